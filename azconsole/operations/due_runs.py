"""When the discovery of a service is due: its schedules against what has run (requirements.md facts 85, 89).

A run that was missed is caught up once. After any run, also one that failed, five minutes pass before the next; nothing runs
by itself while removals wait for a decision or when the secret key is known to have expired (faults.md F29, F48). A run whose
moment lies further ahead than its own interval was made by a wrong clock: it is as if it had not been (F57).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from azconsole.domain.apps import AzureService, SecretState
from azconsole.domain.recurring import scheduled
from azconsole.domain.schedules import DELTA_MINUTES_RANGE, Schedule
from azconsole.domain.texts import say
from azconsole.domain.users import DiscoveryOutcome, RoundKind, RunRecord

REST = timedelta(minutes=5)
"""The time between two runs of a service that begin by themselves."""
_FIRST = timedelta(minutes=1)
_NOTHING = timedelta()


@dataclass(frozen=True, slots=True)
class NextDiscovery:
    """The next run: when (UTC) and which; `moment` None: not by itself, and `why`."""

    moment: datetime | None
    kind: RoundKind = RoundKind.FULL
    why: str = ""


def due(
    service: AzureService,
    last: RunRecord | None,
    last_full: RunRecord | None,
    now: datetime,
    offset: timedelta = _NOTHING,
) -> RoundKind | None:
    """The kind of run that this service is due for, or None. `last` is its newest run, `last_full` its newest complete
    full one."""
    found = next_discovery(service, last, last_full, now, offset)
    return found.kind if found is not None and found.moment is not None and found.moment <= now else None


def next_discovery(
    service: AzureService,
    last: RunRecord | None,
    last_full: RunRecord | None,
    now: datetime,
    offset: timedelta = _NOTHING,
) -> NextDiscovery | None:
    """The next run of this service, in the past when it is overdue; None when it discovers nothing. `offset` moves runs that
    begin at a chosen time (`domain.recurring.jitter`)."""
    settings, secret = service.discovery, service.server_app.secret
    if settings is None:
        return None
    if not settings.enabled:
        return NextDiscovery(None, why=say("Disabled"))
    if secret is None or secret.state(now) is SecretState.EXPIRED:
        return NextDiscovery(None, why=say("Secret key expired"))
    if last is not None and last.result.outcome is DiscoveryOutcome.REMOVALS_WAITING:
        return NextDiscovery(None, why=say("Waits for your decision"))
    shortest, longest = DELTA_MINUTES_RANGE
    delta = timedelta(minutes=max(shortest, min(settings.delta_minutes, longest)))
    before = _believed(last, now, delta)
    whole = _believed(last_full, now, scheduled(settings.full, now).interval)
    full_at = next_full(settings.full, whole, service.created, offset)
    moment = full_at
    if before is not None:
        if settings.delta_enabled:
            moment = min(moment, before + delta)
        moment = max(moment, before + REST)
    elif last is not None and settings.delta_enabled:
        moment = min(moment, now)  # by a clock that is right again the last run has yet to come: one run now mends that
    return NextDiscovery(moment, RoundKind.FULL if full_at <= max(moment, now) else RoundKind.DELTA)


def next_full(schedule: Schedule, last: datetime | None, created: datetime, offset: timedelta = _NOTHING) -> datetime:
    """When the next full discovery begins: counted from the schedule's start where it has one, else from the last run; the
    first one a minute after the service was configured. All moments are UTC."""
    if last is None:
        return schedule.start + offset if schedule.start else created + _FIRST
    recurrence = scheduled(schedule, schedule.start or last, offset if schedule.start else _NOTHING)
    return recurrence.next_after(last) or datetime.max.replace(tzinfo=last.tzinfo)


def _believed(run: RunRecord | None, now: datetime, interval: timedelta) -> datetime | None:
    if run is None or run.result.started - now > max(interval, REST):
        return None
    return run.result.started
