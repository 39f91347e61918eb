"""Which data folders lie on a network file system: SQLite's write-ahead log needs memory that all its users share, which no
network file system gives (sqlite.org/wal.html; faults.md F16)."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

_REMOTE = re.compile(
    r"nfs\d?|cifs|smb\d?|smbfs|fuse\.sshfs|sshfs|9p|afpfs|webdav|davfs|fuse\.davfs2|afs|ceph|glusterfs"
)
_MOUNTS = "/proc/mounts"
_WINDOWS_REMOTE_DRIVE = 4
_MAC_MOUNT = re.compile(r"^.+ on (?P<place>/.*) \((?P<kind>\w+)[,)]")


@lru_cache(maxsize=64)
def network_file_system(folder: Path) -> str:
    """The kind of network file system that the folder is on, for example "nfs4"; empty for a disk of this computer, or
    where it cannot be told."""
    if sys.platform == "win32":
        return _of_drive(folder)
    return kind_of(folder.resolve(), _mounts())


def kind_of(folder: Path, mounts: list[tuple[str, str]]) -> str:
    """The remote kind of the innermost of these mounts (place, kind; a later one hides an earlier) that holds the folder."""
    innermost, kind = Path("/"), ""
    for place, found in mounts:
        if folder.is_relative_to(place) and Path(place).is_relative_to(innermost):
            innermost, kind = Path(place), found
    return kind if _REMOTE.fullmatch(kind) else ""


def linux_mounts(text: str) -> list[tuple[str, str]]:
    """Places and kinds in /proc/mounts, where blanks of a place stand as \\040."""
    lines = [line.split(" ") for line in text.splitlines()]
    return [(re.sub(r"\\([0-7]{3})", _unescaped, line[1]), line[2]) for line in lines if len(line) > 2]


def mac_mounts(text: str) -> list[tuple[str, str]]:
    """Places and kinds in what `mount` prints on macOS."""
    found = (_MAC_MOUNT.match(line) for line in text.splitlines())
    return [(match["place"], match["kind"]) for match in found if match]


def _unescaped(match: re.Match[str]) -> str:
    return chr(int(match[1], 8))


def _mounts() -> list[tuple[str, str]]:
    try:
        if sys.platform == "darwin":
            shown = subprocess.run(["/sbin/mount"], capture_output=True, text=True, timeout=5, check=False)
            return mac_mounts(shown.stdout)
        return linux_mounts(Path(_MOUNTS).read_text("utf-8", "surrogateescape"))
    except (OSError, subprocess.SubprocessError):
        return []


def _of_drive(folder: Path) -> str:
    """A share (\\\\server\\share), or a letter that stands for one."""
    drive = os.path.splitdrive(folder)[0]
    if drive.startswith("\\\\"):
        return "a network share"
    if sys.platform == "win32":
        import ctypes

        if ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == _WINDOWS_REMOTE_DRIVE:
            return "a network drive"
    return ""
