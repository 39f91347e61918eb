"""What run.py and test.py share: the .venv folder, its packages, and the system packages that Qt needs.

Standard library only, for Linux, macOS and Windows. Nothing is downloaded when nothing changed: the file
.venv/azconsole-installed.json tells what was installed from which lock. Without it .venv is half-made, and made anew.
"""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):  # noqa: UP036 -- whoever starts this with an older Python is to read a sentence
    sys.exit(
        f"azconsole needs Python 3.11 or later; this is Python {sys.version_info[0]}.{sys.version_info[1]} "
        f"({sys.executable}). Install a newer one and start this script with it."
    )

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
MARKER = VENV / "azconsole-installed.json"
LOCKS = {"run": "requirements.lock", "test": "requirements-test.lock"}

QT_PACKAGES = (
    "libglib2.0-0",
    "libgl1",
    "libegl1",
    "libxkbcommon0",
    "libfontconfig1",
    "libdbus-1-3",
    "libx11-xcb1",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
)
"""What Qt's libraries and its X11 plug-in are linked to, as Debian and Ubuntu name it."""

TEST_PACKAGES = ("xvfb", "openbox", "xdotool", "at-spi2-core", "dbus")
"""What the tests need to use a real window from outside."""


def say(text: str) -> None:
    """One short line of progress."""
    print(text, flush=True)


def stop(text: str) -> NoReturn:
    """End with a sentence that says what to do."""
    sys.exit(f"\n{text}")


def venv_program(name: str) -> Path:
    """The path of a program of the virtual environment, for example "python" or "ruff"."""
    return VENV / "Scripts" / f"{name}.exe" if os.name == "nt" else VENV / "bin" / name


def child_environment() -> dict[str, str]:
    """The environment for programs of .venv: their own folder first on the PATH, and compiled files kept."""
    environment = dict(os.environ, VIRTUAL_ENV=str(VENV))
    environment["PATH"] = str(venv_program("python").parent) + os.pathsep + environment.get("PATH", "")
    for name in ("PYTHONHOME", "PYTHONDONTWRITEBYTECODE"):
        environment.pop(name, None)
    return environment


# --- system packages ------------------------------------------------------------------------------------------------


def _is_debian() -> bool:
    """Whether this is Debian, Ubuntu or one of their children."""
    if not sys.platform.startswith("linux") or not shutil.which("dpkg-query") or not shutil.which("apt-get"):
        return False
    try:
        lines = Path("/etc/os-release").read_text("utf-8").splitlines()
    except OSError:
        return False
    words = " ".join(line.partition("=")[2].strip('"') for line in lines if line.startswith(("ID=", "ID_LIKE=")))
    return not {"debian", "ubuntu"}.isdisjoint(words.split())


def _installed(names: tuple[str, ...]) -> set[str]:
    """Those of the names that dpkg holds as installed. Newer releases call some of them NAMEt64."""
    asked = [*names, *(f"{name}t64" for name in names)]
    query = ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n", *asked]
    lines = subprocess.run(query, capture_output=True, text=True, check=False).stdout.splitlines()
    return {line.split()[0].removesuffix("t64") for line in lines if line.endswith(" installed")}


def missing_system_packages(names: tuple[str, ...]) -> list[str]:
    """The Debian packages to install; always empty on other systems."""
    if not _is_debian():
        return []
    present = _installed(names)
    missing = [name for name in names if name not in present]
    if importlib.util.find_spec("ensurepip") is None:  # Debian splits it off Python
        missing.append("python3-venv")
    return missing


def _root_prefix() -> list[str] | None:
    """What to put before a command so that root runs it: nothing, `sudo -n`, or None when it is not allowed."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n"]
    return None


def install_system_packages(names: tuple[str, ...]) -> None:
    """Install what is missing when this user may, otherwise name the one command to run and end with 1."""
    missing = missing_system_packages(names)
    if not missing:
        return
    by_hand = f"apt-get update && apt-get install -y --no-install-recommends {' '.join(missing)}"
    by_hand = by_hand if os.geteuid() == 0 else f"sudo sh -c '{by_hand}'"
    prefix = _root_prefix()
    if prefix is None:
        stop(
            "Some system packages are missing, and installing them needs root. Run this command, then start again:"
            f"\n\n  {by_hand}"
        )
    say(f"Installing system packages: {' '.join(missing)}")
    environment = ["env", "DEBIAN_FRONTEND=noninteractive"]
    for step in (["update", "-q"], ["install", "-y", "-q", "--no-install-recommends", *missing]):
        done = subprocess.run(
            [*prefix, *environment, "apt-get", *step],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if done.returncode:
            print(_tail(done.stdout), file=sys.stderr)
            stop(f"apt-get {step[0]} failed, as told above. Mend that, run this, then start again:\n\n  {by_hand}")


def _tail(text: str, lines: int = 15) -> str:
    """The last lines of a program's output."""
    return "\n".join(text.strip().splitlines()[-lines:])


# --- the virtual environment ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _State:
    """What .venv was made with: `where` and `python` bind it to a place and a Python; the rest are hashes, or ""."""

    where: str
    python: str
    run: str = ""
    test: str = ""

    @classmethod
    def read(cls) -> _State | None:
        """The state that was written last; None for a .venv that was never finished."""
        try:
            return cls(**json.loads(MARKER.read_text("utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    @classmethod
    def wanted(cls) -> _State:
        """The state that belongs to the files as they are."""
        version = f"{sys.implementation.name} {sys.version_info[0]}.{sys.version_info[1]}"
        return cls(str(VENV), version, *(_fingerprint(lock) for lock in LOCKS.values()))

    def write(self) -> None:
        """Keep the state, at once or not at all."""
        scratch = MARKER.with_suffix(".new")
        scratch.write_text(json.dumps(vars(self), indent=1) + "\n", "utf-8")
        scratch.replace(MARKER)


def _fingerprint(lock: str) -> str:
    """One hash over a lock and the project file."""
    content = b"\0".join((ROOT / name).read_bytes() for name in (f"packaging/{lock}", "pyproject.toml"))
    return hashlib.sha256(content).hexdigest()


def _venv_runs() -> bool:
    """Whether .venv's Python still starts: the Python that it was made with may be gone."""
    try:
        return subprocess.run([str(venv_program("python")), "-c", ""], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _make_venv() -> None:
    """Make .venv. One that was left half-made is not mended but replaced: nobody knows what is missing in it."""
    if VENV.exists():
        say("The folder .venv is unfinished or from elsewhere; making it anew …")
        try:
            shutil.rmtree(VENV)
        except OSError as error:
            stop(f"The folder .venv cannot be removed ({error}). Close azconsole, delete that folder and start again.")
    else:
        say("Making the virtual environment .venv …")
    done = subprocess.run([sys.executable, "-m", "venv", VENV], capture_output=True, text=True, check=False)
    if done.returncode:
        print(_tail(done.stdout + done.stderr), file=sys.stderr)
        stop(
            "Python could not make a virtual environment, as told above. This Python needs its modules venv and "
            "ensurepip (on Debian and Ubuntu: the package python3-venv)."
        )


def _pip(*arguments: str) -> None:
    """Run pip of .venv; on failure show its last words and end."""
    command = [
        str(venv_program("python")),
        "-m",
        "pip",
        "--disable-pip-version-check",
        "install",
        "--quiet",
        *arguments,
    ]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=child_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        print(_tail(done.stdout), file=sys.stderr)
        stop(
            "pip could not install the packages, as told above. The first start needs the network: check it (behind a "
            "proxy set HTTPS_PROXY, and PIP_CERT to the proxy's certificate), then start again."
        )


def _check_qt() -> None:
    """Prove that Qt's libraries load: on other Linux systems than Debian nobody has looked after them."""
    probe = [str(venv_program("python")), "-c", "import PySide6.QtWidgets"]
    done = subprocess.run(probe, capture_output=True, text=True, env=child_environment(), check=False)
    if done.returncode:
        print(_tail(done.stderr, 1), file=sys.stderr)
        stop(
            "Qt cannot be loaded because of the system library named above. Install it with your system's package "
            "manager, then start again."
        )


def ensure_venv(kind: str) -> None:
    """Bring .venv to what the lock `kind` ("run" or "test") says; the test lock holds everything of the run lock."""
    wanted, state = _State.wanted(), _State.read()
    if state is None or (state.where, state.python) != (wanted.where, wanted.python) or not _venv_runs():
        _make_venv()
    elif getattr(state, kind) == getattr(wanted, kind):
        return
    MARKER.unlink(missing_ok=True)
    say(f"Installing the packages of packaging/{LOCKS[kind]} (the first time this downloads them) …")
    _pip("--require-hashes", "-r", str(ROOT / "packaging" / LOCKS[kind]))
    # "compat" puts a plain path into site-packages; the import hook that setuptools prefers costs 8 ms of every start.
    plain = ("--config-settings", "editable_mode=compat")
    _pip("--no-deps", "--no-build-isolation", *plain, "--editable", str(ROOT))
    _check_qt()
    _State(wanted.where, wanted.python, wanted.run, wanted.test if kind == "test" else "").write()


def set_up(kind: str) -> None:
    """All the set-up for "run" or "test"; ends the program with a sentence when something is in the way."""
    install_system_packages(QT_PACKAGES if kind == "run" else QT_PACKAGES + TEST_PACKAGES)
    ensure_venv(kind)
