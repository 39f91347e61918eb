"""The main window: ribbon, yellow bar, address bar, navigation pane, results, details, status bar.

A view: it shows what the controllers hold and emits what the person wants; `azconsole.app` answers.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QMainWindow, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from azconsole.controllers.console import ConsoleController
from azconsole.controllers.details import service_details, user_details
from azconsole.controllers.nodes import AZURE_SERVICES, USERS, Node
from azconsole.controllers.services_list import ICON_ROLE, KEY_ROLE, ServicesListController
from azconsole.controllers.users_list import UsersListController
from azconsole.gui.console.actions import ConsoleActions
from azconsole.gui.console.breadcrumb import AddressBar
from azconsole.gui.console.details_pane import DetailsPane
from azconsole.gui.console.index_page import IndexPage
from azconsole.gui.console.list_pane import ListPane
from azconsole.gui.console.navigation_pane import NavigationPane
from azconsole.gui.console.notice_bar import NoticeBar
from azconsole.gui.console.results_table import ResultsTable
from azconsole.gui.console.ribbon_pages import ConsoleRibbon
from azconsole.gui.console.status_line import StatusLine
from azconsole.gui.icons import icon
from azconsole.gui.ribbon.key_tips import KeyTips

_SERVICE_WIDTHS = (40, 170, 150, 130, 130, 190, 110, 120, 190, 120)
_USER_WIDTHS = (40, 170, 250, 230, 120, 110, 140, 300, 260)


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

    def __init__(self, controllers: Controllers) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle("azconsole")
        self.setWindowIcon(icon("app"))
        self._controllers = controllers
        self._node = controllers.console.current
        self._connected = False
        self.actions_ = ConsoleActions(self)
        self.ribbon = ConsoleRibbon(self.actions_)
        self.notice = NoticeBar()
        self.address = AddressBar(controllers.console, self.actions_.refresh)
        self.navigation = NavigationPane()
        self.services = self._services_pane()
        self.users = self._users_pane()
        self.index = IndexPage()
        self.details = DetailsPane()
        self.status = StatusLine(self.actions_.cancel)
        self.key_tips = KeyTips(self.ribbon, self)
        self._build()
        self._connect()
        self._make_shortcuts()
        self.show_connecting()
        self._show_node(self._node)

    @property
    def selected_service(self) -> int | None:
        """The id of the service that actions work on; None when there is none or another node is shown."""
        key = self.services.selected_key
        return key if self._node.key == AZURE_SERVICES and isinstance(key, int) else None

    def show_connecting(self) -> None:
        """The site is being opened."""
        for pane in (self.services, self.users):
            pane.empty.show_page("running", "Connecting…", "The site is being opened.")
            pane.show_empty(True)
        self.status.show_running("Connecting…", can_cancel=False)

    def show_failure(self, title: str, sentence: str) -> None:
        """The site could not be opened."""
        for pane in (self.services, self.users):
            pane.empty.show_page("error", title, sentence, self.actions_.refresh)
        self.status.show_ready("Not connected")

    def show_practice(self) -> None:
        """The yellow bar: this console works against the practice cloud."""
        self.notice.show_notice(
            "info", "Practice cloud: nothing here reaches Azure. Users, apps and secrets are made up for training."
        )

    def show_connected(self, name: str) -> None:
        """The site is open; `name` is what the title bar says it is connected to."""
        self._connected = True
        self.setWindowTitle(f"azconsole (Connected to {name})")
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
        pane = self._list_pane()
        actions.copy.setEnabled(pane is not None and pane.selected_key is not None)
        actions.refresh.setEnabled(pane is not None)

    def focus_main(self) -> None:
        """The keyboard to what the node shows."""
        (self._list_pane() or self.index).focus_main()

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

    def service_menu(self) -> QMenu:
        """The context menu of a service: the same actions as the ribbon."""
        actions = self.actions_
        return self._menu(
            (actions.run_full, actions.run_delta, actions.cancel), (actions.copy, actions.refresh),
            (actions.delete,), (actions.properties,),
        )  # fmt: skip

    def discovery_menu(self) -> QMenu:
        """The context menu of a service's discovery item."""
        actions = self.actions_
        return self._menu((actions.run_full, actions.run_delta, actions.cancel))

    def _services_pane(self) -> ListPane:
        controller = self._controllers.services
        table = ResultsTable("servicesList", "Azure Services", controller.view, ICON_ROLE)
        table.set_widths(_SERVICE_WIDTHS)
        return ListPane("services", "Azure Services", table, KEY_ROLE)

    def _users_pane(self) -> ListPane:
        table = ResultsTable("usersList", "Users", self._controllers.users.model, ICON_ROLE)
        table.set_widths(_USER_WIDTHS)
        return ListPane("users", "Users", table, KEY_ROLE)

    def _build(self) -> None:
        self._pages = QStackedWidget()
        for page in (self.services, self.users, self.index):
            self._pages.addWidget(page)
        self.results_splitter = QSplitter(Qt.Orientation.Vertical)
        self.results_splitter.setObjectName("mainSplitter")
        self.results_splitter.setHandleWidth(4)
        self.results_splitter.setChildrenCollapsible(False)
        self.results_splitter.addWidget(self._pages)
        self.results_splitter.addWidget(self.details)
        self.results_splitter.setStretchFactor(0, 1)
        self.results_splitter.setSizes([330, 270])
        body = QSplitter(Qt.Orientation.Horizontal)
        body.setObjectName("bodySplitter")
        body.setHandleWidth(3)
        body.setChildrenCollapsible(False)
        body.addWidget(self.navigation)
        body.addWidget(self.results_splitter)
        body.setStretchFactor(1, 1)
        body.setSizes([250, 800])
        self._body = body
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
        for source in (self.navigation, self.address, self.index):
            source.node_requested.connect(console.go)
        self.navigation.workspace_requested.connect(console.go_workspace)
        self.address.step_requested.connect(console.step)
        self.navigation.collapsed_changed.connect(self._fit_navigation)
        self.services.search_changed.connect(services.view.setFilterFixedString)
        self.services.search_changed.connect(lambda _: self._show_services())
        self.users.search_changed.connect(users.search)
        for pane in (self.services, self.users):
            pane.row_changed.connect(lambda _: self._selection_changed())
            pane.table.customContextMenuRequested.connect(self._show_context_menu)
        services.loaded.connect(self._show_services)
        services.model.dataChanged.connect(lambda *_: self._selection_changed())
        users.counting.connect(lambda count: self._show_users(count, False))
        users.loaded.connect(lambda count: self._show_users(count, True))
        users.model.dataChanged.connect(lambda *_: self._selection_changed())
        self.services.table.activated_row.connect(self.actions_.properties.trigger)
        self.details.discovery_menu_requested.connect(lambda at: self.discovery_menu().popup(at))
        self.actions_.properties.triggered.connect(self._ask_properties)
        self.actions_.copy.triggered.connect(self._copy)

    def _make_shortcuts(self) -> None:
        console = self._controllers.console
        keys = {
            "Ctrl+1": lambda: console.go_workspace("assets"),
            "Ctrl+4": lambda: console.go_workspace("administration"),
            "Ctrl+M": self.focus_main,
            "Ctrl+T": self.navigation.focus_tree,
            "Ctrl+I": self.address.breadcrumb.focus_first,
            "Ctrl+L": self._focus_search,
            "Ctrl+D": self.details.focus_details,
            "Ctrl+F1": lambda: self.ribbon.set_collapsed(not self.ribbon.collapsed),
            "Alt+Left": lambda: console.step(-1),
            "Alt+Right": lambda: console.step(1),
        }
        for key, does in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(does)

    def _show_node(self, place: Node) -> None:
        self._node = place
        page: QWidget = {AZURE_SERVICES: self.services, USERS: self.users}.get(place.key, self.index)
        if page is self.index:
            self.index.show_node(place)
        self._pages.setCurrentWidget(page)
        self.navigation.show_node(place)
        self.address.show_node(place)
        self.ribbon.show_node(place.key)
        self._selection_changed()

    def _show_services(self) -> None:
        total, shown = self._controllers.services.model.rowCount(), self._controllers.services.view.rowCount()
        self.services.show_count(shown)
        self.services.show_empty(total == 0)
        self.services.empty.show_page(
            "azure-services",
            "There are no items to show in this view.",
            "Connect the site to Azure: configure Cloud Management, sign in to your tenant and discover its users.",
            self.actions_.configure,
        )
        if self.services.selected_key is None and shown:
            self.services.table.selectRow(0)
        self._selection_changed()

    def _show_users(self, count: int, complete: bool) -> None:
        self.users.show_count(count, complete)
        self.users.show_empty(count == 0 and not self.users.search.text())
        self.users.empty.show_page(
            "users",
            "There are no items to show in this view.",
            "Users appear here when Azure AD User Discovery of a Cloud Management service has run.",
        )
        if self.users.selected_key is None and count:
            self.users.table.selectRow(0)
        self._selection_changed()

    def _selection_changed(self) -> None:
        details = None
        if self._node.key == AZURE_SERVICES:
            model = self._controllers.services.model
            row = model.row_of(self.selected_service or 0)
            details = service_details(row, model.status(row)) if row else None
        elif self._node.key == USERS and self.users.selected_key is not None:
            record = self._controllers.users.model.record(self.users.table.currentIndex().row())
            details = user_details(record) if record else None
        self.details.show_details(details)
        self.details.setVisible(details is not None)
        self.update_actions()

    def _list_pane(self) -> ListPane | None:
        return {AZURE_SERVICES: self.services, USERS: self.users}.get(self._node.key)

    def _fit_navigation(self, collapsed: bool) -> None:
        width = self._body.sizes()[0]
        if collapsed:
            self._open_width = max(width, self.navigation.open_minimum)
        wanted = self.navigation.maximumWidth() if collapsed else self._open_width
        self._body.setSizes([wanted, self._body.width() - wanted])

    def _focus_search(self) -> None:
        pane = self._list_pane()
        if pane is not None:
            pane.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            pane.search.selectAll()

    def _ask_properties(self) -> None:
        if self.selected_service is not None:
            self.properties_requested.emit(self.selected_service)

    def _copy(self) -> None:
        pane = self._list_pane()
        if pane is not None:
            pane.table.copy_row()

    def _show_context_menu(self, at: QPoint) -> None:
        pane = self._list_pane()
        if pane is not None and pane.table.indexAt(at).isValid():
            menu = (
                self.service_menu()
                if pane is self.services
                else self._menu((self.actions_.copy, self.actions_.refresh))
            )
            menu.popup(pane.table.viewport().mapToGlobal(at))

    def _menu(self, *parts: tuple[QAction, ...]) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, part in enumerate(parts):
            if number:
                menu.addSeparator()
            menu.addActions(part)
        return menu
