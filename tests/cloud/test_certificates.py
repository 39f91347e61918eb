"""Reading who issued a certificate from a handshake, whatever a server puts into it."""

from __future__ import annotations

import datetime
import socket
import ssl
import threading

import pytest
import trustme
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from azconsole.cloud.certificates import Issuer, _certificates, issuer_of, watch_certificates


@pytest.mark.parametrize("newest", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
def test_f55_the_issuer_is_seen_although_the_certificate_is_refused(newest: ssl.TLSVersion) -> None:
    there = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("localhost").configure_cert(there)
    here, seen = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT), list[bytes]()
    here.maximum_version = newest
    watch_certificates(here, seen)
    one, other = socket.socketpair()

    def serve() -> None:
        with pytest.raises(ssl.SSLError), there.wrap_socket(other, server_side=True) as secure:
            secure.recv(1)

    thread = threading.Thread(target=serve)
    thread.start()
    with pytest.raises(ssl.SSLCertVerificationError):
        here.wrap_socket(one, server_hostname="localhost")
    one.close()
    thread.join()
    assert "trustme" in issuer_of(seen).name
    assert not issuer_of(seen).usual


def certificate(common: str, organisation: str) -> bytes:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name(
        [x509.NameAttribute(NameOID.COMMON_NAME, common), x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation)]
    )
    day = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    made = x509.CertificateBuilder(name, name, key.public_key(), 7, day, day.replace(year=2027))
    return made.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)


def test_microsofts_usual_authorities_are_known() -> None:
    assert issuer_of([certificate("DigiCert Global Root G2", "DigiCert Inc")]).usual
    found = issuer_of([certificate("Gateway", "Contoso")])
    assert (found.name, found.usual) == ("Gateway, Contoso", False)


def test_b18_a_name_cannot_harm_a_terminal() -> None:
    assert issuer_of([certificate("Evil\x1b[2J\u202eCA", "x" * 60)]).name.startswith("Evil?[2J?CA, xxx")


@pytest.mark.parametrize("chain", [[], [b""], [b"no certificate"]])
def test_what_is_no_certificate_names_nobody(chain: list[bytes]) -> None:
    assert issuer_of(chain) == Issuer()


@pytest.mark.parametrize("newer", [False, True])
def test_a_cut_message_gives_what_is_there(newer: bool) -> None:
    whole = (
        b"\x0b\0\0\x10" + (b"\0" if newer else b"") + b"\0\0\x09\0\0\x02ab" + (b"\0\0" if newer else b"") + b"\0\0\x01c"
    )
    assert _certificates(whole, newer)[0] == b"ab"
    for length in range(5, len(whole)):
        assert len(_certificates(whole[:length], newer)) <= 2
