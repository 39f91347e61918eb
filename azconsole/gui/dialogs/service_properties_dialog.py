"""Properties of a service: General, Applications, Discovery (requirements.md fact 135); of a Log Analytics Connector General,
Azure Active Directory, Connection (fact 107)."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from azconsole.controllers.discovery import (
    DiscoveryController,
    DiscoveryFailed,
    DiscoveryFinished,
    DiscoveryProgressed,
)
from azconsole.controllers.properties import PropertiesController, PropertiesView
from azconsole.controllers.texts import local_time, shown, tr
from azconsole.domain.apps import AppKind, AzureService
from azconsole.domain.schedules import DiscoverySettings
from azconsole.domain.services import ServicePage, service_kind
from azconsole.domain.texts import plural
from azconsole.domain.users import RoundKind
from azconsole.forms.dialogs.ui_service_properties_dialog import Ui_ServicePropertiesDialog
from azconsole.gui.dialogs.app_picker_dialog import AppPickerDialog
from azconsole.gui.dialogs.connector_tabs import ConnectorTabs
from azconsole.gui.dialogs.controller_dialog import ControllerDialog, open_dialog
from azconsole.gui.dialogs.discovery_settings_dialog import DiscoverySettingsDialog
from azconsole.gui.dialogs.error_dialog import show_error
from azconsole.gui.dialogs.fields import FieldProblems, set_role, show_value
from azconsole.gui.dialogs.key_store_dialog import ask_key_store
from azconsole.gui.dialogs.removals_dialog import RemovalsDialog
from azconsole.gui.dialogs.words import app_details, app_text, error_text, result_text, schedule_text


class ServicePropertiesDialog(ControllerDialog):
    """Views and edits one service. `discovery` is the window's own controller where it has one, so that its status bar
    follows the same run; without it the dialog makes one for itself."""

    def __init__(
        self,
        controller: PropertiesController,
        parent: QWidget | None = None,
        *,
        discovery: DiscoveryController | None = None,
    ) -> None:
        super().__init__(controller, parent)
        self.controller = controller
        self.discovery = discovery or DiscoveryController(controller.toolbox, controller.runner, controller)
        self._closing = False
        self._run_text = ""
        self._connector: ConnectorTabs | None = None
        self.ui = Ui_ServicePropertiesDialog()
        self.ui.setupUi(self)
        self.setObjectName("servicePropertiesDialog")
        self.ui.descriptionEditLabel.setContentsMargins(0, 3, 0, 0)
        self.fields = FieldProblems(self)
        for name, label in (
            ("name", self.ui.nameProblem),
            ("description", self.ui.descriptionProblem),
            ("server_app", self.ui.serverAppProblem),
            ("client_app", self.ui.clientAppProblem),
        ):
            self.fields.add(name, label)
        self._connect()
        self._connect_discovery()
        self._show(controller.view)
        controller.load()

    def _connect(self) -> None:
        ui, controller = self.ui, self.controller
        controller.changed.connect(self._show)
        controller.saved.connect(self._on_saved)
        controller.key_store_needed.connect(
            lambda: ask_key_store(controller, controller.toolbox, controller.answer_key_store, self)
        )
        controller.missing.connect(lambda error: show_error(self, error).finished.connect(lambda _: self.reject()))
        ui.nameEdit.textEdited.connect(lambda text: controller.edit(name=text))
        ui.descriptionEdit.textChanged.connect(self._on_description)
        ui.webAppButton.clicked.connect(lambda: self._pick(AppKind.SERVER))
        ui.nativeAppButton.clicked.connect(lambda: self._pick(AppKind.CLIENT))
        ui.verifyButton.clicked.connect(controller.verify)
        ui.userDiscoveryCheck.clicked.connect(self._on_discovery_checked)
        ui.settingsButton.clicked.connect(self._ask_settings)
        ui.okButton.clicked.connect(self._ok)
        ui.applyButton.clicked.connect(controller.save)
        ui.cancelButton.clicked.connect(self.reject)

    def _connect_discovery(self) -> None:
        ui, discovery, number_ = self.ui, self.discovery, self.controller.service_id
        ui.runFullButton.clicked.connect(lambda: discovery.run(number_, RoundKind.FULL))
        ui.cancelRunButton.clicked.connect(lambda: discovery.cancel_run(number_))
        discovery.started.connect(self._on_run_started)
        discovery.progressed.connect(self._on_run_progressed)
        discovery.finished.connect(self._on_run_finished)
        discovery.failed.connect(self._on_run_failed)
        discovery.removals_waiting.connect(self._on_removals)
        discovery.stopped.connect(self._on_run_stopped)

    # --- intents
    def _ok(self) -> None:
        if not self.controller.view.dirty:
            self.accept()
            return
        self._closing = True
        self.controller.save()

    def _on_saved(self, _: AzureService) -> None:
        if self._closing and not self.controller.view.warned:
            self.accept()
        self._closing = False

    def _on_description(self) -> None:
        draft = self.controller.view.draft
        text = self.ui.descriptionEdit.toPlainText()
        if draft is not None and text != draft.description:
            self.controller.edit(description=text)

    def _pick(self, kind: AppKind) -> None:
        dialog = AppPickerDialog(self.controller.picker(kind), self)
        name = "server_app" if kind is AppKind.SERVER else "client_app"
        dialog.accepted.connect(lambda: self.controller.edit(**{name: dialog.app()}))
        open_dialog(dialog)

    def _settings(self) -> DiscoverySettings:
        draft = self.controller.view.draft
        return draft.discovery if draft and draft.discovery else DiscoverySettings(enabled=False)

    def _on_discovery_checked(self, checked: bool) -> None:
        self.controller.set_discovery(replace(self._settings(), enabled=checked))

    def _ask_settings(self) -> None:
        dialog = DiscoverySettingsDialog(self._settings(), self)
        dialog.accepted.connect(lambda: self.controller.set_discovery(dialog.settings()))
        open_dialog(dialog)

    # --- what is shown
    def _show(self, view: PropertiesView) -> None:
        ui, draft = self.ui, view.draft
        self.ui.tabs.setEnabled(draft is not None)
        if draft is not None:
            self._show_general(draft)
            self._show_apps(view, draft)
            self._show_discovery(view, draft)
            if draft.connector is not None:
                self._show_connector(view, draft)
        if view.error is not None or view.problems:
            self._closing = False
        self.fields.show(view.problems)
        ui.formProblem.show_problem(error_text(view.error))
        ui.okButton.setEnabled(draft is not None and (view.can_save or (not view.dirty and not view.busy)))
        ui.applyButton.setEnabled(view.can_save and view.dirty)

    def _show_general(self, draft: AzureService) -> None:
        ui = self.ui
        stored = self.controller.view.stored or draft
        self.setWindowTitle(tr("{name} Properties", name=stored.name))
        show_value(ui.nameEdit, draft.name)
        if ui.descriptionEdit.toPlainText() != draft.description:
            ui.descriptionEdit.setPlainText(draft.description)
        show_value(ui.typeEdit, shown(service_kind(draft.kind).title))
        show_value(ui.environmentEdit, draft.cloud)
        show_value(ui.tenantNameEdit, draft.tenant.name)
        show_value(ui.tenantIdEdit, str(draft.tenant.tenant_id))
        show_value(ui.createdEdit, local_time(draft.created))

    def _show_apps(self, view: PropertiesView, draft: AzureService) -> None:
        ui = self.ui
        native = service_kind(draft.kind).native_app
        show_value(ui.webAppEdit, app_text(draft.server_app))
        ui.webAppNote.setText(app_details(draft.server_app))
        show_value(ui.nativeAppEdit, app_text(draft.client_app))
        ui.nativeAppNote.setText(app_details(draft.client_app))
        for widget in (ui.nativeAppEditLabel, ui.nativeAppEdit, ui.nativeAppButton):
            widget.setVisible(native)
        ui.nativeAppNote.setVisible(native and draft.client_app is not None)
        ui.verifyButton.setEnabled(not view.busy)
        ui.verifyView.set_steps(view.lines)
        words, role = {None: ("", "muted"), True: (tr("Successfully verified!"), "ok")}.get(
            view.verified, (tr("Verify found what is wrong."), "problem")
        )
        ui.verifyLabel.setText(tr("Verifying…") if view.busy == "verifying" else words)
        set_role(ui.verifyLabel, role)

    def _show_connector(self, view: PropertiesView, draft: AzureService) -> None:
        ui = self.ui
        if self._connector is None:
            ui.tabs.setTabVisible(ui.tabs.indexOf(ui.applicationsTab), False)
            self._connector = ConnectorTabs(self.controller, lambda: self._pick(AppKind.SERVER), self)
            ui.tabs.addTab(self._connector.azure_ad, tr("Azure Active Directory"))
            ui.tabs.addTab(self._connector.connection, tr("Connection"))
        self._connector.show_view(view, draft)

    def _show_discovery(self, view: PropertiesView, draft: AzureService) -> None:
        ui, settings = self.ui, self._settings()
        has_page = service_kind(draft.kind).page is ServicePage.DISCOVERY
        ui.tabs.setTabVisible(ui.tabs.indexOf(ui.discoveryTab), has_page)
        ui.userDiscoveryCheck.setChecked(settings.enabled)
        ui.settingsButton.setEnabled(settings.enabled)
        ui.scheduleLabel.setText(schedule_text(settings))
        running = self.discovery.running(self.controller.service_id)
        stored = self.controller.view.stored
        on = bool(stored and stored.discovery and stored.discovery.enabled)
        ui.runFullButton.setEnabled(on and not running)
        ui.cancelRunButton.setEnabled(running)
        last = view.last_run
        told = (shown(last.message) or result_text(last.result)) if last else tr("Discovery has not run yet.")
        ui.runLabel.setText(self._run_text or told)

    # --- the run of discovery
    def _tell_run(self, service_id: int, text: str) -> None:
        if service_id == self.controller.service_id:
            self._run_text = text
            self._show(self.controller.view)

    def _on_run_started(self, event: object) -> None:
        self._tell_run(getattr(event, "service_id", 0), tr("Discovery has begun."))

    def _on_run_progressed(self, event: DiscoveryProgressed) -> None:
        read = plural(event.progress.users, "{count:n} user read.", "{count:n} users read.")
        self._tell_run(event.service_id, shown(event.progress.waiting or read))

    def _on_run_finished(self, event: DiscoveryFinished) -> None:
        self._tell_run(event.service_id, result_text(event.result))

    def _on_run_failed(self, event: DiscoveryFailed) -> None:
        self._tell_run(event.service_id, error_text(event.error))

    def _on_run_stopped(self, service_id: int) -> None:
        self._tell_run(service_id, tr("Discovery was stopped."))

    def _on_removals(self, event: DiscoveryFinished) -> None:
        self._tell_run(event.service_id, result_text(event.result))
        if self.discovery.parent() is self.controller and event.service_id == self.controller.service_id:
            dialog = RemovalsDialog(event.result, self)
            dialog.accepted.connect(lambda: self.discovery.run(event.service_id, RoundKind.FULL, allow_removals=True))
            open_dialog(dialog)
