"""The day's backup, files that are open elsewhere, and what is swept away."""

from __future__ import annotations

import errno
import os
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from azconsole.domain.errors import StoreError
from azconsole.domain.redact import Secret
from azconsole.domain.users import RoundKind
from azconsole.store import database as database_module
from azconsole.store import files, vault
from azconsole.store.apps import AppRepository
from azconsole.store.database import DAILY_BACKUP, Database, last_backup, restore
from azconsole.store.files import replace_file
from azconsole.store.lock import FileLock
from azconsole.store.runs import RunRepository
from azconsole.store.services import ServiceRepository
from azconsole.store.staging import staging_path
from azconsole.store.users import UserRepository
from azconsole.store.vault import Vault
from tests.store.samples import TENANT, app, discover, page, result, service, user


def test_one_backup_a_day_of_what_cannot_be_discovered_again(database: Database, folder: Path) -> None:
    backup, now = folder / DAILY_BACKUP, datetime.now(UTC)
    database.back_up(now)
    assert not backup.exists(), "an empty site has nothing to lose"
    AppRepository(database).save(app())
    database.back_up(now)
    first = backup.stat().st_mtime_ns
    database.back_up(now)
    assert backup.stat().st_mtime_ns == first
    database.back_up(now + timedelta(days=1))
    assert backup.stat().st_mtime_ns > first
    assert last_backup(folder) == backup
    database.close()
    restore(folder, backup)
    restored = Database.open(folder)
    assert [found.name for found in AppRepository(restored).all()] == ["Server app"]
    restored.close()


def test_the_days_backup_is_small_however_many_users_there_are(
    database: Database, folder: Path, users: UserRepository
) -> None:
    """A site is closed on the window's thread: 700,000 users in the copy took 0.3 s on a fast disk."""
    services = ServiceRepository(database)
    added = services.add(service(AppRepository(database).save(app())))
    RunRepository(database).add(added.id, result())
    discover(users, [user(number, "x" * 200) for number in range(5_000)])
    database.back_up(datetime.now(UTC))
    backup = folder / DAILY_BACKUP
    assert backup.stat().st_size < 400_000
    assert backup.stat().st_size < 1_000_000, "empty pages of its tables; the users take more"
    assert b"xxxx" not in backup.read_bytes()
    if os.name == "posix":
        assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    users.close()
    database.close()
    restore(folder, backup)
    restored = Database.open(folder)
    assert [s.name for s in ServiceRepository(restored).all()] == [added.name]
    assert len(RunRepository(restored).recent(added.id, 9)) == 1
    again = UserRepository(restored)
    assert again.count() == 0
    assert again.begin(TENANT, RoundKind.DELTA).kind is RoundKind.FULL, "without a cursor everything is read again"
    again.restart_full(TENANT)
    again.append(TENANT, page([user(1)], last=True))
    assert again.merge(TENANT).added == 1
    again.close()
    restored.close()


def test_a_backup_that_fails_leaves_the_last_good_one(
    database: Database, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    AppRepository(database).save(app())
    now, backup = datetime.now(UTC), folder / DAILY_BACKUP
    database.back_up(now)
    kept = backup.read_bytes()

    def full(path: Path, target: Path) -> None:
        target.write_bytes(b"half of it")
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(database_module, "_keep_what_is_ours", full)
    with pytest.raises(StoreError, match="disk is full"):
        database.back_up(now + timedelta(days=1))
    assert backup.read_bytes() == kept
    assert not list(folder.glob("*.new"))


def test_staging_files_of_no_round_are_swept_away_and_others_kept(database: Database, users: UserRepository) -> None:
    users.begin(TENANT, RoundKind.FULL)
    users.append(TENANT, page([user(1)]))
    users.release(TENANT)
    orphan = staging_path(database.folder, uuid4())
    orphan.write_bytes(b"left over")
    held = uuid4()
    staging_path(database.folder, held).write_bytes(b"just begun")
    lock = FileLock(database.folder / f"discovery-{held}.lock")
    assert lock.acquire()
    users.sweep()
    lock.release()
    assert not orphan.exists()
    assert staging_path(database.folder, held).exists(), "another process begins a round"
    assert users.begin(TENANT, RoundKind.FULL).pages == 1


def test_a_service_is_deleted_although_its_staging_file_is_open_elsewhere(
    database: Database, users: UserRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows deletes no file that is open."""
    services = ServiceRepository(database)
    added = services.add(service(AppRepository(database).save(app())))
    users.begin(TENANT, RoundKind.FULL)
    users.append(TENANT, page([user(1)]))
    users.release(TENANT)

    def refuse(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, "The file is in use", str(path))

    with monkeypatch.context() as open_elsewhere:
        open_elsewhere.setattr(Path, "unlink", refuse)
        services.delete(added.id)
    assert services.all() == []
    assert staging_path(database.folder, TENANT).exists()
    users.sweep()
    assert not staging_path(database.folder, TENANT).exists()


def test_a_file_that_somebody_reads_is_replaced_a_moment_later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refusals, replace = [1, 2, 3], Path.replace

    def busy(path: Path, target: Path) -> Path:
        if refusals:
            refusals.pop()
            raise PermissionError(13, "The file is in use", str(target))
        return replace(path, target)

    monkeypatch.setattr(files, "_REFUSES_OPEN_FILES", True)
    monkeypatch.setattr(Path, "replace", busy)
    replace_file(tmp_path / "x", b"new")
    assert (tmp_path / "x").read_bytes() == b"new"


def test_a_vault_is_not_read_while_another_process_replaces_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unlocked = Vault.create(tmp_path / "v", Secret("correct horse"))
    other = FileLock(tmp_path / "v.lock")
    assert other.acquire()
    monkeypatch.setattr(vault, "_LOCK_SECONDS", 0.0)
    with pytest.raises(StoreError, match="Another azconsole"):
        unlocked.get("a")
    other.release()
    assert unlocked.get("a") is None
