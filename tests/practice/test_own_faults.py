"""Faults of the practice cloud itself: its port, its certificates, its files (faults.md F64, F67)."""

from __future__ import annotations

import datetime as dt
import ipaddress
import json
import os
import random
import socket
import ssl
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlsplit

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization

from azconsole.cloud.session import CA_VARIABLES, tls_context
from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import AZURE_PUBLIC
from azconsole.practice import tls
from azconsole.practice.entra.keys import SigningKeys
from azconsole.practice.runner import ServeOptions, load_state
from azconsole.wiring.practice_process import PracticeAddress, _running, start_practice
from tests.practice.control import Control, running

_WATCHED = """
import os, sys
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT
def hook(event, args):
    if event == "open" and isinstance(args[0], str) and args[2] & WRITES:
        print("wrote", os.path.abspath(args[0]), flush=True)
    elif event in ("os.rename", "os.link", "os.symlink"):
        print("wrote", os.path.abspath(args[1]), flush=True)
    elif event in ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork"):
        print("started", args[0], flush=True)
from azconsole.practice.runner import main
sys.addaudithook(hook)
sys.exit(main(sys.argv[1:]))
"""


def port_of(address: str) -> int:
    return urlsplit(address).port or 0


def certificate_of(control: Control) -> bytes:
    """The certificate that its server shows."""
    with (
        socket.create_connection(("127.0.0.1", port_of(control.base)), 10) as plain,
        control.tls.wrap_socket(plain, server_hostname="localhost") as peer,
    ):
        return peer.getpeercert(binary_form=True) or b""


def test_f64_a_port_taken_since_the_last_start_becomes_another(tmp_path: Path) -> None:
    folder = tmp_path / "practice"
    with running(folder, "--users", "5") as first:
        taken, certificate = port_of(first.base), certificate_of(first)
    with socket.create_server(("127.0.0.1", taken)):
        found = start_practice(folder, CancelToken())
        try:
            new = port_of(found.address.base_url)
            assert new != taken
            assert _running(folder / "ready.json") == found.address
        finally:
            found.close()
    with running(folder) as third:
        assert port_of(third.base) == new, "addresses that are kept elsewhere name the last one"
        assert certificate_of(third) != certificate, "each start has a certificate of its own"


def test_f64_no_certificate_is_ever_shown_beyond_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    leaves: list[x509.Certificate] = []
    make = tls._make_leaf

    def made(*authority: Any) -> Any:
        leaf, key = make(*authority)
        leaves.append(leaf)
        return leaf, key

    monkeypatch.setattr(tls, "_make_leaf", made)
    authorities = []
    for days in (0, 0, 91, 1600, 1800, 4000):
        now = dt.datetime.now(dt.UTC) + dt.timedelta(days=days)
        clock = SimpleNamespace(now=lambda _zone, now=now: now)
        monkeypatch.setattr(tls, "dt", SimpleNamespace(datetime=clock, timedelta=dt.timedelta, UTC=dt.UTC))
        tls.prepare(tmp_path)
        authority = x509.load_pem_x509_certificate((tmp_path / "ca.pem").read_bytes())
        leaves[-1].verify_directly_issued_by(authority)
        for certificate in (authority, leaves[-1]):
            assert certificate.not_valid_before_utc < now < certificate.not_valid_after_utc - dt.timedelta(days=800)
        assert leaves[-1].not_valid_after_utc < authority.not_valid_after_utc
        authorities.append(authority.serial_number)
    assert len({leaf.serial_number for leaf in leaves}) == len(leaves)
    assert [authorities.index(number) for number in authorities] == [0, 0, 0, 3, 3, 5]


def test_f64_its_authority_is_put_into_no_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (*CA_VARIABLES, "SSL_CERT_DIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    folder = tmp_path / "practice"
    process = subprocess.Popen(
        [sys.executable, "-c", _WATCHED, "--data-dir", str(folder), "--users", "5", "--with-parent"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    printed: list[str] = []
    try:
        while not printed or not printed[-1].startswith("Practice cloud at "):
            printed.append(process.stdout.readline())
            assert printed[-1], printed
        port = port_of(json.loads((folder / "ready.json").read_text())["base_url"])
        for context in (ssl.create_default_context(), tls_context(AZURE_PUBLIC)):
            with (
                socket.create_connection(("127.0.0.1", port), 10) as plain,
                pytest.raises(ssl.SSLCertVerificationError),
            ):
                context.wrap_socket(plain, server_hostname="login.microsoftonline.com")
    finally:
        printed += process.communicate(timeout=10)[0].splitlines()
    wrote = [line.removeprefix("wrote ").strip() for line in printed if line.startswith("wrote ")]
    assert str(folder / "ca.pem") in wrote, "the watch works"
    assert [path for path in wrote if not path.startswith(f"{folder}{os.sep}") and path != os.devnull] == []
    assert [line for line in printed if line.startswith("started ")] == []


def test_f64_an_authority_trusted_elsewhere_vouches_for_no_other_name(tmp_path: Path) -> None:
    tls.prepare(tmp_path)
    authority = x509.load_pem_x509_certificate((tmp_path / "ca.pem").read_bytes())
    key: Any = serialization.load_pem_private_key((tmp_path / "ca-key.pem").read_bytes(), None)
    leaf, leaf_key = tls._make_leaf(authority, key)
    assert handshake(tmp_path, leaf, leaf_key, "localhost") == ""
    stolen = x509.SubjectAlternativeName(
        [x509.DNSName("bank.example"), x509.IPAddress(ipaddress.ip_address("10.0.0.1"))]
    )
    forged = (
        tls._builder(leaf.subject, authority.subject, leaf_key.public_key(), 10)
        .add_extension(stolen, critical=False)
        .sign(key, tls.hashes.SHA256())
    )
    assert "permitted subtree violation" in handshake(tmp_path, forged, leaf_key, "bank.example")


def handshake(folder: Path, leaf: x509.Certificate, key: Any, name: str) -> str:
    """What a client that trusts the authority says of this certificate; nothing when it takes it."""
    client = ssl.create_default_context(cafile=str(folder / "ca.pem"))
    server = tls._context(folder, leaf, key)
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    guest = client.wrap_bio(to_client, to_server, server_hostname=name)
    host = server.wrap_bio(to_server, to_client, server_side=True)
    for _ in range(4):
        for peer in (guest, host):
            try:
                peer.do_handshake()
            except ssl.SSLWantReadError:
                continue
            except ssl.SSLCertVerificationError as error:
                return str(error)
    return ""


def cuts(size: int, number: int) -> list[int]:
    """Places at which a file of this size is cut: nothing, one byte, all but one, and others by chance."""
    return sorted({0, 1, size - 1, *random.sample(range(size), min(number, size))})


def test_f67_a_state_cut_anywhere_is_set_aside_and_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = ServeOptions(tmp_path, users=5, seed=3)
    at_first = load_state(options).cloud
    file, aside = tmp_path / "state.json", tmp_path / "state.damaged"
    whole = file.read_bytes()
    for cut in cuts(len(whole), 40):
        file.write_bytes(whole[:cut])
        assert load_state(options).cloud.tenants.keys() == at_first.tenants.keys(), cut
        assert aside.read_bytes() == whole[:cut]
        assert f"{file} is damaged and was set aside as state.damaged." in capsys.readouterr().out
        json.loads(file.read_bytes())
    for other in ("null", "5", "[]", '"text"', "{}", '{"tenants": 5}'):
        file.write_text(other)
        load_state(options)
        assert aside.read_text() == other


def test_f67_signing_keys_cut_anywhere_are_made_anew(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "signing-keys.json"
    kid = SigningKeys(file).kids()
    whole = file.read_bytes()
    assert SigningKeys(file).kids() == kid
    for cut in cuts(len(whole), 4):
        file.write_bytes(whole[:cut])
        keys = SigningKeys(file)
        assert len(keys.kids()) == 1
        assert keys.kids() != kid
        assert (tmp_path / "signing-keys.damaged").read_bytes() == whole[:cut]
        assert "was set aside as signing-keys.damaged" in capsys.readouterr().out
        assert SigningKeys(file).kids() == keys.kids()


@pytest.mark.parametrize("name", ["ca.pem", "ca-key.pem"])
def test_f67_an_authority_cut_anywhere_is_made_anew(tmp_path: Path, name: str) -> None:
    tls.prepare(tmp_path)
    whole = (tmp_path / name).read_bytes()
    for cut in cuts(len(whole.rstrip()), 40):
        (tmp_path / name).write_bytes(whole[:cut])
        tls.prepare(tmp_path)
        authority = x509.load_pem_x509_certificate((tmp_path / "ca.pem").read_bytes())
        key: Any = serialization.load_pem_private_key((tmp_path / "ca-key.pem").read_bytes(), None)
        assert authority.public_key() == key.public_key(), cut
        whole = (tmp_path / name).read_bytes()


def test_f67_a_practice_cloud_starts_over_files_cut_at_random(tmp_path: Path) -> None:
    with running(tmp_path, "--users", "5") as control:
        ready = (tmp_path / "ready.json").read_bytes()
        PracticeAddress.read(tmp_path / "ready.json")
        for cut in range(len(ready)):
            (tmp_path / "cut.json").write_bytes(ready[:cut])
            assert _running(tmp_path / "cut.json") is None
        tenant = control.tenant
    (tmp_path / "ready.json").write_bytes(ready)
    names = ("ready.json", "state.json", "signing-keys.json", "port", "ca.pem")
    seed = random.randrange(10_000)
    for name in names:
        whole = (tmp_path / name).read_bytes()
        (tmp_path / name).write_bytes(whole[: random.Random(seed).randrange(len(whole) - 1)])
    found = start_practice(tmp_path, CancelToken())
    try:
        assert _running(tmp_path / "ready.json") == found.address, f"seed {seed}"
        assert found.address.tenant_id == tenant
        log = (tmp_path / "practice.log").read_text()
        assert log.count("is damaged and was set aside") == 2, f"seed {seed}"
    finally:
        found.close()
