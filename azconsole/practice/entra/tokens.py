"""The tokens themselves, with the claims that Entra puts into them, and the answer of the token endpoint.

Claims: entra-docs `access-token-claims-reference.md` and `id-token-claims-reference.md`; practice-cloud.md section 5.
The resource decides the version of its tokens, the endpoint that of the id_token.
"""

from __future__ import annotations

import base64
import hashlib
import json
import uuid
from dataclasses import asdict
from typing import Any

from azconsole.practice.context import Context
from azconsole.practice.entra.clients import Client
from azconsole.practice.entra.known import GRAPH_APP_ID, ROLE_TEMPLATES, USER_TEMPLATE
from azconsole.practice.entra.memory import Grant, new_secret
from azconsole.practice.entra.scopes import DEFAULT, Resource
from azconsole.practice.hosts import LOCAL, host_of
from azconsole.practice.http import Request
from azconsole.practice.state import Account, TenantState

SECONDS = 3599
LONG_SECONDS = 86399
REFRESH_SECONDS = 90 * 86400.0
_KEPT_REFRESH = 200


def _url64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def digest(text: str) -> str:
    """The SHA-256 under which a refresh token or password is kept."""
    return hashlib.sha256(text.encode()).hexdigest()


def wants_long(form: dict[str, str]) -> bool:
    """Whether the client says it can handle claims challenges (capability CP1): its tokens live a day."""
    try:
        values = json.loads(form.get("claims") or "{}")["access_token"]["xms_cc"]["values"]
    except (ValueError, KeyError, TypeError):
        return False
    return "CP1" in values


def _times(context: Context, seconds: int) -> dict[str, Any]:
    now = int(context.clock.now())
    return {"iat": now, "nbf": now, "exp": now + seconds}


def _issuer(request: Request, tenant: TenantState, version: int) -> str:
    return f"{request.origin}/{tenant.id}/v2.0" if version == 2 else f"https://sts.windows.net/{tenant.id}/"


def _base(
    context: Context, request: Request, tenant: TenantState, client: Client, resource: Resource, acr: str, long: bool
) -> dict[str, Any]:
    """What user and app tokens have in common."""
    claims = {
        "aud": resource.audience,
        "iss": _issuer(request, tenant, resource.token_version),
        **_times(context, LONG_SECONDS if long else SECONDS),
        "tid": tenant.id,
        "uti": _url64(uuid.uuid4().bytes),
    }
    if resource.token_version == 2:
        return {**claims, "azp": client.app_id, "azpacr": acr, "ver": "2.0"}
    return {
        **claims,
        "appid": client.app_id,
        "appidacr": acr,
        "app_displayname": client.name,
        "ver": "1.0",
    }


def app_answer(
    context: Context,
    request: Request,
    tenant: TenantState,
    client: Client,
    resource: Resource,
    roles: list[str],
    acr: str,
    long: bool,
) -> dict[str, Any]:
    """The answer to client credentials."""
    principal_id = (client.principal or {})["id"]
    claims = {
        **_base(context, request, tenant, client, resource, acr, long),
        "idp": _issuer(request, tenant, resource.token_version),
        "idtyp": "app",
        "oid": principal_id,
        "sub": principal_id,
        "tenant_region_scope": "WW",
    }
    if roles:
        claims["roles"] = roles
    if resource.app_id == GRAPH_APP_ID:
        claims["wids"] = ["0997a1d0-0d1d-4acb-b408-d5ca73121e90"]
    life = LONG_SECONDS if long else SECONDS
    answer: dict[str, Any] = {"token_type": "Bearer", "expires_in": life, "ext_expires_in": life}
    if long:
        answer["refresh_in"] = life // 2
    return {**answer, "access_token": context.keys.sign(claims, resource.token_version == 1)}


def user_claims(account: Account, resource: Resource, scopes: set[str], base: dict[str, Any]) -> dict[str, Any]:
    """What an access token says about a signed-in person."""
    local = host_of(resource.uri) in LOCAL
    granted = {*scopes, "user_impersonation"} if local else scopes
    claims = {
        **base,
        "idtyp": "user",
        "name": account.display_name,
        "oid": account.user_id,
        "sub": _pairwise(account, resource.app_id),
        "scp": " ".join(sorted(granted)),
        "ipaddr": "127.0.0.1",
    }
    if resource.token_version == 2:
        return {**claims, "preferred_username": account.upn}
    wids = [ROLE_TEMPLATES[r] for r in account.roles if r in ROLE_TEMPLATES]
    return {**claims, "acr": "1", "upn": account.upn, "unique_name": account.upn, "wids": [*wids, USER_TEMPLATE]}


def _pairwise(account: Account, app_id: str) -> str:
    return _url64(hashlib.sha256(f"{account.user_id}|{app_id}".encode()).digest())


def user_answer(
    context: Context,
    request: Request,
    tenant: TenantState,
    account: Account,
    client: Client,
    resource: Resource,
    scopes: set[str],
    grant: Grant,
    acr: str,
    v2: bool,
    form: dict[str, str],
) -> dict[str, Any]:
    """The answer to a person's sign-in. A refresh token is kept when offline_access was granted (always in v1)."""
    long = wants_long(form)
    life = LONG_SECONDS if long else SECONDS
    claims = user_claims(account, resource, scopes, _base(context, request, tenant, client, resource, acr, long))
    answer: dict[str, Any] = {
        "token_type": "Bearer",
        "scope": _scope_text(grant, scopes, v2),
        "expires_in": life if v2 else str(life),
        "ext_expires_in": life if v2 else str(life),
    }
    if long:
        answer["refresh_in"] = life // 2
    if not v2:
        answer |= {"expires_on": str(claims["exp"]), "not_before": str(claims["nbf"]), "resource": resource.uri}
    answer["access_token"] = context.keys.sign(claims, resource.token_version == 1)
    if not v2 or "offline_access" in grant.oidc:
        answer["refresh_token"] = keep_refresh(context, tenant, account, client, grant)
    if not v2 or "openid" in grant.oidc:
        answer["id_token"] = id_token(context, request, tenant, account, client, grant, v2)
    if client.first_party:
        answer["foci"] = "1"
    if form.get("client_info") == "1" or not v2:
        answer["client_info"] = client_info(tenant, account)
    return answer


def _scope_text(grant: Grant, scopes: set[str], v2: bool) -> str:
    """Named as the client named them, so that its cache finds them again; `.default` repeated as Entra does."""
    if not v2:
        return " ".join(sorted(scopes))
    prefix = "" if grant.resource_uri == GRAPH_APP_ID else f"{grant.resource_uri}/"
    names = [*sorted(scopes), *([DEFAULT] if DEFAULT in grant.scopes else [])]
    signs = [s for s in ("openid", "profile", "email") if s in grant.oidc]
    return " ".join([*(prefix + n for n in names), *signs])


def client_info(tenant: TenantState, account: Account) -> str:
    """MSAL's home account: base64url of {"uid","utid"}."""
    return _url64(json.dumps({"uid": account.user_id, "utid": tenant.id}).encode())


def id_token(
    context: Context,
    request: Request,
    tenant: TenantState,
    account: Account,
    client: Client,
    grant: Grant,
    v2: bool,
) -> str:
    """The id_token of the endpoint that was asked."""
    claims = {
        "aud": client.app_id,
        "iss": _issuer(request, tenant, 2 if v2 else 1),
        **_times(context, SECONDS + 1),
        "name": account.display_name,
        "oid": account.user_id,
        "sub": _pairwise(account, client.app_id),
        "tid": tenant.id,
        "uti": _url64(uuid.uuid4().bytes),
    }
    if v2:
        claims |= {"preferred_username": account.upn, "ver": "2.0"}
    else:
        claims |= {"upn": account.upn, "unique_name": account.upn, "ver": "1.0"}
    if grant.nonce:
        claims["nonce"] = grant.nonce
    return context.keys.sign(claims, not v2)


def keep_refresh(context: Context, tenant: TenantState, account: Account, client: Client, grant: Grant) -> str:
    """Make a refresh token and keep its hash in the state, which is written at once."""
    token = "1.A" + new_secret()
    now = context.clock.now()
    record = asdict(grant)
    del record["nonce"], record["challenge"], record["challenge_method"], record["used"]
    record |= {"issued": now, "family": client.first_party is not None, "password": digest(account.password)}
    with context.state.lock:
        kept = tenant.refresh_tokens
        kept[digest(token)] = record
        for key in list(kept)[: max(0, len(kept) - _KEPT_REFRESH)]:
            del kept[key]
        context.state.save()
    return token
