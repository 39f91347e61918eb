"""Data collection rules of kind Direct: where rows are uploaded to (2023-03-11)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from azconsole.cloud.arm.client import ArmCalls
from azconsole.cloud.arm.errors import arm_error
from azconsole.cloud.arm.wire import in_path
from azconsole.cloud.errors import innermost, refusal_fields
from azconsole.cloud.http import outside_the_cloud
from azconsole.cloud.json_members import text
from azconsole.domain.errors import ConflictError
from azconsole.domain.log_analytics import DataRule, Workspace
from azconsole.domain.texts import say

_VERSION = "2023-03-11"
_DESTINATION = "workspace"
_TABLE_UNKNOWN = "InvalidOutputTable"
_PATIENCE, _EACH = 300.0, 10.0
"""Seconds for which a table is waited for that was just made and that rules do not know yet, and between two tries."""
_ABSENT = ("ResourceGroupNotFound", "SubscriptionNotFound")


class RuleCalls(ArmCalls):
    """Calls about rules."""

    def find_rule(self, resource_group: str, subscription_id: str, name: str) -> DataRule | None:
        """A data collection rule by its name. Raises ConflictError for one that takes no uploads, ProtocolError for one whose
        address does not belong to this cloud."""
        url, doing = self._rule_url(resource_group, subscription_id, name), say("read the data collection rule")
        reply = self._send("GET", url, doing, fine=(404,))
        if reply.status != 404:
            return self._rule(reply.json(), name)
        if refusal_fields(reply)[0] in _ABSENT:
            raise arm_error(reply, doing, url)
        return None

    def put_rule(self, workspace: Workspace, name: str, stream: str, columns: Sequence[tuple[str, str]]) -> DataRule:
        """Make or renew the rule beside the workspace, in whose region it must be. A table that was just made may be unknown
        to rules for some minutes: that is waited for."""
        url = self._rule_url(workspace.resource_group, workspace.subscription_id, name)
        declared = {"columns": [{"name": column, "type": kind} for column, kind in columns]}
        flow = {
            "streams": [stream],
            "destinations": [_DESTINATION],
            "transformKql": "source",
            "outputStream": stream,
        }
        properties = {
            "streamDeclarations": {stream: declared},
            "destinations": {"logAnalytics": [{"workspaceResourceId": workspace.id, "name": _DESTINATION}]},
            "dataFlows": [flow],
        }
        body = {"location": workspace.location, "kind": "Direct", "properties": properties}
        doing, waited = say("make the data collection rule"), 0.0
        while True:
            reply = self._send("PUT", url, doing, body, fine=(400,))
            if reply.status != 400:
                return self._rule(reply.json(), name)
            answer = reply.json()
            cause = innermost(answer.get("error") if isinstance(answer, dict) else None)[0]
            if cause != _TABLE_UNKNOWN or waited >= _PATIENCE:
                raise arm_error(reply, doing, url)
            self._caller.line.cancel.wait(_EACH)
            waited += _EACH

    def _rule_url(self, resource_group: str, subscription_id: str, name: str) -> str:
        group = f"/subscriptions/{in_path(subscription_id)}/resourceGroups/{in_path(resource_group)}"
        path = f"{group}/providers/Microsoft.Insights/dataCollectionRules/{in_path(name)}"
        return self._url(path, _VERSION)

    def _rule(self, record: Any, name: str) -> DataRule:
        endpoint = text(record, "properties", "endpoints", "logsIngestion").rstrip("/")
        found = DataRule(
            text(record, "id"), text(record, "name") or name, text(record, "properties", "immutableId"), endpoint
        )
        if not (found.id and found.immutable_id and found.endpoint):
            raise ConflictError(
                say("Not a rule for uploads"),
                say("The data collection rule {name} is there, but takes no uploads.", name=name),
                say("Delete it in the Azure portal, then try again: it is made anew."),
                code="rule-kind",
            )
        if not self._caller.http.cloud.takes_uploads(endpoint):
            raise outside_the_cloud(endpoint)
        return found
