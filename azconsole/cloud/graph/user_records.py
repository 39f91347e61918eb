"""Users out of a page's JSON: a fast typed reading, and a lenient one that skips bad records and says why."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import Annotated, Any, cast

import msgspec

from azconsole.domain.texts import say
from azconsole.domain.users import USER_FIELDS, UserPage, UserRow

LONGEST = 8192
"""Characters of one value; the directory's own limits are far lower."""
_GUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_DIGITS = b"0123456789abcdef-"
_REASONS = frozenset({"changed", "deleted"})
_Text = Annotated[str, msgspec.Meta(max_length=LONGEST)] | None


class BadPageError(Exception):
    """The page as a whole is malformed; `why` says how, without its content."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class _User(msgspec.Struct, gc=False, rename="camel"):
    """Members in the order of USER_FIELDS; an absent one was never set (delta's documents: not the minimal form)."""

    id: str
    display_name: _Text = None
    mail: _Text = None
    mail_nickname: _Text = None
    on_premises_security_identifier: _Text = None
    user_principal_name: _Text = None
    on_premises_domain_name: _Text = None
    on_premises_sam_account_name: _Text = None
    on_premises_distinguished_name: _Text = None


class _Page(msgspec.Struct):
    value: list[_User]
    next_link: str | None = msgspec.field(name="@odata.nextLink", default=None)
    delta_link: str | None = msgspec.field(name="@odata.deltaLink", default=None)


_decode = msgspec.json.Decoder(_Page).decode
_row = msgspec.structs.astuple


def read_page(body: bytes) -> UserPage:
    """A page of users. Raises BadPageError."""
    # Removed objects look like users without values; only pages without any may take the fast way.
    if b'"@removed"' not in body:
        try:
            page = _decode(body)
        except (msgspec.DecodeError, RecursionError):
            return _read_leniently(body)
        rows = cast(list[UserRow], list(map(_row, page.value)))
        if _good_ids(rows):
            return _page(rows, [], page.next_link, page.delta_link, Counter())
    return _read_leniently(body)


def _good_ids(rows: list[UserRow]) -> bool:
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


def _page(
    rows: list[UserRow],
    removed: list[tuple[str, str]],
    next_link: object,
    delta_link: object,
    reasons: Counter[str],
) -> UserPage:
    if not isinstance(next_link, str | None) or not isinstance(delta_link, str | None):
        raise BadPageError(say("its link is not a text"))
    if bool(next_link) == bool(delta_link):
        both = say("it has both a next and a delta link")
        raise BadPageError(both if next_link else say("it has no next or delta link"))
    return UserPage(rows, removed, next_link or "", delta_link or "", reasons.total(), dict(reasons))


def _read_leniently(body: bytes) -> UserPage:
    try:
        page = json.loads(body)
    except (ValueError, RecursionError):
        raise BadPageError(say("it is no JSON")) from None
    if not isinstance(page, dict) or not isinstance(page.get("value"), list):
        raise BadPageError(say("it has no list of users"))
    taken: dict[str, UserRow | str] = {}
    reasons: Counter[str] = Counter()
    for record in page["value"]:
        reason = _take(record, taken)
        if reason:
            reasons[reason] += 1
    rows = [entry for entry in taken.values() if not isinstance(entry, str)]
    removed = [(user_id, entry) for user_id, entry in taken.items() if isinstance(entry, str)]
    return _page(rows, removed, page.get("@odata.nextLink"), page.get("@odata.deltaLink"), reasons)


def _take(record: Any, taken: dict[str, UserRow | str]) -> str:
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
    values = [record.get(name) for name in USER_FIELDS[1:]]
    for name, value in zip(USER_FIELDS[1:], values, strict=True):
        if problem := _problem(value):
            return f"{name} {problem}"
    taken[found.lower()] = cast(UserRow, (found.lower(), *values))
    return ""


def _problem(value: object) -> str:
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
