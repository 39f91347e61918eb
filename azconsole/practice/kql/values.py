"""Types and values: rows are tuples; a null is None (a string is never null, its None reads as empty)."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

Row = tuple[Any, ...]
Get = Callable[[Row], Any]
NUMBERS = frozenset({"int", "long", "real"})
SCALARS = frozenset({"bool", "datetime", "dynamic", "guid", "string", "timespan", *NUMBERS})
_OTHER_NAMES = {"boolean": "bool", "date": "datetime", "double": "real", "time": "timespan", "uniqueid": "guid"}
BEGINNING = datetime(1, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Column:
    """A column's name and its type."""

    name: str
    type: str


@dataclass(frozen=True, slots=True)
class Relation:
    """A table in the making."""

    columns: tuple[Column, ...]
    rows: list[Row]

    @property
    def names(self) -> list[str]:
        """The columns' names."""
        return [column.name for column in self.columns]


@dataclass(frozen=True, slots=True)
class Scalar:
    """A compiled expression: what `get` gives for a row. `index` is the column that it is (-1: it is none)."""

    type: str
    get: Get
    const: bool = False
    index: int = -1

    @property
    def value(self) -> Any:
        """Of a constant."""
        return self.get(())


def constant(kind: str, value: Any) -> Scalar:
    """A scalar that is the same for every row."""
    return Scalar(kind, lambda _row: value, True)


def type_name(name: str) -> str:
    """A type as KQL names it ("dateTime" of a workspace's table becomes "datetime"); "" for none that is known."""
    low = name.lower()
    low = _OTHER_NAMES.get(low, low)
    return low if low in SCALARS else ""


def as_text(value: Any) -> str:
    """tostring()."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "True" if value else "False"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%dT%H:%M:%S.%f}0Z".rjust(28, "0")
    if isinstance(value, timedelta):
        return span_text(value)
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=as_text)
    return str(value)


def span_text(value: timedelta) -> str:
    """A timespan as the service writes it: `1.02:03:04.5000000`."""
    micros = abs(value) // timedelta(microseconds=1)
    seconds, fraction = divmod(micros, 1_000_000)
    days, rest = divmod(seconds, 86400)
    text = f"{rest // 3600:02}:{rest // 60 % 60:02}:{rest % 60:02}"
    text = f"{days}.{text}" if days else text
    return ("-" if value < timedelta(0) else "") + text + (f".{fraction:06}0" if fraction else "")


def moment_text(value: datetime) -> str:
    """A datetime as the query API writes it: `2026-11-23T10:00:00.5Z`, no fraction when there is none."""
    text = value.astimezone(UTC).replace(tzinfo=None).isoformat()
    return (text.rstrip("0") if "." in text else text) + "Z"


def order_key(kind: str, get: Get, nulls_low: bool) -> Callable[[Row], Any]:
    """A sort key: nulls below everything or above it; dynamic values by their text."""
    read: Get = (lambda row: None if (v := get(row)) is None else as_text(v)) if kind == "dynamic" else get
    if nulls_low:
        return lambda row: ((v := read(row)) is not None, v)
    return lambda row: ((v := read(row)) is None, v)


def hashable(value: Any) -> Any:
    """A value that a set can hold."""
    return as_text(value) if isinstance(value, list | dict) else value
