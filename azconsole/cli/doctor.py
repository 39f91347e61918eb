"""`azconsole doctor`: what works here and what does not, each line with who can mend it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from azconsole.cli.output import one_line, print_json
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import AzConsoleError
from azconsole.wiring.doctor import BAD, GOOD, Finding, program_findings, site_findings
from azconsole.wiring.site import open_site, restore_backup, start_empty


def run(options: argparse.Namespace, cancel: CancelToken) -> int:
    """Mend the database where asked to. Print the findings; exit 1 when one is bad."""
    findings = []
    for finding in _findings(options, cancel):
        findings.append(finding)
        if not options.json:
            print(f"{finding.state:<5} {finding.check:<14} {one_line(finding.text)}", flush=True)
    if options.json:
        print_json([{"check": f.check, "state": f.state, "text": f.text} for f in findings])
    return 1 if any(f.state == BAD for f in findings) else 0


def _findings(options: argparse.Namespace, cancel: CancelToken) -> Iterator[Finding]:
    yield from program_findings()
    if options.set_aside or options.restore:
        yield _mended(options)
    try:
        site = open_site(options.data_dir, practice=options.practice, cancel=cancel)
    except AzConsoleError as error:
        yield Finding("data folder", BAD, str(error))
        return
    with site:
        yield from site_findings(site, cancel)


def _mended(options: argparse.Namespace) -> Finding:
    """What was done with the database, at the word of the one who runs it."""
    try:
        if options.restore:
            backup, aside = restore_backup(options.data_dir, practice=options.practice)
            restored = f"The backup {backup.name} is in its place; the old one is {aside.name}."
            return Finding("database", GOOD, restored + " Its users, if any are missing, come with the next discovery.")
        aside = start_empty(options.data_dir, practice=options.practice)
        return Finding("database", GOOD, f"An empty database was started; the old one is {aside.name}.")
    except AzConsoleError as error:
        return Finding("database", BAD, str(error))
