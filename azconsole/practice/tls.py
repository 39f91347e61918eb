"""The practice cloud's own certificate authority and the certificate of its HTTPS server.

The authority is made at first start in the practice data folder (0600) and renewed at a start so early that it outlives
the server's certificate; it may sign nothing but the names of hosts.py (critical name constraints), and it is never put
into a trust store. The server's certificate is new at each start and not renewed while it runs; its key is written only
for the moment in which the TLS library reads it.
"""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import ipaddress
import os
import ssl
import tempfile
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from azconsole.practice.hosts import HOSTS, SUFFIXES, ingestion_names

_CA_DAYS = 1825
_LEAF_DAYS = 825  # longer than any computer runs without a new start, and what Apple's systems take at most
_RENEW_DAYS = _LEAF_DAYS + 30
_ADDRESSES = ("127.0.0.1", "::1")


@dataclass(frozen=True, slots=True)
class ServerTls:
    """What the server needs: the TLS context, the file with the authority's certificate, and the base64 SHA-256 of the
    server's public key (for Chromium's --ignore-certificate-errors-spki-list)."""

    context: ssl.SSLContext
    ca_file: Path
    spki: str


def prepare(folder: Path) -> ServerTls:
    """Load or make the authority in `folder` and a fresh server certificate. Raises OSError when that fails."""
    ca_file, key_file = folder / "ca.pem", folder / "ca-key.pem"
    authority = _load(ca_file, key_file)
    if authority is None:
        authority = _make_authority()
        write_private(key_file, _key_pem(authority[1]))
        write_private(ca_file, authority[0].public_bytes(serialization.Encoding.PEM))
    certificate, key = _make_leaf(*authority)
    public = key.public_key().public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    spki = base64.b64encode(hashlib.sha256(public).digest()).decode()
    return ServerTls(_context(folder, certificate, key), ca_file, spki)


def write_private(path: Path, data: bytes) -> None:
    """Write a file that only its owner may read, by replace."""
    temporary = path.with_name(path.name + ".tmp")
    with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
        out.write(data)
    os.replace(temporary, path)


def _key_pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def _load(ca_file: Path, key_file: Path) -> tuple[x509.Certificate, ec.EllipticCurvePrivateKey] | None:
    """The kept authority, or None when there is none, it is damaged, ends soon, or is for other names than today's."""
    try:
        certificate = x509.load_pem_x509_certificate(ca_file.read_bytes())
        key = serialization.load_pem_private_key(key_file.read_bytes(), None)
        names = certificate.extensions.get_extension_for_class(x509.NameConstraints).value
    except (OSError, ValueError, x509.ExtensionNotFound):
        return None
    ends_soon = certificate.not_valid_after_utc < dt.datetime.now(dt.UTC) + dt.timedelta(days=_RENEW_DAYS)
    if ends_soon or names != _permitted() or not isinstance(key, ec.EllipticCurvePrivateKey):
        return None
    if certificate.public_key() != key.public_key():
        return None
    return certificate, key


def _builder(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePublicKey, days: int
) -> x509.CertificateBuilder:
    now = dt.datetime.now(dt.UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=days))
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
    )


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _permitted() -> x509.NameConstraints:
    names: list[x509.GeneralName] = [x509.DNSName(n) for n in ("localhost", *HOSTS, *SUFFIXES)]
    names += [x509.IPAddress(ipaddress.ip_network(a)) for a in _ADDRESSES]
    return x509.NameConstraints(permitted_subtrees=names, excluded_subtrees=None)


def _make_authority() -> tuple[x509.Certificate, ec.EllipticCurvePrivateKey]:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "azconsole practice cloud (this computer only)")])
    certificate = (
        _builder(name, name, key.public_key(), _CA_DAYS)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(key.public_key()), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .add_extension(_permitted(), critical=True)
        .sign(key, hashes.SHA256())
    )
    return certificate, key


def _make_leaf(
    authority: x509.Certificate, authority_key: ec.EllipticCurvePrivateKey
) -> tuple[x509.Certificate, ec.EllipticCurvePrivateKey]:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "azconsole practice cloud server")])
    wildcards = [*(f"*.{s}" for s in SUFFIXES), *ingestion_names()]
    names: list[x509.GeneralName] = [x509.DNSName(n) for n in ("localhost", *HOSTS, *wildcards)]
    names += [x509.IPAddress(ipaddress.ip_address(a)) for a in _ADDRESSES]
    certificate = (
        _builder(name, authority.subject, key.public_key(), _LEAF_DAYS)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(authority_key.public_key()), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .sign(authority_key, hashes.SHA256())
    )
    return certificate, key


def _context(folder: Path, certificate: x509.Certificate, key: ec.EllipticCurvePrivateKey) -> ssl.SSLContext:
    """ssl reads a key from a file only, so it is written (0600) and removed again."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_alpn_protocols(["http/1.1"])
    handle, name = tempfile.mkstemp(dir=folder, suffix=".pem")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(certificate.public_bytes(serialization.Encoding.PEM) + _key_pem(key))
        context.load_cert_chain(name)
    finally:
        Path(name).unlink()
    return context
