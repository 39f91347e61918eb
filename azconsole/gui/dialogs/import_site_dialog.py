"""Import from Configuration Manager Site: address, authentication, the site's collections with check boxes (fact 192)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from azconsole.controllers.sign_in import SignInPhase, SignInView
from azconsole.controllers.site_import import SignInChoice, SiteImportController, SiteView
from azconsole.controllers.texts import shown, tr
from azconsole.domain.texts import plural
from azconsole.forms.dialogs.ui_import_site_dialog import Ui_ImportSiteDialog
from azconsole.gui.dialogs.controller_dialog import ControllerDialog, open_dialog
from azconsole.gui.dialogs.key_store_dialog import ask_key_store
from azconsole.gui.dialogs.paged_table import take_room
from azconsole.gui.dialogs.picker_table import PickRow
from azconsole.gui.dialogs.sign_in_dialog import SignInDialog
from azconsole.gui.dialogs.words import error_text

_WIDTHS = (36, 14, 12, 16)


class ImportSiteDialog(ControllerDialog):
    """Stays open after an import, and says what was done; Cancel breaks off what runs before it closes."""

    def __init__(self, controller: SiteImportController, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self.controller = controller
        self._listed: object = None
        self.ui = Ui_ImportSiteDialog()
        self.ui.setupUi(self)
        self.setObjectName("importSiteDialog")
        take_room(self, 700, 560)
        self.ui.collectionsTable.checkable = True
        titles = (tr("Name"), tr("Collection ID"), tr("Member Count"), tr("Here"))
        self.ui.collectionsTable.prepare(titles, _WIDTHS)
        self._connect()
        self._show(controller.view)
        controller.load()
        self.ui.addressEdit.setFocus()

    @property
    def chosen(self) -> list[str]:
        """The IDs of the checked collections."""
        return [str(key) for key in self.ui.collectionsTable.checked_keys()]

    def reject(self) -> None:
        """While something runs, the first Cancel stops that; then it closes."""
        if not self.controller.cancel_work():
            super().reject()

    def _connect(self) -> None:
        ui, controller = self.ui, self.controller
        controller.changed.connect(self._show)
        controller.signer.changed.connect(self._show_sign_in)
        controller.key_store_needed.connect(
            lambda: ask_key_store(controller, controller.toolbox, self._connect_site, self)
        )
        ui.addressEdit.textEdited.connect(lambda _: controller.forget())
        ui.addressEdit.returnPressed.connect(self._connect_site)
        ui.signInBox.currentIndexChanged.connect(lambda _: self._choice_changed())
        ui.connectButton.clicked.connect(self._connect_site)
        ui.filterEdit.textChanged.connect(ui.collectionsTable.set_filter)
        ui.collectionsTable.checks_changed.connect(self._enable)
        ui.allCheck.clicked.connect(ui.collectionsTable.check_shown)
        ui.importButton.clicked.connect(lambda: controller.run(self.chosen))
        ui.closeButton.clicked.connect(self.reject)

    def _choice(self) -> SignInChoice | None:
        choice = self.ui.signInBox.currentData()
        return choice if isinstance(choice, SignInChoice) else None

    def _choice_changed(self) -> None:
        choice = self._choice()
        uri = choice.app_id_uri if choice else ""
        self.ui.uriLabel.setText(tr("Token for the App ID URI {uri}", uri=uri) if uri else "")
        self.ui.uriLabel.setVisible(bool(uri))
        self.controller.forget()

    def _connect_site(self) -> None:
        choice = self._choice()
        if choice is not None and not self.controller.view.busy:
            self.controller.connect_to(self.ui.addressEdit.text(), choice)

    def _show_sign_in(self, view: SignInView) -> None:
        if view.phase is SignInPhase.WAITING and not any(d.isVisible() for d in self.findChildren(SignInDialog)):
            open_dialog(SignInDialog(self.controller.signer, self))

    def _show(self, view: SiteView) -> None:
        ui = self.ui
        if view.choices is not None and not ui.signInBox.count():
            for choice in view.choices:
                ui.signInBox.addItem(_choice_words(choice), choice)
        ui.addressProblem.show_problem(shown(view.address_problem))
        if view.collections is not self._listed:
            self._listed = view.collections
            ui.collectionsTable.set_rows(
                PickRow(c.code, (c.name, c.code, c.members, tr("Imported before") if c.known else ""), "collection")
                for c in view.collections or ()
            )
            ui.allCheck.setChecked(False)
        for widget in (ui.addressEdit, ui.signInBox, ui.connectButton, ui.filterEdit, ui.collectionsTable, ui.allCheck):
            widget.setEnabled(not view.busy)
        ui.progressBar.setVisible(bool(view.busy))
        at, of = (view.progress[1] - 1, view.progress[2]) if view.progress else (0, 0)
        ui.progressBar.setRange(0, of)
        ui.progressBar.setValue(at)
        ui.formProblem.show_problem(error_text(view.error))
        ui.stateLabel.setText(_state_words(view))
        ui.closeButton.setText(tr("Cancel") if view.busy or view.result is None else tr("Close"))
        self._enable()

    def _enable(self) -> None:
        view, ui = self.controller.view, self.ui
        ui.importButton.setEnabled(not view.busy and bool(self.chosen))
        ui.importButton.setDefault(view.collections is not None)
        ui.connectButton.setDefault(view.collections is None)
        ui.allCheck.setEnabled(not view.busy and bool(view.collections))


def _choice_words(choice: SignInChoice) -> str:
    if choice.service_id is None:
        return tr("Windows: the account that you are signed in with")
    if choice.as_app:
        return tr("Azure AD: the web app of “{service}” signs in itself", service=choice.service)
    return tr("Azure AD: sign in for the web app of “{service}”", service=choice.service)


def _state_words(view: SiteView) -> str:
    if view.busy == "connecting":
        return tr("Connecting to the site…")
    if view.progress is not None:
        name, at, of = view.progress
        return tr("Importing “{name}” ({at:n} of {of:n})…", name=name, at=at, of=of)
    if view.busy:
        return tr("Importing…")
    if view.result is not None:
        done = view.result
        return tr(
            "Imported: {added:n} collections added, {changed:n} brought up to date, {members:n} members; {devices:n} "
            "devices added.",
            added=done.collections_added,
            changed=done.collections_changed,
            members=done.members,
            devices=done.devices.added,
        )
    if view.collections is not None:
        return shown(plural(len(view.collections), "{count:n} device collection", "{count:n} device collections"))
    return tr("Connect to list the device collections of the site.")
