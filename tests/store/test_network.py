"""Data folders on network file systems (F16)."""

from __future__ import annotations

from pathlib import Path

import pytest

from azconsole.store import network
from azconsole.store.database import Database
from azconsole.store.network import kind_of, linux_mounts, mac_mounts, network_file_system
from azconsole.store.users import UserRepository
from tests.store.samples import discover, user

LINUX = linux_mounts(
    "/dev/sda1 / ext4 rw 0 0\nserver:/home /home nfs4 rw,vers=4.2 0 0\n//nas/share /mnt/my\\040share cifs rw 0 0\n"
    "tmpfs /home/ann/tmp tmpfs rw 0 0\nann@host: /home/ann/far fuse.sshfs rw 0 0\nC: /mnt/c 9p rw 0 0\n"
)
MAC = mac_mounts(
    "/dev/disk3s1 on / (apfs, sealed, local)\n//ann@nas/share on /Volumes/share (smbfs, nodev)\n"
    "host:/x on /Volumes/my (old) disk (nfs)\n"
)


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/var/lib/x", ""),
        ("/home/ann/.local/share/azconsole", "nfs4"),
        ("/homework", ""),
        ("/mnt/my share/x", "cifs"),
        ("/home/ann/tmp/x", ""),
        ("/home/ann/far", "fuse.sshfs"),
        ("/mnt/c/Users", "9p"),
    ],
)
def test_f16_the_innermost_mount_decides_on_linux(folder: str, kind: str) -> None:
    assert kind_of(Path(folder), LINUX) == kind


@pytest.mark.parametrize(
    ("folder", "kind"), [("/Users/ann", ""), ("/Volumes/share/x", "smbfs"), ("/Volumes/my (old) disk/x", "nfs")]
)
def test_f16_the_innermost_mount_decides_on_macos(folder: str, kind: str) -> None:
    assert kind_of(Path(folder), MAC) == kind


def test_f16_a_disk_of_this_computer_is_none(tmp_path: Path) -> None:
    assert network_file_system(tmp_path) == ""


def test_f16_the_database_does_without_the_write_ahead_log_there(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"server:/x {tmp_path.resolve()} nfs4 rw 0 0\n")
    monkeypatch.setattr(network, "_MOUNTS", str(mounts))
    network_file_system.cache_clear()
    database = Database.open(folder)
    users = UserRepository(database)
    with database.read() as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    discover(users, [user(n) for n in range(300)])
    assert users.count() == 300
    assert not list(folder.glob("*-wal"))
    users.close()
    database.close()
    network_file_system.cache_clear()
