"""Before a connection is deleted: what goes, what stays in Azure AD, and who shares the apps (the specification)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from azconsole.controllers.texts import number
from azconsole.forms.dialogs.ui_delete_service_dialog import Ui_DeleteServiceDialog
from azconsole.gui.dialogs.controller_dialog import GrowingDialog
from azconsole.gui.icons import pixmap
from azconsole.operations.results import DeletePreview


class DeleteServiceDialog(GrowingDialog):
    """Accepted: delete the connection."""

    def __init__(self, preview: DeletePreview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_DeleteServiceDialog()
        self.ui.setupUi(self)
        self.setObjectName("deleteServiceDialog")
        self.ui.warningIcon.setPixmap(pixmap("warning", 32, self.devicePixelRatioF()))
        self.ui.questionLabel.setText(f"Delete the connection \u201c{preview.name}\u201d?")
        self.ui.goesLabel.setText(self._goes(preview))
        self.ui.staysLabel.setText(self._stays(preview))
        self.ui.sharedLabel.setText(self._shared(preview))
        self.ui.sharedLabel.setVisible(bool(preview.shared))
        self.ui.deleteButton.clicked.connect(self.accept)
        self.ui.cancelButton.clicked.connect(self.reject)

    @staticmethod
    def _goes(preview: DeletePreview) -> str:
        if not preview.users_removed:
            return "This deletes the connection from the site."
        return (
            f"This deletes the connection and the {number(preview.users_removed)} discovered users of its tenant from "
            "the site."
        )

    @staticmethod
    def _stays(preview: DeletePreview) -> str:
        names = ", ".join(app.name for app in preview.apps_that_stay)
        if not names:
            return "Nothing is deleted in Azure AD."
        return (
            f"These apps stay in Azure AD: {names}. Ask your Azure administrator to delete them when they are no longer "
            "needed, or run the wizard again and choose them."
        )

    @staticmethod
    def _shared(preview: DeletePreview) -> str:
        uses = [f"{app} is also used by {', '.join(services)}." for app, services in preview.shared.items()]
        return "\n".join(uses)
