"""Import apps (client): Application Name and Client ID; the tenant is the web app's (the specification)."""

from __future__ import annotations

from typing import Any

from azconsole.domain.forms import ImportClientForm
from azconsole.forms.dialogs.ui_import_client_app_dialog import Ui_ImportClientAppDialog
from azconsole.gui.dialogs.fields import show_value
from azconsole.gui.dialogs.import_dialog import ImportDialog


class ImportClientAppDialog(ImportDialog):
    """Takes over a native app that exists in Azure AD."""

    def form(self) -> ImportClientForm:
        """Exactly what stands in the fields."""
        return ImportClientForm(self.ui.applicationNameEdit.text(), self.ui.clientIdEdit.text())

    def _make_ui(self) -> Any:
        ui = Ui_ImportClientAppDialog()
        ui.setupUi(self)
        self.setObjectName("importClientAppDialog")
        owner = self.controller.server_app
        if owner is not None:
            show_value(ui.tenantNameEdit, owner.tenant.name)
            ui.tenantIdEdit.setText(str(owner.tenant.tenant_id))
        ui.applicationNameEdit.setFocus()
        return ui

    def _add_fields(self) -> None:
        ui = self.ui
        for name, edit, label in (
            ("application_name", ui.applicationNameEdit, ui.applicationNameProblem),
            ("client_id", ui.clientIdEdit, ui.clientIdProblem),
        ):
            self.fields.add(name, label, edit)
            edit.textChanged.connect(lambda _, touched=name: self._on_edited(touched))

    def _on_edited(self, field: str) -> None:
        self.edited()
        self.fields.touch(field)
