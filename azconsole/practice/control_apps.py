"""Applications made by the control plane in one request, so that a test of sign-in need not go through Graph."""

from __future__ import annotations

import hashlib
import secrets
import uuid
from typing import Any

from azconsole.practice.context import Context
from azconsole.practice.entra import consent
from azconsole.practice.entra.clients import find_client
from azconsole.practice.entra.known import GRAPH_APP_ID
from azconsole.practice.entra.scopes import find_resource
from azconsole.practice.graph import shapes
from azconsole.practice.state import TenantState


def named_tenant(context: Context, name: str | None) -> TenantState:
    """The tenant with this id or domain; without a name the first. Raises ValueError."""
    tenant = context.state.cloud.tenant(name) if name else next(iter(context.state.cloud.tenants.values()))
    if tenant is None:
        raise ValueError(f"no tenant {name}")
    return tenant


def add_app(context: Context, wish: dict[str, Any]) -> dict[str, Any]:
    """Make an application with its service principal, a secret, and the Graph application permissions in `roles`.

    Wish: tenant, displayName, roles [names], redirectUris [public client], webRedirectUris, certificate (base64 DER),
    secretDays (default 365; 0: no secret), principal (default true), and `application`: members in wire form that
    replace the defaults. Answer: tenantId, appId, id, principalId, secret, keyId. Call with the state's lock held.
    """
    tenant = named_tenant(context, wish.get("tenant"))
    application = shapes.application(
        id=str(uuid.uuid4()),
        appId=str(uuid.uuid4()),
        displayName=wish.get("displayName", "Made by control"),
        publisherDomain=tenant.domain,
        signInAudience="AzureADMyOrg",
        createdDateTime=context.clock.iso(),
        publicClient={"redirectUris": wish.get("redirectUris", [])},
        **wish.get("application", {}),
    )
    application["web"]["redirectUris"] = wish.get("webRedirectUris", [])
    if wish.get("certificate"):
        key = {"keyId": str(uuid.uuid4()), "type": "AsymmetricX509Cert", "usage": "Verify"}
        application["keyCredentials"] = [{**key, "key": wish["certificate"]}]
    made = {"tenantId": tenant.id, "appId": application["appId"], "id": application["id"]}
    if wish.get("secretDays", 365):
        made |= _add_secret(context, tenant, application, float(wish.get("secretDays", 365)))
    tenant.applications[application["id"]] = application
    if wish.get("principal", True):
        made["principalId"] = _add_principal(context, tenant, application["appId"], wish.get("roles", []))
    return made


def change_app(context: Context, app_id: str, wish: dict[str, Any]) -> dict[str, Any]:
    """What somebody did to an app in the portal, behind the product's back: `set` replaces members in wire form (for
    example publicClient without the broker redirect, or isDeviceOnlyAuthSupported), `revokeConsent` takes its granted
    permissions away, `delete` deletes it. Call with the state's lock held. Raises ValueError."""
    for tenant in context.state.cloud.tenants.values():
        application = tenant.application_by_app_id(app_id)
        if application is not None:
            break
    else:
        raise ValueError(f"no app {app_id}")
    application.update(wish.get("set", {}))
    principal = tenant.principal_by_app_id(app_id)
    if principal is not None and wish.get("revokeConsent"):
        for kept, owner in ((tenant.app_role_assignments, "principalId"), (tenant.permission_grants, "clientId")):
            for key in [k for k, v in kept.items() if v[owner] == principal["id"]]:
                del kept[key]
    if wish.get("delete"):
        tenant.deleted_applications[application["id"]] = tenant.applications.pop(application["id"])
        if principal is not None:
            del tenant.service_principals[principal["id"]]
    return {"appId": application["appId"], "id": application["id"]}


def _add_secret(context: Context, tenant: TenantState, application: dict[str, Any], days: float) -> dict[str, str]:
    secret, key_id, now = secrets.token_urlsafe(30), str(uuid.uuid4()), context.clock.now()
    application["passwordCredentials"] = [
        {
            "customKeyIdentifier": None,
            "displayName": "control",
            "endDateTime": context.clock.iso(now + days * 86400),
            "hint": secret[:3],
            "keyId": key_id,
            "secretText": None,
            "startDateTime": context.clock.iso(now),
        }
    ]
    tenant.secrets[key_id] = hashlib.sha256(secret.encode()).hexdigest()
    return {"secret": secret, "keyId": key_id}


def _add_principal(context: Context, tenant: TenantState, app_id: str, roles: list[str]) -> str:
    principal = consent.ensure_principal(context, tenant, find_client(tenant, app_id))
    graph = find_resource(tenant, GRAPH_APP_ID)
    ids = {r["value"]: r["id"] for r in graph.app_roles()}
    for role in roles:
        consent.assign_role(context, tenant, principal, graph, ids[role])
    return str(principal["id"])
