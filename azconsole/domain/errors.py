"""What can go wrong, told so that an administrator can act on it.

Every expected failure is an `AzConsoleError`: a short title, one or two sentences of message, a hint (who can mend it and
how), a machine code (an AADSTS number, a Graph code, a code of ours) and the request id that Microsoft support asks for.
Wire and store errors are mapped to these once, in `cloud/errors.py` and `store/errors.py`; anything else is a bug.
"""

from __future__ import annotations

from azconsole.domain.texts import Said, say


class AzConsoleError(Exception):
    """An expected failure. `str()` gives its `text`; none of the texts ever holds a secret."""

    def __init__(self, title: str, message: str, hint: str = "", *, code: str = "", request_id: str = "") -> None:
        super().__init__(title, message)
        self.title = title
        self.message = message
        self.hint = hint
        self.code = code
        self.request_id = request_id

    @property
    def text(self) -> Said:
        """`title: message (hint)`, which can be translated."""
        if self.hint:
            return say("{title}: {message} ({hint})", title=self.title, message=self.message, hint=self.hint)
        return say("{title}: {message}", title=self.title, message=self.message)

    def __str__(self) -> str:
        return self.text


class UserInputError(AzConsoleError):
    """What was typed or given cannot be taken. `field` names the field beside which the sentence stands."""

    def __init__(self, title: str, message: str, hint: str = "", *, field: str = "", code: str = "") -> None:
        super().__init__(title, message, hint, code=code)
        self.field = field


class SignInError(AzConsoleError):
    """Entra refused a sign-in or a token; `code` is the AADSTS number, for example "AADSTS7000215"."""


class AccessDeniedError(AzConsoleError):
    """Signed in, but not allowed: a permission, a consent or a role is missing."""


class NotFoundError(AzConsoleError):
    """The thing asked for does not exist, or not yet where it was asked."""


class ConflictError(AzConsoleError):
    """The thing exists already, or a policy forbids it as asked. `field` names the field whose value it was, where known."""

    def __init__(
        self, title: str, message: str, hint: str = "", *, field: str = "", code: str = "", request_id: str = ""
    ) -> None:
        super().__init__(title, message, hint, code=code, request_id=request_id)
        self.field = field


class ThrottledError(AzConsoleError):
    """The cloud asked to slow down more often than we are willing to wait."""


class UnavailableError(AzConsoleError):
    """The network, a proxy, TLS or the service itself does not answer."""


class ProtocolError(AzConsoleError):
    """The cloud answered something that its contract does not allow."""


class ResyncRequiredError(AzConsoleError):
    """A delta link is no longer known (410 Gone, syncStateNotFound, resyncRequired): a full round is needed."""


class StoreError(AzConsoleError):
    """The local database or the key store failed."""


class KeyStoreUnavailableError(StoreError):
    """No usable key store: the user has to choose between this session only and a vault file with a passphrase."""


class Cancelled(Exception):
    """The work was cancelled by its user."""
