"""Asks under which name a search is to be kept."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from azconsole.controllers.texts import shown, tr
from azconsole.forms.console.ui_save_search_dialog import Ui_SaveSearchDialog
from azconsole.gui.dialogs.controller_dialog import GrowingDialog


class SaveSearchDialog(GrowingDialog):
    """`description` is the search in words, `names` are those that are taken. After it was accepted `name` is set."""

    def __init__(self, description: str, names: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._taken = {name.casefold() for name in names}
        self.ui = Ui_SaveSearchDialog()
        self.ui.setupUi(self)
        self.ui.searchLabel.setText(shown(description))
        self.ui.searchLabel.setProperty("role", "muted")
        self.ui.hintLabel.setProperty("role", "muted")
        self._ok = self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setObjectName("okButton")
        self.ui.buttons.button(QDialogButtonBox.StandardButton.Cancel).setObjectName("cancelButton")
        self.ui.nameEdit.textChanged.connect(lambda _: self._check())
        self.ui.buttons.accepted.connect(self.accept)
        self.ui.buttons.rejected.connect(self.reject)
        self._check()

    @property
    def name(self) -> str:
        """The name without blanks around it."""
        return self.ui.nameEdit.text().strip()

    def _check(self) -> None:
        self._ok.setEnabled(bool(self.name))
        replaces = self.name.casefold() in self._taken
        hint = tr("A search of this name is saved already; it is replaced.") if replaces else ""
        self.ui.hintLabel.setText(hint)
