"""Fixtures of the cloud adapter's tests: a scripted TLS host, virtual time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from azconsole.cloud.app_tokens import AppKey
from azconsole.cloud.arm.azure import ArmClient
from azconsole.cloud.azure_session import AzureSessions
from azconsole.cloud.signin import MicrosoftSession, MicrosoftSignIn
from azconsole.domain.cancel import CancelToken
from azconsole.domain.redact import Secret
from tests.cloud.fake_host import CLIENT, TENANT, FakeHost, fake_host


class VirtualTime(CancelToken):
    """A cancel token whose waits pass at once and are written down; `now` is its clock."""

    def __init__(self) -> None:
        super().__init__()
        self.seconds = 1000.0
        self.waits: list[float] = []

    def now(self) -> float:
        return self.seconds

    def wait(self, seconds: float) -> None:
        self.check()
        self.waits.append(seconds)
        self.seconds += seconds


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No CA and no proxy of the machine that runs the tests."""
    for name in ("CURL_CA_BUNDLE", "REQUESTS_CA_BUNDLE", "SSL_CERT_FILE", "SSL_CERT_DIR"):
        monkeypatch.delenv(name, raising=False)
    for name in ("https_proxy", "http_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def host(tmp_path: Path) -> Iterator[FakeHost]:
    with fake_host(tmp_path) as found:
        yield found


@pytest.fixture
def time_() -> VirtualTime:
    return VirtualTime()


@pytest.fixture
def session(host: FakeHost, time_: VirtualTime) -> Iterator[MicrosoftSession]:
    """An app's session at the scripted host."""
    sign_in = MicrosoftSignIn(clock=time_.now)
    found = sign_in.app(host.cloud, UUID(TENANT), UUID(CLIENT), Secret("secret-canary"), time_)
    yield found
    found.close()


@pytest.fixture
def sessions(time_: VirtualTime) -> AzureSessions:
    """Sessions with Azure's services."""
    return AzureSessions(MicrosoftSignIn(clock=time_.now).clients)


@pytest.fixture
def key(host: FakeHost) -> AppKey:
    """An app of the scripted host's cloud."""
    return AppKey(host.cloud, UUID(TENANT), UUID(CLIENT), Secret("secret-canary"))


@pytest.fixture
def azure(sessions: AzureSessions, key: AppKey, time_: VirtualTime) -> Iterator[ArmClient]:
    """Azure Resource Manager at the scripted host."""
    found = sessions.azure(key, time_)
    yield found
    found.close()
