"""Who runs what: one holder a lane, whatever happens to processes, clocks and the database."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from azconsole.domain.errors import NotFoundError
from azconsole.domain.jobs import JobEnding, JobId, JobOutcome, RunnerRole
from azconsole.domain.texts import Said, say
from azconsole.domain.users import DiscoveryProgress, RoundKind
from azconsole.store.apps import AppRepository
from azconsole.store.database import FILE_NAME, Database
from azconsole.store.jobs import JobRepository
from azconsole.store.leases import LeaseRepository
from azconsole.store.services import ServiceRepository
from tests.store.samples import NOW, app, service

JOB = JobId("discovery", 1)
HOLDER = """
import sys, time
from datetime import UTC, datetime
from pathlib import Path
from azconsole.domain.jobs import JobId
from azconsole.store.database import Database
from azconsole.store.leases import LeaseRepository
lease = LeaseRepository(Database.open(Path(sys.argv[1])), lambda: datetime.now(UTC)).take("lane", JobId("discovery", 1))
print("taken" if lease else "refused", flush=True)
time.sleep(60)
"""


def now() -> datetime:
    return datetime.now(UTC)


def leases(database: Database) -> LeaseRepository:
    return LeaseRepository(database, now, RunnerRole.AGENT)


def holder(folder: Path) -> tuple[subprocess.Popen[str], str]:
    process = subprocess.Popen([sys.executable, "-c", HOLDER, str(folder)], stdout=subprocess.PIPE, text=True)
    assert process.stdout
    return process, process.stdout.readline().strip()


def test_one_holder_a_lane(database: Database) -> None:
    first, second = leases(database), leases(database)
    lease = first.take("lane", JOB)
    assert lease is not None
    assert second.take("lane", JOB) is None
    assert first.take("lane", JOB) is None
    other = second.take("other lane", JOB)
    assert other is not None
    (held, _) = first.holdings()
    assert (held.lane, held.job, held.process, held.role, held.ours) == (
        "lane",
        JOB,
        os.getpid(),
        RunnerRole.AGENT,
        True,
    )
    lease.release()
    again = second.take("lane", JOB)
    assert again is not None
    again.release()
    other.release()


def test_a_block_gives_the_lane_back_also_after_an_error(database: Database) -> None:
    book = leases(database)
    with pytest.raises(RuntimeError), book.held("lane", JOB):
        raise RuntimeError
    assert book.holdings() == []
    with book.held("lane", JOB) as lease:
        assert lease is not None


def test_f1_a_killed_holder_is_gone_at_once_and_its_row_is_swept(database: Database, folder: Path) -> None:
    process, said = holder(folder)
    assert said == "taken"
    book = leases(database)
    assert book.take("lane", JOB) is None
    assert book.sweep() == 0
    process.send_signal(signal.SIGKILL)
    process.communicate()
    (left,) = book.holdings()
    assert left.process == process.pid
    lease = book.take("lane", JOB)
    assert lease is not None
    lease.release()
    process, _ = holder(folder)
    process.kill()
    process.communicate()
    assert book.sweep() == 1
    assert book.holdings() == []


def test_f59_a_holder_that_sleeps_holds_on(database: Database, folder: Path) -> None:
    process, _ = holder(folder)
    try:
        process.send_signal(signal.SIGSTOP)
        # Its sign of life is as old as one likes: the row does not decide.
        with database.write() as tables:
            tables.conn.execute("UPDATE leases SET beat = '2001-01-01T00:00:00+00:00'")
        book = leases(database)
        assert book.sweep() == 0
        assert book.take("lane", JOB) is None
    finally:
        process.kill()
        process.communicate()


def test_f57_clocks_that_jump_decide_nothing(database: Database) -> None:
    moments = [NOW + timedelta(days=400), NOW - timedelta(days=4000), NOW]
    early = LeaseRepository(database, moments.pop)
    lease = early.take("lane", JOB)
    assert lease is not None
    late = LeaseRepository(database, lambda: NOW + timedelta(days=9000))
    assert late.take("lane", JOB) is None
    assert late.sweep() == 0
    lease.release()
    assert late.holdings() == []


def _try(folder: str, start: float, taken: multiprocessing.queues.Queue[int]) -> None:
    book = leases(Database.open(Path(folder)))
    time.sleep(max(0.0, start - time.time()))
    lease = book.take("lane", JOB)
    taken.put(0 if lease is None else os.getpid())
    time.sleep(1)


def test_of_many_processes_at_once_one_holds_it(database: Database, folder: Path) -> None:
    context = multiprocessing.get_context("spawn")
    taken = context.Queue()
    start = time.time() + 2
    processes = [context.Process(target=_try, args=(str(folder), start, taken)) for _ in range(5)]
    for process in processes:
        process.start()
    found = [taken.get(timeout=30) for _ in processes]
    for process in processes:
        process.join()
    assert len([pid for pid in found if pid]) == 1


def test_progress_is_written_for_others_to_see_and_goes_with_the_lease(database: Database) -> None:
    book = leases(database)
    watch = leases(database).watch()
    assert watch.look() == []
    assert watch.look() is None
    lease = book.take("lane", JOB)
    assert lease is not None
    waiting = say("Waits {seconds:n} s.", seconds=30)
    for page in range(1, 2000):
        lease.tell(DiscoveryProgress(RoundKind.FULL, page, page * 200, waiting=waiting))
    deadline = time.monotonic() + 10
    while (held := book.holdings()[0]).progress is None and time.monotonic() < deadline:
        time.sleep(0.05)
    assert held.progress == DiscoveryProgress(RoundKind.FULL, 1999, 1999 * 200, waiting="Waits 30 s.")
    assert isinstance(held.progress.waiting, Said)
    lease.release()
    with database.read() as connection:
        assert connection.execute("SELECT count(*) FROM activity").fetchone()[0] == 0


def test_a_watch_sees_other_processes_only(database: Database, folder: Path) -> None:
    book = leases(database)
    watch = book.watch()
    lease = book.take("mine", JOB)
    assert lease is not None
    assert watch.look() == []
    process, _ = holder(folder)
    try:
        found = watch.look()
        assert found is not None
        assert [held.lane for held in found] == ["lane"]
    finally:
        lease.release()
        process.kill()
        process.communicate()


def test_a_locked_database_does_not_disturb_who_tells_progress(database: Database, folder: Path) -> None:
    lease = leases(database).take("lane", JOB)
    assert lease is not None
    with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        begun = time.monotonic()
        lease.tell(DiscoveryProgress(RoundKind.FULL, 1, 1))
        assert time.monotonic() - begun < 0.1
        time.sleep(1.7)
        other.execute("ROLLBACK")
    lease.release()


def test_the_last_run_of_a_job_is_kept_and_goes_with_its_service(database: Database) -> None:
    services, jobs = ServiceRepository(database), JobRepository(database)
    server = AppRepository(database).save(app())
    kept = services.add(service(server))
    job, site_job = JobId("app-health", kept.id), JobId("secret-check")
    for each in (job, site_job):
        jobs.begin(each, NOW)
    assert jobs.states()[job].ending.outcome is JobOutcome.UNFINISHED
    ending = JobEnding(JobOutcome.WARNING, say("{count:n} lines", count=2), "[]", "mark")
    jobs.end(job, NOW + timedelta(seconds=2), ending)
    state = jobs.states()[job]
    assert (state.started, state.ended, state.ending) == (NOW, NOW + timedelta(seconds=2), ending)
    assert isinstance(state.ending.message, Said)
    jobs.begin(job, NOW + timedelta(days=1))
    assert jobs.states()[job].ending == JobEnding(JobOutcome.UNFINISHED)
    jobs.pause(kept.id, NOW)
    jobs.pause(kept.id, NOW + timedelta(days=1))
    assert jobs.paused() == {kept.id: NOW}
    services.delete(kept.id)
    assert list(jobs.states()) == [site_job]
    assert jobs.paused() == {}
    jobs.end(job, NOW, ending)
    for refused in (lambda: jobs.begin(job, NOW), lambda: jobs.pause(kept.id, NOW)):
        with pytest.raises(NotFoundError):
            refused()
