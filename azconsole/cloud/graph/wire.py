"""Directory objects as they travel, reduced to the members that are used; unknown members are ignored."""

from __future__ import annotations

from uuid import UUID

import msgspec


class Wire(msgspec.Struct, rename="camel", frozen=True):
    """Members are camelCase on the wire; a missing one takes its default."""


class Domain(Wire, frozen=True):
    """verifiedDomain."""

    name: str
    is_initial: bool | None = False


class OrganizationWire(Wire, frozen=True):
    """organization."""

    id: UUID
    display_name: str | None = None
    verified_domains: list[Domain] = []


class ScopeWire(Wire, frozen=True):
    """permissionScope."""

    id: UUID
    value: str | None = None
    is_enabled: bool = True


class ApiWire(Wire, frozen=True):
    """apiApplication."""

    oauth2_permission_scopes: list[ScopeWire] = msgspec.field(name="oauth2PermissionScopes", default_factory=list)


class AccessWire(Wire, frozen=True):
    """resourceAccess; `type` is Role or Scope."""

    id: UUID
    type: str


class ResourceWire(Wire, frozen=True):
    """requiredResourceAccess."""

    resource_app_id: UUID
    resource_access: list[AccessWire] = []


class PublicClientWire(Wire, frozen=True):
    """publicClientApplication."""

    redirect_uris: list[str] = []


class PasswordWire(Wire, frozen=True):
    """passwordCredential; `secret_text` is filled only in the answer of addPassword. Other tools write odd ones: their
    ends and ids are texts that the reader makes the best of."""

    key_id: str | None = None
    end_date_time: str | None = None
    display_name: str | None = None
    hint: str | None = None
    secret_text: str | None = None

    def __repr__(self) -> str:
        return f"PasswordWire({self.key_id})"


class ApplicationWire(Wire, frozen=True):
    """application."""

    id: UUID
    app_id: UUID
    display_name: str | None = None
    identifier_uris: list[str] = []
    api: ApiWire | None = None
    required_resource_access: list[ResourceWire] = []
    public_client: PublicClientWire | None = None
    is_fallback_public_client: bool | None = None
    password_credentials: list[PasswordWire] = []
    tags: list[str] = []
    sign_in_audience: str | None = None


class PrincipalWire(Wire, frozen=True):
    """servicePrincipal."""

    id: UUID
    app_id: UUID
    display_name: str | None = None


class AssignmentWire(Wire, frozen=True):
    """appRoleAssignment."""

    id: str
    principal_id: UUID
    resource_id: UUID
    app_role_id: UUID


class GrantWire(Wire, frozen=True):
    """oAuth2PermissionGrant; `scope` holds names between blanks."""

    id: str
    client_id: UUID
    resource_id: UUID
    consent_type: str
    scope: str | None = None
