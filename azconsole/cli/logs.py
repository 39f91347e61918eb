"""`azconsole logs path` and `azconsole diagnostics`."""

from __future__ import annotations

import argparse
from pathlib import Path

from azconsole.cli.output import one_line, print_json
from azconsole.domain.cancel import CancelToken
from azconsole.operations.log_files import log_files
from azconsole.wiring.folders import site_folders
from azconsole.wiring.logs import LOGS


def run(options: argparse.Namespace, _cancel: CancelToken) -> int:
    """Print the folder of the logs; as JSON also the files in it. Needs no site that can be opened."""
    folder = site_folders(options.data_dir, options.practice).site / LOGS
    if options.json:
        files = [{"name": file.path.name, "size": file.size, "changed": file.changed} for file in log_files(folder)]
        print_json({"path": str(folder), "files": files})
    else:
        print(one_line(folder))
    return 0


def run_diagnostics(options: argparse.Namespace, cancel: CancelToken) -> int:
    """Write the zip, and print what is in it."""
    from azconsole.wiring.site import open_site

    path = Path(options.file).expanduser()
    with open_site(options.data_dir, practice=options.practice, cancel=cancel) as site:
        diagnostics = site.diagnostics()
        parts = diagnostics.parts()
        size = diagnostics.write(path, parts, cancel)
    if options.json:
        listed = [{"name": part.name, "purpose": str(part.purpose)} for part in parts]
        print_json({"path": str(path), "size": size, "contents": listed})
    else:
        print(one_line(f"{path}: {size:,} bytes"))
        for part in parts:
            print(f"  {one_line(part.name):<40} {part.purpose}")
    return 0
