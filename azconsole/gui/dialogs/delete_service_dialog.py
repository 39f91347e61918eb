"""Before a connection is deleted: what goes, what stays in Azure AD, and who shares the apps (the specification)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from azconsole.controllers.texts import shown, tr
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
        self.ui.questionLabel.setText(tr("Delete the connection “{name}”?", name=preview.name))
        self.ui.goesLabel.setText("\n".join([self._goes(preview), *self._devices(preview)]))
        self.ui.staysLabel.setText(self._stays(preview))
        self.ui.azureLabel.setText("\n\n".join(shown(sentence) for sentence in preview.stays_in_azure))
        self.ui.azureLabel.setVisible(bool(preview.stays_in_azure))
        self.ui.sharedLabel.setText(self._shared(preview))
        self.ui.sharedLabel.setVisible(bool(preview.shared))
        self.ui.deleteButton.clicked.connect(self.accept)
        self.ui.cancelButton.clicked.connect(self.reject)

    @staticmethod
    def _goes(preview: DeletePreview) -> str:
        if preview.groups_removed:
            return tr(
                "This deletes the connection from the site and its computer groups ({count:n}) from the workspace, as far as "
                "they can be reached.",
                count=preview.groups_removed,
            )
        if not preview.users_removed:
            return tr("This deletes the connection from the site.")
        return tr(
            "This deletes the connection and the {count:n} discovered users of its tenant from the site.",
            count=preview.users_removed,
        )

    @staticmethod
    def _devices(preview: DeletePreview) -> list[str]:
        if not preview.devices_removed:
            return []
        return [
            tr(
                "The devices of its tenant ({count:n}) are deleted, too, and leave all device collections, also those of which "
                "they are direct members.",
                count=preview.devices_removed,
            )
        ]

    @staticmethod
    def _stays(preview: DeletePreview) -> str:
        names = ", ".join(app.name for app in preview.apps_that_stay)
        if not names:
            return tr("Nothing is deleted in Azure AD.")
        return tr(
            "These apps stay in Azure AD: {apps}. Ask your Azure administrator to delete them when they are no longer "
            "needed, or run the wizard again and choose them.",
            apps=names,
        )

    @staticmethod
    def _shared(preview: DeletePreview) -> str:
        uses = [
            tr("{app} is also used by {services}.", app=app, services=", ".join(services))
            for app, services in preview.shared.items()
        ]
        return "\n".join(uses)
