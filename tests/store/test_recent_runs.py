"""The newest runs of a service, as the details pane shows them."""

from __future__ import annotations

from azconsole.domain.users import DiscoveryOutcome
from azconsole.store.apps import AppRepository
from azconsole.store.database import Database
from azconsole.store.runs import RunRepository
from azconsole.store.services import ServiceRepository
from tests.store.samples import app, result, service


def test_the_newest_runs_of_a_service_come_first(database: Database) -> None:
    services, runs = ServiceRepository(database), RunRepository(database)
    server = AppRepository(database).save(app())
    one = services.add(service(server, "One"))
    two = services.add(service(server, "Two", kind="log-analytics"))
    assert runs.recent(one.id, 5) == []
    added = [runs.add(one.id, result(), f"run {number}") for number in range(4)]
    runs.add(two.id, result(DiscoveryOutcome.FAILED), "of another service", "req-1")
    assert runs.recent(one.id, 3) == added[:0:-1]
    assert runs.recent(one.id, 50) == added[::-1]
