"""Past runs of all services: found, filtered, let go of when they are old, and recorded when a crash kept them from it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from azconsole.domain.apps import AzureService
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import AccessDeniedError, NotFoundError, ThrottledError
from azconsole.domain.jobs import RunnerRole
from azconsole.domain.runs import ChangeQuery, ChangesKept, RunEnd, RunError, RunQuery
from azconsole.domain.texts import Said, say
from azconsole.domain.users import DiscoveryOutcome, RoundKind, RunRecord
from azconsole.store import run_retention
from azconsole.store.apps import AppRepository
from azconsole.store.database import Database
from azconsole.store.run_changes import RunChanges
from azconsole.store.runs import RunRepository
from azconsole.store.services import ServiceRepository
from azconsole.store.users import UserRepository
from tests.store.run_samples import ran
from tests.store.samples import NOW, TENANT, app, discover, object_id, page, service, user

ALL, ALL_CHANGES = RunQuery(), ChangeQuery()
FULL, DELTA = RoundKind.FULL, RoundKind.DELTA


@pytest.fixture
def kept(database: Database) -> AzureService:
    return ServiceRepository(database).add(service(AppRepository(database).save(app()), "Contoso"))


@pytest.fixture
def runs(database: Database, kept: AzureService) -> RunRepository:
    return RunRepository(database, lambda: RunnerRole.AGENT)


def numbers(runs: RunRepository, query: RunQuery = ALL) -> list[int]:
    return [run.id for run in runs.history(query, 10_000)]


def test_history_tells_whose_each_run_was_and_where_it_ran(
    database: Database, kept: AzureService, runs: RunRepository
) -> None:
    other = ServiceRepository(database).add(service(kept.server_app, "Fabrikam", kind="log-analytics"))
    first, second = runs.add(kept.id, ran()), runs.add(other.id, ran())
    found = runs.history(ALL, 10)
    assert [run.record for run in found] == [second, first]
    assert [run.service for run in found] == ["Fabrikam", "Contoso"]
    assert found[1].tenant == kept.tenant
    assert (found[1].job, found[1].ran_in) == ("user discovery", "agent")
    assert found[1].process > 0
    assert found[1].ended == NOW + timedelta(seconds=0.5)
    assert (runs.history(ALL, 1, 1), runs.count(ALL)) == ([found[1]], 2)
    assert runs.get(first.id) == found[1]
    with pytest.raises(NotFoundError, match="no run 99"):
        runs.get(99)


def test_a_run_keeps_its_error_and_every_request_id(kept: AzureService, runs: RunRepository) -> None:
    cause = ThrottledError(say("Busy"), say("Too many."), request_id="req-1")
    error = AccessDeniedError(
        say("Permission of {app} missing", app="X"), say("No."), say("Grant it."), code="Authorization"
    )
    error.request_id = "req-2"
    error.__cause__ = cause
    failed = ran(outcome=DiscoveryOutcome.FAILED)
    runs.add(kept.id, failed, error.text, error.request_id, end=RunEnd.of(error))
    found = runs.history(ALL, 1)[0]
    assert found.error == RunError("Permission of X missing", "No.", "Grant it.", "Authorization")
    assert isinstance(found.error.title, Said)
    assert found.error.title.values == {"app": "X"}
    assert found.request_ids == ("req-2", "req-1")
    assert found.record.request_id == "req-2"


def test_runs_are_found_by_service_outcome_kind_time_and_change(kept: AzureService, runs: RunRepository) -> None:
    full = runs.add(kept.id, ran(kind=FULL)).id
    failed = runs.add(kept.id, ran(NOW + timedelta(hours=1), outcome=DiscoveryOutcome.FAILED)).id
    changed = runs.add(kept.id, ran(NOW + timedelta(hours=2), changed=3)).id
    assert numbers(runs) == [changed, failed, full]
    assert numbers(runs, RunQuery(service_id=kept.id)) == [changed, failed, full]
    assert numbers(runs, RunQuery(service_id=kept.id + 1)) == []
    assert numbers(runs, RunQuery(outcome=DiscoveryOutcome.FAILED)) == [failed]
    assert numbers(runs, RunQuery(kind=FULL)) == [full]
    assert numbers(runs, RunQuery(since=NOW + timedelta(hours=1))) == [changed, failed]
    assert numbers(runs, RunQuery(until=NOW + timedelta(hours=1))) == [full]
    assert numbers(runs, RunQuery(changed=True)) == [changed]
    assert runs.count(RunQuery(changed=True)) == 1


def test_runs_older_than_ninety_days_go_but_not_those_that_others_are_reckoned_from(
    kept: AzureService, runs: RunRepository
) -> None:
    full = runs.add(kept.id, ran(NOW, FULL)).id
    runs.add(kept.id, ran(NOW + timedelta(days=1)))
    last = runs.add(kept.id, ran(NOW + timedelta(days=89))).id
    assert len(numbers(runs)) == 3
    newest = runs.add(kept.id, ran(NOW + timedelta(days=92))).id
    assert numbers(runs) == [newest, last, full]
    later = runs.add(kept.id, ran(NOW + timedelta(days=400))).id
    assert numbers(runs) == [later, full], "the next full run is reckoned from the last one, however old"
    found = runs.last(kept.id, completed=FULL)
    assert found is not None
    assert found.id == full


def test_no_service_keeps_more_runs_than_the_limit(
    database: Database, kept: AzureService, runs: RunRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = ServiceRepository(database).add(service(kept.server_app, "Two", kind="log-analytics"))
    theirs = runs.add(other.id, ran()).id
    monkeypatch.setattr(run_retention, "MOST_RUNS", 5)
    added = [runs.add(kept.id, ran()).id for _ in range(12)]
    assert numbers(runs, RunQuery(service_id=kept.id)) == added[:-6:-1]
    assert numbers(runs, RunQuery(service_id=other.id)) == [theirs]


def _delta(users: UserRepository, runs: RunRepository, service_id: int, name: str) -> RunRecord:
    users.begin(TENANT, DELTA)
    users.append(TENANT, page([user(1, name)], last=True))
    counts = users.finish_delta(TENANT)
    return runs.add(service_id, ran(changed=counts.changed), change_set=counts.change_set)


def test_the_changes_of_old_runs_go_and_the_runs_say_so(
    database: Database, kept: AzureService, runs: RunRepository, users: UserRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    discover(users, [user(1)])
    monkeypatch.setattr(run_retention, "MOST_WITH_CHANGES", 2)
    added = [_delta(users, runs, kept.id, f"name {number}").id for number in range(4)]
    nothing = [runs.add(kept.id, ran()).id for _ in range(5)]
    states = {run.id: run.kept for run in runs.history(ALL, 100)}
    assert [states[number] for number in added] == [ChangesKept.GONE] * 2 + [ChangesKept.LISTED] * 2
    assert {states[number] for number in nothing} == {ChangesKept.NONE}, "runs without changes do not count"
    changes = RunChanges(database)
    assert [changes.count(number, ALL_CHANGES) for number in added] == [0, 0, 1, 1]
    with database.read() as connection:
        assert connection.execute("SELECT count(*) FROM run_changes").fetchone() == (2,)


def test_f1_a_run_killed_before_it_was_recorded_is_recorded_later(
    database: Database, kept: AzureService, runs: RunRepository, users: UserRepository
) -> None:
    """The merge is on disk, the run is not: whoever opens the site next records it, with its users."""
    discover(users, [user(n) for n in range(10)])
    runs.recover()
    runs.recover()
    (first,) = runs.history(ALL, 10)
    assert (first.result.kind, first.result.added, first.result.users) == (FULL, 10, 10)
    assert (first.kept, first.ran_in, first.process) == (ChangesKept.FIRST_LOAD, "", 0)
    assert first.record.message == "azconsole ended before it could record this run."
    users.begin(TENANT, DELTA)
    users.append(TENANT, page([user(1, "new")], [object_id(2)], last=True))
    users.finish_delta(TENANT)
    runs.recover()
    second = runs.history(ALL, 10)[0]
    assert (second.result.kind, second.result.changed, second.result.removed) == (DELTA, 1, 1)
    assert RunChanges(database).count(second.id, ALL_CHANGES) == 2
    assert runs.count(ALL) == 2


def test_a_run_that_somebody_took_for_left_behind_is_told_once(
    kept: AzureService, runs: RunRepository, users: UserRepository
) -> None:
    """Another process opens the site in the moment between the merge and the record."""
    users.begin(TENANT, FULL)
    users.append(TENANT, page([user(1)], last=True))
    counts = users.merge(TENANT)
    runs.recover()
    recorded = runs.add(kept.id, ran(kind=FULL, added=1), change_set=counts.change_set)
    (found,) = runs.history(ALL, 10)
    assert found.record == recorded
    assert (found.ran_in, found.kept) == ("agent", ChangesKept.FIRST_LOAD)


def test_a_deleted_service_takes_runs_and_changes_along(
    database: Database, kept: AzureService, runs: RunRepository, users: UserRepository
) -> None:
    with users.writing(TENANT, CancelToken()):
        discover(users, [user(n) for n in range(3)])
    _delta(users, runs, kept.id, "bound to a run")
    users.begin(TENANT, DELTA)
    users.append(TENANT, page([user(2, "of a round under way")]))
    users.close()
    ServiceRepository(database).delete(kept.id)
    with database.read() as connection:
        for table in ("runs", "change_sets", "run_changes"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,), table
    runs.recover()
    assert runs.count(ALL) == 0


def test_runs_of_the_first_schema_are_read(database: Database, kept: AzureService, runs: RunRepository) -> None:
    """What older rows lack is empty, and their changes are not kept."""
    runs.add(kept.id, ran(changed=2))
    with database.write() as tables:
        tables.conn.execute("UPDATE runs SET request_ids = '[]', error = '', ran_in = '', process = 0")
    (found,) = runs.history(ALL, 1)
    assert (found.error, found.request_ids, found.ran_in, found.kept) == (None, (), "", ChangesKept.GONE)


def test_moments_are_compared_whatever_their_fraction(kept: AzureService, runs: RunRepository) -> None:
    moment = datetime(2026, 3, 1, 12, 30, 5, 250_000, tzinfo=UTC)
    added = runs.add(kept.id, ran(moment)).id
    assert numbers(runs, RunQuery(since=moment, until=moment + timedelta(seconds=1))) == [added]
