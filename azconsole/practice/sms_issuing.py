"""The certificate that a site without a PKI of its own gives its SMS Provider: signed by a root that calls itself
"SMS Issuing", which no computer trusts.

The host names of `HOSTS` present it; a client that is to read there must be told to trust the file of the root. The
root and its key are made once and kept in the practice data folder, as a site keeps them.
"""

from __future__ import annotations

import datetime as dt
import os
import ssl
import tempfile
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from azconsole.practice.tls import write_private

HOSTS = ("sms02.contoso.local",)
ROOT_FILE = "sms-issuing.pem"
_KEY_FILE = "sms-issuing-key.pem"
_DAYS = 3650
Pair = tuple[x509.Certificate, ec.EllipticCurvePrivateKey]


def present(context: ssl.SSLContext, folder: Path) -> Path:
    """Let the server show this certificate to who asks for one of `HOSTS`; the file of the root. Raises OSError."""
    other = _server_context(folder, _root(folder))

    def choose(connection: ssl.SSLObject, name: str | None, _context: ssl.SSLContext) -> None:
        if name in HOSTS:
            connection.context = other

    context.sni_callback = choose
    return folder / ROOT_FILE


def _root(folder: Path) -> Pair:
    """The kept root, or a new one where it is missing or damaged."""
    try:
        certificate = x509.load_pem_x509_certificate((folder / ROOT_FILE).read_bytes())
        key = serialization.load_pem_private_key((folder / _KEY_FILE).read_bytes(), None)
        if isinstance(key, ec.EllipticCurvePrivateKey) and key.public_key() == certificate.public_key():
            return certificate, key
    except (OSError, ValueError):
        pass
    made = _make_root()
    write_private(folder / _KEY_FILE, _pem(made[1]))
    write_private(folder / ROOT_FILE, made[0].public_bytes(serialization.Encoding.PEM))
    return made


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def _builder(subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePublicKey) -> x509.CertificateBuilder:
    now = dt.datetime.now(dt.UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=_DAYS))
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
    )


def _make_root() -> Pair:
    key, name = ec.generate_private_key(ec.SECP256R1()), _name("SMS Issuing")
    usage = x509.KeyUsage(False, False, False, False, False, True, True, False, False)
    certificate = (
        _builder(name, name, key.public_key())
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(usage, critical=True)
        .sign(key, hashes.SHA256())
    )
    return certificate, key


def _server_context(folder: Path, root: Pair) -> ssl.SSLContext:
    """A context with a fresh certificate; ssl reads a key from a file only, so it is written (0600) and removed."""
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = (
        _builder(_name(HOSTS[0]), root[0].subject, key.public_key())
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(root[1].public_key()), critical=False)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host) for host in HOSTS]), critical=False)
        .sign(root[1], hashes.SHA256())
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_alpn_protocols(["http/1.1"])
    handle, path = tempfile.mkstemp(dir=folder, suffix=".pem")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(certificate.public_bytes(serialization.Encoding.PEM) + _pem(key))
        context.load_cert_chain(path)
    finally:
        Path(path).unlink()
    return context
