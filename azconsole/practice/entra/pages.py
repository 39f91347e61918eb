"""The HTML of the sign-in pages. Every text that comes from a directory or a request is escaped here, once.

Names that scripted browsers rely on (docs/practice-cloud.md): fields login, passwd, otc, organization; buttons next,
cancel, accept, continue; the error text #error; the form #page.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from html import escape
from typing import Any

from azconsole.practice.entra.memory import Flow
from azconsole.practice.http import Response, text_response
from azconsole.practice.state import Account

_SUBMIT = "document.forms[0].submit()"
_SUBMIT_HASH = base64.b64encode(hashlib.sha256(_SUBMIT.encode()).digest()).decode()
_STYLE = """
:root{color-scheme:light dark;--bg:#eef1f5;--card:#fff;--ink:#1b1b1b;--soft:#5e5e5e;--line:#8a8a8a;--blue:#0067b8;
--bad:#c4160b}
@media (prefers-color-scheme:dark){:root{--bg:#16191d;--card:#22262c;--ink:#f2f2f2;--soft:#b4b8bf;--line:#7d838c;
--blue:#4ea3e6;--bad:#ff8a80}}
*{box-sizing:border-box}body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.45 "Segoe UI",system-ui,
sans-serif;min-height:100vh;display:flex;flex-direction:column;align-items:center}
.banner{width:100%;background:#8a5a00;color:#fff;text-align:center;padding:8px;font-weight:600}
main{background:var(--card);width:min(440px,100%);margin:8vh 0 16px;padding:36px 40px;box-shadow:0 2px 10px #0003}
h1{font-size:24px;font-weight:600;margin:14px 0 12px}.logo{font-weight:600;color:var(--soft)}
.who{overflow-wrap:anywhere}p,li{overflow-wrap:anywhere}.soft{color:var(--soft);font-size:13px}
#error{color:var(--bad);margin:0 0 10px;white-space:pre-line}label.field{display:block;margin-bottom:4px}
input[type=email],input[type=password],input[type=text]{width:100%;font:inherit;color:inherit;background:transparent;
border:0;border-bottom:1px solid var(--line);padding:6px 2px}input:focus{outline:0;border-bottom:2px solid var(--blue)}
.row{display:flex;justify-content:flex-end;gap:8px;margin-top:26px}button{font:inherit;border:0;padding:6px 22px;
min-width:108px;cursor:pointer;background:#8884;color:inherit}button.main{background:#0067b8;color:#fff}
button:focus-visible{outline:2px solid var(--blue);outline-offset:2px}ul{padding-left:20px;max-height:40vh;
overflow:auto}details{width:min(680px,100%);padding:0 12px;margin-bottom:24px;font-size:13px}table{border-collapse:collapse}
td{padding:3px 12px 3px 0;overflow-wrap:anywhere;vertical-align:top}code{font-family:ui-monospace,monospace}
"""
_HEADERS = {
    "Cache-Control": "no-store, no-cache",
    "Content-Security-Policy": (
        f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{_SUBMIT_HASH}'; frame-ancestors 'none'; "
        "base-uri 'none'"
    ),
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


def page(title: str, body: str, extra: str = "", status: int = 200) -> Response:
    """A whole page around ready HTML. `title` is plain text."""
    html = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body>"
        '<div class="banner" role="note">Practice cloud on this computer: not Microsoft, nothing real is signed in</div>'
        f'<main><div class="logo">Practice Entra</div>{body}</main>{extra}</body></html>'
    )
    response = text_response(html, status)
    response.headers.update(_HEADERS)
    return response


def _form(flow: Flow, inner: str, buttons: str, action: str) -> str:
    return (
        f'<form id="page" method="post" action="{escape(action)}">'
        f'<input type="hidden" name="flow" value="{escape(flow.id)}">'
        f'<input type="hidden" name="step" value="{escape(flow.step)}">{inner}<div class="row">{buttons}</div></form>'
    )


def _button(name: str, text: str, main: bool = False) -> str:
    """Cancel must not be what Enter presses, so the main button comes first in the form and last to the eye."""
    style = ' class="main" style="order:2"' if main else ' formnovalidate style="order:1"'
    return f'<button type="submit" id="{name}" name="action" value="{name}"{style}>{escape(text)}</button>'


def _error(text: str) -> str:
    return f'<p id="error" role="alert">{escape(text)}</p>' if text else ""


def account_page(flow: Flow, client_name: str, action: str, people: Iterable[Account], error: str = "") -> Response:
    """Step one: who."""
    inner = (
        f"<h1>Sign in</h1><p>to continue to {escape(client_name)}</p>{_error(error)}"
        '<label class="field" for="login">Email</label>'
        f'<input type="email" id="login" name="login" value="{escape(flow.upn)}" autocomplete="username" '
        'maxlength="256" required autofocus>'
    )
    body = _form(flow, inner, _button("next", "Next", True) + _button("cancel", "Cancel"), action)
    return page("Sign in", body, _people(people))


def _people(people: Iterable[Account]) -> str:
    """The practice accounts with their passwords: they guard nothing, and a learner has no other place to look."""
    rows = "".join(
        f"<tr><td>{escape(a.upn)}</td><td><code>{escape(a.password)}</code></td>"
        f"<td>{escape(', '.join(a.roles) or 'no role')}{'' if a.enabled else ', disabled'}</td></tr>"
        for a in people
    )
    more = '<p><a href="/">Apps to import</a></p>'
    return f'<details id="accounts"><summary>Accounts for practising</summary><table>{rows}</table>{more}</details>'


def home_page(people: Iterable[Account], apps: Iterable[dict[str, Any]]) -> Response:
    """The page of the bare address: what a learner types into the console's Import dialog, and the accounts."""
    labels = {"tenant": "Tenant", "tenantId": "Tenant ID", "appId": "Client ID", "secret": "Secret key",
              "expires": "Secret key expires", "appIdUri": "App ID URI"}  # fmt: skip
    tables = []
    for app in apps:
        rows = {label: app[name] for name, label in labels.items()}
        rows["Azure roles"] = ", ".join(app["roles"]) or "none"
        lines = "".join(f"<tr><td>{k}</td><td><code>{escape(v)}</code></td></tr>" for k, v in rows.items())
        tables.append(f"<h2>{escape(app['displayName'])}</h2><table>{lines}</table>")
    body = "<h1>Practice cloud</h1><p>These apps can be imported. They and the accounts exist here only.</p>"
    shown = f'<details id="apps" open><summary>Apps to import</summary>{"".join(tables)}</details>'
    return page("Practice cloud", body, shown + _people(people))


def password_page(flow: Flow, action: str, error: str = "") -> Response:
    """Step two: the password."""
    inner = (
        f'<p class="who" id="account">{escape(flow.upn)}</p><h1>Enter password</h1>{_error(error)}'
        '<label class="field" for="passwd">Password</label>'
        '<input type="password" id="passwd" name="passwd" autocomplete="current-password" maxlength="256" required '
        "autofocus>"
    )
    body = _form(flow, inner, _button("next", "Sign in", True) + _button("cancel", "Cancel"), action)
    return page("Enter password", body)


def mfa_page(flow: Flow, action: str) -> Response:
    """The second factor, where the account needs one: no phone rings, the button stands for it."""
    inner = (
        f'<p class="who" id="account">{escape(flow.upn)}</p><h1>Approve sign in request</h1>'
        "<p>A real tenant would now ask your phone. Here the button stands for it.</p>"
    )
    body = _form(flow, inner, _button("next", "I approved it", True) + _button("cancel", "Cancel"), action)
    return page("Approve sign in request", body)


def consent_page(
    flow: Flow, client_name: str, lines: list[str], action: str, offer_all: bool, organization: bool
) -> Response:
    """What the client asks for. `offer_all` shows the box "on behalf of your organization"; `organization` says that
    the consent is for all anyway (admin consent page)."""
    rows = "".join(f"<li>{escape(line)}</li>" for line in lines)
    box = (
        '<p><label><input type="checkbox" id="organization" name="organization" value="1"> '
        "Consent on behalf of your organization</label></p>"
        if offer_all
        else ""
    )
    whose = "Permissions requested: accept for your organization" if organization else "Permissions requested"
    asks = f"<p>This app would like to:</p><ul>{rows}</ul>" if rows else "<p>Do you want to sign in to this app?</p>"
    inner = (
        f'<p class="who" id="account">{escape(flow.upn)}</p><h1>{whose if rows else "Confirm"}</h1>'
        f"<p><strong>{escape(client_name)}</strong></p>{asks}{box}"
    )
    body = _form(flow, inner, _button("accept", "Accept", True) + _button("cancel", "Cancel"), action)
    return page("Permissions requested", body)


def blocked_page(flow: Flow, title: str, error: str, action: str) -> Response:
    """The sign-in cannot go on; Cancel goes back to the app with the reason."""
    inner = f'<p class="who" id="account">{escape(flow.upn)}</p><h1>{escape(title)}</h1>{_error(error)}'
    return page(title, _form(flow, inner, _button("cancel", "Back to the app"), action))


def code_page(action: str, error: str = "", user_code: str = "") -> Response:
    """The device login page: which code."""
    body = (
        f'<form id="page" method="post" action="{escape(action)}"><h1>Enter code</h1>{_error(error)}'
        "<p>Enter the code displayed on your app or device.</p>"
        '<label class="field" for="otc">Code</label>'
        f'<input type="text" id="otc" name="otc" maxlength="20" value="{escape(user_code)}" autocomplete="off" required '
        f'autofocus><div class="row">{_button("next", "Next", True)}</div></form>'
    )
    return page("Enter code", body)


def message_page(title: str, text: str, error: str = "", status: int = 200) -> Response:
    """A page that ends here: a refusal that must not be sent to an unproved redirect URI, or a finished sign-in."""
    body = f'<h1>{escape(title)}</h1><p id="message">{escape(text)}</p>{_error(error)}'
    return page(title, body, status=status)


def form_post_page(redirect_uri: str, fields: dict[str, str]) -> Response:
    """The answer by POST: a form that sends itself, with a button for browsers without scripts."""
    inputs = "".join(f'<input type="hidden" name="{escape(k)}" value="{escape(v)}">' for k, v in fields.items())
    body = (
        f'<form id="answer" method="post" action="{escape(redirect_uri)}">{inputs}<h1>Working...</h1>'
        "<noscript><p>Scripts are off in this browser. Press Continue to go back to the app.</p></noscript>"
        '<div class="row"><button type="submit" id="continue" class="main">Continue</button></div></form>'
        f"<script>{_SUBMIT}</script>"
    )
    return page("Working...", body)
