"""The discovered users as a list that may have a million rows: a first page at once, ids in chunks, rows by id.

Display name sorts by index. Every read is made on the calling thread's own connection.
"""

from __future__ import annotations

import json
import time
from array import array
from collections.abc import Callable, Iterator
from contextlib import closing
from uuid import UUID

from azconsole.domain.users import UserQuery, UserRecord
from azconsole.store.database import Database

_CHUNK = 500
_LONGEST_SEARCH = 1000
_FOUND = (
    " FROM users WHERE (?1 IS NULL OR users.tenant = (SELECT id FROM tenants WHERE tenant_id = ?1)) AND (?2 IS NULL OR"
    " display_name LIKE ?2 ESCAPE '\\' OR user_principal_name LIKE ?2 ESCAPE '\\' OR mail LIKE ?2 ESCAPE '\\')"
)
# The one list of columns by which may be sorted: none comes from outside (faults.md S13).
_ORDERS = {
    ("display_name", False): " ORDER BY display_name, id",
    ("display_name", True): " ORDER BY display_name DESC, id DESC",
    ("mail", False): " ORDER BY mail, id",
    ("mail", True): " ORDER BY mail DESC, id DESC",
    ("mail_nickname", False): " ORDER BY mail_nickname, id",
    ("mail_nickname", True): " ORDER BY mail_nickname DESC, id DESC",
    ("security_identifier", False): " ORDER BY security_identifier, id",
    ("security_identifier", True): " ORDER BY security_identifier DESC, id DESC",
    ("user_principal_name", False): " ORDER BY user_principal_name, id",
    ("user_principal_name", True): " ORDER BY user_principal_name DESC, id DESC",
    ("domain_name", False): " ORDER BY domain_name, id",
    ("domain_name", True): " ORDER BY domain_name DESC, id DESC",
    ("sam_account_name", False): " ORDER BY sam_account_name, id",
    ("sam_account_name", True): " ORDER BY sam_account_name DESC, id DESC",
    ("distinguished_name", False): " ORDER BY distinguished_name, id",
    ("distinguished_name", True): " ORDER BY distinguished_name DESC, id DESC",
}
_COUNT = "SELECT count(*)" + _FOUND
_IDS = {order: "SELECT users.id" + _FOUND + clause for order, clause in _ORDERS.items()}
_PAGES = {order: sql + " LIMIT ?3" for order, sql in _IDS.items()}
_ROWS = (
    "SELECT users.id, tenants.tenant_id, object_id, display_name, mail, mail_nickname, security_identifier,"
    " user_principal_name, domain_name, sam_account_name, distinguished_name FROM users"
    " JOIN tenants ON tenants.id = users.tenant WHERE users.id IN (SELECT value FROM json_each(?))"
)


class UserList:
    """Reads users for a list. All methods raise StoreError; `query.order` that is no text attribute raises KeyError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def count(self, query: UserQuery) -> int:
        """How many users the query finds."""
        with self._database.read() as connection:
            return int(connection.execute(_COUNT, _criteria(query)).fetchone()[0])

    def page(self, query: UserQuery, limit: int = 128) -> list[UserRecord]:
        """The first users of the query, in its order."""
        with self._database.read() as connection:
            sql = _PAGES[query.order, query.descending]
            found = connection.execute(sql, (*_criteria(query), limit)).fetchall()
        return self.rows([row[0] for row in found])

    def ids(self, query: UserQuery, stop: Callable[[], bool]) -> Iterator[array[int]]:
        """The ids of all users of the query in its order, in chunks of 500; ends early when `stop()` is true. For a worker
        thread: it lets other threads run between chunks."""
        sql = _IDS[query.order, query.descending]
        with self._database.read() as connection, closing(connection.execute(sql, _criteria(query))) as cursor:
            while not stop() and (rows := cursor.fetchmany(_CHUNK)):
                yield array("q", [row[0] for row in rows])
                time.sleep(0)

    def rows(self, ids: list[int]) -> list[UserRecord]:
        """The users of these ids, in the order of `ids`; those that were removed meanwhile are left out."""
        with self._database.read() as connection:
            found = connection.execute(_ROWS, (json.dumps(ids),)).fetchall()
        records = {row[0]: UserRecord(row[0], UUID(row[1]), UUID(row[2]), *(v or "" for v in row[3:])) for row in found}
        return [records[user_id] for user_id in ids if user_id in records]


def _criteria(query: UserQuery) -> tuple[str | None, str | None]:
    """The tenant and the LIKE pattern; None for any."""
    text = query.search.strip()[:_LONGEST_SEARCH]
    for sign in ("\\", "%", "_"):
        text = text.replace(sign, "\\" + sign)
    return str(query.tenant_id) if query.tenant_id else None, f"%{text}%" if text else None
