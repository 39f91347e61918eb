"""How the Log Analytics query API writes: its error envelope, and what a query is asked with."""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import msgspec

from azconsole.practice.http import Request, Response
from azconsole.practice.kql import KqlError
from azconsole.practice.kql.errors import position
from azconsole.practice.kql.literals import read_datetime

Json = dict[str, Any]
Span = tuple[datetime | None, datetime | None]
INVALID = "The request had some invalid properties"
_JSON = "application/json; charset=utf-8"
_DURATION = re.compile(
    r"P(?:(\d{1,6}(?:\.\d+)?)W)?(?:(\d{1,6}(?:\.\d+)?)D)?(?:T(?:(\d{1,9}(?:\.\d+)?)H)?(?:(\d{1,9}(?:\.\d+)?)M)?"
    r"(?:(\d{1,12}(?:\.\d+)?)S)?)?",
    re.ASCII,
)


class QueryError(Exception):
    """A refusal, answered as {"error": {"message", "code", "correlationId", "innererror"}}."""

    def __init__(self, status: int, code: str, message: str, inner: Json | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.inner = inner

    @property
    def body(self) -> Json:
        """The envelope."""
        said: Json = {"message": self.message, "code": self.code, "correlationId": str(uuid.uuid4())}
        return {"error": said | ({"innererror": self.inner} if self.inner else {})}


def respond(value: Json, status: int = 200) -> Response:
    """A JSON answer."""
    return Response(status, msgspec.json.encode(value), _JSON)


def finish(response: Response, request: Request) -> Response:
    """Add the headers that every answer carries."""
    response.headers.setdefault("x-ms-correlation-request-id", str(uuid.uuid4()))
    if client := request.headers.get("x-ms-client-request-id"):
        response.headers.setdefault("x-ms-client-request-id", client)
    response.headers.setdefault("Vary", "Accept-Encoding")
    return response


def refused_query(error: KqlError, text: str) -> QueryError:
    """400 BadArgumentError around what is wrong with a query."""
    innermost: Json = {"code": error.code, "message": error.message}
    if error.place is not None:
        line, column = position(text, error.place)
        innermost |= {"line": line, "pos": column, "token": error.token}
    told = "A recognition error occurred in the query."
    if error.kind == "SemanticError":
        told = "A semantic error occurred."
    return QueryError(400, "BadArgumentError", INVALID, {"code": error.kind, "message": told, "innererror": innermost})


def invalid(message: str) -> QueryError:
    """400 BadArgumentError for a member of the request."""
    return QueryError(400, "BadArgumentError", INVALID, {"code": "ValidationError", "message": message})


@dataclass(frozen=True, slots=True)
class Ask:
    """One query: its text, its time span (None: unbounded), further workspaces, and what it prefers."""

    query: str
    span: Span
    workspaces: tuple[str, ...]
    statistics: bool
    render: bool


def ask(body: Any, prefer: str, now: datetime) -> Ask:
    """Read a body as it was sent; null members count as absent. Raises QueryError."""
    if not isinstance(body, dict):
        raise invalid("The request body must be a JSON object.")
    text = body.get("query")
    if not isinstance(text, str) or not text.strip():
        raise invalid("The query must be a text that is not empty.")
    others = body.get("workspaces") or []
    if not isinstance(others, list) or not all(isinstance(other, str) for other in others):
        raise invalid("workspaces must be a list of texts.")
    wishes = {part.strip().lower() for part in prefer.split(",")}
    statistics, render = "include-statistics=true" in wishes, "include-render=true" in wishes
    return Ask(text, read_span(body.get("timespan"), now), tuple(others), statistics, render)


def read_span(text: Any, now: datetime) -> Span:
    """An ISO 8601 duration (up to now) or interval. Raises QueryError."""
    if text in (None, ""):
        return None, None
    parts = str(text).split("/")
    ends = [_duration(part) or read_datetime(part) for part in parts]
    if len(parts) > 2 or None in ends:
        raise invalid(f"The timespan '{text}' is not an ISO 8601 duration or interval.")
    first, last = ends[0], ends[-1]
    if len(parts) == 1:
        return (now - first, now) if isinstance(first, timedelta) else (first, now)
    if isinstance(first, timedelta) and isinstance(last, datetime):
        return last - first, last
    if isinstance(first, datetime):
        return first, first + last if isinstance(last, timedelta) else last
    raise invalid(f"The timespan '{text}' has no beginning and no end.")


def _duration(text: str) -> timedelta | None:
    found = _DURATION.fullmatch(text.strip().upper())
    if not found or not any(found.groups()):
        return None
    weeks, days, hours, minutes, seconds = (float(part or 0) for part in found.groups())
    return min(timedelta(days, seconds, 0, 0, minutes, hours, weeks), timedelta(36500))
