"""Device collections and their members (operations.collection_ports.CollectionStore).

`load_memberships(pairs)` takes pairs of texts (collection's name, device's name), already parsed, as many as there are, and
loads them in one transaction: it is what a file's import and the benchmark `upload` (`load_over_floor`) run.
"""
# ruff: noqa: S608 - every text of SQL here is fixed (faults.md S13); what comes from outside travels as parameters

from __future__ import annotations

import hashlib
import json
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from itertools import pairwise

from azconsole.domain.collection_rules import circle_sentence, find_circle
from azconsole.domain.collections import Collection, Membership, QueryRule, RuleSummary
from azconsole.domain.devices import Device, DeviceLine, LoadCounts
from azconsole.domain.errors import Cancelled
from azconsole.domain.texts import Said, from_plain, to_plain
from azconsole.domain.typed_text import folded
from azconsole.store import collection_refusals as refusals
from azconsole.store.collection_codes import new_collection
from azconsole.store.collection_load import LoadWish, MembershipLoad
from azconsole.store.collection_members import (
    Recipe,
    count_members,
    evaluate,
    evaluate_slice,
    links,
    preview,
    recipes,
    set_direct,
)
from azconsole.store.collection_rules import RuleWords, rules_as_json, rules_of_json
from azconsole.store.database import Database, transaction
from azconsole.store.device_rows import COLUMNS, as_device
from azconsole.store.errors import mapped
from azconsole.store.values import as_moment

_SELECT = "SELECT id, code, name, comment, origin, members, evaluated FROM collections"
_ALL, _BY_ID, _BY_NAME, _BY_CODE = (
    _SELECT + rest for rest in (" ORDER BY folded_name", " WHERE id = ?", " WHERE folded_name = ?", " WHERE code = ?")
)
_FORGET = (
    "DELETE FROM collection_links WHERE collection = ?",
    "DELETE FROM collection_devices WHERE collection = ?",
)
_COUNT_RULE = "SELECT count(*) FROM devices WHERE "
_CHUNK = 5_000
_STEPS = 20_000
_PAUSE = 0.12
"""SQLite looks each tenth of a second whether the database is free."""
_DIRECT_COUNTS = "SELECT collection, sum(how & 1) FROM collection_devices GROUP BY collection"
_ROWS = (
    "SELECT device, name FROM collection_devices JOIN devices ON devices.id = device"
    " WHERE collection = ? AND how & 2 ORDER BY device"
)
_COPY_ROWS = "CREATE TEMP TABLE copied AS " + _ROWS
_COPIED_ROWS = "SELECT device, name FROM temp.copied ORDER BY rowid"
_KNOWN = "SELECT value FROM json_each(?) WHERE value IN (SELECT id FROM devices)"
_FIRST_WANTED = (
    f"SELECT {COLUMNS} FROM devices WHERE id IN (SELECT device FROM temp.wanted) ORDER BY folded, id LIMIT ?"
)


def never() -> bool:
    """For work that nobody stops."""
    return False


class _DryRun(Exception):
    """Nothing is to be kept."""


class CollectionRepository:
    """The tables collections, collection_links and collection_devices. `site_code` begins the codes of new ones."""

    def __init__(
        self, database: Database, clock: Callable[[], datetime], site_code: Callable[[], str] = lambda: "AZC"
    ) -> None:
        self._database = database
        self._clock = clock
        self._site_code = site_code

    def all(self) -> list[Collection]:
        """Every collection in the order of names."""
        with self._database.read() as connection:
            return [_collection(row) for row in connection.execute(_ALL)]

    def get(self, collection_id: int) -> Collection:
        """One collection. Raises NotFoundError."""
        found = self._found(_BY_ID, collection_id)
        if found is None:
            raise refusals.unknown()
        return found

    def by_name(self, name: str) -> Collection | None:
        """The collection of this name, else of this code; compared without case."""
        return self._found(_BY_NAME, folded(name)) or self.by_code(name)

    def by_code(self, code: str) -> Collection | None:
        """The collection of this code, compared without case."""
        return self._found(_BY_CODE, code.strip())

    def membership(self, collection_id: int) -> Membership:
        """What makes its members. Raises NotFoundError."""
        direct = "SELECT device FROM collection_devices WHERE collection = ? AND how & 1 ORDER BY device"
        others = "SELECT other, excluded FROM collection_links WHERE collection = ? ORDER BY other"
        with self._database.read() as connection:
            row = connection.execute("SELECT queries FROM collections WHERE id = ?", (collection_id,)).fetchone()
            if row is None:
                raise refusals.unknown()
            linked = connection.execute(others, (collection_id,)).fetchall()
            return Membership(
                tuple(number for (number,) in connection.execute(direct, (collection_id,))),
                rules_of_json(row[0]),
                tuple(other for other, excluded in linked if not excluded),
                tuple(other for other, excluded in linked if excluded),
            )

    def rules(self) -> dict[int, RuleSummary]:
        """The rules of every collection in short: nothing is read for each device named."""
        with self._database.read() as connection:
            direct = dict(connection.execute(_DIRECT_COUNTS).fetchall())
            names = dict(connection.execute("SELECT id, name FROM collections ORDER BY folded_name").fetchall())
            return {
                number: _summary(direct.get(number, 0), recipe, names) for number, recipe in recipes(connection).items()
            }

    def add(self, collection: Collection, membership: Membership) -> Collection:
        """Store a new one (its code is given when it is empty), evaluated. Raises ConflictError (name or code taken, a
        circle), NotFoundError (a collection that it names)."""
        name, key = collection.name.strip(), folded(collection.name)
        with self._writing() as connection:
            number = new_collection(
                connection,
                self._site_code(),
                name,
                key,
                code=collection.code,
                comment=collection.comment,
                origin=json.dumps(to_plain(collection.origin)),
            )
            self._store(connection, number, membership)
        return self.get(number)

    def update(self, collection: Collection, membership: Membership) -> None:
        """Store changed values and evaluate again. Raises ConflictError, NotFoundError."""
        sql = "UPDATE collections SET code = ?, name = ?, folded_name = ?, comment = ?, origin = ? WHERE id = ?"
        name, origin = collection.name.strip(), json.dumps(to_plain(collection.origin))
        with self._writing() as connection:
            values = (collection.code, name, folded(name), collection.comment, origin, collection.id)
            if connection.execute(sql, values).rowcount == 0:
                raise refusals.unknown()
            self._store(connection, collection.id, membership)

    def delete(self, collection_id: int) -> None:
        """Remove it. Raises ConflictError naming the collections or services that still use it, NotFoundError."""
        with self._writing() as connection:
            refusals.refuse_used(connection, collection_id)
            for statement in _FORGET:
                connection.execute(statement, (collection_id,))
            if connection.execute("DELETE FROM collections WHERE id = ?", (collection_id,)).rowcount == 0:
                raise refusals.unknown()

    def set_direct(self, collection_id: int, devices: Sequence[int]) -> None:
        """The direct members, all of them; numbers of devices that are gone are left out. Raises NotFoundError."""
        with self._writing() as connection:
            if connection.execute("SELECT 1 FROM collections WHERE id = ?", (collection_id,)).fetchone() is None:
                raise refusals.unknown()
            _set_direct(connection, collection_id, devices)
            evaluate(connection, self._clock(), [collection_id], _nothing)

    def evaluate(self, now: datetime, stop: Callable[[], bool] = never) -> int:
        """Evaluate every collection in the order of its dependencies; how many changed. Others may write in between: each
        collection is evaluated wholly or not at all. Raises Cancelled."""
        done: set[int] = set()
        count, left = 0, True
        with mapped(self._database.path), closing(self._database.bulk()) as connection:
            connection.set_progress_handler(stop, _STEPS)
            while left:
                time.sleep(_PAUSE if done else 0)
                with transaction(connection):
                    changed, left = evaluate_slice(connection, now, done, _check(stop))
                count += changed
        return count

    def load_memberships(
        self,
        pairs: Iterable[tuple[str, str]] = (),
        lines: Iterable[DeviceLine] = (),
        *,
        origin: str = "",
        keep: bool = False,
        dry_run: bool = False,
        stop: Callable[[], bool] = never,
    ) -> LoadCounts:
        """Load (collection's name, device's name), and lines that tell more of their devices, in one transaction. The direct
        members of a collection that is named become those of the load; `keep`: those before stay, too. Collections and
        devices not known are made. `dry_run`: count what would be done, and keep nothing. Raises Cancelled."""
        counts = LoadCounts()
        check = _check(stop)
        with mapped(self._database.path), closing(self._database.bulk()) as connection:
            connection.set_progress_handler(stop, _STEPS)
            load = MembershipLoad(connection, LoadWish(origin, keep), check)
            load.take_pairs(pairs)
            load.take_lines(lines)
            try:
                with transaction(connection):
                    counts = load.apply(self._site_code(), self._clock())
                    if dry_run:
                        raise _DryRun
            except _DryRun:
                return counts
        if counts.devices_added or counts.devices_changed:
            with suppress(Cancelled):  # the load is kept; the next evaluation finds the rest
                self.evaluate(self._clock(), stop)
        return counts

    def preview(self, membership: Membership, limit: int, stop: Callable[[], bool] = never) -> tuple[int, list[Device]]:
        """How many devices a membership not stored yet would hold, and the first of them by name. Raises Cancelled."""
        with mapped(self._database.path), closing(self._database.bulk()) as connection:
            connection.set_progress_handler(stop, _STEPS)
            words = RuleWords(connection, self._clock())
            count = preview(connection, membership, json.dumps(membership.direct), words)
            return count, [as_device(row) for row in connection.execute(_FIRST_WANTED, (limit,))]

    def count_rule(self, rule: QueryRule) -> int:
        """How many devices meet a rule."""
        with self._database.read() as connection:
            clause, values = RuleWords(connection, self._clock()).clause(rule)
            return int(connection.execute("".join((_COUNT_RULE, clause)), values).fetchone()[0])

    def rows(self, collection_id: int) -> Iterator[tuple[int, str]]:
        """Number and name of each member, in the order of numbers, as they are in one snapshot. They are copied first: an upload
        may take hours, and who reads holds up writers on a network drive and lets the -wal grow elsewhere."""
        with mapped(self._database.path), closing(self._database.bulk()) as connection:
            connection.execute(_COPY_ROWS, (collection_id,))
            cursor = connection.execute(_COPIED_ROWS)
            while rows := cursor.fetchmany(_CHUNK):
                yield from rows

    def fingerprint(self, collection_id: int) -> tuple[int, str]:
        """How many members, and a digest of who they are and how they are called: the same as long as nothing changed."""
        digest, count = hashlib.sha256(), 0
        with self._database.read() as connection, closing(connection.execute(_ROWS, (collection_id,))) as cursor:
            while rows := cursor.fetchmany(_CHUNK):
                count += len(rows)
                digest.update(json.dumps(rows).encode())
        return count, digest.hexdigest()

    def _found(self, sql: str, value: int | str) -> Collection | None:
        with self._database.read() as connection:
            row = connection.execute(sql, (value,)).fetchone()
        return _collection(row) if row else None

    def _store(self, connection: sqlite3.Connection, number: int, membership: Membership) -> None:
        known = recipes(connection)
        others = [*((o, 0) for o in membership.include), *((o, 1) for o in membership.exclude)]
        if any(other not in known for other, _ in others):
            raise refusals.other_gone()
        circle = find_circle(links(known) | {number: tuple(other for other, _ in others)}, number)
        if circle:
            raise refusals.circle(_in_words(connection, circle, number, membership))
        rules = rules_as_json(membership.queries)
        connection.execute("UPDATE collections SET queries = ? WHERE id = ?", (rules, number))
        connection.execute("DELETE FROM collection_links WHERE collection = ?", (number,))
        connection.executemany(
            "INSERT OR IGNORE INTO collection_links VALUES (?, ?, ?)", [(number, *other) for other in others]
        )
        _set_direct(connection, number, membership.direct)
        evaluate(connection, self._clock(), [number], _nothing)

    @contextmanager
    def _writing(self, stop: Callable[[], bool] = never) -> Iterator[sqlite3.Connection]:
        with mapped(self._database.path), closing(self._database.bulk()) as connection:
            connection.set_progress_handler(stop, _STEPS)
            try:
                with transaction(connection):
                    yield connection
            except sqlite3.IntegrityError as error:
                raise refusals.taken(error) from None


def _set_direct(connection: sqlite3.Connection, number: int, devices: Sequence[int]) -> None:
    asked = json.dumps(sorted(set(devices)))
    known = [device for (device,) in connection.execute(_KNOWN, (asked,))] if devices else []
    set_direct(connection, number, json.dumps(known))
    count_members(connection, number)


def _in_words(connection: sqlite3.Connection, circle: list[int], number: int, membership: Membership) -> Said:
    names = dict(connection.execute("SELECT id, name FROM collections").fetchall())
    excluded = {
        (row[0], row[1]) for row in connection.execute("SELECT collection, other FROM collection_links WHERE excluded")
    }
    excluded = {pair for pair in excluded if pair[0] != number} | {(number, other) for other in membership.exclude}
    steps = pairwise(circle)
    return circle_sentence([names[at] for at in circle], [step in excluded for step in steps])


def _summary(direct: int, recipe: Recipe, names: dict[int, str]) -> RuleSummary:
    include, exclude = (
        tuple(name for number, name in names.items() if number in others) for others in (recipe.include, recipe.exclude)
    )
    return RuleSummary(direct, recipe.queries, include, exclude)


def _collection(row: sqlite3.Row | tuple[object, ...]) -> Collection:
    number, code, name, comment, origin, members, evaluated = row
    return Collection(number, code, name, comment, from_plain(json.loads(origin)), members, as_moment(evaluated))  # type: ignore[arg-type]  # SQLite's own types


def _check(stop: Callable[[], bool]) -> Callable[[], None]:
    def check() -> None:
        if stop():
            raise Cancelled

    return check


def _nothing() -> None:
    return
