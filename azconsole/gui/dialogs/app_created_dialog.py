"""After a creation that left something to do: a consent to be given, or a secret key that could not be kept (F26)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from azconsole.controllers.texts import tr
from azconsole.domain.redact import Secret
from azconsole.forms.dialogs.ui_app_created_dialog import Ui_AppCreatedDialog
from azconsole.gui.dialogs.clipboard import copy_secret, copy_text
from azconsole.gui.dialogs.controller_dialog import GrowingDialog
from azconsole.gui.dialogs.fields import reveal_while_pressed
from azconsole.gui.icons import pixmap
from azconsole.operations.results import CreatedApp


class AppCreatedDialog(GrowingDialog):
    """Shows the link for an administrator who may consent, and once the secret key that no store took: until it was copied,
    no key closes the dialog, only its button."""

    def __init__(self, created: CreatedApp, open_url: Callable[[str], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_AppCreatedDialog()
        self.ui.setupUi(self)
        self.setObjectName("appCreatedDialog")
        self._needs_copy = created.unsaved_secret is not None
        self.ui.outcomeIcon.setPixmap(pixmap("warning", 32, self.devicePixelRatioF()))
        self.ui.outcomeLabel.setText(
            tr("{app} was created in Azure AD, and something is left to do.", app=created.app.name)
        )
        self._show_consent(created.consent_url, open_url)
        self._show_secret(created)
        self.ui.okButton.clicked.connect(self.accept)

    def reject(self) -> None:
        """Esc, or the window's own cross: not while the secret key would be lost by it."""
        if not self._needs_copy:
            super().reject()
            return
        self.ui.secretLabel.setText(
            tr(
                "The secret key was not copied yet. Copy it, keep it in a safe place, and import the app with it; or choose "
                "“Close without the key”: nobody can read it again then."
            )
        )
        self.ui.copySecretButton.setFocus()

    def _show_consent(self, url: str, open_url: Callable[[str], bool]) -> None:
        ui = self.ui
        ui.consentPanel.setVisible(bool(url))
        ui.consentLabel.setText(
            tr(
                "Created, consent still missing: here is the link for your administrator. Until the consent is given, "
                "Azure AD refuses the app's requests."
            )
        )
        ui.consentEdit.setText(url)
        ui.consentEdit.setCursorPosition(0)
        ui.copyLinkButton.clicked.connect(lambda: copy_text(url))
        ui.openLinkButton.clicked.connect(lambda: open_url(url))

    def _show_secret(self, created: CreatedApp) -> None:
        ui, secret = self.ui, created.unsaved_secret
        ui.secretPanel.setVisible(secret is not None)
        if secret is None:
            return
        ui.secretLabel.setText(
            tr(
                "The secret key was made, but the key store did not take it. It is shown only now: copy it, keep it in a "
                "safe place, and import the app with it."
            )
        )
        ui.unsavedSecretEdit.setText(secret.reveal())
        ui.copySecretButton.clicked.connect(lambda: self._copy(secret))
        reveal_while_pressed(ui.revealButton, ui.unsavedSecretEdit)
        self._name_button(tr("Close without the key"))
        for button in self.findChildren(QPushButton):  # a Return meant for the dialog before this one must do nothing
            button.setAutoDefault(False)
            button.setDefault(False)

    def _copy(self, secret: Secret) -> None:
        copy_secret(secret.reveal())
        self._needs_copy = False
        self._name_button(tr("OK"))

    def _name_button(self, text: str) -> None:
        self.ui.okButton.setText(text)
        self.ui.okButton.setAccessibleName(text)
