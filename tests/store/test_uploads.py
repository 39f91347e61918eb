"""What was uploaded last, how far an upload is, and the settings of a Log Analytics service."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from azconsole.domain.errors import NotFoundError
from azconsole.domain.log_analytics import (
    CollectionUpload,
    ConnectorSettings,
    DataRule,
    Subscription,
    UploadResult,
    Workspace,
)
from azconsole.domain.runs import COLLECTION_UPLOAD, RunQuery
from azconsole.domain.users import DiscoveryOutcome, RoundKind
from azconsole.store.apps import AppRepository
from azconsole.store.database import Database
from azconsole.store.runs import RunRepository
from azconsole.store.services import ServiceRepository
from azconsole.store.uploads import UploadRepository
from tests.store import samples

SETTINGS = ConnectorSettings(
    Subscription("s", "Contoso “IT”"),
    Workspace("/subscriptions/s/x", "law", "7d0d", "westeurope", "rg", "s"),
    (3, 1),
    "PS1",
    DataRule("/rule", "azconsole-PS1-law", "dcr-1", "https://x"),
)
UPLOAD = CollectionUpload(3, "PS100003", "Desks", datetime(2027, 1, 4, tzinfo=UTC), 20, 2, "digest", "sync")


def logs_service(database: Database, settings: ConnectorSettings | None = SETTINGS) -> int:
    server = AppRepository(database).save(samples.app())
    service = replace(samples.service(server, "Logs", "log-analytics"), discovery=None, connector=settings)
    return ServiceRepository(database).add(service).id


def test_settings_come_back(database: Database) -> None:
    services = ServiceRepository(database)
    number = logs_service(database)
    assert services.get(number).connector == SETTINGS
    without = replace(SETTINGS, rule=None, collections=())
    services.update(replace(services.get(number), connector=without))
    assert services.get(number).connector == without
    services.update(replace(services.get(number), connector=None))
    assert services.get(number).connector is None


def test_uploads_are_kept_by_collection(database: Database) -> None:
    uploads, number = UploadRepository(database), logs_service(database)
    assert uploads.all(number) == []
    uploads.set(number, UPLOAD)
    uploads.set(number, replace(UPLOAD, collection_id=4, name="Laptops"))
    uploads.set(number, replace(UPLOAD, rows=21))
    assert [(one.collection_id, one.rows) for one in uploads.all(number)] == [(3, 21), (4, 20)]
    uploads.forget(number, 3)
    uploads.forget(number, 3)
    assert [one.collection_id for one in uploads.all(number)] == [4]


def test_what_is_under_way_is_no_upload_until_it_is_whole(database: Database) -> None:
    uploads, number = UploadRepository(database), logs_service(database)
    assert uploads.pending(number, 3) == ("", "", 0)
    uploads.set_pending(number, 3, "one", "digest", 0)
    uploads.set_pending(number, 3, "one", "digest", 2)
    assert uploads.pending(number, 3) == ("one", "digest", 2)
    assert uploads.all(number) == []
    uploads.set(number, UPLOAD)
    assert uploads.pending(number, 3) == ("", "", 0)
    uploads.set_pending(number, 3, "two", "other", 1)
    assert uploads.all(number) == [UPLOAD], "the last whole one stays"


def test_uploads_go_with_their_service(database: Database) -> None:
    uploads, number = UploadRepository(database), logs_service(database)
    uploads.set(number, UPLOAD)
    ServiceRepository(database).delete(number)
    assert uploads.all(number) == []


def test_a_run_that_uploaded_is_told_from_a_discovery(database: Database) -> None:
    runs, number = RunRepository(database), logs_service(database)
    result = UploadResult(1, 2, 3, 400, 5, 6.5, ("a", "b"))
    done = replace(samples.result(), kind=RoundKind.UPLOAD, added=0, changed=0, removed=0, users=0)
    runs.add(number, done, "It went well.", upload=result)
    last = runs.last(number)
    assert last is not None
    assert last.upload == result
    (past,) = runs.history(RunQuery(kind=RoundKind.UPLOAD, outcome=DiscoveryOutcome.COMPLETED), 10)
    assert (past.job, past.record.upload, past.record.message) == (COLLECTION_UPLOAD, result, "It went well.")


def test_a_service_that_is_deleted_while_it_uploads_is_told(database: Database) -> None:
    uploads = UploadRepository(database)
    service = logs_service(database)
    uploads.set_pending(service, 3, "sync", "digest", 1)
    ServiceRepository(database).delete(service)
    with pytest.raises(NotFoundError):
        uploads.set_pending(service, 3, "sync", "digest", 2)
    with pytest.raises(NotFoundError):
        uploads.set(service, UPLOAD)
    assert uploads.all(service) == []
