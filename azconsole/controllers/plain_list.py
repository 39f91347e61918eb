"""A list of rows that are all in memory: columns described as data, its model, its order, its search, its reading by jobs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from azconsole.controllers.base import STORE_LANE, Controller
from azconsole.controllers.jobs import JobRunner
from azconsole.controllers.services_list import ICON_ROLE, KEY_ROLE, SORT_ROLE, Index, ServicesView
from azconsole.controllers.texts import local_time, number, shown
from azconsole.domain.search import Criterion, SearchField, Value, fits
from azconsole.domain.texts import Said, say

if TYPE_CHECKING:
    from azconsole.domain.errors import AzConsoleError
    from azconsole.operations.toolbox import Toolbox

R = TypeVar("R")
Cell = str | int | float | datetime | None


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """`key` names it in searches, `value` gives what a row holds: a text, a number (aligned and sorted as one) or a moment.
    `icon` names the drawing before it; `grouped`: the list may be grouped by it."""

    key: str
    title: Said
    value: Callable[[R], Cell]
    icon: Callable[[R], str] | None = None
    grouped: bool = False
    is_moment: bool = False


@dataclass(frozen=True, slots=True)
class Listing(Generic[R]):
    """What a list shows: `name` in settings and object names, its title, the drawing and the key of a row, its columns (the
    list is ordered by the first; `newest_first`: the other way round), and how its rows are read, on a worker thread."""

    name: str
    title: Said
    icon: Callable[[R], str]
    key: Callable[[R], object]
    columns: tuple[Column[R], ...]
    read: Callable[[Toolbox], Sequence[R]]
    newest_first: bool = False

    @property
    def fields(self) -> tuple[SearchField, ...]:
        """What can be searched."""
        return tuple(SearchField(column.key, column.title, column.is_moment) for column in self.columns)


class PlainModel(QAbstractTableModel, Generic[R]):
    """The rows; the first column is the icon."""

    def __init__(self, listing: Listing[R], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listing = listing
        self._rows: list[R] = []
        self._by_key: dict[object, R] = {}

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's name and default
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The columns and the icon's."""
        return 0 if parent.isValid() else len(self._listing.columns) + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The column's title."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return shown(self.names()[section])
        return None

    def names(self) -> tuple[str, ...]:
        """The titles in the source language: by them columns are remembered."""
        return (say("Icon"), *(column.title for column in self._listing.columns))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell: text, icon name, sort value, or the row's key under KEY_ROLE."""
        row = self._rows[index.row()]
        if role == KEY_ROLE:
            return self._listing.key(row)
        if not index.column():
            return self._listing.icon(row) if role == ICON_ROLE else None
        column = self._listing.columns[index.column() - 1]
        if role == ICON_ROLE:
            return column.icon(row) if column.icon else None
        if role not in (Qt.ItemDataRole.DisplayRole, SORT_ROLE, Qt.ItemDataRole.TextAlignmentRole):
            return None
        value = column.value(row)
        if role == SORT_ROLE:
            return _sortable(value, column.is_moment)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = isinstance(value, int | float)
            return Qt.AlignmentFlag.AlignVCenter | (
                Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            )
        return _text(value)

    def show_rows(self, rows: Sequence[R]) -> None:
        """Put another state in place; one with the same keys changes cells only (selection stays)."""
        by_key = {self._listing.key(row): row for row in rows}
        same = list(by_key) == list(self._by_key)
        self._by_key = by_key
        if same:
            self._rows = list(rows)
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, self.columnCount() - 1))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    @property
    def rows(self) -> Sequence[R]:
        """All rows, in the order in which they were read."""
        return tuple(self._rows)

    def row_of(self, key: object) -> R | None:
        """The row of a key."""
        return self._by_key.get(key)

    def value(self, row: R, field: str) -> Value:
        """What a row holds in a field of the search, as the list shows it."""
        column = next(column for column in self._listing.columns if column.key == field)
        value = column.value(row)
        return _day(value) if column.is_moment else _text(value)


class PlainView(ServicesView):
    """The rows sorted, grouped and filtered."""

    def __init__(self, source: PlainModel[Any], grouped: tuple[int, ...], parent: QObject | None = None) -> None:
        super().__init__(source, parent)
        self.group_columns = grouped


class PlainListController(Controller, Generic[R]):
    """Reads a list on a worker thread. `loaded` follows each reading (`ready`: there was one); `failed` carries an
    AzConsoleError."""

    loaded = Signal()
    failed = Signal(object)

    def __init__(self, listing: Listing[R], runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(runner, parent)
        self.listing = listing
        self.ready = False
        self._toolbox: Toolbox | None = None
        self.model: PlainModel[R] = PlainModel(listing, self)
        grouped = tuple(number for number, column in enumerate(listing.columns, 1) if column.grouped)
        self.view = PlainView(self.model, grouped, self)

    def attach(self, toolbox: Toolbox) -> None:
        """The site is open: `refresh` reads from it from now on."""
        self._toolbox = toolbox

    def refresh(self) -> None:
        """Read the list again; `loaded` or `failed` follows. Does nothing while no site is open."""
        toolbox, read = self._toolbox, self.listing.read
        if toolbox is not None:
            self._start(lambda _: read(toolbox), lane=STORE_LANE, on_result=self._show, on_error=self._fail)

    def narrow(self, criteria: tuple[Criterion, ...]) -> None:
        """Show only rows that fit."""
        model = self.model

        def keeps(key: object) -> bool:
            row = model.row_of(key)
            return row is not None and fits(criteria, lambda field: model.value(row, field))

        self.view.narrow(keeps if criteria else None)

    def _show(self, rows: Sequence[R]) -> None:
        self.model.show_rows(rows)
        self.ready = True
        self.loaded.emit()

    def _fail(self, error: AzConsoleError) -> None:
        self.failed.emit(error)


def _text(value: Cell) -> str:
    if isinstance(value, datetime):
        return local_time(value)
    if isinstance(value, int):
        return number(value)
    return shown(value) if isinstance(value, str) else "" if value is None else str(value)


def _sortable(value: Cell, is_moment: bool) -> Any:
    if is_moment:
        return value.timestamp() if isinstance(value, datetime) else float("inf")
    if isinstance(value, float):
        return float(value)  # Qt would take a number that writes itself in words for a text
    return value if isinstance(value, int) else _text(value).casefold()


def _day(value: Cell) -> date | None:
    return value.astimezone().date() if isinstance(value, datetime) else None
