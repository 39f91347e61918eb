"""The list of discovered users, 100,000 and more (console.md section 6): the ids in display order as one vector, pages of
records fetched for what is on the screen, everything read by jobs. Memory grows by eight bytes a user."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, QTimer, Signal

from azconsole.controllers.base import Controller
from azconsole.controllers.jobs import Job, JobContext, JobRunner
from azconsole.controllers.list_rows import Group, ListRows
from azconsole.controllers.services_list import ICON_ROLE, KEY_ROLE, Index
from azconsole.controllers.texts import shown, tr
from azconsole.controllers.user_groups import GroupedIds, grouped_order, groups_in, is_grouped, place_in_groups
from azconsole.domain.texts import say

if TYPE_CHECKING:
    from azconsole.domain.errors import AzConsoleError
    from azconsole.domain.search import Criterion
    from azconsole.domain.users import UserQuery, UserRecord
    from azconsole.operations.ports import UserDirectoryView
    from azconsole.operations.toolbox import Toolbox

PAGE = 64
_FIRST = 2 * PAGE
_KEPT_PAGES = 128
_CHUNK = 500
IDS_LANE = "user ids"
ROWS_LANE = "user rows"
PREPARE_LANE = "user index"

COLUMNS = (
    (say("Icon"), ""),
    (say("Name"), "display_name"),
    (say("User Principal Name"), "user_principal_name"),
    (say("Mail"), "mail"),
    (say("Mail Nickname"), "mail_nickname"),
    (say("Domain"), "domain_name"),
    (say("SAM Account Name"), "sam_account_name"),
    (say("Distinguished Name"), "distinguished_name"),
    (say("Security Identifier"), "security_identifier"),
)
"""Title and attribute of UserRecord; every one but the icon can be sorted by."""
_DOMAIN = 5


class UsersModel(QAbstractTableModel):
    """The table. `page_wanted` carries the number of a page that is not in the cache; `order_wanted` a column's attribute
    and whether descending; `group_wanted` the attribute to group by, empty: none."""

    page_wanted = Signal(int)
    order_wanted = Signal(str, bool)
    group_wanted = Signal(str)
    is_long = True
    group_columns = (_DOMAIN,)
    """By which it may be grouped: what many users have in common."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids = array("q")  # those in sight
        self._grouped = GroupedIds()
        self._pages: OrderedDict[int, list[UserRecord | None]] = OrderedDict()
        self.reads: Callable[[list[int]], list[UserRecord]] | None = None  # for copies and exports, by a worker thread
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
            return shown(COLUMNS[section][0])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell; empty while its page is on its way."""
        if role == KEY_ROLE:
            return self._ids[index.row()]
        if role == ICON_ROLE:
            return "user" if index.column() == 0 else None
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return tr("User")
        if role != Qt.ItemDataRole.DisplayRole or index.column() == 0:
            return None
        record = self.record(index.row())
        return getattr(record, COLUMNS[index.column()][1]) if record else ""

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask for another order; the store sorts."""
        attribute = COLUMNS[column][1] if 0 <= column < len(COLUMNS) else ""
        if attribute:
            self.order_wanted.emit(attribute, order is Qt.SortOrder.DescendingOrder)

    def group_by(self, column: int) -> None:
        """Ask for the users with the same value in a column to stand together; -1: no more."""
        self._grouped.column = column
        self.group_wanted.emit(COLUMNS[column][1] if column >= 0 else "")

    def groups(self) -> list[Group]:
        """The groups in their order, by their rows in sight; none while the list is not grouped or not read to its end."""
        return list(self._grouped.groups())

    def fold(self, texts: Iterable[str], folded: bool) -> None:
        """Fold or unfold the groups of these texts."""
        self._see(self._grouped.fold(texts, folded))

    def show_place(self, place: int) -> int:
        """The row of the user who stands at this place among all, folded ones counted; the group of that user is unfolded.
        -1 when there are not so many."""
        group = self._grouped.group_at(place)
        if group is None:
            return place if place < len(self._ids) else -1
        if group.folded:
            self.fold([group.text], False)
        return self._grouped.row_of(place)

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

    def is_fetched(self, first: int, last: int) -> bool:
        """Whether the values of these rows are here; the pages that are not are asked for (then `page_wanted` was emitted)."""
        missing = [number for number in range(first // PAGE, last // PAGE + 1) if number not in self._pages]
        for number in missing:
            self.page_wanted.emit(number)
        return not missing or not self._ids

    @property
    def every(self) -> array[int]:
        """The ids of all users of the list in order, of those in folded groups, too."""
        return self._grouped.every

    def page_ids(self, number: int) -> Sequence[int]:
        """The ids of a page."""
        return self._ids[number * PAGE : (number + 1) * PAGE]

    def list_rows(self, columns: list[int], ranges: list[range] | None) -> ListRows:
        """These columns of these rows (None: of all users), read when they are asked for; users who are gone by then are left
        out."""
        chosen = array("q") if ranges is not None else self.every
        for part in ranges or ():
            chosen.extend(self._ids[part.start : part.stop])
        names, reads = [COLUMNS[n][1] for n in columns], self.reads

        def read(stop: Callable[[], bool]) -> Iterator[tuple[str, ...]]:
            for start in range(0, len(chosen), _CHUNK):
                if reads is None or stop():
                    return
                for record in reads(chosen[start : start + _CHUNK].tolist()):
                    yield tuple(str(getattr(record, name)) for name in names)

        return ListRows(tuple(shown(COLUMNS[n][0]) for n in columns), len(chosen), read, at_once=False)

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
        if not ids or ids != list(self.page_ids(number)):
            return
        by_id = {record.id: record for record in records}
        self._pages[number] = [by_id.get(key) for key in ids]
        self._old.discard(number)
        while len(self._pages) > _KEPT_PAGES:
            self._old.discard(self._pages.popitem(last=False)[0])
        first = number * PAGE
        self.dataChanged.emit(self.index(first, 0), self.index(first + len(ids) - 1, len(COLUMNS) - 1))


class UsersListController(Controller):
    """Reads the list. `loaded` carries the count when a query is complete, `counting` while it is not; `failed` an error;
    `typed_to` the row that type-ahead has found."""

    typed_to = Signal(int)
    counting = Signal(int)
    loaded = Signal(int)
    failed = Signal(object)

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(runner, parent)
        self._view: UserDirectoryView | None = None
        self._search, self._order, self._descending, self._group = "", "display_name", False, ""
        self._criteria: tuple[Criterion, ...] = ()
        self._shown: UserQuery | None = None
        self._query_job: Job[Any] | None = None
        self._typing_job: Job[Any] | None = None
        self._preparing: Job[Any] | None = None
        self._prepared = False
        self._wanted: OrderedDict[int, None] = OrderedDict()
        self._page_job: Job[Any] | None = None
        self._fetch = QTimer(self, singleShot=True, interval=0)
        self._fetch.timeout.connect(self._fetch_next)
        self.model = UsersModel(self)
        self.model.page_wanted.connect(self._want)
        self.model.order_wanted.connect(self._order_by)
        self.model.group_wanted.connect(self._group_by)

    def attach(self, toolbox: Toolbox) -> None:
        """The site is open: read from it from now on."""
        self._view = toolbox.user_view
        self.model.reads = self._view.rows
        self.refresh()

    def search(self, text: str) -> None:
        """Show the users in which this text is found; empty: all."""
        text = text.strip()
        if text != self._search:
            self._search = text
            self.refresh()

    def narrow(self, criteria: tuple[Criterion, ...]) -> None:
        """Show only the users who fit these criteria, besides the search text."""
        if criteria != self._criteria:
            self._criteria = criteria
            self.refresh()

    def type_ahead(self, text: str) -> None:
        """Find the first user whose value in the column of the order begins with a text; `typed_to` follows if there is."""
        query = self._shown
        if self._view is None or query is None:
            return
        if self._typing_job is not None:
            self._typing_job.detach()
        view, every = self._view, self.model.every

        def look(_: JobContext) -> int | None:
            return place_in_groups(view, query, text, every) if is_grouped(query) else view.place_of(query, text)

        def found(place: int | None) -> None:
            row = self.model.show_place(place) if place is not None and query == self._shown else -1
            if row >= 0:
                self.typed_to.emit(row)

        self._typing_job = self._start(look, lane=ROWS_LANE, on_result=found, on_error=self._fail)

    def refresh(self) -> None:
        """Read the list again. Does nothing while no site is open."""
        if self._view is None:
            return
        if self._query_job is not None:
            self._query_job.detach()
            self._query_job.cancel()
        self._wanted.clear()
        view, query = self._view, self._query()
        again = query == self._shown

        def show_first(records: list[UserRecord]) -> None:
            self._shown = None
            self.model.show_first(records)
            self.counting.emit(len(records))

        def show_ids(answer: tuple[array[int], list[Group]]) -> None:
            self._shown, (ids, groups) = query, answer
            (self.model.show_again if again else self.model.show_ids)(ids, groups)
            self.loaded.emit(len(ids))
            if again or not self._prepared:
                self._prepare(view)

        # What is shown already stays until all is read: the person keeps the selected row and the place in the list.
        self._query_job = self._start(
            lambda ctx: _read_ids(view, query, ctx, first=not again),
            lane=IDS_LANE,
            on_progress=show_first,
            on_result=show_ids,
            on_error=self._fail,
        )

    def _query(self) -> UserQuery:
        from azconsole.domain.users import UserQuery

        order = grouped_order(self._group, self._order)
        return UserQuery(self._search, order, self._descending, criteria=self._criteria)

    def _prepare(self, view: UserDirectoryView) -> None:
        self._prepared = True
        if self._preparing is not None:
            self._preparing.cancel()
        self._preparing = self._start(
            lambda ctx: view.prepare(lambda: ctx.cancel.cancelled), lane=PREPARE_LANE, on_error=self._fail
        )

    def _order_by(self, attribute: str, descending: bool) -> None:
        if (attribute, descending) != (self._order, self._descending):
            self._order, self._descending = attribute, descending
            self.refresh()

    def _group_by(self, attribute: str) -> None:
        if attribute != self._group:
            self._group = attribute
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
        # All at once: what is in sight stands on two pages more often than not.
        numbers = list(reversed(self._wanted))
        view, pages = self._view, {number: list(self.model.page_ids(number)) for number in numbers}

        def show(records: list[UserRecord]) -> None:
            for number, ids in pages.items():
                self._wanted.pop(number, None)
                self.model.show_page(number, ids, records)
            self._fetch.start()

        ids = [key for page in pages.values() for key in page]
        self._page_job = self._start(lambda _: view.rows(ids), lane=ROWS_LANE, on_result=show, on_error=self._fail)

    def _fail(self, error: AzConsoleError) -> None:
        self.failed.emit(error)


def _read_ids(
    view: UserDirectoryView, query: UserQuery, context: JobContext, *, first: bool
) -> tuple[array[int], list[Group]]:
    if first:
        context.report(view.page(query, _FIRST))
    ids = array("q")
    for chunk in view.ids(query, lambda: context.cancel.cancelled):
        ids.extend(chunk)
    groups = groups_in(view, query, ids, lambda: context.cancel.cancelled)
    context.cancel.check()
    return ids, groups
