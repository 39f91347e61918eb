"""How a query is refused: the kind, the code and the sentence of the service's innermost error."""

from __future__ import annotations

UNANSWERED = "SEM0000"


class KqlError(Exception):
    """`kind` is "SyntaxError" or "SemanticError"; `place` is an offset in the text (None: no place is told); `token` is
    what stands there."""

    def __init__(self, kind: str, code: str, message: str, place: int | None = None, token: str = "") -> None:
        super().__init__(message)
        self.kind = kind
        self.code = code
        self.message = message
        self.place = place
        self.token = token


def syntax(token: str, place: int, text: str) -> KqlError:
    """SYN0002 at a place of the text."""
    line, column = position(text, place)
    message = f"Query could not be parsed at '{token}' on line [{line},{column}]"
    return KqlError("SyntaxError", "SYN0002", message, place, token)


def position(text: str, place: int) -> tuple[int, int]:
    """Line and column of an offset, as the service counts: lines from 1, columns from 0."""
    before = text[:place]
    return before.count("\n") + 1, place - (before.rfind("\n") + 1)


def semantic(code: str, message: str) -> KqlError:
    """A query that can be read but means nothing here."""
    return KqlError("SemanticError", code, message)


def unanswered(what: str) -> KqlError:
    """KQL that the service answers and the practice cloud does not."""
    return semantic(UNANSWERED, f"The practice cloud does not answer {what}. It answers a part of KQL only.")
