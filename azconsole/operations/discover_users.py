"""Azure AD User Discovery: read users from Microsoft Graph with the server app's token and keep them."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from uuid import UUID

from azconsole.domain.apps import AzureService
from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import CloudProfile, cloud_by_key
from azconsole.domain.errors import (
    AccessDeniedError,
    AzConsoleError,
    Cancelled,
    ResyncRequiredError,
    StoreError,
    UnavailableError,
)
from azconsole.domain.runs import RunEnd
from azconsole.domain.texts import say
from azconsole.domain.users import (
    DiscoveryOutcome,
    DiscoveryProgress,
    DiscoveryResult,
    RoundCounts,
    RoundKind,
)
from azconsole.operations import discovery_log
from azconsole.operations.ports import (
    Clock,
    CloudSession,
    RoundState,
    RunStore,
    SecretStore,
    ServiceStore,
    SignIn,
    UserStore,
)
from azconsole.operations.time_limit import TimeLimit

OnProgress = Callable[[DiscoveryProgress], None]

REMOVAL_GUARD_SHARE = 0.2
"""A full round that would remove a larger share of the known users asks first (faults.md F48)."""

LONGEST_RUN = timedelta(hours=11)
"""Time for one run, waits included: generous, and below the limit under which the job that runs it is stopped without a word."""

_PROGRESS_SECONDS = 0.1


@dataclass(slots=True)
class _Run:
    """One run while it goes: what it reads of and what it has counted."""

    service: AzureService
    kind: RoundKind
    cancel: CancelToken
    on_progress: OnProgress
    started: datetime
    clock_start: float = field(default_factory=time.monotonic)
    pages: int = 0
    users: int = 0
    skipped: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    fell_back: bool = False
    resumed: bool = False
    last_report: float = 0.0
    secret_missing: bool = False
    change_set: int = 0
    progress: DiscoveryProgress = field(init=False)

    @property
    def tenant_id(self) -> UUID:
        """The tenant whose users are read."""
        return self.service.tenant.tenant_id

    def report(self, state: RoundState) -> None:
        """Tell the progress, at most ten times a second; at once when it goes on after a wait."""
        now, waited = time.monotonic(), bool(self.progress.waiting)
        self.stands_at(state)
        if waited or now - self.last_report >= _PROGRESS_SECONDS:
            self.last_report = now
            self.on_progress(self.progress)

    def stands_at(self, state: RoundState) -> None:
        """Remember how far the round is."""
        self.progress = DiscoveryProgress(state.kind, state.pages, state.users, self.resumed)

    def wait(self, sentence: str) -> None:
        """Tell that the cloud is waited for: a run that stands still must say why."""
        self.progress = replace(self.progress, waiting=sentence)
        discovery_log.waits(sentence)
        self.on_progress(self.progress)

    def result(
        self, outcome: DiscoveryOutcome, counts: RoundCounts, waiting: int = 0, known: int = 0
    ) -> DiscoveryResult:
        """The result as it stands now."""
        self.change_set = counts.change_set
        return DiscoveryResult(
            kind=self.kind,
            outcome=outcome,
            added=counts.added,
            changed=counts.changed,
            removed=counts.removed,
            pages=self.pages,
            users=self.users,
            skipped=self.skipped,
            seconds=round(time.monotonic() - self.clock_start, 3),
            started=self.started,
            waiting_removals=waiting,
            known_users=known,
            fell_back=self.fell_back,
            resumed=self.resumed,
            reasons=dict(self.reasons),
        )


class DiscoverUsers:
    """Discovering users. A run that takes longer than `longest` is stopped; what it has read is kept."""

    longest = LONGEST_RUN

    def __init__(
        self,
        services: ServiceStore,
        users: UserStore,
        runs: RunStore,
        secrets: SecretStore,
        sign_in: SignIn,
        clouds: tuple[CloudProfile, ...],
        clock: Clock,
    ) -> None:
        self._services = services
        self._users = users
        self._runs = runs
        self._secrets = secrets
        self._sign_in = sign_in
        self._clouds = clouds
        self._clock = clock

    def run(
        self,
        service_id: int,
        kind: RoundKind,
        cancel: CancelToken,
        on_progress: OnProgress = lambda _: None,
        *,
        allow_removals: bool = False,
    ) -> DiscoveryResult:
        """One round. A delta round whose link is no longer known becomes a full one. When a full round would remove more
        than 20 % of the known users it stops with REMOVALS_WAITING unless `allow_removals`; running again with it merges
        what was read, and a full run without it reads the tenant again. Cancel keeps what is stored and gives outcome
        CANCELLED. Raises AzConsoleError (recorded as run)."""
        service = self._services.get(service_id)
        run = _Run(service, kind, cancel, on_progress, self._clock())
        limit = TimeLimit(self.longest, cancel)
        try:
            with self._users.writing(run.tenant_id, cancel):
                result = self._round(run, allow_removals)
        except Cancelled:
            if limit.over():
                too_long = _took_too_long(self.longest)
                self._failed(run, too_long)
                raise too_long from None
            result = run.result(DiscoveryOutcome.CANCELLED, RoundCounts())
        except AzConsoleError as error:
            self._failed(run, error)
            raise
        finally:
            limit.over()
        discovery_log.ended(service, result, self._clock())
        self._runs.add(service_id, result, change_set=run.change_set)
        return result

    def _failed(self, run: _Run, error: AzConsoleError) -> None:
        failed = run.result(DiscoveryOutcome.FAILED, RoundCounts())
        discovery_log.failed(run.service, failed, error, run.secret_missing)
        self._runs.add(run.service.id, failed, error.text, error.request_id, end=RunEnd.of(error))

    def _round(self, run: _Run, allow_removals: bool) -> DiscoveryResult:
        asked = run.kind
        state = self._users.begin(run.tenant_id, run.kind)
        run.resumed, run.kind = state.resumed, state.kind
        discovery_log.initialized(run.service, run.kind, run.resumed)
        read_before = state.complete
        if not read_before:
            state = self._read(run, state)
        if state.kind is RoundKind.DELTA:
            return run.result(DiscoveryOutcome.COMPLETED, self._users.finish_delta(run.tenant_id))
        removals, known = self._users.removals(run.tenant_id)
        waits = not allow_removals and _too_many(removals, known)
        if waits and read_before and asked is RoundKind.FULL:
            # Somebody has looked at the tenant meanwhile and asks again: what an earlier run read may be wrong by now.
            run.resumed = False
            self._read(run, self._users.restart_full(run.tenant_id))
            removals, known = self._users.removals(run.tenant_id)
            waits = _too_many(removals, known)
        if waits:
            return run.result(DiscoveryOutcome.REMOVALS_WAITING, RoundCounts(), removals, known)
        run.cancel.check()
        return run.result(DiscoveryOutcome.COMPLETED, self._users.merge(run.tenant_id))

    def _read(self, run: _Run, state: RoundState) -> RoundState:
        run.stands_at(state)
        session = self._session(run)
        try:
            try:
                return self._pages(run, session, state)
            except AccessDeniedError as error:
                raise self._consent_missing(run, error) from error
            except ResyncRequiredError:
                run.fell_back = run.kind is RoundKind.DELTA
                discovery_log.fell_back(run.service)
                run.kind, run.resumed = RoundKind.FULL, False
                return self._pages(run, session, self._users.restart_full(run.tenant_id))
        except MemoryError:
            raise _memory_short() from None
        finally:
            session.close()

    def _pages(self, run: _Run, session: CloudSession, state: RoundState) -> RoundState:
        discovery_log.reading(state.link)
        for page in session.directory.user_pages(state.link, run.cancel):
            state = self._users.append(run.tenant_id, page)
            run.pages += 1
            run.users += len(page.rows)
            run.skipped += page.skipped
            run.reasons.update(page.reasons)
            run.report(state)
            run.cancel.check()
        return state

    def _consent_missing(self, run: _Run, error: AccessDeniedError) -> AccessDeniedError:
        """The refusal in words: which permission, and who grants it where (F35)."""
        app, cloud = run.service.server_app, cloud_by_key(run.service.cloud, self._clouds)
        url = self._sign_in.admin_consent_url(cloud, app.tenant.tenant_id, app.client_id)
        return AccessDeniedError(
            say("Permission missing"),
            say(
                "The app “{app}” may not read the users of the tenant: Directory.Read.All is not granted to it, or the "
                "consent has not reached it yet.",
                app=app.name,
            ),
            say(
                "A Privileged Role Administrator or Global Administrator grants it at {url}; then wait some minutes.",
                url=url,
            ),
            code=error.code,
            request_id=error.request_id,
        )

    def _session(self, run: _Run) -> CloudSession:
        app = run.service.server_app
        with self._secrets.cancelled_by(run.cancel):
            secret = self._secrets.get(app.secret.reference) if app.secret else None
        if secret is None:
            run.secret_missing = True
            raise StoreError(
                say("Secret key missing"),
                say("The secret key of the server app {app} is not on this computer.", app=app.name),
                say("Import the app again with its secret key, or restore the key store that held it."),
            )
        cloud = cloud_by_key(run.service.cloud, self._clouds)
        return self._sign_in.app(cloud, app.tenant.tenant_id, app.client_id, secret, run.cancel, run.wait)


def _took_too_long(limit: timedelta) -> UnavailableError:
    hours = round(limit.total_seconds() / 3600)
    return UnavailableError(
        say("Discovery took too long"),
        say("It was stopped after its time limit of {hours:n} hours; what it has read is kept.", hours=hours),
        say(
            "Run it again: it goes on where it stopped. When it comes back, test the way to the cloud under Monitoring, "
            "Connectivity."
        ),
        code="run-too-long",
    )


def _memory_short() -> UnavailableError:
    return UnavailableError(
        say("Not enough memory"),
        say("A page of users needs more memory than this computer has to give; what was read before it is kept."),
        say("Close other programs, then run it again: it goes on where it stopped."),
        code="memory-short",
    )


def _too_many(removals: int, known: int) -> bool:
    """Whether so many removals need an administrator's word (F48)."""
    return removals > known * REMOVAL_GUARD_SHARE
