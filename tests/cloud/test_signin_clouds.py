"""Which client and which hosts a sign-in uses in each cloud; clocks."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from azconsole.cloud.msal_client import check_endpoints
from azconsole.cloud.session import CloudTransport
from azconsole.cloud.signin import MicrosoftSignIn
from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import AZURE_CHINA, AZURE_PUBLIC, AZURE_US_GOVERNMENT, REAL_CLOUDS, CloudProfile
from azconsole.domain.errors import NotFoundError, SignInError, UserInputError
from azconsole.domain.redact import Secret
from tests.cloud.fake_host import CLIENT, TENANT, Answer, FakeHost
from tests.cloud.test_signin import Browser, accepted, entra_for


def test_a_cloud_without_a_client_of_microsofts_is_refused_before_the_browser_opens(host: FakeHost) -> None:
    cloud = replace(host.cloud, sign_in_client_id="")
    with pytest.raises(UserInputError) as refused:
        MicrosoftSignIn().administrator(cloud, Browser(accepted), CancelToken())
    assert f"azconsole sign-in-client --cloud {cloud.key} CLIENT_ID" in refused.value.hint
    assert "http://localhost" in refused.value.hint
    assert host.asked == []
    assert AZURE_CHINA.sign_in_client_id == ""


def test_the_client_is_chosen_for_each_cloud(host: FakeHost) -> None:
    browser = Browser(accepted)
    chosen = MicrosoftSignIn(lambda cloud: CLIENT if cloud.key == host.cloud.key else "")
    with entra_for(host, browser):
        chosen.administrator(replace(host.cloud, sign_in_client_id=""), browser, CancelToken()).close()
    assert browser.query["client_id"] == CLIENT


@pytest.mark.parametrize(
    ("cloud", "alias"),
    [(AZURE_PUBLIC, "login.windows.net"), (AZURE_CHINA, "login.chinacloudapi.cn")],
)
def test_another_name_of_the_clouds_sign_in_is_accepted_over_https_only(cloud: CloudProfile, alias: str) -> None:
    check_endpoints({"token_endpoint": f"https://{alias}/x/oauth2/v2.0/token"}, cloud)
    transport = CloudTransport(cloud)
    assert transport.allows(f"https://{alias}/x")
    for foreign in (f"http://{alias}/x", f"https://{alias}:8443/x", f"https://evil.{alias}/x"):
        assert not transport.allows(foreign)
        with pytest.raises(NotFoundError):
            check_endpoints({"token_endpoint": foreign}, cloud)


def test_f57_a_refused_key_names_the_clock_when_it_is_wrong(host: FakeHost) -> None:
    refusal = {"error": "invalid_client", "error_description": "AADSTS7000215: Invalid client secret."}
    host.entra = lambda asked: (
        Answer(401, refusal, {"Date": "Sun, 01 Mar 2020 12:00:00 GMT"}) if asked.path.endswith("/token") else None
    )
    with pytest.raises(SignInError) as refused:
        MicrosoftSignIn().app(host.cloud, UUID(TENANT), UUID(CLIENT), Secret("x" * 8), CancelToken())
    assert refused.value.code == "AADSTS7000215"
    assert "clock" in refused.value.hint


def test_the_aliases_are_those_of_the_contract(shared: Path) -> None:
    listed = json.loads((shared / "contracts" / "clouds.json").read_text("utf-8"))["clouds"]
    ours = {"AzurePublic": AZURE_PUBLIC, "AzureChina": AZURE_CHINA, "AzureUSGovernment": AZURE_US_GOVERNMENT}
    for name, cloud in ours.items():
        assert cloud.login_aliases == tuple(listed[name]["loginAliases"])


@pytest.mark.parametrize("cloud", REAL_CLOUDS)
def test_s12_only_the_hosts_of_its_own_cloud_can_be_reached(cloud: CloudProfile) -> None:
    transport = CloudTransport(cloud)
    own = {
        cloud.login,
        cloud.graph,
        cloud.arm,
        cloud.log_analytics,
        f"https://a-b.westeurope-1{cloud.ingestion_suffix}",
    }
    assert all(transport.allows(f"{address}/x") for address in own)
    for other in REAL_CLOUDS:
        for address in (other.arm, other.log_analytics, f"https://a-b.westeurope-1{other.ingestion_suffix}"):
            assert transport.allows(f"{address}/x") == (address in own)
    for address in (cloud.portal, "https://monitor.azure.com", f"https://evil.example/{cloud.ingestion_suffix}"):
        assert not transport.allows(f"{address}/x")
    for address in own:
        assert not transport.allows(f"{address.replace('https', 'http')}/x")
        assert not transport.allows(f"{address}:8443/x")
        assert not transport.allows(f"{address.replace('https://', 'https://u@')}/x")
