"""A site on a real database whose clocks only move when somebody waits, with a discovery that does as it is told."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from azconsole.domain.apps import AzureService, SecretInfo
from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import AZURE_PUBLIC
from azconsole.domain.errors import AzConsoleError
from azconsole.domain.jobs import JobEnding, JobId, JobOutcome, JobState
from azconsole.domain.progress import StepReport, StepState
from azconsole.domain.schedules import DiscoverySettings
from azconsole.domain.users import DiscoveryOutcome, DiscoveryProgress, DiscoveryResult, RoundKind
from azconsole.operations.agent import Agent, Surroundings
from azconsole.operations.discover_users import DiscoverUsers
from azconsole.operations.recurring import RecurringJobs
from azconsole.operations.recurring_runs import LeasedDiscovery, RecurringRuns
from azconsole.operations.recurring_work import works
from azconsole.operations.results import Verification
from azconsole.store.apps import AppRepository
from azconsole.store.database import Database
from azconsole.store.jobs import JobRepository
from azconsole.store.leases import LeaseRepository
from azconsole.store.runs import RunRepository
from azconsole.store.services import ServiceRepository
from tests.store import samples

BEGIN = datetime(2027, 1, 4, 12, tzinfo=UTC)
DISCOVERY, HEALTH, SECRETS, DEVICES = "discovery", "app-health", "secret-check", "device-discovery"
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@dataclass
class Clocks:
    """The system's clock, and the one that only passes; `slept` is how often somebody waited."""

    now: datetime = BEGIN
    passed: float = 0.0
    slept: int = 0
    on_wait: Callable[[float], None] = lambda _: None

    def __call__(self) -> datetime:
        return self.now

    def monotonic(self) -> float:
        return self.passed

    def go(self, time: timedelta) -> None:
        self.now += time
        self.passed += time.total_seconds()

    def wait(self, event: threading.Event, seconds: float) -> None:
        self.slept += 1
        if not event.is_set():
            self.go(timedelta(seconds=seconds))
            self.on_wait(seconds)


@dataclass
class Begun:
    """A run that began: by the system's clock, and by the one that only passes."""

    job: JobId
    round: RoundKind | None
    now: datetime
    passed: float


@dataclass
class RecurringSite:
    """`begun` are the runs in their order; `strike` is called in each run and may raise, or give another outcome; `cancel` is
    the token of the discovery that runs; `opened`: the key store is open."""

    folder: Path
    database: Database
    clocks: Clocks = field(default_factory=Clocks)
    begun: list[Begun] = field(default_factory=list)
    devices_read: list[JobId] = field(default_factory=list)
    lines: list[StepReport] = field(default_factory=list)
    strike: Callable[[JobId], DiscoveryOutcome] = lambda _: DiscoveryOutcome.COMPLETED
    cancel: CancelToken = field(default_factory=CancelToken)
    opened: bool = False

    def __post_init__(self) -> None:
        self.services = ServiceRepository(self.database)
        self.apps = AppRepository(self.database)
        self.runs = RunRepository(self.database)
        self.store = JobRepository(self.database)
        self.lines.append(StepReport("secret", "Secret key", StepState.DONE, "It works."))
        self.jobs, self.recurring, self.discover = self.process()

    def process(self) -> tuple[RecurringJobs, RecurringRuns, LeasedDiscovery]:
        """What another process on the same folder has."""
        jobs = RecurringJobs(self.services, self.runs, self.store, self.clocks, site="site", opened=lambda: self.opened)
        verify = cast(Any, SimpleNamespace(app=self._verify))
        work = dict(works(self.services, verify, self.clocks))
        secret_check = work[SECRETS]
        work[SECRETS] = lambda plan, cancel: (self._begins(plan.job, None), secret_check(plan, cancel))[1]
        work[DEVICES] = lambda plan, cancel: self._reads_devices(plan.job)
        recurring = RecurringRuns(jobs, self.store, LeaseRepository(self.database, self.clocks), work, self.clocks)
        nothing = cast(Any, None)
        discover = Discovery(self.services, nothing, self.runs, nothing, nothing, (AZURE_PUBLIC,), self.clocks)
        discover.site = self
        return jobs, recurring, cast(LeasedDiscovery, discover.under(recurring))

    def service(self, name: str = "Contoso", **settings: Any) -> AzureService:
        """A service with a secret key that lasts, configured at the beginning."""
        expires = BEGIN + timedelta(days=700)
        server = replace(samples.app(), secret=SecretInfo(f"ref-{name}", "abc", expires))
        kept = self.apps.save(server)
        made = replace(samples.service(kept, name), created=BEGIN, discovery=replace(DiscoverySettings(), **settings))
        return self.services.add(made)

    def agent(self, **around: Any) -> Agent:
        """An agent that does everything on the calling thread."""
        given = Surroundings(
            self.clocks,
            monotonic=self.clocks.monotonic,
            wait=self.clocks.wait,
            spawn=lambda work, _: work(),
            **around,
        )
        return Agent(self.recurring, self.discover, given)

    def run_agent(self, time: timedelta, **around: Any) -> None:
        """Let an agent run for so long."""
        end, cancel = self.clocks.passed + time.total_seconds(), CancelToken()
        before = self.clocks.on_wait

        def waited(seconds: float) -> None:
            before(seconds)
            if self.clocks.passed >= end:
                cancel.cancel()

        self.clocks.on_wait = waited
        try:
            self.agent(**around).run(cancel)
        finally:
            self.clocks.on_wait = before

    def state(self, kind: str, service_id: int = 0) -> JobState:
        return self.store.states()[JobId(kind, service_id)]

    def next(self, kind: str, service_id: int = 0) -> datetime | None:
        plan = self.jobs.plan(JobId(kind, service_id))
        assert plan is not None
        return plan.moment

    def why(self, kind: str, service_id: int = 0) -> str:
        plan = self.jobs.plan(JobId(kind, service_id))
        assert plan is not None
        return plan.why

    def rounds(self) -> list[RoundKind | None]:
        return [begun.round for begun in self.begun if begun.job.kind == DISCOVERY]

    def ended(self, job: JobId, outcome: JobOutcome, started: datetime, **more: Any) -> None:
        """Record that a job ran."""
        self.store.begin(job, started)
        self.store.end(job, started, JobEnding(outcome, **more))

    def _reads_devices(self, job: JobId) -> JobEnding:
        """Not among `begun`: each service does it once an hour, and most tests are about something else."""
        self.devices_read.append(job)
        return JobEnding(JobOutcome.COMPLETED)

    def _begins(self, job: JobId, kind: RoundKind | None) -> None:
        self.begun.append(Begun(job, kind, self.clocks.now, self.clocks.passed))
        self.strike(job)

    def _verify(self, app: Any, server: Any, cancel: CancelToken) -> Verification:
        (service,) = (s for s in self.services.all() if s.server_app.id == app.id)
        self._begins(JobId(HEALTH, service.id), None)
        return Verification(tuple(self.lines))


class ScriptedDiscovery(DiscoverUsers):
    """DiscoverUsers without a cloud: one page, then the outcome that the site's `strike` gives."""

    site: RecurringSite

    def run(
        self,
        service_id: int,
        kind: RoundKind,
        cancel: CancelToken,
        on_progress: Any = lambda _: None,
        *,
        allow_removals: bool = False,
    ) -> DiscoveryResult:
        site, started = self.site, self.site.clocks.now
        site.cancel = cancel
        site.begun.append(Begun(JobId(DISCOVERY, service_id), kind, started, site.clocks.passed))
        on_progress(DiscoveryProgress(kind, 1, 200))
        try:
            outcome = site.strike(JobId(DISCOVERY, service_id))
        except AzConsoleError as error:
            failed = DiscoveryResult(kind, DiscoveryOutcome.FAILED, 0, 0, 0, 0, 0, 0, 0.1, started)
            site.runs.add(service_id, failed, error.text)
            raise
        result = DiscoveryResult(kind, outcome, 0, 0, 0, 1, 200, 0, 0.1, started)
        site.runs.add(service_id, result)
        return result


class Discovery(LeasedDiscovery, ScriptedDiscovery):
    """The lease's part is the product's, what it leases is scripted."""
