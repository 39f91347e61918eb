"""How a site reaches the cloud: which proxy, and which certificate authorities beside the system's (decision 0029).

Kept per data folder as one JSON value. The proxy's password is never part of it: it lives in the key store.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any
from urllib.parse import quote, urlsplit

from azconsole.domain.redact import Secret
from azconsole.domain.texts import say

_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\]")
_NAME = re.compile(r"\*|\.?[A-Za-z0-9_](?:[A-Za-z0-9._:-]*[A-Za-z0-9])?")


class ProxyMode(StrEnum):
    """Which proxy is used: that of the system and the environment, the one that is named here, or none."""

    SYSTEM = "system"
    MANUAL = "manual"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class NetworkSettings:
    """`proxy` (http://[user@]host:port), `no_proxy` and `password` count in MANUAL only; `ca_files` always, and beside
    the system's store."""

    mode: ProxyMode = ProxyMode.SYSTEM
    proxy: str = ""
    no_proxy: tuple[str, ...] = ()
    ca_files: tuple[str, ...] = ()
    password: Secret = field(default=Secret(""), repr=False)

    @property
    def user(self) -> str:
        """The user name in the proxy's address, or empty."""
        return urlsplit(self.proxy).username or ""

    def proxy_for(self, host: str) -> str:
        """The proxy's address, password included, for this host; empty where it is reached directly. In MANUAL only."""
        if self.mode is not ProxyMode.MANUAL or any(_covers(name, host) for name in self.no_proxy):
            return ""
        if not self.password:
            return self.proxy
        parts = urlsplit(self.proxy)
        place = parts.netloc.rpartition("@")[2]
        return f"{parts.scheme}://{parts.username}:{quote(self.password.reveal(), safe='')}@{place}"

    def to_json(self) -> str:
        """All but the password."""
        return json.dumps({"mode": self.mode, "proxy": self.proxy, "noProxy": self.no_proxy, "caFiles": self.ca_files})


def network_from_json(text: str) -> NetworkSettings:
    """What `to_json` wrote; anything else is as if nothing had been chosen."""
    try:
        found = json.loads(text)
        return NetworkSettings(
            ProxyMode(found["mode"]), str(found["proxy"]), _texts(found["noProxy"]), _texts(found["caFiles"])
        )
    except (ValueError, LookupError, TypeError, RecursionError):
        return NetworkSettings()


def network_from_environment(text: str, environment: Mapping[str, str]) -> NetworkSettings:
    """What AZCONSOLE_PROXY says: "system", "none", or a proxy's address, which may hold a password; hosts in NO_PROXY
    are reached directly."""
    word = text.lower()
    if word in (ProxyMode.SYSTEM, ProxyMode.NONE):
        return NetworkSettings(ProxyMode(word))
    address = text if "://" in text else f"http://{text}"
    direct = environment.get("NO_PROXY") or environment.get("no_proxy") or ""
    return NetworkSettings(ProxyMode.MANUAL, address, names_in(direct))


def names_in(text: str) -> tuple[str, ...]:
    """The names of a list that was typed, with commas, semicolons or blanks between."""
    return tuple(re.split(r"[\s,;]+", text.strip())) if text.strip() else ()


def problems_of(settings: NetworkSettings) -> dict[str, str]:
    """Why these settings cannot be taken, by field (`proxy`, `no_proxy`); empty when they can."""
    problems = {}
    if settings.mode is ProxyMode.MANUAL:
        if problem := _proxy_problem(settings.proxy):
            problems["proxy"] = problem
        odd = next((name for name in settings.no_proxy if not _NAME.fullmatch(name)), None)
        if odd is not None:
            problems["no_proxy"] = say("“{name}” is no name of a host or domain.", name=odd)
    return problems


def _proxy_problem(address: str) -> str:
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return _NOT_UNDERSTOOD
    if not address:
        return say("Enter the address of the proxy.")
    if parts.scheme.startswith("socks"):
        return say("azconsole speaks to HTTP proxies only, not to SOCKS proxies.")
    if parts.password is not None:
        return say(
            "The address must not hold a password: it would stand readable in the database. Enter it in the field "
            "Password; it is kept in the key store."
        )
    shown = f"[{host}]" if ":" in host else host
    plain = parts.scheme in ("http", "https") and parts.path in ("", "/") and not parts.query and not parts.fragment
    if not plain or port is None or not _HOST.fullmatch(shown):
        return _NOT_UNDERSTOOD
    return ""


_NOT_UNDERSTOOD = say("Enter the address like this: http://proxy.contoso.com:8080")


def _covers(name: str, host: str) -> bool:
    wanted, asked = name.lower().lstrip("."), host.lower()
    return name == "*" or asked == wanted or asked.endswith("." + wanted)


def _texts(found: Any) -> tuple[str, ...]:
    return tuple(str(text) for text in found) if isinstance(found, list) else ()
