"""The command palette's search: what the site holds is looked up by a job, places and commands at once.

Each text has a number; the answer to an older text is dropped.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from azconsole.controllers.base import Controller
from azconsole.controllers.jobs import Job, JobRunner
from azconsole.controllers.nodes import WORKSPACES, Node, path_to
from azconsole.controllers.texts import shown

if TYPE_CHECKING:
    from azconsole.domain.errors import AzConsoleError
    from azconsole.operations.search_site import Found, SearchSite
    from azconsole.operations.toolbox import Toolbox

PALETTE_LANE = "palette"
_TYPING_MS = 120


class PaletteController(Controller):
    """`found` carries a Found for the text that was given last; `failed` an AzConsoleError."""

    found = Signal(object)
    failed = Signal(object)

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(runner, parent)
        self._site: SearchSite | None = None
        self._text = ""
        self._job: Job[Any] | None = None
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(self._look)

    def attach(self, toolbox: Toolbox) -> None:
        """The site is open."""
        from azconsole.operations.search_site import SearchSite

        self._site = SearchSite(
            toolbox.services, toolbox.apps, toolbox.user_view, toolbox.collections, toolbox.collection_tools.devices
        )

    @property
    def looking(self) -> bool:
        """Whether an answer is still to come."""
        return self._typing.isActive() or (self._job is not None and not self._job.ended)

    def look_for(self, text: str) -> None:
        """Look for a text when typing has paused; what is under way for another text is dropped."""
        self._text = text.strip()
        if self._job is not None:
            self._job.detach()
            self._job.cancel()
            self._job = None
        if self._text and self._site is not None:
            self._typing.start()
        else:
            self._typing.stop()

    def _look(self) -> None:
        site, text = self._site, self._text
        if site is not None:
            self._job = self._start(
                lambda ctx: site.run(text, ctx.cancel), lane=PALETTE_LANE, on_result=self._show, on_error=self._fail
            )

    def _show(self, found: Found) -> None:
        self._job = None
        self.found.emit(found)

    def _fail(self, error: AzConsoleError) -> None:
        self._job = None
        self.failed.emit(error)


def places() -> Iterator[tuple[Node, str]]:
    """All nodes, with the titles on the way to each."""
    for node in _all(WORKSPACES):
        yield node, " \u203a ".join(shown(part.title) for part in path_to(node.key)[:-1])


def _all(nodes: tuple[Node, ...]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from _all(node.children)
