#!/usr/bin/env python3
"""Sets azconsole up and runs every check and every test: `python3 packaging/test.py [pytest options]`.

The checks: ruff, formatting, types, import contracts, sizes. The tests run with Qt's offscreen platform inside a
session bus of their own; on Linux an Xvfb display with a window manager stands beside them for the tests marked xvfb.
The exit code is 0 only when all of it passed; the last line is pytest's closing line.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from _bootstrap import ROOT, child_environment, say, set_up, stop, venv_program

CHECKS = {
    "ruff check": ["ruff", "check"],
    "ruff format": ["ruff", "format", "--check"],
    "mypy": ["mypy"],
    "import contracts": ["lint-imports"],
    "sizes": ["python", "tools/check_sizes.py"],
}
CLOSING_LINE = re.compile(r"^=*\s*(no tests ran|\d+ \w+(, \d+ \w+)*) in [\d.]+s.*$")
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def failed_checks(environment: dict[str, str]) -> list[str]:
    """Run every check; the names of those that found something, whose findings are printed."""
    failed = []
    for name, (program, *arguments) in CHECKS.items():
        done = subprocess.run(
            [str(venv_program(program)), *arguments],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        say(f"{name}: {'found problems' if done.returncode else 'ok'}")
        if done.returncode:
            say(done.stdout.decode("utf-8", "replace").rstrip())
            failed.append(name)
    return failed


@contextmanager
def display(environment: dict[str, str]) -> Iterator[dict[str, str]]:
    """The environment for the tests: on Linux with a virtual screen of their own, never the desktop in use."""
    environment = dict(environment, QT_QPA_PLATFORM="offscreen")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        environment.pop(name, None)
    if not shutil.which("Xvfb"):
        yield environment
        return
    reading, writing = os.pipe()
    options = ["-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(["Xvfb", *options], pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    manager = None
    try:
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        if not number:
            stop("Xvfb, the virtual screen of the tests, did not start. Run `Xvfb :99` to see its reason.")
        environment["DISPLAY"] = f":{number}"
        if shutil.which("openbox"):
            manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
        yield environment
    finally:
        for process in filter(None, (manager, server)):
            process.terminate()
            process.wait(10)


def run_pytest(environment: dict[str, str], options: list[str]) -> tuple[int, str]:
    """Run pytest, passing its output on; its exit code and its closing line."""
    command = [str(venv_program("python")), "-m", "pytest", *options]
    if bus := shutil.which("dbus-run-session"):
        command = [bus, "--", *command]
    closing = ""
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        for line in process.stdout:
            text = line.decode("utf-8", "replace").rstrip("\r\n")
            print(text, flush=True)
            closing = text if CLOSING_LINE.match(COLOUR.sub("", text)) else closing
    return process.returncode, closing


def main(options: list[str]) -> int:
    """Set up, check and test; 0 when all is well."""
    set_up("test")
    environment = child_environment()
    failed = failed_checks(environment)
    with display(environment) as tested:
        code, closing = run_pytest(tested, options)
    if failed:
        say(f"These checks found problems, printed above the tests: {', '.join(failed)}.")
        say(closing)
    return code or int(bool(failed))


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
