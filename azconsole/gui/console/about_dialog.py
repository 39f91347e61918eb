"""About azconsole: version and licences."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QDialog, QWidget

from azconsole.forms.console.ui_about_dialog import Ui_AboutDialog
from azconsole.gui.icons import pixmap


class AboutDialog(QDialog):
    """Closes with its one button or Escape."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_AboutDialog()
        self.ui.setupUi(self)
        self.ui.pictureLabel.setPixmap(pixmap("app", 64, self.devicePixelRatioF()))
        self.ui.titleLabel.setProperty("role", "heading")
        self.ui.licenceLabel.setProperty("role", "muted")
        self.ui.versionLabel.setText(f"Version {_version()}, Qt {qVersion()}")
        self.ui.closeButton.clicked.connect(self.accept)


def _version() -> str:
    try:
        return version("azconsole")
    except PackageNotFoundError:  # run from a source tree that is not installed
        return "from source"
