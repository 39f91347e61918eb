"""The front of the practice Azure Resource Manager: paths without case, api-version required, tokens checked."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from azconsole.practice.arm import authorization, metadata, resources, rules, searches, tables, workspaces
from azconsole.practice.arm.wire import ArmError, Call, finish, refuse
from azconsole.practice.context import Context
from azconsole.practice.entra.access import TokenRefused, accepts, bearer
from azconsole.practice.http import Handler, Request, Response, Route, Router
from azconsole.practice.ingestion import routes as ingestion

_METHODS = ("GET", "HEAD", "POST", "PATCH", "PUT", "DELETE")
Serve = Callable[[Call], Response]


def router() -> Router:
    """Every method and path of this service for the server: what is unknown is refused here, in the service's words."""
    front = Router()
    front.routes += [Route(method, "/", answer, re.compile("/")) for method in _METHODS]
    return front


def answer(context: Context, request: Request) -> Response:
    """Answer any call to ARM, or to an ingestion endpoint."""
    if ingestion.serves(request):
        return ingestion.answer(context, request)
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


_ONE = "/subscriptions/{subscription}"
_GROUP = _ONE + "/resourcegroups/{group}"
_WORKSPACE = _GROUP + "/providers/" + workspaces.KIND + "/{workspace}"
_OPERATION = _ONE + "/providers/Microsoft.OperationalInsights/locations/{location}/operation"
_SERVED: tuple[tuple[str, str, Serve], ...] = (
    ("GET", "/tenants", resources.list_tenants),
    ("GET", "/subscriptions", resources.list_subscriptions),
    ("GET", _ONE, resources.get_subscription),
    ("GET", _ONE + "/locations", resources.list_locations),
    ("GET", _ONE + "/resourcegroups", resources.list_groups),
    ("GET", _GROUP, resources.get_group),
    ("PUT", _GROUP, resources.put_group),
    ("GET", _ONE + "/providers", resources.list_providers),
    ("GET", _ONE + "/providers/{provider}", resources.get_provider),
    ("POST", _ONE + "/providers/{provider}/register", resources.register_provider),
    ("GET", f"{_ONE}/providers/{workspaces.KIND}", workspaces.list_all),
    ("GET", f"{_GROUP}/providers/{workspaces.KIND}", workspaces.list_in_group),
    ("GET", _WORKSPACE, workspaces.get),
    ("PUT", _WORKSPACE, workspaces.put),
    ("DELETE", _WORKSPACE, workspaces.delete),
    ("POST", _WORKSPACE + "/sharedKeys", workspaces.shared_keys),
    ("GET", _WORKSPACE + "/tables", tables.list_all),
    ("GET", _WORKSPACE + "/tables/{table}", tables.get),
    ("PUT", _WORKSPACE + "/tables/{table}", tables.put),
    ("DELETE", _WORKSPACE + "/tables/{table}", tables.delete),
    ("GET", _OPERATION + "statuses/{operation}", tables.operation_status),
    ("GET", _OPERATION + "results/{operation}", tables.operation_result),
    ("GET", _WORKSPACE + "/savedSearches", searches.list_all),
    ("GET", _WORKSPACE + "/savedSearches/{search}", searches.get),
    ("PUT", _WORKSPACE + "/savedSearches/{search}", searches.put),
    ("DELETE", _WORKSPACE + "/savedSearches/{search}", searches.delete),
    ("GET", f"{_ONE}/providers/{rules.RULE}", rules.list_rules),
    ("GET", f"{_GROUP}/providers/{rules.RULE}", rules.list_rules_in_group),
    ("GET", f"{_GROUP}/providers/{rules.RULE}/{{name}}", rules.get_rule),
    ("PUT", f"{_GROUP}/providers/{rules.RULE}/{{name}}", rules.put_rule),
    ("DELETE", f"{_GROUP}/providers/{rules.RULE}/{{name}}", rules.delete_rule),
    ("GET", f"{_GROUP}/providers/{rules.ENDPOINT}/{{name}}", rules.get_endpoint),
    ("PUT", f"{_GROUP}/providers/{rules.ENDPOINT}/{{name}}", rules.put_endpoint),
    ("DELETE", f"{_GROUP}/providers/{rules.ENDPOINT}/{{name}}", rules.delete_endpoint),
)
# under /{scope}/providers/Microsoft.Authorization/, where a scope has any number of parts
_AT_ANY_SCOPE: tuple[tuple[str, str, Serve], ...] = (
    ("GET", "permissions", authorization.list_permissions),
    ("GET", "roleDefinitions", authorization.list_definitions),
    ("GET", r"roleDefinitions/(?P<definition>[^/]+)", authorization.get_definition),
    ("GET", "roleAssignments", authorization.list_assignments),
    ("GET", r"roleAssignments/(?P<assignment>[^/]+)", authorization.get_assignment),
    ("PUT", r"roleAssignments/(?P<assignment>[^/]+)", authorization.put_assignment),
    ("DELETE", r"roleAssignments/(?P<assignment>[^/]+)", authorization.delete_assignment),
)


def _handler(serve: Serve) -> Handler:
    return lambda call, _request: serve(call)


def _table() -> Router:
    table = Router()
    for method, ending, serve in _AT_ANY_SCOPE:
        regex = re.compile(rf"(?P<scope>.*?)/providers/Microsoft\.Authorization/{ending}/?$", re.IGNORECASE)
        table.routes.append(Route(method, "/{scope}/" + ending, _handler(serve), regex))
    for method, pattern, serve in _SERVED:
        table.add(method, pattern, _handler(serve))
    return table


_TABLE = _table()
