"""Import apps (server): seven fields, Verify, OK (the specification, "Import apps dialog (server)")."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLineEdit

from azconsole.domain.forms import CLASSIC_URI, ImportServerForm
from azconsole.domain.redact import Secret
from azconsole.forms.dialogs.ui_import_server_app_dialog import Ui_ImportServerAppDialog
from azconsole.gui.dialogs.fields import reveal_while_pressed
from azconsole.gui.dialogs.import_dialog import ImportDialog


class ImportServerAppDialog(ImportDialog):
    """Takes over a web app that exists in Azure AD. The secret key leaves this dialog only as a Secret."""

    def form(self) -> ImportServerForm:
        """Exactly what stands in the fields."""
        ui = self.ui
        return ImportServerForm(
            tenant_name=ui.tenantNameEdit.text(),
            tenant_id=ui.tenantIdEdit.text(),
            application_name=ui.applicationNameEdit.text(),
            client_id=ui.clientIdEdit.text(),
            secret_key=Secret(ui.secretKeyEdit.text()),
            secret_key_expiry=ui.secretKeyExpiryEdit.chosen(),
            app_id_uri=ui.appIdUriEdit.text(),
        )

    def done(self, result: int) -> None:
        """The secret key does not stay in the field of a dialog that is gone."""
        super().done(result)
        self.ui.secretKeyEdit.clear()

    def _make_ui(self) -> Any:
        ui = Ui_ImportServerAppDialog()
        ui.setupUi(self)
        self.setObjectName("importServerAppDialog")
        ui.secretKeyExpiryEdit.begin(self.controller.toolbox.clock().astimezone().date())
        ui.appIdUriEdit.setText(CLASSIC_URI)
        reveal_while_pressed(ui.revealButton, ui.secretKeyEdit)
        return ui

    def _add_fields(self) -> None:
        ui = self.ui
        edits: dict[str, tuple[QLineEdit, Any]] = {
            "tenant_name": (ui.tenantNameEdit, ui.tenantNameProblem),
            "tenant_id": (ui.tenantIdEdit, ui.tenantIdProblem),
            "application_name": (ui.applicationNameEdit, ui.applicationNameProblem),
            "client_id": (ui.clientIdEdit, ui.clientIdProblem),
            "secret_key": (ui.secretKeyEdit, ui.secretKeyProblem),
            "app_id_uri": (ui.appIdUriEdit, ui.appIdUriProblem),
        }
        for name, (edit, label) in edits.items():
            self.fields.add(name, label, edit)
            edit.textChanged.connect(lambda _, touched=name: self._on_edited(touched))
        self.fields.add("secret_key_expiry", ui.secretKeyExpiryProblem, ui.secretKeyExpiryEdit)
        ui.secretKeyExpiryEdit.dateChanged.connect(lambda _: self._on_edited("secret_key_expiry"))

    def _on_edited(self, field: str) -> None:
        self.edited()
        self.fields.touch(field)
