"""Network failures in words: what is wrong and who can mend it (faults.md F40, F55 to F57)."""

from __future__ import annotations

import errno
import re
import socket
import ssl
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from requests.exceptions import InvalidProxyURL, InvalidSchema
from urllib3.exceptions import (
    ConnectTimeoutError,
    LocationValueError,
    NameResolutionError,
    NewConnectionError,
    ProxyError,
    ReadTimeoutError,
)

from azconsole.domain.clouds import CloudProfile
from azconsole.domain.errors import UnavailableError
from azconsole.domain.texts import Said, say

_CLOCK_HINT = say(
    "Check the date and time of this computer; if they are right, the server or a gateway has an old certificate."
)
_CA_HINT = say(
    "When a company gateway inspects TLS, ask its administrator for the CA certificate and add it to the system's "
    "certificate store, or name the file under Network in the application menu or in REQUESTS_CA_BUNDLE. Verification is "
    "never turned off."
)


@dataclass(frozen=True, slots=True)
class _Words:
    """The message is written with {host} left open; `values` holds what else is open in it."""

    code: str
    title: str
    message: str
    hint: str
    values: Mapping[str, str] = field(default_factory=dict)


_TRY_LATER = say("Check the network and any proxy, then try again.")
_TLS = {
    "expired": _Words(
        "tls-expired", say("Certificate has expired"), say("The certificate of {host} has expired."), _CLOCK_HINT
    ),
    "not yet valid": _Words(
        "tls-not-yet-valid",
        say("Certificate not valid yet"),
        say("The certificate of {host} is not valid yet."),
        _CLOCK_HINT,
    ),
    "mismatch": _Words(
        "tls-host",
        say("Certificate of another host"),
        say("The certificate shown for {host} belongs to another host."),
        _CA_HINT,
    ),
}
_TLS_OTHER = _Words(
    "tls-untrusted",
    say("Certificate not trusted"),
    say("The certificate of {host} comes from an unknown authority."),
    _CA_HINT,
)
_PRACTICE_TLS = say("Restart the practice cloud; its CA may have been made anew.")


def passing(error: Exception) -> bool:
    """Whether the next try may do better: not for certificates, nor for a proxy that refuses, wants credentials, or is
    given in a way that cannot be used."""
    return not any(
        isinstance(e, (ssl.SSLCertVerificationError, *_NO_PROXY_AT_ALL))
        or _tunnel_refused(e, "407")
        or _tunnel_refused(e, "403")
        for e in _chain(error)
    )


def explain(error: Exception, cloud: CloudProfile, url: str) -> UnavailableError:
    """The failure as an administrator can act on it. The texts name the host, never the address's path or query."""
    host = urlsplit(url).hostname or ""
    words = _words(error)
    hint = _PRACTICE_TLS if cloud.practice and words.code.startswith("tls") else words.hint
    return UnavailableError(
        words.title, Said(str(words.message), {"host": host, **words.values}), hint, code=words.code
    )


def _words(error: Exception) -> _Words:
    """The most telling cause decides: a proxy's failure wraps those of names and connections."""
    causes = list(_chain(error))
    for judge in (_certificate, _proxy_setting, _proxy_says_no, _proxy, _name, _connection):
        for cause in causes:
            if found := judge(cause):
                return found
    return _Words("connection-lost", say("Connection lost"), say("The connection to {host} broke off."), _TRY_LATER)


def _certificate(error: BaseException) -> _Words | None:
    if not isinstance(error, ssl.SSLCertVerificationError):
        return None
    text = (error.verify_message or str(error)).lower()
    return next((words for mark, words in _TLS.items() if mark in text), _TLS_OTHER)


def _proxy_setting(cause: BaseException) -> _Words | None:
    if not isinstance(cause, _NO_PROXY_AT_ALL):
        return None
    if "socks" in str(cause).lower():
        return _Words(
            "proxy-socks",
            say("SOCKS proxies are not supported"),
            say("The proxy between here and {host} is a SOCKS proxy; azconsole speaks to HTTP proxies only."),
            say("Set an HTTP proxy (http://proxy:port) under Network in the application menu, or in HTTPS_PROXY."),
        )
    return _Words(
        "proxy-setting",
        say("Proxy setting not valid"),
        say("The address of the proxy between here and {host} cannot be understood."),
        say(
            "Correct it under Network in the application menu, or in HTTPS_PROXY (http://user:password@proxy:port, with "
            "signs like / and # as %2F and %23)."
        ),
    )


def _proxy_says_no(cause: BaseException) -> _Words | None:
    if _tunnel_refused(cause, "407"):
        return _Words(
            "proxy-407",
            say("Proxy wants credentials"),
            say("The proxy between here and {host} refuses to connect without a user name and password."),
            say(
                "Ask the network administrator for them; enter them under Network in the application menu, or in HTTPS_PROXY "
                "(http://user:password@proxy:port)."
            ),
        )
    if _tunnel_refused(cause, "403"):
        return _Words(
            "proxy-403",
            say("Blocked by the proxy"),
            say("The proxy between here and {host} does not let this computer reach it."),
            say("Ask the network administrator to allow this address."),
        )
    status = _TUNNEL.search(str(cause)) if isinstance(cause, OSError) else None
    if status is not None:
        return _Words(
            "proxy-refused",
            say("The proxy does not connect"),
            say("The proxy between here and {host} answers with the status {status}."),
            say("Ask the network administrator whether the proxy reaches this address."),
            {"status": status[1]},
        )
    return None


def _proxy(cause: BaseException) -> _Words | None:
    # urllib3 blames the proxy also when a connection through it breaks off.
    broken = isinstance(getattr(cause, "original_error", None), ConnectionResetError | BrokenPipeError)
    if isinstance(cause, ProxyError) and not broken:
        return _Words(
            "proxy",
            say("Proxy does not answer"),
            say("The proxy between here and {host} cannot be used."),
            say(
                "Check the proxy under Network in the application menu, or HTTPS_PROXY; or ask the network administrator."
            ),
        )
    return None


def _name(cause: BaseException) -> _Words | None:
    if isinstance(cause, NameResolutionError | socket.gaierror):
        return _Words(
            "dns",
            say("Name not found"),
            say("This computer cannot find the address of {host}."),
            say(
                "Check that it is online and that its DNS works; behind a proxy enter it under Network in the application "
                "menu, or in HTTPS_PROXY."
            ),
        )
    return None


def _connection(cause: BaseException) -> _Words | None:
    # Also a refused connection is a kind of "connect timeout" to urllib3.
    late = isinstance(cause, ConnectTimeoutError) and not isinstance(cause, NewConnectionError)
    if late or isinstance(cause, ReadTimeoutError | TimeoutError):
        return _Words(
            "timeout",
            say("No answer in time"),
            say("{host} did not answer in time."),
            _TRY_LATER,
        )
    if isinstance(cause, ConnectionRefusedError):
        return _Words(
            "refused",
            say("Connection refused"),
            say("{host} refused the connection."),
            say("Check that it runs and that no firewall is in the way."),
        )
    if isinstance(cause, ssl.SSLError) and re.search("version|handshake|protocol", str(cause), re.IGNORECASE):
        return _Words(
            "tls-version",
            say("No common TLS version"),
            say("{host} or a gateway before it does not offer TLS 1.2 or newer."),
            say("Ask the network administrator."),
        )
    if isinstance(cause, OSError) and cause.errno in _UNREACHABLE:
        return _Words("offline", say("Network not reachable"), say("There is no way to {host} from here."), _TRY_LATER)
    return None


_NO_PROXY_AT_ALL = (InvalidSchema, InvalidProxyURL, LocationValueError)
_TUNNEL = re.compile(r"unnel connection failed: (\d{3})")
_UNREACHABLE = {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN}


def _tunnel_refused(error: BaseException, status: str) -> bool:
    """Whether a proxy answered CONNECT with this status; http.client tells it only in words."""
    return isinstance(error, OSError) and f"unnel connection failed: {status}" in str(error)


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error and what it wraps, outermost first; urllib3 keeps causes in arguments, too."""
    waiting: list[BaseException] = [error]
    seen: set[int] = set()
    while waiting:
        current = waiting.pop(0)
        if id(current) in seen:
            continue
        seen.add(id(current))
        yield current
        held = (current.__cause__, current.__context__, *current.args, getattr(current, "original_error", None))
        waiting.extend(e for e in held if isinstance(e, BaseException))
