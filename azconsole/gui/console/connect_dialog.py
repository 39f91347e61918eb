"""Connect to a Site: Azure or the practice cloud, and the data folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from azconsole.controllers.texts import tr
from azconsole.forms.console.ui_connect_dialog import Ui_ConnectDialog
from azconsole.gui.dialogs.controller_dialog import GrowingDialog


class ConnectDialog(GrowingDialog):
    """Accepted with a usable `folder` and `practice`. The folder is made when the site is opened."""

    def __init__(self, folder: Path, practice: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ConnectDialog()
        self.ui.setupUi(self)
        self.ui.folderEdit.setText(str(folder))
        (self.ui.practiceButton if practice else self.ui.azureButton).setChecked(True)
        self.ui.folderEdit.textChanged.connect(lambda _: self.ui.folderProblem.show_problem(""))
        self.ui.browseButton.clicked.connect(self._browse)
        self.ui.connectButton.clicked.connect(self._try)
        self.ui.cancelButton.clicked.connect(self.reject)

    @property
    def folder(self) -> Path:
        """The data folder, absolute."""
        return Path(self.ui.folderEdit.text().strip()).expanduser()

    @property
    def practice(self) -> bool:
        """Whether the practice cloud was chosen."""
        return bool(self.ui.practiceButton.isChecked())

    def _browse(self) -> None:
        chooser = QFileDialog(self, tr("Data folder"), self.ui.folderEdit.text())
        chooser.setObjectName("folderChooser")
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        chooser.fileSelected.connect(self.ui.folderEdit.setText)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def _try(self) -> None:
        problem = folder_problem(self.ui.folderEdit.text().strip())
        self.ui.folderProblem.show_problem(problem)
        if not problem:
            self.accept()


def folder_problem(text: str) -> str:
    """Why this is no data folder, in one sentence; empty when it can be one."""
    if not text:
        return tr("Enter the data folder.")
    try:
        folder = Path(text).expanduser()
        if not folder.is_absolute():
            return tr("Enter the whole path of the data folder, from its root on.")
        if folder.exists() and not folder.is_dir():
            return tr("This is a file, not a folder.")
        if not folder.exists() and not folder.parent.is_dir():
            return tr("The folder above this one does not exist.")
    except (OSError, ValueError, RuntimeError) as error:
        return tr("This is no usable path: {reason}.", reason=str(error))
    return ""
