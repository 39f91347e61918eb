"""Checks a request body against the members and types that a resource takes (see shapes.py)."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from azconsole.practice.graph.wire import GraphError, Json, bad_request

_GUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")


def check(body: Json, shape: Json, resource: str, path: str = "") -> Json:
    """The body without @odata annotations. Raises GraphError 400 for an unknown member or a wrong type."""
    clean: Json = {}
    for name, value in body.items():
        if "@odata." in name:
            continue
        if name not in shape:
            raise (
                bad_request(f"Invalid property '{name}'.")
                if not path
                else bad_request(f"Property '{name}' is invalid for '{path}' of resource '{resource}'.")
            )
        clean[name] = _value(value, shape[name], resource, f"{path}.{name}" if path else name)
    return clean


def _value(value: Any, kind: Any, resource: str, path: str) -> Any:
    if isinstance(kind, list):
        if not isinstance(value, list):
            raise _wrong(path, resource)
        return [_value(item, kind[0], resource, path) for item in value]
    if value is None:
        return None
    if isinstance(kind, dict):
        if not isinstance(value, dict):
            raise _wrong(path, resource)
        return check(value, kind, resource, path)
    if not _fits(value, kind):
        raise _wrong(path, resource)
    return value


def _fits(value: Any, kind: Any) -> bool:
    if kind == "guid":
        return isinstance(value, str) and _GUID.fullmatch(value) is not None
    if kind == "date":
        return isinstance(value, str) and instant(value) is not None
    if kind is int:
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, kind)


def _wrong(path: str, resource: str) -> GraphError:
    return bad_request(f"Invalid value specified for property '{path}' of resource '{resource}'.")


def instant(text: str) -> datetime | None:
    """A DateTimeOffset as Graph takes it (up to seven decimals, Z or an offset); None when it is not one."""
    found = re.fullmatch(r"(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(\.\d{1,7})?(Z|[+-]\d\d:\d\d)", text, re.IGNORECASE)
    if not found:
        return None
    try:
        return datetime.fromisoformat(found[1] + (found[2] or "")[:7] + found[3].upper().replace("Z", "+00:00"))
    except ValueError:
        return None
