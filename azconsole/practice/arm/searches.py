"""The saved searches of a workspace; one tagged Group=Computer is a computer group.

Overwriting one needs its etag, or "*". Ids in answers have no slash before them, as the real service writes them.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from urllib.parse import quote

from azconsole.practice.arm.resources import missing
from azconsole.practice.arm.wire import ArmError, Call, Json, respond
from azconsole.practice.arm.workspaces import KIND, workspace_for
from azconsole.practice.http import Response
from azconsole.practice.log_store import Workspace

_SEARCH = KIND + "/savedSearches"
_NAMES = ("category", "displayName", "query", "functionAlias", "functionParameters", "version", "tags")
_ALIAS = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def list_all(call: Call) -> Response:
    """GET .../workspaces/{workspace}/savedSearches."""
    workspace = workspace_for(call, "savedSearches/read")
    return respond({"value": list(workspace.saved_searches.values())})


def _place(call: Call, action: str) -> tuple[Workspace, str, Json | None]:
    """The workspace in the path, the id as it is kept or sent, and the search itself when there is one."""
    sent = call.request.params["search"]
    workspace = workspace_for(call, f"savedSearches/{action}", "savedSearches", sent)
    kept = next((key for key in workspace.saved_searches if key.lower() == sent.lower()), sent)
    return workspace, kept, workspace.saved_searches.get(kept)


def get(call: Call) -> Response:
    """GET .../savedSearches/{id}."""
    workspace, key, found = _place(call, "read")
    if found is None:
        raise missing(f"{KIND}/{workspace.name}/savedSearches", key, call.request.params["group"])
    return respond(found)


def put(call: Call) -> Response:
    """PUT .../savedSearches/{id}."""
    logs = call.context.state.cloud.logs
    with logs.lock:
        workspace, key, kept = _place(call, "write")
        body = call.body()
        properties = _properties(body, workspace, key)
        if kept is not None and body.get("etag") not in ("*", kept["etag"]):
            raise ArmError(409, "Conflict", "Newer data exists in the Customer Configuration Store.")
        stamp = datetime.fromtimestamp(call.now, UTC).strftime("%Y-%m-%dT%H:%M:%S.%f0Z")
        found = {
            "id": f"{workspace.arm_id.lstrip('/')}/savedSearches/{key}",
            "name": key,
            "type": _SEARCH,
            "etag": f"W/\"datetime'{quote(stamp, safe='')}'\"",
            "properties": properties,
        }
        logs.keep_search(workspace, key, found)
    return respond(found)


def _properties(body: Json, workspace: Workspace, key: str) -> Json:
    """What is kept of a body. Raises ArmError 400."""
    sent = body.get("properties")
    if not isinstance(sent, dict):
        raise _invalid("'properties' is required.")
    for name in _NAMES[:3]:
        if not isinstance(sent.get(name), str) or not sent[name].strip():
            raise _invalid(f"'properties.{name}' is required.")
    alias = sent.get("functionAlias")
    if alias:
        if not isinstance(alias, str) or not _ALIAS.fullmatch(alias):
            raise _invalid(f"The function alias '{alias}' is not valid: letters, digits and _ only, no digit first.")
        for other, search in workspace.saved_searches.items():
            if other != key and search["properties"].get("functionAlias", "").lower() == alias.lower():
                raise _invalid(f"The function alias '{alias}' is that of the saved search '{other}'.")
    for tag in sent.get("tags") or []:
        if not isinstance(tag, dict) or not {"name", "value"} <= set(tag):
            raise _invalid("A tag has a name and a value.")
    return {name: sent[name] for name in _NAMES if sent.get(name) not in (None, "")}


def _invalid(text: str) -> ArmError:
    return ArmError(400, "InvalidParameter", text)


def delete(call: Call) -> Response:
    """DELETE .../savedSearches/{id}: 200 also when there is none."""
    logs = call.context.state.cloud.logs
    with logs.lock:
        workspace, key, _ = _place(call, "delete")
        logs.keep_search(workspace, key, None)
    return Response(200)
