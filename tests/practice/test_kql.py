"""The practice KQL: the queries that the product ships, and what each operator and aggregate gives."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from azconsole.domain.ready_queries import collections_of, members_of, rows_of
from azconsole.practice.kql import KqlError, run
from azconsole.practice.kql.values import Column, Relation
from tests.practice.kql_world import COLUMNS, NEW, NOW, TABLE, World, ask, names


# ---- the queries that the product ships ----------------------------------------------------
def test_members_are_those_of_the_newest_sync() -> None:
    query = f"""T | where CollectionId == "PS100014"
    | summarize arg_max(TimeGenerated, SyncId) by CollectionId | project CollectionId, SyncId
    | join kind=inner {TABLE} on CollectionId, SyncId | where isnotempty(Computer) | distinct Computer"""
    assert ask(query) == [("PC01",), ("pc03",)]
    assert ask(query.replace("PS100014", "PS100015")) == [], "an emptied collection is empty"


def test_a_sync_of_which_half_came_in_twice_is_not_whole() -> None:
    columns = tuple(column for column in COLUMNS if column.name != "SyncId")
    world = World()
    minutes = iter(range(1, 100))

    def rows(sync: str, numbers: list[int], members: int) -> list[tuple[Any, ...]]:
        at = NOW + timedelta(minutes=next(minutes))
        return [(at, "PS1", "All", f"PC{n}", n, sync, members) for n in numbers]

    held = rows("whole", [1, 2], 2) + rows("twice", [1, 1, 3, 3], 4) + rows("begun", [5], 2)
    world.tables = {TABLE: Relation((*columns, Column("SyncId", "string"), Column("Members", "long")), held)}
    assert sorted(ask(members_of("PS1"), world)) == [("PC1",), ("PC2",)]
    assert ask(collections_of("pc2"), world) == [("PS1", "All")]
    assert ask(collections_of("PC3"), world) == []
    held += rows("next", [3], 1)
    assert ask(members_of("PS1"), world) == [("PC3",)]
    assert ask(rows_of("twice"), world) == [(2,)]


def test_collections_of_a_device() -> None:
    rows = ask("""let newest = T | summarize arg_max(TimeGenerated, SyncId) by CollectionId | project CollectionId, SyncId;
    T | join kind=inner newest on CollectionId, SyncId | where Computer =~ "pc01" // any case
    | distinct CollectionId, CollectionName | sort by CollectionName asc""")
    assert rows == [("PS100014", "All desktops")]


def test_last_sync_counts_and_sorts() -> None:
    query = """T | summarize LastSync = max(TimeGenerated), Rows = count(), Computers = dcount(Computer)
    by CollectionId, CollectionName | sort by LastSync desc, CollectionId"""
    assert names(query) == ["CollectionId", "CollectionName", "LastSync", "Rows", "Computers"]
    assert [row[3:] for row in ask(query)] == [(2, 2), (4, 3)]


def test_a_chart_over_time_by_days() -> None:
    found = run(
        f"{TABLE} | where TimeGenerated > ago(30d) | summarize Computers = dcount(Computer) by "
        "bin(TimeGenerated, 1d), CollectionName | render timechart with (title='Members', ycolumns=Computers)",
        World(),
        NOW,
    )
    assert found.table.names == ["TimeGenerated", "CollectionName", "Computers"]
    assert {row[0] for row in found.table.rows} == {NOW.replace(hour=0)}
    assert found.render is not None
    assert (found.render.chart, found.render.properties) == ("timechart", {"title": "Members", "ycolumns": "Computers"})


def test_a_saved_search_is_called_by_its_alias() -> None:
    assert ask('ConfigMgr_PS100014 | where Computer startswith "pc"') == [("PC01",), ("pc03",)]
    assert ask("ConfigMgr_PS100014() | count") == [(2,)]
    assert ask("T | where Computer in (ConfigMgr_PS100014) | summarize count() by Computer") == [
        ("PC01", 2),
        ("pc03", 1),
    ]
    assert ask("T | where Computer !in ((ConfigMgr_PS100014 | project Computer)) | distinct Computer | count") == [(3,)]


def test_the_newest_row_of_each_with_all_columns() -> None:
    query = (
        "T | where TimeGenerated > ago(7d) | summarize arg_max(TimeGenerated, *) by Computer | project Computer, SyncId"
    )
    assert ("PC01", NEW) in ask(query)
    assert names("T | summarize arg_max(TimeGenerated, *) by Computer") == [
        "Computer", "TimeGenerated", "CollectionId", "CollectionName", "ResourceId", "SyncId"
    ]  # fmt: skip


# ---- operators ----------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("where", "count"),
    [
        ('Computer == "PC01"', 2),
        ('Computer == "pc01"', 0),
        ('Computer != "PC01"', 4),
        ('Computer =~ "PC03"', 1),
        ('Computer !~ "PC03"', 5),
        ('Computer contains "c0"', 4),
        ('Computer contains_cs "c0"', 1),
        ('Computer !contains "c0"', 2),
        ('Computer startswith "PC"', 4),
        ('Computer !startswith_cs "PC"', 3),
        ('Computer endswith "1"', 3),
        ('CollectionName has "servers"', 2),
        ('CollectionName has "server"', 0),
        ('CollectionName has_any ("servers", "x")', 2),
        ('CollectionName has_all ("all", "servers")', 2),
        ('Computer in ("PC01", "pc03")', 3),
        ('Computer in~ ("pc01", "PC03")', 3),
        ('Computer !in ("PC01")', 4),
        ('Computer !in~ ("pc01")', 4),
        ('Computer in (dynamic(["PC02", "SRV1"]))', 2),
        ("ResourceId between (2 .. 3)", 2),
        ("ResourceId !between (2 .. 3)", 2),
        ("TimeGenerated between (ago(1h) .. 1h)", 3),
        ("isempty(Computer)", 1),
        ("isnotempty(Computer)", 5),
        ("isnull(ResourceId)", 2),
        ("isnotnull(ResourceId)", 4),
        ("ResourceId < 3", 3),
        ("not(ResourceId < 3)", 1),
        ("ResourceId >= 2 or isempty(Computer)", 3),
        ('ResourceId == 1 and (Computer == "PC01" or Computer == "x") and true', 2),
        ("TimeGenerated > ago(1h)", 3),
        ("TimeGenerated >= '2026-11-23T11:00'", 3),
        ("TimeGenerated < datetime(2026-11-23 10:00)", 3),
        (f'SyncId == "{NEW.upper()}"', 2),
        ("tolower(Computer) == 'pc03'", 1),
        ("bin(ResourceId, 2) == 2", 2),
        ('iff(ResourceId == 1, "a", "b") == "a"', 2),
    ],
)
def test_where(where: str, count: int) -> None:
    assert ask(f"T | where {where} | count") == [(count,)]


def test_project_extend_and_their_kin() -> None:
    assert names("T | project Computer, Id = ResourceId, strcat(Computer, 'x')") == ["Computer", "Id", "Column3"]
    assert names("T | project-away Collection*, SyncId") == ["TimeGenerated", "Computer", "ResourceId"]
    assert names("T | project-keep Computer, TimeGenerated") == ["TimeGenerated", "Computer"]
    assert names("T | project-rename Name = Computer | project Name") == ["Name"]
    assert names("T | project Computer | extend Computer = tolower(Computer), More = 1") == ["Computer", "More"]
    assert ask("T | project ['Computer'] | extend Computer = tolower(Computer) | take 1") == [("pc01",)]


def test_order_and_top() -> None:
    assert ask("T | sort by ResourceId | project ResourceId | distinct *") == [(3,), (2,), (1,), (None,)]
    assert ask("T | order by ResourceId asc nulls last | distinct ResourceId") == [(1,), (2,), (3,), (None,)]
    assert ask("T | sort by ResourceId asc | take 2 | project ResourceId") == [(None,), (None,)]
    assert ask("T | top 1 by ResourceId | project Computer") == [("pc03",)]
    assert ask("T | top 2 by Computer asc | project Computer") == [("",), ("PC01",)]
    assert ask("let n = 2; T | limit n | count") == [(2,)]


def test_top_of_many_rows_is_that_of_a_sort() -> None:
    rows = [(NOW, "A", "a", f"PC{n * 7919 % 1000:04}", None if n % 10 == 0 else n % 97, NEW) for n in range(1000)]
    world = World(rows)
    for way in ("asc", "desc", "asc nulls last", "desc nulls first"):
        top = ask(f"T | top 5 by ResourceId {way} | project ResourceId", world)
        assert top == ask(f"T | sort by ResourceId {way} | take 5 | project ResourceId", world), way


@pytest.mark.parametrize(
    ("aggregate", "result"),
    [
        ("count()", 6),
        ("countif(ResourceId == 1)", 2),
        ("dcount(Computer)", 5),
        ("dcountif(Computer, ResourceId > 1)", 2),
        ("sum(ResourceId)", 7),
        ("sumif(ResourceId, ResourceId > 1)", 5),
        ("avg(ResourceId)", 1.75),
        ("min(ResourceId)", 1),
        ("max(Computer)", "pc03"),
        ("make_set(ResourceId)", [1, 2, 3]),
        ("make_list(ResourceId)", [1, 2, 1, 3]),
        ("take_any(CollectionId)", "PS100014"),
        ("arg_min(TimeGenerated)", NOW - timedelta(hours=3)),
    ],
)
def test_aggregates(aggregate: str, result: Any) -> None:
    assert ask(f"T | summarize {aggregate}") == [(result,)]


def test_names_of_aggregates() -> None:
    query = "T | summarize count(), dcount(Computer), max(ResourceId), make_set(Computer) by tolower(Computer), SyncId"
    assert names(query) == ["Column1", "SyncId", "count_", "dcount_Computer", "max_ResourceId", "set_Computer"]
    assert ask("T | where false | summarize count(), sum(ResourceId), max(ResourceId)") == [(0, 0, None)]
    assert ask("T | where false | summarize count() by Computer") == []


@pytest.mark.parametrize(
    ("kind", "rows"),
    [
        ("", [("a", 1, "a", 10), ("a", 1, "a", 11), ("b", 3, "b", 12)]),
        ("kind=inner", [("a", 1, "a", 10), ("a", 1, "a", 11), ("a", 2, "a", 10), ("a", 2, "a", 11), ("b", 3, "b", 12)]),
        ("kind=leftouter", [("a", 1, "a", 10), ("a", 1, "a", 11), ("a", 2, "a", 10), ("a", 2, "a", 11), ("b", 3, "b", 12),
                            ("c", 4, "", None)]),
        ("kind=leftsemi", [("a", 1), ("a", 2), ("b", 3)]),
        ("kind=leftanti", [("c", 4)]),
        ("kind=anti hint.strategy=broadcast", [("c", 4)]),
    ],
)  # fmt: skip
def test_joins(kind: str, rows: list[Any]) -> None:
    left = 'datatable(k:string, l:long)["a", 1, "a", 2, "b", 3, "c", 4]'
    right = 'datatable(k:string, r:long)["a", 10, "a", 11, "b", 12, "d", 13]'
    assert ask(f"{left} | join {kind} ({right}) on k") == rows
    if not kind.endswith(("semi", "anti", "broadcast")):
        assert names(f"{left} | join {kind} ({right}) on $left.k == $right.k") == ["k", "l", "k1", "r"]


def test_union_and_what_fuzzy_forgives() -> None:
    query = "union withsource=Source (print a = 1), (print a = 2, b = 'x') | sort by a asc"
    assert ask(query) == [("union_arg0", 1, ""), ("union_arg1", 2, "x")]
    assert ask("union isfuzzy=true T, Missing | count".replace("T,", TABLE + ",")) == [(6,)]
    assert ask(f"T | take 1 | union ({TABLE} | take 2) | count") == [(3,)]
    with pytest.raises(KqlError, match="Missing"):
        ask("union (print a = 1), Missing")


def test_let_scalars_and_materialized_tables() -> None:
    assert ask(
        'let id = "PS100015"; let since = ago(1h); T | where CollectionId == id and TimeGenerated > since | count'
    ) == [(1,)]
    assert ask("let t = materialize(T | where ResourceId > 1); t | union t | count") == [(4,)]
    newest = "let newest = toscalar(T | summarize max(TimeGenerated)); T | where TimeGenerated == newest | count"
    assert ask(newest) == [(3,)]
