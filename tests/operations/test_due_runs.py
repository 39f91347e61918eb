"""Which discovery is due, by the clock alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from azconsole.domain.apps import App, AppKind, AppOrigin, AzureService, SecretInfo, Tenant
from azconsole.domain.schedules import DiscoverySettings, IntervalUnit, Schedule
from azconsole.domain.users import DiscoveryOutcome, DiscoveryResult, RoundKind, RunRecord
from azconsole.operations.due_runs import due, next_full

CREATED = datetime(2026, 11, 23, 12, tzinfo=UTC)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


def service(**settings: object) -> AzureService:
    tenant = Tenant(uuid4(), "Contoso", "contoso.example", "AzurePublicCloud")
    secret = SecretInfo("r", "abc", CREATED + 365 * DAY)
    app = App(1, AppKind.SERVER, tenant, "Server", uuid4(), AppOrigin.CREATED, CREATED, secret=secret)
    discovery = replace(DiscoverySettings(), **settings)
    return AzureService(1, "S", "", "cloud-management", tenant.cloud, tenant, app, None, discovery, CREATED)


def run(kind: RoundKind, started: datetime, outcome: DiscoveryOutcome = DiscoveryOutcome.COMPLETED) -> RunRecord:
    return RunRecord(1, 1, DiscoveryResult(kind, outcome, 0, 0, 0, 1, 1, 0, 1.0, started))


FULL = run(RoundKind.FULL, CREATED + MINUTE)


@pytest.mark.parametrize(
    ("last", "last_full", "now", "expected"),
    [
        (None, None, CREATED, None),
        (None, None, CREATED + MINUTE, RoundKind.FULL),
        (FULL, FULL, CREATED + 5 * MINUTE, None),
        (FULL, FULL, CREATED + 6 * MINUTE, RoundKind.DELTA),
        (run(RoundKind.DELTA, CREATED + DAY), FULL, CREATED + DAY + 4 * MINUTE, None),
        (run(RoundKind.DELTA, CREATED + DAY), FULL, CREATED + DAY + 5 * MINUTE, RoundKind.DELTA),
        (run(RoundKind.DELTA, CREATED + 6 * DAY), FULL, CREATED + 7 * DAY + MINUTE, RoundKind.FULL),
        (run(RoundKind.FULL, CREATED, DiscoveryOutcome.FAILED), None, CREATED + 4 * MINUTE, None),
        (run(RoundKind.FULL, CREATED, DiscoveryOutcome.FAILED), None, CREATED + 5 * MINUTE, RoundKind.FULL),
        (run(RoundKind.FULL, CREATED, DiscoveryOutcome.REMOVALS_WAITING), FULL, CREATED + 30 * DAY, None),
        (FULL, FULL, CREATED + 400 * DAY, None),
    ],
)
def test_what_is_due(
    last: RunRecord | None, last_full: RunRecord | None, now: datetime, expected: RoundKind | None
) -> None:
    assert due(service(), last, last_full, now) is expected


def test_nothing_is_due_when_discovery_is_off() -> None:
    assert due(service(enabled=False), None, None, CREATED + DAY) is None


def test_without_delta_only_full_runs_are_due() -> None:
    only_full = service(delta_enabled=False)
    assert due(only_full, FULL, FULL, CREATED + 6 * DAY) is None
    assert due(only_full, FULL, FULL, CREATED + 7 * DAY + MINUTE) is RoundKind.FULL


def test_a_missed_full_run_is_caught_up_once() -> None:
    late = run(RoundKind.FULL, CREATED + 40 * DAY)
    assert due(service(), late, late, CREATED + 40 * DAY + 6 * MINUTE) is RoundKind.DELTA


def test_a_start_time_anchors_the_schedule() -> None:
    weekly = Schedule(1, IntervalUnit.WEEKS, CREATED + DAY)
    assert next_full(weekly, None, CREATED) == CREATED + DAY
    assert next_full(weekly, CREATED, CREATED) == CREATED + DAY
    assert next_full(weekly, CREATED + DAY, CREATED) == CREATED + 8 * DAY
    assert next_full(weekly, CREATED + 20 * DAY, CREATED) == CREATED + 22 * DAY
