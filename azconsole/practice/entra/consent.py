"""Which permissions a client has been given, what still has to be asked, and who may agree.

The rule here, simpler than Entra's and documented in docs/practice-cloud.md: Global Administrator and Privileged Role
Administrator agree to anything; Application and Cloud Application Administrator to every delegated permission;
everybody else to permissions of type "User" only. Consent to an own application is an oauth2PermissionGrant of the
tenant; consent to one of Microsoft's own clients is kept in the tenant's flags.
"""

from __future__ import annotations

import secrets
import uuid
from typing import Any

from azconsole.practice.context import Context
from azconsole.practice.entra.clients import Client, seconds
from azconsole.practice.entra.errors import AadError
from azconsole.practice.entra.known import GRAPH_APP_ID
from azconsole.practice.entra.scopes import DEFAULT, Resource
from azconsole.practice.graph import shapes
from azconsole.practice.state import Account, TenantState

_ALL_ADMINS = frozenset({"Global Administrator", "Privileged Role Administrator"})
_APP_ADMINS = frozenset({"Application Administrator", "Cloud Application Administrator"})
_USER_SCOPES = frozenset({"User.Read", "User.ReadBasic.All", "user_impersonation"})
_FLAG = "firstPartyConsents"


def is_admin(account: Account) -> bool:
    """Whether the account may agree on behalf of the whole organization."""
    return not (_ALL_ADMINS | _APP_ADMINS).isdisjoint(account.roles)


def may_consent_roles(account: Account) -> bool:
    """Whether the account may agree to application permissions."""
    return not _ALL_ADMINS.isdisjoint(account.roles)


def may_consent(account: Account, resource: Resource, scopes: set[str]) -> bool:
    """Whether the account may agree to these delegated permissions."""
    if is_admin(account):
        return True
    kinds = {s["value"]: s.get("type") for s in resource.delegated()}
    return all(kinds.get(s, "User" if s in _USER_SCOPES else "Admin") == "User" for s in scopes)


def consented(tenant: TenantState, client: Client, resource: Resource, user_id: str) -> set[str]:
    """The delegated permissions that the client holds on the resource for this user."""
    held: set[str] = set()
    if client.first_party:
        held.update(client.first_party.preauthorised.get(resource.app_id, ()))
        kept = tenant.flags.get(_FLAG) or {}
        for who in ("*", user_id):
            held.update(kept.get(f"{client.app_id}|{resource.app_id}|{who}", "").split())
    for grant in _grants(tenant, client, resource):
        if grant.get("consentType") == "AllPrincipals" or grant.get("principalId") == user_id:
            held.update((grant.get("scope") or "").split())
    return held | _preauthorized(client, resource)


def _grants(tenant: TenantState, client: Client, resource: Resource) -> list[dict[str, Any]]:
    if client.principal is None or resource.principal is None:
        return []
    pair = (client.principal["id"], resource.principal["id"])
    return [g for g in tenant.permission_grants.values() if (g.get("clientId"), g.get("resourceId")) == pair]


def _preauthorized(client: Client, resource: Resource) -> set[str]:
    """Permissions that the resource's own registration gives away (api.preAuthorizedApplications)."""
    rows = ((resource.application or {}).get("api") or {}).get("preAuthorizedApplications") or []
    ids = {i for row in rows if row.get("appId") == client.app_id for i in row.get("delegatedPermissionIds") or ()}
    return {s["value"] for s in resource.delegated() if s["id"] in ids}


def wanted(tenant: TenantState, client: Client, resource: Resource, scopes: tuple[str, ...], user_id: str) -> set[str]:
    """What the scopes come to, with `.default` spelt out. Raises AadError 70011 for a permission that the resource
    does not have, 65002 for one that a Microsoft client may not ask for."""
    if DEFAULT in scopes:
        return consented(tenant, client, resource, user_id) | _registered(client, resource)
    asked = set(scopes)
    offered = {s["value"] for s in resource.delegated()}
    if offered and not asked <= offered:
        unknown = " ".join(sorted(asked - offered))
        raise AadError(
            70011,
            "invalid_scope",
            f"The provided value for the input parameter 'scope' is not valid. The scope {unknown} does not exist on "
            f"the resource {resource.uri}.",
        )
    return asked


def _registered(client: Client, resource: Resource) -> set[str]:
    """The delegated permissions on the resource that the client's registration lists (requiredResourceAccess)."""
    rows = (client.application or {}).get("requiredResourceAccess") or []
    ids = {
        access["id"]
        for row in rows
        if row.get("resourceAppId") == resource.app_id
        for access in row.get("resourceAccess") or ()
        if access.get("type") == "Scope"
    }
    return {s["value"] for s in resource.delegated() if s["id"] in ids}


def check_first_party(client: Client, resource: Resource, missing: set[str]) -> None:
    """Raises AadError 65002 when one of Microsoft's clients asks for more than it was preauthorised for."""
    first = client.first_party
    if first and (resource.app_id != GRAPH_APP_ID if first.dynamic else missing):
        raise AadError(
            65002,
            "invalid_resource",
            f"Consent between first party application '{client.app_id}' and first party resource '{resource.app_id}' "
            "must be configured via preauthorization - applications owned and operated by Microsoft must get approval "
            "from the API owner before requesting tokens for that API.",
        )


def record(
    context: Context, tenant: TenantState, client: Client, resource: Resource, scopes: set[str], user_id: str | None
) -> None:
    """Keep a consent; `user_id` None means on behalf of the organization. Call with the state's lock held."""
    if client.first_party:
        kept = tenant.flags.setdefault(_FLAG, {})
        key = f"{client.app_id}|{resource.app_id}|{user_id or '*'}"
        kept[key] = " ".join(sorted({*kept.get(key, "").split(), *scopes}))
        return
    principal = client.principal or ensure_principal(context, tenant, client)
    if resource.principal is None:
        return
    kind = "Principal" if user_id else "AllPrincipals"
    for grant in tenant.permission_grants.values():
        pair = (grant.get("clientId"), grant.get("resourceId"), grant.get("consentType"), grant.get("principalId"))
        if pair == (principal["id"], resource.principal["id"], kind, user_id):
            grant["scope"] = " ".join(sorted({*(grant.get("scope") or "").split(), *scopes}))
            return
    made = {
        "id": secrets.token_urlsafe(32),
        "clientId": principal["id"],
        "consentType": kind,
        "principalId": user_id,
        "resourceId": resource.principal["id"],
        "scope": " ".join(sorted(scopes)),
    }
    tenant.permission_grants[made["id"]] = made


def ensure_principal(context: Context, tenant: TenantState, client: Client) -> dict[str, Any]:
    """The client's service principal, made now when consent is its first use in the tenant."""
    found = tenant.principal_by_app_id(client.app_id)
    if found is None:
        found = shapes.principal(
            id=str(uuid.uuid4()),
            appId=client.app_id,
            appDisplayName=client.name,
            displayName=client.name,
            appOwnerOrganizationId=tenant.id,
            createdDateTime=context.clock.iso(),
            servicePrincipalNames=[client.app_id],
        )
        tenant.service_principals[found["id"]] = found
    return found


def app_roles(context: Context, tenant: TenantState, principal: dict[str, Any], resource: Resource) -> list[str]:
    """The application permissions that have been given and have spread (flag consentDelaySeconds)."""
    if resource.principal is None:
        return []
    names = {r["id"]: r["value"] for r in resource.app_roles() if r.get("value")}
    newest = context.clock.now() - float(tenant.flags.get("consentDelaySeconds") or 0)
    pair = (principal["id"], resource.principal["id"])
    return sorted(
        names[a["appRoleId"]]
        for a in tenant.app_role_assignments.values()
        if (a["principalId"], a["resourceId"]) == pair
        and a["appRoleId"] in names
        and (seconds(a.get("createdDateTime")) or 0) <= newest
    )


def assign_role(
    context: Context, tenant: TenantState, principal: dict[str, Any], resource: Resource, role_id: str
) -> None:
    """Give an application permission once. Call with the state's lock held."""
    if resource.principal is None:
        return
    key = (principal["id"], resource.principal["id"], role_id)
    given = {(a["principalId"], a["resourceId"], a["appRoleId"]) for a in tenant.app_role_assignments.values()}
    if key in given:
        return
    made = {
        "id": secrets.token_urlsafe(32),
        "deletedDateTime": None,
        "appRoleId": role_id,
        "createdDateTime": context.clock.iso(),
        "principalDisplayName": principal.get("displayName", ""),
        "principalId": principal["id"],
        "principalType": "ServicePrincipal",
        "resourceDisplayName": resource.principal.get("displayName", ""),
        "resourceId": resource.principal["id"],
    }
    tenant.app_role_assignments[made["id"]] = made
