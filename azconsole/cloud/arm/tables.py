"""A workspace's own tables (Tables 2025-07-01)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from azconsole.cloud.arm.client import ArmCalls
from azconsole.cloud.arm.resources import WORKSPACES
from azconsole.cloud.arm.wire import arm_path, in_path
from azconsole.cloud.errors import refusal_fields
from azconsole.cloud.http import Reply
from azconsole.cloud.json_members import items, text
from azconsole.cloud.retry import retry_after
from azconsole.domain.errors import ConflictError, UnavailableError
from azconsole.domain.texts import joined, say

_LIMIT = 300.0
"""Seconds that the making of a table is waited for."""
_EACH, _LONGEST = 2.0, 30.0
"""Seconds between two looks."""
_KEPT = ("name", "type", "displayName", "description")
_DOING = say("make the table")


class TableCalls(ArmCalls):
    """Calls about tables."""

    def ensure_table(self, workspace_id: str, name: str, columns: Sequence[tuple[str, str]]) -> bool:
        """Make the table where it is missing, or add columns that it lacks, and wait until it is there; whether it was
        made. Raises ConflictError when a column is there with another type, or the table is of a kind that takes no uploads
        or cannot be joined; UnavailableError when it takes too long."""
        url = self._url(f"{arm_path(workspace_id)}/tables/{in_path(name)}", WORKSPACES)
        found = self._send("GET", url, say("read the table"), fine=(404,))
        schema = found.json() if found.status == 200 else None
        own = items(schema, "properties", "schema", "columns")
        present = own + items(schema, "properties", "schema", "standardColumns")
        types = {text(one, "name").lower(): text(one, "type").lower() for one in present}
        _check_kind(name, schema)
        _check_types(name, types, columns)
        missing = [{"name": column, "type": kind} for column, kind in columns if column.lower() not in types]
        if found.status == 200 and not missing:
            self._wait_until_there(url, found)
            return False
        # What is left out of the columns would be removed from the table.
        kept = [{key: one[key] for key in _KEPT if one.get(key)} for one in own]
        body = {"properties": {"schema": {"name": name, "columns": kept + missing}}}
        self._wait_until_there(url, self._send("PUT", url, _DOING, body))
        return found.status == 404

    def _wait_until_there(self, url: str, reply: Reply) -> None:
        """Look again until the table is there; a 202 may name an operation, which tells of a failure."""
        if _ready(reply):
            return
        operation = reply.headers.get("Azure-AsyncOperation", "")
        watched, waited = operation if self._caller.owns(operation) else url, 0.0
        while waited < _LIMIT:
            wait = min(max(retry_after(reply.headers, datetime.now(UTC)) or 0.0, _EACH), _LONGEST)
            self._caller.line.cancel.wait(wait)
            waited += wait
            reply = self._send("GET", watched, _DOING, fine=(404,))
            if watched != url and _operation_over(reply):
                watched = url
                reply = self._send("GET", watched, _DOING, fine=(404,))
            if watched == url and _ready(reply):
                return
        raise UnavailableError(
            say("The table is not ready"),
            say("Azure has not made the table within {minutes:n} minutes.", minutes=int(_LIMIT / 60)),
            say("Try again in some minutes."),
            code="table-not-ready",
            request_id=reply.request_id,
        )


def _ready(reply: Reply) -> bool:
    return reply.status in {200, 201} and text(reply.json(), "properties", "provisioningState").lower() in (
        "",
        "succeeded",
    )


def _operation_over(reply: Reply) -> bool:
    """Whether an operation has ended well, or is no longer known. Raises ConflictError for what it failed with."""
    status = text(reply.json(), "status").lower()
    if status in {"failed", "canceled"}:
        code, said, request_id = refusal_fields(reply)
        raise ConflictError(
            say("The table was not made"),
            joined(say("Azure broke off making the table."), say("Azure says: {said}", said=said) if said else ""),
            say("Try again; when it comes back, give the request id to Microsoft support."),
            code=code or "table-failed",
            request_id=request_id,
        )
    return status == "succeeded" or reply.status == 404


def _check_kind(table: str, schema: Any) -> None:
    """A table of the HTTP Data Collector API ("Classic") takes no uploads by a rule; the plans Basic and Auxiliary allow no
    join, and so no computer group."""
    plan = text(schema, "properties", "plan")
    classic = text(schema, "properties", "schema", "tableSubType").lower() == "classic"
    if not classic and plan.lower() in ("", "analytics"):
        return
    raise ConflictError(
        say("The table is of another kind"),
        say("The table {table} was made by the HTTP Data Collector API: it takes no uploads.", table=table)
        if classic
        else say("The table {table} has the plan {plan}; it must be Analytics.", table=table, plan=plan),
        say("Migrate or delete the table in the Azure portal, or choose another workspace.")
        if classic
        else say("Change the table's plan to Analytics in the Azure portal (Tables), or choose another workspace."),
        code="table-kind",
    )


def _check_types(table: str, types: dict[str, str], columns: Sequence[tuple[str, str]]) -> None:
    for column, kind in columns:
        there: Any = types.get(column.lower())
        if there is not None and there != kind.lower():
            raise ConflictError(
                say("The table is of another kind"),
                say(
                    "The column {column} of the table {table} has the type {there}; it must be {kind}.",
                    column=column,
                    table=table,
                    there=there,
                    kind=kind,
                ),
                say("Delete the table in the Azure portal, or choose another workspace."),
                code="table-column-type",
            )
