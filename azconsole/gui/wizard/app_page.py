"""Page "App": the Azure environment, the web app and, where the service uses one, the native client app."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from azconsole.controllers.texts import shown, tr
from azconsole.controllers.wizard import WizardView
from azconsole.domain.apps import AppKind
from azconsole.domain.texts import say
from azconsole.forms.wizard.ui_app_page import Ui_AppPage
from azconsole.gui.dialogs.fields import FieldProblems, show_value
from azconsole.gui.dialogs.words import app_details, app_text

_SHARING = say(
    "One app can serve several services: then there is one app to manage, and one secret key to renew. Separate apps "
    "are the most secure choice, because a shared app has the permissions of all its services."
)


class AppPage(QWidget):
    """`edited` carries changed values; `browse_requested` an AppKind; `import_requested` asks for Import Apps (server)."""

    edited = Signal(dict)
    browse_requested = Signal(object)
    import_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_AppPage()
        self.ui.setupUi(self)
        self.setObjectName("appPage")
        self.ui.sharingNote.setText(shown(_SHARING))
        self._browses = True
        self.fields = FieldProblems(self)
        self.fields.add("cloud", self.ui.cloudProblem)
        self.fields.add("server_app", self.ui.serverAppProblem, self.ui.webAppButton)
        self.fields.add("client_app", self.ui.clientAppProblem, self.ui.nativeAppButton)
        self._connect()

    def show_view(self, view: WizardView) -> None:
        """Show the state, with the rows and buttons that the catalogue gives the service."""
        kind = view.kind
        if kind is None:
            return
        ui, state = self.ui, view.state
        ui.introLabel.setText(
            tr("Select the Azure environment and the Azure AD apps that {service} uses.", service=kind.title)
        )
        self._show_clouds(view)
        self._browses = kind.browses
        ui.webAppButton.setText(tr("&Browse…") if kind.browses else tr("&Import…"))
        ui.webAppButton.setAccessibleName(tr("Browse") if kind.browses else tr("Import"))
        ui.webAppButton.setEnabled(bool(state.cloud))
        show_value(ui.webAppEdit, app_text(state.server_app))
        ui.webAppNote.setText(app_details(state.server_app))
        show_value(ui.nativeAppEdit, app_text(state.client_app))
        ui.nativeAppNote.setText(app_details(state.client_app))
        ui.nativeAppButton.setEnabled(state.server_app is not None)
        for widget in (ui.nativeAppEditLabel, ui.nativeAppEdit, ui.nativeAppButton):
            widget.setVisible(kind.native_app)
        ui.webAppNote.setVisible(bool(ui.webAppNote.text()))
        ui.nativeAppNote.setVisible(kind.native_app and bool(ui.nativeAppNote.text()))
        if state.server_app is not None:
            self.fields.touch("server_app")
        if state.client_app is not None:
            self.fields.touch("client_app")
        self.fields.show(view.problems)

    def _connect(self) -> None:
        ui = self.ui
        ui.environmentCombo.activated.connect(lambda _: self.edited.emit({"cloud": ui.environmentCombo.currentData()}))
        ui.webAppButton.clicked.connect(self._on_web_app)
        ui.nativeAppButton.clicked.connect(lambda: self.browse_requested.emit(AppKind.CLIENT))

    def _on_web_app(self) -> None:
        if self._browses:
            self.browse_requested.emit(AppKind.SERVER)
        else:
            self.import_requested.emit()

    def _show_clouds(self, view: WizardView) -> None:
        combo = self.ui.environmentCombo
        keys = [cloud.key for cloud in view.clouds]
        if [combo.itemData(row) for row in range(combo.count())] != keys:
            combo.clear()
            for cloud in view.clouds:
                combo.addItem(shown(cloud.title), cloud.key)
        combo.setCurrentIndex(keys.index(view.state.cloud) if view.state.cloud in keys else -1)
        later = view.kind.opened(view.cloud) if view.kind and view.cloud else None
        note = ""
        if later and view.kind:
            note = tr(
                "Microsoft opened this cloud to {service} in {since}.", service=view.kind.title, since=later.since
            )
        self.ui.environmentNote.setText(note)
        self.ui.environmentNote.setVisible(bool(note))
