"""The files that make the operating system run the agent: for systemd, the Windows Task Scheduler and launchd.

The templates lie in `data/units`. Paths may hold any sign but a line break; each format has its own way to write them. Only
the Task Scheduler, which fills in variables, has none for two percent signs: they are refused.
"""

from __future__ import annotations

import getpass
import hashlib
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from string import Template
from xml.sax.saxutils import escape

from azconsole.cloud.session import CA_VARIABLES, masked
from azconsole.domain.errors import AzConsoleError, UserInputError
from azconsole.operations.whole_file import whole_file
from azconsole.wiring.folders import SiteFolders, data_folder
from azconsole.wiring.network import PROXY_VARIABLE

_TEMPLATES = Path(__file__).resolve().parents[1] / "data" / "units"
_PROXY_VARIABLES = (PROXY_VARIABLE, "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy")
_KEPT_VARIABLES = (
    "AZCONSOLE_KEYSTORE",
    "AZCONSOLE_VAULT_PASSPHRASE_FILE",
    "SSL_CERT_DIR",
    *CA_VARIABLES,
    *_PROXY_VARIABLES,
)
"""Taken along into the unit where they are set: names, paths and addresses, never a secret."""
_PATIENCE = 30.0


class UnitKind(StrEnum):
    """Who runs the agent."""

    SYSTEMD = "systemd"
    TASK_SCHEDULER = "task-scheduler"
    LAUNCHD = "launchd"


@dataclass(frozen=True, slots=True)
class Units:
    """The unit files of an agent: path -> text, and what to run after they were written, and before they are removed."""

    kind: UnitKind
    name: str
    files: Mapping[Path, str]
    enable: Sequence[Sequence[str]]
    disable: Sequence[Sequence[str]]
    encoding: str = "utf-8"


def default_kind() -> UnitKind:
    """The one of this operating system."""
    if sys.platform == "win32":
        return UnitKind.TASK_SCHEDULER
    return UnitKind.LAUNCHD if sys.platform == "darwin" else UnitKind.SYSTEMD


def agent_units(kind: UnitKind, folders: SiteFolders, practice: bool, environment: Mapping[str, str]) -> Units:
    """The units of the agent of a data folder, written for this Python. Raises UserInputError for a path that no unit file can
    hold, and for a proxy with a password, which none shall hold."""
    command = _command(folders.root, practice)
    kept = {name: environment[name] for name in _KEPT_VARIABLES if environment.get(name)}
    _refuse_passwords(kept)
    for text in (*command, *kept.values()):
        if any(ord(sign) < 32 for sign in text):
            raise UserInputError(
                "Path not possible", f"No unit file can hold the path {text!r}.", "Choose another folder."
            )
    name = _name(folders.root, practice)
    title = f"azconsole agent of {folders.site}"
    match kind:
        case UnitKind.SYSTEMD:
            return _systemd(name, title, command, kept)
        case UnitKind.TASK_SCHEDULER:
            return _task_scheduler(name, title, [*command, *_as_options(kept)], folders)
        case UnitKind.LAUNCHD:
            return _launchd(name, command, kept)


def taken_along(settings: Sequence[str]) -> dict[str, str]:
    """The variables that a unit without a place for them gives as NAME=VALUE after --set. Raises UserInputError for others."""
    found = dict(setting.partition("=")[::2] for setting in settings)
    unknown = [name for name in found if name not in _KEPT_VARIABLES]
    if unknown:
        raise UserInputError("Variable not known", f"{unknown[0]!r} is not a variable that a unit takes along.")
    return found


def install(units: Units) -> list[Path]:
    """Write the units and enable them: the files. Raises AzConsoleError."""
    for path, text in units.files.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise AzConsoleError("Unit not written", f"{path}: {error.strerror or error}.") from error
        with whole_file(path, "Unit not written") as out:
            out.write(text.encode(units.encoding))
    for command in units.enable:
        _run(command)
    return list(units.files)


def uninstall(units: Units) -> list[Path]:
    """Disable the units and remove their files: those that were there. Raises AzConsoleError."""
    there = [path for path in units.files if path.is_file()]
    if there:
        for command in units.disable:
            _run(command, must=False)
    for path in there:
        path.unlink(missing_ok=True)
    return there


def _refuse_passwords(kept: Mapping[str, str]) -> None:
    for name in _PROXY_VARIABLES:
        if masked(kept.get(name, "")) != kept.get(name, ""):
            raise UserInputError(
                "Password not written",
                f"{name} holds the proxy's password, and everybody who may read a unit file could read it there. Nothing was "
                "written.",
                f"Choose the proxy under Network in the window's application menu, which keeps its password in the key "
                f"store; then unset {name} and try again.",
            )


def _as_options(kept: Mapping[str, str]) -> list[str]:
    """The Task Scheduler starts programs with the variables of the account only."""
    return [word for name, value in kept.items() for word in ("--set", f"{name}={value}")]


def _command(root: Path, practice: bool) -> list[str]:
    frozen = bool(getattr(sys, "frozen", False))
    program = Path(sys.executable)
    windowless = program.with_name("pythonw.exe")
    if sys.platform == "win32" and not frozen and windowless.is_file():
        program = windowless  # no console window
    start = [str(program)] if frozen else [str(program), "-m", "azconsole"]
    return [*start, "--data-dir", str(root), *(["--practice"] if practice else []), "agent"]


def _name(root: Path, practice: bool) -> str:
    name = "azconsole-agent-practice" if practice else "azconsole-agent"
    if root == data_folder(None):
        return name
    return f"{name}-{hashlib.sha256(str(root).encode()).hexdigest()[:8]}"


def _systemd(name: str, title: str, command: Sequence[str], kept: Mapping[str, str]) -> Units:
    base = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "systemd" / "user"
    described = title.replace("%", "%%")
    program, *arguments = command
    line = " ".join([_for_systemd(program), *(_for_systemd(word).replace("$", "$$") for word in arguments)])
    environment = "\n".join(f"Environment={_for_systemd(f'{key}={value}')}" for key, value in kept.items())
    service, timer = f"{name}.service", f"{name}.timer"
    files = {
        base / service: _filled("agent.service", title=described, command=line, environment=environment),
        base / timer: _filled("agent.timer", title=described, name=name),
    }
    control = ("systemctl", "--user")
    return Units(
        UnitKind.SYSTEMD,
        name,
        files,
        enable=((*control, "daemon-reload"), (*control, "enable", "--now", service, timer)),
        disable=((*control, "disable", "--now", timer, service),),
    )


def _for_systemd(word: str) -> str:
    """A word in double quotes, without escapes and specifiers of systemd."""
    return '"' + word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%") + '"'


def _task_scheduler(name: str, title: str, command: Sequence[str], folders: SiteFolders) -> Units:
    for word in command:
        if word.count("%") > 1:
            raise UserInputError(
                "Path not possible",
                f"The Task Scheduler takes what stands between two percent signs for a variable: {word!r}.",
                "Choose a folder without percent signs.",
            )
    program, *arguments = command
    domain = os.environ.get("USERDOMAIN", "")
    user = f"{domain}\\{getpass.getuser()}" if domain else getpass.getuser()
    text = _filled(
        "agent.xml",
        name=escape(name),
        title=escape(title),
        user=escape(user),
        program=escape(program),
        arguments=escape(subprocess.list2cmdline(arguments)),
    )
    path = folders.root / "units" / f"{name}.xml"
    return Units(
        UnitKind.TASK_SCHEDULER,
        name,
        {path: text},
        enable=(("schtasks", "/Create", "/TN", name, "/XML", str(path), "/F"), ("schtasks", "/Run", "/TN", name)),
        disable=(("schtasks", "/End", "/TN", name), ("schtasks", "/Delete", "/TN", name, "/F")),
        encoding="utf-16",
    )


def _launchd(name: str, command: Sequence[str], kept: Mapping[str, str]) -> Units:
    path = Path.home() / "Library" / "LaunchAgents" / f"{name}.plist"
    text = _filled(
        "agent.plist",
        name=escape(name),
        arguments="\n".join(f"    <string>{escape(word)}</string>" for word in command),
        environment="\n".join(
            f"    <key>{escape(key)}</key>\n    <string>{escape(value)}</string>" for key, value in kept.items()
        ),
    )
    domain = f"gui/{os.getuid() if sys.platform != 'win32' else 0}"
    return Units(
        UnitKind.LAUNCHD,
        name,
        {path: text},
        enable=(("launchctl", "bootstrap", domain, str(path)),),
        disable=(("launchctl", "bootout", f"{domain}/{name}"),),
    )


def _filled(template: str, **values: str) -> str:
    return Template((_TEMPLATES / template).read_text("utf-8")).substitute(values)


def _run(command: Sequence[str], *, must: bool = True) -> None:
    try:
        done = subprocess.run(  # noqa: S603 - the system's own tools, our arguments
            command, capture_output=True, text=True, timeout=_PATIENCE, check=False
        )
        said = (done.stderr or done.stdout).strip().splitlines()[-1:]
        failed = "".join(said) or f"exit code {done.returncode}" if done.returncode else ""
    except (OSError, subprocess.TimeoutExpired) as error:
        failed = str(error)
    if failed and must:
        raise AzConsoleError(
            "Unit not enabled",
            f"The file was written, but `{' '.join(command)}` failed: {failed}.",
            "Enable it yourself, or run the agent another way; `azconsole agent install --print` shows the files.",
        )
