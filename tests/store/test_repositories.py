"""Apps, services, journal, runs and settings as rows."""

from __future__ import annotations

import os
import sqlite3
import unicodedata
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest

from azconsole.domain.apps import App, AppKind, SecretInfo, Tenant
from azconsole.domain.changes import Change, ChangeState, JournalStep, StepRecord
from azconsole.domain.errors import ConflictError, NotFoundError
from azconsole.domain.schedules import DiscoverySettings, IntervalUnit, Schedule
from azconsole.domain.users import DiscoveryOutcome, RoundKind
from azconsole.store.apps import AppRepository
from azconsole.store.database import Database
from azconsole.store.journal import JournalRepository
from azconsole.store.runs import RunRepository
from azconsole.store.services import ServiceRepository
from azconsole.store.users import UserRepository
from tests.store.samples import NOW, TENANT, app, discover, page, result, service, tenant, user


@pytest.fixture
def apps(database: Database) -> AppRepository:
    return AppRepository(database)


@pytest.fixture
def services(database: Database) -> ServiceRepository:
    return ServiceRepository(database)


def test_an_app_comes_back_as_it_was_saved(apps: AppRepository) -> None:
    saved = apps.save(draft := app())
    assert saved == draft.stored_as(saved.id)
    assert apps.get(saved.id) == apps.find(TENANT, saved.client_id) == saved
    client = apps.save(app(AppKind.CLIENT, name="client"))
    assert client.secret is None
    assert apps.find(TENANT, uuid4()) is None


def test_saving_the_same_client_id_updates_and_a_changed_app_is_kept(apps: AppRepository) -> None:
    first = apps.save(app())
    again = apps.save(replace(first, id=0, name="Renamed", secret=None))
    assert again == replace(first, name="Renamed", secret=None)
    assert apps.all() == [again]
    other = apps.save(app())
    with pytest.raises(ConflictError):
        apps.save(replace(other, client_id=first.client_id))
    with pytest.raises(NotFoundError):
        apps.save(replace(app(), id=99))
    with pytest.raises(NotFoundError):
        apps.get(99)


def test_apps_are_listed_by_kind_and_cloud_and_name(apps: AppRepository) -> None:
    china = Tenant(UUID(int=3), "Fabrikam", "", "AzureChinaCloud")
    names = [apps.save(app(name=name)).name for name in ("beta", "Alpha", "émile")]
    apps.save(app(AppKind.CLIENT, of=china, name="client"))
    assert [a.name for a in apps.all(AppKind.SERVER)] == ["Alpha", "beta", "émile"]
    assert [a.name for a in apps.all(cloud="AzureChinaCloud")] == ["client"]
    assert len(apps.all()) == len(names) + 1


def test_a_tenants_name_is_not_lost_to_an_import_without_one(apps: AppRepository) -> None:
    apps.save(app())
    later = apps.save(app(of=Tenant(TENANT, "", "", "AzurePublicCloud")))
    assert later.tenant == tenant()


def test_only_three_characters_of_a_secret_are_ever_stored(apps: AppRepository) -> None:
    draft = replace(app(), secret=SecretInfo("r", "abcdefgh", None))
    assert apps.save(draft).secret == SecretInfo("r", "abc", None)


def test_an_app_in_use_is_not_deleted(apps: AppRepository, services: ServiceRepository) -> None:
    server = apps.save(app())
    kept = services.add(service(server))
    assert apps.services_using(server.id) == ["Cloud services"]
    with pytest.raises(ConflictError, match="Cloud services"):
        apps.delete(server.id)
    services.delete(kept.id)
    assert apps.get(server.id) == server
    apps.delete(server.id)
    assert apps.all() == []


def _pair(apps: AppRepository) -> tuple[App, App]:
    return apps.save(app()), apps.save(app(AppKind.CLIENT, name="Client app"))


def test_a_service_comes_back_as_it_was_added_and_changed(apps: AppRepository, services: ServiceRepository) -> None:
    server, client = _pair(apps)
    schedule = Schedule(2, IntervalUnit.WEEKS, datetime(2026, 5, 1, tzinfo=UTC))
    draft = replace(service(server), client_app=client, discovery=DiscoverySettings(True, schedule, False, 30))
    kept = services.add(draft)
    assert kept == replace(draft, id=kept.id)
    changed = replace(kept, name="Other", description="d", client_app=None, discovery=None)
    services.update(changed)
    assert services.get(kept.id) == changed
    assert services.all() == [changed]
    with pytest.raises(NotFoundError):
        services.update(replace(changed, id=77))
    for call in (services.get, services.delete):
        with pytest.raises(NotFoundError):
            call(77)


@pytest.mark.parametrize("other", ["CAFÉ straße", " café STRASSE ", unicodedata.normalize("NFD", "café straße")])
def test_b12_names_differing_in_case_or_normalisation_are_one(
    apps: AppRepository, services: ServiceRepository, other: str
) -> None:
    kept = services.add(service(apps.save(app()), "Café Straße"))
    elsewhere = apps.save(app(of=Tenant(UUID(int=4), "T", "", "AzurePublicCloud")))
    with pytest.raises(ConflictError, match="Name taken"):
        services.add(service(elsewhere, other))
    assert services.by_name(other) == kept
    assert services.by_name("cafe strasse") is None
    second = services.add(service(elsewhere, "free"))
    with pytest.raises(ConflictError, match="Name taken"):
        services.update(replace(second, name=other))


def test_b13_one_service_of_a_kind_for_a_tenant(apps: AppRepository, services: ServiceRepository) -> None:
    server = apps.save(app())
    services.add(service(server))
    with pytest.raises(ConflictError, match="Tenant taken"):
        services.add(service(server, "Another"))
    with pytest.raises(ConflictError, match="App not stored"):
        services.add(service(app(of=Tenant(UUID(int=4), "T", "", "")), "Another"))


def test_deleting_the_last_discovering_service_takes_users_and_cursor_along(
    database: Database, apps: AppRepository, services: ServiceRepository, users: UserRepository
) -> None:
    server = apps.save(app())
    first, second = services.add(service(server)), services.add(service(server, "Logs", "log-analytics"))
    discover(users, [user(1)])
    users.begin(TENANT, RoundKind.FULL)
    users.append(TENANT, page([user(2)]))
    users.close()
    services.delete(first.id)
    assert users.count(TENANT) == 1
    services.update(replace(second, discovery=None))
    third = services.add(service(server))
    services.delete(third.id)
    assert users.count(TENANT) == 0
    with closing(sqlite3.connect(database.path)) as outside:
        assert outside.execute("SELECT count(*) FROM cursors").fetchone() == (0,)
    assert not list(database.folder.glob("discovery-*.db*"))
    assert services.all() == [replace(second, discovery=None)]


def _change() -> Change:
    return Change(uuid4(), AppKind.SERVER, tenant(), "azconsole-1", {"name": "é"}, ChangeState.OPEN, NOW)


def test_f25_the_journal_tells_what_was_sent_and_done(database: Database) -> None:
    journal = JournalRepository(database)
    journal.begin(change := _change())
    assert journal.get(change.id) == change
    journal.sent(change.id, JournalStep.APPLICATION, {"tag": "x"})
    journal.done(change.id, JournalStep.APPLICATION, {"object_id": "1"})
    journal.sent(change.id, JournalStep.SECRET, {})
    steps = (
        StepRecord(JournalStep.APPLICATION, "done", {"object_id": "1"}),
        StepRecord(JournalStep.SECRET, "sent", {}),
    )
    assert journal.open_changes() == [replace(change, steps=steps)]
    journal.begin(later := _change())
    assert [c.id for c in journal.open_changes()] == [change.id, later.id]
    journal.finish(change.id, ChangeState.UNDONE)
    assert journal.get(change.id).state is ChangeState.UNDONE
    assert journal.open_changes() == [later]


def test_f14_a_change_is_worked_on_by_one_at_a_time(database: Database) -> None:
    journal = JournalRepository(database)
    journal.begin(change := _change())
    other = JournalRepository(database)
    with journal.working(change.id):
        assert other.worked_on(change.id)
        with pytest.raises(ConflictError, match=f"pid {os.getpid()}"), other.working(change.id):
            pass
    assert not other.worked_on(change.id)
    with other.working(change.id):
        other.finish(change.id, ChangeState.DONE)
    assert list(database.folder.glob("creating-*")) == []


def test_a_change_that_is_unknown_is_told(database: Database) -> None:
    journal = JournalRepository(database)
    with pytest.raises(NotFoundError):
        journal.get(uuid4())
    with pytest.raises(NotFoundError):
        journal.sent(uuid4(), JournalStep.VERIFY, {})
    with pytest.raises(NotFoundError):
        journal.finish(uuid4(), ChangeState.DONE)


def test_runs_are_kept_with_their_service(database: Database, apps: AppRepository, services: ServiceRepository) -> None:
    runs = RunRepository(database)
    kept = services.add(service(apps.save(app())))
    assert runs.last(kept.id) is None
    runs.add(kept.id, result())
    newest = runs.add(kept.id, result(DiscoveryOutcome.FAILED), "It failed.", "req-1")
    assert runs.last(kept.id) == newest
    assert newest.result == result(DiscoveryOutcome.FAILED)
    services.delete(kept.id)
    assert runs.last(kept.id) is None
    with pytest.raises(NotFoundError):
        runs.add(kept.id, result())
