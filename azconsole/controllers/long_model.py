"""A list of 100,000 rows and more as a model (console.md section 6): the ids in display order as one vector, pages of records
fetched for what is on the screen. Memory grows by eight bytes a row. What it lists is data: `LongListing`."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from azconsole.controllers.list_groups import GroupedIds
from azconsole.controllers.list_rows import Group, ListRows
from azconsole.controllers.services_list import ICON_ROLE, KEY_ROLE, Index
from azconsole.controllers.texts import shown
from azconsole.domain.texts import Said

if TYPE_CHECKING:
    from azconsole.controllers.long_view import LongQuery, LongRecord
    from azconsole.domain.search import Criterion

R = TypeVar("R", bound="LongRecord")
Q = TypeVar("Q", bound="LongQuery")
PAGE = 64
_KEPT_PAGES = 128
_CHUNK = 500


@dataclass(frozen=True, slots=True)
class LongListing(Generic[R, Q]):
    """What a long list shows: titles and attributes of its columns (the first is the icon's; every other can be sorted by),
    the drawing of a row and its word for screen readers, the columns it may be grouped by, how a query is made of search text,
    order, descending and criteria, and what a cell says."""

    columns: tuple[tuple[Said, str], ...]
    icon: str
    word: Said
    group_columns: tuple[int, ...]
    query: Callable[[str, str, bool, tuple[Criterion, ...]], Q]
    cell: Callable[[R, str], str] = getattr


class LongListModel(QAbstractTableModel, Generic[R, Q]):
    """The table. `page_wanted` carries the number of a page that is not in the cache; `order_wanted` a column's attribute
    and whether descending; `group_wanted` the attribute to group by, empty: none."""

    page_wanted = Signal(int)
    order_wanted = Signal(str, bool)
    group_wanted = Signal(str)
    is_long = True

    def __init__(self, listing: LongListing[R, Q], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listing, self._columns = listing, listing.columns
        self.group_columns = listing.group_columns
        self._ids = array("q")  # those in sight
        self._grouped = GroupedIds()
        self._pages: OrderedDict[int, list[R | None]] = OrderedDict()
        self.reads: Callable[[list[int]], list[R]] | None = None  # for copies and exports, by a worker thread
        self._old: set[int] = set()  # pages of an earlier reading: shown until they are fetched again

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's name and default
        """How many rows are known to the list so far."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The column's title."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return shown(self._columns[section][0])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell; empty while its page is on its way."""
        if role == KEY_ROLE:
            return self._ids[index.row()]
        if role == ICON_ROLE:
            return self._listing.icon if index.column() == 0 else None
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return shown(self._listing.word)
        if role != Qt.ItemDataRole.DisplayRole or index.column() == 0:
            return None
        record = self.record(index.row())
        return self._listing.cell(record, self._columns[index.column()][1]) if record is not None else ""

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask for another order; the store sorts."""
        attribute = self._columns[column][1] if 0 <= column < len(self._columns) else ""
        if attribute:
            self.order_wanted.emit(attribute, order is Qt.SortOrder.DescendingOrder)

    def group_by(self, column: int) -> None:
        """Ask for the rows with the same value in a column to stand together; -1: no more."""
        self._grouped.column = column
        self.group_wanted.emit(self._columns[column][1] if column >= 0 else "")

    def groups(self) -> list[Group]:
        """The groups in their order, by their rows in sight; none while the list is not grouped or not read to its end."""
        return list(self._grouped.groups())

    def fold(self, texts: Iterable[str], folded: bool) -> None:
        """Fold or unfold the groups of these texts."""
        self._see(self._grouped.fold(texts, folded))

    def show_place(self, place: int) -> int:
        """The row of the row that stands at this place among all, folded ones counted; the group of that row is unfolded.
        -1 when there are not so many."""
        group = self._grouped.group_at(place)
        if group is None:
            return place if place < len(self._ids) else -1
        if group.folded:
            self.fold([group.text], False)
        return self._grouped.row_of(place)

    def record(self, row: int) -> R | None:
        """The record of a row, None while it is being fetched (then `page_wanted` was emitted)."""
        number, place = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is None or number in self._old:
            self.page_wanted.emit(number)
        if page is None:
            return None
        self._pages.move_to_end(number)
        return page[place] if place < len(page) else None

    def is_fetched(self, first: int, last: int) -> bool:
        """Whether the values of these rows are here; the pages that are not are asked for (then `page_wanted` was emitted)."""
        missing = [number for number in range(first // PAGE, last // PAGE + 1) if number not in self._pages]
        for number in missing:
            self.page_wanted.emit(number)
        return not missing or not self._ids

    @property
    def every(self) -> array[int]:
        """The ids of all rows of the list in order, of those in folded groups, too."""
        return self._grouped.every

    def page_ids(self, number: int) -> Sequence[int]:
        """The ids of a page."""
        return self._ids[number * PAGE : (number + 1) * PAGE]

    def ids_of(self, ranges: Iterable[range]) -> array[int]:
        """The ids of these rows."""
        chosen = array("q")
        for part in ranges:
            chosen.extend(self._ids[part.start : part.stop])
        return chosen

    def list_rows(self, columns: list[int], ranges: list[range] | None) -> ListRows:
        """These columns of these rows (None: of all rows), read when they are asked for; rows that are gone by then are left
        out."""
        chosen = self.ids_of(ranges) if ranges is not None else self.every
        names, reads, cell = [self._columns[n][1] for n in columns], self.reads, self._listing.cell

        def read(stop: Callable[[], bool]) -> Iterator[tuple[str, ...]]:
            for start in range(0, len(chosen), _CHUNK):
                if reads is None or stop():
                    return
                for record in reads(chosen[start : start + _CHUNK].tolist()):
                    yield tuple(str(cell(record, name)) for name in names)

        return ListRows(tuple(shown(self._columns[n][0]) for n in columns), len(chosen), read, at_once=False)

    def match(
        self,
        start: Index,
        role: int,
        value: Any,
        hits: int = 1,
        flags: Qt.MatchFlag = Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchWrap,
    ) -> list[QModelIndex]:
        """Qt's, but a row is found by the number (KEY_ROLE) at once: Qt would ask for the keys of all rows in turn."""
        if role != KEY_ROLE:
            return super().match(start, role, value, hits, flags)
        return [self.index(self._ids.index(value), start.column())] if value in self._ids else []

    def show_first(self, records: list[R]) -> None:
        """A new query: its first page, shown before the rest is known."""
        self.beginResetModel()
        self._ids = self._grouped.show(array("q", [record.id for record in records]))
        self._pages.clear()
        self._old.clear()
        for start in range(0, len(records), PAGE):
            self._pages[start // PAGE] = list(records[start : start + PAGE])
        self.endResetModel()

    def show_ids(self, ids: array[int], groups: Sequence[Group] = ()) -> None:
        """The whole order of the query and its groups; the first page stays as it is when it agrees."""
        shown = len(self._ids)
        if groups or ids[:shown] != self._ids:
            self.show_again(ids, groups)
        elif len(ids) > shown:
            if shown % PAGE:
                self._pages.pop(shown // PAGE, None)
            self.beginInsertRows(QModelIndex(), shown, len(ids) - 1)
            self._ids = self._grouped.show(ids)
            self.endInsertRows()

    def show_again(self, ids: array[int], groups: Sequence[Group] = ()) -> None:
        """The same query read anew: what was fetched before stands until it is fetched again."""
        self._see(self._grouped.show(ids, groups))

    def _see(self, ids: array[int]) -> None:
        self._old = set(self._pages)
        if ids == self._ids:
            if ids:
                self.dataChanged.emit(self.index(0, 0), self.index(len(ids) - 1, len(self._columns) - 1))
            return
        known = {record.id: record for page in self._pages.values() for record in page if record}
        self.beginResetModel()
        self._ids = ids
        for number in self._pages:
            self._pages[number] = [known.get(key) for key in self.page_ids(number)]
        self.endResetModel()

    def show_page(self, number: int, ids: list[int], records: list[R]) -> None:
        """A fetched page, unless the list has changed since it was asked for."""
        if not ids or ids != list(self.page_ids(number)):
            return
        by_id = {record.id: record for record in records}
        self._pages[number] = [by_id.get(key) for key in ids]
        self._old.discard(number)
        while len(self._pages) > _KEPT_PAGES:
            self._old.discard(self._pages.popitem(last=False)[0])
        first = number * PAGE
        self.dataChanged.emit(self.index(first, 0), self.index(first + len(ids) - 1, len(self._columns) - 1))
