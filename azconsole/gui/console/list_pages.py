"""The lists of the console: their grids, and what each says while it is empty."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from azconsole.controllers.services_list import ICON_ROLE, KEY_ROLE, ServicesListController, ServicesModel
from azconsole.controllers.texts import shown, tr
from azconsole.controllers.users_list import COLUMNS, UsersListController
from azconsole.domain.texts import say
from azconsole.gui.console.list_pane import ListPane

if TYPE_CHECKING:
    from azconsole.gui.console.actions import ConsoleActions
    from azconsole.gui.console.results_table import ResultsTable

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

    return ListPane("services", tr("Azure Services"), make, KEY_ROLE)


def users_pane(controller: UsersListController) -> ListPane:
    """The list of discovered users."""

    def make() -> ResultsTable:
        from azconsole.gui.console.results_table import ResultsTable

        table = ResultsTable("usersList", tr("Users"), controller.model, ICON_ROLE, _USER_NAMES)
        table.set_widths(_USER_WIDTHS)
        return table

    pane = ListPane("users", tr("Users"), make, KEY_ROLE)
    pane.search_changed.connect(controller.search)
    return pane


def show_opening(pane: ListPane) -> None:
    """The site is being opened."""
    pane.empty.show_page("running", tr("Connecting…"), tr("The site is being opened."))
    pane.show_empty(True)


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
