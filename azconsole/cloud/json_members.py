"""Reading JSON tolerantly: unknown and missing members, another case of names, other types."""

from __future__ import annotations

from typing import Any


def member(record: Any, *path: str) -> Any:
    """A member by its path, or None; older services write names in another case."""
    for name in path:
        if not isinstance(record, dict):
            return None
        if name in record:
            record = record[name]
        else:
            wanted = name.lower()
            record = next((value for key, value in record.items() if key.lower() == wanted), None)
    return record


def text(record: Any, *path: str) -> str:
    """A text by its path; empty where there is none."""
    found = member(record, *path)
    return found if isinstance(found, str) else ""


def items(record: Any, *path: str) -> list[dict[str, Any]]:
    """The objects of a list by its path; what is no object is left out."""
    found = member(record, *path) if path else record
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def texts(record: Any, *path: str) -> tuple[str, ...]:
    """The texts of a list by its path."""
    found = member(record, *path)
    return tuple(one for one in found if isinstance(one, str)) if isinstance(found, list) else ()
