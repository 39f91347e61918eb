"""Reading the tenants' devices from the window: its progress in the status line, removals that need a word, a locked key
store."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from azconsole.controllers.base import STORE_LANE
from azconsole.controllers.nodes import DEVICES
from azconsole.controllers.read_devices import DevicesProgressed, DevicesRead, ReadDevicesController, RemovalsWait
from azconsole.controllers.texts import shown, tr
from azconsole.domain.errors import KeyStoreUnavailableError
from azconsole.domain.texts import plural
from azconsole.gui.dialogs.controller_dialog import open_dialog

if TYPE_CHECKING:
    from azconsole.app.device_lists import DeviceLists
    from azconsole.controllers.jobs import JobRunner
    from azconsole.domain.errors import AzConsoleError
    from azconsole.gui.console.main_window import Controllers, MainWindow
    from azconsole.operations.toolbox import Toolbox


class DeviceReading(QObject):
    """Lives as long as the window. `changed` when reading begins or ends, `opened` carries a dialog when it was opened,
    `refused` an AzConsoleError."""

    changed = Signal()
    opened = Signal(object)
    refused = Signal(object)

    def __init__(self, window: MainWindow, controllers: Controllers, runner: JobRunner, lists: DeviceLists) -> None:
        super().__init__(window)
        self._window = window
        self._console = controllers.console
        self._services = controllers.services
        self._runner = runner
        self._lists = lists
        self._toolbox: Toolbox | None = None
        self._reading: ReadDevicesController | None = None

    @property
    def running(self) -> bool:
        """Whether devices are being read."""
        return self._reading is not None and self._reading.running

    def attach(self, toolbox: Toolbox) -> None:
        """The site is open."""
        self._toolbox = toolbox
        reading = self._reading = ReadDevicesController(toolbox, self._runner, self)
        reading.started.connect(lambda: self._tell(tr("Reading devices…"), reading.cancel_run))
        reading.progressed.connect(self._on_progressed)
        reading.finished.connect(self._on_read)
        reading.failed.connect(self._on_failed)
        reading.stopped.connect(lambda: self._end(tr("Reading devices was cancelled; what was read is kept.")))

    def read(self) -> None:
        """Read the devices of every tenant, unless that runs already."""
        if self._reading is not None:
            self._reading.read()
            self.changed.emit()

    def _on_progressed(self, event: DevicesProgressed) -> None:
        if self._reading is None:
            return
        if event.devices:
            read = shown(plural(event.devices, "{count:n} device read", "{count:n} devices read"))
            text = tr("Devices of {service}: {read}…", service=event.service, read=read)
        else:
            text = tr("Devices of {service}: starting…", service=event.service)
        self._tell(text, self._reading.cancel_run)

    def _on_read(self, done: DevicesRead) -> None:
        self._end(shown(done.sentence))
        self._lists.refresh()
        self._services.refresh()  # what is told of removals that wait is looked at again, too
        for waiting in done.waiting[:1]:
            self._ask_removals(waiting)

    def _on_failed(self, error: AzConsoleError) -> None:
        self._end(tr("Reading devices failed."))
        self._lists.refresh()
        if isinstance(error, KeyStoreUnavailableError) and self._toolbox is not None and self._reading is not None:
            from azconsole.gui.dialogs.key_store_dialog import ask_key_store

            self.opened.emit(ask_key_store(self._reading, self._toolbox, self.read, self._window))
        else:
            self.refused.emit(error)

    def decide_removals(self, service_id: int) -> None:
        """Show the devices, and ask whether removals that wait are right; when none wait any more, tell."""
        toolbox = self._toolbox
        if toolbox is None:
            return
        self._console.go(DEVICES)

        def look(_: object) -> RemovalsWait:
            found = toolbox.collection_tools.read_devices.removals(service_id)
            return RemovalsWait(service_id, toolbox.services.get(service_id).name, found.waiting, found.known)

        def ask(waiting: RemovalsWait) -> None:
            if waiting.count:
                self._ask_removals(waiting)
            else:
                self._window.status.show_ready(tr("No removals of devices wait any more."))
                self._services.refresh()

        self._runner.start(look, lane=STORE_LANE, on_result=ask, on_error=self.refused.emit)

    def _ask_removals(self, waiting: RemovalsWait) -> None:
        from azconsole.gui.dialogs.question_dialog import QuestionDialog

        dialog = QuestionDialog(
            "deviceRemovalsDialog",
            tr("Removals"),
            tr("Remove {count:n} of {known:n} devices?", count=waiting.count, known=waiting.known),
            tr(
                "Azure AD no longer has them. So many at once may be right, but may also be a mistake in the tenant of "
                "{service}: collections and computer groups lose these devices, too.",
                service=waiting.service,
            ),
            tr("&Remove"),
            self._window,
        )
        dialog.accepted.connect(lambda: self._read_again(waiting.service_id))
        self._open(dialog)

    def _read_again(self, service_id: int) -> None:
        if self._reading is not None:
            self._reading.read(service_id, allow_removals=True)
            self.changed.emit()

    def _tell(self, text: str, cancel: Callable[[], None]) -> None:
        self._window.status.show_work(text, cancel)

    def _end(self, text: str) -> None:
        self._window.status.end_work(text)
        self.changed.emit()

    def _open(self, dialog: QDialog) -> None:
        open_dialog(dialog)
        self.opened.emit(dialog)
