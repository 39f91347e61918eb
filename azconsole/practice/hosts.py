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
            "api.loganalytics.io",
            "api.loganalytics.azure.com",
            "api.loganalytics.us",
            "api.loganalytics.azure.cn",
        ),
        "arm",
    ),
}
SUFFIXES = ("ingest.monitor.azure.com", "ods.opinsights.azure.com")
_GRAPH_PATHS = ("/v1.0/", "/beta/", "/oidc/")
_ARM_PATHS = ("/subscriptions", "/tenants", "/providers", "/metadata", "/datacollectionrules", "/v1/workspaces", "/sfb")


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


def service_of(host: str, path: str) -> str:
    """ "login", "graph" or "arm": by the host's name, and on loopback by the path."""
    if host not in LOCAL:
        return HOSTS.get(host, "arm")
    lower = path.lower()
    if lower.startswith(_GRAPH_PATHS):
        return "graph"
    return "arm" if lower.startswith(_ARM_PATHS) else "login"
