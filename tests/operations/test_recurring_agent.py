"""The agent: when it wakes, how it ends, and ninety days of it in virtual time with faults."""

from __future__ import annotations

import gc
import itertools
import logging
import os
import random
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import StoreError, UnavailableError
from azconsole.domain.jobs import JobId, RunnerRole
from azconsole.domain.recurring import jitter, scheduled
from azconsole.domain.schedules import IntervalUnit, Schedule
from azconsole.domain.users import DiscoveryOutcome, RoundKind
from azconsole.operations.agent import AGENT_LANE, Agent, Surroundings
from azconsole.store.database import Database
from tests.operations.recurring_site import BEGIN, DAY, DISCOVERY, HEALTH, HOUR, MINUTE, SECRETS, RecurringSite

NINETY_DAYS = 90 * DAY


@pytest.fixture
def site(tmp_path: Path) -> Iterator[RecurringSite]:
    database = Database.open(tmp_path / "data")
    database.tables.conn.execute("PRAGMA synchronous = OFF")
    yield RecurringSite(tmp_path, database)
    database.close()


def test_it_wakes_at_the_next_due_moment_and_does_not_loop(site: RecurringSite) -> None:
    site.service(delta_minutes=60)
    site.run_agent(DAY)
    awake = DAY.total_seconds()
    assert site.clocks.slept <= awake / 30 + 4 * (len(site.begun) + len(site.devices_read)) + 10
    deltas = [begun for begun in site.begun if begun.round is RoundKind.DELTA]
    assert len(deltas) == 23
    late = [(after.now - before.now) - HOUR for before, after in itertools.pairwise(deltas)]
    assert max(late) <= timedelta(seconds=1)


def test_f59_after_a_long_sleep_each_job_is_caught_up_once(site: RecurringSite) -> None:
    service = site.service(delta_minutes=60)
    site.run_agent(HOUR)
    site.begun.clear()
    site.clocks.now += 10 * DAY  # suspended: the clock that only passes stood still
    site.run_agent(2 * MINUTE)
    assert sorted(str(begun.job) for begun in site.begun) == sorted(
        [f"{DISCOVERY}/{service.id}", f"{HEALTH}/{service.id}", f"{SECRETS}/0"]
    )
    assert site.rounds() == [RoundKind.FULL]


def test_it_never_sleeps_so_long_that_it_misses_a_resume(site: RecurringSite) -> None:
    site.jobs.pause(site.service().id)
    agent = site.agent()
    agent.look()
    assert agent.look() <= 30
    agent._stop()


def test_c20_a_clock_that_swings_makes_no_storm(site: RecurringSite) -> None:
    site.service()
    chance = random.Random(4)

    def swing(_: float) -> None:
        site.clocks.now = BEGIN + chance.random() * 300 * DAY

    site.clocks.on_wait = swing
    site.run_agent(6 * HOUR)
    for job in {begun.job for begun in site.begun}:
        passed = [begun.passed for begun in site.begun if begun.job == job]
        assert min(after - before for before, after in itertools.pairwise(passed)) >= 60


def test_a_lane_that_another_process_holds_is_waited_for_without_a_busy_loop(site: RecurringSite) -> None:
    service = site.service()
    _, other, _ = site.process()
    site.clocks.go(MINUTE)
    with other.leases.held(str(service.tenant.tenant_id), JobId(DISCOVERY, service.id)):
        site.run_agent(5 * MINUTE)
    assert site.rounds() == []
    assert site.clocks.slept <= 5 * 60 / 5 + 5
    site.run_agent(10 * MINUTE)
    assert site.rounds()[0] is RoundKind.FULL


def test_it_is_seen_and_a_second_one_takes_its_place(site: RecurringSite) -> None:
    _, other, other_discover = site.process()
    first = site.agent()
    second = Agent(other, other_discover, Surroundings(site.clocks, monotonic=site.clocks.monotonic))
    first.look()
    second.look()
    (seen,) = site.recurring.holdings()
    assert (seen.lane, seen.role, seen.token) == (AGENT_LANE, RunnerRole.AGENT, site.recurring.leases.token)
    first._stop()
    second.look()
    assert [held.token for held in other.holdings()] == [other.leases.token]
    second._stop()
    assert other.holdings() == []


def test_once_runs_what_is_due_and_ends(site: RecurringSite) -> None:
    site.service()
    site.clocks.go(3 * HOUR)
    assert site.agent().once(CancelToken()) == 4
    assert site.agent().once(CancelToken()) == 0


def test_f60_it_ends_within_two_seconds_in_the_midst_of_a_run(site: RecurringSite) -> None:
    service = site.service()
    site.clocks.go(MINUTE)
    under_way = threading.Event()

    def long(job: JobId) -> DiscoveryOutcome:
        if job.kind == DISCOVERY:
            under_way.set()
            site.cancel.wait(30)
        return DiscoveryOutcome.COMPLETED

    site.strike = long
    agent = Agent(site.recurring, site.discover, Surroundings(site.clocks))
    cancel = CancelToken()
    thread = threading.Thread(target=agent.run, args=(cancel,))
    thread.start()
    assert under_way.wait(5)
    begun = time.monotonic()
    cancel.cancel()
    thread.join(5)
    assert time.monotonic() - begun < 2
    assert site.state(DISCOVERY, service.id).ending.outcome == "cancelled"
    assert site.recurring.holdings() == []


def test_f61_a_bug_in_a_job_does_not_end_the_agent(site: RecurringSite, caplog: pytest.LogCaptureFixture) -> None:
    site.service()

    def bug(job: JobId) -> DiscoveryOutcome:
        raise RuntimeError("bug")

    site.strike = bug
    site.run_agent(20 * MINUTE)
    assert len(site.rounds()) >= 3
    assert "RuntimeError: bug" in caplog.text


def test_a_store_that_cannot_be_read_is_looked_at_again(site: RecurringSite, monkeypatch: pytest.MonkeyPatch) -> None:
    site.service()
    real, broken = site.store.states, [True] * 5

    def states() -> object:
        if broken:
            broken.pop()
            raise StoreError("Busy", "The database is busy.")
        return real()

    monkeypatch.setattr(site.store, "states", states)
    site.run_agent(10 * MINUTE)
    assert site.rounds()[0] is RoundKind.FULL


class Weather:
    """What happens to a desk in ninety days: nights, a cloud that fails, bugs, a clock that is set, a killed process."""

    def __init__(self, site: RecurringSite, seed: int) -> None:
        self.site = site
        self.chance = random.Random(seed)
        self.day = -1
        self.calm = True
        self.memory: list[int] = []

    def strike(self, job: JobId) -> DiscoveryOutcome:
        roll = self.chance.random()
        if self.calm or roll > 0.06:
            return DiscoveryOutcome.COMPLETED
        if roll < 0.01:
            raise RuntimeError("bug")
        if roll < 0.02:
            return DiscoveryOutcome.CANCELLED
        raise UnavailableError("Not reachable", "The cloud does not answer.")

    def wait(self, _: float) -> None:
        clocks = self.site.clocks
        day = int(clocks.passed // DAY.total_seconds())
        if day == self.day:
            return
        self.day = day
        if day % 10 == 0:
            gc.collect()
            self.memory.append(len(gc.get_objects()) - 3 * len(self.site.begun))
        self.calm = day % 7 in (5, 6)
        if self.calm:
            return
        if day % 3 == 0:
            clocks.now += timedelta(hours=self.chance.choice([1, 8]))  # suspended over night
        if day % 5 == 0:
            clocks.now -= timedelta(minutes=self.chance.choice([10, 60]))  # set by a time server
        if day in (22, 57):
            clocks.now += 40 * DAY
        if day in (23, 58):
            clocks.now -= 40 * DAY
        if day % 11 == 0:  # somebody was killed in the midst of it
            self.site.store.begin(JobId(HEALTH, 1), clocks.now)


@pytest.mark.slow
def test_soak_of_ninety_days_shows_no_drift_no_storm_and_no_leak(
    site: RecurringSite, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL)
    berlin = ZoneInfo("Europe/Berlin")
    start = datetime(2027, 2, 15, 1, 30, tzinfo=berlin).astimezone(UTC)
    site.clocks.now = start - HOUR
    full = Schedule(1, IntervalUnit.WEEKS, start, "Europe/Berlin")
    service = site.service(delta_minutes=30, full=full)
    weather = Weather(site, 7)
    site.strike, site.clocks.on_wait = weather.strike, weather.wait
    threads, handles = threading.active_count(), len(os.listdir("/proc/self/fd"))
    site.run_agent(NINETY_DAYS, longest=900.0)
    # No storm: never twice within a minute, and in all no more than the rules allow.
    minutes = NINETY_DAYS / MINUTE
    for job, shortest in ((JobId(DISCOVERY, service.id), 5), (JobId(HEALTH, service.id), 1), (JobId(SECRETS), 1)):
        passed = [begun.passed for begun in site.begun if begun.job == job]
        assert min(after - before for before, after in itertools.pairwise(passed)) >= 60
        assert len(passed) <= minutes / shortest
    counts = {kind: sum(b.job.kind == kind for b in site.begun) for kind in (DISCOVERY, HEALTH, SECRETS)}
    assert 0.9 * minutes / 30 <= counts[DISCOVERY] <= 1.3 * minutes / 30
    assert 0.9 * 90 <= counts[HEALTH] <= 1.5 * 90
    assert 0.9 * 90 * 24 <= counts[SECRETS] <= 1.2 * 90 * 24
    assert 0.9 * 90 * 24 <= len(site.devices_read) <= 1.2 * 90 * 24
    # No drift: on calm days the full discovery still begins on the second of its plan, in summer time too.
    offset = jitter(f"site/{DISCOVERY}/{service.id}", 5 * MINUTE)
    plan = scheduled(full, start, offset)
    exact = [b for b in site.begun if b.round is RoundKind.FULL and _late(plan.next_after, b.now) <= 1]
    assert len(exact) >= 9
    walls = {(b.now - offset).astimezone(berlin).strftime("%H:%M") for b in exact}
    assert walls == {"01:30"}
    assert {b.now.astimezone(berlin).utcoffset() for b in exact} == {HOUR, 2 * HOUR}
    # No leak.
    assert threading.active_count() <= threads
    assert len(os.listdir("/proc/self/fd")) <= handles + 3
    assert weather.memory[-1] - weather.memory[2] < 2000, weather.memory
    assert site.recurring.holdings() == []
    assert len(site.store.states()) == 4


def _late(next_after: object, moment: datetime) -> float:
    """Seconds from the planned moment before this one."""
    planned = next_after(moment - timedelta(seconds=1.5))  # type: ignore[operator]
    return abs((moment - planned).total_seconds())
