"""Signing in (F27, F29, F50 to F54, F57, S2, S8, S22; contracts/msal-wire.json)."""

from __future__ import annotations

import logging
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit
from urllib.request import Request as WebRequest
from urllib.request import urlopen
from uuid import UUID

import pytest

from azconsole.cloud.signin import ADMINISTRATOR_SCOPES, MicrosoftSession, MicrosoftSignIn, tenant_part
from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import REAL_CLOUDS
from azconsole.domain.errors import (
    AccessDeniedError,
    AzConsoleError,
    Cancelled,
    NotFoundError,
    ProtocolError,
    SignInError,
    UnavailableError,
    UserInputError,
)
from azconsole.domain.redact import Secret
from tests.cloud.conftest import VirtualTime
from tests.cloud.fake_host import CLIENT, TENANT, Answer, Asked, FakeHost, client_info

ORGANIZATION = {
    "value": [
        {
            "id": TENANT,
            "displayName": "Contoso",
            "verifiedDomains": [{"name": "contoso.example"}, {"name": "c.onmicrosoft.com", "isInitial": True}],
        }
    ]
}


class Browser:
    """A person at the browser: `answer(query)` gives the fields that Entra would post back, None for closing it."""

    def __init__(self, answer: Callable[[dict[str, str]], dict[str, str] | None], opens: bool = True) -> None:
        self.answer = answer
        self.opens = opens
        self.query: dict[str, str] = {}
        self.url = ""
        self.code: tuple[str, str] | None = None
        self.opened = threading.Event()
        self._thread: threading.Thread | None = None

    def open_browser(self, url: str) -> bool:
        self.url = url
        self.query = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
        self.opened.set()
        fields = self.answer(self.query)
        if self.opens and fields is not None:
            self._thread = threading.Thread(target=self._post, args=(self.query["redirect_uri"], fields))
            self._thread.start()
        return self.opens

    def show_device_code(self, user_code: str, verification_url: str) -> None:
        self.code = (user_code, verification_url)

    def join(self) -> None:
        if self._thread is not None:
            self._thread.join()

    @staticmethod
    def _post(url: str, fields: dict[str, str]) -> None:
        with urlopen(WebRequest(url, urlencode(fields).encode(), method="POST")) as reply:  # the person's browser
            reply.read()


def accepted(query: dict[str, str]) -> dict[str, str]:
    return {"code": "code-canary", "state": query["state"]}


@contextmanager
def entra_for(host: FakeHost, browser: Browser, **claims: Any) -> Iterator[None]:
    """Entra's token endpoint for the person at this browser."""

    def entra(asked: Asked) -> Answer | None:
        if not asked.path.endswith("/token"):
            return None
        host.tokens += 1
        return Answer(
            body={
                "token_type": "Bearer",
                "expires_in": 3599,
                "access_token": f"token-{host.tokens}-canary",
                "refresh_token": "refresh-canary",
                "scope": asked.form.get("scope", ""),
                "client_info": client_info(),
                "id_token": host.id_token(browser.query.get("nonce", ""), **claims),
            }
        )

    host.entra = entra
    host.script = lambda _asked: Answer(body=ORGANIZATION)
    try:
        yield
    finally:
        browser.join()


def test_f51_s22_an_administrator_signs_in_with_the_least_scopes(host: FakeHost) -> None:
    browser = Browser(accepted)
    with entra_for(host, browser):
        session = MicrosoftSignIn(lambda _: CLIENT).administrator(
            host.cloud, browser, CancelToken(), login_hint="a@b.example"
        )
    assert session.account == "admin@contoso.example"
    assert (session.tenant.tenant_id, session.tenant.name) == (UUID(TENANT), "Contoso")
    assert session.tenant.domain == "c.onmicrosoft.com"
    asked = set(browser.query["scope"].split()) - {"openid", "profile", "offline_access"}
    assert asked == {f"{host.base}/{name}" for name in ADMINISTRATOR_SCOPES}
    assert browser.query["response_mode"] == "form_post"
    assert browser.query["code_challenge_method"] == "S256"
    assert browser.query["prompt"] == "select_account"
    assert browser.query["login_hint"] == "a@b.example"
    assert browser.query["client_id"] == CLIENT
    assert re.fullmatch(r"http://localhost:\d+", browser.query["redirect_uri"])
    form = next(a.form for a in host.asked if a.path.endswith("/token"))
    assert len(form["code_verifier"]) >= 43
    session.close()
    with pytest.raises(SignInError):
        session.directory.organization()


def test_f49_an_administrators_token_is_renewed_silently(host: FakeHost) -> None:
    browser = Browser(accepted)
    with entra_for(host, browser):
        session = MicrosoftSignIn(lambda _: CLIENT).administrator(host.cloud, browser, CancelToken())
        host.script = lambda asked: (
            Answer(body=ORGANIZATION) if "token-2" in asked.headers["authorization"] else Answer(401, {})
        )
        assert session.directory.organization().display_name == "Contoso"
    assert [a.form["grant_type"] for a in host.asked if a.path.endswith("/token")] == [
        "authorization_code",
        "refresh_token",
    ]
    session.close()


def test_f50_a_revoked_session_asks_to_sign_in_again(host: FakeHost) -> None:
    browser = Browser(accepted)
    with entra_for(host, browser):
        session = MicrosoftSignIn(lambda _: CLIENT).administrator(host.cloud, browser, CancelToken())
    host.entra = lambda asked: refusal(50173, "invalid_grant", 400) if asked.path.endswith("/token") else None
    host.script = lambda _asked: Answer(401, {})
    with pytest.raises(SignInError) as caught:
        session.directory.organization()
    assert caught.value.code == "AADSTS50173"
    session.close()


def test_f53_declining_is_told_plainly(host: FakeHost) -> None:
    browser = Browser(
        lambda q: {"error": "access_denied", "error_description": "AADSTS65004: User declined.", "state": q["state"]}
    )
    with entra_for(host, browser), pytest.raises(AccessDeniedError) as caught:
        MicrosoftSignIn(lambda _: CLIENT).administrator(host.cloud, browser, CancelToken())
    assert caught.value.code == "AADSTS65004"


def test_f51_a_closed_browser_meets_the_limit(host: FakeHost) -> None:
    browser = Browser(lambda _query: None)
    with pytest.raises(SignInError) as caught:
        MicrosoftSignIn(lambda _: CLIENT, time_limit=0.05).administrator(host.cloud, browser, CancelToken())
    assert caught.value.code == "sign-in-timeout"


def test_f51_cancel_ends_the_sign_in(host: FakeHost) -> None:
    browser, cancel = Browser(lambda _query: None), CancelToken()
    canceller = threading.Thread(target=lambda: (browser.opened.wait(10), cancel.cancel()))
    canceller.start()
    with pytest.raises(Cancelled):
        MicrosoftSignIn(lambda _: CLIENT).administrator(host.cloud, browser, cancel)
    canceller.join()


@pytest.mark.parametrize("claims", [{"nonce": "other"}, {"iss": "https://evil.example/v2.0"}, {"tid": "common"}])
def test_s8_an_id_token_that_is_not_ours_is_refused(host: FakeHost, claims: dict[str, str]) -> None:
    browser = Browser(accepted)
    with entra_for(host, browser, **claims), pytest.raises(SignInError):
        MicrosoftSignIn(lambda _: CLIENT).administrator(host.cloud, browser, CancelToken())
    assert not host.graph_asked


def test_f54_without_a_browser_a_device_code_is_shown(host: FakeHost, time_: VirtualTime) -> None:
    browser = Browser(lambda _query: None, opens=False)
    polls: list[Asked] = []

    def entra(asked: Asked) -> Answer | None:
        if asked.path.endswith("/devicecode"):
            shown = {"user_code": "ABCD", "verification_uri": f"{host.base}/device", "device_code": "device-canary"}
            return Answer(body={**shown, "interval": 0, "expires_in": 900})
        if not asked.path.endswith("/token"):
            return None
        polls.append(asked)
        if len(polls) < 3:
            return Answer(400, {"error": "authorization_pending", "error_codes": [70016]})
        signed_in = {"access_token": "token-canary", "token_type": "Bearer", "expires_in": 3599}
        return Answer(body={**signed_in, "client_info": client_info(), "id_token": host.id_token("")})

    host.entra = entra
    host.script = lambda _asked: Answer(body=ORGANIZATION)
    session = MicrosoftSignIn(lambda _: CLIENT, clock=time_.now).administrator(host.cloud, browser, time_)
    assert browser.code == ("ABCD", f"{host.base}/device")
    assert session.tenant.name == "Contoso"
    session.close()


def refusal(number: int, error: str, status: int) -> Answer:
    said = f"AADSTS{number}: Words of the cloud.\r\nTrace ID: 0a\r\nCorrelation ID: 0b\r\nTimestamp: x"
    return Answer(status, {"error": error, "error_description": said, "error_codes": [number], "trace_id": "trace-1"})


def app(host: FakeHost, sign_in: MicrosoftSignIn | None = None) -> MicrosoftSession:
    sign_in = sign_in or MicrosoftSignIn()
    return sign_in.app(host.cloud, UUID(TENANT), UUID(CLIENT), Secret("secret-canary"), VirtualTime())


@pytest.mark.parametrize(
    ("number", "error", "status", "kind"),
    [
        (7000215, "invalid_client", 401, SignInError),
        (7000222, "invalid_client", 401, SignInError),
        (700016, "unauthorized_client", 400, SignInError),
        (90002, "invalid_request", 400, NotFoundError),
        (90038, "invalid_request", 400, NotFoundError),
        (65001, "invalid_grant", 400, AccessDeniedError),
        (53003, "interaction_required", 400, SignInError),
    ],
)
def test_f29_a_refusal_is_one_call_with_its_number_and_words(
    host: FakeHost, number: int, error: str, status: int, kind: type[AzConsoleError]
) -> None:
    host.entra = lambda asked: refusal(number, error, status) if asked.path.endswith("/token") else None
    with pytest.raises(AzConsoleError) as caught:
        app(host)
    assert type(caught.value) is kind
    assert (caught.value.code, caught.value.request_id) == (f"AADSTS{number}", "trace-1")
    assert caught.value.hint
    assert "canary" not in f"{caught.value!r} {caught.value}"
    assert len([a for a in host.asked if a.path.endswith("/token")]) == 1


def test_f27_each_try_asks_entra_anew(host: FakeHost) -> None:
    answers = [refusal(7000215, "invalid_client", 400), refusal(7000215, "invalid_client", 400), None]
    host.entra = lambda asked: answers.pop(0) if asked.path.endswith("/token") else None
    sign_in = MicrosoftSignIn()
    for _ in range(2):
        with pytest.raises(SignInError):
            app(host, sign_in)
    app(host, sign_in).close()


def test_f57_a_wrong_clock_is_mentioned(host: FakeHost) -> None:
    late = {"Date": "Sun, 01 Mar 2015 12:00:00 GMT"}

    def entra(asked: Asked) -> Answer | None:
        if not asked.path.endswith("/token"):
            return None
        answer = refusal(700024, "invalid_client", 401)
        answer.headers = late
        return answer

    host.entra = entra
    with pytest.raises(SignInError, match=r"clock is \d+ minutes ahead"):
        app(host)


def test_an_unknown_tenant_is_not_found(host: FakeHost) -> None:
    host.entra = lambda _asked: refusal(90002, "invalid_tenant", 400)
    for look in (
        lambda: app(host),
        lambda: MicrosoftSignIn().tenant_exists(host.cloud, "contoso.example", VirtualTime()),
    ):
        with pytest.raises(NotFoundError) as caught:
            look()
        assert caught.value.code == "AADSTS90002"


def test_the_tenant_of_a_domain_is_found_without_signing_in(host: FakeHost) -> None:
    assert MicrosoftSignIn().tenant_exists(host.cloud, "contoso.example", VirtualTime()) == UUID(TENANT)
    assert host.asked[0].path == "/contoso.example/v2.0/.well-known/openid-configuration"


def test_s8_a_tenant_of_another_cloud_is_refused_before_a_secret_is_sent(host: FakeHost) -> None:
    host.entra = lambda asked: (
        Answer(body=host.metadata("https://login.evil.example")) if asked.path.endswith("configuration") else None
    )
    with pytest.raises(NotFoundError) as caught:
        app(host)
    assert caught.value.code == "foreign-authority"
    with pytest.raises(NotFoundError):
        MicrosoftSignIn().tenant_exists(host.cloud, TENANT, VirtualTime())
    assert host.tokens == 0


@pytest.mark.parametrize("body", [b"<html>hotel</html>", b"[]", b""])
def test_f39_a_captive_portal_is_told_apart(host: FakeHost, body: bytes) -> None:
    host.entra = lambda _asked: Answer(200, body)
    with pytest.raises(ProtocolError) as caught:
        app(host)
    assert "hotel" not in str(caught.value)


@pytest.mark.parametrize(
    "body",
    [
        {"status": "login required"},
        {"token_endpoint": "https://localhost/x/token"},
        {"token_endpoint": 5, "authorization_endpoint": None},
        {"token_endpoint": "https://localhost:port/x", "authorization_endpoint": "https://[/x"},
    ],
)
def test_f39_json_that_is_no_sign_in_configuration_is_told_apart(host: FakeHost, body: dict[str, Any]) -> None:
    host.entra = lambda _asked: Answer(200, body)
    for look in (
        lambda: app(host),
        lambda: MicrosoftSignIn(lambda _: CLIENT).administrator(host.cloud, Browser(accepted), CancelToken()),
        lambda: MicrosoftSignIn().tenant_exists(host.cloud, TENANT, VirtualTime()),
    ):
        with pytest.raises(ProtocolError) as caught:
            look()
        assert caught.value.code == "sign-in-configuration"
        assert "localhost answered something else" in caught.value.message
        assert "captive portal" in caught.value.hint
        assert "network administrator" in caught.value.hint
    assert host.tokens == 0


def test_f37_a_passing_fault_of_entra_is_waited_out(host: FakeHost) -> None:
    answers = [Answer(503, b"<html>"), Answer(429, {}, {"Retry-After": "1"}), None]
    host.entra = lambda asked: answers.pop(0) if asked.path.endswith("/token") else None
    app(host).close()
    host.entra = lambda asked: Answer(500, b"<html>") if asked.path.endswith("/token") else None
    with pytest.raises(UnavailableError):
        app(host)


@pytest.mark.parametrize(
    "tenant",
    [
        "",
        "common",
        "a/b",
        "../x",
        "evil.example/x",
        "a@b.example",
        "a.b?x",
        "a.b#x",
        "a\r\n.b",
        "-a.b",
        "a..b",
        "a.b:1",
        "x" * 300,
    ],
)
def test_s8_odd_tenant_strings_never_reach_an_address(tenant: str) -> None:
    with pytest.raises(UserInputError):
        tenant_part(tenant)


def test_s8_good_tenants_pass() -> None:
    assert tenant_part(f" {TENANT.upper()} ") == TENANT
    assert tenant_part("Contoso.OnMicrosoft.com") == "contoso.onmicrosoft.com"
    assert tenant_part("bücher.example") == "xn--bcher-kva.example"


@pytest.mark.parametrize("cloud", REAL_CLOUDS, ids=lambda cloud: cloud.key)
def test_the_consent_page_is_on_the_clouds_own_host(cloud: Any) -> None:
    url = MicrosoftSignIn().admin_consent_url(cloud, UUID(TENANT), UUID(CLIENT))
    assert url == f"{cloud.login}/{TENANT}/adminconsent?client_id={CLIENT}"


def test_s2_a_whole_sign_in_logs_no_secret(host: FakeHost, caplog: pytest.LogCaptureFixture) -> None:
    browser = Browser(accepted)
    with caplog.at_level(logging.DEBUG), entra_for(host, browser):
        MicrosoftSignIn(lambda _: CLIENT).administrator(host.cloud, browser, CancelToken()).close()
        app(host).close()
    assert "canary" not in caplog.text
