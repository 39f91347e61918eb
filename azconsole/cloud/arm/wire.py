"""ARM ids and addresses."""

from __future__ import annotations

import re
from urllib.parse import quote

from azconsole.domain.errors import UserInputError
from azconsole.domain.texts import say

_ID = re.compile(r"(?:/[^/?#%\\\x00-\x20\x7f]{1,260}){2,40}")


def arm_path(resource_id: str) -> str:
    """An ARM id as it may stand in an address. Raises UserInputError for what is none (faults.md B30)."""
    found = "/" + resource_id.strip().strip("/")
    if not _ID.fullmatch(found) or not found.lower().startswith("/subscriptions/") or ".." in found.split("/"):
        raise UserInputError(
            say("Not a resource of Azure"),
            say("“{id}” is no ID of a resource in Azure.", id=resource_id[:200]),
            say("Copy the resource ID from the resource's Properties page in the Azure portal."),
            code="arm-id",
        )
    return quote(found, safe="/()-._~'!*@:,;=+&$")


def in_path(part: str) -> str:
    """A name as one segment of an address."""
    return quote(part, safe="")
