"""Data collection rules and endpoints: the way in for uploaded rows.

A rule of kind Direct has an ingestion endpoint of its own; another kind needs a data collection endpoint. Addresses in
answers are built from the Host that was asked: a real name of the same cloud, or this origin on loopback.
"""

from __future__ import annotations

import hashlib
import re
import uuid

from azconsole.practice.arm import rule_checks
from azconsole.practice.arm.resources import (
    known_location,
    missing,
    require_provider,
    resource_id,
    scope_of,
    seen_subscription,
)
from azconsole.practice.arm.wire import ArmError, Call, Json, respond
from azconsole.practice.hosts import LOCAL, host_of
from azconsole.practice.http import Response

RULE = "Microsoft.Insights/dataCollectionRules"
ENDPOINT = "Microsoft.Insights/dataCollectionEndpoints"
_KEPT = ("description", "streamDeclarations", "dataSources", "destinations", "dataFlows", "dataCollectionEndpointId")


def _suffix(host: str) -> str:
    """The end of a cloud's ingestion names, by the ARM host that was asked."""
    if host.endswith(".usgovcloudapi.net"):
        return "ingest.monitor.azure.us"
    return "ingest.monitor.azure.cn" if host.endswith(".chinacloudapi.cn") else "ingest.monitor.azure.com"


def host_label(item: Json) -> str:
    """The first part of the ingestion host of a rule or an endpoint: its name and four letters."""
    mark = "".join(chr(97 + b % 26) for b in hashlib.sha256(item["properties"]["immutableId"].encode()).digest()[:4])
    name = re.sub(r"[^a-z0-9]+", "-", item["name"].lower()).strip("-")[:44] or "dcr"
    return f"{name}-{mark}.{item['location']}-1"


def _address(call: Call, item: Json, kind: str = "") -> str:
    host = host_of(call.request.origin)
    if host in LOCAL:
        return call.request.origin
    return f"https://{host_label(item)}.{kind}{_suffix(host)}"


def _rule(call: Call, item: Json) -> Json:
    """How ARM writes a rule."""
    properties = dict(item["properties"])
    if item.get("kind") == "Direct":
        properties["endpoints"] = {
            "logsIngestion": _address(call, item),
            "metricsIngestion": _address(call, item, "metrics."),
        }
    return {**item, "properties": properties}


def _endpoint(call: Call, item: Json) -> Json:
    """How ARM writes an endpoint."""
    addresses = {
        "logsIngestion": {"endpoint": _address(call, item)},
        "metricsIngestion": {"endpoint": _address(call, item, "metrics.")},
        "configurationAccess": {"endpoint": _address(call, item)},
    }
    return {**item, "properties": {**item["properties"], **addresses}}


def _new(call: Call, kind: str, arm_id: str, kept: Json | None, properties: Json) -> Json:
    """A resource from what was sent; the immutable id stays."""
    body = call.body()
    prefix = "dcr" if kind == RULE else "dce"
    immutable = kept["properties"]["immutableId"] if kept else f"{prefix}-{uuid.uuid4().hex}"
    more = {name: body[name] for name in ("kind", "tags") if body.get(name)}
    return {
        "id": arm_id,
        "name": call.request.params["name"] if kept is None else kept["name"],
        "type": kind,
        "location": known_location(body),
        **more,
        "etag": f'"{uuid.uuid4()}"',
        "properties": {**properties, "immutableId": immutable, "provisioningState": "Succeeded"},
    }


# ---- rules ---------------------------------------------------------------------------------
def list_rules(call: Call) -> Response:
    """GET /subscriptions/{subscription}/providers/Microsoft.Insights/dataCollectionRules: those the caller may read."""
    scope = scope_of(seen_subscription(call, RULE + "/read"))
    require_provider(call, RULE.partition("/")[0])
    found = [r for r in _under(call, scope) if call.may(RULE + "/read", r["id"])]
    return respond({"value": [_rule(call, item) for item in found]})


def list_rules_in_group(call: Call) -> Response:
    """GET .../resourceGroups/{group}/providers/Microsoft.Insights/dataCollectionRules."""
    scope = resource_id(call, RULE + "/read", RULE, "")
    return respond({"value": [_rule(call, item) for item in _under(call, scope)]})


def _under(call: Call, scope: str) -> list[Json]:
    start = scope.lower() + "/"
    return [item for key, item in list(call.context.state.cloud.logs.rules.items()) if key.startswith(start)]


def get_rule(call: Call) -> Response:
    """GET .../dataCollectionRules/{name}."""
    name = call.request.params["name"]
    found = call.context.state.cloud.logs.rules.get(resource_id(call, RULE + "/read", RULE, name).lower())
    if found is None:
        raise missing(RULE, name, call.request.params["group"])
    return respond(_rule(call, found))


def put_rule(call: Call) -> Response:
    """PUT .../dataCollectionRules/{name}."""
    logs = call.context.state.cloud.logs
    arm_id = resource_id(call, RULE + "/write", RULE, call.request.params["name"])
    body = call.body()
    location = known_location(body)
    sent = body.get("properties")
    if not isinstance(sent, dict):
        raise ArmError(400, "InvalidPayload", "Data collection rule is invalid: 'properties' is required.")
    with logs.lock:
        details = rule_checks.problems(logs, location, body.get("kind") or "", sent)
        if details:
            raise ArmError(400, "InvalidPayload", "Data collection rule is invalid", details=details)
        kept = logs.rules.get(arm_id.lower())
        if kept is not None and kept["location"] != location:
            text = f"The resource already exists in location '{kept['location']}'."
            raise ArmError(409, "InvalidResourceLocation", text)
        properties = {name: sent[name] for name in _KEPT if sent.get(name) is not None}
        made = _new(call, RULE, arm_id if kept is None else kept["id"], kept, properties)
        logs.keep_rule(arm_id, made)
    return respond(_rule(call, made))


def delete_rule(call: Call) -> Response:
    """DELETE .../dataCollectionRules/{name}: 200 also when there is none."""
    arm_id = resource_id(call, RULE + "/delete", RULE, call.request.params["name"])
    call.context.state.cloud.logs.keep_rule(arm_id, None)
    return Response(200)


# ---- endpoints -----------------------------------------------------------------------------
def get_endpoint(call: Call) -> Response:
    """GET .../dataCollectionEndpoints/{name}."""
    name = call.request.params["name"]
    found = call.context.state.cloud.logs.endpoints.get(resource_id(call, ENDPOINT + "/read", ENDPOINT, name).lower())
    if found is None:
        raise missing(ENDPOINT, name, call.request.params["group"])
    return respond(_endpoint(call, found))


def put_endpoint(call: Call) -> Response:
    """PUT .../dataCollectionEndpoints/{name}."""
    logs = call.context.state.cloud.logs
    arm_id = resource_id(call, ENDPOINT + "/write", ENDPOINT, call.request.params["name"])
    sent = call.body().get("properties") or {}
    properties = {"networkAcls": {"publicNetworkAccess": "Enabled"}}
    properties |= {name: sent[name] for name in ("description", "networkAcls") if sent.get(name)}
    with logs.lock:
        kept = logs.endpoints.get(arm_id.lower())
        made = _new(call, ENDPOINT, arm_id, kept, properties)
        logs.keep_endpoint(arm_id, made)
    return respond(_endpoint(call, made))


def delete_endpoint(call: Call) -> Response:
    """DELETE .../dataCollectionEndpoints/{name}: 200 also when there is none."""
    arm_id = resource_id(call, ENDPOINT + "/delete", ENDPOINT, call.request.params["name"])
    call.context.state.cloud.logs.keep_endpoint(arm_id, None)
    return Response(200)
