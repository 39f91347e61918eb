"""The connectivity test's way to a host: which step failed, what it means, what to ask of whom (F55 to F57, F40)."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest

from azconsole.cloud.http import Limits
from azconsole.cloud.probe import MicrosoftProbe
from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import AZURE_PUBLIC, CloudProfile, practice_cloud
from azconsole.domain.connectivity import HostReport, Problem, Stage, Target, TargetKind, targets_of
from azconsole.domain.network import NetworkSettings, ProxyMode
from azconsole.domain.progress import StepState
from azconsole.domain.redact import Secret
from tests.cloud.fake_host import Answer, FakeHost, fake_host
from tests.cloud.gateway import gateway, leads_to, says
from tests.practice.control import Control

SHORT = Limits(connect=1.0, read=0.3, total=5.0)
GRAPH = next(target for target in targets_of(AZURE_PUBLIC) if target.kind is TargetKind.GRAPH)
REFUSED = {"error": {"code": "InvalidAuthenticationToken", "message": "Access token is empty."}}


def manual(url: str, *ca_files: str, **more: object) -> NetworkSettings:
    return NetworkSettings(ProxyMode.MANUAL, url, ca_files=ca_files, **more)  # type: ignore[arg-type] # of one test


def probe(
    cloud: CloudProfile,
    kind: TargetKind = TargetKind.GRAPH,
    network: NetworkSettings | None = None,
    limits: Limits = SHORT,
    now: datetime | None = None,
) -> HostReport:
    settings = network or NetworkSettings()
    made = MicrosoftProbe(lambda _: settings, limits=limits, clock=lambda: now or datetime.now(UTC))
    target = next(target for target in targets_of(cloud) if target.kind is kind)
    seen: list[HostReport] = []
    report = made.try_host(cloud, target, CancelToken(), seen.append)
    assert seen[-1] == report
    assert all(stage.state is not StepState.RUNNING for stage in report.stages)
    return report


def states(report: HostReport) -> str:
    """The stages as letters: Done, Warning, Failed, skipped (-)."""
    letters = {StepState.DONE: "D", StepState.WARNING: "W", StepState.FAILED: "F", StepState.SKIPPED: "-"}
    return "".join(letters[stage.state] for stage in report.stages)


def problem(report: HostReport) -> Problem:
    assert report.problem is not None
    assert report.state is StepState.FAILED
    assert report.problem.meaning
    assert report.problem.mend
    return report.problem


@pytest.fixture
def azure(tmp_path: Path) -> Iterator[FakeHost]:
    """Something with a certificate for graph.microsoft.com from an authority of its own."""
    with fake_host(tmp_path, host="graph.microsoft.com") as host:
        host.script = lambda _asked: Answer(401, REFUSED)
        yield host


@pytest.fixture
def plain(host: FakeHost) -> FakeHost:
    """A scripted cloud on localhost that answers as Azure does."""
    host.script = lambda _asked: Answer(401, REFUSED)
    host.entra = lambda asked: (
        Answer(200, {"authentication": {}})
        if "metadata" in asked.path
        else Answer(
            401, {"error": {"code": "AuthorizationRequiredError", "message": "Valid authentication was not provided"}}
        )
        if asked.path.startswith("/v1/workspaces/")
        else None
    )
    return host


@pytest.mark.parametrize("kind", [kind for kind in TargetKind if kind is not TargetKind.PORTAL])
def test_every_step_is_told_with_its_time(plain: FakeHost, kind: TargetKind) -> None:
    report = probe(plain.cloud, kind)
    assert states(report) == "DD-DD-", report
    assert report.problem is None
    assert all(report.stage(stage).seconds > 0 for stage in (Stage.DNS, Stage.TCP, Stage.TLS, Stage.ANSWER))
    assert "127.0.0.1" in report.stage(Stage.DNS).detail
    assert "TLSv1.3" in report.stage(Stage.TLS).detail
    assert "trustme" in report.stage(Stage.TLS).detail


@pytest.mark.parametrize("target", targets_of(practice_cloud("https://localhost:1", "x")))
def test_the_practice_cloud_answers_as_the_services_do(practice: Control, target: Target) -> None:
    report = probe(practice_cloud(practice.base, practice.facts["ca_file"]), target.kind)
    assert states(report) == "DD-DDD", report


def test_production_settings_through_a_proxy(real_names: Control) -> None:
    for target in targets_of(AZURE_PUBLIC)[:4]:
        report = probe(AZURE_PUBLIC, target.kind, limits=Limits())
        assert states(report) == "DDDWDD", report
        assert "inspect TLS" in report.stage(Stage.TLS).detail, (
            "an authority that is trusted, but not Microsoft's usual one"
        )
    blocked = probe(AZURE_PUBLIC, TargetKind.PORTAL, limits=Limits())
    assert states(blocked) == "DDF---"
    assert problem(blocked).code == "proxy-403"
    address = real_names.facts["proxy_url"].removeprefix("http://")
    assert f"CONNECT to portal.azure.com, port 443, at the proxy {address}" in problem(blocked).request


def test_f55_a_gateway_that_inspects_tls_is_named_by_its_issuer(azure: FakeHost) -> None:
    with gateway(leads_to(azure.port)) as proxy:
        report = probe(AZURE_PUBLIC, network=manual(proxy.url))
    assert states(report) == "DDDF--"
    found = problem(report)
    assert found.code == "tls-untrusted"
    assert "trustme" in found.meaning
    assert "trustme" in found.request
    assert "do not inspect TLS" in found.request
    assert "PEM file" in found.request
    assert not azure.asked, "nothing was sent over a connection that is not trusted"


def test_f55_the_ca_file_of_the_gateway_mends_it(azure: FakeHost) -> None:
    with gateway(leads_to(azure.port)) as proxy:
        report = probe(AZURE_PUBLIC, network=manual(proxy.url, azure.ca_file))
    assert states(report) == "DDDWD-"
    assert azure.asked[0].headers["host"] == "graph.microsoft.com"
    assert "authorization" not in azure.asked[0].headers


def test_f55_a_ca_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    report = probe(AZURE_PUBLIC, network=manual("http://127.0.0.1:9", str(tmp_path / "none.pem")))
    assert problem(report).code == "ca-file"
    assert "none.pem" in problem(report).meaning


def test_f56_407_is_told_with_what_to_ask_for() -> None:
    with gateway(says("407 Proxy Authentication Required")) as proxy:
        report = probe(AZURE_PUBLIC, network=manual(proxy.url))
        assert states(report) == "DDF---"
        found = problem(report)
        assert found.code == "proxy-407"
        assert f"{proxy.address} wants credentials (407) for graph.microsoft.com, port 443" in found.request


def test_f56_407_is_gone_with_the_password_of_the_key_store(azure: FakeHost) -> None:
    through = leads_to(azure.port)

    def asks(head: bytes, guest: socket.socket) -> None:
        known = b"Proxy-Authorization: Basic YW5uOnBhL3NzOndvcmQ=" in head
        (through if known else says("407 Proxy Authentication Required"))(head, guest)

    with gateway(asks) as proxy:
        url = proxy.url.replace("http://", "http://ann@")
        network = manual(url, azure.ca_file, password=Secret("pa/ss:word"))
        report = probe(AZURE_PUBLIC, network=network)
    assert states(report) == "DDDWD-", report
    assert "ann" not in repr(report)
    assert "pa/ss" not in repr(network)


@pytest.mark.parametrize("status", ["502 Bad Gateway", "504 Gateway Timeout", "302 Found"])
def test_f56_a_proxy_that_does_not_connect_is_told_with_its_status(status: str) -> None:
    with gateway(says(status)) as proxy:
        found = problem(probe(AZURE_PUBLIC, network=manual(proxy.url)))
    assert found.code == "proxy-refused"
    assert status[:3] in found.meaning
    assert "Please allow CONNECT to graph.microsoft.com" in found.request


def test_f56_a_resolver_that_fails_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_arguments: object, **_options: object) -> object:
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    monkeypatch.setattr(socket, "getaddrinfo", broken)
    report = probe(AZURE_PUBLIC)
    assert states(report) == "F-----"
    assert problem(report).code == "dns"
    assert "cannot resolve the name graph.microsoft.com" in problem(report).request
    assert "PAC" in problem(report).mend


def test_f56_a_name_that_nobody_knows_is_told(plain: FakeHost) -> None:
    cloud = practice_cloud("https://no-such-host.invalid", plain.ca_file)
    assert states(probe(cloud)) == "F-----"


def test_f56_a_proxy_whose_name_nobody_knows_is_told() -> None:
    report = probe(AZURE_PUBLIC, network=manual("http://no-such-proxy.invalid:8080"))
    assert states(report) == "F-----"
    assert "name of the proxy no-such-proxy.invalid:8080" in problem(report).request


def test_f56_a_port_that_is_closed_is_told(plain: FakeHost) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    report = probe(replace(plain.cloud, graph=f"https://localhost:{port}", practice=False))
    assert states(report) == "DF----"
    assert problem(report).code == "refused"
    assert f"localhost, TCP port {port}" in problem(report).request


def test_f56_a_proxy_that_is_not_there_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        address = f"127.0.0.1:{closed.getsockname()[1]}"
    report = probe(AZURE_PUBLIC, network=manual(f"http://{address}"))
    assert states(report) == "DF----"
    assert f"{address} cannot be reached" in problem(report).request


def test_f56_a_proxy_setting_that_cannot_be_used_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "socks5://127.0.0.1:9")
    report = probe(AZURE_PUBLIC)
    assert problem(report).code == "proxy-socks"
    assert report.stage(Stage.PROXY).state is StepState.FAILED
    assert problem(report).request == ""


@contextmanager
def mute() -> Iterator[int]:
    """A host that accepts and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        guests: list[socket.socket] = []

        def accept() -> None:
            while True:
                try:
                    guests.append(listener.accept()[0])
                except OSError:
                    return

        thread = threading.Thread(target=accept, daemon=True)
        thread.start()
        yield listener.getsockname()[1]
        listener.shutdown(socket.SHUT_RDWR)
        thread.join(5)
        for guest in guests:
            guest.close()


def test_f40_a_host_that_accepts_and_says_nothing_is_told_at_its_step(plain: FakeHost) -> None:
    with mute() as port:
        report = probe(practice_cloud(f"https://localhost:{port}", plain.ca_file), limits=Limits(1.0, 0.2, 5.0))
    assert states(report) == "DD-F--"
    assert problem(report).code == "timeout"


def test_f40_a_host_that_never_answers_meets_the_read_limit(plain: FakeHost) -> None:
    silence = threading.Event()
    plain.script = lambda _asked: Answer(401, REFUSED, hold=silence)
    report = probe(plain.cloud)
    silence.set()
    assert states(report) == "DD-DF-"
    assert problem(report).code == "timeout"


def test_f40_a_host_meets_the_whole_limit(plain: FakeHost) -> None:
    with mute() as port:
        begun = time.monotonic()
        report = probe(practice_cloud(f"https://localhost:{port}", plain.ca_file), limits=Limits(5.0, 60.0, 0.3))
        assert time.monotonic() - begun < 2
    assert problem(report).code == "timeout"


PORTAL = b"<html><head><title>Sign in to your account</title></head><body>Hotel Wi-Fi</body></html>"


@pytest.mark.parametrize("kind", [TargetKind.SIGN_IN, TargetKind.GRAPH, TargetKind.ARM, TargetKind.LOG_ANALYTICS])
@pytest.mark.parametrize(
    "answer",
    [
        Answer(200, PORTAL, {"Content-Type": "text/html"}),
        Answer(302, b"", {"Location": "https://wifi.hotel.example/login?back=secret"}),
        Answer(200, {"authorization_endpoint": "https://evil.example/a", "token_endpoint": "https://evil.example/t"}),
        Answer(511, PORTAL, {"Content-Type": "text/html"}),
        Answer(403, b"Blocked by policy", {"Content-Type": "text/plain"}),
    ],
    ids=["page", "redirect", "json", "511", "blocked"],
)
def test_f56_a_captive_portal_is_not_taken_for_the_cloud(plain: FakeHost, kind: TargetKind, answer: Answer) -> None:
    plain.script = lambda _asked: answer
    plain.entra = lambda _asked: answer
    report = probe(plain.cloud, kind)
    assert states(report) == "DD-DF-"
    found = problem(report)
    assert found.code == "foreign-answer"
    assert "secret" not in repr(found)
    assert "captive portal" in found.mend
    assert "in the place of localhost" in found.request


def test_f39_a_service_that_is_out_of_order_is_no_captive_portal(plain: FakeHost) -> None:
    plain.script = lambda _asked: Answer(503, {"error": {"code": "serviceNotAvailable"}})
    found = problem(probe(plain.cloud))
    assert found.code == "http-503"
    assert found.request == ""


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (Answer(200, b"<html><title>Microsoft Azure</title>"), "D"),
        (Answer(302, b"", {"Location": "https://login.microsoftonline.com/common"}), "F"),
        (Answer(302, b"", {"Location": "/home"}), "D"),
        (Answer(302, b"", {"Location": "https://wifi.hotel.example/"}), "F"),
        (Answer(200, b"<html><title>Something new</title>"), "W"),
        (Answer(403, PORTAL), "F"),
    ],
)
def test_the_portals_page_is_judged_mildly(plain: FakeHost, answer: Answer, expected: str) -> None:
    plain.entra = lambda _asked: answer
    cloud = replace(plain.cloud, practice=False)
    report = probe(cloud, TargetKind.PORTAL, NetworkSettings(ca_files=(plain.ca_file,)))
    assert states(report)[4] == expected, report


@pytest.mark.parametrize(
    ("ahead", "word"),
    [(timedelta(minutes=10), "10 minutes ahead"), (timedelta(days=-1), "1,440 minutes behind")],
)
def test_f57_a_clock_that_is_wrong_is_told_by_the_answers_date(plain: FakeHost, ahead: timedelta, word: str) -> None:
    now = datetime(2026, 11, 23, 12, tzinfo=UTC)
    plain.script = lambda _asked: Answer(401, REFUSED, {"Date": format_datetime(now, usegmt=True)})
    report = probe(plain.cloud, now=now + ahead)
    assert states(report) == "DD-DDF"
    assert problem(report).code == "clock"
    assert word in problem(report).meaning
    assert states(probe(plain.cloud, now=now + ahead / 1000)) == "DD-DDD"


def test_no_proxy_is_used_where_none_was_chosen(plain: FakeHost, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    cloud = replace(plain.cloud, practice=False)
    trust = (plain.ca_file,)
    assert states(probe(cloud, network=NetworkSettings(ProxyMode.NONE, ca_files=trust))) == "DD-WD-"
    direct = NetworkSettings(ProxyMode.MANUAL, "http://127.0.0.1:9", ("localhost",), trust)
    assert states(probe(cloud, network=direct)) == "DD-WD-"
    assert problem(probe(cloud, network=NetworkSettings(ca_files=trust))).code in ("refused", "proxy")
