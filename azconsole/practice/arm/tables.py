"""The tables of a workspace: get, list, create or change a custom one, delete it.

A flag of the tenant, `tableAsyncPolls`, makes a change a long one: 202, and so many looks until it is done.
"""

from __future__ import annotations

import re
import uuid
from typing import Any

from azconsole.practice.arm.resources import missing
from azconsole.practice.arm.wire import ArmError, Call, Json, respond
from azconsole.practice.arm.workspaces import KIND, workspace_for
from azconsole.practice.http import Response
from azconsole.practice.log_store import COLUMN_TYPES, Table, Workspace

_TABLE = KIND + "/tables"
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,59}_CL")
_COLUMN = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,44}")
_RESERVED = frozenset(
    {"tenantid", "type", "title", "uniqueid", "id", "_resourceid", "_subscriptionid", "_isbillable", "_billedsize",
     "_itemid", "_timereceived", "sourcesystem", "mg"}
)  # fmt: skip
_OPERATIONS = "/subscriptions/{}/providers/Microsoft.OperationalInsights/locations/{}/operation{}/{}"


def wire(workspace: Workspace, table: Table) -> Json:
    """How ARM writes a table."""
    own = table.properties
    custom = own.get("tableType") == "CustomLog"
    return {
        "properties": {
            "totalRetentionInDays": own["retentionInDays"],
            "archiveRetentionInDays": 0,
            "plan": own["plan"],
            "retentionInDays": own["retentionInDays"],
            "retentionInDaysAsDefault": True,
            "totalRetentionInDaysAsDefault": True,
            "schema": {
                "name": table.name,
                "tableType": own["tableType"],
                "tableSubType": "DataCollectionRuleBased" if custom else "Any",
                "columns": [
                    {"name": n, "type": t, **own.get("hints", {}).get(n, {})} for n, t in table.columns.items()
                ],
                "standardColumns": [{"name": "TenantId", "type": "guid", "isDefaultDisplay": False, "isHidden": False}],
                "solutions": ["LogManagement"],
            },
            "provisioningState": "InProgress" if own.get("polls") else "Succeeded",
        },
        "id": f"{workspace.arm_id}/tables/{table.name}",
        "name": table.name,
    }


def list_all(call: Call) -> Response:
    """GET .../workspaces/{workspace}/tables."""
    workspace = workspace_for(call, "tables/read")
    return respond({"value": [wire(workspace, t) for t in workspace.tables.values()]})


def get(call: Call) -> Response:
    """GET .../tables/{table}."""
    name = call.request.params["table"]
    workspace = workspace_for(call, "tables/read", "tables", name)
    table = workspace.table(name)
    if table is None:
        raise _no_table(call, workspace, name)
    answer = wire(workspace, table)
    _looked(table)
    return respond(answer)


def _no_table(call: Call, workspace: Workspace, name: str) -> ArmError:
    return missing(f"{KIND}/{workspace.name}/tables", name, call.request.params["group"])


def _looked(table: Table) -> None:
    """One look more at a change that is under way."""
    table.properties["polls"] = max(0, table.properties.get("polls", 0) - 1)


# ---- create or change ----------------------------------------------------------------------
def put(call: Call) -> Response:
    """PUT .../tables/{table}: 200, or 202 while it is under way."""
    name = call.request.params["table"]
    workspace, logs = workspace_for(call, "tables/write", "tables", name), call.context.state.cloud.logs
    properties = call.body().get("properties") or {}
    with logs.lock:
        table = workspace.table(name)
        if table is not None and table.properties["tableType"] != "CustomLog":
            raise _invalid(f"The schema of table '{table.name}' cannot be changed: it is not a custom table.")
        columns, hints = _columns(name, properties)
        retention = _retention(properties)
        if table is None:
            table = workspace.tables[name] = Table(name, columns, {"tableType": "CustomLog"})
        else:
            _refuse_other_types(table, columns)
            table.reshape(columns)
        polls = int(call.tenant.flags.get("tableAsyncPolls", 0))
        more = {
            "plan": properties.get("plan", "Analytics"),
            "retentionInDays": retention,
            "hints": hints,
            "polls": polls,
        }
        table.properties |= more
        logs.keep(workspace)
    return _accepted(call, workspace, table) if polls else respond(wire(workspace, table))


def _retention(properties: Json) -> int:
    days = properties.get("retentionInDays") or 30
    if isinstance(days, bool) or not isinstance(days, int) or (days != -1 and not 4 <= days <= 730):
        raise _invalid("'retentionInDays' must be between 4 and 730, or -1.")
    return 30 if days == -1 else days


def _columns(name: str, properties: Json) -> tuple[dict[str, str], dict[str, Json]]:
    """The columns that a body asks for, and what else it says of them. Raises ArmError 400."""
    if not _NAME.fullmatch(name):
        raise _invalid(
            f"The table name '{name}' is not valid: a custom table's name ends in _CL, for example Contoso_CL."
        )
    schema = properties.get("schema")
    if not isinstance(schema, dict) or not isinstance(schema.get("columns"), list):
        raise _invalid("'properties.schema' with its columns is required.")
    if schema.get("name") != name:
        raise _invalid(
            f"The table name in the schema, '{schema.get('name')}', does not match the resource name '{name}'."
        )
    columns: dict[str, str] = {}
    hints: dict[str, Json] = {}
    for column in schema["columns"]:
        key, kind = _column(column)
        if key.lower() in {c.lower() for c in columns}:
            raise _invalid(f"Column '{key}' is there twice.")
        columns[key] = kind
        hints[key] = {k: v for k, v in column.items() if k in ("description", "displayName", "dataTypeHint")}
    if columns.get("TimeGenerated") != "dateTime":
        raise _invalid("The schema must have a column 'TimeGenerated' of type 'dateTime'.")
    return columns, {key: hint for key, hint in hints.items() if hint}


def _column(column: Any) -> tuple[str, str]:
    """Name and type of one column. Raises ArmError 400."""
    key, wish = (str(column.get(k)) for k in ("name", "type")) if isinstance(column, dict) else ("", "")
    kind = {t.lower(): t for t in COLUMN_TYPES}.get(wish.lower())
    if not _COLUMN.fullmatch(key) or key.lower() in _RESERVED:
        raise _invalid(f"The column name '{key}' is not valid or is reserved.")
    if kind is None:
        raise _invalid(f"The type '{wish}' of column '{key}' is not one of {', '.join(COLUMN_TYPES)}.")
    return key, kind


def _refuse_other_types(table: Table, columns: dict[str, str]) -> None:
    for name, kind in columns.items():
        if table.columns.get(name, kind) != kind:
            raise _invalid(
                f"Column '{name}' has the type '{table.columns[name]}', which cannot be changed to '{kind}'."
            )


def _invalid(text: str) -> ArmError:
    return ArmError(400, "InvalidParameter", text)


def delete(call: Call) -> Response:
    """DELETE .../tables/{table}, with its rows: 204 when there is none."""
    name = call.request.params["table"]
    workspace, logs = workspace_for(call, "tables/delete", "tables", name), call.context.state.cloud.logs
    with logs.lock:
        table = workspace.table(name)
        if table is None:
            return Response(204)
        if table.properties["tableType"] != "CustomLog":
            raise _invalid(f"Table '{table.name}' cannot be deleted: it is not a custom table.")
        logs.forget_table(workspace, table)
    return Response(200)


# ---- long ones -----------------------------------------------------------------------------
def _accepted(call: Call, workspace: Workspace, table: Table) -> Response:
    """202 with where to look. What is looked at is named in the operation's id, so nothing has to be kept."""
    key = uuid.uuid5(uuid.UUID(workspace.customer_id), table.name).hex
    subscription = workspace.arm_id.split("/")[2]
    query = f"?api-version={call.request.query['api-version']}"
    where = [
        call.request.origin + _OPERATIONS.format(subscription, workspace.location, w, key) + query
        for w in ("statuses", "results")
    ]
    response = Response(202)
    response.headers |= {"Azure-AsyncOperation": where[0], "Location": where[1], "Retry-After": "1"}
    return response


def _under_way(call: Call) -> tuple[Workspace, Table]:
    """Workspace and table of the operation in the path. Raises ArmError 404."""
    key = call.request.params["operation"]
    for workspace in call.context.state.cloud.logs.under("/subscriptions/" + call.request.params["subscription"]):
        for table in workspace.tables.values():
            if uuid.uuid5(uuid.UUID(workspace.customer_id), table.name).hex == key:
                call.require(_TABLE + "/read", f"{workspace.arm_id}/tables/{table.name}")
                return workspace, table
    raise ArmError(404, "OperationNotFound", f"The operation '{key}' was not found.")


def operation_status(call: Call) -> Response:
    """GET .../locations/{location}/operationstatuses/{operation}: what Azure-AsyncOperation names."""
    _, table = _under_way(call)
    done = not table.properties.get("polls")
    _looked(table)
    response = respond(
        {
            "id": call.request.path,
            "name": call.request.params["operation"],
            "status": "Succeeded" if done else "InProgress",
            "startTime": call.context.clock.iso(),
        }
    )
    if not done:
        response.headers["Retry-After"] = "1"
    return response


def operation_result(call: Call) -> Response:
    """GET .../locations/{location}/operationresults/{operation}: what Location names."""
    workspace, table = _under_way(call)
    if not table.properties.get("polls"):
        return respond(wire(workspace, table))
    _looked(table)
    return Response(202, headers={"Location": call.request.origin + call.request.target, "Retry-After": "1"})
