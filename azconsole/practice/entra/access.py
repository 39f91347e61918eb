"""The token check that every API of the practice cloud makes: who calls, with which rights.

`bearer` proves the signature, the dates and the tenant; `accepts` says whether the token was made for this API;
`has_any` whether it carries one of the rights. The API itself words the refusal in its own error format.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from azconsole.practice.context import Context
from azconsole.practice.entra.known import ARM_APP_ID, GRAPH_APP_ID, LOG_ANALYTICS_APP_ID, RESOURCE_URIS
from azconsole.practice.http import Request

SERVICES = {"graph": GRAPH_APP_ID, "arm": ARM_APP_ID, "loganalytics": LOG_ANALYTICS_APP_ID}
_SKEW = 300.0
_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True)
class Claims:
    """What a token says. `roles` are application permissions, `scopes` delegated ones, `wids` the role template ids of
    the signed-in user; `user_id` is None when `app_only`."""

    tenant_id: str
    app_id: str
    audience: str
    roles: frozenset[str]
    scopes: frozenset[str]
    user_id: str | None
    wids: frozenset[str]
    app_only: bool
    raw: dict[str, Any]


class TokenRefused(Exception):
    """The call is not allowed in: answer 401. `reason` is the message, `code` the error code of Graph and ARM."""

    def __init__(self, reason: str, code: str = "InvalidAuthenticationToken") -> None:
        super().__init__(reason)
        self.reason = reason
        self.code = code


def bearer(context: Context, request: Request) -> Claims:
    """The claims of the call's bearer token. Raises TokenRefused when it is missing, forged, expired or foreign."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    token = token.strip()
    if scheme.lower() != "bearer" or not token:
        raise TokenRefused("Access token is empty.")
    if token.count(".") != 2:
        raise TokenRefused("IDX14100: JWT is not well formed, there are no dots (.).")
    raw = context.keys.verify(token)
    if raw is None:
        raise TokenRefused("Invalid JWT access token.")
    now = context.clock.now()
    if raw.get("exp", 0) < now - _SKEW:
        raise TokenRefused("Lifetime validation failed, the token is expired.")
    if raw.get("nbf", 0) > now + _SKEW:
        raise TokenRefused("Lifetime validation failed, the token is not yet valid.")
    if raw.get("tid") not in context.state.cloud.tenants:
        raise TokenRefused("The tenant for tenant guid does not exist.")
    return _claims(raw)


def _claims(raw: dict[str, Any]) -> Claims:
    app_only = raw.get("idtyp") == "app" or "scp" not in raw
    return Claims(
        tenant_id=raw["tid"],
        app_id=raw.get("appid") or raw.get("azp", ""),
        audience=raw.get("aud", ""),
        roles=frozenset(raw.get("roles", ())),
        scopes=frozenset(raw.get("scp", "").split()),
        user_id=None if app_only else raw.get("oid"),
        wids=frozenset(raw.get("wids", ())),
        app_only=app_only,
        raw=raw,
    )


def accepts(claims: Claims, request: Request, service: str) -> bool:
    """Whether the token was made for this service ("graph", "arm", "loganalytics") as reached by this request.

    On a real host name the audience must be that cloud's; on loopback any cloud's audience of the service will do, and
    so will the practice cloud's own origin, which clients with one custom endpoint for all services ask for.
    """
    app_id = SERVICES[service]
    audience = claims.audience.rstrip("/").lower()
    if audience == app_id:
        return True
    host = urlsplit(request.origin).hostname or ""
    if host in _LOCAL:
        return audience in RESOURCE_URIS[app_id] or urlsplit(audience).hostname in _LOCAL
    if service == "graph":
        return audience == f"https://{host}"
    return audience in RESOURCE_URIS[app_id]


def has_any(claims: Claims, permissions: Iterable[str]) -> bool:
    """Whether the token carries one of these permissions (application roles or delegated scopes)."""
    held = claims.roles if claims.app_only else claims.scopes
    return not held.isdisjoint(permissions)
