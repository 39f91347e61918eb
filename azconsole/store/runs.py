"""Finished discovery runs (operations.ports.RunStore)."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import asdict
from datetime import datetime

from azconsole.domain.errors import NotFoundError
from azconsole.domain.users import DiscoveryOutcome, DiscoveryResult, RoundKind, RunRecord
from azconsole.store.database import Database


class RunRepository:
    """The table runs; a service's runs go with it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, service_id: int, result: DiscoveryResult, message: str = "", request_id: str = "") -> RunRecord:
        """Record a run. Raises NotFoundError when the service was deleted while it ran."""
        values = asdict(result) | {"started": result.started.isoformat()}
        try:
            with self._database.write() as tables:
                run_id = tables.conn.execute(
                    "INSERT INTO runs (service, started, result, message, request_id) VALUES (?, ?, ?, ?, ?)",
                    (service_id, values["started"], json.dumps(values), message, request_id),
                ).lastrowid
        except sqlite3.IntegrityError:
            raise NotFoundError(
                "Service not found",
                "The service was deleted while its run ended.",
                "Refresh the list.",
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
        return RunRecord(row[0], service_id, _result(row[1]), row[2], row[3]) if row else None

    def recent(self, service_id: int, limit: int) -> list[RunRecord]:
        """The newest runs of a service, at most `limit`, newest first."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT id, result, message, request_id FROM runs WHERE service = ? ORDER BY id DESC LIMIT ?",
                (service_id, limit),
            ).fetchall()
        return [RunRecord(row[0], service_id, _result(row[1]), row[2], row[3]) for row in rows]


def _result(text: str) -> DiscoveryResult:
    values = json.loads(text)
    values["kind"] = RoundKind(values["kind"])
    values["outcome"] = DiscoveryOutcome(values["outcome"])
    values["started"] = datetime.fromisoformat(values["started"])
    return DiscoveryResult(**values)
