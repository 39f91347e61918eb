"""Directory objects as Microsoft Graph v1.0 has them, reduced to what the site uses (cloud-apis.md section c)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from azconsole.domain.redact import Secret

GRAPH_APP_ID = UUID("00000003-0000-0000-c000-000000000000")
DIRECTORY_READ_ALL = UUID("7ab1d382-f21e-4acd-a863-ba3e13f7da61")
USER_IMPERSONATION = "user_impersonation"
BROKER_REDIRECT = "ms-appx-web://Microsoft.AAD.BrokerPlugin/{client_id}"


@dataclass(frozen=True, slots=True)
class Organization:
    """The tenant: `initial_domain` is the …onmicrosoft.com one, `verified_domains` holds all of them."""

    tenant_id: UUID
    display_name: str
    initial_domain: str
    verified_domains: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PermissionScope:
    """A delegated permission that an app offers."""

    id: UUID
    value: str
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class RequiredAccess:
    """A permission that an app asks for: `role` True for an application permission, False for a delegated one."""

    resource_app_id: UUID
    permission_id: UUID
    role: bool


@dataclass(frozen=True, slots=True)
class PasswordInfo:
    """A secret key as Graph lists it: never its value. `end` is UTC, None for "never"."""

    key_id: UUID
    display_name: str
    hint: str
    end: datetime | None


@dataclass(frozen=True, slots=True)
class NewPassword:
    """The answer of addPassword, the only place where the value is ever seen. `end` is UTC, None for "never"."""

    key_id: UUID
    hint: str
    secret: Secret
    end: datetime | None


@dataclass(frozen=True, slots=True)
class ApplicationDraft:
    """What a new app registration is made of; always single tenant. `tag` is our unique marker (faults.md F30).
    A server app has `home_page_url` and `scopes`; a client app has `redirect_uris` and is a public client."""

    display_name: str
    tag: str
    home_page_url: str = ""
    scopes: tuple[PermissionScope, ...] = ()
    required_access: tuple[RequiredAccess, ...] = ()
    redirect_uris: tuple[str, ...] = ()
    public_client: bool = False


@dataclass(frozen=True, slots=True)
class ApplicationChanges:
    """What to change on an app registration; None leaves a member as it is."""

    identifier_uris: tuple[str, ...] | None = None
    public_redirect_uris: tuple[str, ...] | None = None
    required_access: tuple[RequiredAccess, ...] | None = None


@dataclass(frozen=True, slots=True)
class ApplicationObject:
    """An app registration as read back. Collections have no order."""

    object_id: UUID
    app_id: UUID
    display_name: str
    identifier_uris: frozenset[str]
    scopes: tuple[PermissionScope, ...]
    required_access: frozenset[RequiredAccess]
    public_redirect_uris: frozenset[str]
    public_client: bool
    passwords: tuple[PasswordInfo, ...]
    tags: frozenset[str]
    sign_in_audience: str


@dataclass(frozen=True, slots=True)
class ServicePrincipal:
    """An app's presence in a tenant."""

    id: UUID
    app_id: UUID
    display_name: str


@dataclass(frozen=True, slots=True)
class RoleAssignment:
    """An application permission granted to a principal by admin consent."""

    id: str
    principal_id: UUID
    resource_id: UUID
    app_role_id: UUID


@dataclass(frozen=True, slots=True)
class PermissionGrant:
    """A delegated permission granted for all users (`consent_type` AllPrincipals). `scopes` are names."""

    id: str
    client_id: UUID
    resource_id: UUID
    scopes: frozenset[str]
    consent_type: str = "AllPrincipals"
