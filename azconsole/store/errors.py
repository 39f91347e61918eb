"""What SQLite and the file system answer, told as StoreError sentences: the one place where store errors are mapped."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from azconsole.domain.errors import Cancelled, StoreError
from azconsole.domain.texts import say

_MB = 1 << 20
_SPARE = 16 * _MB
_READ_ONLY = (errno.EACCES, errno.EPERM, errno.EROFS)


@contextmanager
def mapped(path: Path) -> Iterator[None]:
    """Raise the errors of SQLite and of the file system inside the block as StoreError; `path` is the file at work.
    An interrupted statement is raised as Cancelled. Unique and foreign key violations pass: repositories know them."""
    try:
        yield
    except sqlite3.IntegrityError:
        raise
    except sqlite3.Error as error:
        raise from_sqlite(error, path) from None
    except UnicodeDecodeError:  # damaged bytes in the schema, which SQLite quotes in what it says of them
        raise damaged(path, say("SQLite finds its contents malformed")) from None
    except UnicodeEncodeError:
        raise StoreError(
            say("The text cannot be used"),
            say("It holds bytes or half signs that are no text, so nothing of that name can be stored."),
            say("Type it anew."),
            code="store-text",
        ) from None
    except OSError as error:
        raise from_os(error, path) from None


def from_sqlite(error: sqlite3.Error, path: Path) -> StoreError | Cancelled:
    """The StoreError for an error of SQLite, by its result code."""
    name = getattr(error, "sqlite_errorname", "") or ""
    if name.startswith("SQLITE_INTERRUPT"):
        return Cancelled()
    if name.startswith("SQLITE_FULL"):
        return disk_full(path)
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH")):
        return read_only(path)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return StoreError(
            say("The database is busy"),
            say("Another program holds {path} for writing and did not let go in time.", path=path),
            say("Close other azconsole windows and commands on this data folder, then try again."),
            code="store-busy",
        )
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return damaged(path, say("SQLite finds its contents malformed"))
    return StoreError(
        say("The database could not be used"),
        say("SQLite answered {name} for {path}.", name=name or type(error).__name__, path=path),
        say("Check the disk and its free space, then try again."),
        code=name,
    )


def from_os(error: OSError, path: Path) -> StoreError:
    """The StoreError for an error of the file system."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return disk_full(path)
    if error.errno in _READ_ONLY:
        return read_only(path)
    reason = error.strerror or type(error).__name__
    return StoreError(
        say("A file could not be used"),
        say("{path}: {reason}.", path=path, reason=reason),
        say("Check the data folder."),
        code="store-file",
    )


def disk_full(path: Path) -> StoreError:
    """No space left. Names the folder, the free space and how much is wanted (as much as its files already take)."""
    folder = path.parent
    free = shutil.disk_usage(folder).free
    wanted = max(_SPARE, sum(f.stat().st_size for f in folder.glob("*.db*") if f.is_file()))
    missing = max(_MB, wanted - free)
    return StoreError(
        say("The disk is full"),
        say(
            "{folder} has {free} MB free; about {missing} MB more are needed. What was stored before is kept.",
            folder=folder,
            free=free // _MB,
            missing=missing // _MB,
        ),
        say("Free some space on that disk and run it again: it goes on where it stopped."),
        code="disk-full",
    )


def read_only(path: Path) -> StoreError:
    """The folder or file may not be written."""
    return StoreError(
        say("The data folder cannot be written"),
        say("azconsole has no right to write {path}, or the disk is mounted read-only.", path=path),
        say("Give your account write access to this folder, or name another one with --data-dir."),
        code="read-only",
    )


def last_backup(path: Path) -> Path | None:
    """The newest backup of a database, or None."""
    backups = [file for file in path.parent.glob(f"{path.name}.backup-*") if file.suffix != ".new"]
    return max(backups, key=lambda file: file.stat().st_mtime, default=None)


def no_journal(path: Path, wanted: str, given: str) -> StoreError:
    """SQLite cannot work in the journal mode that this file system needs."""
    return StoreError(
        say("The database cannot be used safely here"),
        say(
            "SQLite keeps {path} in the journal mode '{given}' and cannot change it to '{wanted}'.",
            path=path,
            given=given,
            wanted=wanted,
        ),
        say(
            "Close every azconsole on this data folder, then try again; or name a folder on a disk of this computer with "
            "--data-dir."
        ),
        code="journal-mode",
    )


def damaged(path: Path, finding: str) -> StoreError:
    """The database exists but is no usable database; nothing was changed. The hint names the newest backup and the
    commands that mend it."""
    backup = last_backup(path)
    way = say("No backup exists: restore one of your own")
    if backup:
        way = say(
            "`azconsole doctor --restore` puts {backup} of {day:date} in its place",
            backup=backup.name,
            day=datetime.fromtimestamp(backup.stat().st_mtime, UTC),
        )
    return StoreError(
        say("The database is damaged"),
        say("{path}: {finding}. Nothing was changed in it.", path=path, finding=finding),
        say(
            "Close every azconsole. {way}; `azconsole doctor --set-aside` keeps the file under another name and starts with an "
            "empty database: users can be discovered again, secret keys stay where they are.",
            way=way,
        ),
        code="database-damaged",
    )
