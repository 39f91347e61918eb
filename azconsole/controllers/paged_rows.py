"""A long table read a page at a time: the count and the first page at once, the others when they come into sight."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, QTimer, Signal

from azconsole.controllers.base import Controller
from azconsole.controllers.jobs import Job, JobRunner
from azconsole.controllers.services_list import KEY_ROLE, Index
from azconsole.controllers.texts import shown
from azconsole.domain.texts import Said

if TYPE_CHECKING:
    from azconsole.domain.errors import AzConsoleError

R = TypeVar("R")
PAGE = 100
_KEPT_PAGES = 64
_LANE = "paged rows"


@dataclass(frozen=True, slots=True)
class Rows(Generic[R]):
    """How rows are read, on a worker thread: how many there are, and so many from a place on. Both raise StoreError."""

    count: Callable[[], int]
    page: Callable[[int, int], Sequence[R]]


class PagedModel(QAbstractTableModel, Generic[R]):
    """The table; a cell is empty while its page is on its way (then `page_wanted` was emitted)."""

    page_wanted = Signal(int)

    def __init__(
        self, titles: Sequence[Said], cells: Callable[[R], tuple[str, ...]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._titles = titles
        self._cells = cells
        self._count = 0
        self._pages: OrderedDict[int, Sequence[R]] = OrderedDict()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's name and default
        """How many rows there are."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The number of columns."""
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The column's title."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return shown(self._titles[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's text, or the row under KEY_ROLE."""
        if role not in (Qt.ItemDataRole.DisplayRole, KEY_ROLE):
            return None
        row = self.row(index.row())
        if role == KEY_ROLE:
            return row
        return self._cells(row)[index.column()] if row is not None else ""

    def row(self, number: int) -> R | None:
        """A row, None while it is fetched."""
        page, place = divmod(number, PAGE)
        rows = self._pages.get(page)
        if rows is None:
            self.page_wanted.emit(page)
            return None
        self._pages.move_to_end(page)
        return rows[place] if place < len(rows) else None

    def show_first(self, count: int, rows: Sequence[R]) -> None:
        """Other rows: how many, and their first page."""
        self.beginResetModel()
        self._count = count
        self._pages.clear()
        self._pages[0] = rows
        self.endResetModel()

    def show_page(self, page: int, rows: Sequence[R]) -> None:
        """A page that was fetched."""
        self._pages[page] = rows
        while len(self._pages) > _KEPT_PAGES:
            self._pages.popitem(last=False)
        last = min(self._count, (page + 1) * PAGE) - 1
        self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, len(self._titles) - 1))


class PagedRows(Controller, Generic[R]):
    """Reads the rows. `loaded` carries how many there are; `failed` an AzConsoleError."""

    loaded = Signal(int)
    failed = Signal(object)

    def __init__(
        self,
        titles: Sequence[Said],
        cells: Callable[[R], tuple[str, ...]],
        runner: JobRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(runner, parent)
        self.model: PagedModel[R] = PagedModel(titles, cells, self)
        self._rows: Rows[R] | None = None
        self._first: Job[Any] | None = None
        self._wanted: OrderedDict[int, None] = OrderedDict()
        self._page: Job[Any] | None = None
        self._fetch = QTimer(self, singleShot=True, interval=0)
        self._fetch.timeout.connect(self._fetch_next)
        self.model.page_wanted.connect(self._want)

    def show(self, rows: Rows[R]) -> None:
        """Show other rows; `loaded` or `failed` follows."""
        for job in (self._first, self._page):
            if job is not None:
                job.detach()
                job.cancel()
        self._rows, self._page = rows, None
        self._wanted.clear()

        def done(found: tuple[int, Sequence[R]]) -> None:
            self.model.show_first(*found)
            self.loaded.emit(found[0])

        self._first = self._start(
            lambda _: (rows.count(), rows.page(PAGE, 0)), lane=_LANE, on_result=done, on_error=self._fail
        )

    def _want(self, page: int) -> None:
        # The newest wish first: what was passed by on the way is of no use any more.
        self._wanted[page] = None
        self._wanted.move_to_end(page)
        while len(self._wanted) > 2:
            self._wanted.popitem(last=False)
        self._fetch.start()

    def _fetch_next(self) -> None:
        rows = self._rows
        if rows is None or not self._wanted or self._page is not None:
            return
        page = next(reversed(self._wanted))

        def done(found: Sequence[R]) -> None:
            self._page = None
            self._wanted.pop(page, None)
            self.model.show_page(page, found)
            self._fetch.start()

        self._page = self._start(
            lambda _: rows.page(PAGE, page * PAGE), lane=_LANE, on_result=done, on_error=self._fail
        )

    def _fail(self, error: AzConsoleError) -> None:
        self._page = None
        self._wanted.clear()
        self.failed.emit(error)
