"""MSAL, unmodified, signs people in: authorization code, refresh, silent, device code, and every refusal on the way."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import secrets
import threading
from typing import Any
from urllib.parse import urlencode

import jwt
import msal
import pytest
import requests

from tests.practice.control import Browser, Control

GRAPH_TOOLS = "14d82eec-204b-4c2f-b7e8-296a70dab67e"
AZURE_CLI = "04b07795-8ddb-461a-bbee-02f9e1bf7b46"
REDIRECT = "http://localhost:54321"
READ_ALL = "https://graph.microsoft.com/Application.ReadWrite.All"


def public_app(practice: Control, session: requests.Session, client: str = GRAPH_TOOLS) -> Any:
    authority = f"{practice.base}/organizations"
    return msal.PublicClientApplication(client, authority=authority, instance_discovery=False, http_client=session)


def begin(app: Any, scope: str, mode: str = "form_post") -> dict[str, Any]:
    """Start an authorization code flow; MSAL warns of every mode but form_post."""
    warned = contextlib.nullcontext() if mode == "form_post" else pytest.warns(UserWarning, match="form_post")
    with warned:
        flow: dict[str, Any] = app.initiate_auth_code_flow([scope], redirect_uri=REDIRECT, response_mode=mode)
    return flow


def sign_in(
    practice: Control, session: requests.Session, browser: Browser, who: str = "admin", mode: str = "form_post"
) -> tuple[Any, dict[str, Any]]:
    """A whole sign-in with consent; MSAL's app and its result."""
    app = public_app(practice, session)
    flow = begin(app, READ_ALL, mode)
    browser.open(flow["auth_uri"]).sign_in(*practice.account(who))
    if "accept" in browser.page.ids:
        browser.press("accept")
    return app, app.acquire_token_by_auth_code_flow(flow, browser.answer())


def decoded(practice: Control, token: str, audience: str) -> dict[str, Any]:
    """The claims, checked with PyJWT against the published key set."""
    kid = jwt.get_unverified_header(token)["kid"]
    keys = practice.call("GET", f"/{practice.tenant}/discovery/v2.0/keys").json()["keys"]
    key = jwt.PyJWK(next(k for k in keys if k["kid"] == kid))
    claims: dict[str, Any] = jwt.decode(token, key, algorithms=["RS256"], audience=audience)
    return claims


@pytest.mark.parametrize("mode", ["form_post", "query", "fragment"])
def test_sign_in_gives_a_token_that_graph_takes(
    practice: Control, session: requests.Session, browser: Browser, mode: str
) -> None:
    _, result = sign_in(practice, session, browser, mode=mode)
    assert result["foci"] == "1"
    claims = decoded(practice, result["access_token"], "https://graph.microsoft.com")
    assert "Application.ReadWrite.All" in claims["scp"].split()
    assert claims["iss"] == f"https://sts.windows.net/{practice.tenant}/"
    assert (claims["idtyp"], claims["ver"], claims["appidacr"], claims["appid"]) == ("user", "1.0", "0", GRAPH_TOOLS)
    assert claims["upn"] == practice.facts["admin_user"]
    assert "62e90394-69f5-4237-9190-012177145e10" in claims["wids"]
    person = decoded(practice, result["id_token"], GRAPH_TOOLS)
    assert person["iss"] == f"{practice.base}/{practice.tenant}/v2.0"
    assert person["tid"] == result["id_token_claims"]["tid"] == practice.tenant
    headers = {"Authorization": f"Bearer {result['access_token']}"}
    assert practice.call("GET", "/v1.0/applications", headers=headers).status == 200


def test_authorize_is_on_plain_http_and_pages_name_their_parts(
    practice: Control, session: requests.Session, browser: Browser
) -> None:
    flow = begin(public_app(practice, session), READ_ALL)
    assert flow["auth_uri"].startswith(practice.facts["authorize_url"] + "/")
    browser.open(flow["auth_uri"])
    assert {"login", "next", "cancel", "page"} <= browser.page.ids
    browser.press("next", login=practice.facts["admin_user"])
    assert {"passwd", "next", "cancel", "account"} <= browser.page.ids
    browser.press("next", passwd=practice.facts["admin_password"])
    assert {"accept", "cancel", "organization"} <= browser.page.ids
    assert "Application.ReadWrite.All" in browser.html


def test_silent_and_refresh_for_another_resource(
    practice: Control, session: requests.Session, browser: Browser
) -> None:
    app, _ = sign_in(practice, session, browser)
    account = app.get_accounts()[0]
    practice.control("DELETE", "/calls")
    assert app.acquire_token_silent([READ_ALL], account)["token_source"] == "cache"
    assert app.acquire_token_silent([READ_ALL], account, force_refresh=True)["token_source"] == "identity_provider"
    assert len(practice.calls("/token")) == 1
    refused = app.acquire_token_silent_with_error(["https://management.azure.com/.default"], account)
    assert refused["error_codes"] == [65002]


def test_family_refresh_token_gives_azure_cli_an_arm_token(
    practice: Control, session: requests.Session, browser: Browser
) -> None:
    _, result = sign_in(practice, session, browser)
    cli = public_app(practice, session, AZURE_CLI)
    arm = cli.acquire_token_by_refresh_token(result["refresh_token"], ["https://management.core.windows.net//.default"])
    claims = decoded(practice, arm["access_token"], "https://management.core.windows.net/")
    assert claims["scp"] == "user_impersonation"
    url = "/subscriptions?api-version=2022-12-01"
    assert practice.call("GET", url, headers={"Authorization": f"Bearer {arm['access_token']}"}).status == 200


def test_consent_is_remembered_and_asked_for_once(
    practice: Control, session: requests.Session, browser: Browser
) -> None:
    sign_in(practice, session, browser)
    flow = begin(public_app(practice, session), READ_ALL)
    browser.open(flow["auth_uri"]).sign_in(*practice.account("admin"))
    assert "code" in browser.answer()


def test_second_factor_page(practice: Control, session: requests.Session, browser: Browser) -> None:
    flow = begin(public_app(practice, session), READ_ALL)
    browser.open(flow["auth_uri"]).sign_in(*practice.account("mfa"))
    assert "Approve" in browser.html
    assert "code" in browser.press("next").press("accept").answer()


def test_what_goes_wrong_is_said_on_the_page(practice: Control, session: requests.Session, browser: Browser) -> None:
    flow = begin(public_app(practice, session), READ_ALL)
    browser.open(flow["auth_uri"])
    assert "AADSTS50034" in browser.press("next", login="<i>nobody</i>@contoso.example").error
    assert "<i>nobody" not in browser.html
    name, _ = practice.account("user")
    browser.press("next", login=name)
    assert "AADSTS50126" in browser.press("next", passwd="wrong").error
    browser.open(flow["auth_uri"]).sign_in(*practice.account("disabled"))
    assert "AADSTS50057" in browser.error
    practice.flags(conditionalAccess=True)
    browser.open(flow["auth_uri"]).sign_in(*practice.account("admin"))
    assert "AADSTS53003" in browser.error


def test_cancel_declined_and_admin_needed(practice: Control, session: requests.Session, browser: Browser) -> None:
    app = public_app(practice, session)
    flow = begin(app, READ_ALL)
    cancelled = app.acquire_token_by_auth_code_flow(flow, browser.open(flow["auth_uri"]).press("cancel").answer())
    assert cancelled["error"] == "access_denied"
    browser.open(flow["auth_uri"]).sign_in(*practice.account("admin")).press("cancel")
    assert "AADSTS65004" in browser.answer()["error_description"]
    browser.open(flow["auth_uri"]).sign_in(*practice.account("user"))
    assert "AADSTS90094" in browser.error
    assert browser.press("cancel").answer()["state"] == flow["state"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"client_id": "11111111-2222-4333-8444-555555555555"}, "AADSTS700016"),
        ({"redirect_uri": "https://evil.example/take"}, "AADSTS50011"),
        ({"redirect_uri": "http://localhost.evil.example:80/"}, "AADSTS50011"),
        ({"redirect_uri": "http://localhost@evil.example/"}, "AADSTS50011"),
        ({"redirect_uri": "javascript:alert(1)"}, "AADSTS50011"),
        ({"redirect_uri": "http://localhost/\r\nSet-Cookie: a=b"}, "AADSTS50011"),
        ({"redirect_uri": "http://[::1"}, "AADSTS50011"),
    ],
)
def test_unproved_clients_and_redirects_stay_on_the_page(
    practice: Control, browser: Browser, change: dict[str, str], code: str
) -> None:
    asked = {"client_id": GRAPH_TOOLS, "response_type": "code", "redirect_uri": REDIRECT, "scope": "openid", **change}
    browser.open(f"{practice.facts['authorize_url']}/{practice.tenant}/oauth2/v2.0/authorize?{urlencode(asked)}")
    assert code in browser.error
    assert not browser.location


def code_for(practice: Control, browser: Browser, verifier: str, client: str = AZURE_CLI) -> dict[str, str]:
    """Sign the administrator in by hand; the token request that would follow."""
    challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
    asked = {
        "client_id": client,
        "response_type": "code",
        "redirect_uri": REDIRECT,
        "scope": "https://graph.microsoft.com/.default offline_access openid",
        "code_challenge": challenge,
        "code_challenge_method": "S256",
        "login_hint": practice.facts["admin_user"],
        "state": "s",
    }
    browser.open(f"{practice.facts['authorize_url']}/{practice.tenant}/oauth2/v2.0/authorize?{urlencode(asked)}")
    browser.press("next", passwd=practice.facts["admin_password"])
    grant = {"grant_type": "authorization_code", "client_id": client, "redirect_uri": REDIRECT}
    return {**grant, "code": browser.answer()["code"], "code_verifier": verifier}


def token_error(practice: Control, form: dict[str, str], tenant: str = "") -> tuple[int, str, int]:
    """Status, error and AADSTS number of a refused token request."""
    answer = practice.call("POST", f"/{tenant or practice.tenant}/oauth2/v2.0/token", form)
    body = answer.json()
    return answer.status, body["error"], body["error_codes"][0]


def test_a_code_serves_once_its_own_client_redirect_and_verifier(practice: Control, browser: Browser) -> None:
    form = code_for(practice, browser, secrets.token_urlsafe(40))
    assert token_error(practice, {**form, "code_verifier": "wrong" * 10}) == (400, "invalid_grant", 501481)
    assert token_error(practice, {**form, "client_id": GRAPH_TOOLS}) == (400, "invalid_grant", 70000)
    assert token_error(practice, {**form, "redirect_uri": REDIRECT + "1"}) == (400, "invalid_grant", 50011)
    other = practice.control("GET", "/state")["tenants"][1]["id"]
    assert token_error(practice, form, other) == (400, "invalid_grant", 700005)
    assert practice.call("POST", f"/{practice.tenant}/oauth2/v2.0/token", form).status == 200
    assert token_error(practice, form) == (400, "invalid_grant", 54005)


def test_codes_and_refresh_tokens_end(practice: Control, browser: Browser) -> None:
    old = code_for(practice, browser, "v" * 50)
    practice.advance(601)
    assert token_error(practice, old) == (400, "invalid_grant", 70008)
    form = code_for(practice, browser, "v" * 50)
    token = practice.call("POST", f"/{practice.tenant}/oauth2/v2.0/token", form).json()["refresh_token"]
    refresh = {"grant_type": "refresh_token", "client_id": AZURE_CLI, "refresh_token": token}
    practice.advance(91 * 86400)
    assert token_error(practice, refresh) == (400, "invalid_grant", 700082)
    practice.advance(-91 * 86400)
    state = practice.control("GET", "/state")["tenants"][0]["accounts"]
    assert practice.facts["admin_user"] in state
    changed = {"upn": practice.facts["admin_user"], "password": "New-1", "user_id": "0", "display_name": "A"}
    practice.control("POST", "/accounts", changed)
    assert token_error(practice, refresh) == (400, "invalid_grant", 50173)


def test_an_account_that_needs_a_second_factor_later(practice: Control, browser: Browser) -> None:
    form = code_for(practice, browser, "v" * 50)
    token = practice.call("POST", f"/{practice.tenant}/oauth2/v2.0/token", form).json()["refresh_token"]
    name, password = practice.account("admin")
    changed = {"upn": name, "password": password, "user_id": "0", "display_name": "A", "mfa_required": True}
    practice.control("POST", "/accounts", changed)
    refresh = {"grant_type": "refresh_token", "client_id": AZURE_CLI, "refresh_token": token}
    assert token_error(practice, refresh) == (400, "invalid_grant", 50076)


def test_device_code(practice: Control, session: requests.Session, browser: Browser) -> None:
    practice.flags(deviceIntervalSeconds=1)
    app = public_app(practice, session)
    flow = app.initiate_device_flow([READ_ALL])
    assert flow["verification_uri"] == practice.facts["authorize_url"] + "/devicelogin"
    results: list[dict[str, Any]] = []
    waiting = threading.Thread(target=lambda: results.append(app.acquire_token_by_device_flow(flow)))
    waiting.start()
    browser.open(flow["verification_uri"])
    assert "didn't work" in browser.press("next", otc="WRONGCODE").error
    browser.press("next", otc=flow["user_code"]).sign_in(*practice.account("admin")).press("accept")
    assert "signed in" in browser.page.texts["message"]
    waiting.join(20)
    assert results[0]["id_token_claims"]["preferred_username"] == practice.facts["admin_user"]


def test_device_code_refusals(practice: Control, session: requests.Session, browser: Browser) -> None:
    form = {"client_id": AZURE_CLI, "scope": "openid"}
    device = practice.call("POST", f"/{practice.tenant}/oauth2/v2.0/devicecode", form).json()
    poll = {"grant_type": "urn:ietf:params:oauth:grant-type:device_code", "client_id": AZURE_CLI}
    poll["device_code"] = device["device_code"]
    assert token_error(practice, poll) == (400, "authorization_pending", 70016)
    assert token_error(practice, poll)[1] == "slow_down"
    browser.open(device["verification_uri"]).press("next", otc=device["user_code"]).press("cancel")
    assert token_error(practice, poll)[1] == "authorization_declined"
    practice.advance(901)
    assert token_error(practice, poll)[1] == "expired_token"


def test_own_native_app_gets_a_token_for_the_own_server_app(
    practice: Control, session: requests.Session, browser: Browser
) -> None:
    """Version 2 tokens name the client id as audience, version 1 the App ID URI (cloud-apis.md section (j))."""
    scope = {"id": "2f8a3f0e-6d35-4c45-9d2b-000000000001", "value": "user_impersonation", "type": "User"}
    scope |= {"isEnabled": "true", "adminConsentDisplayName": "Access"}
    uri = f"api://{practice.tenant}/Site"
    for version, audience_key in ((None, "uri"), (2, "appId")):
        api = {"oauth2PermissionScopes": [scope], "requestedAccessTokenVersion": version}
        name = f"{uri}{version}"
        server = practice.app(application={"identifierUris": [name], "api": api})
        native = practice.app(redirectUris=["http://localhost"], secretDays=0)
        app = msal.PublicClientApplication(
            native["appId"],
            authority=f"{practice.base}/{practice.tenant}",
            instance_discovery=False,
            http_client=session,
        )
        flow = begin(app, f"{name}/user_impersonation")
        browser.open(flow["auth_uri"]).sign_in(*practice.account("user")).press("accept")
        result = app.acquire_token_by_auth_code_flow(flow, browser.answer())
        claims = decoded(practice, result["access_token"], name if audience_key == "uri" else server["appId"])
        assert claims["scp"] == "user_impersonation"
        assert claims["ver"] == ("2.0" if version else "1.0")
        assert claims["azp" if version else "appid"] == native["appId"]
        assert "preferred_username" in claims if version else "upn" in claims


def test_admin_consent_link(practice: Control, browser: Browser) -> None:
    wish = {
        "requiredResourceAccess": [
            {
                "resourceAppId": "00000003-0000-0000-c000-000000000000",
                "resourceAccess": [{"id": "7ab1d382-f21e-4acd-a863-ba3e13f7da61", "type": "Role"}],
            }
        ]
    }
    app = practice.app(application=wish)
    link = f"{practice.facts['authorize_url']}/{practice.tenant}/adminconsent?client_id={app['appId']}"
    browser.open(link).sign_in(*practice.account("cloudapps"))
    assert "AADSTS90094" in browser.error
    browser.open(link).sign_in(*practice.account("admin"))
    assert "Directory.Read.All" in browser.html
    browser.press("accept")
    token = jwt.decode(practice.token(app).json()["access_token"], options={"verify_signature": False})
    assert token["roles"] == ["Directory.Read.All"]
