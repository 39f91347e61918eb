"""The tables that a query sees: those of one workspace or several, within the time span of the request."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from azconsole.practice.kql import KqlError, run
from azconsole.practice.kql.operators import columns_of
from azconsole.practice.kql.values import Column, Relation, Row, type_name
from azconsole.practice.log_store import Table, Workspace
from azconsole.practice.query.wire import Span

GROUPS = "ComputerGroup"
_GROUP_COLUMNS = (
    Column("TimeGenerated", "datetime"),
    *(
        Column(name, "string")
        for name in ("Computer", "Group", "GroupFullName", "GroupId", "GroupSource", "GroupSourceName", "SourceSystem")
    ),
    Column("Type", "string"),
)


class Tables:
    """A source for one query. Tables of one name in several workspaces are one table."""

    def __init__(self, workspaces: list[Workspace], span: Span, now: datetime) -> None:
        self._workspaces = workspaces
        self._span = span
        self._now = now
        self._read: dict[str, Relation | None] = {}

    def table(self, name: str) -> Relation | None:
        """The table of this name, case and all; None when no workspace has it."""
        if name not in self._read:
            found = [w.tables[name] for w in self._workspaces if name in w.tables]
            self._read[name] = self._joined(found) if found else None
            if name == GROUPS and not found:
                self._read[name] = Relation(_GROUP_COLUMNS, list(self._groups()))
        return self._read[name]

    def alias(self, name: str) -> str | None:
        """The query of the saved search with this function alias."""
        for search in self._searches():
            if search.get("functionAlias") == name:
                return str(search["query"])
        return None

    def _searches(self) -> Iterator[dict[str, Any]]:
        for workspace in self._workspaces:
            for search in list(workspace.saved_searches.values()):
                yield search["properties"]

    def _joined(self, tables: list[Table]) -> Relation:
        """The rows of all within the span, under the columns of the first."""
        names = list(tables[0].columns)
        columns = tuple(Column(name, type_name(kind) or "dynamic") for name, kind in tables[0].columns.items())
        rows: list[Row] = []
        for table in tables:
            with table.lock:
                kept, own = list(table.rows), list(table.columns)
            if own != names:
                blank = len(own)
                places = [own.index(name) if name in own else blank for name in names]
                pick = columns_of(places)
                kept = [pick((*row, None)) for row in kept]
            rows += kept
        return Relation(columns, self._within(rows, names))

    def _within(self, rows: list[Row], names: list[str]) -> list[Row]:
        first, last = self._span
        if first is None or last is None or "TimeGenerated" not in names:
            return rows
        at = names.index("TimeGenerated")
        return [row for row in rows if (moment := row[at]) is not None and first <= moment <= last]

    def _groups(self) -> Iterator[Row]:
        """The members of each saved search with the tag Group=Computer; one whose query fails has none."""
        for search in self._searches():
            tags = search.get("tags") or []
            if not any(t["name"].lower() == "group" and t["value"].lower() == "computer" for t in tags):
                continue
            name, category = search["displayName"], search["category"]
            try:
                found = run(search["query"], self, self._now).table
            except KqlError:
                continue
            if "Computer" not in found.names:
                continue
            at = found.names.index("Computer")
            more = (
                name,
                f"{category}/{name}",
                search.get("functionAlias", name),
                "SavedSearch",
                category,
                "Log Analytics",
            )
            for row in found.rows:
                yield (self._now, row[at], *more, GROUPS)
