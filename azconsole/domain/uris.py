"""App ID URIs, reply URLs and home page URLs as they are typed (faults.md B9, B10; cloud-apis.md section c)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit
from uuid import UUID

from azconsole.domain.typed_text import Refusal, described, trimmed

URI_LIMIT = 255
_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?")
_UNSAFE = frozenset('\\<>"{}|^`')
_LOOPBACK = frozenset({"localhost", "127.0.0.1"})


def check_app_id_uri(text: str) -> str:
    """An App ID URI: https:// or api://, at most 255 characters, no fragment, query or wildcard. The scheme is written
    small and a slash at the end, which Entra ID does not accept, is dropped; everything else stays as typed, because
    the URI is compared with case. Raises Refusal."""
    uri = _plain(text, "App ID URI")
    scheme, separator, rest = uri.partition("://")
    scheme, rest = scheme.lower(), rest.rstrip("/")
    if not separator or scheme not in {"https", "api"}:
        raise Refusal("The App ID URI has to begin with https:// or api://.")
    for sign, name in (("#", "a fragment"), ("?", "a query"), ("*", "a wildcard"), ("@", "a user name")):
        if sign in rest:
            raise Refusal(f"The App ID URI has {name} ({sign}); Entra ID does not accept that.")
    if not rest or rest.startswith("/"):
        raise Refusal(f"The App ID URI names nothing after {scheme}://.")
    if scheme == "https":
        _check_host(f"{scheme}://{rest}", "App ID URI")
    return f"{scheme}://{rest}"


def check_reply_url(text: str) -> str:
    """A Reply URL: https, or http on this computer (localhost, 127.0.0.1). Raises Refusal (B10)."""
    url = _check_url(text, "Reply URL")
    host = (urlsplit(url).hostname or "").lower()
    if url.startswith("http:") and host not in _LOOPBACK:
        raise Refusal("The Reply URL has to begin with https://; http:// is for localhost and 127.0.0.1 only.")
    return url


def check_home_page_url(text: str) -> str:
    """A HomePage URL: http or https; nobody opens it, but Azure AD asks for it. Raises Refusal."""
    return _check_url(text, "HomePage URL")


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
        raise Refusal(f"The {what} has to begin with https://.")
    if "*" in rest:
        raise Refusal(f"The {what} has a wildcard (*); write the whole address.")
    if "#" in rest:
        raise Refusal(f"The {what} has a fragment (#); remove it.")
    url = f"{scheme}://{rest}"
    _check_host(url, what)
    return url


def _check_host(url: str, what: str) -> None:
    authority = re.split(r"[/?#]", url.partition("://")[2], maxsplit=1)[0]
    if "@" in authority:
        raise Refusal(f"The {what} has a user name before @; remove it.")
    if "[" in authority or "]" in authority:
        raise Refusal(f"The {what} has an IPv6 address; Entra ID does not accept that, write a host name.")
    host, separator, port = authority.partition(":")
    if len(host) > 253 or not _HOST.fullmatch(host):
        raise Refusal(f"The {what} has no valid host name after the two slashes.")
    if separator and not (re.fullmatch(r"[0-9]{1,5}", port) and 1 <= int(port) <= 65535):
        raise Refusal(f"The {what} has the port “{port[:20]}”; a port is a number from 1 to 65535.")


def _plain(text: str, what: str) -> str:
    """Trimmed ASCII without blanks and unsafe signs: an international domain is written in its xn-- form (B9)."""
    uri = trimmed(text, invisible=True)
    if not uri:
        raise Refusal(f"Enter the {what}.")
    if len(uri) > URI_LIMIT:
        raise Refusal(f"The {what} is {len(uri):,} characters long; it may have at most {URI_LIMIT}.")
    for position, char in enumerate(uri, 1):
        if char.isspace():
            raise Refusal(f"The {what} has a blank at position {position}; remove it.")
        if not char.isascii() or not char.isprintable() or char in _UNSAFE:
            raise Refusal(
                f"The {what} has the character {described(char)} at position {position}; it may not stand there."
            )
    return uri
