"""What was called: the last calls with their secrets taken out, for tests and for learning."""

from __future__ import annotations

import json
import threading
from collections import deque
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl

from azconsole.practice.hosts import host_of
from azconsole.practice.http import Request, Response

_KEPT = 5000
_BODY = 65536
_SECRET_HEADERS = frozenset({"authorization", "cookie", "x-control-key", "proxy-authorization"})
_SECRET_FIELDS = frozenset(
    {"client_secret", "client_assertion", "code", "refresh_token", "password", "passwd", "device_code", "code_verifier"}
)
_SECRET_ANSWERS = frozenset({"access_token", "refresh_token", "id_token", "secretText", "device_code", "client_info"})
_ISSUING = ("/token", "/devicecode", "/addpassword")
_NO_SECRET = frozenset({"client_info"})
_ANSWERS_KEPT = 300
HIDDEN = "(hidden)"


class CallLog:
    """The last 5000 calls, oldest first; the last 300 with the JSON that was answered, where it is not large."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._calls: deque[dict[str, Any]] = deque(maxlen=_KEPT)
        self._answers: deque[dict[str, Any]] = deque(maxlen=_ANSWERS_KEPT)
        self._secrets: deque[str] = deque(maxlen=_KEPT)

    def note(self, request: Request, response: Response, time: float) -> None:
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
            "status": 0 if response.drop else response.status,
            "answer": None,
        }
        with self._lock:
            self._calls.append(entry)
            self._secrets.extend(_secrets_in(request, response))
            self._keep_answer(entry, response)

    def all(self) -> list[dict[str, Any]]:
        """A copy of what is kept."""
        with self._lock:
            return [{**call, "answer": _json_answer(call["answer"])} for call in self._calls]

    def secrets(self) -> list[str]:
        """The last 5000 values that are hidden in the calls: secrets, tokens, codes, passwords. For a test that searches
        its client's files for them."""
        with self._lock:
            return list(dict.fromkeys(self._secrets))

    def clear(self) -> None:
        """Forget all."""
        with self._lock:
            self._calls.clear()
            self._answers.clear()
            self._secrets.clear()

    def _keep_answer(self, entry: dict[str, Any], response: Response) -> None:
        """Bytes are kept and read only when somebody asks; the oldest answer makes room."""
        if "json" not in response.content_type or len(response.body) > _BODY * 4:
            return
        if len(self._answers) == _ANSWERS_KEPT:
            self._answers[0]["answer"] = None
        entry["answer"] = response.body
        self._answers.append(entry)


def _secrets_in(request: Request, response: Response) -> Iterator[str]:
    """The secret values of a form that was sent and of an answer that issues some."""
    if "form-urlencoded" in request.headers.get("content-type", ""):
        form = parse_qsl(request.body[:_BODY].decode("utf-8", "replace"))
        yield from (value for name, value in form if name in _SECRET_FIELDS)
    if request.path.lower().endswith(_ISSUING) and "json" in response.content_type and response.body:
        answer = json.loads(response.body)
        names = _SECRET_ANSWERS - _NO_SECRET
        yield from (str(value) for name, value in answer.items() if name in names and value)


def _json_answer(body: bytes | None) -> Any:
    """What was answered, without secrets."""
    if not body:
        return None
    return json.loads(
        body, object_hook=lambda o: {k: HIDDEN if k in _SECRET_ANSWERS and v else v for k, v in o.items()}
    )


def _readable(request: Request) -> Any:
    """The body as form fields or JSON without secrets; text when it is neither; None when there is none."""
    if not request.body:
        return None
    if request.headers.get("content-encoding"):
        return f"({len(request.body)} bytes, {request.headers['content-encoding']})"
    text = request.body[:_BODY].decode("utf-8", "replace")
    kind = request.headers.get("content-type", "")
    if "form-urlencoded" in kind:
        return {k: HIDDEN if k in _SECRET_FIELDS else v for k, v in parse_qsl(text, keep_blank_values=True)}
    try:
        return json.loads(text)
    except ValueError:
        return text
