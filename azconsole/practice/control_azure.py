"""The control plane's requests about Azure: roles, many workspaces at once, and what was uploaded.

A scope is an ARM id, or names joined by slashes: "Contoso IT", "Contoso IT/rg-monitoring-weu",
"Contoso IT/rg-monitoring-weu/law-contoso-prod"; a data collection rule is named in the third place as well.
"""

from __future__ import annotations

import uuid
from typing import Any

import msgspec

from azconsole.practice import control_apps, seed_azure
from azconsole.practice.arm.authorization import new_assignment
from azconsole.practice.arm.roles import ROLES
from azconsole.practice.arm.rules import RULE
from azconsole.practice.context import Context
from azconsole.practice.log_store import Table, Workspace
from azconsole.practice.state import TenantState

_LAST = 1000


def summary(context: Context, tenant: TenantState) -> list[dict[str, Any]]:
    """The subscriptions of a tenant with their groups, role assignments and number of workspaces."""
    logs = context.state.cloud.logs
    names = {p["id"]: p["displayName"] for p in tenant.service_principals.values()}
    names |= {a.user_id: a.upn for a in tenant.accounts.values()}
    return [
        {
            "subscriptionId": s["subscriptionId"],
            "displayName": s["displayName"],
            "resourceGroups": [g["name"] for g in s["resourceGroups"]],
            "roleAssignments": [
                {"principal": names.get(a["principalId"], a["principalId"]), "role": a["role"], "scope": a["scope"]}
                for a in s["roleAssignments"]
            ],
            "workspaces": len(logs.under(f"/subscriptions/{s['subscriptionId']}")),
        }
        for s in tenant.subscriptions
    ]


def scope_named(context: Context, tenant: TenantState, text: str) -> str:
    """A scope as an ARM id. Raises ValueError for one that is not there."""
    if text.startswith("/"):
        return text.rstrip("/")
    name, _, rest = text.partition("/")
    subscription = seed_azure.subscription_named(tenant, name)
    scope = f"/subscriptions/{subscription['subscriptionId']}"
    if not rest:
        return scope
    group, _, resource = rest.partition("/")
    scope += f"/resourceGroups/{_group_named(subscription, group)['name']}"
    if not resource:
        return scope
    workspace = context.state.cloud.logs.workspace_at(
        f"{scope}/providers/Microsoft.OperationalInsights/workspaces/{resource}"
    )
    rule = context.state.cloud.logs.rules.get(f"{scope}/providers/{RULE}/{resource}".lower())
    if workspace is None and rule is None:
        raise ValueError(f"no workspace or data collection rule {resource} in {group}")
    return workspace.arm_id if workspace else str((rule or {})["id"])


def _group_named(subscription: dict[str, Any], name: str) -> dict[str, Any]:
    for group in subscription["resourceGroups"]:
        if group["name"].lower() == name.lower():
            return dict(group)
    raise ValueError(f"no resource group {name} in {subscription['displayName']}")


def change_role(context: Context, wish: dict[str, Any], *, remove: bool) -> dict[str, Any]:
    """Give or take a role. Wish: tenant, scope, role (a name; none when removing: every role there), and who: appId,
    principalId or account (a sign-in name). Call with the state's lock held. Raises ValueError."""
    tenant = control_apps.named_tenant(context, wish.get("tenant"))
    principal, kind = _principal(tenant, wish)
    scope, role = scope_named(context, tenant, str(wish["scope"])), wish.get("role")
    if role not in ROLES and not (remove and role is None):
        raise ValueError(f"no role {role}; there are: {', '.join(ROLES)}")
    subscription = next(s for s in tenant.subscriptions if s["subscriptionId"].lower() == scope.split("/")[2].lower())
    kept = subscription["roleAssignments"]
    there = [
        a
        for a in kept
        if a["principalId"] == principal and a["scope"].lower() == scope.lower() and (role is None or a["role"] == role)
    ]
    if remove:
        for assignment in there:
            kept.remove(assignment)
    elif not there:
        made = new_assignment(ROLES[str(role)], principal, scope, str(uuid.uuid4()), context.clock.now())
        kept.append({**made, "principalType": kind})
    return {"principalId": principal, "scope": scope, "role": role, "changed": len(there) if remove else int(not there)}


def _principal(tenant: TenantState, wish: dict[str, Any]) -> tuple[str, str]:
    if wish.get("account"):
        return tenant.accounts[wish["account"]].user_id, "User"
    if wish.get("principalId"):
        return str(wish["principalId"]), "ServicePrincipal"
    found = tenant.principal_by_app_id(str(wish.get("appId")))
    if found is None:
        raise ValueError(f"no app {wish.get('appId')}")
    return str(found["id"]), "ServicePrincipal"


def add_workspaces(context: Context, wish: dict[str, Any]) -> dict[str, Any]:
    """Make many workspaces at once. Wish: tenant, scope (a resource group), count, prefix ("law-many-"). Names end in
    a number of five digits. Raises ValueError."""
    tenant = control_apps.named_tenant(context, wish.get("tenant"))
    scope, prefix = scope_named(context, tenant, str(wish["scope"])), str(wish.get("prefix", "law-many-"))
    parts = scope.split("/")
    if len(parts) != 5:
        raise ValueError("the scope must be a resource group")
    subscription = next(s for s in tenant.subscriptions if s["subscriptionId"].lower() == parts[2].lower())
    location = _group_named(subscription, parts[4])["location"]
    made = [
        seed_azure.new_workspace(tenant, scope, f"{prefix}{number:05}", location, str(uuid.uuid4()))
        for number in range(int(wish.get("count", 1)))
    ]
    context.state.cloud.logs.keep(*made)
    return {"scope": scope, "count": len(made)}


# ---- what was uploaded ---------------------------------------------------------------------
def _workspace(context: Context, name: str) -> Workspace:
    logs = context.state.cloud.logs
    found = logs.workspace(name) or next(
        (w for w in logs.under("/subscriptions") if w.name.lower() == name.lower()), None
    )
    if found is None:
        raise ValueError(f"no workspace {name}")
    return found


def workspace_content(context: Context, name: str) -> dict[str, Any]:
    """The tables of a workspace, by name or customer id, with their columns and number of rows; its saved searches."""
    workspace = _workspace(context, name)
    return {
        "id": workspace.arm_id,
        "customerId": workspace.customer_id,
        "tables": {t.name: {"columns": t.columns, "rows": len(t.rows)} for t in workspace.tables.values()},
        "savedSearches": workspace.saved_searches,
    }


def table_rows(context: Context, name: str, table_name: str, last: int = _LAST) -> dict[str, Any]:
    """The newest rows of a table as objects, oldest first, and how many there are in all."""
    table: Table | None = _workspace(context, name).table(table_name)
    if table is None:
        raise ValueError(f"no table {table_name}")
    rows = table.rows[-last:]
    shown = [dict(zip(table.columns, row, strict=True)) for row in rows]
    return {"count": len(table.rows), "rows": msgspec.to_builtins(shown)}
