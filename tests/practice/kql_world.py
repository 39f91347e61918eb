"""A small workspace for the tests of KQL: the connector's table with two syncs, and saved searches."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from azconsole.practice.kql import run
from azconsole.practice.kql.values import Column, Relation

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
TABLE = "ConfigMgrCollectionMembership_CL"
COLUMNS = (
    Column("TimeGenerated", "datetime"),
    Column("CollectionId", "string"),
    Column("CollectionName", "string"),
    Column("Computer", "string"),
    Column("ResourceId", "long"),
    Column("SyncId", "guid"),
)
OLD, NEW = "11111111-0000-4000-8000-000000000001", "22222222-0000-4000-8000-000000000002"
EMPTY = "33333333-0000-4000-8000-000000000003"
GROUPS = {
    "ConfigMgr_PS100014": f"{TABLE} | where SyncId == guid({NEW}) | where isnotempty(Computer) | distinct Computer",
    "Loop": "Loop | take 1",
}


def _rows() -> list[tuple[Any, ...]]:
    before, now = NOW - timedelta(hours=3), NOW - timedelta(minutes=5)
    desks = ("PS100014", "All desktops")
    return [
        (before, *desks, "PC01", 1, OLD),
        (before, *desks, "PC02", 2, OLD),
        (now, *desks, "PC01", 1, NEW),
        (now, *desks, "pc03", 3, NEW),
        (before, "PS100015", "All servers", "SRV1", None, OLD),
        (now, "PS100015", "All servers", "", None, EMPTY),
    ]


class World:
    """Tables and saved searches for a query."""

    def __init__(self, rows: list[tuple[Any, ...]] | None = None) -> None:
        self.tables = {TABLE: Relation(COLUMNS, _rows() if rows is None else rows)}

    def table(self, name: str) -> Relation | None:
        return self.tables.get(name)

    def alias(self, name: str) -> str | None:
        return GROUPS.get(name)


def ask(query: str, world: World | None = None) -> list[tuple[Any, ...]]:
    return run(query.replace("T |", TABLE + " |"), world or World(), NOW).table.rows


def names(query: str) -> list[str]:
    return run(query.replace("T |", TABLE + " |"), World(), NOW).table.names
