"""Answers of the token and device-code addresses whose members are something else than the contract says."""

from __future__ import annotations

import contextlib
import json
from base64 import urlsafe_b64encode
from collections.abc import Callable
from typing import Any, cast
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from azconsole.cloud.http import HttpClient, Reply, Request
from azconsole.cloud.msal_client import EntraClient
from azconsole.cloud.sockets import Line
from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import AZURE_PUBLIC
from azconsole.domain.errors import AzConsoleError, ProtocolError
from azconsole.domain.redact import Secret
from tests.cloud.fake_host import CLIENT, TENANT, client_info

ROOT = f"{AZURE_PUBLIC.login}/{TENANT}"
SCOPES = ["https://graph.microsoft.com/Organization.Read.All"]


def id_token(nonce: str = "") -> str:
    claims = {
        "aud": CLIENT,
        "iss": f"{ROOT}/v2.0",
        "tid": TENANT,
        "sub": "s",
        "nonce": nonce,
        "iat": 1,
        "exp": 99999999999,
    }
    parts = (urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=") for part in ({"alg": "none"}, claims))
    return ".".join(parts) + ".x"


TOKEN = {
    "token_type": "Bearer",
    "expires_in": 3599,
    "ext_expires_in": 3599,
    "refresh_in": 1800,
    "access_token": "token",
    "refresh_token": "refresh",
    "scope": SCOPES[0],
    "client_info": client_info(),
    "id_token": id_token(),
}
DEVICE = {
    "user_code": "ABCD",
    "device_code": "device",
    "verification_uri": "https://microsoft.com/devicelogin",
    "verification_url": "https://microsoft.com/devicelogin",
    "interval": 5,
    "expires_in": 900,
}
REFUSAL = {
    "error": "invalid_grant",
    "error_description": "AADSTS1: no",
    "error_codes": [1],
    "trace_id": "a",
    "suberror": "b",
}
CONFIGURATION = {
    "issuer": f"{ROOT}/v2.0",
    "token_endpoint": f"{ROOT}/oauth2/v2.0/token",
    "authorization_endpoint": f"{ROOT}/oauth2/v2.0/authorize",
    "device_authorization_endpoint": f"{ROOT}/oauth2/v2.0/devicecode",
}
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


class Canned:
    """A cloud with one answer for each address, in the shape of HttpClient."""

    cloud = AZURE_PUBLIC

    def __init__(self, status: int = 200) -> None:
        self.status = status
        self.bodies: dict[str, Any] = {
            "openid-configuration": CONFIGURATION,
            "devicecode": DEVICE,
            "token": TOKEN,
        }

    def send(self, request: Request, _line: Line) -> Reply:
        name = next(name for name in self.bodies if request.url.endswith(name))
        body = json.dumps(self.bodies[name]).encode("utf-8", "surrogatepass")
        return Reply(self.status if name == "token" else 200, {}, body)

    def client(self, secret: Secret | None = None) -> EntraClient:
        return EntraClient(cast("HttpClient", self), Line(CancelToken()), CLIENT, TENANT, secret)


def app_token(cloud: Canned) -> None:
    client = cloud.client(Secret("secret"))
    client.client_credentials(AZURE_PUBLIC.graph_scope)
    client.client_credentials(AZURE_PUBLIC.graph_scope, renew=True)


def device_code(cloud: Canned) -> None:
    flow = cloud.client().begin_device(SCOPES)
    assert flow.interval >= 0
    assert flow.lifetime >= 0


def device_token(cloud: Canned) -> None:
    client = cloud.client()
    client.poll_device(client.begin_device(SCOPES))
    client.silent(SCOPES, renew=True)
    client.silent(SCOPES)


def browser_token(cloud: Canned) -> None:
    client = cloud.client()
    flow = client.begin_code(SCOPES, "http://localhost:1", "")
    body = cloud.bodies["token"]
    if body.get("id_token") == TOKEN["id_token"]:
        cloud.bodies["token"] = body | {"id_token": id_token(parse_qs(urlsplit(flow.url).query)["nonce"][0])}
    client.finish_code(flow, {"code": "code", "state": flow.state})


WAYS: list[tuple[Callable[[Canned], None], str, dict[str, Any]]] = [
    (app_token, "token", TOKEN),
    (device_code, "devicecode", DEVICE),
    (device_token, "token", TOKEN),
    (browser_token, "token", TOKEN),
]


@pytest.mark.parametrize(
    ("way", "name", "answer"),
    [
        (app_token, "token", TOKEN | {"expires_in": "soon"}),
        (app_token, "token", TOKEN | {"expires_in": None}),
        (app_token, "token", TOKEN | {"refresh_in": "1800"}),
        (app_token, "token", TOKEN | {"access_token": "two\r\nlines"}),
        (app_token, "token", {"token_type": "Bearer"}),
        (device_code, "devicecode", {"user_code": "ABCD"}),
        (device_code, "devicecode", DEVICE | {"device_code": 5}),
        (device_code, "devicecode", DEVICE | {"interval": [5]}),
        (device_code, "devicecode", DEVICE | {"interval": 1e400}),
        (device_code, "devicecode", {}),
        (device_token, "token", TOKEN | {"id_token": {"a": 1}}),
        (device_token, "token", TOKEN | {"error": ["invalid_grant"]}),
        (device_token, "token", TOKEN | {"client_info": 5}),
    ],
)
def test_f39_an_answer_of_wrong_types_is_told_as_such(
    way: Callable[[Canned], None], name: str, answer: dict[str, Any]
) -> None:
    cloud = Canned()
    cloud.bodies[name] = answer
    with pytest.raises(ProtocolError) as told:
        way(cloud)
    assert told.value.code == "unexpected-answer"


@pytest.mark.parametrize(("way", "name", "right"), WAYS)
def test_answers_as_they_should_be_are_taken(way: Callable[[Canned], None], name: str, right: dict[str, Any]) -> None:
    cloud = Canned()
    texts = {key: str(value) for key, value in right.items() if key in ("expires_in", "ext_expires_in", "interval")}
    for answer in (right, right | texts):
        cloud.bodies[name] = answer
        way(cloud)


@pytest.mark.parametrize(("way", "name", "right"), WAYS)
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_f39_no_value_of_any_member_is_a_bug(
    data: st.DataObject, way: Callable[[Canned], None], name: str, right: dict[str, Any]
) -> None:
    cloud = Canned(data.draw(st.sampled_from([200, 200, 400])))
    members = st.sampled_from([*right, *REFUSAL, "expires_on", "foci", "id_token_claims"])
    wrong = data.draw(st.dictionaries(members, ANYTHING | st.sampled_from([*TOKEN.values()]), min_size=1, max_size=3))
    cloud.bodies[name] = {
        key: value for key, value in (right | wrong).items() if data.draw(st.booleans() | st.just(True))
    }
    _only_told_errors(way, cloud)


@settings(max_examples=150, deadline=None)
@given(wrong=st.dictionaries(st.sampled_from([*CONFIGURATION]), ANYTHING, min_size=1, max_size=3))
def test_f39_no_value_in_the_sign_in_configuration_is_a_bug(wrong: dict[str, Any]) -> None:
    cloud = Canned()
    cloud.bodies["openid-configuration"] = CONFIGURATION | wrong
    _only_told_errors(app_token, cloud)
    _only_told_errors(device_code, cloud)


def _only_told_errors(way: Callable[[Canned], None], cloud: Canned) -> None:
    with contextlib.suppress(AzConsoleError):
        way(cloud)
