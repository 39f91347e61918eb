"""What makes a data collection rule invalid, in the codes that Azure Monitor uses."""

from __future__ import annotations

import re
from typing import Any

from azconsole.practice import transform
from azconsole.practice.arm.wire import Json
from azconsole.practice.log_store import LogStore, Table, Workspace

_STREAM_TYPES = ("string", "int", "long", "real", "boolean", "datetime", "dynamic")
_KINDS = ("", "Direct", "Linux", "Windows")
_STREAM = re.compile(r"Custom-[A-Za-z0-9_.-]{1,100}")
# how Azure's messages spell a type
_SPELLED = {"string": "String", "int": "Int", "long": "Long", "real": "Double", "boolean": "Boolean", "dateTime": "DateTime",
            "guid": "Guid", "dynamic": "Dynamic"}  # fmt: skip


def problems(logs: LogStore, location: str, kind: str, sent: Json) -> list[dict[str, str]]:
    """Everything that is wrong with a rule's properties, as the details of an InvalidPayload."""
    if kind not in _KINDS:
        return [_problem("InvalidKind", "kind", f"The kind '{kind}' is not supported.")]
    flows, streams = sent.get("dataFlows"), sent.get("streamDeclarations") or {}
    if not isinstance(flows, list) or not flows or not isinstance(streams, dict):
        return [_problem("InvalidDataFlow", "properties.dataFlows", "At least one data flow is required.")]
    found = [p for name, stream in streams.items() for p in _stream_problems(name, stream)]
    endpoint = sent.get("dataCollectionEndpointId")
    if endpoint and str(endpoint).lower() not in logs.endpoints:
        text = f"Data collection endpoint '{endpoint}' does not exist."
        found.append(_problem("InvalidDataCollectionEndpoint", "properties.dataCollectionEndpointId", text))
    if streams and kind != "Direct" and not endpoint:
        text = "A data collection endpoint is required when streams are declared and the kind is not Direct."
        found.append(_problem("InvalidProperty", "properties.dataCollectionEndpointId", text))
    homes, wrong = _destinations(logs, location, sent.get("destinations") or {})
    found += wrong
    if found:
        return found
    return [
        p for n, flow in enumerate(flows) for p in _flow_problems(f"properties.dataFlows[{n}]", flow, streams, homes)
    ]


def _problem(code: str, target: str, message: str) -> dict[str, str]:
    return {"code": code, "message": message, "target": target}


def _stream_problems(name: str, stream: Any) -> list[dict[str, str]]:
    target = f"properties.streamDeclarations['{name}']"
    if not _STREAM.fullmatch(name):
        return [_problem("InvalidStreamDeclaration", target, f"The stream name '{name}' must begin with 'Custom-'.")]
    columns = stream.get("columns") if isinstance(stream, dict) else None
    if not isinstance(columns, list) or not columns:
        return [_problem("InvalidStreamDeclaration", target, f"Stream '{name}' has no columns.")]
    found = []
    for number, column in enumerate(columns):
        kind = column.get("type") if isinstance(column, dict) else None
        if kind not in _STREAM_TYPES or not column.get("name"):
            text = f"The type '{kind}' of a column of stream '{name}' is not one of {', '.join(_STREAM_TYPES)}."
            found.append(_problem("InvalidStreamDeclaration", f"{target}.columns[{number}].type", text))
    return found


def _destinations(logs: LogStore, location: str, sent: Any) -> tuple[dict[str, Workspace], list[dict[str, str]]]:
    """The workspaces by the name that the rule gives them, and what is wrong with them."""
    homes: dict[str, Workspace] = {}
    found = []
    rows = sent.get("logAnalytics") if isinstance(sent, dict) else None
    for number, row in enumerate(rows if isinstance(rows, list) else []):
        target = f"properties.destinations.logAnalytics[{number}]"
        workspace = logs.workspace_at(str(row.get("workspaceResourceId") or ""))
        name = str(row.get("name") or "")
        if workspace is None:
            text = f"Workspace '{row.get('workspaceResourceId')}' does not exist."
            found.append(_problem("InvalidWorkspace", target + ".workspaceResourceId", text))
        elif workspace.location != location:
            text = f"The rule is in '{location}' and the workspace in '{workspace.location}': they must be in the same region."
            found.append(_problem("InvalidWorkspace", target + ".workspaceResourceId", text))
        elif not name or name in homes:
            found.append(_problem("InvalidDestination", target + ".name", "A destination has a name of its own."))
        else:
            homes[name] = workspace
    if not homes and not found:
        found.append(_problem("InvalidDestination", "properties.destinations", "At least one destination is required."))
    return homes, found


def _flow_problems(target: str, flow: Any, streams: Json, homes: dict[str, Workspace]) -> list[dict[str, str]]:
    names = flow.get("streams") if isinstance(flow, dict) else None
    wanted = flow.get("destinations") if isinstance(flow, dict) else None
    if not isinstance(names, list) or not names or not isinstance(wanted, list) or not wanted:
        return [_problem("InvalidDataFlow", target, "A data flow has streams and destinations.")]
    found = [
        _problem("InvalidDataFlow", target, f"Destination '{name}' is not one of the rule's destinations.")
        for name in wanted
        if name not in homes
    ]
    for name in names:
        if name.startswith("Custom-") and name not in streams:
            found.append(_problem("InvalidDataFlow", target, f"Stream '{name}' is not declared in streamDeclarations."))
    if found:
        return found
    return [p for name in names for home in wanted for p in _output(target, flow, name, streams, home, homes[home])]


def _output(target: str, flow: Json, name: str, streams: Json, label: str, home: Workspace) -> list[dict[str, str]]:
    """Whether the rows of a stream fit the table of a destination."""
    output = flow.get("outputStream") or name
    table = table_of(home, output)
    if table is None:
        text = f"Table for output stream '{output}' is not available for destination '{label}'."
        return [_problem("InvalidOutputTable", target, text)]
    if name not in streams:
        return []
    try:
        made = transform.produced(stream_columns(streams[name]), transform.parse(flow.get("transformKql")))
    except ValueError as error:
        return [
            _problem("InvalidTransformQuery", target, f"Error occurred while compiling query in data flow: {error}")
        ]
    wrong = [
        f"{column} [produced:'{_SPELLED[kind]}', output:'{_SPELLED[table.columns[column]]}']"
        for column, kind in made.items()
        if table.columns.get(column, kind) != kind
    ]
    if wrong:
        text = "Types of transform output columns do not match the ones defined by the output stream: " + ", ".join(
            wrong
        )
        return [_problem("InvalidTransformOutput", target, text)]
    if "TimeGenerated" not in made:
        return [_problem("InvalidTransformQuery", target, "The transform output must contain 'TimeGenerated'.")]
    return []


def table_of(workspace: Workspace, output: str) -> Table | None:
    """The table that an output stream names, or None."""
    return workspace.table(output.removeprefix("Custom-").removeprefix("Microsoft-"))


def stream_columns(stream: Json) -> dict[str, str]:
    """The columns of a declared stream, their types in the table's words."""
    return {c["name"]: "dateTime" if c["type"] == "datetime" else c["type"] for c in stream["columns"]}
