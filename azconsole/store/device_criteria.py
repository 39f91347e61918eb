"""A person's criteria as the condition of a query over devices (faults.md S13): fixed texts of SQL, as in user_criteria.

A text is compared as the rules of collections do (collection_rules): without case by ASCII, and wholly when the typed value
holds other letters. A field of choices (a flag, the source, how a device joined) is compared with those that are wanted: the
value of its criterion is a JSON list of what is stored; None stands for "not known".
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from azconsole.domain.search import DATE_OPERATORS, TEXT_OPERATORS, Criterion, Operator, groups
from azconsole.store.device_rows import SOURCE_NUMBERS, name_key
from azconsole.store.user_criteria import like_text

_TESTS = {
    Operator.CONTAINS: " LIKE ? ESCAPE '\\'",
    Operator.STARTS_WITH: " LIKE ? ESCAPE '\\'",
    Operator.IS: " = ? COLLATE NOCASE",
    Operator.IS_NOT: " <> ? COLLATE NOCASE",
}
_PATTERNS = {Operator.CONTAINS: ("%", "%"), Operator.STARTS_WITH: ("", "%")}
_TEXTS = ("device_id", "operating_system", "os_version", "manufacturer", "model")
_CHOICES = ("trust_type", "managed", "compliant", "enabled", "source")
_LONGEST = 1000
_CLAUSES = {("name", test): f"devices.folded{_TESTS[test]}" for test in TEXT_OPERATORS}
_CLAUSES |= {(text, test): f"ifnull(devices.{text}, ''){_TESTS[test]}" for text in _TEXTS for test in TEXT_OPERATORS}
_FOLDED = {
    (text, test): f"ifnull(folded(devices.{text}), ''){_TESTS[test]}" for text in _TEXTS for test in TEXT_OPERATORS
}
_CLAUSES |= {
    (choice, Operator.IS): f"ifnull(lower(devices.{choice}), '') IN (SELECT lower(value) FROM json_each(?))"  # noqa: S608
    for choice in _CHOICES
}
_CLAUSES |= {
    ("last_sign_in", Operator.IS): "(devices.last_sign_in >= ? AND devices.last_sign_in < ?)",
    ("last_sign_in", Operator.BEFORE): "devices.last_sign_in < ?",
    ("last_sign_in", Operator.AFTER): "devices.last_sign_in >= ?",
}
assert {test for field, test in _CLAUSES if field == "last_sign_in"} == set(DATE_OPERATORS)


def criteria_clause(criteria: Sequence[Criterion]) -> tuple[str, tuple[Any, ...]]:
    """` AND (…)` to be put after another condition of a query that reads `devices`, and the values of its parameters in
    order; an empty text when there are no criteria. An unknown field or operator raises KeyError. The parameters are not
    numbered: those after it must not be either."""
    parts = [" AND ".join(map(_clause, group)) for group in groups(criteria)]
    values = tuple(value for c in criteria for value in _values(c))
    return (f" AND ({' OR '.join(parts)})" if parts else ""), values


def _clause(criterion: Criterion) -> str:
    key = (criterion.field, criterion.operator)
    return (_CLAUSES if criterion.value.isascii() or key not in _FOLDED else _FOLDED)[key]


def _values(criterion: Criterion) -> tuple[Any, ...]:
    if criterion.field in _CHOICES:
        return (json.dumps([_stored(criterion.field, value) for value in json.loads(criterion.value)]),)
    if criterion.field == "last_sign_in":
        return _days(criterion)
    text = criterion.value.strip()[:_LONGEST]
    if criterion.field == "name" or not text.isascii():
        text = name_key(text)
    before, after = _PATTERNS.get(criterion.operator, ("", ""))
    return (before + (like_text(text) if before or after else text) + after,)


def _stored(field: str, value: Any) -> Any:
    if value is None:
        return ""
    return SOURCE_NUMBERS[value] if field == "source" else int(value) if isinstance(value, bool) else value


def _days(criterion: Criterion) -> tuple[Any, ...]:
    """The moments at which a day of the person's own calendar begins and ends; what is no day fits nothing."""
    try:
        day = date.fromisoformat(criterion.value)
        begins, ends = (datetime.combine(at, time()).astimezone().timestamp() for at in (day, day + timedelta(days=1)))
    except (OverflowError, ValueError):
        return (None, None) if criterion.operator is Operator.IS else (None,)
    if criterion.operator is Operator.IS:
        return begins, ends
    return (begins if criterion.operator is Operator.BEFORE else ends,)
