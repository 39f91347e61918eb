"""The set-up on a fresh machine: too old a Python, missing system packages with and without root, and an unchanged .venv."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.frame.places import ROOT, load_script

bootstrap = load_script("packaging/_bootstrap.py")
debian_only = pytest.mark.skipif(not bootstrap._is_debian(), reason="Debian's package tools are not here")

OLD_PYTHON = """
import runpy, sys
sys.version_info = (3, 9, 2, "final", 0)
sys.argv[0] = sys.argv[1]
runpy.run_path(sys.argv[1], run_name="__main__")
"""


@pytest.mark.parametrize("script", ["run.py", "test.py"])
def test_too_old_a_python_is_told_in_a_sentence(script: str) -> None:
    command = [sys.executable, "-c", OLD_PYTHON, str(ROOT / "packaging" / script)]
    environment = dict(os.environ, PYTHONPATH=str(ROOT / "packaging"))
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("azconsole needs Python 3.11 or later; this is Python 3.9")


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine where libgl1 is missing and apt-get and sudo only write down how they were called."""
    tools = tmp_path / "bin"
    tools.mkdir()
    scripts = {
        "dpkg-query": 'echo "libegl1 installed"; echo "libglib2.0-0t64 installed"; echo "libgl1 not-installed"; exit 1',
        "apt-get": f'echo "$*" >> {tmp_path}/calls',
        "sudo": f'echo "sudo $*" >> {tmp_path}/calls; exit 1',
    }
    for name, body in scripts.items():
        (tools / name).write_text(f"#!/bin/sh\n{body}\n")
        (tools / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}{os.pathsep}/usr/bin:/bin")
    return tmp_path


NAMES = ("libglib2.0-0", "libgl1", "libegl1")


@debian_only
def test_only_what_is_missing_is_asked_for(machine: Path) -> None:
    assert bootstrap.missing_system_packages(NAMES) == ["libgl1"]


@debian_only
def test_root_installs_what_is_missing(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    bootstrap.install_system_packages(NAMES)
    calls = (machine / "calls").read_text().splitlines()
    assert calls == ["update -q", "install -y -q --no-install-recommends libgl1"]


@debian_only
def test_without_root_the_one_command_is_named(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(SystemExit) as stopped:
        bootstrap.install_system_packages(NAMES)
    command = "sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends libgl1'"
    assert str(stopped.value).endswith(command)
    assert (machine / "calls").read_text().splitlines() == ["sudo -n true"]


@debian_only
def test_a_failing_apt_is_told_with_its_own_words(
    machine: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    (machine / "bin" / "apt-get").write_text("#!/bin/sh\necho 'E: no network'; exit 100\n")
    with pytest.raises(SystemExit, match=r"apt-get update failed"):
        bootstrap.install_system_packages(NAMES)
    assert "E: no network" in capsys.readouterr().err


def test_a_child_sees_the_programs_of_venv_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    environment = bootstrap.child_environment()
    assert environment["PATH"].split(os.pathsep)[0] == str(bootstrap.venv_program("python").parent)
    assert "PYTHONDONTWRITEBYTECODE" not in environment
