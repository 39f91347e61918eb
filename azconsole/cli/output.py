"""Printing: tables for people, JSON for programs, errors as `title: message (hint)` on standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import Enum
from typing import Any
from uuid import UUID

from azconsole.domain.errors import AzConsoleError

_CONTROL = {c: f"\\x{c:02x}" for c in (*range(32), 127)}


def print_json(value: Any) -> None:
    """One JSON document on standard output."""
    print(json.dumps(value, ensure_ascii=False, indent=2, default=_plain))


def print_table(rows: Sequence[Mapping[str, Any]], columns: Sequence[str]) -> None:
    """A table with the given columns; control characters are shown, never sent to the terminal (faults.md B18)."""
    cells = [list(columns), *([one_line(row.get(c)) for c in columns] for row in rows)]
    widths = [max(len(row[i]) for row in cells) for i in range(len(columns))]
    for row in cells:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def print_fields(fields: Mapping[str, Any]) -> None:
    """Label: value lines."""
    width = max((len(name) for name in fields), default=0) + 1
    for name, value in fields.items():
        print(f"{(name + ':').ljust(width)} {one_line(value)}".rstrip())


def print_error(error: AzConsoleError) -> None:
    """An expected failure on standard error."""
    text = one_line(str(error))
    print(text + (f" [request id {error.request_id}]" if error.request_id else ""), file=sys.stderr)


def one_line(value: Any) -> str:
    """A value as one line of plain text."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.astimezone().strftime("%Y-%m-%d %H:%M:%S")
    return str(value).translate(_CONTROL)


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, UUID):
        return str(value)
    raise TypeError(f"{type(value).__name__} is not printed")
