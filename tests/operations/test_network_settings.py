"""Network settings: judged, kept without the password, in force for the next connection (decision 0029)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import AZURE_PUBLIC
from azconsole.domain.errors import KeyStoreUnavailableError, UnavailableError, UserInputError
from azconsole.domain.network import (
    NetworkSettings,
    ProxyMode,
    names_in,
    network_from_json,
    problems_of,
)
from azconsole.domain.redact import Secret
from azconsole.operations.network_settings import PASSWORD, SETTING, NetworkBook
from azconsole.wiring.network import network_book, trust_words
from tests.operations.memory import Faults
from tests.operations.memory_site import MemorySecrets

PROXY = "http://ann@proxy.contoso.com:8080"


class Settings:
    """The settings, in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def get(self, name: str, default: str = "") -> str:
        return self.kept.get(name, default)

    def set(self, name: str, value: str) -> None:
        self.kept[name] = value


class Site:
    def __init__(self, **environment: str) -> None:
        self.settings, self.secrets = Settings(), MemorySecrets(Faults())
        self.book: NetworkBook = network_book(self.settings, self.secrets, environment)


def manual(proxy: str = PROXY, *no_proxy: str, password: str = "") -> NetworkSettings:
    return NetworkSettings(ProxyMode.MANUAL, proxy, no_proxy, password=Secret(password))


def test_without_a_choice_the_system_counts() -> None:
    assert Site().book.in_force() == NetworkSettings()


def test_what_is_kept_comes_back_and_the_password_only_from_the_key_store() -> None:
    site = Site()
    site.book.keep(manual(PROXY, ".contoso.com", password="canary-pw"))
    assert "canary" not in site.settings.kept[SETTING]
    assert site.secrets.kept[PASSWORD] == Secret("canary-pw")
    again = NetworkBook(site.settings, site.secrets, None, lambda _: None, trust_words)
    assert again.in_force() == manual(PROXY, ".contoso.com", password="canary-pw")
    assert again.in_force().proxy_for("graph.microsoft.com") == "http://ann:canary-pw@proxy.contoso.com:8080"
    assert "canary" not in f"{again.in_force()!r}{again.trust(AZURE_PUBLIC)}"


def test_a_change_counts_at_once_and_an_empty_password_leaves_the_stored_one() -> None:
    site = Site()
    site.book.keep(manual(password="canary-pw"))
    assert site.book.in_force().password
    site.book.keep(manual(PROXY, "localhost"))
    assert site.book.in_force() == manual(PROXY, "localhost", password="canary-pw")
    site.book.keep(manual("http://ann@evil.example:1"))
    assert not site.book.in_force().password, "another proxy is not given this one's password"
    assert not site.secrets.kept


def test_f19_a_cancel_ends_the_wait_for_the_key_stores_prompt() -> None:
    site, cancel = Site(), CancelToken()
    site.book.keep(manual(password="canary-pw"))
    waits: list[CancelToken] = []

    @contextmanager
    def cancelled_by(token: CancelToken) -> Iterator[None]:
        waits.append(token)
        yield

    site.secrets.cancelled_by = cancelled_by  # type: ignore[method-assign]  # to see what it is given
    assert site.book.in_force(cancel).password == Secret("canary-pw")
    assert waits == [cancel]


def test_without_a_key_store_nothing_is_kept() -> None:
    site = Site()
    site.secrets.fails_on_put = True
    with pytest.raises(KeyStoreUnavailableError):
        site.book.keep(manual(password="canary-pw"))
    assert site.settings.kept == {}


@pytest.mark.parametrize(
    ("proxy", "part"),
    [
        ("", "Enter the address"),
        ("http://ann:pw@proxy:8080", "must not hold a password"),
        ("socks5://proxy:1080", "SOCKS"),
        ("proxy:8080", "like this"),
        ("http://proxy", "like this"),
        ("http://proxy:99999", "like this"),
        ("http://pro xy:8080", "like this"),
        ("http://proxy:8080/path", "like this"),
        ("http://[::1", "like this"),
    ],
)
def test_an_address_that_cannot_be_used_is_refused_with_a_sentence(proxy: str, part: str) -> None:
    site = Site()
    with pytest.raises(UserInputError) as caught:
        site.book.keep(manual(proxy))
    assert caught.value.field == "proxy"
    assert part in caught.value.message
    assert "pw" not in str(caught.value)
    assert site.settings.kept == {}


@pytest.mark.parametrize("proxy", ["http://proxy:8080", "https://proxy.contoso.com:443/", "http://[::1]:3128", PROXY])
def test_an_address_that_can_be_used_is_taken(proxy: str) -> None:
    assert problems_of(manual(proxy)) == {}


def test_names_that_are_none_are_refused() -> None:
    assert "no_proxy" in problems_of(manual(PROXY, "https://x"))
    assert problems_of(manual(PROXY, "*", ".contoso.com", "10.0.0.1", "host")) == {}


@pytest.mark.parametrize(
    ("names", "host", "direct"),
    [
        ("contoso.com", "contoso.com", True),
        ("contoso.com", "a.contoso.com", True),
        (".contoso.com", "a.contoso.com", True),
        ("contoso.com", "evilcontoso.com", False),
        ("*", "graph.microsoft.com", True),
        ("GRAPH.microsoft.com", "graph.MICROSOFT.com", True),
        ("", "graph.microsoft.com", False),
    ],
)
def test_hosts_of_the_list_are_reached_directly(names: str, host: str, direct: bool) -> None:
    settings = NetworkSettings(ProxyMode.MANUAL, "http://p:1", names_in(names))
    assert (settings.proxy_for(host) == "") is direct


@pytest.mark.parametrize("damaged", ["", "x", "[]", "{}", '{"mode": 1}', "null", "[" * 100000])
def test_damaged_settings_are_as_if_nothing_had_been_chosen(damaged: str) -> None:
    assert network_from_json(damaged) == NetworkSettings()


def test_the_variable_wins_for_one_run_but_for_the_ca_files(tmp_path: Path) -> None:
    site = Site(AZCONSOLE_PROXY="proxy.example:8080", NO_PROXY="localhost,.test")
    site.settings.set(SETTING, NetworkSettings(ProxyMode.NONE, ca_files=("ca.pem",)).to_json())
    expected = NetworkSettings(ProxyMode.MANUAL, "http://proxy.example:8080", ("localhost", ".test"), ("ca.pem",))
    assert site.book.in_force() == expected
    assert "proxy.example:8080" in site.book.trust(AZURE_PUBLIC)
    assert Site(AZCONSOLE_PROXY="none").book.in_force() == NetworkSettings(ProxyMode.NONE)
    assert Site(AZCONSOLE_PROXY="System").book.in_force() == NetworkSettings()


def test_s2_the_variables_password_is_masked() -> None:
    assert "canary" not in Site(AZCONSOLE_PROXY="http://ann:canary@proxy:1").book.trust(AZURE_PUBLIC)


def test_f55_a_ca_file_is_tried_before_it_is_kept(tmp_path: Path) -> None:
    site, file = Site(), tmp_path / "ca.pem"
    file.write_text("no certificate")
    with pytest.raises(UnavailableError) as caught:
        site.book.keep(NetworkSettings(ca_files=(str(file),)))
    assert caught.value.code == "ca-file"
    assert site.settings.kept == {}


def test_the_trust_line_tells_what_was_chosen_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://elsewhere:1")
    assert "proxy: none (chosen here)" in trust_words(AZURE_PUBLIC, NetworkSettings(ProxyMode.NONE))
    words = trust_words(AZURE_PUBLIC, manual("http://proxy:8080", "localhost"))
    assert "proxy: http://proxy:8080 (chosen here)" in words
    assert "not through the proxy: localhost" in words
    assert "elsewhere" in trust_words(AZURE_PUBLIC, NetworkSettings())
