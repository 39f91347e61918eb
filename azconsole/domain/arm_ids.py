"""Ids and names of Azure's resources: checked before anything is asked of Azure, compared without case (faults.md B30)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from uuid import UUID

from azconsole.domain.identifiers import check_guid, looks_like_guid
from azconsole.domain.texts import say
from azconsole.domain.typed_text import Refusal, trimmed

_WORKSPACE = re.compile(
    r"/subscriptions/([^/]+)/resourcegroups/([^/]+)/providers/microsoft\.operationalinsights/workspaces/([^/]+)/?",
    re.IGNORECASE,
)
_GROUP_NAME = re.compile(r"[-\w.()]{0,89}[-\w()]")
_WORKSPACE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{2,61}[A-Za-z0-9]")
_HARMLESS = re.compile(r"[-\w.()/ ]+")


@dataclass(frozen=True, slots=True)
class WorkspaceId:
    """The parts of a workspace's ARM id."""

    subscription_id: UUID
    resource_group: str
    name: str

    def __str__(self) -> str:
        group = group_id(str(self.subscription_id), self.resource_group)
        return f"{group}/providers/Microsoft.OperationalInsights/workspaces/{self.name}"


def check_workspace_id(text: str) -> WorkspaceId:
    """A workspace's ARM id as the portal's Properties show it ("Resource ID"), in any case. Raises Refusal."""
    typed = trimmed(text, invisible=True)
    if not typed:
        raise Refusal(say("Enter the resource ID of the workspace."))
    if looks_like_guid(typed):
        raise Refusal(say("This is the workspace ID; enter the resource ID, which begins with /subscriptions/."))
    found = _WORKSPACE.fullmatch(typed)
    if found is None:
        raise Refusal(
            say(
                "A workspace's resource ID is /subscriptions/ID/resourceGroups/NAME/providers/"
                "Microsoft.OperationalInsights/workspaces/NAME."
            )
        )
    subscription, group, name = found.groups()
    if not _GROUP_NAME.fullmatch(group):
        raise Refusal(say("“{name}” cannot be the name of a resource group.", name=group[:90]))
    if not _WORKSPACE_NAME.fullmatch(name):
        raise Refusal(say("“{name}” cannot be the name of a Log Analytics workspace.", name=name[:90]))
    return WorkspaceId(check_guid(subscription, say("subscription ID")), group, name)


def check_customer_id(text: str) -> UUID:
    """A workspace ID (a GUID), which queries are sent to. Raises Refusal."""
    return check_guid(text, say("workspace ID"))


def same_id(one: str, other: str) -> bool:
    """Whether two ARM ids mean the same: Azure gives them in any case, at times with a slash at the end."""
    return one.rstrip("/").casefold() == other.rstrip("/").casefold()


def group_id(subscription_id: str, resource_group: str) -> str:
    """The ARM id of a resource group."""
    return f"/subscriptions/{subscription_id}/resourceGroups/{resource_group}"


def segment(resource_id: str, name: str) -> str:
    """What follows `name` in an id, whatever its case: segment(id, "resourceGroups")."""
    parts = resource_id.split("/")
    lower = [part.lower() for part in parts]
    place = lower.index(name.lower()) + 1 if name.lower() in lower else len(parts)
    return parts[place] if place < len(parts) else ""


def quoted(value: str) -> str:
    """A value in quotation marks that mean the same to PowerShell and to bash; empty when it has a character that no name
    in Azure has and that one of them would take for more than a character."""
    return f'"{value}"' if _HARMLESS.fullmatch(value) else ""
