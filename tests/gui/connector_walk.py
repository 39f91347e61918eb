"""A person who configures a Log Analytics Connector in the real window, and an owner of Azure who gives its app roles."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QListWidget, QWidget

from azconsole.controllers.nodes import QUERIES
from azconsole.controllers.workspace_choice import WorkspaceController
from azconsole.domain.log_analytics import QueryAnswer
from azconsole.domain.services import CATALOGUE, LOG_ANALYTICS
from azconsole.gui.dialogs.pick_table import PickTable
from tests.connector import ENOUGH, ConnectorDesk
from tests.gui.real_window import RealWindow, named, press, write

__all__ = ["ENOUGH", "ConnectorWalk", "ask", "query_page", "synchronize"]


class ConnectorWalk:
    """The wizard, begun for an app that is there in Azure with these roles (role, scope)."""

    def __init__(self, real: RealWindow, *roles: tuple[str, str]) -> None:
        self.real = real
        self.desk = ConnectorDesk(real.control, real.tools)
        self.made = real.control.app(displayName="ConfigMgr Logs")
        for role, scope in roles:
            self.give(role, scope)

    def give(self, role: str, scope: str) -> None:
        """An owner gives the app a role."""
        wish = {"tenant": self.real.control.tenant, "appId": self.made["appId"], "role": role, "scope": scope}
        self.real.control.control("POST", "/roles", wish)

    def wizard(self, name: str = "Logs") -> Any:
        """The wizard on its page App, for the Log Analytics Connector."""
        self.real.trigger("actionConfigureAzureServices")
        wizard: Any = self.real.dialog("azureServicesWizard")
        write(wizard, "nameEdit", name)
        named(wizard, "servicesList", QListWidget).setCurrentRow(CATALOGUE.index(LOG_ANALYTICS))
        self.real.until(named(wizard, "nextButton").isEnabled)
        press(wizard, "nextButton")
        return wizard

    def import_app(self, wizard: Any, verify: bool = False) -> None:
        """Import the app: the only way that this service offers."""
        press(wizard, "webAppButton")
        shown = self.real.dialog("importServerAppDialog")
        for field, text in (
            ("tenantNameEdit", "Contoso"), ("tenantIdEdit", self.made["tenantId"]), ("applicationNameEdit", "ConfigMgr Logs"),
            ("clientIdEdit", self.made["appId"]), ("secretKeyEdit", self.made["secret"]),
            ("appIdUriEdit", "https://ConfigMgrLogs"),
        ):  # fmt: skip
            write(shown, field, str(text))
        end = date.today() + timedelta(days=300)
        named(shown, "secretKeyExpiryEdit").setDate(QDate(end.year, end.month, end.day))
        if verify:
            press(shown, "verifyButton")
            self.real.until(lambda: not shown.controller.view.busy and shown.controller.view.verification)
        press(shown, "okButton")
        self.real.gone("importServerAppDialog")
        self.real.until(named(wizard, "nextButton").isEnabled)

    def configuration(self, name: str = "Logs") -> Any:
        """The wizard on its page Configuration, when everything that can be read has been read."""
        wizard = self.wizard(name)
        self.import_app(wizard)
        press(wizard, "nextButton")
        assert wizard.ui.pages.currentWidget() is wizard.configuration
        self.settled(wizard.controller.workspace)
        return wizard

    def settled(self, controller: WorkspaceController) -> None:
        """Wait until nothing is read or checked any more."""
        self.real.until(lambda: not controller.busy and not self.real.console.runner.busy)

    def pick(self, root: QWidget, button: str, text: str) -> None:
        """Select… of a field, filtered by a text that fits one row."""
        press(root, button)
        dialog = self.real.dialog("pickDialog")
        write(dialog, "filterEdit", text)
        table = named(dialog, "pickTable", PickTable)
        self.real.until(lambda: table.count == 1)
        table.selectRow(0)
        press(dialog, "okButton")
        self.real.gone("pickDialog")

    def choose_workspace(self, wizard: Any, group: str = "rg-monitoring-weu", name: str = "law-contoso-prod") -> None:
        """Group (when there are several) and workspace."""
        if named(wizard, "groupEdit").text() != group:
            self.pick(wizard, "groupButton", group)
            self.settled(wizard.controller.workspace)
        if named(wizard, "workspaceEdit").text() != name:
            self.pick(wizard, "workspaceButton", name)
        self.settled(wizard.controller.workspace)

    def add_collections(self, root: QWidget, *names: str) -> None:
        """Add… with these collections selected."""
        press(root, "addButton")
        dialog = self.real.dialog("uploadCollectionsDialog")
        table = named(dialog, "pickTable", PickTable)
        wanted = [row for row in range(table.count) if table.model().index(row, 0).data() in names]
        assert len(wanted) == len(names)
        flags = table.selectionModel().SelectionFlag
        for row in wanted:
            table.selectionModel().select(table.model().index(row, 0), flags.Select | flags.Rows)
        press(dialog, "okButton")
        self.real.gone("uploadCollectionsDialog")

    def close(self, wizard: Any) -> None:
        """Give the wizard up."""
        press(wizard, "cancelButton")
        self.real.gone("azureServicesWizard")
        self.real.settle()

    def configured(self, *collections: str, name: str = "Logs") -> int:
        """A service with these collections, made in the wizard and selected in the list; its number."""
        wizard = self.configuration(name)
        self.choose_workspace(wizard)
        if collections:
            self.add_collections(wizard, *collections)
        press(wizard, "nextButton")
        self.real.finish_from_summary(wizard)
        self.real.settle()
        number = next(each.id for each in self.real.tools.services.all() if each.name == name)
        self.real.window.services.select_key(number)
        return number


def synchronize(real: RealWindow) -> None:
    """Synchronize Now, to its end."""
    real.trigger("actionSynchronize")
    real.until(lambda: not real.console.controllers.services.model.running())
    real.settle()


def query_page(real: RealWindow) -> Any:
    real.console.controllers.console.go(QUERIES)
    real.until(lambda: real.window.views.currentWidget() is real.window.views._made.get(QUERIES))
    page = real.window.views.page(QUERIES)
    real.settle()
    return page


def ask(real: RealWindow, page: Any, kql: str) -> QueryAnswer:
    page.editor.setPlainText(kql)
    page.run()
    real.until(lambda: not page.controller.running)
    real.settle()
    answer = page.controller.model.answer
    assert isinstance(answer, QueryAnswer)
    return answer
