"""Ends of secret keys that other tools write."""

from __future__ import annotations

from datetime import UTC, date, datetime

from azconsole.domain.secret_rules import NEVER, local_day, sound_expiry


def test_every_end_has_a_local_day() -> None:
    assert local_day(None) == NEVER
    assert local_day(datetime.max.replace(tzinfo=UTC)) == NEVER
    assert local_day(datetime.min.replace(tzinfo=UTC)).year == 1970
    assert local_day(datetime(2027, 3, 1, 12, tzinfo=UTC)) == date(2027, 3, 1)
    assert sound_expiry(datetime(2299, 12, 31, tzinfo=UTC)) is None
