"""The signing keys of the practice cloud: made at first start, kept beside the state (0600), rotated on request.

Each key is RSA 2048 with a self-signed certificate, so that the published key set has kid, x5t and x5c as Entra's has.
The newest key signs; older ones stay published until they are dropped.
"""

from __future__ import annotations

import base64
import datetime as dt
import json
import os
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from joserfc import jwk, jwt
from joserfc.errors import JoseError

from azconsole.practice.state import set_aside

_ALGORITHMS = ["RS256"]
_CACHED = 512


@dataclass(frozen=True, slots=True)
class _Key:
    kid: str
    pem: str
    certificate: str
    private: jwk.RSAKey


def _url64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def _make_pem() -> tuple[str, str]:
    """A new key and its certificate, both PEM."""
    private = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "practice.accesscontrol.example")])
    now = dt.datetime.now(dt.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(private.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=5 * 365))
        .sign(private, hashes.SHA256())
    )
    pem = private.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return pem.decode(), certificate.public_bytes(serialization.Encoding.PEM).decode()


def _load(pem: str, certificate_pem: str) -> _Key:
    certificate = x509.load_pem_x509_certificate(certificate_pem.encode())
    kid = _url64(certificate.fingerprint(hashes.SHA1()))  # noqa: S303 -- x5t is defined as SHA-1 (RFC 7517)
    return _Key(kid, pem, certificate_pem, jwk.RSAKey.import_key(pem))


def _kept(path: Path) -> list[_Key]:
    """The keys in a file; none when it is damaged, which is set aside. Raises OSError."""
    try:
        return [_load(k["pem"], k["certificate"]) for k in json.loads(path.read_text("utf-8"))]
    except (ValueError, KeyError, TypeError):
        set_aside(path, "People and apps sign in anew.")
        return []


class SigningKeys:
    """Signs tokens with the newest key and checks them against all that are published. `path` None: memory only."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._seen: dict[str, dict[str, Any]] = {}
        self._keys: list[_Key] = []
        if path is not None and path.exists():
            self._keys = _kept(path)
        if not self._keys:
            self.rotate()

    def rotate(self, drop_old: bool = False) -> str:
        """Make a new signing key and return its kid. With `drop_old`, tokens of the older keys are refused from now."""
        key = _load(*_make_pem())
        with self._lock:
            self._keys = [key] if drop_old else [key, *self._keys[:2]]
            self._seen.clear()
        self._save()
        return key.kid

    def kids(self) -> list[str]:
        """The ids of the published keys; the first one signs."""
        return [key.kid for key in self._keys]

    def sign(self, claims: dict[str, Any], v1: bool = True) -> str:
        """A compact RS256 token. v1 tokens carry x5t beside kid in their header, as Entra's do."""
        key = self._keys[0]
        header = {"typ": "JWT", "alg": "RS256", "kid": key.kid}
        if v1:
            header["x5t"] = key.kid
        return jwt.encode(header, claims, key.private, algorithms=_ALGORITHMS)

    def verify(self, token: str) -> dict[str, Any] | None:
        """The claims of a token that one of the published keys signed, else None. Dates are not looked at."""
        claims = self._seen.get(token)
        if claims is not None:
            return claims
        for key in self._keys:
            try:
                claims = jwt.decode(token, key.private, algorithms=_ALGORITHMS).claims
            except (JoseError, ValueError):
                continue
            with self._lock:
                if len(self._seen) >= _CACHED:
                    self._seen.clear()
                self._seen[token] = claims
            return claims
        return None

    def jwks(self, issuer: str | None = None) -> dict[str, Any]:
        """The published key set; `issuer` is added to each key where the v2 set has it."""
        return {"keys": [self._public(key, issuer) for key in self._keys]}

    def _public(self, key: _Key, issuer: str | None) -> dict[str, Any]:
        numbers = key.private.as_dict(private=False)
        der = x509.load_pem_x509_certificate(key.certificate.encode()).public_bytes(serialization.Encoding.DER)
        entry = {
            "kty": "RSA",
            "use": "sig",
            "kid": key.kid,
            "x5t": key.kid,
            "n": numbers["n"],
            "e": numbers["e"],
            "x5c": [base64.b64encode(der).decode()],
        }
        return {**entry, "issuer": issuer} if issuer else entry

    def _save(self) -> None:
        if self._path is None:
            return
        text = json.dumps([{"pem": k.pem, "certificate": k.certificate} for k in self._keys])
        temporary = self._path.with_suffix(".tmp")
        with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as out:
            out.write(text)
        os.replace(temporary, self._path)
