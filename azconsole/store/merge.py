"""Merging a complete full round from staging into the users, in pure SQL (it lets other Python threads run).

A tenant's first load is copied and indexed at its end; otherwise only the rows that differ are written. Both run inside
the caller's transaction; `check` is called between statements and raises when the work was cancelled.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from azconsole.domain.users import RoundCounts
from azconsole.store.migrations import USER_INDEXES

# SQLite sorts in runs as large as its cache. Runs of 2 MB, its least, stay in the processor's own cache: a third faster.
_SORT_IN_SHORT_RUNS = "PRAGMA main.cache_size = -1000"
_DROP_INDEXES = ("DROP INDEX users_object", "DROP INDEX users_display_name")
_COPY = (
    "INSERT INTO main.users (tenant, object_id, display_name, mail, mail_nickname, security_identifier,"
    " user_principal_name, domain_name, sam_account_name, distinguished_name) SELECT ?, object_id, display_name, mail,"
    " mail_nickname, security_identifier, user_principal_name, domain_name, sam_account_name, distinguished_name"
    " FROM staging.users"
)
_WHERE_NEW = " WHERE id IN (SELECT staged FROM temp.different WHERE known IS NULL) ORDER BY object_id"
_ADD = _COPY + _WHERE_NEW
# The left side decides how texts compare: staging's columns compare exactly, so a change of case is a change.
_FIND_DIFFERENT = """
    INSERT INTO temp.different SELECT s.id, u.id FROM staging.users s
    LEFT JOIN main.users u ON u.tenant = ? AND u.object_id = s.object_id
    WHERE u.id IS NULL OR s.display_name IS NOT u.display_name OR s.mail IS NOT u.mail
    OR s.mail_nickname IS NOT u.mail_nickname
    OR s.security_identifier IS NOT u.security_identifier
    OR s.user_principal_name IS NOT u.user_principal_name
    OR s.domain_name IS NOT u.domain_name OR s.sam_account_name IS NOT u.sam_account_name
    OR s.distinguished_name IS NOT u.distinguished_name"""
_CHANGE = """
    UPDATE main.users SET display_name = s.display_name, mail = s.mail, mail_nickname = s.mail_nickname,
    security_identifier = s.security_identifier, user_principal_name = s.user_principal_name, domain_name = s.domain_name,
    sam_account_name = s.sam_account_name, distinguished_name = s.distinguished_name
    FROM temp.different d JOIN staging.users s ON s.id = d.staged WHERE users.id = d.known"""
_COUNT_UNSEEN = """
    SELECT count(*) FROM main.users
    WHERE tenant = ? AND NOT EXISTS (SELECT 1 FROM staging.users s WHERE s.object_id = main.users.object_id)"""
_FIND_UNSEEN = """
    INSERT INTO temp.unseen SELECT id FROM main.users
    WHERE tenant = ? AND NOT EXISTS (SELECT 1 FROM staging.users s WHERE s.object_id = main.users.object_id)"""
_REMOVE_UNSEEN = "DELETE FROM main.users WHERE id IN (SELECT id FROM temp.unseen)"
# In the order of their key: otherwise a page of the table would be written for each of them. The bits of the fields are
# those of domain.runs.CHANGED_FIELDS. An interrupted delta round may have told of the same users before.
_TELL = "INSERT INTO main.run_changes (change_set, kind, object_id, name, fields) SELECT ?, "
_MERGED = " ORDER BY 3 ON CONFLICT DO UPDATE SET fields = fields | excluded.fields"
_TELL_ADDED = (
    _TELL + "1, s.object_id, coalesce(s.display_name, s.user_principal_name, ''), 0 FROM temp.different d"
    " JOIN staging.users s ON s.id = d.staged WHERE d.known IS NULL" + _MERGED
)
_TELL_CHANGED = (
    _TELL
    + "2, s.object_id, coalesce(u.display_name, u.user_principal_name, ''), (s.display_name IS NOT u.display_name)"
    " + 2 * (s.mail IS NOT u.mail) + 4 * (s.mail_nickname IS NOT u.mail_nickname)"
    " + 8 * (s.security_identifier IS NOT u.security_identifier)"
    " + 16 * (s.user_principal_name IS NOT u.user_principal_name) + 32 * (s.domain_name IS NOT u.domain_name)"
    " + 64 * (s.sam_account_name IS NOT u.sam_account_name) + 128 * (s.distinguished_name IS NOT u.distinguished_name)"
    " FROM temp.different d JOIN staging.users s ON s.id = d.staged JOIN main.users u ON u.id = d.known WHERE true"
    + _MERGED
)
_TELL_REMOVED = (
    _TELL + "4, u.object_id, coalesce(u.display_name, u.user_principal_name, ''), 0 FROM temp.unseen n"
    " JOIN main.users u ON u.id = n.id WHERE true" + _MERGED
)


def first_load(connection: sqlite3.Connection, tenant: int, check: Callable[[], None]) -> RoundCounts:
    """Copy the staged users of a tenant that has none. Raises IntegrityError when a user is staged twice: `index` the
    staging then and `apply` it."""
    for statement in _DROP_INDEXES:
        connection.execute(statement)
    added = connection.execute(_COPY, (tenant,)).rowcount
    connection.execute(_SORT_IN_SHORT_RUNS)
    for statement in USER_INDEXES:
        check()
        connection.execute(statement)
    check()
    return RoundCounts(added=added)


def unseen(connection: sqlite3.Connection, tenant: int) -> int:
    """How many known users the indexed staging does not hold."""
    return int(connection.execute(_COUNT_UNSEEN, (tenant,)).fetchone()[0])


def apply(
    connection: sqlite3.Connection, tenant: int, check: Callable[[], None], change_set: int | None = None
) -> RoundCounts:
    """Write what differs between the indexed staging and the users of a tenant, and remove those not seen. Who they were is
    written into `change_set`, when there is one."""
    connection.execute("DROP TABLE IF EXISTS temp.different")
    connection.execute("CREATE TABLE temp.different (staged INTEGER PRIMARY KEY, known INTEGER)")
    connection.execute("DROP TABLE IF EXISTS temp.unseen")
    connection.execute("CREATE TABLE temp.unseen (id INTEGER PRIMARY KEY)")
    different = connection.execute(_FIND_DIFFERENT, (tenant,)).rowcount
    check()
    removed = connection.execute(_FIND_UNSEEN, (tenant,)).rowcount
    check()
    if change_set is not None:
        for statement in (_TELL_ADDED, _TELL_CHANGED, _TELL_REMOVED):
            connection.execute(statement, (change_set,))
            check()
    connection.execute(_REMOVE_UNSEEN)
    check()
    changed = connection.execute(_CHANGE).rowcount
    check()
    connection.execute(_ADD, (tenant,))
    connection.execute("DROP TABLE temp.different")
    connection.execute("DROP TABLE temp.unseen")
    check()
    return RoundCounts(added=different - changed, changed=changed, removed=removed)
