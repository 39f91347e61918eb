"""What the operations need of the outside, as protocols. `wiring` puts the adapters behind them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol
from uuid import UUID

from azconsole.domain.apps import App, AppKind, AzureService, Tenant
from azconsole.domain.cancel import CancelToken
from azconsole.domain.changes import Change, ChangeState, JournalStep
from azconsole.domain.clouds import CloudProfile
from azconsole.domain.dashboard import RunFigure
from azconsole.domain.directory import (
    ApplicationChanges,
    ApplicationDraft,
    ApplicationObject,
    NewPassword,
    Organization,
    PermissionGrant,
    RoleAssignment,
    ServicePrincipal,
)
from azconsole.domain.keystore import KeyStoreMode
from azconsole.domain.log_analytics import UploadResult
from azconsole.domain.redact import Secret
from azconsole.domain.runs import RunEnd
from azconsole.domain.users import DiscoveryResult, RoundCounts, RoundKind, RunRecord, UserPage, UserQuery, UserRecord

Clock = Callable[[], datetime]
"""The present moment, aware, UTC."""


class Directory(Protocol):
    """Microsoft Graph v1.0 as one signed-in administrator or one app may use it. Every call raises AzConsoleError kinds:
    AccessDeniedError, NotFoundError, ConflictError, ThrottledError, UnavailableError, ProtocolError, SignInError;
    and Cancelled. Reads are retried inside; creating calls are not, their callers look first."""

    def using(self, cancel: CancelToken) -> Directory:
        """The same directory whose calls, and the waits inside them, end when this token is cancelled."""

    def organization(self) -> Organization:
        """The tenant of this session."""

    def find_applications(
        self, *, app_id: UUID | None = None, identifier_uri: str = "", tag: str = "", name_prefix: str = ""
    ) -> list[ApplicationObject]:
        """The registrations that match the one criterion given."""

    def application(self, object_id: UUID) -> ApplicationObject:
        """One registration. Raises NotFoundError (also while it is not replicated)."""

    def create_application(self, draft: ApplicationDraft) -> ApplicationObject:
        """Register an app, single tenant."""

    def update_application(self, object_id: UUID, changes: ApplicationChanges) -> None:
        """Change a registration. ConflictError code "HostNameNotOnVerifiedDomain" and others keep Graph's code."""

    def delete_application(self, object_id: UUID) -> None:
        """Delete a registration; one that is gone already is no error."""

    def add_password(self, object_id: UUID, display_name: str, end: datetime) -> NewPassword:
        """A new secret key that ends at `end` (UTC)."""

    def remove_password(self, object_id: UUID, key_id: UUID) -> None:
        """Remove a secret key; one that is gone already is no error."""

    def find_principal(self, app_id: UUID) -> ServicePrincipal | None:
        """The service principal of an app, or None."""

    def create_principal(self, app_id: UUID) -> ServicePrincipal:
        """Make the service principal of an app. Raises NotFoundError while the app is not replicated."""

    def role_assignments(self, principal_id: UUID) -> list[RoleAssignment]:
        """The application permissions granted to a principal."""

    def assign_role(self, principal_id: UUID, resource_id: UUID, app_role_id: UUID) -> None:
        """Admin consent for one application permission; one that is granted already is no error."""

    def permission_grants(self, client_id: UUID) -> list[PermissionGrant]:
        """The delegated permissions granted to a principal."""

    def grant_scope(self, client_id: UUID, resource_id: UUID, scope: str) -> None:
        """Admin consent for one delegated permission, for all users; widens a grant that exists."""

    def user_pages(self, link: str, cancel: CancelToken) -> Iterator[UserPage]:
        """The pages of a delta round over users. `link` empty starts a full round, else a stored next or delta link.
        Raises ResyncRequiredError when the link is no longer known."""


class CloudSession(Protocol):
    """Someone who holds a token: an administrator after sign-in (`account` is the user name) or an app (`account` empty).
    Tokens live in memory only, until `close()`."""

    @property
    def cloud(self) -> CloudProfile:
        """The cloud of this session."""

    @property
    def tenant(self) -> Tenant:
        """The tenant that was found in the token; for an administrator with its names."""

    @property
    def account(self) -> str:
        """The signed-in user name, or empty for an app."""

    @property
    def directory(self) -> Directory:
        """Graph as this session may use it."""

    def close(self) -> None:
        """Forget the tokens."""


class SignInPrompt(Protocol):
    """How sign-in shows itself; called on the worker thread."""

    def open_browser(self, url: str) -> bool:
        """Open the system browser at `url`; False when none could be opened. Also the link for Open again / Copy link."""

    def show_device_code(self, user_code: str, verification_url: str) -> None:
        """No browser opened: the person types `user_code` at `verification_url` on any device."""


class SignIn(Protocol):
    """Getting tokens."""

    def administrator(
        self, cloud: CloudProfile, prompt: SignInPrompt, cancel: CancelToken, *, login_hint: str = "", tenant: str = ""
    ) -> CloudSession:
        """Sign an administrator in, with the system browser or by device code. Raises SignInError (also after the time
        limit of three minutes), UnavailableError, Cancelled."""

    def app(
        self,
        cloud: CloudProfile,
        tenant_id: UUID,
        client_id: UUID,
        secret: Secret,
        cancel: CancelToken,
        on_wait: Callable[[str], None] = lambda _: None,
    ) -> CloudSession:
        """Sign in as an app by its secret key. Raises SignInError with the AADSTS code. Never answered from a cache of
        failures: each call asks Entra anew. `on_wait` is told, in a sentence, before the session waits to try again."""

    def tenant_exists(self, cloud: CloudProfile, tenant: str, cancel: CancelToken) -> UUID:
        """The id of a tenant given by id or domain, without any sign-in. Raises NotFoundError when Entra has none."""

    def admin_consent_url(self, cloud: CloudProfile, tenant_id: UUID, client_id: UUID) -> str:
        """The page where an administrator grants the app's permissions."""


class AppStore(Protocol):
    """The apps known to the site. All methods raise StoreError."""

    def all(self, kind: AppKind | None = None, cloud: str = "") -> list[App]:
        """All apps, or those of a kind and cloud, by name."""

    def get(self, app_id: int) -> App:
        """One app. Raises NotFoundError."""

    def find(self, tenant_id: UUID, client_id: UUID) -> App | None:
        """The app with this client id in this tenant."""

    def save(self, app: App) -> App:
        """Insert (id 0; an app with the same tenant and client id is updated instead) or update; returns it as stored."""

    def delete(self, app_id: int) -> None:
        """Forget an app that no service uses. Raises ConflictError when one does."""

    def services_using(self, app_id: int) -> list[str]:
        """The names of the services that use this app."""


class ServiceStore(Protocol):
    """The configured services. All methods raise StoreError."""

    def all(self) -> list[AzureService]:
        """All services, by name."""

    def get(self, service_id: int) -> AzureService:
        """One service. Raises NotFoundError."""

    def by_name(self, name: str) -> AzureService | None:
        """The service of this name, compared trimmed, without case and NFC folded."""

    def add(self, service: AzureService) -> AzureService:
        """Store a new service; returns it with its id. Raises ConflictError when the name is taken."""

    def update(self, service: AzureService) -> None:
        """Store changed values. Raises ConflictError when the name is taken, NotFoundError."""

    def delete(self, service_id: int) -> None:
        """Remove the connection in one transaction; when no other service of the tenant discovers users, also the
        tenant's users, cursor and staging. Apps stay known."""


class JournalStore(Protocol):
    """Creations under way; every write is on disk (synchronous FULL) when the method returns."""

    def begin(self, change: Change) -> None:
        """Record a new change before its first step."""

    def sent(self, change_id: UUID, step: JournalStep, result: dict[str, str]) -> None:
        """Record that a step is about to be sent, with what is known of it already."""

    def done(self, change_id: UUID, step: JournalStep, result: dict[str, str]) -> None:
        """Record that a step is done, with its ids."""

    def finish(self, change_id: UUID, state: ChangeState) -> None:
        """Close a change."""

    def get(self, change_id: UUID) -> Change:
        """One change with its steps. Raises NotFoundError."""

    def open_changes(self) -> list[Change]:
        """Changes that are not finished, oldest first: left by a crash or a failure, or being worked on."""

    def working(self, change_id: UUID) -> AbstractContextManager[None]:
        """Hold a change, across windows and processes. Raises ConflictError naming the process that holds it."""

    def worked_on(self, change_id: UUID) -> bool:
        """Whether somebody holds this change at the moment."""


class SecretStore(Protocol):
    """Secret keys by reference. Every write is read back. Raises KeyStoreUnavailableError, StoreError."""

    @property
    def mode(self) -> KeyStoreMode:
        """Where secrets go at present; UNDECIDED: no usable key store and no choice made."""

    def probe(self) -> None:
        """Prove that a secret can be kept, by writing, reading and deleting one, before anything is made in the cloud."""

    def put(self, reference: str, secret: Secret) -> None:
        """Keep a secret and read it back."""

    def get(self, reference: str) -> Secret | None:
        """The secret, or None when it is not on this computer."""

    def delete(self, reference: str) -> None:
        """Forget a secret; one that is not there is no error."""

    def cancel_waiting(self) -> None:
        """Stop waiting for the key store's own prompt, from another thread: the waiting call raises Cancelled."""

    def cancelled_by(self, cancel: CancelToken) -> AbstractContextManager[None]:
        """Inside the block this token ends this thread's waits for the key store's own prompt: they raise Cancelled."""

    def use_session_only(self) -> None:
        """The user's choice: keep secrets in memory until the program ends."""

    def vault_exists(self) -> bool:
        """Whether a vault file is there to be unlocked (else `use_vault` makes one)."""

    def use_vault(self, passphrase: Secret) -> None:
        """The user's choice: a vault file protected by a passphrase. Raises UserInputError when the passphrase is wrong."""


class RoundState(Protocol):
    """Where the discovery of a tenant stands."""

    @property
    def kind(self) -> RoundKind:
        """The kind of the round under way (or of the next one)."""

    @property
    def link(self) -> str:
        """The next link to read; empty at the start of a full round."""

    @property
    def pages(self) -> int:
        """Pages of this round that are stored."""

    @property
    def users(self) -> int:
        """Users of this round that are stored."""

    @property
    def complete(self) -> bool:
        """A full round whose last page is stored and that waits to be merged."""

    @property
    def resumed(self) -> bool:
        """Whether this round goes on from an earlier, interrupted run."""


class UserStore(Protocol):
    """Discovered users and the cursor of each tenant. One writer at a time for a tenant. Raises StoreError.

    A full round is appended to a staging table, page by page with its cursor in one transaction, and merged into the
    users when complete; a delta round is applied page by page, likewise with its cursor."""

    def writing(self, tenant_id: UUID, cancel: CancelToken) -> AbstractContextManager[None]:
        """Hold the tenant's discovery: one writer at a time, across processes. On leaving (also by an error) buffered pages
        are on disk; a cancel interrupts a long merge. Raises StoreError naming the process that holds it."""

    def begin(self, tenant_id: UUID, kind: RoundKind) -> RoundState:
        """The round to work on: an interrupted one of this kind is resumed, a delta round without a stored delta link
        becomes a full one, else a new round. A full round under way is not thrown away by a delta request."""

    def restart_full(self, tenant_id: UUID) -> RoundState:
        """Throw the staging and the links away and begin a full round; the users stay as they are."""

    def append(self, tenant_id: UUID, page: UserPage) -> RoundState:
        """Store one page and its link in one transaction (staging for a full round, users for a delta round)."""

    def removals(self, tenant_id: UUID) -> tuple[int, int]:
        """For a complete full round: how many users the merge would remove, and how many are known."""

    def merge(self, tenant_id: UUID) -> RoundCounts:
        """Merge a complete full round into the users, remove those not seen, keep its delta link: one transaction."""

    def delta_counts(self, tenant_id: UUID) -> RoundCounts:
        """What the delta round under way has added, changed and removed so far."""

    def finish_delta(self, tenant_id: UUID) -> RoundCounts:
        """Close the delta round: the next one starts from its delta link."""

    def count(self, tenant_id: UUID | None = None) -> int:
        """How many users are known."""


class UserDirectoryView(Protocol):
    """Discovered users for a list that may be long, read on a worker thread. All methods raise StoreError."""

    def count(self, query: UserQuery) -> int:
        """How many users a query finds."""

    def page(self, query: UserQuery, limit: int) -> list[UserRecord]:
        """The first users in the order of the query."""

    def ids(self, query: UserQuery, stop: Callable[[], bool]) -> Iterator[Sequence[int]]:
        """The numbers of all users of a query in its order, in chunks; ends early when `stop()` is true."""

    def prepare(self, stop: Callable[[], bool]) -> None:
        """Find out what will be asked for next, after a list was read; it may take seconds. Ends early when `stop()`."""

    def rows(self, ids: list[int]) -> list[UserRecord]:
        """The users of these numbers in the order given; one that is gone is left out."""

    def place_of(self, query: UserQuery, beginning: str) -> int | None:
        """How many users of the query stand before the first whose value in the column of its order begins so; None when
        none does."""


class RunStore(Protocol):
    """Finished runs."""

    def add(
        self,
        service_id: int,
        result: DiscoveryResult,
        message: str = "",
        request_id: str = "",
        *,
        end: RunEnd | None = None,
        change_set: int = 0,
        upload: UploadResult | None = None,
    ) -> RunRecord:
        """Record a run; `change_set` is that of its round's counts, `upload` what an upload of collections did."""

    def last(self, service_id: int, completed: RoundKind | None = None) -> RunRecord | None:
        """The newest run of a service; with `completed` the newest of that kind that ended well."""

    def recent(self, service_id: int, limit: int) -> list[RunRecord]:
        """The newest runs of a service, at most `limit`, newest first."""


class RunFigures(Protocol):
    """What is counted of the runs of all services, read on a worker thread."""

    def since(self, moment: datetime) -> list[RunFigure]:
        """The runs that began at this moment (aware) or later, in no order. Raises StoreError."""


class SettingsStore(Protocol):
    """Small settings by name."""

    def get(self, name: str, default: str = "") -> str:
        """The value of a setting."""

    def all(self) -> dict[str, str]:
        """Every setting, in the order of names."""

    def set(self, name: str, value: str) -> None:
        """Keep a setting."""
