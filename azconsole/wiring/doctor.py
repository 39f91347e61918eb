"""What works here and what does not, each finding with who can mend it: for `azconsole doctor` and for the diagnostics."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from azconsole import __version__
from azconsole.domain.apps import SecretState
from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import CloudProfile
from azconsole.domain.errors import AzConsoleError, NotFoundError, SignInError
from azconsole.domain.secret_rules import local_day

if TYPE_CHECKING:
    from azconsole.wiring.site import Site

GOOD, LOOK, BAD = "ok", "look", "bad"
_SOME_TENANT = "microsoft.com"
"""Any name will do."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: what was checked, how it is (ok, look, bad), and what was found."""

    check: str
    state: str
    text: str


def program_findings() -> Iterator[Finding]:
    """What needs no site: the program, and whether its window can open."""
    yield Finding("program", GOOD, f"azconsole {__version__}, Python {sys.version.split()[0]}")
    try:
        yield Finding("window", GOOD, f"PySide6 {version('PySide6-Essentials')}")
    except PackageNotFoundError:
        yield Finding("window", LOOK, "PySide6 is not installed: only the commands work. Run packaging/run.py.")


def site_findings(site: Site, cancel: CancelToken) -> Iterator[Finding]:
    """Data folder, key store, trust, the clouds, secret keys, and what was left unfinished."""
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


def _data_folder(site: Site) -> Finding:
    folder, remote = str(site.folders.site), site.network_file_system
    if not remote:
        return Finding("data folder", GOOD, folder)
    risk = f"it is on a network file system ({remote}): slower, and to be used from one computer at a time"
    return Finding("data folder", LOOK, f"{folder}: {risk}. Name a folder on a disk of this computer with --data-dir.")


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
