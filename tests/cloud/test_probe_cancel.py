"""Stopping the connectivity test: within a second, wherever a try stands (F40)."""

from __future__ import annotations

import socket
import threading
import time

import pytest

from azconsole.cloud.probe import MicrosoftProbe
from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import AZURE_PUBLIC, CloudProfile
from azconsole.domain.connectivity import HostReport, TargetKind, targets_of
from azconsole.domain.errors import Cancelled
from azconsole.domain.network import NetworkSettings
from azconsole.domain.progress import StepState
from tests.cloud.fake_host import Answer, Asked, FakeHost
from tests.cloud.gateway import gateway, says_nothing
from tests.cloud.test_probe import REFUSED, manual


def stopped(cloud: CloudProfile, network: NetworkSettings, came: threading.Event) -> float:
    """Cancel when the other side was reached; the seconds from then until the try has ended."""
    cancel, moments = CancelToken(), [0.0]

    def stop() -> None:
        came.wait(10)
        moments[0] = time.monotonic()
        cancel.cancel()

    canceller = threading.Thread(target=stop)
    canceller.start()
    seen: list[HostReport] = []
    target = next(target for target in targets_of(cloud) if target.kind is TargetKind.GRAPH)
    with pytest.raises(Cancelled):
        MicrosoftProbe(lambda _: network).try_host(cloud, target, cancel, seen.append)
    canceller.join()
    assert StepState.RUNNING not in {stage.state for stage in seen[-1].stages}
    assert seen[-1].problem is None
    return time.monotonic() - moments[0]


def test_f40_cancel_ends_a_connect_that_the_proxy_never_answers() -> None:
    with gateway(says_nothing) as proxy:
        assert stopped(AZURE_PUBLIC, manual(proxy.url), proxy.came) < 1


def test_f40_cancel_ends_a_handshake_behind_a_proxy() -> None:
    def silent(_head: bytes, guest: socket.socket) -> None:
        guest.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        guest.recv(65536)
        came.set()
        says_nothing(b"", guest)

    came = threading.Event()
    with gateway(silent) as proxy:
        assert stopped(AZURE_PUBLIC, manual(proxy.url), came) < 1


def test_f40_cancel_ends_a_name_lookup_that_hangs(monkeypatch: pytest.MonkeyPatch) -> None:
    asked, answer = threading.Event(), threading.Event()

    def slow(*_arguments: object, **_options: object) -> object:
        asked.set()
        answer.wait(10)
        raise socket.gaierror(socket.EAI_AGAIN, "late")

    monkeypatch.setattr(socket, "getaddrinfo", slow)
    assert stopped(AZURE_PUBLIC, NetworkSettings(), asked) < 1
    answer.set()


def test_f40_cancel_ends_an_answer_that_hangs(host: FakeHost) -> None:
    silence, came = threading.Event(), threading.Event()

    def hold(_asked: Asked) -> Answer:
        came.set()
        return Answer(401, REFUSED, hold=silence)

    host.script = hold
    assert stopped(host.cloud, NetworkSettings(), came) < 1
    silence.set()
