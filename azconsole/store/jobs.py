"""The last run of each job that repeats, and the services whose jobs pause (operations.recurring_ports.JobStore)."""

from __future__ import annotations

import json
import sqlite3
from datetime import datetime
from typing import Any

from azconsole.domain.errors import NotFoundError
from azconsole.domain.jobs import JobEnding, JobId, JobOutcome, JobState
from azconsole.domain.texts import from_plain, say, to_plain
from azconsole.store.database import Database
from azconsole.store.values import as_moment, moment


class JobRepository:
    """The tables jobs and paused; the rows of a service go with it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def states(self) -> dict[JobId, JobState]:
        """The last run of each job that ever ran."""
        with self._database.read() as connection:
            rows = connection.execute("SELECT job, started, ended, outcome, message, detail, held FROM jobs").fetchall()
        return {state.job: state for state in map(_state, rows)}

    def begin(self, job: JobId, now: datetime) -> None:
        """A run of this job begins. Raises NotFoundError when its service is gone."""
        try:
            with self._database.write() as tables:
                tables.conn.execute(
                    "INSERT INTO jobs (job, service, started) VALUES (?, ?, ?) ON CONFLICT (job) DO UPDATE SET"
                    " started = excluded.started, ended = NULL, outcome = '', message = '\"\"', detail = '', held = ''",
                    (str(job), job.service_id or None, moment(now)),
                )
        except sqlite3.IntegrityError:
            raise service_deleted() from None

    def end(self, job: JobId, now: datetime, ending: JobEnding) -> None:
        """The run ended; of a service that was deleted meanwhile nothing is kept."""
        with self._database.write() as tables:
            tables.conn.execute(
                "UPDATE jobs SET ended = ?, outcome = ?, message = ?, detail = ?, held = ? WHERE job = ?",
                (
                    moment(now),
                    ending.outcome.value,
                    json.dumps(to_plain(ending.message)),
                    ending.detail,
                    ending.held,
                    str(job),
                ),
            )

    def paused(self) -> dict[int, datetime]:
        """The services whose jobs do not run by themselves, and since when."""
        with self._database.read() as connection:
            rows = connection.execute("SELECT service, since FROM paused").fetchall()
        return {service: datetime.fromisoformat(since) for service, since in rows}

    def pause(self, service_id: int, now: datetime) -> None:
        """Let the jobs of a service rest. Raises NotFoundError when it is gone."""
        try:
            with self._database.write() as tables:
                tables.conn.execute(
                    "INSERT INTO paused (service, since) VALUES (?, ?) ON CONFLICT DO NOTHING",
                    (service_id, moment(now)),
                )
        except sqlite3.IntegrityError:
            raise service_deleted() from None

    def resume(self, service_id: int) -> None:
        """Let them run again."""
        with self._database.write() as tables:
            tables.conn.execute("DELETE FROM paused WHERE service = ?", (service_id,))


def _state(row: tuple[Any, ...]) -> JobState:
    job, started, ended, outcome, message, detail, held = row
    ending = JobEnding(JobOutcome(outcome), from_plain(json.loads(message)), detail, held)
    return JobState(JobId.parse(job), datetime.fromisoformat(started), as_moment(ended), ending)


def service_deleted() -> NotFoundError:
    """It is no longer there."""
    return NotFoundError(
        say("Service not found"),
        say("This service was deleted in the meantime."),
        say("Refresh the list."),
        code="service-unknown",
    )
