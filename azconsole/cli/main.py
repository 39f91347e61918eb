"""The command `azconsole`: parses, runs one command, turns expected failures into exit code 1.

Opening the window is kept apart: it needs neither the parser of all commands nor what they print with, and the person
waits for its first picture.
"""

from __future__ import annotations

import gc
import io
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import argparse

    from azconsole.domain.cancel import CancelToken

EXIT_DONE, EXIT_FAILED, EXIT_CANCELLED = 0, 1, 130

Command: TypeAlias = "Callable[[argparse.Namespace, CancelToken], int]"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line. Returns 0 when done, 1 after an expected failure (told on standard error as
    `title: message (hint)`), 2 for a usage error (by argparse), 130 after Ctrl+C or SIGTERM."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a name that the terminal's encoding cannot show is no failure
            stream.reconfigure(errors="backslashreplace")
    words = sys.argv[1:] if argv is None else list(argv)
    wish = _window_only(words)
    if wish is not None:
        return _window(*wish)
    from azconsole.cli.parser import build_parser

    options = build_parser().parse_args(words)
    if options.command is None:
        return _window(options.data_dir, options.practice, options.reset_layout)
    return _run(options)


def _window_only(words: list[str]) -> tuple[str | None, bool] | None:
    """The data folder and whether to practise, when the words say no more than that; None leaves them to the parser."""
    data_dir, practice, rest = None, False, words[::-1]
    while rest:
        word = rest.pop()
        if word == "--practice":
            practice = True
        elif word == "--data-dir" and rest and not rest[-1].startswith("-"):
            data_dir = rest.pop()
        else:
            return None
    return data_dir, practice


def _run(options: argparse.Namespace) -> int:
    import signal
    from queue import SimpleQueue
    from threading import Thread

    from azconsole.cli.output import print_error
    from azconsole.domain.cancel import CancelToken
    from azconsole.domain.errors import AzConsoleError, Cancelled

    cancel = CancelToken()
    asked: SimpleQueue[bool] = SimpleQueue()
    # What a cancel calls takes locks that this thread may hold at the moment of the signal: it runs on another one.
    Thread(target=lambda: cancel.cancel() if asked.get() else None, name="cancel", daemon=True).start()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: asked.put(True))
    try:
        code = _command(options.command)(options, cancel)
        if sys.stdout is not None:  # a program without a console has none
            sys.stdout.flush()
        return code
    except AzConsoleError as error:
        print_error(error)
        return EXIT_FAILED
    except BrokenPipeError:  # `azconsole users list | head`: nobody reads on
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_DONE
    except Cancelled:
        print("Cancelled: nothing was lost; run the command again to go on.", file=sys.stderr)
        return EXIT_CANCELLED
    finally:
        asked.put(False)


def _window(data_dir: str | None, practice: bool, reset_layout: bool = False) -> int:
    gc.disable()  # nothing of a start is garbage; after the first picture app/garbage.py collects
    try:
        from azconsole.app.window import WindowOptions, run_window
    except ImportError as error:
        return _no_window(error)
    from azconsole.domain.errors import AzConsoleError

    try:
        return run_window(WindowOptions(data_dir=data_dir, practice=practice, reset_layout=reset_layout))
    except AzConsoleError as error:
        from azconsole.cli.output import print_error

        print_error(error)
        return EXIT_FAILED


def _no_window(error: ImportError) -> int:
    from azconsole.cli.output import print_error
    from azconsole.domain.errors import AzConsoleError

    message = f"PySide6, or a system library that it needs, cannot be loaded here: {error}. Only the commands work."
    print_error(AzConsoleError("No window", message, "Set it up with packaging/run.py; see azconsole --help."))
    return EXIT_FAILED


# Each command's module is imported when asked for: `azconsole users count` needs no Qt and no practice cloud.
_COMMANDS = {
    "agent": ("agent", "run"),
    "practice": ("practice", "run"),
    "services": ("services", "run"),
    "sync": ("sync", "run"),
    "query": ("query", "run"),
    "users": ("users", "run"),
    "collections": ("collections", "run"),
    "runs": ("runs", "run"),
    "sign-in-client": ("sign_in_client", "run"),
    "logs": ("logs", "run"),
    "diagnostics": ("logs", "run_diagnostics"),
    "doctor": ("doctor", "run"),
    "connectivity": ("connectivity", "run"),
}
"""The module and the function of each command."""


def _command(name: str) -> Command:
    module, function = _COMMANDS[name]
    command: Command = getattr(import_module(f"azconsole.cli.{module}"), function)
    return command
