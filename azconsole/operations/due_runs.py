"""Which discovery is due: the schedules of the configured services against what has run (requirements.md facts 85, 89).

A run that was missed is caught up once. After any run, also one that failed, five minutes pass before the next; nothing runs
by itself while removals wait for a decision or when the secret key is known to have expired (faults.md F29, F48).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from azconsole.domain.apps import AzureService, SecretState
from azconsole.domain.schedules import Schedule
from azconsole.domain.users import DiscoveryOutcome, RoundKind, RunRecord
from azconsole.operations.ports import Clock, RunStore, ServiceStore

REST = timedelta(minutes=5)
"""The time between two runs of a service that begin by themselves."""
_FIRST = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class DueRun:
    """A discovery that should run now."""

    service_id: int
    kind: RoundKind


class DueRuns:
    """Looks at all services."""

    def __init__(self, services: ServiceStore, runs: RunStore, clock: Clock) -> None:
        self._services = services
        self._runs = runs
        self._clock = clock

    def now(self) -> list[DueRun]:
        """What is due at this moment, at most one run a service. Raises StoreError."""
        now = self._clock()
        found = []
        for service in self._services.all():
            last = self._runs.last(service.id)
            kind = due(service, last, self._runs.last(service.id, completed=RoundKind.FULL), now)
            if kind is not None:
                found.append(DueRun(service.id, kind))
        return found


def due(service: AzureService, last: RunRecord | None, last_full: RunRecord | None, now: datetime) -> RoundKind | None:
    """The kind of run that this service is due for, or None. `last` is its newest run, `last_full` its newest complete
    full one."""
    settings, secret = service.discovery, service.server_app.secret
    if settings is None or not settings.enabled or secret is None or secret.state(now) is SecretState.EXPIRED:
        return None
    if last is not None:
        waiting = last.result.outcome is DiscoveryOutcome.REMOVALS_WAITING
        if waiting or now < last.result.started + REST:
            return None
    if now >= next_full(settings.full, last_full.result.started if last_full else None, service.created):
        return RoundKind.FULL
    delta = timedelta(minutes=settings.delta_minutes)
    if settings.delta_enabled and last is not None and now >= last.result.started + delta:
        return RoundKind.DELTA
    return None


def next_full(schedule: Schedule, last: datetime | None, created: datetime) -> datetime:
    """When the next full discovery begins: counted from the schedule's start where it has one, else from the last run; the
    first one a minute after the service was configured. All moments are UTC."""
    if last is None:
        return schedule.start or created + _FIRST
    if schedule.start is None:
        return last + schedule.interval
    if last < schedule.start:
        return schedule.start
    passed = (last - schedule.start) // schedule.interval
    return schedule.start + (passed + 1) * schedule.interval
