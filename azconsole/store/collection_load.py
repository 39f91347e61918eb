"""Loading memberships in bulk: pairs of a collection's name and a device's name, a million of them.

The pairs are gathered as numbers first, without a lock: 8 bytes each, and the names of the devices in a temporary table.
Then one transaction finds the devices, adds those not known, and writes each collection's members in the order of their
keys: all or nothing. Names are compared folded. A device that the site knows by this name from anywhere is taken (of several
the one that signed in last); what is not known becomes a device of the file.
"""
# ruff: noqa: S608 - every text of SQL here is fixed (faults.md S13); what comes from outside travels as parameters

from __future__ import annotations

import json
import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import count, islice
from typing import Any

from azconsole.domain.devices import DeviceLine, LoadCounts
from azconsole.domain.texts import to_plain
from azconsole.domain.typed_text import folded
from azconsole.store.collection_codes import new_collection
from azconsole.store.collection_members import count_members, evaluate, set_direct
from azconsole.store.database import side_transaction
from azconsole.store.device_rows import FILE, PROPERTIES, name_key, values_of

_AT_ONCE = 20_000
_MOST_NAMES = 100_000
_STAGED = (
    "CREATE TEMP TABLE IF NOT EXISTS staged (id INTEGER PRIMARY KEY, folded TEXT NOT NULL, name TEXT NOT NULL, "
    + ", ".join(PROPERTIES)
    + ")"
)
_PLACES = ", ".join("?" * len(PROPERTIES))
_STAGE = "INSERT INTO temp.staged (id, folded, name) VALUES (?, ?, ?)"
_STAGE_WHOLE = f"INSERT INTO temp.staged VALUES (?, ?, ?, {_PLACES})"
_FIND = (
    "SELECT s.id, min(d.id), count(d.id) FROM temp.staged s LEFT JOIN devices d ON d.folded = s.folded"
    " GROUP BY s.id ORDER BY s.id"
)
_FIND_LAST = (
    "SELECT s.id, d.id, max(ifnull(d.last_sign_in, -1)) FROM temp.staged s JOIN devices d ON d.folded = s.folded"
    " WHERE s.id IN (SELECT value FROM json_each(?)) GROUP BY s.id"
)
_NAMES = ", ".join(PROPERTIES)
# Of several spellings the first is taken; of several lines that tell more the last.
_ADD, _ADD_WHOLE = (
    f"INSERT INTO devices (source, key, name, folded, {_NAMES}) SELECT {FILE}, folded, name, folded, {_NAMES}"
    f" FROM temp.staged WHERE id IN (SELECT {which}(s.id) FROM temp.staged s WHERE NOT EXISTS"
    " (SELECT 1 FROM devices d WHERE d.folded = s.folded) GROUP BY s.folded) ORDER BY folded"
    for which in ("min", "max")
)
_SET = ", ".join(f"{name} = coalesce(s.{name}, devices.{name})" for name in PROPERTIES)
_DIFFERS = " OR ".join(f"(s.{name} IS NOT NULL AND s.{name} IS NOT devices.{name})" for name in PROPERTIES)
_CHANGE = (
    f"UPDATE devices SET {_SET} FROM (SELECT * FROM temp.staged WHERE id IN (SELECT max(id) FROM temp.staged"
    f" GROUP BY folded)) s WHERE devices.source = {FILE} AND devices.tenant = 0 AND devices.key = s.folded AND ({_DIFFERS})"
)


@dataclass(frozen=True, slots=True)
class LoadWish:
    """How pairs are loaded. `origin` is written down at new collections; `keep`: who was named before stays."""

    origin: str = ""
    keep: bool = False


class MembershipLoad:
    """One load: `take` what there is, then `apply` it in a transaction of the caller's. `check` raises when the work was
    cancelled."""

    def __init__(self, connection: sqlite3.Connection, wish: LoadWish, check: Callable[[], None]) -> None:
        self._connection = connection
        self._wish = wish
        self._check = check
        self._members: dict[str, array[int]] = defaultdict(partial(array, "q"))
        self._next = count(1).__next__
        self._whole = False
        connection.execute("DROP TABLE IF EXISTS temp.staged")
        connection.execute(_STAGED)

    def take_pairs(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Collection's name and device's name, in any order, doubles allowed. An empty device: the collection alone."""
        pairs, members = iter(pairs), self._members
        numbers = self._numbers()
        while batch := list(islice(pairs, _AT_ONCE)):
            self._check()
            known = len(numbers)
            # Whole columns at once: no step of Python's for each of a million devices' names.
            collections, devices = zip(*batch, strict=True)
            for collection, number in zip(collections, map(numbers.__getitem__, devices), strict=True):
                members[collection].append(number)
            new = list(islice(numbers.items(), known, None))
            with side_transaction(self._connection):
                self._connection.executemany(_STAGE, [(number, name_key(n), n.strip()) for n, number in new])
            if len(numbers) > _MOST_NAMES:
                numbers = self._numbers()

    def _numbers(self) -> dict[str, int]:
        """Gives each name that it is asked for its number in the load: 0 to no name."""
        numbers = defaultdict(self._next)
        numbers[""] = 0
        return numbers

    def take_lines(self, lines: Iterable[DeviceLine]) -> None:
        """The same with the properties that a file tells of each device; of several lines about one the last tells them."""
        lines = iter(lines)
        while batch := list(islice(lines, _AT_ONCE)):
            self._check()
            self._whole, rows = True, []
            for line in batch:
                number, device = self._next(), line.device
                rows.append((number, name_key(device.name), device.name.strip(), *values_of(device)))
                self._members[line.collection].append(number)
            with side_transaction(self._connection):
                self._connection.executemany(_STAGE_WHOLE, rows)

    def apply(self, site_code: str, now: datetime) -> LoadCounts:
        """Write it all; the collections that changed, and those that need them, are evaluated. Rules over devices that came or
        changed are the caller's to evaluate, once this is committed: it may take long."""
        numbers, added = self._devices()
        self._check()
        changed = self._connection.execute(_CHANGE).rowcount if self._whole else 0
        made, came, gone, touched, pairs = 0, 0, 0, [], 0
        for name, members in self._by_collection().items():
            self._check()
            number, new = self._collection(name, members[0], site_code)
            wanted = sorted({numbers[staged] for staged in members[1]} - {0})
            more, less = set_direct(self._connection, number, json.dumps(wanted), keep=self._wish.keep)
            made, came, gone, pairs = made + new, came + more, gone + less, pairs + len(wanted)
            if new or more or less:
                count_members(self._connection, number)
                touched.append(number)
        evaluate(self._connection, now, touched, self._check)
        self._connection.execute("DELETE FROM temp.staged")
        return LoadCounts(added, changed, made, len(touched) - made, came, gone, pairs)

    def _devices(self) -> tuple[array[int], int]:
        """The number in the site of each staged device, by its number in the load; those not known are added."""
        numbers, several, missing = self._found()
        added = 0
        if missing:
            self._check()
            added = self._connection.execute(_ADD_WHOLE if self._whole else _ADD).rowcount
            self._check()
            numbers, several, _ = self._found()
        if several:
            for staged, device, _ in self._connection.execute(_FIND_LAST, (json.dumps(several),)):
                numbers[staged] = device
        return numbers, added

    def _found(self) -> tuple[array[int], list[int], bool]:
        numbers, several, missing = array("q", bytes(8)), [], False
        for staged, device, found in self._connection.execute(_FIND):
            numbers.append(device or 0)
            missing = missing or device is None
            if found > 1:
                several.append(staged)
        return numbers, several, missing

    def _by_collection(self) -> dict[str, tuple[str, array[int]]]:
        """The members by the folded name of their collection, with the name as the file has it first."""
        found: dict[str, tuple[str, array[int]]] = {}
        for name, members in self._members.items():
            if not name.strip():
                continue
            known = found.setdefault(folded(name), (name.strip(), array("q")))
            known[1].extend(members)
        self._members.clear()
        return found

    def _collection(self, key: str, name: str, site_code: str) -> tuple[int, bool]:
        sql = "SELECT id FROM collections WHERE folded_name = ?"
        row: Any = self._connection.execute(sql, (key,)).fetchone()
        if row is not None:
            return row[0], False
        return new_collection(
            self._connection, site_code, name, key, origin=json.dumps(to_plain(self._wish.origin))
        ), True
