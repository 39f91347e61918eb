"""What the Log Analytics Connector uploaded last, and how far an upload is (operations.log_ports.UploadStore)."""

from __future__ import annotations

import sqlite3

from azconsole.domain.log_analytics import CollectionUpload
from azconsole.store.database import Database
from azconsole.store.jobs import service_deleted
from azconsole.store.values import as_moment, moment

_ALL = (
    "SELECT collection, code, name, synced, rows, parts, digest, sync_id FROM uploads"
    " WHERE service = ? AND synced IS NOT NULL ORDER BY name, collection"
)
_SET = (
    "INSERT INTO uploads (service, collection, code, name, synced, rows, parts, digest, sync_id)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (service, collection) DO UPDATE SET code = excluded.code,"
    " name = excluded.name, synced = excluded.synced, rows = excluded.rows, parts = excluded.parts,"
    " digest = excluded.digest, sync_id = excluded.sync_id, pending_sync = '', pending_digest = '', pending_parts = 0"
)
_SET_PENDING = (
    "INSERT INTO uploads (service, collection, code, name, pending_sync, pending_digest, pending_parts)"
    " VALUES (?, ?, '', '', ?, ?, ?) ON CONFLICT (service, collection) DO UPDATE SET"
    " pending_sync = excluded.pending_sync, pending_digest = excluded.pending_digest,"
    " pending_parts = excluded.pending_parts"
)


class UploadRepository:
    """The table uploads; the rows of a service go with it. A row without `synced` is of a first upload that is under way."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, service_id: int) -> list[CollectionUpload]:
        """The last complete upload of each collection, also of collections that are no longer chosen."""
        with self._database.read() as connection:
            rows = connection.execute(_ALL, (service_id,)).fetchall()
        found = []
        for collection, code, name, synced, count, parts, digest, sync_id in rows:
            at = as_moment(synced)
            assert at is not None
            found.append(CollectionUpload(collection, code, name, at, count, parts, digest, sync_id))
        return found

    def set(self, service_id: int, upload: CollectionUpload) -> None:
        """Remember a complete upload: nothing of its collection is under way any more. Raises NotFoundError when the service
        was deleted meanwhile."""
        one = upload
        values = (one.code, one.name, moment(one.synced), one.rows, one.parts, one.digest, one.sync_id)
        self._write(_SET, (service_id, one.collection_id, *values))

    def forget(self, service_id: int, collection_id: int) -> None:
        """Forget one."""
        with self._database.write() as tables:
            tables.conn.execute("DELETE FROM uploads WHERE service = ? AND collection = ?", (service_id, collection_id))

    def pending(self, service_id: int, collection_id: int) -> tuple[str, str, int]:
        """A sync that was begun and not completed: its sync id, digest, and acknowledged parts ("", "", 0: none)."""
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT pending_sync, pending_digest, pending_parts FROM uploads WHERE service = ? AND collection = ?",
                (service_id, collection_id),
            ).fetchone()
        return (row[0], row[1], row[2]) if row else ("", "", 0)

    def set_pending(self, service_id: int, collection_id: int, sync_id: str, digest: str, parts: int) -> None:
        """Remember how far a sync is. Raises NotFoundError as `set`."""
        self._write(_SET_PENDING, (service_id, collection_id, sync_id, digest, parts))

    def _write(self, sql: str, values: tuple[object, ...]) -> None:
        try:
            with self._database.write() as tables:
                tables.conn.execute(sql, values)
        except sqlite3.IntegrityError:
            raise service_deleted() from None
