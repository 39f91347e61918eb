"""A lock between processes, held on an open file: the system frees it when its holder ends, even by kill -9."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from azconsole.store.errors import mapped
from azconsole.store.files import private_file

# Windows locks bytes and forbids reading them; a byte far behind the number leaves the number readable.
_LOCKED_BYTE = 1 << 20


class FileLock:
    """A lock on `path`; the file holds the process number of its holder and stays when the lock is freed."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._descriptor = -1

    @property
    def held(self) -> bool:
        """Whether this object holds the lock."""
        return self._descriptor >= 0

    def acquire(self) -> bool:
        """Take the lock without waiting; False when another process or object holds it. Raises StoreError."""
        if self.held:
            return True
        private_file(self.path)
        with mapped(self.path):
            descriptor = os.open(self.path, os.O_RDWR)
            if not _lock(descriptor):
                os.close(descriptor)
                return False
            os.ftruncate(descriptor, 0)
            os.write(descriptor, str(os.getpid()).encode())
        self._descriptor = descriptor
        return True

    def release(self) -> None:
        """Free the lock; one that is not held is no error."""
        if self.held:
            os.close(self._descriptor)
            self._descriptor = -1

    def holder(self) -> int:
        """The process that took the lock last; 0 when it cannot be told."""
        try:
            return int(self.path.read_text("ascii") or 0)
        except (OSError, ValueError):
            return 0


def _lock(descriptor: int) -> bool:
    if sys.platform == "win32":
        import msvcrt

        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        os.lseek(descriptor, 0, os.SEEK_SET)
        return True
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
