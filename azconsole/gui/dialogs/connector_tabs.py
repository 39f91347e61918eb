"""The tabs that Properties of a Log Analytics Connector has: Azure Active Directory, and Connection (fact 107)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from azconsole.controllers.properties import PropertiesController, PropertiesView
from azconsole.controllers.texts import local_date, shown, tr
from azconsole.domain.apps import AzureService
from azconsole.forms.dialogs.ui_azure_ad_tab import Ui_AzureAdTab
from azconsole.forms.dialogs.ui_connection_tab import Ui_ConnectionTab
from azconsole.gui.dialogs.fields import set_role, show_value

_VERIFIED = {None: "muted", True: "ok", False: "problem"}


class AzureAdTab(QWidget):
    """Tenant, web app, its client ID and the end of its secret key; Verify."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_AzureAdTab()
        self.ui.setupUi(self)
        self.setObjectName("azureAdTab")

    def show_view(self, view: PropertiesView, draft: AzureService) -> None:
        """Show the app as chosen."""
        ui, app = self.ui, draft.server_app
        show_value(ui.tenantNameEdit, draft.tenant.name)
        show_value(ui.tenantIdEdit, str(draft.tenant.tenant_id))
        show_value(ui.appEdit, app.name)
        show_value(ui.clientIdEdit, str(app.client_id))
        show_value(ui.expiryEdit, local_date(app.secret.expires, tr("Never")) if app.secret else tr("No secret key"))
        ui.serverAppProblem.show_problem(shown(view.problems.get("server_app", "")))
        ui.verifyButton.setEnabled(not view.busy)
        ui.verifyView.set_steps(view.lines)
        words = {None: "", True: tr("Successfully verified!"), False: tr("Verify found what is wrong.")}[view.verified]
        ui.verifyLabel.setText(tr("Verifying…") if view.busy == "verifying" else words)
        set_role(ui.verifyLabel, _VERIFIED[view.verified])


class ConnectionTab(QWidget):
    """Subscription, resource group, workspace, collections; Check rights."""

    def __init__(self, controller: PropertiesController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ConnectionTab()
        self.ui.setupUi(self)
        self.setObjectName("connectionTab")
        self._workspace = controller.workspace
        self._asked = False
        for ground in (self.ui.scrollArea.viewport(), self.ui.connectionPanel):
            ground.setAutoFillBackground(False)  # the tab's own shows
        self.ui.connectionPanel.watch(self._workspace)
        self.ui.checkButton.clicked.connect(self._check)
        self._workspace.changed.connect(self._show_rights)
        self._show_rights()

    def show_view(self, view: PropertiesView) -> None:
        """Show what keeps it from being saved, and how preparing another workspace goes."""
        workspace = self._workspace
        quiet = workspace.busy or workspace.explanations() or workspace.error is not None
        self.ui.workspaceProblem.show_problem("" if quiet else shown(view.problems.get("workspace", "")))
        self.ui.savingView.set_steps(view.saving)
        self.ui.savingView.setVisible(bool(view.saving))

    def _check(self) -> None:
        self._asked = True
        self._workspace.check()

    def _show_rights(self) -> None:
        ui, workspace = self.ui, self._workspace
        ui.checkButton.setEnabled(workspace.settings is not None and not workspace.checking)
        well = self._asked and workspace.checked and not workspace.missing and workspace.error is None
        text = tr("The app has every right that it needs.") if well else ""
        ui.checkLabel.setText(tr("Checking…") if workspace.checking else text)
        set_role(ui.checkLabel, "muted" if workspace.checking else "ok")


class ConnectorTabs:
    """Both tabs of one dialog; `pick_app` opens the Server App dialog."""

    def __init__(self, controller: PropertiesController, pick_app: Callable[[], None], parent: QWidget) -> None:
        self.azure_ad = AzureAdTab(parent)
        self.connection = ConnectionTab(controller, parent)
        self.azure_ad.ui.verifyButton.clicked.connect(controller.verify)
        self.azure_ad.ui.appButton.clicked.connect(pick_app)

    def show_view(self, view: PropertiesView, draft: AzureService) -> None:
        """Show the service."""
        self.azure_ad.show_view(view, draft)
        self.connection.show_view(view)
