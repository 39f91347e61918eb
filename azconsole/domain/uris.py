"""App ID URIs, reply URLs and home page URLs as they are typed (faults.md B9, B10; cloud-apis.md section c)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit
from uuid import UUID

from azconsole.domain.texts import say
from azconsole.domain.typed_text import Refusal, described, trimmed

URI_LIMIT = 255
_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?")
_UNSAFE = frozenset('\\<>"{}|^`')
_LOOPBACK = frozenset({"localhost", "127.0.0.1"})
_NOT_IN_AN_APP_ID_URI = {
    "#": say("The App ID URI has a fragment (#); Azure AD does not accept that."),
    "?": say("The App ID URI has a query (?); Azure AD does not accept that."),
    "*": say("The App ID URI has a wildcard (*); Azure AD does not accept that."),
    "@": say("The App ID URI has a user name (@); Azure AD does not accept that."),
}


def check_app_id_uri(text: str) -> str:
    """An App ID URI: https:// or api://, at most 255 characters, no fragment, query or wildcard. The scheme is written
    small and a slash at the end, which Entra ID does not accept, is dropped; everything else stays as typed, because
    the URI is compared with case. Raises Refusal."""
    uri = _plain(text, say("App ID URI"))
    scheme, separator, rest = uri.partition("://")
    scheme, rest = scheme.lower(), rest.rstrip("/")
    if not separator or scheme not in {"https", "api"}:
        raise Refusal(say("The App ID URI has to begin with https:// or api://."))
    for sign, sentence in _NOT_IN_AN_APP_ID_URI.items():
        if sign in rest:
            raise Refusal(sentence)
    if not rest or rest.startswith("/"):
        raise Refusal(say("The App ID URI names nothing after {scheme}://.", scheme=scheme))
    if scheme == "https":
        _check_host(f"{scheme}://{rest}", say("App ID URI"))
    return f"{scheme}://{rest}"


def check_reply_url(text: str) -> str:
    """A Reply URL: https, or http on this computer (localhost, 127.0.0.1). Raises Refusal (B10)."""
    url = _check_url(text, say("Reply URL"))
    host = (urlsplit(url).hostname or "").lower()
    if url.startswith("http:") and host not in _LOOPBACK:
        raise Refusal(say("The Reply URL has to begin with https://; http:// is for localhost and 127.0.0.1 only."))
    return url


def check_home_page_url(text: str) -> str:
    """A HomePage URL: http or https; nobody opens it, but Azure AD asks for it. Raises Refusal."""
    return _check_url(text, say("HomePage URL"))


def fits_uri_policy(
    uri: str, tenant_id: UUID, verified_domains: Iterable[str], initial_domain: str = "", app_id: UUID | None = None
) -> bool:
    """Whether an App ID URI has one of the shapes that Entra ID accepts in every tenant (cloud-apis.md section c). A
    tenant may accept more; so this explains and never refuses."""
    scheme, _, rest = uri.partition("://")
    host, _, path = rest.partition("/")
    domains = {d.casefold() for d in verified_domains} | ({initial_domain.casefold()} if initial_domain else set())
    below = any(host.casefold().endswith("." + domain) for domain in domains)
    if scheme == "https":
        return below or (host.casefold() in domains and path != "")
    if scheme != "api":
        return False
    ours = "" if app_id is None else str(app_id)
    if path == "":
        return ours != "" and host.lower() == ours
    return host.lower() == str(tenant_id) or (ours != "" and path.lower() == ours) or below


def _check_url(text: str, what: str) -> str:
    url = _plain(text, what)
    scheme, separator, rest = url.partition("://")
    scheme = scheme.lower()
    if not separator or scheme not in {"https", "http"}:
        raise Refusal(say("The {what} has to begin with https://.", what=what))
    if "*" in rest:
        raise Refusal(say("The {what} has a wildcard (*); write the whole address.", what=what))
    if "#" in rest:
        raise Refusal(say("The {what} has a fragment (#); remove it.", what=what))
    url = f"{scheme}://{rest}"
    _check_host(url, what)
    return url


def _check_host(url: str, what: str) -> None:
    authority = re.split(r"[/?#]", url.partition("://")[2], maxsplit=1)[0]
    if "@" in authority:
        raise Refusal(say("The {what} has a user name before @; remove it.", what=what))
    if "[" in authority or "]" in authority:
        raise Refusal(
            say("The {what} has an IPv6 address; Azure AD does not accept that, write a host name.", what=what)
        )
    host, separator, port = authority.partition(":")
    if len(host) > 253 or not _HOST.fullmatch(host):
        raise Refusal(say("The {what} has no valid host name after the two slashes.", what=what))
    if separator and not (re.fullmatch(r"[0-9]{1,5}", port) and 1 <= int(port) <= 65535):
        raise Refusal(
            say("The {what} has the port “{port}”; a port is a number from 1 to 65535.", what=what, port=port[:20])
        )


def _plain(text: str, what: str) -> str:
    """Trimmed ASCII without blanks and unsafe signs: an international domain is written in its xn-- form (B9)."""
    uri = trimmed(text, invisible=True)
    if not uri:
        raise Refusal(say("Enter the {what}.", what=what))
    if len(uri) > URI_LIMIT:
        raise Refusal(
            say(
                "The {what} is {length:n} characters long; it may have at most {limit}.",
                what=what,
                length=len(uri),
                limit=URI_LIMIT,
            )
        )
    for position, char in enumerate(uri, 1):
        if char.isspace():
            raise Refusal(
                say("The {what} has a blank at position {position}; remove it.", what=what, position=position)
            )
        if not char.isascii() or not char.isprintable() or char in _UNSAFE:
            raise Refusal(
                say(
                    "The {what} has the character {char} at position {position}; it may not stand there.",
                    what=what,
                    char=described(char),
                    position=position,
                )
            )
    return uri
