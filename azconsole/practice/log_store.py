"""The Log Analytics workspaces of the practice cloud: tables with their rows, saved searches, data collection rules.

Apart from the rest of the state, because they grow: a million uploaded rows must not be written again at every change.
Each change is one line of an SQLite file; the rows of a table are read from it when somebody first asks for them.
"""

from __future__ import annotations

import os
import sqlite3
import sys
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

LOGS_FILE = "logs.sqlite"
Row = tuple[Any, ...]
# what a column of a type holds, None apart; a guid is text in lower case
_PYTHON: dict[str, Any] = {
    "string": str,
    "int": int,
    "long": int,
    "real": float,
    "boolean": bool,
    "dateTime": datetime,
    "guid": str,
    "dynamic": Any,
}
COLUMN_TYPES = tuple(_PYTHON)
_TABLES = """
CREATE TABLE IF NOT EXISTS items (kind TEXT, key TEXT, value BLOB, UNIQUE (kind, key));
CREATE TABLE IF NOT EXISTS batches (workspace TEXT, name TEXT, columns BLOB, rows BLOB);
CREATE INDEX IF NOT EXISTS batches_of ON batches (workspace, name);
"""
_ALL = "SELECT kind, key, value FROM items ORDER BY rowid"
_KEEP = """INSERT INTO items VALUES (?, ?, ?)
ON CONFLICT (kind, key) DO UPDATE SET value = excluded.value"""


class _File:
    """The SQLite file, or nothing at all (path None): then everything lives as long as the process."""

    def __init__(self, path: Path | None) -> None:
        self._lock = threading.Lock()
        self._db: sqlite3.Connection | None = None
        if path is not None:
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
            self._db = sqlite3.connect(path, check_same_thread=False, isolation_level=None)

    def prepare(self) -> None:
        """Make the tables where there are none. Raises sqlite3.DatabaseError for a file that is not ours."""
        if self._db is not None:
            self._db.execute("PRAGMA synchronous = OFF")  # a crash of the machine may lose practice data
            self._db.executescript(_TABLES)

    def run(self, sql: str, *values: Any) -> list[Any]:
        with self._lock:
            return [] if self._db is None else self._db.execute(sql, values).fetchall()

    def run_many(self, sql: str, rows: Iterable[tuple[Any, ...]]) -> None:
        with self._lock:
            if self._db is not None:
                self._db.execute("BEGIN")
                self._db.executemany(sql, rows)
                self._db.execute("COMMIT")

    def close(self) -> None:
        with self._lock:
            if self._db is not None:
                self._db.close()
            self._db = None


class Table:
    """One table of a workspace. `columns` maps a name to the table's type of it (string, int, long, real, boolean,
    dateTime, guid, dynamic); a row is a tuple in that order. `properties` are what ARM tells besides the columns."""

    def __init__(self, name: str, columns: dict[str, str], properties: dict[str, Any] | None = None) -> None:
        self.name = name
        self.columns = columns
        self.properties = properties or {}
        self.lock = threading.RLock()
        self._rows: list[Row] | None = []
        self._read: Callable[[Table], list[Row]] | None = None
        self._write: Callable[[Table, list[Row]], None] | None = None

    @property
    def bound(self) -> bool:
        """Whether its rows are kept elsewhere."""
        return self._write is not None

    def bind(self, read: Callable[[Table], list[Row]], write: Callable[[Table, list[Row]], None]) -> None:
        """Keep the rows elsewhere: `read` gives what is kept when they are first asked for, `write` keeps more."""
        self._read, self._write, self._rows = read, write, None

    @property
    def rows(self) -> list[Row]:
        """All rows, oldest first. The list grows while others read it; take a copy to count on its length."""
        with self.lock:
            if self._rows is None:
                self._rows = self._read(self) if self._read else []
            return self._rows

    def append(self, rows: Iterable[Row]) -> None:
        """Add rows; they outlive a restart."""
        new = list(rows)
        with self.lock:
            self.rows.extend(new)
            if self._write:
                self._write(self, new)

    def show(self, rows: Iterable[Row]) -> None:
        """Add rows that a restart forgets."""
        with self.lock:
            self.rows.extend(rows)

    def reshape(self, columns: dict[str, str]) -> None:
        """Take other columns; rows keep the values of those that stay."""
        with self.lock:
            self._rows = _fitted(self.rows, list(self.columns), list(columns))
            self.columns = columns


@dataclass(slots=True)
class Workspace:
    """One workspace. `saved_searches` maps an id to the search in wire form (id, name, type, etag, properties);
    `properties`, `location` and `tags` are the workspace's own in wire form."""

    arm_id: str
    name: str
    customer_id: str
    tenant_id: str
    location: str
    tags: dict[str, str] = field(default_factory=dict)
    properties: dict[str, Any] = field(default_factory=dict)
    tables: dict[str, Table] = field(default_factory=dict)
    saved_searches: dict[str, dict[str, Any]] = field(default_factory=dict)

    def table(self, name: str) -> Table | None:
        """The table of this name in any case, or None."""
        return next((t for key, t in self.tables.items() if key.lower() == name.lower()), None)


class LogStore:
    """All workspaces, data collection rules and endpoints of all tenants. Raises OSError, sqlite3.DatabaseError."""

    def __init__(self, path: Path | None = None) -> None:
        self.lock = threading.RLock()
        self.rules: dict[str, dict[str, Any]] = {}
        self.endpoints: dict[str, dict[str, Any]] = {}
        self._by_customer: dict[str, Workspace] = {}
        self._by_id: dict[str, Workspace] = {}
        self._file = _File(path)
        try:
            self._file.prepare()
            self._load()
        except BaseException:
            self._file.close()  # so that it can be set aside
            raise

    # ---- workspaces ----------------------------------------------------------
    def workspace(self, customer_id: str) -> Workspace | None:
        """The workspace that queries know by this id, or None."""
        return self._by_customer.get(customer_id.lower())

    def workspace_at(self, arm_id: str) -> Workspace | None:
        """The workspace with this ARM id in any case, or None."""
        return self._by_id.get(arm_id.lower().rstrip("/"))

    def under(self, scope: str) -> list[Workspace]:
        """The workspaces below a subscription or a resource group, in the order in which they were made."""
        start = scope.lower().rstrip("/") + "/"
        with self.lock:
            return [w for key, w in self._by_id.items() if key.startswith(start)]

    def keep(self, *workspaces: Workspace) -> None:
        """Keep new or changed workspaces with their tables' columns (not the rows, which keep themselves)."""
        with self.lock:
            for workspace in workspaces:
                self._by_customer[workspace.customer_id.lower()] = workspace
                self._by_id[workspace.arm_id.lower()] = workspace
                for table in workspace.tables.values():
                    if not table.bound:
                        self._bind(workspace, table)
            rows = (("workspace", w.customer_id, msgspec.json.encode(_plain(w))) for w in workspaces)
            self._file.run_many(_KEEP, rows)

    def forget(self, workspace: Workspace) -> None:
        """Delete a workspace with all it holds."""
        with self.lock:
            self._by_customer.pop(workspace.customer_id.lower(), None)
            self._by_id.pop(workspace.arm_id.lower(), None)
            self._file.run("DELETE FROM items WHERE kind = 'workspace' AND key = ?", workspace.customer_id)
            self._file.run("DELETE FROM items WHERE kind = ?", _searches_of(workspace))
            self._file.run("DELETE FROM batches WHERE workspace = ?", workspace.customer_id)

    def forget_table(self, workspace: Workspace, table: Table) -> None:
        """Delete a table with its rows."""
        with self.lock:
            del workspace.tables[table.name]
            self._file.run(
                "DELETE FROM batches WHERE workspace = ? AND name = ?", workspace.customer_id, table.name.lower()
            )
            self.keep(workspace)

    # ---- saved searches, rules, endpoints ------------------------------------------
    def keep_search(self, workspace: Workspace, search_id: str, search: dict[str, Any] | None) -> None:
        """Keep a saved search; None deletes it."""
        self._keep(_searches_of(workspace), workspace.saved_searches, search_id, search)

    def keep_rule(self, arm_id: str, rule: dict[str, Any] | None) -> None:
        """Keep a data collection rule under its ARM id; None deletes it."""
        self._keep("rule", self.rules, arm_id.lower(), rule)

    def keep_endpoint(self, arm_id: str, endpoint: dict[str, Any] | None) -> None:
        """Keep a data collection endpoint under its ARM id; None deletes it."""
        self._keep("endpoint", self.endpoints, arm_id.lower(), endpoint)

    def _keep(self, kind: str, items: dict[str, dict[str, Any]], key: str, value: dict[str, Any] | None) -> None:
        with self.lock:
            if value is None:
                items.pop(key, None)
                self._file.run("DELETE FROM items WHERE kind = ? AND key = ?", kind, key)
            else:
                items[key] = value
                self._file.run(_KEEP, kind, key, msgspec.json.encode(value))

    # ---- the whole -----------------------------------------------------------------
    def clear(self) -> None:
        """Forget everything."""
        with self.lock:
            for kept in (self.rules, self.endpoints, self._by_customer, self._by_id):
                kept.clear()
            self._file.run("DELETE FROM items")
            self._file.run("DELETE FROM batches")
            self._file.run("VACUUM")

    def detach(self) -> None:
        """Leave the file to another; what is still done here is not kept."""
        self._file.close()

    def _load(self) -> None:
        found = [(kind, key, msgspec.json.decode(value)) for kind, key, value in self._file.run(_ALL)]
        for kind, _, plain in found:
            if kind == "workspace":
                self._take(plain)
        homes: dict[str, dict[str, dict[str, Any]]] = {"rule": self.rules, "endpoint": self.endpoints}
        homes |= {_searches_of(w): w.saved_searches for w in self._by_customer.values()}
        for kind, key, value in found:
            if kind != "workspace":
                homes[kind][key] = value

    def _take(self, plain: dict[str, Any]) -> None:
        tables = {name: Table(name, *shape) for name, shape in plain.pop("tables").items()}
        workspace = Workspace(tables=tables, **plain)
        self._by_customer[workspace.customer_id.lower()] = self._by_id[workspace.arm_id.lower()] = workspace
        for table in tables.values():
            self._bind(workspace, table)

    def _bind(self, workspace: Workspace, table: Table) -> None:
        """Let a table's rows be kept in the file."""
        key, name = workspace.customer_id, table.name.lower()

        def read(of: Table) -> list[Row]:
            found = self._file.run("SELECT columns, rows FROM batches WHERE workspace = ? AND name = ?", key, name)
            return [row for columns, rows in found for row in _decoded(columns, rows, of.columns)]

        def write(of: Table, rows: list[Row]) -> None:
            columns = msgspec.json.encode(of.columns)
            self._file.run("INSERT INTO batches VALUES (?, ?, ?, ?)", key, name, columns, msgspec.json.encode(rows))

        table.bind(read, write)


def _searches_of(workspace: Workspace) -> str:
    return "search " + workspace.customer_id


def _plain(workspace: Workspace) -> dict[str, Any]:
    """A workspace as it is kept: without its rows and saved searches."""
    names = ("arm_id", "name", "customer_id", "tenant_id", "location", "tags", "properties")
    tables = {table.name: (table.columns, table.properties) for table in workspace.tables.values()}
    return {**{name: getattr(workspace, name) for name in names}, "tables": tables}


def _decoded(columns: bytes, rows: bytes, wanted: dict[str, str]) -> list[Row]:
    """One kept batch as rows of today's columns. Texts repeat much, so equal ones are one object."""
    kept: dict[str, str] = msgspec.json.decode(columns)
    types = tuple(_PYTHON[kind] | None for kind in kept.values())
    plain: list[Row] = msgspec.json.decode(rows, type=list[tuple[types]])  # type: ignore[valid-type]
    intern = sys.intern
    found = [tuple(intern(v) if type(v) is str else v for v in row) for row in plain]
    return found if kept == wanted else _fitted(found, list(kept), list(wanted))


def _fitted(rows: list[Row], old: list[str], new: list[str]) -> list[Row]:
    """Rows of some columns as rows of others: None where there was none."""
    places = [old.index(name) if name in old else None for name in new]
    return [tuple(None if place is None else row[place] for place in places) for row in rows]
