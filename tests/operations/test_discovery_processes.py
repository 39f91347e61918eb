"""Discovery by real processes: killed at random moments, kept out by one another, and found on another computer."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import StoreError
from azconsole.domain.runs import Change
from azconsole.domain.users import RoundKind
from tests import site as sites
from tests.practice.control import Control, running

ALL = 8000
A_PAGE = 200
KILLS = 12


_KILLED_BEFORE_THE_RECORD = """
import os, signal, sys
from azconsole.cli.main import main
from azconsole.store.runs import RunRepository
RunRepository.add = lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL)
main(sys.argv[1:])
"""


@dataclass
class Desk:
    """A site in a folder of its own, with a service named Contoso, and its practice cloud."""

    control: Control
    folder: Path

    def sync(self, *options: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "azconsole", "--data-dir", str(self.folder), "sync", "Contoso", *options]
        return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def synced(self, *options: str) -> str:
        """What a discovery that must succeed prints."""
        process = self.sync(*options)
        out, err = process.communicate(timeout=60)
        assert process.returncode == 0, err
        return out

    def killed_after(self, pages: int, seconds: float, *options: str) -> None:
        """Start a discovery; kill it some seconds after so many pages were asked for, unless it has ended."""
        self.control.control("DELETE", "/calls")
        process = self.sync(*options)
        while process.poll() is None and len(self.control.calls("/users/delta")) < pages:
            time.sleep(0.02)
        time.sleep(seconds)
        process.kill()
        process.communicate()

    def known_users(self) -> tuple[int, int]:
        """Rows and different users of the database."""
        with closing(sqlite3.connect(self.folder / "azconsole.db")) as database:
            return database.execute("SELECT count(*), count(DISTINCT object_id) FROM users").fetchone()

    def staged(self, copy: Path) -> tuple[int, int, int] | None:
        """Pages and users by the cursor of the full round under way, and rows that are there; None: no such round."""
        found = list(self.folder.glob("discovery-*.db"))
        if not found:
            return None
        copy.mkdir()
        for path in self.folder.glob("discovery-*.db*"):
            shutil.copy(path, copy / path.name)
        with closing(sqlite3.connect(copy / found[0].name)) as staging:
            if not staging.execute("SELECT 1 FROM sqlite_master WHERE name = 'round'").fetchone():
                return None
            cursor = staging.execute("SELECT pages, users FROM round").fetchone()
            rows = staging.execute("SELECT count(*) FROM users").fetchone()[0]
        return (*cursor, rows) if cursor else None


@pytest.fixture(scope="module")
def process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Control]:
    options = ("--users", str(ALL), "--seed", "11", "--control")
    with running(tmp_path_factory.mktemp("practice"), *options) as control:
        yield control


@pytest.fixture
def desk(process: Control, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    passphrase = tmp_path / "passphrase"
    passphrase.write_text("a long passphrase\n")
    for name, value in sites.environment(process, passphrase).items():
        monkeypatch.setenv(name, value)
    with sites.opened(tmp_path / "site") as site:
        sites.imported(site.toolbox, process)
    yield Desk(process, tmp_path / "site")
    process.reset()


def test_f1_f2_killed_at_random_moments_and_resumed(desk: Desk, tmp_path: Path) -> None:
    seed = random.randrange(10_000)
    chance = random.Random(seed)
    desk.control.fault(path="/users/delta", delay_seconds=0.03, count=-1)
    killed_in_mid_run, complete = 0, False
    for number in range(KILLS):
        desk.killed_after(chance.randrange(12), chance.uniform(0, 0.04), "--full")
        rows, different = desk.known_users()
        assert rows == different, f"duplicates, seed {seed}"
        assert rows in ((ALL,) if complete else (0, ALL)), f"half a round is visible, seed {seed}"
        complete = rows == ALL
        staged = desk.staged(tmp_path / f"copy-{number}")
        if staged:
            pages, users, there = staged
            assert users == there == pages * A_PAGE, f"the cursor and the rows differ, seed {seed}"
            killed_in_mid_run += 0 < pages < ALL // A_PAGE
    assert killed_in_mid_run >= KILLS // 3, f"killed at other moments than meant, seed {seed}"
    desk.control.control("DELETE", "/faults")
    assert ", 0 removed;" in desk.synced("--full")
    assert desk.known_users() == (ALL, ALL)


def test_f1_a_killed_delta_round_is_resumed(desk: Desk) -> None:
    desk.synced("--full")
    desk.control.control("POST", "/users", {"add": 1000, "change": 500, "remove": 200})
    desk.control.fault(path="/users/delta", delay_seconds=0.05, count=-1)
    desk.killed_after(3, 0.02, "--delta")
    desk.control.control("DELETE", "/faults")
    assert "Delta discovery completed: 1000 added, 500 changed, 200 removed" in desk.synced("--delta")
    assert desk.known_users() == (ALL + 800, ALL + 800)


def test_f1_a_delta_round_killed_again_and_again_tells_each_user_once(desk: Desk) -> None:
    """Whatever run says it: every change is told by exactly one run of the history, and nothing is told that is not so."""
    desk.synced("--full")
    wish = {"add": 1200, "change": 900, "remove": 300}
    done = desk.control.control("POST", "/users", wish)
    desk.control.fault(path="/users/delta", delay_seconds=0.03, count=-1)
    for number in range(5):
        desk.killed_after(2, 0.01 * number, "--delta")
    desk.control.control("DELETE", "/faults")
    desk.synced("--delta")
    with sites.opened(desk.folder) as site:
        history = site.toolbox.run_history
        runs = history.runs().runs[:-1]
        told = [change for run in runs for change in history.changes(run.id, limit=10_000).changes]
    assert len(told) == len({(change.object_id, change.change) for change in told})
    found = {kind: {str(c.object_id) for c in told if c.change is kind} for kind in Change}
    assert (found[Change.ADDED], found[Change.REMOVED]) == (set(done["add"]), set(done["remove"]))
    assert set(done["change"]) - set(done["remove"]) <= found[Change.CHANGED] <= set(done["change"])
    counted = [(run.result.added, run.result.changed, run.result.removed) for run in runs]
    assert tuple(map(sum, zip(*counted, strict=True))) == tuple(len(found[kind]) for kind in Change)


@pytest.mark.parametrize("kind", ["--full", "--delta"])
def test_f1_killed_between_the_users_and_the_run(desk: Desk, kind: str) -> None:
    """The users are on disk and the run is not: the next process records it, once, with whom it changed."""
    desk.synced("--full")
    done = desk.control.control("POST", "/users", {"add": 30, "change": 20, "remove": 10})
    killed = subprocess.run(
        [sys.executable, "-c", _KILLED_BEFORE_THE_RECORD, "--data-dir", str(desk.folder), "sync", "Contoso", kind],
        timeout=60,
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL
    for _ in range(2):
        with sites.opened(desk.folder) as site:
            history = site.toolbox.run_history
            run, first = history.runs().runs
            told = history.changes(run.id, limit=1000).changes
    assert run.record.message == "azconsole ended before it could record this run."
    assert (run.result.kind, run.result.added, run.result.removed) == (RoundKind(kind.strip("-")), 30, 10)
    assert {str(c.object_id) for c in told if c.change is Change.ADDED} == set(done["add"])
    assert {str(c.object_id) for c in told if c.change is Change.REMOVED} == set(done["remove"])
    assert len(told) == run.result.added + run.result.changed + run.result.removed
    assert first.result.added == ALL
    assert "0 added, 0 changed, 0 removed" in desk.synced("--delta")


def test_two_processes_at_once(desk: Desk) -> None:
    with sites.opened(desk.folder) as site:
        (service,) = site.toolbox.services.all()
        with site.toolbox.users.writing(service.tenant.tenant_id, CancelToken()):
            second = desk.sync("--full")
            _, err = second.communicate(timeout=30)
    assert second.returncode == 1
    assert f"pid {os.getpid()}" in err
    assert err.startswith("Discovery is running already: ")


def test_f24_a_database_copied_elsewhere_opens_and_misses_its_secrets(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied = tmp_path / "other computer"
    shutil.copytree(desk.folder, copied, ignore=shutil.ignore_patterns("*vault*"))
    monkeypatch.setenv("AZCONSOLE_KEYSTORE", "session")
    with sites.opened(copied) as site:
        tools = site.toolbox
        (service,) = tools.services.all()
        assert service.name == "Contoso"
        with pytest.raises(StoreError, match="not on this computer") as refused:
            tools.discover_users.run(service.id, RoundKind.FULL, CancelToken())
        assert "Import the app again" in refused.value.hint
        with pytest.raises(StoreError, match="not on this computer"):
            tools.verify_app.app(service.server_app, None, CancelToken())
