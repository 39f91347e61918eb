"""A place in the tokens of a query, with the usual ways to go on from it."""

from __future__ import annotations

from azconsole.practice.kql.errors import KqlError, syntax, unanswered
from azconsole.practice.kql.lexer import Token, tokens

_NESTED = 40


class Cursor:
    """Reads forward, one token at a time. Every method that takes a token raises KqlError when another stands there."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._tokens = tokens(text)
        self._place = 0
        self._nested = 0

    @property
    def token(self) -> Token:
        """The token to be taken next."""
        return self._tokens[self._place]

    def after(self, ahead: int = 1) -> str:
        """The text of a later token, "" behind the end."""
        place = self._place + ahead
        return self._tokens[place].text if place < len(self._tokens) else ""

    def at(self, *texts: str) -> bool:
        """Whether one of these marks or words stands here."""
        return self.token.kind in ("mark", "name") and self.token.text in texts

    def accept(self, *texts: str) -> bool:
        """Take one of these when it stands here."""
        if not self.at(*texts):
            return False
        self._place += 1
        return True

    def next(self) -> Token:
        """Take whatever stands here but the end."""
        token = self.token
        if token.kind == "end":
            raise self.refused()
        self._place += 1
        return token

    def expect(self, text: str) -> None:
        """Take this."""
        if not self.accept(text):
            raise self.refused()

    def name(self) -> str:
        """Take a name, plain or as ['any text']."""
        if self.at("[") and self._tokens[self._place + 1].kind == "string":
            self.next()
            name = str(self.next().value)
            self.expect("]")
            return name
        if self.token.kind != "name":
            raise self.refused()
        return self.next().text

    def raw(self) -> str:
        """Take the text between the parentheses that begin here, as it is written."""
        self.expect("(")
        start, depth = self._tokens[self._place - 1].end, 1
        while depth:
            token = self.next()
            depth += {"(": 1, ")": -1}.get(token.text, 0) if token.kind == "mark" else 0
        return self.text[start : self._tokens[self._place - 1].start].strip()

    def deeper(self) -> None:
        """Note that one more parenthesis is open."""
        self._nested += 1
        if self._nested > _NESTED:
            raise unanswered(f"more than {_NESTED} parentheses within each other")

    def higher(self) -> None:
        """Note that it is closed."""
        self._nested -= 1

    def refused(self) -> KqlError:
        """What stands here cannot stand here."""
        return syntax(self.token.text or "<EOF>", self.token.start, self.text)
