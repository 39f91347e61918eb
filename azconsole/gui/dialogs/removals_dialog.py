"""A full discovery would remove many users: asked before it does (faults.md F48)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from azconsole.controllers.texts import shown, tr
from azconsole.domain.texts import plural
from azconsole.domain.users import DiscoveryResult
from azconsole.forms.dialogs.ui_removals_dialog import Ui_RemovalsDialog
from azconsole.gui.dialogs.controller_dialog import GrowingDialog
from azconsole.gui.icons import pixmap


class RemovalsDialog(GrowingDialog):
    """Accepted: remove them (run again with `allow_removals`). Rejected: keep them."""

    def __init__(self, result: DiscoveryResult, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RemovalsDialog()
        self.ui.setupUi(self)
        self.setObjectName("removalsDialog")
        self.ui.warningIcon.setPixmap(pixmap("warning", 32, self.devicePixelRatioF()))
        question = plural(
            result.waiting_removals, "Remove {count:n} user from the site?", "Remove {count:n} users from the site?"
        )
        self.ui.questionLabel.setText(shown(question))
        self.ui.detailLabel.setText(
            tr(
                "The site knows {known:n} users of this tenant, and Azure AD no longer reports {waiting:n} of them. That is "
                "more than 20 %, so nothing was removed yet. Remove them if these accounts were really deleted; keep them "
                "if you are not sure, and ask your Azure administrator first.",
                known=result.known_users,
                waiting=result.waiting_removals,
            )
        )
        self.ui.removeButton.clicked.connect(self.accept)
        self.ui.keepButton.clicked.connect(self.reject)
