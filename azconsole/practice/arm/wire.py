"""How Azure Resource Manager writes: the error envelope, correlation headers, and what a handler is given."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass
from typing import Any

from azconsole.practice.context import Context
from azconsole.practice.entra.access import Claims
from azconsole.practice.http import Request, Response
from azconsole.practice.state import TenantState

Json = dict[str, Any]


class ArmError(Exception):
    """A refusal, answered as {"error": {"code", "message"}}."""

    def __init__(self, status: int, code: str, message: str, headers: dict[str, str] | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.headers = headers or {}


@dataclass(slots=True)
class Call:
    """One authorised call."""

    context: Context
    request: Request
    claims: Claims
    tenant: TenantState

    @property
    def principal_id(self) -> str:
        """The object id of the caller: the user's, or the service principal's of an app."""
        return str(self.claims.raw.get("oid", ""))

    @property
    def name(self) -> str:
        """The caller as ARM's refusals name it: sign-in name or client id."""
        return str(self.claims.raw.get("upn") or self.claims.raw.get("unique_name") or self.claims.app_id)


def respond(value: Json, status: int = 200) -> Response:
    """A JSON answer."""
    return Response(status, json.dumps(value, ensure_ascii=False).encode(), "application/json; charset=utf-8")


def refuse(error: ArmError) -> Response:
    """The envelope of a refusal."""
    response = respond({"error": {"code": error.code, "message": error.message}}, error.status)
    response.headers.update(error.headers)
    return response


def finish(response: Response, request: Request) -> Response:
    """Add the headers that every answer of ARM carries."""
    made = str(uuid.uuid4())
    sent = request.headers.get("x-ms-correlation-request-id", made)
    response.headers.setdefault("x-ms-request-id", made)
    response.headers.setdefault("x-ms-correlation-request-id", sent)
    response.headers.setdefault("x-ms-routing-request-id", f"PRACTICE:{made}")
    response.headers.setdefault("Cache-Control", "no-cache")
    if client := request.headers.get("x-ms-client-request-id"):
        response.headers.setdefault("x-ms-client-request-id", client)
    return response


def denied(call: Call, action: str, scope: str) -> ArmError:
    """403 AuthorizationFailed."""
    return ArmError(
        403,
        "AuthorizationFailed",
        f"The client '{call.name}' with object id '{call.principal_id}' does not have authorization to perform action "
        f"'{action}' over scope '{scope}' or the scope is invalid. If access was recently granted, please refresh your "
        "credentials.",
    )
