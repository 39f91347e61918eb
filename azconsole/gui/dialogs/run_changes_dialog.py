"""One run: how it ended, and every user whom it changed; a hundred thousand are read as they come into sight."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from azconsole.controllers.run_changes import RunChangesController
from azconsole.controllers.run_rows import CHANGES, job_name, tenant_name, why_none
from azconsole.controllers.run_words import KINDS, OUTCOMES, duration, message
from azconsole.controllers.texts import shown, tr
from azconsole.domain.errors import AzConsoleError
from azconsole.domain.runs import ChangesKept, PastRun
from azconsole.domain.texts import plural
from azconsole.forms.dialogs.ui_run_changes_dialog import Ui_RunChangesDialog
from azconsole.gui.dialogs.controller_dialog import ControllerDialog
from azconsole.gui.dialogs.paged_table import show_paged, take_room

_TYPING_MS = 150
_WIDTHS = (12, 31, 31, 40)


class RunChangesDialog(ControllerDialog):
    """`log_requested` carries the moments at which the run began and ended."""

    log_requested = Signal(object, object)

    def __init__(self, controller: RunChangesController, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self._controller = controller
        self.ui = Ui_RunChangesDialog()
        self.ui.setupUi(self)
        self.setObjectName("runChangesDialog")
        take_room(self, 860, 560)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._show_run(controller.run)
        self.ui.kindBox.addItem(tr("All changes"), None)
        for change, title in CHANGES.items():
            self.ui.kindBox.addItem(shown(title), change)
        show_paged(self.ui.changesTable, controller.model, _WIDTHS)
        self._connect()
        self._narrow()
        self.ui.changesTable.setFocus()

    def _show_run(self, run: PastRun) -> None:
        result = run.result
        self.ui.titleLabel.setText(tr("{job} of {started:moment}", job=job_name(run), started=result.started))
        facts = tr(
            "{service}, {tenant}: {kind} run. {outcome} after {duration}. {users:n} users read, {added:n} added, "
            "{changed:n} changed, {removed:n} removed.",
            service=run.service, tenant=tenant_name(run), kind=KINDS[result.kind], outcome=OUTCOMES[result.outcome],
            duration=duration(result.seconds), users=result.users, added=result.added, changed=result.changed,
            removed=result.removed,
        )  # fmt: skip
        said = message(run.record)
        self.ui.summaryLabel.setText(f"{facts}\n{said}" if said else facts)

    def _connect(self) -> None:
        ui, run = self.ui, self._controller.run
        self._typing.timeout.connect(self._narrow)
        ui.filterEdit.textChanged.connect(lambda _: self._typing.start())
        ui.kindBox.currentIndexChanged.connect(lambda _: self._narrow())
        ui.logButton.clicked.connect(lambda: self.log_requested.emit(run.result.started, run.ended))
        ui.closeButton.clicked.connect(self.accept)
        self._controller.loaded.connect(self._show_count)
        self._controller.failed.connect(self._show_error)

    def _narrow(self) -> None:
        self._typing.stop()
        self._controller.show(self.ui.kindBox.currentData(), self.ui.filterEdit.text())

    def _show_count(self, count: int) -> None:
        self.ui.problemLabel.show_problem("")
        run, narrowed = self._controller.run, self.ui.kindBox.currentIndex() or self.ui.filterEdit.text().strip()
        listed = shown(plural(count, "{count:n} changed user", "{count:n} changed users"))
        if run.kept is ChangesKept.LISTED or (count and run.kept is ChangesKept.NONE):
            text = listed
        elif count or narrowed:
            text = f"{why_none(run.kept)} {listed}"
        else:
            text = why_none(run.kept)
        self.ui.countLabel.setText(text)

    def _show_error(self, error: AzConsoleError) -> None:
        self.ui.problemLabel.show_problem(shown(error.text))
