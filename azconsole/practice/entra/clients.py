"""Who asks: the client application, and how it proves that it is itself.

Public clients prove nothing; confidential ones send a secret (form or Basic) or an assertion signed with the key of a
registered certificate. Documents: entra-docs `v2-oauth2-client-creds-grant-flow.md`, `certificate-credentials.md`.
"""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import hashlib
import hmac
import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote_plus

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from joserfc import jwk, jwt
from joserfc.errors import JoseError
from joserfc.jws import JWSRegistry

from azconsole.practice.context import Context
from azconsole.practice.entra.errors import AadError, client_unknown
from azconsole.practice.entra.known import FIRST_PARTY, FirstParty
from azconsole.practice.http import Request
from azconsole.practice.state import TenantState

ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
_ALGORITHMS = ["RS256", "PS256"]
_SKEW = 300.0


@dataclass(frozen=True, slots=True)
class Client:
    """A client application: one of Microsoft's own (`first_party`) or one of the tenant's (`application`)."""

    app_id: str
    name: str
    first_party: FirstParty | None
    application: dict[str, Any] | None
    principal: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Proof:
    """How the client proved itself: `acr` is "0" public, "1" secret, "2" certificate, as tokens say it."""

    acr: str


def find_client(tenant: TenantState, client_id: str) -> Client:
    """The client with this id. Raises AadError 700016 when the tenant does not know it."""
    first = FIRST_PARTY.get(client_id.lower())
    if first:
        return Client(first.app_id, first.name, first, None, tenant.principal_by_app_id(first.app_id))
    application = tenant.application_by_app_id(client_id)
    if application is None:
        raise client_unknown(client_id, tenant.display_name)
    principal = tenant.principal_by_app_id(client_id)
    return Client(application["appId"], application.get("displayName", ""), None, application, principal)


def basic_credentials(request: Request) -> tuple[str, str] | None:
    """Client id and secret from an Authorization: Basic header (both form-encoded inside), or None."""
    scheme, _, value = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return None
    try:
        user, _, secret = base64.b64decode(value, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return None
    return unquote_plus(user), unquote_plus(secret)


def prove(context: Context, tenant: TenantState, client: Client, form: dict[str, str], token_urls: set[str]) -> Proof:
    """Check the credential in a token request. `form` holds client_secret or client_assertion when one was sent.
    Raises AadError 7000215, 7000222, 700025, 700027."""
    assertion, secret = form.get("client_assertion"), form.get("client_secret")
    if not assertion and secret is None:
        return Proof("0")
    if client.application is None or _is_public_only(client.application):
        raise AadError(
            700025,
            "invalid_client",
            "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
        )
    if assertion:
        _check_assertion(context, client.application, form.get("client_assertion_type", ""), assertion, token_urls)
        return Proof("2")
    _check_secret(context, tenant, client.application, secret or "")
    return Proof("1")


def _is_public_only(application: dict[str, Any]) -> bool:
    """Nothing to prove itself with, and redirects of the public kind: a native app."""
    credentials = application.get("passwordCredentials") or application.get("keyCredentials")
    return not credentials and bool((application.get("publicClient") or {}).get("redirectUris"))


def seconds(text: str | None) -> float | None:
    """An ISO time of Graph as seconds since 1970; None for none."""
    if not text:
        return None
    moment = dt.datetime.fromisoformat(text.replace("Z", "+00:00"))
    return (moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)).timestamp()


def _check_secret(context: Context, tenant: TenantState, application: dict[str, Any], secret: str) -> None:
    """A new secret is unknown until it has spread (flag secretSpreadSeconds)."""
    digest = hashlib.sha256(secret.encode()).hexdigest()
    now = context.clock.now()
    spread = float(tenant.flags.get("secretSpreadSeconds") or 0)
    for credential in application.get("passwordCredentials") or []:
        kept = tenant.secrets.get(credential["keyId"], "")
        if not hmac.compare_digest(kept, digest):
            continue
        end = seconds(credential.get("endDateTime"))
        if end is not None and end <= now:
            raise AadError(
                7000222,
                "invalid_client",
                "The provided client secret keys are expired. Visit the Azure portal to create new keys for your app, "
                "or consider using certificate credentials for added security.",
            )
        if now >= (seconds(credential.get("startDateTime")) or 0) + spread - (0 if spread else _SKEW):
            return
    raise AadError(
        7000215,
        "invalid_client",
        "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not "
        f"the client secret ID, for a secret added to app '{application['appId']}'.",
    )


def _check_assertion(
    context: Context, application: dict[str, Any], kind: str, assertion: str, token_urls: set[str]
) -> None:
    if kind != ASSERTION_TYPE:
        raise AadError(50012, "invalid_client", "The client_assertion_type is not supported.")
    certificate = _named_certificate(application, assertion)
    registry = JWSRegistry(algorithms=_ALGORITHMS, strict_check_header=False)
    registry.max_header_length = 65536  # x5c carries whole certificates; the library's limit is 512 bytes
    pem = certificate.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    try:
        claims = jwt.decode(assertion, jwk.RSAKey.import_key(pem), registry=registry).claims
    except (JoseError, ValueError) as error:
        raise _bad_assertion("The key was expired or the signature is not valid.") from error
    now = context.clock.now()
    if certificate.not_valid_after_utc.timestamp() < now:
        raise _bad_assertion("The certificate used to sign it has expired.")
    if not isinstance(claims.get("exp"), int | float) or claims["exp"] < now - _SKEW:
        raise _bad_assertion("The assertion is not within its valid time range.")
    audience = claims.get("aud")
    if not token_urls.intersection([audience] if isinstance(audience, str) else audience or []):
        raise _bad_assertion("The audience of the assertion is not this token endpoint.")
    if {claims.get("iss"), claims.get("sub")} != {application["appId"]}:
        raise _bad_assertion("The issuer and subject must be the client id.")


def _bad_assertion(why: str) -> AadError:
    return AadError(700027, "invalid_client", f"The certificate that signed the client assertion: {why}")


def _named_certificate(application: dict[str, Any], assertion: str) -> x509.Certificate:
    """The registered certificate that the assertion's header names by x5t (SHA-1) or x5t#S256."""
    header = _header(assertion)
    sha1, sha256 = _raw(header.get("x5t")), _raw(header.get("x5t#S256"))
    for credential in application.get("keyCredentials") or []:
        try:
            certificate = x509.load_der_x509_certificate(base64.b64decode(credential.get("key") or ""))
        except ValueError:
            continue
        named = (certificate.fingerprint(hashes.SHA1()), certificate.fingerprint(hashes.SHA256()))  # noqa: S303
        if (sha1 and sha1 == named[0]) or (sha256 and sha256 == named[1]):
            return certificate
    raise _bad_assertion("is not registered on the application.")


def _header(assertion: str) -> dict[str, Any]:
    try:
        value = json.loads(_raw(assertion.split(".", 1)[0]))
    except ValueError as error:
        raise AadError(50012, "invalid_client", "The client assertion is malformed.") from error
    return value if isinstance(value, dict) else {}


def _raw(text: Any) -> bytes:
    """Base64url with or without padding, standard base64 too (MSAL pads x5t); empty when it is not base64."""
    if not isinstance(text, str):
        return b""
    plain = text.replace("-", "+").replace("_", "/").rstrip("=")
    try:
        return base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)
    except binascii.Error:
        return b""
