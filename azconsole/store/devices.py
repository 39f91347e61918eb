"""The site's devices (operations.collection_ports.DeviceStore): Azure AD's pages with their link, imports, and lists that may
have a million rows."""
# ruff: noqa: S608 - every text of SQL here is fixed (faults.md S13); what comes from outside travels as parameters

from __future__ import annotations

import json
import sqlite3
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from datetime import datetime
from itertools import islice
from typing import Any
from uuid import UUID

from azconsole.domain.apps import Tenant
from azconsole.domain.collections import Collection
from azconsole.domain.devices import Device, DeviceCounts, DevicePage, DeviceQuery, DeviceRound, DeviceRow
from azconsole.domain.errors import Cancelled, NotFoundError
from azconsole.domain.texts import say
from azconsole.store import device_lists as lists
from azconsole.store.collections import never
from azconsole.store.database import Database, transaction
from azconsole.store.device_removal import remove_devices, remove_unseen
from azconsole.store.device_rows import (
    AZURE_AD,
    COLUMNS,
    PROPERTIES,
    SOURCE_NUMBERS,
    as_device,
    name_key,
    seconds_of,
    values_of,
)
from azconsole.store.errors import mapped
from azconsole.store.jobs import service_deleted
from azconsole.store.values import as_moment, keep_tenant, tenant_row

_AT_ONCE = 20_000
_STEPS = 20_000
_NAMES = ("name", "folded", *PROPERTIES)
_SET = ", ".join(f"{name} = excluded.{name}" for name in _NAMES)
_UPSERT = (
    f"INSERT INTO devices (source, tenant, key, round, {', '.join(_NAMES)}) VALUES (?, ?, ?, ?{', ?' * len(_NAMES)})"
    f" ON CONFLICT (source, tenant, key) DO UPDATE SET round = excluded.round, {_SET}"
)
_KNOWN = (
    f"SELECT key, id, {', '.join(_NAMES)} FROM devices WHERE source = ? AND tenant = ? AND key IN"
    " (SELECT value FROM json_each(?))"
)
_SEEN = "UPDATE devices SET round = ? WHERE id IN (SELECT value FROM json_each(?))"
_IDS = "SELECT key, id FROM devices WHERE source = ? AND tenant = ? AND key IN (SELECT value FROM json_each(?))"
_CURSOR = "SELECT link, round, full, last_full, last_read FROM device_cursors WHERE tenant = ?"
_OF_DEVICE = (
    "SELECT collections.id, code, name, comment, members, evaluated FROM collections WHERE EXISTS (SELECT 1 FROM"
    " collection_devices WHERE collection = collections.id AND device = ? AND how & 2) ORDER BY folded_name"
)


class DeviceRepository:
    """The tables devices and device_cursors."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def apply_page(self, tenant_id: UUID, page: DevicePage) -> DeviceCounts:
        """Store one page of Azure AD's devices and its link in one transaction. Raises NotFoundError when the last service of
        the tenant was deleted since its round began: nobody would ever remove its devices."""
        with self._database.write() as tables:
            connection = tables.conn
            tenant, full_round = tenant_row(connection, tenant_id) or 0, self._cursor(connection, tenant_id)[1]
            if not full_round:
                raise service_deleted()
            rows = {row[0]: _values(row) for row in page.rows}
            added, changed = _store(connection, (AZURE_AD, tenant), rows, full_round)
            gone = [i for (i,) in connection.execute(_ids_of(len(page.removed)), (tenant, json.dumps(page.removed)))]
            remove_devices(connection, gone)
            connection.execute(
                "UPDATE device_cursors SET link = ? WHERE tenant = ?", (page.next_link or page.delta_link, tenant)
            )
        return DeviceCounts(added, changed, len(gone), page.skipped)

    def link(self, tenant_id: UUID) -> str:
        """The stored next or delta link of a tenant; empty: a full round is due."""
        return self.round(tenant_id).link

    def round(self, tenant_id: UUID) -> DeviceRound:
        """Where the reading of a tenant's devices stands."""
        with self._database.read() as connection:
            link, _, full, last_full, last_read = self._cursor(connection, tenant_id)
        return DeviceRound(link, bool(full), as_moment(last_full), as_moment(last_read))

    def begin_full(self, tenant_id: UUID) -> None:
        """A full round begins: what is not seen until `finish_full` will go."""
        with self._database.write() as tables:
            tenant = self._tenant(tables.conn, tenant_id)
            sql = "UPDATE device_cursors SET link = '', full = 1, round = round + 1 WHERE tenant = ?"
            tables.conn.execute(sql, (tenant,))

    def unseen(self, tenant_id: UUID) -> tuple[int, int]:
        """How many devices `finish_full` would remove, and how many are known."""
        with self._database.read() as connection:
            tenant, cursor = tenant_row(connection, tenant_id) or 0, self._cursor(connection, tenant_id)
            sql = "SELECT ifnull(sum(round <> ?), 0), count(*) FROM devices WHERE source = ? AND tenant = ?"
            unseen, known = connection.execute(sql, (cursor[1], AZURE_AD, tenant)).fetchone()
        return (unseen if cursor[2] else 0), known

    def count_of(self, tenant_id: UUID) -> int:
        """How many devices were read of a tenant."""
        with self._database.read() as connection:
            bound = (AZURE_AD, tenant_row(connection, tenant_id) or 0)
            return int(
                connection.execute("SELECT count(*) FROM devices WHERE source = ? AND tenant = ?", bound).fetchone()[0]
            )

    def finish_full(self, tenant_id: UUID) -> DeviceCounts:
        """Remove what the round did not see; safe to call after a delta round, where it removes nothing."""
        now = self._clock().isoformat()
        with self._database.write() as tables:
            connection = tables.conn
            tenant = self._tenant(connection, tenant_id)
            _, number, full, *_ = self._cursor(connection, tenant_id)
            removed = remove_unseen(connection, tenant, number) if full else 0
            sql = "UPDATE device_cursors SET full = 0, last_read = ?1, last_full = iif(full, ?1, last_full) WHERE tenant = ?2"
            connection.execute(sql, (now, tenant))
        return DeviceCounts(removed=removed)

    def import_devices(
        self, devices: Iterable[Device], stop: Callable[[], bool] = never
    ) -> tuple[DeviceCounts, dict[str, int]]:
        """Add or change devices of a file or a site, told apart by source and key, in one transaction; the numbers that
        they have (key -> id). Raises Cancelled."""
        rest, added, changed = iter(devices), 0, 0
        numbers: dict[str, int] = {}
        with mapped(self._database.path), closing(self._database.bulk()) as connection:
            connection.set_progress_handler(stop, _STEPS)
            with transaction(connection):
                while batch := list(islice(rest, _AT_ONCE)):
                    if stop():
                        raise Cancelled
                    for source in {device.source for device in batch}:
                        rows = {d.key: _values_of(d) for d in batch if d.source is source}
                        of = (SOURCE_NUMBERS[source], 0)
                        more, other = _store(connection, of, rows, 0)
                        added, changed = added + more, changed + other
                        numbers.update(connection.execute(_IDS, (*of, json.dumps(sorted(rows)))).fetchall())
        return DeviceCounts(added, changed), numbers

    def remove(self, devices: Sequence[int]) -> int:
        """Remove devices of files and sites, and from all collections; those of Azure AD stay. How many went."""
        sql = "SELECT id FROM devices WHERE source <> ? AND id IN (SELECT value FROM json_each(?))"
        with self._database.write() as tables:
            connection = tables.conn
            found = [number for (number,) in connection.execute(sql, (AZURE_AD, json.dumps(list(devices))))]
            remove_devices(connection, found)
        return len(found)

    def count(self, query: DeviceQuery) -> int:
        """How many devices fit."""
        with self._database.read() as connection:
            return lists.count(connection, query)

    def page(self, query: DeviceQuery, limit: int, offset: int = 0) -> list[Device]:
        """Some of them in the query's order. Raises KeyError for an order that is no attribute."""
        with self._database.read() as connection:
            return self._rows(connection, lists.page_ids(connection, query, limit, offset))

    def ids(self, query: DeviceQuery, stop: Callable[[], bool] = never) -> Iterator[array[int]]:
        """The numbers of all of them in the query's order, in chunks; ends early when `stop()` is true. For a worker
        thread."""
        with self._database.read() as connection:
            yield from lists.chunks(connection, query, stop)

    def prepare(self, stop: Callable[[], bool]) -> None:
        """Nothing is found out ahead: the first devices in any order are quick enough."""

    def place_of(self, query: DeviceQuery, beginning: str) -> int | None:
        """How many devices of the query stand before the first whose text in the column of its order begins so; None when
        none does."""
        with self._database.read() as connection:
            return lists.place_of(connection, query, beginning)

    def rows(self, ids: list[int]) -> list[Device]:
        """The devices of these numbers, in the order of `ids`; those removed meanwhile are left out."""
        with self._database.read() as connection:
            return self._rows(connection, ids)

    def get(self, device_id: int) -> Device:
        """One device. Raises NotFoundError."""
        found = self.rows([device_id])
        if not found:
            raise NotFoundError(
                say("Device not found"),
                say("This device was removed in the meantime."),
                say("Refresh the list."),
                code="device-unknown",
            )
        return found[0]

    def named(self, names: Iterable[str]) -> dict[str, Device]:
        """Devices of these names, as loading memberships would take them: by the folded name; the one of several that signed
        in last."""
        keys = json.dumps([name_key(name) for name in names])
        sql = (
            f"SELECT {COLUMNS}, folded FROM devices WHERE folded IN (SELECT value FROM json_each(?))"
            " ORDER BY ifnull(last_sign_in, -1), id DESC"
        )
        with self._database.read() as connection:
            return {row[-1]: as_device(row) for row in connection.execute(sql, (keys,))}

    def collections_of(self, device_id: int) -> list[Collection]:
        """The collections that a device is in."""
        with self._database.read() as connection:
            return [
                Collection(number, code, name, comment, members=members, evaluated=as_moment(evaluated))
                for number, code, name, comment, members, evaluated in connection.execute(_OF_DEVICE, (device_id,))
            ]

    def _rows(self, connection: sqlite3.Connection, ids: list[int]) -> list[Device]:
        sql = f"SELECT {COLUMNS} FROM devices WHERE id IN (SELECT value FROM json_each(?))"
        found = {row[0]: row for row in connection.execute(sql, (json.dumps(ids),))}
        return [as_device(found[number]) for number in ids if number in found]

    def _tenant(self, connection: sqlite3.Connection, tenant_id: UUID) -> int:
        tenant = tenant_row(connection, tenant_id) or keep_tenant(connection, Tenant(tenant_id, "", "", ""))
        connection.execute("INSERT INTO device_cursors (tenant) VALUES (?) ON CONFLICT DO NOTHING", (tenant,))
        return tenant

    def _cursor(self, connection: sqlite3.Connection, tenant_id: UUID) -> tuple[Any, ...]:
        row: tuple[Any, ...] | None = connection.execute(_CURSOR, (tenant_row(connection, tenant_id),)).fetchone()
        return row or ("", 0, 0, None, None)


def _ids_of(removed: int) -> str:
    """The numbers of devices by their object ids; none asked, none found."""
    known = (
        f"SELECT id FROM devices WHERE source = {AZURE_AD} AND tenant = ? AND key IN (SELECT value FROM json_each(?))"
    )
    return known if removed else known + " LIMIT 0"


def _values(row: DeviceRow) -> tuple[Any, ...]:
    """A row of DEVICE_FIELDS as _NAMES has it."""
    _, name, device_id, system, version, maker, model, trust, profile, managed, compliant, enabled, signed_in = row
    texts = (device_id, system, version, maker, model, trust, profile)
    return (name or "", name_key(name or ""), *texts, managed, compliant, enabled, seconds_of(signed_in))


def _values_of(device: Device) -> tuple[Any, ...]:
    return (device.name, name_key(device.name), *values_of(device))


def _store(
    connection: sqlite3.Connection, of: tuple[int, int], rows: dict[str, tuple[Any, ...]], number: int
) -> tuple[int, int]:
    """Write those that are new or differ, in the order of their keys, and mark all as seen in a round: how many were added
    and changed."""
    keys = json.dumps(sorted(rows))
    known = {row[0]: row[1:] for row in connection.execute(_KNOWN, (*of, keys))}
    same = [found[0] for key, found in known.items() if found[1:] == rows[key]]
    if number:
        connection.execute(_SEEN, (number, json.dumps(same)))
    differing = sorted(key for key, values in rows.items() if key not in known or known[key][1:] != values)
    connection.executemany(_UPSERT, [(*of, key, number, *rows[key]) for key in differing])
    told = Counter(key in known for key in differing)
    return told[False], told[True]
