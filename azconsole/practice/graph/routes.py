"""The front of the practice Microsoft Graph: which path is answered by whom, after the token was checked.

`router()` takes every method and path under /v1.0 and /beta (also /v1.0/myorganization); what is not simulated is
refused in Graph's own words.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from azconsole.practice.context import Context
from azconsole.practice.entra.access import Claims, TokenRefused, accepts, bearer
from azconsole.practice.graph import (
    applications,
    delta,
    object_pages,
    organization,
    permissions,
    principals,
    secrets,
    user_writes,
)
from azconsole.practice.graph.batch import batch
from azconsole.practice.graph.kinds import DEVICES, USERS
from azconsole.practice.graph.permissions import Rule
from azconsole.practice.graph.wire import Call, GraphError, error_response, finish, moment, new_id, respond
from azconsole.practice.http import Request, Response, Route, Router

_PREFIX = re.compile(r"/(v1\.0|beta)(?:/myorganization)?(?=/|$)", re.IGNORECASE)
_GUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_METHODS = ("GET", "HEAD", "POST", "PATCH", "PUT", "DELETE")
Serve = Callable[[Call], Response]


def router() -> Router:
    """Every method and path of this service for the server: what is unknown is refused here, in the service's words."""
    front = Router()
    front.routes += [Route(method, "/", answer, re.compile("/")) for method in _METHODS]
    return front


def answer(context: Context, request: Request) -> Response:
    """Answer any call to Graph."""
    request_id, client_id = new_id(), request.headers.get("client-request-id", "")
    if not _GUID.fullmatch(client_id):
        client_id = ""
    try:
        response = _dispatch(context, request)
    except TokenRefused as refused:
        refusal = GraphError(401, refused.code, refused.reason, {"WWW-Authenticate": 'Bearer realm=""'})
        response = error_response(refusal, moment(context.clock.now()), request_id, client_id)
    except GraphError as error:
        response = error_response(error, moment(context.clock.now()), request_id, client_id)
    return finish(response, request_id, client_id)


def _dispatch(context: Context, request: Request) -> Response:
    prefix = _PREFIX.match(request.path)
    if prefix is None:
        raise GraphError(400, "BadRequest", f"Invalid version: {request.path.strip('/').partition('/')[0]}")
    version, path = prefix[1].lower(), request.path[prefix.end() :].rstrip("/") or "/"
    claims = bearer(context, request)
    if not accepts(claims, request, "graph"):
        raise TokenRefused("Access token validation failure. Invalid audience.")
    if path.lower() == "/$batch" and request.method == "POST":
        return respond(batch(context, request, version, answer))
    found = _TABLE.find("GET" if request.method == "HEAD" else request.method, path)
    if found is None:
        raise _unknown(path)
    route, params = found
    call = _call(context, replace(request, path=path, params=params), claims, version)
    if path.lower().startswith(("/users", "/devices")):  # these have a lock of their own
        return _served(route, call)
    with context.state.lock:
        return _served(route, call)


def _served(route: Route, call: Call) -> Response:
    served: Response = route.handler(call, call.request)
    return served


def _call(context: Context, request: Request, claims: Claims, version: str) -> Call:
    tenant = context.state.cloud.tenants[claims.tenant_id]
    if request.path.lower().startswith("/devices"):
        return Call(context, request, claims, tenant, version, DEVICES, context.devices[tenant.id])
    return Call(context, request, claims, tenant, version, USERS, context.users[tenant.id])


def _unknown(path: str) -> GraphError:
    """The refusal of a path that is not there, or not for this method."""
    methods = sorted(_TABLE.methods(path))
    if methods:
        text = "Specified HTTP method is not allowed for the request target."
        return GraphError(405, "Request_BadRequest", text, {"Allow": ", ".join(methods)})
    return GraphError(400, "BadRequest", f"Resource not found for the segment '{path.strip('/').partition('/')[0]}'.")


def _table() -> Router:
    table = Router()

    def add(method: str, pattern: str, serve: Serve, rule: Rule) -> None:
        def handler(call: Call, _request: Request) -> Response:
            rule.check(call)
            return serve(call)

        table.add(method, pattern, handler)

    _add_tenant(add)
    _add_users(add)
    _add_devices(add)
    _add_applications(add)
    _add_principals(add)
    return table


Add = Callable[[str, str, Serve, Rule], None]


def _add_tenant(add: Add) -> None:
    finder = "/tenantRelationships/findTenantInformationBy"
    add("GET", "/organization", organization.list_organization, permissions.READ_ORGANIZATION)
    add("GET", "/organization/{id}", organization.get_organization, permissions.READ_ORGANIZATION)
    add("GET", "/domains", organization.list_domains, permissions.READ_DOMAINS)
    add("GET", finder + "DomainName(domainName='{domain}')", organization.find_by_domain, permissions.FIND_TENANT)
    add("GET", finder + "TenantId(tenantId='{id}')", organization.find_by_id, permissions.FIND_TENANT)
    add("GET", "/policies/defaultAppManagementPolicy", organization.app_management_policy, permissions.READ_POLICY)


def _add_users(add: Add) -> None:
    _add_objects(add, "/users", permissions.READ_USERS, permissions.READ_USER, permissions.READ_DELTA)
    add("GET", "/me", object_pages.get_me, permissions.READ_ME)
    add("POST", "/users", user_writes.create_user, permissions.WRITE_USERS)
    add("PATCH", "/users/{id}", user_writes.update_user, permissions.WRITE_USERS)
    add("DELETE", "/users/{id}", user_writes.delete_user, permissions.DELETE_USERS)


def _add_devices(add: Add) -> None:
    rule = permissions.READ_DEVICES
    _add_objects(add, "/devices", rule, rule, rule)
    add("GET", "/devices(deviceId='{id}')", object_pages.get_object, rule)


def _add_objects(add: Add, base: str, many: Rule, one: Rule, changes: Rule) -> None:
    for name in ("delta", "delta()", "microsoft.graph.delta", "microsoft.graph.delta()"):
        add("GET", f"{base}/{name}", delta.delta, changes)
    add("GET", base, object_pages.list_objects, many)
    add("GET", base + "/$count", object_pages.count_objects, many)
    add("GET", base + "/{id}", object_pages.get_object, one)


def _add_applications(add: Add) -> None:
    add("GET", "/applications", applications.list_applications, permissions.READ_APPS)
    add("POST", "/applications", applications.create_application, permissions.CREATE_APPS)
    add("GET", "/applications/$count", applications.count_applications, permissions.READ_APPS)
    for one in ("/applications(appId='{appId}')", "/applications(uniqueName='{uniqueName}')", "/applications/{id}"):
        add("GET", one, applications.get_application, permissions.READ_APPS)
        add("PATCH", one, applications.update_application, permissions.WRITE_APPS)
        add("DELETE", one, applications.delete_application, permissions.WRITE_APPS)
        for prefix in ("/", "/microsoft.graph."):
            add("POST", one + prefix + "addPassword", secrets.add_password, permissions.WRITE_CREDENTIALS)
            add("POST", one + prefix + "removePassword", secrets.remove_password, permissions.WRITE_CREDENTIALS)
    deleted = "/directory/deletedItems"
    add("GET", deleted + "/microsoft.graph.application", applications.list_deleted, permissions.READ_APPS)
    add("GET", deleted + "/{id}", applications.get_deleted, permissions.READ_APPS)
    add("POST", deleted + "/{id}/restore", applications.restore, permissions.WRITE_APPS)
    add("DELETE", deleted + "/{id}", applications.erase, permissions.WRITE_APPS)


def _add_principals(add: Add) -> None:
    base = "/servicePrincipals"
    add("GET", base, principals.list_principals, permissions.READ_APPS)
    add("POST", base, principals.create_principal, permissions.WRITE_PRINCIPALS)
    add("GET", base + "/$count", principals.count_principals, permissions.READ_APPS)
    for one in (base + "(appId='{appId}')", base + "/{id}"):
        add("GET", one, principals.get_principal, permissions.READ_APPS)
        add("PATCH", one, principals.update_principal, permissions.WRITE_PRINCIPALS)
        add("DELETE", one, principals.delete_principal, permissions.WRITE_PRINCIPALS)
        add("GET", one + "/oauth2PermissionGrants", principals.list_principal_grants, permissions.READ_GRANTS)
        add("GET", one + "/appRoleAssignedTo", principals.list_assigned_to, permissions.READ_APPS)
        add("GET", one + "/appRoleAssignments", principals.list_assignments, permissions.READ_APPS)
        for end in ("/appRoleAssignedTo", "/appRoleAssignments"):
            add("POST", one + end, principals.assign_role, permissions.ASSIGN_ROLES)
            add("DELETE", one + end + "/{assignment}", principals.remove_assignment, permissions.REMOVE_ROLES)
    add("GET", "/oauth2PermissionGrants", principals.list_grants, permissions.READ_GRANTS)
    add("POST", "/oauth2PermissionGrants", principals.create_grant, permissions.WRITE_GRANTS)
    add("GET", "/oauth2PermissionGrants/{id}", principals.get_grant, permissions.READ_GRANTS)
    add("PATCH", "/oauth2PermissionGrants/{id}", principals.update_grant, permissions.WRITE_GRANTS)
    add("DELETE", "/oauth2PermissionGrants/{id}", principals.delete_grant, permissions.WRITE_GRANTS)


_TABLE = _table()
