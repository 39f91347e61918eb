"""Waiting for the browser: Cancel, Open again, Copy link; or the device code when no browser opens (F51, F54)."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from azconsole.controllers.sign_in import SignInController, SignInPhase, SignInView
from azconsole.controllers.texts import tr
from azconsole.forms.dialogs.ui_sign_in_dialog import Ui_SignInDialog
from azconsole.gui.dialogs.clipboard import copy_text
from azconsole.gui.dialogs.controller_dialog import GrowingDialog


class SignInDialog(GrowingDialog):
    """Stands while the sign-in waits, and goes when it has ended. Cancel stops the waiting."""

    def __init__(self, controller: SignInController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self.ui = Ui_SignInDialog()
        self.ui.setupUi(self)
        self.setObjectName("signInDialog")
        self._connect()
        self._show(controller.view)

    def _connect(self) -> None:
        self.controller.changed.connect(self._show)
        self.ui.openAgainButton.clicked.connect(self._open_again)
        self.ui.copyLinkButton.clicked.connect(self._copy_link)
        self.ui.copyCodeButton.clicked.connect(lambda: copy_text(self.controller.view.user_code))
        self.ui.cancelButton.clicked.connect(self.reject)

    def reject(self) -> None:
        """Stop waiting."""
        self.controller.cancel()
        super().reject()

    def _open_again(self) -> None:
        self.controller.open_again()

    def _copy_link(self) -> None:
        view = self.controller.view
        copy_text(view.verification_url or view.url)

    def _show(self, view: SignInView) -> None:
        if view.phase is not SignInPhase.WAITING:
            if self.isVisible():
                self.done(QDialog.DialogCode.Accepted)
            return
        by_code = bool(view.user_code)
        self.ui.messageLabel.setText(tr("Sign in on any device") if by_code else tr("Waiting for the browser"))
        self.ui.detailLabel.setText(
            tr(
                "No browser could be opened here. Open {url} on any device and enter this code:",
                url=view.verification_url,
            )
            if by_code
            else tr(
                "Sign in there as an administrative user. This window closes by itself; the credentials aren't saved."
            )
        )
        self.ui.codePanel.setVisible(by_code)
        self.ui.codeEdit.setText(view.user_code)
        self.ui.openAgainButton.setEnabled(bool(view.url or view.verification_url))
        self.ui.copyLinkButton.setEnabled(bool(view.url or view.verification_url))
