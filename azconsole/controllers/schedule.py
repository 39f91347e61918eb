"""Runs due discoveries by themselves while the window is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from azconsole.controllers.base import STORE_LANE, Controller
from azconsole.controllers.discovery import DiscoveryController
from azconsole.controllers.jobs import JobRunner
from azconsole.operations.due_runs import DueRun

if TYPE_CHECKING:
    from azconsole.operations.toolbox import Toolbox

LOOK_EVERY_MS = 30_000


class ScheduleController(Controller):
    """Looks twice a minute for what is due and starts it. What it started ends as any run does: in the list's status."""

    def __init__(
        self, toolbox: Toolbox, runner: JobRunner, discovery: DiscoveryController, parent: QObject | None = None
    ) -> None:
        super().__init__(runner, parent)
        self._toolbox = toolbox
        self._discovery = discovery
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to look."""
        self._timer.start()

    def close(self) -> None:
        """Look no more."""
        self._timer.stop()
        super().close()

    def look(self) -> None:
        """Look now. A store that cannot be read is told by the lists; the next look tries again."""
        if not self.busy:
            self._start(lambda _: self._toolbox.due_runs.now(), lane=STORE_LANE, on_result=self._run)

    def _run(self, due: list[DueRun]) -> None:
        for run in due:
            self._discovery.run(run.service_id, run.kind)
