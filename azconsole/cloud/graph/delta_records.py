"""Directory objects out of a page's JSON: a fast typed reading straight to tuples, and a lenient one that skips bad records and
says why."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

import msgspec

from azconsole.domain.texts import say

LONGEST = 8192
"""Characters of one value; the directory's own limits are far lower."""
Text = Annotated[str, msgspec.Meta(max_length=LONGEST)] | None
Row = tuple[Any, ...]
_GUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_DIGITS = b"0123456789abcdef-"
_REASONS = frozenset({"changed", "deleted"})
_row = msgspec.structs.astuple


class BadPageError(Exception):
    """The page as a whole is malformed; `why` says how, without its content."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class WirePage(msgspec.Struct):
    """A page on the wire, but for its `value`; an absent member of a record was never set (delta's documents: not the
    minimal form)."""

    next_link: str | None = msgspec.field(name="@odata.nextLink", default=None)
    delta_link: str | None = msgspec.field(name="@odata.deltaLink", default=None)


@dataclass(frozen=True, slots=True)
class Taken:
    """What a page holds: its rows, the ids that were removed with "changed" or "deleted", exactly one link, and how many
    records were skipped for which reason."""

    rows: list[Any]
    removed: list[tuple[str, str]]
    next_link: str
    delta_link: str
    reasons: Counter[str]


@dataclass(frozen=True, slots=True)
class Records:
    """How objects of a kind are read: `decode` makes a WirePage whose `value` holds structs in the order of `fields`; `flags`
    are the fields that are true or false; `no_list` is said of a page without its list."""

    decode: Callable[[bytes], Any]
    fields: tuple[str, ...]
    no_list: str
    flags: frozenset[str] = frozenset()

    def read(self, body: bytes) -> Taken:
        """What a page holds. Raises BadPageError."""
        # Removed objects look like objects without values; only pages without any may take the fast way.
        if b'"@removed"' not in body:
            try:
                page = self.decode(body)
            except (msgspec.DecodeError, RecursionError):
                return self._read_leniently(body)
            rows = list(map(_row, page.value))
            if _good_ids(rows):
                return _taken(rows, [], page.next_link, page.delta_link, Counter())
        return self._read_leniently(body)

    def _read_leniently(self, body: bytes) -> Taken:
        try:
            page = json.loads(body)
        except (ValueError, RecursionError):
            raise BadPageError(say("it is no JSON")) from None
        if not isinstance(page, dict) or not isinstance(page.get("value"), list):
            raise BadPageError(self.no_list)
        taken: dict[str, Row | str] = {}
        reasons: Counter[str] = Counter()
        for record in page["value"]:
            reason = self._take(record, taken)
            if reason:
                reasons[reason] += 1
        rows = [entry for entry in taken.values() if not isinstance(entry, str)]
        removed = [(found, entry) for found, entry in taken.items() if isinstance(entry, str)]
        return _taken(rows, removed, page.get("@odata.nextLink"), page.get("@odata.deltaLink"), reasons)

    def _take(self, record: Any, taken: dict[str, Row | str]) -> str:
        """Keep the record's row, or why it was removed; the last one for an id wins (faults.md F43). Returns the reason why
        the record is skipped, or nothing."""
        if not isinstance(record, dict):
            return "record is not an object"
        found = record.get("id")
        if not isinstance(found, str):
            return "id is missing" if found is None else "id is not a text"
        if not _GUID.fullmatch(found):
            return "id is not a GUID"
        if "@removed" in record:
            why = record["@removed"]
            reason = why.get("reason") if isinstance(why, dict) else None
            taken[found.lower()] = str(reason) if reason in _REASONS else "changed"
            return ""
        values = [record.get(name) for name in self.fields[1:]]
        for name, value in zip(self.fields[1:], values, strict=True):
            if problem := _flag_problem(value) if name in self.flags else _text_problem(value):
                return f"{name} {problem}"
        taken[found.lower()] = (found.lower(), *values)
        return ""


def _good_ids(rows: list[Row]) -> bool:
    """Whether all ids are lower-case dashed GUIDs, judged for the whole page at once."""
    ids = [row[0] for row in rows]
    joined = "".join(ids)
    if not joined.isascii() or set(map(len, ids)) - {36}:
        return False
    dashes = "-" * len(ids)
    return (
        not joined.encode().translate(None, _DIGITS)
        and joined.count("-") == 4 * len(ids)
        and all(joined[place::36] == dashes for place in (8, 13, 18, 23))
    )


def _taken(
    rows: list[Row],
    removed: list[tuple[str, str]],
    next_link: object,
    delta_link: object,
    reasons: Counter[str],
) -> Taken:
    if not isinstance(next_link, str | None) or not isinstance(delta_link, str | None):
        raise BadPageError(say("its link is not a text"))
    if bool(next_link) == bool(delta_link):
        both = say("it has both a next and a delta link")
        raise BadPageError(both if next_link else say("it has no next or delta link"))
    return Taken(rows, removed, next_link or "", delta_link or "", reasons)


def _flag_problem(value: object) -> str:
    return "" if value is None or isinstance(value, bool) else "is not true or false"


def _text_problem(value: object) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        return "is not a text"
    if len(value) > LONGEST:
        return "is too long"
    try:
        value.encode()
    except UnicodeEncodeError:  # half of a surrogate pair: no store can keep it
        return "is not valid text"
    return ""
