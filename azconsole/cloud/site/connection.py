"""Connections to the SMS Provider of a real site.

The site is no part of a cloud: its connections can go to its own address alone, and no token goes there but one that was made
for its App ID URI.
"""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import urlsplit
from uuid import UUID

from azconsole.cloud.app_tokens import Identity, app_tokens
from azconsole.cloud.caller import Caller
from azconsole.cloud.http import HttpClient, Limits
from azconsole.cloud.session import origin_of
from azconsole.cloud.signin import MicrosoftSignIn, Prompt
from azconsole.cloud.site.reader import TOKEN_ROOT, WINDOWS_ROOT, SiteClient
from azconsole.cloud.site.windows import WindowsCaller
from azconsole.cloud.sockets import Line
from azconsole.cloud.tokens import TokenSource
from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import CloudProfile, practice_cloud
from azconsole.domain.errors import UserInputError
from azconsole.domain.texts import say

_LIMITS = Limits(read=120.0, total=600.0, largest=64 * 1024 * 1024)
"""A site gives a whole collection in one answer: 600,000 members are about 36 MB."""
_HOST = re.compile(r"[a-z0-9](?:[a-z0-9._-]{0,252}[a-z0-9])?")


class SiteSessions:
    """Signs in to sites, with tokens of Azure AD by `sign_in`, or as the Windows user. A site's certificate must be trusted by
    the system or by a CA file of the network settings."""

    def __init__(self, sign_in: MicrosoftSignIn) -> None:
        self._sign_in = sign_in
        self._clients = sign_in.clients

    def with_person(
        self, address: str, cloud: CloudProfile, tenant_id: UUID, app_id_uri: str, prompt: Prompt, cancel: CancelToken
    ) -> SiteClient:
        """A site as a person who is an administrator there; the token is for the App ID URI of the site's server app. Raises
        UserInputError (the address), SignInError, AccessDeniedError (consent missing), UnavailableError, Cancelled."""
        root, line = site_root(address), Line(cancel)
        person = self._sign_in.person(cloud, str(tenant_id), [f"{app_id_uri}/user_impersonation"], prompt, line)
        return self._with_tokens(root, cloud, person.http, person.tokens, line)

    def with_token(self, address: str, identity: Identity, app_id_uri: str, cancel: CancelToken) -> SiteClient:
        """A site as an app, where the site takes such. Raises UserInputError (the address), SignInError, UnavailableError,
        Cancelled."""
        root = site_root(address)
        login = self._clients.make(identity.cloud, str(identity.tenant_id), cancel)
        line = Line(cancel)
        tokens = app_tokens(login, identity, f"{app_id_uri}/.default", line, self._clients.clock)
        return self._with_tokens(root, identity.cloud, login, tokens, line)

    def _with_tokens(
        self, root: str, cloud: CloudProfile, login: HttpClient, tokens: TokenSource, line: Line
    ) -> SiteClient:
        caller = Caller(self._http(root, cloud, line.cancel), tokens, line, root)

        def close() -> None:
            caller.close()
            login.close()

        return SiteClient(caller, f"{root}{TOKEN_ROOT}", close)

    def with_windows(self, address: str, cancel: CancelToken) -> SiteClient:
        """A site as the person who is signed in to this computer. Raises UserInputError for an address that is none, and
        where the package for it is not installed; Cancelled."""
        root = site_root(address)
        caller = WindowsCaller(self._http(root, None, cancel), Line(cancel), root)
        return SiteClient(caller, f"{root}{WINDOWS_ROOT}", caller.close)

    def _http(self, root: str, cloud: CloudProfile | None, cancel: CancelToken) -> HttpClient:
        return HttpClient(_site_as_cloud(root, cloud), network=self._clients.network(cancel), limits=_LIMITS)


def site_root(address: str) -> str:
    """The origin of a site's SMS Provider, given by its name or by an address. Raises UserInputError."""
    given = address.strip()
    try:
        parts = urlsplit(given if "://" in given else f"https://{given}")
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        parts, host, port = urlsplit(""), "", None
    plain = parts.scheme == "https" and "@" not in parts.netloc and not parts.query and not parts.fragment
    if not plain or not _HOST.fullmatch(host):
        raise UserInputError(
            say("Not the address of a site"),
            say("A site is given by the name of the computer with its SMS Provider; it is reached by https only."),
            say("Enter it like this: https://sms01.contoso.com"),
            field="site",
            code="site-address",
        )
    return f"https://{host}" if port in (None, 443) else f"https://{host}:{port}"


def _site_as_cloud(root: str, cloud: CloudProfile | None) -> CloudProfile:
    """The site as the transport takes it: a cloud with one address. The practice cloud's own site has its certificate."""
    if cloud is not None and cloud.practice and origin_of(cloud.login) == origin_of(root):
        return cloud
    return replace(practice_cloud(root, ""), key="", title=say("The site"), practice=False)
