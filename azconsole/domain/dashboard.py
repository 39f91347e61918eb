"""What the dashboard counts: the figures of a run, and how long a secret key is still good."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from azconsole.domain.users import DiscoveryOutcome


@dataclass(frozen=True, slots=True)
class RunFigure:
    """A run as far as it is counted: when it began (UTC), how it ended, users added and removed."""

    started: datetime
    outcome: DiscoveryOutcome
    added: int
    removed: int


class SecretBand(StrEnum):
    """How much time a secret key has left, the worst first; LATER also when it never ends."""

    EXPIRED = "expired"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    LATER = "later"


_DAYS = {SecretBand.WEEK: 7, SecretBand.MONTH: 30, SecretBand.QUARTER: 90}


def band_of(expires: datetime | None, now: datetime) -> SecretBand:
    """The band of a secret key that ends at `expires` (None: never): each holds less than its days."""
    if expires is None:
        return SecretBand.LATER
    if expires <= now:
        return SecretBand.EXPIRED
    left = expires - now
    return next((band for band, days in _DAYS.items() if left < timedelta(days=days)), SecretBand.LATER)
