"""The clouds: every host and scope stands here and nowhere else (contracts/clouds.json, cloud-apis.md section a)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from azconsole.domain.texts import say

_LABELS = re.compile(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?")
GRAPH_TOOLS_CLIENT_ID = "14d82eec-204b-4c2f-b7e8-296a70dab67e"
"""Microsoft Graph Command Line Tools: Microsoft's public client for any Graph permission."""


class CloudFamily(StrEnum):
    """The words of the specification's Clouds column."""

    PUBLIC = "Public"
    PRIVATE = "Private"


@dataclass(frozen=True, slots=True)
class CloudProfile:
    """One cloud. Addresses are origins without a trailing slash. `ca_file` is set only for the practice cloud: a CA
    trusted for that origin alone. `login_aliases` are other names of the sign-in host; `sign_in_client_id` is the public
    client that Microsoft offers there for administrators, empty where it offers none. `log_analytics` answers queries;
    rows are uploaded to hosts of each rule's own, which end in `ingestion_suffix` (the practice cloud has one host for all:
    empty)."""

    key: str
    title: str
    family: CloudFamily
    login: str
    graph: str
    arm: str
    arm_scope: str
    portal: str
    log_analytics: str
    log_analytics_scope: str
    ingestion_scope: str
    ingestion_suffix: str
    initial_domain_suffix: str
    ca_file: str = ""
    practice: bool = False
    login_aliases: tuple[str, ...] = ()
    sign_in_client_id: str = GRAPH_TOOLS_CLIENT_ID

    @property
    def graph_scope(self) -> str:
        """What an app asks for a Graph token."""
        return f"{self.graph}/.default"

    def takes_uploads(self, url: str) -> bool:
        """Whether an upload of rows may go to this address: https, a host of this cloud's ingestion (faults.md S12)."""
        try:
            parts = urlsplit(url)
            port = parts.port or 443
        except ValueError:
            return False
        if parts.scheme != "https" or "@" in parts.netloc:
            return False
        host = (parts.hostname or "").lower()
        if not self.ingestion_suffix:
            own = urlsplit(self.arm)
            return (host, port) == (own.hostname, own.port or 443)
        name = host.removesuffix(self.ingestion_suffix)
        return port == 443 and name != host and _LABELS.fullmatch(name) is not None


AZURE_PUBLIC = CloudProfile(
    key="AzurePublicCloud",
    title=say("AzurePublicCloud"),
    family=CloudFamily.PUBLIC,
    login="https://login.microsoftonline.com",
    graph="https://graph.microsoft.com",
    arm="https://management.azure.com",
    arm_scope="https://management.azure.com/.default",
    portal="https://portal.azure.com",
    log_analytics="https://api.loganalytics.io",
    log_analytics_scope="https://api.loganalytics.io/.default",
    ingestion_scope="https://monitor.azure.com/.default",
    ingestion_suffix=".ingest.monitor.azure.com",
    initial_domain_suffix="onmicrosoft.com",
    login_aliases=("login.windows.net", "login.microsoft.com", "sts.windows.net"),
)
AZURE_US_GOVERNMENT = CloudProfile(
    key="AzureUSGovernmentCloud",
    title=say("AzureUSGovernmentCloud"),
    family=CloudFamily.PRIVATE,
    login="https://login.microsoftonline.us",
    graph="https://graph.microsoft.us",
    arm="https://management.usgovcloudapi.net",
    arm_scope="https://management.core.usgovcloudapi.net/.default",
    portal="https://portal.azure.us",
    log_analytics="https://api.loganalytics.us",
    log_analytics_scope="https://api.loganalytics.us/.default",
    ingestion_scope="https://monitor.azure.us/.default",
    ingestion_suffix=".ingest.monitor.azure.us",
    initial_domain_suffix="onmicrosoft.us",
    login_aliases=("login.usgovcloudapi.net",),
)
AZURE_US_GOVERNMENT_DOD = CloudProfile(
    key="AzureUSGovernmentDoD",
    title=say("AzureUSGovernmentCloud (DoD)"),
    family=CloudFamily.PRIVATE,
    login="https://login.microsoftonline.us",
    graph="https://dod-graph.microsoft.us",
    arm="https://management.usgovcloudapi.net",
    arm_scope="https://management.core.usgovcloudapi.net/.default",
    portal="https://portal.azure.us",
    log_analytics="https://api.loganalytics.us",
    log_analytics_scope="https://api.loganalytics.us/.default",
    ingestion_scope="https://monitor.azure.us/.default",
    ingestion_suffix=".ingest.monitor.azure.us",
    initial_domain_suffix="onmicrosoft.us",
    login_aliases=("login.usgovcloudapi.net",),
)
AZURE_CHINA = CloudProfile(
    key="AzureChinaCloud",
    title=say("AzureChinaCloud"),
    family=CloudFamily.PRIVATE,
    login="https://login.partner.microsoftonline.cn",
    graph="https://microsoftgraph.chinacloudapi.cn",
    arm="https://management.chinacloudapi.cn",
    arm_scope="https://management.chinacloudapi.cn/.default",
    portal="https://portal.azure.cn",
    log_analytics="https://api.loganalytics.azure.cn",
    log_analytics_scope="https://api.loganalytics.azure.cn/.default",
    ingestion_scope="https://monitor.azure.cn/.default",
    ingestion_suffix=".ingest.monitor.azure.cn",
    initial_domain_suffix="partner.onmschina.cn",
    login_aliases=("login.chinacloudapi.cn",),
    sign_in_client_id="",
)

REAL_CLOUDS = (AZURE_PUBLIC, AZURE_US_GOVERNMENT, AZURE_US_GOVERNMENT_DOD, AZURE_CHINA)
PRACTICE_KEY = "PracticeCloud"


def practice_cloud(base_url: str, ca_file: str) -> CloudProfile:
    """The practice cloud as one more row. `base_url` is its https origin, `ca_file` the path of its CA certificate."""
    base = base_url.rstrip("/")
    return CloudProfile(
        key=PRACTICE_KEY,
        title=say("PracticeCloud"),
        family=CloudFamily.PUBLIC,
        login=base,
        graph=base,
        arm=base,
        arm_scope=f"{base}/.default",
        portal=base,
        log_analytics=base,
        log_analytics_scope=f"{base}/.default",
        ingestion_scope=f"{base}/.default",
        ingestion_suffix="",
        initial_domain_suffix="onmicrosoft.com",
        ca_file=ca_file,
        practice=True,
    )


def cloud_by_key(key: str, clouds: tuple[CloudProfile, ...]) -> CloudProfile:
    """The cloud of this key. Raises KeyError when it is not among them."""
    for cloud in clouds:
        if cloud.key == key:
            return cloud
    raise KeyError(key)
