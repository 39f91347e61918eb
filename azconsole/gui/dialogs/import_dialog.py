"""What both Import Apps dialogs share: the sentences beside the fields, Verify with its lines, OK, the key store."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from azconsole.controllers.app_import import AppImportController, AppImportView, ImportForm
from azconsole.controllers.texts import tr
from azconsole.domain.progress import StepState
from azconsole.gui.dialogs.controller_dialog import ControllerDialog
from azconsole.gui.dialogs.fields import FieldProblems, set_role
from azconsole.gui.dialogs.key_store_dialog import ask_key_store
from azconsole.gui.dialogs.words import error_text


class ImportDialog(ControllerDialog):
    """The frame of an import. Subclasses make `ui` (with the shared names), tell the form, and name their fields."""

    def __init__(self, controller: AppImportController, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self.controller = controller
        self._busy = False
        self.ui: Any = self._make_ui()
        self.fields = FieldProblems(self)
        self._add_fields()
        self._connect()
        self.edited()

    def form(self) -> ImportForm:
        """Exactly what stands in the fields."""
        raise NotImplementedError

    def _make_ui(self) -> Any:
        raise NotImplementedError

    def _add_fields(self) -> None:
        raise NotImplementedError

    def edited(self) -> None:
        """Something in the fields changed."""
        self.controller.set_form(self.form())

    def _connect(self) -> None:
        self.controller.changed.connect(self._show)
        self.controller.imported.connect(lambda _: self.accept())
        self.controller.key_store_needed.connect(self._ask_key_store)
        self.ui.verifyButton.clicked.connect(self.controller.verify)
        self.ui.okButton.clicked.connect(self.controller.submit)
        self.ui.cancelButton.clicked.connect(self.reject)

    def _ask_key_store(self) -> None:
        controller = self.controller
        ask_key_store(controller, controller.toolbox, controller.retry, self)

    def _show(self, view: AppImportView) -> None:
        ui = self.ui
        self.fields.show(view.problems, view.warnings)
        ui.verifyView.set_steps(view.lines)
        ui.verifyView.setVisible(bool(view.lines))
        ui.verifyButton.setEnabled(view.can_submit)
        ui.okButton.setEnabled(view.can_submit)
        words, role = _verify_words(view)
        ui.verifyLabel.setText(words)
        set_role(ui.verifyLabel, role)
        ui.formProblem.show_problem(error_text(view.error))
        if self._busy and not view.busy:
            # Disabled buttons hand the keyboard on, in the end to Cancel: give it to what comes next.
            verified = view.verification is not None and view.verification.ok
            (ui.okButton if verified else ui.verifyButton).setFocus()
        self._busy = bool(view.busy)


def _verify_words(view: AppImportView) -> tuple[str, str]:
    """The line beside Verify, and its role."""
    if view.busy == "verifying":
        return tr("Verifying…"), "muted"
    if view.busy == "saving":
        return tr("Storing the app…"), "muted"
    found = view.verification
    if found is None:
        return (tr("Not verified yet: Verify proves that the values work.") if view.complete else ""), "muted"
    if not found.ok:
        return tr("Verify found what is wrong. OK would store the app all the same."), "problem"
    if any(line.state is StepState.WARNING for line in found.lines):
        return tr("Verified, with something to look at."), "warning"
    return tr("Successfully verified!"), "ok"
