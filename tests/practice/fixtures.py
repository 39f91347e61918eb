"""One practice cloud for the session, as a process of its own; each test finds it as the seed made it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import requests

from tests.practice.control import Browser, Control, running


@pytest.fixture(scope="session")
def practice_process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Control]:
    """The process, with the control plane and 1000 people."""
    with running(tmp_path_factory.mktemp("practice"), "--users", "1000", "--seed", "7", "--control") as control:
        yield control


@pytest.fixture
def practice(practice_process: Control) -> Iterator[Control]:
    """The session's practice cloud; state, faults, clock and records are as new afterwards."""
    yield practice_process
    practice_process.reset()


@pytest.fixture
def browser(practice: Control) -> Browser:
    """A person at the sign-in pages."""
    return Browser(practice)


@pytest.fixture
def session(practice: Control) -> Iterator[requests.Session]:
    """An HTTP session for MSAL that trusts the practice cloud and looks at no environment variable."""
    with requests.Session() as made:
        made.trust_env = False
        made.verify = practice.facts["ca_file"]
        yield made


@pytest.fixture
def real_names(practice: Control, monkeypatch: pytest.MonkeyPatch) -> Control:
    """Production settings: real host names, reached through the CONNECT proxy."""
    for name in ("HTTPS_PROXY", "https_proxy"):
        monkeypatch.setenv(name, practice.facts["proxy_url"])
    for name in ("REQUESTS_CA_BUNDLE", "SSL_CERT_FILE"):
        monkeypatch.setenv(name, practice.facts["ca_file"])
    return practice
