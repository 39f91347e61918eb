"""The network settings joined with the store, the key store and the connections."""

from __future__ import annotations

import os
from collections.abc import Mapping

from azconsole.cloud.session import check_ca, trust_summary
from azconsole.domain.clouds import CloudProfile
from azconsole.domain.network import NetworkSettings, ProxyMode, network_from_environment
from azconsole.domain.texts import Said, joined, say
from azconsole.operations.network_settings import NetworkBook
from azconsole.operations.ports import SecretStore, SettingsStore

PROXY_VARIABLE = "AZCONSOLE_PROXY"
"""For one run: "system", "none" or a proxy's address; wins over what is stored."""


def network_book(
    settings: SettingsStore, secrets: SecretStore, environment: Mapping[str, str] = os.environ
) -> NetworkBook:
    """The settings of a site."""
    text = environment.get(PROXY_VARIABLE, "").strip()
    forced = network_from_environment(text, environment) if text else None
    return NetworkBook(settings, secrets, forced, check_ca, trust_words)


def trust_words(cloud: CloudProfile, network: NetworkSettings) -> Said:
    """Which certificates and which proxy are in force, in one line."""
    trust = trust_summary(cloud, network)
    around = say("not through the proxy: {hosts}", hosts=trust.no_proxy) if trust.no_proxy else ""
    return joined(
        say("certificates: {places}", places=joined(trust.store, *trust.extra_cas, by=", ")),
        _proxy(", ".join(trust.proxies), cloud.practice or network.mode is ProxyMode.SYSTEM),
        around,
        by="; ",
    )


def _proxy(proxies: str, by_system: bool) -> Said:
    if by_system:
        return say("proxy: {proxies}", proxies=proxies) if proxies else say("proxy: none")
    return say("proxy: {proxies} (chosen here)", proxies=proxies) if proxies else say("proxy: none (chosen here)")
