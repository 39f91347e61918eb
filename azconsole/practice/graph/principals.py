"""Service principals, the application permissions given to them, and the delegated permissions (grants)."""

from __future__ import annotations

import copy
import secrets
from typing import Any

from azconsole.practice.entra.known import GRAPH_APP_ID
from azconsole.practice.graph import collection, replication, shapes, validation
from azconsole.practice.graph.applications import drop_principal, principal_members
from azconsole.practice.graph.permissions import CONSENT_ROLES, directory_roles
from azconsole.practice.graph.wire import (
    DENIED,
    Call,
    GraphError,
    Json,
    bad_request,
    new_id,
    no_content,
    not_found,
    respond,
)
from azconsole.practice.http import Response

KNOWN = frozenset(shapes.PRINCIPAL) | {"createdByAppId", "isDisabled", "customSecurityAttributes"}
_ASSIGNMENT = {"principalId": "guid", "resourceId": "guid", "appRoleId": "guid"}
_ASSIGNMENT_KNOWN = frozenset(
    ("id", "deletedDateTime", "appRoleId", "createdDateTime", "principalDisplayName", "principalId", "principalType",
     "resourceDisplayName", "resourceId")
)  # fmt: skip
_GRANT = {"clientId": "guid", "consentType": str, "principalId": "guid", "resourceId": "guid", "scope": str,
          "startTime": str, "expiryTime": str}  # fmt: skip
_GRANT_KNOWN = frozenset(("id", "clientId", "consentType", "principalId", "resourceId", "scope"))
_DEFAULT_ROLE = "00000000-0000-0000-0000-000000000000"


def find(call: Call) -> Json:
    """The service principal that the path names. Raises GraphError 404."""
    params = call.request.params
    field = "appId" if "appId" in params else "id"
    for principal in call.tenant.service_principals.values():
        if principal[field].lower() == params[field].lower() and replication.visible(call, principal["id"]):
            return principal
    raise not_found(params[field])


def list_principals(call: Call) -> Response:
    """GET /servicePrincipals."""
    principals = replication.seen(call, call.tenant.service_principals.values())
    return collection.listing(call, principals, KNOWN, "servicePrincipals", "servicePrincipal")


def count_principals(call: Call) -> Response:
    """GET /servicePrincipals/$count."""
    principals = replication.seen(call, call.tenant.service_principals.values())
    return collection.count(call, len(collection.matching(call, principals, KNOWN)))


def get_principal(call: Call) -> Response:
    """GET /servicePrincipals/{id}."""
    return collection.one(call, find(call), KNOWN, "servicePrincipals", "servicePrincipal")


def create_principal(call: Call) -> Response:
    """POST /servicePrincipals {appId}: not made by POST /applications, and refused until that has spread."""
    body = validation.check(call.body(), shapes.PRINCIPAL_INPUT, "ServicePrincipal")
    app_id = str(body.get("appId") or "")
    if not app_id:
        raise bad_request("A value is required for property 'appId' of resource 'ServicePrincipal'.")
    app = call.tenant.application_by_app_id(app_id)
    if call.tenant.principal_by_app_id(app_id) is not None:
        text = f"the service principal name {app_id} is already in use."
        raise GraphError(
            409,
            "Request_MultipleObjectsWithSameKeyValue",
            f"The service principal cannot be created, updated, or restored because {text}",
        )
    if app is None or not replication.visible(call, app["id"]):
        text = f"The appId '{app_id}' of the service principal does not reference a valid application object."
        raise GraphError(400, "Request_BadRequest", text, detail="NoBackingApplicationObject")
    made = shapes.principal(
        id=new_id(),
        appOwnerOrganizationId=call.tenant.id,
        createdDateTime=call.context.clock.iso(),
        **copy.deepcopy(principal_members(app)),
    )
    made.update({k: v for k, v in body.items() if v is not None}, appId=app["appId"])
    with call.context.state.lock:
        call.tenant.service_principals[made["id"]] = made
        replication.hide(call, made["id"])
        call.context.state.save()
    return respond({"@odata.context": call.metadata("servicePrincipals/$entity"), **made}, 201)


def update_principal(call: Call) -> Response:
    """PATCH /servicePrincipals/{id}."""
    principal = find(call)
    body = validation.check(call.body(), shapes.PRINCIPAL_INPUT, "ServicePrincipal")
    if "appId" in body:
        raise bad_request("Property 'appId' is read-only and cannot be set.")
    with call.context.state.lock:
        principal.update({k: v for k, v in body.items() if v is not None or k in ("description", "notes", "loginUrl")})
        call.context.state.save()
    return no_content()


def delete_principal(call: Call) -> Response:
    """DELETE /servicePrincipals/{id}."""
    principal = find(call)
    with call.context.state.lock:
        drop_principal(call, principal)
        call.context.state.save()
    return no_content()


# ---- application permissions ---------------------------------------------------------
def list_assigned_to(call: Call) -> Response:
    """GET .../appRoleAssignedTo: who holds this resource's roles."""
    return _assignments(call, "resourceId")


def list_assignments(call: Call) -> Response:
    """GET .../appRoleAssignments: which roles this principal holds."""
    return _assignments(call, "principalId")


def _assignments(call: Call, end: str) -> Response:
    principal = find(call)
    items = [a for a in call.tenant.app_role_assignments.values() if a[end] == principal["id"]]
    return collection.listing(call, items, _ASSIGNMENT_KNOWN, "appRoleAssignments", "appRoleAssignment")


def assign_role(call: Call) -> Response:
    """POST .../appRoleAssignedTo or .../appRoleAssignments: an administrator's consent to an application permission."""
    named = find(call)
    body = {k: str(v).lower() for k, v in validation.check(call.body(), _ASSIGNMENT, "AppRoleAssignment").items()}
    for name in _ASSIGNMENT:
        if name not in body:
            raise bad_request(f"A value is required for property '{name}' of resource 'AppRoleAssignment'.")
    if named["id"] not in (body["principalId"], body["resourceId"]):
        raise bad_request("The principalId or resourceId does not match the object in the request path.")
    principal, resource = _principal(call, body["principalId"]), _principal(call, body["resourceId"])
    _may_consent(call, resource)
    roles = {role["id"] for role in resource["appRoles"]}
    if body["appRoleId"] != _DEFAULT_ROLE and body["appRoleId"] not in roles:
        raise bad_request("Permission being assigned was not found on application")
    if any(all(a[k] == body[k] for k in _ASSIGNMENT) for a in call.tenant.app_role_assignments.values()):
        raise bad_request("Permission being assigned already exists on the object")
    made: dict[str, Any] = {
        "id": secrets.token_urlsafe(32),
        "deletedDateTime": None,
        "appRoleId": body["appRoleId"],
        "createdDateTime": call.context.clock.iso(),
        "principalDisplayName": principal["displayName"],
        "principalId": principal["id"],
        "principalType": "ServicePrincipal",
        "resourceDisplayName": resource["displayName"],
        "resourceId": resource["id"],
    }
    with call.context.state.lock:
        call.tenant.app_role_assignments[made["id"]] = made
        call.context.state.save()
    return respond({"@odata.context": call.metadata("appRoleAssignments/$entity"), **made}, 201)


def _principal(call: Call, key: str) -> Json:
    found = call.tenant.service_principals.get(key)
    if found is None or not replication.visible(call, key):
        raise not_found(key)
    return found


def _may_consent(call: Call, resource: Json) -> None:
    """Roles of Microsoft Graph are given by Global and Privileged Role Administrators only."""
    if call.claims.app_only or resource["appId"] != GRAPH_APP_ID:
        return
    if CONSENT_ROLES.isdisjoint(directory_roles(call)):
        raise GraphError(403, "Authorization_RequestDenied", DENIED)


def remove_assignment(call: Call) -> Response:
    """DELETE .../appRoleAssignedTo/{assignment} or .../appRoleAssignments/{assignment}."""
    principal, key = find(call), call.request.params["assignment"]
    found = call.tenant.app_role_assignments.get(key)
    if found is None or principal["id"] not in (found["principalId"], found["resourceId"]):
        raise not_found(key)
    with call.context.state.lock:
        del call.tenant.app_role_assignments[key]
        call.context.state.save()
    return no_content()


# ---- delegated permissions -----------------------------------------------------------
def list_grants(call: Call) -> Response:
    """GET /oauth2PermissionGrants."""
    grants = call.tenant.permission_grants.values()
    return collection.listing(call, grants, _GRANT_KNOWN, "oauth2PermissionGrants", "oAuth2PermissionGrant")


def list_principal_grants(call: Call) -> Response:
    """GET /servicePrincipals/{id}/oauth2PermissionGrants."""
    client = find(call)["id"]
    grants = [g for g in call.tenant.permission_grants.values() if g["clientId"] == client]
    return collection.listing(call, grants, _GRANT_KNOWN, "oauth2PermissionGrants", "oAuth2PermissionGrant")


def get_grant(call: Call) -> Response:
    """GET /oauth2PermissionGrants/{id}."""
    grant = _grant(call)
    return collection.one(call, grant, _GRANT_KNOWN, "oauth2PermissionGrants", "oAuth2PermissionGrant")


def _grant(call: Call) -> Json:
    key = call.request.params["id"]
    if key not in call.tenant.permission_grants:
        raise not_found(key)
    return call.tenant.permission_grants[key]


def create_grant(call: Call) -> Response:
    """POST /oauth2PermissionGrants: consent for all (AllPrincipals) or one person (Principal)."""
    body = validation.check(call.body(), _GRANT, "OAuth2PermissionGrant")
    kind, person = body.get("consentType"), body.get("principalId")
    if kind not in ("AllPrincipals", "Principal") or (kind == "Principal") != bool(person):
        raise bad_request("Invalid value specified for property 'consentType' of resource 'OAuth2PermissionGrant'.")
    client = _principal(call, str(body.get("clientId") or "").lower())
    resource = _principal(call, str(body.get("resourceId") or "").lower())
    pair = (client["id"], resource["id"], kind, person)
    for grant in call.tenant.permission_grants.values():
        if (grant["clientId"], grant["resourceId"], grant["consentType"], grant["principalId"]) == pair:
            raise GraphError(409, "Request_MultipleObjectsWithSameKeyValue", "Permission entry already exists.")
    made = {
        "id": secrets.token_urlsafe(32),
        "clientId": client["id"],
        "consentType": kind,
        "principalId": person,
        "resourceId": resource["id"],
        "scope": str(body.get("scope") or "").strip(),
    }
    with call.context.state.lock:
        call.tenant.permission_grants[made["id"]] = made
        call.context.state.save()
    return respond({"@odata.context": call.metadata("oauth2PermissionGrants/$entity"), **made}, 201)


def update_grant(call: Call) -> Response:
    """PATCH /oauth2PermissionGrants/{id}: its scope."""
    grant = _grant(call)
    body = validation.check(call.body(), {"scope": str}, "OAuth2PermissionGrant")
    with call.context.state.lock:
        grant["scope"] = str(body.get("scope") or "").strip()
        call.context.state.save()
    return no_content()


def delete_grant(call: Call) -> Response:
    """DELETE /oauth2PermissionGrants/{id}."""
    grant = _grant(call)
    with call.context.state.lock:
        del call.tenant.permission_grants[grant["id"]]
        call.context.state.save()
    return no_content()
