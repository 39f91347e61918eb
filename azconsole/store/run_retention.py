"""How long runs and their changes are kept: bounded in time, in number, and in what one more run has to do for it."""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta

KEPT = timedelta(days=90)
MOST_RUNS = 5000
MOST_WITH_CHANGES = 200
"""Runs of a service whose changed users are listed; runs that changed none do not count."""
_RUNS_AT_ONCE, _SETS_AT_ONCE = 200, 3
# The newest run and the newest complete full one stay: from them the next ones are reckoned.
_OLD_RUNS = """
    DELETE FROM runs WHERE id IN (
        SELECT id FROM runs WHERE service = ?1 AND (started < ?2 OR id <= (
            SELECT id FROM runs WHERE service = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?3))
        AND id <> (SELECT max(id) FROM runs WHERE service = ?1)
        AND id <> coalesce((SELECT max(id) FROM runs WHERE service = ?1 AND kind = 'full' AND outcome = 'completed'), 0)
        ORDER BY id LIMIT ?4)"""
_OLD_CHANGES = """
    DELETE FROM change_sets WHERE id IN (
        SELECT change_sets.id FROM runs JOIN change_sets ON change_sets.run = runs.id WHERE runs.service = ?1
        ORDER BY runs.id DESC LIMIT ?3 OFFSET ?2)"""


def let_go(connection: sqlite3.Connection, service_id: int, now: datetime) -> None:
    """Delete the runs of a service that are too old or too many, and the changes of all but the newest. The oldest first,
    some at a time: after every run there is another chance. In the transaction that records a run."""
    connection.execute(_OLD_RUNS, (service_id, (now - KEPT).isoformat(), MOST_RUNS, _RUNS_AT_ONCE))
    connection.execute(_OLD_CHANGES, (service_id, MOST_WITH_CHANGES, _SETS_AT_ONCE))
