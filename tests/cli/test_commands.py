"""Each command does its work: what it prints for people and for programs."""

from __future__ import annotations

import json
import signal
import time
from pathlib import Path
from uuid import UUID

import pytest

from azconsole.cli.sync import print_progress
from azconsole.cloud.retry import waiting_for
from azconsole.domain.users import DiscoveryProgress, RoundKind
from azconsole.operations import plan_file
from tests import site as sites
from tests.cli.conftest import Commands
from tests.practice.control import Control


def test_the_progress_line_says_what_is_waited_for(capsys: pytest.CaptureFixture[str]) -> None:
    waiting = waiting_for(None, 3.4, 4, 5)
    print_progress(DiscoveryProgress(RoundKind.FULL, 2, 400, waiting=waiting))
    print_progress(DiscoveryProgress(RoundKind.FULL, 3, 600))
    _, first, second = capsys.readouterr().err.split("\r")
    assert first.rstrip() == "The cloud does not answer; trying again in 4 s (4 of 5)"
    assert second.rstrip() == "600 users, 3 pages"
    assert len(first) == len(second), "nothing of a longer line stays behind"


def test_the_main_job_by_commands(commands: Commands) -> None:
    assert "No Azure service is configured" in commands.done("services", "list")
    path, secret = commands.plan()
    added = commands.done("services", "add", path, AZCONSOLE_SECRET_KEY=secret)
    assert "Contoso is configured." in added
    assert "azconsole sync NAME --full" in added
    assert secret not in added
    listed = commands.done("services", "list").splitlines()
    assert listed[0].split()[:4] == ["Name", "Cloud", "service", "type"]
    assert listed[1].startswith("Contoso  Cloud Management")
    shown = commands.done("services", "show", "contoso")
    assert "Server app" in shown
    assert "ConfigMgr Server" in shown
    assert secret not in shown
    assert "Full discovery completed: 1000 added, 0 changed, 0 removed; 1000 users in 5 pages" in commands.done(
        "sync", "Contoso", "--full"
    )
    assert commands.done("users", "count") == "1000\n"
    assert len(commands.done("users", "list").splitlines()) == 101
    assert len(commands.done("users", "list", "--limit", "0").splitlines()) == 1001
    commands.control.control("POST", "/users", {"add": 3, "change": 2, "remove": 1})
    assert "Delta discovery completed: 3 added, 2 changed, 1 removed" in commands.done("sync", "Contoso")
    deleted = commands.done("services", "delete", "Contoso")
    assert "Contoso is deleted here, with 1002 discovered users." in deleted
    assert "ConfigMgr Server" in deleted
    assert "stays in Azure AD" in deleted
    assert commands.done("users", "count") == "0\n"


def test_json_of_every_command(commands: Commands) -> None:
    assert commands.run("services", "list", "--json").json() == []
    path, secret = commands.plan()
    service = commands.run("services", "add", path, "--json", AZCONSOLE_SECRET_KEY=secret).json()
    assert service["name"] == "Contoso"
    assert service["environment"] == "AzurePublicCloud"
    assert str(UUID(service["tenant_id"])) == service["tenant_id"] == commands.control.tenant
    assert service["discovery"] == {
        "enabled": True,
        "full": service["discovery"]["full"],
        "delta_enabled": True,
        "delta_minutes": 5,
    }
    assert service["last_run"] is None
    assert secret not in json.dumps(service)
    run = commands.run("sync", "Contoso", "--full", "--json").json()
    assert (run["kind"], run["outcome"], run["pages"], run["users"]) == ("full", "completed", 5, 1000)
    assert (run["added"], run["changed"], run["removed"], run["skipped"]) == (1000, 0, 0, 0)
    shown = commands.run("services", "show", "Contoso", "--json").json()
    assert (shown["users"], shown["last_run"]["added"], shown["last_run"]["outcome"]) == (1000, 1000, "completed")
    assert commands.run("services", "list", "--json").json() == [shown]
    assert commands.run("users", "count", "--json").json() == {"count": 1000}
    (user,) = commands.run("users", "list", "--limit", "1", "--json").json()
    assert UUID(user["object_id"])
    assert user["tenant_id"] == commands.control.tenant
    found = commands.run("users", "list", "--search", user["user_principal_name"], "--json").json()
    assert found == [user]
    assert commands.run("users", "count", "--search", "%%%", "--json").json() == {"count": 0}
    deleted = commands.run("services", "delete", "Contoso", "--json").json()
    assert deleted["deleted"] == "Contoso"
    assert {app["name"] for app in deleted["apps_that_stay"]} == {"ConfigMgr Server", "ConfigMgr Client"}


@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_secret_key_from_a_file(end: str, commands: Commands) -> None:
    path, secret = commands.plan()
    key = commands.folder / "key"
    key.write_bytes((secret + end).encode())
    assert "is configured" in commands.done("services", "add", path, "--secret-key-file", str(key))


def test_secret_key_from_standard_input_and_an_app_known_already(commands: Commands) -> None:
    path, secret = commands.plan()
    added = commands.run("services", "add", path, "--secret-key-file", "-", typed=secret + "\n")
    assert added.code == 0, added.err
    commands.done("services", "delete", "Contoso")
    assert "is configured" in commands.done("services", "add", path), "the key is on this computer already"


def test_the_saved_plan_of_created_apps_is_applied_elsewhere(
    commands: Commands, real_names: Control, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AZCONSOLE_KEYSTORE", "session")
    with sites.opened(tmp_path / "site") as site:
        tools, person = site.toolbox, sites.Person(real_names)
        server = sites.create_server_app(tools, person)
        client = sites.create_client_app(tools, person, server)
        service = sites.configure(tools, server, client, "Größe 7")
        assert server.secret
        secret = tools.secrets.get(server.secret.reference)
        assert secret
        plan = plan_file.ServicePlan(service.name, "", service.kind, service.cloud, server, client, service.discovery)
        (tmp_path / "PLAN.json").write_text(plan_file.dump(plan), "utf-8")
    commands.done("services", "add", str(tmp_path / "PLAN.json"), AZCONSOLE_SECRET_KEY=secret.reveal())
    shown = commands.run("services", "show", "größe 7", "--json").json()
    assert shown["server_app"]["client_id"] == str(server.client_id)
    assert shown["client_app"]["client_id"] == str(client.client_id)
    assert shown["secret_expires"]


def test_f48_removals_wait_and_are_allowed(commands: Commands) -> None:
    commands.configured()
    commands.done("sync", "Contoso", "--full")
    commands.control.control("POST", "/users", {"remove": 300})
    assert "300 of 1000 known users are gone" in commands.refused("sync", "Contoso", "--full")
    assert commands.done("users", "count") == "1000\n"
    assert "300 removed" in commands.done("sync", "Contoso", "--allow-removals")
    assert commands.done("users", "count") == "700\n"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_stopped_by_a_signal_it_keeps_what_was_read(number: signal.Signals, commands: Commands) -> None:
    commands.configured()
    commands.control.control("DELETE", "/calls")
    commands.control.fault(path="/users/delta", delay_seconds=0.3, count=-1)
    process = commands.start("sync", "Contoso", "--full", AZCONSOLE_DATA_DIR=str(commands.data))
    while len(commands.control.calls("/users/delta")) < 3:  # by then the first page is stored
        time.sleep(0.01)
    process.send_signal(number)
    out, err = process.communicate(timeout=10)
    assert (process.returncode, out) == (130, b"")
    assert b"Run the command again to go on" in err
    commands.control.control("DELETE", "/faults")
    printed = commands.done("sync", "Contoso", "--full")
    assert "1000 added" in printed
    assert "went on with an interrupted run" in printed


def test_f44_b26_what_an_administrator_may_wonder_about_is_told(commands: Commands) -> None:
    commands.configured()
    commands.done("sync", "Contoso", "--full")
    commands.control.advance(8 * 24 * 3600)
    assert "; everything was read, because" in commands.done("sync", "Contoso")
    page = {
        "value": [{"id": "no guid"}],
        "@odata.deltaLink": "https://graph.microsoft.com/v1.0/users/delta?$deltatoken=x",
    }
    commands.control.fault(path="/users/delta", status=200, json=page)
    assert "; 1 records skipped (1 " in commands.done("sync", "Contoso", "--delta")


def test_doctor(commands: Commands) -> None:
    commands.configured()
    printed = commands.done("doctor")
    for expected in ("data folder", "secret keys are kept: vault", "proxy: ", "login.microsoftonline.com answers"):
        assert expected in printed
    findings = commands.run("doctor", "--json").json()
    assert {finding["state"] for finding in findings} <= {"ok", "look"}
    commands.control.named_fault("login-blocked")
    broken = commands.run("doctor")
    assert broken.code == 1
    states = [line.split()[0] for line in broken.out.splitlines() if "Blocked by the proxy" in line]
    assert len(commands.control.control("GET", "/refused")["refused"]) == 4, "a proxy's refusal is not asked again"
    assert states == ["bad", "look", "look", "look"], "clouds that are not used here are worth a look only"
    commands.control.control("DELETE", "/faults")
    locked = commands.run("doctor", AZCONSOLE_VAULT_PASSPHRASE_FILE="")
    assert locked.code == 1
    assert "AZCONSOLE_VAULT_PASSPHRASE_FILE" in locked.out


def test_practice_serve_and_reset(commands: Commands) -> None:
    assert "afresh" in commands.done("practice", "reset")
    ready = commands.folder / "ready.json"
    options = ("practice", "serve", "--users", "20", "--ready-file", str(ready))
    serving = commands.start(*options, AZCONSOLE_DATA_DIR=str(commands.data))
    assert serving.stdout
    assert serving.stdout.readline().startswith(b"Practice cloud at ")
    facts = json.loads(ready.read_text("utf-8"))
    assert set(facts) >= {"base_url", "authorize_url", "proxy_url", "ca_file", "tenant_id", "tenant_domain"}
    assert facts["control_key"] is None
    assert "running" in commands.refused("practice", "reset")
    serving.terminate()
    serving.communicate(timeout=10)
    assert commands.run("practice", "reset", "--json").json() == {"reset": True}


def test_data_folder_by_option_wins_over_the_environment(commands: Commands) -> None:
    other = commands.folder / "other"
    commands.done("--data-dir", str(other), "services", "list")
    assert (other / "azconsole.db").is_file()
    assert not commands.data.exists()
    commands.done("services", "list", "--data-dir", str(other))
    assert not commands.data.exists()
