"""Runs due jobs by themselves while the window is open, and tells what other processes on the site run."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from azconsole.controllers.base import STORE_LANE, Controller
from azconsole.controllers.discovery import (
    DiscoveryController,
    DiscoveryFailed,
    DiscoveryFinished,
    DiscoveryProgressed,
    DiscoveryStarted,
)
from azconsole.controllers.jobs import Job, JobRunner
from azconsole.domain.errors import AzConsoleError
from azconsole.domain.jobs import Holding, JobId, JobState, RunnerRole
from azconsole.domain.texts import say
from azconsole.domain.users import DiscoveryOutcome, RoundKind, RunRecord
from azconsole.operations.recurring import DISCOVERY, LOG_ANALYTICS_SYNC, JobPlan

if TYPE_CHECKING:
    from azconsole.controllers.sync import SyncController
    from azconsole.operations.recurring_ports import Watch
    from azconsole.operations.toolbox import Toolbox

LOOK_EVERY_MS = 30_000
WATCH_EVERY_MS = 1_000
WATCH_LANE = "watch"
_SILENT_LOOKS = 15


@dataclass(frozen=True, slots=True)
class JobEnded:
    """A job other than discovery ended, here or in another process: what it found may be told anew."""

    job: JobId


@dataclass(frozen=True, slots=True)
class _Seen:
    """What other processes run now, and the last runs that they ended."""

    held: list[Holding]
    ended: dict[JobId, JobState]


class ScheduleController(Controller):
    """Looks twice a minute for what is due and starts it; what it started ends as any run does, in the list's status. Once a
    second it looks what other processes run: their discoveries come by the signals that DiscoveryController has, with
    nobody to answer their errors, one that took less than a second by its end alone; `job_ended` tells of all other jobs."""

    started = Signal(object)
    progressed = Signal(object)
    finished = Signal(object)
    removals_waiting = Signal(object)
    failed = Signal(object)
    stopped = Signal(int)
    job_ended = Signal(object)

    def __init__(
        self,
        toolbox: Toolbox,
        runner: JobRunner,
        discovery: DiscoveryController,
        parent: QObject | None = None,
        *,
        sync: SyncController | None = None,
    ) -> None:
        super().__init__(runner, parent)
        self._toolbox = toolbox
        self._discovery = discovery
        self._sync = sync
        self._looking: Job[Any] | None = None
        self._watching: Job[Any] | None = None
        self._watch: Watch | None = None
        self._silent = 0
        self._own: set[JobId] = set()
        self._others: dict[tuple[str, str], Holding] = {}
        self._opened = toolbox.clock()
        self._told: dict[JobId, datetime] = {}
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._watch_timer = QTimer(self, interval=WATCH_EVERY_MS)
        self._watch_timer.timeout.connect(self.watch)

    def start(self) -> None:
        """Begin to look."""
        self._toolbox.recurring_runs.leases.role = RunnerRole.WINDOW
        self._timer.start()
        self._watch_timer.start()

    def close(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._watch_timer.stop()
        super().close()

    def others(self) -> list[Holding]:
        """What other processes run, as the last look found."""
        return list(self._others.values())

    def discovery_of(self, service_id: int) -> Holding | None:
        """The discovery of a service that another process runs, as the last look found."""
        job = JobId(DISCOVERY.key, service_id)
        return next((held for held in self._others.values() if held.job == job), None)

    def look(self) -> None:
        """Look now for what is due. A store that cannot be read is told by the lists; the next look tries again."""
        if self._looking is None or self._looking.ended:
            self._looking = self._start(lambda _: self._due(), lane=STORE_LANE, on_result=self._run)

    def watch(self) -> None:
        """Look now what others run."""
        if self._watching is None or self._watching.ended:
            self._watching = self._start(lambda _: self._look_at_others(), lane=WATCH_LANE, on_result=self._show)

    def run_now(self, job: JobId, lane: str) -> bool:
        """Begin a job that is no discovery, due or not; False when it is under way here."""
        return self._run_job(job, lane, by_itself=False)

    def _due(self) -> list[JobPlan]:
        taken = {held.lane for held in self._toolbox.recurring_runs.holdings() if not held.ours}
        return [plan for plan in self._toolbox.recurring.due() if plan.lane not in taken]

    def _run(self, due: list[JobPlan]) -> None:
        for plan in due:
            if plan.job.kind == DISCOVERY.key:
                self._discovery.run(plan.job.service_id, plan.round or RoundKind.DELTA, by_itself=True)
            elif plan.job.kind == LOG_ANALYTICS_SYNC.key and self._sync is not None:
                self._sync.run(plan.job.service_id, plan.lane, by_itself=True)
            else:
                self._run_job(plan.job, plan.lane, by_itself=True)

    def _run_job(self, job: JobId, lane: str, by_itself: bool) -> bool:
        if job in self._own:
            return False
        self._own.add(job)
        self._start(
            lambda context: self._toolbox.recurring_runs.run(job, context.cancel, by_itself=by_itself),
            lane=lane,
            on_result=lambda ending: self._on_ended(job, ran=ending is not None),
            on_error=lambda _: self._on_ended(job),
            on_cancel=lambda: self._on_ended(job, ran=False),
        )
        return True

    def _on_ended(self, job: JobId, ran: bool = True) -> None:
        self._own.discard(job)
        if ran:
            self.job_ended.emit(JobEnded(job))

    def _look_at_others(self) -> _Seen | None:
        runs = self._toolbox.recurring_runs
        if self._watch is None:
            self._watch = runs.leases.watch()
        found = self._watch.look()
        self._silent = 0 if found is not None else self._silent + 1
        if self._others and self._silent >= _SILENT_LOOKS:  # longer than any holder is silent: it may have been killed
            self._silent = 0
            if runs.leases.sweep():
                found = [held for held in runs.leases.holdings() if not held.ours]
        return None if found is None else _Seen(found, runs.ended_elsewhere())

    def _show(self, seen: _Seen | None) -> None:
        if seen is None:
            return
        before, self._others = self._others, {(held.lane, held.since.isoformat()): held for held in seen.held}
        over = {held.job: held.since for key, held in before.items() if key not in self._others}
        for job, began in {**self._newly_ended(seen), **over}.items():
            self._tell_end(job, began)
        for key, held in self._others.items():
            if held.job.kind == DISCOVERY.key:
                self._tell(held, before.get(key))

    def _newly_ended(self, seen: _Seen) -> dict[JobId, datetime]:
        """What has ended and was not told, and when it began; what is held still is told when its lane is free."""
        held = {holding.job for holding in seen.held}
        found = {job: state for job, state in seen.ended.items() if job not in held}
        fresh = [job for job, state in found.items() if self._told.get(job) != state.started]
        self._told |= {job: found[job].started for job in fresh}
        return {job: found[job].started for job in fresh if (at := found[job].ended) and at >= self._opened}

    def _tell(self, held: Holding, before: Holding | None) -> None:
        service_id = held.job.service_id
        if before is None:
            kind = held.progress.kind if held.progress else RoundKind.DELTA
            self.started.emit(DiscoveryStarted(service_id, kind))
        if held.progress and (before is None or held.progress != before.progress):
            self.progressed.emit(DiscoveryProgressed(service_id, held.progress))

    def _tell_end(self, job: JobId, began: datetime) -> None:
        if job.kind != DISCOVERY.key:
            self.job_ended.emit(JobEnded(job))
            return
        self._start(
            lambda _: self._toolbox.runs.last(job.service_id),
            lane=STORE_LANE,
            on_result=lambda last: self._tell_run(job.service_id, began, last),
            on_error=lambda _: self.stopped.emit(job.service_id),
        )

    def _tell_run(self, service_id: int, began: datetime, last: RunRecord | None) -> None:
        """The run that ended is the service's newest, unless whoever ran it was killed."""
        if last is None or last.result.started < began:
            self.stopped.emit(service_id)
        elif last.result.outcome is DiscoveryOutcome.FAILED:
            error = AzConsoleError(say("Discovery failed"), last.message, request_id=last.request_id)
            self.failed.emit(DiscoveryFailed(service_id, error))
        elif last.result.outcome is DiscoveryOutcome.REMOVALS_WAITING:
            self.removals_waiting.emit(DiscoveryFinished(service_id, last.result))
        else:
            self.finished.emit(DiscoveryFinished(service_id, last.result))
