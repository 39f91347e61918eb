"""When something that repeats happens next: by the clock alone, bounded, and spread over sites.

Minutes and hours are counted as time that passes; days and weeks keep the time on the wall of their zone, so that what
begins at one at night does so in summer too. Whatever a damaged store or a clock says, nothing repeats more often than once a
minute, and nothing that was missed is made up for more than once (requirements.md fact 117: an interval that decayed to
zero downloaded without end).
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from enum import StrEnum
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from azconsole.domain.schedules import Schedule

SHORTEST = timedelta(minutes=1)
LARGEST_COUNT = 1440


class Every(StrEnum):
    """The unit of a recurrence."""

    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    WEEKS = "weeks"


_UNIT = {
    Every.MINUTES: timedelta(minutes=1),
    Every.HOURS: timedelta(hours=1),
    Every.DAYS: timedelta(days=1),
    Every.WEEKS: timedelta(weeks=1),
}


@dataclass(frozen=True, slots=True)
class Recurrence:
    """Every `count` units from `start` (aware); `zone` is the IANA name of the zone whose wall time days and weeks keep
    (empty: UTC). `offset` moves every occurrence: the jitter of a job."""

    count: int
    unit: Every
    start: datetime
    zone: str = ""
    offset: timedelta = timedelta()

    @property
    def steps(self) -> int:
        """The count, kept between 1 and its limit whatever was stored."""
        return max(1, min(self.count, LARGEST_COUNT))

    @property
    def interval(self) -> timedelta:
        """The time between two occurrences; where the clocks change, an hour more or less."""
        return self.steps * _UNIT[self.unit]

    def next_after(self, moment: datetime) -> datetime | None:
        """The first occurrence after a moment, UTC; None when there is none before the end of time."""
        try:
            if self.unit in (Every.MINUTES, Every.HOURS):
                return self._by_time(moment)
            return self._by_wall(moment)
        except OverflowError:
            return None

    def next(self, last: datetime | None, now: datetime) -> datetime | None:
        """When something that was done at `last` (None: never) is to be done again: a moment that is past when occurrences
        were missed, however many. A `last` further ahead of `now` than an interval is the mark of a wrong clock, and counts as
        never."""
        if last is None or last - now > self.interval:
            return self.start.astimezone(UTC) + self.offset
        return self.next_after(last)

    def _by_time(self, moment: datetime) -> datetime:
        first = self.start.astimezone(UTC) + self.offset
        if moment < first:
            return first
        return first + ((moment - first) // self.interval + 1) * self.interval

    def _by_wall(self, moment: datetime) -> datetime:
        first = self.start.astimezone(UTC) + self.offset
        if moment < first:
            return first
        # Two days back: a zone's offset and its changes move an occurrence by less than that.
        passed = max(0, (moment - first - timedelta(days=2)) // self.interval)
        found = self._occurrence(passed)
        while found <= moment:
            passed += 1
            found = self._occurrence(passed)
        return found

    def _occurrence(self, number: int) -> datetime:
        """The wall time of the start so many intervals later. One that the clocks jump over happens as much later; of one
        that comes twice the first counts."""
        if number == 0:
            return self.start.astimezone(UTC) + self.offset
        zone = _zone(self.zone)
        wall = self.start.astimezone(zone).replace(tzinfo=None) + number * self.interval
        return wall.replace(tzinfo=zone, fold=0).astimezone(UTC) + self.offset


def scheduled(schedule: Schedule, start: datetime, offset: timedelta = timedelta()) -> Recurrence:
    """The recurrence of a schedule that begins at `start`."""
    return Recurrence(schedule.count, Every(schedule.unit.value), start, schedule.zone, offset)


def jitter(key: str, most: timedelta) -> timedelta:
    """A delay below `most` in whole seconds, always the same for a key: sites that were set up alike do not ask the cloud
    at the same moment."""
    seconds = int(most.total_seconds())
    if seconds <= 0:
        return timedelta()
    return timedelta(seconds=int.from_bytes(hashlib.sha256(key.encode()).digest()[:8], "big") % seconds)


def known_zone(name: str) -> bool:
    """Whether this computer, or the package tzdata, knows a time zone."""
    return not name or _found(name) is not None


def _zone(name: str) -> tzinfo:
    return (_found(name) if name else None) or UTC


@cache
def _found(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
