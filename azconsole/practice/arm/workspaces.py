"""Log Analytics workspaces of ARM: lists in pages, get, create, delete, shared keys.

A list writes the ids in lower case and a single answer as they were made, as the real service does. A flag of the
tenant, `workspacePageSize`, says how many are on a page (500).
"""

from __future__ import annotations

import base64
import hashlib
import re
import uuid

from azconsole.practice.arm.resources import (
    known_location,
    missing,
    require_provider,
    resource_id,
    scope_of,
    seen_subscription,
)
from azconsole.practice.arm.wire import ArmError, Call, Json, paged, respond
from azconsole.practice.http import Response
from azconsole.practice.log_store import Workspace

KIND = "Microsoft.OperationalInsights/workspaces"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{2,61}[A-Za-z0-9]")
_PAGE = 500


def wire(workspace: Workspace, *, lower: bool = False) -> Json:
    """How ARM writes a workspace."""
    tags = {"tags": workspace.tags} if workspace.tags else {}
    return {
        "properties": {"customerId": workspace.customer_id, "provisioningState": "Succeeded", **workspace.properties},
        "id": workspace.arm_id.lower() if lower else workspace.arm_id,
        "name": workspace.name,
        "type": KIND,
        "location": workspace.location,
        **tags,
    }


def new_properties(stamp: str) -> Json:
    """What a new workspace has."""
    return {
        "sku": {"name": "PerGB2018", "lastSkuUpdate": stamp},
        "retentionInDays": 30,
        "features": {"enableLogAccessUsingOnlyResourcePermissions": True},
        "workspaceCapping": {"dailyQuotaGb": -1.0, "quotaNextResetTime": stamp, "dataIngestionStatus": "RespectQuota"},
        "publicNetworkAccessForIngestion": "Enabled",
        "publicNetworkAccessForQuery": "Enabled",
        "createdDate": stamp,
        "modifiedDate": stamp,
    }


def _page(call: Call, found: list[Workspace]) -> Response:
    size = int(call.tenant.flags.get("workspacePageSize", _PAGE))
    return paged(call, [wire(w, lower=True) for w in found], size)


def list_all(call: Call) -> Response:
    """GET /subscriptions/{subscription}/providers/Microsoft.OperationalInsights/workspaces: those the caller may read."""
    subscription = seen_subscription(call, KIND + "/read")
    require_provider(call, KIND.partition("/")[0])
    scope = scope_of(subscription)
    found = call.context.state.cloud.logs.under(scope)
    everything = call.may(KIND + "/read", scope)
    return _page(call, [w for w in found if everything or call.may(KIND + "/read", w.arm_id)])


def list_in_group(call: Call) -> Response:
    """GET .../resourceGroups/{group}/providers/Microsoft.OperationalInsights/workspaces."""
    scope = resource_id(call, KIND + "/read", KIND, "")
    return _page(call, call.context.state.cloud.logs.under(scope))


def workspace_for(call: Call, action: str, *child: str) -> Workspace:
    """The workspace in the path, for an action on it or on a child of it. Raises ArmError 403, 404, 409."""
    name = call.request.params["workspace"]
    scope = resource_id(call, f"{KIND}/{action}", KIND, name, *child)
    found = call.context.state.cloud.logs.workspace_at(scope.removesuffix("/" + "/".join(child)) if child else scope)
    if found is None:
        raise missing(KIND, name, call.request.params["group"])
    return found


def get(call: Call) -> Response:
    """GET .../workspaces/{workspace}."""
    return respond(wire(workspace_for(call, "read")))


def put(call: Call) -> Response:
    """PUT .../workspaces/{workspace}: 201 when it is new, else 200."""
    name = call.request.params["workspace"]
    arm_id = resource_id(call, KIND + "/write", KIND, name)
    if not _NAME.fullmatch(name):
        text = (
            f"The workspace name '{name}' is not valid. It must be between 4 and 63 characters, contain letters, digits and "
            "'-' only, and not begin or end with '-'."
        )
        raise ArmError(400, "InvalidResourceName", text)
    body, logs = call.body(), call.context.state.cloud.logs
    location, asked = known_location(body), body.get("properties") or {}
    stamp = call.context.clock.iso()
    with logs.lock:
        kept = logs.workspace_at(arm_id)
        if kept is not None and kept.location != location:
            text = f"The resource '{name}' already exists in location '{kept.location}'."
            raise ArmError(409, "InvalidResourceLocation", text)
        made = kept or Workspace(arm_id, name, str(uuid.uuid4()), call.tenant.id, location, {}, new_properties(stamp))
        made.tags = body.get("tags") or {}
        made.properties |= {
            k: v for k, v in asked.items() if k in ("sku", "retentionInDays", "features", "workspaceCapping")
        }
        made.properties["modifiedDate"] = stamp
        logs.keep(made)
    return respond(wire(made), 201 if kept is None else 200)


def delete(call: Call) -> Response:
    """DELETE .../workspaces/{workspace}, with all that is in it: 204 when there is none."""
    scope = resource_id(call, KIND + "/delete", KIND, call.request.params["workspace"])
    logs = call.context.state.cloud.logs
    found = logs.workspace_at(scope)
    if found is None:
        return Response(204)
    logs.forget(found)
    return Response(200)


def shared_keys(call: Call) -> Response:
    """POST .../workspaces/{workspace}/sharedKeys."""
    workspace = workspace_for(call, "sharedKeys/action")
    keys = [hashlib.sha512(f"{workspace.customer_id} {which}".encode()).digest() for which in (1, 2)]
    names = ("primarySharedKey", "secondarySharedKey")
    return respond({name: base64.b64encode(key).decode() for name, key in zip(names, keys, strict=True)})
