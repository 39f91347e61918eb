"""Private files: folders 0700, files 0600 from their first byte, and replacement that a crash cannot cut in half."""

from __future__ import annotations

import os
import time
from pathlib import Path

from azconsole.store.errors import mapped

_PRIVATE = 0o600
_PATIENCE = 2.0
_REFUSES_OPEN_FILES = os.name != "posix"


def private_folder(folder: Path, ours: bool) -> None:
    """Make the folder with mode 0700. One that exists is tightened only when it is `ours` or empty: --data-dir may name
    a folder that others use."""
    with mapped(folder / "."):
        if not folder.exists():
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # another process may make it at this moment
        if (ours or not any(folder.iterdir())) and folder.stat().st_mode & 0o077:
            folder.chmod(0o700)


def private_file(path: Path) -> None:
    """Make an empty file with mode 0600, or tighten the one that exists. SQLite gives -wal and -shm the mode of their
    database, so they are private from the start whatever the umask."""
    with mapped(path):
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, _PRIVATE)
        try:
            if os.name == "posix":
                os.fchmod(descriptor, _PRIVATE)
        finally:
            os.close(descriptor)


def replace_file(path: Path, content: bytes) -> None:
    """Put `content` in place of the file: written beside it, on disk, then renamed; the old file stays until then."""
    beside = path.with_name(f"{path.name}.{os.getpid()}.new")
    with mapped(path):
        try:
            descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _PRIVATE)
            with os.fdopen(descriptor, "wb") as out:
                out.write(content)
                out.flush()
                os.fsync(out.fileno())
            _rename(beside, path)
            sync_folder(path.parent)
        finally:
            beside.unlink(missing_ok=True)


def _rename(beside: Path, path: Path) -> None:
    """Windows refuses while anybody has the old file open: another azconsole that reads it, a virus scanner."""
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            beside.replace(path)
            return
        except PermissionError:
            if not _REFUSES_OPEN_FILES or time.monotonic() > deadline:
                raise
        time.sleep(0.02)


def sync_folder(folder: Path) -> None:
    """Bring renames in a folder to the disk (POSIX only)."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
