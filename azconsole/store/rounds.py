"""One tenant's round of discovery at work: its connection, its lock, its cursor."""

from __future__ import annotations

import json
import sqlite3
import threading
import uuid
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from azconsole.domain.errors import Cancelled, NotFoundError
from azconsole.domain.texts import say
from azconsole.domain.users import RoundCounts, RoundKind, UserPage
from azconsole.store import merge, staging
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
    sam_account_name = excluded.sam_account_name, distinguished_name = excluded.distinguished_name
    WHERE excluded.display_name IS NOT display_name COLLATE BINARY OR excluded.mail IS NOT mail COLLATE BINARY
    OR excluded.mail_nickname IS NOT mail_nickname COLLATE BINARY
    OR excluded.security_identifier IS NOT security_identifier COLLATE BINARY
    OR excluded.user_principal_name IS NOT user_principal_name COLLATE BINARY
    OR excluded.domain_name IS NOT domain_name COLLATE BINARY
    OR excluded.sam_account_name IS NOT sam_account_name COLLATE BINARY
    OR excluded.distinguished_name IS NOT distinguished_name COLLATE BINARY"""


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
        self._resumed = bool(next_link)
        self._connection.execute("PRAGMA wal_autocheckpoint = 1000")
        if not next_link:
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
        row = self._connection.execute("SELECT added, changed, removed FROM cursors WHERE tenant = ?", (self._tenant,))
        return RoundCounts(*row.fetchone())

    def finish_delta(self) -> RoundCounts:
        """The counts of the delta round, which start from zero again."""
        with transaction(self._connection):
            counts = self.delta_counts()
            self._reset_counts(self._connection)
        return counts

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
        total = int(self._connection.execute("SELECT count(*) FROM main.users").fetchone()[0])
        if self._known() == 0 and staged.users * _REBUILD_RATIO >= total:
            try:
                with transaction(self._connection):
                    staging.drop_removed(self._connection)
                    counts = merge.first_load(self._connection, self._tenant, self._check)
                    self._close_full(staged)
                return counts
            except sqlite3.IntegrityError:
                self._check()
        staging.index(self._connection)
        with transaction(self._connection):
            counts = merge.apply(self._connection, self._tenant, self._check)
            self._close_full(staged)
        return counts

    def _close_full(self, staged: StagedRound) -> None:
        closed = self._connection.execute(
            "UPDATE cursors SET delta_link = ?, next_link = '', full_round = '', pages = 0, users = 0, added = 0, changed = 0,"
            " removed = 0 WHERE tenant = ? AND full_round = ?",
            (staged.delta_link, self._tenant, staged.id),
        )
        if closed.rowcount == 0:
            raise _deleted()

    def _known(self) -> int:
        row = self._connection.execute("SELECT count(*) FROM main.users WHERE tenant = ?", (self._tenant,)).fetchone()
        return int(row[0])

    def _apply_delta(self, page: UserPage) -> None:
        last = {row[0]: row for row in page.rows}
        connection = self._connection
        with transaction(connection):
            known = self._count_known(list(last))
            before = connection.total_changes
            connection.executemany(_UPSERT, [(self._tenant, *row) for row in last.values()])
            written = connection.total_changes - before
            removed = self._remove([object_id for object_id, _ in page.removed])
            added = len(last) - known
            advanced = connection.execute(
                "UPDATE cursors SET next_link = ?, delta_link = CASE ? WHEN '' THEN delta_link ELSE ? END, pages = pages + 1,"
                " users = users + ?, added = added + ?, changed = changed + ?, removed = removed + ? WHERE tenant = ?",
                (
                    page.next_link,
                    page.delta_link,
                    page.delta_link,
                    len(page.rows),
                    added,
                    written - added,
                    removed,
                    self._tenant,
                ),
            )
            if advanced.rowcount == 0:
                raise _deleted()

    def _count_known(self, object_ids: list[str]) -> int:
        row = self._connection.execute(
            "SELECT count(*) FROM users WHERE tenant = ? AND object_id IN (SELECT value FROM json_each(?))",
            (self._tenant, json.dumps(object_ids)),
        )
        return int(row.fetchone()[0])

    def _remove(self, object_ids: list[str]) -> int:
        return self._connection.execute(
            "DELETE FROM users WHERE tenant = ? AND object_id IN (SELECT value FROM json_each(?))",
            (self._tenant, json.dumps(object_ids)),
        ).rowcount

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
        pages, users = self._connection.execute(
            "SELECT pages, users FROM cursors WHERE tenant = ?", (self._tenant,)
        ).fetchone()
        return RoundStatus(RoundKind.DELTA, next_link or delta_link, pages, users, False, self._resumed)


def _deleted() -> NotFoundError:
    return NotFoundError(
        say("Service deleted"),
        say("The service was deleted while its discovery ran; nothing of this run was kept."),
        say("Nothing is left to do."),
        code="service-unknown",
    )
