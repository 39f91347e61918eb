r"""The vault: secret keys in one file protected by a passphrase, for computers without a key store (faults.md F17).

File: magic, header (scrypt cost log2 n, r, p, 16-byte salt, 16-byte check of the passphrase), first 8 bytes of the header's
SHA-256, 12-byte nonce, AES-256-GCM of the secrets as JSON with everything before as associated data. scrypt (RFC 7914) gives
64 bytes: the key, and a value whose hash is the check; so a wrong passphrase and a damaged file are told apart.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import struct
import threading
import time
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from azconsole.domain.errors import StoreError, UserInputError
from azconsole.domain.redact import Secret
from azconsole.domain.texts import say
from azconsole.store.errors import mapped
from azconsole.store.files import replace_file
from azconsole.store.lock import FileLock

FILE_NAME = "azconsole.vault"
SHORTEST_PASSPHRASE = 8
_MAGIC = b"azconsole vault 1\n"
_HEADER = struct.Struct(">BBB16s16s")
_SUM = 8
_NONCE = 12
_LOG_N, _R, _P = 15, 8, 1
_HIGHEST_LOG_N = 20
_LOCK_SECONDS = 5.0


class Vault:
    """An unlocked vault. The key stays in memory; the file is read anew for each use, since other processes may write it."""

    def __init__(self, path: Path, header: bytes, key: bytes) -> None:
        self._path = path
        self._header = header
        self._key = key
        self._lock = threading.Lock()

    def __repr__(self) -> str:
        return f"Vault({self._path.name})"

    @classmethod
    def create(cls, path: Path, passphrase: Secret) -> Vault:
        """Make a new, empty vault. Raises UserInputError for a short passphrase, StoreError."""
        if len(passphrase.reveal()) < SHORTEST_PASSPHRASE:
            raise UserInputError(
                say("Passphrase too short"),
                say("The vault's passphrase needs at least {least} characters.", least=SHORTEST_PASSPHRASE),
                say("Several words make a good passphrase."),
                field="passphrase",
            )
        salt = os.urandom(16)
        key, check = _derive(passphrase, salt, (_LOG_N, _R, _P))
        vault = cls(path, _HEADER.pack(_LOG_N, _R, _P, salt, check), key)
        vault._write({})
        return vault

    @classmethod
    def unlock(cls, path: Path, passphrase: Secret) -> Vault:
        """Open a vault. Raises UserInputError when the passphrase is wrong, StoreError when the file is damaged."""
        header, _ = _split(path)
        log_n, r, p, salt, expected = _HEADER.unpack(header)
        key, check = _derive(passphrase, salt, (log_n, r, p))
        if not hmac.compare_digest(check, expected):
            raise UserInputError(
                say("Wrong passphrase"),
                say("The vault does not open with this passphrase."),
                say("Type it again; mind upper and lower case."),
                field="passphrase",
            )
        vault = cls(path, header, key)
        with vault._alone():
            vault._read()
        return vault

    def get(self, reference: str) -> Secret | None:
        """A secret, or None."""
        with self._alone():
            value = self._read().get(reference)
        return None if value is None else Secret(value)

    def put(self, reference: str, secret: Secret) -> None:
        """Keep a secret; the file is on disk when this returns."""
        with self._alone():
            self._write(self._read() | {reference: secret.reveal()})

    def delete(self, reference: str) -> None:
        """Forget a secret; one that is not there is no error."""
        with self._alone():
            secrets = self._read()
            if secrets.pop(reference, None) is not None:
                self._write(secrets)

    def _read(self) -> dict[str, str]:
        header, sealed = _split(self._path)
        try:
            text = AESGCM(self._key).decrypt(sealed[:_NONCE], sealed[_NONCE:], _MAGIC + header)
        except (InvalidTag, ValueError):
            raise _damaged(self._path) from None
        secrets: dict[str, str] = json.loads(text)
        return secrets

    def _write(self, secrets: dict[str, str]) -> None:
        nonce = os.urandom(_NONCE)
        sealed = AESGCM(self._key).encrypt(nonce, json.dumps(secrets).encode(), _MAGIC + self._header)
        replace_file(self._path, _MAGIC + self._header + _sum(self._header) + nonce + sealed)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """No other thread or process reads or writes meanwhile: Windows replaces no file that is open."""
        lock = FileLock(self._path.with_name(self._path.name + ".lock"))
        deadline = time.monotonic() + _LOCK_SECONDS
        with self._lock:
            while not lock.acquire():
                if time.monotonic() > deadline:
                    raise StoreError(
                        say("The vault is busy"),
                        say("Another azconsole (pid {pid}) is using {path}.", pid=lock.holder(), path=self._path),
                        say("Try again."),
                        code="vault-busy",
                    )
                time.sleep(0.02)
            try:
                yield
            finally:
                lock.release()


def _derive(passphrase: Secret, salt: bytes, cost: tuple[int, int, int]) -> tuple[bytes, bytes]:
    log_n, r, p = cost
    text = unicodedata.normalize("NFC", passphrase.reveal()).encode("utf-8", "surrogatepass")
    derived = Scrypt(salt=salt, length=64, n=1 << log_n, r=r, p=p).derive(text)
    return derived[:32], hashlib.sha256(derived[32:]).digest()[:16]


def _sum(header: bytes) -> bytes:
    return hashlib.sha256(_MAGIC + header).digest()[:_SUM]


def _split(path: Path) -> tuple[bytes, bytes]:
    with mapped(path):
        content = path.read_bytes()
    header, rest = content[len(_MAGIC) :][: _HEADER.size], content[len(_MAGIC) + _HEADER.size :]
    sound = content.startswith(_MAGIC) and len(header) == _HEADER.size and rest[:_SUM] == _sum(header)
    if not sound or header[0] > _HIGHEST_LOG_N:
        raise _damaged(path)
    return header, rest[_SUM:]


def _damaged(path: Path) -> StoreError:
    return StoreError(
        say("The vault is damaged"),
        say("{path} is not a whole azconsole vault. It was left as it is.", path=path),
        say("Restore the file from a backup, or rename it and renew the secret keys of your apps."),
        code="vault-damaged",
    )
