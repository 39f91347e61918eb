"""The certificates that a server shows, read while they go by: also those that are refused right after.

Verification stays on. OpenSSL hands each message of a handshake to a callback before it judges it, so that the one who issued a
refused certificate can be named without asking for it a second time, unverified.
"""

from __future__ import annotations

import contextlib
import ssl
from dataclasses import dataclass
from typing import Any

from cryptography import x509
from cryptography.x509.oid import NameOID

_CERTIFICATE = 11
_HEADER = 4
_MICROSOFTS = ("microsoft", "digicert", "globalsign", "baltimore", "entrust")
"""Who issues the certificates of Microsoft's clouds (learn.microsoft.com: Azure Certificate Authority details)."""


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issued a host's certificate, and the topmost authority of the chain that came with it."""

    name: str = ""
    usual: bool = True  # one of those that issue for Microsoft's clouds, or not known


def watch_certificates(context: ssl.SSLContext, seen: list[bytes]) -> None:
    """Put the certificates (DER) of each handshake of this context into `seen`, the host's own first."""

    def note(_connection: object, direction: str, version: int, _content: object, message: int, data: bytes) -> None:
        if direction == "read" and int(message) == _CERTIFICATE:
            with contextlib.suppress(IndexError):
                seen[:] = _certificates(data, int(version) >= ssl.TLSVersion.TLSv1_3)

    # CPython's own hook for looking at handshakes; without it the issuer is simply not named.
    inner: Any = getattr(context, "_ctx", context)  # truststore keeps the real context inside
    if hasattr(type(inner), "_msg_callback"):
        inner._msg_callback = note


def issuer_of(chain: list[bytes]) -> Issuer:
    """Who issued the first certificate of the chain; empty when it cannot be read."""
    try:
        issuers = [x509.load_der_x509_certificate(der).issuer for der in chain]
    except ValueError:
        return Issuer()
    if not issuers:
        return Issuer()
    names = " ".join(_name(issuer) for issuer in issuers).lower()
    return Issuer(_name(issuers[0]), any(known in names for known in _MICROSOFTS))


def _certificates(message: bytes, newer: bool) -> list[bytes]:
    """The certificates in a handshake message (RFC 8446 section 4.4.2; RFC 5246 section 7.4.2 has no context and no
    extensions)."""
    at = _HEADER + (1 + message[_HEADER] if newer else 0)
    end = at + 3 + int.from_bytes(message[at : at + 3], "big")
    at, found = at + 3, []
    while at + 3 <= min(end, len(message)):
        size = int.from_bytes(message[at : at + 3], "big")
        found.append(message[at + 3 : at + 3 + size])
        at += 3 + size
        if newer:
            at += 2 + int.from_bytes(message[at : at + 2], "big")
    return found


def _name(name: x509.Name) -> str:
    """Common name and organisation as one line of plain text."""
    wanted = (NameOID.COMMON_NAME, NameOID.ORGANIZATIONAL_UNIT_NAME, NameOID.ORGANIZATION_NAME)
    parts = [str(found[0].value) for found in map(name.get_attributes_for_oid, wanted) if found]
    text = ", ".join(dict.fromkeys(parts))
    return "".join(sign if sign.isprintable() else "?" for sign in text)[:120]
