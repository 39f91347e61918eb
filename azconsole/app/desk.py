"""The desk behind the main window: answers what the person wants with dialogs and controllers.

Dialogs, the wizard and their controllers are imported while the site is being opened, a little at a time: the window paints
before that, and the first dialog opens without a stall. Not on a worker thread: PySide makes its classes when they are
first named, and two threads must not do that at once.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QDialog

from azconsole.app.list_desk import ListDesk
from azconsole.app.sync_desk import SyncDesk
from azconsole.controllers.jobs import JobRunner
from azconsole.controllers.run_words import ending_line, progress_line
from azconsole.controllers.texts import tr
from azconsole.domain.errors import AzConsoleError, KeyStoreUnavailableError
from azconsole.domain.jobs import RunnerRole
from azconsole.domain.texts import joined
from azconsole.domain.users import RoundKind
from azconsole.gui.console.main_window import Controllers, MainWindow

if TYPE_CHECKING:
    from azconsole.controllers.discovery import (
        DiscoveryController,
        DiscoveryFailed,
        DiscoveryFinished,
        DiscoveryProgressed,
        DiscoveryStarted,
    )
    from azconsole.controllers.schedule import ScheduleController
    from azconsole.controllers.wizard import WizardController
    from azconsole.domain.apps import AzureService
    from azconsole.domain.jobs import Holding
    from azconsole.domain.users import DiscoveryResult
    from azconsole.operations.results import DeletePreview
    from azconsole.operations.toolbox import Toolbox

OpenUrl = Callable[[str], bool]
_LATER = (
    "azconsole.domain.recurring",
    "azconsole.domain.directory",
    "azconsole.operations.ports",
    "azconsole.operations.recurring",
    "azconsole.controllers.service_rows",
    "azconsole.controllers.details",
    "azconsole.gui.console.details_values",
    "azconsole.operations.discover_devices",
    "azconsole.operations.upload_parts",
    "azconsole.operations.upload_collections",
    "azconsole.operations.verify_app",
    "azconsole.operations.notifications",
    "azconsole.app.notification_center",
    "azconsole.controllers.app_create",
    "azconsole.controllers.sync",
    "azconsole.controllers.workspace_choice",
    "azconsole.controllers.properties",
    "azconsole.gui.dialogs.error_dialog",
    "azconsole.gui.dialogs.steps_view",
    "azconsole.operations.import_collections",
    "azconsole.operations.collection_tools",
    "azconsole.operations.toolbox",
    "azconsole.gui.dialogs.app_picker_dialog",
    "azconsole.gui.dialogs.connection_panel",
    "azconsole.gui.dialogs.connector_tabs",
    "azconsole.gui.dialogs.service_properties_dialog",
    "azconsole.gui.wizard.azure_services_wizard",
    "azconsole.controllers.help",
    "azconsole.gui.help_window",
    "azconsole.gui.console.log_page",
    "azconsole.app.node_lists",
    "azconsole.app.node_pages",
    "azconsole.controllers.collections_list",
    "azconsole.controllers.devices_list",
    "azconsole.app.device_reading",
    "azconsole.app.device_desk",
    "azconsole.app.device_lists",
    "azconsole.gui.dialogs.picker_table",
    "azconsole.gui.dialogs.query_rule_dialog",
    "azconsole.gui.dialogs.collection_dialog",
    "azconsole.gui.dialogs.import_collections_dialog",
    "azconsole.gui.dialogs.import_site_dialog",
)
"""What the first dialogs need, and what that imports, in portions of at most 15 ms (a test looks)."""


class Desk(QObject):
    """Lives as long as the window. `opened` carries each dialog when it was opened; `imported` follows when everything that
    the window needs later has been imported; `device_removals` carries the service of which the person will decide."""

    opened = Signal(object)
    device_removals = Signal(int)
    imported = Signal()

    def __init__(
        self, window: MainWindow, controllers: Controllers, runner: JobRunner, open_url: OpenUrl | None
    ) -> None:
        super().__init__(window)
        self._window = window
        self._controllers = controllers
        self._runner = runner
        self.open_url = open_url
        self._toolbox: Toolbox | None = None
        # A run that the schedule began fails silently, into the list's status; one that a person began is answered.
        self._by_hand: set[int] = set()
        self._key_store_asked = False
        self._standing: set[str] = set()  # the titles that show_once shows now
        self._discovery: DiscoveryController | None = None
        # Pages come many times a second; the window is drawn anew ten times.
        self._latest: dict[int, DiscoveryProgressed] = {}
        self._asked: dict[int, RoundKind] = {}
        self._drawing = QTimer(self, singleShot=True, interval=100)
        self._drawing.timeout.connect(self._draw_progress)
        self._later = list(reversed(_LATER))
        self._importing = QTimer(self, interval=5)
        self._importing.timeout.connect(self._import_next)
        self._importing.start()
        self.lists = ListDesk(window, controllers, runner)
        self.syncs = SyncDesk(window, controllers, runner)
        self._connect()

    def attach(self, toolbox: Toolbox) -> None:
        """The site is open."""
        from azconsole.app.notification_center import NotificationCenter
        from azconsole.controllers.discovery import DiscoveryController
        from azconsole.controllers.schedule import ScheduleController

        self._toolbox = toolbox
        discovery = self._discovery = DiscoveryController(toolbox, self._runner, self)
        discovery.started.connect(self._on_started)
        discovery.progressed.connect(self._on_progressed)
        discovery.finished.connect(self._on_finished)
        discovery.removals_waiting.connect(self._on_removals)
        discovery.failed.connect(self._on_failed)
        discovery.stopped.connect(lambda key: self._on_ended(key, tr("Discovery was cancelled.")))
        self._controllers.services.attach(toolbox)
        self._controllers.users.attach(toolbox)
        self._window.search.attach(toolbox)
        sync = self.syncs.attach(toolbox)
        self._follow_schedule(ScheduleController(toolbox, self._runner, discovery, self, sync=sync))
        self.notifications = NotificationCenter(self._window, self._controllers, toolbox, self._runner, self)

    def _follow_schedule(self, schedule: ScheduleController) -> None:
        """What other processes run is shown as what runs here; their removals are asked about in the yellow bar."""
        schedule.started.connect(self._on_started)
        schedule.progressed.connect(self._on_progressed)
        schedule.finished.connect(self._on_finished)
        schedule.failed.connect(self._on_failed)
        waiting = tr("Removals wait for your decision.")
        schedule.removals_waiting.connect(lambda event: self._on_ended(event.service_id, waiting))
        schedule.stopped.connect(lambda key: self._on_ended(key, tr("Discovery was cancelled.")))
        schedule.job_ended.connect(lambda _: self.notifications.controller.look())
        schedule.job_ended.connect(self.syncs.job_ended)
        schedule.job_ended.connect(lambda _: self._controllers.services.refresh())  # devices and collections follow
        schedule.start()
        self.schedule = schedule

    def show_error(self, error: AzConsoleError) -> QDialog:
        """Show an error in a dialog, without blocking."""
        from azconsole.gui.dialogs.error_dialog import show_error

        dialog = show_error(self._window, error)
        self.opened.emit(dialog)
        return dialog

    def show_once(self, error: AzConsoleError) -> None:
        """Show an error of a list: not while one of its title stands open. Lists are read by themselves, day and night; where
        the data folder is gone, nobody could close as many dialogs, nor hold them."""
        title = error.title
        if title not in self._standing:
            self._standing.add(title)
            self.show_error(error).finished.connect(lambda: self._standing.discard(title))

    def _import_next(self) -> None:
        if self._later:
            import_module(self._later.pop())
        else:
            self._importing.stop()
            self.imported.emit()

    def _connect(self) -> None:
        actions, services = self._window.actions_, self._controllers.services
        actions.configure.triggered.connect(self._configure)
        actions.run_full.triggered.connect(lambda: self._run(RoundKind.FULL))
        actions.run_delta.triggered.connect(lambda: self._run(RoundKind.DELTA))
        actions.cancel.triggered.connect(self._cancel)
        actions.pause.triggered.connect(lambda: self._pause(True))
        actions.resume.triggered.connect(lambda: self._pause(False))
        actions.delete.triggered.connect(self._ask_delete)
        actions.refresh.triggered.connect(self._refresh)
        self._window.properties_requested.connect(self.open_properties)
        services.preview_ready.connect(self._confirm_delete)
        services.failed.connect(self.show_once)
        self._controllers.users.failed.connect(self.show_once)
        self._window.search.failed.connect(self.show_once)
        self._window.search.dialog_made.connect(self._open)
        self.lists.exports.failed.connect(self.show_error)
        self.syncs.failed.connect(self.show_error)
        services.stayed.connect(self._tell_stayed)
        for part in (self.lists, self.syncs):
            part.opened.connect(self.opened)

    def _open(self, dialog: QDialog) -> None:
        from azconsole.gui.dialogs.controller_dialog import open_dialog

        open_dialog(dialog)
        self.opened.emit(dialog)

    def _configure(self) -> None:
        if self._toolbox is None:
            return
        from azconsole.gui.wizard.azure_services_wizard import AzureServicesWizard

        controller = self._wizard_controller(self._toolbox)
        wizard = AzureServicesWizard(controller, self._window)
        controller.service_created.connect(self._on_created)
        self._open(wizard)

    def _wizard_controller(self, toolbox: Toolbox) -> WizardController:
        from azconsole.controllers.wizard import WizardController

        if self.open_url is None:
            return WizardController(toolbox, self._runner, self)
        return WizardController(toolbox, self._runner, self, open_url=self.open_url)

    def _on_created(self, service: AzureService) -> None:
        def select() -> None:
            self._controllers.services.loaded.disconnect(select)
            self._window.services.select_key(service.id)

        self._controllers.services.loaded.connect(select)
        self._controllers.services.refresh()

    def open_properties(self, service_id: int, applications: bool = False) -> None:
        """Open the Properties of a service, at its tab Applications if so wished."""
        if self._toolbox is None:
            return
        from azconsole.controllers.properties import PropertiesController
        from azconsole.gui.dialogs.service_properties_dialog import ServicePropertiesDialog

        if self.open_url is None:
            controller = PropertiesController(self._toolbox, self._runner, service_id, self)
        else:
            controller = PropertiesController(self._toolbox, self._runner, service_id, self, open_url=self.open_url)
        controller.saved.connect(lambda _: self._controllers.services.refresh())
        dialog = ServicePropertiesDialog(controller, self._window, discovery=self._discovery)
        if applications:
            dialog.ui.tabs.setCurrentWidget(dialog.ui.applicationsTab)
        self._open(dialog)

    def _ask_delete(self) -> None:
        if self._window.selected_service is not None:
            self._controllers.services.ask_delete(self._window.selected_service)

    def _confirm_delete(self, service_id: int, preview: DeletePreview) -> None:
        from azconsole.gui.dialogs.delete_service_dialog import DeleteServiceDialog

        dialog = DeleteServiceDialog(preview, self._window)
        dialog.accepted.connect(lambda: self._controllers.services.delete(service_id))
        dialog.accepted.connect(self._controllers.users.refresh)
        self._open(dialog)

    def _tell_stayed(self, sentences: list[str]) -> None:
        title = tr("Something stays in the workspace")
        self.show_error(AzConsoleError(title, joined(*sentences, by="\n")))

    def _refresh(self) -> None:
        self._controllers.services.refresh()
        self._controllers.users.refresh()
        self._window.focus_main()

    def _run(self, kind: RoundKind) -> None:
        if self._discovery is not None and self._window.selected_service is not None:
            self._by_hand.add(self._window.selected_service)
            self._discovery.run(self._window.selected_service, kind)

    def _cancel(self) -> None:
        if self._discovery is None:
            return
        selected = self._window.selected_service
        model = self._controllers.services.model
        for key in [selected] if selected is not None and model.is_running(selected) else model.running():
            if self._discovery.running(key):
                self._discovery.cancel_run(key)
            elif (other := self.schedule.discovery_of(key)) is not None:
                self._refuse_cancel(other)

    def _refuse_cancel(self, other: Holding) -> None:
        process = str(other.process)
        if other.role is RunnerRole.AGENT:
            who = tr("The agent runs it (process {process}).", process=process)
        else:
            who = tr("Another azconsole runs it (process {process}).", process=process)
        hint = tr("Wait until it ends, or end that process; what was read is kept.")
        self.show_error(AzConsoleError(tr("This discovery cannot be cancelled here"), who, hint))

    def _pause(self, wished: bool) -> None:
        if self._window.selected_service is not None:
            self._controllers.services.pause(self._window.selected_service, wished)

    def _name(self, service_id: int) -> str:
        row = self._controllers.services.model.row_of(service_id)
        return row.service.name if row else tr("a service")

    def _on_started(self, event: DiscoveryStarted) -> None:
        self._asked[event.service_id] = event.kind
        self._controllers.services.model.show_running(event.service_id, True)
        text = tr("Azure AD User Discovery of {service}: starting…", service=self._name(event.service_id))
        self._window.status.show_running(text)
        self._window.update_actions()

    def _on_progressed(self, event: DiscoveryProgressed) -> None:
        self._latest[event.service_id] = event
        if not self._drawing.isActive():
            self._drawing.start()

    def _draw_progress(self) -> None:
        latest, self._latest = self._latest, {}
        for event in latest.values():
            if self._controllers.services.model.is_running(event.service_id):
                self._show_progress(event)

    def _show_progress(self, event: DiscoveryProgressed) -> None:
        progress = event.progress
        self._controllers.services.model.show_running(event.service_id, True, progress)
        self._window.status.show_running(progress_line(self._name(event.service_id), progress))

    def _on_finished(self, event: DiscoveryFinished) -> None:
        self._on_ended(event.service_id, ending_line(self._name(event.service_id), event.result))

    def _on_removals(self, event: DiscoveryFinished) -> None:
        self._on_ended(event.service_id, tr("Removals wait for your decision."))
        self.ask_removals(event.service_id, event.result)

    def ask_removals(self, service_id: int, result: DiscoveryResult) -> None:
        """Ask whether the removals of a run that waits for a decision are right."""
        from azconsole.gui.dialogs.removals_dialog import RemovalsDialog

        dialog = RemovalsDialog(result, self._window)
        dialog.accepted.connect(lambda: self._remove(service_id, result.kind))
        self._open(dialog)

    def _remove(self, service_id: int, kind: RoundKind) -> None:
        if self._discovery is not None:
            self._by_hand.add(service_id)
            self._discovery.run(service_id, kind, allow_removals=True)

    def _on_failed(self, event: DiscoveryFailed) -> None:
        by_hand = event.service_id in self._by_hand and not self._runs_here(event.service_id)
        self._on_ended(event.service_id, tr("Discovery of {service} failed.", service=self._name(event.service_id)))
        if isinstance(event.error, KeyStoreUnavailableError) and (by_hand or not self._key_store_asked):
            self._key_store_asked = True
            self._ask_key_store(event.service_id)
        elif by_hand:
            self.show_error(event.error)

    def _ask_key_store(self, service_id: int) -> None:
        """The secret key cannot be read (a locked vault, no key store): ask for it, and discover again."""
        if self._toolbox is None or self._discovery is None:
            return
        from azconsole.gui.dialogs.key_store_dialog import ask_key_store

        discovery, kind = self._discovery, self._asked[service_id]
        self.opened.emit(ask_key_store(discovery, self._toolbox, lambda: discovery.run(service_id, kind), self._window))

    def _runs_here(self, service_id: int) -> bool:
        return self._discovery is not None and self._discovery.running(service_id)

    def _on_ended(self, service_id: int, text: str) -> None:
        """What ended in another process may run here by now, and what was refused here goes on in another process."""
        model, here = self._controllers.services.model, self._runs_here(service_id)
        if not here:
            self._by_hand.discard(service_id)
        other = self.schedule.discovery_of(service_id)
        progress = other.progress if other else model.progress(service_id)
        model.show_running(service_id, here or other is not None, progress)
        if not model.running():
            self._window.status.show_ready(text)
        self._controllers.services.refresh()
        self._controllers.users.refresh()
        self._window.update_actions()
