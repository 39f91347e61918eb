"""`azconsole sign-in-client`: which public client administrators sign in with, for each cloud."""

from __future__ import annotations

import argparse

from azconsole.cli.output import print_json, print_table
from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import CloudProfile, cloud_by_key
from azconsole.domain.errors import UserInputError
from azconsole.domain.identifiers import check_client_id
from azconsole.domain.typed_text import Refusal
from azconsole.wiring.site import Site, client_setting, open_site, sign_in_client

_TITLE = "Sign-in client not set"


def run(options: argparse.Namespace, cancel: CancelToken) -> int:
    """Set or reset the client of a cloud where asked to; then show that of every cloud."""
    with open_site(options.data_dir, practice=options.practice, cancel=cancel) as site:
        if options.client_id or options.reset:
            chosen = _checked(options.client_id) if options.client_id else ""
            site.toolbox.settings.set(client_setting(_cloud(site, options.cloud)), chosen)
        rows = [_row(site, cloud) for cloud in site.toolbox.clouds if options.cloud in (None, cloud.key)]
        if not rows:
            _cloud(site, options.cloud)
    if options.json:
        print_json(rows)
    else:
        print_table(rows, ("environment", "client_id", "origin"))
    return 0


def _row(site: Site, cloud: CloudProfile) -> dict[str, str]:
    chosen = sign_in_client(site.toolbox.settings, cloud)
    origin = "chosen here" if chosen else "Microsoft's own" if cloud.sign_in_client_id else "none: choose one"
    return {"environment": cloud.key, "client_id": chosen or cloud.sign_in_client_id, "origin": origin}


def _cloud(site: Site, key: str | None) -> CloudProfile:
    try:
        return cloud_by_key(key or site.toolbox.clouds[0].key, site.toolbox.clouds)
    except KeyError:
        known = ", ".join(cloud.key for cloud in site.toolbox.clouds)
        raise UserInputError(_TITLE, f"There is no Azure environment “{key}”.", f"--cloud is one of {known}.") from None


def _checked(typed: str) -> str:
    try:
        return str(check_client_id(typed))
    except Refusal as refused:
        raise UserInputError(_TITLE, str(refused), "Copy the Application (client) ID from the portal.") from None
