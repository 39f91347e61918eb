"""The site's database: one SQLite file in WAL mode, one connection a thread, checked, backed up and migrated at open.

Connections write with synchronous FULL (apps, secrets' metadata, journal: faults.md F4); those of `bulk()` with NORMAL.
Beside the database lies `azconsole.id`: the data folder's own id, and the sign that the database existed once (F9).
"""

from __future__ import annotations

import sqlite3
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from azconsole.domain.errors import StoreError
from azconsole.domain.texts import say
from azconsole.domain.typed_text import folded
from azconsole.store import errors
from azconsole.store.errors import mapped
from azconsole.store.files import private_file, private_folder, replace_file, sync_folder
from azconsole.store.migrations import MIGRATIONS, SCHEMA_VERSION
from azconsole.store.network import network_file_system
from azconsole.store.tables import Tables, quote_identifier

FILE_NAME = "azconsole.db"
ID_NAME = "azconsole.id"
DAILY_BACKUP = f"{FILE_NAME}.backup-daily"
_DISCOVERED = ("users", "cursors", "change_sets", "run_changes")
"""Tables that the day's backup leaves empty: they are most of a database, and a discovery without a cursor reads them anew."""
_ONLY_NAMED = {
    "devices": "INSERT INTO main.devices SELECT * FROM site.devices WHERE source <> 1 OR id IN"
    " (SELECT device FROM site.collection_devices WHERE how & 1)",
    "collection_devices": "INSERT INTO main.collection_devices SELECT * FROM site.collection_devices WHERE how & 1",
    "device_cursors": "INSERT INTO main.device_cursors SELECT * FROM site.device_cursors WHERE 0",
    "jobs": "INSERT INTO main.jobs SELECT * FROM site.jobs WHERE job NOT LIKE 'device-discovery/%'",
}
"""What is kept when there are many devices: whatever Azure AD cannot tell again. That is which devices a collection names, and
the devices of files and sites. The devices left out are read again by a full round, which is due at once."""
_COUNT_MEMBERS = (
    "UPDATE main.collections SET members ="
    " (SELECT count(*) FROM main.collection_devices WHERE collection = collections.id AND how & 2)"
)
_MOST_DEVICES = 20_000
_BUSY_SECONDS = 10.0
_BACKUP_SECONDS = 1.0
_JOURNAL_SECONDS = 2.0
_JOURNAL_MODES = {"wal": "PRAGMA journal_mode = WAL", "delete": "PRAGMA journal_mode = DELETE"}
_PARTS = ("", "-wal", "-shm", "-journal")
# Python looks for a way to adapt None whenever it binds one, by failing look-ups (230 ns); `{}.get(None)` is None, found
# at once (90 ns). An eighth of the values of users are None.
sqlite3.register_adapter(type(None), cast("Callable[[None], None]", {}.get))


class Database:
    """The open database of a data folder. Thread safe; `close()` it when done."""

    def __init__(self, folder: Path, folder_id: str) -> None:
        self.folder = folder
        self.folder_id = folder_id
        self.path = folder / FILE_NAME
        self._lock = threading.Lock()
        self._connections: dict[threading.Thread, Tables] = {}
        self._closed = False

    @classmethod
    def open(cls, folder: Path) -> Database:
        """Open, check and migrate the database of a data folder, or make a new one. Raises StoreError when the folder
        cannot be written, the file is damaged, emptied or not ours, or a newer program wrote it."""
        known = (folder / ID_NAME).is_file()
        private_folder(folder, ours=known)
        path = folder / FILE_NAME
        if known and (not path.is_file() or path.stat().st_size == 0):
            raise errors.damaged(path, say("the file is empty or missing although this folder had a database"))
        private_file(path)
        _check_and_migrate(path)
        return cls(folder, _folder_id(folder))

    @property
    def tables(self) -> Tables:
        """This thread's connection as sqlite-utils has it. Raises StoreError."""
        thread = threading.current_thread()
        with self._lock:
            tables = self._connections.get(thread)
            if tables is None:
                if self._closed:
                    raise StoreError(
                        say("The database is closed"),
                        say("azconsole is ending."),
                        say("Start it again."),
                        code="store-closed",
                    )
                self._drop_ended_threads()
                tables = self._connections[thread] = _connect(self.path)
        return tables

    @contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        """This thread's connection, with SQLite's errors mapped."""
        with mapped(self.path):
            yield self.tables.conn

    @contextmanager
    def write(self) -> Iterator[Tables]:
        """A write transaction (BEGIN IMMEDIATE) of this thread: on disk when the block ends, undone when it raises."""
        with mapped(self.path):
            tables = self.tables
            with transaction(tables.conn):
                yield tables

    def bulk(self) -> sqlite3.Connection:
        """A connection of its own for mass writing: synchronous NORMAL, a cache of 16 MB, usable from any thread, closed
        by its caller. Foreign keys are off there: one check for each of a million rows."""
        with mapped(self.path):
            connection = _connect(self.path).conn
            connection.executescript(
                "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000; PRAGMA foreign_keys = OFF; PRAGMA threads = 2;"
            )
            return connection

    def back_up(self, now: datetime) -> None:
        """Keep one backup, made at most once a day (UTC), of a database that holds apps or collections: all but what Azure AD
        tells again, so that it takes milliseconds however many users there are (and 2 s for each million of devices that
        collections name). It waits at most a second for another writer. Raises StoreError."""
        target = self.path.with_name(DAILY_BACKUP)
        with mapped(self.path):
            if target.is_file() and datetime.fromtimestamp(target.stat().st_mtime, UTC).date() >= now.date():
                return
            with closing(sqlite3.connect(self.path, timeout=_BACKUP_SECONDS)) as site:
                if not site.execute("SELECT 1 FROM apps UNION ALL SELECT 1 FROM collections").fetchone():
                    return
            with _beside(target) as unfinished:
                _keep_what_is_ours(self.path, unfinished)

    def close(self) -> None:
        """Close every connection."""
        with self._lock:
            self._closed = True
            while self._connections:
                self._connections.popitem()[1].close()

    def _drop_ended_threads(self) -> None:
        for thread in [t for t in self._connections if not t.is_alive()]:
            self._connections.pop(thread).close()


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """BEGIN IMMEDIATE, then COMMIT, or ROLLBACK when the block raises."""
    with _begun(connection, "BEGIN IMMEDIATE"):
        yield


@contextmanager
def side_transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """The same, but only what the block writes to is locked: for an attached file of one's own."""
    with _begun(connection, "BEGIN"):
        yield


@contextmanager
def _begun(connection: sqlite3.Connection, begin: str) -> Iterator[None]:
    connection.execute(begin)
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # A full disk makes SQLite roll back by itself.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def set_aside(folder: Path, now: datetime | None = None) -> Path:
    """Rename a damaged database (with -wal and -shm) under a dated name, at its user's word; the next open makes a new one.
    Returns the new name. Raises StoreError."""
    stamp = (now or datetime.now(UTC)).strftime("%Y%m%d-%H%M%S")
    path = folder / FILE_NAME
    aside = path.with_name(f"{FILE_NAME}.damaged-{stamp}")
    with mapped(path):
        for part in _PARTS:
            source = path.with_name(path.name + part)
            if source.exists():
                source.rename(aside.with_name(aside.name + part))
        sync_folder(folder)
    private_file(path)
    _check_and_migrate(path)
    return aside


def last_backup(folder: Path) -> Path | None:
    """The newest backup, of a day or of a migration, or None."""
    return errors.last_backup(folder / FILE_NAME)


def restore(folder: Path, backup: Path, now: datetime | None = None) -> Path:
    """Set the database aside and put a backup in its place. Returns where the old one went. Raises StoreError."""
    with mapped(backup):
        content = backup.read_bytes()
    aside = set_aside(folder, now)
    for part in _PARTS[1:]:
        (folder / (FILE_NAME + part)).unlink(missing_ok=True)
    replace_file(folder / FILE_NAME, content)
    return aside


def journal_mode(folder: Path) -> str:
    """WAL; on a network file system, where it does not work, SQLite's rollback journal."""
    return "delete" if network_file_system(folder) else "wal"


def _connect(path: Path) -> Tables:
    connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        tables = Tables(connection, execute_plugins=False)
        # Pages of 8 KB halve the cost of long rows; only a new file takes the size. Freed pages hold no secrets: they
        # need no overwriting. A long -wal is cut back once it was copied.
        connection.execute("PRAGMA page_size = 8192")
        connection.create_function("folded", 1, _folded, deterministic=True)
        _set_journal_mode(connection, path)
        connection.executescript(
            "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = OFF;"
            "PRAGMA journal_size_limit = 16777216;"
        )
    except BaseException:
        connection.close()
        raise
    return tables


def _folded(text: str | None) -> str | None:
    """For texts with letters that SQLite's NOCASE does not know: Ä is not ä to it."""
    return None if text is None else folded(text)


def _set_journal_mode(connection: sqlite3.Connection, path: Path) -> None:
    """Raises StoreError when the mode stays another. Processes that open a new database at once get in each other's way
    here, and SQLite does not wait for them as it does elsewhere."""
    wanted, given = journal_mode(path.parent), ""
    deadline = time.monotonic() + _JOURNAL_SECONDS
    while True:
        try:
            given = connection.execute(_JOURNAL_MODES[wanted]).fetchone()[0]
        except sqlite3.OperationalError as error:
            if getattr(error, "sqlite_errorname", "") != "SQLITE_BUSY" or time.monotonic() > deadline:
                raise
        if given == wanted:
            return
        if time.monotonic() > deadline:
            raise errors.no_journal(path, wanted, given)
        time.sleep(0.02)


def _check_and_migrate(path: Path) -> None:
    with mapped(path), closing(_connect(path)) as tables:
        version = tables.conn.execute("PRAGMA user_version").fetchone()[0]
        if version > SCHEMA_VERSION:
            raise _newer(path, version)
        if version == 0 and set(tables.table_names()) - {MIGRATIONS.migrations_table}:
            raise errors.damaged(path, say("it is a database of another program"))
        if tables.conn.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise errors.damaged(path, say("SQLite's check finds damaged pages"))
        if version < SCHEMA_VERSION:
            if version:
                _back_up(tables.conn, path.with_name(f"{path.name}.backup-v{version}"))
            # Two processes may be here at once: the second finds nothing left to do.
            with transaction(tables.conn):
                MIGRATIONS.apply(tables)


def _back_up(source: sqlite3.Connection, target: Path) -> None:
    with _beside(target) as unfinished, closing(sqlite3.connect(unfinished)) as copy:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")


def _keep_what_is_ours(path: Path, target: Path) -> None:
    """Copy a database of the newest schema into an empty file, but for the rows that are discovered."""
    with closing(sqlite3.connect(target, timeout=_BACKUP_SECONDS, isolation_level=None)) as copy:
        copy.execute("PRAGMA page_size = 8192")
        copy.execute("ATTACH ? AS site", (str(path),))
        with side_transaction(copy):
            only = _ONLY_NAMED if _many_devices(copy) else {}
            made = copy.execute(
                "SELECT type, name, sql FROM site.sqlite_schema WHERE sql IS NOT NULL AND name NOT GLOB 'sqlite_*'"
                " ORDER BY rowid"
            ).fetchall()
            for kind, name, sql in made:
                copy.execute(sql)
                if kind == "table" and name not in _DISCOVERED:
                    every = f"INSERT INTO main.{quote_identifier(name)} SELECT * FROM site.{quote_identifier(name)}"  # noqa: S608
                    copy.execute(only.get(name, every))
            if only:
                copy.execute(_COUNT_MEMBERS)
            # Numbers are never given twice, also after the backup was put in place.
            copy.execute("DELETE FROM main.sqlite_sequence")
            copy.execute("INSERT INTO main.sqlite_sequence SELECT * FROM site.sqlite_sequence")
        copy.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _many_devices(copy: sqlite3.Connection) -> bool:
    sql = "SELECT 1 FROM site.devices UNION ALL SELECT 1 FROM site.collection_devices LIMIT 1 OFFSET ?"
    return copy.execute(sql, (_MOST_DEVICES,)).fetchone() is not None


@contextmanager
def _beside(target: Path) -> Iterator[Path]:
    """An empty file that takes the place of the target once it is filled; until then, and on an error, the old one stays."""
    unfinished = target.with_name(target.name + ".new")
    unfinished.unlink(missing_ok=True)
    private_file(unfinished)
    try:
        yield unfinished
        unfinished.replace(target)
        sync_folder(target.parent)
    finally:
        unfinished.unlink(missing_ok=True)


def _newer(path: Path, version: int) -> StoreError:
    return StoreError(
        say("The database is from a newer azconsole"),
        say(
            "{path} has schema version {version}; this program knows up to version {known}. Nothing was changed.",
            path=path,
            version=version,
            known=SCHEMA_VERSION,
        ),
        say("Install the newer azconsole, or name another data folder with --data-dir."),
        code="database-newer",
    )


def _folder_id(folder: Path) -> str:
    path = folder / ID_NAME
    with mapped(path):
        if not path.is_file():
            with closing(_connect(folder / FILE_NAME)) as tables, transaction(tables.conn):
                if not path.is_file():
                    replace_file(path, uuid.uuid4().hex.encode())
        return path.read_text("ascii").strip()
