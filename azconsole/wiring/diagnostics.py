"""What a site's diagnostics hold besides logs and stores: versions, the doctor's findings, certificates and proxies."""

from __future__ import annotations

import os
import platform
from importlib.metadata import distributions
from typing import TYPE_CHECKING

from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import AzConsoleError
from azconsole.domain.texts import say
from azconsole.operations.connectivity import LAST_TEST
from azconsole.operations.diagnostics import Diagnostics, Stores, known_part, text_part
from azconsole.wiring.doctor import Finding, program_findings, site_findings
from azconsole.wiring.logs import LOGS

if TYPE_CHECKING:
    from azconsole.wiring.site import Site

_NETWORK = (
    "HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY", "NO_PROXY", "https_proxy", "http_proxy", "all_proxy", "no_proxy",
    "SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE",
)  # fmt: skip


def site_diagnostics(site: Site) -> Diagnostics:
    """The diagnostics of an open site."""
    tools = site.toolbox
    extra = (
        known_part("versions.txt", say("The versions of the program and of what it uses"), _versions()),
        text_part(
            "doctor.txt", say("What azconsole doctor finds: data folder, key store, clouds"), lambda c: _doctor(site, c)
        ),
        known_part("network.txt", say("Certificates, proxy and the network's environment variables"), _network(site)),
        text_part("connectivity.txt", say("The result of the last connectivity test"), lambda _: _connectivity(site)),
    )
    return Diagnostics(site.folders.site / LOGS, Stores(tools.settings, tools.apps, tools.services, tools.runs), extra)


def _versions() -> str:
    lines = [f"{finding.check}: {finding.text}" for finding in program_findings()]
    lines.append(f"system: {platform.system()} {platform.release()} {platform.machine()}")
    found = {f"{item.metadata['Name']} {item.version}" for item in distributions()}
    return "\n".join([*lines, "", *sorted(found, key=str.casefold), ""])


def _doctor(site: Site, cancel: CancelToken) -> str:
    found = list(program_findings())
    try:
        with site.toolbox.secrets.cancelled_by(cancel):
            found.extend(site_findings(site, cancel))
    except AzConsoleError as error:
        found.append(Finding("doctor", "bad", str(error)))
    return "".join(f"{finding.state:<5} {finding.check:<14} {finding.text}\n" for finding in found)


def _connectivity(site: Site) -> str:
    return site.toolbox.settings.get(LAST_TEST) or "No connectivity test was run.\n"


def _network(site: Site) -> str:
    named = [f"{name}={os.environ[name]}" for name in _NETWORK if os.environ.get(name)]
    return "\n".join([site.trust_summary(), "", *named, ""])
