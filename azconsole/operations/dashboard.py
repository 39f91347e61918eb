"""What the dashboard shows: runs and users by day, secret keys by the time left (requirements.md fact 171).

A day is a day of the person's calendar: 23 or 25 hours long where clocks change. The users of a day are counted back from
those known now by what the runs since then added and removed, so that delta runs count as full ones do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import TYPE_CHECKING

from azconsole.domain.apps import App, AzureService, Tenant
from azconsole.domain.dashboard import RunFigure, SecretBand, band_of
from azconsole.domain.users import DiscoveryOutcome

if TYPE_CHECKING:
    from azconsole.operations.toolbox import Toolbox

DAYS = 30
_NEVER = float("inf")


@dataclass(frozen=True, slots=True)
class DayFigures:
    """A day: how many runs that began on it ended how, and how many users were known at its end."""

    day: date
    runs: dict[DiscoveryOutcome, int]
    users: int

    @property
    def total(self) -> int:
        """All runs of the day."""
        return sum(self.runs.values())


@dataclass(frozen=True, slots=True)
class KnownSecret:
    """A secret key: its app, tenant and end (UTC; None: never), and the names of the services that use it."""

    app: str
    tenant: Tenant
    expires: datetime | None
    services: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dashboard:
    """Days in order, the last one today; secret keys of each band, the one that ends first in front; how many services
    are configured."""

    days: tuple[DayFigures, ...]
    secrets: dict[SecretBand, tuple[KnownSecret, ...]]
    services: int

    @property
    def outcomes(self) -> dict[DiscoveryOutcome, int]:
        """How many runs of all days ended how."""
        return {outcome: sum(day.runs[outcome] for day in self.days) for outcome in DiscoveryOutcome}


def read_dashboard(toolbox: Toolbox, zone: tzinfo | None = None) -> Dashboard:
    """Count, in a time zone (None: the computer's own). Raises StoreError."""
    now, services = toolbox.clock(), toolbox.services.all()
    figures = toolbox.run_figures.since(_begin(_first_day(now, zone), zone))
    return Dashboard(
        days_of(figures, toolbox.users.count(), now, zone),
        secrets_of(toolbox.apps.all(), services, now),
        len(services),
    )


def days_of(
    figures: Iterable[RunFigure], users_now: int, now: datetime, zone: tzinfo | None = None
) -> tuple[DayFigures, ...]:
    """The figures of the last 30 days. A run from a clock that was ahead counts for today; older runs are left out."""
    first, today = _first_day(now, zone), now.astimezone(zone).date()
    runs: dict[date, Counter[DiscoveryOutcome]] = {first + timedelta(days=n): Counter() for n in range(DAYS)}
    grown: Counter[date] = Counter()
    for figure in figures:
        day = min(figure.started.astimezone(zone).date(), today)
        if day in runs:
            runs[day][figure.outcome] += 1
            grown[day] += figure.added - figure.removed
    found: list[DayFigures] = []
    users = users_now
    for day in reversed(runs):
        by_outcome = {outcome: runs[day][outcome] for outcome in DiscoveryOutcome}
        found.append(DayFigures(day, by_outcome, max(0, users)))
        users -= grown[day]
    return tuple(reversed(found))


def secrets_of(
    apps: Iterable[App], services: Sequence[AzureService], now: datetime
) -> dict[SecretBand, tuple[KnownSecret, ...]]:
    """The secret keys of apps by band; every band is there."""
    found: dict[SecretBand, list[KnownSecret]] = {band: [] for band in SecretBand}
    for app in apps:
        if app.secret is not None:
            names = tuple(service.name for service in services if service.server_app.id == app.id)
            known = KnownSecret(app.name, app.tenant, app.secret.expires, names)
            found[band_of(app.secret.expires, now)].append(known)
    return {band: tuple(sorted(keys, key=_end)) for band, keys in found.items()}


def _end(secret: KnownSecret) -> tuple[float, str]:
    return (secret.expires.timestamp() if secret.expires else _NEVER, secret.app.casefold())


def _first_day(now: datetime, zone: tzinfo | None) -> date:
    return now.astimezone(zone).date() - timedelta(days=DAYS - 1)


def _begin(day: date, zone: tzinfo | None) -> datetime:
    """When a day begins. Without a zone a time without one is the computer's own."""
    midnight = datetime.combine(day, time())
    return midnight.replace(tzinfo=zone) if zone else midnight.astimezone()
