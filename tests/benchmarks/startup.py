"""Start to first painted window under Xvfb: azconsole beside Vorta, another Qt program written in Python.

Both are watched from outside, by an X client that sees the window mapped and then real pixels in it. Each start has a
home of its own, empty but for the caches of the Python modules.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from tests.benchmarks.harness import Report, Sample, environment, in_turn, resident_mib
from tests.benchmarks.xwatch import Watcher, virtual_display

_START_SECONDS = 30.0
GOALS = {"time_over_vorta": ("<=", 0.5), "rss_mib_first_paint": ("<=", 90.0)}


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of this benchmark."""
    parser.add_argument("--rounds", type=int, default=11, help="starts of each program (default 11)")


def measure(options: argparse.Namespace) -> Report:
    """Start both programs in turn."""
    with virtual_display() as display:
        watcher = Watcher(display)
        try:
            sides = {name: partial(first_paint, watcher, display, name) for name in ("azconsole", "vorta")}
            medians = in_turn(sides, options.rounds)
        finally:
            watcher.close()
    ours, theirs = medians["azconsole"], medians["vorta"]
    figures = {
        "ms": ours["ms"],
        "vorta_ms": theirs["ms"],
        "rss_mib_first_paint": ours["rss"],
        "vorta_rss_mib_first_paint": theirs["rss"],
        "rounds": float(options.rounds),
    }
    return Report({"time_over_vorta": ours["ms"] / theirs["ms"]}, figures, GOALS)


def command(name: str, home: Path) -> list[str]:
    """How a program is started."""
    if name == "vorta":
        return [sys.executable, "-m", "vorta"]
    return [sys.executable, "-m", "azconsole", "--practice", "--data-dir", str(home / "data")]


def first_paint(watcher: Watcher, display: str, name: str) -> Sample:
    """One start: milliseconds until the first painted window, and the memory (MiB) that the program holds then."""
    with tempfile.TemporaryDirectory(prefix="azconsole-bench-", ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        unset = dict.fromkeys(("WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "QT_SCALE_FACTOR"), "")
        xdg = {f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("DATA", "CONFIG", "CACHE", "STATE")}
        env = environment(DISPLAY=display, QT_QPA_PLATFORM="xcb", HOME=folder, **xdg, **unset)
        env["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"
        watcher.forget()
        started = time.perf_counter()
        process = subprocess.Popen(
            command(name, home), env=env, cwd=folder, stderr=subprocess.DEVNULL, start_new_session=True
        )
        try:
            painted, _window = watcher.first_painted(_START_SECONDS)
            return {"ms": (painted - started) * 1000, "rss": resident_mib(process.pid)}
        finally:
            end(process)


def end(process: subprocess.Popen[bytes]) -> None:
    """End a program and everything that it started: they share a session of their own."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, number)
            process.wait(5)
        except (ProcessLookupError, subprocess.TimeoutExpired):
            continue
