"""The Server App and Client App dialogs: the apps known to the site, one to be chosen (the specification)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from azconsole.controllers.app_create import AppCreateController
from azconsole.controllers.app_import import AppImportController
from azconsole.controllers.base import STORE_LANE, Controller
from azconsole.controllers.browser import OpenUrl, open_in_browser
from azconsole.controllers.jobs import JobContext, JobRunner
from azconsole.domain.apps import App, AppKind, AzureService
from azconsole.domain.clouds import CloudProfile
from azconsole.domain.errors import AzConsoleError
from azconsole.domain.services import service_kind
from azconsole.domain.texts import joined, say

if TYPE_CHECKING:
    from azconsole.operations.toolbox import Toolbox


@dataclass(frozen=True, slots=True)
class AppRow:
    """One row: the three properties of the specification's list, and the app itself."""

    app: App
    tenant_name: str
    app_name: str
    service_type: str


@dataclass(frozen=True, slots=True)
class AppPickerView:
    """`selected_id` is the number of the chosen app, 0 when there is none."""

    kind: AppKind
    rows: tuple[AppRow, ...] = ()
    selected_id: int = 0
    loading: bool = True
    error: AzConsoleError | None = None

    @property
    def selected(self) -> App | None:
        """The chosen app; none while the list is read, for an app that was imported again is known anew."""
        chosen = (row.app for row in self.rows if row.app.id == self.selected_id)
        return None if self.loading else next(chosen, None)


def service_types(app: App, services: Sequence[AzureService]) -> str:
    """The types of the services that use this app, as the column "Service Type" shows them."""
    used = {s.kind for s in services if app.id in {s.server_app.id, s.client_app.id if s.client_app else 0}}
    return joined(*sorted(service_kind(key).title for key in used), by=", ") or say("Not used yet")


class AppPickerController(Controller):
    """Lists the apps of a kind in a cloud; a client app must be of the server app's tenant (requirements.md fact 59)."""

    changed = Signal(object)

    def __init__(
        self,
        toolbox: Toolbox,
        runner: JobRunner,
        kind: AppKind,
        cloud: CloudProfile,
        *,
        server_app: App | None = None,
        selected: App | None = None,
        open_url: OpenUrl = open_in_browser,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(runner, parent)
        self.toolbox = toolbox
        self.cloud = cloud
        self.server_app = server_app
        self._open_url = open_url
        self.view = AppPickerView(kind, selected_id=selected.id if selected else 0)

    def load(self, select: App | None = None) -> None:
        """Read the list; afterwards the app `select` is chosen (a new one after Import or Create)."""
        wanted = select.id if select else self.view.selected_id
        self._show(replace(self.view, loading=True, selected_id=wanted, error=None))
        self._start(self._read, lane=STORE_LANE, on_result=self._on_rows, on_error=self._on_error)

    def select(self, app_id: int) -> None:
        """Choose a row; 0 chooses none."""
        if app_id != self.view.selected_id:
            self._show(replace(self.view, selected_id=app_id))

    def importer(self) -> AppImportController:
        """The controller of the Import Apps dialog that belongs here; closed with this one."""
        return AppImportController(
            self.toolbox, self.runner, self.view.kind, self.cloud, server_app=self.server_app, parent=self
        )

    def creator(self) -> AppCreateController:
        """The controller of the Create dialog that belongs here; closed with this one."""
        return AppCreateController(
            self.toolbox,
            self.runner,
            self.view.kind,
            self.cloud,
            server_app=self.server_app,
            open_url=self._open_url,
            parent=self,
        )

    def _read(self, _: JobContext) -> tuple[AppRow, ...]:
        services = self.toolbox.services.all()
        apps = self.toolbox.apps.all(self.view.kind, self.cloud.key)
        if self.server_app is not None:
            tenant = self.server_app.tenant.tenant_id
            apps = [app for app in apps if app.tenant.tenant_id == tenant]
        return tuple(AppRow(app, app.tenant.name, app.name, service_types(app, services)) for app in apps)

    def _on_rows(self, rows: tuple[AppRow, ...]) -> None:
        known = {row.app.id for row in rows}
        selected = self.view.selected_id if self.view.selected_id in known else 0
        self._show(replace(self.view, rows=rows, selected_id=selected, loading=False))

    def _on_error(self, error: AzConsoleError) -> None:
        self._show(replace(self.view, loading=False, error=error))

    def _show(self, view: AppPickerView) -> None:
        self.view = view
        self.changed.emit(view)
