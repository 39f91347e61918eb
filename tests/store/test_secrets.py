"""Secret keys: real keyring backends that work, refuse, forget, hang; the vault; this session."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import KeyringLocked, PasswordDeleteError

from azconsole.domain.apps import SecretInfo
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import Cancelled, KeyStoreUnavailableError, StoreError, UserInputError
from azconsole.domain.keystore import KeyStoreMode
from azconsole.domain.redact import Secret
from azconsole.store.apps import AppRepository
from azconsole.store.database import Database
from azconsole.store.secrets import SecretRepository
from tests.store.samples import app

CANARY = "canary-Zx9~q.secret-value"
PASSPHRASE = Secret("correct horse battery")


class MemoryKeyring(KeyringBackend):
    """Keeps what it is given."""

    priority = 1

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError(username)


class LockedKeyring(MemoryKeyring):
    """Its prompt was dismissed."""

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked(f"dismissed {password}")


class SilentKeyring(MemoryKeyring):
    """Its prompt is never answered, until the test lets go."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = threading.Event()
        self.answered = threading.Event()

    def set_password(self, service: str, username: str, password: str) -> None:
        self.asked.set()
        self.answered.wait(30)


class BusGoneKeyring(MemoryKeyring):
    """As the Secret Service backend when its bus has ended."""

    def set_password(self, service: str, username: str, password: str) -> None:
        raise ConnectionResetError(f"bus closed {password}")


@pytest.fixture(autouse=True)
def backend() -> Iterator[MemoryKeyring]:
    before = keyring.get_keyring()
    memory = MemoryKeyring()
    keyring.set_keyring(memory)
    yield memory
    keyring.set_keyring(before)


def _secrets(folder: Path, folder_id: str = "id1", seconds: float = 10.0, **environment: str) -> SecretRepository:
    folder.mkdir(exist_ok=True)
    return SecretRepository(folder, folder_id, prompt_seconds=seconds, environment=environment)


def test_a_secret_comes_back_and_goes(folder: Path, backend: MemoryKeyring) -> None:
    secrets = _secrets(folder)
    assert secrets.mode is KeyStoreMode.SYSTEM
    secrets.probe()
    assert backend.kept == {}
    for value in (CANARY, "", " trailing \n", "🙂"):
        secrets.put("a", Secret(value))
        assert secrets.get("a") == Secret(value)
    assert list(backend.kept) == [("azconsole/id1", "a")]
    secrets.delete("a")
    secrets.delete("a")
    assert secrets.get("a") is None


def test_two_data_folders_never_share_an_entry(folder: Path, tmp_path: Path) -> None:
    one, two = _secrets(folder, "one"), _secrets(tmp_path / "other", "two")
    one.put("a", Secret("first"))
    assert two.get("a") is None
    two.put("a", Secret("second"))
    assert one.get("a") == Secret("first")


def test_f17_no_key_store_leaves_a_choice(folder: Path) -> None:
    keyring.set_keyring(fail.Keyring())
    secrets = _secrets(folder)
    assert secrets.mode is KeyStoreMode.UNDECIDED
    for call in (secrets.probe, lambda: secrets.put("a", Secret(CANARY)), lambda: secrets.get("a")):
        with pytest.raises(KeyStoreUnavailableError, match="vault file"):
            call()
    secrets.use_session_only()
    secrets.probe()
    secrets.put("a", Secret(CANARY))
    assert secrets.get("a") == Secret(CANARY)
    assert not list(folder.iterdir())
    secrets.delete("a")
    assert secrets.get("a") is None


def test_f17_a_key_store_that_goes_away_after_the_start_is_told(folder: Path) -> None:
    secrets = _secrets(folder)
    assert secrets.mode is KeyStoreMode.SYSTEM
    keyring.set_keyring(fail.Keyring())
    with pytest.raises(KeyStoreUnavailableError) as caught:
        secrets.probe()
    assert caught.value.code == "keystore-none"


def test_f18_null_keyring_is_never_believed(folder: Path) -> None:
    secrets = _secrets(folder)
    assert secrets.mode is KeyStoreMode.SYSTEM
    keyring.set_keyring(null.Keyring())
    with pytest.raises(KeyStoreUnavailableError, match="did not give it back"):
        secrets.put("a", Secret(CANARY))
    assert _secrets(folder).mode is KeyStoreMode.UNDECIDED


def test_f19_a_locked_key_store_can_be_unlocked_and_tried_again(folder: Path, backend: MemoryKeyring) -> None:
    keyring.set_keyring(LockedKeyring())
    secrets = _secrets(folder)
    with pytest.raises(KeyStoreUnavailableError, match="locked") as caught:
        secrets.put("a", Secret(CANARY))
    assert CANARY not in f"{caught.value!r} {caught.value} {caught.value.__cause__}"
    keyring.set_keyring(backend)
    secrets.put("a", Secret(CANARY))
    assert secrets.get("a") == Secret(CANARY)


def test_f20_an_unanswered_prompt_ends_at_the_time_limit(folder: Path) -> None:
    keyring.set_keyring(silent := SilentKeyring())
    with pytest.raises(KeyStoreUnavailableError) as caught:
        _secrets(folder, seconds=0.05).put("a", Secret(CANARY))
    assert caught.value.code == "keystore-timeout"
    silent.answered.set()


def test_f20_an_unanswered_prompt_is_cancelled(folder: Path) -> None:
    keyring.set_keyring(silent := SilentKeyring())
    secrets = _secrets(folder, seconds=30)
    outcome: list[BaseException] = []

    def put() -> None:
        try:
            secrets.put("a", Secret(CANARY))
        except Cancelled as error:
            outcome.append(error)

    worker = threading.Thread(target=put)
    worker.start()
    assert silent.asked.wait(10)
    secrets.cancel_waiting()
    worker.join(10)
    silent.answered.set()
    assert len(outcome) == 1


def test_f20_a_cancel_token_ends_only_the_waits_of_its_own_work(folder: Path) -> None:
    keyring.set_keyring(silent := SilentKeyring())
    secrets, cancel = _secrets(folder, seconds=30), CancelToken()
    outcome: list[BaseException] = []

    def put() -> None:
        try:
            with secrets.cancelled_by(cancel):
                secrets.put("a", Secret(CANARY))
        except Cancelled as error:
            outcome.append(error)

    worker = threading.Thread(target=put)
    worker.start()
    assert silent.asked.wait(10)
    with secrets.cancelled_by(other := CancelToken()):
        other.cancel()
    assert worker.is_alive()
    cancel.cancel()
    worker.join(10)
    put()
    silent.answered.set()
    assert len(outcome) == 2, "also a wait that begins after the cancel"


def test_f21_a_bus_that_is_gone_is_told_without_the_secret(folder: Path) -> None:
    keyring.set_keyring(BusGoneKeyring())
    with pytest.raises(KeyStoreUnavailableError, match="ConnectionResetError") as caught:
        _secrets(folder).put("a", Secret(CANARY))
    assert CANARY not in f"{caught.value!r} {caught.value}"


def test_f22_a_secret_over_the_windows_limit_is_refused_before_it_is_written(
    folder: Path, backend: MemoryKeyring
) -> None:
    secrets = _secrets(folder)
    secrets.put("a", Secret("🙂" * 640))
    backend.kept.clear()
    with pytest.raises(StoreError, match="1280"):
        secrets.put("a", Secret("🙂" * 641))
    assert backend.kept == {}


def test_f23_f24_a_secret_that_is_not_on_this_computer_is_none(folder: Path, backend: MemoryKeyring) -> None:
    secrets = _secrets(folder)
    secrets.put("a", Secret(CANARY))
    backend.kept.clear()
    assert secrets.get("a") is None
    secrets.delete("a")


def test_f17_a_vault_takes_the_session_over_and_waits_for_its_passphrase(folder: Path, backend: MemoryKeyring) -> None:
    secrets = _secrets(folder)
    secrets.use_session_only()
    secrets.put("a", Secret(CANARY))
    assert not secrets.vault_exists()
    secrets.use_vault(PASSPHRASE)
    assert (secrets.mode, secrets.get("a")) == (KeyStoreMode.VAULT, Secret(CANARY))
    secrets.probe()
    later = _secrets(folder)
    assert later.vault_exists()
    assert later.mode is KeyStoreMode.UNDECIDED
    with pytest.raises(KeyStoreUnavailableError, match="passphrase"):
        later.get("a")
    with pytest.raises(UserInputError):
        later.use_vault(Secret("wrong, all wrong"))
    assert later.mode is KeyStoreMode.UNDECIDED
    later.use_vault(PASSPHRASE)
    assert later.get("a") == Secret(CANARY)
    later.delete("a")
    assert later.get("a") is None
    assert backend.kept == {}


def test_commands_choose_by_the_environment(folder: Path, tmp_path: Path) -> None:
    assert _secrets(folder, AZCONSOLE_KEYSTORE="session").mode is KeyStoreMode.SESSION
    assert _secrets(folder, AZCONSOLE_KEYSTORE="vault").mode is KeyStoreMode.UNDECIDED
    file = tmp_path / "passphrase"
    file.write_text(f"{PASSPHRASE.reveal()}\r\nanother line\n")
    by_file = _secrets(folder, AZCONSOLE_KEYSTORE="vault", AZCONSOLE_VAULT_PASSPHRASE_FILE=str(file))
    by_file.put("a", Secret(CANARY))
    assert _secrets(folder, AZCONSOLE_VAULT_PASSPHRASE_FILE=str(file)).get("a") == Secret(CANARY)
    with pytest.raises(StoreError):
        _ = _secrets(folder, AZCONSOLE_KEYSTORE="vault", AZCONSOLE_VAULT_PASSPHRASE_FILE=str(tmp_path / "none")).mode
    file.write_text(PASSPHRASE.reveal(), "utf-8-sig")
    assert _secrets(folder, AZCONSOLE_VAULT_PASSPHRASE_FILE=str(file)).get("a") == Secret(CANARY)
    file.write_text(PASSPHRASE.reveal(), "utf-16")
    with pytest.raises(UserInputError, match="UTF-8") as refused:
        _ = _secrets(folder, AZCONSOLE_VAULT_PASSPHRASE_FILE=str(file)).mode
    assert refused.value.__cause__ is None


@pytest.mark.parametrize("mode", ["system", "vault", "session"])
def test_s1_no_file_of_the_data_folder_holds_the_secret(database: Database, folder: Path, mode: str) -> None:
    secrets = SecretRepository(folder, database.folder_id, environment={})
    if mode == "vault":
        secrets.use_vault(PASSPHRASE)
    elif mode == "session":
        secrets.use_session_only()
    secrets.put("azconsole/x", Secret(CANARY))
    info = SecretInfo("azconsole/x", Secret(CANARY).hint, datetime(2027, 1, 1, tzinfo=UTC))
    saved = app()
    AppRepository(database).save(type(saved)(**{f: getattr(saved, f) for f in saved.__slots__} | {"secret": info}))
    for file in folder.iterdir():
        content = file.read_bytes()
        assert CANARY.encode() not in content
        assert CANARY.encode("utf-16-le") not in content
        assert PASSPHRASE.reveal().encode() not in content
    assert CANARY not in repr(secrets)


def test_it_tells_whether_secrets_can_be_read_without_asking_anybody(tmp_path: Path) -> None:
    def store(**environment: str) -> SecretRepository:
        return SecretRepository(tmp_path, "id", environment=environment)

    locked = store(AZCONSOLE_KEYSTORE="vault")
    assert not locked.opened()
    with pytest.raises(KeyStoreUnavailableError):
        locked.get("x")
    assert not locked.opened()
    locked.use_vault(PASSPHRASE)
    assert locked.opened()
    assert store(AZCONSOLE_KEYSTORE="session").opened()
    passphrase = tmp_path / "passphrase"
    passphrase.write_text(f"{PASSPHRASE.reveal()}\n")
    given = store(AZCONSOLE_VAULT_PASSPHRASE_FILE=str(passphrase))
    assert given.opened()
    assert given.get("x") is None
    assert given.opened()
