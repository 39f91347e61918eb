"""Discovered users: rounds, merges, deltas; against a model and against real processes that are killed."""

from __future__ import annotations

import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import Cancelled, NotFoundError, StoreError
from azconsole.domain.users import RoundCounts, RoundKind, UserPage
from azconsole.store.apps import AppRepository
from azconsole.store.database import Database
from azconsole.store.services import ServiceRepository
from azconsole.store.staging import staging_path
from azconsole.store.users import UserRepository
from tests.store.samples import TENANT, app, discover, object_id, page, service, stored, user

FULL, DELTA = RoundKind.FULL, RoundKind.DELTA


def test_first_round_adds_every_user(users: UserRepository, database: Database) -> None:
    state = users.begin(TENANT, FULL)
    assert (state.kind, state.link, state.pages, state.resumed) == (FULL, "", 0, False)
    state = users.append(TENANT, page([user(n) for n in range(120)], link="second"))
    assert (state.link, state.pages, state.users, state.complete) == ("second", 1, 120, False)
    state = users.append(TENANT, page([user(n) for n in range(120, 150)], last=True))
    assert (state.pages, state.users, state.complete) == (2, 150, True)
    assert users.count() == 0
    assert users.removals(TENANT) == (0, 0)
    assert users.merge(TENANT) == RoundCounts(added=150)
    assert stored(database.path) == {row[0]: row for row in map(user, range(150))}
    assert users.count(TENANT) == users.count() == 150
    assert not staging_path(database.folder, TENANT).exists()


def test_f43_repeats_removals_and_any_order_in_the_first_round(users: UserRepository, database: Database) -> None:
    users.begin(TENANT, FULL)
    users.append(TENANT, page([user(1), user(2, "old"), user(3)]))
    users.append(TENANT, page([user(2, "new")], [object_id(3), object_id(9)]))
    users.append(TENANT, page([user(1), user(4)], [object_id(4)]))
    users.append(TENANT, page([user(4, "back")], last=True))
    assert users.merge(TENANT) == RoundCounts(added=3)
    assert stored(database.path) == {r[0]: r for r in (user(1), user(2, "new"), user(4, "back"))}


def test_a_round_without_changes_writes_no_user(users: UserRepository, database: Database) -> None:
    rows = [user(n) for n in range(500)]
    discover(users, rows)
    with closing(sqlite3.connect(database.path)) as other:
        before = other.execute("SELECT count(*), max(id), sum(id) FROM users").fetchone()
        other.execute("CREATE TRIGGER no_update BEFORE UPDATE ON users BEGIN SELECT RAISE(ABORT, 'written'); END")
        other.execute("CREATE TRIGGER no_insert BEFORE INSERT ON users BEGIN SELECT RAISE(ABORT, 'written'); END")
        users.begin(TENANT, FULL)
        users.append(TENANT, page(rows[::-1], last=True))
        assert users.removals(TENANT) == (0, 500)
        assert users.merge(TENANT) == RoundCounts()
        assert other.execute("SELECT count(*), max(id), sum(id) FROM users").fetchone() == before


def test_a_change_of_case_or_to_nothing_is_a_change(users: UserRepository, database: Database) -> None:
    discover(users, [user(1, "anna"), user(2, "Bo"), user(3)])
    gone = (object_id(2), None, None, None, None, None, None, None, None)
    users.begin(TENANT, FULL)
    users.append(TENANT, page([user(1, "Anna"), gone, user(3)], last=True))
    assert users.merge(TENANT) == RoundCounts(changed=2)
    assert stored(database.path)[object_id(1)][1] == "Anna"
    assert users.begin(TENANT, DELTA).kind is DELTA
    users.append(TENANT, page([user(1, "ANNA"), gone], last=True))
    assert users.finish_delta(TENANT) == RoundCounts(changed=1)
    assert stored(database.path)[object_id(1)][1] == "ANNA"


def test_delta_round_adds_changes_and_removes(users: UserRepository, database: Database) -> None:
    discover(users, [user(n) for n in range(10)])
    state = users.begin(TENANT, DELTA)
    assert (state.kind, state.link, state.resumed) == (DELTA, "delta", False)
    state = users.append(
        TENANT, page([user(1, "x"), user(20), user(20, "y")], [object_id(3), object_id(77)], link="more")
    )
    assert (state.link, state.pages, state.users) == ("more", 1, 3)
    assert users.delta_counts(TENANT) == RoundCounts(1, 1, 1)
    users.release(TENANT)
    state = users.begin(TENANT, DELTA)
    assert (state.link, state.pages, state.resumed) == ("more", 1, True)
    users.append(TENANT, page([], last=True, removed=[object_id(4)]))
    assert users.finish_delta(TENANT) == RoundCounts(1, 1, 2)
    expected = {r[0]: r for r in (*(user(n) for n in (0, 2, 5, 6, 7, 8, 9)), user(1, "x"), user(20, "y"))}
    assert stored(database.path) == expected
    assert users.begin(TENANT, DELTA).pages == 0


def test_delta_without_a_link_becomes_full_and_does_not_throw_a_full_round_away(users: UserRepository) -> None:
    assert users.begin(TENANT, DELTA).kind is FULL
    users.append(TENANT, page([user(1)], link="two"))
    users.release(TENANT)
    state = users.begin(TENANT, DELTA)
    assert (state.kind, state.link, state.users, state.resumed) == (FULL, "two", 1, True)


def test_f44_restart_full_keeps_the_users(users: UserRepository) -> None:
    discover(users, [user(1), user(2)])
    users.begin(TENANT, DELTA)
    state = users.restart_full(TENANT)
    assert (state.kind, state.link, state.pages, state.resumed) == (FULL, "", 0, False)
    assert users.count(TENANT) == 2
    users.append(TENANT, page([user(2)], last=True))
    assert users.removals(TENANT) == (1, 2)
    assert users.merge(TENANT) == RoundCounts(removed=1)


def test_f47_no_tombstones_from_an_incomplete_round(users: UserRepository) -> None:
    discover(users, [user(n) for n in range(10)])
    users.begin(TENANT, FULL)
    users.append(TENANT, page([user(1)]))
    users.release(TENANT)
    assert users.count(TENANT) == 10
    users.begin(TENANT, FULL)
    with pytest.raises(AssertionError):
        users.merge(TENANT)
    assert users.count(TENANT) == 10


def test_tenants_do_not_touch_each_other(users: UserRepository, database: Database) -> None:
    other = UUID(int=9)
    discover(users, [user(n) for n in range(5)])
    discover(users, [user(n, "other") for n in range(3, 200)], other)
    discover(users, [user(n, "x") for n in range(4)])
    discover(users, [user(4, "again")], other)
    assert stored(database.path) == {r[0]: r for r in (user(n, "x") for n in range(4))}
    assert stored(database.path, other) == {object_id(4): user(4, "again")}


def test_b15_b21_any_text_is_stored_as_it_is(users: UserRepository, database: Database) -> None:
    names = ["Robert'); DROP TABLE users;--", "a\0b", "<img src='file:///etc/passwd'>", "🙂\u202e", "%_\\"]
    rows = [user(n, name) for n, name in enumerate(names)]
    users.begin(TENANT, FULL)
    users.append(TENANT, page([*rows, user(8, "half \ud800 pair")], last=True))
    users.merge(TENANT)
    assert stored(database.path) == {r[0]: r for r in (*rows, user(8, "half \ufffd pair"))}


def test_f14_one_discovery_of_a_tenant_at_a_time(users: UserRepository, folder: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from azconsole.store.lock import FileLock\n"
        "lock = FileLock(Path(sys.argv[1])); print(lock.acquire(), flush=True); sys.stdin.read()"
    )
    lock = folder / f"discovery-{TENANT}.lock"
    with subprocess.Popen(
        [sys.executable, "-c", program, str(lock)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "True\n"
        with pytest.raises(StoreError, match=rf"pid {other.pid}"):
            users.begin(TENANT, FULL)
        other.send_signal(signal.SIGKILL)
        other.wait()
    assert users.begin(TENANT, FULL).kind is FULL


def test_cancel_interrupts_a_merge_and_changes_nothing(users: UserRepository, database: Database) -> None:
    discover(users, [user(1)])
    users.begin(TENANT, FULL)
    for start in range(0, 60_000, 2000):
        users.append(TENANT, page([user(n) for n in range(start, start + 2000)], last=start == 58_000))
    failures: list[BaseException] = []

    def merge() -> None:
        try:
            users.merge(TENANT)
        except Cancelled as error:
            failures.append(error)

    worker = threading.Thread(target=merge)
    worker.start()
    users.interrupt(TENANT)
    worker.join()
    assert len(failures) == 1
    assert users.count() == 1
    assert users.begin(TENANT, FULL).complete
    assert users.merge(TENANT) == RoundCounts(added=59_999)


def test_f63_service_deleted_while_its_discovery_runs(users: UserRepository, database: Database) -> None:
    services = ServiceRepository(database)
    kept = services.add(service(AppRepository(database).save(app())))
    discover(users, [user(1)])
    users.begin(TENANT, FULL)
    users.append(TENANT, page([user(2)], last=True))
    services.delete(kept.id)
    with pytest.raises(NotFoundError):
        users.merge(TENANT)
    users.release(TENANT)
    assert users.count() == 0
    state = users.begin(TENANT, FULL)
    assert (state.pages, state.resumed) == (0, False)


_WRITER = """
import sys
from pathlib import Path
from azconsole.domain.users import RoundKind
from azconsole.store.database import Database
from azconsole.store.users import UserRepository
from tests.store.samples import TENANT, page, user
database = Database.open(Path(sys.argv[1]))
users = UserRepository(database)
state = users.begin(TENANT, RoundKind.FULL)
print(state.pages, flush=True)
for number in range(state.pages, 100_000):
    users.append(TENANT, page([user(number * 20 + n) for n in range(20)], link=str(number + 1)))
    print(number + 1, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_f1_f2_kill_9_between_pages_leaves_rows_equal_to_the_cursor(folder: Path) -> None:
    chance = random.Random(5)
    known = 0
    for _ in range(20):
        with subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(folder)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
        ) as writer:
            assert writer.stdout is not None
            assert int(writer.stdout.readline()) >= known
            for _ in range(chance.randint(1, 40)):
                known = int(writer.stdout.readline())
            writer.kill()
        with closing(sqlite3.connect(staging_path(folder, TENANT))) as staging:
            pages, link, users = staging.execute("SELECT pages, next_link, users FROM round").fetchone()
            rows = staging.execute("SELECT count(*), count(DISTINCT object_id) FROM users").fetchone()
        assert pages >= known
        assert (link, users, rows) == (str(pages), pages * 20, (pages * 20, pages * 20))
        known = pages


def test_f3_a_wal_cut_anywhere_leaves_rows_equal_to_the_cursor(
    users: UserRepository, folder: Path, tmp_path: Path
) -> None:
    users.begin(TENANT, FULL)
    for number in range(30):
        users.append(TENANT, page([user(number * 20 + n) for n in range(20)], link=str(number + 1)))
    source = staging_path(folder, TENANT)
    wal = Path(f"{source}-wal").read_bytes()
    chance = random.Random(3)
    seen = set()
    for attempt in range(60):
        copy = tmp_path / f"cut{attempt}.db"
        shutil.copy(source, copy)
        Path(f"{copy}-wal").write_bytes(wal[: chance.randrange(len(wal))])
        with closing(sqlite3.connect(copy)) as cut:
            assert cut.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            if not cut.execute("SELECT 1 FROM sqlite_master WHERE name = 'round'").fetchone():
                continue
            state = cut.execute("SELECT pages, users FROM round").fetchall()
            rows = cut.execute("SELECT count(*) FROM users").fetchone()[0]
        assert not state or state[0] == (rows // 20, rows)
        seen.add(rows)
    assert len(seen) > 5


@pytest.mark.parametrize("spoil", [lambda p: p.unlink(), lambda p: p.write_bytes(b"x" * 5000)])
def test_f8_a_lost_or_damaged_staging_file_begins_the_round_anew(
    folder: Path, database: Database, spoil: object
) -> None:
    users = UserRepository(database)
    discover(users, [user(1)])
    users.begin(TENANT, FULL)
    users.append(TENANT, page([user(2)]))
    users.close()
    assert callable(spoil)
    spoil(staging_path(folder, TENANT))
    state = users.begin(TENANT, FULL)
    assert (state.pages, state.resumed, users.count()) == (0, False, 1)
    users.close()


def test_f3_a_staging_file_of_a_round_that_was_merged_is_not_taken_up_again(
    users: UserRepository, database: Database, tmp_path: Path
) -> None:
    users.begin(TENANT, FULL)
    users.append(TENANT, page([user(1)], last=True))
    users.close()
    staging = staging_path(database.folder, TENANT)
    shutil.copy(staging, tmp_path / "kept")
    users.begin(TENANT, FULL)
    users.merge(TENANT)
    shutil.copy(tmp_path / "kept", staging)
    state = users.begin(TENANT, FULL)
    assert (state.pages, state.complete, state.resumed) == (0, False, False)


def test_a_discovery_that_ends_by_an_error_gives_the_tenant_back(users: UserRepository, database: Database) -> None:
    other = UserRepository(database)

    def fails() -> None:
        with users.writing(TENANT, CancelToken()):
            users.begin(TENANT, FULL)
            users.append(TENANT, page([user(1)], link="two"))
            with pytest.raises(StoreError, match="running"):
                other.begin(TENANT, FULL)
            raise ValueError("page")

    with pytest.raises(ValueError, match="page"):
        fails()
    with other.writing(TENANT, CancelToken()):
        assert other.begin(TENANT, FULL).link == "two"


def test_a_full_round_stores_pages_while_another_writes_to_the_database(
    users: UserRepository, database: Database
) -> None:
    users.begin(TENANT, FULL)
    with closing(sqlite3.connect(database.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert users.append(TENANT, page([user(1)], link="two")).pages == 1
        other.execute("ROLLBACK")


def test_a_cancelled_token_stops_a_merge(users: UserRepository) -> None:
    token = CancelToken()
    with users.writing(TENANT, token):
        users.begin(TENANT, FULL)
        users.append(TENANT, page([user(1)], last=True))
        token.cancel()
        with pytest.raises(Cancelled):
            users.merge(TENANT)
    assert users.count() == 0
    assert users.begin(TENANT, FULL).complete


Step = tuple[list[tuple[int, int]], list[int]]
_pages = st.lists(
    st.tuples(
        st.lists(st.tuples(st.integers(0, 12), st.integers(0, 2)), max_size=6), st.lists(st.integers(0, 12), max_size=3)
    ),
    min_size=1,
    max_size=5,
)
_rounds = st.lists(st.tuples(st.sampled_from([FULL, DELTA]), _pages, st.integers(0, 5)), min_size=1, max_size=4)


@given(_rounds)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_f43_any_pages_with_interruptions_agree_with_a_model(rounds: list[tuple[RoundKind, list[Step], int]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        database = Database.open(Path(name))
        users = UserRepository(database)
        known: dict[str, tuple[object, ...]] = {}
        for kind, steps, stop_after in rounds:
            before = dict(known)
            state = users.begin(TENANT, kind)
            model = {} if state.kind is FULL else known
            for number, step in enumerate(steps):
                users.append(TENANT, _model_page(step, model, last=number == len(steps) - 1))
                if number == stop_after:
                    users.close()
                    users.begin(TENANT, kind)
            known = model
            expected = _difference(before, known)
            if state.kind is FULL:
                assert users.removals(TENANT) == (expected.removed, len(before))
                assert users.merge(TENANT) == expected
            else:
                users.finish_delta(TENANT)
            assert stored(database.path) == known
        users.close()
        database.close()


def _model_page(step: Step, model: dict[str, tuple[object, ...]], *, last: bool) -> UserPage:
    rows = [user(number, f"name {version}") for number, version in step[0]]
    gone = [object_id(number) for number in step[1]]
    for row in rows:
        model[row[0]] = row
    for key in gone:
        model.pop(key, None)
    return page(rows, gone, last=last)


def _difference(before: dict[str, tuple[object, ...]], after: dict[str, tuple[object, ...]]) -> RoundCounts:
    changed = sum(before[key] != after[key] for key in before.keys() & after.keys())
    return RoundCounts(len(after.keys() - before.keys()), changed, len(before.keys() - after.keys()))
