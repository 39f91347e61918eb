"""Subscriptions, resource groups, workspaces, and the caller's rights in them (cloud-apis.md section e)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from azconsole.cloud.arm.client import ArmCalls
from azconsole.cloud.arm.errors import arm_error
from azconsole.cloud.arm.wire import arm_path, in_path
from azconsole.cloud.errors import refusal_fields, unexpected
from azconsole.cloud.json_members import text, texts
from azconsole.domain.arm_ids import segment
from azconsole.domain.log_analytics import PermissionSet, ResourceGroup, Subscription, Workspace
from azconsole.domain.texts import say

_SUBSCRIPTIONS = "2022-12-01"
_GROUPS = "2025-04-01"
WORKSPACES = "2025-07-01"
_AUTHORIZATION = "2022-04-01"
_OPEN = ("", "enabled")
_PROVIDER = "providers/Microsoft.OperationalInsights/workspaces"


class ResourceCalls(ArmCalls):
    """What there is, and what the app may do with it."""

    def subscriptions(self) -> Iterator[list[Subscription]]:
        """The subscriptions in which the app has any role."""
        for page in self._pages(self._url("/subscriptions", _SUBSCRIPTIONS), say("list the subscriptions")):
            found = (_subscription(record) for record in page)
            yield [one for one in found if one.subscription_id]

    def resource_groups(self, subscription_id: str) -> Iterator[list[ResourceGroup]]:
        """The resource groups that it may see there."""
        url = self._url(f"/subscriptions/{in_path(subscription_id)}/resourcegroups", _GROUPS)
        for page in self._pages(url, say("list the resource groups")):
            found = (ResourceGroup(text(one, "id"), text(one, "name"), text(one, "location")) for one in page)
            yield [one for one in found if one.id and one.name]

    def workspaces(self, subscription_id: str, resource_group: str = "") -> Iterator[list[Workspace]]:
        """The workspaces of a group, or of the whole subscription. One that is still being made has no customer id and is
        left out."""
        group = f"/resourceGroups/{in_path(resource_group)}" if resource_group else ""
        url = self._url(f"/subscriptions/{in_path(subscription_id)}{group}/{_PROVIDER}", WORKSPACES)
        for page in self._pages(url, say("list the workspaces")):
            found = (_workspace(record) for record in page)
            yield [one for one in found if one.id and one.customer_id]

    def workspace(self, workspace_id: str) -> Workspace:
        """One workspace by its ARM id."""
        doing = say("read the workspace")
        found = _workspace(self._get(self._url(arm_path(workspace_id), WORKSPACES), doing))
        if not found.id or not found.customer_id:
            raise unexpected(doing, say("it has no workspace ID"))
        return found

    def permissions(self, scope: str) -> list[PermissionSet]:
        """The caller's own permission sets at a scope: a resource group's id or a resource's."""
        url = self._url(f"{arm_path(scope)}/providers/Microsoft.Authorization/permissions", _AUTHORIZATION)
        pages = self._pages(url, say("read the permissions"))
        return [_permissions(record) for page in pages for record in page]

    def grant(self, scope: str, role_id: str, principal_id: str) -> None:
        """Assign a role to a service principal; one that is assigned already is no error. The assignment's name is made of
        what it says, so that it is the same when it is sent again."""
        where = arm_path(scope)
        name = uuid5(NAMESPACE_URL, f"{where}|{role_id}|{principal_id}".lower())
        url = self._url(f"{where}/providers/Microsoft.Authorization/roleAssignments/{name}", _AUTHORIZATION)
        roles = f"/subscriptions/{segment(where, 'subscriptions')}/providers/Microsoft.Authorization/roleDefinitions"
        properties = {
            "roleDefinitionId": f"{roles}/{role_id}",
            "principalId": principal_id,
            "principalType": "ServicePrincipal",
        }
        doing = say("assign a role")
        reply = self._send("PUT", url, doing, {"properties": properties}, fine=(409,))
        if reply.status == 409 and refusal_fields(reply)[0] != "RoleAssignmentExists":
            raise arm_error(reply, doing, url)


def _subscription(record: dict[str, Any]) -> Subscription:
    found = text(record, "subscriptionId") or segment(text(record, "id"), "subscriptions")
    return Subscription(found, text(record, "displayName") or found, text(record, "state") or "Enabled")


def _workspace(record: dict[str, Any]) -> Workspace:
    found = text(record, "id")
    return Workspace(
        id=found,
        name=text(record, "name") or segment(found, "workspaces"),
        customer_id=text(record, "properties", "customerId"),
        location=text(record, "location"),
        resource_group=segment(found, "resourceGroups"),
        subscription_id=segment(found, "subscriptions"),
        public_uploads=text(record, "properties", "publicNetworkAccessForIngestion").lower() in _OPEN,
        public_queries=text(record, "properties", "publicNetworkAccessForQuery").lower() in _OPEN,
    )


def _permissions(record: dict[str, Any]) -> PermissionSet:
    names = ("actions", "notActions", "dataActions", "notDataActions")
    return PermissionSet(*(texts(record, name) for name in names))
