"""Who runs what (operations.recurring_ports.LeaseBook): a lock file and a row for each lane.

The lock decides: the system frees it when its holder ends, even by kill -9, and neither a clock that jumps nor a process
that sleeps can lose or double it. The row only tells who it is. A row whose lock is free is left over; it is overwritten by the
next who takes the lane, and swept.
"""

from __future__ import annotations

import contextlib
import logging
import os
import socket
import time
import uuid
from collections.abc import Callable, Iterator
from datetime import datetime

from azconsole.domain.errors import StoreError
from azconsole.domain.jobs import Holding, JobId, RunnerRole
from azconsole.domain.users import DiscoveryProgress
from azconsole.store.activity import ActivityWriter, holdings
from azconsole.store.database import Database
from azconsole.store.lock import FileLock
from azconsole.store.values import moment

_TRIES, _PAUSE_SECONDS = 5, 0.02
_log = logging.getLogger(__name__)


class Lease:
    """A lane that this process holds, until `release()`."""

    def __init__(self, lock: FileLock, release: Callable[[], None], writer: ActivityWriter | None) -> None:
        self._lock = lock
        self._forget = release
        self._writer = writer

    def tell(self, progress: DiscoveryProgress) -> None:
        """How far the run is: written within a second, by another thread."""
        if self._writer is not None:
            self._writer.tell(progress)

    def release(self) -> None:
        """Give the lane back. A row that cannot be deleted is swept later: what counts is the lock."""
        if self._writer is not None:
            self._writer.close()
        try:
            self._forget()
        except StoreError as error:
            _log.warning("a lease stays in the database: %s", error)
        finally:
            self._lock.release()


class LeaseRepository:
    """The table leases and the lock files beside the database."""

    def __init__(
        self, database: Database, clock: Callable[[], datetime], role: RunnerRole = RunnerRole.COMMAND
    ) -> None:
        self._database = database
        self._clock = clock
        self.role = role
        self.token = uuid.uuid4().hex

    def take(self, lane: str, job: JobId, *, quiet: bool = False) -> Lease | None:
        """Hold a lane for a job without waiting; None when somebody holds it. A `quiet` one writes nothing while it is held.
        Raises StoreError."""
        lock = self._lock(lane)
        if not self._acquire(lock):
            return None
        try:
            self._write(lane, job)
        except BaseException:
            lock.release()
            raise
        writer = None if quiet else ActivityWriter(self._database, lane, self.token, self._clock)
        return Lease(lock, lambda: self._forget(lane), writer)

    @contextlib.contextmanager
    def held(self, lane: str, job: JobId) -> Iterator[Lease | None]:
        """The same for a block."""
        lease = self.take(lane, job)
        try:
            yield lease
        finally:
            if lease is not None:
                lease.release()

    def holdings(self) -> list[Holding]:
        """Who runs what, as the rows tell."""
        with self._database.read() as connection:
            return holdings(connection, self.token)

    def sweep(self) -> int:
        """Delete the rows whose holders have ended; how many they were."""
        swept = 0
        for found in self.holdings():
            lock = self._lock(found.lane)
            if not found.ours and lock.acquire():
                try:
                    with self._database.write() as tables:
                        tables.conn.execute(
                            "DELETE FROM leases WHERE lane = ? AND token = ?", (found.lane, found.token)
                        )
                finally:
                    lock.release()
                swept += 1
        return swept

    def watch(self) -> Watch:
        """A look at the rows of other processes, for one thread."""
        return Watch(self._database, self.token)

    def _acquire(self, lock: FileLock) -> bool:
        # Who sweeps holds a lock for a moment: a lane is taken only when it stays so.
        for _ in range(_TRIES):
            if lock.acquire():
                return True
            time.sleep(_PAUSE_SECONDS)
        return False

    def _write(self, lane: str, job: JobId) -> None:
        now = moment(self._clock())
        with self._database.write() as tables:
            tables.conn.execute("DELETE FROM leases WHERE lane = ?", (lane,))
            tables.conn.execute(
                "INSERT INTO leases (lane, job, service, token, process, host, role, since, beat)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (lane, str(job), job.service_id, self.token, os.getpid(), socket.gethostname(), self.role, now, now),
            )

    def _forget(self, lane: str) -> None:
        with self._database.write() as tables:
            tables.conn.execute("DELETE FROM leases WHERE lane = ? AND token = ?", (lane, self.token))

    def _lock(self, lane: str) -> FileLock:
        return FileLock(self._database.folder / f"lease-{lane}.lock")


class Watch:
    """Looks at what other processes do; it belongs to the thread that looks. A look at an unchanged database costs
    microseconds."""

    def __init__(self, database: Database, token: str) -> None:
        self._database = database
        self._token = token
        self._version = -1

    def look(self) -> list[Holding] | None:
        """What others run now; None when nobody else wrote to the database since the last look. Raises StoreError."""
        with self._database.read() as connection:
            version = connection.execute("PRAGMA data_version").fetchone()[0]
            if version == self._version:
                return None
            found = holdings(connection, self._token)
        self._version = version
        return [holding for holding in found if not holding.ours]
