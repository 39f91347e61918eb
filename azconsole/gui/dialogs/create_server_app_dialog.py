"""Create Server Application (the specification): name, HomePage URL, App ID URI, validity, Sign in, OK creates."""

from __future__ import annotations

from typing import Any

from azconsole.controllers.app_create import AppCreateView
from azconsole.controllers.texts import tr
from azconsole.domain.forms import CLASSIC_URI, CreateServerForm
from azconsole.forms.dialogs.ui_create_server_app_dialog import Ui_CreateServerAppDialog
from azconsole.gui.dialogs.create_dialog import CreateDialog


class CreateServerAppDialog(CreateDialog):
    """Creates a web app. Where Entra refuses the App ID URI, one press puts in the one it takes in this tenant."""

    def form(self) -> CreateServerForm:
        """Exactly what stands in the fields."""
        ui = self.ui
        return CreateServerForm(
            application_name=ui.applicationNameEdit.text(),
            home_page_url=ui.homePageUrlEdit.text(),
            app_id_uri=ui.appIdUriEdit.text(),
            validity_years=int(ui.validityCombo.currentData()),
        )

    def _make_ui(self) -> Any:
        ui = Ui_CreateServerAppDialog()
        ui.setupUi(self)
        self.setObjectName("createServerAppDialog")
        ui.homePageUrlEdit.setText(CLASSIC_URI)
        ui.appIdUriEdit.setText(CLASSIC_URI)
        ui.validityCombo.addItem(tr("1 year"), 1)
        ui.validityCombo.addItem(tr("2 years"), 2)
        return ui

    def _add_fields(self) -> None:
        ui = self.ui
        for name, edit, label in (
            ("application_name", ui.applicationNameEdit, ui.applicationNameProblem),
            ("home_page_url", ui.homePageUrlEdit, ui.homePageUrlProblem),
            ("app_id_uri", ui.appIdUriEdit, ui.appIdUriProblem),
        ):
            self.fields.add(name, label, edit)
            edit.textChanged.connect(lambda _, touched=name: self._on_edited(touched))
        ui.validityCombo.currentIndexChanged.connect(lambda _: self.edited())
        ui.useTenantUriButton.clicked.connect(self._use_tenant_uri)

    def _use_tenant_uri(self) -> None:
        self.ui.appIdUriEdit.setText(self.controller.view.suggested_uri)
        self.ui.okButton.setFocus()

    def _show(self, view: AppCreateView) -> None:
        super()._show(view)
        ui = self.ui
        for widget in (ui.applicationNameEdit, ui.homePageUrlEdit, ui.appIdUriEdit, ui.validityCombo):
            widget.setEnabled(not view.busy)
        ui.useTenantUriButton.setText(tr("U&se {uri}", uri=view.suggested_uri))
        ui.useTenantUriButton.setVisible(view.offers_uri and not view.busy)
