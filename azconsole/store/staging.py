"""The staging file of a full round: its pages and its cursor, apart from the database until the round is complete.

A file of its own keeps rows and cursor in one transaction while the database stays free for other writers, and is thrown
away in one piece. It belongs to the round whose id stands in `cursors.full_round`; any other staging file is left over
from a crash or a deleted service and is thrown away too. It is attached as schema `staging` to a bulk connection.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from uuid import UUID

from azconsole.domain.users import UserPage, UserRow
from azconsole.store.database import journal_mode, side_transaction, transaction
from azconsole.store.files import private_file

_PARTS = ("", "-wal", "-shm", "-journal")
_SCHEMA = """
    CREATE TABLE staging.users (
        id INTEGER PRIMARY KEY, object_id TEXT NOT NULL, display_name TEXT, mail TEXT, mail_nickname TEXT,
        security_identifier TEXT, user_principal_name TEXT, domain_name TEXT, sam_account_name TEXT, distinguished_name TEXT);
    CREATE TABLE staging.removed (object_id TEXT PRIMARY KEY, last INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE staging.round (
        id TEXT PRIMARY KEY, next_link TEXT NOT NULL DEFAULT '', delta_link TEXT NOT NULL DEFAULT '',
        pages INTEGER NOT NULL DEFAULT 0, users INTEGER NOT NULL DEFAULT 0);
"""
_ADD_USER = (
    "INSERT INTO staging.users (object_id, display_name, mail, mail_nickname, security_identifier, user_principal_name,"
    " domain_name, sam_account_name, distinguished_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
# A hundred users in one statement cost a fifth less than one by one.
_JOURNAL_MODES = {
    "wal": "PRAGMA staging.journal_mode = WAL",
    "delete": "PRAGMA staging.journal_mode = DELETE",
}
_AT_ONCE = 100
_ADD_MANY = _ADD_USER + ", (?, ?, ?, ?, ?, ?, ?, ?, ?)" * (_AT_ONCE - 1)
# A removal takes away what came before it; a user that comes again after it stays.
_ADD_REMOVED = (
    "INSERT INTO staging.removed (object_id, last) VALUES (?, (SELECT coalesce(max(id), 0) FROM staging.users))"
    " ON CONFLICT (object_id) DO UPDATE SET last = excluded.last"
)


@dataclass(frozen=True, slots=True)
class StagedRound:
    """The cursor of a full round, as stored. A delta link tells that its last page is stored."""

    id: str
    next_link: str = ""
    delta_link: str = ""
    pages: int = 0
    users: int = 0


def staging_path(folder: Path, tenant_id: UUID | str) -> Path:
    """The staging file of a tenant."""
    return folder / f"discovery-{tenant_id}.db"


def forget_staging(folder: Path, tenant_id: UUID | str) -> None:
    """Throw a staging file away; none is no error."""
    for part in _PARTS:
        path = staging_path(folder, tenant_id)
        path.with_name(path.name + part).unlink(missing_ok=True)


def create(connection: sqlite3.Connection, path: Path, round_id: str) -> StagedRound:
    """Attach a new, empty staging file."""
    _attach(connection, path)
    connection.executescript("BEGIN;" + _SCHEMA + "COMMIT;")
    connection.execute("INSERT INTO staging.round (id) VALUES (?)", (round_id,))
    return StagedRound(round_id)


def take_up(connection: sqlite3.Connection, path: Path, round_id: str) -> StagedRound | None:
    """Attach the staging file of an interrupted round; None when there is none, or it is damaged or another round's."""
    if not round_id or not path.is_file():
        return None
    try:
        _attach(connection, path)
        sound = connection.execute("PRAGMA staging.quick_check(1)").fetchone()[0] == "ok"
        row = connection.execute("SELECT id, next_link, delta_link, pages, users FROM staging.round").fetchone()
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorname", "") not in {"SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_ERROR"}:
            raise
        sound, row = False, None
    if sound and row and row[0] == round_id:
        return StagedRound(*row)
    detach(connection)
    return None


def detach(connection: sqlite3.Connection) -> None:
    """Detach the staging file; none attached is no error."""
    if any(row[1] == "staging" for row in connection.execute("PRAGMA database_list").fetchall()):
        connection.execute("DETACH staging")


def append(connection: sqlite3.Connection, staged: StagedRound, page: UserPage) -> StagedRound:
    """Store a page and its link in one transaction. Within a page removals count as later than users."""
    after = replace(
        staged,
        next_link=page.next_link,
        delta_link=page.delta_link,
        pages=staged.pages + 1,
        users=staged.users + len(page.rows),
    )
    with side_transaction(connection):
        whole = len(page.rows) - len(page.rows) % _AT_ONCE
        for start in range(0, whole, _AT_ONCE):
            connection.execute(_ADD_MANY, tuple(chain.from_iterable(page.rows[start : start + _AT_ONCE])))
        connection.executemany(_ADD_USER, page.rows[whole:])
        if page.removed:
            connection.executemany(_ADD_REMOVED, [(object_id,) for object_id, _ in page.removed])
        connection.execute(
            "UPDATE staging.round SET next_link = ?, delta_link = ?, pages = ?, users = ?",
            (after.next_link, after.delta_link, after.pages, after.users),
        )
    return after


def drop_removed(connection: sqlite3.Connection) -> None:
    """Take the users away that the same round removed again."""
    if connection.execute("SELECT 1 FROM staging.removed").fetchone():
        connection.execute(
            "DELETE FROM staging.users WHERE id IN (SELECT u.id FROM staging.users u CROSS JOIN staging.removed r"
            " WHERE r.object_id = u.object_id AND u.id <= r.last)"
        )


def index(connection: sqlite3.Connection) -> None:
    """Bring the rows of a complete round to one for each user, the last one, indexed by id. Doing it again costs nothing."""
    with transaction(connection):
        drop_removed(connection)
        try:
            connection.execute(_INDEX)
        except sqlite3.IntegrityError:
            connection.execute(
                "DELETE FROM staging.users WHERE id NOT IN (SELECT max(id) FROM staging.users GROUP BY object_id)"
            )
            connection.execute(_INDEX)


_INDEX = "CREATE UNIQUE INDEX IF NOT EXISTS staging.users_object ON users(object_id)"


def without_surrogates(rows: list[UserRow]) -> list[UserRow]:
    """The rows with halves of surrogate pairs, which UTF-8 cannot hold, replaced by U+FFFD (faults.md B21)."""
    return [tuple(v and v.encode("utf-16", "surrogatepass").decode("utf-16", "replace") for v in row) for row in rows]  # type: ignore[misc]  # a tuple of nine stays one of nine


def _attach(connection: sqlite3.Connection, path: Path) -> None:
    private_file(path)
    connection.execute("ATTACH ? AS staging", (str(path),))
    connection.execute("PRAGMA staging.page_size = 8192")
    connection.execute(_JOURNAL_MODES[journal_mode(path.parent)])
    # Never checkpointed while it grows: a round that goes well deletes the file, and saves writing it twice.
    connection.executescript(
        "PRAGMA staging.synchronous = NORMAL;"
        "PRAGMA staging.cache_size = -16000; PRAGMA staging.secure_delete = OFF; PRAGMA wal_autocheckpoint = 0;"
    )
