"""Which App ID URIs a tenant takes: verified domains since October 2021, and since 2025 the default tenant policy.

Follows ED `identifier-uri-restrictions.md`. The tenant flag `classicUris` takes what Entra took before.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from azconsole.practice.graph.wire import Call, GraphError, Json

_PREDEFINED = re.compile(r"(spn:|urn:|ms-appx-web:|[a-z][a-z0-9+.-]*:)//?", re.IGNORECASE)


def check(call: Call, app: Json, uris: list[str]) -> None:
    """Raises GraphError for an App ID URI that is malformed, refused by policy or taken. Those already there pass."""
    if len({uri.lower() for uri in uris}) != len(uris):
        raise _invalid()
    for uri in uris:
        if uri in app["identifierUris"]:
            continue
        _check_form(uri)
        if not call.tenant.flags.get("classicUris"):
            _check_policy(call, app, uri)
        _check_free(call, app, uri)


def _invalid() -> GraphError:
    text = "Invalid value specified for property 'identifierUris' of resource 'Application'."
    return GraphError(400, "Request_BadRequest", text)


def _check_form(uri: str) -> None:
    bad = not 1 <= len(uri) <= 255 or any(c.isspace() for c in uri) or not _PREDEFINED.match(uri) or "#" in uri
    if bad or (uri.lower().startswith(("http:", "https:", "api:")) and not uri.partition("://")[2]):
        raise _invalid()


def _check_policy(call: Call, app: Json, uri: str) -> None:
    scheme, _, rest = uri.partition("://")
    host, _, path = rest.partition("/")
    if scheme.lower() in ("http", "https"):
        if not _on_verified_domain(call, urlsplit(uri).hostname or ""):
            text = "Values of identifierUris property must use a verified domain of the organization or its subdomain"
            text = f"{text}: '{uri}'"
            raise GraphError(400, "HostNameNotOnVerifiedDomain", text)
        return
    if scheme.lower() != "api" or app["api"]["requestedAccessTokenVersion"] == 2:
        return
    own_path = host.lower() == app["appId"] or path.rpartition("/")[2].lower() == app["appId"]
    own_path = own_path or (host.lower() == call.tenant.id and path != "")
    if not own_path and not _on_verified_domain(call, host):
        raise GraphError(
            400,
            "",
            f"Failed to add identifier URI {uri}. All newly added URIs must contain a tenant verified domain, tenant "
            "ID, or app ID, as per the default tenant policy of your organization. See "
            "https://aka.ms/identifier-uri-addition-error for more information on this error.",
        )


def _on_verified_domain(call: Call, host: str) -> bool:
    name = host.lower()
    return any(name == domain or name.endswith("." + domain) for domain in call.tenant.verified_domains)


def _check_free(call: Call, app: Json, uri: str) -> None:
    """A deleted application holds its URIs for 30 days."""
    others = [*call.tenant.applications.values(), *call.tenant.deleted_applications.values()]
    if any(
        other["id"] != app["id"] and uri.lower() in (u.lower() for u in other["identifierUris"]) for other in others
    ):
        text = "Another object with the same value for property identifierUris already exists."
        raise GraphError(400, "ObjectConflict", text)
