"""What the seed holds for Log Analytics: a subscription with workspaces, one that nobody may see, two apps to import.

The apps are for training: one has its roles, the other has none, so that both ways can be practised. Their secrets
follow from the seed; `practice_apps` tells them.
"""

from __future__ import annotations

import hashlib
import random
import time
import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

from azconsole.practice.arm.authorization import new_assignment
from azconsole.practice.arm.roles import ROLES
from azconsole.practice.arm.workspaces import new_properties
from azconsole.practice.entra.known import GRAPH_APP_ID
from azconsole.practice.graph import shapes
from azconsole.practice.log_store import Row, Table, Workspace
from azconsole.practice.machines import is_server, machine
from azconsole.practice.state import CloudState, State, TenantState

IT, FINANCE = "Contoso IT", "Contoso Finance"
_CREATED = "2024-03-01T09:00:00Z"
_MADE = 1709283600.0
_ENDS = "2034-03-01T09:00:00Z"
_DIRECTORY_READ = "7ab1d382-f21e-4acd-a863-ba3e13f7da61"
MONITORING = "rg-monitoring-weu"
# subscription, group, region, workspaces
_PLACES = (
    (IT, MONITORING, "westeurope", ("law-contoso-prod", "law-contoso-security")),
    (IT, "rg-monitoring-neu", "northeurope", ("law-contoso-dr",)),
    (IT, "rg-endpoint-management", "germanywestcentral", ("law-endpoint-analytics",)),
    (IT, "RG-Legacy-OMS", "eastus", ("OMS-Workspace-EUS",)),
    (IT, "rg-network", "westeurope", ()),
    (FINANCE, "rg-finance-monitoring", "westeurope", ("law-finance",)),
)
_APPS = (
    ("ConfigMgr Log Analytics", "ConfigMgrLogAnalytics", ("Contributor", "Monitoring Metrics Publisher")),
    ("ConfigMgr Log Analytics (no roles)", "ConfigMgrLogAnalyticsNoRoles", ()),
)
_HEARTBEAT = {
    "TimeGenerated": "dateTime",
    "SourceComputerId": "string",
    "ComputerIP": "string",
    "Computer": "string",
    "Category": "string",
    "OSType": "string",
    "OSName": "string",
    "OSMajorVersion": "string",
    "OSMinorVersion": "string",
    "Version": "string",
    "ComputerEnvironment": "string",
    "RemoteIPCountry": "string",
    "SubscriptionId": "string",
    "ResourceGroup": "string",
    "ResourceProvider": "string",
    "Resource": "string",
    "ResourceId": "string",
    "ResourceType": "string",
    "Type": "string",
}
_COMPUTERS = (*range(11), 14)  # devices of the seed: desks and notebooks, and a server
_HOURS = 24


class _Guids:
    """GUIDs and words that follow from the seed and are nobody else's."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(f"azconsole practice azure {seed}")  # noqa: S311 -- must repeat; guards nothing

    def guid(self) -> str:
        return str(uuid.UUID(int=self._random.getrandbits(128), version=4))

    def word(self) -> str:
        return f"Practice~{self._random.getrandbits(120):030x}"


def complete(state: State) -> None:
    """Add what a state of an earlier version lacks, and the rows that are as fresh as the start of the process."""
    cloud = state.cloud
    tenant = next(iter(cloud.tenants.values()))
    if not any(s["displayName"] == IT for s in tenant.subscriptions):
        _add_subscriptions(tenant, cloud.seed)
        _add_apps(tenant, cloud.seed)
        state.save()
    if not cloud.logs.under("/subscriptions"):
        _add_workspaces(tenant, cloud)
    _fill_assignments(tenant)
    for workspace in cloud.logs.under("/subscriptions"):
        if table := workspace.tables.get("Heartbeat"):
            table.show(_heartbeats(workspace, time.time()))


def _fill_assignments(tenant: TenantState) -> None:
    """Give assignments of the first seed, or of an earlier version, what ARM tells of them."""
    for subscription in tenant.subscriptions:
        for assignment in subscription["roleAssignments"]:
            fresh = new_assignment(ROLES[assignment["role"]], assignment["principalId"], assignment["scope"], "", _MADE)
            whose = f"{assignment['scope']} {assignment['principalId']} {assignment['role']}"
            fresh["name"] = str(uuid.uuid5(uuid.NAMESPACE_URL, whose))
            if any(a.user_id == assignment["principalId"] for a in tenant.accounts.values()):
                fresh["principalType"] = "User"
            for name, value in fresh.items():
                assignment.setdefault(name, value)


def subscription_named(tenant: TenantState, name: str) -> dict[str, Any]:
    """The subscription of this display name. Raises ValueError."""
    for subscription in tenant.subscriptions:
        if subscription["displayName"].lower() == name.lower():
            return subscription
    raise ValueError(f"no subscription is called {name}")


def _add_subscriptions(tenant: TenantState, seed: int) -> None:
    """The administrator owns Contoso IT; Contoso Finance belongs to somebody who is not here."""
    guids = _Guids(seed)
    admin = next(iter(tenant.accounts.values())).user_id
    for name in (IT, FINANCE):
        key = guids.guid()
        owner = admin if name == IT else guids.guid()
        assignment = new_assignment(
            ROLES["Owner"], owner, f"/subscriptions/{key}", guids.guid(), _MADE, principalType="User"
        )
        groups = [{"name": group, "location": region, "tags": {}} for s, group, region, _ in _PLACES if s == name]
        tenant.subscriptions.append(
            {
                "subscriptionId": key,
                "displayName": name,
                "state": "Enabled",
                "resourceGroups": groups,
                "roleAssignments": [assignment],
            }
        )


def _app_values(tenant: TenantState, seed: int) -> list[dict[str, str]]:
    """The ids and secrets of the apps, by the seed alone."""
    guids = _Guids(seed + 1_000_003)
    return [
        {
            "displayName": name,
            "appId": guids.guid(),
            "id": guids.guid(),
            "principalId": guids.guid(),
            "keyId": guids.guid(),
            "secret": guids.word(),
            "appIdUri": f"api://{tenant.id}/{ending}",
            "expires": _ENDS,
        }
        for name, ending, _ in _APPS
    ]


def practice_apps(cloud: CloudState) -> list[dict[str, Any]]:
    """What a learner types when he imports one of the apps, and which Azure roles it was given. A deleted app is left
    out."""
    tenant = next(iter(cloud.tenants.values()))
    return [
        {"tenantId": tenant.id, "tenant": tenant.domain, **values, "roles": list(roles)}
        for values, (_, _, roles) in zip(_app_values(tenant, cloud.seed), _APPS, strict=True)
        if values["id"] in tenant.applications
    ]


def _add_apps(tenant: TenantState, seed: int) -> None:
    scope = f"/subscriptions/{subscription_named(tenant, IT)['subscriptionId']}/resourceGroups/{MONITORING}"
    guids = _Guids(seed + 2_000_003)
    for values, (_, _, roles) in zip(_app_values(tenant, seed), _APPS, strict=True):
        _add_app(tenant, values, guids)
        for role in roles:
            made = new_assignment(ROLES[role], values["principalId"], scope, guids.guid(), _MADE)
            subscription_named(tenant, IT)["roleAssignments"].append(made)


def _add_app(tenant: TenantState, values: dict[str, str], guids: _Guids) -> None:
    """An application with its principal, its secret, and Directory.Read.All with consent."""
    name, uri = values["displayName"], values["appIdUri"]
    access = {"resourceAppId": GRAPH_APP_ID, "resourceAccess": [{"id": _DIRECTORY_READ, "type": "Role"}]}
    tenant.applications[values["id"]] = shapes.application(
        id=values["id"],
        appId=values["appId"],
        displayName=name,
        identifierUris=[uri],
        publisherDomain=tenant.domain,
        signInAudience="AzureADMyOrg",
        createdDateTime=_CREATED,
        requiredResourceAccess=[access],
        passwordCredentials=[_password(values)],
    )
    tenant.secrets[values["keyId"]] = hashlib.sha256(values["secret"].encode()).hexdigest()
    tenant.service_principals[values["principalId"]] = shapes.principal(
        id=values["principalId"],
        appId=values["appId"],
        appDisplayName=name,
        displayName=name,
        appOwnerOrganizationId=tenant.id,
        createdDateTime=_CREATED,
        servicePrincipalNames=[uri, values["appId"]],
    )
    key = guids.guid()
    tenant.app_role_assignments[key] = _consent(tenant, values, key)


def _password(values: dict[str, str]) -> dict[str, Any]:
    return {
        "customKeyIdentifier": None,
        "displayName": "practice",
        "endDateTime": values["expires"],
        "hint": values["secret"][:3],
        "keyId": values["keyId"],
        "secretText": None,
        "startDateTime": _CREATED,
    }


def _consent(tenant: TenantState, values: dict[str, str], key: str) -> dict[str, Any]:
    """Directory.Read.All, as appRoleAssignedTo writes it."""
    graph = tenant.principal_by_app_id(GRAPH_APP_ID) or {}
    return {
        "id": key,
        "deletedDateTime": None,
        "appRoleId": _DIRECTORY_READ,
        "createdDateTime": _CREATED,
        "principalDisplayName": values["displayName"],
        "principalId": values["principalId"],
        "principalType": "ServicePrincipal",
        "resourceDisplayName": graph.get("displayName", ""),
        "resourceId": graph.get("id", ""),
    }


# ---- workspaces ----------------------------------------------------------------------------
def new_workspace(tenant: TenantState, scope: str, name: str, location: str, customer_id: str) -> Workspace:
    """A workspace in a resource group (`scope` is its ARM id), without tables."""
    arm_id = f"{scope}/providers/Microsoft.OperationalInsights/workspaces/{name}"
    return Workspace(arm_id, name, customer_id, tenant.id, location, {}, new_properties(_CREATED))


def _add_workspaces(tenant: TenantState, cloud: CloudState) -> None:
    guids, logs = _Guids(cloud.seed + 3_000_003), cloud.logs
    made = []
    for subscription, group, region, names in _PLACES:
        scope = f"/subscriptions/{subscription_named(tenant, subscription)['subscriptionId']}/resourceGroups/{group}"
        for name in names:
            workspace = new_workspace(tenant, scope, name, region, guids.guid())
            shape = {"tableType": "Microsoft", "plan": "Analytics", "retentionInDays": 30}
            workspace.tables["Heartbeat"] = Table("Heartbeat", dict(_HEARTBEAT), shape)
            made.append(workspace)
    logs.keep(*made)


def _heartbeats(workspace: Workspace, now: float) -> list[Row]:
    """One heartbeat an hour of some of the practice devices, over the last day."""
    start = datetime.fromtimestamp(now, UTC).replace(minute=0, second=0, microsecond=0)
    rows = []
    for number in _COMPUTERS:
        values = _heartbeat(workspace, number)
        for hour in range(_HOURS, 0, -1):
            at = {"TimeGenerated": start - timedelta(hours=hour) + timedelta(minutes=number)}
            rows.append(tuple({**values, **at}[column] for column in _HEARTBEAT))
    return rows


def _heartbeat(workspace: Workspace, number: int) -> dict[str, Any]:
    """What a device says of itself, without the time."""
    name, server = machine(0, 0, number)["displayName"], is_server(number)
    place = "/".join(workspace.arm_id.split("/")[:5])
    return {
        "SourceComputerId": str(uuid.uuid5(uuid.UUID(workspace.customer_id), name)),
        "ComputerIP": f"10.20.0.{number + 1}",
        "Computer": name,
        "Category": "Azure Monitor Agent",
        "OSType": "Windows",
        "OSName": "Windows Server 2022 Datacenter" if server else "Windows 11 Enterprise",
        "OSMajorVersion": "10",
        "OSMinorVersion": "0",
        "Version": "1.30.0",
        "ComputerEnvironment": "Non-Azure",
        "RemoteIPCountry": "Germany",
        "SubscriptionId": workspace.arm_id.split("/")[2],
        "ResourceGroup": workspace.arm_id.split("/")[4],
        "ResourceProvider": "Microsoft.HybridCompute",
        "Resource": name,
        "ResourceId": f"{place}/providers/Microsoft.HybridCompute/machines/{name}",
        "ResourceType": "machines",
        "Type": "Heartbeat",
    }
