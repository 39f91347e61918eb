"""How many devices a membership would hold, while it is being typed: counted by jobs when typing has paused."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from azconsole.controllers.base import Controller
from azconsole.controllers.jobs import Job, JobRunner
from azconsole.domain.errors import AzConsoleError, UserInputError

if TYPE_CHECKING:
    from azconsole.domain.collections import Membership
    from azconsole.domain.devices import Device
    from azconsole.operations.collections import MembersPreview
    from azconsole.operations.toolbox import Toolbox

PREVIEW_LANE = "preview"
_TYPING_MS = 200


@dataclass(frozen=True, slots=True)
class PreviewView:
    """`count` None: not known, because it is being counted (`counting`) or because something typed is wrong; `first` are the
    first devices by name."""

    counting: bool = False
    count: int | None = None
    first: tuple[Device, ...] = ()
    error: AzConsoleError | None = None


class MemberPreview(Controller):
    """`changed` carries the PreviewView."""

    changed = Signal(object)

    def __init__(self, toolbox: Toolbox, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(runner, parent)
        self.view = PreviewView()
        self._toolbox = toolbox
        self._wanted: Membership | None = None
        self._job: Job[Any] | None = None
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._pause.timeout.connect(self._count)

    def want(self, membership: Membership) -> None:
        """This is what stands there now."""
        if membership == self._wanted:
            return
        self._wanted = membership
        self._stop()
        self._show(PreviewView(counting=True, first=self.view.first))
        self._pause.start()

    def close(self) -> None:
        """Count no more."""
        self._pause.stop()
        super().close()

    def _count(self) -> None:
        wanted, manage = self._wanted, self._toolbox.collection_tools.manage
        if wanted is not None:
            self._job = self._start(
                lambda ctx: manage.preview(wanted, ctx.cancel),
                lane=PREVIEW_LANE,
                on_result=self._on_counted,
                on_error=self._on_error,
            )

    def _stop(self) -> None:
        self._pause.stop()
        if self._job is not None:
            self._job.detach()
            self._job.cancel()

    def _on_counted(self, found: MembersPreview) -> None:
        self._show(PreviewView(count=found.count, first=tuple(found.first)))

    def _on_error(self, error: AzConsoleError) -> None:
        # What is wrong with a field is told beside it.
        self._show(PreviewView(error=None if isinstance(error, UserInputError) else error))

    def _show(self, view: PreviewView) -> None:
        self.view = view
        self.changed.emit(view)
