"""GUIDs as they are typed: tenant IDs and client IDs (faults.md B1 to B5)."""

from __future__ import annotations

import re
from uuid import UUID

from azconsole.domain.texts import Said, say
from azconsole.domain.typed_text import Refusal, described, trimmed

# ASCII only: Python's own int() and UUID() would also take full-width digits and underscores (B4).
_DASHED = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_PLAIN = re.compile(r"[0-9a-fA-F]{32}")
_DOMAIN = re.compile(r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]*")
_HEXADECIMAL = frozenset("0123456789abcdefABCDEF-")
_SHARED_AUTHORITIES = frozenset({"common", "organizations", "consumers"})


def looks_like_guid(text: str) -> bool:
    """Whether the text has the shape of a dashed GUID."""
    return _DASHED.fullmatch(text.strip()) is not None


def check_tenant_id(text: str) -> UUID:
    """A tenant ID. Raises Refusal, also for a domain name and for "common", "organizations" and "consumers" (B3)."""
    typed = trimmed(text, invisible=True)
    if typed.casefold() in _SHARED_AUTHORITIES:
        raise Refusal(say("“{typed}” stands for many tenants; enter the tenant ID of one tenant.", typed=typed))
    if len(typed) <= 253 and _DOMAIN.fullmatch(typed):
        raise Refusal(
            say("“{typed}” is a domain name; enter the tenant ID, which Azure AD shows under Properties.", typed=typed)
        )
    return check_guid(text, say("tenant ID"))


def check_client_id(text: str) -> UUID:
    """A client ID (application ID). Raises Refusal."""
    return check_guid(text, say("client ID"))


def check_guid(text: str, what: str) -> UUID:
    """A GUID with or without braces and dashes, in any case. Raises Refusal."""
    typed = trimmed(text, invisible=True)
    if typed.startswith("{") and typed.endswith("}"):
        typed = typed[1:-1]
    if not typed:
        raise Refusal(say("Enter the {what}.", what=what))
    if not (_DASHED.fullmatch(typed) or _PLAIN.fullmatch(typed)):
        raise Refusal(_what_is_wrong(typed, what))
    guid = UUID(typed)
    if guid.int == 0:
        raise Refusal(say("The {what} is all zeros, which belongs to nothing.", what=what))
    return guid


def _what_is_wrong(typed: str, what: str) -> Said:
    for position, char in enumerate(typed, 1):
        if char not in _HEXADECIMAL:
            return say(
                "The {what} has the character {char} at position {position}; only 0-9, a-f and dashes belong there.",
                what=what,
                char=described(char),
                position=position,
            )
    if len(typed) in {32, 36}:
        return say("The dashes of the {what} stand in the wrong places; it is written 8-4-4-4-12.", what=what)
    return say(
        "The {what} is {length:n} characters long; a {what} has 32 hexadecimal digits in five groups.",
        what=what,
        length=len(typed),
    )
