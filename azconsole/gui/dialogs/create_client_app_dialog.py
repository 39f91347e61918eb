"""Create Client Application (the specification): name, Reply URL, Sign in, OK creates."""

from __future__ import annotations

from typing import Any

from azconsole.controllers.app_create import AppCreateView
from azconsole.controllers.texts import tr
from azconsole.domain.forms import CLASSIC_URI, CreateClientForm
from azconsole.forms.dialogs.ui_create_client_app_dialog import Ui_CreateClientAppDialog
from azconsole.gui.dialogs.create_dialog import CreateDialog


class CreateClientAppDialog(CreateDialog):
    """Creates a native app in the tenant of the web app."""

    def form(self) -> CreateClientForm:
        """Exactly what stands in the fields."""
        return CreateClientForm(self.ui.applicationNameEdit.text(), self.ui.replyUrlEdit.text())

    def _make_ui(self) -> Any:
        ui = Ui_CreateClientAppDialog()
        ui.setupUi(self)
        self.setObjectName("createClientAppDialog")
        ui.replyUrlEdit.setText(CLASSIC_URI)
        owner = self.controller.server_app
        if owner is not None:
            ui.noteLabel.setText(
                tr("The app belongs to the tenant of the web app, {tenant}: sign in there.", tenant=owner.tenant.name)
            )
        return ui

    def _add_fields(self) -> None:
        ui = self.ui
        for name, edit, label in (
            ("application_name", ui.applicationNameEdit, ui.applicationNameProblem),
            ("reply_url", ui.replyUrlEdit, ui.replyUrlProblem),
        ):
            self.fields.add(name, label, edit)
            edit.textChanged.connect(lambda _, touched=name: self._on_edited(touched))

    def _show(self, view: AppCreateView) -> None:
        super()._show(view)
        self.ui.applicationNameEdit.setEnabled(not view.busy)
        self.ui.replyUrlEdit.setEnabled(not view.busy)
