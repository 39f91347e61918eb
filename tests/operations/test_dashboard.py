"""What the dashboard counts: days of the calendar where clocks change, users counted back, bands of secret keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from typing import cast
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from azconsole.domain.apps import App, AppKind, AppOrigin, AzureService, SecretInfo, Tenant
from azconsole.domain.dashboard import RunFigure, SecretBand, band_of
from azconsole.domain.users import DiscoveryOutcome
from azconsole.operations.dashboard import DAYS, days_of, read_dashboard, secrets_of
from azconsole.operations.toolbox import Toolbox

BERLIN, AUCKLAND, BEIRUT = ZoneInfo("Europe/Berlin"), ZoneInfo("Pacific/Auckland"), ZoneInfo("Asia/Beirut")
NOW = datetime(2026, 4, 10, 12, tzinfo=UTC)
TENANT = Tenant(UUID(int=1), "Contoso", "contoso.onmicrosoft.com", "AzurePublicCloud")


def _run(
    started: datetime, added: int = 0, removed: int = 0, outcome: DiscoveryOutcome = DiscoveryOutcome.COMPLETED
) -> RunFigure:
    return RunFigure(started, outcome, added, removed)


def _app(number: int, name: str, expires: datetime | None) -> App:
    secret = SecretInfo(f"secret-{number}", "abc", expires)
    return App(number, AppKind.SERVER, TENANT, name, UUID(int=number), AppOrigin.CREATED, NOW, secret=secret)


def test_thirty_days_end_with_today() -> None:
    days = days_of([], 7, NOW, UTC)
    assert len(days) == DAYS
    assert (days[0].day, days[-1].day) == (date(2026, 3, 12), date(2026, 4, 10))
    assert {day.users for day in days} == {7}
    assert {day.total for day in days} == {0}
    assert all(set(day.runs) == set(DiscoveryOutcome) for day in days)


def test_a_run_belongs_to_the_day_of_the_persons_calendar() -> None:
    late = _run(datetime(2026, 4, 9, 22, 30, tzinfo=UTC))
    assert {d.day for d in days_of([late], 0, NOW, UTC) if d.total} == {date(2026, 4, 9)}
    assert {d.day for d in days_of([late], 0, NOW, BERLIN) if d.total} == {date(2026, 4, 10)}
    assert days_of([], 0, NOW, AUCKLAND)[-1].day == date(2026, 4, 11)


@pytest.mark.parametrize(
    ("zone", "day", "first", "hours"),
    [
        (BERLIN, date(2026, 3, 29), datetime(2026, 3, 28, 23, tzinfo=UTC), 23),
        (AUCKLAND, date(2026, 4, 5), datetime(2026, 4, 4, 11, tzinfo=UTC), 25),
        (BEIRUT, date(2026, 3, 29), datetime(2026, 3, 28, 22, tzinfo=UTC), 23),  # has no midnight
    ],
)
def test_a_day_on_which_clocks_change_has_all_its_hours(zone: ZoneInfo, day: date, first: datetime, hours: int) -> None:
    runs = [_run(first + timedelta(hours=n)) for n in range(-1, hours + 1)]
    by_day = {d.day: d.total for d in days_of(runs, 0, NOW, zone) if d.total}
    assert by_day == {day - timedelta(days=1): 1, day: hours, day + timedelta(days=1): 1}


def test_users_are_counted_back_from_those_known_now() -> None:
    runs = [
        _run(NOW - timedelta(days=2), added=100),
        _run(NOW - timedelta(days=1), added=5, removed=2),
        _run(NOW - timedelta(days=1, hours=1), removed=3),
        _run(NOW, added=10, outcome=DiscoveryOutcome.COMPLETED),
        _run(NOW, outcome=DiscoveryOutcome.FAILED),
    ]
    days = days_of(runs, 110, NOW, UTC)
    assert [day.users for day in days[-4:]] == [0, 100, 100, 110]
    assert days[-1].runs[DiscoveryOutcome.FAILED] == days[-1].runs[DiscoveryOutcome.COMPLETED] == 1
    assert [day.users for day in days_of(runs, 1, NOW, UTC)][-2:] == [0, 1], "never fewer than none"


def test_a_clock_that_was_ahead_counts_for_today_and_old_runs_for_nothing() -> None:
    runs = [_run(NOW + timedelta(days=3), added=4), _run(NOW - timedelta(days=DAYS), added=50)]
    days = days_of(runs, 10, NOW, UTC)
    assert days[-1].runs[DiscoveryOutcome.COMPLETED] == sum(day.total for day in days) == 1
    assert (days[0].users, days[-2].users, days[-1].users) == (6, 6, 10)


@pytest.mark.parametrize(
    ("left", "band"),
    [
        (timedelta(days=-400), SecretBand.EXPIRED), (timedelta(0), SecretBand.EXPIRED),
        (timedelta(seconds=1), SecretBand.WEEK), (timedelta(days=7) - timedelta(seconds=1), SecretBand.WEEK),
        (timedelta(days=7), SecretBand.MONTH), (timedelta(days=30) - timedelta(seconds=1), SecretBand.MONTH),
        (timedelta(days=30), SecretBand.QUARTER), (timedelta(days=90) - timedelta(seconds=1), SecretBand.QUARTER),
        (timedelta(days=90), SecretBand.LATER), (timedelta(days=9000), SecretBand.LATER),
    ],
)  # fmt: skip
def test_the_bands_of_secret_keys(left: timedelta, band: SecretBand) -> None:
    assert band_of(NOW + left, NOW) is band
    assert band_of(None, NOW) is SecretBand.LATER


def test_the_secret_key_that_ends_first_stands_in_front() -> None:
    apps = [
        _app(1, "never", None), _app(2, "year", NOW + timedelta(days=365)), _app(3, "b", NOW + timedelta(days=3)),
        _app(4, "a", NOW + timedelta(days=3)), replace(_app(5, "client", None), secret=None),
    ]  # fmt: skip
    service = AzureService(1, "Able", "", "cloud-management", TENANT.cloud, TENANT, apps[3], None, None, NOW)
    found = secrets_of(apps, [service], NOW)
    assert [key.app for key in found[SecretBand.WEEK]] == ["a", "b"]
    assert found[SecretBand.WEEK][0].services == ("Able",)
    assert [key.app for key in found[SecretBand.LATER]] == ["year", "never"]
    assert found[SecretBand.EXPIRED] == ()


def test_what_is_read_begins_with_the_first_day() -> None:
    asked: list[datetime] = []

    def since(moment: datetime) -> list[RunFigure]:
        asked.append(moment)
        return [_run(NOW, added=3)]

    parts = SimpleNamespace(
        clock=lambda: NOW,
        services=SimpleNamespace(all=list),
        apps=SimpleNamespace(all=list),
        users=SimpleNamespace(count=lambda: 3),
        run_figures=SimpleNamespace(since=since),
    )
    dashboard = read_dashboard(cast(Toolbox, parts), BERLIN)
    read_dashboard(cast(Toolbox, parts))
    assert asked[0] == datetime(2026, 3, 11, 23, tzinfo=UTC)
    assert asked[1].astimezone().timetz().replace(tzinfo=None).isoformat() == "00:00:00"
    assert (dashboard.services, dashboard.outcomes[DiscoveryOutcome.COMPLETED]) == (0, 1)
    assert (dashboard.days[-2].users, dashboard.days[-1].users) == (0, 3)
