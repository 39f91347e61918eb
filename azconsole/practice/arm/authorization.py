"""Microsoft.Authorization: the caller's own permissions, the built-in roles, and role assignments at any scope.

A flag of the tenant, `roleSpreadSeconds`, delays what a new assignment allows.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

from azconsole.practice.arm import roles
from azconsole.practice.arm.resources import find_group, subscription_in
from azconsole.practice.arm.wire import ArmError, Call, Json, denied, respond
from azconsole.practice.http import Response

_ASSIGNMENTS = "Microsoft.Authorization/roleAssignments"
_DEFINITIONS = "Microsoft.Authorization/roleDefinitions"
_SCOPE = re.compile(r"/subscriptions/(?P<subscription>[^/]+)(?:/resourcegroups/(?P<group>[^/]+)(?P<rest>/.*)?)?$", re.I)
_GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.I)


def _scope(call: Call) -> tuple[Json, str]:
    """The subscription of the scope in the path, and the scope itself. Raises ArmError 404."""
    text = call.request.params["scope"].rstrip("/")
    match = _SCOPE.fullmatch(text)
    if match is None:
        raise ArmError(404, "NotFound", f"The scope '{text}' is not simulated by the practice cloud.")
    return subscription_in(call, match["subscription"]), text


def _settled(subscription: Json, scope: str) -> None:
    """Raise ArmError 404 when the scope's resource group does not exist."""
    match = _SCOPE.fullmatch(scope)
    if match and match["group"]:
        find_group(subscription, match["group"])


def list_permissions(call: Call) -> Response:
    """GET {scope}/providers/Microsoft.Authorization/permissions: one entry for each role the caller holds there."""
    subscription, scope = _scope(call)
    found = roles.held(call.tenant, call.principal_id, scope, call.now)
    if not found:
        raise denied(call, "Microsoft.Authorization/permissions/read", scope)
    _settled(subscription, scope)
    return respond({"value": [role.permissions for role in found]})


# ---- role definitions ----------------------------------------------------------------------
def _definition(role: roles.Role, base: str) -> Json:
    return {
        "properties": {
            "roleName": role.name,
            "type": "BuiltInRole",
            "description": role.description,
            "assignableScopes": ["/"],
            "permissions": [role.permissions],
            "createdOn": "2015-02-02T21:55:09.8806423Z",
            "updatedOn": "2021-11-11T20:13:47.8628684Z",
            "createdBy": None,
            "updatedBy": None,
        },
        "id": f"{base}/providers/{_DEFINITIONS}/{role.id}",
        "type": _DEFINITIONS,
        "name": role.id,
    }


def _definitions_at(call: Call) -> str:
    """The start of the definitions' ids: built-in roles belong to the subscription that was asked, or to none."""
    if not call.request.params.get("scope", "").strip("/"):
        return ""
    subscription, scope = _scope(call)
    call.require(_DEFINITIONS + "/read", scope)
    _settled(subscription, scope)
    return f"/subscriptions/{subscription['subscriptionId']}"


def list_definitions(call: Call) -> Response:
    """GET {scope}/providers/Microsoft.Authorization/roleDefinitions; $filter: roleName eq '...', type eq '...'."""
    base, wish = _definitions_at(call), call.request.query.get("$filter", "")
    found = [_definition(role, base) for role in roles.ROLES.values()]
    for clause in filter(None, re.split(r"\s+and\s+", wish.strip(), flags=re.I)):
        match = re.fullmatch(r"(roleName|type)\s+eq\s+'([^']*)'|(atScopeAndBelow|atScope)\(\)", clause.strip(), re.I)
        if match is None:
            raise _bad_filter(wish)
        if match[1]:
            name = "roleName" if match[1].lower() == "rolename" else "type"
            found = [d for d in found if d["properties"][name].lower() == match[2].lower()]
    return respond({"value": found})


def get_definition(call: Call) -> Response:
    """GET {scope}/providers/Microsoft.Authorization/roleDefinitions/{id}."""
    base, wish = _definitions_at(call), call.request.params["definition"].lower()
    role = roles.BY_ID.get(wish)
    if role is None:
        raise _no_definition(wish)
    return respond(_definition(role, base))


def _no_definition(wish: str) -> ArmError:
    return ArmError(
        404, "RoleDefinitionDoesNotExist", f"The specified role definition with ID '{wish}' does not exist."
    )


def _bad_filter(wish: str) -> ArmError:
    return ArmError(400, "UnsupportedQuery", f"The filter '{wish}' is not supported.")


# ---- role assignments ----------------------------------------------------------------------
def _stamp(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%S.%f0Z")


def new_assignment(role: roles.Role, principal: str, scope: str, name: str, now: float, **more: Any) -> Json:
    """A role assignment as the state keeps it."""
    stamp = _stamp(now)
    made = {"name": name, "principalId": principal, "principalType": "ServicePrincipal", "role": role.name}
    return {**made, "scope": scope, "createdOn": stamp, "updatedOn": stamp, "updatedBy": None, **more}


def _wire(assignment: Json) -> Json:
    scope, role = assignment["scope"], roles.ROLES[assignment["role"]]
    name = assignment["name"]
    return {
        "properties": {
            "roleDefinitionId": f"/subscriptions/{scope.split('/')[2]}/providers/{_DEFINITIONS}/{role.id}",
            "principalId": assignment["principalId"],
            "principalType": assignment["principalType"],
            "scope": scope,
            "condition": None,
            "conditionVersion": None,
            "createdOn": assignment["createdOn"],
            "updatedOn": assignment["updatedOn"],
            "createdBy": None,
            "updatedBy": assignment["updatedBy"],
            "delegatedManagedIdentityResourceId": None,
            "description": assignment.get("description"),
        },
        "id": f"{scope}/providers/{_ASSIGNMENTS}/{name}",
        "type": _ASSIGNMENTS,
        "name": name,
    }


def list_assignments(call: Call) -> Response:
    """GET {scope}/providers/Microsoft.Authorization/roleAssignments: at, above and below the scope.

    $filter: atScope() leaves out what is below; principalId eq '...' and assignedTo('...') name a principal."""
    subscription, scope = _scope(call)
    call.require(_ASSIGNMENTS + "/read", scope)
    _settled(subscription, scope)
    wish = call.request.query.get("$filter", "").strip()
    found = [
        a for a in subscription["roleAssignments"] if roles.covers(a["scope"], scope) or roles.covers(scope, a["scope"])
    ]
    for clause in filter(None, re.split(r"\s+and\s+", wish, flags=re.I)):
        if re.fullmatch(r"atScope\(\)", clause, re.I):
            found = [a for a in found if roles.covers(a["scope"], scope)]
        elif match := re.fullmatch(r"(?:principalId\s+eq\s+'([^']+)'|assignedTo\('([^']+)'\))", clause, re.I):
            principal = (match[1] or match[2]).lower()
            found = [a for a in found if a["principalId"].lower() == principal]
        else:
            raise _bad_filter(wish)
    return respond({"value": [_wire(a) for a in found]})


def _named(subscription: Json, scope: str, name: str) -> Json | None:
    """The assignment of this name at exactly this scope."""
    for assignment in subscription["roleAssignments"]:
        if assignment["name"].lower() == name.lower() and assignment["scope"].lower() == scope.lower():
            return dict(assignment)
    return None


def get_assignment(call: Call) -> Response:
    """GET {scope}/providers/Microsoft.Authorization/roleAssignments/{name}."""
    subscription, scope = _scope(call)
    call.require(_ASSIGNMENTS + "/read", scope)
    found = _named(subscription, scope, call.request.params["assignment"])
    if found is None:
        text = f"The role assignment '{call.request.params['assignment']}' is not found."
        raise ArmError(404, "RoleAssignmentNotFound", text)
    return respond(_wire(found))


def put_assignment(call: Call) -> Response:
    """PUT {scope}/providers/Microsoft.Authorization/roleAssignments/{name}: 201; 200 when it was there already."""
    subscription, scope = _scope(call)
    call.require(_ASSIGNMENTS + "/write", scope)
    _settled(subscription, scope)
    name = call.request.params["assignment"]
    if not _GUID.fullmatch(name):
        raise ArmError(
            400,
            "InvalidRoleAssignmentId",
            f"The role assignment ID '{name}' is not valid. The role assignment ID must be a GUID.",
        )
    with call.context.state.lock:
        wish = _asked(call, scope, name)
        kept = _named(subscription, scope, name)
        if kept is not None and _same(kept, wish):
            return respond(_wire(kept))
        _refuse_clash(subscription, kept, wish)
        subscription["roleAssignments"].append(wish)
        call.context.state.save()
    return respond(_wire(wish), 201)


def _asked(call: Call, scope: str, name: str) -> Json:
    """The assignment that the body describes. Raises ArmError."""
    properties = call.body().get("properties")
    if not isinstance(properties, dict) or not properties.get("roleDefinitionId") or not properties.get("principalId"):
        raise ArmError(400, "InvalidRequestContent", "The role definition ID and the principal ID are required.")
    wish = str(properties["roleDefinitionId"])
    role = roles.BY_ID.get(wish.rstrip("/").rpartition("/")[2].lower())
    if role is None:
        raise _no_definition(wish)
    principal = str(properties["principalId"]).lower()
    if not _GUID.fullmatch(principal):
        raise ArmError(400, "InvalidPrincipalId", "A valid principal ID must be provided for role assignment.")
    kind = properties.get("principalType") or _kind_of(call, principal)
    spread = float(call.tenant.flags.get("roleSpreadSeconds", 0))
    more = {"principalType": kind, "updatedBy": call.principal_id, "description": properties.get("description")}
    return new_assignment(
        role, principal, scope, name, call.now, **more, **({"from": call.now + spread} if spread else {})
    )


def _kind_of(call: Call, principal: str) -> str:
    """What the principal is: asked only when the caller did not say, and then it must be known already."""
    made = call.tenant.service_principals.get(principal)
    if made is not None and call.tenant.visible_from.get(principal, 0) <= call.now:
        return "ServicePrincipal"
    if any(a.user_id == principal for a in call.tenant.accounts.values()):
        return "User"
    people = call.context.users[call.tenant.id]
    slot = people.slot_of(principal)
    if slot is not None and people.at(slot) is not None:
        return "User"
    raise ArmError(400, "PrincipalNotFound", f"Principal {principal.replace('-', '')} does not exist in the directory.")


def _same(one: Json, other: Json) -> bool:
    return (one["principalId"], one["role"]) == (other["principalId"], other["role"])


def _refuse_clash(subscription: Json, kept: Json | None, wish: Json) -> None:
    """Raise ArmError for a name that is taken, or an assignment that exists under another name."""
    if kept is not None:
        text = "Tenant ID, application ID, principal ID, and scope are not allowed to be updated."
        raise ArmError(400, "RoleAssignmentUpdateNotPermitted", text)
    for other in subscription["roleAssignments"]:
        if other["scope"].lower() == wish["scope"].lower() and _same(other, wish):
            known = f"The ID of the existing role assignment is {other['name'].replace('-', '')}."
            raise ArmError(409, "RoleAssignmentExists", f"The role assignment already exists. {known}")


def delete_assignment(call: Call) -> Response:
    """DELETE {scope}/providers/Microsoft.Authorization/roleAssignments/{name}: 204 when there is none."""
    subscription, scope = _scope(call)
    call.require(_ASSIGNMENTS + "/delete", scope)
    with call.context.state.lock:
        found = _named(subscription, scope, call.request.params["assignment"])
        if found is None:
            return Response(204)
        subscription["roleAssignments"].remove(found)
        call.context.state.save()
    return respond(_wire(found))
