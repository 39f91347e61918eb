"""What can be done with the runs chosen in Monitoring > Runs: show one, compare two, open the log at one.

The Runs tab of a service shows one of its runs in the same way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QWidget

from azconsole.controllers.base import STORE_LANE
from azconsole.controllers.jobs import JobRunner
from azconsole.controllers.plain_list import PlainListController
from azconsole.controllers.run_changes import RunChangesController
from azconsole.controllers.run_compare import RunCompareController
from azconsole.controllers.run_rows import RunRow
from azconsole.controllers.services_list import KEY_ROLE
from azconsole.controllers.texts import tr
from azconsole.gui.console.list_pane import ListPane
from azconsole.gui.dialogs.controller_dialog import open_dialog
from azconsole.gui.icons import icon

if TYPE_CHECKING:
    from azconsole.domain.runs import PastRun
    from azconsole.operations.toolbox import Toolbox


class RunActions(QObject):
    """Lives as long as the window. `log_requested` carries the moments at which a run began and ended; `opened` the dialog
    that was opened; `failed` an AzConsoleError."""

    log_requested = Signal(object, object)
    opened = Signal(object)
    failed = Signal(object)

    def __init__(self, window: QWidget, controller: PlainListController[RunRow], runner: JobRunner) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._runner = runner
        self._toolbox: Toolbox | None = None
        self._pane: ListPane | None = None
        self.show_run = self._action("actionShowRun", tr("Show Run"), tr("Show\nRun"), "properties")
        self.compare = self._action("actionCompareRuns", tr("Compare Runs"), tr("Compare\nRuns"), "compare")
        self.open_log = self._action(
            "actionOpenLogAtRun", tr("Open Log at This Run"), tr("Open Log\nat This Run"), "log"
        )
        self.show_run.triggered.connect(self._show_chosen)
        self.compare.triggered.connect(self._compare)
        self.open_log.triggered.connect(self._open_log)

    @property
    def actions(self) -> tuple[QAction, ...]:
        """For the ribbon and the list's menu."""
        return self.show_run, self.compare, self.open_log

    def attach(self, toolbox: Toolbox) -> None:
        """The site is open."""
        self._toolbox = toolbox
        self._enable()

    def watch(self, pane: ListPane) -> None:
        """This is the list of runs. Return or a double click shows a run."""
        self._pane = pane
        pane.row_changed.connect(lambda _: self._enable())
        pane.table.activated_row.connect(self.show_run.trigger)
        self._enable()

    def open_run(self, run_id: int) -> None:
        """Show any run, also one that the list does not hold; `opened` or `failed` follows."""
        toolbox = self._toolbox
        if toolbox is not None:
            history = toolbox.run_history
            self._runner.start(
                lambda _: history.show(run_id), lane=STORE_LANE, on_result=self._show, on_error=self.failed.emit
            )

    def _action(self, name: str, text: str, on_ribbon: str, drawing: str) -> QAction:
        action = QAction(icon(drawing), text, self)
        action.setIconText(on_ribbon)
        action.setObjectName(name)
        action.setEnabled(False)
        self._window.addAction(action)
        return action

    def _enable(self) -> None:
        chosen = len(self._chosen()) if self._toolbox else 0
        self.show_run.setEnabled(chosen == 1)
        self.compare.setEnabled(chosen == 2)
        self.open_log.setEnabled(chosen == 1)

    def _chosen(self) -> list[int]:
        """The numbers of the runs chosen; of many the first three."""
        if self._pane is None or not self._pane.selected_count:
            return []
        model = self._pane.table.model()
        rows = [row for part in self._pane.table.selected_ranges() for row in part[:3]]
        return [int(model.index(row, 1, QModelIndex()).data(KEY_ROLE)) for row in rows[:3]]

    def _row(self) -> RunRow | None:
        chosen = self._chosen()
        return self._controller.model.row_of(chosen[0]) if len(chosen) == 1 else None

    def _show_chosen(self) -> None:
        row = self._row()
        if row is not None:
            self._show(row.run)

    def _show(self, run: PastRun) -> None:
        if self._toolbox is None:
            return
        from azconsole.gui.dialogs.run_changes_dialog import RunChangesDialog

        dialog = RunChangesDialog(RunChangesController(self._toolbox, self._runner, run, self), self._window)
        dialog.log_requested.connect(lambda *_: dialog.accept())
        dialog.log_requested.connect(self.log_requested)
        self._open(dialog)

    def _compare(self) -> None:
        chosen = self._chosen()
        if len(chosen) != 2 or self._toolbox is None:
            return
        from azconsole.gui.dialogs.run_compare_dialog import RunCompareDialog

        controller = RunCompareController(self._toolbox, self._runner, chosen[0], chosen[1], self)
        self._open(RunCompareDialog(controller, self._window))

    def _open(self, dialog: QDialog) -> None:
        open_dialog(dialog)
        self.opened.emit(dialog)

    def _open_log(self) -> None:
        row = self._row()
        if row is not None:
            self.log_requested.emit(row.run.result.started, row.run.ended)
