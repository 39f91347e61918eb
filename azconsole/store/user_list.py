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
from azconsole.store.user_criteria import criteria_clause, like_text
from azconsole.store.user_index import UserIndex

_CHUNK = 500
_LAST = "\U0010ffff"
_LONGEST_SEARCH = 1000
_PREPARED = 128
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
# By the column of the groups first, always upwards, then by that of the order: "domain_name,mail".
_GROUPS = ("domain_name",)
_IN_GROUPS = {
    (f"{group},{column}", descending): order.replace(" BY ", f" BY {group}, ")
    for group in _GROUPS
    for (column, descending), order in _ORDERS.items()
}
_FIRST_IN_GROUPS = ("domain_name,display_name", False)
_COUNT = "SELECT count(*)" + _FOUND
_IDS = "SELECT users.id" + _FOUND
_LIMIT = " LIMIT ?"
# Up, NULL stands first; down, last. A beginning ends before the same text with the last of all signs after it.
_BEFORE = {
    order: f"SELECT count(*){_FOUND} AND ({order[0]} >= ?4)"
    if order[1]
    else f"SELECT count(*){_FOUND} AND ({order[0]} IS NULL OR {order[0]} < ?3) AND ?4 >= ?3"
    for order in _ORDERS
}
# A term that most users have is found among the first of them; a few in order cost less than all of them out of order.
_PROBES = {
    order: tuple(
        _IDS.replace(" FROM users ", "".join((" FROM (SELECT * FROM users", _ORDERS[order], most, ") AS users ")))
        for most in (" LIMIT 500", " LIMIT 4000")
    )
    for order in (("display_name", False), ("display_name", True))
}
# More candidates than these: so many users have the term that the order finds the first ones sooner than the index.
_MOST_CANDIDATES = 5_000
_CANDIDATES = " AND users.id IN (SELECT value FROM json_each(?))"
_ANY = {order: f"SELECT 1{_FOUND} AND {order[0]} >= ?3 AND {order[0]} < ?4" for order in _ORDERS}
_ROWS = (
    "SELECT users.id, tenants.tenant_id, object_id, display_name, mail, mail_nickname, security_identifier,"
    " user_principal_name, domain_name, sam_account_name, distinguished_name FROM users"
    " JOIN tenants ON tenants.id = users.tenant WHERE users.id IN (SELECT value FROM json_each(?))"
)


class UserList:
    """Reads users for a list. All methods raise StoreError; `query.order` that is no text attribute, and a
    criterion of an unknown field or operator, raise KeyError. Users stand in groups when the order is that of the groups'
    column, a comma, and that of the column within them; `place_of` takes no such order."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.index = UserIndex(database)
        self._firsts: dict[tuple[str, bool], list[int]] = {}

    def prepare(self, stop: Callable[[], bool]) -> None:
        """Find out what will be asked for next, on a worker thread: the first users by every column and in groups, and the
        search index. What has changed since is put right when the ids of the list are complete."""
        for order in (*_ORDERS, _FIRST_IN_GROUPS):
            if stop():
                return
            self._firsts[order] = self._first_ids(UserQuery(order=order[0], descending=order[1]), _PREPARED)
        self.index.build(stop)

    def count(self, query: UserQuery) -> int:
        """How many users the query finds."""
        clause, values = criteria_clause(query.criteria)
        with self._database.read() as connection:
            return int(connection.execute("".join((_COUNT, clause)), (*_criteria(query), *values)).fetchone()[0])

    def page(self, query: UserQuery, limit: int = 128) -> list[UserRecord]:
        """The first users of the query, in its order."""
        order = query.order, query.descending
        prepared = self._firsts.get(order, []) if query == UserQuery(order=order[0], descending=order[1]) else []
        return self.rows(prepared[:limit] if len(prepared) >= limit else self._first_ids(query, limit))

    def _first_ids(self, query: UserQuery, limit: int) -> list[int]:
        order = query.order, query.descending
        clause, values = self._conditions(query)
        common = (query.search.strip() or query.criteria) and not clause.endswith(_CANDIDATES)
        for probe in _PROBES.get(order, ()) if common else ():
            found = self._numbers("".join((probe, clause, _ORDERS[order], _LIMIT)), query, values, limit)
            if len(found) == limit:
                return found
        return self._numbers("".join((_IDS, clause, _in_order(query), _LIMIT)), query, values, limit)

    def _numbers(self, sql: str, query: UserQuery, values: tuple[str, ...], limit: int) -> list[int]:
        with self._database.read() as connection:
            return [row[0] for row in connection.execute(sql, (*_criteria(query), *values, limit))]

    def _conditions(self, query: UserQuery) -> tuple[str, tuple[str, ...]]:
        """What must hold besides tenant and search text: the criteria, and to be one of the few that the index names."""
        clause, values = criteria_clause(query.criteria)
        text = query.search.strip()[:_LONGEST_SEARCH]
        found = self.index.candidates(text, _MOST_CANDIDATES + 1) if text else None
        if found is None or len(found) > _MOST_CANDIDATES:
            return clause, values
        return clause + _CANDIDATES, (*values, json.dumps(found))

    def ids(self, query: UserQuery, stop: Callable[[], bool]) -> Iterator[array[int]]:
        """The ids of all users of the query in its order, in chunks of 500; ends early when `stop()` is true. For a worker
        thread: it lets other threads run between chunks."""
        clause, values = self._conditions(query)
        sql = "".join((_IDS, clause, _in_order(query)))
        bound = (*_criteria(query), *values)
        with self._database.read() as connection, closing(connection.execute(sql, bound)) as cursor:
            while not stop() and (rows := cursor.fetchmany(_CHUNK)):
                yield array("q", [row[0] for row in rows])
                time.sleep(0)

    def place_of(self, query: UserQuery, beginning: str) -> int | None:
        """How many users of the query stand before the first whose value in the column of its order begins so; None when
        none does."""
        order = query.order, query.descending
        clause, wanted = criteria_clause(query.criteria)
        values = (*_criteria(query), beginning, beginning + _LAST, *wanted)
        with self._database.read() as connection:
            if connection.execute("".join((_ANY[order], clause, _LIMIT)), (*values, 1)).fetchone() is None:
                return None
            return int(connection.execute("".join((_BEFORE[order], clause)), values).fetchone()[0])

    def rows(self, ids: list[int]) -> list[UserRecord]:
        """The users of these ids, in the order of `ids`; those that were removed meanwhile are left out."""
        with self._database.read() as connection:
            found = connection.execute(_ROWS, (json.dumps(ids),)).fetchall()
        records = {row[0]: UserRecord(row[0], UUID(row[1]), UUID(row[2]), *(v or "" for v in row[3:])) for row in found}
        return [records[user_id] for user_id in ids if user_id in records]


def _in_order(query: UserQuery) -> str:
    """The order of a query. With a search or criteria the index of the order is not used (+): to look up a million users one
    by one takes ten times as long as to read them all."""
    order = query.order, query.descending
    clause = _IN_GROUPS[order] if order in _IN_GROUPS else _ORDERS[order]
    return clause.replace(" BY ", " BY +") if query.search.strip() or query.criteria else clause


def _criteria(query: UserQuery) -> tuple[str | None, str | None]:
    """The tenant and the LIKE pattern; None for any."""
    text = like_text(query.search.strip()[:_LONGEST_SEARCH])
    return str(query.tenant_id) if query.tenant_id else None, f"%{text}%" if text else None
