"""Network settings and time limits in the whole product: wiring, real TLS, the practice cloud behind its CONNECT proxy."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from azconsole.cli.main import main
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import UnavailableError
from azconsole.domain.network import NetworkSettings, ProxyMode
from azconsole.domain.users import DiscoveryOutcome, RoundKind
from azconsole.operations.toolbox import Toolbox
from tests import site as sites
from tests.cloud.gateway import gateway, says
from tests.practice.control import Control

VARIABLES = ("HTTPS_PROXY", "https_proxy", "REQUESTS_CA_BUNDLE", "SSL_CERT_FILE", "CURL_CA_BUNDLE")


@pytest.fixture
def tools(practice: Control, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Toolbox]:
    """A site in production settings, and nothing in the environment that leads to the practice cloud."""
    monkeypatch.setenv("AZCONSOLE_KEYSTORE", "session")
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    with sites.opened(tmp_path / "site") as site:
        yield site.toolbox


def through(practice: Control) -> NetworkSettings:
    return NetworkSettings(ProxyMode.MANUAL, practice.facts["proxy_url"], (), (practice.facts["ca_file"],))


def test_settings_count_for_the_next_connection_without_a_restart(tools: Toolbox, practice: Control) -> None:
    tools.network.keep(through(practice))
    service = sites.imported(tools, practice)
    run = tools.discover_users.run
    assert run(service.id, RoundKind.FULL, CancelToken()).outcome is DiscoveryOutcome.COMPLETED
    with gateway(says("407 Proxy Authentication Required")) as proxy:
        tools.network.keep(NetworkSettings(ProxyMode.MANUAL, proxy.url))
        with pytest.raises(UnavailableError) as caught:
            run(service.id, RoundKind.DELTA, CancelToken())
        assert caught.value.code == "proxy-407"
        assert proxy.heads[0].startswith(b"CONNECT login.microsoftonline.com:443")
    tools.network.keep(through(practice))
    assert run(service.id, RoundKind.DELTA, CancelToken()).outcome is DiscoveryOutcome.COMPLETED


def test_f36_a_run_that_takes_too_long_is_stopped_and_told(tools: Toolbox, practice: Control) -> None:
    tools.network.keep(through(practice))
    service = sites.imported(tools, practice)
    practice.fault(path="/users/delta", status=429, headers={"Retry-After": "4"}, skip=2, count=-1)
    tools.discover_users.longest = timedelta(seconds=1)
    with pytest.raises(UnavailableError) as caught:
        tools.discover_users.run(service.id, RoundKind.FULL, CancelToken())
    assert caught.value.code == "run-too-long"
    last = tools.runs.recent(service.id, 1)[0]
    assert last.result.outcome is DiscoveryOutcome.FAILED
    assert "took too long" in last.message
    practice.control("DELETE", "/faults")
    tools.discover_users.longest = timedelta(hours=1)
    again = tools.discover_users.run(service.id, RoundKind.FULL, CancelToken())
    assert again.outcome is DiscoveryOutcome.COMPLETED
    assert again.resumed, "what was read was kept"


def test_the_command_tells_of_each_host_and_fails_with_one(
    tmp_path: Path, practice: Control, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import json

    monkeypatch.setenv("AZCONSOLE_KEYSTORE", "session")
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AZCONSOLE_PROXY", practice.facts["proxy_url"])
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", practice.facts["ca_file"])
    code = main(["connectivity", "--data-dir", str(tmp_path), "--json"])
    report = json.loads(capsys.readouterr().out)
    assert code == 1
    assert report["cloud"] == "AzurePublicCloud"
    assert [host["state"] for host in report["hosts"]] == ["warning"] * 4 + ["failed"]
    assert report["hosts"][4]["problem"]["code"] == "proxy-403"
    assert [stage["stage"] for stage in report["hosts"][0]["stages"]] == [
        "dns",
        "tcp",
        "proxy",
        "tls",
        "answer",
        "clock",
    ]
    assert main(["connectivity", "--data-dir", str(tmp_path), "--cloud", "azurepubliccloud"]) == 1
    printed = capsys.readouterr().out
    assert "For the network administrator: Please allow CONNECT to portal.azure.com" in printed
    assert main(["connectivity", "--data-dir", str(tmp_path), "--cloud", "nowhere"]) == 1
    assert "AzureChinaCloud" in capsys.readouterr().err
