"""Network: the proxy and the certificate authorities of this data folder (decision 0029)."""

from __future__ import annotations

from PySide6.QtWidgets import QFileDialog, QListWidgetItem, QWidget

from azconsole.controllers.network import NetworkController, NetworkForm, NetworkView
from azconsole.controllers.texts import tr
from azconsole.domain.network import ProxyMode
from azconsole.forms.dialogs.ui_network_dialog import Ui_NetworkDialog
from azconsole.gui.dialogs.controller_dialog import ControllerDialog
from azconsole.gui.dialogs.fields import FieldProblems
from azconsole.gui.dialogs.key_store_dialog import ask_key_store


class NetworkDialog(ControllerDialog):
    """Accepted: the settings are stored, and new connections follow them."""

    def __init__(self, controller: NetworkController, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self.controller = controller
        self.ui = Ui_NetworkDialog()
        self.ui.setupUi(self)
        self.setObjectName("networkDialog")
        ui = self.ui
        self._modes = {
            ProxyMode.SYSTEM: ui.systemRadio,
            ProxyMode.MANUAL: ui.manualRadio,
            ProxyMode.NONE: ui.noneRadio,
        }
        self._problems = FieldProblems(self)
        self._problems.add("proxy", ui.proxyProblem, ui.proxyEdit)
        self._problems.add("no_proxy", ui.directProblem, ui.directEdit)
        self._problems.add("ca", ui.caProblem)
        self._filled = False
        ui.forcedLabel.setText(tr("The variable AZCONSOLE_PROXY is set: it wins over the proxy that is chosen here."))
        ui.systemRadio.setChecked(True)
        self._connect()
        self._show(controller.view)
        controller.load()

    @property
    def form(self) -> NetworkForm:
        """What the fields hold."""
        ui = self.ui
        mode = next(mode for mode, button in self._modes.items() if button.isChecked())
        files = tuple(ui.caList.item(row).text() for row in range(ui.caList.count()))
        address, user, password = ui.proxyEdit.text(), ui.userEdit.text(), ui.passwordEdit.text()
        return NetworkForm(mode, address, user, password, ui.directEdit.text(), files)

    def _connect(self) -> None:
        ui, controller = self.ui, self.controller
        controller.changed.connect(self._show)
        controller.kept.connect(self.accept)
        controller.key_store_needed.connect(self._ask_key_store)
        for button in self._modes.values():
            button.toggled.connect(lambda _: self._show(controller.view))
        for edit in (ui.proxyEdit, ui.userEdit, ui.passwordEdit, ui.directEdit):
            edit.textChanged.connect(lambda _: self._show(controller.view))
        ui.caList.currentRowChanged.connect(lambda _: self._show(controller.view))
        ui.addButton.clicked.connect(self._browse)
        ui.removeButton.clicked.connect(self._remove)
        ui.okButton.clicked.connect(self._keep)
        ui.cancelButton.clicked.connect(self.reject)

    def _show(self, view: NetworkView) -> None:
        ui = self.ui
        if view.stored is not None and not self._filled:
            self._fill(view.stored)
        manual, ready = ui.manualRadio.isChecked(), self._filled and not view.busy
        for widget in (
            ui.proxyEdit, ui.proxyEditLabel, ui.userEdit, ui.userEditLabel, ui.directEdit, ui.directEditLabel,
        ):  # fmt: skip
            widget.setEnabled(manual and ready)
        for widget in (ui.passwordEdit, ui.passwordEditLabel):
            widget.setEnabled(manual and ready and bool(ui.userEdit.text().strip()))
        ui.passwordEdit.setPlaceholderText(
            tr("Empty: as it is in the key store") if view.password_kept else tr("Kept in the key store")
        )
        ui.forcedLabel.setVisible(view.forced)
        ui.removeButton.setEnabled(ui.caList.currentRow() >= 0)
        self._problems.show({**self.controller.problems_with(self.form), **dict(view.problems)})
        ui.okButton.setEnabled(ready)

    def _fill(self, form: NetworkForm) -> None:
        ui = self.ui
        self._filled = True
        ui.proxyEdit.setText(form.proxy)
        ui.userEdit.setText(form.user)
        ui.directEdit.setText(form.direct)
        for path in form.ca_files:
            ui.caList.addItem(QListWidgetItem(path))
        self._modes[form.mode].setChecked(True)
        self._modes[form.mode].setFocus()

    def _browse(self) -> None:
        chooser = QFileDialog(self, tr("Certificate authority file"))
        chooser.setObjectName("caChooser")
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilters([tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")])
        chooser.fileSelected.connect(self.add_file)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def add_file(self, path: str) -> None:
        """One more file; one that is there already is not added twice."""
        if path not in self.form.ca_files:
            self.ui.caList.addItem(QListWidgetItem(path))
            self.ui.caList.setCurrentRow(self.ui.caList.count() - 1)

    def _remove(self) -> None:
        self.ui.caList.takeItem(self.ui.caList.currentRow())

    def _keep(self) -> None:
        self._problems.touch("proxy", "no_proxy")
        if not self.controller.problems_with(self.form):
            self.controller.keep(self.form)

    def _ask_key_store(self) -> None:
        ask_key_store(self.controller, self.controller.toolbox, self._keep, self)
