"""`azconsole runs list|show|now`: what ran, how it ended, whom it changed; and running a job now."""

from __future__ import annotations

import json

from azconsole.cli.parser import RECURRING_JOBS
from azconsole.operations.recurring import CATALOGUE
from tests.cli.conftest import Commands


def test_runs_by_commands(commands: Commands) -> None:
    assert "Nothing has run yet" in commands.done("runs", "list")
    commands.configured()
    commands.done("sync", "Contoso", "--full")
    done = commands.control.control("POST", "/users", {"add": 2, "change": 1, "remove": 1})
    commands.done("sync", "Contoso")
    commands.control.fault(path="/users/delta", status=403, headers={"request-id": "req-7"})
    commands.refused("sync", "Contoso")
    lines = commands.done("runs", "list").splitlines()
    assert lines[0].split() == [
        "Id", "Started", "Service", "Kind", "Outcome", "Seconds", "Users", "Added", "Changed", "Removed", "Message",
    ]  # fmt: skip
    assert [line.split()[0] for line in lines[1:]] == ["3", "2", "1"]
    assert "Permission missing" in lines[1]
    assert "The newest 1 of 3 runs" in commands.done("runs", "list", "--limit", "1")
    assert len(commands.done("runs", "list", "--limit", "0", "--service", "contoso").splitlines()) == 4
    assert "No such service" in commands.refused("runs", "list", "--service", "Fabrikam")
    failed = commands.done("runs", "show", "3")
    for part in ("failed", "req-7", "Error title:", "A Privileged Role Administrator", "command"):
        assert part in failed
    assert "First load of the tenant" in commands.done("runs", "show", "1", "--changes")
    assert "This run changed no user." in commands.done("runs", "show", "3", "--changes")
    changed = commands.done("runs", "show", "2", "--changes")
    table = changed.split("\n\n")[1].splitlines()
    assert table[0].split() == ["Change", "Name", "Fields", "Object", "id"]
    assert [line.split()[0] for line in table[1:]] == ["added", "added", "changed", "removed"]
    assert "display_name" in table[3]
    assert table[4].endswith(done["remove"][0])
    assert "No such run" in commands.refused("runs", "show", "99")


def test_runs_as_json(commands: Commands) -> None:
    assert commands.run("runs", "list", "--json").json() == []
    commands.configured()
    commands.done("sync", "Contoso", "--full")
    done = commands.control.control("POST", "/users", {"add": 1, "remove": 1})
    commands.done("sync", "Contoso")
    second, first = commands.run("runs", "list", "--json").json()
    assert (first["kind"], first["added"], first["changes_kept"]) == ("full", 1000, "first load")
    assert (second["kind"], second["added"], second["removed"], second["changes_kept"]) == ("delta", 1, 1, "listed")
    assert (second["service"], second["tenant_id"]) == ("Contoso", commands.control.tenant)
    assert (second["job"], second["ran_in"], second["error"], second["request_ids"]) == (
        "user discovery", "command", None, [],
    )  # fmt: skip
    assert second["process"] != first["process"]
    assert second["ended"] > second["started"]
    assert commands.run("runs", "show", "2", "--json").json() == second
    shown = commands.run("runs", "show", "2", "--changes", "--json").json()
    added, removed = shown.pop("changes")
    assert shown == second
    assert (added["change"], added["object_id"], added["fields"]) == ("added", done["add"][0], [])
    assert (removed["change"], removed["object_id"]) == ("removed", done["remove"][0])
    commands.control.fault(path="/users/delta", status=403, count=-1)
    commands.refused("sync", "Contoso")
    failed = commands.run("runs", "list", "--limit", "1", "--json").json()[0]
    assert failed["outcome"] == "failed"
    assert failed["error"]["title"] == "Permission missing"
    assert json.dumps(failed)


def test_a_job_is_run_now(commands: Commands) -> None:
    assert set(RECURRING_JOBS) == {kind.key for kind in CATALOGUE}
    commands.configured()
    commands.done("agent", "pause", "Contoso")
    assert "discovery completed: 1000 added" in commands.done("runs", "now", "discovery", "--service", "contoso")
    assert commands.run("runs", "now", "discovery", "--service", "Contoso", "--json").json()["kind"] == "delta"
    done = commands.done("runs", "now", "secret-check")
    assert done == "Secret key expiry check: completed. No secret key has expired or expires soon.\n"
    health = commands.run("runs", "now", "app-health", "--service", "Contoso", "--json")
    told = json.loads(health.out)
    assert (told["job"], told["service"]) == ("app-health", "Contoso")
    assert told["ended"] >= told["started"]
    assert health.code == (0 if told["outcome"] == "completed" else 1)
    assert {check["state"] for check in told["checks"]} >= {"done"}
    devices = commands.done("runs", "now", "device-discovery", "--service", "Contoso")
    assert devices.startswith("Azure AD Device Discovery of Contoso: completed. 200 devices read")
    jobs = {job["job"]: job for job in commands.run("agent", "status", "--json").json()["jobs"]}
    assert all(job["last_run"] for job in jobs.values()), "the recurring runner knows of these runs"
    assert jobs["app-health"]["outcome"] == told["outcome"]


def test_a_job_that_cannot_be_run_now_says_why(commands: Commands) -> None:
    commands.configured()
    assert commands.refused("runs", "now", "app-health").startswith("Which service?: ")
    assert commands.refused("runs", "now", "secret-check", "--service", "Contoso").startswith("No job of a service: ")
    assert commands.refused("runs", "now", "discovery", "--service", "Nobody").startswith("No such service: ")
    assert commands.run("runs", "now", "nothing").code == 2
    commands.control.named_fault("expired-secret", count=-1)
    failed = commands.run("runs", "now", "app-health", "--service", "Contoso")
    assert (failed.code, failed.out.startswith("App health check of Contoso: failed. ")) == (1, True), failed
