"""Reads a list of 100,000 rows and more by jobs: its first page at once, then all ids, then what comes into sight."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from azconsole.controllers.base import Controller
from azconsole.controllers.jobs import Job, JobContext, JobRunner
from azconsole.controllers.list_groups import (
    grouped_order,
    groups_in,
    is_grouped,
    place_in_groups,
)
from azconsole.controllers.list_rows import Group
from azconsole.controllers.long_model import PAGE, LongListing, LongListModel

if TYPE_CHECKING:
    from azconsole.controllers.long_view import LongQuery, LongRecord, LongView
    from azconsole.domain.errors import AzConsoleError
    from azconsole.domain.search import Criterion

R = TypeVar("R", bound="LongRecord")
Q = TypeVar("Q", bound="LongQuery")
_FIRST = 2 * PAGE
IDS_LANE = "list ids"
ROWS_LANE = "list rows"
PREPARE_LANE = "list index"


class LongListController(Controller, Generic[R, Q]):
    """Reads the list. `loaded` carries the count when a query is complete, `counting` while it is not; `failed` an error;
    `typed_to` the row that type-ahead has found."""

    typed_to = Signal(int)
    counting = Signal(int)
    loaded = Signal(int)
    failed = Signal(object)

    def __init__(self, listing: LongListing[R, Q], runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(runner, parent)
        self._listing = listing
        self._view: LongView[R, Q] | None = None
        self._search, self._order, self._descending, self._group = "", listing.columns[1][1], False, ""
        self._criteria: tuple[Criterion, ...] = ()
        self._shown: Q | None = None
        self._query_job: Job[Any] | None = None
        self._typing_job: Job[Any] | None = None
        self._preparing: Job[Any] | None = None
        self._prepared = False
        self._wanted: OrderedDict[int, None] = OrderedDict()
        self._page_job: Job[Any] | None = None
        self._fetch = QTimer(self, singleShot=True, interval=0)
        self._fetch.timeout.connect(self._fetch_next)
        self.model: LongListModel[R, Q] = LongListModel(listing, self)
        self.model.page_wanted.connect(self._want)
        self.model.order_wanted.connect(self._order_by)
        self.model.group_wanted.connect(self._group_by)

    def read_from(self, view: LongView[R, Q]) -> None:
        """The site is open: read from it from now on."""
        self._view = view
        self.model.reads = view.rows
        self.refresh()

    def search(self, text: str) -> None:
        """Show the rows in which this text is found; empty: all."""
        text = text.strip()
        if text != self._search:
            self._search = text
            self.refresh()

    def narrow(self, criteria: tuple[Criterion, ...]) -> None:
        """Show only the rows that fit these criteria, besides the search text."""
        if criteria != self._criteria:
            self._criteria = criteria
            self.refresh()

    def type_ahead(self, text: str) -> None:
        """Find the first row whose value in the column of the order begins with a text; `typed_to` follows if there is."""
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

        def show_first(records: list[R]) -> None:
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

    def _query(self) -> Q:
        order = grouped_order(self._group, self._order)
        return self._listing.query(self._search, order, self._descending, self._criteria)

    def _prepare(self, view: LongView[R, Q]) -> None:
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

        def show(records: list[R]) -> None:
            for number, ids in pages.items():
                self._wanted.pop(number, None)
                self.model.show_page(number, ids, records)
            self._fetch.start()

        ids = [key for page in pages.values() for key in page]
        self._page_job = self._start(lambda _: view.rows(ids), lane=ROWS_LANE, on_result=show, on_error=self._fail)

    def _fail(self, error: AzConsoleError) -> None:
        self.failed.emit(error)


def _read_ids(view: LongView[R, Q], query: Q, context: JobContext, *, first: bool) -> tuple[array[int], list[Group]]:
    if first:
        context.report(view.page(query, _FIRST))
    ids = array("q")
    for chunk in view.ids(query, lambda: context.cancel.cancelled):
        ids.extend(chunk)
    groups = groups_in(view, query, ids, lambda: context.cancel.cancelled)
    context.cancel.check()
    return ids, groups
