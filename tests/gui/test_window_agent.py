"""The real window beside a real agent on one data folder: it shows what the agent does, and never does the same."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from azconsole.controllers.nodes import RUNS
from azconsole.domain.cancel import CancelToken
from azconsole.gui.console.details_values import ValueTable
from azconsole.wiring.site import open_site
from tests.gui.conftest import OpenReal
from tests.gui.real_window import RealWindow, beside, named, press
from tests.gui.test_window_discovery import FULL, error_text
from tests.gui.test_window_notifications import bar_text
from tests.leash import leashed
from tests.practice.control import Control
from tests.site import imported

ALL = 6000
A_PAGE = 200
STATUS = 5
"""The list's column."""
HOUR = timedelta(hours=1)
_RUNS = (("jobs", "job", "started"), ("runs", "id", "started"))
_SERVICES = (("services", "id", "created"),)
_RUN = "import sys; from azconsole.cli.main import main; sys.exit(main(sys.argv[1:]))"


@dataclass
class Beside:
    """The window, the agent's processes, and the database between them."""

    control: Control
    folder: Path
    open_real: OpenReal
    agents: list[subprocess.Popen[str]] = field(default_factory=list)

    def window(self) -> RealWindow:
        """The window, its service chosen."""
        real = self.open_real(self.control)
        real.window.services.table.choose_row(0)
        real.until(real.window.actions_.properties.isEnabled)
        real.settle()
        return real

    def agent(self, *words: str) -> subprocess.Popen[str]:
        place = ("--practice", "--data-dir", str(self.folder))
        process = leashed(_RUN, *place, "agent", *words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.agents.append(process)
        return process

    def once(self) -> str:
        """What an agent says that runs what is due and ends."""
        out, err = self.agent("--once").communicate(timeout=60)
        assert not err
        return out

    def slow(self) -> None:
        """A full discovery takes fifteen seconds, until `quick`."""
        self.control.fault(path="/users/delta", delay_seconds=0.5, count=-1)

    def quick(self) -> None:
        self.control.control("DELETE", "/faults")

    def rows(self, sql: str) -> list[tuple[object, ...]]:
        with closing(self._database()) as database:
            return database.execute(sql).fetchall()

    def older(self, by: timedelta, moments: tuple[tuple[str, str, str], ...] = _RUNS) -> None:
        """What ran is longer ago by this."""
        with closing(self._database()) as database:
            for table, key, column in moments:
                for number, moment in database.execute(f"SELECT {key}, {column} FROM {table}").fetchall():
                    earlier = (datetime.fromisoformat(moment) - by).isoformat()
                    database.execute(f"UPDATE {table} SET {column} = ? WHERE {key} = ?", (earlier, number))
            database.execute("UPDATE runs SET result = json_set(result, '$.started', started)")

    def _database(self) -> sqlite3.Connection:
        return sqlite3.connect(self.folder / "practice" / "azconsole.db", timeout=10, isolation_level=None)


@pytest.fixture
def site(open_real: OpenReal, practice: Control, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Beside]:
    """A service whose first discovery is due, its secret key where both can read it."""
    passphrase = tmp_path / "passphrase"
    passphrase.write_text("correct horse battery\n")
    monkeypatch.setenv("AZCONSOLE_KEYSTORE", "vault")
    monkeypatch.setenv("AZCONSOLE_VAULT_PASSPHRASE_FILE", str(passphrase))
    practice.reset(users=ALL)
    folder = tmp_path / "data"
    beside(practice, folder)
    with open_site(str(folder), practice=True, cancel=CancelToken()) as opened:
        imported(opened.toolbox, practice)
    made = Beside(practice, folder, open_real)
    made.older(HOUR / 2, _SERVICES)  # discovery is due, the check of the apps is not
    yield made
    for process in made.agents:
        process.terminate()
        out, err = process.communicate(timeout=10)
        assert not err, out
    practice.reset(users=1000)


def status(real: RealWindow) -> str:
    """The service's status in the list."""
    return str(real.console.controllers.services.view.index(0, STATUS).data())


def line(real: RealWindow) -> str:
    """What the status line says."""
    return str(named(real.window, "statusText", QLabel).text())


def newest_run(real: RealWindow) -> list[str]:
    """The first row of the tab Runs in the details pane."""
    pane = real.window.details
    pane.tabs.setCurrentIndex([pane.tabs.tabText(n) for n in range(pane.tabs.count())].index("Runs"))
    table = pane.findChild(ValueTable)
    return [table.item(0, column).text() for column in range(table.columnCount())] if table else []


def counted(text: str, before: str, after: str) -> int:
    """The number between two words, 0 where it is not."""
    number = text.partition(before)[2].partition(after)[0].replace(",", "")
    return int(number) if number.isdigit() else 0


def waited(condition: Callable[[], object]) -> None:
    """Wait while the window stands still: what the agent does meanwhile it has not seen."""
    deadline = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def users_in_list(real: RealWindow) -> int:
    shown: int = real.console.controllers.users.model.rowCount()
    return shown


def test_the_window_shows_live_what_the_agent_does_and_its_run(site: Beside) -> None:
    real = site.window()
    assert (status(real), newest_run(real)) == ("Ready", [])
    site.slow()
    agent = site.agent()
    real.until(lambda: counted(status(real), "Running: ", " users"))
    first = counted(status(real), "Running: ", " users")
    assert first % A_PAGE == 0
    real.until(lambda: counted(status(real), "Running: ", " users") > first)
    said = line(real)
    assert said.startswith("Azure AD User Discovery of Contoso: ")
    users = counted(said, "Contoso: ", " users")
    assert counted(said, "users, ", " pages") * A_PAGE == users > 0
    when, kind, outcome, read, *_ = newest_run(real)
    assert (when, kind, outcome) == ("Now", "Full", "Running…")
    assert counted(f"#{read}#", "#", "#") >= first
    assert not real.window.actions_.run_full.isEnabled()
    assert not real.window.actions_.delete.isEnabled()
    site.quick()
    real.until(lambda: status(real) == "Ready")
    assert line(real).startswith("Discovery of Contoso: 6,000 added, 0 changed, 0 removed on 30 pages in ")
    real.until(lambda: newest_run(real)[1:4] == ["Full", "Completed", "6,000"])
    real.until(lambda: users_in_list(real) == ALL)
    real.console.controllers.console.go(RUNS)
    table = real.window.list_pane().table
    real.until(lambda: table.model().rowCount() == 1)
    row = [table.model().index(0, column).data() for column in range(table.model().columnCount())]
    shown = dict(zip(table.titles(), row, strict=True))
    assert (shown["Service"], shown["Kind"], shown["Outcome"]) == ("Contoso", "Full", "Completed")
    assert (shown["Added"], shown["Ran in"]) == ("6,000", f"Agent ({agent.pid})")


def test_c20_a_run_wished_for_while_the_agent_is_at_it_is_refused_and_not_doubled(site: Beside) -> None:
    real = site.window()
    site.slow()
    agent = site.agent()
    waited(lambda: site.rows("SELECT 1 FROM leases WHERE job LIKE 'discovery/%'"))
    real.trigger(FULL)
    sentence = error_text(real)
    assert sentence.startswith("Discovery is running already | ")
    assert f"(pid {agent.pid})" in sentence
    real.until(lambda: counted(status(real), "Running: ", " users"))
    real.console.desk.schedule.look()
    real.trigger("actionCancelDiscovery")
    sentence = error_text(real)
    assert sentence.startswith("This discovery cannot be cancelled here | ")
    assert f"The agent runs it (process {agent.pid})." in sentence
    assert real.console.controllers.services.model.running()
    site.quick()
    real.until(lambda: status(real) == "Ready")
    real.settle()
    assert site.rows("SELECT outcome, ran_in, process FROM runs") == [("completed", "agent", agent.pid)]


def test_what_is_refused_goes_on_being_shown(site: Beside) -> None:
    """Properties, the palette and other windows may ask for a run that the list already shows."""
    real = site.window()
    site.slow()
    site.agent()
    real.until(lambda: counted(status(real), "Running: ", " users"))
    real.console.desk._run(real.console.desk._asked.popitem()[1])
    assert error_text(real).startswith("Discovery is running already | ")
    before = counted(status(real), "Running: ", " users")
    assert before
    real.until(lambda: counted(status(real), "Running: ", " users") > before)


def test_a_service_that_pauses_in_the_window_is_not_started_by_the_agent(site: Beside) -> None:
    real = site.window()
    real.trigger("actionPauseRuns")
    real.until(real.window.actions_.resume.isEnabled)
    site.control.control("DELETE", "/calls")
    assert site.once().splitlines()[-1] == "1 run was due.", "only the site's own check of secret keys"
    agent = site.agent()
    assert agent.stdout
    assert agent.stdout.readline().startswith("The agent runs on ")
    waited(lambda: site.rows(f"SELECT 1 FROM leases WHERE process = {agent.pid}"))
    agent.terminate()
    agent.wait(10)
    assert site.control.calls("/users/delta") == []
    assert site.rows("SELECT * FROM runs") == []
    real.trigger("actionResumeRuns")
    real.until(real.window.actions_.pause.isEnabled)
    assert "full completed, 6000 added" in site.once()
    real.until(lambda: users_in_list(real) == ALL)  # though the window stood still while it ran
    real.until(lambda: newest_run(real)[1:4] == ["Full", "Completed", "6,000"])


def test_f48_removals_that_the_agent_found_are_asked_about_in_the_yellow_bar(site: Beside) -> None:
    site.once()
    gone = [str(key) for (key,) in site.rows("SELECT object_id FROM users ORDER BY object_id LIMIT 2000")]
    site.control.control("POST", "/users", {"remove": gone})
    site.older(timedelta(days=8))
    real = site.window()
    assert "waits for your decision" not in bar_text(real)
    assert "full removals waiting" in site.once()
    real.until(lambda: "waits for your decision" in bar_text(real))
    real.until(lambda: status(real) == "Removals wait for your decision")
    assert real.shown("removalsDialog") is None
    assert users_in_list(real) == ALL
    site.older(HOUR)
    assert "Azure AD User Discovery" not in site.once(), "nothing before the decision"
    press(real.window, "noticeAction")
    press(real.dialog("removalsDialog"), "removeButton")
    real.until(lambda: users_in_list(real) == ALL - len(gone))
    real.settle()
    assert site.rows("SELECT ran_in, process FROM runs ORDER BY id DESC LIMIT 1") == [("window", os.getpid())]
