"""A small honest tenant and site in memory, for what a real process cannot do: crash at every single call.

Every call of every port is a numbered point; `Faults` raises before or after the call has taken its effect."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from azconsole.domain.apps import Tenant
from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import AZURE_PUBLIC, CloudProfile
from azconsole.domain.directory import (
    DIRECTORY_READ_ALL,
    GRAPH_APP_ID,
    ApplicationChanges,
    ApplicationDraft,
    ApplicationObject,
    NewPassword,
    Organization,
    PasswordInfo,
    PermissionGrant,
    RoleAssignment,
    ServicePrincipal,
)
from azconsole.domain.errors import (
    AccessDeniedError,
    ConflictError,
    NotFoundError,
    SignInError,
)
from azconsole.domain.redact import Secret
from azconsole.domain.users import UserPage
from azconsole.operations.ports import CloudSession, Directory, SignInPrompt

TENANT = Tenant(UUID("6f1c1a0e-4a43-4f0e-9d43-0a7d8e0f6a11"), "Contoso", "contoso.onmicrosoft.com", AZURE_PUBLIC.key)


class Crash(BaseException):
    """The process dies here."""


class Time:
    """A clock that only moves when somebody waits."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 12, 0, 0, tzinfo=UTC)
        self.waited = 0.0

    def __call__(self) -> datetime:
        return self.now


class VirtualCancel(CancelToken):
    """Waiting moves the clock."""

    def __init__(self, time: Time) -> None:
        super().__init__()
        self._time = time

    def wait(self, seconds: float) -> None:
        self.check()
        self._time.now += timedelta(seconds=seconds)
        self._time.waited += seconds


@dataclass
class Faults:
    """Which call fails: `at` is (number, "before" or "after"), `named` a call's name -> (side, error, how often)."""

    at: tuple[int, str] | None = None
    error: BaseException = field(default_factory=Crash)
    named: dict[str, tuple[str, BaseException, int]] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)

    @contextmanager
    def call(self, name: str) -> Iterator[None]:
        self.calls.append(name)
        number = len(self.calls)
        self._raise(name, number, "before")
        yield
        self._raise(name, number, "after")

    def _raise(self, name: str, number: int, side: str) -> None:
        if self.at == (number, side):
            raise self.error
        planned = self.named.get(name)
        if planned and planned[0] == side and planned[2] > 0:
            self.named[name] = (side, planned[1], planned[2] - 1)
            raise planned[1]


@dataclass
class World:
    """One tenant, and how it behaves."""

    time: Time
    faults: Faults
    applications: dict[UUID, ApplicationObject] = field(default_factory=dict)
    secrets: dict[UUID, tuple[str, datetime, datetime]] = field(default_factory=dict)
    principals: dict[UUID, ServicePrincipal] = field(default_factory=dict)
    assignments: list[RoleAssignment] = field(default_factory=list)
    grants: list[PermissionGrant] = field(default_factory=list)
    may_consent: bool = True
    classic_uris: bool = False
    longest_key: timedelta | None = None
    spreading: float = 0.0
    visible: list[bool] = field(default_factory=list)
    drafts: list[ApplicationDraft] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.principals[GRAPH_APP_ID] = ServicePrincipal(uuid4(), GRAPH_APP_ID, "Microsoft Graph")

    def seen(self) -> bool:
        """Whether the replica that answers now knows the newest objects."""
        return self.visible.pop(0) if self.visible else True

    def live_keys(self) -> list[PasswordInfo]:
        return [password for app in self.applications.values() for password in app.passwords]


class MemoryDirectory:
    """Graph. `reader` is set for an app: it may read only with Directory.Read.All, and write nothing."""

    def __init__(self, world: World, reader: UUID | None = None) -> None:
        self._world = world
        self._reader = reader

    def _may_read(self) -> None:
        if self._reader is None:
            return
        principal = self._world.principals.get(self._reader)
        held = [a for a in self._world.assignments if principal and a.principal_id == principal.id]
        if not any(a.app_role_id == DIRECTORY_READ_ALL for a in held):
            raise AccessDeniedError("No", "Insufficient privileges.", code="Authorization_RequestDenied")

    def using(self, cancel: CancelToken) -> MemoryDirectory:
        return self

    def organization(self) -> Organization:
        return Organization(TENANT.tenant_id, TENANT.name, TENANT.domain, (TENANT.domain,))

    def find_applications(
        self, *, app_id: UUID | None = None, identifier_uri: str = "", tag: str = "", name_prefix: str = ""
    ) -> list[ApplicationObject]:
        with self._world.faults.call("find_applications"):
            self._may_read()
            every = list(self._world.applications.values())
            found = [
                a
                for a in every
                if (app_id and a.app_id == app_id)
                or (identifier_uri and identifier_uri in a.identifier_uris)
                or (tag and tag in a.tags)
                or (name_prefix and a.display_name.startswith(name_prefix))
            ]
            return found if not found or self._world.seen() else []

    def application(self, object_id: UUID) -> ApplicationObject:
        with self._world.faults.call("application"):
            self._may_read()
            return self._existing(object_id)

    def _existing(self, object_id: UUID) -> ApplicationObject:
        found = self._world.applications.get(object_id)
        if found is None or not self._world.seen():
            raise NotFoundError("Not found", "No such application.", code="Request_ResourceNotFound")
        return found

    def create_application(self, draft: ApplicationDraft) -> ApplicationObject:
        with self._world.faults.call("create_application"):
            made = ApplicationObject(
                object_id=uuid4(),
                app_id=uuid4(),
                display_name=draft.display_name,
                identifier_uris=frozenset(),
                scopes=draft.scopes,
                required_access=frozenset(draft.required_access),
                public_redirect_uris=frozenset(draft.redirect_uris),
                public_client=draft.public_client,
                passwords=(),
                tags=frozenset({draft.tag}),
                sign_in_audience="AzureADMyOrg",
            )
            self._world.applications[made.object_id] = made
            self._world.drafts.append(draft)
            return made

    def update_application(self, object_id: UUID, changes: ApplicationChanges) -> None:
        with self._world.faults.call("update_application"):
            app = self._existing(object_id)
            if changes.identifier_uris is not None:
                self._check_uris(object_id, changes.identifier_uris)
                app = replace(app, identifier_uris=frozenset(changes.identifier_uris))
            if changes.public_redirect_uris is not None:
                app = replace(app, public_redirect_uris=frozenset(changes.public_redirect_uris))
            self._world.applications[object_id] = app

    def _check_uris(self, object_id: UUID, uris: tuple[str, ...]) -> None:
        for uri in uris:
            if not self._world.classic_uris and not uri.startswith(f"api://{TENANT.tenant_id}/"):
                raise ConflictError("No", "not a verified domain", code="HostNameNotOnVerifiedDomain")
            for other in self._world.applications.values():
                if other.object_id != object_id and uri in other.identifier_uris:
                    raise ConflictError("No", "Another object has this value.", code="ObjectConflict")

    def delete_application(self, object_id: UUID) -> None:
        with self._world.faults.call("delete_application"):
            gone = self._world.applications.pop(object_id, None)
            if gone:
                self._world.principals.pop(gone.app_id, None)

    def add_password(self, object_id: UUID, display_name: str, end: datetime) -> NewPassword:
        with self._world.faults.call("add_password"):
            app, now = self._existing(object_id), self._world.time()
            if self._world.longest_key and end - now > self._world.longest_key:
                raise ConflictError("No", "too long", code="CredentialInvalidLifetimeAsPerAppPolicy")
            key_id, value = uuid4(), f"{len(self._world.secrets):03d}-canary-{uuid4().hex}"
            self._world.secrets[key_id] = (value, now, end)
            password = PasswordInfo(key_id, display_name, value[:3], end)
            self._world.applications[object_id] = replace(app, passwords=(*app.passwords, password))
            return NewPassword(key_id, value[:3], Secret(value), end)

    def remove_password(self, object_id: UUID, key_id: UUID) -> None:
        with self._world.faults.call("remove_password"):
            app = self._existing(object_id)
            left = tuple(p for p in app.passwords if p.key_id != key_id)
            self._world.applications[object_id] = replace(app, passwords=left)

    def find_principal(self, app_id: UUID) -> ServicePrincipal | None:
        with self._world.faults.call("find_principal"):
            self._may_read()
            return self._world.principals.get(app_id)

    def create_principal(self, app_id: UUID) -> ServicePrincipal:
        with self._world.faults.call("create_principal"):
            if app_id in self._world.principals:
                raise ConflictError("No", "exists already", code="Request_MultipleObjectsWithSameKeyValue")
            if not any(a.app_id == app_id for a in self._world.applications.values()) or not self._world.seen():
                raise NotFoundError("Not found", "does not reference a valid application object")
            made = ServicePrincipal(uuid4(), app_id, "app")
            self._world.principals[app_id] = made
            return made

    def role_assignments(self, principal_id: UUID) -> list[RoleAssignment]:
        with self._world.faults.call("role_assignments"):
            self._may_read()
            return [a for a in self._world.assignments if a.principal_id == principal_id]

    def assign_role(self, principal_id: UUID, resource_id: UUID, app_role_id: UUID) -> None:
        with self._world.faults.call("assign_role"):
            self._may_consent()
            self._world.assignments.append(RoleAssignment(str(uuid4()), principal_id, resource_id, app_role_id))

    def permission_grants(self, client_id: UUID) -> list[PermissionGrant]:
        with self._world.faults.call("permission_grants"):
            self._may_read()
            return [g for g in self._world.grants if g.client_id == client_id]

    def grant_scope(self, client_id: UUID, resource_id: UUID, scope: str) -> None:
        with self._world.faults.call("grant_scope"):
            self._may_consent()
            pair = (client_id, resource_id)
            self._world.grants = [g for g in self._world.grants if (g.client_id, g.resource_id) != pair]
            self._world.grants.append(PermissionGrant(str(uuid4()), client_id, resource_id, frozenset({scope})))

    def _may_consent(self) -> None:
        if not self._world.may_consent:
            raise AccessDeniedError("No", "Insufficient privileges.", code="Authorization_RequestDenied")

    def user_pages(self, link: str, cancel: CancelToken) -> Iterator[UserPage]:
        raise AssertionError("no users here")


@dataclass
class MemorySession:
    """Someone who holds a token."""

    directory: Directory
    account: str = "admin@contoso.onmicrosoft.com"
    cloud: CloudProfile = AZURE_PUBLIC
    tenant: Tenant = TENANT
    closed: bool = False

    def close(self) -> None:
        self.closed = True


class MemorySignIn:
    """Entra's token endpoint."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.sessions: list[MemorySession] = []
        self.asked = 0

    def administrator(
        self, cloud: CloudProfile, prompt: SignInPrompt, cancel: CancelToken, *, login_hint: str = "", tenant: str = ""
    ) -> CloudSession:
        return MemorySession(MemoryDirectory(self._world))

    def app(
        self,
        cloud: CloudProfile,
        tenant_id: UUID,
        client_id: UUID,
        secret: Secret,
        cancel: CancelToken,
        on_wait: Callable[[str], None] = lambda _: None,
    ) -> CloudSession:
        with self._world.faults.call("sign_in.app"):
            self.asked += 1
            code = self._refusal(tenant_id, client_id, secret.reveal())
            if code:
                raise SignInError("Azure AD refused the app", "The text of Azure AD.", code=code)
            session = MemorySession(MemoryDirectory(self._world, reader=client_id), account="")
            self.sessions.append(session)
            return session

    def _refusal(self, tenant_id: UUID, client_id: UUID, value: str) -> str:
        if tenant_id != TENANT.tenant_id:
            return "AADSTS90002"
        app = next((a for a in self._world.applications.values() if a.app_id == client_id), None)
        if app is None:
            return "AADSTS700016"
        for password in app.passwords:
            text, made, end = self._world.secrets[password.key_id]
            if text == value:
                if end <= self._world.time():
                    return "AADSTS7000222"
                spread = made + timedelta(seconds=self._world.spreading) <= self._world.time()
                return "" if spread else "AADSTS7000215"
        return "AADSTS7000215"

    def tenant_exists(self, cloud: CloudProfile, tenant: str, cancel: CancelToken) -> UUID:
        if tenant != str(TENANT.tenant_id):
            raise NotFoundError("No tenant", "There is no such tenant.", code="AADSTS90002")
        return TENANT.tenant_id

    def admin_consent_url(self, cloud: CloudProfile, tenant_id: UUID, client_id: UUID) -> str:
        return f"{cloud.login}/{tenant_id}/adminconsent?client_id={client_id}"
