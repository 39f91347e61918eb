"""A file that the person asked for is written beside its place and put there when it is complete: what stood there before
stays until then, also when the disk is full or the person cancels (faults.md F6)."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from azconsole.domain.errors import StoreError
from azconsole.domain.texts import say


@contextmanager
def whole_file(path: Path, title: str, mode: int = 0o666) -> Iterator[BinaryIO]:
    """Write `path`. Raises StoreError under this title, and whatever the block raises; then the file is what it was."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        flags = os.O_RDWR | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(beside, flags, mode), "w+b") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        beside.replace(path)
    except OSError as error:
        raise _not_written(path, title, error) from None
    finally:
        _remove(beside)


def _remove(beside: Path) -> None:
    try:
        beside.unlink(missing_ok=True)
    except OSError:
        return  # the folder went away with it


def _not_written(path: Path, title: str, error: OSError) -> StoreError:
    if error.errno == errno.ENOSPC:
        message = say("The disk is full: {path} was not written.", path=path)
        return StoreError(title, message, say("Make room, or choose another disk."))
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return StoreError(
            title,
            say("{path} may not be written.", path=path),
            say("Close the program that has it open, or choose a folder in which you may write."),
        )
    message = say("{path} was not written: {reason}.", path=path, reason=error.strerror or str(error))
    return StoreError(title, message, say("Choose another folder."))
