"""An error that nobody expected: a sentence for the person, a report without secrets for the developers."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QWidget

from azconsole.controllers.texts import shown
from azconsole.forms.dialogs.ui_crash_dialog import Ui_CrashDialog
from azconsole.gui.dialogs.clipboard import copy_text
from azconsole.gui.dialogs.controller_dialog import GrowingDialog
from azconsole.gui.icons import pixmap

_MOST_REPORTS = 20


class CrashDialog(GrowingDialog):
    """Shows one report, and the others that follow while it is open: a fault may come back each second for days, so each is
    shown once, and not without end. The log has them all."""

    def __init__(self, message: str, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_CrashDialog()
        self.ui.setupUi(self)
        self._reports = {report}
        self.ui.errorIcon.setPixmap(pixmap("error", 32, self.devicePixelRatioF()))
        self.ui.titleLabel.setProperty("role", "heading")
        self.ui.messageLabel.setText(shown(message))
        self.ui.reportEdit.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.ui.reportEdit.setPlainText(report)
        self.ui.copyButton.clicked.connect(lambda: copy_text(self.ui.reportEdit.toPlainText()))
        self.ui.closeButton.clicked.connect(self.accept)
        self.ui.closeButton.setFocus()

    def add(self, report: str) -> None:
        """Append another report."""
        if report not in self._reports and len(self._reports) < _MOST_REPORTS:
            self._reports.add(report)
            self.ui.reportEdit.appendPlainText(f"\n{report}")
