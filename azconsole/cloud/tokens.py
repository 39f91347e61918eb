"""The access token of a session: held in memory, renewed shortly before it ends or when Graph asks (faults.md F49)."""

from __future__ import annotations

import base64
import json
import threading
import time
from collections.abc import Callable
from typing import Any, Protocol

from azconsole.cloud.msal_client import Token
from azconsole.cloud.sockets import Line
from azconsole.domain.errors import SignInError
from azconsole.domain.texts import say

_MARGIN = 300.0
"""Seconds before its end when a token is renewed; a quarter of its life for short ones."""


class Renew(Protocol):
    """Gets a token from Entra, on this line."""

    def __call__(self, line: Line, *, renew: bool, claims: str | None) -> Token:
        """`renew`: not from MSAL's memory; `claims`: what a claims challenge asked for, as JSON."""


class TokenSource:
    """Gives the current token to all calls of a session. Its lifetime is measured on the monotonic clock, so that a wrong
    wall clock does not matter."""

    def __init__(self, renew: Renew, first: Token, clock: Callable[[], float] = time.monotonic) -> None:
        self._renew: Renew | None = renew
        self._clock = clock
        self._lock = threading.Lock()
        self._keep(first)

    def header(self, line: Line) -> str:
        """The Authorization header. Raises SignInError when the session is closed or cannot be renewed."""
        with self._lock:
            if self._clock() >= self._renew_at:
                self._ask(line, claims=None)
            return self._header

    def claims(self, line: Line) -> dict[str, Any]:
        """What the token says of its bearer, where it is a JWT; else nothing."""
        part = self.header(line).partition(" ")[2].split(".")[1:2]
        try:
            found = json.loads(base64.urlsafe_b64decode(part[0] + "=" * (-len(part[0]) % 4))) if part else None
        except (ValueError, RecursionError):
            found = None
        return found if isinstance(found, dict) else {}

    def renewed(self, line: Line, refused: str, claims: str | None) -> str:
        """A new Authorization header after `refused` was answered by 401; another thread's newer one is good, too."""
        with self._lock:
            if self._header == refused or claims is not None:
                self._ask(line, claims=claims)
            return self._header

    def forget(self) -> None:
        """Drop the token and the way to a new one."""
        with self._lock:
            self._renew = None
            self._header = ""
            self._renew_at = 0.0

    def _ask(self, line: Line, claims: str | None) -> None:
        if self._renew is None:
            raise SignInError(
                say("Signed out"), say("This session has ended."), say("Sign in again."), code="signed-out"
            )
        self._keep(self._renew(line, renew=True, claims=claims))

    def _keep(self, token: Token) -> None:
        self._header = f"Bearer {token.access}"
        self._renew_at = self._clock() + token.lifetime - min(_MARGIN, token.lifetime / 4)
