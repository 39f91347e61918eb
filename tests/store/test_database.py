"""Opening, checking, migrating and refusing databases; permissions; locks. Real files, real processes."""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlite_utils import Database as Tables
from sqlite_utils import Migrations

from azconsole.domain.errors import AzConsoleError, StoreError
from azconsole.domain.users import RoundKind
from azconsole.store import database as database_module
from azconsole.store import migrations
from azconsole.store.apps import AppRepository
from azconsole.store.database import FILE_NAME, ID_NAME, Database, last_backup, restore, set_aside
from azconsole.store.lock import FileLock
from azconsole.store.settings import SettingsRepository
from azconsole.store.users import UserRepository
from tests.store.samples import TENANT, app, discover, page, user

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions and signals")


@posix
def test_s5_folder_and_files_are_private_whatever_the_umask(folder: Path) -> None:
    before = os.umask(0)
    try:
        database = Database.open(folder)
        users = UserRepository(database)
        users.begin(TENANT, RoundKind.FULL)
        users.append(TENANT, page([user(1)]))
        modes = {f.name: stat.S_IMODE(f.stat().st_mode) for f in folder.iterdir()}
        users.close()
        database.close()
    finally:
        os.umask(before)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {f"{FILE_NAME}-wal", f"{FILE_NAME}-shm", ID_NAME, f"discovery-{TENANT}.db-wal"} <= modes.keys()
    assert set(modes.values()) == {0o600}


@posix
def test_s5_a_folder_that_others_use_is_left_as_it_is(folder: Path) -> None:
    folder.mkdir(mode=0o755)
    (folder / "theirs").touch()
    Database.open(folder).close()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o755
    assert stat.S_IMODE((folder / FILE_NAME).stat().st_mode) == 0o600


def test_f4_ordinary_connections_are_full_and_in_wal_mode_and_bulk_ones_normal(database: Database) -> None:
    with closing(database.bulk()) as bulk:
        assert bulk.execute("PRAGMA synchronous").fetchone() == (1,)
    with database.read() as connection:
        answers = [
            connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("synchronous", "foreign_keys", "journal_mode")
        ]
    assert answers == [2, 1, "wal"]


def test_each_thread_has_its_own_connection_and_ended_threads_leave_none(database: Database) -> None:
    seen = []

    def look() -> None:
        seen.append(database.tables)

    for _ in range(3):
        thread = threading.Thread(target=look)
        thread.start()
        thread.join()
    assert len({id(tables) for tables in (*seen, database.tables)}) == 4
    for tables in seen:
        with pytest.raises(sqlite3.ProgrammingError):
            tables.conn.execute("SELECT 1")


def test_a_closed_database_says_so(folder: Path) -> None:
    database = Database.open(folder)
    database.close()
    with pytest.raises(StoreError, match="closed"):
        SettingsRepository(database).get("x")


def test_values_and_the_folders_id_survive_reopening(folder: Path) -> None:
    first = Database.open(folder)
    SettingsRepository(first).set("name", "one")
    SettingsRepository(first).set("name", "two")
    first.close()
    second = Database.open(folder)
    assert (SettingsRepository(second).get("name"), SettingsRepository(second).get("none", "d")) == ("two", "d")
    assert re.fullmatch("[0-9a-f]{32}", first.folder_id)
    assert first.folder_id == second.folder_id
    second.close()


@pytest.fixture
def closed(folder: Path) -> Path:
    """The file of a database with a thousand users, closed."""
    database = Database.open(folder)
    users = UserRepository(database)
    discover(users, [user(n) for n in range(1000)])
    users.close()
    database.close()
    return folder / FILE_NAME


@pytest.mark.parametrize("content", [b"", None])
def test_f9_an_emptied_or_missing_database_is_no_first_run(closed: Path, content: bytes | None) -> None:
    closed.unlink() if content is None else closed.write_bytes(content)
    with pytest.raises(StoreError, match="empty or missing"):
        Database.open(closed.parent)


def test_f9_a_first_run_that_was_killed_before_it_wrote_is_a_first_run(folder: Path) -> None:
    folder.mkdir()
    (folder / FILE_NAME).touch()
    Database.open(folder).close()


def test_f10_what_is_no_database_is_refused_kept_and_set_aside_when_told(closed: Path) -> None:
    closed.write_bytes(b"this is a letter, not a database\n" * 100)
    with pytest.raises(StoreError, match="damaged") as caught:
        Database.open(closed.parent)
    assert str(closed) in caught.value.message
    assert closed.read_bytes().startswith(b"this is a letter")
    aside = set_aside(closed.parent, datetime(2026, 3, 1, 4, 5, 6, tzinfo=UTC))
    assert aside.name == "azconsole.db.damaged-20260301-040506"
    assert aside.read_bytes().startswith(b"this is a letter")
    fresh = Database.open(closed.parent)
    assert UserRepository(fresh).count() == 0
    fresh.close()


def test_a_database_of_another_program_is_refused(folder: Path) -> None:
    folder.mkdir()
    with closing(sqlite3.connect(folder / FILE_NAME)) as other:
        other.execute("CREATE TABLE letters (id INTEGER)")
    with pytest.raises(StoreError, match="another program"):
        Database.open(folder)


def test_f8_damaged_bytes_never_end_in_anything_but_a_sentence(closed: Path) -> None:
    whole = closed.read_bytes()
    chance = random.Random(8)
    found = 0
    for _ in range(30):
        offset = chance.randrange(len(whole) - 64)
        closed.write_bytes(whole[:offset] + chance.randbytes(64) + whole[offset + 64 :])
        for part in ("-wal", "-shm"):
            Path(f"{closed}{part}").unlink(missing_ok=True)
        try:
            Database.open(closed.parent).close()
        except StoreError:
            found += 1
    assert found > 5


@pytest.mark.parametrize("spoil", ["delete", "swap", "cut"])
def test_f11_a_wal_that_is_lost_or_anothers_leaves_a_usable_database(folder: Path, tmp_path: Path, spoil: str) -> None:
    database = Database.open(folder)
    with closing(sqlite3.connect(database.path)) as other:
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    SettingsRepository(database).set("a", "1")
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)
    database.close()
    wal = copy / f"{FILE_NAME}-wal"
    (copy / f"{FILE_NAME}-shm").unlink()
    if spoil == "delete":
        wal.unlink()
    elif spoil == "swap":
        wal.write_bytes(os.urandom(wal.stat().st_size))
    else:
        wal.write_bytes(wal.read_bytes()[:-100])
    reopened = Database.open(copy)
    assert SettingsRepository(reopened).get("a", "lost") in {"1", "lost"}
    reopened.close()


def test_f12_a_newer_database_is_refused_with_both_versions(closed: Path) -> None:
    with closing(sqlite3.connect(closed)) as newer:
        newer.execute("PRAGMA user_version = 9999")
    with pytest.raises(StoreError, match=rf"9999.*{migrations.SCHEMA_VERSION}"):
        Database.open(closed.parent)


def _next_schema(monkeypatch: pytest.MonkeyPatch, change: Callable[[Tables], None]) -> int:
    """Let the program be one schema ahead of its database: the number of that schema."""
    ahead, number = Migrations("azconsole"), migrations.SCHEMA_VERSION + 1
    for known in migrations.MIGRATIONS._migrations:
        ahead(name=known.name)(known.fn)

    def schema_next(db: Tables) -> None:
        db.execute("ALTER TABLE settings ADD COLUMN note TEXT")
        change(db)
        db.execute(f"PRAGMA user_version = {number}")

    ahead()(schema_next)
    monkeypatch.setattr(database_module, "MIGRATIONS", ahead)
    monkeypatch.setattr(database_module, "SCHEMA_VERSION", number)
    return number


def test_a_migration_backs_up_first(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    number = _next_schema(monkeypatch, lambda db: None)
    Database.open(closed.parent).close()
    backup = last_backup(closed.parent)
    assert backup is not None
    assert backup.name == f"azconsole.db.backup-v{number - 1}"
    if sys.platform != "win32":
        assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    for file, version in ((closed, number), (backup, number - 1)):
        with closing(sqlite3.connect(file)) as opened:
            assert opened.execute("PRAGMA user_version").fetchone() == (version,)
            assert opened.execute("SELECT count(*) FROM users").fetchone() == (1000,)
    closed.write_bytes(b"damaged")
    with pytest.raises(StoreError, match=rf"azconsole\.db\.backup-v{number - 1}"):
        Database.open(closed.parent)
    restore(closed.parent, backup)
    restored = Database.open(closed.parent)
    assert UserRepository(restored).count() == 1000
    restored.close()


def test_f13_a_migration_that_fails_half_way_leaves_the_old_version(closed: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        _next_schema(patch, lambda db: db.execute("no SQL at all"))
        with pytest.raises(StoreError):
            Database.open(closed.parent)
    old = Database.open(closed.parent)
    assert "note" not in old.tables["settings"].columns_dict
    assert UserRepository(old).count() == 1000
    old.close()


@posix
def test_f13_a_migration_that_is_killed_half_way_leaves_the_old_version(closed: Path) -> None:
    child = os.fork()
    if child == 0:
        with pytest.MonkeyPatch.context() as patch:
            _next_schema(patch, lambda db: os.kill(os.getpid(), signal.SIGKILL))
            Database.open(closed.parent)
        os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    old = Database.open(closed.parent)
    assert "note" not in old.tables["settings"].columns_dict
    assert UserRepository(old).count() == 1000
    old.close()


def _error_as_nobody(work: Callable[[], object]) -> str:
    """Run in a child that is not root, and return the error's text."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        text = "a bug"
        try:
            if os.geteuid() == 0:
                os.setuid(65534)
            work()
            text = "no error"
        except AzConsoleError as error:
            text = str(error)
        finally:
            os.write(writer, text.encode())
            os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        text = pipe.read()
    os.waitpid(child, 0)
    return text


@posix
def test_f7_a_folder_that_cannot_be_written_is_named(tmp_path_factory: pytest.TempPathFactory) -> None:
    with _folder_for_all() as folder:
        folder.chmod(0o555)
        text = _error_as_nobody(lambda: Database.open(folder))
        assert text.startswith("The data folder cannot be written")
        assert str(folder) in text
        text = _error_as_nobody(lambda: Database.open(folder / "below"))
        assert text.startswith("The data folder cannot be written")
        folder.chmod(0o755)


@contextmanager
def _folder_for_all() -> Iterator[Path]:
    """A folder that other accounts reach, unlike pytest's own."""
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


_FILL_DISK = """
import sys
from pathlib import Path
from azconsole.domain.errors import StoreError
from azconsole.domain.users import RoundKind
from azconsole.store.database import Database
from azconsole.store.users import UserRepository
from tests.store.samples import TENANT, page, user
folder = Path(sys.argv[1]) / "data"
database = Database.open(folder)
users = UserRepository(database)
state = users.begin(TENANT, RoundKind.FULL)
try:
    for number in range(2000):
        state = users.append(TENANT, page([user(number * 200 + n) for n in range(200)], link=str(number + 1)))
except StoreError as error:
    print(error.code, str(folder) in error.message, error.message)
users.close()
users.begin(TENANT, RoundKind.FULL)
with_rows = sum(1 for _ in users._rounds[TENANT]._connection.execute("SELECT 1 FROM staging.users"))
again = users.begin(TENANT, RoundKind.FULL)
print(again.pages == state.pages, again.link == str(state.pages), with_rows == again.users, again.pages > 0)
(Path(sys.argv[1]) / "ballast").unlink()
users.append(TENANT, page([user(1)], last=True))
print(users.merge(TENANT).added > 0)
users.close()
database.close()
"""


@pytest.mark.skipif(sys.platform != "linux" or shutil.which("unshare") is None, reason="needs a tmpfs of its own")
def test_f5_a_full_disk_stops_with_a_sentence_and_goes_on_after_space_is_freed(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    script = (
        f"mount -t tmpfs -o size=24m tmpfs '{disk}' && head -c 19m /dev/zero > '{disk}/ballast' && "
        f"exec '{sys.executable}' -c \"$PROGRAM\" '{disk}'"
    )
    done = subprocess.run(
        ["unshare", *(["-m"] if os.geteuid() == 0 else ["-rm"]), "sh", "-c", script],
        env=os.environ | {"PROGRAM": _FILL_DISK},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    if "unshare" in done.stderr or "mount" in done.stderr:
        pytest.skip(f"no mount namespace here: {done.stderr.strip()}")
    assert done.stderr == ""
    first, *rest = done.stdout.splitlines()
    assert first.startswith("disk-full True")
    assert re.search(r"\d+ MB free; about \d+ MB more are needed", first)
    assert rest == ["True True True True", "True"]


def test_f15_another_writer_is_waited_for_and_then_named(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = SettingsRepository(database)
    settings.set("a", "1")
    database.tables.execute("PRAGMA busy_timeout = 50")
    with closing(sqlite3.connect(database.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="busy"):
            settings.set("a", "2")
        assert settings.get("a") == "1"
        other.execute("ROLLBACK")
    settings.set("a", "3")
    assert settings.get("a") == "3"


def test_f14_a_lock_names_its_holder_and_is_free_again_after_release(folder: Path) -> None:
    folder.mkdir()
    first, second = FileLock(folder / "x.lock"), FileLock(folder / "x.lock")
    assert first.acquire()
    assert first.acquire()
    assert not second.acquire()
    assert second.holder() == os.getpid()
    first.release()
    assert second.acquire()
    second.release()
    second.release()
    assert FileLock(folder / "none.lock").holder() == 0


def test_b16_unknown_columns_never_reach_the_schema(database: Database) -> None:
    AppRepository(database).save(app())
    before = database.tables.schema
    discover(users := UserRepository(database), [user(1, 'a"; DROP TABLE users; --')])
    users.close()
    assert sorted(database.tables.schema.split("\n")) == sorted(before.split("\n"))
