"""MSAL behind types: authorization code with a form_post answer, device code, client credentials, silent renewal.

What MSAL sends goes through our own `HttpClient` (trust, proxies, cancel, retries), and only to the hosts of the chosen
cloud: `instance_discovery` is off, because MSAL would ask login.microsoftonline.com about any host that it does not know.
Only tokens in memory; a fresh token cache for each client; a failure is never answered from MSAL's memory, because each
sign-in makes a new client.
"""

from __future__ import annotations

import base64
import contextlib
import json
import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode, urlsplit
from uuid import UUID

import msal

from azconsole.cloud.errors import clock_hint, entra_error, graph_error, unexpected
from azconsole.cloud.http import HttpClient, Reply, Request
from azconsole.cloud.session import login_origins, origin_of
from azconsole.cloud.sockets import Line
from azconsole.domain.clouds import CloudProfile
from azconsole.domain.errors import NotFoundError, ProtocolError, SignInError
from azconsole.domain.redact import Secret
from azconsole.domain.texts import say

# At DEBUG MSAL writes the authorization code and the PKCE verifier into the log (measured with 1.39; faults.md S2).
logging.getLogger("msal.token_cache").setLevel(logging.INFO)

_REPEATABLE_GRANTS = frozenset(
    {"client_credentials", "refresh_token", "urn:ietf:params:oauth:grant-type:device_code", None}
)
"""Grants whose request may be sent again after a lost answer; an authorization code works only once."""
_NEEDED_ENDPOINTS = ("authorization_endpoint", "token_endpoint")
PENDING = frozenset({"authorization_pending", "slow_down"})
_TEXTS = (
    "access_token", "refresh_token", "id_token", "client_info", "token_type", "scope", "error", "error_description",
    "user_code", "device_code", "verification_uri", "verification_url",
)  # fmt: skip
_SECONDS = ("expires_in", "ext_expires_in", "refresh_in", "interval")
_MOST_SECONDS = 10**10
_TOKEN = re.compile(r"[\x21-\x7e]+")
_STUMBLES = (ArithmeticError, AssertionError, AttributeError, LookupError, RuntimeError, TypeError, ValueError)
"""What MSAL raises over an answer that it does not expect: it checks no types."""
_WRONG_TYPE = say("a member has the wrong type")


@dataclass(frozen=True, slots=True)
class Token:
    """An access token; `lifetime` in seconds from now."""

    access: str = field(repr=False)
    lifetime: float
    claims: Mapping[str, Any] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class CodeFlow:
    """A sign-in in the browser under way. `raw` is MSAL's own record of it (state, nonce, PKCE verifier)."""

    url: str = field(repr=False)
    state: str = field(repr=False)
    raw: dict[str, Any] = field(repr=False)


@dataclass(frozen=True, slots=True)
class DeviceFlow:
    """A sign-in on another device under way; `lifetime` in seconds; `raw` is MSAL's own record of it."""

    user_code: str
    verification_url: str
    lifetime: float
    raw: dict[str, Any] = field(repr=False)

    @property
    def interval(self) -> float:
        """Seconds between two questions; MSAL raises it when asked to slow down."""
        return float(self.raw.get("interval", 5))


class MsalHttp:
    """Our HTTP client in the shape that MSAL wants (`get` and `post` like requests)."""

    def __init__(self, http: HttpClient, line: Line) -> None:
        self._http = http
        self.line = line
        self.last: Reply | None = None
        self.metadata: dict[str, Any] = {}

    def get(self, url: str, params: Any = None, headers: Any = None, **_other: Any) -> MsalReply:
        """Discovery. Raises ProtocolError for what is none, NotFoundError for endpoints outside the cloud."""
        reply = self._send(Request("GET", _with_query(url, params), headers or {}))
        if reply.status < 400:
            self.metadata = sign_in_configuration(reply, self._http.cloud)
        return MsalReply(reply)

    def post(self, url: str, params: Any = None, data: Any = None, headers: Any = None, **_other: Any) -> MsalReply:
        """Token and device code requests. Raises ProtocolError for members of a wrong type, which MSAL would trip over."""
        grant = data.get("grant_type") if isinstance(data, dict) else ""
        fields = {k: v for k, v in data.items() if v is not None} if isinstance(data, dict) else data
        body = urlencode(fields).encode()
        kept = {"Content-Type": "application/x-www-form-urlencoded", **(headers or {})}
        request = Request("POST", _with_query(url, params), kept, body, repeatable=grant in _REPEATABLE_GRANTS)
        reply = self._send(request)
        _check_members(reply)
        return MsalReply(reply)

    def close(self) -> None:
        """MSAL never owns the connections."""

    def _send(self, request: Request) -> Reply:
        reply = self.last = self._http.send(request, self.line)
        # Also MSAL would stop here, but with a bare status and after throttling by itself.
        if reply.status == 429 or reply.status >= 500 or 300 <= reply.status < 400:
            raise graph_error(reply, say("sign in"))
        if not isinstance(reply.json(), dict):
            raise unexpected(say("sign in"), say("it is not JSON"), reply.request_id)
        return reply


class MsalReply:
    """An answer in the shape that MSAL wants."""

    def __init__(self, reply: Reply) -> None:
        self.status_code = reply.status
        self.text = reply.body.decode("utf-8", "replace")
        self.headers = dict(reply.headers)

    def raise_for_status(self) -> None:
        """Statuses from 500 on were raised before MSAL saw them; the others it reads itself."""


class EntraClient:
    """One client (public with `secret` None, else confidential) at one authority, bound to a `Line` that may be exchanged
    by `on_line`. Constructing it asks the cloud for its endpoints. Raises NotFoundError for an unknown tenant."""

    def __init__(self, http: HttpClient, line: Line, client_id: str, tenant: str, secret: Secret | None = None) -> None:
        self._cloud = http.cloud
        self._http = MsalHttp(http, line)
        settings: dict[str, Any] = {
            "authority": f"{self._cloud.login}/{tenant}",
            "instance_discovery": False,
            "http_client": self._http,
            "token_cache": msal.TokenCache(),
        }
        try:
            if secret is None:
                self._app: Any = msal.PublicClientApplication(client_id, **settings)
            else:
                self._app = msal.ConfidentialClientApplication(client_id, client_credential=secret.reveal(), **settings)
        except _STUMBLES:
            raise self._discovery_failed() from None

    def on_line(self, line: Line) -> None:
        """From now on requests run on this line."""
        self._http.line = line

    def begin_code(self, scopes: list[str], redirect_uri: str, login_hint: str) -> CodeFlow:
        """Start a sign-in in the browser: PKCE, fresh state and nonce, answer by form_post."""
        raw = self._app.initiate_auth_code_flow(
            scopes,
            redirect_uri=redirect_uri,
            response_mode="form_post",
            prompt="select_account",
            login_hint=login_hint or None,
        )
        return CodeFlow(raw["auth_uri"], raw["state"], raw)

    def finish_code(self, flow: CodeFlow, answer: Mapping[str, str]) -> Token:
        """Exchange the browser's answer. Raises SignInError and its like."""
        with self._understood():
            try:
                return self._token(self._app.acquire_token_by_auth_code_flow(flow.raw, dict(answer)))
            except (ValueError, RuntimeError):  # state or nonce do not match
                raise SignInError(
                    say("Sign-in refused"),
                    say("The answer does not belong to this sign-in."),
                    say("Sign in again."),
                    code="mismatch",
                ) from None

    def begin_device(self, scopes: list[str]) -> DeviceFlow:
        """Start a sign-in on another device."""
        with self._understood():
            raw = self._app.initiate_device_flow(scopes)
            if "error" in raw:
                raise entra_error(raw)
            url = raw.get("verification_uri") or raw.get("verification_url") or ""
            if not (raw.get("user_code") and raw.get("device_code") and url):
                raise self._not_understood(say("the code or its address is missing"))
            return DeviceFlow(raw["user_code"], url, float(raw["expires_in"]), raw)

    def poll_device(self, flow: DeviceFlow) -> Token | None:
        """Ask once whether the person is done: the token, or None."""
        with self._understood():
            result = self._app.acquire_token_by_device_flow(flow.raw, exit_condition=lambda _flow: True)
            return None if result.get("error") in PENDING else self._token(result)

    def client_credentials(self, scope: str, *, renew: bool = False, claims: str | None = None) -> Token:
        """A token for the app itself; `renew` asks even when one is at hand."""
        with self._understood():
            if renew:
                self._app.remove_tokens_for_client()
            return self._token(self._app.acquire_token_for_client([scope], claims_challenge=claims))

    def silent(self, scopes: list[str], *, renew: bool = False, claims: str | None = None) -> Token:
        """A token for the person who signed in, without asking again. Raises SignInError when that cannot be."""
        with self._understood():
            accounts = self._app.get_accounts()
            result = (
                self._app.acquire_token_silent_with_error(
                    scopes, accounts[0], force_refresh=renew, claims_challenge=claims
                )
                if accounts
                else None
            )
            return self._token(result or {"error": "login_required"})

    def issuer(self, tenant_id: UUID) -> str:
        """The issuer that the authority's own metadata names for a tenant."""
        return str(self._http.metadata.get("issuer", "")).replace("{tenantid}", str(tenant_id))

    def _token(self, result: Mapping[str, Any]) -> Token:
        if "error" in result:
            raise entra_error(result, clock_hint(self._http.last) if self._http.last else "")
        access, claims = result.get("access_token"), result.get("id_token_claims")
        if not isinstance(access, str) or not _TOKEN.fullmatch(access):
            raise self._not_understood(say("the token is missing"))
        return Token(access, float(result.get("expires_in", 0)), claims if isinstance(claims, dict) else {})

    @contextlib.contextmanager
    def _understood(self) -> Iterator[None]:
        """Raise ProtocolError when MSAL stumbles over an answer inside the block."""
        try:
            yield
        except _STUMBLES:
            raise self._not_understood(_WRONG_TYPE) from None

    def _not_understood(self, why: str) -> ProtocolError:
        return unexpected(say("sign in"), why, self._http.last.request_id if self._http.last else "")

    def _discovery_failed(self) -> Exception:
        last = self._http.last
        answer = last.json() if last else None
        if isinstance(answer, dict) and "error" in answer:
            return entra_error(answer)
        return _no_configuration(self._cloud, last.request_id if last else "")


def _check_members(reply: Reply) -> None:
    answer = reply.json()
    texts = all(isinstance(answer.get(name), str | None) for name in _TEXTS)
    if not texts or not all(_is_seconds(answer[name]) for name in _SECONDS if name in answer):
        raise unexpected(say("sign in"), _WRONG_TYPE, reply.request_id)


def _is_seconds(value: object) -> bool:
    """As MSAL reads them: some send them as text."""
    try:
        return isinstance(value, str | int | float) and 0 <= int(value) <= _MOST_SECONDS
    except (ValueError, OverflowError):
        return False


def sign_in_configuration(reply: Reply, cloud: CloudProfile) -> dict[str, Any]:
    """What a tenant's openid-configuration address answered. Raises ProtocolError when it is something else, as captive
    portals answer (MSAL would fail with a bare KeyError); otherwise as `check_endpoints`."""
    found = reply.json() if reply.status == 200 else None
    try:
        if isinstance(found, dict) and all(isinstance(found.get(name), str) for name in _NEEDED_ENDPOINTS):
            check_endpoints(found, cloud)
            return found
    except ValueError:  # an address that is none
        pass
    raise _no_configuration(cloud, reply.request_id)


def _no_configuration(cloud: CloudProfile, request_id: str) -> ProtocolError:
    return ProtocolError(
        say("Not the cloud's answer"),
        say(
            "When asked for the sign-in configuration of the tenant, {host} answered something else.",
            host=urlsplit(cloud.login).hostname,
        ),
        say(
            "A captive portal or a gateway may be in the way: open a web page in the browser, sign in to the network if it "
            "asks, then try again. When it comes back, ask the network administrator."
        ),
        code="sign-in-configuration",
        request_id=request_id,
    )


def check_endpoints(metadata: Mapping[str, Any], cloud: CloudProfile) -> None:
    """Every endpoint must be on one of the cloud's own sign-in hosts (faults.md S8); only the practice cloud's page for people is
    plain http on loopback. Raises NotFoundError: the tenant belongs to another cloud."""
    for name in ("token_endpoint", "authorization_endpoint", "device_authorization_endpoint"):
        address = str(metadata.get(name) or cloud.login)
        if origin_of(address) in login_origins(cloud):
            continue
        if cloud.practice and name == "authorization_endpoint" and _loopback(address):
            continue
        raise NotFoundError(
            say("Another cloud"),
            say(
                "This tenant signs in at {host}, which does not belong to {cloud}.",
                host=repr(urlsplit(address).hostname),
                cloud=cloud.title,
            ),
            say("Choose the Azure environment of this tenant."),
            code="foreign-authority",
        )


def claims_challenge(header: str) -> str | None:
    """The claims that a 401 asks for (WWW-Authenticate: Bearer … claims="base64"), as JSON text; None without."""
    mark = 'claims="'
    start = header.find(mark)
    if start < 0:
        return None
    encoded = header[start + len(mark) :].split('"', 1)[0]
    try:
        text = _decode(encoded)
        json.loads(text)
    except ValueError:
        return None
    return text


def _decode(encoded: str) -> str:

    return base64.urlsafe_b64decode(encoded.replace("+", "-").replace("/", "_") + "=" * (-len(encoded) % 4)).decode()


def _loopback(address: str) -> bool:
    return urlsplit(address).hostname in {"127.0.0.1", "localhost", "::1"}


def _with_query(url: str, params: Any) -> str:
    return f"{url}{'&' if '?' in url else '?'}{urlencode(params)}" if params else url
