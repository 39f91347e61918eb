"""Export diagnostics: the list of what would be in the file, then the file, by a job that can be cancelled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from azconsole.controllers.base import Controller
from azconsole.controllers.jobs import JobContext, JobRunner

if TYPE_CHECKING:
    from azconsole.operations.diagnostics import Diagnostics, Part

_LANE = "diagnostics"


@dataclass(frozen=True, slots=True)
class Written:
    """The file, and its size in bytes."""

    path: Path
    size: int


class DiagnosticsController(Controller):
    """`listed` carries a list of Part; `progressed` how many parts are written; `written` a Written; `stopped` follows a
    cancel; `failed` carries an AzConsoleError."""

    listed = Signal(object)
    progressed = Signal(int)
    written = Signal(object)
    stopped = Signal()
    failed = Signal(object)

    def __init__(self, diagnostics: Diagnostics, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(runner, parent)
        self._diagnostics = diagnostics

    def list_parts(self) -> None:
        """Find out what there is."""
        self._start(
            lambda _: self._diagnostics.parts(), lane=_LANE, on_result=self.listed.emit, on_error=self.failed.emit
        )

    def write(self, path: Path, parts: Sequence[Part]) -> None:
        """Write these parts."""

        def work(context: JobContext) -> Written:
            return Written(path, self._diagnostics.write(path, parts, context.cancel, context.report))

        self._start(
            work,
            lane=_LANE,
            on_result=self.written.emit,
            on_error=self.failed.emit,
            on_cancel=self.stopped.emit,
            on_progress=self.progressed.emit,
        )
