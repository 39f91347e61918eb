"""The token endpoint, v1 and v2: each grant type, and what it refuses.

Documents: entra-docs `v2-oauth2-auth-code-flow.md`, `v2-oauth2-client-creds-grant-flow.md`,
`v2-oauth2-device-code.md`; the refusals are those of contracts/aadsts-codes.json.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from azconsole.practice.context import Context
from azconsole.practice.entra import consent, tokens
from azconsole.practice.entra.clients import Client, Proof, basic_credentials, find_client, prove
from azconsole.practice.entra.errors import NO_STORE, AadError, correlation_id, parameter_missing
from azconsole.practice.entra.known import GRAPH_APP_ID
from azconsole.practice.entra.lookup import account_of, check_account, conditional_access, tenant_of
from azconsole.practice.entra.memory import CODE_SECONDS, DEVICE_SECONDS, Grant
from azconsole.practice.entra.scopes import DEFAULT, Asked, find_resource, parse_scope
from azconsole.practice.http import Request, Response, json_response
from azconsole.practice.state import TenantState


@dataclass(frozen=True, slots=True)
class _Call:
    """One token request, taken apart. `tenant` is None for common and organizations."""

    context: Context
    request: Request
    form: dict[str, str]
    tenant: TenantState | None
    v2: bool

    def need(self, name: str) -> str:
        """A form field. Raises AadError 900144 when it is missing."""
        value = self.form.get(name)
        if not value:
            raise parameter_missing(name)
        return value

    def asked(self) -> Asked | None:
        """The scope (v2) or resource (v1) of the request; None when it names none."""
        if self.v2:
            return parse_scope(self.form["scope"]) if self.form.get("scope") else None
        resource = self.form.get("resource")
        return Asked(resource, (DEFAULT,), ()) if resource else None


def token_v1(context: Context, request: Request) -> Response:
    """POST /{tenant}/oauth2/token"""
    return _token(context, request, v2=False)


def token_v2(context: Context, request: Request) -> Response:
    """POST /{tenant}/oauth2/v2.0/token"""
    return _token(context, request, v2=True)


def _token(context: Context, request: Request, v2: bool) -> Response:
    if "application/x-www-form-urlencoded" not in request.headers.get("content-type", ""):
        raise AadError(9002313, "invalid_request", "Invalid request. Request is malformed or invalid.")
    form = request.form()
    basic = basic_credentials(request)
    if basic:
        form = {"client_id": basic[0], "client_secret": basic[1], **form}
    call = _Call(context, request, form, tenant_of(context, request.params["tenant"]), v2)
    grant_type = call.need("grant_type")
    call.need("client_id")
    handler = _GRANTS.get(grant_type)
    if handler is None:
        raise AadError(70003, "unsupported_grant_type", f"The app requested an unsupported grant type '{grant_type}'.")
    headers = {**NO_STORE, "client-request-id": correlation_id(request), "x-ms-ests-server": "practice"}
    return json_response(handler(call), 200, headers)


def _proof(call: _Call, tenant: TenantState, client: Client) -> Proof:
    """The audiences that an assertion may have are this tenant's token endpoints, however the tenant was named."""
    names = {tenant.id, tenant.domain, call.request.params["tenant"]}
    urls = {f"{call.request.origin}/{n}/oauth2{v}/token" for n in names for v in ("", "/v2.0")}
    return prove(call.context, tenant, client, call.form, urls | {f"{call.request.origin}/{n}/v2.0" for n in names})


def _require_proof(proof: Proof) -> None:
    if proof.acr == "0":
        raise AadError(
            7000218,
            "invalid_client",
            "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
        )


# ---- client credentials ------------------------------------------------------
def _client_credentials(call: _Call) -> dict[str, Any]:
    tenant = call.tenant
    if tenant is None:
        raise AadError(50059, "invalid_request", "No tenant-identifying information found in the request.")
    client = find_client(tenant, call.form["client_id"])
    proof = _proof(call, tenant, client)
    _require_proof(proof)
    _check_principal(client, tenant)
    if tenant.flags.get("conditionalAccess"):
        raise conditional_access(call.v2)
    asked = call.asked()
    if asked is None:
        raise parameter_missing("scope" if call.v2 else "resource")
    if asked.scopes != (DEFAULT,):
        raise AadError(
            70011,
            "invalid_scope",
            f"The provided request must include a 'scope' input parameter. The provided value for the input parameter "
            f"'scope' is not valid. The scope {call.form.get('scope')} is not valid: client credential flows must have "
            "a scope value with /.default suffixed to the resource identifier (application ID URI).",
        )
    resource = find_resource(tenant, asked.resource_uri)
    roles = consent.app_roles(call.context, tenant, client.principal or {}, resource)
    answer = tokens.app_answer(
        call.context, call.request, tenant, client, resource, roles, proof.acr, tokens.wants_long(call.form)
    )
    return answer if call.v2 else _v1_app(answer, resource.uri, call.context)


def _v1_app(answer: dict[str, Any], resource: str, context: Context) -> dict[str, Any]:
    """v1 writes its numbers as text and adds three members."""
    now = int(context.clock.now())
    life = answer["expires_in"]
    more = {"expires_on": str(now + life), "not_before": str(now), "resource": resource}
    return {k: str(v) if isinstance(v, int) else v for k, v in answer.items()} | more


def _check_principal(client: Client, tenant: TenantState) -> None:
    if client.principal is None:
        raise AadError(
            7000229,
            "unauthorized_client",
            f"The client application '{client.app_id}' is missing service principal in the tenant '{tenant.id}'. See "
            "instructions here: https://go.microsoft.com/fwlink/?linkid=2225119",
        )
    if client.principal.get("accountEnabled") is False:
        raise AadError(7000112, "unauthorized_client", f"Application '{client.app_id}'({client.name}) is disabled.")


# ---- people ------------------------------------------------------------------
def _authorization_code(call: _Call) -> dict[str, Any]:
    code = call.need("code")
    redirect_uri = call.need("redirect_uri")
    sign_ins = call.context.sign_ins
    with sign_ins.lock:
        grant = sign_ins.codes.get(code)
        if grant is None:
            raise AadError(70000, "invalid_grant", "Provided grant is invalid or malformed.")
        if grant.used:
            raise AadError(
                54005,
                "invalid_grant",
                "OAuth2 Authorization code was already redeemed, please retry with a new valid code.",
            )
        _check_code(call, grant, redirect_uri)
        grant.used = True
    return _answer(call, grant, call.asked())


def _check_code(call: _Call, grant: Grant, redirect_uri: str) -> None:
    if call.tenant and call.tenant.id != grant.tenant_id:
        raise AadError(
            700005,
            "invalid_grant",
            "Provided Authorization Code is intended to use against other tenant, thus rejected.",
        )
    if grant.client_id != call.form["client_id"].lower():
        raise AadError(70000, "invalid_grant", "The code was issued to another client.")
    if call.context.clock.now() > grant.issued + CODE_SECONDS:
        raise AadError(70008, "invalid_grant", "The provided authorization code or refresh token has expired.")
    if redirect_uri != grant.redirect_uri:
        raise AadError(
            50011,
            "invalid_grant",
            "The redirect URI specified in the request does not match the redirect URI of the authorization request.",
        )
    _check_verifier(grant, call.form.get("code_verifier", ""))


def _check_verifier(grant: Grant, verifier: str) -> None:
    """PKCE (RFC 7636). A code asked for without a challenge needs no verifier."""
    if not grant.challenge:
        return
    hashed = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
    given = hashed if grant.challenge_method == "S256" else verifier
    if given != grant.challenge.rstrip("="):
        raise AadError(
            501481,
            "invalid_grant",
            "The Code_Verifier does not match the code_challenge supplied in the authorization request.",
        )


def _refresh_token(call: _Call) -> dict[str, Any]:
    token = call.need("refresh_token")
    key = tokens.digest(token)
    for tenant in call.context.state.cloud.tenants.values():
        record = tenant.refresh_tokens.get(key)
        if record is not None and call.tenant in (None, tenant):
            return _refreshed(call, dict(record))
    raise AadError(9002313, "invalid_grant", "Invalid request. Request is malformed or invalid.")


def _refreshed(call: _Call, record: dict[str, Any]) -> dict[str, Any]:
    family, password = record.pop("family"), record.pop("password")
    grant = Grant(**{**record, "scopes": tuple(record["scopes"]), "oidc": tuple(record["oidc"])})
    tenant, account = account_of(call.context, grant.tenant_id, grant.upn)
    client = find_client(tenant, call.form["client_id"])
    if client.app_id != grant.client_id and not (family and client.first_party):
        raise AadError(70000, "invalid_grant", "The refresh token was issued to another client.")
    if call.context.clock.now() > grant.issued + tokens.REFRESH_SECONDS:
        raise AadError(700082, "invalid_grant", "The refresh token has expired due to inactivity.", "token_expired")
    if tokens.digest(account.password) != password:
        raise AadError(
            50173,
            "invalid_grant",
            "The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have "
            "changed or reset their password.",
            "bad_token",
        )
    grant.client_id = client.app_id
    return _answer(call, grant, call.asked())


def _device_code(call: _Call) -> dict[str, Any]:
    code = call.form.get("device_code") or call.form.get("code")
    if not code:
        raise parameter_missing("device_code")
    now = call.context.clock.now()
    sign_ins = call.context.sign_ins
    with sign_ins.lock:
        device = sign_ins.devices.get(code)
        if device is None or device.client_id != call.form["client_id"].lower():
            raise AadError(70018, "bad_verification_code", "The device code is not known.")
        gap, device.polled = now - device.polled, now
        if now > device.issued + DEVICE_SECONDS:
            raise AadError(70019, "expired_token", "Verification code expired.")
        if device.error:
            raise AadError(65004, device.error, "End-user declined the authorization request.")
        if device.grant is None:
            if gap < device.interval / 2:
                raise AadError(70016, "slow_down", "The client polls too often.")
            raise AadError(
                70016,
                "authorization_pending",
                "OAuth 2.0 device flow error. Authorization is pending. Continue polling.",
            )
        grant = device.grant
        del sign_ins.devices[code]
    return _answer(call, grant, None)


def _answer(call: _Call, grant: Grant, asked: Asked | None) -> dict[str, Any]:
    """Tokens for a person who signed in, for what is asked now or was asked then, as far as it was agreed to."""
    tenant, account = account_of(call.context, grant.tenant_id, grant.upn)
    client = find_client(tenant, grant.client_id)
    proof = _proof(call, tenant, client)
    if client.application and _is_web(client.application, grant.redirect_uri):
        _require_proof(proof)
    check_account(tenant, account, call.v2)
    if account.mfa_required and not grant.mfa:
        raise AadError(
            50076,
            "invalid_grant" if call.v2 else "interaction_required",
            "Due to a configuration change made by your administrator, or because you moved to a new location, you must "
            "use multi-factor authentication to access the resource.",
            "basic_action",
        )
    if asked and asked.resource_uri:
        grant.resource_uri, grant.scopes = asked.resource_uri, asked.scopes
    grant.resource_uri = grant.resource_uri or GRAPH_APP_ID
    resource = find_resource(tenant, grant.resource_uri)
    held = consent.consented(tenant, client, resource, account.user_id)
    missing = consent.wanted(tenant, client, resource, grant.scopes, account.user_id) - held
    consent.check_first_party(client, resource, missing)
    if missing:
        raise AadError(
            65001,
            "invalid_grant",
            f"The user or administrator has not consented to use the application with ID '{client.app_id}' named "
            f"'{client.name}'. Send an interactive authorization request for this user and resource.",
            "consent_required",
        )
    return tokens.user_answer(
        call.context, call.request, tenant, account, client, resource, held, grant, proof.acr, call.v2, call.form
    )


def _is_web(application: dict[str, Any], redirect_uri: str) -> bool:
    """A code that went to a redirect URI of the web platform is redeemed by a client that can prove itself."""
    if not redirect_uri or application.get("isFallbackPublicClient"):
        return False
    return redirect_uri in ((application.get("web") or {}).get("redirectUris") or [])


_GRANTS: dict[str, Callable[[_Call], dict[str, Any]]] = {
    "client_credentials": _client_credentials,
    "authorization_code": _authorization_code,
    "refresh_token": _refresh_token,
    "device_code": _device_code,
    "urn:ietf:params:oauth:grant-type:device_code": _device_code,
}
