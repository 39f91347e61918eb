"""A real site's AdminService, played by a scripted host (S12): where tokens go, pages, certificates, Windows sign-in."""

from __future__ import annotations

import base64
import sys
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any
from urllib.parse import unquote
from uuid import UUID

import pytest

from azconsole.cloud.app_tokens import AppKey
from azconsole.cloud.signin import MicrosoftSignIn
from azconsole.cloud.site.connection import SiteSessions, site_root
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import (
    AccessDeniedError,
    AzConsoleError,
    Cancelled,
    ConflictError,
    NotFoundError,
    ProtocolError,
    SignInError,
    UnavailableError,
    UserInputError,
)
from azconsole.domain.network import NetworkSettings
from azconsole.domain.texts import Said
from tests.cloud.conftest import VirtualTime
from tests.cloud.fake_host import TENANT, Answer, Asked, FakeHost, fake_host
from tests.cloud.test_signin import Browser, accepted, entra_for

URI = "api://contoso/ConfigMgrService"
COLLECTIONS = [
    {"CollectionID": "SMS00001", "Name": "All Systems", "MemberCount": 3, "CollectionType": 2},
    {"CollectionID": "SMS00002", "Name": "All Users", "MemberCount": 5, "CollectionType": 1},
    {"CollectionID": "PS100014", "Name": "Pilot", "MemberCount": "2"},
    {"Name": "odd"},
    None,
]


@pytest.fixture
def provider(tmp_path: Any) -> Iterator[FakeHost]:
    """The computer with the SMS Provider, with a certificate of its own authority."""
    with fake_host(tmp_path) as found:
        found.entra = lambda asked: Answer(body={"value": COLLECTIONS}) if "/wmi/" in asked.path else Answer(404)
        yield found


def sites(time_: VirtualTime, *ca_files: str) -> SiteSessions:
    network = NetworkSettings(ca_files=ca_files)
    return SiteSessions(MicrosoftSignIn(network=lambda _cancel: network, clock=time_.now))


def test_collections_come_with_a_token_for_the_app_id_uri_alone(
    host: FakeHost, provider: FakeHost, key: AppKey, time_: VirtualTime
) -> None:
    site = sites(time_, provider.ca_file).with_token(f"{provider.base}/AdminService/", key, URI, time_)
    assert site.collections(time_) == [("SMS00001", "All Systems", 3), ("PS100014", "Pilot", 2)]
    [asked] = provider.asked
    assert asked.path == "/AdminService_TokenAuth/wmi/SMS_Collection"
    assert asked.headers["authorization"] == "Bearer token-1-canary"
    [token] = [one for one in host.asked if one.path.endswith("/token")]
    assert token.form["scope"] == f"{URI}/.default"
    assert all("authorization" not in one.headers for one in host.asked)
    site.close()
    with pytest.raises(SignInError):
        site.collections(CancelToken())


def test_a_person_signs_in_for_the_site(host: FakeHost, provider: FakeHost, time_: VirtualTime) -> None:
    browser = Browser(accepted)
    with entra_for(host, browser):
        site = sites(time_, provider.ca_file).with_person(provider.base, host.cloud, UUID(TENANT), URI, browser, time_)
    assert f"{URI}/user_impersonation" in browser.query["scope"]
    assert f"/{TENANT}/" in browser.url
    assert len(site.collections(time_)) == 2
    assert provider.asked[0].headers["authorization"] == "Bearer token-1-canary"
    time_.seconds += 3600
    site.collections(time_)
    assert provider.asked[1].headers["authorization"] == "Bearer token-2-canary"
    site.close()


def test_members_are_read_page_by_page(provider: FakeHost, key: AppKey, time_: VirtualTime) -> None:
    def serve(asked: Asked) -> Answer:
        if "skip" in asked.target:
            return Answer(
                body={"value": [{"ResourceID": "16777220", "Name": "PC02"}, {"ResourceID": 1}, {"Name": "x"}]}
            )
        following = f"{provider.base}{asked.path}?$skiptoken=2"
        return Answer(body={"value": [{"ResourceID": 16777219, "Name": "PC01"}], "@odata.nextLink": following})

    provider.entra = serve
    site = sites(time_, provider.ca_file).with_token(provider.base, key, URI, time_)
    members = site.members("PS1'0014", time_)
    assert next(members) == (16777219, "PC01")
    assert len(provider.asked) == 1
    assert list(members) == [(16777220, "PC02")]
    assert unquote(provider.asked[0].target).endswith("$filter=CollectionID eq 'PS1''0014'&$select=ResourceID,Name")
    site.close()


@pytest.mark.parametrize(
    "away", ["https://localhost:1/AdminService/wmi/x", "http://localhost:{port}/x", "{cloud}/v1.0/users"]
)
def test_s12_a_link_that_leads_away_is_refused(
    host: FakeHost, provider: FakeHost, key: AppKey, time_: VirtualTime, away: str
) -> None:
    link = away.format(port=provider.port, cloud=host.base)
    provider.entra = lambda _asked: Answer(body={"value": [], "@odata.nextLink": link})
    site = sites(time_, provider.ca_file).with_token(provider.base, key, URI, time_)
    before = len(host.asked)
    with pytest.raises(ProtocolError) as caught:
        site.collections(time_)
    assert caught.value.code == "foreign-address"
    assert len(host.asked) == before
    site.close()


def test_a_certificate_that_is_not_trusted_names_the_one_to_export(
    provider: FakeHost, key: AppKey, time_: VirtualTime
) -> None:
    site = sites(time_).with_token(provider.base, key, URI, time_)
    with pytest.raises(UnavailableError, match="SMS Issuing") as caught:
        site.collections(time_)
    assert caught.value.code == "tls-untrusted"
    assert "Network" in caught.value.hint
    assert not provider.asked
    site.close()


def test_the_practice_clouds_own_site_has_its_certificate(host: FakeHost, key: AppKey, time_: VirtualTime) -> None:
    host.entra = lambda asked: Answer(body={"value": COLLECTIONS}) if "/wmi/" in asked.path else None
    site = sites(time_).with_token(host.base, key, URI, time_)
    assert len(site.collections(time_)) == 2
    site.close()


@pytest.mark.parametrize(
    ("status", "kind", "words"),
    [
        (401, SignInError, "App ID URI"),
        (403, AccessDeniedError, "Read-only Analyst"),
        (404, NotFoundError, "1810"),
        (500, UnavailableError, "adminservice.log"),
        (302, ProtocolError, "redirect"),
        (400, ConflictError, "Words of the site"),
    ],
)
def test_refusals_say_what_to_do(
    provider: FakeHost, key: AppKey, time_: VirtualTime, status: int, kind: type[AzConsoleError], words: str
) -> None:
    provider.entra = lambda _asked: Answer(status, {"error": {"code": "c", "message": "Words of the site."}})
    site = sites(time_, provider.ca_file).with_token(provider.base, key, URI, time_)
    with pytest.raises(kind) as caught:
        site.collections(time_)
    assert words in str(caught.value)
    assert all(isinstance(text, Said) for text in (caught.value.title, caught.value.message, caught.value.hint))
    site.close()


@pytest.mark.parametrize(
    ("address", "root"),
    [
        ("sms01.contoso.com", "https://sms01.contoso.com"),
        (" SMS01 ", "https://sms01"),
        ("https://sms01.contoso.com:443/AdminService/wmi/", "https://sms01.contoso.com"),
        ("sms01:8443", "https://sms01:8443"),
    ],
)
def test_a_site_is_given_by_name_or_address(address: str, root: str) -> None:
    assert site_root(address) == root


@pytest.mark.parametrize(
    "address",
    [
        "",
        "http://sms01",
        "https://u:p@sms01",
        "https://sms01?x=y",
        "sms 01",
        "https://sms01:port",
        "https://[",
        "ftp://a",
        "a\\b",
    ],
)
def test_an_address_that_is_none_or_not_https_is_refused(address: str) -> None:
    with pytest.raises(UserInputError) as caught:
        site_root(address)
    assert (caught.value.field, caught.value.code) == ("site", "site-address")


# ---- Windows ---------------------------------------------------------------------------------------------------------
class SpnegoError(Exception):
    """As pyspnego's."""


class Context:
    """A sign-in in two steps, as NTLM's."""

    def __init__(self, broken: bool = False) -> None:
        self.broken = broken

    def step(self, challenge: bytes | None = None) -> bytes:
        if self.broken:
            raise SpnegoError("no credentials")
        return b"first" if challenge is None else b"answer to " + challenge


@pytest.fixture
def spnego(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """pyspnego as far as it is used; what it was asked for."""
    made: list[dict[str, Any]] = []

    def client(**wish: Any) -> Context:
        made.append(wish)
        return Context(wish["hostname"] != "localhost")

    library = SimpleNamespace(client=client, exceptions=SimpleNamespace(SpnegoError=SpnegoError))
    monkeypatch.setitem(sys.modules, "spnego", library)  # type: ignore[arg-type] # a stand-in
    return made


def encoded(token: bytes) -> str:
    return "Negotiate " + base64.b64encode(token).decode()


def test_windows_signs_in_step_by_step_on_one_connection(
    provider: FakeHost, time_: VirtualTime, spnego: list[dict[str, Any]]
) -> None:
    def serve(asked: Asked) -> Answer:
        if asked.headers["authorization"] == encoded(b"answer to riddle"):
            return Answer(body={"value": COLLECTIONS})
        return Answer(401, b"", {"WWW-Authenticate": encoded(b"riddle") + ", NTLM"})

    provider.entra = serve
    site = sites(time_, provider.ca_file).with_windows(provider.base, time_)
    assert len(site.collections(time_)) == 2
    assert [asked.headers["authorization"] for asked in provider.asked] == [
        encoded(b"first"),
        encoded(b"answer to riddle"),
    ]
    assert provider.asked[0].path == "/AdminService/wmi/SMS_Collection"
    assert provider.connections == 1
    assert spnego == [{"hostname": "localhost", "service": "HTTP"}]
    site.close()
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        site.collections(cancel)


@pytest.mark.parametrize("challenge", ["Negotiate", "Negotiate !!", "NTLM", "", "again"])
def test_windows_is_refused_and_not_tried_for_ever(
    provider: FakeHost, time_: VirtualTime, spnego: list[dict[str, Any]], challenge: str
) -> None:
    header = encoded(b"riddle") if challenge == "again" else challenge
    provider.entra = lambda _asked: Answer(401, b"", {"WWW-Authenticate": header})
    site = sites(time_, provider.ca_file).with_windows(provider.base, time_)
    with pytest.raises(SignInError, match="does not accept"):
        site.collections(time_)
    assert len(provider.asked) == (5 if challenge == "again" else 1)
    site.close()


def test_windows_without_credentials_is_told(time_: VirtualTime, spnego: list[dict[str, Any]]) -> None:
    site = sites(time_).with_windows("127.0.0.1:1", time_)
    with pytest.raises(SignInError, match="gives no credentials"):
        site.collections(time_)
    site.close()


def test_windows_without_its_package_says_how_to_get_it(time_: VirtualTime, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spnego", None)
    with pytest.raises(UserInputError, match=r"azconsole\[windows-auth\]") as caught:
        sites(time_).with_windows("sms01", time_)
    assert caught.value.code == "windows-auth"


def test_an_answer_that_is_no_list_is_refused(provider: FakeHost, key: AppKey, time_: VirtualTime) -> None:
    provider.entra = lambda _asked: Answer(body=b"<html>hotel</html>")
    site = sites(time_, provider.ca_file).with_token(provider.base, key, URI, time_)
    with pytest.raises(ProtocolError) as caught:
        site.collections(time_)
    assert "hotel" not in str(caught.value)
    site.close()
