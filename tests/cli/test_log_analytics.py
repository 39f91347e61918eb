"""The Log Analytics Connector without a window: a plan, a sync, a query; and a sync that is killed."""

from __future__ import annotations

import csv
import io
import json
import signal
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from azconsole.domain.log_analytics import TABLE
from azconsole.store.collections import CollectionRepository
from azconsole.store.database import Database
from tests import site as sites
from tests.cli.conftest import Commands

IN_GROUP = "Contoso IT/rg-monitoring-weu"
WORKSPACE = "law-contoso-prod"


@pytest.fixture
def plan(commands: Commands) -> tuple[str, str]:
    """A plan for the workspace with two collections, whose app has its roles; and the secret key."""
    return write_plan(commands, "Desks", "Laptops")


def load(commands: Commands, **collections: int) -> dict[str, str]:
    """Collections with so many devices: the ids of all by their names."""
    database = Database.open(commands.data)
    store = CollectionRepository(database, lambda: datetime.now(UTC))
    store.load_memberships([(name, f"{name}-{n:06}") for name, count in collections.items() for n in range(count)])
    codes = {one.name: one.code for one in store.all()}
    database.close()
    return codes


def write_plan(commands: Commands, *names: str, **sizes: int) -> tuple[str, str]:
    codes = load(commands, **(sizes or dict.fromkeys(names, 12)))
    made = sites.made_server(commands.control, roles=[])
    for role in ("Contributor", "Monitoring Metrics Publisher"):
        wish = {"tenant": commands.control.tenant, "appId": made["appId"], "role": role, "scope": IN_GROUP}
        commands.control.control("POST", "/roles", wish)
    there = commands.control.control("GET", f"/logs/{WORKSPACE}")
    document = {
        "format": "azconsole-plan",
        "version": 1,
        "service": {"name": "Logs", "description": "", "kind": "log-analytics", "cloud": "AzurePublicCloud"},
        "server_app": {
            "tenant_name": "Contoso",
            "tenant_id": commands.control.tenant,
            "tenant_domain": commands.control.facts["tenant_domain"],
            "application_name": "ConfigMgr Logs",
            "client_id": made["appId"],
            "app_id_uri": f"api://{commands.control.tenant}/ConfigMgrService",
            "secret_key_expiry": None,
        },
        "client_app": None,
        "discovery": None,
        "connector": {
            "subscription_id": there["id"].split("/")[2],
            "subscription_name": "Contoso IT",
            "workspace_resource_id": there["id"],
            "workspace_id": there["customerId"],
            "location": "westeurope",
            "collections": [codes[name] for name in (sizes or names)],
            "site_code": "AZC",
        },
    }
    path = commands.folder / "Logs.json"
    path.write_text(json.dumps(document), "utf-8")
    return str(path), made["secret"]


def rows(commands: Commands) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = commands.control.control("GET", f"/logs/{WORKSPACE}/{TABLE}?last=1000000")["rows"]
    return found


def test_the_whole_path(commands: Commands, plan: tuple[str, str]) -> None:
    path, secret = plan
    added = commands.done("services", "add", path, AZCONSOLE_SECRET_KEY=secret)
    assert "Logs is configured." in added
    assert "azconsole sync NAME" in added
    synced = commands.done("sync", "logs")
    assert synced == "Collections: 2 uploaded (24 rows in 2 parts), 0 unchanged, 0 removed.\n"
    answer = commands.run("query", "--ready", "members", "--collection", "Desks", "--json").json()
    assert {row["Computer"] for row in answer} == {f"Desks-{n:06}" for n in range(12)}
    shown = commands.run("services", "show", "Logs", "--json").json()
    assert (shown["connector"]["workspace"], shown["connector"]["rows"]) == (WORKSPACE, 24)
    again = commands.run("runs", "now", "log-analytics-sync", "--service", "Logs")
    assert (again.code, "2 unchanged" in again.out) == (0, True)
    runs = commands.run("runs", "list", "--json").json()
    assert [(run["job"], run["kind"], run["outcome"]) for run in runs] == [
        ("collection upload", "upload", "completed")
    ] * 2
    assert runs[1]["upload"]["rows"] == 24
    assert "stays in the workspace" in commands.done("services", "delete", "Logs")


def test_queries(commands: Commands, plan: tuple[str, str]) -> None:
    path, secret = plan
    commands.done("services", "add", path, AZCONSOLE_SECRET_KEY=secret)
    commands.done("sync", "Logs")
    assert "Desks" in commands.done("query", "--ready", "collections-of", "--device", "desks-000001")
    assert commands.done("query", f"{TABLE} | where Computer == 'nobody'", "--service", "Logs").startswith("No rows. ")
    table = commands.run("query", "print a = '=1+1', b = 2", "--csv").out
    assert list(csv.reader(io.StringIO(table))) == [["a", "b"], ["'=1+1", "2"]]
    assert "Give a query in KQL or --ready QUERY" in commands.refused("query")
    assert "takes --collection" in commands.refused("query", "--ready", "members")
    assert "takes no --device" in commands.refused("query", "--ready", "rows", "--device", "x")
    commands.refused("query", "this is | no query")


def test_plans_that_cannot_be(commands: Commands, plan: tuple[str, str]) -> None:
    path, secret = plan
    document = json.loads(Path(path).read_text("utf-8"))
    wrong = {
        "workspace_resource_id": "/subscriptions/x",
        "workspace_id": "abc",
        "collections": ["AZC99999"],
        "subscription_id": "11111111-1111-1111-1111-111111111111",
        "site_code": "A'C",
        "unknown": 1,
    }
    calls = len(commands.control.calls())
    for member, value in wrong.items():
        Path(path).write_text(json.dumps(document | {"connector": document["connector"] | {member: value}}), "utf-8")
        line = commands.refused("services", "add", path, AZCONSOLE_SECRET_KEY=secret)
        assert "plan" in line
    asked = [call["path"] for call in commands.control.calls()[calls:]]
    assert not [one for one in asked if one.startswith("/subscriptions")], "checked before Azure is asked (B30)"


def test_a_sync_that_is_killed_loses_and_doubles_nothing(commands: Commands) -> None:
    path, secret = write_plan(commands, Desks=14000)
    commands.done("services", "add", path, AZCONSOLE_SECRET_KEY=secret)
    commands.control.fault(path=r"(?i)/streams/", method="POST", delay_seconds=20, skip=2, drop_after=True)
    process = commands.start("sync", "Logs", AZCONSOLE_DATA_DIR=str(commands.data))
    deadline = time.monotonic() + 30
    while len(commands.control.calls("/streams/")) < 2 or not rows(commands):
        assert time.monotonic() < deadline
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    commands.control.control("DELETE", "/faults")
    synced = commands.done("sync", "Logs")
    assert "1 uploaded" in synced
    kept = rows(commands)
    assert Counter(row["SyncId"] for row in kept).most_common() == [(kept[0]["SyncId"], 14000)]
    assert len({row["ResourceId"] for row in kept}) == 14000
    answer = commands.run("query", "--ready", "members", "--collection", "Desks", "--json").json()
    assert len(answer) == 14000
