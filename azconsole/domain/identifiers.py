"""GUIDs as they are typed: tenant IDs and client IDs (faults.md B1 to B5)."""

from __future__ import annotations

import re
from uuid import UUID

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
        raise Refusal(f"“{typed}” stands for many tenants; enter the tenant ID of one tenant.")
    if len(typed) <= 253 and _DOMAIN.fullmatch(typed):
        raise Refusal(f"“{typed}” is a domain name; enter the tenant ID, which Azure AD shows under Properties.")
    return check_guid(text, "tenant ID")


def check_client_id(text: str) -> UUID:
    """A client ID (application ID). Raises Refusal."""
    return check_guid(text, "client ID")


def check_guid(text: str, what: str) -> UUID:
    """A GUID with or without braces and dashes, in any case. Raises Refusal."""
    typed = trimmed(text, invisible=True)
    if typed.startswith("{") and typed.endswith("}"):
        typed = typed[1:-1]
    if not typed:
        raise Refusal(f"Enter the {what}.")
    if not (_DASHED.fullmatch(typed) or _PLAIN.fullmatch(typed)):
        raise Refusal(_what_is_wrong(typed, what))
    guid = UUID(typed)
    if guid.int == 0:
        raise Refusal(f"The {what} is all zeros, which belongs to nothing.")
    return guid


def _what_is_wrong(typed: str, what: str) -> str:
    for position, char in enumerate(typed, 1):
        if char not in _HEXADECIMAL:
            return (
                f"The {what} has the character {described(char)} at position {position}; "
                "only 0-9, a-f and dashes belong there."
            )
    if len(typed) in {32, 36}:
        return f"The dashes of the {what} stand in the wrong places; it is written 8-4-4-4-12."
    return f"The {what} is {len(typed):,} characters long; a {what} has 32 hexadecimal digits in five groups."
