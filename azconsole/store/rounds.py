"""One tenant's round of discovery at work: its connection, its lock, its cursor."""

from __future__ import annotations

import json
import sqlite3
import threading
import uuid
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from azconsole.domain.errors import Cancelled, NotFoundError
from azconsole.domain.runs import Change
from azconsole.domain.texts import say
from azconsole.domain.users import RoundCounts, RoundKind, UserPage
from azconsole.store import merge, run_changes, staging
from azconsole.store.database import Database, transaction
from azconsole.store.lock import FileLock
from azconsole.store.staging import StagedRound, staging_path

# A first load rebuilds the indexes of all users; it pays unless the users of other tenants are far more.
_REBUILD_RATIO = 4
_UPSERT = """
    INSERT INTO users (tenant, object_id, display_name, mail, mail_nickname, security_identifier, user_principal_name,
    domain_name, sam_account_name, distinguished_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (tenant, object_id) DO UPDATE SET display_name = excluded.display_name, mail = excluded.mail,
    mail_nickname = excluded.mail_nickname, security_identifier = excluded.security_identifier,
    user_principal_name = excluded.user_principal_name, domain_name = excluded.domain_name,
    sam_account_name = excluded.sam_account_name, distinguished_name = excluded.distinguished_name"""
_REMOVE = (
    "DELETE FROM users WHERE tenant = ? AND object_id IN (SELECT value FROM json_each(?))"
    " RETURNING object_id, coalesce(display_name, user_principal_name, '')"
)


@dataclass(frozen=True, slots=True)
class RoundStatus:
    """Where a round stands: only what is stored (operations.ports.RoundState)."""

    kind: RoundKind
    link: str = ""
    pages: int = 0
    users: int = 0
    complete: bool = False
    resumed: bool = False


class TenantRound:
    """The round under way of one tenant; `tenant` is its row number. SQLite's errors pass; the caller maps them."""

    def __init__(self, database: Database, tenant_id: UUID, tenant: int, lock: FileLock) -> None:
        self._database = database
        self._tenant_id = tenant_id
        self._tenant = tenant
        self._lock = lock
        self._connection = database.bulk()
        self._staged: StagedRound | None = None
        self._resumed = False
        self._stop = threading.Event()

    def begin(self, kind: RoundKind) -> RoundStatus:
        """Resume, or start anew."""
        self._stop.clear()
        delta_link, next_link, full_round = self._links()
        if self._staged is not None and self._staged.id != full_round:
            self._drop_staging()
        if self._staged is None:
            self._staged = staging.take_up(self._connection, self._staging_path, full_round)
        if self._staged is not None:
            self._resumed = self._staged.pages > 0
            return self._full_status(self._staged)
        if kind is RoundKind.FULL or not (next_link or delta_link):
            return self._start_full()
        # A round may have been read to its end and not finished: what it changed is told with the next one.
        self._resumed = bool(next_link) or self._change_set() > 0
        self._connection.execute("PRAGMA wal_autocheckpoint = 1000")
        if not self._resumed:
            self._reset_counts(self._connection)
        return self._delta_status()

    def restart_full(self) -> RoundStatus:
        """Forget staging and links, and start a full round."""
        self._stop.clear()
        self._connection.execute("UPDATE cursors SET delta_link = '', next_link = '' WHERE tenant = ?", (self._tenant,))
        return self._start_full()

    def append(self, page: UserPage) -> RoundStatus:
        """Store a page with its link."""
        if self._staged is None:
            self._apply_delta(page)
            return self._delta_status()
        self._staged = staging.append(self._connection, self._staged, page)
        return self._full_status(self._staged)

    def removals(self) -> tuple[int, int]:
        """Users that the merge would remove, and users known."""
        known = self._known()
        if known == 0:
            return 0, 0
        self._check()
        staging.index(self._connection)
        return merge.unseen(self._connection, self._tenant), known

    def merge(self) -> RoundCounts:
        """Merge the complete round and throw its staging away. The commit lies in the -wal until the next small commit of
        an ordinary connection (the run's record) copies it."""
        assert self._staged is not None, "a delta round is finished, not merged"
        assert self._staged.delta_link, "only a complete round is merged"
        self._check()
        counts = self._merge(self._staged)
        self._drop_staging()
        return counts

    def delta_counts(self) -> RoundCounts:
        """The counts of the delta round."""
        row = self._connection.execute(
            "SELECT added, changed, removed FROM cursors WHERE tenant = ?", (self._tenant,)
        ).fetchone()
        if row is None:
            raise _deleted()
        return RoundCounts(*row)

    def finish_delta(self) -> RoundCounts:
        """The counts of the delta round, which start from zero again."""
        with transaction(self._connection):
            counts, read = self.delta_counts(), self._delta_read()
            change_set = run_changes.close_set(self._connection, self._tenant, counts, read, kind=RoundKind.DELTA)
            self._reset_counts(self._connection)
        return replace(counts, change_set=change_set)

    def interrupt(self) -> None:
        """Stop what runs now and what would follow it."""
        self._stop.set()
        self._connection.interrupt()

    def close(self) -> None:
        """Give the connection and the lock back."""
        self._connection.close()
        self._lock.release()

    @property
    def _staging_path(self) -> Path:
        return staging_path(self._database.folder, self._tenant_id)

    def _check(self) -> None:
        if self._stop.is_set():
            raise Cancelled

    def _links(self) -> tuple[str, str, str]:
        row = self._connection.execute(
            "SELECT delta_link, next_link, full_round FROM cursors WHERE tenant = ?", (self._tenant,)
        ).fetchone()
        if row is None:
            raise _deleted()
        return row[0], row[1], row[2]

    def _start_full(self) -> RoundStatus:
        self._drop_staging()
        self._staged = staging.create(self._connection, self._staging_path, uuid.uuid4().hex)
        self._connection.execute("UPDATE cursors SET full_round = ? WHERE tenant = ?", (self._staged.id, self._tenant))
        self._resumed = False
        return self._full_status(self._staged)

    def _drop_staging(self) -> None:
        # Deleted first where the system lets us: a file that is gone is not checkpointed when it is detached.
        self._staged = None
        try:
            staging.forget_staging(self._database.folder, self._tenant_id)
            staging.detach(self._connection)
        except PermissionError:
            staging.detach(self._connection)
            staging.forget_staging(self._database.folder, self._tenant_id)

    def _merge(self, staged: StagedRound) -> RoundCounts:
        """In a first load every user is added: it keeps that fact and not a list, which would only repeat the users."""
        total = int(self._connection.execute("SELECT count(*) FROM main.users").fetchone()[0])
        first = self._known() == 0
        if first and staged.users * _REBUILD_RATIO >= total:
            try:
                with transaction(self._connection):
                    staging.drop_removed(self._connection)
                    counts = merge.first_load(self._connection, self._tenant, self._check)
                    return self._close_full(staged, counts, first_load=counts.added)
            except sqlite3.IntegrityError:
                self._check()
        staging.index(self._connection)
        with transaction(self._connection):
            listed = None if first else run_changes.open_set(self._connection, self._tenant, RoundKind.FULL)
            counts = merge.apply(self._connection, self._tenant, self._check, listed)
            return self._close_full(staged, counts, first_load=counts.added if first else 0)

    def _close_full(self, staged: StagedRound, counts: RoundCounts, *, first_load: int) -> RoundCounts:
        """With what an interrupted delta round had changed before this round was begun in its place."""
        before = self.delta_counts()
        counts = RoundCounts(
            counts.added + before.added, counts.changed + before.changed, counts.removed + before.removed
        )
        read = staged.pages, staged.users
        change_set = run_changes.close_set(
            self._connection, self._tenant, counts, read, kind=RoundKind.FULL, first_load=first_load
        )
        closed = self._connection.execute(
            "UPDATE cursors SET delta_link = ?, next_link = '', full_round = '', pages = 0, users = 0, added = 0, changed = 0,"
            " removed = 0 WHERE tenant = ? AND full_round = ?",
            (staged.delta_link, self._tenant, staged.id),
        )
        if closed.rowcount == 0:
            raise _deleted()
        return replace(counts, change_set=change_set)

    def _known(self) -> int:
        row = self._connection.execute("SELECT count(*) FROM main.users WHERE tenant = ?", (self._tenant,)).fetchone()
        return int(row[0])

    def _apply_delta(self, page: UserPage) -> None:
        last = {row[0]: row for row in page.rows}
        connection = self._connection
        with transaction(connection):
            found = run_changes.compared(connection, self._tenant, last)
            connection.executemany(_UPSERT, [(self._tenant, *last[object_id]) for _, object_id, _, _ in found])
            gone = self._remove([object_id for object_id, _ in page.removed])
            if found or gone:
                change_set = run_changes.open_set(connection, self._tenant, RoundKind.DELTA)
                removed = [(int(Change.REMOVED), object_id, name, 0) for object_id, name in gone]
                run_changes.write(connection, change_set, found + removed)
            added = sum(change == Change.ADDED for change, _, _, _ in found)
            advanced = connection.execute(
                "UPDATE cursors SET next_link = ?, delta_link = CASE ? WHEN '' THEN delta_link ELSE ? END, pages = pages + 1,"
                " users = users + ?, added = added + ?, changed = changed + ?, removed = removed + ? WHERE tenant = ?",
                (
                    page.next_link,
                    page.delta_link,
                    page.delta_link,
                    len(page.rows),
                    added,
                    len(found) - added,
                    len(gone),
                    self._tenant,
                ),
            )
            if advanced.rowcount == 0:
                raise _deleted()

    def _remove(self, object_ids: list[str]) -> list[tuple[str, str]]:
        """Remove users; the object id and the name of each who was known."""
        return self._connection.execute(_REMOVE, (self._tenant, json.dumps(object_ids))).fetchall()

    def _change_set(self) -> int:
        """The change set of the round under way, 0 when it has none."""
        row = self._connection.execute("SELECT change_set FROM cursors WHERE tenant = ?", (self._tenant,)).fetchone()
        return int(row[0])

    def _delta_read(self) -> tuple[int, int]:
        """Pages and users that the delta round has read."""
        row = self._connection.execute("SELECT pages, users FROM cursors WHERE tenant = ?", (self._tenant,)).fetchone()
        return int(row[0]), int(row[1])

    def _reset_counts(self, connection: sqlite3.Connection) -> None:
        connection.execute(
            "UPDATE cursors SET pages = 0, users = 0, added = 0, changed = 0, removed = 0 WHERE tenant = ?",
            (self._tenant,),
        )

    def _full_status(self, staged: StagedRound) -> RoundStatus:
        complete = bool(staged.delta_link)
        return RoundStatus(RoundKind.FULL, staged.next_link, staged.pages, staged.users, complete, self._resumed)

    def _delta_status(self) -> RoundStatus:
        delta_link, next_link, _ = self._links()
        pages, users = self._delta_read()
        return RoundStatus(RoundKind.DELTA, next_link or delta_link, pages, users, False, self._resumed)


def _deleted() -> NotFoundError:
    return NotFoundError(
        say("Service deleted"),
        say("The service was deleted while its discovery ran; nothing of this run was kept."),
        say("Nothing is left to do."),
        code="service-unknown",
    )
