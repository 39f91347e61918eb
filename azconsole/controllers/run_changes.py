"""One run with all users whom it changed, narrowed by kind of change and by text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from azconsole.controllers.base import Controller
from azconsole.controllers.jobs import JobRunner
from azconsole.controllers.paged_rows import PagedRows, Rows
from azconsole.controllers.run_rows import CHANGE_COLUMNS, change_cells
from azconsole.domain.runs import Change, ChangeQuery, PastRun, UserChange

if TYPE_CHECKING:
    from azconsole.operations.toolbox import Toolbox


class RunChangesController(Controller):
    """`loaded` carries how many changed users fit; `failed` an AzConsoleError."""

    loaded = Signal(int)
    failed = Signal(object)

    def __init__(self, toolbox: Toolbox, runner: JobRunner, run: PastRun, parent: QObject | None = None) -> None:
        super().__init__(runner, parent)
        self.run = run
        self._history = toolbox.run_history
        self._rows: PagedRows[UserChange] = PagedRows(CHANGE_COLUMNS, change_cells, runner, self)
        self.model = self._rows.model
        self._rows.loaded.connect(self.loaded)
        self._rows.failed.connect(self.failed)

    def show(self, change: Change | None = None, search: str = "") -> None:
        """Show the users of one kind of change (None: of every), in whose name or id the text is found."""
        history, run_id, query = self._history, self.run.id, ChangeQuery(change, search)
        self._rows.show(
            Rows(
                lambda: history.changes(run_id, query, 0).total,
                lambda limit, offset: history.changes(run_id, query, limit, offset).changes,
            )
        )
