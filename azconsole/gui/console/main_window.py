"""The main window: ribbon, yellow bar, address bar, navigation pane, results, details, status bar.

A view: it shows what the controllers hold and emits what the person wants; `azconsole.app` answers. The parts that its
first picture does not show are made when they are first asked for, at the latest by `finish`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QMainWindow, QSplitter, QVBoxLayout

from azconsole.controllers.console import ConsoleController
from azconsole.controllers.nodes import AZURE_SERVICES, USERS, Node, path_to
from azconsole.controllers.services_list import ServicesListController
from azconsole.controllers.texts import tr
from azconsole.controllers.users_list import UsersListController
from azconsole.gui.console import context_menus, list_pages
from azconsole.gui.console.actions import ConsoleActions
from azconsole.gui.console.breadcrumb import AddressBar
from azconsole.gui.console.navigation_pane import NavigationPane
from azconsole.gui.console.node_views import ListView, NodeViews
from azconsole.gui.console.notice_bar import NoticeBar
from azconsole.gui.console.ribbon_pages import ConsoleRibbon
from azconsole.gui.console.status_line import StatusLine
from azconsole.gui.icons import icon

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent

    from azconsole.controllers.details import Details
    from azconsole.gui.console.details_pane import DetailsPane
    from azconsole.gui.console.list_pane import ListPane
    from azconsole.gui.console.search_tab import ConsoleSearch
    from azconsole.gui.ribbon.key_tips import KeyTips


@dataclass(frozen=True, slots=True)
class Controllers:
    """What the window shows."""

    console: ConsoleController
    services: ServicesListController
    users: UsersListController


class MainWindow(QMainWindow):
    """The console. `closing` is emitted once when the person closes it; the controllers' states come by their signals."""

    closing = Signal()
    properties_requested = Signal(int)
    search: ConsoleSearch  # from `finish` on

    def __init__(self, controllers: Controllers) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle("azconsole")
        self.setWindowIcon(icon("app"))
        self._controllers = controllers
        self._node = controllers.console.current
        self._connected = self._users_read = False
        self.actions_ = ConsoleActions(self)
        self.ribbon = ConsoleRibbon(self.actions_)
        self.notice = NoticeBar()
        self.address = AddressBar(controllers.console, self.actions_.refresh)
        self.navigation = NavigationPane()
        self.views = self._make_views()
        self.services = self.views.pane_of(AZURE_SERVICES)
        self.status = StatusLine(self.actions_.cancel)
        self._build()
        self._connect()
        self._show_node(self._node)
        self.show_connecting()

    @property
    def users(self) -> ListPane:
        """The list of users."""
        return self.views.pane_of(USERS)

    @cached_property
    def details(self) -> DetailsPane:
        """The details pane."""
        from azconsole.gui.console.details_pane import DetailsPane

        pane = DetailsPane()
        pane.hide()
        pane.discovery_menu_requested.connect(lambda at: context_menus.discovery_menu(self).popup(at))
        self.results_splitter.addWidget(pane)
        self.results_splitter.setSizes([330, 270])
        return pane

    @cached_property
    def key_tips(self) -> KeyTips:
        """The ribbon's letters."""
        from azconsole.gui.ribbon.key_tips import KeyTips

        return KeyTips(self.ribbon, self)

    def finish(self) -> None:
        """Make what the first picture does not show."""
        from azconsole.gui.console.search_tab import ConsoleSearch
        from azconsole.gui.console.shortcuts import make_shortcuts

        for part in (self.services.table, self.details, self.users.table, self.views.index, self.key_tips):
            part.ensurePolished()
        make_shortcuts(self, self._controllers.console)
        self.search = ConsoleSearch(self, self._controllers)

    @property
    def node(self) -> Node:
        """The place that is shown."""
        return self._node

    @property
    def selected_service(self) -> int | None:
        """The id of the service that actions work on; None when there is none or several, or another node is shown."""
        key = self.services.selected_key if self.services.selected_count == 1 else None
        return key if self._node.key == AZURE_SERVICES and isinstance(key, int) else None

    def show_connecting(self) -> None:
        """The site is being opened."""
        for pane in self.views.panes:
            list_pages.show_opening(pane)
        self.status.show_running(tr("Connecting…"), can_cancel=False)

    def show_failure(self, title: str, sentence: str) -> None:
        """The site could not be opened."""
        for pane in self.views.panes:
            pane.empty.show_page("error", title, sentence, self.actions_.refresh)
        self.status.show_ready(tr("Not connected"))

    def show_practice(self) -> None:
        """The yellow bar: this console works against the practice cloud."""
        self.notice.show_practice()

    def show_connected(self, title: str) -> None:
        """The site is open; `title` says with what the window is connected."""
        self._connected = True
        self.setWindowTitle(title)
        self.status.show_ready()
        self.update_actions()

    def update_actions(self) -> None:
        """Enable the actions that make sense for the node, the selection and what runs."""
        actions, on_services = self.actions_, self._node.key == AZURE_SERVICES
        row = self._controllers.services.model.row_of(self.selected_service or 0)
        running = row is not None and self._controllers.services.model.is_running(row.service.id)
        discovers = row is not None and row.service.discovery is not None and not running
        actions.configure.setEnabled(self._connected)
        for action in (actions.run_full, actions.run_delta):
            action.setEnabled(discovers)
        actions.synchronize.setEnabled(row is not None and row.service.connector is not None and not running)
        actions.cancel.setEnabled(running if on_services else bool(self._controllers.services.model.running()))
        actions.pause.setEnabled(row is not None and not row.paused)
        actions.resume.setEnabled(row is not None and row.paused)
        actions.delete.setEnabled(row is not None and not running)
        actions.properties.setEnabled(row is not None)
        pane = self.list_pane()
        for action in (actions.copy, actions.copy_properties, actions.export_selected):
            action.setEnabled(pane is not None and pane.selected_count > 0)
        for action in (actions.select_all, actions.export_all):
            action.setEnabled(pane is not None and pane.complete)
        actions.refresh.setEnabled(self._node.is_list)
        actions.up.setEnabled(len(path_to(self._node.key)) > 2)

    def focus_main(self) -> None:
        """The keyboard to what the node shows."""
        self.views.focus_main()

    def come_forward(self) -> None:
        """Somebody started the program again: this window to the front."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell before the window goes."""
        self.closing.emit()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt alone shows the ribbon's key tips."""
        self.key_tips.window_key(event, True)
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Alt alone shows the ribbon's key tips."""
        self.key_tips.window_key(event, False)
        super().keyReleaseEvent(event)

    def _make_views(self) -> NodeViews:
        views, controllers = NodeViews(), self._controllers
        services = ListView(
            lambda: list_pages.services_pane(controllers.services, self.actions_),
            self._service_details,
            lambda: context_menus.services_menu(self),
        )
        users = ListView(
            lambda: list_pages.users_pane(controllers.users), self._user_details, lambda: context_menus.list_menu(self)
        )
        views.add_list(AZURE_SERVICES, services)
        views.add_list(USERS, users)
        return views

    def _build(self) -> None:
        self.results_splitter = QSplitter(Qt.Orientation.Vertical)
        self.results_splitter.setObjectName("mainSplitter")
        self.results_splitter.setHandleWidth(4)
        self.results_splitter.setChildrenCollapsible(False)
        self.results_splitter.addWidget(self.views)
        self.results_splitter.setStretchFactor(0, 1)
        body = QSplitter(Qt.Orientation.Horizontal)
        body.setObjectName("bodySplitter")
        body.setHandleWidth(3)
        body.setChildrenCollapsible(False)
        body.addWidget(self.navigation)
        body.addWidget(self.results_splitter)
        body.setStretchFactor(1, 1)
        body.setSizes([280, 900])
        self.body_splitter = body
        self._open_width = 280
        central = QFrame()
        layout = QVBoxLayout(central)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.ribbon, self.notice, self.address):
            layout.addWidget(widget)
        layout.addWidget(body, 1)
        self.setCentralWidget(central)
        self.setStatusBar(self.status)
        self.resize(1180, 740)

    def _connect(self) -> None:
        console, services, users = self._controllers.console, self._controllers.services, self._controllers.users
        console.node_changed.connect(self._show_node)
        self.views.selection_changed.connect(self._selection_changed)
        self.views.node_requested.connect(console.go)
        for source in (self.navigation, self.address):
            source.node_requested.connect(console.go)
        self.navigation.workspace_requested.connect(console.go_workspace)
        self.address.step_requested.connect(console.step)
        self.navigation.collapsed_changed.connect(self._fit_navigation)
        self.services.search_changed.connect(services.view.setFilterFixedString)
        self.services.search_changed.connect(lambda _: self._show_services())
        services.loaded.connect(self._show_services)
        services.model.dataChanged.connect(lambda *_: self._selection_changed())
        users.counting.connect(lambda count: self._show_users(count, False))
        users.loaded.connect(lambda count: self._show_users(count, True))
        users.model.dataChanged.connect(lambda *_: self._selection_changed())
        self.actions_.properties.triggered.connect(self._ask_properties)

    def _show_node(self, place: Node) -> None:
        focus = self.focusWidget()
        had_focus = focus is not None and self.views.isAncestorOf(focus)
        if had_focus:
            self.views.setFocus()  # or Qt would pass it on to whatever comes next, as the search box
        self._node = place
        self.views.show_node(place)
        if had_focus:
            self.focus_main()
        self.navigation.show_node(place)
        self.address.show_node(place)
        self.ribbon.show_node(place.key)
        self._selection_changed()

    def _show_services(self) -> None:
        total, shown = self._controllers.services.model.rowCount(), self._controllers.services.view.rowCount()
        self.services.show_count(shown)
        self.services.show_empty(total == 0)
        list_pages.show_no_services(self.services, self.actions_)
        if self._users_read:
            self._show_no_users()
        if self.services.selected_key is None and shown:
            self.services.table.choose_row(0)
        self._selection_changed()

    def _show_users(self, count: int, complete: bool) -> None:
        self.users.show_count(count, complete)
        self.users.show_empty(count == 0 and not self.users.searching)
        self._users_read = True
        self._show_no_users()
        if self.users.selected_key is None and count:
            self.users.table.choose_row(0)
        self._selection_changed()

    def _show_no_users(self) -> None:
        configured = self._controllers.services.model.rowCount() > 0
        console = self._controllers.console
        list_pages.show_no_users(self.users, self.actions_, configured, lambda: console.go(AZURE_SERVICES))

    def _selection_changed(self) -> None:
        details = self.views.details()
        if details is not None or "details" in vars(self):
            self.details.show_details(details)
            self.details.setVisible(details is not None)
        self.update_actions()

    def _service_details(self, pane: ListPane) -> Details | None:
        from azconsole.controllers.details import service_details

        model = self._controllers.services.model
        row = model.row_of(pane.selected_key if isinstance(pane.selected_key, int) else 0)
        return service_details(row, model.status(row), model.progress(row.service.id)) if row else None

    def _user_details(self, pane: ListPane) -> Details | None:
        from azconsole.controllers.details import user_details

        record = self._controllers.users.model.record(pane.selected_row)
        return user_details(record) if record else None

    def list_pane(self) -> ListPane | None:
        """The list that is shown; None on a folder or a page."""
        return self.views.pane

    def _fit_navigation(self, collapsed: bool) -> None:
        width = self.body_splitter.sizes()[0]
        if collapsed:
            self._open_width = max(width, self.navigation.open_minimum)
        wanted = self.navigation.maximumWidth() if collapsed else self._open_width
        self.body_splitter.setSizes([wanted, self.body_splitter.width() - wanted])

    def focus_search(self) -> None:
        """The keyboard to the search box of the list."""
        pane = self.list_pane()
        if pane is not None:
            pane.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            pane.search.selectAll()

    def _ask_properties(self) -> None:
        if self.selected_service is not None:
            self.properties_requested.emit(self.selected_service)
