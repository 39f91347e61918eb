"""Service principals and admin consent (Graph v1.0: serviceprincipal-post-approleassignedto, oauth2permissiongrant-post)."""

from __future__ import annotations

from uuid import UUID

from azconsole.cloud.graph.client import GraphClient, decode, odata
from azconsole.cloud.graph.wire import AssignmentWire, GrantWire, PrincipalWire
from azconsole.domain.directory import PermissionGrant, RoleAssignment, ServicePrincipal
from azconsole.domain.errors import ConflictError
from azconsole.domain.texts import say

_ALL = "AllPrincipals"
_READ = say("read service principals")
_CONSENT = say("grant admin consent")


class PrincipalCalls(GraphClient):
    """Calls about an app's presence and rights in the tenant."""

    def find_principal(self, app_id: UUID) -> ServicePrincipal | None:
        """The service principal of an app, or None."""
        path = f"/servicePrincipals?$filter=appId%20eq%20{odata(str(app_id))}&$select=id,appId,displayName"
        found = next(self._collection(path, PrincipalWire, _READ), None)
        return _principal(found) if found else None

    def create_principal(self, app_id: UUID) -> ServicePrincipal:
        """Make the service principal of an app. Raises NotFoundError while the app is not replicated."""
        doing = say("create a service principal")
        body = self._write("POST", "/servicePrincipals", {"appId": str(app_id)}, doing)
        return _principal(decode(body, PrincipalWire, doing))

    def role_assignments(self, principal_id: UUID) -> list[RoleAssignment]:
        """The application permissions granted to a principal."""
        path = f"/servicePrincipals/{principal_id}/appRoleAssignments"
        return [
            RoleAssignment(wire.id, wire.principal_id, wire.resource_id, wire.app_role_id)
            for wire in self._collection(path, AssignmentWire, _READ)
        ]

    def assign_role(self, principal_id: UUID, resource_id: UUID, app_role_id: UUID) -> None:
        """Admin consent for one application permission; one that is granted already is no error."""
        body = {"principalId": str(principal_id), "resourceId": str(resource_id), "appRoleId": str(app_role_id)}
        try:
            self._write("POST", f"/servicePrincipals/{resource_id}/appRoleAssignedTo", body, _CONSENT)
        except ConflictError as error:
            if "already exists" not in error.message:
                raise

    def permission_grants(self, client_id: UUID) -> list[PermissionGrant]:
        """The delegated permissions granted to a principal, for all users or for one."""
        path = f"/oauth2PermissionGrants?$filter=clientId%20eq%20{odata(str(client_id))}"
        return [_grant(wire) for wire in self._collection(path, GrantWire, say("read consents"))]

    def grant_scope(self, client_id: UUID, resource_id: UUID, scope: str) -> None:
        """Admin consent for one delegated permission, for all users; widens a grant that exists, because Graph refuses a
        second one for the same pair."""
        for grant in self.permission_grants(client_id):
            if grant.resource_id == resource_id and grant.consent_type == _ALL:
                if scope not in grant.scopes:
                    wider = " ".join(sorted(grant.scopes | {scope}))
                    self._write("PATCH", f"/oauth2PermissionGrants/{grant.id}", {"scope": wider}, _CONSENT)
                return
        body = {"clientId": str(client_id), "consentType": _ALL, "resourceId": str(resource_id), "scope": scope}
        self._write("POST", "/oauth2PermissionGrants", body, _CONSENT)


def _principal(wire: PrincipalWire) -> ServicePrincipal:
    return ServicePrincipal(wire.id, wire.app_id, wire.display_name or "")


def _grant(wire: GrantWire) -> PermissionGrant:
    scopes = frozenset((wire.scope or "").split())
    return PermissionGrant(wire.id, wire.client_id, wire.resource_id, scopes, wire.consent_type)
