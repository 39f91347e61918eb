"""The front of the practice Azure Resource Manager: paths without case, api-version required, tokens checked."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from azconsole.practice.arm import metadata, resources
from azconsole.practice.arm.wire import ArmError, Call, finish, refuse
from azconsole.practice.context import Context
from azconsole.practice.entra.access import TokenRefused, accepts, bearer
from azconsole.practice.http import Request, Response, Route, Router

_METHODS = ("GET", "HEAD", "POST", "PATCH", "PUT", "DELETE")
Serve = Callable[[Call], Response]


def router() -> Router:
    """Every method and path of this service for the server: what is unknown is refused here, in the service's words."""
    front = Router()
    front.routes += [Route(method, "/", answer, re.compile("/")) for method in _METHODS]
    return front


def answer(context: Context, request: Request) -> Response:
    """Answer any call to ARM."""
    try:
        response = _dispatch(context, request)
    except TokenRefused as refused:
        missing = "authorization" not in request.headers
        code = "AuthenticationFailed" if missing else "InvalidAuthenticationToken"
        text = "Authentication failed. The 'Authorization' header is missing." if missing else refused.reason
        challenge = f'Bearer authorization_uri="{request.origin}/common", error="invalid_token"'
        response = refuse(ArmError(401, code, text, {"WWW-Authenticate": challenge}))
    except ArmError as error:
        response = refuse(error)
    return finish(response, request)


def _dispatch(context: Context, request: Request) -> Response:
    if request.path.lower().rstrip("/") == "/metadata/endpoints":
        return metadata.endpoints(context, request)
    claims = bearer(context, request)
    if not accepts(claims, request, "arm"):
        raise TokenRefused(
            "The access token has been obtained for wrong audience or resource. It should exactly match with one of the "
            "allowed audiences 'https://management.core.windows.net/', 'https://management.azure.com/'."
        )
    if not request.query.get("api-version"):
        text = "The api-version query parameter (?api-version=) is required for all requests."
        raise ArmError(400, "MissingApiVersionParameter", text)
    found = _TABLE.find("GET" if request.method == "HEAD" else request.method, request.path)
    if found is None:
        raise _unknown(request)
    route, params = found
    tenant = context.state.cloud.tenants[claims.tenant_id]
    call = Call(context, replace(request, params=params), claims, tenant)
    served: Response = route.handler(call, call.request)
    return served


def _unknown(request: Request) -> ArmError:
    methods = sorted(_TABLE.methods(request.path))
    if methods:
        text = f"The requested resource does not support http method '{request.method}'."
        return ArmError(405, "HttpMethodNotAllowed", text, {"Allow": ", ".join(methods)})
    return ArmError(404, "NotFound", f"No HTTP resource was found that matches the request URI '{request.path}'.")


def _table() -> Router:
    table = Router()

    def add(pattern: str, serve: Serve) -> None:
        table.add("GET", pattern, lambda call, _request: serve(call))

    one, permissions = "/subscriptions/{subscription}", "/providers/Microsoft.Authorization/permissions"
    add("/tenants", resources.list_tenants)
    add("/subscriptions", resources.list_subscriptions)
    add(one, resources.get_subscription)
    add(one + "/locations", resources.list_locations)
    add(one + "/resourcegroups", resources.list_groups)
    add(one + "/resourcegroups/{group}", resources.get_group)
    add(one + "/resourcegroups/{group}" + permissions, resources.list_permissions)
    add(one + permissions, resources.list_permissions)
    add(one + "/providers", resources.list_providers)
    add(one + "/providers/{provider}", resources.get_provider)
    return table


_TABLE = _table()
