"""What a client asks for: the resource behind a scope and the permissions on it.

A scope is `openid` and its kin, a short Graph name (`User.Read`), or `{resource}/{permission}`; `{resource}/.default`
means all that was agreed to before. A resource whose own name ends in a slash gives two of them, and keeps its slash in
the token (cloud-apis.md section (a)).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from azconsole.practice.entra.errors import AadError
from azconsole.practice.entra.known import GRAPH_APP_ID, OIDC_SCOPES, RESOURCE_BY_URI, RESOURCE_NAMES
from azconsole.practice.hosts import LOCAL
from azconsole.practice.state import TenantState

DEFAULT = ".default"


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for: the resource as the client wrote it (empty: none but sign-in), the permissions, the OIDC
    scopes."""

    resource_uri: str
    scopes: tuple[str, ...]
    oidc: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resource:
    """An API that tokens are made for. `application` is its registration when it is one of the tenant's own;
    `principal` its service principal, which Microsoft's own APIs may lack here."""

    app_id: str
    name: str
    uri: str
    application: dict[str, Any] | None
    principal: dict[str, Any] | None

    @property
    def token_version(self) -> int:
        """1 or 2: the resource decides, not the endpoint that was asked."""
        api = (self.application or {}).get("api") or {}
        return 2 if api.get("requestedAccessTokenVersion") == 2 else 1

    @property
    def audience(self) -> str:
        """The `aud` of its tokens."""
        return self.app_id if self.token_version == 2 else self.uri

    def delegated(self) -> list[dict[str, Any]]:
        """Its delegated permissions as Graph describes them: id, value, type ("User" or "Admin"), texts."""
        if self.application:
            return list((self.application.get("api") or {}).get("oauth2PermissionScopes") or [])
        return list((self.principal or {}).get("oauth2PermissionScopes") or [])

    def app_roles(self) -> list[dict[str, Any]]:
        """Its application permissions: id, value."""
        return list((self.application or self.principal or {}).get("appRoles") or [])


def parse_scope(text: str) -> Asked:
    """Take a scope parameter apart. Raises AadError 70011 for nonsense and 700022 for more than one resource."""
    oidc, scopes, resources = [], [], []
    for word in text.split():
        if word in OIDC_SCOPES:
            oidc.append(word)
            continue
        head, slash, name = word.rpartition("/")
        if not name or (slash and not head):
            raise AadError(
                70011, "invalid_scope", f"The provided value for the input parameter 'scope' is not valid. {word}"
            )
        scopes.append(name)
        resources.append(head if slash else "")
    distinct = {r.rstrip("/").lower() for r in resources}
    if len(distinct) > 1:
        raise AadError(700022, "invalid_scope", "The scope names more than one resource.")
    resource = resources[0] if resources else ""
    return Asked(resource or (GRAPH_APP_ID if scopes else ""), tuple(dict.fromkeys(scopes)), tuple(oidc))


def find_resource(tenant: TenantState, uri: str) -> Resource:
    """The API with this URI or client id in the tenant. Raises AadError 500011 when there is none."""
    bare = uri.rstrip("/").lower()
    if (urlsplit(bare).hostname or "") in LOCAL:
        bare = GRAPH_APP_ID  # one custom endpoint for all services: the token carries that origin as its audience
    app_id = RESOURCE_BY_URI.get(bare)
    if app_id is not None:
        return Resource(app_id, RESOURCE_NAMES[app_id], uri, None, tenant.principal_by_app_id(app_id))
    for principal in tenant.service_principals.values():
        application = tenant.application_by_app_id(principal["appId"])
        names = {principal["appId"].lower(), *(n.lower().rstrip("/") for n in _names(principal, application))}
        if bare in names:
            return Resource(principal["appId"], principal.get("displayName", ""), uri, application, principal)
    raise AadError(
        500011,
        "invalid_resource",
        f"The resource principal named {uri} was not found in the tenant named {tenant.display_name}. This can happen "
        "if the application has not been installed by the administrator of the tenant or consented to by any user in the "
        "tenant. You might have sent your authentication request to the wrong tenant.",
    )


def _names(principal: dict[str, Any], application: dict[str, Any] | None) -> list[str]:
    own = (application or {}).get("identifierUris") or []
    return [*(principal.get("servicePrincipalNames") or []), *own]
