"""The list of discovered users, 100,000 and more (console.md section 6): the ids in display order as one vector, pages of
records fetched for what is on the screen, everything read by jobs. Memory grows by eight bytes a user."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, QTimer, Signal

from azconsole.controllers.base import Controller
from azconsole.controllers.jobs import Job, JobContext, JobRunner
from azconsole.controllers.services_list import ICON_ROLE, KEY_ROLE, Index

if TYPE_CHECKING:
    from azconsole.domain.errors import AzConsoleError
    from azconsole.domain.users import UserQuery, UserRecord
    from azconsole.operations.ports import UserDirectoryView
    from azconsole.operations.toolbox import Toolbox

PAGE = 128
_KEPT_PAGES = 64
IDS_LANE = "user ids"
ROWS_LANE = "user rows"

COLUMNS = (
    ("Icon", ""),
    ("Name", "display_name"),
    ("User Principal Name", "user_principal_name"),
    ("Mail", "mail"),
    ("Mail Nickname", "mail_nickname"),
    ("Domain", "domain_name"),
    ("SAM Account Name", "sam_account_name"),
    ("Distinguished Name", "distinguished_name"),
    ("Security Identifier", "security_identifier"),
)
"""Title and attribute of UserRecord; every one but the icon can be sorted by."""


class UsersModel(QAbstractTableModel):
    """The table. `page_wanted` carries the number of a page that is not in the cache; `order_wanted` a column's attribute
    and whether descending."""

    page_wanted = Signal(int)
    order_wanted = Signal(str, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids = array("q")
        self._pages: OrderedDict[int, list[UserRecord | None]] = OrderedDict()
        self._old: set[int] = set()  # pages of an earlier reading: shown until they are fetched again

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's name and default
        """How many users are known to the list so far."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The column's title."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section][0]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell; empty while its page is on its way."""
        if role == KEY_ROLE:
            return self._ids[index.row()]
        if role == ICON_ROLE:
            return "user" if index.column() == 0 else None
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return "User"
        if role != Qt.ItemDataRole.DisplayRole or index.column() == 0:
            return None
        record = self.record(index.row())
        return getattr(record, COLUMNS[index.column()][1]) if record else ""

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask for another order; the store sorts."""
        attribute = COLUMNS[column][1] if 0 <= column < len(COLUMNS) else ""
        if attribute:
            self.order_wanted.emit(attribute, order is Qt.SortOrder.DescendingOrder)

    def record(self, row: int) -> UserRecord | None:
        """The user of a row, None while it is being fetched (then `page_wanted` was emitted)."""
        number, place = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is None or number in self._old:
            self.page_wanted.emit(number)
        if page is None:
            return None
        self._pages.move_to_end(number)
        return page[place] if place < len(page) else None

    def page_ids(self, number: int) -> Sequence[int]:
        """The ids of a page."""
        return self._ids[number * PAGE : (number + 1) * PAGE]

    def match(
        self,
        start: Index,
        role: int,
        value: Any,
        hits: int = 1,
        flags: Qt.MatchFlag = Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchWrap,
    ) -> list[QModelIndex]:
        """Qt's, but a user is found by the number (KEY_ROLE) at once: Qt would ask for the keys of all rows in turn."""
        if role != KEY_ROLE:
            return super().match(start, role, value, hits, flags)
        return [self.index(self._ids.index(value), start.column())] if value in self._ids else []

    def show_first(self, records: list[UserRecord]) -> None:
        """A new query: its first page, shown before the rest is known."""
        self.beginResetModel()
        self._ids = array("q", [record.id for record in records])
        self._pages.clear()
        self._old.clear()
        self._pages[0] = list(records)
        self.endResetModel()

    def show_ids(self, ids: array[int]) -> None:
        """The whole order of the query; the first page stays as it is when it agrees."""
        shown = len(self._ids)
        if ids[:shown] != self._ids:
            self.show_again(ids)
        elif len(ids) > shown:
            if shown % PAGE:
                self._pages.pop(shown // PAGE, None)
            self.beginInsertRows(QModelIndex(), shown, len(ids) - 1)
            self._ids = ids
            self.endInsertRows()

    def show_again(self, ids: array[int]) -> None:
        """The same query read anew: what was fetched before stands until it is fetched again."""
        self._old = set(self._pages)
        if ids == self._ids:
            if ids:
                self.dataChanged.emit(self.index(0, 0), self.index(len(ids) - 1, len(COLUMNS) - 1))
            return
        known = {record.id: record for page in self._pages.values() for record in page if record}
        self.beginResetModel()
        self._ids = ids
        for number in self._pages:
            self._pages[number] = [known.get(key) for key in self.page_ids(number)]
        self.endResetModel()

    def show_page(self, number: int, ids: list[int], records: list[UserRecord]) -> None:
        """A fetched page, unless the list has changed since it was asked for."""
        if ids != list(self.page_ids(number)):
            return
        by_id = {record.id: record for record in records}
        self._pages[number] = [by_id.get(key) for key in ids]
        self._old.discard(number)
        while len(self._pages) > _KEPT_PAGES:
            self._old.discard(self._pages.popitem(last=False)[0])
        first = number * PAGE
        self.dataChanged.emit(self.index(first, 0), self.index(first + len(ids) - 1, len(COLUMNS) - 1))


class UsersListController(Controller):
    """Reads the list. `loaded` carries the count when a query is complete, `counting` while it is not; `failed` an error."""

    counting = Signal(int)
    loaded = Signal(int)
    failed = Signal(object)

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(runner, parent)
        self._view: UserDirectoryView | None = None
        self._search, self._order, self._descending = "", "display_name", False
        self._shown: UserQuery | None = None
        self._query_job: Job[Any] | None = None
        self._wanted: OrderedDict[int, None] = OrderedDict()
        self._page_job: Job[Any] | None = None
        self._fetch = QTimer(self, singleShot=True, interval=0)
        self._fetch.timeout.connect(self._fetch_next)
        self.model = UsersModel(self)
        self.model.page_wanted.connect(self._want)
        self.model.order_wanted.connect(self._order_by)

    def attach(self, toolbox: Toolbox) -> None:
        """The site is open: read from it from now on."""
        self._view = toolbox.user_view
        self.refresh()

    def search(self, text: str) -> None:
        """Show the users in which this text is found; empty: all."""
        text = text.strip()
        if text != self._search:
            self._search = text
            self.refresh()

    def refresh(self) -> None:
        """Read the list again. Does nothing while no site is open."""
        if self._view is None:
            return
        from azconsole.domain.users import UserQuery

        if self._query_job is not None:
            self._query_job.detach()
            self._query_job.cancel()
        self._wanted.clear()
        view, query = self._view, UserQuery(self._search, self._order, self._descending)
        again = query == self._shown

        def show_first(records: list[UserRecord]) -> None:
            self._shown = None
            self.model.show_first(records)
            self.counting.emit(len(records))

        def show_ids(ids: array[int]) -> None:
            self._shown = query
            (self.model.show_again if again else self.model.show_ids)(ids)
            self.loaded.emit(len(ids))

        # What is shown already stays until all is read: the person keeps the selected row and the place in the list.
        self._query_job = self._start(
            lambda ctx: _read_ids(view, query, ctx, first=not again),
            lane=IDS_LANE,
            on_progress=show_first,
            on_result=show_ids,
            on_error=self._fail,
        )

    def _order_by(self, attribute: str, descending: bool) -> None:
        if (attribute, descending) != (self._order, self._descending):
            self._order, self._descending = attribute, descending
            self.refresh()

    def _want(self, number: int) -> None:
        # The newest wish first: after a jump the pages passed on the way are of no use any more.
        self._wanted[number] = None
        self._wanted.move_to_end(number)
        while len(self._wanted) > 4:
            self._wanted.popitem(last=False)
        self._fetch.start()

    def _fetch_next(self) -> None:
        if self._view is None or not self._wanted or (self._page_job is not None and not self._page_job.ended):
            return
        number, _ = self._wanted.popitem(last=True)
        view, ids = self._view, list(self.model.page_ids(number))

        def show(records: list[UserRecord]) -> None:
            self._wanted.pop(number, None)
            self.model.show_page(number, ids, records)
            self._fetch.start()

        self._page_job = self._start(lambda _: view.rows(ids), lane=ROWS_LANE, on_result=show, on_error=self._fail)

    def _fail(self, error: AzConsoleError) -> None:
        self.failed.emit(error)


def _read_ids(view: UserDirectoryView, query: UserQuery, context: JobContext, *, first: bool) -> array[int]:
    if first:
        context.report(view.page(query, PAGE))
    ids = array("q")
    for chunk in view.ids(query, lambda: context.cancel.cancelled):
        ids.extend(chunk)
    context.cancel.check()
    return ids
