"""The pages that are no lists: made when they are first gone to, joined with window and site after the first picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from azconsole.controllers.connectivity import ConnectivityController
from azconsole.controllers.dashboard import DashboardController
from azconsole.controllers.nodes import AZURE_SERVICES, CLOUD_MANAGEMENT, CONNECTIVITY, LOGS, QUERIES, TENANTS
from azconsole.controllers.query import QueryController

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from azconsole.app.window import OpenedSite
    from azconsole.controllers.jobs import JobRunner
    from azconsole.gui.console.main_window import Controllers, MainWindow


class NodePages(QObject):
    """Lives as long as the window; the pages are there as soon as the site is open. `failed` carries an AzConsoleError,
    `opened` a dialog when it was opened; `copy_requested` and `export_requested` a table, and how it is wanted
    (gui.console.query_page)."""

    failed = Signal(object)
    opened = Signal(object)
    copy_requested = Signal(object, bool)
    export_requested = Signal(object, bool)

    def __init__(self, window: MainWindow, controllers: Controllers, runner: JobRunner) -> None:
        super().__init__(window)
        self._window = window
        self._controllers = controllers
        self._runner = runner
        self.dashboard = DashboardController(runner, self)
        self.connectivity = ConnectivityController(runner, self)
        self.queries = QueryController(runner, self)
        self.queries.key_store_needed.connect(self._ask_key_store)
        controllers.services.loaded.connect(self._read_queries)
        for controller in (self.dashboard, self.connectivity, self.queries):
            controller.failed.connect(self.failed)

    def attach(self, site: OpenedSite) -> None:
        """The site is open."""
        for controller in (self.dashboard, self.connectivity, self.queries):
            controller.attach(site.toolbox)
        self._window.views.add_page(CLOUD_MANAGEMENT, self._dashboard_page)
        self._window.views.add_page(CONNECTIVITY, self._connectivity_page)
        self._window.views.add_page(QUERIES, self._query_page)
        self._window.views.add_page(LOGS, lambda: self._log_page(site))

    def show_log(self, moment: datetime, until: datetime) -> None:
        """Show what was logged between two moments."""
        self._controllers.console.go(LOGS)
        page: Any = self._window.views.page(LOGS)
        page.go_to(moment, until)

    def _dashboard_page(self) -> QWidget:
        from azconsole.gui.console.dashboard_page import DashboardPage

        page = DashboardPage(self.dashboard, self._controllers.services, self._window.actions_.configure)
        page.service_requested.connect(lambda key: self._go_to_row(AZURE_SERVICES, key))
        page.tenant_requested.connect(lambda key: self._go_to_row(TENANTS, key))
        page.services_requested.connect(lambda: self._controllers.console.go(AZURE_SERVICES))
        return page

    def _connectivity_page(self) -> QWidget:
        from azconsole.gui.console.connectivity_page import ConnectivityPage

        return ConnectivityPage(self.connectivity)

    def _query_page(self) -> QWidget:
        from azconsole.gui.console.query_page import QueryPage

        page = QueryPage(self.queries, self._window.actions_.configure)
        page.copy_requested.connect(self.copy_requested)
        page.export_requested.connect(self.export_requested)
        return page

    def _read_queries(self) -> None:
        if self._window.node.key == QUERIES:
            self.queries.refresh()

    def _ask_key_store(self) -> None:
        toolbox = self.queries.toolbox
        if toolbox is not None:
            from azconsole.gui.dialogs.key_store_dialog import ask_key_store

            self.opened.emit(ask_key_store(self.queries, toolbox, self.queries.again, self._window))

    def _log_page(self, site: OpenedSite) -> QWidget:
        from azconsole.controllers.log_view import LogViewController
        from azconsole.gui.console.log_page import LogPage

        controller = LogViewController(site.log_folder, self._runner)
        controller.failed.connect(self.failed)
        self._window.closing.connect(controller.close)
        page = LogPage(controller)
        page.diagnostics_requested.connect(lambda: self._export_diagnostics(site))
        return page

    def _export_diagnostics(self, site: OpenedSite) -> None:
        from azconsole.controllers.diagnostics import DiagnosticsController
        from azconsole.gui.dialogs.controller_dialog import open_dialog
        from azconsole.gui.dialogs.diagnostics_dialog import DiagnosticsDialog

        dialog = DiagnosticsDialog(DiagnosticsController(site.diagnostics(), self._runner), self._window)
        open_dialog(dialog)
        self.opened.emit(dialog)

    def _go_to_row(self, node: str, key: object) -> None:
        self._controllers.console.go(node)
        self._window.views.pane_of(node).select_key(key)
