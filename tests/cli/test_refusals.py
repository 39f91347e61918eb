"""What the commands refuse, how they say it, and what stays behind: nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests import site as sites
from tests.cli.conftest import Commands


@pytest.mark.parametrize(
    "arguments",
    [
        ("services",),
        ("services", "add"),
        ("sync",),
        ("sync", "Contoso", "--full", "--delta"),
        ("users", "list", "--limit", "-1"),
        ("users", "list", "--limit", "many"),
        ("no-such-command",),
    ],
)
def test_usage_errors_end_with_2(arguments: tuple[str, ...], commands: Commands) -> None:
    result = commands.run(*arguments)
    assert (result.code, result.out) == (2, "")
    assert "usage: azconsole" in result.err
    assert not commands.data.exists()


@pytest.mark.parametrize("arguments", [("services", "show", "X"), ("services", "delete", "X"), ("sync", "X")])
def test_unknown_service(arguments: tuple[str, ...], commands: Commands) -> None:
    assert "services list" in commands.refused(*arguments)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "No such file"),
        (b"", "not JSON"),
        (b"\x89PNG\r\n\x1a\n\xff", "not a text in UTF-8"),
        (b"x" * 5_000_001, "at most 5,000,000"),
        (b"[" * 200_000, "nested too deeply"),
        (b'{"format": "other"}', "not a plan of azconsole"),
        (b'{"format": "azconsole-plan", "version": 2}', "another version"),
    ],
)
def test_b25_plans_that_are_none(content: bytes | None, words: str, commands: Commands) -> None:
    path = commands.folder / "PLAN.json"
    if content is not None:
        path.write_bytes(content)
    assert words in commands.refused("services", "add", str(path))


def test_a_plan_for_an_unknown_environment(commands: Commands) -> None:
    path, secret = commands.plan()
    text = Path(path).read_text("utf-8").replace("AzurePublicCloud", "AzureGermanCloud")
    Path(path).write_text(text, "utf-8")
    refused = commands.refused("services", "add", path, AZCONSOLE_SECRET_KEY=secret)
    assert "AzureGermanCloud" in refused
    assert "AzurePublicCloud" in refused


def test_a_missing_or_unreadable_key(commands: Commands) -> None:
    path, _ = commands.plan()
    assert "--secret-key-file" in commands.refused("services", "add", path)
    assert "AZCONSOLE_SECRET_KEY" in commands.refused("services", "add", path)
    missing = str(commands.folder / "none")
    assert "No such file" in commands.refused("services", "add", path, "--secret-key-file", missing)
    assert "is empty" in commands.refused("services", "add", path, "--secret-key-file", "-", typed="\n")
    binary = commands.folder / "binary"
    binary.write_bytes(b"\xff\xfe\x00")
    assert "not a text" in commands.refused("services", "add", path, "--secret-key-file", str(binary))


def test_a_refused_key_leaves_nothing_and_the_right_one_works_then(commands: Commands) -> None:
    server = sites.made_server(commands.control)
    path, secret = commands.plan(server)
    refused = commands.refused("services", "add", path, AZCONSOLE_SECRET_KEY=server["keyId"])
    assert "secret's value, not its ID" in refused
    assert "[AADSTS7000215, request id " in refused
    assert commands.run("services", "list", "--json").json() == []
    assert commands.run("doctor", "--json").json()[-1]["check"] != "secret key"
    assert "is configured" in commands.done("services", "add", path, AZCONSOLE_SECRET_KEY=secret)


def test_a_name_that_is_taken_leaves_nothing(commands: Commands, monkeypatch: pytest.MonkeyPatch) -> None:
    commands.configured()
    other = commands.control.control("GET", "/state")["tenants"][1]["id"]
    made = sites.made_server(commands.control, tenant=other)
    path, secret = commands.plan(made, name="CONTOSO")
    plan = json.loads(Path(path).read_text("utf-8"))
    plan["server_app"]["tenant_id"] = other
    Path(path).write_text(json.dumps(plan), "utf-8")
    assert "CONTOSO" in commands.refused("services", "add", path, AZCONSOLE_SECRET_KEY=secret)
    assert [service["name"] for service in commands.run("services", "list", "--json").json()] == ["Contoso"]
    for name, value in commands.environment.items():
        monkeypatch.setenv(name, value)
    with sites.opened(commands.data) as site:
        apps = site.toolbox.apps.all()
        assert made["appId"] not in {str(app.client_id) for app in apps}
        assert len(apps) == 2


def test_f29_expired_key(commands: Commands) -> None:
    commands.configured()
    commands.control.advance(366 * 24 * 3600)
    text = commands.refused("sync", "Contoso")
    assert text.startswith("Sign-in refused: The secret key of this app has expired.")
    assert "[AADSTS7000222, request id " in text
    assert "has expired" in commands.run("services", "show", "Contoso").out


def test_f7_f15_a_data_folder_that_cannot_be_used(commands: Commands) -> None:
    commands.data.write_text("a file, no folder")
    assert str(commands.data) in commands.refused("services", "list")


def test_b18_hostile_names_are_one_harmless_line(commands: Commands) -> None:
    hostile = "Eve\x1b[31m\r\n\tx\u202egnp.exe\u2028\x9b2J\x07\u200b\ufeff\u2066=1+1"
    commands.control.control("POST", "/users", {"add": [{"displayName": hostile, "mail": "eve@example.com"}]})
    commands.configured()
    commands.done("sync", "Contoso", "--full")
    listed = commands.done("users", "list", "--search", "eve@example.com")
    assert len(listed.splitlines()) == 2, "a heading and one line"
    as_json = commands.run("users", "list", "--search", "eve@example.com", "--json")
    for printed in (listed, as_json.out):
        assert not set(printed) & set("\x1b\r\t\x07\x9b\u202e\u2028\u2066\u200b\ufeff")
    assert as_json.json()[0]["display_name"] == hostile


def test_names_that_the_terminal_cannot_show_are_no_failure(commands: Commands) -> None:
    commands.control.control("POST", "/users", {"add": [{"displayName": "Ünï 🙂", "mail": "uni@example.com"}]})
    commands.configured()
    commands.done("sync", "Contoso", "--full")
    shown = commands.done("users", "list", "--search", "uni@", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert "\\xdcn\\xef \\U0001f642" in shown


def test_a_reader_that_leaves_is_no_failure(commands: Commands) -> None:
    commands.configured()
    commands.done("sync", "Contoso", "--full")
    process = commands.start("users", "list", "--limit", "0", "--json", AZCONSOLE_DATA_DIR=str(commands.data))
    assert process.stdout
    process.stdout.readline()
    process.stdout.close()
    process.stdout = None
    _, err = process.communicate(timeout=20)
    assert (process.returncode, err) == (0, b"")


def test_without_pyside6_the_window_says_so(commands: Commands) -> None:
    assert "PySide6" in commands.refused()
