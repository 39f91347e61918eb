"""TLS, proxies and networks that fail, in words an administrator can act on (F40, F55, F56, S9)."""

from __future__ import annotations

import datetime
import os
import socket
import ssl
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
import trustme

from azconsole.cloud.http import HttpClient, Limits, Request
from azconsole.cloud.retry import RetryPolicy
from azconsole.cloud.session import tls_context, trust_summary
from azconsole.cloud.sockets import Line
from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import AZURE_PUBLIC, CloudProfile, practice_cloud
from azconsole.domain.errors import Cancelled, UnavailableError
from tests.cloud.conftest import VirtualTime
from tests.cloud.fake_host import Answer, FakeHost, fake_host


def fetch(cloud: CloudProfile, time_: VirtualTime, limits: Limits | None = None) -> int:
    http = HttpClient(cloud, clock=time_.now, policy=RetryPolicy(tries=3), limits=limits)
    try:
        return http.send(Request("GET", f"{cloud.graph}/v1.0/x"), Line(time_)).status
    finally:
        http.close()


def failing(cloud: CloudProfile, time_: VirtualTime, limits: Limits | None = None) -> UnavailableError:
    with pytest.raises(UnavailableError) as caught:
        fetch(cloud, time_, limits)
    assert caught.value.hint
    return caught.value


def real(host: FakeHost) -> CloudProfile:
    """The same host as one more real cloud: system trust and the environment count."""
    return replace(host.cloud, practice=False, ca_file="")


def test_f55_an_intercepting_gateway_is_refused_and_the_way_to_add_its_ca_told(
    host: FakeHost, time_: VirtualTime
) -> None:
    error = failing(real(host), time_)
    assert error.code == "tls-untrusted"
    assert "REQUESTS_CA_BUNDLE" in error.hint
    assert not time_.waits, "trying again does not help"
    assert not host.asked


@pytest.mark.parametrize("name", ["SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"])
def test_s9_the_environments_ca_is_honoured_and_shown(
    host: FakeHost, time_: VirtualTime, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, host.ca_file)
    host.script = lambda _asked: Answer(200, {})
    assert fetch(real(host), time_) == 200
    assert trust_summary().extra_cas == (f"{name}: {host.ca_file}",)


def test_s9_a_ca_file_that_is_not_there_is_told(
    host: FakeHost, time_: VirtualTime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "/nowhere/ca.pem")
    assert failing(real(host), time_).code == "ca-file"
    assert trust_summary().extra_cas == ("REQUESTS_CA_BUNDLE: /nowhere/ca.pem (not found)",)


def test_s9_the_practice_cloud_takes_nothing_from_the_environment(
    host: FakeHost, time_: VirtualTime, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    other = tmp_path / "other.pem"
    trustme.CA().cert_pem.write_to_path(str(other))
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(other))
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    host.script = lambda _asked: Answer(200, {})
    assert fetch(host.cloud, time_) == 200
    assert host.ca_file in trust_summary(host.cloud).store
    assert tls_context(host.cloud).get_ca_certs()[0]["subject"] != ()
    assert len(tls_context(host.cloud).get_ca_certs()) == 1


def _expired(authority: trustme.CA, context: ssl.SSLContext) -> None:
    past = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
    authority.issue_cert("localhost", not_before=past, not_after=past.replace(year=2021)).configure_cert(context)


def test_f57_s9_an_expired_certificate_points_to_the_clock(tmp_path: Path, time_: VirtualTime) -> None:
    with fake_host(tmp_path) as host:
        _expired(host.authority, host._context)
        error = failing(host.cloud, time_)
    assert error.code == "tls-expired"


def test_s9_a_certificate_of_another_host_is_refused(tmp_path: Path, time_: VirtualTime) -> None:
    with fake_host(tmp_path, host="other.example") as host:
        assert failing(host.cloud, time_).code == "tls-host"


def test_s9_a_self_signed_certificate_is_refused(host: FakeHost, time_: VirtualTime, tmp_path: Path) -> None:
    other = tmp_path / "other.pem"
    trustme.CA().cert_pem.write_to_path(str(other))
    assert failing(practice_cloud(host.base, str(other)), time_).code == "tls-untrusted"


def test_s9_tls_1_2_is_the_least(host: FakeHost) -> None:
    for cloud in (host.cloud, AZURE_PUBLIC):
        context = tls_context(cloud)
        assert context.minimum_version == ssl.TLSVersion.TLSv1_2
        assert context.verify_mode == ssl.CERT_REQUIRED
        assert context.check_hostname


def test_f56_no_dns_is_told(time_: VirtualTime, host: FakeHost) -> None:
    cloud = practice_cloud("https://no-such-host.invalid", host.ca_file)
    error = failing(cloud, time_)
    assert error.code == "dns"
    assert "no-such-host.invalid" in error.message


def test_f56_a_refused_connection_is_told(time_: VirtualTime, host: FakeHost) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    assert failing(practice_cloud(f"https://localhost:{port}", host.ca_file), time_).code == "refused"
    assert len(time_.waits) == 2


def test_f40_silence_meets_the_read_limit(time_: VirtualTime, host: FakeHost) -> None:
    silence = threading.Event()
    host.script = lambda _asked: Answer(200, {}, hold=silence)
    assert failing(host.cloud, time_, Limits(read=0.05)).code == "timeout"
    silence.set()


@contextmanager
def proxy(answer: Callable[[bytes, socket.socket], None]) -> Iterator[str]:
    """A proxy that gives every CONNECT this answer."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                guest, _address = listener.accept()
            except OSError:
                return
            with guest:
                answer(guest.recv(65536), guest)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"127.0.0.1:{listener.getsockname()[1]}"
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join()


def test_f56_a_proxy_that_wants_credentials_is_told(
    time_: VirtualTime, host: FakeHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused: list[bytes] = []

    def refuse(head: bytes, guest: socket.socket) -> None:
        refused.append(head)
        guest.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")

    with proxy(refuse) as address:
        monkeypatch.setenv("HTTPS_PROXY", f"http://user:canary@{address}")
        monkeypatch.setenv("NO_PROXY", "")
        error = failing(AZURE_PUBLIC, time_)
        assert "canary" not in f"{error!r}{trust_summary()}"
    assert error.code == "proxy-407"
    assert refused[0].startswith(b"CONNECT graph.microsoft.com:443 ")
    assert len(refused) == 1


def test_f56_a_dead_proxy_is_told_apart_from_a_dead_cloud(time_: VirtualTime, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{port}")
    assert failing(AZURE_PUBLIC, time_).code == "proxy"


def test_f40_cancel_ends_a_handshake_that_hangs(host: FakeHost) -> None:
    cancel, came = CancelToken(), threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as mute:

        def accept() -> None:
            guest, _address = mute.accept()
            with guest:
                guest.recv(65536)
                came.set()
                guest.recv(65536)

        threads = [threading.Thread(target=accept), threading.Thread(target=lambda: (came.wait(10), cancel.cancel()))]
        for thread in threads:
            thread.start()
        http = HttpClient(practice_cloud(f"https://localhost:{mute.getsockname()[1]}", host.ca_file))
        start = time.monotonic()
        with pytest.raises(Cancelled):
            http.send(Request("GET", f"{http.cloud.graph}/v1.0/x"), Line(cancel))
        assert time.monotonic() - start < 1
        http.close()
        for thread in threads:
            thread.join()


def test_f40_cancel_leaves_a_name_lookup_behind(monkeypatch: pytest.MonkeyPatch, host: FakeHost) -> None:
    cancel, asked, answer = CancelToken(), threading.Event(), threading.Event()
    lookup = socket.getaddrinfo

    def slow(*arguments: object, **options: object) -> object:
        asked.set()
        answer.wait(10)
        return lookup(*arguments, **options)  # type: ignore[arg-type] # whatever urllib3 asks

    monkeypatch.setattr(socket, "getaddrinfo", slow)
    canceller = threading.Thread(target=lambda: (asked.wait(10), cancel.cancel()))
    canceller.start()
    http = HttpClient(host.cloud)
    with pytest.raises(Cancelled):
        http.send(Request("GET", f"{host.base}/v1.0/x"), Line(cancel))
    assert not answer.is_set()
    answer.set()
    canceller.join()
    http.close()


@pytest.mark.parametrize(
    ("proxy_url", "shown"),
    [
        ("user:Pa55word@proxy:8080", "https: user:••••••••@proxy:8080"),
        ("http://user:Pa#55word@proxy:8080", "https: http://user:••••••••@proxy:8080"),
        ("http://user:Pa55/word@proxy:8080", "https: http://user:••••••••@proxy:8080"),
        ("http://us:Pa55[word@proxy:8080", "https: http://us:••••••••@proxy:8080"),
        ("http://us:Pa55@word@proxy:8080", "https: http://us:••••••••@proxy:8080"),
        ("http://proxy:8080", "https: http://proxy:8080"),
    ],
)
def test_s2_a_proxys_password_is_never_shown(monkeypatch: pytest.MonkeyPatch, proxy_url: str, shown: str) -> None:
    monkeypatch.setenv("HTTPS_PROXY", proxy_url)
    assert trust_summary().proxies == (shown,)


@pytest.mark.parametrize(
    ("proxy_url", "code"),
    [("socks5://127.0.0.1:9", "proxy-socks"), ("http://user:pa/ss@127.0.0.1:9", "proxy-setting")],
)
def test_f56_a_proxy_that_cannot_be_used_is_told_at_once(
    time_: VirtualTime, monkeypatch: pytest.MonkeyPatch, proxy_url: str, code: str
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", proxy_url)
    assert failing(AZURE_PUBLIC, time_).code == code
    assert time_.waits == []


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="OpenSSL's defaults are not in force there")
def test_s9_ssl_cert_file_adds_to_the_systems_store(host: FakeHost, monkeypatch: pytest.MonkeyPatch) -> None:
    if not os.path.isfile(ssl.get_default_verify_paths().openssl_cafile):
        pytest.skip("this system keeps its certificates elsewhere")
    monkeypatch.setenv("SSL_CERT_FILE", host.ca_file)
    trusted = tls_context(AZURE_PUBLIC)._ctx.get_ca_certs()
    assert len(trusted) > 1, "the file alone would be one"
