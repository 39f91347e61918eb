"""No usable key store: keep secret keys for this session only, or in a vault file with a passphrase (F17 to F24)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QWidget

from azconsole.controllers.base import Controller
from azconsole.controllers.keystore_choice import KeyStoreController, KeyStoreView
from azconsole.controllers.texts import shown, tr
from azconsole.domain.texts import say
from azconsole.forms.dialogs.ui_key_store_dialog import Ui_KeyStoreDialog
from azconsole.gui.dialogs.controller_dialog import ControllerDialog, open_dialog
from azconsole.operations.toolbox import Toolbox

_NEW = say(
    "This computer has no usable key store. Secret keys are never written in plain text: choose where azconsole keeps them."
)
_UNLOCK = say(
    "This computer has no usable key store. A vault file with secret keys is there: unlock it with its passphrase."
)


class KeyStoreDialog(ControllerDialog):
    """Accepted: secrets can be kept now."""

    def __init__(self, controller: KeyStoreController, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self.controller = controller
        self.ui = Ui_KeyStoreDialog()
        self.ui.setupUi(self)
        self.setObjectName("keyStoreDialog")
        self.ui.vaultRadio.setChecked(True)
        self._tried = False
        self._connect()
        self._show(controller.view)
        controller.load()

    def _connect(self) -> None:
        ui = self.ui
        self.controller.changed.connect(self._show)
        self.controller.chosen.connect(self.accept)
        ui.vaultRadio.toggled.connect(lambda _: self._show(self.controller.view))
        for edit in (ui.passphraseEdit, ui.repeatEdit):
            edit.textChanged.connect(lambda _: self._show(self.controller.view))
            edit.editingFinished.connect(self._on_left)
        ui.okButton.clicked.connect(self._choose)
        ui.cancelButton.clicked.connect(self.reject)

    def _on_left(self) -> None:
        self._tried = bool(self.ui.passphraseEdit.text())
        self._show(self.controller.view)

    def _choose(self) -> None:
        if self.ui.sessionRadio.isChecked():
            self.controller.choose_session()
        else:
            self.controller.choose_vault(self.ui.passphraseEdit.text())

    def _show(self, view: KeyStoreView) -> None:
        ui, vault = self.ui, self.ui.vaultRadio.isChecked()
        ui.introLabel.setText(shown(_UNLOCK if view.vault_exists else _NEW))
        ui.vaultRadio.setText(
            tr("&Unlock the vault file with its passphrase")
            if view.vault_exists
            else tr("Keep them in a &vault file protected by a passphrase")
        )
        for widget in (ui.passphraseEditLabel, ui.passphraseEdit, ui.repeatEditLabel, ui.repeatEdit):
            widget.setEnabled(vault and not view.busy)
        ui.repeatEdit.setVisible(not view.vault_exists)
        ui.repeatEditLabel.setVisible(not view.vault_exists)
        problem = self.controller.problem_with(ui.passphraseEdit.text(), ui.repeatEdit.text()) if vault else ""
        ui.passphraseProblem.show_problem((problem if self._tried else "") or (shown(view.problem) if vault else ""))
        ui.noteLabel.setText(
            tr("Whoever knows the passphrase can read the keys; a forgotten passphrase cannot be recovered.")
            if vault
            else tr("Secret keys are forgotten when azconsole ends, and have to be entered again after the next start.")
        )
        ui.okButton.setEnabled(not problem and not view.busy)


def ask_key_store(owner: Controller, toolbox: Toolbox, then: Callable[[], object], parent: QWidget) -> QDialog:
    """Open the dialog over `parent`; `then` is called when secrets can be kept."""
    dialog = KeyStoreDialog(KeyStoreController(toolbox, owner.runner, owner), parent)
    dialog.accepted.connect(then)
    open_dialog(dialog)
    return dialog
