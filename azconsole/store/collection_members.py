"""Evaluating collections, all in SQL: (direct and queries and included) less excluded, in the order of their dependencies.

Only what differs is written. A collection that is nothing but its direct members costs a look at its rows. All of them are
evaluated in slices, each a transaction of its own: a hundred rules over a million devices take longer than another process
waits for the database.
"""
# ruff: noqa: S608 - every text of SQL here is fixed (faults.md S13); what comes from outside travels as parameters

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from azconsole.domain.collection_rules import dependents, evaluation_order
from azconsole.domain.collections import Membership, QueryRule
from azconsole.store.collection_rules import RuleWords, rules_of_json

_SLICE_SECONDS = 1.0
DIRECT, MEMBER = 1, 2
_BOTH = DIRECT | MEMBER
_WANTED = "CREATE TEMP TABLE IF NOT EXISTS wanted (device INTEGER PRIMARY KEY)"
_TAKE = "INSERT OR IGNORE INTO temp.wanted "
_TAKE_DIRECT = _TAKE + "SELECT device FROM collection_devices WHERE collection = ? AND how & 1"
_TAKE_LISTED = _TAKE + "SELECT value FROM json_each(?) WHERE value IN (SELECT id FROM devices)"
_TAKE_OTHER = _TAKE + "SELECT device FROM collection_devices WHERE collection = ? AND how & 2"
_TAKE_RULE = _TAKE + "SELECT id FROM devices WHERE "
_LEAVE_OUT = (
    "DELETE FROM temp.wanted WHERE device IN (SELECT device FROM collection_devices WHERE collection = ? AND how & 2)"
)
_UNWANTED = " WHERE collection = ? AND device NOT IN (SELECT device FROM temp.wanted)"
_DROP = "DELETE FROM collection_devices" + _UNWANTED + " AND how = 2"
_UNMARK = "UPDATE collection_devices SET how = 1" + _UNWANTED + " AND how = 3"
_MARK = (
    "INSERT INTO collection_devices SELECT ?, device, 2 FROM temp.wanted WHERE true ORDER BY device"
    " ON CONFLICT DO UPDATE SET how = how | 2 WHERE how & 2 = 0"
)
_DROP_UNNAMED = "DELETE FROM collection_devices WHERE collection = ? AND how = 2"
_MARK_NAMED = "UPDATE collection_devices SET how = 3 WHERE collection = ? AND how = 1"
_LINKS = "SELECT collection, other, excluded FROM collection_links"
_COUNT = (
    "UPDATE collections SET members = (SELECT count(*) FROM collection_devices WHERE collection = ?1 AND how & 2)"
    " WHERE id = ?1"
)
_EVALUATED = "UPDATE collections SET evaluated = ? WHERE id = ?"


@dataclass(frozen=True, slots=True)
class Recipe:
    """What makes the members of a stored collection, but for the devices named."""

    queries: tuple[QueryRule, ...]
    include: tuple[int, ...]
    exclude: tuple[int, ...]

    @property
    def plain(self) -> bool:
        """Whether the members are the devices named and no others."""
        return not (self.queries or self.include or self.exclude)


def recipes(connection: sqlite3.Connection) -> dict[int, Recipe]:
    """Those of all collections."""
    include: dict[int, list[int]] = {}
    exclude: dict[int, list[int]] = {}
    for number, other, excluded in connection.execute(_LINKS):
        (exclude if excluded else include).setdefault(number, []).append(other)
    return {
        number: Recipe(rules_of_json(queries), tuple(include.get(number, ())), tuple(exclude.get(number, ())))
        for number, queries in connection.execute("SELECT id, queries FROM collections").fetchall()
    }


def links(known: dict[int, Recipe]) -> dict[int, tuple[int, ...]]:
    """Which collections each one needs."""
    return {number: (*recipe.include, *recipe.exclude) for number, recipe in known.items()}


def evaluate(connection: sqlite3.Connection, now: datetime, changed: Iterable[int], check: Callable[[], None]) -> int:
    """Evaluate `changed` collections and those that need them in the caller's transaction; how many changed. `check` raises
    when the work was cancelled."""
    known = recipes(connection)
    needs = links(known)
    numbers = dependents(needs, changed) & known.keys()
    words, count = RuleWords(connection, now), 0
    for number in evaluation_order(needs, known):
        if number in numbers:
            check()
            count += _evaluated(connection, number, known[number], words, now)
    return count


def evaluate_slice(
    connection: sqlite3.Connection, now: datetime, done: set[int], check: Callable[[], None]
) -> tuple[int, bool]:
    """Evaluate those of all collections that are not `done`, as many as take a second, and add them there; how many changed,
    and whether any are left. Whatever other processes change between two slices, they evaluate themselves."""
    known = recipes(connection)
    left = [number for number in evaluation_order(links(known), known) if number not in done]
    words, count, until = RuleWords(connection, now), 0, time.monotonic() + _SLICE_SECONDS
    for number in left:
        check()
        count += _evaluated(connection, number, known[number], words, now)
        done.add(number)
        if time.monotonic() >= until:
            break
    return count, not done.issuperset(left)


def _evaluated(connection: sqlite3.Connection, number: int, recipe: Recipe, words: RuleWords, now: datetime) -> bool:
    changed = _evaluate(connection, number, recipe, words)
    connection.execute(_EVALUATED, (now.isoformat(), number))
    return changed


def _evaluate(connection: sqlite3.Connection, number: int, recipe: Recipe, words: RuleWords) -> bool:
    if recipe.plain:
        steps: Sequence[str] = (_DROP_UNNAMED, _MARK_NAMED)
    else:
        _clear(connection)
        connection.execute(_TAKE_DIRECT, (number,))
        _take(connection, recipe, words)
        steps = (_DROP, _UNMARK, _MARK)
    differences = sum([connection.execute(step, (number,)).rowcount for step in steps])
    if differences:
        count_members(connection, number)
    return differences > 0


def count_members(connection: sqlite3.Connection, number: int) -> None:
    """Write down how many members a collection has."""
    connection.execute(_COUNT, (number,))


def _take(connection: sqlite3.Connection, recipe: Recipe, words: RuleWords) -> None:
    for rule in recipe.queries:
        clause, values = words.clause(rule)
        connection.execute("".join((_TAKE_RULE, clause)), values)
    connection.executemany(_TAKE_OTHER, [(other,) for other in recipe.include])
    connection.executemany(_LEAVE_OUT, [(other,) for other in recipe.exclude])


def preview(connection: sqlite3.Connection, membership: Membership, direct: str, words: RuleWords) -> int:
    """Fill temp.wanted with the devices of a membership that is not stored (`direct`: its numbers as JSON): how many."""
    _clear(connection)
    connection.execute(_TAKE_LISTED, (direct,))
    _take(connection, Recipe(membership.queries, membership.include, membership.exclude), words)
    found: Any = connection.execute("SELECT count(*) FROM temp.wanted").fetchone()[0]
    return int(found)


def _clear(connection: sqlite3.Connection) -> None:
    connection.execute(_WANTED)
    connection.execute("DELETE FROM temp.wanted")


def set_direct(connection: sqlite3.Connection, number: int, devices: str, *, keep: bool = False) -> tuple[int, int]:
    """The devices named by a collection (their numbers as JSON, in order; all must exist): how many came and went. `keep`
    leaves those named before. The members are right for a plain collection; others are to be evaluated."""
    row = connection.execute("SELECT 1 FROM collection_devices WHERE collection = ? LIMIT 1", (number,)).fetchone()
    if row is None:
        sql = "INSERT INTO collection_devices SELECT ?, value, 3 FROM json_each(?)"
        return connection.execute(sql, (number, devices)).rowcount, 0
    _clear(connection)
    connection.execute(_TAKE + "SELECT value FROM json_each(?)", (devices,))
    gone = 0
    if not keep:
        gone = connection.execute("DELETE FROM collection_devices" + _UNWANTED + " AND how & 1", (number,)).rowcount
    came = connection.execute(
        "INSERT INTO collection_devices SELECT ?, device, 3 FROM temp.wanted WHERE true ORDER BY device"
        " ON CONFLICT DO UPDATE SET how = 3 WHERE how & 1 = 0",
        (number,),
    ).rowcount
    return came, gone
