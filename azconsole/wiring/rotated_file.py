"""A log file of limited size that several processes write at once: window, agent and commands share a data folder.

Each entry is one write at the end of the file, which is opened for it and closed again, under a lock that all processes
share: nobody writes into a file that was renamed meanwhile, and Windows does not refuse the renaming. Whoever cannot have
the lock soon (its holder may be stopped) writes without it and leaves the renaming to others: POSIX appends whole entries.
"""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_BOM = b"\xef\xbb\xbf"  # CMTrace takes a file without it for the local code page
_PATIENCE_SECONDS = 0.02
_STEP_SECONDS = 0.001
_PRIVATE = 0o600


class Gate:
    """The lock on `path`; the system frees it when a process ends."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor = -1

    @contextmanager
    def held(self) -> Iterator[bool]:
        """Whether the lock was got in time; freed on leaving. Raises OSError where no file can be made."""
        if self._descriptor < 0:
            self._descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, _PRIVATE)
        deadline = time.monotonic() + _PATIENCE_SECONDS
        while not (got := _lock(self._descriptor)) and time.monotonic() < deadline:
            time.sleep(_STEP_SECONDS)
        try:
            yield got
        finally:
            if got:
                _unlock(self._descriptor)

    def close(self) -> None:
        """Let the file go."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


class RotatedFile:
    """`path` and its history: x.log, then x.lo_ as ConfigMgr has it, x.lo_1, x.lo_2, the older the higher."""

    def __init__(self, path: Path, gate: Gate, limit: int, kept: int) -> None:
        self.path = path
        self._gate = gate
        self._limit = limit
        self._kept = kept

    def append(self, entry: bytes) -> None:
        """Write one entry as a whole. Raises OSError; then nothing of it is there."""
        with self._gate.held() as ours:
            descriptor = self._open()
            try:
                size = os.fstat(descriptor).st_size
                if size and size + len(entry) > self._limit and ours:
                    os.close(descriptor)
                    descriptor = -1
                    self._rotate(size)
                    descriptor = self._open()
                    size = os.fstat(descriptor).st_size
                _write(descriptor, entry if size else _BOM + entry, size, ours)
            finally:
                if descriptor >= 0:
                    os.close(descriptor)

    def _open(self) -> int:
        return os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0), _PRIVATE)

    def _rotate(self, size: int) -> None:
        names = [self.path, *history(self.path, self._kept)]
        try:
            for older, newer in zip(names[:0:-1], names[-2::-1], strict=True):
                if newer.exists():
                    newer.replace(older)
        except OSError:
            # On Windows somebody reads it at this moment: later. A file that can never be renamed stops growing.
            if size > 2 * self._limit:
                raise


def history(path: Path, kept: int) -> list[Path]:
    """The names of the older files, newest first."""
    return [path.with_suffix(".lo_" if number == 0 else f".lo_{number}") for number in range(kept)]


def _write(descriptor: int, entry: bytes, size: int, ours: bool) -> None:
    count = os.write(descriptor, entry)
    if count < len(entry):
        if ours:  # else somebody may have written behind it
            os.ftruncate(descriptor, size)
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> bool:
        os.lseek(descriptor, 0, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:  # held by another process, or a file system without locks
            return False
        return True

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
