"""Tenants, subscriptions, locations, resource groups and resource providers.

Everybody sees only what an assignment at, above or below the scope reaches; these lists are empty rather than refused.
A flag of the tenant, `unregisteredProviders`, names resource providers that nobody has registered yet.
"""

from __future__ import annotations

from azconsole.practice.arm import roles
from azconsole.practice.arm.wire import ArmError, Call, Json, denied, paged, respond
from azconsole.practice.hosts import LOCATIONS
from azconsole.practice.http import Response

_PROVIDERS = ("Microsoft.Authorization", "Microsoft.Insights", "Microsoft.OperationalInsights", "Microsoft.Resources")
_GROUP_READ = "Microsoft.Resources/subscriptions/resourceGroups/read"


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


# ---- subscriptions -------------------------------------------------------------------------
def _seen(call: Call, scope: str) -> bool:
    """Whether the caller has a role at, above or below a scope."""
    found = roles.assignments(call.tenant, call.principal_id, call.now)
    return any(roles.covers(a["scope"], scope) or roles.covers(scope, a["scope"]) for a in found)


def scope_of(subscription: Json) -> str:
    """The ARM id of a subscription."""
    return f"/subscriptions/{subscription['subscriptionId']}"


def _wire(call: Call, subscription: Json) -> Json:
    return {
        "id": scope_of(subscription),
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
    value = [_wire(call, s) for s in call.tenant.subscriptions if _seen(call, scope_of(s))]
    return respond({"value": value, "count": {"type": "Total", "value": len(value)}})


def subscription_in(call: Call, key: str) -> Json:
    """The subscription of this id, seen or not. Raises ArmError 404."""
    for subscription in call.tenant.subscriptions:
        if subscription["subscriptionId"].lower() == key.lower():
            return subscription
    raise ArmError(404, "SubscriptionNotFound", f"The subscription '{key}' could not be found.")


def seen_subscription(call: Call, action: str = "Microsoft.Resources/subscriptions/read") -> Json:
    """The subscription in the path. Raises ArmError 404, or 403 for one that the caller may not see."""
    subscription = subscription_in(call, call.request.params["subscription"])
    if not _seen(call, scope_of(subscription)):
        raise denied(call, action, scope_of(subscription))
    return subscription


def get_subscription(call: Call) -> Response:
    """GET /subscriptions/{subscription}."""
    return respond(_wire(call, seen_subscription(call)))


def list_locations(call: Call) -> Response:
    """GET /subscriptions/{subscription}/locations."""
    base = f"{scope_of(seen_subscription(call))}/locations"
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
        for name, title, group, place, latitude, longitude, pair in LOCATIONS
    ]
    return respond({"value": value})


def known_location(body: Json) -> str:
    """The location that a body asks for, as ARM writes it ("West Europe" is "westeurope"). Raises ArmError 400."""
    wish = str(body.get("location") or "").replace(" ", "").lower()
    if not wish:
        raise ArmError(400, "LocationRequired", "The location property is required for this definition.")
    names = [row[0] for row in LOCATIONS]
    if wish not in names:
        text = f"The provided location '{wish}' is not available. List of available regions is '{','.join(names)}'."
        raise ArmError(400, "LocationNotAvailableForResourceType", text)
    return wish


# ---- resource groups -----------------------------------------------------------------------
def _group(subscription: Json, group: Json) -> Json:
    return {
        "id": f"{scope_of(subscription)}/resourceGroups/{group['name']}",
        "name": group["name"],
        "type": "Microsoft.Resources/resourceGroups",
        "location": group["location"],
        "tags": group.get("tags") or {},
        "properties": {"provisioningState": "Succeeded"},
    }


def list_groups(call: Call) -> Response:
    """GET /subscriptions/{subscription}/resourcegroups; $top is honoured with a nextLink."""
    subscription = seen_subscription(call, "Microsoft.Resources/subscriptions/resourcegroups/read")
    groups = [_group(subscription, g) for g in subscription["resourceGroups"]]
    top = call.request.query.get("$top", "")
    size = int(top) if top.isdecimal() and int(top) > 0 else 1000
    return paged(call, [g for g in groups if call.may(_GROUP_READ, g["id"])], size)


def find_group(subscription: Json, name: str) -> Json:
    """A resource group in wire form. Raises ArmError 404."""
    for group in subscription["resourceGroups"]:
        if group["name"].lower() == name.lower():
            return _group(subscription, group)
    raise ArmError(404, "ResourceGroupNotFound", f"Resource group '{name}' could not be found.")


def get_group(call: Call) -> Response:
    """GET /subscriptions/{subscription}/resourcegroups/{group}."""
    subscription, name = subscription_in(call, call.request.params["subscription"]), call.request.params["group"]
    call.require(_GROUP_READ, f"{scope_of(subscription)}/resourceGroups/{name}")
    return respond(find_group(subscription, name))


def put_group(call: Call) -> Response:
    """PUT /subscriptions/{subscription}/resourcegroups/{group}."""
    subscription, name = subscription_in(call, call.request.params["subscription"]), call.request.params["group"]
    call.require(
        "Microsoft.Resources/subscriptions/resourceGroups/write", f"{scope_of(subscription)}/resourceGroups/{name}"
    )
    body = call.body()
    wish = {"name": name, "location": known_location(body), "tags": body.get("tags") or {}}
    with call.context.state.lock:
        kept = next((g for g in subscription["resourceGroups"] if g["name"].lower() == name.lower()), None)
        if kept is None:
            subscription["resourceGroups"].append(wish)
        elif kept["location"] != wish["location"]:
            text = f"The Resource group already exists in location '{kept['location']}'."
            raise ArmError(409, "InvalidResourceGroupLocation", text)
        else:
            kept["tags"] = wish["tags"]
        call.context.state.save()
    return respond(find_group(subscription, name), 201 if kept is None else 200)


def resource_id(call: Call, action: str, kind: str, name: str, *more: str) -> str:
    """The ARM id of the resource that the path names ("" for the collection), with the group's name as it is kept.

    `kind` is provider and type; `more` the rest of a child's id. Raises ArmError as ARM does, in its order:
    subscription 404, right 403, group 404, provider 409.
    """
    params = call.request.params
    subscription, provider = subscription_in(call, params["subscription"]), kind.partition("/")[0]
    ending = f"/providers/{kind}/{'/'.join([name, *more])}" if name else ""
    call.require(action, f"{scope_of(subscription)}/resourceGroups/{params['group']}{ending}")
    group = find_group(subscription, params["group"])
    require_provider(call, provider)
    return f"{group['id']}{ending}"


def missing(kind: str, name: str, group: str) -> ArmError:
    """404 ResourceNotFound."""
    return ArmError(
        404,
        "ResourceNotFound",
        f"The Resource '{kind}/{name}' under resource group '{group}' was not found. For more details please go to "
        "https://aka.ms/ARMResourceNotFoundFix",
    )


# ---- resource providers --------------------------------------------------------------------
def _unregistered(call: Call) -> list[str]:
    return [name.lower() for name in call.tenant.flags.get("unregisteredProviders", [])]


def require_provider(call: Call, provider: str) -> None:
    """Raise ArmError 409 MissingSubscriptionRegistration while nobody has registered a provider."""
    if provider.lower() in _unregistered(call):
        text = (
            f"The subscription is not registered to use namespace '{provider}'. See https://aka.ms/rps-not-found for how to "
            "register subscriptions."
        )
        raise ArmError(409, "MissingSubscriptionRegistration", text)


def list_providers(call: Call) -> Response:
    """GET /subscriptions/{subscription}/providers."""
    base = f"{scope_of(seen_subscription(call))}/providers"
    return respond({"value": [_provider(call, base, name) for name in _PROVIDERS]})


def get_provider(call: Call) -> Response:
    """GET /subscriptions/{subscription}/providers/{provider}."""
    return respond(_named_provider(call, scope_of(seen_subscription(call))))


def register_provider(call: Call) -> Response:
    """POST /subscriptions/{subscription}/providers/{provider}/register."""
    scope = scope_of(seen_subscription(call))
    call.require(call.request.params["provider"] + "/register/action", scope)
    wanted = call.request.params["provider"].lower()
    with call.context.state.lock:
        call.tenant.flags["unregisteredProviders"] = [n for n in _unregistered(call) if n != wanted]
        call.context.state.save()
    return respond(_named_provider(call, scope))


def _named_provider(call: Call, scope: str) -> Json:
    wanted = call.request.params["provider"]
    for name in _PROVIDERS:
        if name.lower() == wanted.lower():
            return _provider(call, scope + "/providers", name)
    raise ArmError(404, "InvalidResourceNamespace", f"The resource namespace '{wanted}' is invalid.")


def _provider(call: Call, base: str, name: str) -> Json:
    return {
        "id": f"{base}/{name}",
        "namespace": name,
        "registrationState": "NotRegistered" if name.lower() in _unregistered(call) else "Registered",
        "registrationPolicy": "RegistrationRequired",
        "resourceTypes": [],
    }
