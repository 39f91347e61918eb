"""What happens when a sign-in page is sent: the next page, or the end of the sign-in.

A flow is known by its secret id; a page that comes twice or out of turn shows the flow's current page again.
"""

from __future__ import annotations

import hmac
import uuid
from typing import Any

from azconsole.practice.context import Context
from azconsole.practice.entra import authorize, consent, pages, tokens
from azconsole.practice.entra.clients import Client, find_client
from azconsole.practice.entra.errors import AadError
from azconsole.practice.entra.known import GRAPH_APP_ID
from azconsole.practice.entra.lookup import account_of, check_account
from azconsole.practice.entra.memory import Flow, Grant, new_secret
from azconsole.practice.entra.scopes import Resource, find_resource
from azconsole.practice.http import Request, Response
from azconsole.practice.state import Account, TenantState

_DECLINED = AadError(65004, "access_denied", "User declined to consent to access the app.")
_CANCELLED = AadError(65004, "access_denied", "The user has cancelled the sign-in.", "cancel")
_WRONG = AadError(50126, "invalid_grant", "Error validating credentials due to invalid username or password.")
_NEEDS_ADMIN = (
    "AADSTS90094: This app needs permission to access resources in your organization that only an admin can grant. "
    "Please ask an admin to grant permission to this app before you can use it."
)


def login(context: Context, request: Request) -> Response:
    """POST /{tenant}/login: any page of a sign-in."""
    form = request.form()
    with context.sign_ins.lock:
        flow = context.sign_ins.flows.get(form.get("flow", ""))
        if flow is None:
            return pages.message_page(
                "Sign in", "This sign-in is over. Go back to the app and start it again.", status=400
            )
        if form.get("action") == "cancel":
            return _cancel(context, request, flow)
        if form.get("step", flow.step) != flow.step:
            return show(context, request, flow)
        return _HANDLERS[flow.step](context, request, flow, form)


def show(context: Context, request: Request, flow: Flow, error: str = "") -> Response:
    """The flow's current page."""
    path = authorize.login_path(flow)
    if flow.step == "password":
        return pages.password_page(flow, path, error)
    if flow.step == "mfa":
        return pages.mfa_page(flow, path)
    if flow.step == "consent":
        return _after_sign_in(context, request, flow)
    if flow.step == "blocked":
        return pages.blocked_page(flow, "You cannot continue", error, path)
    client = authorize.requesting_client(context, flow.tenant, flow.client_id)
    return pages.account_page(flow, client.name, path, authorize.people(context, flow), error)


def _cancel(context: Context, request: Request, flow: Flow) -> Response:
    problem = _DECLINED if flow.step == "consent" else _CANCELLED
    return _end_with(context, request, flow, problem)


def _end_with(context: Context, request: Request, flow: Flow, problem: AadError) -> Response:
    """Give up: tell the app."""
    context.sign_ins.flows.pop(flow.id, None)
    if flow.kind == "device":
        device = context.sign_ins.devices.get(flow.device_code)
        if device:
            device.error = "authorization_declined"
        return pages.message_page("Cancelled", "You have cancelled the sign-in. You may close this window.")
    if not flow.redirect_uri:
        return pages.message_page("Cancelled", "Nothing was granted. You may close this window.")
    return authorize.error_answer(context, request, flow, problem)


# ---- the steps ---------------------------------------------------------------
def _account(context: Context, request: Request, flow: Flow, form: dict[str, str]) -> Response:
    flow.upn = form.get("login", "").strip()
    try:
        tenant, account = account_of(context, flow.tenant, flow.upn)
    except AadError as problem:
        return show(context, request, flow, f"AADSTS{problem.number}: {problem.text}")
    flow.upn, flow.tenant_id, flow.step = account.upn, tenant.id, "password"
    return show(context, request, flow)


def _password(context: Context, request: Request, flow: Flow, form: dict[str, str]) -> Response:
    tenant, account = account_of(context, flow.tenant_id, flow.upn)
    try:
        if not hmac.compare_digest(form.get("passwd", "").encode(), account.password.encode()):
            raise _WRONG
        check_account(tenant, account, flow.v2)
    except AadError as problem:
        text = f"AADSTS{problem.number}: {problem.text}"
        if problem.number == 53003:
            flow.step = "blocked"
        return show(context, request, flow, text)
    if account.mfa_required:
        flow.step = "mfa"
        return show(context, request, flow)
    return _after_sign_in(context, request, flow)


def _mfa(context: Context, request: Request, flow: Flow, _form: dict[str, str]) -> Response:
    flow.mfa = True
    return _after_sign_in(context, request, flow)


def _blocked(context: Context, request: Request, flow: Flow, _form: dict[str, str]) -> Response:
    return _cancel(context, request, flow)


def _after_sign_in(context: Context, request: Request, flow: Flow) -> Response:
    """The person is known: ask for consent where it is missing, or finish."""
    tenant, account = account_of(context, flow.tenant_id, flow.upn)
    try:
        client = find_client(tenant, flow.client_id)
        if flow.kind == "adminconsent":
            return _ask_admin(flow, tenant, account, client)
        missing, resource = _missing(tenant, account, client, flow)
    except AadError as problem:
        return _end_with(context, request, flow, problem)
    if missing and not consent.may_consent(account, resource, missing):
        flow.step = "blocked"
        path = authorize.login_path(flow)
        return pages.blocked_page(flow, "Need admin approval", _NEEDS_ADMIN, path)
    if missing or flow.prompt == "consent" or flow.kind == "device":
        flow.step = "consent"
        lines = _lines(resource, missing or (set(flow.scopes) if flow.prompt == "consent" else set()))
        offer_all = bool(missing) and consent.is_admin(account)
        return pages.consent_page(flow, client.name, lines, authorize.login_path(flow), offer_all, False)
    return _finish(context, flow, tenant, account)


def _missing(tenant: TenantState, account: Account, client: Client, flow: Flow) -> tuple[set[str], Resource]:
    """The permissions asked for and not held. Raises AadError 500011, 70011, 65002."""
    resource = find_resource(tenant, flow.resource_uri or GRAPH_APP_ID)
    held = consent.consented(tenant, client, resource, account.user_id)
    missing = consent.wanted(tenant, client, resource, flow.scopes, account.user_id) - held
    if flow.resource_uri:
        consent.check_first_party(client, resource, missing)
    return missing, resource


def _lines(resource: Resource, scopes: set[str]) -> list[str]:
    """Each permission in words, with its name."""
    words = {s["value"]: s.get("adminConsentDisplayName") or "" for s in resource.delegated()}
    return [f"{words.get(s) or resource.name} ({s})" for s in sorted(scopes)]


def _consent(context: Context, request: Request, flow: Flow, form: dict[str, str]) -> Response:
    tenant, account = account_of(context, flow.tenant_id, flow.upn)
    client = find_client(tenant, flow.client_id)
    if flow.kind == "adminconsent":
        return _grant_all(context, flow, tenant, client)
    try:
        missing, resource = _missing(tenant, account, client, flow)
    except AadError as problem:
        return _end_with(context, request, flow, problem)
    if missing:
        everybody = bool(form.get("organization")) and consent.is_admin(account)
        with context.state.lock:
            consent.record(context, tenant, client, resource, missing, None if everybody else account.user_id)
            context.state.save()
    return _finish(context, flow, tenant, account)


def _finish(context: Context, flow: Flow, tenant: TenantState, account: Account) -> Response:
    """Give the app its code, or the device its grant."""
    context.sign_ins.flows.pop(flow.id, None)
    grant = Grant(
        client_id=flow.client_id.lower(),
        tenant_id=tenant.id,
        upn=account.upn,
        resource_uri=flow.resource_uri,
        scopes=flow.scopes,
        oidc=flow.oidc,
        mfa=flow.mfa,
        nonce=flow.nonce,
        redirect_uri=flow.redirect_uri,
        challenge=flow.challenge,
        challenge_method=flow.challenge_method,
        issued=context.clock.now(),
    )
    if flow.kind == "device":
        context.sign_ins.devices[flow.device_code].grant = grant
        return pages.message_page("Done", "You have signed in on your device. You may now close this window.")
    code = "1.A" + new_secret()
    context.sign_ins.put(context.sign_ins.codes, code, grant)
    fields = {"code": code, "client_info": tokens.client_info(tenant, account), "state": flow.state}
    return authorize.answer(flow, {**fields, "session_state": str(uuid.uuid4())})


# ---- admin consent -----------------------------------------------------------
def _ask_admin(flow: Flow, tenant: TenantState, account: Account, client: Client) -> Response:
    wishes = _registered_wishes(tenant, client)
    needs_roles = any(roles for _, _, roles in wishes)
    path = authorize.login_path(flow)
    if not (consent.may_consent_roles(account) if needs_roles else consent.is_admin(account)):
        flow.step = "blocked"
        return pages.blocked_page(flow, "Need admin approval", _NEEDS_ADMIN, path)
    flow.step = "consent"
    lines = [line for resource, scopes, _ in wishes for line in _lines(resource, scopes)]
    for resource, _, roles in wishes:
        names = {
            r["id"]: f"{r.get('displayName') or r['value']} ({r['value']}, application)" for r in resource.app_roles()
        }
        lines += [names[r] for r in roles if r in names]
    return pages.consent_page(flow, client.name, lines, path, False, True)


def _registered_wishes(tenant: TenantState, client: Client) -> list[tuple[Resource, set[str], list[str]]]:
    """For each API in the registration: the delegated permissions by name and the app roles by id."""
    wishes = []
    for row in (client.application or {}).get("requiredResourceAccess") or []:
        resource = find_resource(tenant, row["resourceAppId"])
        access: list[dict[str, Any]] = row.get("resourceAccess") or []
        ids = {a["id"] for a in access if a.get("type") == "Scope"}
        scopes = {s["value"] for s in resource.delegated() if s["id"] in ids}
        wishes.append((resource, scopes, [a["id"] for a in access if a.get("type") == "Role"]))
    return wishes


def _grant_all(context: Context, flow: Flow, tenant: TenantState, client: Client) -> Response:
    context.sign_ins.flows.pop(flow.id, None)
    with context.state.lock:
        principal = consent.ensure_principal(context, tenant, client)
        for resource, scopes, roles in _registered_wishes(tenant, client):
            if scopes:
                consent.record(context, tenant, client, resource, scopes, None)
            for role in roles:
                consent.assign_role(context, tenant, principal, resource, role)
        context.state.save()
    if not flow.redirect_uri:
        return pages.message_page("Done", "The permissions were granted. You may now close this window.")
    return authorize.answer(flow, {"admin_consent": "True", "tenant": tenant.id, "state": flow.state})


_HANDLERS = {
    "account": _account,
    "password": _password,
    "mfa": _mfa,
    "consent": _consent,
    "blocked": _blocked,
}
