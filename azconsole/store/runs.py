"""Finished discovery runs (operations.ports.RunStore)."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import asdict
from datetime import datetime
from typing import Any

from azconsole.domain.errors import NotFoundError
from azconsole.domain.texts import Said, from_plain, say, to_plain
from azconsole.domain.users import DiscoveryOutcome, DiscoveryResult, RoundKind, RunRecord
from azconsole.store.database import Database


class RunRepository:
    """The table runs; a service's runs go with it. The column message is English; what a sentence was made of stands in the
    result under "said", so that it can be translated when it is read again."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, service_id: int, result: DiscoveryResult, message: str = "", request_id: str = "") -> RunRecord:
        """Record a run. Raises NotFoundError when the service was deleted while it ran."""
        values = asdict(result) | {"started": result.started.isoformat()}
        if isinstance(message, Said):
            values["said"] = to_plain(message)
        try:
            with self._database.write() as tables:
                run_id = tables.conn.execute(
                    "INSERT INTO runs (service, started, result, message, request_id) VALUES (?, ?, ?, ?, ?)",
                    (service_id, values["started"], json.dumps(values), message, request_id),
                ).lastrowid
        except sqlite3.IntegrityError:
            raise NotFoundError(
                say("Service not found"),
                say("The service was deleted while its run ended."),
                say("Refresh the list."),
                code="service-unknown",
            ) from None
        return RunRecord(run_id or 0, service_id, result, message, request_id)

    def last(self, service_id: int, completed: RoundKind | None = None) -> RunRecord | None:
        """The newest run of a service; with `completed` the newest of that kind that ended well."""
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT id, result, message, request_id FROM runs WHERE service = ?1 AND (?2 IS NULL OR"
                " (json_extract(result, '$.kind') = ?2 AND json_extract(result, '$.outcome') = 'completed'))"
                " ORDER BY id DESC LIMIT 1",
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


def _record(service_id: int, row: tuple[int, str, str, str]) -> RunRecord:
    run_id, result, message, request_id = row
    values = json.loads(result)
    said = from_plain(values.pop("said", ""))
    # The column is whole: a sentence that no longer says the same in English is damaged.
    return RunRecord(run_id, service_id, _result(values), said if said == message else message, request_id)


def _result(values: dict[str, Any]) -> DiscoveryResult:
    values["kind"] = RoundKind(values["kind"])
    values["outcome"] = DiscoveryOutcome(values["outcome"])
    values["started"] = datetime.fromisoformat(values["started"])
    return DiscoveryResult(**values)
