#!/usr/bin/env python3
"""`python tests/benchmarks/run.py NAME [options] [--json]`: measure azconsole beside another way of doing the same.

With --json it prints {"ratios": {...}, "figures": {...}}, otherwise a readable table with the goals. Linux only: memory is
read from /proc and the window is watched on an Xvfb display.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # so that it also runs as a script


def main(arguments: list[str]) -> int:
    """Run one benchmark and print its report."""
    from tests.benchmarks import discovery, lists, responsiveness, startup, upload

    benchmarks = {
        "discovery": discovery,
        "lists": lists,
        "responsiveness": responsiveness,
        "startup": startup,
        "upload": upload,
    }
    parser = argparse.ArgumentParser(prog="run.py", description="Benchmarks of azconsole.")
    commands = parser.add_subparsers(dest="name", required=True, metavar="NAME")
    for name, module in benchmarks.items():
        command = commands.add_parser(name, help=(module.__doc__ or "").splitlines()[0])
        command.add_argument("--json", action="store_true", help="print one JSON object instead of a table")
        module.add_options(command)
    options = parser.parse_args(arguments)
    if not sys.platform.startswith("linux"):
        print("The benchmarks run on Linux only.", file=sys.stderr)
        return 1
    report = benchmarks[options.name].measure(options)
    print(report.as_json() if options.json else report.as_table())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
