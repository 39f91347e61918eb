"""The newest runs of a service, as the details pane shows them."""

from __future__ import annotations

import pytest

from azconsole.domain.errors import AzConsoleError
from azconsole.domain.texts import Said, say
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


def _service(database: Database) -> int:
    return ServiceRepository(database).add(service(AppRepository(database).save(app()), "One")).id


def _damage(database: Database, said: str) -> None:
    with database.write() as tables:
        tables.conn.execute("UPDATE runs SET result = json_set(result, '$.said', json(?))", (said,))


def test_a_run_keeps_what_its_message_was_made_of(database: Database) -> None:
    runs, service_id = RunRepository(database), _service(database)
    cause = say("{count:n} pages of {tenant}", count=1234, tenant="{Contoso}")
    message = AzConsoleError(say("Title"), cause, say("Hint."), code="x").text
    added = runs.add(service_id, result(DiscoveryOutcome.FAILED), message, "req-1")
    with database.read() as connection:
        row = connection.execute("SELECT message, json_extract(result, '$.said.template') FROM runs").fetchone()
    assert row == ("Title: 1,234 pages of {Contoso} (Hint.)", "{title}: {message} ({hint})")
    for record in (runs.last(service_id), *runs.recent(service_id, 1)):
        assert record == added
        assert isinstance(record.message, Said)
        read = record.message.values["message"]
        assert isinstance(read, Said)
        assert (read.template, read.values) == (cause.template, cause.values)


def test_a_run_with_a_plain_message_keeps_nothing_besides(database: Database) -> None:
    runs, service_id = RunRepository(database), _service(database)
    runs.add(service_id, result(), "a message of an older version {x}")
    with database.read() as connection:
        assert connection.execute("SELECT json_type(result, '$.said') FROM runs").fetchone() == (None,)
    found = runs.recent(service_id, 1)[0].message
    assert (type(found), found) == (str, "a message of an older version {x}")


@pytest.mark.parametrize(
    "said",
    [
        "null",
        "7",
        "[]",
        '"another text"',
        "{}",
        '{"template": "{count:n} users", "values": {}}',
        '{"template": "{count:n} users", "values": {"count": "x"}}',
        '{"template": "{count:n} users", "values": {"count": 3}}',
        '{"template": "", "values": {}}',
        '{"template": 3, "values": []}',
    ],
)
def test_a_damaged_sentence_gives_way_to_the_message(database: Database, said: str) -> None:
    runs, service_id = RunRepository(database), _service(database)
    runs.add(service_id, result(DiscoveryOutcome.FAILED), say("{count:n} users", count=2))
    _damage(database, said)
    found = runs.recent(service_id, 1)[0]
    assert (type(found.message), found.message) == (str, "2 users")
    assert found.result == result(DiscoveryOutcome.FAILED)
