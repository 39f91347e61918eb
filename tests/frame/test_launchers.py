"""The launchers beside run.py start it wherever the project lies, and run.py starts the right thing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.frame.places import ROOT, load_script

PACKAGING = ROOT / "packaging"
posix_only = pytest.mark.skipif(os.name == "nt", reason="a launcher for Linux or macOS")

run = load_script("packaging/run.py")


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A copy of the launchers in a folder with a blank, beside a run.py that tells that it was started."""
    place = tmp_path / "my programs"
    place.mkdir()
    for launcher in PACKAGING.glob("azconsole.*"):
        shutil.copy(launcher, place)
    (place / "run.py").write_text("import sys; print('started', sys.version_info >= (3, 11))")
    return place


def started(command: list[str], folder: Path) -> str:
    """What the command prints, started from another folder with this Python as python3."""
    tools = folder / "bin"
    tools.mkdir()
    (tools / "python3").symlink_to(sys.executable)
    environment = dict(os.environ, PATH=f"{tools}{os.pathsep}{os.environ['PATH']}")
    done = subprocess.run(command, cwd="/", env=environment, capture_output=True, text=True, check=False)
    return done.stdout.strip() or done.stderr


def desktop_command(launcher: Path, place: str) -> list[str]:
    """The Exec line of a .desktop file, taken apart as the Desktop Entry Specification says."""
    (line,) = (text for text in launcher.read_text("utf-8").splitlines() if text.startswith("Exec="))
    value = line.removeprefix("Exec=").replace(
        "\\\\", "\\"
    )  # the escapes of a string value, then those of a quoted word
    program, option, rest = value.split(" ", 2)
    script, _, last = rest.removeprefix('"').rpartition('" ')
    for character in '"$`':
        script = script.replace(f"\\{character}", character)
    return [program, option, script.replace("%%", "%"), *(place if word == "%k" else word for word in last.split())]


@posix_only
@pytest.mark.parametrize("scheme", ["", "file://"])
def test_the_desktop_file_starts_run_py_beside_it(elsewhere: Path, scheme: str) -> None:
    launcher = elsewhere / "azconsole.desktop"
    assert started(desktop_command(launcher, f"{scheme}{launcher}"), elsewhere) == "started True"


@posix_only
def test_the_macos_launcher_starts_run_py_beside_it(elsewhere: Path) -> None:
    assert started([str(elsewhere / "azconsole.command")], elsewhere) == "started True"


def test_the_windows_launcher_names_run_py_beside_it() -> None:
    content = (PACKAGING / "azconsole.cmd").read_bytes()
    assert b'"%~dp0run.py" %*' in content
    assert content.count(b"\n") == content.count(b"\r\n")


@posix_only
@pytest.mark.parametrize("path", [".ci/run", "packaging/azconsole.command", "packaging/azconsole.desktop"])
def test_what_is_started_by_name_may_be_executed(path: str) -> None:
    assert os.access(ROOT / path, os.X_OK)


def test_ci_runs_the_same_command_as_everybody() -> None:
    assert "python3 packaging/test.py" in (ROOT / ".ci" / "run").read_text("utf-8")


def test_with_a_display_the_console_opens_against_the_practice_cloud() -> None:
    command = run.command({"DISPLAY": ":0"}, ["--data-dir", "d"])
    assert command == ["-m", "azconsole", "--practice", "--data-dir", "d"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can be without a display")
def test_without_a_display_the_tour_is_played() -> None:
    assert run.command({}, []) == ["-m", "azconsole.app.tour", "--out", str(ROOT / "tour")]
