"""The searches of one list: saved and recent ones, read and kept by jobs; and what a service holds in each field."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from azconsole.controllers.base import STORE_LANE, Controller
from azconsole.controllers.jobs import JobRunner
from azconsole.controllers.texts import shown
from azconsole.domain.search import Search, SearchBook, SearchField, Value

if TYPE_CHECKING:
    from azconsole.controllers.service_rows import ServiceRow, Status
    from azconsole.domain.errors import AzConsoleError
    from azconsole.operations.search_books import SearchBooks
    from azconsole.operations.toolbox import Toolbox


class SearchController(Controller):
    """`name` is the list's in the settings, `fields` what can be searched in it. `book_changed` carries the SearchBook when it
    was read or changed, `failed` an AzConsoleError."""

    book_changed = Signal(object)
    failed = Signal(object)

    def __init__(
        self, runner: JobRunner, name: str, fields: tuple[SearchField, ...], parent: QObject | None = None
    ) -> None:
        super().__init__(runner, parent)
        self.name = name
        self.fields = fields
        self.book = SearchBook()
        self._books: SearchBooks | None = None
        self._read = False

    def attach(self, toolbox: Toolbox) -> None:
        """The site is open: searches can be read and kept from now on."""
        from azconsole.operations.search_books import SearchBooks

        self._books = SearchBooks(toolbox.settings)

    def read(self) -> None:
        """Read the saved and recent searches, once."""
        books, name = self._books, self.name
        if books is not None and not self._read:
            self._read = True
            self._start(lambda _: books.read(name), lane=STORE_LANE, on_result=self._show, on_error=self._fail)

    def remember(self, search: Search) -> None:
        """The person searched this: the newest of the recent ones."""
        if not search.empty and self.book.recent[:1] != (search,):
            self._change(lambda book: book.remember(search))

    def save(self, name: str, search: Search) -> None:
        """Keep a search under a name, in the place of one of that name."""
        self._change(lambda book: book.save(name, search))

    def forget(self, name: str) -> None:
        """Forget the saved search of this name."""
        self._change(lambda book: book.forget(name))

    def _change(self, change: Callable[[SearchBook], SearchBook]) -> None:
        books, name = self._books, self.name
        if books is not None:
            self._start(
                lambda _: books.change(name, change), lane=STORE_LANE, on_result=self._show, on_error=self._fail
            )

    def _show(self, book: SearchBook) -> None:
        self.book = book
        self.book_changed.emit(book)

    def _fail(self, error: AzConsoleError) -> None:
        self._read = False
        self.failed.emit(error)


def service_value(row: ServiceRow, status: Status, field: str) -> Value:
    """What a service holds in a field of `domain.search.SERVICE_FIELDS`, as the list shows it; days are those of the
    person's own calendar."""
    service, secret, run = row.service, row.service.server_app.secret, row.last_run
    match field:
        case "secret_expires":
            return _day(secret.expires if secret else None)
        case "last_run":
            return _day(run.result.started if run else None)
        case "next_run":
            # While a run is under way the list names no next one.
            return _day(row.next_run.at if row.next_run and status.icon != "running" else None)
        case "created":
            return _day(service.created)
    tenant = service.tenant
    texts = {
        "name": service.name,
        "kind": shown(row.kind_title),
        "tenant": tenant.name or tenant.domain or str(tenant.tenant_id),
        "environment": shown(row.cloud_title),
        "status": status.text,
        "description": service.description,
        "server_app": service.server_app.name,
        "client_app": service.client_app.name if service.client_app else "",
    }
    return texts.get(field)


def _day(moment: datetime | None) -> date | None:
    return moment.astimezone().date() if moment else None
