"""The first state of the practice cloud: two tenants with accounts, applications and subscriptions, all from one seed.

The same seed gives the same GUIDs, names and passwords on every machine, so that what a test or a lesson says holds.
"""

from __future__ import annotations

import random
import uuid
from pathlib import Path
from typing import Any

from azconsole.practice import seed_azure
from azconsole.practice.entra.known import ARM_APP_ID, GRAPH_APP_ID, LOG_ANALYTICS_APP_ID, RESOURCE_URIS
from azconsole.practice.graph import offered, shapes
from azconsole.practice.machines import DeviceDirectory
from azconsole.practice.people import object_id, offset_of
from azconsole.practice.state import DEVICES, Account, CloudState, State, TenantState, open_logs
from azconsole.practice.users import UserDirectory

MICROSOFT_TENANT = "f8cdef31-a31e-4b4a-93e4-5f571e91255a"
ARM_USER_IMPERSONATION = "41094075-9dad-400e-a0bd-54e686782033"
_SECOND_TENANT_USERS = 25
_SECOND_TENANT_DEVICES = 20
_CREATED = "2024-03-01T09:00:00Z"


class _Guids:
    """GUIDs and words that follow from the seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(f"azconsole practice {seed}")  # noqa: S311 -- must repeat; nothing real is guarded

    def guid(self) -> str:
        return str(uuid.UUID(int=self._random.getrandbits(128), version=4))

    def password(self) -> str:
        return f"Practice-{self._random.getrandbits(40):010x}!"


def new_state(seed: int, users: int, path: Path | None, devices: int = DEVICES) -> State:
    """A fresh cloud with so many people and devices in its main tenant. `path` is where it will be kept (None: memory
    only)."""
    guids = _Guids(seed)
    contoso = TenantState(
        id=guids.guid(),
        domain="contoso-practice.onmicrosoft.com",
        display_name="Contoso (practice)",
        verified_domains=["contoso-practice.onmicrosoft.com", "contoso.example"],
    )
    fabrikam = TenantState(
        id=guids.guid(),
        domain="fabrikam-practice.onmicrosoft.com",
        display_name="Fabrikam (practice)",
        verified_domains=["fabrikam-practice.onmicrosoft.com", "fabrikam.example"],
    )
    for tenant in (contoso, fabrikam):
        _add_accounts(tenant, seed, guids)
        _add_resources(tenant, guids)
    _add_applications(contoso, guids)
    _add_subscriptions(contoso, guids)
    logs = open_logs(path)
    logs.clear()
    state = State(
        CloudState(seed, users, devices, tenants={contoso.id: contoso, fabrikam.id: fabrikam}, logs=logs), path
    )
    seed_azure.complete(state)
    return state


def directories(state: State) -> dict[str, UserDirectory]:
    """The people of each tenant, with the changes kept in the state. Tenants after the first are small."""
    cloud = state.cloud
    made = {}
    for number, tenant in enumerate(cloud.tenants.values()):
        count = cloud.users if number == 0 else min(cloud.users, _SECOND_TENANT_USERS)
        made[tenant.id] = UserDirectory(cloud.seed, count, tenant, tenant.user_changes)
    return made


def device_directories(state: State) -> dict[str, DeviceDirectory]:
    """The devices of each tenant, with the changes kept in the state. Tenants after the first are small."""
    cloud = state.cloud
    made = {}
    for number, tenant in enumerate(cloud.tenants.values()):
        count = cloud.devices if number == 0 else min(cloud.devices, _SECOND_TENANT_DEVICES)
        made[tenant.id] = DeviceDirectory(cloud.seed, count, tenant.id, tenant.device_changes)
    return made


def _add_accounts(tenant: TenantState, seed: int, guids: _Guids) -> None:
    rows: list[tuple[str, str, list[str], dict[str, bool]]] = [
        ("admin", "Avery Administrator", ["Global Administrator"], {}),
        ("cloudapps", "Casey Cloud-Apps", ["Cloud Application Administrator"], {}),
        ("user", "Uma User", [], {}),
        ("disabled", "Dana Disabled", [], {"enabled": False}),
        ("mfa", "Morgan Multi-Factor", ["Global Administrator"], {"mfa_required": True}),
    ]
    offset = offset_of(seed, tenant.id)
    for index, (local, name, roles, more) in enumerate(rows):
        upn = f"{local}@{tenant.domain}"
        tenant.accounts[upn] = Account(upn, guids.password(), object_id(offset, index), name, roles, **more)


def _add_resources(tenant: TenantState, guids: _Guids) -> None:
    """The service principals of Microsoft's own APIs, which every tenant has."""
    impersonation = offered.scope(
        "user_impersonation", ARM_USER_IMPERSONATION, "Access Azure Service Management", False
    )
    rows: list[tuple[str, str, dict[str, Any]]] = [
        (
            GRAPH_APP_ID,
            "Microsoft Graph",
            {"appRoles": offered.application_roles(), "oauth2PermissionScopes": offered.delegated_scopes()},
        ),
        (ARM_APP_ID, "Windows Azure Service Management API", {"oauth2PermissionScopes": [impersonation]}),
        (LOG_ANALYTICS_APP_ID, "Log Analytics API", {}),
    ]
    for app_id, name, more in rows:
        made = shapes.principal(
            id=guids.guid(),
            appId=app_id,
            appDisplayName=name,
            displayName=name,
            appOwnerOrganizationId=MICROSOFT_TENANT,
            createdDateTime=_CREATED,
            servicePrincipalNames=[app_id, *RESOURCE_URIS[app_id]],
            signInAudience="AzureADMultipleOrgs",
            **more,
        )
        tenant.service_principals[made["id"]] = made


def _add_applications(tenant: TenantState, guids: _Guids) -> None:
    """Applications that were there before: one that holds an App ID URI, and some with hostile names."""
    rows: list[tuple[str, list[str]]] = [
        ("Contoso Payroll", [f"https://{tenant.verified_domains[-1]}/payroll"]),
        ("ConfigMgr Server (old site)", [f"api://{tenant.id}/ConfigMgrOldSite"]),
        ("<b>bold</b>", []),
        ("Robert'); DROP TABLE", []),
        ("\u202egnp.redliub\u202c ✂️ Ωmega", []),
    ]
    for name, uris in rows:
        made = shapes.application(
            id=guids.guid(),
            appId=guids.guid(),
            displayName=name,
            identifierUris=uris,
            publisherDomain=tenant.domain,
            signInAudience="AzureADMyOrg",
            createdDateTime=_CREATED,
        )
        tenant.applications[made["id"]] = made
        if uris:
            owned = shapes.principal(
                id=guids.guid(),
                appId=made["appId"],
                appDisplayName=name,
                displayName=name,
                appOwnerOrganizationId=tenant.id,
                createdDateTime=_CREATED,
                servicePrincipalNames=[*uris, made["appId"]],
            )
            tenant.service_principals[owned["id"]] = owned


def _add_subscriptions(tenant: TenantState, guids: _Guids) -> None:
    """Two subscriptions. The administrator owns the first; the old site's app may only read one of its groups."""
    admin = next(iter(tenant.accounts.values())).user_id
    old_site = next(p["id"] for p in tenant.service_principals.values() if p["displayName"].startswith("ConfigMgr"))
    for number, name in enumerate(("Contoso Production", "Contoso Test")):
        subscription_id = guids.guid()
        scope = f"/subscriptions/{subscription_id}"
        groups = [("rg-monitoring", "westeurope"), ("rg-configmgr", "westeurope"), ("RG-Mixed.Case_1", "eastus")]
        assignments = [{"principalId": admin, "role": "Owner", "scope": scope}]
        if number == 0:
            group = f"{scope}/resourceGroups/rg-monitoring"
            assignments.append({"principalId": old_site, "role": "Reader", "scope": group})
        tenant.subscriptions.append(
            {
                "subscriptionId": subscription_id,
                "displayName": name,
                "state": "Enabled",
                "resourceGroups": [{"name": n, "location": place, "tags": {}} for n, place in groups],
                "roleAssignments": assignments,
            }
        )
