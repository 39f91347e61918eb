"""An error as an administrator needs it: what is wrong, who can mend it, the request id for Microsoft support."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from azconsole.controllers.texts import shown, tr
from azconsole.domain.errors import AzConsoleError
from azconsole.forms.dialogs.ui_error_dialog import Ui_ErrorDialog
from azconsole.gui.dialogs.clipboard import copy_text
from azconsole.gui.dialogs.controller_dialog import GrowingDialog, open_dialog
from azconsole.gui.icons import pixmap


def error_reference(error: AzConsoleError) -> str:
    """The code and the request id in one line; empty when there is neither."""
    code = tr("Code {code}", code=error.code) if error.code else ""
    request = tr("Request ID {id}", id=error.request_id) if error.request_id else ""
    return ", ".join(filter(None, (code, request)))


class ErrorDialog(GrowingDialog):
    """Shows one error; every text is plain."""

    def __init__(self, error: AzConsoleError, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ErrorDialog()
        self.ui.setupUi(self)
        self.setObjectName("errorDialog")
        self.ui.errorIcon.setPixmap(pixmap("error", 32, self.devicePixelRatioF()))
        title, message, hint = shown(error.title), shown(error.message), shown(error.hint)
        self.ui.titleLabel.setText(title)
        self.ui.messageLabel.setText(message)
        self.ui.hintLabel.setText(hint)
        self.ui.hintLabel.setVisible(bool(hint))
        self.ui.requestIdLabel.setText(error_reference(error))
        details = "\n".join(filter(None, (title, message, hint, error_reference(error))))
        self.ui.copyButton.clicked.connect(lambda: copy_text(details))
        self.ui.closeButton.clicked.connect(self.accept)
        self.ui.closeButton.setFocus()


def show_error(parent: QWidget | None, error: AzConsoleError) -> QDialog:
    """Open the dialog without blocking."""
    dialog = ErrorDialog(error, parent)
    open_dialog(dialog)
    return dialog
