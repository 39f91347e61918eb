"""Secrets that do not show, and texts with what looks like a secret taken out (faults.md S2, S3)."""

from __future__ import annotations

import hmac
import re

MASK = "••••••••"

_PATTERNS = (
    re.compile(r"eyJ[\w-]{8,}\.[\w-]+\.[\w-]*"),
    # A secret key as Azure AD makes them, wherever it stands.
    re.compile(r"(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,37}"),
    re.compile(r"(?i)(bearer\s+)[\w.~+/=-]{8,}"),
    re.compile(r"(?i)(authorization[\"']?\s*[=:]\s*[\"']?basic\s+)[^\s\"',;]+"),
    # user:password@host, with or without the signs that an address should encode; a port is no password.
    re.compile(r"(?i)([a-z][a-z0-9+.-]*://[^\s/@:\"'<>]*:)(?!\d{1,5}(?:[/?#]|\s|$))[^\s\"'<>]+(?=@)"),
    re.compile(
        r"(?i)(client_secret|client_assertion|refresh_token|access_token|id_token|code_verifier|device_code|passwd|"
        r"password|secretText|secret|assertion|code)"
        r"(\"?\s*[=:]\s*\"?)[^\s\"&',;}]{3,}"
    ),
)


class Secret:
    """A secret value. Its repr, str and format are masked; `reveal()` is the one way to it."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """The value itself: for the key store and the token request only."""
        return self._value

    @property
    def hint(self) -> str:
        """The first three characters, as Graph shows them."""
        return self._value[:3]

    def __bool__(self) -> bool:
        return bool(self._value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and hmac.compare_digest(self._value.encode(), other._value.encode())

    def __hash__(self) -> int:
        return hash((Secret, self._value))

    def __repr__(self) -> str:
        return f"Secret({MASK})" if self._value else "Secret()"

    __str__ = __repr__

    def __reduce__(self) -> str:
        raise TypeError("a Secret is not pickled")


def redact(text: str) -> str:
    """The text with tokens and values of secret-looking fields replaced by bullets."""
    for pattern in _PATTERNS:
        text = pattern.sub(lambda m: "".join(g for g in m.groups() if g) + MASK, text)
    return text
