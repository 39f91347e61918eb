"""Tokens of an app for any service, by its secret key."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from azconsole.cloud.http import HttpClient
from azconsole.cloud.msal_client import EntraClient, Token
from azconsole.cloud.sockets import Line
from azconsole.cloud.tokens import TokenSource
from azconsole.domain.clouds import CloudProfile
from azconsole.domain.redact import Secret

_log = logging.getLogger(__name__)


class Identity(Protocol):
    """Who asks for a token."""

    @property
    def cloud(self) -> CloudProfile:
        """Where it signs in."""

    @property
    def tenant_id(self) -> UUID:
        """Its tenant."""

    @property
    def client_id(self) -> UUID:
        """The app."""

    @property
    def secret(self) -> Secret:
        """Its secret key."""


@dataclass(frozen=True, slots=True)
class AppKey:
    """An app and its key."""

    cloud: CloudProfile
    tenant_id: UUID
    client_id: UUID
    secret: Secret


def app_tokens(
    http: HttpClient, identity: Identity, scope: str, line: Line, clock: Callable[[], float] = time.monotonic
) -> TokenSource:
    """The tokens of an app for one scope, the first one at hand. A new MSAL client each time: MSAL would repeat a refusal for
    a minute from memory. On failure the connections are closed."""
    app, tenant = identity.client_id, str(identity.tenant_id)
    try:
        client = EntraClient(http, line, str(app), tenant, identity.secret)
        token = client.client_credentials(scope)
    except BaseException as error:
        _log.warning("No token for app %s of tenant %s: %s", app, tenant, error or "cancelled")
        http.close()
        raise
    _log.info("Got a token for app %s of tenant %s: %s", app, tenant, scope)

    def renewed(line: Line, *, renew: bool, claims: str | None) -> Token:
        client.on_line(line)
        return client.client_credentials(scope, renew=renew, claims=claims)

    return TokenSource(renewed, token, clock)
