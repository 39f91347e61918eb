"""The list of configured services: its model, its filter and its reading through jobs (requirements.md fact 132)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)

from azconsole.controllers.base import STORE_LANE, Controller
from azconsole.controllers.jobs import JobContext, JobRunner
from azconsole.controllers.list_rows import Folds, Group, ListRows, groups_of
from azconsole.controllers.texts import local_date, local_time, shown, tr
from azconsole.domain.texts import say

# The empty list stands in the window's first picture; what its rows need is imported when there are rows.
if TYPE_CHECKING:
    from azconsole.controllers.service_rows import ServiceRow, Status
    from azconsole.domain.errors import AzConsoleError
    from azconsole.domain.users import DiscoveryProgress
    from azconsole.operations.results import DeletePreview
    from azconsole.operations.toolbox import Toolbox
    from azconsole.operations.upload_collections import UploadProgress

Index = QModelIndex | QPersistentModelIndex
KEY_ROLE = int(Qt.ItemDataRole.UserRole)
SORT_ROLE = KEY_ROLE + 1
ICON_ROLE = KEY_ROLE + 2
"""Roles of the console's models: the row's key, a value that sorts rightly, and the name of a cell's icon."""


class ServicesModel(QAbstractTableModel):
    """A table of services; the first column is the icon."""

    COLUMNS = (
        say("Icon"), say("Name"), say("Cloud service type"), say("Tenant"), say("Environment"), say("Status"),
        say("Secret expires"), say("Last run"), say("Next run"), say("Description"), say("Created"),
    )  # fmt: skip

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ServiceRow] = []
        self._running: dict[int, DiscoveryProgress | UploadProgress | None] = {}

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's name and default
        """How many services there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The number of columns."""
        return 0 if parent.isValid() else len(self.COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The column's title."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return shown(self.COLUMNS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell: text, icon name, sort value, or the service's id under KEY_ROLE."""
        row = self._rows[index.row()]
        if role == KEY_ROLE:
            return row.service.id
        if role == ICON_ROLE:
            return {0: "azure-services", 5: self.status(row).icon}.get(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts(row)[index.column()]
        if role == SORT_ROLE:
            return self._sort_value(row, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return tr("{kind} service", kind=row.kind_title)
        return None

    def show_rows(self, rows: list[ServiceRow]) -> None:
        """Put another state of the list in place; one with the same services changes cells only (selection stays)."""
        if [r.service.id for r in rows] == [r.service.id for r in self._rows]:
            self._rows = rows
            self._changed_all()
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def show_running(
        self, service_id: int, running: bool, progress: DiscoveryProgress | UploadProgress | None = None
    ) -> None:
        """Tell that discovery, or the upload, of a service runs (and how far it is) or runs no more."""
        if running:
            self._running[service_id] = progress
        else:
            self._running.pop(service_id, None)
        self._changed_all()

    def is_running(self, service_id: int) -> bool:
        """Whether discovery of this service is shown as running."""
        return service_id in self._running

    def running(self) -> list[int]:
        """The services whose discovery is shown as running."""
        return list(self._running)

    def progress(self, service_id: int) -> DiscoveryProgress | UploadProgress | None:
        """How far the run of a service is; None when none runs or it has not told yet."""
        return self._running.get(service_id)

    def row_of(self, service_id: int) -> ServiceRow | None:
        """The row of a service, None when it is not in the list."""
        return next((row for row in self._rows if row.service.id == service_id), None)

    def status(self, row: ServiceRow) -> Status:
        """What the Status column says of a row."""
        from azconsole.controllers.service_rows import status_of

        key = row.service.id
        return status_of(row, self._running.get(key), key in self._running)

    def _changed_all(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self.COLUMNS) - 1))

    def _texts(self, row: ServiceRow) -> tuple[str, ...]:
        from azconsole.domain.apps import SecretState

        service, run = row.service, row.last_run
        secret = service.server_app.secret
        expires = "" if row.secret_state is SecretState.NONE or not secret else local_date(secret.expires, tr("Never"))
        tenant = service.tenant.name or service.tenant.domain or str(service.tenant.tenant_id)
        return (
            "", service.name, shown(row.kind_title), tenant, shown(row.cloud_title), self.status(row).text, expires,
            local_time(run.result.started) if run else tr("Not yet"), self._next_run(row), service.description,
            local_time(service.created),
        )  # fmt: skip

    def _next_run(self, row: ServiceRow) -> str:
        if row.service.id in self._running or row.next_run is None:
            return ""
        return local_time(row.next_run.at) if row.next_run.at else shown(row.next_run.why_not)

    def _sort_value(self, row: ServiceRow, column: int) -> Any:
        moments = {
            6: row.service.server_app.secret and row.service.server_app.secret.expires,
            7: row.last_run and row.last_run.result.started,
            8: row.next_run and row.next_run.at,
            10: row.service.created,
        }
        if column in moments:
            moment = moments[column]
            return moment.timestamp() if moment else float("inf")
        return self._texts(row)[column].casefold()


class ServicesView(QSortFilterProxyModel):
    """The list sorted, grouped and filtered: the search text is looked for in every column. A list of connections is
    short."""

    group_columns: tuple[int, ...] = (2, 3, 4, 5)
    """By which it may be grouped: what several services have in common."""

    def __init__(self, source: QAbstractTableModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._group = -1
        self._folds = Folds()
        self._keeps: Callable[[Any], bool] | None = None
        self.setSourceModel(source)
        self.setSortRole(SORT_ROLE)
        self.setFilterKeyColumn(-1)
        self.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.sort(1, Qt.SortOrder.AscendingOrder)

    def group_by(self, column: int) -> None:
        """Let the rows with the same value in a column stand together; -1: group no more."""
        self._group = column
        self.invalidate()

    def groups(self) -> list[Group]:
        """The groups in their order; none while the list is not grouped. The rows of a folded one are still rows."""
        if self._group < 0:
            return []
        groups = groups_of([str(self.index(row, self._group).data()) for row in range(self.rowCount())])
        return [replace(group, folded=self._folds.has(self._group, group.text)) for group in groups]

    def fold(self, texts: Iterable[str], folded: bool) -> None:
        """Fold or unfold the groups of these texts."""
        self._folds.fold(self._group, texts, folded)

    def list_rows(self, columns: list[int], ranges: list[range] | None) -> ListRows:
        """These columns of these rows (None: of all), as they stand now."""
        ranges = [range(self.rowCount())] if ranges is None else ranges
        titles = tuple(str(self.headerData(n, Qt.Orientation.Horizontal)) for n in columns)
        rows = [tuple(str(self.index(r, c).data()) for c in columns) for part in ranges for r in part]
        return ListRows(titles, len(rows), lambda _: iter(rows), at_once=True)

    def narrow(self, keeps: Callable[[Any], bool] | None) -> None:
        """Show only services for whose id `keeps` is true (besides the search text); None: all."""
        self._keeps = keeps
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Whether a service fits the search text and the criteria."""
        if not super().filterAcceptsRow(row, parent):
            return False
        return self._keeps is None or self._keeps(self.sourceModel().index(row, 0, parent).data(KEY_ROLE))

    def lessThan(self, left: Index, right: Index) -> bool:
        """Groups first, in ascending order whichever way the rows in them go; then the column of the order."""
        if self._group >= 0:
            ours, theirs = (str(at.model().index(at.row(), self._group).data()).casefold() for at in (left, right))
            if ours != theirs:
                return (ours < theirs) is (self.sortOrder() is Qt.SortOrder.AscendingOrder)
        return super().lessThan(left, right)


class ServicesListController(Controller):
    """Reads the services and deletes them, on a worker thread. `loaded` follows each reading; `failed` carries an
    AzConsoleError; `preview_ready` a DeletePreview for (service id, preview); `deleted` a service id; `stayed` sentences about
    what a deletion could not remove in Azure."""

    loaded = Signal()
    failed = Signal(object)
    preview_ready = Signal(int, object)
    deleted = Signal(int)
    stayed = Signal(object)

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(runner, parent)
        self._toolbox: Toolbox | None = None
        self.model = ServicesModel(self)
        self.view = ServicesView(self.model, self)

    def attach(self, toolbox: Toolbox) -> None:
        """The site is open: read from it from now on."""
        self._toolbox = toolbox
        self.refresh()

    def refresh(self) -> None:
        """Read the list again; `loaded` or `failed` follows. Does nothing while no site is open."""
        self._do(_read, self._show)

    def ask_delete(self, service_id: int) -> None:
        """Find out what deleting a service would mean; `preview_ready` or `failed` follows."""

        def done(preview: DeletePreview) -> None:
            self.preview_ready.emit(service_id, preview)

        self._do(lambda toolbox: toolbox.delete_service.preview(service_id), done)

    def delete(self, service_id: int) -> None:
        """Delete a connection; `deleted` and a new reading, or `failed`, follow."""

        toolbox, row = self._toolbox, self.model.row_of(service_id)
        if toolbox is None:
            return
        connected = row is not None and row.service.connector is not None
        lane = str(row.service.tenant.tenant_id) if row is not None and connected else STORE_LANE

        def work(context: JobContext) -> list[str]:
            told = toolbox.delete_service.preview(service_id).stays_in_azure if connected else ()
            stays = toolbox.delete_service.run(service_id, context.cancel)
            return [sentence for sentence in stays or () if sentence not in told]

        def done(stays: list[str]) -> None:
            self.deleted.emit(service_id)
            self.refresh()
            if stays:
                self.stayed.emit(stays)

        self._start(work, lane=lane, on_result=done, on_error=self._fail)

    def pause(self, service_id: int, wished: bool) -> None:
        """Let nothing of a service run by itself, or let it again; a new reading, or `failed`, follows."""

        def work(toolbox: Toolbox) -> None:
            recurring = toolbox.recurring
            recurring.pause(service_id) if wished else recurring.resume(service_id)

        self._do(work, lambda _: self.refresh())

    def _do(self, work: Callable[[Toolbox], Any], done: Callable[[Any], None]) -> None:
        toolbox = self._toolbox
        if toolbox is not None:
            self._start(lambda _: work(toolbox), lane=STORE_LANE, on_result=done, on_error=self._fail)

    def _show(self, rows: list[ServiceRow]) -> None:
        self.model.show_rows(rows)
        self.loaded.emit()

    def _fail(self, error: AzConsoleError) -> None:
        self.failed.emit(error)


def _read(toolbox: Toolbox) -> list[ServiceRow]:
    from azconsole.controllers.service_rows import read_services

    return read_services(toolbox)
