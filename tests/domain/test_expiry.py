"""Ends of secret keys that other tools write."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from azconsole.domain.secret_rules import NEVER, check_expiry, local_day, sound_expiry


def test_every_end_has_a_local_day() -> None:
    assert local_day(None) == NEVER
    assert local_day(datetime.max.replace(tzinfo=UTC)) == NEVER
    assert local_day(datetime.min.replace(tzinfo=UTC)).year == 1970
    assert local_day(datetime(2027, 3, 1, 12, tzinfo=UTC)) == date(2027, 3, 1)
    assert sound_expiry(datetime(2299, 12, 31, tzinfo=UTC)) is None


@pytest.fixture(params=["Pacific/Kiritimati", "America/St_Johns", "Pacific/Niue", "Europe/Berlin"])
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The process in another time zone."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", request.param)
        time.tzset()
        yield request.param
    time.tzset()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone of a process is set so on POSIX only")
def test_f58_the_chosen_day_is_shown_again_in_every_zone_and_when_clocks_change(zone: str) -> None:
    today = date(2026, 11, 23)
    for later in range(1, 800):
        day = today + timedelta(days=later)
        kept = check_expiry(day, today)
        assert kept is not None
        assert kept.utcoffset() == timedelta(), "kept in UTC"
        assert local_day(kept) == day, zone
        local = kept.astimezone()
        assert (local.hour, local.minute, local.second) == (23, 59, 59)
