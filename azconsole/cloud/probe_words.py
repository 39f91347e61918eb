"""What a failed step of the connectivity test means, who can mend it, and the text to give to the network administrator."""

from __future__ import annotations

from dataclasses import dataclass

from azconsole.cloud.network_errors import explain
from azconsole.domain.clouds import CloudProfile
from azconsole.domain.connectivity import Problem, Stage, Target
from azconsole.domain.texts import joined, say


@dataclass(frozen=True, slots=True)
class Place:
    """Where a try stands: at which step, through which proxy (host:port, empty for none), and who issued the certificate
    that was shown, where one was."""

    target: Target
    stage: Stage
    proxy: str = ""
    issuer: str = ""


def problem_of(error: Exception, cloud: CloudProfile, place: Place) -> Problem:
    """The failure of a step in words."""
    found = explain(error, cloud, place.target.url)
    meaning, mend = found.message, found.hint
    if place.issuer and found.code == "tls-untrusted":
        meaning = say(
            "The certificate of {host} was issued by “{issuer}”, which is not trusted here: a gateway seems to inspect TLS.",
            host=place.target.host,
            issuer=place.issuer,
        )
    if place.stage in (Stage.DNS, Stage.TCP) and not place.proxy and not cloud.practice:
        mend = joined(mend, _NO_PROXY)
    return Problem(found.code, found.title, meaning, mend, "" if cloud.practice else _request(found.code, place))


_NO_PROXY = say("Proxy scripts (PAC) are not read: where the network has one, enter the proxy itself.")


def _request(code: str, place: Place) -> str:
    values = {"host": place.target.host, "port": str(place.target.port), "proxy": place.proxy, "issuer": place.issuer}
    if code in ("proxy-setting", "proxy-socks"):
        return ""
    if place.proxy and place.stage is not Stage.TLS:
        return _at_the_proxy(code, place, values)
    if place.stage is Stage.DNS:
        return say(
            "This computer cannot resolve the name {host}. Please make it resolvable by DNS, or name the proxy to use for "
            "{host}, port {port} (HTTPS).",
            **values,
        )
    if place.stage is Stage.TCP:
        return say(
            "Please allow outgoing connections from this computer to {host}, TCP port {port} (HTTPS), without TLS "
            "inspection.",
            **values,
        )
    if place.stage is Stage.TLS and place.issuer and code == "tls-untrusted":
        return say(
            "The certificate of {host}, port {port}, is replaced by one of “{issuer}”. Please do not inspect TLS for this "
            "host, or give us the certificate of that authority as a PEM file.",
            **values,
        )
    if place.stage is Stage.TLS:
        return say(
            "The TLS handshake with {host}, port {port}, fails. Please let TLS 1.2 and 1.3 through to this host, and do not "
            "inspect TLS for it.",
            **values,
        )
    return say(
        "The connection to {host}, port {port} (HTTPS), is made, but no answer comes. Please let it through without "
        "inspection and without a time limit below 60 seconds.",
        **values,
    )


def _at_the_proxy(code: str, place: Place, values: dict[str, str]) -> str:
    if place.stage is Stage.DNS:
        return say(
            "This computer cannot resolve the name of the proxy {proxy}. Please check its name, or the DNS.", **values
        )
    if place.stage is Stage.TCP:
        return say(
            "The proxy {proxy} cannot be reached from this computer. Please check its address and port.", **values
        )
    if code == "proxy-407":
        return say(
            "The proxy {proxy} wants credentials (407) for {host}, port {port}. Please allow this host without them, or name "
            "a user name and password for Basic authentication.",
            **values,
        )
    if place.stage is Stage.PROXY:
        return say(
            "Please allow CONNECT to {host}, port {port}, at the proxy {proxy}, without TLS inspection.", **values
        )
    return say(
        "The connection to {host}, port {port}, through the proxy {proxy} is made, but no answer comes. Please let it "
        "through without inspection and without a time limit below 60 seconds.",
        **values,
    )
