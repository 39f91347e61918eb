"""Answers Synchronize Now: runs syncs, shows them in the list and in the status line, and asks for a key store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from azconsole.controllers.jobs import JobRunner
from azconsole.controllers.sync_words import sync_line
from azconsole.controllers.texts import shown, tr
from azconsole.domain.errors import KeyStoreUnavailableError
from azconsole.gui.console.main_window import Controllers, MainWindow
from azconsole.operations.recurring import LOG_ANALYTICS_SYNC

if TYPE_CHECKING:
    from azconsole.controllers.schedule import JobEnded
    from azconsole.controllers.sync import SyncController, SyncEnded, SyncFailed, SyncProgressed
    from azconsole.operations.toolbox import Toolbox


class SyncDesk(QObject):
    """Lives as long as the window. `failed` carries an error of a sync that a person began, `opened` a dialog."""

    failed = Signal(object)
    opened = Signal(object)

    def __init__(self, window: MainWindow, controllers: Controllers, runner: JobRunner) -> None:
        super().__init__(window)
        self._window = window
        self._controllers = controllers
        self._runner = runner
        self._toolbox: Toolbox | None = None
        self._sync: SyncController | None = None
        self._by_hand: set[int] = set()
        # A collection takes milliseconds; the window is drawn anew ten times a second.
        self._latest: dict[int, SyncProgressed] = {}
        self._drawing = QTimer(self, singleShot=True, interval=100)
        self._drawing.timeout.connect(self._draw)
        window.actions_.synchronize.triggered.connect(self._run)
        window.actions_.cancel.triggered.connect(self._cancel)

    def attach(self, toolbox: Toolbox) -> SyncController:
        """The site is open."""
        from azconsole.controllers.sync import SyncController

        self._toolbox = toolbox
        sync = self._sync = SyncController(toolbox, self._runner, self)
        sync.started.connect(self._on_started)
        sync.progressed.connect(self._on_progressed)
        sync.ended.connect(self._on_ended)
        sync.failed.connect(self._on_failed)
        sync.stopped.connect(lambda key: self._end(key, tr("The synchronization was stopped.")))
        return sync

    def job_ended(self, event: JobEnded) -> None:
        """A job ended in another process: a sync may have changed what the list shows."""
        if event.job.kind == LOG_ANALYTICS_SYNC.key:
            self._controllers.services.refresh()

    def _run(self) -> None:
        key = self._window.selected_service
        row = self._controllers.services.model.row_of(key or 0)
        if self._sync is not None and row is not None:
            self._by_hand.add(row.service.id)
            self._sync.run(row.service.id, str(row.service.tenant.tenant_id))

    def _cancel(self) -> None:
        sync, model = self._sync, self._controllers.services.model
        if sync is None:
            return
        selected = self._window.selected_service
        for key in [selected] if selected is not None and model.is_running(selected) else model.running():
            sync.cancel_run(key)

    def _name(self, service_id: int) -> str:
        row = self._controllers.services.model.row_of(service_id)
        return row.service.name if row else tr("a service")

    def _on_started(self, service_id: int) -> None:
        self._controllers.services.model.show_running(service_id, True)
        text = tr("Synchronization of {service}: starting…", service=self._name(service_id))
        self._window.status.show_running(text)
        self._window.update_actions()

    def _on_progressed(self, event: SyncProgressed) -> None:
        self._latest[event.service_id] = event
        if not self._drawing.isActive():
            self._drawing.start()

    def _draw(self) -> None:
        latest, self._latest = self._latest, {}
        for key, event in latest.items():
            if self._sync is not None and self._sync.running(key):
                self._controllers.services.model.show_running(key, True, event.progress)
                self._window.status.show_running(sync_line(self._name(key), event.progress))

    def _on_ended(self, event: SyncEnded) -> None:
        self._end(event.service_id, f"{self._name(event.service_id)}: {shown(event.message)}")

    def _on_failed(self, event: SyncFailed) -> None:
        key, by_hand = event.service_id, event.service_id in self._by_hand
        self._end(key, tr("Synchronization of {service} failed.", service=self._name(key)))
        if not by_hand:
            return
        if isinstance(event.error, KeyStoreUnavailableError):
            self._ask_key_store(key)
        else:
            self.failed.emit(event.error)

    def _ask_key_store(self, key: int) -> None:
        row, sync, toolbox = self._controllers.services.model.row_of(key), self._sync, self._toolbox
        if row is None or sync is None or toolbox is None:
            return
        from azconsole.gui.dialogs.key_store_dialog import ask_key_store

        lane = str(row.service.tenant.tenant_id)

        def again() -> None:
            sync.run(key, lane)

        self.opened.emit(ask_key_store(sync, toolbox, again, self._window))

    def _end(self, service_id: int, text: str) -> None:
        model = self._controllers.services.model
        self._by_hand.discard(service_id)
        self._latest.pop(service_id, None)
        model.show_running(service_id, False)
        if not model.running():
            self._window.status.show_ready(text)
        self._controllers.services.refresh()
        self._window.update_actions()
