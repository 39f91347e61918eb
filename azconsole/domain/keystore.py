"""Where secret keys are kept (faults.md F17)."""

from __future__ import annotations

from enum import StrEnum


class KeyStoreMode(StrEnum):
    """SYSTEM: the operating system's key store; VAULT: a file protected by a passphrase; SESSION: memory, until the
    program ends; UNDECIDED: none of them can be used before its user chooses."""

    SYSTEM = "system"
    VAULT = "vault"
    SESSION = "session"
    UNDECIDED = "undecided"
