"""The store of uploaded rows: what outlives a restart, and that many rows make nothing else slow."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from pathlib import Path

from azconsole.practice.log_store import LOGS_FILE, LogStore, Row, Table, Workspace
from azconsole.practice.runner import ServeOptions, load_state
from azconsole.practice.runner import reset as forget

COLUMNS = {"TimeGenerated": "dateTime", "N": "long", "R": "real", "S": "string", "Y": "dynamic"}
AT = datetime(2026, 11, 23, 12, 0, 0, 5, tzinfo=UTC)
ROWS: list[Row] = [(AT, 1, 1.5, "ä", {"a": [None]}), (None, None, None, "", None)]


def workspace(name: str = "w") -> Workspace:
    made = Workspace(f"/subscriptions/s/resourceGroups/G/x/{name}", name, f"ID-{name}", "t", "westeurope")
    made.tables["T_CL"] = Table("T_CL", dict(COLUMNS), {"plan": "Analytics"})
    return made


def test_everything_comes_back(tmp_path: Path) -> None:
    store = LogStore(tmp_path / LOGS_FILE)
    kept = workspace()
    store.keep(kept, workspace("other"))
    kept.tables["T_CL"].append(ROWS)
    kept.tables["T_CL"].append(ROWS)
    kept.tables["T_CL"].show(ROWS)
    store.keep_search(kept, "a", {"etag": "1"})
    store.keep_search(kept, "b", {"etag": "1"})
    store.keep_search(kept, "b", None)
    store.keep_rule("/Rule", {"id": "/Rule"})
    store.keep_endpoint("/E", {"id": "/E"})
    store.keep(kept)
    assert len(kept.tables["T_CL"].rows) == 6
    store.detach()
    again = LogStore(tmp_path / LOGS_FILE)
    found = again.workspace("id-W")
    assert found is not None
    assert found is again.workspace_at("/SUBSCRIPTIONS/s/resourcegroups/g/x/w/")
    assert found.tables["T_CL"].rows == ROWS * 2
    assert [w.name for w in again.under("/subscriptions/S")] == ["w", "other"]
    assert (found.saved_searches, again.rules, again.endpoints) == ({"a": {"etag": "1"}}, {"/rule": {"id": "/Rule"}},
                                                                   {"/e": {"id": "/E"}})  # fmt: skip


def test_other_columns_keep_the_values_of_those_that_stay(tmp_path: Path) -> None:
    store = LogStore(tmp_path / LOGS_FILE)
    kept = workspace()
    store.keep(kept)
    table = kept.tables["T_CL"]
    table.append(ROWS)
    table.reshape({"S": "string", "New": "int", "N": "long"})
    store.keep(kept)
    assert table.rows == [("ä", None, 1), ("", None, None)]
    table.append([("x", 2, 3)])
    store.detach()
    found = LogStore(tmp_path / LOGS_FILE).workspace("id-w")
    assert found is not None
    assert found.tables["T_CL"].rows == [("ä", None, 1), ("", None, None), ("x", 2, 3)]


def test_what_is_deleted_stays_deleted(tmp_path: Path) -> None:
    store = LogStore(tmp_path / LOGS_FILE)
    kept, other = workspace(), workspace("other")
    store.keep(kept, other)
    kept.tables["T_CL"].append(ROWS)
    store.keep_search(other, "a", {"etag": "1"})
    store.forget_table(kept, kept.tables["T_CL"])
    store.forget(other)
    fresh = Table("T_CL", dict(COLUMNS))
    kept.tables["T_CL"] = fresh
    store.keep(kept)
    assert fresh.rows == []
    store.detach()
    again = LogStore(tmp_path / LOGS_FILE)
    assert [w.name for w in again.under("/subscriptions")] == ["w"]
    again.keep(workspace("other"))
    assert again.workspace("id-other") is not None
    assert again.workspace("id-other").saved_searches == {}  # type: ignore[union-attr]


def test_a_damaged_file_is_set_aside_and_the_seed_comes_back(tmp_path: Path) -> None:
    first = load_state(ServeOptions(tmp_path, users=5))
    names = [w.name for w in first.cloud.logs.under("/subscriptions")]
    assert "law-contoso-prod" in names
    first.cloud.logs.detach()
    (tmp_path / LOGS_FILE).write_bytes(b"no database" * 500)
    again = load_state(ServeOptions(tmp_path))
    assert [w.name for w in again.cloud.logs.under("/subscriptions")] == names
    assert (tmp_path / "logs.damaged").exists()
    again.cloud.logs.detach()
    assert forget(tmp_path)
    assert not (tmp_path / LOGS_FILE).exists()


def test_a_state_of_an_earlier_version_gets_the_new_places(tmp_path: Path) -> None:
    first = load_state(ServeOptions(tmp_path, users=5))
    tenant = next(iter(first.cloud.tenants.values()))
    tenant.subscriptions = tenant.subscriptions[:2]
    tenant.subscriptions[0]["roleAssignments"] = [
        {k: a[k] for k in ("principalId", "role", "scope")} for a in tenant.subscriptions[0]["roleAssignments"]
    ]
    first.cloud.logs.clear()
    first.save()
    first.cloud.logs.detach()
    again = load_state(ServeOptions(tmp_path))
    tenant = next(iter(again.cloud.tenants.values()))
    assert [s["displayName"] for s in tenant.subscriptions][2:] == ["Contoso IT", "Contoso Finance"]
    assert [a["principalType"] for a in tenant.subscriptions[0]["roleAssignments"]] == ["User", "ServicePrincipal"]
    assert again.cloud.logs.under("/subscriptions")
    again.cloud.logs.detach()


def test_many_rows_make_saving_no_slower(tmp_path: Path) -> None:
    state = load_state(ServeOptions(tmp_path, users=5))

    def seconds() -> float:
        begun = time.perf_counter()
        for _ in range(20):
            state.save()
        return time.perf_counter() - begun

    before = min(seconds() for _ in range(3))
    table = state.cloud.logs.under("/subscriptions")[0].tables["Heartbeat"]
    row = table.rows[0]
    for _ in range(20):
        table.append([row] * 10000)
    assert len(table.rows) > 200000
    assert min(seconds() for _ in range(3)) < 3 * before + 0.05
    state.cloud.logs.detach()
