"""The table of clouds against its contract, and where uploads may go."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from azconsole.domain.clouds import (
    AZURE_CHINA,
    AZURE_PUBLIC,
    AZURE_US_GOVERNMENT,
    AZURE_US_GOVERNMENT_DOD,
    REAL_CLOUDS,
    CloudProfile,
    practice_cloud,
)

CONTRACT = {
    "AzurePublic": AZURE_PUBLIC,
    "AzureUSGovernment": AZURE_US_GOVERNMENT,
    "AzureUSGovernmentDoD": AZURE_US_GOVERNMENT_DOD,
    "AzureChina": AZURE_CHINA,
}
SUFFIXES = {AZURE_PUBLIC: "com", AZURE_US_GOVERNMENT: "us", AZURE_US_GOVERNMENT_DOD: "us", AZURE_CHINA: "cn"}


@pytest.mark.parametrize("name", CONTRACT)
def test_hosts_and_scopes_are_those_of_the_contract(shared: Path, name: str) -> None:
    listed = json.loads((shared / "contracts" / "clouds.json").read_text("utf-8"))["clouds"][name]
    cloud = CONTRACT[name]
    assert (cloud.login, cloud.graph, cloud.arm) == (listed["login"], listed["graph"], listed["arm"])
    assert cloud.arm_scope == listed["armScope"]
    assert cloud.log_analytics == listed["logAnalytics"]
    assert cloud.log_analytics_scope == f"{listed['logAnalyticsAudience']}/.default"
    assert cloud.ingestion_scope == f"{listed['logsIngestionAudience']}/.default"
    assert cloud.ingestion_suffix == f".ingest.{listed['logsIngestionAudience'].removeprefix('https://')}"


def endpoint(cloud: CloudProfile) -> str:
    return f"https://rule-abcd.westeurope-1.ingest.monitor.azure.{SUFFIXES[cloud]}"


@pytest.mark.parametrize("cloud", REAL_CLOUDS)
def test_s12_rows_go_to_the_ingestion_hosts_of_their_own_cloud_only(cloud: CloudProfile) -> None:
    assert cloud.takes_uploads(endpoint(cloud))
    assert cloud.takes_uploads(f"{endpoint(cloud).upper().replace('HTTPS', 'https')}/dataCollectionRules/x")
    for other in REAL_CLOUDS:
        assert cloud.takes_uploads(endpoint(other)) == (SUFFIXES[other] == SUFFIXES[cloud])


@pytest.mark.parametrize(
    "address",
    [
        "",
        "http://a.ingest.monitor.azure.com",
        "https://a.ingest.monitor.azure.com:8443",
        "https://ingest.monitor.azure.com",
        "https://.ingest.monitor.azure.com",
        "https://aingest.monitor.azure.com",
        "https://a.ingest.monitor.azure.com.evil.example",
        "https://a.ingest.monitor.azure.com@evil.example",
        "https://evil.example/a.ingest.monitor.azure.com",
        "https://evil.example#.ingest.monitor.azure.com",
        "https://evil.example\\.ingest.monitor.azure.com",
        "https://a.ingest.monitor.azure.com:port",
        "https://[",
        "https://monitor.azure.com",
        "https://localhost:4711",
    ],
)
def test_s12_no_other_address_takes_rows(address: str) -> None:
    assert not AZURE_PUBLIC.takes_uploads(address)


def test_the_practice_cloud_takes_rows_at_its_own_address_only() -> None:
    cloud = practice_cloud("https://localhost:4711", "ca")
    assert cloud.log_analytics == cloud.arm == "https://localhost:4711"
    assert cloud.takes_uploads("https://localhost:4711/dataCollectionRules/x")
    for address in ("http://localhost:4711", "https://localhost:4712", "https://a.ingest.monitor.azure.com"):
        assert not cloud.takes_uploads(address)
