"""Typed literals such as datetime(2026-11-23), and the readings of text that conversions share with them."""

from __future__ import annotations

import json
import math
import re
import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from azconsole.practice.kql.errors import KqlError, semantic, unanswered
from azconsole.practice.kql.lexer import tokens

_DATE = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,7}))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE | re.ASCII,
)
_SPAN = re.compile(r"(-)?(?:(\d{1,8})\.)?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,7}))?)?", re.ASCII)


def read_datetime(text: str) -> datetime | None:
    """A moment as KQL writes it (UTC unless it says otherwise), None for anything else."""
    found = _DATE.fullmatch(text.strip())
    if not found:
        return None
    year, month, day, hour, minute, second, fraction, zone = found.groups()
    try:
        micro = int((fraction or "0").ljust(7, "0")[:6])
        made = datetime(int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0), micro, UTC)
        return made - _offset(zone) if zone and zone.upper() != "Z" else made
    except (ValueError, OverflowError):
        return None


def _offset(zone: str) -> timedelta:
    hours, minutes = int(zone[1:3]), int(zone[-2:])
    return timedelta(hours=hours, minutes=minutes) * (-1 if zone[0] == "-" else 1)


def read_timespan(text: str) -> timedelta | None:
    """`1.02:03:04.5`, `02:03`, `30m`, or a number of days; None for anything else."""
    text = text.strip()
    found = _SPAN.fullmatch(text)
    if found:
        minus, days, hours, minutes, seconds, fraction = found.groups()
        micro = int((fraction or "0").ljust(7, "0")[:6])
        span = timedelta(int(days or 0), int(seconds or 0), micro, 0, int(minutes), int(hours))
        return -span if minus else span
    negative = text.startswith("-")
    try:
        pieces = tokens(text[negative:])
        number = timedelta(days=pieces[0].value) if pieces[0].kind == "long" else pieces[0].value
    except (KqlError, OverflowError):
        return None
    if len(pieces) != 2 or not isinstance(number, timedelta):
        return None
    return -number if negative else number


def read_guid(text: str) -> str | None:
    """A GUID in lower case with hyphens, None for anything else."""
    try:
        return str(uuid.UUID(text.strip()))
    except ValueError:
        return None


def read_long(text: str) -> int | None:
    """A whole number of 64 bits; a fraction is cut. None for anything else."""
    number = read_real(text)
    if number is None or not math.isfinite(number):
        return None
    text = text.strip()
    value = int(text) if re.fullmatch(r"[+-]?\d{1,20}", text, re.ASCII) else int(number)
    return value if -(1 << 63) <= value < 1 << 63 else None


def read_real(text: str) -> float | None:
    """A number, None for anything else."""
    if len(text) > 400 or "_" in text:
        return None
    try:
        return float(text)
    except ValueError:
        return None


def read_bool(text: str) -> bool | None:
    """true, false or a number, None for anything else."""
    low = text.strip().lower()
    if low in ("true", "false"):
        return low == "true"
    number = read_real(low)
    return None if number is None else number != 0


def read_dynamic(text: str) -> Any:
    """JSON. Raises ValueError."""
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deep") from error


_READERS: dict[str, tuple[str, Callable[[str], Any]]] = {
    "datetime": ("datetime", read_datetime),
    "date": ("datetime", read_datetime),
    "timespan": ("timespan", read_timespan),
    "time": ("timespan", read_timespan),
    "guid": ("guid", read_guid),
    "uniqueid": ("guid", read_guid),
    "long": ("long", read_long),
    "int": ("int", read_long),
    "real": ("real", read_real),
    "double": ("real", read_real),
    "bool": ("bool", read_bool),
    "boolean": ("bool", read_bool),
}
LITERALS = frozenset({*_READERS, "dynamic", "decimal"})


def literal(kind: str, text: str) -> tuple[str, Any]:
    """(type, value) of `kind(text)`. Raises KqlError when the text is no such value."""
    if kind == "decimal":
        raise unanswered("the type decimal")
    bare = text[1:-1] if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"" and kind != "dynamic" else text
    if bare == "null":
        return ("dynamic" if kind == "dynamic" else _READERS[kind][0]), None
    if kind == "dynamic":
        try:
            return "dynamic", read_dynamic(text.replace("'", '"') if '"' not in text else text)
        except ValueError as error:
            raise _invalid(kind, text) from error
    name, read = _READERS[kind]
    value = read(bare)
    if value is None:
        raise _invalid(kind, text)
    return name, value


def _invalid(kind: str, text: str) -> KqlError:
    return semantic("SEM0028", f"{kind}({text[:60]}): the literal is not a valid {kind} value")
