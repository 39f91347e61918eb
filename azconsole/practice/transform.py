"""The transformKql of a data flow: `source`, and `source | extend Column = toguid(Column), ...`.

Azure takes a subset of KQL here; the practice cloud takes this much of it and refuses the rest when a rule is made.
"""

from __future__ import annotations

import re

_EXTEND = re.compile(r"extend\s+(.+)", re.DOTALL)
_CAST = re.compile(r"(\w+)\s*=\s*(\w+)\s*\(\s*(\w*)\s*\)")
# what a function of KQL gives, in the table's words
_GIVES = {
    "tostring": "string",
    "toint": "int",
    "tolong": "long",
    "toreal": "real",
    "todouble": "real",
    "tobool": "boolean",
    "todatetime": "dateTime",
    "toguid": "guid",
    "todynamic": "dynamic",
    "parse_json": "dynamic",
    "now": "dateTime",
}
Cast = tuple[str, str, str]


def parse(text: str | None) -> list[Cast]:
    """The casts that a transform makes, in order: column, its new type, the column it is made of ("" for now()).
    Raises ValueError for a transform that the practice cloud does not run."""
    steps = [step.strip() for step in (text or "source").split("|")]
    if steps[0] != "source":
        raise ValueError("The query must begin with 'source'.")
    casts: list[Cast] = []
    for step in steps[1:]:
        match = _EXTEND.fullmatch(step)
        if match is None:
            raise ValueError(f"The practice cloud runs 'extend Column = function(Column)' only, not '{step}'.")
        for part in match[1].split(","):
            cast = _CAST.fullmatch(part.strip())
            if cast is None or cast[2] not in _GIVES or (cast[2] == "now") != (not cast[3]):
                raise ValueError(f"The practice cloud cannot run '{part.strip()}'; it knows {', '.join(_GIVES)}.")
            casts.append((cast[1], _GIVES[cast[2]], cast[3]))
    return casts


def produced(columns: dict[str, str], casts: list[Cast]) -> dict[str, str]:
    """The columns after the casts with their types. Raises ValueError for a column that there is not."""
    found = dict(columns)
    for name, kind, source in casts:
        if source and source not in found:
            raise ValueError(f"Failed to resolve column '{source}'.")
        found[name] = kind
    return found
