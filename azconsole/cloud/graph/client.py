"""Calling Microsoft Graph v1.0."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, TypeVar
from urllib.parse import quote

import msgspec

from azconsole.cloud.caller import Caller
from azconsole.cloud.errors import graph_error, unexpected
from azconsole.domain.texts import say

T = TypeVar("T")


class GraphClient:
    """Reading and writing JSON. `doing` in its methods completes sentences like "… is not allowed to {doing}" (`graph_error`)."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller
        self._root = f"{caller.http.cloud.graph}/v1.0"

    def _read(self, path: str, doing: str) -> bytes:
        """The body of a GET. Raises the error of the domain for a refusal."""
        return self._asked("GET", f"{self._root}{path}", None, doing)

    def _write(self, method: str, path: str, body: dict[str, Any] | None, doing: str) -> bytes:
        """The body of the answer to POST, PATCH or DELETE."""
        content = None if body is None else json.dumps(body).encode()
        return self._asked(method, f"{self._root}{path}", content, doing)

    def _asked(self, method: str, url: str, body: bytes | None, doing: str) -> bytes:
        reply = self._caller.send(method, url, body)
        if not 200 <= reply.status < 300:
            raise graph_error(reply, doing)
        return reply.body

    def _collection(self, path: str, kind: type[T], doing: str) -> Iterator[T]:
        """All members of a collection, over all its pages. Raises ProtocolError for a link that loops or leads away."""
        url, seen = f"{self._root}{path}", set[str]()
        while url:
            if url in seen:
                raise unexpected(doing, say("its pages go round in a circle"))
            seen.add(url)
            page = decode(self._asked("GET", url, None, doing), Page, doing)
            yield from (decode(member, kind, doing) for member in page.value)
            url = page.next_link


class Page(msgspec.Struct):
    """One page of any collection."""

    value: list[msgspec.Raw]
    next_link: str = msgspec.field(name="@odata.nextLink", default="")


def decode(body: bytes | msgspec.Raw, kind: type[T], doing: str) -> T:
    """The body as this type. Raises ProtocolError when it is something else."""
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.DecodeError, RecursionError) as error:
        raise unexpected(doing, _place(error)) from None


def _place(error: Exception) -> str:
    """Where decoding failed; never the content."""
    if isinstance(error, msgspec.ValidationError):
        return say("a member has the wrong type ({problem})", problem=str(error)[:120])
    return say("it is no JSON")


def odata(text: str) -> str:
    """A string literal for an OData filter (quotes doubled, then percent-encoded; faults.md B23)."""
    return quote("'" + text.replace("'", "''") + "'", safe="")
