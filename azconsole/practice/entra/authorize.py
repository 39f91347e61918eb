"""The authorize endpoint and the steps of a sign-in: account, password, second factor, consent, answer.

What cannot be proved (client, redirect URI) is refused on the page and never redirected. Documents: entra-docs
`v2-oauth2-auth-code-flow.md`, `reply-url.md` (any port on loopback), `v2-admin-consent.md`.
"""

from __future__ import annotations

from urllib.parse import SplitResult, urlencode, urlsplit

from azconsole.practice.context import Context
from azconsole.practice.entra import pages
from azconsole.practice.entra.clients import Client, find_client
from azconsole.practice.entra.errors import AadError, describe
from azconsole.practice.entra.lookup import account_of, tenant_of
from azconsole.practice.entra.memory import Flow, new_secret
from azconsole.practice.entra.scopes import DEFAULT, Asked, parse_scope
from azconsole.practice.http import Request, Response
from azconsole.practice.state import Account, TenantState

LOOPBACK = ("localhost", "127.0.0.1", "::1")
_MODES = ("query", "fragment", "form_post")
_FIRST_PARTY_REDIRECTS = (
    "https://login.microsoftonline.com/common/oauth2/nativeclient",
    "urn:ietf:wg:oauth:2.0:oob",
)


def authorize_v1(context: Context, request: Request) -> Response:
    """GET and POST /{tenant}/oauth2/authorize"""
    return _authorize(context, request, v2=False)


def authorize_v2(context: Context, request: Request) -> Response:
    """GET and POST /{tenant}/oauth2/v2.0/authorize"""
    return _authorize(context, request, v2=True)


def _authorize(context: Context, request: Request, v2: bool) -> Response:
    """Start a sign-in. A refusal is shown, or sent to the redirect URI once that is proved."""
    asked = {**request.query, **request.form()} if request.method == "POST" else request.query
    try:
        client = requesting_client(context, request.params["tenant"], asked.get("client_id", ""))
        check_redirect(client, asked.get("redirect_uri", ""))
    except AadError as problem:
        return refusal_page(context, request, problem)
    flow = _flow(request, asked, client, v2)
    try:
        _check_request(asked, flow)
        wish = _wish(asked, v2)
    except AadError as problem:
        return error_answer(context, request, flow, problem)
    flow.resource_uri, flow.scopes, flow.oidc = wish.resource_uri, wish.scopes, wish.oidc
    if flow.prompt == "none":
        silent = AadError(50058, "login_required", "A silent sign-in request was sent but no user is signed in.")
        return error_answer(context, request, flow, silent)
    return begin(context, flow, client, asked.get("login_hint", ""))


def begin(context: Context, flow: Flow, client: Client, login_hint: str) -> Response:
    """Keep the flow and show its first page: the account, or the password when the hint names a known one."""
    flow.upn = login_hint
    if login_hint:
        try:
            tenant, account = account_of(context, flow.tenant, login_hint)
        except AadError:
            flow.step = "account"
        else:
            flow.tenant_id, flow.upn, flow.step = tenant.id, account.upn, "password"
    context.sign_ins.put(context.sign_ins.flows, flow.id, flow)
    if flow.step == "password":
        return pages.password_page(flow, login_path(flow))
    return pages.account_page(flow, client.name, login_path(flow), people(context, flow))


def requesting_client(context: Context, tenant_name: str, client_id: str) -> Client:
    """The client of a sign-in. Raises AadError 90002, 900144, 700016, 50194."""
    if not client_id:
        raise AadError(900144, "invalid_request", "The request must contain the following parameter: 'client_id'.")
    tenant = tenant_of(context, tenant_name)
    if tenant:
        return find_client(tenant, client_id)
    tenants = list(context.state.cloud.tenants.values())
    owner = next((t for t in tenants if t.application_by_app_id(client_id)), tenants[0])
    client = find_client(owner, client_id)
    if client.application and client.application.get("signInAudience") == "AzureADMyOrg":
        raise AadError(
            50194,
            "invalid_request",
            f"Application '{client.app_id}'({client.name}) is not configured as a multi-tenant application. Usage of "
            "the /common endpoint is not supported for such apps.",
        )
    return client


def check_redirect(client: Client, redirect_uri: str) -> None:
    """Raises AadError 50011 when the redirect URI is not one of the client's."""
    if client.first_party:
        broker = f"ms-appx-web://microsoft.aad.brokerplugin/{client.app_id}"
        allowed = ["http://localhost", "http://127.0.0.1", *_FIRST_PARTY_REDIRECTS, broker]
    else:
        application = client.application or {}
        allowed = [
            uri
            for platform in ("publicClient", "web", "spa")
            for uri in (application.get(platform) or {}).get("redirectUris") or []
        ]
    clean = all(" " < character < "\x7f" for character in redirect_uri)  # it may end up in a Location header
    if not (clean and any(_same_redirect(uri, redirect_uri, bool(client.first_party)) for uri in allowed)):
        raise AadError(
            50011,
            "invalid_request",
            f"The redirect URI '{redirect_uri}' specified in the request does not match the redirect URIs configured for "
            f"the application '{client.app_id}'.",
        )


def _same_redirect(registered: str, given: str, any_path: bool) -> bool:
    """Equal, or both plain http on loopback with equal paths: the port of a loopback address does not matter."""
    if registered.lower() == given.lower():
        return True
    try:
        one, two = urlsplit(registered), urlsplit(given)
    except ValueError:
        return False
    if not (_loopback(one) and _loopback(two)) or one.hostname != two.hostname:
        return False
    return any_path or one.path.rstrip("/") == two.path.rstrip("/")


def _loopback(parts: SplitResult) -> bool:
    return parts.scheme == "http" and parts.hostname in LOOPBACK and not parts.username


def _flow(request: Request, asked: dict[str, str], client: Client, v2: bool) -> Flow:
    mode = asked.get("response_mode", "query")
    return Flow(
        id=new_secret(),
        kind="authorize",
        tenant=request.params["tenant"],
        client_id=client.app_id,
        resource_uri="",
        scopes=(),
        oidc=(),
        v2=v2,
        redirect_uri=asked["redirect_uri"],
        response_mode=mode if mode in _MODES else "query",
        state=asked.get("state", ""),
        nonce=asked.get("nonce", ""),
        challenge=asked.get("code_challenge", ""),
        challenge_method=asked.get("code_challenge_method", "plain"),
        prompt=asked.get("prompt", ""),
    )


def _check_request(asked: dict[str, str], flow: Flow) -> None:
    if asked.get("response_type") != "code":
        raise AadError(700054, "unsupported_response_type", "The practice cloud answers response_type 'code' only.")
    if asked.get("response_mode", "query") not in _MODES:
        raise AadError(70007, "invalid_request", "The response_mode is not supported.")
    if flow.challenge and flow.challenge_method not in ("S256", "plain"):
        raise AadError(9002313, "invalid_request", "The code_challenge_method must be 'S256' or 'plain'.")


def _wish(asked: dict[str, str], v2: bool) -> Asked:
    if v2:
        if not asked.get("scope"):
            raise AadError(900144, "invalid_request", "The request must contain the following parameter: 'scope'.")
        return parse_scope(asked["scope"])
    return Asked(asked.get("resource", ""), (DEFAULT,), ("openid", "profile", "offline_access"))


def people(context: Context, flow: Flow) -> list[Account]:
    """The accounts that may be of use at this sign-in."""
    tenant = tenant_of(context, flow.tenant)
    tenants: list[TenantState] = [tenant] if tenant else list(context.state.cloud.tenants.values())
    return [account for t in tenants for account in t.accounts.values()]


def login_path(flow: Flow) -> str:
    """Where the pages of this sign-in send their forms (same origin)."""
    return f"/{flow.tenant}/login"


def refusal_page(context: Context, request: Request, problem: AadError) -> Response:
    """A refusal that must not leave the page."""
    told = describe(problem, request, context.clock)
    return pages.message_page(
        "Sign in", "Sorry, but we're having trouble signing you in.", told["error_description"], 400
    )


def error_answer(context: Context, request: Request, flow: Flow, problem: AadError) -> Response:
    """A refusal told to the app at its redirect URI."""
    told = describe(problem, request, context.clock)
    fields = {"error": problem.error, "error_description": told["error_description"]}
    if problem.suberror:
        fields["error_subcode"] = problem.suberror
    return answer(flow, {**fields, "state": flow.state})


def answer(flow: Flow, fields: dict[str, str]) -> Response:
    """Send fields to the app the way it asked for: form_post, query or fragment. Empty fields are left out."""
    sent = {k: v for k, v in fields.items() if v}
    if flow.response_mode == "form_post":
        return pages.form_post_page(flow.redirect_uri, sent)
    mark = "#" if flow.response_mode == "fragment" else ("&" if "?" in flow.redirect_uri else "?")
    location = f"{flow.redirect_uri}{mark}{urlencode(sent)}"
    return Response(302, b"", "text/html", {"Location": location, "Cache-Control": "no-store, no-cache"})
