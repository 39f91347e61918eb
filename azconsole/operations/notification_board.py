"""The notifications of a site, without those that its user dismissed or snoozed; that is kept in the site's data folder."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import TYPE_CHECKING

from azconsole.domain.jobs import JobId, JobOutcome, JobState
from azconsole.domain.keystore import KeyStoreMode
from azconsole.operations.notifications import Facts, Notification, WaitingDevices, notifications
from azconsole.operations.recurring import DEVICE_DISCOVERY
from azconsole.operations.recurring_work import app_health

if TYPE_CHECKING:
    from uuid import UUID

    from azconsole.domain.apps import AzureService
    from azconsole.operations.toolbox import Toolbox

SETTING = "notifications hidden"
"""JSON: key of a notification -> the moment until which it is snoozed (ISO 8601, UTC), or "" when it was dismissed."""


class SnoozePeriod(Enum):
    """How long a notification may be put off (requirements.md fact 152); a month is 30 days."""

    HOUR = timedelta(hours=1)
    DAY = timedelta(days=1)
    WEEK = timedelta(weeks=1)
    MONTH = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Board:
    """What is told at the moment `now`: the worst first. `hidden` counts what was dismissed or is snoozed; `next_end` is when
    the first snooze ends (None: nothing is snoozed)."""

    now: datetime
    shown: tuple[Notification, ...] = ()
    hidden: int = 0
    next_end: datetime | None = None


class NotificationBoard:
    """Evaluates the rules, and keeps what is hidden. Every method raises StoreError."""

    def __init__(self, toolbox: Toolbox) -> None:
        self._toolbox = toolbox

    def look(self) -> Board:
        """What is to be told now. Forgets what was hidden of things that are over."""
        return self._board({})

    def dismiss(self, key: str) -> Board:
        """Hide a notification for good, unless it may not be hidden."""
        return self._board({key: ""})

    def snooze(self, key: str, period: SnoozePeriod) -> Board:
        """Hide a notification for a while, unless it may not be hidden."""
        return self._board({key: (self._toolbox.clock() + period.value).isoformat()})

    def restore(self) -> Board:
        """Show everything again that is hidden."""
        self._toolbox.settings.set(SETTING, "{}")
        return self.look()

    def _board(self, hide: dict[str, str]) -> Board:
        now = self._toolbox.clock()
        found = notifications(self._facts(now))
        stored = self._marks()
        allowed = {item.key for item in found if item.can_be_hidden}
        marks = {
            key: until
            for key, until in {**stored, **hide}.items()
            if key in allowed and (not until or datetime.fromisoformat(until) > now)
        }
        if marks != stored:
            self._toolbox.settings.set(SETTING, json.dumps(marks))
        ends = [datetime.fromisoformat(until) for until in marks.values() if until]
        shown = tuple(item for item in found if item.key not in marks)
        return Board(now, shown, len(marks), min(ends, default=None))

    def _facts(self, now: datetime) -> Facts:
        tools = self._toolbox
        services = tuple(tools.services.all())
        # Asking for the key store may take a while: only where a secret key is kept at all.
        mode = tools.secrets.mode if any(s.server_app.secret for s in services) else KeyStoreMode.SYSTEM
        states = tools.recurring.states()
        health = {service.id: app_health(states, service.id) for service in services}
        return Facts(
            now=now,
            services=services,
            runs=tuple(run for run in (tools.runs.last(service.id) for service in services) if run),
            health={number: found for number, found in health.items() if found},
            unfinished=tuple(tools.create_app.unfinished()),
            key_store=mode,
            vault_exists=mode is KeyStoreMode.UNDECIDED and tools.secrets.vault_exists(),
            practice=tools.practice,
            devices=self._devices(services, states),
        )

    def _devices(
        self, services: tuple[AzureService, ...], states: Mapping[JobId, JobState]
    ) -> tuple[WaitingDevices, ...]:
        """Removals that wait, as they are now: another service of the tenant may have been told the decision."""
        found: dict[UUID, WaitingDevices] = {}
        for service in services:
            state = states.get(JobId(DEVICE_DISCOVERY.key, service.id))
            if state is None or state.ending.outcome is not JobOutcome.REMOVALS_WAITING:
                continue
            removals = self._toolbox.collection_tools.read_devices.removals(service.id)
            if removals.waiting:
                found.setdefault(service.tenant.tenant_id, WaitingDevices(service, removals, state.started))
        return tuple(found.values())

    def _marks(self) -> dict[str, str]:
        try:
            stored = json.loads(self._toolbox.settings.get(SETTING, "{}"))
            return {key: until for key, until in stored.items() if not until or _aware(until)}
        except (ValueError, TypeError, AttributeError):
            return {}  # not written by this program: nothing is hidden then, and the next writing mends it


def _aware(until: str) -> bool:
    return datetime.fromisoformat(until).tzinfo is not None
