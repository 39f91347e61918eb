"""Tenants, subscriptions, locations, resource groups and the caller's own permissions.

A subscription of the state holds `resourceGroups` and `roleAssignments` [{principalId, role, scope}]. Everybody sees
only what an assignment at, above or below the scope reaches; lists are empty rather than refused.
"""

from __future__ import annotations

from azconsole.practice.arm.wire import ArmError, Call, Json, denied, respond
from azconsole.practice.http import Response

_LOCATIONS = (
    ("westeurope", "West Europe", "Europe", "Netherlands", "52.3667", "4.9", "northeurope"),
    ("northeurope", "North Europe", "Europe", "Ireland", "53.3478", "-6.2597", "westeurope"),
    ("germanywestcentral", "Germany West Central", "Europe", "Frankfurt", "50.110924", "8.682127", "germanynorth"),
    ("eastus", "East US", "US", "Virginia", "37.3719", "-79.8164", "westus"),
    ("westus", "West US", "US", "California", "37.783", "-122.417", "eastus"),
)
_NOT_CONTRIBUTOR = ["Microsoft.Authorization/*/Delete", "Microsoft.Authorization/*/Write",
                    "Microsoft.Authorization/elevateAccess/Action"]  # fmt: skip
_ROLES: dict[str, Json] = {
    "Owner": {"actions": ["*"], "notActions": []},
    "Contributor": {"actions": ["*"], "notActions": _NOT_CONTRIBUTOR},
    "Reader": {"actions": ["*/read"], "notActions": []},
}
_PROVIDERS = ("Microsoft.Authorization", "Microsoft.Insights", "Microsoft.OperationalInsights", "Microsoft.Resources")


def list_tenants(call: Call) -> Response:
    """GET /tenants."""
    tenant = call.tenant
    return respond(
        {
            "value": [
                {
                    "id": f"/tenants/{tenant.id}",
                    "tenantId": tenant.id,
                    "countryCode": "DE",
                    "displayName": tenant.display_name,
                    "domains": list(tenant.verified_domains),
                    "tenantCategory": "Home",
                    "defaultDomain": tenant.domain,
                    "tenantType": "AAD",
                }
            ]
        }
    )


def _assigned(call: Call, subscription: Json) -> list[Json]:
    """The caller's role assignments in a subscription."""
    mine = call.principal_id
    return [a for a in subscription["roleAssignments"] if mine and a["principalId"] == mine]


def _covers(upper: str, lower: str) -> bool:
    """Whether a scope is the other or above it."""
    up, low = upper.lower().rstrip("/"), lower.lower().rstrip("/")
    return low == up or low.startswith(up + "/")


def _wire(call: Call, subscription: Json) -> Json:
    return {
        "id": f"/subscriptions/{subscription['subscriptionId']}",
        "authorizationSource": "RoleBased",
        "managedByTenants": [],
        "subscriptionId": subscription["subscriptionId"],
        "tenantId": call.tenant.id,
        "displayName": subscription["displayName"],
        "state": subscription["state"],
        "subscriptionPolicies": {
            "locationPlacementId": "Public_2014-09-01",
            "quotaId": "EnterpriseAgreement_2014-09-01",
            "spendingLimit": "Off",
        },
    }


def list_subscriptions(call: Call) -> Response:
    """GET /subscriptions."""
    value = [_wire(call, s) for s in call.tenant.subscriptions if _assigned(call, s)]
    return respond({"value": value, "count": {"type": "Total", "value": len(value)}})


def _subscription(call: Call) -> Json:
    """The subscription in the path. Raises ArmError 404, or 403 for one that the caller may not see."""
    key = call.request.params["subscription"]
    for subscription in call.tenant.subscriptions:
        if subscription["subscriptionId"].lower() == key.lower():
            if not _assigned(call, subscription):
                raise denied(call, "Microsoft.Resources/subscriptions/read", f"/subscriptions/{key}")
            return subscription
    raise ArmError(404, "SubscriptionNotFound", f"The subscription '{key}' could not be found.")


def get_subscription(call: Call) -> Response:
    """GET /subscriptions/{subscription}."""
    return respond(_wire(call, _subscription(call)))


def list_locations(call: Call) -> Response:
    """GET /subscriptions/{subscription}/locations."""
    base = f"/subscriptions/{_subscription(call)['subscriptionId']}/locations"
    value = [
        {
            "id": f"{base}/{name}",
            "name": name,
            "type": "Region",
            "displayName": title,
            "regionalDisplayName": f"({group}) {title}",
            "metadata": {
                "regionType": "Physical",
                "regionCategory": "Recommended",
                "geographyGroup": group,
                "longitude": longitude,
                "latitude": latitude,
                "physicalLocation": place,
                "pairedRegion": [{"name": pair, "id": f"{base}/{pair}"}],
            },
        }
        for name, title, group, place, latitude, longitude, pair in _LOCATIONS
    ]
    return respond({"value": value})


def _group(subscription: Json, group: Json) -> Json:
    return {
        "id": f"/subscriptions/{subscription['subscriptionId']}/resourceGroups/{group['name']}",
        "name": group["name"],
        "type": "Microsoft.Resources/resourceGroups",
        "location": group["location"],
        "tags": group.get("tags") or {},
        "properties": {"provisioningState": "Succeeded"},
    }


def _visible_groups(call: Call, subscription: Json) -> list[Json]:
    """Groups at or under an assignment of the caller."""
    groups = [_group(subscription, g) for g in subscription["resourceGroups"]]
    scopes = [a["scope"] for a in _assigned(call, subscription)]
    return [g for g in groups if any(_covers(scope, g["id"]) for scope in scopes)]


def list_groups(call: Call) -> Response:
    """GET /subscriptions/{subscription}/resourcegroups; $top is honoured with a nextLink."""
    groups = _visible_groups(call, _subscription(call))
    start, top = (call.request.query.get(name, "") for name in ("$skiptoken", "$top"))
    first = int(start) if start.isdecimal() else 0
    size = int(top) if top.isdecimal() and int(top) > 0 else 1000
    answer: Json = {"value": groups[first : first + size]}
    if first + size < len(groups):
        version = call.request.query["api-version"]
        link = f"{call.request.origin}{call.request.path}?api-version={version}&$top={size}&$skiptoken={first + size}"
        answer["nextLink"] = link
    return respond(answer)


def _visible_group(call: Call) -> Json:
    """The resource group in the path. Raises ArmError 403 or 404."""
    subscription, name = _subscription(call), call.request.params["group"]
    for group in _visible_groups(call, subscription):
        if group["name"].lower() == name.lower():
            return group
    scope = f"/subscriptions/{subscription['subscriptionId']}/resourceGroups/{name}"
    if not any(_covers(a["scope"], scope) for a in _assigned(call, subscription)):
        raise denied(call, "Microsoft.Resources/subscriptions/resourceGroups/read", scope)
    raise ArmError(404, "ResourceGroupNotFound", f"Resource group '{name}' could not be found.")


def get_group(call: Call) -> Response:
    """GET /subscriptions/{subscription}/resourcegroups/{group}."""
    return respond(_visible_group(call))


def list_permissions(call: Call) -> Response:
    """GET .../providers/Microsoft.Authorization/permissions: one entry for each role the caller holds there."""
    subscription = _subscription(call)
    scope = f"/subscriptions/{subscription['subscriptionId']}"
    if "group" in call.request.params:
        scope = _visible_group(call)["id"]
    roles = [a["role"] for a in _assigned(call, subscription) if _covers(a["scope"], scope)]
    return respond({"value": [{**_ROLES[role], "dataActions": [], "notDataActions": []} for role in roles]})


def list_providers(call: Call) -> Response:
    """GET /subscriptions/{subscription}/providers."""
    base = f"/subscriptions/{_subscription(call)['subscriptionId']}/providers"
    return respond({"value": [_provider(base, name) for name in _PROVIDERS]})


def get_provider(call: Call) -> Response:
    """GET /subscriptions/{subscription}/providers/{provider}."""
    base, wanted = f"/subscriptions/{_subscription(call)['subscriptionId']}/providers", call.request.params["provider"]
    for name in _PROVIDERS:
        if name.lower() == wanted.lower():
            return respond(_provider(base, name))
    raise ArmError(404, "InvalidResourceNamespace", f"The resource namespace '{wanted}' is invalid.")


def _provider(base: str, name: str) -> Json:
    return {
        "id": f"{base}/{name}",
        "namespace": name,
        "registrationState": "Registered",
        "registrationPolicy": "RegistrationRequired",
        "resourceTypes": [],
    }
