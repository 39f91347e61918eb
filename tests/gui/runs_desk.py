"""The list of runs and its dialogs over a real store with some runs; run as a program it takes their pictures:
`python -m tests.gui.runs_desk FOLDER THEME`."""

from __future__ import annotations

import sys
import tempfile
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from azconsole.controllers.jobs import JobRunner
from azconsole.controllers.plain_list import PlainListController
from azconsole.controllers.run_rows import RUNS_LISTING, RunRow
from azconsole.domain.errors import ThrottledError
from azconsole.domain.runs import RunEnd
from azconsole.domain.texts import say
from azconsole.domain.users import DiscoveryOutcome, RoundKind
from azconsole.gui.console import list_pages
from azconsole.gui.console.details_pane import DetailsPane
from azconsole.gui.console.list_pane import ListPane
from azconsole.gui.console.run_actions import RunActions
from azconsole.operations.run_history import RunHistory
from azconsole.operations.toolbox import Toolbox
from azconsole.store.database import Database
from azconsole.store.users import UserRepository
from tests.store.run_samples import Site, ran
from tests.store.samples import NOW, object_id, user

WIDTHS = (140, 120, 120, 110, 60, 130, 80, 90, 70, 80, 80, 240, 300, 120)


class RunsDesk:
    """A store, the list's pane, its actions; runs are added by `site`."""

    def __init__(self, folder: Path, runner: JobRunner) -> None:
        self.database = Database.open(folder)
        self.users = UserRepository(self.database)
        self.site = Site(self.database, self.users)
        self.runner = runner
        self.history = RunHistory(self.site.runs, self.site.changes)
        self.toolbox = cast(Toolbox, SimpleNamespace(run_history=self.history))
        self.controller: PlainListController[RunRow] = PlainListController(RUNS_LISTING, runner)
        self.window = QWidget()
        self.actions = RunActions(self.window, self.controller, runner)
        self.dialogs: list[QDialog] = []
        self.actions.opened.connect(self.dialogs.append)
        self.pane = self._pane()

    def _pane(self) -> ListPane:
        pane = list_pages.plain_pane(self.controller, "run", WIDTHS, say("Runs appear here."), None)
        self.actions.watch(pane)
        return pane

    def some_runs(self) -> list[int]:
        """A first load, a delta run, a full run, a failed one: their numbers."""
        known = [user(n) for n in range(300)]
        first = self.site.full(known)
        delta = self.site.delta([user(1, "Anna <b>Meier</b>"), user(400)], [object_id(2)])
        other = [(*row[:2], "new@contoso.com", *row[3:]) for row in map(user, range(10, 260))]
        full = self.site.full([*known[:10], *known[260:], *other])  # type: ignore[list-item]  # a tuple of nine
        error = ThrottledError(
            say("Azure AD is busy"),
            say("Microsoft Graph asks to wait: too many requests were sent for this tenant."),
            say("Wait some minutes, then run the discovery again."),
            code="TooManyRequests",
            request_id="0f4e4b1c-30b4-4a58-9d3f-5a1b6c7d8e9f",
        )
        failed = ran(NOW + timedelta(hours=1), RoundKind.FULL, outcome=DiscoveryOutcome.FAILED, seconds=3725.0)
        end = RunEnd.of(error)
        added = self.site.runs.add(self.site.service, failed, error.text, error.request_id, end=end)
        return [first, delta, full, added.id]

    def attach(self) -> None:
        """The site is open."""
        self.controller.attach(self.toolbox)
        self.controller.refresh()
        self.actions.attach(self.toolbox)

    def choose(self, *runs: int) -> None:
        """Select these runs."""
        table = self.pane.table
        table.clearSelection()
        for number in runs:
            row = next(r for r in range(table.model().rowCount()) if self.key(r) == number)
            flags = table.selectionModel().SelectionFlag
            index = table.model().index(row, 1)
            table.selectionModel().select(index, flags.Select | flags.Rows)

    def key(self, row: int) -> int:
        from azconsole.controllers.services_list import KEY_ROLE

        return int(self.pane.table.model().index(row, 1).data(KEY_ROLE))

    def close(self) -> None:
        """Everything goes."""
        for shown in self.dialogs:
            if isValid(shown):
                shown.done(0)
        self.controller.close()
        self.window.deleteLater()
        self.pane.deleteLater()
        assert self.runner.shutdown()
        self.users.close()
        self.database.close()


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main(folder: str, choice: str) -> None:
    """Take the pictures."""
    from azconsole.controllers.run_rows import run_details
    from azconsole.gui import theme

    application = QApplication([])
    application.setStyle("Fusion")
    theme.apply_theme(application, choice)
    desk = RunsDesk(Path(tempfile.mkdtemp()) / "data", JobRunner())
    runs = desk.some_runs()
    desk.attach()
    pictures = Path(folder)
    desk.pane.resize(1200, 300)
    desk.pane.show()
    _wait(400)
    desk.pane.grab().save(str(pictures / f"runs-{choice}.png"))
    details = DetailsPane()
    details.resize(1200, 260)
    details.show()
    for name, number, tab in (("failed", runs[3], 0), ("changes", runs[1], 1)):
        row = desk.controller.model.row_of(number)
        assert row is not None
        details.show_details(run_details(row))
        details.tabs.setCurrentIndex(tab)
        _wait(100)
        details.grab().save(str(pictures / f"runs-details-{name}-{choice}.png"))
    for name, chosen, action in (
        ("run", (runs[2],), desk.actions.show_run),
        ("compare", (runs[1], runs[2]), desk.actions.compare),
    ):
        desk.choose(*chosen)
        action.trigger()
        _wait(400)
        shown: Any = desk.dialogs[-1]
        shown.grab().save(str(pictures / f"runs-{name}-{choice}.png"))
        print(name, shown.size(), shown.minimumSizeHint())
        shown.done(0)
    details.close()
    desk.pane.close()
    desk.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
