"""The lists that a row of data each describes: joined with window, search and site after the window's first picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from azconsole.controllers.nodes import RUNS, TENANTS, node
from azconsole.controllers.plain_list import Listing, PlainListController
from azconsole.controllers.run_rows import RUNS_LISTING, run_details
from azconsole.controllers.tenants import TENANTS_LISTING, tenant_details
from azconsole.controllers.texts import tr
from azconsole.domain.texts import say
from azconsole.gui.console import context_menus, list_pages
from azconsole.gui.console.node_views import ListView
from azconsole.gui.console.run_actions import RunActions

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from azconsole.app.window import OpenedSite
    from azconsole.controllers.details import Details
    from azconsole.controllers.jobs import JobRunner
    from azconsole.gui.console.list_pane import ListPane
    from azconsole.gui.console.main_window import Controllers, MainWindow


@dataclass(frozen=True, slots=True)
class NodeList:
    """A list and its place: widths of its columns (logical pixels), what the details pane says of a row, and what the list
    says while it is empty, beside the button Configure Azure Services."""

    node: str
    listing: Listing[Any]
    widths: tuple[int, ...]
    details: Callable[[Any], Details]
    nothing: str


NODE_LISTS = (
    NodeList(
        TENANTS, TENANTS_LISTING, (180, 250, 220, 120, 200, 90, 80, 110), tenant_details,
        say("A tenant appears here with its first app: configure an Azure service to create or import one."),
    ),
    NodeList(
        RUNS, RUNS_LISTING, (140, 140, 140, 120, 70, 140, 80, 90, 70, 80, 80, 250, 320, 130), run_details,
        say("A run appears here when discovery has run."),
    ),
)  # fmt: skip


class NodeLists(QObject):
    """Lives as long as the window; a list that was gone to is read again whenever the services are. `failed` carries an
    AzConsoleError, `opened` a dialog when it was opened, `log_requested` the moments between which the log is wanted."""

    failed = Signal(object)
    opened = Signal(object)
    log_requested = Signal(object, object)

    def __init__(self, window: MainWindow, controllers: Controllers, runner: JobRunner) -> None:
        super().__init__(window)
        self._window = window
        self.controllers = {item.node: PlainListController(item.listing, runner, self) for item in NODE_LISTS}
        self._wanted: list[PlainListController[Any]] = []  # those whose list was gone to
        self._runs = RunActions(window, self.controllers[RUNS], runner)
        self._runs.opened.connect(self.opened)
        self._runs.log_requested.connect(self.log_requested)
        self._runs.failed.connect(self.failed)
        window.details.run_requested.connect(self._runs.open_run)
        window.ribbon.add_list_group(RUNS, "runsGroup", tr("Run"), self._runs.actions)
        window.ribbon.show_node(window.node.key)
        for item in NODE_LISTS:
            self._add(item, self.controllers[item.node], window.actions_.configure)
        controllers.services.loaded.connect(self._refresh)

    def attach(self, site: OpenedSite) -> None:
        """The site is open."""
        self._runs.attach(site.toolbox)
        for controller in self.controllers.values():
            controller.attach(site.toolbox)
        self._refresh()

    def _add(self, item: NodeList, controller: PlainListController[Any], action: QAction) -> None:
        def make() -> ListPane:
            pane = list_pages.plain_pane(controller, node(item.node).icon, item.widths, item.nothing, action)
            self._window.search.add_list(item.node, pane, controller)
            if item.node == RUNS:
                self._runs.watch(pane)
            self._wanted.append(controller)
            controller.refresh()
            return pane

        def details(pane: ListPane) -> Details | None:
            row = controller.model.row_of(pane.selected_key)
            return None if row is None else item.details(row)

        controller.failed.connect(self.failed)
        controller.loaded.connect(self._window.views.selection_changed)
        own = self._runs.actions if item.node == RUNS else ()
        view = ListView(make, details, lambda: context_menus.list_menu(self._window, own))
        self._window.views.add_list(item.node, view)

    def _refresh(self) -> None:
        for controller in self._wanted:
            controller.refresh()
