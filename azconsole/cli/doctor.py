"""`azconsole doctor`: what works here and what does not, each line with who can mend it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from azconsole import __version__
from azconsole.cli.output import one_line, print_json
from azconsole.domain.apps import SecretState
from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import CloudProfile
from azconsole.domain.errors import AzConsoleError, NotFoundError, SignInError
from azconsole.domain.secret_rules import local_day
from azconsole.wiring.site import Site, open_site, restore_backup, start_empty

GOOD, LOOK, BAD = "ok", "look", "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: what was checked, how it is (ok, look, bad), and what was found."""

    check: str
    state: str
    text: str


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
    yield Finding("program", GOOD, f"azconsole {__version__}, Python {sys.version.split()[0]}")
    yield _window()
    if options.set_aside or options.restore:
        yield _mended(options)
    try:
        site = open_site(options.data_dir, practice=options.practice, cancel=cancel)
    except AzConsoleError as error:
        yield Finding("data folder", BAD, str(error))
        return
    with site:
        yield _data_folder(site)
        key_store = _key_store(site)
        yield key_store
        yield Finding("trust", GOOD, site.trust_summary())
        used = {app.tenant.cloud for app in site.toolbox.apps.all()} or {site.toolbox.clouds[0].key}
        with ThreadPoolExecutor(len(site.toolbox.clouds)) as pool:  # one that does not answer takes its time
            yield from pool.map(lambda cloud: _cloud(site, cloud, cloud.key in used, cancel), site.toolbox.clouds)
        yield from _secrets(site, usable=key_store.state == GOOD)
        for change in site.toolbox.create_app.unfinished():
            text = f"Creating {change.form.get('application_name', 'an app')} in {change.tenant.name} was not finished."
            yield Finding("unfinished", LOOK, text + " Open Create again to finish it or to remove what was made.")


_SOME_TENANT = "microsoft.com"
"""Any name will do."""


def _mended(options: argparse.Namespace) -> Finding:
    """What was done with the database, at the word of the one who runs it."""
    try:
        if options.restore:
            backup, aside = restore_backup(options.data_dir, practice=options.practice)
            return Finding("database", GOOD, f"The backup {backup.name} is in its place; the old one is {aside.name}.")
        aside = start_empty(options.data_dir, practice=options.practice)
        return Finding("database", GOOD, f"An empty database was started; the old one is {aside.name}.")
    except AzConsoleError as error:
        return Finding("database", BAD, str(error))


def _data_folder(site: Site) -> Finding:
    folder, remote = str(site.folders.site), site.network_file_system
    if not remote:
        return Finding("data folder", GOOD, folder)
    risk = f"it is on a network file system ({remote}): slower, and to be used from one computer at a time"
    return Finding("data folder", LOOK, f"{folder}: {risk}. Name a folder on a disk of this computer with --data-dir.")


def _window() -> Finding:
    try:
        return Finding("window", GOOD, f"PySide6 {version('PySide6-Essentials')}")
    except PackageNotFoundError:
        return Finding("window", LOOK, "PySide6 is not installed: only the commands work. Run packaging/run.py.")


def _key_store(site: Site) -> Finding:
    try:
        site.toolbox.secrets.probe()
    except AzConsoleError as error:
        return Finding("key store", BAD, str(error))
    return Finding("key store", GOOD, f"secret keys are kept: {site.toolbox.secrets.mode.value}")


def _cloud(site: Site, cloud: CloudProfile, used: bool, cancel: CancelToken) -> Finding:
    """Whether the cloud's sign-in answers. One that is not used here is worth a look at most."""
    try:
        site.toolbox.sign_in.tenant_exists(cloud, _SOME_TENANT, cancel)
    except (NotFoundError, SignInError):
        pass  # it answers: it has no such tenant
    except AzConsoleError as error:
        return Finding(cloud.title, BAD if used else LOOK, str(error))
    return Finding(cloud.title, GOOD, f"{cloud.login} answers")


def _secrets(site: Site, usable: bool) -> Iterator[Finding]:
    now = site.toolbox.clock()
    for app in site.toolbox.apps.all():
        if app.secret is None:
            continue
        state = app.secret.state(now)
        if state in (SecretState.EXPIRED, SecretState.EXPIRING) and app.secret.expires:
            kind = BAD if state is SecretState.EXPIRED else LOOK
            when = local_day(app.secret.expires).isoformat()
            yield Finding("secret key", kind, f"{app.name}: the secret key {state.value} ({when}).")
        if usable and site.toolbox.secrets.get(app.secret.reference) is None:
            yield Finding(
                "secret key", BAD, f"{app.name}: the secret key is not on this computer; import the app again."
            )
