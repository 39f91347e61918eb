"""Secret keys by reference (operations.ports.SecretStore): in the system's key store, a vault file, or memory.

In the key store an entry's service is `azconsole/<data folder's id>`, its user name the reference: two data folders never
collide. `AZCONSOLE_KEYSTORE=session|vault` chooses for commands without a window; the vault's passphrase is then the first
line of the file `AZCONSOLE_VAULT_PASSPHRASE_FILE`. Every write is read back (F18). keyring is imported only when used.
"""

from __future__ import annotations

import os
import threading
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import Cancelled, KeyStoreUnavailableError, StoreError, UserInputError
from azconsole.domain.keystore import KeyStoreMode
from azconsole.domain.redact import Secret
from azconsole.domain.texts import joined, say
from azconsole.store import vault
from azconsole.store.errors import mapped
from azconsole.store.vault import Vault
from azconsole.store.waiting import WaitingCall

LONGEST_SECRET = 1280
"""UTF-16 units that a Windows credential holds (F22)."""
PROMPT_SECONDS = 120.0
_CHOOSE = say("Choose between this session only and a vault file with a passphrase.")


class SecretRepository:
    """The secrets of one data folder. `prompt_seconds` limits each wait for the key store's own prompt."""

    def __init__(
        self,
        folder: Path,
        folder_id: str,
        *,
        prompt_seconds: float = PROMPT_SECONDS,
        environment: Mapping[str, str] = os.environ,
    ) -> None:
        self._vault_path = folder / vault.FILE_NAME
        self._service = f"azconsole/{folder_id}"
        self._prompt_seconds = prompt_seconds
        self._environment = environment
        self._session: dict[str, Secret] = {}
        self._vault: Vault | None = None
        self._mode: KeyStoreMode | None = None
        self._lock = threading.Lock()
        self._thread = threading.local()
        self._waiting: set[WaitingCall[str | None]] = set()

    @property
    def mode(self) -> KeyStoreMode:
        """Where secrets go at present. Raises StoreError when the environment's choice cannot be followed."""
        if self._mode is None:
            self._mode = self._first_mode()
        return self._mode

    def opened(self) -> bool:
        """Whether secrets can be read without anybody's help: from memory, or from a vault whose passphrase is there. Asks
        nobody and waits for nothing."""
        if self._mode is None:
            chosen = self._environment.get("AZCONSOLE_KEYSTORE", "")
            return chosen == KeyStoreMode.SESSION or bool(self._environment.get("AZCONSOLE_VAULT_PASSPHRASE_FILE"))
        return self._mode in (KeyStoreMode.SESSION, KeyStoreMode.VAULT)

    def probe(self) -> None:
        """Prove that a secret can be kept, by writing, reading and deleting one."""
        reference = f"probe/{uuid.uuid4()}"
        self.put(reference, Secret(uuid.uuid4().hex))
        self.delete(reference)

    def put(self, reference: str, secret: Secret) -> None:
        """Keep a secret and read it back. Raises KeyStoreUnavailableError, StoreError, Cancelled."""
        mode = self._usable_mode()
        if mode is KeyStoreMode.SESSION:
            self._session[reference] = secret
            return
        if mode is KeyStoreMode.VAULT:
            self._open_vault().put(reference, secret)
            kept = self._open_vault().get(reference)
        else:
            kept = self._put_in_system(reference, secret)
        if kept != secret:
            raise _unavailable("keystore-lost", say("The key store took the secret key, but did not give it back."))

    def get(self, reference: str) -> Secret | None:
        """The secret, or None when it is not on this computer."""
        mode = self._usable_mode()
        if mode is KeyStoreMode.SESSION:
            return self._session.get(reference)
        if mode is KeyStoreMode.VAULT:
            return self._open_vault().get(reference)

        def read() -> str | None:
            import keyring

            return keyring.get_password(self._service, reference)

        return _as_secret(self._wait_for(read))

    def delete(self, reference: str) -> None:
        """Forget a secret; one that is not there is no error."""
        mode = self._usable_mode()
        self._session.pop(reference, None)
        if mode is KeyStoreMode.VAULT:
            self._open_vault().delete(reference)
        elif mode is KeyStoreMode.SYSTEM:
            self._wait_for(lambda: _delete_password(self._service, reference))

    def use_session_only(self) -> None:
        """The user's choice: keep secrets in memory until the program ends."""
        self._mode = KeyStoreMode.SESSION

    def vault_exists(self) -> bool:
        """Whether a vault file is there to be unlocked (else `use_vault` makes one)."""
        return self._vault_path.is_file()

    def use_vault(self, passphrase: Secret) -> None:
        """The user's choice: a vault file protected by a passphrase. Secrets of this session move into it. Raises
        UserInputError when the passphrase is wrong or too short, StoreError when the file is damaged."""
        unlock = Vault.unlock if self.vault_exists() else Vault.create
        self._vault = unlock(self._vault_path, passphrase)
        self._mode = KeyStoreMode.VAULT
        while self._session:
            reference = next(iter(self._session))
            self.put(reference, self._session[reference])
            del self._session[reference]

    def cancel_waiting(self) -> None:
        """Stop waiting for the key store's prompt, from another thread: the waiting call raises Cancelled."""
        with self._lock:
            for call in self._waiting:
                call.give_up()

    @contextmanager
    def cancelled_by(self, cancel: CancelToken) -> Iterator[None]:
        """Inside the block this token ends this thread's waits for the key store's prompt: they raise Cancelled."""
        before = getattr(self._thread, "cancel", None)
        self._thread.cancel = cancel
        try:
            yield
        finally:
            self._thread.cancel = before

    def _first_mode(self) -> KeyStoreMode:
        chosen = self._environment.get("AZCONSOLE_KEYSTORE", "")
        if chosen == KeyStoreMode.SESSION:
            return KeyStoreMode.SESSION
        passphrase_file = self._environment.get("AZCONSOLE_VAULT_PASSPHRASE_FILE", "")
        if passphrase_file and (chosen == KeyStoreMode.VAULT or self.vault_exists()):
            self.use_vault(_first_line(Path(passphrase_file)))
            return KeyStoreMode.VAULT
        # A vault that was made is where the secrets are; it waits for its passphrase.
        if chosen == KeyStoreMode.VAULT or self.vault_exists():
            return KeyStoreMode.UNDECIDED
        return KeyStoreMode.SYSTEM if self._wait_for(_backend_name) else KeyStoreMode.UNDECIDED

    def _usable_mode(self) -> KeyStoreMode:
        if self.mode is KeyStoreMode.UNDECIDED and self.vault_exists():
            raise KeyStoreUnavailableError(
                say("The vault is locked"),
                say("Secret keys are in the vault file, and its passphrase was not given yet."),
                say("Type the vault's passphrase; commands take it from the file AZCONSOLE_VAULT_PASSPHRASE_FILE."),
                code="vault-locked",
            )
        if self.mode is KeyStoreMode.UNDECIDED:
            raise _unavailable("keystore-none", say("This computer offers no key store that azconsole can use."))
        return self.mode

    def _open_vault(self) -> Vault:
        assert self._vault is not None, "the mode VAULT is set by use_vault only"
        return self._vault

    def _put_in_system(self, reference: str, secret: Secret) -> Secret | None:
        if len(secret.reveal().encode("utf-16-le", "surrogatepass")) // 2 > LONGEST_SECRET:
            raise StoreError(
                say("Secret key too long"),
                say("A secret key may have at most {most} characters in the key store.", most=LONGEST_SECRET),
                say("Check that the secret key's value was pasted and nothing else."),
                code="secret-too-long",
            )

        def write() -> str | None:
            import keyring

            keyring.set_password(self._service, reference, secret.reveal())
            return keyring.get_password(self._service, reference)

        return _as_secret(self._wait_for(write))

    def _wait_for(self, call: Callable[[], str | None]) -> str | None:
        """Make a call to keyring on a helper thread; its errors, which differ from backend to backend, are mapped here.
        Their texts are dropped: a backend may put anything into them."""
        waiting = WaitingCall(call)
        with self._lock:
            self._waiting.add(waiting)
        cancel: CancelToken | None = getattr(self._thread, "cancel", None)
        if cancel is not None:
            cancel.on_cancel(waiting.give_up)
        try:
            return waiting.result(self._prompt_seconds)
        except Cancelled:
            raise
        except Exception as error:  # noqa: BLE001 - backends raise errors of their own D-Bus and system libraries
            raise _from_keyring(error) from None
        finally:
            with self._lock:
                self._waiting.discard(waiting)


def _backend_name() -> str:
    """The class of keyring's backend; empty when it keeps nothing (fail), or says so and drops it (null)."""
    import keyring
    from keyring.backends import fail, null

    backend = keyring.get_keyring()
    return "" if isinstance(backend, (fail.Keyring, null.Keyring)) else type(backend).__qualname__


def _delete_password(service: str, reference: str) -> None:
    import keyring
    from keyring.errors import PasswordDeleteError

    try:
        keyring.delete_password(service, reference)
    except PasswordDeleteError:
        # Backends say so too when there is no such entry; only one that is still there is a failure.
        if keyring.get_password(service, reference) is not None:
            raise


def _from_keyring(error: Exception) -> KeyStoreUnavailableError:
    kind = type(error).__name__
    if isinstance(error, TimeoutError):
        return _unavailable(
            "keystore-timeout",
            say("The key store's question was not answered in time."),
            say("Answer it and try again."),
        )
    if kind == "KeyringLocked":
        return _unavailable(
            "keystore-locked", say("The key store is locked."), say("Unlock it and try again; nothing was lost.")
        )
    if kind == "NoKeyringError":
        return _unavailable("keystore-none", say("This computer offers no key store that azconsole can use."))
    return _unavailable(
        "keystore-failed", say("The key store does not answer as it should ({kind}).", kind=kind), say("Try again.")
    )


def _unavailable(code: str, message: str, first: str = "") -> KeyStoreUnavailableError:
    return KeyStoreUnavailableError(say("No secret key can be kept"), message, joined(first, _CHOOSE), code=code)


def _as_secret(value: str | None) -> Secret | None:
    return None if value is None else Secret(value)


def _first_line(path: Path) -> Secret:
    """The first line of a passphrase file; editors on Windows begin a file with a byte order mark."""
    with mapped(path):
        content = path.read_bytes()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Not chained: the error holds the file's content.
        raise UserInputError(
            say("Passphrase not read"),
            say("The file {path}, named by AZCONSOLE_VAULT_PASSPHRASE_FILE, is not a text in UTF-8.", path=path),
            say("Save it again with the encoding UTF-8."),
            field="passphrase",
        ) from None
    return Secret(text.split("\n", 1)[0].removesuffix("\r"))
