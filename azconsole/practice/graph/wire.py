"""How Microsoft Graph writes: context URLs, the error envelope, request ids, and what a handler is given.

Follows `concepts/errors.md` of microsoft-graph-docs-contrib and answers recorded from the real service: an error has
plain application/json and no odata-version, its date has no Z, and client-request-id repeats request-id when none came.
"""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from azconsole.practice.context import Context
from azconsole.practice.entra.access import Claims
from azconsole.practice.graph.kinds import ObjectKind
from azconsole.practice.http import Request, Response
from azconsole.practice.objects import ObjectDirectory
from azconsole.practice.state import TenantState

JSON = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8"
DENIED = "Insufficient privileges to complete the operation."
Json = dict[str, Any]


class GraphError(Exception):
    """A refusal, answered as Graph's error envelope. `detail` is a closer code, told under `details`."""

    def __init__(
        self, status: int, code: str, message: str, headers: dict[str, str] | None = None, detail: str = ""
    ) -> None:
        super().__init__(message)
        self.detail = detail
        self.status = status
        self.code = code
        self.message = message
        self.headers = headers or {}


@dataclass(slots=True)
class Call:
    """One authorised call: the caller's claims and tenant, `version` ("v1.0" or "beta") as asked, and the collection of
    people or devices that the path names (people where it names neither)."""

    context: Context
    request: Request
    claims: Claims
    tenant: TenantState
    version: str
    kind: ObjectKind
    objects: ObjectDirectory

    @property
    def base(self) -> str:
        """What absolute links begin with, for example https://graph.microsoft.com/v1.0."""
        return f"{self.request.origin}/{self.version}"

    def metadata(self, fragment: str) -> str:
        """An @odata.context."""
        return f"{self.base}/$metadata#{fragment}"

    def body(self) -> Json:
        """The JSON object that was sent. Raises GraphError when there is none."""
        if not self.request.body:
            raise GraphError(400, "BadRequest", "Empty Payload. JSON content expected.")
        try:
            value = self.request.json()
        except ValueError as error:
            raise GraphError(400, "BadRequest", "Unable to read JSON request payload. Malformed JSON.") from error
        if not isinstance(value, dict):
            raise GraphError(400, "BadRequest", "Unable to read JSON request payload. A JSON object was expected.")
        return value

    def eventual(self) -> bool:
        """Whether the caller asked for eventual consistency, which the advanced queries need."""
        return self.request.headers.get("consistencylevel", "").lower() == "eventual"


def respond(value: Any, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """A successful answer with a JSON body."""
    return respond_bytes(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), status, headers)


def respond_bytes(body: bytes, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """A successful answer whose JSON is already written."""
    return Response(status, body, JSON, {"OData-Version": "4.0", **(headers or {})})


def no_content() -> Response:
    """204."""
    return Response(204)


def error_response(error: GraphError, date: datetime, request_id: str, client_id: str) -> Response:
    """The envelope of a refusal. An empty client id stands for none."""
    inner = {
        "date": date.strftime("%Y-%m-%dT%H:%M:%S"),
        "request-id": request_id,
        "client-request-id": client_id or request_id,
    }
    envelope: Json = {"error": {"code": error.code, "message": error.message, "innerError": inner}}
    if error.detail:
        envelope["error"]["details"] = [{"code": error.detail, "message": error.message}]
    return Response(error.status, json.dumps(envelope, ensure_ascii=False).encode(), "application/json", error.headers)


def finish(response: Response, request_id: str, client_id: str) -> Response:
    """Add the headers that every answer of Graph carries."""
    response.headers.setdefault("request-id", request_id)
    response.headers.setdefault("client-request-id", client_id or request_id)
    response.headers.setdefault("Cache-Control", "no-cache")
    response.headers.setdefault("x-ms-resource-unit", "1")
    return response


def new_id() -> str:
    """A fresh GUID: object ids and request ids."""
    return str(uuid.uuid4())


def moment(seconds: float) -> datetime:
    """A time of the practice clock."""
    return datetime.fromtimestamp(seconds, UTC)


def not_found(name: str) -> GraphError:
    """404 as for an object that is absent or not replicated yet."""
    text = f"Resource '{name}' does not exist or one of its queried reference-property objects are not present."
    return GraphError(404, "Request_ResourceNotFound", text)


def bad_request(message: str) -> GraphError:
    """400 Request_BadRequest."""
    return GraphError(400, "Request_BadRequest", message)
