"""Running a job that repeats: under the lease of its lane, looked at again once it is held, and recorded.

Whoever runs something (the window, the agent, a command) runs it through here, so that two processes on one data folder
never do the same thing twice, and each shows what the other does.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Self, TypeVar

from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import AzConsoleError, Cancelled, KeyStoreUnavailableError, NotFoundError, StoreError
from azconsole.domain.jobs import Holding, JobEnding, JobId, JobOutcome, JobState
from azconsole.domain.texts import say
from azconsole.domain.users import DiscoveryOutcome, DiscoveryProgress, DiscoveryResult, RoundKind
from azconsole.operations.app_token import EXPIRED_SECRET
from azconsole.operations.discover_users import DiscoverUsers, OnProgress
from azconsole.operations.ports import Clock
from azconsole.operations.recurring import DISCOVERY, JobPlan, RecurringJobs, locked_mark
from azconsole.operations.recurring_ports import JobStore, Lease, LeaseBook
from azconsole.operations.time_limit import TimeLimit

T = TypeVar("T")
Work = Callable[[JobPlan, CancelToken], JobEnding]
_log = logging.getLogger(__name__)
_ENDED = {
    DiscoveryOutcome.COMPLETED: JobOutcome.COMPLETED,
    DiscoveryOutcome.REMOVALS_WAITING: JobOutcome.REMOVALS_WAITING,
    DiscoveryOutcome.CANCELLED: JobOutcome.CANCELLED,
    DiscoveryOutcome.FAILED: JobOutcome.FAILED,
}


class RecurringRuns:
    """Runs jobs. `works` is what each kind does, but discovery, whose work is `DiscoverUsers`."""

    def __init__(
        self, jobs: RecurringJobs, store: JobStore, leases: LeaseBook, works: Mapping[str, Work], clock: Clock
    ) -> None:
        self.jobs = jobs
        self.leases = leases
        self._store = store
        self._works = works
        self._clock = clock
        self._begun: dict[JobId, datetime] = {}

    def run(self, job: JobId, cancel: CancelToken, *, by_itself: bool = True) -> JobEnding | None:
        """Run a job that is no discovery. `by_itself`: only when it is due and nobody has its lane, else None. Raises
        AzConsoleError (recorded), Cancelled."""
        work = self._works[job.kind]

        def recorded(plan: JobPlan, _: Lease) -> tuple[JobEnding, JobEnding]:
            ending = work(plan, cancel)
            return ending, ending

        return self.held(job, recorded, cancel, by_itself)

    def held(
        self,
        job: JobId,
        work: Callable[[JobPlan, Lease], tuple[T, JobEnding]],
        cancel: CancelToken,
        by_itself: bool,
    ) -> T | None:
        """Do some work of a job while its lane is held, and record how it ended. `by_itself`: only when it is due, also after
        the lane was taken, else None. Raises StoreError naming who holds the lane, NotFoundError."""
        plan = self._plan(job)
        with self.leases.held(plan.lane, job) as lease:
            if lease is None:
                if by_itself:
                    return None
                raise self._busy(plan)
            if by_itself:
                plan = self._plan(job)  # somebody may have run it since
                if not plan.due(self._clock()):
                    return None
            return self._recorded(plan, work, lease, cancel)

    def holdings(self) -> list[Holding]:
        """Who runs what now; those that have ended are forgotten first."""
        self.leases.sweep()
        return self.leases.holdings()

    def ended_elsewhere(self) -> dict[JobId, JobState]:
        """The last runs that have ended, but for those of this process. Raises StoreError."""
        states = self._store.states()
        return {job: state for job, state in states.items() if state.ended and self._begun.get(job) != state.started}

    def _recorded(
        self,
        plan: JobPlan,
        work: Callable[[JobPlan, Lease], tuple[T, JobEnding]],
        lease: Lease,
        cancel: CancelToken,
    ) -> T:
        begun = self._begun[plan.job] = self._clock()
        self._store.begin(plan.job, begun)
        _log.info("%s of %s begins", plan.title, plan.service_name or "the site")
        ending = JobEnding(JobOutcome.FAILED, say("Unexpected error"))
        limit = TimeLimit(plan.limit, cancel)
        try:
            value, ending = work(plan, lease)
        except Cancelled:
            ending = JobEnding(JobOutcome.CANCELLED)
            raise
        except AzConsoleError as error:
            ending = JobEnding(JobOutcome.FAILED, error.text, held=_held(plan, error, begun))
            raise
        finally:
            if limit.over():
                ending = JobEnding(JobOutcome.FAILED, say("Stopped: it took longer than its time limit."))
            self._store.end(plan.job, self._clock(), ending)
            _log.info("%s of %s ended: %s", plan.title, plan.service_name or "the site", ending.outcome.value)
        return value

    def _plan(self, job: JobId) -> JobPlan:
        plan = self.jobs.plan(job)
        if plan is None:
            raise NotFoundError(
                say("Nothing to run"),
                say("There is no such job: its service was deleted, or does not discover users."),
                say("Refresh the list."),
                code="job-unknown",
            )
        return plan

    def _busy(self, plan: JobPlan) -> StoreError:
        holder = next((held for held in self.leases.holdings() if held.lane == plan.lane), None)
        return StoreError(
            say("Discovery is running already")
            if holder is not None and holder.job.kind == DISCOVERY.key
            else say("The tenant is in use"),
            say(
                "Another azconsole is running a job of this tenant (pid {pid}).",
                pid=str(holder.process) if holder else say("unknown"),
            ),
            say("Wait until it ends, or cancel it there."),
            code="discovery-running",
        )


def _held(plan: JobPlan, error: AzConsoleError, now: datetime) -> str:
    if isinstance(error, KeyStoreUnavailableError):
        return locked_mark(plan.last, now)
    return plan.mark if error.code == EXPIRED_SECRET else ""


class LeasedDiscovery(DiscoverUsers):
    """Discovery under the lease of its tenant. A run that cannot begin because another process is at it was never a run."""

    runs: RecurringRuns

    def under(self, runs: RecurringRuns) -> Self:
        """Take the leases from these."""
        self.runs = runs
        return self

    def run(
        self,
        service_id: int,
        kind: RoundKind,
        cancel: CancelToken,
        on_progress: OnProgress = lambda _: None,
        *,
        allow_removals: bool = False,
        by_itself: bool = False,
    ) -> DiscoveryResult:
        """As DiscoverUsers.run. `by_itself`: whatever is due now, and Cancelled when nothing is (any more)."""

        def work(plan: JobPlan, lease: Lease) -> tuple[DiscoveryResult, JobEnding]:
            def told(progress: DiscoveryProgress) -> None:
                lease.tell(progress)
                on_progress(progress)

            chosen = plan.round if by_itself and plan.round else kind
            result = super(LeasedDiscovery, self).run(service_id, chosen, cancel, told, allow_removals=allow_removals)
            return result, JobEnding(_ENDED[result.outcome])

        result = self.runs.held(JobId(DISCOVERY.key, service_id), work, cancel, by_itself)
        if result is None:
            raise Cancelled
        return result
