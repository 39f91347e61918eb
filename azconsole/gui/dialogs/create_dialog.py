"""What both Create dialogs share: Sign in, the steps of a creation, an earlier one that was left, what is left to do."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from azconsole.controllers.app_create import AppCreateController, AppCreateView, CreateForm
from azconsole.controllers.sign_in import SignInPhase
from azconsole.controllers.texts import tr
from azconsole.domain.changes import Change
from azconsole.gui.dialogs.app_created_dialog import AppCreatedDialog
from azconsole.gui.dialogs.controller_dialog import ControllerDialog, open_dialog
from azconsole.gui.dialogs.fields import FieldProblems, show_value
from azconsole.gui.dialogs.key_store_dialog import ask_key_store
from azconsole.gui.dialogs.sign_in_dialog import SignInDialog
from azconsole.gui.dialogs.words import error_text
from azconsole.operations.results import CreatedApp


class CreateDialog(ControllerDialog):
    """The frame of a creation. Cancel stops a creation under way first; the signed-in session ends with the dialog."""

    def __init__(self, controller: AppCreateController, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self.controller = controller
        self._stopping = False
        self._under_way = False
        self.ui: Any = self._make_ui()
        self.fields = FieldProblems(self)
        self._add_fields()
        self._connect()
        self.edited()

    def form(self) -> CreateForm:
        """Exactly what stands in the fields."""
        raise NotImplementedError

    def _make_ui(self) -> Any:
        raise NotImplementedError

    def _add_fields(self) -> None:
        raise NotImplementedError

    def edited(self) -> None:
        """Something in the fields changed."""
        self.controller.set_form(self.form())

    def reject(self) -> None:
        """Cancel: first what is under way, then (or when pressed again) the dialog."""
        if self.controller.view.busy and not self._stopping:
            self._stopping = True
            self.controller.cancel()
            return
        super().reject()

    def _on_edited(self, field: str) -> None:
        self.edited()
        self.fields.touch(field)

    def _connect(self) -> None:
        ui, controller = self.ui, self.controller
        controller.changed.connect(self._show)
        controller.created.connect(self._on_created)
        controller.key_store_needed.connect(self._ask_key_store)
        ui.signInButton.clicked.connect(self._sign_in)
        ui.finishButton.clicked.connect(controller.finish)
        ui.removeButton.clicked.connect(controller.remove)
        ui.okButton.clicked.connect(controller.create)
        ui.cancelButton.clicked.connect(self.reject)

    def _sign_in(self) -> None:
        self.controller.sign_in()
        open_dialog(SignInDialog(self.controller.signer, self))

    def _ask_key_store(self) -> None:
        controller = self.controller
        ask_key_store(controller, controller.toolbox, controller.retry, self)

    def _on_created(self, created: CreatedApp) -> None:
        if not created.consent_url and created.unsaved_secret is None:
            self.accept()
            return
        left = AppCreatedDialog(created, self.controller.signer.open_url, self)
        left.finished.connect(lambda _: self.accept())
        open_dialog(left)

    def _show(self, view: AppCreateView) -> None:
        ui, busy = self.ui, bool(view.busy)
        self._stopping = self._stopping and busy
        if view.offers_uri:
            self.fields.touch("app_id_uri")
        self.fields.show(view.problems, view.warnings)
        self._show_sign_in(view)
        ui.stepsView.setVisible(bool(view.steps) or busy)
        ui.stepsView.set_steps(view.steps)
        ui.unfinishedPanel.setVisible(view.unfinished is not None and not busy)
        if view.unfinished is not None:
            ui.unfinishedLabel.setText(_unfinished_words(view.unfinished))
        ui.formProblem.show_problem(error_text(view.error))
        ui.okButton.setEnabled(view.can_ok)
        self._give_focus_back(busy or view.sign_in.phase is SignInPhase.WAITING, view)

    def _give_focus_back(self, under_way: bool, view: AppCreateView) -> None:
        """While something is under way its buttons are disabled, and Qt hands the keyboard on, in the end to Cancel."""
        if self._under_way and not under_way:
            ui = self.ui
            wanted = ui.appIdUriEdit if view.uri_refused else (ui.okButton if view.can_ok else ui.signInButton)
            wanted.setFocus()
        self._under_way = under_way

    def _show_sign_in(self, view: AppCreateView) -> None:
        ui, waiting = self.ui, view.sign_in.phase is SignInPhase.WAITING
        signed_in = view.sign_in.phase is SignInPhase.SIGNED_IN
        ui.signInButton.setEnabled(not view.busy and not waiting)
        show_value(ui.tenantNameEdit, view.sign_in.tenant_name)
        ui.accountLabel.setText(tr("Signed in as {account}.", account=view.sign_in.account) if signed_in else "")
        ui.accountLabel.setVisible(signed_in)


def _unfinished_words(change: Change) -> str:
    name = change.form.get("application_name", "")
    if name:
        return tr(
            "Creating “{app}” was begun on {at:moment} and not finished. Finish it, or remove what was made in Azure AD.",
            app=name,
            at=change.started,
        )
    return tr(
        "Creating an app was begun on {at:moment} and not finished. Finish it, or remove what was made in Azure AD.",
        at=change.started,
    )
