"""What Entra remembers only while it runs: sign-ins under way, authorization codes, device codes.

Nothing here survives a restart, as a person may start a sign-in again; refresh tokens, which do, are in the state.
"""

from __future__ import annotations

import secrets
import threading
from dataclasses import dataclass, field
from typing import TypeVar

CODE_SECONDS = 600.0
DEVICE_SECONDS = 900.0
_KEPT = 500


@dataclass(slots=True)
class Flow:
    """One sign-in at the pages, from the first question to the answer. `kind` is "authorize", "device" or
    "adminconsent"; `tenant` is the path's tenant as asked for ("common", a domain, an id); `resource_uri`, `scopes` and
    `oidc` are what was asked for; `upn` is empty until the account is known; `step` is the page shown."""

    id: str
    kind: str
    tenant: str
    client_id: str
    resource_uri: str
    scopes: tuple[str, ...]
    oidc: tuple[str, ...]
    v2: bool
    redirect_uri: str = ""
    response_mode: str = "query"
    state: str = ""
    nonce: str = ""
    challenge: str = ""
    challenge_method: str = ""
    prompt: str = ""
    device_code: str = ""
    step: str = "account"
    upn: str = ""
    tenant_id: str = ""
    mfa: bool = False


@dataclass(slots=True)
class Grant:
    """What a person agreed to: the content of an authorization code, a device code or a refresh token."""

    client_id: str
    tenant_id: str
    upn: str
    resource_uri: str
    scopes: tuple[str, ...]
    oidc: tuple[str, ...]
    mfa: bool
    nonce: str = ""
    redirect_uri: str = ""
    challenge: str = ""
    challenge_method: str = ""
    issued: float = 0.0
    used: bool = False


@dataclass(slots=True)
class Device:
    """A device code: pending until `grant` or `error` is set. `polled` is the time of the last poll."""

    device_code: str
    user_code: str
    tenant: str
    client_id: str
    resource_uri: str
    scopes: tuple[str, ...]
    oidc: tuple[str, ...]
    v2: bool
    issued: float
    interval: float
    polled: float = 0.0
    grant: Grant | None = None
    error: str = ""


T = TypeVar("T")


@dataclass(slots=True)
class SignIns:
    """The three kinds by their secret name; the oldest are dropped when there are too many."""

    lock: threading.RLock = field(default_factory=threading.RLock)
    flows: dict[str, Flow] = field(default_factory=dict)
    codes: dict[str, Grant] = field(default_factory=dict)
    devices: dict[str, Device] = field(default_factory=dict)

    def put(self, table: dict[str, T], key: str, value: T) -> None:
        """Keep one more."""
        with self.lock:
            while len(table) >= _KEPT:
                table.pop(next(iter(table)))
            table[key] = value

    def device_by_user_code(self, user_code: str) -> Device | None:
        """The device code that belongs to what a person typed (case and dashes do not matter)."""
        wanted = user_code.replace("-", "").replace(" ", "").upper()
        with self.lock:
            return next((d for d in self.devices.values() if d.user_code == wanted), None)

    def clear(self) -> None:
        """Forget all."""
        with self.lock:
            self.flows.clear()
            self.codes.clear()
            self.devices.clear()


def new_secret() -> str:
    """A name that nobody can guess."""
    return secrets.token_urlsafe(48)
