"""What was called: the last calls with their secrets taken out, for tests and for learning."""

from __future__ import annotations

import json
import threading
from collections import deque
from typing import Any
from urllib.parse import parse_qsl

from azconsole.practice.hosts import host_of
from azconsole.practice.http import Request

_KEPT = 5000
_BODY = 65536
_SECRET_HEADERS = frozenset({"authorization", "cookie", "x-control-key", "proxy-authorization"})
_SECRET_FIELDS = frozenset(
    {"client_secret", "client_assertion", "code", "refresh_token", "password", "passwd", "device_code", "code_verifier"}
)
HIDDEN = "(hidden)"


class CallLog:
    """The last 5000 calls, oldest first."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._calls: deque[dict[str, Any]] = deque(maxlen=_KEPT)

    def note(self, request: Request, status: int, time: float) -> None:
        """Record one call and what it was answered (status 0: dropped without an answer)."""
        headers = {k: HIDDEN if k in _SECRET_HEADERS else v for k, v in request.headers.items()}
        entry = {
            "time": time,
            "method": request.method,
            "host": host_of(request.origin),
            "path": request.path,
            "query": {k: HIDDEN if k in _SECRET_FIELDS else v for k, v in request.query.items()},
            "headers": headers,
            "body": _readable(request),
            "status": status,
        }
        with self._lock:
            self._calls.append(entry)

    def all(self) -> list[dict[str, Any]]:
        """A copy of what is kept."""
        with self._lock:
            return list(self._calls)

    def clear(self) -> None:
        """Forget all."""
        with self._lock:
            self._calls.clear()


def _readable(request: Request) -> Any:
    """The body as form fields or JSON without secrets; text when it is neither; None when there is none."""
    if not request.body:
        return None
    text = request.body[:_BODY].decode("utf-8", "replace")
    kind = request.headers.get("content-type", "")
    if "form-urlencoded" in kind:
        return {k: HIDDEN if k in _SECRET_FIELDS else v for k, v in parse_qsl(text, keep_blank_values=True)}
    try:
        return json.loads(text)
    except ValueError:
        return text
