"""The lists of the console: their grids, and what each says while it is empty."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from azconsole.controllers.services_list import ICON_ROLE, KEY_ROLE, ServicesListController, ServicesModel
from azconsole.controllers.texts import shown, tr
from azconsole.controllers.users_list import COLUMNS, UsersListController
from azconsole.domain.texts import say
from azconsole.gui.console.list_pane import EmptyPage, ListPane

if TYPE_CHECKING:
    from azconsole.controllers.plain_list import PlainListController
    from azconsole.gui.console.actions import ConsoleActions
    from azconsole.gui.console.results_table import ResultsTable

_ICON_WIDTH = 40
_SERVICE_WIDTHS = (40, 170, 150, 130, 130, 190, 110, 120, 120, 190, 120)
_USER_WIDTHS = (40, 170, 250, 230, 120, 110, 140, 300, 260)
_NOTHING = say("There are no items to show in this view.")
_USER_NAMES = tuple(title for title, _ in COLUMNS)


def services_pane(controller: ServicesListController, actions: ConsoleActions) -> ListPane:
    """The list of configured services."""

    def make() -> ResultsTable:
        from azconsole.gui.console.results_table import ResultsTable

        table = ResultsTable("servicesList", tr("Azure Services"), controller.view, ICON_ROLE, ServicesModel.COLUMNS)
        table.set_widths(_SERVICE_WIDTHS)
        table.activated_row.connect(actions.properties.trigger)
        return table

    pane = ListPane("services", tr("Azure Services"), make, KEY_ROLE)
    show_opening(pane)
    return pane


def users_pane(controller: UsersListController) -> ListPane:
    """The list of discovered users."""

    def make() -> ResultsTable:
        from azconsole.gui.console.results_table import ResultsTable

        table = ResultsTable("usersList", tr("Users"), controller.model, ICON_ROLE, _USER_NAMES)
        table.set_widths(_USER_WIDTHS)
        return table

    pane = ListPane("users", tr("Users"), make, KEY_ROLE)
    pane.search_changed.connect(controller.search)
    show_opening(pane)
    return pane


def plain_pane(
    controller: PlainListController[Any], drawing: str, widths: tuple[int, ...], nothing: str, action: QAction | None
) -> ListPane:
    """A list whose rows are all in memory; `drawing` and `nothing` are what it shows while it is empty, `action` helps."""
    listing = controller.listing

    def make() -> ResultsTable:
        from azconsole.gui.console.results_table import ResultsTable

        names = controller.model.names()
        table = ResultsTable(f"{listing.name}List", shown(listing.title), controller.view, ICON_ROLE, names)
        table.set_widths((_ICON_WIDTH, *widths))
        if listing.newest_first:
            table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
        return table

    pane = ListPane(listing.name, shown(listing.title), make, KEY_ROLE)

    def show() -> None:
        pane.show_count(controller.view.rowCount())
        empty = controller.model.rowCount() == 0
        pane.show_empty(empty)
        if empty:
            pane.empty.show_page(drawing, shown(_NOTHING), shown(nothing), action)
        elif pane.selected_key is None and controller.view.rowCount():
            pane.table.choose_row(0)

    def search(text: str) -> None:
        controller.view.setFilterFixedString(text)
        show()

    pane.search_changed.connect(search)
    controller.loaded.connect(show)
    controller.view.layoutChanged.connect(lambda: pane.show_count(controller.view.rowCount()))
    if controller.ready:
        show()
    else:
        show_opening(pane)
    return pane


def show_opening(pane: ListPane) -> None:
    """The site is being opened."""
    show_waiting(pane.empty)
    pane.show_empty(True, opening=True)


def show_waiting(page: EmptyPage) -> None:
    """The site is being opened: say so."""
    page.show_page("running", tr("Connecting…"), tr("The site is being opened."))


def show_no_services(pane: ListPane, actions: ConsoleActions) -> None:
    """What to do while no service is configured."""
    text = tr("Connect the site to Azure: configure Cloud Management, sign in to your tenant and discover its users.")
    pane.empty.show_page("azure-services", shown(_NOTHING), text, actions.configure)


def show_no_users(
    pane: ListPane, actions: ConsoleActions, configured: bool, show_services: Callable[[], object]
) -> None:
    """What to do while no users are known: discover them, or configure a service first."""
    if not configured:
        text = tr("Users appear here when a Cloud Management service has discovered them: configure one first.")
        pane.empty.show_page("users", shown(_NOTHING), text, actions.configure)
        return
    text = tr("Users appear here when discovery has run: select the service, then choose Run Full Discovery Now.")
    show = pane.findChild(QAction, "actionShowAzureServices")
    if show is None:
        show = QAction(tr("Show Azure Services"), pane)
        show.setObjectName("actionShowAzureServices")
        show.triggered.connect(show_services)
    pane.empty.show_page("users", shown(_NOTHING), text, show)
