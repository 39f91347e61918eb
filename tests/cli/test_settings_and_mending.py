"""sign-in-client; doctor --set-aside and --restore; names and encodings of what is printed."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from azconsole.cli.output import one_line, print_json
from azconsole.store.database import DAILY_BACKUP, FILE_NAME
from tests.cli.conftest import Commands

OWN = "0d0cf1a4-6a52-4a7e-8d38-3d6b6f2f4b55"


def test_the_sign_in_client_of_each_environment(commands: Commands) -> None:
    rows = {row["environment"]: row for row in commands.run("sign-in-client", "--json").json()}
    assert rows["AzurePublicCloud"]["origin"] == "Microsoft's own"
    assert rows["AzureChinaCloud"] == {
        "environment": "AzureChinaCloud",
        "client_id": "",
        "origin": "none: choose one",
    }
    commands.done("sign-in-client", "--cloud", "AzureChinaCloud", OWN.upper())
    (row,) = commands.run("sign-in-client", "--cloud", "AzureChinaCloud", "--json").json()
    assert (row["client_id"], row["origin"]) == (OWN, "chosen here")
    assert commands.run("sign-in-client", "--json").json()[0]["origin"] == "Microsoft's own"
    assert OWN in commands.done("sign-in-client", "--cloud", "AzurePublicCloud", AZCONSOLE_CLIENT_ID=OWN)
    assert OWN not in commands.done("sign-in-client", "--cloud", "AzureChinaCloud", "--reset")


def test_a_sign_in_client_that_is_none_is_refused(commands: Commands) -> None:
    assert "client ID" in commands.refused("sign-in-client", "no-guid")
    assert "AzureChinaCloud" in commands.refused("sign-in-client", "--cloud", "Mars")


def test_a_damaged_database_is_restored_from_the_days_backup(commands: Commands) -> None:
    commands.configured()
    database = commands.data / FILE_NAME
    assert (commands.data / DAILY_BACKUP).is_file()
    for part in ("-wal", "-shm"):
        database.with_name(database.name + part).unlink(missing_ok=True)
    database.write_bytes(b"damaged" * 1000)
    refused = commands.refused("services", "list")
    assert "`azconsole doctor --restore`" in refused
    assert "`azconsole doctor --set-aside`" in refused
    commands.run("doctor", "--restore")
    (service,) = commands.run("services", "list", "--json").json()
    assert (service["name"], service["secret_state"]) == ("Contoso", "valid")
    commands.done("sync", "Contoso", "--full")
    assert len(list(commands.data.glob("*.damaged-*"))) == 1


def test_a_damaged_database_is_set_aside_and_keys_stay_reachable(commands: Commands) -> None:
    commands.configured()
    identity = (commands.data / "azconsole.id").read_bytes()
    (commands.data / FILE_NAME).write_bytes(b"")
    found = json.loads(commands.run("doctor", "--set-aside", "--json").out)
    assert [f["state"] for f in found if f["check"] in ("database", "data folder")] == ["ok", "ok"]
    assert commands.run("services", "list", "--json").json() == []
    assert (commands.data / "azconsole.id").read_bytes() == identity


def test_nothing_is_mended_where_there_is_nothing(commands: Commands) -> None:
    found = json.loads(commands.run("doctor", "--restore", "--json").out)
    assert [f["state"] for f in found if f["check"] == "database"] == ["bad"]


def test_users_are_listed_with_the_name_of_their_tenant(commands: Commands) -> None:
    commands.configured()
    commands.done("sync", "Contoso", "--full")
    (user,) = commands.run("users", "list", "--limit", "1", "--json").json()
    assert user["tenant_name"] == "Contoso"
    assert commands.done("users", "list", "--limit", "1").splitlines()[1].endswith("Contoso")


def test_json_is_the_same_in_every_encoding(capsys: pytest.CaptureFixture[str]) -> None:
    value = {"name": "Ann 😀 中 é\x7f\x9b\u202e"}
    print_json(value)
    out = capsys.readouterr().out
    assert out.isascii()
    assert "\x7f" not in out
    assert json.loads(out) == value


def test_a_moment_at_the_end_of_time_is_printed() -> None:
    for moment in (datetime.max.replace(tzinfo=UTC), datetime.min.replace(tzinfo=UTC)):
        assert one_line(moment)
