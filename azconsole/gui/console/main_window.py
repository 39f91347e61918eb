"""The main window: ribbon, yellow bar, address bar, navigation pane, results, details, status bar.

A view: it shows what the controllers hold and emits what the person wants; `azconsole.app` answers. The parts that its
first picture does not show are made when they are first asked for, at the latest by `finish`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from azconsole.controllers.console import ConsoleController
from azconsole.controllers.nodes import AZURE_SERVICES, USERS, Node, path_to
from azconsole.controllers.services_list import ServicesListController
from azconsole.controllers.texts import tr
from azconsole.controllers.users_list import UsersListController
from azconsole.gui.console import context_menus, list_pages
from azconsole.gui.console.actions import ConsoleActions
from azconsole.gui.console.breadcrumb import AddressBar
from azconsole.gui.console.navigation_pane import NavigationPane
from azconsole.gui.console.notice_bar import NoticeBar
from azconsole.gui.console.ribbon_pages import ConsoleRibbon
from azconsole.gui.console.status_line import StatusLine
from azconsole.gui.icons import icon

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent

    from azconsole.controllers.details import Details
    from azconsole.gui.console.details_pane import DetailsPane
    from azconsole.gui.console.index_page import IndexPage
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
        self.services = list_pages.services_pane(controllers.services, self.actions_)
        self.status = StatusLine(self.actions_.cancel)
        self._build()
        self._connect()
        self._show_node(self._node)
        self.show_connecting()

    @cached_property
    def users(self) -> ListPane:
        """The list of users."""
        pane = list_pages.users_pane(self._controllers.users)
        self._add_list(pane)
        return pane

    @cached_property
    def index(self) -> IndexPage:
        """The Navigation Index page of folders."""
        from azconsole.gui.console.index_page import IndexPage

        page = IndexPage()
        page.node_requested.connect(self._controllers.console.go)
        self._pages.addWidget(page)
        return page

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

        for part in (self.services.table, self.details, self.users.table, self.index, self.key_tips):
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
        for pane in self._lists:
            list_pages.show_opening(pane)
        self.status.show_running(tr("Connecting…"), can_cancel=False)

    def show_failure(self, title: str, sentence: str) -> None:
        """The site could not be opened."""
        for pane in (self.services, self.users):
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
        actions.cancel.setEnabled(running if on_services else bool(self._controllers.services.model.running()))
        actions.delete.setEnabled(row is not None and not running)
        actions.properties.setEnabled(row is not None)
        pane = self.list_pane()
        for action in (actions.copy, actions.copy_properties, actions.export_selected):
            action.setEnabled(pane is not None and pane.selected_count > 0)
        for action in (actions.select_all, actions.export_all):
            action.setEnabled(pane is not None and pane.complete)
        actions.refresh.setEnabled(pane is not None)
        actions.up.setEnabled(len(path_to(self._node.key)) > 2)

    def focus_main(self) -> None:
        """The keyboard to what the node shows."""
        pane = self.list_pane()
        (self.index if pane is None else pane).focus_main()

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

    def _add_list(self, pane: ListPane) -> None:
        self._lists.append(pane)
        self._pages.addWidget(pane)
        pane.row_changed.connect(lambda _: self._selection_changed())
        pane.menu_requested.connect(self._show_context_menu)
        list_pages.show_opening(pane)

    def _build(self) -> None:
        self._pages = QStackedWidget()
        self._lists: list[ListPane] = []
        self._add_list(self.services)
        self.results_splitter = QSplitter(Qt.Orientation.Vertical)
        self.results_splitter.setObjectName("mainSplitter")
        self.results_splitter.setHandleWidth(4)
        self.results_splitter.setChildrenCollapsible(False)
        self.results_splitter.addWidget(self._pages)
        self.results_splitter.setStretchFactor(0, 1)
        body = QSplitter(Qt.Orientation.Horizontal)
        body.setObjectName("bodySplitter")
        body.setHandleWidth(3)
        body.setChildrenCollapsible(False)
        body.addWidget(self.navigation)
        body.addWidget(self.results_splitter)
        body.setStretchFactor(1, 1)
        body.setSizes([250, 800])
        self.body_splitter = body
        self._open_width = 250
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
        had_focus = focus is not None and self._pages.isAncestorOf(focus)
        if had_focus:
            self._pages.setFocus()  # or Qt would pass it on to whatever comes next, as the search box
        self._node = place
        page: QWidget | None = self.list_pane()
        if page is None:
            self.index.show_node(place)
            page = self.index
        self._pages.setCurrentWidget(page)
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
        details = self._selected_details()
        if details is not None or "details" in vars(self):
            self.details.show_details(details)
            self.details.setVisible(details is not None)
        self.update_actions()

    def _selected_details(self) -> Details | None:
        pane = self.list_pane()
        if pane is None or pane.selected_key is None:
            return None
        from azconsole.controllers.details import service_details, user_details

        if pane is self.services:
            model = self._controllers.services.model
            row = model.row_of(pane.selected_key if isinstance(pane.selected_key, int) else 0)
            return service_details(row, model.status(row), model.progress(row.service.id)) if row else None
        record = self._controllers.users.model.record(pane.selected_row)
        return user_details(record) if record else None

    def list_pane(self) -> ListPane | None:
        """The list that is shown; None on a folder."""
        if self._node.key == AZURE_SERVICES:
            return self.services
        return self.users if self._node.key == USERS else None

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

    def _show_context_menu(self, at: QPoint) -> None:
        pane = self.list_pane()
        if pane is not None and pane.table.indexAt(at).isValid():
            menu = context_menus.services_menu(self) if pane is self.services else context_menus.users_menu(self)
            menu.popup(pane.table.viewport().mapToGlobal(at))
