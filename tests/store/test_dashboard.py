"""The figures of runs: of all services from a moment on, and quick with 10,000 of them."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from azconsole.domain.dashboard import RunFigure
from azconsole.domain.users import DiscoveryOutcome
from azconsole.operations.dashboard import days_of
from azconsole.store.apps import AppRepository
from azconsole.store.dashboard import RunFigureReader
from azconsole.store.database import Database
from azconsole.store.runs import RunRepository
from azconsole.store.services import ServiceRepository
from tests.store.samples import NOW, app, result, service

MANY = 10_000


def test_the_runs_of_all_services_from_a_moment_on(database: Database) -> None:
    services, runs = ServiceRepository(database), RunRepository(database)
    server = AppRepository(database).save(app())
    one, two = services.add(service(server)), services.add(service(server, "Two", kind="log-analytics"))
    reader = RunFigureReader(database)
    assert reader.since(NOW) == []
    runs.add(one.id, replace(result(), started=NOW - timedelta(microseconds=1)))
    runs.add(one.id, result())
    runs.add(two.id, replace(result(DiscoveryOutcome.FAILED), started=NOW + timedelta(microseconds=1)))
    expected = [
        RunFigure(NOW, DiscoveryOutcome.COMPLETED, 1, 3),
        RunFigure(NOW + timedelta(microseconds=1), DiscoveryOutcome.FAILED, 1, 3),
    ]
    assert reader.since(NOW) == expected
    assert reader.since(NOW.astimezone(timezone(timedelta(hours=-7)))) == expected
    services.delete(two.id)
    assert reader.since(NOW) == expected[:1]


def test_ten_thousand_runs_are_counted_quickly(database: Database) -> None:
    services, runs = ServiceRepository(database), RunRepository(database)
    one = services.add(service(AppRepository(database).save(app())))
    runs.add(one.id, result())
    with database.write() as tables:
        tables.conn.execute(
            "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?)"
            " INSERT INTO runs (service, started, result, message, request_id, kind, outcome)"
            " SELECT service, strftime('%Y-%m-%dT%H:%M:%S+00:00', started, '-' || (n * 4) || ' minutes'), result, '', '',"
            " kind, outcome FROM runs, numbers",
            (MANY - 1,),
        )
    began = time.process_time()
    figures = RunFigureReader(database).since(datetime(2000, 1, 1, tzinfo=UTC))
    days = days_of(figures, 100_000, NOW)
    taken = time.process_time() - began
    assert len(figures) == sum(day.total for day in days) == MANY
    assert taken < 0.5, taken  # a tenth of a second on an idle machine
    print(f"{taken:.3f} s")
