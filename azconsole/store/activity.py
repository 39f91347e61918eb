"""How far a run is, for other processes to see: written at most once a second, off the thread of the run."""

from __future__ import annotations

import json
import logging
import sqlite3
import threading
from collections.abc import Callable
from datetime import datetime
from typing import Any

from azconsole.domain.errors import StoreError
from azconsole.domain.jobs import Holding, JobId, RunnerRole
from azconsole.domain.texts import from_plain, to_plain
from azconsole.domain.users import DiscoveryProgress, RoundKind
from azconsole.store.database import Database, transaction
from azconsole.store.errors import mapped
from azconsole.store.values import moment

_SECOND = 1.0
_BEAT_SECONDS = 10.0
_BUSY_MILLISECONDS = 500
_SELECT = """SELECT leases.lane, job, token, process, host, role, since, beat, kind, pages, users, resumed, waiting
    FROM leases LEFT JOIN activity ON activity.lane = leases.lane ORDER BY since, leases.lane"""
_log = logging.getLogger(__name__)


class ActivityWriter:
    """Writes the newest progress of a lane, and every ten seconds a sign of life. A database that is busy or full never
    disturbs the run: the next second tries again."""

    def __init__(self, database: Database, lane: str, token: str, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._lane = lane
        self._token = token
        self._clock = clock
        self._progress: DiscoveryProgress | None = None
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._work, name=f"lease {lane}", daemon=True)
        self._thread.start()

    def tell(self, progress: DiscoveryProgress) -> None:
        """Keep this to be written."""
        self._progress = progress

    def close(self) -> None:
        """Write no more."""
        self._ended.set()
        self._thread.join()

    def _work(self) -> None:
        connection: sqlite3.Connection | None = None
        written: DiscoveryProgress | None = None
        silent = 0.0
        try:
            while not self._ended.wait(_SECOND):
                progress, silent = self._progress, silent + _SECOND
                if progress == written and silent < _BEAT_SECONDS:
                    continue
                try:
                    if connection is None:
                        connection = self._database.bulk()
                        connection.execute(f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}")
                    self._write(connection, progress)
                    written, silent = progress, 0.0
                except StoreError as error:
                    _log.debug("progress not written: %s", error)
        finally:
            if connection is not None:
                connection.close()

    def _write(self, connection: sqlite3.Connection, progress: DiscoveryProgress | None) -> None:
        with mapped(self._database.path), transaction(connection):
            ours = connection.execute(
                "UPDATE leases SET beat = ? WHERE lane = ? AND token = ?",
                (moment(self._clock()), self._lane, self._token),
            ).rowcount
            if ours and progress is not None:
                connection.execute(
                    "INSERT INTO activity (lane, kind, pages, users, resumed, waiting) VALUES (?, ?, ?, ?, ?, ?)"
                    " ON CONFLICT (lane) DO UPDATE SET kind = excluded.kind, pages = excluded.pages,"
                    " users = excluded.users, resumed = excluded.resumed, waiting = excluded.waiting",
                    (
                        self._lane,
                        progress.kind.value,
                        progress.pages,
                        progress.users,
                        int(progress.resumed),
                        json.dumps(to_plain(progress.waiting)),
                    ),
                )


def holdings(connection: sqlite3.Connection, token: str) -> list[Holding]:
    """All rows, oldest first; those with this token are ours."""
    return [_holding(row, token) for row in connection.execute(_SELECT).fetchall()]


def _holding(row: tuple[Any, ...], ours: str) -> Holding:
    lane, job, token, process, host, role, since, beat, kind, pages, users, resumed, waiting = row
    progress = None
    if kind is not None:
        said = from_plain(json.loads(waiting))
        progress = DiscoveryProgress(RoundKind(kind), pages, users, bool(resumed), said)
    return Holding(
        lane,
        JobId.parse(job),
        token,
        process,
        host,
        RunnerRole(role),
        datetime.fromisoformat(since),
        datetime.fromisoformat(beat),
        token == ours,
        progress,
    )
