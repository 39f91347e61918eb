"""The entries of a log as a table of any length: a number for each in memory, pages of texts fetched for what is on the
screen (as the list of users does)."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from azconsole.controllers.texts import log_time, shown, tr
from azconsole.domain.log_line import LogLine, Severity
from azconsole.domain.texts import say
from azconsole.operations.log_files import Entries

PAGE = 128
_KEPT_PAGES = 64
_LONGEST_CELL = 1000
SEVERITY_ROLE = Qt.ItemDataRole.UserRole + 1
COLUMNS = (say("Log text"), say("Component"), say("Date/Time"), say("Thread"))
Index = QModelIndex | QPersistentModelIndex


class LogModel(QAbstractTableModel):
    """The rows: all entries, or those that a filter left. `page_wanted` carries the number of a page that is not here."""

    page_wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries = Entries()
        self.numbers: array[int] | None = None  # None: all of them
        self._pages: OrderedDict[int, list[LogLine]] = OrderedDict()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's name and default
        """How many entries are in sight."""
        if parent.isValid():
            return 0
        return len(self.entries) if self.numbers is None else len(self.numbers)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The column's title."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return shown(COLUMNS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell; empty while its page is on its way."""
        if role == SEVERITY_ROLE:
            return self.severity(index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            line = self.line(index.row())
            return f"{severity_word(self.severity(index.row()))}: {line.message}" if line else ""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        line = self.line(index.row())
        return cells(line)[index.column()][:_LONGEST_CELL].partition("\n")[0] if line else ""

    def severity(self, row: int) -> Severity:
        """How severe the entry of a row is."""
        return Severity(self.entries.severities[self.number(row)])

    def number(self, row: int) -> int:
        """The number of a row's entry in the file."""
        return row if self.numbers is None else self.numbers[row]

    def row_near(self, number: int) -> int:
        """The row of an entry, or of the first in sight behind it; the count when there is none."""
        return min(number, len(self.entries)) if self.numbers is None else bisect_left(self.numbers, number)

    def line(self, row: int) -> LogLine | None:
        """What a row says, None while it is fetched (then `page_wanted` was emitted)."""
        number, place = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is None or place >= len(page):
            self.page_wanted.emit(number)
            return None
        self._pages.move_to_end(number)
        return page[place]

    def spans(self, rows: Sequence[int]) -> list[tuple[int, int]]:
        """Where the entries of rows stand in the file."""
        return [self.entries.span(self.number(row)) for row in rows]

    def rows_of_page(self, page: int) -> range:
        """The rows of a page as far as there are."""
        return range(page * PAGE, min((page + 1) * PAGE, self.rowCount()))

    def show_page(self, page: int, lines: list[LogLine]) -> None:
        """Put the texts of a page in place."""
        self._pages[page] = lines
        self._pages.move_to_end(page)
        while len(self._pages) > _KEPT_PAGES:
            self._pages.popitem(last=False)
        last = min(page * PAGE + len(lines), self.rowCount()) - 1
        if last >= page * PAGE:
            self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, len(COLUMNS) - 1))

    def reset(self, entries: Entries, numbers: array[int] | None = None) -> None:
        """Show other entries."""
        self.beginResetModel()
        self.entries, self.numbers = entries, numbers
        self._pages.clear()
        self.endResetModel()

    def put_before(self, earlier: Entries) -> None:
        """The entries before those that are shown (none of them filtered) are known now."""
        if not len(earlier):
            return
        pages, self._pages = self._pages, OrderedDict()
        self.beginInsertRows(QModelIndex(), 0, len(earlier) - 1)
        self.entries = earlier.joined(self.entries)
        self.endInsertRows()
        self._shift(pages, len(earlier))

    def append(self, later: Entries, numbers: Sequence[int]) -> None:
        """More entries at the end of the file; `numbers` are those of them that fit the filter."""
        count = len(later) if self.numbers is None else len(numbers)
        first = self.rowCount()
        if count:
            self.beginInsertRows(QModelIndex(), first, first + count - 1)
        self.entries.starts.extend(later.starts)
        self.entries.severities += later.severities
        self.entries.end = later.end
        if self.numbers is not None:
            self.numbers.extend(numbers)
        self._pages.pop(first // PAGE, None)
        if count:
            self.endInsertRows()

    def _shift(self, pages: OrderedDict[int, list[LogLine]], by: int) -> None:
        """Keep the texts that were fetched, at the rows where they stand now: what is on the screen does not blink."""
        lines = {page * PAGE + place + by: line for page, kept in pages.items() for place, line in enumerate(kept)}
        for page in sorted({row // PAGE for row in lines}):
            rows = self.rows_of_page(page)
            if all(row in lines for row in rows):
                self._pages[page] = [lines[row] for row in rows]


def cells(line: LogLine) -> tuple[str, str, str, str]:
    """The texts of an entry by column."""
    return line.message, line.component, log_time(line.at), line.thread


def severity_word(severity: Severity) -> str:
    """How severe, in a word."""
    if severity is Severity.ERROR:
        return tr("Error")
    return tr("Warning") if severity is Severity.WARNING else tr("Information")
