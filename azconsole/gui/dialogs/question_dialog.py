"""A question before something is done that is not undone: what will happen, and Cancel as the answer that Return gives."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from azconsole.forms.dialogs.ui_question_dialog import Ui_QuestionDialog
from azconsole.gui.dialogs.controller_dialog import GrowingDialog
from azconsole.gui.icons import pixmap


class QuestionDialog(GrowingDialog):
    """Accepted: do it. `name` is the object name, by which its help is found."""

    def __init__(
        self, name: str, title: str, question: str, details: str, yes: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_QuestionDialog()
        self.ui.setupUi(self)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.ui.warningIcon.setPixmap(pixmap("warning", 32, self.devicePixelRatioF()))
        self.ui.questionLabel.setText(question)
        self.ui.detailsLabel.setText(details)
        self.ui.yesButton.setText(yes)
        self.ui.yesButton.setAccessibleName(yes.replace("&", ""))
        self.ui.yesButton.clicked.connect(self.accept)
        self.ui.noButton.clicked.connect(self.reject)
