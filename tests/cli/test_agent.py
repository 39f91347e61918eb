"""`azconsole agent` and its verbs, as a process without Qt; and the files by which operating systems run it."""

from __future__ import annotations

import errno
import json
import os
import plistlib
import shlex
import shutil
import signal
import subprocess
import time
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from azconsole.cli import agent as agent_command
from azconsole.cli.parser import build_parser
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import AzConsoleError, Cancelled, UserInputError
from azconsole.wiring import agent_units
from azconsole.wiring.agent_units import UnitKind
from azconsole.wiring.folders import SiteFolders
from tests.cli.conftest import Commands

TASK = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"
AWKWARD = (
    "plain",
    "two words",
    "50% $HOME",
    'quo"te',
    "back\\slash",
    "a&b<c>'d",
    "Größe 日本",
    "-dash",
    "${x} $(y) `z`",
)


def folders(root: Path) -> SiteFolders:
    return SiteFolders(root, root, root / "practice" / "cloud")


def texts(kind: UnitKind, root: Path, **environment: str) -> dict[str, str]:
    units = agent_units.agent_units(kind, folders(root), False, environment)
    return {path.name: text for path, text in units.files.items()}


def folder_after(words: list[str]) -> str:
    assert words[1:4] == ["-m", "azconsole", "--data-dir"], words
    assert words[5:] == ["agent"]
    return words[4]


PERCENT = ("100%TEMP%", "%h %i%%n")


@pytest.mark.parametrize("name", [*AWKWARD, *PERCENT])
def test_launchd_gets_the_folder_as_it_is(tmp_path: Path, name: str) -> None:
    (text,) = texts(UnitKind.LAUNCHD, tmp_path / name, AZCONSOLE_KEYSTORE=name).values()
    plist = plistlib.loads(text.encode())
    assert folder_after(plist["ProgramArguments"]) == str(tmp_path / name)
    assert plist["EnvironmentVariables"] == {"AZCONSOLE_KEYSTORE": name}
    assert plist["KeepAlive"] == {"SuccessfulExit": False}


@pytest.mark.parametrize("name", AWKWARD)
def test_task_scheduler_gets_the_folder_as_it_is(tmp_path: Path, name: str) -> None:
    (text,) = texts(UnitKind.TASK_SCHEDULER, tmp_path / name).values()
    task = ElementTree.fromstring(text.encode("utf-16"))
    action = task.find(f"{TASK}Actions/{TASK}Exec")
    assert action is not None
    arguments = action.findtext(f"{TASK}Arguments") or ""
    assert arguments.endswith(" agent")
    assert f"--data-dir {subprocess.list2cmdline([str(tmp_path / name)])} agent" in arguments
    assert task.findtext(f"{TASK}Settings/{TASK}MultipleInstancesPolicy") == "IgnoreNew"
    assert task.findtext(f"{TASK}Settings/{TASK}ExecutionTimeLimit") == "PT0S"


@pytest.mark.parametrize("name", PERCENT)
def test_what_the_task_scheduler_would_take_for_a_variable_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserInputError, match="percent signs"):
        texts(UnitKind.TASK_SCHEDULER, tmp_path / name)
    with pytest.raises(UserInputError, match="percent signs"):
        texts(UnitKind.TASK_SCHEDULER, tmp_path, AZCONSOLE_VAULT_PASSPHRASE_FILE=str(tmp_path / name))


@pytest.mark.parametrize("name", [*AWKWARD, *PERCENT])
def test_systemd_gets_the_folder_as_it_is(tmp_path: Path, name: str) -> None:
    found = texts(UnitKind.SYSTEMD, tmp_path / name, AZCONSOLE_KEYSTORE=name, AZCONSOLE_SECRET_KEY="secret")
    (service,) = (text for file, text in found.items() if file.endswith(".service"))
    lines = dict(line.split("=", 1) for line in service.splitlines() if "=" in line)
    words = [_as_systemd_reads(word) for word in _words(lines["ExecStart"])]
    assert folder_after(words) == str(tmp_path / name)
    (environment,) = _words(lines["Environment"])
    plain = environment.replace("\0", "$").replace("\1", "`").replace("%%", "%")  # systemd fills in no variables here
    assert plain == f"AZCONSOLE_KEYSTORE={name}"
    assert "secret" not in service


PROXY = {"HTTPS_PROXY": "http://u@proxy.contoso.com:8080", "NO_PROXY": "a,b", "AZCONSOLE_PROXY": "none"}


def test_every_system_keeps_the_proxy(tmp_path: Path) -> None:
    (service,) = (text for file, text in texts(UnitKind.SYSTEMD, tmp_path, **PROXY).items() if file.endswith("service"))
    kept = {
        shlex.split(line)[0] for _, line in (row.split("=", 1) for row in service.splitlines() if "=" in row) if line
    }
    assert {f"{name}={value}" for name, value in PROXY.items()} <= kept
    (plist,) = texts(UnitKind.LAUNCHD, tmp_path, **PROXY).values()
    assert plistlib.loads(plist.encode())["EnvironmentVariables"] == PROXY


@pytest.mark.parametrize("name", AWKWARD)
def test_task_scheduler_gives_the_variables_as_options(tmp_path: Path, name: str) -> None:
    kept = {**PROXY, "AZCONSOLE_KEYSTORE": "vault", "AZCONSOLE_VAULT_PASSPHRASE_FILE": str(tmp_path / name)}
    (text,) = texts(UnitKind.TASK_SCHEDULER, tmp_path, **kept).values()
    arguments = (
        ElementTree.fromstring(text.encode("utf-16")).findtext(f"{TASK}Actions/{TASK}Exec/{TASK}Arguments") or ""
    )
    for variable, value in kept.items():
        assert f" --set {subprocess.list2cmdline([f'{variable}={value}'])}" in arguments
    settings = [f"{variable}={value}" for variable, value in kept.items()]
    assert agent_units.taken_along(settings) == kept


def test_the_agent_takes_the_variables_of_its_task_along(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AZCONSOLE_PROXY", "none")
    seen: list[str] = []

    def opened(*_: object, **__: object) -> None:
        seen.append(os.environ["AZCONSOLE_PROXY"])
        raise Cancelled

    monkeypatch.setattr(agent_command, "open_site", opened)
    options = build_parser().parse_args(["agent", "--set", "AZCONSOLE_PROXY=system", "--once"])
    with pytest.raises(Cancelled):
        agent_command.run(options, CancelToken())
    assert seen == ["system"]
    with pytest.raises(UserInputError, match="'PATH' is not a variable"):
        agent_command.run(build_parser().parse_args(["agent", "--set", "PATH=/tmp"]), CancelToken())


@pytest.mark.parametrize("address", ["http://u:secret@proxy:8080", "u:secret@proxy:8080", "http://u:se@cret@proxy"])
def test_a_password_is_written_into_no_unit(commands: Commands, address: str) -> None:
    for name in ("HTTPS_PROXY", "AZCONSOLE_PROXY"):
        for kind in UnitKind:
            refused = commands.refused("agent", "install", "--print", "--kind", kind.value, **{name: address})
            assert refused.startswith(f"Password not written: {name} holds")
            assert "cret" not in refused
        gone = commands.run("agent", "uninstall", "--kind", "task-scheduler", **{name: address})
        assert gone.code == 0, "what is removed needs no variables"


def _words(line: str) -> list[str]:
    # Within double quotes systemd and POSIX shells read backslashes alike, but for $ and `.
    return shlex.split(line.replace("$", "\0").replace("`", "\1"))


def _as_systemd_reads(word: str) -> str:
    return word.replace("\0\0", "$").replace("\1", "`").replace("%%", "%")


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="there is no systemd here")
@pytest.mark.parametrize("name", [*AWKWARD, *PERCENT])
def test_systemd_finds_no_fault(tmp_path: Path, name: str) -> None:
    place = tmp_path / "units"
    place.mkdir()
    for file, text in texts(UnitKind.SYSTEMD, tmp_path / name, AZCONSOLE_KEYSTORE="vault").items():
        (place / file).write_text(text, "utf-8")
    found = subprocess.run(
        ["systemd-analyze", "--user", "verify", "--man=no", *map(str, place.iterdir())],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "/usr/bin:/bin", "XDG_RUNTIME_DIR": str(tmp_path), "HOME": str(tmp_path)},
    )
    ours = [line for line in found.stderr.splitlines() if "azconsole" in line]
    assert ours == [], found.stderr


def test_a_path_with_a_line_break_is_refused(tmp_path: Path) -> None:
    for kind in UnitKind:
        with pytest.raises(UserInputError):
            texts(kind, tmp_path / "a\nExecStart=evil")


def test_every_folder_has_units_of_its_own(tmp_path: Path) -> None:
    names = {
        agent_units.agent_units(UnitKind.SYSTEMD, folders(tmp_path / name), practice, {}).name
        for name in ("a", "b")
        for practice in (True, False)
    }
    assert len(names) == 4


def test_install_writes_enables_and_uninstall_undoes_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    ran: list[tuple[Any, ...]] = []
    monkeypatch.setattr(agent_units, "_run", lambda command, must=True: ran.append(tuple(command)))
    units = agent_units.agent_units(UnitKind.SYSTEMD, folders(tmp_path), False, {})
    paths = agent_units.install(units)
    assert [path.suffix for path in paths] == [".service", ".timer"]
    assert all(path.is_file() for path in paths)
    assert agent_units.uninstall(units) == paths
    assert not any(path.exists() for path in paths)
    assert agent_units.uninstall(units) == []
    assert [command[2] for command in ran] == ["daemon-reload", "enable", "disable"]


def test_a_system_that_does_not_enable_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(AzConsoleError, match="systemctl --user daemon-reload"):
        agent_units.install(agent_units.agent_units(UnitKind.SYSTEMD, folders(tmp_path), False, {}))


def test_install_print_shows_and_writes_nothing(commands: Commands) -> None:
    for kind in UnitKind:
        shown = commands.run("agent", "install", "--print", "--kind", kind.value, "--json").json()
        assert shown["kind"] == kind.value
        assert all(str(commands.data) in text for name, text in shown["files"].items() if not name.endswith(".timer"))
        assert "azconsole" in commands.done("agent", "install", "--print", "--kind", kind.value)
    assert not commands.data.exists()


def test_once_status_pause_and_resume(commands: Commands) -> None:
    commands.configured()
    before = commands.run("agent", "status", "--json").json()
    assert before["agent"] is None
    assert [job["job"] for job in before["jobs"]] == ["discovery", "device-discovery", "app-health", "secret-check"]
    assert all(job["last_run"] is None and job["next_run"] for job in before["jobs"])
    commands.done("agent", "pause", "contoso")
    paused = commands.run("agent", "status", "--json").json()
    assert paused["paused"] == ["Contoso"]
    assert [job["why"] for job in paused["jobs"]] == ["Paused", "Paused", "Paused", ""]
    assert "1 run was due." in commands.done("agent", "--once")
    shown = commands.done("agent", "status")
    assert "Paused: Contoso" in shown
    assert "Secret key expiry check" in shown
    commands.done("agent", "resume", "Contoso")
    for verb, paused_now in (("pause", True), ("resume", False)):
        told = commands.run("agent", verb, "Contoso", "--json").json()
        assert told == {"service": "Contoso", "paused": paused_now}
    lines = [json.loads(line) for line in commands.done("agent", "--once", "--json").splitlines()]
    assert [set(line) for line in lines] == [{"at", "text"}] * len(lines)
    assert lines[-1]["text"].endswith(" due.")
    assert commands.run("agent", "status", "--json").json()["paused"] == []
    assert commands.refused("agent", "pause", "Nobody").startswith("No such service: ")


def test_sigterm_and_ctrl_c_end_the_agent_without_a_complaint(commands: Commands) -> None:
    commands.configured()
    for number in (signal.SIGTERM, signal.SIGINT):
        process = commands.start("agent", AZCONSOLE_DATA_DIR=str(commands.data))
        assert process.stdout
        assert process.stdout.readline().startswith(b"The agent runs on ")
        time.sleep(0.3)
        begun = time.monotonic()
        process.send_signal(number)
        _, err = process.communicate(timeout=10)
        assert time.monotonic() - begun < 2
        assert (process.returncode, err) == (0, b"")


def test_f67_a_unit_written_in_part_is_replaced_by_a_whole_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr(agent_units, "_run", lambda command, must=True: None)
    for kind in UnitKind:
        monkeypatch.setenv("HOME", str(tmp_path / "home"))
        units = agent_units.agent_units(kind, folders(tmp_path), False, {})
        for path, text in units.files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode(units.encoding)[: len(text) // 2])
        for path in agent_units.install(units):
            assert path.read_bytes() == units.files[path].encode(units.encoding)
            assert [other.name for other in path.parent.iterdir() if other not in units.files] == []


def test_f67_a_full_disk_leaves_the_unit_that_stood_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr(agent_units, "_run", lambda command, must=True: None)
    units = agent_units.agent_units(UnitKind.SYSTEMD, folders(tmp_path), False, {})
    first, *_ = agent_units.install(units)
    before = first.read_bytes()

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(AzConsoleError, match="The disk is full"):
        agent_units.install(units)
    assert first.read_bytes() == before
    assert len(list(first.parent.iterdir())) == 2
