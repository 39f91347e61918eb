"""Copies and exports what a list shows, on a worker thread where it has to be read first."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from azconsole.controllers.base import Controller
from azconsole.controllers.list_rows import ListRows, Values, as_lines, as_properties
from azconsole.domain.texts import say

if TYPE_CHECKING:
    from azconsole.controllers.jobs import JobContext

_LANE = "export"
MOST_COPIED = 10_000
"""More rows than these do not go on the clipboard: other programs stand still over them."""


@dataclass(frozen=True, slots=True)
class Exported:
    """A file that was written, and how many rows it holds."""

    path: Path
    count: int


class ExportController(Controller):
    """`copied` carries the text for the clipboard; `exported` an Exported; `progressed` the number of rows written so far;
    `failed` carries an AzConsoleError; `stopped` follows when it was cancelled: nothing of its file is left then."""

    copied = Signal(str)
    progressed = Signal(int)
    exported = Signal(object)
    stopped = Signal()
    failed = Signal(object)

    def copy(self, rows: ListRows, *, with_titles: bool = False) -> None:
        """Make the text of some rows: one a line, or with the names of the properties. `failed` when there are too many."""
        if rows.count > MOST_COPIED:
            from azconsole.domain.errors import UserInputError

            message = say(
                "{count:n} items are selected; the clipboard takes at most {most:n} items.",
                count=rows.count,
                most=MOST_COPIED,
            )
            hint = say("Export them to a file instead.")
            self.failed.emit(UserInputError(say("Too many items to copy"), message, hint))
        elif rows.at_once:
            self.copied.emit(_text(rows, with_titles))
        else:
            self._start(
                lambda _: _text(rows, with_titles), lane=_LANE, on_result=self.copied.emit, on_error=self.failed.emit
            )

    def export(self, path: Path, rows: ListRows) -> None:
        """Write rows to a file."""

        def work(context: JobContext) -> Exported:
            from azconsole.operations.export_list import export_list

            with closing(_reading(rows, context)) as reading:
                count = export_list(path, rows.titles, reading, context.cancel, context.report)
            return Exported(path, count)

        self._start(
            work,
            lane=_LANE,
            on_result=self.exported.emit,
            on_error=self.failed.emit,
            on_cancel=self.stopped.emit,
            on_progress=self.progressed.emit,
        )


def _text(rows: ListRows, with_titles: bool) -> str:
    found = list(islice(rows.read(lambda: False), MOST_COPIED))
    return as_properties(rows.titles, found) if with_titles else as_lines(found)


def _reading(rows: ListRows, context: JobContext) -> Generator[Values]:
    yield from rows.read(lambda: context.cancel.cancelled)
