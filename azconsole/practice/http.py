"""What a request and an answer are inside the practice cloud, and how a route is found.

A service (Entra, Graph, ARM) is a `Router` of plain functions `handler(context, request) -> Response`.
Nothing here knows sockets: the server in `server.py` turns bytes into `Request` and back.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit


@dataclass(frozen=True, slots=True)
class Request:
    """One call. `path` is unquoted, with double slashes folded; header names are lower case; `origin` is scheme://host
    as the client wrote it (from the Host header), the base of every absolute URL in the answer."""

    method: str
    target: str
    path: str
    query: dict[str, str]
    headers: Mapping[str, str]
    body: bytes
    origin: str
    params: dict[str, str] = field(default_factory=dict)

    @classmethod
    def parse(cls, method: str, target: str, headers: Mapping[str, str], body: bytes, scheme: str) -> Request:
        """Build a request from what the wire gave. A missing Host gives an empty host in `origin`."""
        parts = urlsplit(target if target.startswith("http") else "http://x" + target)
        path = re.sub(r"/{2,}", "/", unquote(parts.path)) or "/"
        lower = {k.lower(): v for k, v in headers.items()}
        query = dict(parse_qsl(parts.query, keep_blank_values=True))
        return cls(method.upper(), target, path, query, lower, body, f"{scheme}://{lower.get('host', '')}")

    def form(self) -> dict[str, str]:
        """The body as application/x-www-form-urlencoded (last value wins)."""
        return dict(parse_qsl(self.body.decode("utf-8", "replace"), keep_blank_values=True))

    def json(self) -> Any:
        """The body as JSON. Raises ValueError when it is not."""
        return json.loads(self.body.decode("utf-8")) if self.body else None


@dataclass(slots=True)
class Response:
    """One answer. `body` is sent as it is; `json_response` and `text_response` make the usual ones.

    For practising trouble: `drop` closes the connection without an answer, `cut_bytes` sends only so much of the body
    and then closes."""

    status: int = 200
    body: bytes = b""
    content_type: str = "application/json"
    headers: dict[str, str] = field(default_factory=dict)
    drop: bool = False
    cut_bytes: int | None = None


def json_response(value: Any, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """An answer with a JSON body, written compactly."""
    body = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    return Response(status, body, "application/json; charset=utf-8", headers or {})


def text_response(text: str, status: int = 200, content_type: str = "text/html; charset=utf-8") -> Response:
    """An answer with a text body (HTML unless said otherwise)."""
    return Response(status, text.encode(), content_type)


Handler = Callable[[Any, Request], Response]


@dataclass(frozen=True, slots=True)
class Route:
    """One way in: method, a path pattern with `{name}` for one segment, and the function that answers."""

    method: str
    pattern: str
    handler: Handler
    regex: re.Pattern[str]


class Router:
    """An ordered list of routes; the first match wins. Paths compare without case, as Graph and ARM do."""

    def __init__(self) -> None:
        self.routes: list[Route] = []

    def add(self, method: str, pattern: str, handler: Handler) -> None:
        """Add a route. `{name}` matches one segment, or the inside of quotes as in `applications(appId='{appId}')`."""
        parts = re.split(r"\{(\w+)\}", pattern)
        regex = "".join(re.escape(p) if i % 2 == 0 else f"(?P<{p}>[^/']+)" for i, p in enumerate(parts))
        self.routes.append(Route(method.upper(), pattern, handler, re.compile(regex + "/?$", re.IGNORECASE)))

    def find(self, method: str, path: str) -> tuple[Route, dict[str, str]] | None:
        """The route for a call with its path parameters, or None."""
        for route in self.routes:
            if route.method == method and (match := route.regex.match(path)):
                return route, match.groupdict()
        return None

    def methods(self, path: str) -> Iterable[str]:
        """The methods that some route answers at this path (for 405 against 404)."""
        return {r.method for r in self.routes if r.regex.match(path)}
