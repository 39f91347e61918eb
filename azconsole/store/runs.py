"""Finished runs (operations.ports.RunStore and RunHistoryStore)."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from azconsole.domain.apps import Tenant
from azconsole.domain.errors import NotFoundError
from azconsole.domain.jobs import RunnerRole
from azconsole.domain.log_analytics import UploadResult
from azconsole.domain.runs import COLLECTION_UPLOAD, USER_DISCOVERY, ChangesKept, PastRun, RunEnd, RunError, RunQuery
from azconsole.domain.texts import Said, from_plain, say, to_plain
from azconsole.domain.users import DiscoveryOutcome, DiscoveryResult, RoundKind, RunRecord
from azconsole.store import run_retention
from azconsole.store.database import Database
from azconsole.store.values import as_moment, moment

_SELECT = (
    "SELECT runs.id, runs.service, runs.result, runs.message, runs.request_id, runs.job, runs.error, runs.request_ids,"
    " runs.ran_in, runs.process, services.name, tenants.tenant_id, tenants.name, tenants.domain, tenants.cloud,"
    " change_sets.id, change_sets.first_load"
)
_FOUND = (
    " FROM runs LEFT JOIN services ON services.id = runs.service LEFT JOIN tenants ON tenants.id = services.tenant"
    " LEFT JOIN change_sets ON change_sets.run = runs.id"
    " WHERE (?1 IS NULL OR runs.service = ?1) AND (?2 IS NULL OR runs.outcome = ?2) AND (?3 IS NULL OR runs.kind = ?3)"
    " AND (?4 IS NULL OR runs.started >= ?4) AND (?5 IS NULL OR runs.started < ?5)"
    " AND (?6 = 0 OR json_extract(runs.result, '$.added') + json_extract(runs.result, '$.changed')"
    " + json_extract(runs.result, '$.removed') > 0)"
)
_HISTORY = _SELECT + _FOUND + " ORDER BY runs.id DESC LIMIT ?7 OFFSET ?8"
_COUNT = "SELECT count(*)" + _FOUND
_ONE = _SELECT + _FOUND + " AND runs.id = ?7"
_COLUMNS = "job, started, result, message, request_id, kind, outcome, seconds, request_ids, error, ran_in, process"
_INSERT = f"INSERT INTO runs (service, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - constants
_REPLACE = f"UPDATE runs SET (service, {_COLUMNS}) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ?"  # noqa: S608
_LEFT_BEHIND = """
    SELECT change_sets.id, services.id, change_sets.kind, change_sets.started, change_sets.closed, change_sets.pages,
    change_sets.users, change_sets.added, change_sets.changed, change_sets.removed
    FROM change_sets JOIN services ON services.tenant = change_sets.tenant AND services.discovery IS NOT NULL
    WHERE change_sets.run IS NULL AND change_sets.closed IS NOT NULL"""


class RunRepository:
    """The table runs; a service's runs go with it. The column message is English; what a sentence was made of stands in the
    result under "said", so that it can be translated when it is read again. `role` tells what this process is."""

    def __init__(self, database: Database, role: Callable[[], RunnerRole] = lambda: RunnerRole.COMMAND) -> None:
        self._database = database
        self._role = role

    def add(
        self,
        service_id: int,
        result: DiscoveryResult,
        message: str = "",
        request_id: str = "",
        *,
        end: RunEnd | None = None,
        change_set: int = 0,
        upload: UploadResult | None = None,
    ) -> RunRecord:
        """Record a run, whose changed users stand in `change_set` (or an `upload` of collections), and let go of what is too
        old. Raises NotFoundError when the service was deleted while it ran."""
        ran_in = (self._role().value, os.getpid())
        values = _values(service_id, result, message, request_id, end or RunEnd(), ran_in, upload)
        try:
            with self._database.write() as tables:
                run_id = _write(tables.conn, values, change_set)
                run_retention.let_go(tables.conn, service_id, result.started)
        except sqlite3.IntegrityError:
            raise NotFoundError(
                say("Service not found"),
                say("The service was deleted while its run ended."),
                say("Refresh the list."),
                code="service-unknown",
            ) from None
        return RunRecord(run_id, service_id, result, message, request_id, upload)

    def last(self, service_id: int, completed: RoundKind | None = None) -> RunRecord | None:
        """The newest run of a service; with `completed` the newest of that kind that ended well."""
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT id, result, message, request_id FROM runs WHERE service = ?1 AND (?2 IS NULL OR"
                " (kind = ?2 AND outcome = 'completed')) ORDER BY id DESC LIMIT 1",
                (service_id, completed),
            ).fetchone()
        return _record(service_id, row) if row else None

    def recent(self, service_id: int, limit: int) -> list[RunRecord]:
        """The newest runs of a service, at most `limit`, newest first."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT id, result, message, request_id FROM runs WHERE service = ? ORDER BY id DESC LIMIT ?",
                (service_id, limit),
            ).fetchall()
        return [_record(service_id, row) for row in rows]

    def history(self, query: RunQuery, limit: int, offset: int = 0) -> list[PastRun]:
        """Runs of all services, newest first."""
        with self._database.read() as connection:
            rows = connection.execute(_HISTORY, (*_criteria(query), limit, offset)).fetchall()
        return [_past(row) for row in rows]

    def count(self, query: RunQuery) -> int:
        """How many runs a query finds."""
        with self._database.read() as connection:
            return int(connection.execute(_COUNT, _criteria(query)).fetchone()[0])

    def get(self, run_id: int) -> PastRun:
        """One run. Raises NotFoundError."""
        with self._database.read() as connection:
            row = connection.execute(_ONE, (*_criteria(RunQuery()), run_id)).fetchone()
        if row is None:
            raise NotFoundError(
                say("No such run"),
                say("There is no run {number}; runs are kept for 90 days.", number=run_id),
                say("Refresh the list of runs."),
                code="run-unknown",
            )
        return _past(row)

    def recover(self) -> None:
        """Record the runs that changed users and were killed before they were recorded, as far as is known of them."""
        with self._database.read() as connection:
            if not connection.execute(_LEFT_BEHIND).fetchone():
                return
        message = say("azconsole ended before it could record this run.")
        with self._database.write() as tables:
            for change_set, service_id, *row in tables.conn.execute(_LEFT_BEHIND).fetchall():
                values = _values(service_id, _left_behind(row), message, "", RunEnd(), ("", 0))
                _write(tables.conn, values, change_set)


def _write(connection: sqlite3.Connection, values: tuple[object, ...], change_set: int) -> int:
    """Insert a run and give its change set to it. When somebody else has taken it for left behind already, his run is
    replaced."""
    row = connection.execute("SELECT run FROM change_sets WHERE id = ?", (change_set,)).fetchone()
    if row and row[0]:
        connection.execute(_REPLACE, (*values, row[0]))
        return int(row[0])
    run_id = connection.execute(_INSERT, values).lastrowid
    connection.execute("UPDATE change_sets SET run = ? WHERE id = ?", (run_id, change_set))
    return run_id or 0


def _values(
    service_id: int,
    result: DiscoveryResult,
    message: str,
    request_id: str,
    end: RunEnd,
    ran_in: tuple[str, int],
    upload: UploadResult | None = None,
) -> tuple[object, ...]:
    """A row, from its service on."""
    values = asdict(result) | {"started": result.started.isoformat()}
    if upload is not None:
        values["upload"] = asdict(upload)
    if isinstance(message, Said):
        values["said"] = to_plain(message)
    error = {name: to_plain(text) for name, text in asdict(end.error).items()} if end.error else None
    ids = end.request_ids or ((request_id,) if request_id else ())
    return (
        service_id,
        USER_DISCOVERY if upload is None else COLLECTION_UPLOAD,
        values["started"],
        json.dumps(values),
        message,
        request_id,
        result.kind,
        result.outcome,
        result.seconds,
        json.dumps(ids),
        json.dumps(error) if error else "",
        *ran_in,
    )


def _criteria(query: RunQuery) -> tuple[object, ...]:
    since, until = moment(query.since), moment(query.until)
    return query.service_id, query.outcome, query.kind, since, until, int(query.changed)


def _past(row: tuple[Any, ...]) -> PastRun:
    run_id, service_id, result, message, request_id, job, error, ids, ran_in, process, service, *rest = row
    tenant_id, name, domain, cloud, change_set, first_load = rest
    record = _record(service_id or 0, (run_id, result, message, request_id))
    tenant = Tenant(UUID(tenant_id) if tenant_id else UUID(int=0), name or "", domain or "", cloud or "")
    kept = _kept(record.result, change_set, first_load)
    return PastRun(record, service or "", tenant, job, _error(error), tuple(json.loads(ids)), ran_in, process, kept)


def _kept(result: DiscoveryResult, change_set: int | None, first_load: int | None) -> ChangesKept:
    if not (result.added or result.changed or result.removed):
        return ChangesKept.NONE
    if change_set is None:
        return ChangesKept.GONE
    return ChangesKept.FIRST_LOAD if first_load else ChangesKept.LISTED


def _error(text: str) -> RunError | None:
    if not text:
        return None
    values = {name: from_plain(plain) for name, plain in json.loads(text).items()}
    return RunError(values["title"], values["message"], values["hint"], values["code"])


def _left_behind(row: list[Any]) -> DiscoveryResult:
    kind, begun, closed, pages, users, added, changed, removed = row
    started, ended = as_moment(begun), as_moment(closed)
    assert started is not None
    assert ended is not None
    seconds = max(0.0, round((ended - started) / timedelta(seconds=1), 3))
    return DiscoveryResult(
        RoundKind(kind), DiscoveryOutcome.COMPLETED, added, changed, removed, pages, users, 0, seconds, started
    )


def _record(service_id: int, row: tuple[int, str, str, str]) -> RunRecord:
    run_id, result, message, request_id = row
    values = json.loads(result)
    said, upload = from_plain(values.pop("said", "")), _upload(values.pop("upload", None))
    # The column is whole: a sentence that no longer says the same in English is damaged.
    return RunRecord(run_id, service_id, _result(values), said if said == message else message, request_id, upload)


def _upload(values: dict[str, Any] | None) -> UploadResult | None:
    return None if values is None else UploadResult(**values | {"request_ids": tuple(values["request_ids"])})


def _result(values: dict[str, Any]) -> DiscoveryResult:
    values["kind"] = RoundKind(values["kind"])
    values["outcome"] = DiscoveryOutcome(values["outcome"])
    values["started"] = datetime.fromisoformat(values["started"])
    return DiscoveryResult(**values)
