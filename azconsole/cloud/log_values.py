"""Values of an answer of Log Analytics by their column's type: they come as JSON values or as texts of them."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

from azconsole.domain.log_analytics import QueryColumn
from azconsole.domain.texts import say

_BOOLS = {"true": True, "1": True, "false": False, "0": False}
_STUMBLES = (ValueError, TypeError, OverflowError, RecursionError)


class BadValueError(Exception):
    """A value is not of its column's type; `why` says which, without the value."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def converted(columns: Sequence[QueryColumn], rows: list[list[Any]]) -> tuple[tuple[Any, ...], ...]:
    """The rows with values of Python. Raises BadValueError."""
    width = len(columns)
    if any(len(row) != width for row in rows):
        raise BadValueError(say("a row has another number of values than there are columns"))
    if not rows or not width:
        return tuple(() for _ in rows)
    by_column = [_column(column, [row[place] for row in rows]) for place, column in enumerate(columns)]
    return tuple(zip(*by_column, strict=True))


def _column(column: QueryColumn, values: list[Any]) -> list[Any]:
    convert: Callable[[Any], Any] = _CONVERTERS.get(column.type, _text)
    try:
        return [None if value is None else convert(value) for value in values]
    except _STUMBLES:
        raise BadValueError(
            say("a value of the column {column} is no {type}", column=column.name[:100], type=column.type[:40])
        ) from None


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _whole(value: Any) -> int | None:
    if value == "":
        return None
    if isinstance(value, float) and not value.is_integer():
        raise ValueError
    return int(value)


def _real(value: Any) -> float | None:
    """Also "NaN" and "Infinity" are numbers there, and nothing that can be shown or drawn."""
    if value == "":
        return None
    found = float(value)
    return found if math.isfinite(found) else None


def _flag(value: Any) -> bool | None:
    if value == "":
        return None
    found = _BOOLS.get(str(value).lower())
    if found is None:
        raise ValueError
    return found


def _moment(value: Any) -> datetime | None:
    if value == "":
        return None
    found = datetime.fromisoformat(value)
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)


def _dynamic(value: Any) -> Any:
    """Objects and lists come as their JSON text; a plain text stays one."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


_CONVERTERS: dict[str, Callable[[Any], Any]] = {
    "bool": _flag,
    "boolean": _flag,
    "datetime": _moment,
    "date": _moment,
    "dynamic": _dynamic,
    "int": _whole,
    "long": _whole,
    "real": _real,
    "double": _real,
    "decimal": _real,
}
"""Kusto's scalar types; all others (string, guid, timespan) stay text."""
