"""The list of users with very many rows: how long a person waits for rows, in repaints of the same view.

One unit is one repaint of the same grid over a model of 100 rows in memory, measured in turn with every wait. A wait ends
when the rows in sight have been painted with their values: after opening the list, after a jump to a random place, after
a click on a column to sort by, and after a search for a term that one row in 10,000 has, and one that most rows have.
The list is the product's own: grid, model, controller, jobs and store, in a window on an Xvfb display. Each round is a
process of its own, started as `python -m tests.benchmarks.lists PLACE`.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QEventLoop,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
)
from PySide6.QtWidgets import QApplication

from azconsole.controllers.jobs import JobRunner
from azconsole.controllers.list_rows import ListRows
from azconsole.controllers.services_list import ICON_ROLE
from azconsole.controllers.users_list import COLUMNS, UsersListController
from azconsole.gui.console import list_pages
from azconsole.gui.console.results_table import ResultsTable
from tests.benchmarks.harness import Report, Sample, environment, resident_mib, run_child
from tests.benchmarks.xwatch import virtual_display

RARE, COMMON = "quexley", "contoso"
_JUMPS = 60
_SORTED_BY = (2, 3, 7, 8, 1)
_LIMIT_SECONDS = 60.0
GOALS = {
    "first_rows_over_paint": ("<=", 6.0),
    "jump_p95_over_paint": ("<=", 2.5),
    "sort_over_paint": ("<=", 6.0),
    "filter_selective_over_paint": ("<=", 6.0),
    "filter_common_over_paint": ("<=", 6.0),
    "memory_mib": ("<=", 40.0),
}


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of this benchmark."""
    parser.add_argument("--rows", type=int, default=1_000_000, help="users in the list (default 1000000)")
    parser.add_argument("--rounds", type=int, default=3, help="windows opened one after the other (default 3)")


def measure(options: argparse.Namespace) -> Report:
    """Fill a database and open the list over it, several times."""
    with tempfile.TemporaryDirectory(prefix="azconsole-bench-") as folder, virtual_display() as display:
        place = Path(folder) / "site"
        fill(place, options.rows)
        env = environment(DISPLAY=display, QT_QPA_PLATFORM="xcb")
        # The first round fills the caches of the disk and is not counted.
        samples = [run_child("tests.benchmarks.lists", str(place), env=env) for _ in range(options.rounds + 1)][1:]
    medians = {name: statistics.median(sample[name] for sample in samples) for name in samples[0]}
    ratios = {name: value for name, value in medians.items() if name.endswith("_over_paint")}
    figures = {name: value for name, value in medians.items() if name not in ratios}
    return Report(ratios, {**figures, "rounds": float(options.rounds)}, GOALS)


# --- the users --------------------------------------------------------------------------------------------------------


def fill(place: Path, count: int) -> None:
    """A site's database with so many made-up users, in no order."""
    from azconsole.store.database import Database

    database = Database.open(place)
    connection = database.bulk()
    connection.execute(
        "INSERT INTO tenants VALUES (1, ?, 'Contoso', 'contoso.com', 'PracticeCloud')", (str(UUID(int=1)),)
    )
    connection.execute("BEGIN")
    marks = ", ".join("?" * 10)
    connection.executemany(
        "INSERT INTO users (tenant, object_id, display_name, mail, mail_nickname, security_identifier, user_principal_name,"
        f" domain_name, sam_account_name, distinguished_name) VALUES ({marks})",
        people(count),
    )
    connection.execute("COMMIT")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    database.close()


def people(count: int) -> Iterator[tuple[object, ...]]:
    """Rows of the table of users. One in 10,000 has the rare term in the name, and all have the common one in the mail."""
    dice = random.Random(7)
    first = [f"{a}{b}{c}" for a in ("An", "Ber", "Car", "Die", "Ev") for b in "aeiou" for c in ("", "n", "na", "to")]
    last = ["".join(dice.choice("bcdfghklmnprst") + dice.choice("aeiou") for _ in range(3)) for _ in range(2000)]
    for number in range(count):
        family = RARE if number % 10_000 == 17 else dice.choice(last)
        name = f"{dice.choice(first)} {family.title()}"
        short = f"{name.replace(' ', '.').lower()}{number}"
        yield (
            1, str(UUID(int=dice.getrandbits(128))), name, f"{short}@contoso.com", short,
            f"S-1-5-21-1004336348-1177238915-682003330-{number}", f"{short}@contoso.onmicrosoft.com", "contoso.com", short,
            f"CN={name},OU=People,OU=Europe,DC=contoso,DC=com",
        )  # fmt: skip


# --- one round --------------------------------------------------------------------------------------------------------


class SmallModel(QAbstractTableModel):
    """100 rows in memory, with the columns and the roles of the list of users."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = [tuple(str(value) for value in row) for row in people(100)]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 100

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return len(COLUMNS)

    def headerData(self, section: int, orientation: Any, role: int = 0) -> Any:
        return COLUMNS[section][0] if role == 0 else None

    def data(self, index: Any, role: int = 0) -> Any:
        if role == ICON_ROLE:
            return "user" if index.column() == 0 else None
        return self._rows[index.row()][index.column()] if role == 0 and index.column() else None

    def list_rows(self, columns: list[int], ranges: list[range]) -> ListRows:
        """Nobody copies from here."""
        raise NotImplementedError


class Bench(QObject):
    """The list in a window, and beside it the same grid over 100 rows."""

    def __init__(self, app: QApplication, place: Path) -> None:
        from azconsole.store.database import Database
        from azconsole.store.user_list import UserList

        super().__init__()
        self._app = app
        self._ready: Callable[[], bool] = bool
        self._painted = False
        self.database = Database.open(place)
        self.runner = JobRunner()
        self.users = UsersListController(self.runner)
        self.pane = list_pages.users_pane(self.users)
        self.users.counting.connect(lambda _: self.pane.show_empty(False))
        self.pane.show_empty(False)
        self.table = self.pane.table
        self.small = ResultsTable("small", "Small", SmallModel(), ICON_ROLE)
        self.small.set_widths((40, 170, 250, 230, 120, 110, 140, 300, 260))
        for widget in (self.pane, self.small):
            widget.resize(1000, 700)
            widget.show()
        self.small.resize(self.table.size())
        self.table.viewport().installEventFilter(self)
        self._view = UserList(self.database)
        self.turn(lambda: False, 0.3)

    def attach(self) -> None:
        """Let the list read."""
        box: Any = type("Box", (), {"user_view": self._view})
        self.users.attach(box)

    def paint(self) -> float:
        """One repaint of the grid over 100 rows (seconds)."""
        started = time.perf_counter()
        self.small.viewport().repaint()
        return time.perf_counter() - started

    def turn(self, done: Callable[[], bool], seconds: float = _LIMIT_SECONDS) -> None:
        """Let the window live until `done()`."""
        deadline = time.perf_counter() + seconds
        while not done() and time.perf_counter() < deadline:
            self._app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def wait(self, act: Callable[[], object], ready: Callable[[], bool]) -> float:
        """Seconds from `act()` until what is in sight is `ready()` and painted."""
        self._ready, self._painted = ready, False
        started = time.perf_counter()
        act()
        self.turn(lambda: self._painted)
        return time.perf_counter() - started

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See that the grid paints what was waited for."""
        if event.type() == QEvent.Type.Paint and not self._painted:
            self._painted = self._ready()
        return False

    def in_sight(self) -> bool:
        """Whether all rows in sight have their values."""
        model, table = self.users.model, self.table
        top, bottom = table.rowAt(0), table.rowAt(table.viewport().height() - 1)
        last = model.rowCount() - 1 if bottom < 0 else bottom
        return last >= 0 and model.is_fetched(max(top, 0), last)

    def settle(self) -> None:
        """Wait until nothing is read any more."""
        self.turn(lambda: not self.runner.busy)


def play(place: Path) -> Sample:
    """One round: the waits over the unit (medians, for jumps the 95th percentile), the unit in ms, and memory."""
    from azconsole.app.window import make_application
    from azconsole.gui import theme

    app = make_application()
    theme.apply_theme(app, "light")
    ticking = QTimer(interval=5)  # so that waiting for events ends
    ticking.start()
    bench = Bench(app, place)
    before = resident_mib()
    waits = Waits(bench)
    waits.take("first_rows", bench.attach, bench.in_sight)
    rows, memory = bench.users.model.rowCount(), resident_mib()
    dice, bar = random.Random(3), bench.table.verticalScrollBar()
    for _ in range(_JUMPS):
        waits.take("jump", lambda: bar.setValue(dice.randrange(bar.maximum())), bench.in_sight)
    memory = max(memory, resident_mib())
    for column in _SORTED_BY:
        waits.take_change("sort", partial(bench.table.sortByColumn, column, _order(column)))
    for text, name in ((RARE, "filter_selective"), (COMMON, "filter_common"), ("", "all")) * 3:
        waits.take_change(name, partial(bench.users.search, text))
    memory = max(memory, resident_mib()) - before
    bench.runner.shutdown()
    bench.database.close()
    return {**waits.summary(), "memory_mib": memory, "rows": float(rows)}


class Waits(QObject):
    """Takes the waits, each after one unit."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self._units: list[float] = []
        self._times: dict[str, list[float]] = {}
        self._changed = False
        bench.users.counting.connect(self._on_change)
        bench.users.loaded.connect(self._on_change)

    def take(self, name: str, act: Callable[[], object], ready: Callable[[], bool]) -> None:
        """One wait. Between jumps nothing else is read; after everything else the list is left to read on to its end."""
        self._units.append(self._bench.paint())
        self._times.setdefault(name, []).append(self._bench.wait(act, ready))
        if name != "jump":
            self._bench.settle()

    def take_change(self, name: str, act: Callable[[], object]) -> None:
        """One wait for the rows of another query than the one that is shown."""
        self._changed = False
        self.take(name, act, lambda: self._changed and self._bench.in_sight())

    def summary(self) -> Sample:
        """The waits over the unit, and both in milliseconds."""
        unit = statistics.median(self._units)
        jumps = sorted(self._times.pop("jump"))
        self._times.pop("all")
        times = {name: statistics.median(taken) for name, taken in self._times.items()}
        times["jump_p95"] = jumps[int(len(jumps) * 0.95)]
        ratios = {f"{name}_over_paint": seconds / unit for name, seconds in times.items()}
        return {**ratios, "paint_ms": unit * 1000, **{f"{name}_ms": seconds * 1000 for name, seconds in times.items()}}

    def _on_change(self, _count: int) -> None:
        self._changed = True


def _order(column: int) -> Qt.SortOrder:
    """Another than the one of the column before, which is the name's own at the start and at the end."""
    return Qt.SortOrder.DescendingOrder if column == 1 else Qt.SortOrder.AscendingOrder


if __name__ == "__main__":
    print(json.dumps(play(Path(sys.argv[1]))), flush=True)
    os._exit(0)
