"""Server App and Client App: one list, Import, Create, OK (the specification, "Server app dialog", "Client App dialog")."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from azconsole.controllers.app_picker import AppPickerController, AppPickerView
from azconsole.controllers.texts import shown, tr
from azconsole.domain.apps import App, AppKind
from azconsole.domain.texts import say
from azconsole.forms.dialogs.ui_app_picker_dialog import Ui_AppPickerDialog
from azconsole.gui.dialogs.controller_dialog import ControllerDialog, open_dialog
from azconsole.gui.dialogs.create_client_app_dialog import CreateClientAppDialog
from azconsole.gui.dialogs.create_server_app_dialog import CreateServerAppDialog
from azconsole.gui.dialogs.import_client_app_dialog import ImportClientAppDialog
from azconsole.gui.dialogs.import_server_app_dialog import ImportServerAppDialog
from azconsole.gui.dialogs.words import error_text

_INTRO = {
    AppKind.SERVER: say("Select an existing web app, or import or create one."),
    AppKind.CLIENT: say("Select an existing native app of the web app's tenant, or import or create one."),
}


class AppPickerDialog(ControllerDialog):
    """Accepted: `app()` is the chosen one. Window title and object name follow the kind of app."""

    def __init__(self, controller: AppPickerController, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self.controller = controller
        self._server = controller.view.kind is AppKind.SERVER
        self.ui = Ui_AppPickerDialog()
        self.ui.setupUi(self)
        self.setObjectName("serverAppDialog" if self._server else "clientAppDialog")
        self.setWindowTitle(tr("Server App") if self._server else tr("Client App"))
        self.ui.introLabel.setText(shown(_INTRO[controller.view.kind]))
        self._rows: object = None
        self._connect()
        self._show(controller.view)
        controller.load()

    def app(self) -> App | None:
        """The chosen app."""
        return self.controller.view.selected

    def _connect(self) -> None:
        ui = self.ui
        self.controller.changed.connect(self._show)
        ui.filterEdit.textChanged.connect(ui.appsTable.set_filter)
        ui.appsTable.selectionModel().selectionChanged.connect(lambda *_: self._on_selected())
        ui.appsTable.doubleClicked.connect(lambda _: self._accept_selected())
        ui.importButton.clicked.connect(self._import)
        ui.createButton.clicked.connect(self._create)
        ui.okButton.clicked.connect(self._accept_selected)
        ui.cancelButton.clicked.connect(self.reject)

    def _on_selected(self) -> None:
        if not self.controller.view.loading:
            self.controller.select(self.ui.appsTable.selected_id())

    def _accept_selected(self) -> None:
        if self.app() is not None:
            self.accept()

    def _import(self) -> None:
        controller = self.controller.importer()
        kind = ImportServerAppDialog if self._server else ImportClientAppDialog
        dialog = kind(controller, self)
        controller.imported.connect(self._on_added)
        open_dialog(dialog)

    def _create(self) -> None:
        controller = self.controller.creator()
        kind = CreateServerAppDialog if self._server else CreateClientAppDialog
        dialog = kind(controller, self)
        controller.created.connect(lambda created: self._on_added(created.app))
        open_dialog(dialog)

    def _on_added(self, app: App) -> None:
        """A new app is chosen at once, and the keyboard is on it: Return is OK."""
        self.ui.appsTable.setFocus()
        self.controller.load(app)

    def _show(self, view: AppPickerView) -> None:
        ui = self.ui
        if view.rows is not self._rows and not view.loading:
            self._rows = view.rows
            ui.filterEdit.clear()
            blocked = ui.appsTable.selectionModel().blockSignals(True)
            ui.appsTable.set_rows(view.rows, "app-server" if self._server else "app-client")
            ui.appsTable.selectionModel().blockSignals(blocked)
        if not view.loading:
            ui.appsTable.select_id(view.selected_id)
        ui.pickerProblem.show_problem(error_text(view.error))
        ui.okButton.setEnabled(view.selected is not None)
