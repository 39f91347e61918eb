"""Taking devices out of the site, and out of the collections that name or hold them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from azconsole.store.device_rows import AZURE_AD

_MOST_PROBES = 200_000
_GONE = "CREATE TEMP TABLE IF NOT EXISTS gone (id INTEGER PRIMARY KEY)"
_PROBE = (
    "DELETE FROM collection_devices WHERE collection IN (SELECT id FROM collections) AND device IN"
    " (SELECT id FROM temp.gone) RETURNING collection"
)
# The plus keeps the key out of it: one look at all rows instead of one for each device and collection.
_SCAN = "DELETE FROM collection_devices WHERE +device IN (SELECT id FROM temp.gone) RETURNING collection"
_COUNT = (
    "UPDATE collections SET members = (SELECT count(*) FROM collection_devices WHERE collection = collections.id"
    " AND how & 2) WHERE id IN (SELECT value FROM json_each(?))"
)


def remove_devices(connection: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Remove these devices."""
    if ids:
        _begin(connection)
        connection.executemany("INSERT OR IGNORE INTO temp.gone VALUES (?)", [(number,) for number in ids])
        _remove(connection)


def remove_unseen(connection: sqlite3.Connection, tenant: int, number: int) -> int:
    """Remove the Azure AD devices of a tenant that the round of this number did not see: how many."""
    _begin(connection)
    sql = "INSERT INTO temp.gone SELECT id FROM devices WHERE source = ? AND tenant = ? AND round <> ?"
    removed = connection.execute(sql, (AZURE_AD, tenant, number)).rowcount
    _remove(connection)
    return removed


def remove_tenant(connection: sqlite3.Connection, tenant: int) -> None:
    """Remove all that was read of a tenant's devices."""
    remove_unseen(connection, tenant, -1)
    connection.execute("DELETE FROM device_cursors WHERE tenant = ?", (tenant,))


def _begin(connection: sqlite3.Connection) -> None:
    connection.execute(_GONE)
    connection.execute("DELETE FROM temp.gone")


def _remove(connection: sqlite3.Connection) -> None:
    gone = connection.execute("SELECT count(*) FROM temp.gone").fetchone()[0]
    collections = connection.execute("SELECT count(*) FROM collections").fetchone()[0]
    if not gone:
        return
    touched = {number for (number,) in connection.execute(_PROBE if gone * collections < _MOST_PROBES else _SCAN)}
    connection.execute(_COUNT, (json.dumps(sorted(touched)),))
    connection.execute("DELETE FROM devices WHERE id IN (SELECT id FROM temp.gone)")
