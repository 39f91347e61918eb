"""What the tour plays: configure Cloud Management with new apps, discover the users, look at everything (tour_screens)."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QApplication, QListWidget, QTabWidget, QWidget

from azconsole.app.tour import Player, Step
from azconsole.app.tour_monitoring import see_dashboard
from azconsole.app.tour_screens import empty_lists, other_screens
from azconsole.gui import theme
from azconsole.gui.console.results_table import ResultsTable

_SERVICE = "Contoso Cloud Management"


def main_job(player: Player) -> Iterator[Step]:
    """The whole tour."""
    yield from _start_wizard(player)
    wizard = player.top("azureServicesWizard")
    yield from _server_app(player, wizard)
    yield from _client_app(player, wizard)
    yield from _finish(player, wizard)
    yield from _discover(player)
    yield from _look_around(player)
    yield from other_screens(player)
    if theme.current_choice() == "light":
        yield from _in_the_dark(player)


def _start_wizard(player: Player) -> Iterator[Step]:
    player.tell("The console opens against the practice cloud")
    yield player.console.window.isVisible
    player.picture("console")
    yield from empty_lists(player)
    player.tell("Configure Azure Services opens the Azure Services Wizard")
    player.trigger("actionConfigureAzureServices")
    yield player.shown("azureServicesWizard")
    wizard = player.top("azureServicesWizard")
    player.type("nameEdit", _SERVICE, wizard)
    services = player.find(QListWidget, "servicesList", wizard)
    services.setCurrentRow(0)
    yield player.enabled("nextButton", wizard)
    player.picture("wizard-azure-services", wizard)
    player.press("nextButton", wizard)


def _server_app(player: Player, wizard: QWidget) -> Iterator[Step]:
    player.tell("The App page wants a web app and a native client app")
    yield player.enabled("webAppButton", wizard)
    player.picture("wizard-app", wizard)
    player.press("webAppButton", wizard)
    yield player.shown("serverAppDialog")
    picker = player.top("serverAppDialog")
    player.picture("server-app", picker)
    player.tell("Create Server Application, signed in as an administrator")
    player.press("createButton", picker)
    yield player.shown("createServerAppDialog")
    dialog = player.top("createServerAppDialog")
    player.type("applicationNameEdit", "ConfigMgr Server", dialog)
    player.press("signInButton", dialog)
    yield player.shown("signInDialog")
    player.picture("sign-in", player.top("signInDialog"))
    yield lambda: any(b.isVisible() for b in dialog.findChildren(QWidget, "useTenantUriButton"))
    player.tell("Entra will refuse https://ConfigMgrService: the dialog says why and offers another App ID URI")
    player.picture("create-server-app-warned", dialog)
    player.press("useTenantUriButton", dialog)
    yield player.enabled("okButton", dialog)
    player.picture("create-server-app", dialog)
    player.press("okButton", dialog)
    yield from _created(player, "createServerAppDialog", "server-app-created")
    yield player.enabled("okButton", picker)
    player.picture("server-app-chosen", picker)
    player.press("okButton", picker)
    yield player.gone("serverAppDialog")


def _client_app(player: Player, wizard: QWidget) -> Iterator[Step]:
    player.tell("Create Client Application in the same tenant")
    player.press("nativeAppButton", wizard)
    yield player.shown("clientAppDialog")
    picker = player.top("clientAppDialog")
    player.press("createButton", picker)
    yield player.shown("createClientAppDialog")
    dialog = player.top("createClientAppDialog")
    player.type("applicationNameEdit", "ConfigMgr Client", dialog)
    player.press("signInButton", dialog)
    yield player.enabled("okButton", dialog)
    player.picture("create-client-app", dialog)
    player.press("okButton", dialog)
    yield from _created(player, "createClientAppDialog", "client-app-created")
    yield player.enabled("okButton", picker)
    player.picture("client-app-chosen", picker)
    player.press("okButton", picker)
    yield player.gone("clientAppDialog")
    player.picture("wizard-app-complete", wizard)


def _created(player: Player, dialog: str, picture: str) -> Iterator[Step]:
    """Wait until a Create dialog is done; a notice that it leaves behind is shown and closed."""
    gone, notice = player.gone(dialog), player.shown("appCreatedDialog")
    yield lambda: gone() or notice()
    if notice():
        player.picture(picture, player.top("appCreatedDialog"))
        player.press("okButton", player.top("appCreatedDialog"))
    yield gone


def _finish(player: Player, wizard: QWidget) -> Iterator[Step]:
    player.press("nextButton", wizard)
    player.tell("Discovery: user discovery is on, full every 7 days and delta every 5 minutes")
    yield player.enabled("settingsButton", wizard)
    player.picture("wizard-discovery", wizard)
    player.press("settingsButton", wizard)
    yield player.shown("discoverySettingsDialog")
    settings = player.top("discoverySettingsDialog")
    player.picture("discovery-settings", settings)
    player.press("okButton", settings)
    yield player.gone("discoverySettingsDialog")
    player.press("nextButton", wizard)
    player.tell("Summary, Progress and Completion")
    yield player.enabled("nextButton", wizard)
    player.picture("wizard-summary", wizard)
    player.press("nextButton", wizard)
    results = wizard.findChildren(QWidget, "resultsView")
    yield lambda: any(view.isVisible() for view in results)
    player.picture("wizard-completion", wizard)
    player.press("cancelButton", wizard)
    yield player.gone("azureServicesWizard")


def _discover(player: Player) -> Iterator[Step]:
    player.tell("Run Full Discovery Now reads the tenant's users")
    table = player.find(ResultsTable, "servicesList", player.window)
    yield lambda: table.model().rowCount() > 0
    table.choose_row(0)
    running = player.console.controllers.services.model.running
    player.trigger("actionRunFullDiscovery")
    yield lambda: not running() and not player.console.runner.busy
    player.picture("services")


def _look_around(player: Player) -> Iterator[Step]:
    player.tell("Properties of the service")
    player.trigger("actionProperties")
    yield player.shown("servicePropertiesDialog")
    dialog = player.top("servicePropertiesDialog")
    tabs = player.find(QTabWidget, "tabs", dialog)
    for index in range(tabs.count()):
        tabs.setCurrentIndex(index)
        page = tabs.currentWidget()
        player.picture(f"properties-{page.objectName().removesuffix('Tab') if page else index}", dialog)
    player.press("cancelButton", dialog)
    yield player.gone("servicePropertiesDialog")
    player.tell("Delete says what goes and what stays; the tour keeps the service")
    player.trigger("actionDelete")
    yield player.shown("deleteServiceDialog")
    player.picture("delete", player.top("deleteServiceDialog"))
    player.press("cancelButton", player.top("deleteServiceDialog"))
    yield player.gone("deleteServiceDialog")
    player.tell("The discovered users in Assets and Compliance")
    player.press("workspace1Button", player.window)
    yield player.idle
    player.picture("navigation-index")
    player.press("linkUsers", player.window)
    users = player.find(ResultsTable, "usersList", player.window)
    yield lambda: users.model().rowCount() > 0
    users.choose_row(2)
    yield player.idle
    player.picture("users")


def _in_the_dark(player: Player) -> Iterator[Step]:
    player.tell("The same in the dark")
    app = QApplication.instance()
    if isinstance(app, QApplication):
        theme.apply_theme(app, "dark")
    yield lambda: True
    player.picture("users-dark")
    player.press("workspace4Button", player.window)
    yield player.idle
    player.picture("services-dark")
    yield from see_dashboard(player)
    player.picture("dashboard-dark")
