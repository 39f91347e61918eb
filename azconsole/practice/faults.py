"""Trouble on request: what the next answers of a route shall be, set by the control plane.

A fault names the calls it hits (method, host, path) and what happens to them. The first fault that matches a call wins.
"""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from azconsole.practice.hosts import host_of
from azconsole.practice.http import Request, Response


@dataclass(slots=True)
class Fault:
    """`path` is a regular expression searched in the path and query; `method` and `host` empty: any. `count` answers
    are spoiled (-1: until cleared) after `skip` untouched ones. `aadsts` answers as Entra's token endpoint does, with
    this number, `error` and `message`."""

    path: str
    method: str = ""
    host: str = ""
    body_contains: str = ""
    count: int = 1
    skip: int = 0
    status: int | None = None
    body: str = ""
    json: Any = None
    content_type: str = "application/json"
    headers: dict[str, str] = field(default_factory=dict)
    delay_seconds: float = 0.0
    drop: bool = False
    drop_after: bool = False
    cut_bytes: int | None = None
    aadsts: int = 0
    error: str = "invalid_request"
    message: str = ""

    @classmethod
    def parse(cls, wish: dict[str, Any]) -> Fault:
        """A fault from the control plane's JSON. `route` may stand for `path`: a pattern with {name} for one segment.
        Raises ValueError naming what is wrong."""
        wish = dict(wish)
        route = wish.pop("route", None)
        if route is not None:
            parts = re.split(r"\{\w+\}", str(route))
            wish["path"] = "(?i)^" + "[^/]+".join(re.escape(p) for p in parts) + r"/?(\?|$)"
        try:
            fault = cls(**wish)
            re.compile(fault.path)
        except (TypeError, re.error) as error:
            raise ValueError(f"not a fault: {error}") from error
        fault.method = fault.method.upper()
        return fault

    def hits(self, request: Request) -> bool:
        """Whether this fault is for this call."""
        if self.method and self.method != request.method:
            return False
        if self.host and self.host.lower() != host_of(request.origin):
            return False
        if self.body_contains and self.body_contains.encode() not in request.body:
            return False
        query = request.target.partition("?")[2]
        return re.search(self.path, f"{request.path}?{query}" if query else request.path) is not None

    def apply(self, request: Request, answer: Callable[[Request], Response]) -> Response:
        """Spoil one call. The work is done first unless the answer is replaced or dropped."""
        if self.delay_seconds:
            time.sleep(self.delay_seconds)
        if self.drop:
            return Response(drop=True)
        response = self._replacement() if self.status is not None else answer(request)
        response.headers.update(self.headers)
        response.cut_bytes = self.cut_bytes
        response.drop = self.drop_after
        return response

    def _replacement(self) -> Response:
        body = self.body if self.json is None else json.dumps(self.json)
        return Response(self.status or 500, body.encode(), self.content_type)


class Faults:
    """The faults that are set, in order."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._faults: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Set one more."""
        with self._lock:
            self._faults.append(fault)

    def clear(self) -> None:
        """Forget all."""
        with self._lock:
            self._faults.clear()

    def __len__(self) -> int:
        return len(self._faults)

    def take(self, request: Request) -> Fault | None:
        """The fault for this call, counted; None when the call is to be served as it is."""
        with self._lock:
            fault = next((f for f in self._faults if f.hits(request)), None)
            if fault is None:
                return None
            if fault.skip > 0:
                fault.skip -= 1
                return None
            fault.count -= 1
            if fault.count == 0:
                self._faults.remove(fault)
            return fault
