"""The device code flow's first half and the admin consent link: sign-ins that do not start at authorize.

Documents: entra-docs `v2-oauth2-device-code.md`, `v2-admin-consent.md`.
"""

from __future__ import annotations

import secrets

from azconsole.practice.context import Context
from azconsole.practice.entra import authorize, pages
from azconsole.practice.entra.discovery import page_origin
from azconsole.practice.entra.errors import NO_STORE, AadError, parameter_missing
from azconsole.practice.entra.memory import DEVICE_SECONDS, Device, Flow, new_secret
from azconsole.practice.entra.scopes import DEFAULT, Asked, parse_scope
from azconsole.practice.http import Request, Response, json_response

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_INTERVAL = 5.0
PATH = "/devicelogin"


def devicecode_v1(context: Context, request: Request) -> Response:
    """POST /{tenant}/oauth2/devicecode"""
    return _devicecode(context, request, v2=False)


def devicecode_v2(context: Context, request: Request) -> Response:
    """POST /{tenant}/oauth2/v2.0/devicecode"""
    return _devicecode(context, request, v2=True)


def _devicecode(context: Context, request: Request, v2: bool) -> Response:
    form = {**request.query, **request.form()}
    client = authorize.requesting_client(context, request.params["tenant"], form.get("client_id", ""))
    application = client.application or {}
    public = (application.get("publicClient") or {}).get("redirectUris") or application.get("isFallbackPublicClient")
    if not (client.first_party or public):
        raise AadError(
            7000218,
            "invalid_client",
            "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
        )
    if v2 and not form.get("scope"):
        raise parameter_missing("scope")
    wish = parse_scope(form["scope"]) if v2 else Asked(form.get("resource", ""), (DEFAULT,), ("offline_access",))
    interval = _interval(context)
    device = Device(
        device_code=new_secret(),
        user_code="".join(secrets.choice(_LETTERS) for _ in range(9)),
        tenant=request.params["tenant"],
        client_id=client.app_id.lower(),
        resource_uri=wish.resource_uri,
        scopes=wish.scopes,
        oidc=wish.oidc,
        v2=v2,
        issued=context.clock.now(),
        interval=interval,
    )
    context.sign_ins.put(context.sign_ins.devices, device.device_code, device)
    where = page_origin(context, request) + PATH
    body = {
        "user_code": device.user_code,
        "device_code": device.device_code,
        "verification_uri" if v2 else "verification_url": where,
        "expires_in": int(DEVICE_SECONDS),
        "interval": int(interval),
        "message": f"To sign in, use a web browser to open the page {where} and enter the code {device.user_code} to "
        "authenticate.",
    }
    return json_response(body, 200, dict(NO_STORE))


def _interval(context: Context) -> float:
    """Seconds between polls: 5 as in Entra, or what a tenant's flag deviceIntervalSeconds says."""
    flags = [t.flags.get("deviceIntervalSeconds") for t in context.state.cloud.tenants.values()]
    return float(next((f for f in flags if f), _INTERVAL))


def code_page(_context: Context, request: Request) -> Response:
    """GET /devicelogin"""
    return pages.code_page(PATH, user_code=request.query.get("otc", ""))


def code_entered(context: Context, request: Request) -> Response:
    """POST /devicelogin"""
    device = context.sign_ins.device_by_user_code(request.form().get("otc", ""))
    expired = device is not None and context.clock.now() > device.issued + DEVICE_SECONDS
    if device is None or expired or device.grant or device.error:
        return pages.code_page(PATH, "That code didn't work. Check the code and try again.")
    flow = Flow(
        id=new_secret(),
        kind="device",
        tenant=device.tenant,
        client_id=device.client_id,
        resource_uri=device.resource_uri,
        scopes=device.scopes,
        oidc=device.oidc,
        v2=device.v2,
        device_code=device.device_code,
    )
    client = authorize.requesting_client(context, flow.tenant, flow.client_id)
    return authorize.begin(context, flow, client, "")


def adminconsent(context: Context, request: Request) -> Response:
    """GET /{tenant}/adminconsent?client_id=&redirect_uri=&state= (and /{tenant}/v2.0/adminconsent)"""
    redirect_uri = request.query.get("redirect_uri", "")
    try:
        client = authorize.requesting_client(context, request.params["tenant"], request.query.get("client_id", ""))
        if redirect_uri:
            authorize.check_redirect(client, redirect_uri)
    except AadError as problem:
        return authorize.refusal_page(context, request, problem)
    flow = Flow(
        id=new_secret(),
        kind="adminconsent",
        tenant=request.params["tenant"],
        client_id=client.app_id,
        resource_uri="",
        scopes=(),
        oidc=(),
        v2=True,
        redirect_uri=redirect_uri,
        state=request.query.get("state", ""),
    )
    return authorize.begin(context, flow, client, "")
