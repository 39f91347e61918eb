"""The jobs that repeat: a catalogue, and when each runs next.

A job is a row of the catalogue, for every service that it belongs to or once for the site. A later service adds a row here and
its work in `recurring_work`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from azconsole.domain.apps import AzureService, SecretInfo, SecretState
from azconsole.domain.jobs import JobId, JobOutcome, JobState
from azconsole.domain.recurring import SHORTEST, Every, Recurrence, jitter
from azconsole.domain.services import CLOUD_MANAGEMENT, LOG_ANALYTICS
from azconsole.domain.texts import Said, say
from azconsole.domain.users import RoundKind
from azconsole.operations.due_runs import REST, next_discovery
from azconsole.operations.ports import Clock, RunStore, ServiceStore
from azconsole.operations.recurring_ports import JobStore

SITE_LANE = "site"
LONGEST_REST = timedelta(hours=1)
_LOCKED = "key store locked since "


@dataclass(frozen=True, slots=True)
class RecurringKind:
    """A row of the catalogue. `services` are the kinds of services that it runs for; empty: once for the site. `every` None:
    by the service's own discovery settings. `first` is when it runs first after the service was configured, `spread` how far
    sites are moved apart, `limit` when a run is stopped; `cloud`: it signs in with the service's secret key. After a failure
    it runs again at the next occurrence, or after `again` where that is sooner."""

    key: str
    title: Said
    services: frozenset[str]
    every: tuple[int, Every] | None
    spread: timedelta
    limit: timedelta
    cloud: bool
    first: timedelta = timedelta()
    again: timedelta | None = None


DISCOVERY = RecurringKind(
    key="discovery",
    title=say("Azure AD User Discovery"),
    services=frozenset({CLOUD_MANAGEMENT.key}),
    every=None,
    spread=timedelta(minutes=5),
    limit=timedelta(hours=12),
    cloud=True,
)
DEVICE_DISCOVERY = RecurringKind(
    key="device-discovery",
    title=say("Azure AD Device Discovery"),
    services=frozenset({CLOUD_MANAGEMENT.key, LOG_ANALYTICS.key}),
    every=(1, Every.HOURS),
    spread=timedelta(minutes=10),
    limit=timedelta(hours=12),
    cloud=True,
    first=timedelta(minutes=2),
)
SECRET_CHECK = RecurringKind(
    key="secret-check",
    title=say("Secret key expiry check"),
    services=frozenset(),
    every=(1, Every.HOURS),
    spread=timedelta(),
    limit=timedelta(minutes=5),
    cloud=False,
)
APP_HEALTH = RecurringKind(
    key="app-health",
    title=say("App health check"),
    services=frozenset({CLOUD_MANAGEMENT.key, LOG_ANALYTICS.key}),
    every=(1, Every.DAYS),
    spread=timedelta(hours=2),
    limit=timedelta(minutes=10),
    cloud=True,
    first=timedelta(hours=1),
)

LOG_ANALYTICS_SYNC = RecurringKind(
    key="log-analytics-sync",
    title=say("Collection upload to Log Analytics"),
    services=frozenset({LOG_ANALYTICS.key}),
    every=(3, Every.HOURS),
    spread=timedelta(minutes=10),
    limit=timedelta(hours=2),
    cloud=True,
    first=timedelta(minutes=1),
    again=timedelta(minutes=30),
)

CATALOGUE = (DISCOVERY, DEVICE_DISCOVERY, LOG_ANALYTICS_SYNC, SECRET_CHECK, APP_HEALTH)
_KINDS = {kind.key: kind for kind in CATALOGUE}
_EPOCH = datetime.fromisoformat("2026-01-01T00:00:00+00:00")


@dataclass(frozen=True, slots=True)
class JobPlan:
    """A job, how it ran last, and when it runs next: at once when `moment` is past; None: not by itself, and `why`. Jobs of a
    lane run one after the other; `round` is what discovery does then, `mark` tells the secret key that it uses from the next."""

    job: JobId
    title: str
    lane: str
    moment: datetime | None
    why: str = ""
    service_name: str = ""
    round: RoundKind | None = None
    last: JobState | None = None
    mark: str = ""
    limit: timedelta = timedelta(hours=1)

    def due(self, now: datetime) -> bool:
        """Whether it should run now."""
        return self.moment is not None and self.moment <= now


@dataclass(frozen=True, slots=True)
class _Around:
    """What all plans of a moment share."""

    states: dict[JobId, JobState]
    paused: dict[int, datetime]
    now: datetime


class RecurringJobs:
    """Plans of all jobs. `opened` tells whether this process can read the secret keys without anybody's help. Every method
    raises StoreError."""

    def __init__(
        self,
        services: ServiceStore,
        runs: RunStore,
        jobs: JobStore,
        clock: Clock,
        site: str = "",
        opened: Callable[[], bool] = lambda: False,
    ) -> None:
        self._services = services
        self._runs = runs
        self._jobs = jobs
        self._clock = clock
        self._site = site
        self._opened = opened

    def plans(self) -> list[JobPlan]:
        """All jobs, service by service in the order of their names, the site's own last."""
        around = _Around(self._jobs.states(), self._jobs.paused(), self._clock())
        found = [
            plan
            for service in self._services.all()
            for kind in CATALOGUE
            if (plan := self._of_service(kind, service, around)) is not None
        ]
        return found + [self._of_site(kind, around) for kind in CATALOGUE if not kind.services]

    def due(self) -> list[JobPlan]:
        """What should run now, the longest overdue first."""
        return overdue(self.plans(), self._clock())

    def plan(self, job: JobId) -> JobPlan | None:
        """One job; None when there is none: its discovery was never set up, or the kind is not its service's. Raises
        NotFoundError when its service was deleted."""
        kind, around = recurring_kind(job.kind), _Around(self._jobs.states(), self._jobs.paused(), self._clock())
        if not kind.services:
            return self._of_site(kind, around)
        return self._of_service(kind, self._services.get(job.service_id), around)

    def states(self) -> dict[JobId, JobState]:
        """How each job ran last."""
        return self._jobs.states()

    def pause(self, service_id: int) -> None:
        """Let the jobs of a service rest until `resume`; "run now" still runs them. Raises NotFoundError."""
        self._jobs.pause(service_id, self._clock())

    def resume(self, service_id: int) -> None:
        """Let them run by themselves again; what was missed is caught up once."""
        self._jobs.resume(service_id)

    def paused(self) -> dict[int, datetime]:
        """The services that pause, and since when."""
        return self._jobs.paused()

    def _of_service(self, kind: RecurringKind, service: AzureService, around: _Around) -> JobPlan | None:
        if service.kind not in kind.services:
            return None
        job, now = JobId(kind.key, service.id), around.now
        state, mark = around.states.get(job), secret_mark(service.server_app.secret)
        offset = jitter(f"{self._site}/{job}", kind.spread)
        moment, why, round_kind = _moment(kind, service, state, now, offset), "", None
        if kind.every is None:
            last, last_full = self._runs.last(service.id), self._runs.last(service.id, completed=RoundKind.FULL)
            found = next_discovery(service, last, last_full, now, offset)
            if found is None:
                return None
            moment, why, round_kind = found.moment, found.why, found.kind
        if service.id in around.paused:
            moment, why = None, say("Paused")
        elif kind.cloud and moment is not None and _unusable(service, state, mark, now):
            moment, why = None, say("Secret key expired")
        return JobPlan(
            job=job,
            title=kind.title,
            lane=str(service.tenant.tenant_id),
            moment=_rested(moment, state, now, self._opened()),
            why=why,
            service_name=service.name,
            round=round_kind,
            last=state,
            mark=mark,
            limit=kind.limit,
        )

    def _of_site(self, kind: RecurringKind, around: _Around) -> JobPlan:
        job = JobId(kind.key)
        state = around.states.get(job)
        moment = _moment(kind, None, state, around.now, jitter(f"{self._site}/{job}", kind.spread))
        return JobPlan(job, kind.title, SITE_LANE, _rested(moment, state, around.now), last=state, limit=kind.limit)


def overdue(plans: list[JobPlan], now: datetime) -> list[JobPlan]:
    """Those that should run now, the longest overdue first."""
    found = [(plan.moment, plan) for plan in plans if plan.moment is not None and plan.moment <= now]
    return [plan for _, plan in sorted(found, key=lambda pair: pair[0])]


def recurring_kind(key: str) -> RecurringKind:
    """The row of this key. Raises KeyError."""
    return _KINDS[key]


def secret_mark(secret: SecretInfo | None) -> str:
    """What tells one secret key from the next, without the key."""
    return "" if secret is None else f"{secret.reference}|{secret.hint}|{secret.key_id}|{secret.expires}"


def locked_mark(last: JobState | None, now: datetime) -> str:
    """What a run that failed at a locked key store leaves behind (`JobEnding.held`): since when it is locked."""
    return last.ending.held if last is not None and _locked_since(last) else f"{_LOCKED}{now.isoformat()}"


def _locked_since(state: JobState) -> datetime | None:
    kind, mark, since = state.ending.held.partition(_LOCKED)
    return datetime.fromisoformat(since) if mark and not kind else None


def _moment(
    kind: RecurringKind, service: AzureService | None, state: JobState | None, now: datetime, offset: timedelta
) -> datetime | None:
    if kind.every is None:
        return None
    count, unit = kind.every
    start = service.created + kind.first if service else _EPOCH
    done = state is not None and state.ending.outcome not in (JobOutcome.UNFINISHED, JobOutcome.CANCELLED)
    recurrence = Recurrence(count, unit, start, offset=offset)
    if state is not None and not done:
        return min(state.started, now)  # it was stopped, or killed: it begins again after its rest
    moment = recurrence.next(state.started if state else None, now)
    if kind.again and state is not None and state.ending.outcome is JobOutcome.FAILED and state.started <= now:
        again = state.started + kind.again
        return again if moment is None else min(moment, again)
    return moment


def _rested(moment: datetime | None, state: JobState | None, now: datetime, opened: bool = False) -> datetime | None:
    """No job begins by itself twice within a minute, also one whose runner is killed each time; nor within five after it
    failed, also by a fault of ours that left no other record. While the key store stays locked each pause is as long as it
    has been locked, up to an hour; once it is open here, the job is due."""
    if moment is None or state is None:
        return moment
    since = _locked_since(state)
    if since is None:
        rest = REST if state.ending.outcome is JobOutcome.FAILED else SHORTEST
    elif opened:
        rest, moment = SHORTEST, min(moment, state.started + SHORTEST)
    else:
        rest = min(max(REST, state.started - since), LONGEST_REST)
    return moment if state.started - now > rest else max(moment, state.started + rest)


def _unusable(service: AzureService, state: JobState | None, mark: str, now: datetime) -> bool:
    """Whether the secret key is known to have expired, or was refused as such (F29): nothing is asked until it is another."""
    secret = service.server_app.secret
    if secret is None or secret.state(now) is SecretState.EXPIRED:
        return True
    return state is not None and bool(state.ending.held) and state.ending.held == mark
