"""The command `azconsole`: parses, runs one command, turns expected failures into exit code 1."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Callable, Sequence

from azconsole.cli.output import print_error
from azconsole.cli.parser import build_parser
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import AzConsoleError, Cancelled

EXIT_DONE, EXIT_FAILED, EXIT_CANCELLED = 0, 1, 130

Command = Callable[[argparse.Namespace, CancelToken], int]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line. Returns 0 when done, 1 after an expected failure (told on standard error as
    `title: message (hint)`), 2 for a usage error (by argparse), 130 after Ctrl+C."""
    options = build_parser().parse_args(argv)
    if options.command is None:
        return _window(options)
    cancel = CancelToken()
    signal.signal(signal.SIGINT, lambda *_: cancel.cancel())
    try:
        return _command(options.command)(options, cancel)
    except AzConsoleError as error:
        print_error(error)
        return EXIT_FAILED
    except Cancelled:
        print("Cancelled: nothing was lost; run the command again to go on.", file=sys.stderr)
        return EXIT_CANCELLED


def _window(options: argparse.Namespace) -> int:
    from azconsole.app.window import WindowOptions, run_window

    return run_window(WindowOptions(data_dir=options.data_dir, practice=options.practice))


def _command(name: str) -> Command:
    # Each command is imported when asked for: `azconsole users count` needs no Qt and no practice cloud.
    if name == "practice":
        from azconsole.cli.practice import run as practice

        return practice
    if name == "services":
        from azconsole.cli.services import run as services

        return services
    if name == "sync":
        from azconsole.cli.sync import run as sync

        return sync
    if name == "users":
        from azconsole.cli.users import run as users

        return users
    from azconsole.cli.doctor import run as doctor

    return doctor
