#!/usr/bin/env python3
"""Sets azconsole up and opens the console against the practice cloud: `python3 packaging/run.py [options]`.

Everything that is needed is installed into .venv beside this folder; the second start is immediate. Options go to the
console (`--data-dir DIR`, for example). Without a display the tour is played instead: the real window does the main job
by itself, prints each step and leaves a picture of each screen in tour/; options then go to the tour.
"""

from __future__ import annotations

import subprocess
import sys

from _bootstrap import ROOT, child_environment, say, set_up, venv_program


def has_display(environment: dict[str, str]) -> bool:
    """Whether a window can be shown: always on Windows and macOS, with X11 or Wayland on Linux."""
    return not sys.platform.startswith("linux") or bool(
        environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")
    )


def command(environment: dict[str, str], options: list[str]) -> list[str]:
    """What to start: the console, or the tour where there is no display."""
    if has_display(environment):
        return ["-m", "azconsole", "--practice", *options]
    return ["-m", "azconsole.app.tour", "--out", str(ROOT / "tour"), *options]


def main(options: list[str]) -> int:
    """Set up, start, and give back the exit code of what was started."""
    set_up("run")
    environment = child_environment()
    if has_display(environment):
        say("Opening the console against the practice cloud …")
    else:
        say("No display: playing the tour; its pictures go to the folder tour.")
    try:
        return subprocess.call([str(venv_program("python")), *command(environment, options)], env=environment)
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
