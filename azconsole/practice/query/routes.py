"""The front of the practice Log Analytics query API: whose token, which workspace, what is asked.

Reading needs a role at the workspace or above whose actions cover `workspaces/query/read` (Reader, Log Analytics Reader,
Contributor, Owner ...).
"""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from azconsole.practice.arm import roles
from azconsole.practice.context import Context
from azconsole.practice.entra.access import Claims, TokenRefused, accepts, bearer
from azconsole.practice.hosts import LOCAL, host_of
from azconsole.practice.http import Request, Response, Route, Router
from azconsole.practice.kql import KqlError, Result, run
from azconsole.practice.log_store import Workspace
from azconsole.practice.query import answers
from azconsole.practice.query.tables import Tables
from azconsole.practice.query.wire import Ask, Json, QueryError, ask, finish, invalid, refused_query, respond

READ = "Microsoft.OperationalInsights/workspaces/query/read"
_METHODS = ("GET", "HEAD", "POST", "PATCH", "PUT", "DELETE")
# by the id that queries know, or by the ARM id
_PATH = re.compile(
    r"/v1(?:/workspaces/([^/]+)|(/subscriptions/[^/]+/resourcegroups/[^/]+/providers/microsoft\.operationalinsights"
    r"/workspaces/[^/]+))/query/?",
    re.IGNORECASE,
)
_MOST = 100
_NO_PATH = "The requested path does not exist"
_NO_ACCESS = "The provided credentials have insufficient access to perform the requested operation"


def router() -> Router:
    """Every method and path of this service for the server."""
    front = Router()
    front.routes += [Route(method, "/", answer, re.compile("/")) for method in _METHODS]
    return front


def answer(context: Context, request: Request) -> Response:
    """Answer any call to the query API."""
    try:
        response = _dispatch(context, request)
    except QueryError as error:
        response = respond(error.body, error.status)
    except TokenRefused as refused:
        missing = "authorization" not in request.headers
        code = "AuthorizationRequiredError" if missing else "InvalidTokenError"
        text = "Valid authentication was not provided"
        if not missing:
            text = "The provided authentication is not valid for this resource"
        inner = {"code": "SignatureVerificationFailed", "message": refused.reason}
        response = respond(QueryError(401, code, text, inner).body, 401)
        response.headers["WWW-Authenticate"] = f'Bearer authorization_uri="{request.origin}/common"'
    return finish(response, request)


@dataclass(frozen=True, slots=True)
class _Caller:
    """Who asks, and when."""

    context: Context
    claims: Claims
    now: datetime

    def may_read(self, workspace: Workspace) -> bool:
        tenant = self.context.state.cloud.tenants[self.claims.tenant_id]
        oid = str(self.claims.raw.get("oid", ""))
        return roles.allows(tenant, oid, READ, workspace.arm_id, self.now.timestamp())

    def workspace(self, key: str) -> Workspace:
        """By customer id, ARM id or name. Raises QueryError 404 when there is none, 403 when it may not be read."""
        logs = self.context.state.cloud.logs
        found = logs.workspace_at(key) if key.startswith("/") else logs.workspace(key)
        if found is None:
            raise QueryError(404, "PathNotFoundError", _NO_PATH)
        if not self.may_read(found):
            raise QueryError(403, "InsufficientAccessError", _NO_ACCESS)
        return found

    @property
    def flags(self) -> Json:
        return self.context.state.cloud.tenants[self.claims.tenant_id].flags


def _dispatch(context: Context, request: Request) -> Response:
    claims = bearer(context, request)
    if not accepts(claims, request, "loganalytics") or not _of_this_cloud(claims, request):
        raise TokenRefused("The access token is for another audience.")
    caller = _Caller(context, claims, datetime.fromtimestamp(context.clock.now(), UTC))
    if request.path.lower().rstrip("/") == "/v1/$batch" and request.method == "POST":
        return respond(_batch(caller, _json(request)))
    found = _PATH.fullmatch(request.path)
    if found is None:
        raise QueryError(404, "PathNotFoundError", _NO_PATH)
    if request.method not in ("GET", "POST"):
        raise QueryError(405, "MethodNotAllowedError", f"The method {request.method} is not allowed here")
    body = request.query if request.method == "GET" else _json(request)
    wish = ask(body, request.headers.get("prefer", ""), caller.now)
    result, seconds = _run(caller, found[1] or found[2], wish)
    return answers.response(result, wish, seconds, caller.flags)


def _of_this_cloud(claims: Claims, request: Request) -> bool:
    """Tokens of one cloud are refused in another: the audience's ending must be the host's."""
    host, audience = host_of(request.origin), claims.audience.rstrip("/").lower()
    if host in LOCAL or not audience.startswith("https://"):
        return True
    return _cloud(host) == _cloud(audience)


def _cloud(name: str) -> str:
    ending = name.rpartition(".")[2]
    return ending if ending in ("us", "cn") else "public"


def _json(request: Request) -> Any:
    try:
        return request.json()
    except ValueError as error:
        raise invalid("The request body is not JSON.") from error


def _run(caller: _Caller, key: str, wish: Ask) -> tuple[Result, float]:
    """The result and how long it took. Raises QueryError."""
    workspaces = [caller.workspace(name) for name in dict.fromkeys((key, *wish.workspaces))]
    start = time.perf_counter()
    try:
        result = run(wish.query, Tables(workspaces, wish.span, caller.now), caller.now)
    except KqlError as error:
        raise refused_query(error, wish.query) from error
    return result, time.perf_counter() - start


def _batch(caller: _Caller, body: Any) -> Json:
    """Each query by itself: its status and its body, a refusal's too. Raises QueryError for what is no batch."""
    asked = body.get("requests") if isinstance(body, dict) else None
    if not isinstance(asked, list) or not all(isinstance(part, dict) and "id" in part for part in asked):
        raise invalid("A batch is a list of requests with ids.")
    if len(asked) > _MOST:
        raise invalid(f"A batch holds at most {_MOST} requests.")
    return {"responses": [_part(caller, part) for part in asked]}


def _part(caller: _Caller, part: Json) -> Json:
    headers = {str(k).lower(): str(v) for k, v in (part.get("headers") or {}).items()}
    try:
        wish = ask(part.get("body"), headers.get("prefer", ""), caller.now)
        result, seconds = _run(caller, str(part.get("workspace", "")), wish)
        status, told = 200, answers.body(result, wish, seconds, caller.flags)
    except QueryError as error:
        status, told = error.status, error.body
    return {"id": part["id"], "status": status, "headers": {"content-type": "application/json"}, "body": told}
