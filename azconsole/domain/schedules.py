"""When discovery runs (requirements.md facts 85 and 89; the defaults are ours, as on-premises AD discovery has them)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from azconsole.domain.texts import Said, plural


class IntervalUnit(StrEnum):
    """The unit of a recurring schedule."""

    HOURS = "hours"
    DAYS = "days"
    WEEKS = "weeks"


LONGEST_COUNT = {IntervalUnit.HOURS: 23, IntervalUnit.DAYS: 31, IntervalUnit.WEEKS: 4}
DELTA_MINUTES_RANGE = (5, 1440)
_UNIT = {
    IntervalUnit.HOURS: timedelta(hours=1),
    IntervalUnit.DAYS: timedelta(days=1),
    IntervalUnit.WEEKS: timedelta(weeks=1),
}


@dataclass(frozen=True, slots=True)
class Schedule:
    """Every `count` units from `start` (UTC; None: from the moment the service is configured). `zone` is the IANA name of the
    time zone whose wall time days and weeks keep; empty: UTC."""

    count: int = 7
    unit: IntervalUnit = IntervalUnit.DAYS
    start: datetime | None = None
    zone: str = ""

    @property
    def interval(self) -> timedelta:
        """The time between two runs."""
        return self.count * _UNIT[self.unit]

    def describe(self) -> Said:
        """In words: "Occurs every 7 days"."""
        match self.unit:
            case IntervalUnit.HOURS:
                return plural(self.count, "Occurs every hour", "Occurs every {count} hours")
            case IntervalUnit.DAYS:
                return plural(self.count, "Occurs every day", "Occurs every {count} days")
            case IntervalUnit.WEEKS:
                return plural(self.count, "Occurs every week", "Occurs every {count} weeks")


@dataclass(frozen=True, slots=True)
class DiscoverySettings:
    """Azure AD User Discovery of a service: whether it is on, its full schedule, and delta with its minutes."""

    enabled: bool = True
    full: Schedule = Schedule()
    delta_enabled: bool = True
    delta_minutes: int = 5
