"""How Azure Resource Manager writes: the error envelope, correlation headers, and what a handler is given."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from azconsole.practice.arm import roles
from azconsole.practice.context import Context
from azconsole.practice.entra.access import Claims
from azconsole.practice.http import Request, Response
from azconsole.practice.state import TenantState

Json = dict[str, Any]
_LIMITED = {"GET": "reads", "HEAD": "reads", "DELETE": "deletes"}


class ArmError(Exception):
    """A refusal, answered as {"error": {"code", "message"}}; `details` are the reasons of an invalid payload."""

    def __init__(
        self,
        status: int,
        code: str,
        message: str,
        headers: dict[str, str] | None = None,
        details: list[dict[str, str]] | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.headers = headers or {}
        self.details = details


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

    @property
    def now(self) -> float:
        """Seconds since 1970 by the practice clock."""
        return self.context.clock.now()

    def may(self, action: str, scope: str) -> bool:
        """Whether the caller's roles at the scope allow an action."""
        return roles.allows(self.tenant, self.principal_id, action, scope, self.now)

    def require(self, action: str, scope: str) -> None:
        """Raise ArmError 403 unless the caller's roles at the scope allow the action."""
        if not self.may(action, scope):
            raise denied(self, action, scope)

    def body(self) -> Json:
        """The JSON object that was sent. Raises ArmError 400."""
        try:
            sent = self.request.json()
        except ValueError as error:
            text = f"The request content was invalid and could not be deserialized: '{error}'."
            raise ArmError(400, "InvalidRequestContent", text) from error
        if not isinstance(sent, dict):
            raise ArmError(400, "InvalidRequestContent", "The request content is not a JSON object.")
        return sent


def respond(value: Json, status: int = 200) -> Response:
    """A JSON answer."""
    return Response(status, json.dumps(value, ensure_ascii=False).encode(), "application/json; charset=utf-8")


def refuse(error: ArmError) -> Response:
    """The envelope of a refusal."""
    said: Json = {"code": error.code, "message": error.message}
    if error.details:
        said["details"] = error.details
    response = respond({"error": said}, error.status)
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
    level = "subscription" if request.path.lower().startswith("/subscriptions/") else "tenant"
    kind = _LIMITED.get(request.method, "writes")
    left = "249" if kind == "reads" else "199"
    response.headers.setdefault(f"x-ms-ratelimit-remaining-{level}-{kind}", left)
    if client := request.headers.get("x-ms-client-request-id"):
        response.headers.setdefault("x-ms-client-request-id", client)
    return response


def paged(call: Call, items: list[Json], size: int) -> Response:
    """One page of a list; `$skiptoken` says where it begins. There is no nextLink member on the last page."""
    start = call.request.query.get("$skiptoken", "")
    first = int(start) if start.isdecimal() else 0
    answer: Json = {"value": items[first : first + size]}
    if first + size < len(items):
        kept = {k: v for k, v in call.request.query.items() if k != "$skiptoken"}
        query = urlencode({**kept, "$skiptoken": first + size}, safe="$'() ").replace(" ", "%20")
        answer["nextLink"] = f"{call.request.origin}{quote(call.request.path)}?{query}"
    return respond(answer)


def denied(call: Call, action: str, scope: str) -> ArmError:
    """403 AuthorizationFailed."""
    return ArmError(
        403,
        "AuthorizationFailed",
        f"The client '{call.name}' with object id '{call.principal_id}' does not have authorization to perform action "
        f"'{action}' over scope '{scope}' or the scope is invalid. If access was recently granted, please refresh your "
        "credentials.",
    )
