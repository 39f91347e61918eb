"""`azconsole doctor`: what works here and what does not, each line with who can mend it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from azconsole import __version__
from azconsole.cli.output import one_line, print_json
from azconsole.domain.apps import SecretState
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import AzConsoleError
from azconsole.wiring.site import Site, open_site

GOOD, LOOK, BAD = "ok", "look", "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: what was checked, how it is (ok, look, bad), and what was found."""

    check: str
    state: str
    text: str


def run(options: argparse.Namespace, cancel: CancelToken) -> int:
    """Print the findings; exit 1 when one is bad."""
    findings = list(_findings(options, cancel))
    if options.json:
        print_json([{"check": f.check, "state": f.state, "text": f.text} for f in findings])
    else:
        for finding in findings:
            print(f"{finding.state:<5} {finding.check:<14} {one_line(finding.text)}")
    return 1 if any(f.state == BAD for f in findings) else 0


def _findings(options: argparse.Namespace, cancel: CancelToken) -> Iterator[Finding]:
    yield Finding("program", GOOD, f"azconsole {__version__}, Python {sys.version.split()[0]}")
    yield _window()
    try:
        site = open_site(options.data_dir, practice=options.practice, cancel=cancel)
    except AzConsoleError as error:
        yield Finding("data folder", BAD, str(error))
        return
    with site:
        yield Finding("data folder", GOOD, str(site.folders.site))
        yield _checked("key store", lambda: _key_store(site))
        yield Finding("trust", GOOD, site.trust_summary())
        for cloud in site.toolbox.clouds:
            check = f"{cloud.title}"
            yield _checked(check, lambda cloud=cloud: _cloud(site, cloud.key, cancel))  # type: ignore[misc]
        yield from _secrets(site)
        for change in site.toolbox.create_app.unfinished():
            text = f"Creating {change.form.get('application_name', 'an app')} in {change.tenant.name} was not finished."
            yield Finding("unfinished", LOOK, text + " Open Create again to finish it or to remove what was made.")


def _window() -> Finding:
    try:
        return Finding("window", GOOD, f"PySide6 {version('PySide6-Essentials')}")
    except PackageNotFoundError:
        return Finding("window", LOOK, "PySide6 is not installed: only the commands work. Run packaging/run.py.")


def _checked(check: str, look: Callable[[], Finding]) -> Finding:
    try:
        return look()
    except AzConsoleError as error:
        return Finding(check, BAD, str(error))


def _key_store(site: Site) -> Finding:
    secrets = site.toolbox.secrets
    secrets.probe()
    return Finding("key store", GOOD, f"secret keys are kept: {secrets.mode.value}")


def _cloud(site: Site, key: str, cancel: CancelToken) -> Finding:
    cloud = next(c for c in site.toolbox.clouds if c.key == key)
    site.toolbox.sign_in.tenant_exists(cloud, "organizations", cancel)
    return Finding(cloud.title, GOOD, f"{cloud.login} answers")


def _secrets(site: Site) -> Iterator[Finding]:
    now = site.toolbox.clock()
    for app in site.toolbox.apps.all():
        if app.secret is None:
            continue
        state = app.secret.state(now)
        if state in (SecretState.EXPIRED, SecretState.EXPIRING) and app.secret.expires:
            kind = BAD if state is SecretState.EXPIRED else LOOK
            when = app.secret.expires.astimezone().strftime("%Y-%m-%d")
            yield Finding("secret key", kind, f"{app.name}: the secret key {state.value} ({when}).")
        if site.toolbox.secrets.get(app.secret.reference) is None:
            yield Finding(
                "secret key", BAD, f"{app.name}: the secret key is not on this computer; import the app again."
            )
