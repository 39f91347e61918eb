"""`azconsole practice serve|reset`."""

from __future__ import annotations

import argparse
from pathlib import Path

from azconsole.cli.output import print_json
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import AzConsoleError
from azconsole.wiring.folders import site_folders


def run(options: argparse.Namespace, _: CancelToken) -> int:
    """Serve until interrupted, or reset the kept state. The practice cloud handles its own signals."""
    from azconsole.practice.runner import PracticeError, ServeOptions, reset, serve

    folder = (
        Path(options.folder)
        if getattr(options, "folder", None)
        else site_folders(options.data_dir, True).practice_cloud
    )
    try:
        if options.verb == "reset":
            reset(folder)
            print_json({"reset": True}) if options.json else print("The practice cloud starts afresh next time.")
            return 0
        serve(
            ServeOptions(
                folder=folder,
                port=options.port,
                users=options.users,
                devices=options.devices,
                seed=options.seed,
                control=options.control,
                ready_file=Path(options.ready_file) if options.ready_file else None,
                with_parent=options.with_parent,
            )
        )
    except PracticeError as error:
        raise AzConsoleError(
            "Practice cloud", str(error), "Choose another --port, or end the program that uses it."
        ) from error
    return 0
