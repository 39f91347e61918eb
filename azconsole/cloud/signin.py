"""Signing in to Entra ID: administrators with the system browser or a device code, apps with their secret key
(architecture.md section 3, cloud-apis.md sections 0.2 and b)."""

from __future__ import annotations

import logging
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import quote, urlsplit
from uuid import UUID

from azconsole.cloud.app_tokens import AppKey, app_tokens
from azconsole.cloud.caller import Caller
from azconsole.cloud.clients import Clients
from azconsole.cloud.errors import entra_error, graph_error
from azconsole.cloud.graph.directory import DirectoryClient
from azconsole.cloud.http import HttpClient, Limits, Request
from azconsole.cloud.msal_client import CodeFlow, EntraClient, Token, sign_in_configuration
from azconsole.cloud.receiver import TIME_LIMIT, Receiver
from azconsole.cloud.retry import OnWait, RetryPolicy, no_wait_notice
from azconsole.cloud.sockets import Line
from azconsole.cloud.tokens import TokenSource
from azconsole.domain.apps import Tenant
from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import CloudProfile
from azconsole.domain.errors import NotFoundError, SignInError, UserInputError
from azconsole.domain.network import NetworkSettings
from azconsole.domain.redact import Secret
from azconsole.domain.texts import say

ADMINISTRATOR_SCOPES = (
    "Application.ReadWrite.All",
    "AppRoleAssignment.ReadWrite.All",
    "DelegatedPermissionGrant.ReadWrite.All",
    "Organization.Read.All",
)
"""The least that creating and checking apps needs (faults.md S22)."""
DEVICE_TIME_LIMIT = 900.0
_log = logging.getLogger(__name__)
_DOMAIN = re.compile(r"(?=.{4,253}\Z)[a-z0-9](?:[a-z0-9-]{0,62})(?:\.[a-z0-9](?:[a-z0-9-]{0,62}))+")


class Prompt(Protocol):
    """How sign-in shows itself."""

    def open_browser(self, url: str) -> bool:
        """Open the system browser; False when none could be opened."""

    def show_device_code(self, user_code: str, verification_url: str) -> None:
        """Show a code to type on any device."""


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who signed in: connections, tokens for the scopes that were asked for, tenant and user name."""

    http: HttpClient
    tokens: TokenSource
    tenant_id: UUID
    account: str


class MicrosoftSession:
    """Someone who holds a token, until `close()`."""

    def __init__(self, tenant: Tenant, account: str, directory: DirectoryClient, caller: Caller) -> None:
        self.tenant = tenant
        self.account = account
        self.directory = directory
        self._caller = caller

    @property
    def cloud(self) -> CloudProfile:
        """The cloud of this session."""
        return self._caller.http.cloud

    def close(self) -> None:
        """Forget the tokens, break off what runs, close the connections."""
        self._caller.close()


class MicrosoftSignIn:
    """Getting tokens. `client_for` gives the id of the public client for administrators of a cloud, empty for Microsoft's
    own; `network` the settings that new connections follow; `time_limit` in seconds is for the person at the browser, whose
    page has its texts from `words` (a translation, asked on the worker thread). `clients` is for sessions with other
    services: they keep the same pauses."""

    def __init__(
        self,
        client_for: Callable[[CloudProfile], str] = lambda _: "",
        *,
        network: Callable[[CancelToken], NetworkSettings] = lambda _: NetworkSettings(),
        policy: RetryPolicy | None = None,
        limits: Limits | None = None,
        time_limit: float = TIME_LIMIT,
        clock: Callable[[], float] = time.monotonic,
        words: Callable[[str], str] = str,
    ) -> None:
        self._client_for = client_for
        self.clients = Clients(network, policy, limits, clock)
        self._time_limit = time_limit
        self._clock = clock
        self._words = words

    def administrator(
        self, cloud: CloudProfile, prompt: Prompt, cancel: CancelToken, *, login_hint: str = "", tenant: str = ""
    ) -> MicrosoftSession:
        """Sign an administrator in; runs on the calling worker thread. Raises SignInError, AccessDeniedError (consent
        missing), NotFoundError (no such tenant), UserInputError (the cloud has no client for it), UnavailableError,
        Cancelled."""
        authority = tenant_part(tenant) if tenant else "organizations"
        scopes = [f"{cloud.graph}/{name}" for name in ADMINISTRATOR_SCOPES]
        own = Line(cancel)
        person = self.person(cloud, authority, scopes, prompt, own, login_hint)
        caller = Caller(person.http, person.tokens, own, cloud.graph)
        directory = DirectoryClient(caller)
        try:
            found = directory.organization()
        except BaseException as error:
            _told_end(cloud, error)
            caller.close()
            raise
        _log.info("An administrator signed in to tenant %s", person.tenant_id)
        names = Tenant(person.tenant_id, found.display_name, found.initial_domain, cloud.key)
        return MicrosoftSession(names, person.account, directory, caller)

    def person(
        self, cloud: CloudProfile, authority: str, scopes: list[str], prompt: Prompt, own: Line, login_hint: str = ""
    ) -> Person:
        """Sign a person in for these scopes of one service. Raises as `administrator`; on failure nothing stays open."""
        client_id = self._client_for(cloud) or cloud.sign_in_client_id
        if not client_id:
            raise _no_client(cloud)
        http = self.clients.make(cloud, authority, own.cancel)
        try:
            client = EntraClient(http, own, client_id, authority)
            token = self._in_browser(client, scopes, prompt, own.cancel, login_hint) or self._on_device(
                client, scopes, prompt, own.cancel
            )
            tenant_id = _tenant_of(token, client)
        except BaseException as error:
            _told_end(cloud, error)
            http.close()
            raise
        http.pauses = self.clients.pauses(cloud, str(tenant_id))

        def renewed(line: Line, *, renew: bool, claims: str | None) -> Token:
            client.on_line(line)
            return client.silent(scopes, renew=renew, claims=claims)

        account = str(token.claims.get("preferred_username", ""))
        return Person(http, TokenSource(renewed, token, self._clock), tenant_id, account)

    def app(
        self,
        cloud: CloudProfile,
        tenant_id: UUID,
        client_id: UUID,
        secret: Secret,
        cancel: CancelToken,
        on_wait: OnWait = no_wait_notice,
    ) -> MicrosoftSession:
        """Sign in as an app; `on_wait` is told before each wait of the session."""
        http, own = self.clients.make(cloud, str(tenant_id), cancel, on_wait), Line(cancel)
        key = AppKey(cloud, tenant_id, client_id, secret)
        caller = Caller(http, app_tokens(http, key, cloud.graph_scope, own, self._clock), own, cloud.graph)
        return MicrosoftSession(Tenant(tenant_id, "", "", cloud.key), "", DirectoryClient(caller), caller)

    def tenant_exists(self, cloud: CloudProfile, tenant: str, cancel: CancelToken) -> UUID:
        """The id of a tenant given by id or domain. Raises UserInputError for a name that can be neither, NotFoundError
        (also when the tenant belongs to another cloud)."""
        part = tenant_part(tenant)
        http = self.clients.make(cloud, part, cancel)
        try:
            reply = http.send(
                Request("GET", f"{cloud.login}/{part}/v2.0/.well-known/openid-configuration"), Line(cancel)
            )
        finally:
            http.close()
        answer = reply.json()
        if 400 <= reply.status < 500 and isinstance(answer, dict) and isinstance(answer.get("error"), str):
            raise entra_error(answer)
        if reply.status != 200:
            raise graph_error(reply, say("find the tenant"))
        return _tenant_in(sign_in_configuration(reply, cloud))

    def admin_consent_url(self, cloud: CloudProfile, tenant_id: UUID, client_id: UUID) -> str:
        """The page where an administrator grants the app's permissions."""
        return f"{cloud.login}/{tenant_id}/adminconsent?client_id={client_id}"

    def _in_browser(
        self, client: EntraClient, scopes: list[str], prompt: Prompt, cancel: CancelToken, login_hint: str
    ) -> Token | None:
        """The token, or None when no browser opened."""
        with Receiver(self._clock, self._words) as receiver:
            flow: CodeFlow = client.begin_code(scopes, receiver.redirect_uri, login_hint)
            if not prompt.open_browser(flow.url):
                return None
            answer = receiver.wait(flow.state, cancel, self._time_limit)
        if "error" in answer:
            raise entra_error(answer)
        return client.finish_code(flow, answer)

    def _on_device(self, client: EntraClient, scopes: list[str], prompt: Prompt, cancel: CancelToken) -> Token:
        flow = client.begin_device(scopes)
        prompt.show_device_code(flow.user_code, flow.verification_url)
        deadline = self._clock() + min(flow.lifetime, DEVICE_TIME_LIMIT)
        while self._clock() < deadline:
            cancel.wait(min(flow.interval, max(0.0, deadline - self._clock())))
            token = client.poll_device(flow)
            if token is not None:
                return token
        raise SignInError(
            say("Sign-in not completed"),
            say("The code was not used in time."),
            say("Start the sign-in again and type the new code."),
            code="sign-in-timeout",
        )


def _told_end(cloud: CloudProfile, error: BaseException) -> None:
    _log.warning("A person's sign-in to %s ended: %s", cloud.login, error or "cancelled")


def tenant_part(tenant: str) -> str:
    """A tenant's id or domain as it may stand in an address (faults.md S8). Raises UserInputError for anything else."""
    text = tenant.strip()
    try:
        return str(UUID(text))
    except ValueError:
        pass
    try:
        name = text.lower() if text.isascii() else text.encode("idna").decode().lower()
    except UnicodeError:
        name = ""
    if _DOMAIN.fullmatch(name):
        return quote(name, safe="")
    raise UserInputError(
        say("Tenant not valid"),
        say("A tenant is given by its ID or by one of its domain names, for example contoso.onmicrosoft.com."),
        say("Copy the tenant ID from the tenant's overview page in the portal."),
        field="tenant",
        code="tenant",
    )


def _no_client(cloud: CloudProfile) -> UserInputError:
    return UserInputError(
        say("No client to sign in with"),
        say("Microsoft offers no public client for signing in to {cloud} from here.", cloud=cloud.title),
        say(
            "Register an app of your own there as a public client, with the redirect address http://localhost under "
            "Mobile and desktop applications; then run: azconsole sign-in-client --cloud {cloud} CLIENT_ID",
            cloud=cloud.key,
        ),
        code="no-sign-in-client",
    )


def _tenant_of(token: Token, client: EntraClient) -> UUID:
    """The tenant of the person who signed in. Raises SignInError when the ID token comes from another issuer."""
    try:
        tenant_id = UUID(str(token.claims.get("tid", "")))
    except ValueError:
        tenant_id = None
    if tenant_id is None or token.claims.get("iss") != client.issuer(tenant_id):
        raise SignInError(
            say("Sign-in refused"),
            say("The answer comes from another issuer than the one that was asked."),
            say("Check the Azure environment, then sign in again."),
            code="issuer",
        )
    return tenant_id


def _tenant_in(metadata: dict[str, Any]) -> UUID:
    part = urlsplit(str(metadata.get("token_endpoint", ""))).path.split("/")[1:2]
    try:
        return UUID(part[0] if part else "")
    except ValueError:
        raise NotFoundError(
            say("No such tenant"),
            say("Azure AD names no tenant for this."),
            say("Check the tenant."),
            code="no-tenant",
        ) from None
