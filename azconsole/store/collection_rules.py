"""A rule over a device's properties as the condition of a query (faults.md S13).

Every text of SQL here is fixed, one for each pair of a property and an operator; what was typed travels as parameters.
Texts are compared without case: names wholly, the others by ASCII, and wholly when the typed value holds other letters.
A device without a value meets "is not" and "not within days", and no other condition but "is empty". Versions are compared
once for each that occurs, not for each device: a million devices have some hundred.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from azconsole.domain.collection_rules import FLAG_PROPERTIES, YES, version_key
from azconsole.domain.collections import Condition, Operator, Property, QueryRule
from azconsole.domain.typed_text import folded
from azconsole.store.device_rows import SOURCE_NUMBERS
from azconsole.store.user_criteria import like_text

_TEXTS = {
    Operator.IS: "{0} = {1} COLLATE NOCASE",
    Operator.IS_NOT: "ifnull({0}, '') <> {1} COLLATE NOCASE",
    Operator.CONTAINS: "{0} LIKE {1} ESCAPE '\\'",
    Operator.STARTS_WITH: "{0} LIKE {1} ESCAPE '\\'",
    Operator.ENDS_WITH: "{0} LIKE {1} ESCAPE '\\'",
    Operator.EMPTY: "ifnull({0}, '') = ''",
}
_PATTERNS = {Operator.CONTAINS: ("%", "%"), Operator.STARTS_WITH: ("", "%"), Operator.ENDS_WITH: ("%", "")}
_TEXT_COLUMNS = (
    "operating_system", "os_version", "manufacturer", "model", "trust_type", "profile_type",
)  # fmt: skip
_CLAUSES = {("name", test): clause.format("devices.folded", "?") for test, clause in _TEXTS.items()}
_CLAUSES |= {
    (column, test): clause.format(f"devices.{column}", "?")
    for column in _TEXT_COLUMNS
    for test, clause in _TEXTS.items()
}
_FOLDED = {
    (column, test): clause.format(f"folded(devices.{column})", "?")
    for column in _TEXT_COLUMNS
    for test, clause in _TEXTS.items()
}
_CLAUSES |= {(flag.value, Operator.IS): f"devices.{flag.value} = ?" for flag in FLAG_PROPERTIES}
_CLAUSES |= {(flag.value, Operator.EMPTY): f"devices.{flag.value} IS NULL" for flag in FLAG_PROPERTIES}
_CLAUSES |= {
    ("last_sign_in", Operator.WITHIN_DAYS): "devices.last_sign_in >= ?",
    ("last_sign_in", Operator.NOT_WITHIN_DAYS): "ifnull(devices.last_sign_in, -1e18) < ?",
    ("last_sign_in", Operator.EMPTY): "devices.last_sign_in IS NULL",
    ("source", Operator.IS): "devices.source = ?",
    ("source", Operator.IS_NOT): "devices.source <> ?",
}
_VERSIONS = "devices.os_version IN (SELECT value FROM json_each(?))"
_IN_USE = "SELECT DISTINCT os_version FROM devices WHERE os_version IS NOT NULL"
Clause = tuple[str, list[Any]]


class RuleWords:
    """Makes rules into conditions over `devices` for one connection at one moment."""

    def __init__(self, connection: sqlite3.Connection, now: datetime) -> None:
        self._connection = connection
        self._now = now
        self._versions: list[tuple[str, tuple[int, ...]]] | None = None

    def clause(self, rule: QueryRule) -> Clause:
        """The condition and the values of its parameters. No conditions: every device."""
        found = [self._condition(condition) for condition in rule.conditions]
        if not found:
            return "1", []
        joint = " AND " if rule.every else " OR "
        return joint.join(f"({sql})" for sql, _ in found), [value for _, values in found for value in values]

    def _condition(self, condition: Condition) -> Clause:
        test, value = condition.operator, condition.value
        if test in (Operator.AT_LEAST, Operator.LESS_THAN):
            return _VERSIONS, [json.dumps(self._matching(test, version_key(value)))]
        key = (condition.property.value, test)
        if test is Operator.EMPTY:
            return _CLAUSES[key], []
        if condition.property in FLAG_PROPERTIES:
            return _CLAUSES[key], [value == YES]
        if condition.property is Property.SOURCE:
            return _CLAUSES[key], [SOURCE_NUMBERS[value]]
        if condition.property is Property.LAST_SIGN_IN:
            return _CLAUSES[key], [(self._now - timedelta(days=int(value))).timestamp()]
        whole = condition.property is Property.NAME or not value.isascii()
        text = folded(value) if whole else value
        if test in _PATTERNS:
            before, after = _PATTERNS[test]
            text = before + like_text(text) + after
        return (_FOLDED if whole and key in _FOLDED else _CLAUSES)[key], [text]

    def _matching(self, test: Operator, wanted: tuple[int, ...]) -> list[str]:
        if self._versions is None:
            rows = self._connection.execute(_IN_USE)
            self._versions = [(text, key) for (text,) in rows if (key := version_key(text))]
        if test is Operator.AT_LEAST:
            return [text for text, key in self._versions if key >= wanted]
        return [text for text, key in self._versions if key < wanted]


def rules_as_json(rules: Iterable[QueryRule]) -> str:
    """Rules as they are stored."""
    return json.dumps(
        [
            {"every": rule.every, "conditions": [[c.property, c.operator, c.value] for c in rule.conditions]}
            for rule in rules
        ]
    )


def rules_of_json(text: str) -> tuple[QueryRule, ...]:
    """What `rules_as_json` made."""
    return tuple(
        QueryRule(tuple(Condition(Property(p), Operator(o), v) for p, o, v in rule["conditions"]), rule["every"])
        for rule in json.loads(text)
    )
