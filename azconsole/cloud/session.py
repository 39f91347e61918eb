"""The one way out to a cloud: TLS trust, proxies, connections.

TLS comes from an own `ssl_context` inside the adapter: `requests.Session.verify` (and MSAL's `verify=`) is silently
overridden by REQUESTS_CA_BUNDLE. There is no `requests.Session` around it on purpose: it would send credentials from a
`.netrc` file in place of our token and follow redirects with it. Verification is never off, TLS is 1.2 or newer.
"""

from __future__ import annotations

import os
import re
import ssl
import sys
import threading
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit

import truststore
from requests import PreparedRequest, utils
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool

from azconsole.cloud.sockets import POOLS
from azconsole.domain.clouds import CloudProfile
from azconsole.domain.errors import UnavailableError
from azconsole.domain.network import NetworkSettings, ProxyMode
from azconsole.domain.redact import MASK
from azconsole.domain.texts import say

CA_VARIABLES = ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")
_AS_THE_SYSTEM = NetworkSettings()
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
Origin = tuple[str, str, int]
"""Scheme, lower-case host, port."""


@dataclass(frozen=True, slots=True)
class TrustSummary:
    """Which CA and proxy settings are in force, for doctor, About and the connectivity test. `extra_cas` and `proxies` are
    "NAME: value" lines, with passwords masked."""

    store: str
    extra_cas: tuple[str, ...]
    proxies: tuple[str, ...]
    no_proxy: str


@lru_cache(maxsize=16)
def origin_of(url: str) -> Origin:
    """Scheme, lower-case host and port of an address."""
    parts = urlsplit(url)
    return parts.scheme, (parts.hostname or "").lower(), parts.port or (443 if parts.scheme == "https" else 80)


def login_origins(cloud: CloudProfile) -> set[Origin]:
    """Where this cloud signs in: its own host, and other names of it that its tenants' metadata may give."""
    return {origin_of(cloud.login), *(("https", name, 443) for name in cloud.login_aliases)}


def trust_summary(cloud: CloudProfile | None = None, network: NetworkSettings = _AS_THE_SYSTEM) -> TrustSummary:
    """What is in force for this cloud (default: any real cloud). Raises nothing, also for unreadable CA files."""
    if cloud is not None and cloud.practice:
        return TrustSummary(say("only the practice cloud's own CA ({file})", file=cloud.ca_file), (), (), "")
    extra = tuple(
        f"{name}: {path}" if os.path.exists(path) else say("{name}: {path} (not found)", name=name, path=path)
        for name, path in _extra_cas(network)
    )
    proxies: tuple[str, ...] = ()
    direct = ""
    if network.mode is ProxyMode.SYSTEM:
        found = urllib.request.getproxies()
        proxies = tuple(f"{scheme}: {masked(url)}" for scheme, url in sorted(found.items()) if scheme != "no")
        direct = found.get("no", "")
    elif network.mode is ProxyMode.MANUAL:
        proxies, direct = (masked(network.proxy),), ", ".join(network.no_proxy)
    return TrustSummary(say("the operating system's certificate store"), extra, proxies, direct)


def tls_context(cloud: CloudProfile, network: NetworkSettings = _AS_THE_SYSTEM) -> ssl.SSLContext:
    """The trust of this cloud: the practice CA alone, or the system's store and the CA files named in the environment and
    in the settings. Raises UnavailableError when a CA file cannot be read."""
    context: ssl.SSLContext
    if cloud.practice:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        _add_ca(context, say("the practice cloud"), cloud.ca_file)
    else:
        context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        _add_replaced_defaults(context)
        for name, path in _extra_cas(network):
            _add_ca(context, name, path)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


class CloudTransport:
    """Connections to one cloud, kept alive, as the settings of its moment say. Only the origins of its profile can be
    reached through it. `pools` (by scheme) and `context` are for the connectivity test, which watches each step."""

    def __init__(
        self,
        cloud: CloudProfile,
        network: NetworkSettings = _AS_THE_SYSTEM,
        *,
        pools: Mapping[str, Any] = POOLS,
        context: ssl.SSLContext | None = None,
    ) -> None:
        self.cloud = cloud
        self._network = network
        self._kinds = pools
        self._context = context
        addresses = (cloud.graph, cloud.arm, cloud.log_analytics)
        self._origins = login_origins(cloud) | {origin_of(address) for address in addresses}
        self._adapter: _Adapter | None = None
        self._pools: dict[Origin, HTTPConnectionPool] = {}
        self._lock = threading.Lock()

    def allows(self, url: str) -> bool:
        """Whether this address belongs to the cloud: https, one of its origins or a host that takes rows, no user name
        in it."""
        parts = urlsplit(url)
        if parts.scheme != "https" or "@" in parts.netloc:
            return False
        return origin_of(url) in self._origins or self.cloud.takes_uploads(url)

    def pool(self, url: str) -> HTTPConnectionPool:
        """The connections to the origin of this address, through a proxy where the settings or the environment name one."""
        origin = origin_of(url)
        with self._lock:
            if origin not in self._pools:
                self._pools[origin] = self._make_pool(url)
            return self._pools[origin]

    def close(self) -> None:
        """Close all idle connections."""
        with self._lock:
            self._pools.clear()
            if self._adapter is not None:
                self._adapter.close()
                self._adapter = None

    def proxies(self, url: str) -> dict[str, str]:
        """The proxies that count for this address, by scheme: none, or the one in force."""
        # A company proxy is not for loopback: the practice cloud takes nothing from the environment.
        if self.cloud.practice or self._network.mode is ProxyMode.NONE:
            return {}
        if self._network.mode is ProxyMode.SYSTEM:
            return utils.get_environ_proxies(url)
        proxy = self._network.proxy_for(urlsplit(url).hostname or "")
        return {"https": proxy} if proxy else {}

    def _make_pool(self, url: str) -> HTTPConnectionPool:
        if self._adapter is None:
            self._adapter = _Adapter(self._context or tls_context(self.cloud, self._network), self._kinds)
        request = PreparedRequest()
        request.prepare(method="GET", url=url)
        proxies = self.proxies(url)
        pool = self._adapter.get_connection_with_tls_context(request, True, proxies=proxies)
        return cast(HTTPConnectionPool, pool)


class _Adapter(HTTPAdapter):
    """requests' adapter, for its pools and proxies, with our own trust and breakable connections."""

    def __init__(self, context: ssl.SSLContext, pools: Mapping[str, Any]) -> None:
        self._context = context
        self._pools = pools
        super().__init__(pool_connections=4, pool_maxsize=8)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """Direct connections."""
        super().init_poolmanager(*args, **kwargs, ssl_context=self._context)
        self.poolmanager.pool_classes_by_scheme = self._pools

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        """Connections through a proxy; TLS to the proxy itself has the same trust."""
        trust = {"ssl_context": self._context}
        if proxy.lower().startswith("https"):
            trust["proxy_ssl_context"] = self._context
        manager = super().proxy_manager_for(proxy, **trust, **kwargs)
        if not proxy.lower().startswith("socks"):
            manager.pool_classes_by_scheme = self._pools
        return manager


def _add_replaced_defaults(context: ssl.SSLContext) -> None:
    """On Linux OpenSSL takes SSL_CERT_FILE and SSL_CERT_DIR in place of the system's store; here they add to it."""
    if sys.platform in {"win32", "darwin"} or not (os.environ.get("SSL_CERT_FILE") or os.environ.get("SSL_CERT_DIR")):
        return
    defaults = ssl.get_default_verify_paths()
    if os.path.isfile(defaults.openssl_cafile):
        context.load_verify_locations(cafile=defaults.openssl_cafile)
    if os.path.isdir(defaults.openssl_capath):
        context.load_verify_locations(capath=defaults.openssl_capath)


def _extra_cas(network: NetworkSettings) -> list[tuple[str, str]]:
    named = [(name, os.environ[name]) for name in CA_VARIABLES if os.environ.get(name)]
    return named + [(say("network settings"), path) for path in network.ca_files]


def check_ca(path: str) -> None:
    """Whether this CA file can be used. Raises UnavailableError."""
    _add_ca(ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT), say("network settings"), path)


def _add_ca(context: ssl.SSLContext, name: str, path: str) -> None:
    try:
        if Path(path).is_dir():
            context.load_verify_locations(capath=path)
        else:
            context.load_verify_locations(cafile=path)
    except (OSError, ssl.SSLError) as error:
        raise UnavailableError(
            say("CA file not usable"),
            say("The certificate authority file {path}, named by {name}, cannot be read.", path=repr(path), name=name),
            say("Correct or remove the setting, then try again."),
            code="ca-file",
        ) from error


def masked(url: str) -> str:
    """The address without its password, taken apart by its signs alone: people forget the scheme and the encoding."""
    scheme = _SCHEME.match(url)
    start = scheme.end() if scheme else 0
    credentials, at, host = url[start:].rpartition("@")
    user, colon, _password = credentials.partition(":")
    return f"{url[:start]}{user}{colon and ':' + MASK}{at}{host}"
