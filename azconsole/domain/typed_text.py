"""Text as people type and paste it: trimmed, measured, and refused with a sentence (faults.md B4, B11, B12, B14)."""

from __future__ import annotations

import unicodedata

from azconsole.domain.texts import say

NAME_LIMIT = 256
APPLICATION_NAME_LIMIT = 120
DESCRIPTION_LIMIT = 512

_ZERO_WIDTH = "\u200b\u2060\ufeff"
_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_JOINERS = "\u00ad\u200c\u200d"
_HIDDEN_CATEGORIES = frozenset({"Cc", "Cs", "Zl", "Zp"})


class Refusal(ValueError):
    """A typed value that breaks a rule; `sentence` is the one that stands beside the field."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def trimmed(text: str, *, invisible: bool = False) -> str:
    """Without outer blanks and zero-width signs; with `invisible` also without outer direction marks and joiners, which
    come along when an ID is copied from a window or a web page."""
    unwanted = _ZERO_WIDTH + (_BIDI + _JOINERS if invisible else "")
    start, end = 0, len(text)
    while start < end and (text[start].isspace() or text[start] in unwanted):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in unwanted):
        end -= 1
    return text[start:end]


def folded(name: str) -> str:
    """The form in which names are compared: trimmed, case folded, NFC (faults.md B12). Folding works on the decomposed
    form, as Unicode's canonical caseless match does, so that composed and decomposed spellings meet."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", trimmed(name)).casefold())


def described(char: str) -> str:
    """A character for a message: its code point, and the sign itself only when it can be seen."""
    code = f"U+{ord(char):04X}"
    if not char.isprintable() or unicodedata.combining(char) or char == " ":
        return code
    return say("“{char}” ({code})", char=char, code=code)


def check_name(text: str, what: str, limit: int = NAME_LIMIT) -> str:
    """A name, trimmed and otherwise exactly as typed. Raises Refusal when it is empty, longer than `limit` characters,
    or holds a control, direction or zero-width character."""
    name = trimmed(text)
    if not name:
        raise Refusal(say("Enter the {what}.", what=what))
    if len(name) > limit:
        raise Refusal(
            say(
                "The {what} is {length:n} characters long; it may have at most {limit}.",
                what=what,
                length=len(name),
                limit=limit,
            )
        )
    refuse_hidden(name, what)
    return name


def check_description(text: str) -> str:
    """A description: trimmed, cut off at 512 characters (B14); line breaks and tabs may stand in it."""
    description = trimmed(trimmed(text)[:DESCRIPTION_LIMIT])
    refuse_hidden(description, say("description"), allowed="\n\r\t")
    return description


def refuse_hidden(text: str, what: str, allowed: str = "") -> None:
    """Raise Refusal, with the position, for the first character that cannot be seen but changes what is seen."""
    for position, char in enumerate(text, 1):
        hidden = unicodedata.category(char) in _HIDDEN_CATEGORIES or char in _BIDI or char in _ZERO_WIDTH
        if not hidden or char in allowed:
            continue
        if char in "\r\n\u2028\u2029":
            raise Refusal(
                say("The {what} has a line break at position {position}; remove it.", what=what, position=position)
            )
        raise Refusal(
            say(
                "The {what} has the invisible character {char} at position {position}; remove it.",
                what=what,
                char=described(char),
                position=position,
            )
        )
