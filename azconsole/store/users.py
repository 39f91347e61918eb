"""Discovered users and the cursor of each tenant (operations.ports.UserStore).

Each tenant at work has a connection of its own and a lock file that keeps other processes out. The connection is given
back by `merge`, `finish_delta`, `release`, `close` and at the end of `writing`.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from azconsole.domain.apps import Tenant
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import StoreError
from azconsole.domain.texts import say
from azconsole.domain.users import RoundCounts, RoundKind, UserPage
from azconsole.store.database import Database
from azconsole.store.errors import mapped
from azconsole.store.lock import FileLock
from azconsole.store.rounds import RoundStatus, TenantRound
from azconsole.store.staging import forget_staging, without_surrogates
from azconsole.store.values import keep_tenant, tenant_row


class UserRepository:
    """The tables users and cursors, and the staging files."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._rounds: dict[UUID, TenantRound] = {}
        self._lock = threading.Lock()

    @contextmanager
    def writing(self, tenant_id: UUID, cancel: CancelToken) -> Iterator[None]:
        """Hold the tenant's discovery: one writer at a time, across processes. On leaving, also by an error, the tenant's
        connection and lock are given back; a cancel interrupts a long merge. Raises StoreError naming who holds it."""
        with mapped(self._database.path):
            self._open(tenant_id)
        cancel.on_cancel(lambda: self.interrupt(tenant_id))
        try:
            yield
        finally:
            self.release(tenant_id)

    def begin(self, tenant_id: UUID, kind: RoundKind) -> RoundStatus:
        """The round to work on: an interrupted one of this kind is resumed, a delta round without a stored delta link
        becomes a full one, else a new round. A full round under way goes on even when a delta is asked for. Raises
        StoreError when another process runs this tenant's discovery."""
        with mapped(self._database.path):
            return self._open(tenant_id).begin(kind)

    def restart_full(self, tenant_id: UUID) -> RoundStatus:
        """Throw the staging and the links away and begin a full round; the users stay as they are."""
        with mapped(self._database.path):
            return self._open(tenant_id).restart_full()

    def append(self, tenant_id: UUID, page: UserPage) -> RoundStatus:
        """Store one page and its link in one transaction (staging for a full round, users for a delta round)."""
        with self._at_work(tenant_id) as current:
            try:
                return current.append(page)
            except UnicodeEncodeError:
                return current.append(_clean(page))

    def removals(self, tenant_id: UUID) -> tuple[int, int]:
        """For a complete full round: how many users the merge would remove, and how many are known."""
        with self._at_work(tenant_id) as current:
            return current.removals()

    def merge(self, tenant_id: UUID) -> RoundCounts:
        """Merge a complete full round into the users, remove those not seen, keep its delta link: one transaction.
        Raises Cancelled after `interrupt`, NotFoundError when the service was deleted meanwhile."""
        with self._at_work(tenant_id) as current:
            counts = current.merge()
        self.release(tenant_id)
        return counts

    def delta_counts(self, tenant_id: UUID) -> RoundCounts:
        """What the delta round under way has added, changed and removed so far."""
        with self._at_work(tenant_id) as current:
            return current.delta_counts()

    def finish_delta(self, tenant_id: UUID) -> RoundCounts:
        """Close the delta round: the next one starts from its delta link."""
        with self._at_work(tenant_id) as current:
            counts = current.finish_delta()
        self.release(tenant_id)
        return counts

    def count(self, tenant_id: UUID | None = None) -> int:
        """How many users are known."""
        with self._database.read() as connection:
            if tenant_id is None:
                return int(connection.execute("SELECT count(*) FROM users").fetchone()[0])
            tenant = tenant_row(connection, tenant_id)
            return int(connection.execute("SELECT count(*) FROM users WHERE tenant = ?", (tenant,)).fetchone()[0])

    def interrupt(self, tenant_id: UUID) -> None:
        """Stop a long `removals` or `merge` of this tenant, from another thread: it raises Cancelled and changes nothing."""
        with self._lock:
            current = self._rounds.get(tenant_id)
            if current is not None:
                current.interrupt()

    def release(self, tenant_id: UUID) -> None:
        """Give the tenant's connection and lock back; what is stored of its round stays and can be resumed."""
        with self._lock:
            current = self._rounds.pop(tenant_id, None)
            if current is not None:
                current.close()

    def sweep(self) -> None:
        """Throw away staging files that belong to no round: what a crash or a deleted service left."""
        for path in self._database.folder.glob("discovery-*.db"):
            tenant = path.stem.removeprefix("discovery-")
            lock = FileLock(self._database.folder / f"discovery-{tenant}.lock")
            if self._in_a_round(tenant) or not lock.acquire():
                continue
            try:
                if not self._in_a_round(tenant):  # nobody can begin one now
                    with contextlib.suppress(PermissionError):
                        forget_staging(self._database.folder, tenant)
            finally:
                lock.release()

    def _in_a_round(self, tenant: str) -> bool:
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT full_round FROM cursors JOIN tenants ON tenants.id = cursors.tenant WHERE tenant_id = ?",
                (tenant,),
            ).fetchone()
        return bool(row and row[0])

    def close(self) -> None:
        """Release every tenant; before the database is closed."""
        for tenant_id in list(self._rounds):
            self.release(tenant_id)

    def _open(self, tenant_id: UUID) -> TenantRound:
        with self._lock:
            current = self._rounds.get(tenant_id)
            if current is None:
                lock = _locked(FileLock(self._database.folder / f"discovery-{tenant_id}.lock"))
                try:
                    current = TenantRound(self._database, tenant_id, self._tenant(tenant_id), lock)
                except BaseException:
                    lock.release()
                    raise
                self._rounds[tenant_id] = current
            else:
                self._tenant(tenant_id)  # a deleted service took its cursor along
            return current

    def _tenant(self, tenant_id: UUID) -> int:
        with self._database.write() as tables:
            tenant = tenant_row(tables.conn, tenant_id)
            if tenant is None:
                tenant = keep_tenant(tables.conn, Tenant(tenant_id, "", "", ""))
            tables.conn.execute("INSERT INTO cursors (tenant) VALUES (?) ON CONFLICT DO NOTHING", (tenant,))
            return tenant

    @contextmanager
    def _at_work(self, tenant_id: UUID) -> Iterator[TenantRound]:
        current = self._rounds.get(tenant_id)
        if current is None:
            raise StoreError(
                say("No discovery is running"),
                say("Its round was given back."),
                say("Run the discovery again."),
                code="no-round",
            )
        with mapped(self._database.path):
            yield current


def _locked(lock: FileLock) -> FileLock:
    if not lock.acquire():
        raise StoreError(
            say("Discovery is running already"),
            say("Another azconsole is running this discovery (pid {pid}).", pid=lock.holder() or say("unknown")),
            say("Wait until it ends, or cancel it there."),
            code="discovery-running",
        )
    return lock


def _clean(page: UserPage) -> UserPage:
    rows = without_surrogates(page.rows)
    return UserPage(rows, page.removed, page.next_link, page.delta_link, page.skipped, page.reasons)
