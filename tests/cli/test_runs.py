"""`azconsole runs list|show`: what ran, how it ended, whom it changed."""

from __future__ import annotations

import json

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
