"""Calling Azure Resource Manager: JSON, pages, refusals."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from azconsole.cloud.arm.errors import arm_error
from azconsole.cloud.caller import Caller
from azconsole.cloud.errors import unexpected
from azconsole.cloud.http import Reply
from azconsole.cloud.paging import pages
from azconsole.domain.texts import say


class ArmCalls:
    """Reading and writing JSON. `doing` completes sentences like "… is not allowed to {doing}" (`arm_error`)."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def _url(self, path: str, version: str, more: str = "") -> str:
        return f"{self._caller.home}{path}?api-version={version}{more}"

    def _send(
        self, method: str, url: str, doing: str, body: dict[str, Any] | None = None, fine: tuple[int, ...] = ()
    ) -> Reply:
        """The answer of a call that went well, or with one of the statuses in `fine`. Raises the error of the domain for a
        refusal."""
        content = None if body is None else json.dumps(body).encode()
        reply = self._caller.send(method, url, content)
        if not 200 <= reply.status < 300 and reply.status not in fine:
            raise arm_error(reply, doing, url)
        return reply

    def _get(self, url: str, doing: str) -> dict[str, Any]:
        """An object."""
        return _object(self._send("GET", url, doing), doing)

    def _put(self, url: str, body: dict[str, Any], doing: str) -> dict[str, Any]:
        """The object as it is stored."""
        return _object(self._send("PUT", url, doing, body), doing)

    def _pages(self, url: str, doing: str) -> Iterator[list[dict[str, Any]]]:
        """The pages of a list; see `paging.pages`."""
        return pages(url, lambda link: self._send("GET", link, doing), self._caller.owns, "nextLink", doing)


def _object(reply: Reply, doing: str) -> dict[str, Any]:
    found = reply.json()
    if not isinstance(found, dict):
        raise unexpected(doing, say("it is no JSON"), reply.request_id)
    return found
