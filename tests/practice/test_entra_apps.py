"""Applications prove themselves: MSAL and azure-identity, unmodified, with secrets and certificates; every refusal."""

from __future__ import annotations

import base64
import datetime as dt
import json
from pathlib import Path
from typing import Any

import jwt
import msal
import pytest
import requests
from azure.core.exceptions import ClientAuthenticationError
from azure.identity import CertificateCredential, ClientSecretCredential, DeviceCodeCredential
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

from tests.practice.control import Browser, Control

SCOPE = "https://graph.microsoft.com/.default"


@pytest.fixture(scope="module")
def certificate() -> tuple[str, str, str, str]:
    """Private key PEM, certificate PEM, base64 DER and SHA-1 thumbprint of a client certificate."""
    key = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "client")])
    now = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=30))
        .sign(key, hashes.SHA256())
    )
    pem = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    ).decode()
    der = base64.b64encode(made.public_bytes(serialization.Encoding.DER)).decode()
    text = made.public_bytes(serialization.Encoding.PEM).decode()
    return pem, text, der, made.fingerprint(hashes.SHA1()).hex()


def claims_of(token: str) -> dict[str, Any]:
    claims: dict[str, Any] = jwt.decode(token, options={"verify_signature": False})
    return claims


def confidential(practice: Control, session: requests.Session, app: dict[str, Any], credential: Any) -> Any:
    return msal.ConfidentialClientApplication(
        app["appId"],
        client_credential=credential,
        authority=f"{practice.base}/{practice.tenant}",
        instance_discovery=False,
        http_client=session,
    )


def refusal(practice: Control, app: dict[str, Any], **form: str) -> tuple[int, str, int]:
    """Status, error and AADSTS number."""
    answer = practice.token(app, **form)
    return answer.status, answer.json()["error"], answer.json()["error_codes"][0]


def test_msal_with_a_secret(practice: Control, session: requests.Session) -> None:
    app = practice.app(roles=["Directory.Read.All"])
    result = confidential(practice, session, app, app["secret"]).acquire_token_for_client([SCOPE])
    claims = claims_of(result["access_token"])
    assert claims["roles"] == ["Directory.Read.All"]
    assert (claims["idtyp"], claims["appidacr"], claims["oid"]) == ("app", "1", app["principalId"])
    headers = {"Authorization": f"Bearer {result['access_token']}"}
    assert practice.call("GET", "/v1.0/users?$top=1", headers=headers).status == 200
    arm = practice.call("GET", "/subscriptions?api-version=2022-12-01", headers=headers)
    assert arm.status == 401


@pytest.mark.parametrize("kind", ["chain", "thumbprint"])
def test_msal_with_a_certificate(
    practice: Control, session: requests.Session, certificate: tuple[str, str, str, str], kind: str
) -> None:
    pem, text, der, thumbprint = certificate
    more = {"public_certificate": text} if kind == "chain" else {"thumbprint": thumbprint}
    app = practice.app(certificate=der, secretDays=0)
    result = confidential(practice, session, app, {"private_key": pem, **more}).acquire_token_for_client([SCOPE])
    assert claims_of(result["access_token"])["appidacr"] == "2"


def test_a_certificate_that_is_not_registered(
    practice: Control, session: requests.Session, certificate: tuple[str, str, str, str]
) -> None:
    app = practice.app()
    credential = {"private_key": certificate[0], "thumbprint": certificate[3]}
    result = confidential(practice, session, app, credential).acquire_token_for_client([SCOPE])
    assert (result["error"], result["error_codes"]) == ("invalid_client", [700027])


def test_azure_identity_with_custom_endpoints(
    practice: Control, certificate: tuple[str, str, str, str], tmp_path: Path
) -> None:
    app = practice.app(certificate=certificate[2])
    settings: dict[str, Any] = {
        "authority": practice.base,
        "disable_instance_discovery": True,
        "connection_verify": practice.facts["ca_file"],
    }
    pem = (certificate[0] + certificate[1]).encode()
    with ClientSecretCredential(practice.tenant, app["appId"], app["secret"], **settings) as by_secret:
        assert by_secret.get_token(SCOPE).token
    with CertificateCredential(practice.tenant, app["appId"], certificate_data=pem, **settings) as by_certificate:
        assert claims_of(by_certificate.get_token(SCOPE).token)["appidacr"] == "2"


def test_azure_identity_with_real_names(real_names: Control, certificate: tuple[str, str, str, str]) -> None:
    """Nothing overridden but the proxy and the trusted authority, as a company sets them."""
    app = real_names.app(certificate=certificate[2])
    pem = (certificate[0] + certificate[1]).encode()
    with ClientSecretCredential(real_names.tenant, app["appId"], app["secret"]) as by_secret:
        claims = claims_of(by_secret.get_token(SCOPE).token)
    with CertificateCredential(real_names.tenant, app["appId"], certificate_data=pem) as by_certificate:
        assert by_certificate.get_token(SCOPE).token
    assert claims["aud"] == "https://graph.microsoft.com"
    seen = real_names.control("GET", "/refused")
    assert seen["refused"] == []
    assert set(seen["connected"]) == {"login.microsoftonline.com:443"}


def test_azure_identity_device_code_with_real_names(real_names: Control) -> None:
    real_names.flags(deviceIntervalSeconds=1)
    browser = Browser(real_names)

    def prompt(uri: str, code: str, _expires: dt.datetime) -> None:
        assert uri == "https://login.microsoftonline.com/devicelogin"
        browser.open(f"{real_names.facts['authorize_url']}/devicelogin").press("next", otc=code)
        browser.sign_in(*real_names.account("admin")).press("accept")

    with DeviceCodeCredential(prompt_callback=prompt) as credential:
        token = credential.get_token("https://management.azure.com/.default")
    assert claims_of(token.token)["aud"] == "https://management.azure.com"


def test_azure_identity_reports_an_expired_secret(practice: Control) -> None:
    app = practice.app(secretDays=1)
    practice.advance(2 * 86400)
    credential = ClientSecretCredential(
        practice.tenant,
        app["appId"],
        app["secret"],
        authority=practice.base,
        disable_instance_discovery=True,
        connection_verify=practice.facts["ca_file"],
    )
    with credential, pytest.raises(ClientAuthenticationError, match="AADSTS7000222"):
        credential.get_token(SCOPE)


def test_refusals_of_client_credentials(practice: Control) -> None:
    app = practice.app()
    assert refusal(practice, app, client_secret="wrong") == (401, "invalid_client", 7000215)
    assert refusal(practice, app, client_secret=app["keyId"]) == (401, "invalid_client", 7000215)
    assert refusal(practice, {**app, "tenantId": "nosuch.example"}) == (400, "invalid_request", 90002)
    unknown = {**app, "appId": "11111111-2222-4333-8444-555555555555"}
    assert refusal(practice, unknown) == (400, "unauthorized_client", 700016)
    no_principal = practice.app(principal=False)
    assert refusal(practice, no_principal) == (400, "unauthorized_client", 7000229)
    assert refusal(practice, app, scope="api://nosuch/.default") == (400, "invalid_resource", 500011)
    assert refusal(practice, app, scope="https://graph.microsoft.com/User.Read") == (400, "invalid_scope", 70011)
    assert refusal(practice, app, grant_type="password")[1:] == ("unsupported_grant_type", 70003)
    assert refusal(practice, app, grant_type="")[1:] == ("invalid_request", 900144)
    assert refusal(practice, practice.app(secretDays=0)) == (401, "invalid_client", 7000218)
    practice.flags(conditionalAccess=True)
    assert refusal(practice, app)[2] == 53003


def test_a_malformed_request(practice: Control) -> None:
    answer = practice.call("POST", f"/{practice.tenant}/oauth2/v2.0/token", b"{}", {"Content-Type": "application/json"})
    assert answer.json()["error_codes"] == [9002313]


def test_basic_authentication_and_version_1(practice: Control) -> None:
    app = practice.app()
    basic = base64.b64encode(f"{app['appId']}:{app['secret']}".encode()).decode()
    form = {"grant_type": "client_credentials", "resource": "https://management.core.windows.net/"}
    answer = practice.call("POST", f"/{practice.tenant}/oauth2/token", form, {"Authorization": f"Basic {basic}"})
    body = answer.json()
    assert claims_of(body["access_token"])["aud"] == body["resource"] == "https://management.core.windows.net/"
    assert int(body["expires_on"]) - int(body["not_before"]) == int(body["expires_in"]) == 3599


def test_a_new_secret_spreads_and_a_consent_too(practice: Control) -> None:
    practice.flags(secretSpreadSeconds=60, consentDelaySeconds=300)
    app = practice.app(roles=["User.Read.All"])
    assert refusal(practice, app) == (401, "invalid_client", 7000215)
    practice.advance(61)
    assert "roles" not in claims_of(practice.token(app).json()["access_token"])
    practice.advance(300)
    assert claims_of(practice.token(app).json()["access_token"])["roles"] == ["User.Read.All"]


def test_long_tokens_for_clients_that_take_challenges(practice: Control) -> None:
    claims = json.dumps({"access_token": {"xms_cc": {"values": ["CP1"]}}})
    body = practice.token(practice.app(), claims=claims).json()
    assert (body["expires_in"], body["refresh_in"]) == (86399, 43199)


def test_expired_forged_and_foreign_tokens_are_refused(practice: Control) -> None:
    token = practice.token(practice.app(roles=["Directory.Read.All"])).json()["access_token"]

    def status(text: str) -> int:
        return practice.call("GET", "/v1.0/users?$top=1", headers={"Authorization": f"Bearer {text}"}).status

    assert status(token) == 200
    head, body, signature = token.split(".")
    nobody = base64.urlsafe_b64encode(b'{"alg":"none"}').decode().rstrip("=")
    assert status(f"{nobody}.{body}.") == 401
    assert status(f"{head}.{body}.{signature[::-1]}") == 401
    practice.advance(3599 + 301)
    assert status(token) == 401
    practice.advance(-3900)
    practice.control("POST", "/rotate-keys", {})
    assert status(token) == 200
    practice.control("POST", "/rotate-keys", {"drop_old": True})
    assert status(token) == 401


def test_answers_have_the_recorded_shapes(practice: Control, shared: Path) -> None:
    """The same members as contracts/examples: no more, no fewer."""
    app = practice.app()

    def recorded(name: str) -> set[str]:
        text = (shared / "contracts" / "examples" / f"login-{name}.json").read_text("utf-8")
        return set(json.loads(text)["response"]["body"])

    v2 = practice.call("GET", f"/{practice.tenant}/v2.0/.well-known/openid-configuration").json()
    assert set(v2) == recorded("openid-configuration-v2")
    assert set(practice.call("GET", "/common/discovery/instance").json()) == recorded("instance-discovery")
    claims = json.dumps({"access_token": {"xms_cc": {"values": ["CP1"]}}})
    assert set(practice.token(app, claims=claims).json()) == recorded("token-client-secret")
    for name, form in (
        ("7000215", {"client_secret": "wrong"}),
        ("700016", {"client_id": "11111111-2222-4333-8444-555555555555"}),
    ):
        assert set(practice.token(app, **form).json()) == recorded(f"token-error-{name}")
    assert set(practice.call("GET", "/nosuch/v2.0/.well-known/openid-configuration").json()) == recorded(
        "token-error-90002"
    )


def test_credentials_made_through_graph_open_the_door(
    practice: Control, session: requests.Session, certificate: tuple[str, str, str, str]
) -> None:
    """What Graph writes is what the token endpoint reads: secret, its removal, certificate."""
    maker = practice.app(roles=["Application.ReadWrite.All"])
    headers = {"Authorization": f"Bearer {practice.token(maker).json()['access_token']}"}
    headers["Content-Type"] = "application/json"

    def graph(method: str, path: str, body: dict[str, Any]) -> Any:
        answer = practice.call(method, "/v1.0" + path, json.dumps(body).encode(), headers)
        assert answer.status < 300, answer.body
        return answer.json() if answer.body else None

    made = graph("POST", "/applications", {"displayName": "By Graph"})
    graph("POST", "/servicePrincipals", {"appId": made["appId"]})
    secret = graph("POST", f"/applications/{made['id']}/addPassword", {"passwordCredential": {"displayName": "x"}})
    app = {"appId": made["appId"], "tenantId": practice.tenant, "secret": secret["secretText"]}
    assert practice.token(app).status == 200
    graph("POST", f"/applications/{made['id']}/removePassword", {"keyId": secret["keyId"]})
    assert refusal(practice, app) == (401, "invalid_client", 7000215)
    key = {"type": "AsymmetricX509Cert", "usage": "Verify", "key": certificate[2]}
    graph("PATCH", f"/applications/{made['id']}", {"keyCredentials": [key]})
    credential = {"private_key": certificate[0], "thumbprint": certificate[3]}
    result = confidential(practice, session, app, credential).acquire_token_for_client([SCOPE])
    assert claims_of(result["access_token"])["appid"] == made["appId"]
