"""What the tests of the practice ARM have in common: places of the seed, roles, a table and a rule."""

from __future__ import annotations

from typing import Any

from azconsole.practice import control_azure, seed_azure
from azconsole.practice.arm.workspaces import KIND
from tests.practice.desk import ARM, Answer, Desk

LOGS = "api-version=2025-07-01"
TABLES = "api-version=2022-10-01"
RULES = "api-version=2023-03-11"
ROLES = "api-version=2022-04-01"
TABLE = "ConfigMgrCollectionMembership_CL"
STREAM = "Custom-" + TABLE
COLUMNS = {
    "TimeGenerated": "dateTime",
    "SiteCode": "string",
    "CollectionId": "string",
    "CollectionName": "string",
    "Computer": "string",
    "ResourceId": "long",
    "SyncId": "guid",
}
CAST = "source | extend SyncId = toguid(SyncId)"


class AzureDesk:
    """A desk with the seed's places: the subscription Contoso IT, its first group and workspace."""

    def __init__(self, desk: Desk | None = None) -> None:
        self.desk = desk or Desk.open(users=10)
        self.tenant, self.context = self.desk.tenant, self.desk.context
        self.it = seed_azure.subscription_named(self.tenant, seed_azure.IT)
        self.subscription = f"/subscriptions/{self.it['subscriptionId']}"
        self.group = f"{self.subscription}/resourceGroups/{seed_azure.MONITORING}"
        self.workspace = f"{self.group}/providers/{KIND}/law-contoso-prod"
        self.rule = f"{self.group}/providers/Microsoft.Insights/dataCollectionRules/dcr-configmgr"

    def app(self, *roles: str, scope: str = "") -> str:
        """A token for ARM of an app that has these roles at a scope (the group)."""
        made = self.principal(*roles, scope=scope)
        return self.desk.app(audience=ARM, oid=made, appid="app-" + made)

    def principal(self, *roles: str, scope: str = "") -> str:
        made = f"00000000-0000-4000-8000-{len(self.it['roleAssignments']):012}"
        for role in roles:
            wish = {"principalId": made, "role": role, "scope": scope or self.group}
            control_azure.change_role(self.context, wish, remove=False)
        return made

    def get(self, path: str, token: str = "") -> Answer:
        return self.desk.get(path, token=token)

    def put(self, path: str, body: Any, token: str = "") -> Answer:
        return self.desk.call("PUT", path, body, token=token)

    def delete(self, path: str, token: str = "") -> Answer:
        return self.desk.call("DELETE", path, token=token)

    def make_table(self, **more: str) -> Answer:
        return self.put(f"{self.workspace}/tables/{TABLE}?{TABLES}", table_body(**more))

    def make_rule(self, **more: Any) -> Answer:
        return self.put(f"{self.rule}?{RULES}", self.rule_body(**more))

    def rule_body(self, **more: Any) -> dict[str, Any]:
        """As the product sends it."""
        columns = [
            {"name": n, "type": {"dateTime": "datetime", "guid": "string"}.get(t, t)} for n, t in COLUMNS.items()
        ]
        flow = {"streams": [STREAM], "destinations": ["ws"], "transformKql": CAST, "outputStream": STREAM}
        properties = {
            "streamDeclarations": {STREAM: {"columns": columns}},
            "destinations": {"logAnalytics": [{"workspaceResourceId": self.workspace, "name": "ws"}]},
            "dataFlows": [flow],
        }
        kind = {"location": more.pop("location", "westeurope"), "kind": more.pop("kind", "Direct")}
        return {**kind, "properties": {**properties, **more}}


def table_body(name: str = TABLE, **columns: str) -> dict[str, Any]:
    made = [{"name": n, "type": t} for n, t in {**COLUMNS, **columns}.items()]
    return {"properties": {"schema": {"name": name, "columns": made}}}


def details(answer: Answer) -> list[str]:
    """The codes of an invalid payload."""
    return [d["code"] for d in answer.json["error"]["details"]]
