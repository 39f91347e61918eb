"""Creations under way (operations.ports.JournalStore). Every write is on disk when the method returns (synchronous FULL)."""

from __future__ import annotations

import contextlib
import json
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from uuid import UUID

from azconsole.domain.apps import AppKind, Tenant
from azconsole.domain.changes import Change, ChangeState, JournalStep, StepRecord
from azconsole.domain.errors import AzConsoleError, ConflictError, NotFoundError
from azconsole.domain.texts import say
from azconsole.store.database import Database
from azconsole.store.lock import FileLock

_LOCK_SECONDS = 0.5


class JournalRepository:
    """The tables changes and change_steps."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, change: Change) -> None:
        """Record a new change before its first step."""
        tenant = change.tenant
        with self._database.write() as tables:
            tables.table("changes").insert(
                {
                    "id": str(change.id),
                    "kind": change.kind.value,
                    "tenant_id": str(tenant.tenant_id),
                    "tenant_name": tenant.name,
                    "tenant_domain": tenant.domain,
                    "cloud": tenant.cloud,
                    "marker": change.marker,
                    "form": json.dumps(change.form),
                    "state": change.state.value,
                    "started": change.started.isoformat(),
                }
            )

    def sent(self, change_id: UUID, step: JournalStep, result: dict[str, str]) -> None:
        """Record that a step is about to be sent, with what is known of it already. Raises NotFoundError."""
        self._record(change_id, step, "sent", result)

    def done(self, change_id: UUID, step: JournalStep, result: dict[str, str]) -> None:
        """Record that a step is done, with its ids. Raises NotFoundError."""
        self._record(change_id, step, "done", result)

    def finish(self, change_id: UUID, state: ChangeState) -> None:
        """Close a change. Raises NotFoundError."""
        with self._database.write() as tables:
            closed = tables.conn.execute("UPDATE changes SET state = ? WHERE id = ?", (state.value, str(change_id)))
            if closed.rowcount == 0:
                raise _unknown()

    def get(self, change_id: UUID) -> Change:
        """One change with its steps. Raises NotFoundError."""
        with self._database.read() as connection:
            row = connection.execute("SELECT * FROM changes WHERE id = ?", (str(change_id),)).fetchone()
            if row is None:
                raise _unknown()
            return _change(connection, row)

    def open_changes(self) -> list[Change]:
        """Changes that a crash or a failure left open, oldest first."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT * FROM changes WHERE state = ? ORDER BY started, rowid", (ChangeState.OPEN.value,)
            ).fetchall()
            return [_change(connection, row) for row in rows]

    @contextmanager
    def working(self, change_id: UUID) -> Iterator[None]:
        """Hold a change: nobody else on this data folder works on it meanwhile. Raises ConflictError naming who does."""
        lock = self._lock_of(change_id)
        deadline = time.monotonic() + _LOCK_SECONDS
        while not lock.acquire():
            if time.monotonic() > deadline:
                raise _held(lock.holder())
            time.sleep(0.02)  # `worked_on` of another process takes it for a moment
        try:
            yield
        finally:
            lock.release()
            # The lock of a change that is over is of no use to anybody; one that stays does no harm.
            with contextlib.suppress(AzConsoleError, OSError):
                if not self._is_open(change_id):
                    lock.path.unlink()

    def worked_on(self, change_id: UUID) -> bool:
        """Whether somebody holds this change at the moment."""
        lock = self._lock_of(change_id)
        if not lock.path.exists():
            return False
        free = lock.acquire()
        lock.release()
        return not free

    def _lock_of(self, change_id: UUID) -> FileLock:
        return FileLock(self._database.folder / f"creating-{change_id}.lock")

    def _is_open(self, change_id: UUID) -> bool:
        with self._database.read() as connection:
            row = connection.execute("SELECT state FROM changes WHERE id = ?", (str(change_id),)).fetchone()
        return bool(row) and row[0] == ChangeState.OPEN.value

    def _record(self, change_id: UUID, step: JournalStep, state: str, result: dict[str, str]) -> None:
        try:
            with self._database.write() as tables:
                tables.conn.execute(
                    "INSERT INTO change_steps (change_id, step, state, result) VALUES (?, ?, ?, ?)"
                    " ON CONFLICT (change_id, step) DO UPDATE SET state = excluded.state, result = excluded.result",
                    (str(change_id), step.value, state, json.dumps(result)),
                )
        except sqlite3.IntegrityError:
            raise _unknown() from None


def _change(connection: sqlite3.Connection, row: tuple[str, ...]) -> Change:
    change_id, kind, tenant_id, name, domain, cloud, marker, form, state, started = row
    steps = connection.execute(
        "SELECT step, state, result FROM change_steps WHERE change_id = ? ORDER BY id", (change_id,)
    )
    return Change(
        id=UUID(change_id),
        kind=AppKind(kind),
        tenant=Tenant(UUID(tenant_id), name, domain, cloud),
        marker=marker,
        form=json.loads(form),
        state=ChangeState(state),
        started=datetime.fromisoformat(started),
        steps=tuple(StepRecord(JournalStep(step), done, json.loads(result)) for step, done, result in steps.fetchall()),
    )


def _held(holder: int) -> ConflictError:
    return ConflictError(
        say("This app is being created"),
        say(
            "Another azconsole window or command (pid {pid}) is working on this app right now.",
            pid=holder or say("unknown"),
        ),
        say("Wait until it ends, or cancel it there."),
        code="change-held",
    )


def _unknown() -> NotFoundError:
    return NotFoundError(
        say("Change not found"),
        say("The journal does not know this change."),
        say("Start the creation again."),
        code="change-unknown",
    )
