"""Which users a discovery run changed (operations.ports.RunChangeStore).

A round collects its changes in a change set, which `cursors.change_set` names while the round goes, in the transactions
that change the users: an interrupted round is gone on with, and nothing is told twice. Closing the round closes the set.
`RunRepository.add` gives it to the run; a set that is closed and has none was left by a crash between the two.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from uuid import UUID

from azconsole.domain.runs import Change, ChangeQuery, Difference, UserChange, field_mask, fields_of
from azconsole.domain.users import RoundCounts, RoundKind, UserRow
from azconsole.store.database import Database
from azconsole.store.user_criteria import like_text

UserDiff = tuple[int, str, str, int]
"""A row of run_changes without its set: kind, object id, name, fields."""

_WRITE = (
    "INSERT INTO run_changes (change_set, kind, object_id, name, fields) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT DO UPDATE SET fields = fields | excluded.fields"
)
_KNOWN = (
    "SELECT object_id, display_name, mail, mail_nickname, security_identifier, user_principal_name, domain_name,"
    " sam_account_name, distinguished_name FROM users WHERE tenant = ? AND object_id IN (SELECT value FROM json_each(?))"
)
_DISPLAY_NAME, _USER_PRINCIPAL_NAME = 1, 5
_FOUND = (
    " FROM run_changes WHERE change_set = (SELECT id FROM change_sets WHERE run = ?1) AND (?2 IS NULL OR kind = ?2)"
    " AND (?3 IS NULL OR name LIKE ?3 ESCAPE '\\' OR object_id LIKE ?3 ESCAPE '\\')"
)
_PAGE = "SELECT kind, object_id, name, fields" + _FOUND + " ORDER BY kind, object_id LIMIT ?4 OFFSET ?5"
_COUNT = "SELECT count(*)" + _FOUND
_DIFFERENCES = """
    SELECT object_id, min(name), sum(one), sum(one_fields), sum(two), sum(two_fields) FROM (
        SELECT object_id, name, kind AS one, fields AS one_fields, 0 AS two, 0 AS two_fields FROM run_changes
        WHERE change_set = (SELECT id FROM change_sets WHERE run = ?1)
        UNION ALL SELECT object_id, name, 0, 0, kind, fields FROM run_changes
        WHERE change_set = (SELECT id FROM change_sets WHERE run = ?2))
    GROUP BY object_id HAVING sum(one) <> sum(two) OR sum(one_fields) <> sum(two_fields)"""
_DIFFERENCE_PAGE = _DIFFERENCES + " ORDER BY object_id LIMIT ?3 OFFSET ?4"
_DIFFERENCE_COUNT = f"SELECT count(*) FROM ({_DIFFERENCES})"  # noqa: S608 - nothing comes from outside


def compared(connection: sqlite3.Connection, tenant: int, rows: Mapping[str, UserRow]) -> list[UserDiff]:
    """What is different in these users (by object id) from those that are known; nothing for a user who is the same."""
    known = {row[0]: row for row in connection.execute(_KNOWN, (tenant, json.dumps(list(rows))))}
    found = []
    for object_id, row in rows.items():
        before = known.get(object_id)
        if before is None:
            found.append((int(Change.ADDED), object_id, _name(row), 0))
        elif before != row:
            found.append((int(Change.CHANGED), object_id, _name(before), field_mask(before[1:], row[1:])))
    return found


def open_set(connection: sqlite3.Connection, tenant: int, kind: RoundKind) -> int:
    """The change set of the tenant's round: the one that it has already, or a new one. In the round's transaction."""
    row = connection.execute("SELECT change_set FROM cursors WHERE tenant = ?", (tenant,)).fetchone()
    if row and row[0]:
        return int(row[0])
    made = connection.execute(
        "INSERT INTO change_sets (tenant, kind, started) VALUES (?, ?, ?)",
        (tenant, kind, datetime.now(UTC).isoformat()),
    ).lastrowid
    connection.execute("UPDATE cursors SET change_set = ? WHERE tenant = ?", (made, tenant))
    return made or 0


def write(connection: sqlite3.Connection, change_set: int, changes: Iterable[UserDiff]) -> None:
    """Write changes down; a user who is changed again by the same round is one row with all fields."""
    connection.executemany(_WRITE, ((change_set, *change) for change in changes))


def close_set(
    connection: sqlite3.Connection,
    tenant: int,
    counts: RoundCounts,
    read: tuple[int, int],
    *,
    kind: RoundKind,
    first_load: int = 0,
) -> int:
    """The round is done: close its change set with what it counted and with the pages and users that it read; 0 when it
    changed nothing. `first_load` users were added at once and are not listed. In the round's last transaction."""
    change_set = open_set(connection, tenant, kind)
    connection.execute("UPDATE cursors SET change_set = 0 WHERE tenant = ?", (tenant,))
    if not (counts.added or counts.changed or counts.removed):
        connection.execute("DELETE FROM change_sets WHERE id = ?", (change_set,))
        return 0
    values = (counts.added, counts.changed, counts.removed, first_load, change_set)
    connection.execute(
        "UPDATE change_sets SET kind = ?, closed = ?, pages = ?, users = ?, added = ?, changed = ?, removed = ?,"
        " first_load = ? WHERE id = ?",
        (kind, datetime.now(UTC).isoformat(), *read, *values),
    )
    return change_set


def _name(row: UserRow) -> str:
    return row[_DISPLAY_NAME] or row[_USER_PRINCIPAL_NAME] or ""


class RunChanges:
    """Reads the changed users of runs, who may be a hundred thousand: a page at a time."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def count(self, run_id: int, query: ChangeQuery) -> int:
        """How many listed users of a run the query finds."""
        with self._database.read() as connection:
            return int(connection.execute(_COUNT, (run_id, *_criteria(query))).fetchone()[0])

    def page(self, run_id: int, query: ChangeQuery, limit: int, offset: int = 0) -> list[UserChange]:
        """Some of a run's changed users: the added first, then the changed, then the removed."""
        with self._database.read() as connection:
            rows = connection.execute(_PAGE, (run_id, *_criteria(query), limit, offset)).fetchall()
        return [UserChange(UUID(row[1]), row[2], Change(row[0]), fields_of(row[3])) for row in rows]

    def count_differences(self, first: int, second: int) -> int:
        """How many users two runs did not change alike."""
        with self._database.read() as connection:
            return int(connection.execute(_DIFFERENCE_COUNT, (first, second)).fetchone()[0])

    def differences(self, first: int, second: int, limit: int, offset: int = 0) -> list[Difference]:
        """Some of those users."""
        with self._database.read() as connection:
            rows = connection.execute(_DIFFERENCE_PAGE, (first, second, limit, offset)).fetchall()
        return [
            Difference(UUID(row[0]), row[1], Change(row[2]), fields_of(row[3]), Change(row[4]), fields_of(row[5]))
            for row in rows
        ]


def _criteria(query: ChangeQuery) -> tuple[int | None, str | None]:
    text = like_text(query.search.strip())
    return int(query.change) if query.change else None, f"%{text}%" if text else None
