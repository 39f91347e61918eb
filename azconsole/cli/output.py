"""Printing: tables for people, JSON for programs, errors as `title: message (hint)` on standard error."""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from enum import Enum
from typing import Any
from uuid import UUID

from azconsole.domain.errors import AzConsoleError

_CONTROL = {c: f"\\x{c:02x}" for c in (*range(32), *range(0x7F, 0xA0))}
# Signs that turn the direction of a line round, break it, or cannot be seen.
_HIDDEN = {
    c: f"\\u{c:04x}" for c in (0x61C, *range(0x200B, 0x2010), *range(0x2028, 0x202F), *range(0x2060, 0x2070), 0xFEFF)
}
_ONE_LINE = _CONTROL | _HIDDEN


def print_json(value: Any) -> None:
    """One JSON document on standard output, all ASCII: whatever the encoding of the output, it is the same text, and
    nothing in it can harm a terminal (DEL is the one control character that JSON leaves)."""
    print(_json(value))


def print_json_with(head: Mapping[str, Any], name: str, rows: Iterable[Mapping[str, Any]]) -> None:
    """As print_json of `head` with a list as its last member, one row at a time: a million never stand in memory."""
    print(_json({**head, name: []}).removesuffix("]\n}"), end="")
    between = "\n"
    for row in rows:
        indented = _json(row).replace("\n", "\n    ")
        print(f"{between}    {indented}", end="")
        between = ",\n"
    print("]\n}" if between == "\n" else "\n  ]\n}")


def _json(value: Any) -> str:
    return json.dumps(value, indent=2, default=_plain).replace("\x7f", "\\u007f")


def print_table(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> None:
    """A table with the given columns, each headed by its name in words; control characters are shown, never sent to the
    terminal (faults.md B18)."""
    heads = [_in_words(column) for column in columns]
    cells = [heads, *([one_line(row.get(column)) for column in columns] for row in rows)]
    widths = [max(len(row[i]) for row in cells) for i in range(len(columns))]
    for row in cells:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def print_fields(fields: Mapping[str, Any]) -> None:
    """Label: value lines; the label is the field's name in words."""
    width = max((len(name) for name in fields), default=0) + 1
    for name, value in fields.items():
        print(f"{(_in_words(name) + ':').ljust(width)} {one_line(value)}".rstrip())


def print_error(error: AzConsoleError) -> None:
    """An expected failure on standard error; Entra's number and the request id, which support asks for, stand behind it."""
    number = error.code if error.code.startswith("AADSTS") else ""
    extra = ", ".join(part for part in (number, error.request_id and f"request id {error.request_id}") if part)
    print(one_line(str(error) + (f" [{extra}]" if extra else "")), file=sys.stderr)


def one_line(value: Any) -> str:
    """A value as one line of plain text."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        moment = value
        with contextlib.suppress(OverflowError, OSError):  # a moment at the end of time has no local time
            moment = value.astimezone()
        return moment.strftime("%Y-%m-%d %H:%M:%S")
    return str(value).translate(_ONE_LINE)


def _in_words(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, UUID):
        return str(value)
    raise TypeError(f"{type(value).__name__} is not printed")
