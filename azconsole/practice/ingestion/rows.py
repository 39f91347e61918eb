"""From uploaded JSON objects to rows of a table: values take the column's type, what does not fit becomes null.

As the service does: unknown members are dropped, a field is cut at 64 KB, a missing time is now, and so is one that is
older than two days or more than a day ahead.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from azconsole.practice.log_store import Row, Table
from azconsole.practice.transform import Cast

FIELD_LIMIT = 65536
_OLDEST = timedelta(days=2)
_NEWEST = timedelta(days=1)
_GUID = re.compile(r"\{?([0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12})\}?", re.I)
_LIMITS = {"int": 2**31, "long": 2**63}
# more than seven digits of a second's fraction, or no more than six: what datetime reads
_FRACTION = re.compile(r"(\.\d{6})\d+")


def text(value: Any) -> str:
    """A value as text; nothing is the empty text, as KQL has no null text."""
    if isinstance(value, str):
        made = value
    elif value is None:
        return ""
    else:
        made = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    if len(made) * 4 > FIELD_LIMIT and len(raw := made.encode()) > FIELD_LIMIT:
        made = raw[:FIELD_LIMIT].decode("utf-8", "ignore")
    return sys.intern(made)


def _whole(limit: int) -> Callable[[Any], int | None]:
    def convert(value: Any) -> int | None:
        try:
            number = int(value) if not isinstance(value, str) else int(value, 0 if value[:2].lower() == "0x" else 10)
        except (TypeError, ValueError, OverflowError):
            return None
        return number if -limit <= number < limit else None

    return convert


def real(value: Any) -> float | None:
    """A value as a number with a fraction, or None."""
    try:
        return float(value)
    except (TypeError, ValueError):
        return None


def boolean(value: Any) -> bool | None:
    """A value as true or false, or None."""
    if isinstance(value, str):
        return {"true": True, "false": False, "1": True, "0": False}.get(value.strip().lower())
    return None if value is None or isinstance(value, list | dict) else bool(value)


def moment(value: Any) -> datetime | None:
    """A value as a time in UTC, or None."""
    if isinstance(value, datetime):
        return value
    if not isinstance(value, str):
        return None
    try:
        found = datetime.fromisoformat(_FRACTION.sub(r"\1", value.strip()))
    except ValueError:
        return None
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)


def guid(value: Any) -> str | None:
    """A value as a GUID in lower case, or None."""
    match = _GUID.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None:
        return None
    bare = match[1].replace("-", "").lower()
    return sys.intern(f"{bare[:8]}-{bare[8:12]}-{bare[12:16]}-{bare[16:20]}-{bare[20:]}")


def dynamic(value: Any) -> Any:
    """A value as it is; one that is too large is cut as text."""
    return text(value) if isinstance(value, str | list | dict) and len(str(value)) > FIELD_LIMIT // 4 else value


_CONVERT: dict[str, Callable[[Any], Any]] = {
    "string": text,
    "int": _whole(_LIMITS["int"]),
    "long": _whole(_LIMITS["long"]),
    "real": real,
    "boolean": boolean,
    "dateTime": moment,
    "guid": guid,
    "dynamic": dynamic,
}


class Converter:
    """Makes rows of one table from objects of one stream."""

    def __init__(self, stream: dict[str, str], casts: list[Cast], table: Table, now: float) -> None:
        self._now = datetime.fromtimestamp(now, UTC)
        self._oldest, self._newest = self._now - _OLDEST, self._now + _NEWEST
        self._times: dict[str, datetime] = {}
        cast_of: dict[str, Cast] = {cast[0]: cast for cast in casts}
        self._columns = [self._maker(name, kind, stream, cast_of.get(name)) for name, kind in table.columns.items()]

    def rows(self, items: list[dict[str, Any]]) -> list[Row]:
        """The rows of some objects."""
        return [tuple([convert(item.get(source)) for source, convert in self._columns]) for item in items]

    def _maker(
        self, name: str, kind: str, stream: dict[str, str], cast: Cast | None
    ) -> tuple[str, Callable[[Any], Any]]:
        """Which member a column comes from ("": none), and how."""
        if name == "TimeGenerated":
            return (cast[2] if cast else name), self._time_generated
        if cast is not None:
            if not cast[2]:
                return "", lambda _value: self._now
            first, second = _CONVERT[stream.get(cast[2], "string")], _CONVERT[cast[1]]
            return cast[2], lambda value: second(first(value))
        if name not in stream:
            return "", _CONVERT[kind]
        return name, _CONVERT[kind]

    def _time_generated(self, value: Any) -> datetime:
        if not isinstance(value, str):
            return self._now
        known = self._times.get(value)
        if known is None:
            found = moment(value)
            fits = found is not None and self._oldest <= found <= self._newest
            known = self._times[value] = found if found is not None and fits else self._now
        return known
