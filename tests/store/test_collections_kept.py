"""What an administrator made of collections is never lost: the day's backup, two processes at once, and a kill -9."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from azconsole.domain.collections import Collection, Condition, Membership, Operator, Property, QueryRule
from azconsole.domain.devices import DeviceQuery
from azconsole.domain.jobs import JobEnding, JobId, JobOutcome
from azconsole.store import collection_members
from azconsole.store import database as database_module
from azconsole.store.collections import CollectionRepository
from azconsole.store.database import DAILY_BACKUP, Database, restore
from azconsole.store.devices import DeviceRepository
from azconsole.store.jobs import JobRepository
from tests.store.device_samples import page, row
from tests.store.samples import NOW, TENANT

RULE = QueryRule((Condition(Property.NAME, Operator.CONTAINS, "pc"),))
MANY = QueryRule((Condition(Property.MODEL, Operator.IS_NOT, "x"),))


@pytest.fixture
def devices(database: Database) -> DeviceRepository:
    found = DeviceRepository(database, lambda: NOW)
    found.begin_full(TENANT)
    found.apply_page(TENANT, page([row(number) for number in range(6)]))
    found.finish_full(TENANT)
    return found


@pytest.fixture
def collections(database: Database, devices: DeviceRepository) -> CollectionRepository:
    return CollectionRepository(database, lambda: NOW)


@pytest.mark.parametrize("most", [0, 1000])
def test_a_restored_backup_has_what_the_administrator_made(
    collections: CollectionRepository, database: Database, folder: Path, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    """Also of a site that never had an app."""
    monkeypatch.setattr(database_module, "_MOST_DEVICES", most)
    collections.load_memberships([("Named", "PC 1"), ("Named", "PC 2"), ("Named", "of a file"), ("", "nowhere")])
    (named,) = collections.all()
    other = collections.add(Collection(0, "", "Other", "kept"), Membership(queries=(RULE,), exclude=(named.id,)))
    third = collections.add(Collection(0, "", "Third"), Membership(include=(other.id,)))
    memberships = {number: collections.membership(number) for number in (named.id, other.id, third.id)}
    devices = DeviceRepository(database, lambda: NOW)
    jobs, reading, upload = JobRepository(database), JobId("device-discovery"), JobId("log-analytics-sync")
    for job in (reading, upload):
        jobs.begin(job, NOW)
        jobs.end(job, NOW, JobEnding(JobOutcome.COMPLETED))
    last = devices.page(DeviceQuery(order="id", descending=True), 1)[0].id
    database.back_up(NOW)
    database.close()
    restore(folder, folder / DAILY_BACKUP)
    with closing(Database.open(folder)) as restored:
        again, found = CollectionRepository(restored, lambda: NOW), DeviceRepository(restored, lambda: NOW)
        assert {number: again.membership(number) for number in memberships} == memberships
        assert [c.comment for c in again.all()] == ["", "kept", ""]
        assert again.get(named.id).members == 3
        assert sorted(name for _, name in again.rows(named.id)) == ["PC 1", "PC 2", "of a file"]
        assert len(found.named(["nowhere", "of a file"])) == 2, "files are not read again by themselves"
        assert (found.link(TENANT) == "") is (most == 0), "what was left out is read again"
        assert (reading in JobRepository(restored).states()) is (most > 0), "at once, before the next upload"
        found.begin_full(TENANT)
        counts = found.apply_page(TENANT, page([row(number) for number in range(6)]))
        assert counts.added == (4 if most == 0 else 0)
        assert all(device.id > last for device in found.page(DeviceQuery(), 99) if device.id not in range(1, last + 1))
        again.evaluate(NOW)
        assert (again.get(named.id).members, again.get(other.id).members) == (3, 4)


def test_an_evaluation_lets_others_write_in_between(
    collections: CollectionRepository, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hundred rules over a million devices take longer than another process waits for the database."""
    for number in range(3):
        collections.add(Collection(0, "", f"Rule {number}"), Membership(queries=(RULE,)))
    DeviceRepository(database, lambda: NOW).apply_page(TENANT, page([row(50)]))
    monkeypatch.setattr(collection_members, "_SLICE_SECONDS", 0.0)
    written = []

    def write(_: float) -> None:
        with closing(sqlite3.connect(database.path, timeout=0, isolation_level=None)) as other:
            other.execute("INSERT INTO settings VALUES (?, 'x')", (f"{len(written)}",))
            written.append(other.execute("SELECT sum(members) FROM collections").fetchone()[0])

    monkeypatch.setattr("azconsole.store.collections.time.sleep", write)
    assert collections.evaluate(NOW) == 3
    assert written == [18, 19, 20], "each collection is there wholly when it is done"


def test_the_reader_of_members_holds_nobody_up(
    collections: CollectionRepository, database: Database, folder: Path
) -> None:
    """On a network drive a reader keeps every writer out; an upload that waits for Azure would fail by itself."""
    everyone = collections.add(Collection(0, "", "All"), Membership(queries=(RULE,)))
    rows = collections.rows(everyone.id)
    first = next(rows)
    with closing(sqlite3.connect(database.path, timeout=0, isolation_level=None)) as other:
        other.execute("INSERT INTO settings VALUES ('a', 'b')")
        busy, pages, copied = other.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    assert (busy, pages, copied) == (0, 0, 0)
    collections.delete(everyone.id)
    assert len([first, *rows]) == 6


_BEGIN = """
import itertools, sys
from datetime import UTC, datetime
from pathlib import Path
from azconsole.store import collection_members, database
from azconsole.store.collections import CollectionRepository
from azconsole.store.database import Database
site = Database.open(Path(sys.argv[1]))
collections = CollectionRepository(site, lambda: datetime.now(UTC))
print("begins", flush=True)
"""
_IMPORT = (
    _BEGIN
    + """
pairs = ((f"C{n % 7}", f"PC {n:06}") for n in range(60_000))
while True:
    collections.load_memberships(pairs)
    collections.load_memberships(((f"C{n % 7}", f"New {n:06}") for n in range(60_000)))
    pairs = ((f"C{n % 7}", f"PC {n:06}") for n in range(60_000))
"""
)
_EVALUATE = (
    _BEGIN
    + """
while True:
    collections.evaluate(datetime.now(UTC))
    with site.write() as tables:
        tables.conn.execute("UPDATE devices SET model = iif(model = 'x', 'y', 'x')")
"""
)


@pytest.fixture
def running(folder: Path) -> Iterator[list[subprocess.Popen[str]]]:
    begun: list[subprocess.Popen[str]] = []
    yield begun
    for process in begun:
        process.kill()
        process.wait()


@pytest.mark.parametrize("text", [_IMPORT, _EVALUATE])
def test_a_killed_process_leaves_nothing_half(text: str, folder: Path, running: list[subprocess.Popen[str]]) -> None:
    with closing(Database.open(folder)) as site:
        collections = CollectionRepository(site, lambda: NOW)
        collections.load_memberships([(f"C{n % 7}", f"PC {n:06}") for n in range(60_000)])
        collections.add(Collection(0, "", "Rule"), Membership(queries=(MANY,)))
    for number in range(6):
        process = subprocess.Popen([sys.executable, "-c", text, str(folder)], stdout=subprocess.PIPE, text=True)
        running.append(process)
        assert process.stdout is not None
        assert process.stdout.readline() == "begins\n"
        time.sleep(0.1 + 0.13 * number)
        os.kill(process.pid, signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
        process.wait()
        process.stdout.close()
        with closing(Database.open(folder)) as site, site.read() as found:
            assert found.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            _whole(found, text)


def _whole(found: sqlite3.Connection, text: str) -> None:
    counted = "SELECT count(*) FROM collections WHERE members <> (SELECT count(*) FROM collection_devices"
    assert found.execute(counted + " WHERE collection = collections.id AND how & 2)").fetchone() == (0,)
    named = found.execute(
        "SELECT substr(name, 1, 2), count(*) FROM collection_devices JOIN devices ON devices.id = device"
        " WHERE how & 1 GROUP BY 1"
    ).fetchall()
    assert named in ([("PC", 60_000)], [("Ne", 60_000)]), "one import or the other"
    if text is _EVALUATE:
        members = found.execute("SELECT members FROM collections WHERE name = 'Rule'").fetchone()
        assert members in ((0,), (60_000,))


_BOTH = (
    _BEGIN
    + """
from azconsole.store.devices import DeviceRepository
from azconsole.domain.collections import Collection, Membership
from tests.store.device_samples import device
me = sys.argv[2]
for n in range(6):
    now = datetime.now(UTC)
    collections.load_memberships(((f"{me} {n}", f"{me} {k}") for k in range(3_000)))
    DeviceRepository(site, lambda: now).import_devices([device(f"{me} more {n}")])
    collections.evaluate(now)
    for found in collections.all():
        if found.name.startswith(me):
            assert collections.fingerprint(found.id)[0] == len(list(collections.rows(found.id))) == 3_000
    one = collections.by_name(f"{me} {n}")
    if n % 2:
        collections.delete(one.id)
"""
)


def test_two_processes_at_once_lose_nothing(folder: Path, running: list[subprocess.Popen[str]]) -> None:
    with closing(Database.open(folder)) as site:
        collections = CollectionRepository(site, lambda: NOW)
        collections.add(Collection(0, "", "Rule"), Membership(queries=(MANY,)))
    for name in ("window", "agent"):
        command = [sys.executable, "-c", _BOTH, str(folder), name]
        running.append(subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True))
    for process in running:
        _, errors = process.communicate(timeout=120)
        assert (process.returncode, errors) == (0, "")
    with closing(Database.open(folder)) as site:
        collections = CollectionRepository(site, lambda: NOW)
        found = {one.name: one.members for one in collections.all()}
        kept = {f"{name} {number}": 3_000 for name in ("window", "agent") for number in (0, 2, 4)}
        assert found == kept | {"Rule": 2 * (3_000 + 6)}
