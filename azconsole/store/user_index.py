"""A search index over users in a file of its own beside the database: `users-search.db`, made by a worker in the background.

It holds what can be read again from the users, so it may be deleted at any time. It is built in a new file and put in
place when it is complete and on the disk; a stamp in it tells of which state of the users it was built. One of another
state, a damaged one, or none at all means that a search looks at every user, which takes a quarter of a second for a
million of them. The index gives candidates: that a user is found is decided by the row.

FTS5 with trigrams and `detail=none`: a third of the size and of the time of a full one.
"""

from __future__ import annotations

import json
import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from azconsole.store.database import Database
from azconsole.store.errors import from_os
from azconsole.store.files import private_file

FILE_NAME = "users-search.db"
SHORTEST = 3
"""A term with fewer signs has no trigram: it is not looked for in the index."""

SMALLEST = 50_000
"""Fewer users are looked through faster than one can blink: they get no index."""
_LEFT_BEHIND = 3600.0  # seconds after which an unfinished file of another process is that of a process that has ended
_STEPS = 20_000
_STAMP = (
    "SELECT json_array((SELECT max(id) FROM {0}users), (SELECT count(*) FROM {0}tenants),"
    " (SELECT json_group_array(tenant || ' ' || delta_link || ' ' || next_link) FROM {0}cursors))"
)
_STAMP_NOW = _STAMP.format("")
_STAMP_BUILT = "INSERT INTO built " + _STAMP.format("site.")
_BUILD = (
    "INSERT INTO found (rowid, text) SELECT id, concat_texts FROM (SELECT id, coalesce(display_name, '') || char(10) ||"
    " coalesce(user_principal_name, '') || char(10) || coalesce(mail, '') AS concat_texts FROM site.users)"
)


class UserIndex:
    """The index of one site. Reading never raises; it gives None when there is no index that may be used."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._path = database.folder / FILE_NAME
        self.smallest = SMALLEST

    def candidates(self, text: str, most: int) -> list[int] | None:
        """The ids of all users in whom the text may be, at most `most`; None when the index cannot tell."""
        if len(text) < SHORTEST or "\0" in text or not self._path.is_file():
            return None
        wanted = " ".join(f'"{part}"' for part in _trigrams(text) if '"' not in part)
        with self._database.read() as site:
            stamp = site.execute(_STAMP_NOW).fetchone()[0]
        try:
            with closing(sqlite3.connect(f"{self._path.as_uri()}?mode=ro", uri=True)) as index:
                if not wanted or index.execute("SELECT stamp FROM built").fetchone() != (stamp,):
                    return None
                rows = index.execute("SELECT rowid FROM found WHERE found MATCH ? LIMIT ?", (wanted, most)).fetchall()
        except (sqlite3.Error, UnicodeEncodeError):
            return None
        return [row[0] for row in rows]

    def build(self, stop: Callable[[], bool]) -> None:
        """Build the index unless there is one of this state, or few users; ends early when `stop()` is true. For a worker
        thread: a million users take some ten seconds, in which the database can be read and written. Raises StoreError."""
        with self._database.read() as site:
            stamp = site.execute(_STAMP_NOW).fetchone()[0]
        few = (json.loads(stamp)[0] or 0) < self.smallest
        if not few and self._stamp() == stamp:
            return
        beside = self._path.with_name(f"{FILE_NAME}.{os.getpid()}.new")
        try:
            self._remove_left_behind()
            if few:
                self._path.unlink(missing_ok=True)  # nothing of users who are gone stays behind
                return
            private_file(beside)
            if self._fill(beside, stop) and not stop():
                beside.replace(self._path)
        except OSError as error:
            raise from_os(error, self._path) from None
        finally:
            beside.unlink(missing_ok=True)

    def _fill(self, path: Path, stop: Callable[[], bool]) -> bool:
        """Whether the file is complete and on the disk; not when it was to stop, SQLite has no trigrams or the disk is full:
        the list does without."""
        with closing(sqlite3.connect(path, isolation_level=None, uri=True)) as index:
            index.set_progress_handler(stop, _STEPS)
            try:
                index.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 8192")
                index.execute("ATTACH ? AS site", (f"{self._database.path.as_uri()}?mode=ro",))
                index.execute(
                    "CREATE VIRTUAL TABLE found USING fts5(text, content='', detail=none, columnsize=0, tokenize='trigram')"
                )
                index.execute("CREATE TABLE built (stamp TEXT NOT NULL)")
                index.execute("BEGIN")
                index.execute(_STAMP_BUILT)
                index.execute(_BUILD)
                index.execute("COMMIT")
            except sqlite3.OperationalError:
                return False
        with path.open("rb+") as written:
            os.fsync(written.fileno())
        return True

    def _stamp(self) -> str:
        if not self._path.is_file():
            return ""
        try:
            with closing(sqlite3.connect(f"{self._path.as_uri()}?mode=ro", uri=True)) as index:
                return str(index.execute("SELECT stamp FROM built").fetchone()[0])
        except (sqlite3.Error, TypeError):
            return ""

    def _remove_left_behind(self) -> None:
        for file in self._path.parent.glob(f"{FILE_NAME}.*.new"):
            if time.time() - file.stat().st_mtime > _LEFT_BEHIND:
                file.unlink(missing_ok=True)


def _trigrams(text: str) -> list[str]:
    return sorted({text[at : at + SHORTEST] for at in range(len(text) - SHORTEST + 1)})
