"""The host names that the practice cloud answers to, and which service lives behind each.

In custom-endpoint mode everything is on localhost and the path decides; through the CONNECT proxy the names are the
real ones of Public, US Government and China (contracts/clouds.json holds the same list for the client side).
"""

from __future__ import annotations

import functools
from urllib.parse import urlsplit

LOCAL = ("localhost", "127.0.0.1", "::1")
HOSTS = {
    **dict.fromkeys(
        (
            "login.microsoftonline.com",
            "login.microsoft.com",
            "login.windows.net",
            "sts.windows.net",
            "login.microsoftonline.us",
            "login.usgovcloudapi.net",
            "login.partner.microsoftonline.cn",
            "login.chinacloudapi.cn",
        ),
        "login",
    ),
    **dict.fromkeys(
        (
            "graph.microsoft.com",
            "graph.microsoft.us",
            "dod-graph.microsoft.us",
            "microsoftgraph.chinacloudapi.cn",
        ),
        "graph",
    ),
    **dict.fromkeys(
        (
            "management.azure.com",
            "management.core.windows.net",
            "management.usgovcloudapi.net",
            "management.core.usgovcloudapi.net",
            "management.chinacloudapi.cn",
            "management.core.chinacloudapi.cn",
        ),
        "arm",
    ),
    **dict.fromkeys(
        (
            "api.loganalytics.io",
            "api.loganalytics.azure.com",
            "api.loganalytics.us",
            "api.loganalytics.azure.cn",
        ),
        "query",
    ),
    # the SMS Providers of the practice site; the second has a certificate of the site's own (sms_issuing.py)
    **dict.fromkeys(("sms01.contoso.local", "sms02.contoso.local"), "adminservice"),
}
INGESTION = ("ingest.monitor.azure.com", "ingest.monitor.azure.us", "ingest.monitor.azure.cn")
SUFFIXES = (*INGESTION, "ods.opinsights.azure.com")
# name, title, geography, place, latitude, longitude, the region that it is paired with
LOCATIONS = (
    ("westeurope", "West Europe", "Europe", "Netherlands", "52.3667", "4.9", "northeurope"),
    ("northeurope", "North Europe", "Europe", "Ireland", "53.3478", "-6.2597", "westeurope"),
    ("germanywestcentral", "Germany West Central", "Europe", "Frankfurt", "50.110924", "8.682127", "germanynorth"),
    ("eastus", "East US", "US", "Virginia", "37.3719", "-79.8164", "westus"),
    ("westus", "West US", "US", "California", "37.783", "-122.417", "eastus"),
)
# on loopback the path decides; what is none of these is a sign-in
_PATHS = {
    "graph": ("/v1.0/", "/beta/", "/oidc/"),
    "query": ("/v1/",),
    "adminservice": ("/adminservice/", "/adminservice_tokenauth/"),
    "arm": ("/subscriptions", "/tenants", "/providers", "/metadata", "/datacollectionrules", "/sfb"),
}


def known(host: str) -> bool:
    """Whether the practice cloud answers to this host name (without port, any case)."""
    name = host.lower()
    return name in LOCAL or name in HOSTS or name.endswith(tuple("." + suffix for suffix in SUFFIXES))


@functools.lru_cache(maxsize=256)
def host_of(origin: str) -> str:
    """The host name in an origin, lower case, without port and brackets; empty when there is none."""
    try:
        return urlsplit(origin).hostname or ""
    except ValueError:
        return ""


def ingestion_names() -> list[str]:
    """Wildcards for the ingestion endpoints, `rule-abcd.westeurope-1.ingest.monitor.azure.com` among them: in a
    certificate `*` stands for one part of a name only."""
    regions = [f"*.{row[0]}-1" for row in LOCATIONS]
    return [f"{region}.{suffix}" for suffix in INGESTION for region in regions]


def service_of(host: str, path: str) -> str:
    """ "login", "graph", "arm", "query" or "adminservice": by the host's name, and on loopback by the path."""
    if host not in LOCAL:
        return HOSTS.get(host, "arm")
    lower = path.lower()
    return next((service for service, starts in _PATHS.items() if lower.startswith(starts)), "login")
