"""Calling Microsoft Graph v1.0 with a token that goes to the cloud's own Graph address and nowhere else."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, TypeVar
from urllib.parse import quote, urlsplit

import msgspec

from azconsole.cloud.errors import graph_error, unexpected
from azconsole.cloud.http import HttpClient, Reply, Request, outside_the_cloud
from azconsole.cloud.msal_client import claims_challenge
from azconsole.cloud.session import origin_of
from azconsole.cloud.sockets import Line
from azconsole.cloud.tokens import TokenSource
from azconsole.domain.cancel import CancelToken
from azconsole.domain.texts import say

T = TypeVar("T")
_VISIBLE = re.compile(r"[\x21-\x7e]{1,32768}")


class Caller:
    """Sends requests with the session's token, on one line. `using()` gives the same with another cancel token."""

    def __init__(self, http: HttpClient, tokens: TokenSource, line: Line) -> None:
        self.http = http
        self._tokens = tokens
        self._line = line
        self._graph = http.cloud.graph_origin

    def using(self, cancel: CancelToken) -> Caller:
        """The same session; what it sends is broken off by this token."""
        return Caller(self.http, self._tokens, Line(cancel))

    def send(self, method: str, url: str, body: bytes | None = None) -> Reply:
        """The answer of Graph, whatever its status; after a 401 the token is renewed once and the request repeated, with
        the claims of a challenge (faults.md F49). Raises ProtocolError for an address that is not this cloud's Graph."""
        if not self.owns(url):
            raise outside_the_cloud(url)
        authorization = self._tokens.header(self._line)
        reply = self._once(method, url, body, authorization)
        if reply.status != 401:
            return reply
        claims = claims_challenge(reply.headers.get("WWW-Authenticate", ""))
        return self._once(method, url, body, self._tokens.renewed(self._line, authorization, claims))

    def send_ahead(self, url: str) -> None:
        """Send a GET that `send` will be asked for next. Raises as `send` does when the token cannot be renewed."""
        if self.owns(url):
            request = _request("GET", url, None, self._tokens.header(self._line))
            self.http.send_ahead(request, self._line)

    def owns(self, url: str) -> bool:
        """Whether the token may go to this address: https, Graph's host and port, no user name, no odd characters."""
        return (
            _VISIBLE.fullmatch(url) is not None
            and "@" not in urlsplit(url).netloc
            and "\\" not in url
            and origin_of(url) == self._graph
        )

    def close(self) -> None:
        """Forget the tokens and break off what runs on this line."""
        self._tokens.forget()
        self._line.break_off()
        self.http.close()

    def _once(self, method: str, url: str, body: bytes | None, authorization: str) -> Reply:
        return self.http.send(_request(method, url, body, authorization), self._line)


def _request(method: str, url: str, body: bytes | None, authorization: str) -> Request:
    headers = {"Authorization": authorization, "Accept": "application/json"}
    if body is not None:
        headers["Content-Type"] = "application/json"
    return Request(method, url, headers, body)


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
