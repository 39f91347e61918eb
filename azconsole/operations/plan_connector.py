"""The member `connector` of PLAN.json (operations/plan_file.py), which only a Log Analytics Connector's plan has::

"connector": {
  "subscription_id": "0f3a2a60-0c0d-4f4b-9b0b-1a8d5a4e7c11",
  "subscription_name": "Contoso Production",
  "workspace_resource_id": "/subscriptions/…/resourceGroups/…/providers/Microsoft.OperationalInsights/workspaces/…",
  "workspace_id": "7d0d1f0e-2f64-4a3e-9a60-0a7d8e0f6a22",
  "location": "westeurope",
  "collections": ["AZC00014"],
  "site_code": "AZC"
}
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from azconsole.domain.arm_ids import WorkspaceId, check_workspace_id
from azconsole.domain.collections import Collection
from azconsole.domain.log_analytics import ConnectorSettings, Subscription, Workspace
from azconsole.domain.typed_text import Refusal
from azconsole.operations.plan_members import Members, refuse

MEMBER = "connector"


@dataclass(frozen=True, slots=True)
class PlannedConnector:
    """The workspace of a plan file, and the ids of the collections."""

    subscription_name: str
    workspace_id: WorkspaceId
    customer_id: str
    location: str
    collections: tuple[str, ...]
    site_code: str

    def settings(self, collections: Sequence[Collection]) -> ConnectorSettings:
        """What is configured, with the collections that the site has. Raises UserInputError for one that it has not."""
        numbers = {collection.code.casefold(): collection.id for collection in collections}
        for code in self.collections:
            if code.casefold() not in numbers:
                refuse(f"The site has no collection with the ID “{code[:40]}”.", f"{MEMBER}.collections")
        place = self.workspace_id
        subscription = str(place.subscription_id)
        return ConnectorSettings(
            subscription=Subscription(subscription, self.subscription_name or subscription),
            workspace=Workspace(
                str(place), place.name, self.customer_id, self.location, place.resource_group, subscription
            ),
            collections=tuple(dict.fromkeys(numbers[code.casefold()] for code in self.collections)),
            site_code=self.site_code,
        )


def connector_members(settings: ConnectorSettings, codes: Mapping[int, str]) -> dict[str, object]:
    """The settings as the file has them; a collection that is gone is left out."""
    workspace = settings.workspace
    return {
        "subscription_id": settings.subscription.subscription_id,
        "subscription_name": settings.subscription.name,
        "workspace_resource_id": workspace.id,
        "workspace_id": workspace.customer_id,
        "location": workspace.location,
        "collections": [codes[number] for number in settings.collections if number in codes],
        "site_code": settings.site_code,
    }


def read_connector(top: Members) -> PlannedConnector | None:
    """The member, or None when there is none. Raises UserInputError that names what is wrong."""
    members = top.members_if_there(MEMBER)
    if members is None:
        return None
    try:
        place = check_workspace_id(members.text("workspace_resource_id"))
    except Refusal as refusal:
        refuse(refusal.sentence, f"{MEMBER}.workspace_resource_id")
    if members.guid("subscription_id") != place.subscription_id:
        refuse("The workspace is in another subscription than the plan's.", f"{MEMBER}.subscription_id")
    planned = PlannedConnector(
        subscription_name=members.text("subscription_name"),
        workspace_id=place,
        customer_id=str(members.guid("workspace_id")),
        location=members.text("location"),
        collections=tuple(members.texts("collections")),
        site_code=members.text("site_code"),
    )
    if not (planned.site_code.isascii() and planned.site_code.isalnum() and len(planned.site_code) == 3):
        refuse("A site code is three letters or digits.", f"{MEMBER}.site_code")
    members.no_others()
    return planned
