"""A desktop of its own for users from outside: a virtual screen, a window manager, a session bus, and the real program."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_PROGRAMS = ("Xvfb", "openbox", "dbus-daemon")
_SIGN_IN = """\
import json, sys
from pathlib import Path
from azconsole.app.tour_browser import TourBrowser
facts = json.loads(Path(sys.argv[1]).read_text("utf-8"))
TourBrowser(facts["admin_user"], facts["admin_password"]).walk(sys.argv[2])
"""


@contextmanager
def _running(command: list[str], environment: dict[str, str], pass_fds: list[int] | None = None) -> Iterator[None]:
    process = subprocess.Popen(
        command, env=environment, pass_fds=pass_fds or [], stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )
    for handle in pass_fds or []:
        os.close(handle)
    try:
        yield
    finally:
        process.terminate()
        process.wait(10)


@contextmanager
def desktop(*programs: str) -> Iterator[dict[str, str]]:
    """The environment of a new desktop; the test is skipped where one of the programs is not installed."""
    missing = [name for name in (*_PROGRAMS, *programs) if not shutil.which(name)]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    environment = {key: value for key, value in os.environ.items() if key != "WAYLAND_DISPLAY"}
    environment |= {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "AZCONSOLE_KEYSTORE": "session"}
    with ExitStack() as stack:
        reading, writing = os.pipe()
        screen = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp"]
        stack.enter_context(_running(screen, environment, [writing]))
        with os.fdopen(reading) as answer:
            environment["DISPLAY"] = f":{answer.readline().strip()}"
        reading, writing = os.pipe()
        bus = ["dbus-daemon", "--session", "--nofork", f"--print-address={writing}"]
        stack.enter_context(_running(bus, environment, [writing]))
        with os.fdopen(reading) as answer:
            environment["DBUS_SESSION_BUS_ADDRESS"] = answer.readline().strip()
        stack.enter_context(_running(["openbox"], environment))
        yield environment


@contextmanager
def console(environment: dict[str, str], folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The program as a person starts it; its browser signs in as the practice cloud's administrator."""
    signs_in = folder / "sign_in.py"
    signs_in.write_text(_SIGN_IN, "utf-8")
    ready = folder / "data" / "practice" / "cloud" / "ready.json"
    environment = environment | {"BROWSER": f"{sys.executable} {signs_in} {ready}", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "azconsole", "--practice", "--data-dir", str(folder / "data")]
    process = subprocess.Popen(command, env=environment, cwd=ROOT, stderr=subprocess.PIPE)
    try:
        yield process
    finally:
        process.terminate()
        errors = process.communicate(timeout=20)[1].decode("utf-8", "replace")
        assert "Traceback" not in errors, errors
