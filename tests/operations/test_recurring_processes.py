"""The agent as real processes on one data folder: killed at random moments, started twice, put to sleep."""

from __future__ import annotations

import json
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from azconsole.controllers.discovery import DiscoveryController
from azconsole.controllers.jobs import JobRunner
from azconsole.controllers.schedule import ScheduleController
from tests import site as sites
from tests.practice.control import Control, running

ALL = 6000
KILLS = 20
HOUR = timedelta(hours=1)


@dataclass
class Desk:
    """A site with a service, and its practice cloud."""

    control: Control
    folder: Path

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "azconsole", "--data-dir", str(self.folder), "agent", *arguments]
        return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def once(self) -> str:
        out, err = self.start("--once").communicate(timeout=60)
        assert "Traceback" not in err
        return out

    def status(self) -> dict[str, Any]:
        out, err = self.start("status", "--json").communicate(timeout=60)
        assert not err
        found: dict[str, Any] = json.loads(out)
        return found

    def rows(self, sql: str) -> list[Any]:
        with closing(sqlite3.connect(self.folder / "azconsole.db", timeout=10)) as database:
            return database.execute(sql).fetchall()

    def runs(self) -> list[dict[str, Any]]:
        return [json.loads(row[0]) for row in self.rows("SELECT result FROM runs ORDER BY id")]

    def pages_asked(self) -> int:
        return len(self.control.calls("/users/delta"))

    def wait_for_pages(self, pages: int, process: subprocess.Popen[str]) -> None:
        deadline = time.monotonic() + 5
        while process.poll() is None and self.pages_asked() < pages and time.monotonic() < deadline:
            time.sleep(0.02)

    def an_hour_passes(self) -> None:
        """All that is stored of the past is an hour older."""
        with closing(sqlite3.connect(self.folder / "azconsole.db", timeout=10, isolation_level=None)) as database:
            for table, key, column in (
                ("jobs", "job", "started"),
                ("runs", "id", "started"),
                ("services", "id", "created"),
            ):
                for number, moment in database.execute(f"SELECT {key}, {column} FROM {table}").fetchall():
                    earlier = (datetime.fromisoformat(moment) - HOUR).isoformat()
                    database.execute(f"UPDATE {table} SET {column} = ? WHERE {key} = ?", (earlier, number))
            database.execute("UPDATE runs SET result = json_set(result, '$.started', started)")


@pytest.fixture(scope="module")
def process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Control]:
    options = ("--users", str(ALL), "--seed", "12", "--control")
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
    made = Desk(process, tmp_path / "site")
    made.an_hour_passes()
    yield made
    process.reset()


@pytest.mark.slow
@pytest.mark.timeout(240)
def test_f1_an_agent_killed_twenty_times_loses_and_doubles_nothing(desk: Desk) -> None:
    seed = random.randrange(10_000)
    chance = random.Random(seed)
    desk.control.fault(path="/users/delta", delay_seconds=0.08, count=-1)
    in_mid_run, people = 0, ALL
    for _ in range(KILLS):
        desk.control.control("DELETE", "/calls")
        agent = desk.start()
        desk.wait_for_pages(chance.randrange(1, 5), agent)
        time.sleep(chance.uniform(0, 0.1))
        agent.send_signal(signal.SIGKILL)
        agent.communicate()
        rows, different = desk.rows("SELECT count(*), count(DISTINCT object_id) FROM users")[0]
        assert rows == different, f"doubled, seed {seed}"
        in_mid_run += bool(desk.rows("SELECT 1 FROM leases WHERE lane <> 'agent' AND lane <> 'site'"))
        if rows:  # from now on it is killed in delta discoveries of some pages
            desk.control.control("POST", "/users", {"add": 900})
            people += 900
        else:
            assert desk.runs() == [], f"half a round is visible, seed {seed}"
        desk.an_hour_passes()
    assert in_mid_run >= KILLS // 3, f"killed at other moments than meant, seed {seed}"
    desk.control.control("DELETE", "/faults")
    for _ in range(2):  # what was left, and what came since
        desk.once()
        desk.an_hour_passes()
    runs = desk.runs()
    assert {run["outcome"] for run in runs} == {"completed"}
    full = [run for run in runs if run["kind"] == "full"]
    assert [(run["resumed"], run["added"]) for run in full] == [(True, ALL)], f"seed {seed}"
    assert sum(run["added"] for run in runs) == people, f"lost or doubled, seed {seed}"
    assert desk.rows("SELECT count(*), count(DISTINCT object_id) FROM users") == [(people, people)]
    assert desk.status()["running"] == []
    assert desk.rows("SELECT * FROM leases") == []


@pytest.mark.slow
def test_c20_two_agents_on_one_folder_run_each_job_once(desk: Desk) -> None:
    for number in range(1, 6):
        agents = [desk.start("--once"), desk.start("--once")]
        for agent in agents:
            _, err = agent.communicate(timeout=60)
            assert not err
        assert [run["outcome"] for run in desk.runs()] == ["completed"] * number
        desk.an_hour_passes()
    assert [run["kind"] for run in desk.runs()] == ["full"] + ["delta"] * 4
    tokens = desk.control.calls("/oauth2/v2.0/token")
    assert len([call for call in desk.control.calls("/users/delta") if not call["query"].get("$skiptoken")]) >= 1
    assert len(tokens) <= 5 + 5 + 2 * 3, "five discoveries of users and of devices, and at most one health check"


def test_two_agents_that_stay_are_one_agent_and_one_that_waits(desk: Desk) -> None:
    desk.control.fault(path="/users/delta", delay_seconds=0.1, count=-1)
    first = desk.start()
    desk.wait_for_pages(3, first)
    second = desk.start()
    try:
        time.sleep(1.5)
        status = desk.status()
        assert status["agent"]["process"] == first.pid
        (run,) = status["running"]
        assert (run["job"], run["service"], run["runner"], run["process"]) == (
            "discovery",
            "Contoso",
            "agent",
            first.pid,
        )
        assert run["pages"] > 0
        assert run["users"] == run["pages"] * 200
        first.kill()
        first.communicate()
        assert desk.status()["agent"] is None
    finally:
        for agent in (first, second):
            agent.terminate()
            agent.communicate(timeout=10)
    assert second.returncode == 0


def test_f59_an_agent_put_to_sleep_goes_on_and_nobody_does_its_work_meanwhile(desk: Desk) -> None:
    desk.control.fault(path="/users/delta", delay_seconds=0.05, count=-1)
    agent = desk.start()
    try:
        desk.wait_for_pages(4, agent)
        agent.send_signal(signal.SIGSTOP)
        time.sleep(0.5)
        asked = desk.pages_asked()
        desk.once()
        assert desk.pages_asked() == asked
        assert desk.runs() == []
        agent.send_signal(signal.SIGCONT)
        deadline = time.monotonic() + 30
        while not desk.runs() and time.monotonic() < deadline:
            time.sleep(0.1)
        (run,) = desk.runs()
        assert (run["outcome"], run["added"]) == ("completed", ALL)
    finally:
        agent.send_signal(signal.SIGCONT)
        agent.terminate()
        agent.communicate(timeout=10)


def test_f60_a_terminated_agent_ends_within_two_seconds_and_its_run_is_resumed(desk: Desk) -> None:
    desk.control.fault(path="/users/delta", delay_seconds=0.1, count=-1)
    agent = desk.start()
    desk.wait_for_pages(5, agent)
    begun = time.monotonic()
    agent.terminate()
    _, err = agent.communicate(timeout=10)
    assert time.monotonic() - begun < 2
    assert (agent.returncode, err) == (0, "")
    assert [run["outcome"] for run in desk.runs()] == ["cancelled"]
    desk.control.control("DELETE", "/faults")
    desk.an_hour_passes()
    desk.once()
    last = desk.runs()[-1]
    assert (last["outcome"], last["resumed"], last["added"]) == ("completed", True, ALL)


def test_the_window_shows_what_the_agent_does(desk: Desk, qtbot: Any) -> None:
    desk.control.fault(path="/users/delta", delay_seconds=0.1, count=-1)
    runner, events = JobRunner(), []
    with sites.opened(desk.folder) as site:
        discovery = DiscoveryController(site.toolbox, runner)
        schedule = ScheduleController(site.toolbox, runner, discovery)
        for name in ("started", "progressed", "finished", "failed", "stopped"):
            getattr(schedule, name).connect(lambda event, name=name: events.append((name, event)))
        schedule.start()
        agent = desk.start()
        try:
            qtbot.waitUntil(lambda: [name for name, _ in events][:2] == ["started", "progressed"], timeout=15_000)
            schedule.look()
            qtbot.waitUntil(lambda: events[-1][0] == "finished", timeout=30_000)
        finally:
            schedule.close()
            agent.terminate()
            agent.communicate(timeout=10)
        assert runner.shutdown()
    users = [event.progress.users for name, event in events if name == "progressed"]
    assert users == sorted(users)
    assert len(users) >= 2
    assert events[-1][1].result.added == ALL
    assert len(desk.runs()) == 1, "the window ran nothing itself"
