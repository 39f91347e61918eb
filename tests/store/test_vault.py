"""The vault file."""

from __future__ import annotations

import random
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from azconsole.domain.errors import StoreError, UserInputError
from azconsole.domain.redact import Secret
from azconsole.store.vault import Vault

PASSPHRASE = Secret("correct horse é")


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a vault with one secret."""
    path = tmp_path_factory.mktemp("vault") / "v"
    Vault.create(path, PASSPHRASE).put("a", Secret("canary-8f3a"))
    return path.read_bytes()


def test_secrets_come_back_after_unlocking(tmp_path: Path) -> None:
    vault = Vault.create(tmp_path / "v", PASSPHRASE)
    vault.put("a", Secret("canary-8f3a"))
    vault.put("b", Secret("🙂 \n"))
    vault.delete("b")
    vault.delete("never there")
    again = Vault.unlock(tmp_path / "v", Secret("correct horse e\u0301"))
    assert again.get("a") == Secret("canary-8f3a")
    assert again.get("b") is None
    assert b"canary" not in (tmp_path / "v").read_bytes()
    assert sorted(f.name for f in tmp_path.iterdir() if f.name.startswith("v")) == ["v", "v.lock"]
    if sys.platform != "win32":
        assert stat.S_IMODE((tmp_path / "v").stat().st_mode) == 0o600
    assert "correct" not in repr(again)


def test_a_wrong_passphrase_is_told_from_a_damaged_file(tmp_path: Path, sealed: bytes) -> None:
    path = tmp_path / "v"
    path.write_bytes(sealed)
    with pytest.raises(UserInputError, match="Wrong passphrase"):
        Vault.unlock(path, Secret("correct horse e"))
    with pytest.raises(UserInputError, match="too short"):
        Vault.create(tmp_path / "w", Secret("seven77"))


def test_every_damaged_byte_is_noticed_and_the_file_kept(tmp_path: Path, sealed: bytes) -> None:
    path = tmp_path / "v"
    chance = random.Random(1)
    for offset in [0, 18, 20, 25, 40, 55, 65, len(sealed) - 1, *chance.sample(range(len(sealed)), 6)]:
        spoiled = bytearray(sealed)
        spoiled[offset] ^= 0xFF
        path.write_bytes(spoiled)
        with pytest.raises(StoreError, match="damaged"):
            Vault.unlock(path, PASSPHRASE)
        assert path.read_bytes() == spoiled


@pytest.mark.parametrize("length", [0, 10, 60, 90])
def test_a_vault_that_was_cut_is_damaged(tmp_path: Path, sealed: bytes, length: int) -> None:
    (tmp_path / "v").write_bytes(sealed[:length])
    with pytest.raises(StoreError, match="damaged"):
        Vault.unlock(tmp_path / "v", PASSPHRASE)


def test_two_processes_that_write_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "v"
    vault = Vault.create(path, PASSPHRASE)
    program = (
        "import sys; from pathlib import Path; from azconsole.domain.redact import Secret\n"
        "from azconsole.store.vault import Vault\n"
        "vault = Vault.unlock(Path(sys.argv[1]), Secret('correct horse é'))\n"
        "for n in range(20): vault.put(f'theirs{n}', Secret('x' * 9))"
    )
    with subprocess.Popen([sys.executable, "-c", program, str(path)], cwd=Path(__file__).parents[2]) as other:
        for number in range(20):
            vault.put(f"ours{number}", Secret("y" * 9))
        assert other.wait() == 0
    assert all(vault.get(f"{who}{number}") for who in ("ours", "theirs") for number in range(20))
