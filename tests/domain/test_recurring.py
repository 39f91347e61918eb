"""When something that repeats happens next, for any start, zone and moment."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from azconsole.domain.recurring import SHORTEST, Every, Recurrence, jitter, known_zone, scheduled
from azconsole.domain.schedules import IntervalUnit, Schedule

ZONES = (
    "",
    "UTC",
    "Europe/Berlin",
    "America/St_Johns",
    "America/New_York",
    "Australia/Lord_Howe",
    "Pacific/Kiritimati",
    "Pacific/Apia",
    "Africa/Casablanca",
    "Asia/Kathmandu",
)
moments = st.datetimes(datetime(2000, 1, 1), datetime(2037, 1, 1), timezones=st.just(UTC))
recurrences = st.builds(
    Recurrence,
    count=st.integers(-5, 3000),
    unit=st.sampled_from(Every),
    start=moments,
    zone=st.sampled_from(ZONES),
    offset=st.integers(0, 7200).map(lambda seconds: timedelta(seconds=seconds)),
)


@given(recurrences, moments)
def test_the_next_one_lies_ahead_and_none_lies_between(recurrence: Recurrence, moment: datetime) -> None:
    found = recurrence.next_after(moment)
    assert found is not None
    assert found > moment
    if found == recurrence.start + recurrence.offset:
        return
    # An hour of summer time, and Samoa's lost day, are the largest steps of a zone.
    assert found - moment <= recurrence.interval + timedelta(hours=25)
    just_before = recurrence.next_after(found - timedelta(microseconds=1))
    assert just_before == found


@given(recurrences, moments)
def test_c20_no_interval_decays_whatever_was_stored(recurrence: Recurrence, moment: datetime) -> None:
    assert recurrence.interval >= SHORTEST
    run, gaps = recurrence.next_after(moment), []
    for _ in range(5):
        assert run is not None
        following = recurrence.next_after(run)
        assert following is not None
        gaps.append(following - run)
        run = following
    assert min(gaps) >= min(SHORTEST, recurrence.interval)
    if recurrence.unit in (Every.MINUTES, Every.HOURS):
        assert set(gaps[1:]) == {recurrence.interval}


@given(recurrences, moments, moments)
def test_what_was_missed_is_caught_up_once(recurrence: Recurrence, last: datetime, now: datetime) -> None:
    assume(last <= now)
    following = recurrence.next(last, now)
    assert following is not None
    if following <= now:
        again = recurrence.next(now, now)
        assert again is not None
        assert again > now


@given(recurrences, moments, st.timedeltas(timedelta(seconds=1), timedelta(days=20000)))
def test_f57_a_last_run_in_the_future_never_stops_a_schedule(
    recurrence: Recurrence, now: datetime, ahead: timedelta
) -> None:
    assume(recurrence.start + recurrence.offset <= now)
    following = recurrence.next(now + ahead, now)
    assert following is not None
    assert following <= now + 2 * recurrence.interval + timedelta(hours=25)


@given(
    st.integers(1, 31),
    st.sampled_from([Every.DAYS, Every.WEEKS]),
    st.sampled_from([zone for zone in ZONES if zone not in ("", "Pacific/Apia")]),
    moments,
    moments,
)
def test_days_keep_the_time_on_the_wall(count: int, unit: Every, zone: str, start: datetime, moment: datetime) -> None:
    place = ZoneInfo(zone)
    recurrence = Recurrence(count, unit, start, zone)
    found = recurrence.next_after(max(moment, start))
    assert found is not None
    wall, begun = found.astimezone(place), start.astimezone(place)
    if begun.utcoffset() == wall.utcoffset():
        assert wall.time() == begun.time()
    apart = abs(
        timedelta(hours=wall.hour - begun.hour, minutes=wall.minute - begun.minute)
        + timedelta(days=round((begun.hour - wall.hour) / 24))
    )
    assert apart <= timedelta(hours=1)


@pytest.mark.parametrize(
    ("start", "moment", "expected"),
    [
        # Berlin's clocks go forward on 28 March 2027 at 2:00: half past two does not exist, and becomes half past three.
        ("2027-03-26T02:30+01:00", "2027-03-27T12:00+01:00", "2027-03-28T03:30+02:00"),
        ("2027-03-26T02:30+01:00", "2027-03-28T12:00+02:00", "2027-03-29T02:30+02:00"),
        # They go back on 31 October 2027 at 3:00: of two half past twos the first counts, and only it.
        ("2027-10-29T02:30+02:00", "2027-10-30T12:00+02:00", "2027-10-31T02:30+02:00"),
        ("2027-10-29T02:30+02:00", "2027-10-31T02:30+02:00", "2027-11-01T02:30+01:00"),
        # A start on the second of them is kept.
        ("2027-10-31T02:30+01:00", "2027-10-30T12:00+02:00", "2027-10-31T02:30+01:00"),
    ],
)
def test_the_days_when_clocks_change(start: str, moment: str, expected: str) -> None:
    daily = Recurrence(1, Every.DAYS, datetime.fromisoformat(start), "Europe/Berlin")
    found = daily.next_after(datetime.fromisoformat(moment))
    assert found == datetime.fromisoformat(expected)


def test_hours_are_time_that_passes() -> None:
    start = datetime(2027, 3, 27, 23, tzinfo=UTC)
    found = Recurrence(3, Every.HOURS, start, "Europe/Berlin").next_after(start)
    assert found == start + timedelta(hours=3)


def test_a_zone_that_nobody_knows_is_utc() -> None:
    start = datetime(2027, 1, 1, tzinfo=UTC)
    for name in ("Atlantis/Capital", "../../etc/passwd", "\0"):
        assert not known_zone(name)
        assert Recurrence(1, Every.DAYS, start, name).next_after(start) == start + timedelta(days=1)
    assert known_zone("")
    assert known_zone("Europe/Berlin")


def test_the_end_of_time_is_no_error() -> None:
    late = datetime(9999, 12, 31, 23, tzinfo=UTC)
    for unit in Every:
        assert Recurrence(1000, unit, late, "America/New_York").next_after(late) is None


@given(st.text(), st.timedeltas(timedelta(), timedelta(hours=3)))
def test_jitter_is_bounded_and_always_the_same(key: str, most: timedelta) -> None:
    assert jitter(key, most) == jitter(key, most)
    assert timedelta() <= jitter(key, most) <= most


def test_jitter_spreads_sites() -> None:
    found = {jitter(f"site-{n}/discovery/1", timedelta(minutes=5)) for n in range(1000)}
    assert len(found) > 250


def test_a_schedule_without_zone_is_as_it_was() -> None:
    start = datetime(2027, 3, 26, 1, tzinfo=UTC)
    weekly = scheduled(Schedule(1, IntervalUnit.WEEKS, start), start)
    assert weekly.next_after(start) == start + timedelta(weeks=1)
    local = scheduled(Schedule(1, IntervalUnit.WEEKS, start, "Europe/Berlin"), start)
    assert local.next_after(start) == start + timedelta(weeks=1) - timedelta(hours=1)
