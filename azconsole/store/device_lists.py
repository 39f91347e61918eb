"""Lists of devices: search in the name, any order, the members of a collection; quick with a million of them.

By name the index gives the order. By another column the rows are sorted, of which SQLite keeps no more than a page asks for.
The members of a large collection by name are found along the index of names, those of a small one are sorted.
"""
# ruff: noqa: S608 - every text of SQL here is fixed (faults.md S13); what comes from outside travels as parameters

from __future__ import annotations

import sqlite3
import time
from array import array
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any

from azconsole.domain.devices import DeviceQuery
from azconsole.store.device_criteria import criteria_clause
from azconsole.store.device_rows import PROPERTIES, name_key
from azconsole.store.user_criteria import like_text

_CHUNK = 5_000
_LAST = "\U0010ffff"
_LONGEST_SEARCH = 256
_LARGE_SHARE = 20
"""A collection with more than a twentieth of the devices is large."""
# The one list of columns by which may be sorted: none comes from outside (faults.md S13).
_ORDERS = {"name": "folded", "id": "devices.id", "source": "source", "key": "key"} | {p: p for p in PROPERTIES}
_ORDERED = {
    (name, descending): f" ORDER BY {column}{' DESC' if descending else ''}, devices.id{' DESC' if descending else ''}"
    for name, column in _ORDERS.items()
    for descending in (False, True)
}
_TEXTS = ("name", "device_id", "operating_system", "os_version", "manufacturer", "model", "trust_type", "profile_type")
"""Orders in which type-ahead finds a place."""
_FOUND = "(?1 IS NULL OR folded LIKE ?1 ESCAPE '\\')"
_OF_COLLECTION = (
    "SELECT {0} FROM collection_devices m CROSS JOIN devices ON devices.id = m.device"
    " WHERE m.collection = ?2 AND m.how & 2 AND " + _FOUND
)
_ALONG_THE_INDEX = (
    "SELECT {0} FROM devices WHERE EXISTS (SELECT 1 FROM collection_devices m WHERE m.collection = ?2"
    " AND m.device = devices.id AND m.how & 2) AND " + _FOUND
)
_ANY = "SELECT {0} FROM devices WHERE ?2 IS NULL AND " + _FOUND
_MEMBERS = "SELECT members FROM collections WHERE id = ?"


def count(connection: sqlite3.Connection, query: DeviceQuery) -> int:
    """How many devices fit."""
    pattern = _pattern(query)
    if pattern is None and query.collection is not None and not query.criteria:
        row = connection.execute(_MEMBERS, (query.collection,)).fetchone()
        return int(row[0]) if row else 0
    clause, values = criteria_clause(query.criteria)
    sql = (_ANY if query.collection is None else _OF_COLLECTION).format("count(*)") + clause
    return int(connection.execute(sql, (pattern, query.collection, *values)).fetchone()[0])


def page_ids(connection: sqlite3.Connection, query: DeviceQuery, limit: int, offset: int) -> list[int]:
    """The numbers of some of them in the query's order."""
    sql, values = _select(connection, query)
    return [row[0] for row in connection.execute(sql + " LIMIT ? OFFSET ?", (*values, limit, offset))]


def chunks(connection: sqlite3.Connection, query: DeviceQuery, stop: Callable[[], bool]) -> Iterator[array[int]]:
    """The numbers of all of them; other threads run between chunks."""
    with closing(connection.execute(*_select(connection, query))) as cursor:
        while not stop() and (rows := cursor.fetchmany(_CHUNK)):
            yield array("q", [row[0] for row in rows])
            time.sleep(0)


def place_of(connection: sqlite3.Connection, query: DeviceQuery, beginning: str) -> int | None:
    """How many devices of the query stand before the first whose text in the column of its order begins so; None when none
    does, or when what it is ordered by is no text."""
    if query.order not in _TEXTS:
        return None
    column = _ORDERS[query.order]
    text = name_key(beginning) if query.order == "name" else beginning
    clause, values = criteria_clause(query.criteria)
    sql = (_ANY if query.collection is None else _OF_COLLECTION) + clause
    bound = (_pattern(query), query.collection, *values)
    there = f" AND {column} >= ? AND {column} < ? LIMIT 1"
    if connection.execute(sql.format("1") + there, (*bound, text, text + _LAST)).fetchone() is None:
        return None
    # Up, what has no value stands first; down, last.
    before = f" AND {column} >= ?" if query.descending else f" AND ({column} IS NULL OR {column} < ?)"
    edge = text + _LAST if query.descending else text
    return int(connection.execute(sql.format("count(*)") + before, (*bound, edge)).fetchone()[0])


def _select(connection: sqlite3.Connection, query: DeviceQuery) -> tuple[str, tuple[Any, ...]]:
    """The query and the values of its parameters; those after it must not be numbered."""
    sql = _ANY
    if query.collection is not None:
        large = query.order == "name" and _is_large(connection, query.collection)
        sql = _ALONG_THE_INDEX if large else _OF_COLLECTION
    clause, values = criteria_clause(query.criteria)
    ordered = sql.format("devices.id") + clause + _ORDERED[query.order, query.descending]
    return ordered, (_pattern(query), query.collection, *values)


def _is_large(connection: sqlite3.Connection, collection: int) -> bool:
    row = connection.execute(_MEMBERS, (collection,)).fetchone()
    known = connection.execute("SELECT max(id) FROM devices").fetchone()[0] or 0
    return row is not None and row[0] * _LARGE_SHARE > known


def _pattern(query: DeviceQuery) -> str | None:
    text = like_text(name_key(query.search)[:_LONGEST_SEARCH])
    return f"%{text}%" if text else None
