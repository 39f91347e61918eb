"""The agent: runs what is due, waits for the next moment, and ends within two seconds when it is told to.

One thread for each lane at work. It never sleeps longer than half a minute, because neither a computer that was suspended
nor a clock that was set tells; and no job begins twice within a minute by any clock, the system's or the one that only passes.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import AzConsoleError, Cancelled, StoreError
from azconsole.domain.jobs import JobId, RunnerRole
from azconsole.domain.recurring import SHORTEST
from azconsole.domain.users import RoundKind
from azconsole.operations.ports import Clock
from azconsole.operations.recurring import DISCOVERY, JobPlan, overdue
from azconsole.operations.recurring_ports import Lease
from azconsole.operations.recurring_runs import LeasedDiscovery, RecurringRuns

AGENT_LANE = "agent"
AGENT = JobId("agent")
_LONGEST_SECONDS = 30.0
_SHORTEST_SECONDS = 0.05
_BLOCKED_SECONDS = 5.0
_LANES = 4
_CLOCK_MOVED = timedelta(minutes=1)
_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Surroundings:
    """Time and threads, as the agent finds them. `wait` sleeps until the event is set or so many seconds have passed,
    `longest` is the most that the agent asks of it."""

    clock: Clock
    monotonic: Callable[[], float] = time.monotonic
    wait: Callable[[threading.Event, float], object] = threading.Event.wait
    longest: float = _LONGEST_SECONDS
    spawn: Callable[[Callable[[], None], str], None] = field(default_factory=lambda: _thread)


class Agent:
    """`tell` is given a line for each run that begins or ends."""

    def __init__(
        self,
        runs: RecurringRuns,
        discover: LeasedDiscovery,
        around: Surroundings,
        tell: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._runs = runs
        self._discover = discover
        self._around = around
        self._tell = tell
        self._wake = threading.Event()
        self._lock = threading.Lock()
        self._active: dict[str, CancelToken] = {}
        self._begun: dict[JobId, float] = {}
        self._presence: Lease | None = None
        self._clocks: tuple[datetime, float] | None = None
        runs.leases.role = RunnerRole.AGENT

    def run(self, cancel: CancelToken) -> None:
        """Run what is due until it is cancelled; what was under way is asked to stop, and can be resumed."""
        cancel.on_cancel(self._wake.set)
        try:
            while not cancel.cancelled:
                self._wake.clear()
                if not cancel.cancelled:
                    self._around.wait(self._wake, self.look())
        finally:
            self._stop()

    def once(self, cancel: CancelToken) -> int:
        """Run what is due, and what becomes due meanwhile, then return how many runs that were."""
        cancel.on_cancel(self._wake.set)
        begun = 0
        try:
            while not cancel.cancelled:
                self._wake.clear()
                started = self._start_due(self._runs.jobs.plans())
                begun += started
                if not started and not self._active:
                    break
                self._around.wait(self._wake, 1.0)
        finally:
            self._stop()
        cancel.check()
        return begun

    def look(self) -> float:
        """Start what is due; the seconds until the next look."""
        self._see_clocks()
        try:
            self._be_present()
            plans = self._runs.jobs.plans()
            self._start_due(plans)
            return self._pause(plans)
        except StoreError as error:
            _log.warning("the site cannot be read: %s", error)
            return self._around.longest

    def _start_due(self, plans: list[JobPlan]) -> int:
        due = overdue(plans, self._around.clock())
        taken = {held.lane for held in self._runs.holdings()} if due else set()
        started = 0
        for plan in due:
            if plan.lane not in taken and len(self._active) < _LANES and self._may_begin(plan):
                taken.add(plan.lane)
                self._begin(plan)
                started += 1
        return started

    def _may_begin(self, plan: JobPlan) -> bool:
        begun = self._begun.get(plan.job)
        if begun is not None and self._around.monotonic() - begun < SHORTEST.total_seconds():
            return False
        with self._lock:
            return plan.lane not in self._active

    def _begin(self, plan: JobPlan) -> None:
        self._begun[plan.job] = self._around.monotonic()
        token = CancelToken()
        with self._lock:
            self._active[plan.lane] = token
        self._around.spawn(lambda: self._do(plan, token), f"job {plan.job}")

    def _do(self, plan: JobPlan, token: CancelToken) -> None:
        name = f"{plan.title} of {plan.service_name}" if plan.service_name else plan.title
        try:
            self._tell(f"{name}: {self._work(plan, token)}")
        except Cancelled:
            self._tell(f"{name}: stopped")
        except AzConsoleError as error:
            _log.warning("%s failed: %s", plan.job, error)
            self._tell(f"{name}: failed: {error}")
        except Exception:  # noqa: BLE001 - a bug ends its job, never the agent (F61)
            _log.exception("%s failed", plan.job)
            self._tell(f"{name}: failed by a fault of azconsole; see the log")
        finally:
            with self._lock:
                del self._active[plan.lane]
            self._wake.set()

    def _work(self, plan: JobPlan, token: CancelToken) -> str:
        if plan.job.kind == DISCOVERY.key:
            kind = plan.round or RoundKind.DELTA
            result = self._discover.run(plan.job.service_id, kind, token, by_itself=True)
            counts = f"{result.added} added, {result.changed} changed, {result.removed} removed"
            return f"{result.kind.value} {result.outcome.value}, {counts}"
        ending = self._runs.run(plan.job, token)
        return f"{ending.outcome.value}. {ending.message}" if ending else "done by another process"

    def _pause(self, plans: list[JobPlan]) -> float:
        """Until the next moment that anything is due, but never long. What is due and could not begin waits for another
        process, or for its minute of rest."""
        now = self._around.clock()
        with self._lock:
            active = set(self._active)
        moments = [plan.moment for plan in plans if plan.moment and plan.lane not in active]
        if not moments:
            return self._around.longest
        left = (min(moments) - now).total_seconds()
        if left <= 0:
            return _BLOCKED_SECONDS
        return min(max(left, _SHORTEST_SECONDS), self._around.longest)

    def _be_present(self) -> None:
        if self._presence is None:
            self._presence = self._runs.leases.take(AGENT_LANE, AGENT, quiet=True)

    def _see_clocks(self) -> None:
        """Say so when the clock was set, or the computer slept: the plans are made anew at each look anyway."""
        now = (self._around.clock(), self._around.monotonic())
        before, self._clocks = self._clocks, now
        if before is not None:
            moved = now[0] - before[0] - timedelta(seconds=now[1] - before[1])
            if abs(moved) > _CLOCK_MOVED:
                _log.info("the clock moved by %s beside the time that passed", moved)

    def _stop(self) -> None:
        with self._lock:
            tokens = list(self._active.values())
        for token in tokens:
            token.cancel()
        deadline = time.monotonic() + 1.5
        while self._active and time.monotonic() < deadline:
            time.sleep(0.02)
        if self._active:
            _log.warning("not stopped in time: %s", ", ".join(self._active))
        if self._presence is not None:
            self._presence.release()
            self._presence = None


def _thread(work: Callable[[], None], name: str) -> None:
    threading.Thread(target=work, name=name, daemon=True).start()
