"""One practice cloud for each data folder: two would write their states over each other."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


class FolderInUse(Exception):
    """Another process holds the folder."""


@contextmanager
def folder_lock(folder: Path) -> Iterator[None]:
    """Hold the folder until the block ends; the operating system lets go when the process dies. Raises FolderInUse,
    OSError."""
    with (folder / "serve.lock").open("a+b") as file:
        try:
            _lock(file)
        except OSError as error:
            raise FolderInUse(str(folder)) from error
        yield


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
