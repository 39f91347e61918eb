"""The built-in roles of Azure and what they let a principal do: actions minus notActions, at or above a scope.

A subscription of the state holds `roleAssignments`: principalId, role (a name of ROLES) and scope; those made by ARM or
the control plane also name, principalType, createdOn, updatedOn, updatedBy and `from`, when they begin to count.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from azconsole.practice.state import TenantState

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Role:
    """A built-in role. `*` in an action stands for any text."""

    id: str
    name: str
    description: str
    actions: tuple[str, ...]
    not_actions: tuple[str, ...] = ()
    data_actions: tuple[str, ...] = ()

    def permits(self, action: str, *, data: bool = False) -> bool:
        """Whether this role alone allows an action (`data`: a data action)."""
        if data:
            return _matches(self.data_actions, action)
        return _matches(self.actions, action) and not _matches(self.not_actions, action)

    @property
    def permissions(self) -> Json:
        """How ARM writes what it allows."""
        return {
            "actions": list(self.actions),
            "notActions": list(self.not_actions),
            "dataActions": list(self.data_actions),
            "notDataActions": [],
        }


@functools.lru_cache(maxsize=512)
def _pattern(action: str) -> re.Pattern[str]:
    return re.compile(re.escape(action).replace(r"\*", ".*"), re.IGNORECASE)


def _matches(patterns: tuple[str, ...], action: str) -> bool:
    return any(_pattern(pattern).fullmatch(action) for pattern in patterns)


_INSIGHTS = "Microsoft.Insights/"
_LOGS = "Microsoft.OperationalInsights/workspaces/"
_SUPPORT = "Microsoft.Support/*"
_RULES = (_INSIGHTS + "dataCollectionEndpoints/*", _INSIGHTS + "dataCollectionRules/*",
          _INSIGHTS + "dataCollectionRuleAssociations/*")  # fmt: skip
ROLES = {
    role.name: role
    for role in (
        Role(
            "8e3af657-a8ff-443c-a75c-2fe8c4bcb635",
            "Owner",
            "Grants full access to manage all resources, including the ability to assign roles in Azure RBAC.",
            ("*",),
        ),
        Role(
            "b24988ac-6180-42a0-ab88-20f7382dd24c",
            "Contributor",
            "Grants full access to manage all resources, but does not allow you to assign roles in Azure RBAC.",
            ("*",),
            ("Microsoft.Authorization/*/Delete", "Microsoft.Authorization/*/Write",
             "Microsoft.Authorization/elevateAccess/Action"),
        ),
        Role(
            "acdd72a7-3385-48ef-bd42-f606fba81ae7",
            "Reader",
            "View all resources, but does not allow you to make any changes.",
            ("*/read",),
        ),
        Role(
            "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9",
            "User Access Administrator",
            "Lets you manage user access to Azure resources.",
            ("*/read", "Microsoft.Authorization/*", _SUPPORT),
        ),
        Role(
            "92aaf0da-9dab-42b6-94a3-d43ce8d16293",
            "Log Analytics Contributor",
            "Can read all monitoring data and edit monitoring settings.",
            ("*/read", _INSIGHTS + "alertRules/*", *_RULES, _INSIGHTS + "diagnosticSettings/*",
             "Microsoft.OperationalInsights/*", "Microsoft.OperationsManagement/*", "Microsoft.Resources/deployments/*",
             "Microsoft.Resources/subscriptions/resourcegroups/deployments/*", _SUPPORT),
        ),
        Role(
            "73c42c96-874c-492b-b04d-ab87d138a893",
            "Log Analytics Reader",
            "Can view and search all monitoring data as well as view monitoring settings.",
            ("*/read", _LOGS + "analytics/query/action", _LOGS + "search/action", _SUPPORT),
            (_LOGS + "sharedKeys/read",),
        ),
        Role(
            "749f88d5-cbae-40b8-bcfc-e573ddc772fa",
            "Monitoring Contributor",
            "Can read all monitoring data and update monitoring settings.",
            ("*/read", _INSIGHTS + "components/*", *_RULES, _INSIGHTS + "diagnosticSettings/*", _LOGS + "write",
             _LOGS + "savedSearches/*", _LOGS + "search/action", _LOGS + "sharedKeys/action", _SUPPORT),
        ),
        Role(
            "3913510d-42f4-4e42-8a64-420c390055eb",
            "Monitoring Metrics Publisher",
            "Enables publishing metrics against Azure resources.",
            (_INSIGHTS + "Register/Action", _SUPPORT, "Microsoft.Resources/subscriptions/resourceGroups/read"),
            (),
            (_INSIGHTS + "Metrics/Write", _INSIGHTS + "Telemetry/Write"),
        ),
    )
}  # fmt: skip
BY_ID = {role.id: role for role in ROLES.values()}


def covers(upper: str, lower: str) -> bool:
    """Whether a scope is the other or above it."""
    up, low = upper.lower().rstrip("/"), lower.lower().rstrip("/")
    return low == up or low.startswith(up + "/")


def assignments(tenant: TenantState, principal_id: str, now: float) -> Iterator[Json]:
    """The principal's role assignments that count by now."""
    for subscription in tenant.subscriptions:
        for assignment in list(subscription["roleAssignments"]):
            if principal_id and assignment["principalId"] == principal_id and assignment.get("from", 0) <= now:
                yield assignment


def held(tenant: TenantState, principal_id: str, scope: str, now: float) -> list[Role]:
    """The roles of a principal at a scope: those assigned there or above."""
    found = assignments(tenant, principal_id, now)
    return list(dict.fromkeys(ROLES[a["role"]] for a in found if covers(a["scope"], scope)))


def allows(tenant: TenantState, principal_id: str, action: str, scope: str, now: float, *, data: bool = False) -> bool:
    """Whether some role of the principal at the scope allows an action."""
    return any(role.permits(action, data=data) for role in held(tenant, principal_id, scope, now))
