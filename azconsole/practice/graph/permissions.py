"""Which permission and which directory role each call needs.

Permissions follow the permission data of microsoftgraph/microsoft-graph-devx-content; that Application.ReadWrite.All
gives no consent follows the permissions reference. A delegated call may do no more than the signed-in person: `people`
lists the directory roles of whom one is needed (None: any person).
"""

from __future__ import annotations

from dataclasses import dataclass

from azconsole.practice.graph.wire import DENIED, Call, GraphError

_APP_ROLES = frozenset({"Global Administrator", "Application Administrator", "Cloud Application Administrator"})
CONSENT_ROLES = frozenset({"Global Administrator", "Privileged Role Administrator"})
_USER_ROLES = frozenset({"Global Administrator", "User Administrator"})
_POLICY_ROLES = _APP_ROLES | {"Global Reader", "Security Administrator", "Security Reader"}
AS_USER = "Directory.AccessAsUser.All"


@dataclass(frozen=True, slots=True)
class Rule:
    """Any one of `delegated` (with a person of `people`) or of `application` suffices; `together` must be met too."""

    delegated: frozenset[str]
    application: frozenset[str]
    people: frozenset[str] | None = None
    together: frozenset[str] = frozenset()

    def check(self, call: Call) -> None:
        """Raises GraphError 403 when the caller may not."""
        claims = call.claims
        held = claims.roles if claims.app_only else claims.scopes
        as_user = AS_USER in held and not claims.app_only
        wanted = self.application if claims.app_only else self.delegated
        missing = held.isdisjoint(wanted) or bool(self.together and held.isdisjoint(self.together))
        if missing and not as_user:
            raise GraphError(403, "Authorization_RequestDenied", DENIED)
        if not claims.app_only and self.people is not None and self.people.isdisjoint(directory_roles(call)):
            raise GraphError(403, "Authorization_RequestDenied", DENIED)


def directory_roles(call: Call) -> frozenset[str]:
    """The directory roles of the signed-in person, by display name."""
    accounts = call.tenant.accounts.values()
    return frozenset(next((a.roles for a in accounts if a.user_id == call.claims.user_id), ()))


def _both(*names: str, people: frozenset[str] | None = None, together: tuple[str, ...] = ()) -> Rule:
    return Rule(frozenset(names), frozenset(names), people, frozenset(together))


_DIRECTORY = ("Directory.Read.All", "Directory.ReadWrite.All")
_APP_READ = ("Application.Read.All", "Application.ReadWrite.All", *_DIRECTORY)

READ_APPS = Rule(frozenset(_APP_READ), frozenset({*_APP_READ, "Application.ReadWrite.OwnedBy"}))
CREATE_APPS = Rule(
    frozenset({"Application.ReadWrite.All", "AppRegistration.Create"}),
    frozenset({"Application.ReadWrite.All", "AppRegistration.Create", "Application.ReadWrite.OwnedBy"}),
    _APP_ROLES,
)
WRITE_APPS = _both("Application.ReadWrite.All", people=_APP_ROLES)
WRITE_CREDENTIALS = _both("Application.ReadWrite.All", "Directory.ReadWrite.All", people=_APP_ROLES)
WRITE_PRINCIPALS = WRITE_CREDENTIALS
ASSIGN_ROLES = _both("AppRoleAssignment.ReadWrite.All", people=_APP_ROLES | CONSENT_ROLES, together=_APP_READ)
REMOVE_ROLES = _both("AppRoleAssignment.ReadWrite.All", people=_APP_ROLES | CONSENT_ROLES)
READ_GRANTS = _both("DelegatedPermissionGrant.ReadWrite.All", "DelegatedPermissionGrant.Read.All", *_DIRECTORY)
WRITE_GRANTS = _both(
    "DelegatedPermissionGrant.ReadWrite.All", "Directory.ReadWrite.All", people=_APP_ROLES | CONSENT_ROLES
)
READ_USERS = _both("User.Read.All", "User.ReadBasic.All", "User.ReadWrite.All", *_DIRECTORY)
READ_USER = Rule(READ_USERS.delegated | {"User.Read", "User.ReadWrite"}, READ_USERS.application)
READ_DELTA = _both("User.Read.All", "User.ReadWrite.All", *_DIRECTORY)
WRITE_USERS = _both("User.ReadWrite.All", "Directory.ReadWrite.All", people=_USER_ROLES)
DELETE_USERS = _both("User.ReadWrite.All", "User.DeleteRestore.All", people=_USER_ROLES)
_DEVICES = frozenset({"Device.Read.All", *_DIRECTORY})
READ_DEVICES = Rule(_DEVICES, _DEVICES | {"Device.ReadWrite.All"})
READ_ME = Rule(READ_USER.delegated, frozenset())
_ORGANIZATION = {"Organization.Read.All", "Organization.ReadWrite.All", "User.Read.All", *_DIRECTORY}
READ_ORGANIZATION = Rule(frozenset({*_ORGANIZATION, "User.Read"}), frozenset(_ORGANIZATION))
READ_DOMAINS = _both("Domain.Read.All", "Domain.ReadWrite.All", "Directory.Read.All")
FIND_TENANT = _both("CrossTenantInformation.ReadBasic.All")
READ_POLICY = _both("Policy.Read.All", "Policy.ReadWrite.ApplicationConfiguration", people=_POLICY_ROLES)
