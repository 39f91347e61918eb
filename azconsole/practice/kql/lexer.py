"""Text to tokens. Nothing is refused here but a character that starts no token."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from azconsole.practice.kql.errors import KqlError, syntax, unanswered

_MOST_CHARACTERS = 1_000_000
_UNITS = {
    **dict.fromkeys(("d", "day", "days"), 86_400_000_000),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), 3_600_000_000),
    **dict.fromkeys(("m", "min", "minute", "minutes"), 60_000_000),
    **dict.fromkeys(("s", "sec", "second", "seconds"), 1_000_000),
    **dict.fromkeys(("ms", "milli", "millis", "millisecond", "milliseconds"), 1000),
    **dict.fromkeys(("microsecond", "microseconds"), 1),
    **dict.fromkeys(("tick", "ticks"), 0.1),
}
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_WORD_OPERATORS = "contains_cs|contains|startswith_cs|startswith|endswith_cs|endswith|has_cs|has|between|in~|in(?!~)"
_HYPHENATED = (
    "project-away|project-keep|project-rename|project-reorder|mv-expand|mv-apply|make-series|sample-distinct|"
    "top-nested|top-hitters|parse-where|parse-kv|graph-match|make-graph|macro-expand"
)
_TOKEN = re.compile(
    rf"""(?P<blank>\s+|//[^\n]*)
    |(?P<verbatim>[hH]?@"(?:[^"]|"")*"|[hH]?@'(?:[^']|'')*')
    |(?P<string>[hH]?"(?:[^"\\\n]|\\[^\n])*"|[hH]?'(?:[^'\\\n]|\\[^\n])*')
    |(?P<timespan>\d+(?:\.\d+)?(?:{_UNIT})\b)
    |(?P<real>\d+\.\d+(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+)
    |(?P<hex>0[xX][0-9a-fA-F]+)
    |(?P<long>\d+)
    |(?P<mark>!(?:{_WORD_OPERATORS})(?![A-Za-z0-9_])|in~|!=|==|=~|!~|<=|>=|<>|=>|\.\.|[|()\[\]{{}},;:.=<>+\-*/%])
    |(?P<name>(?:{_HYPHENATED})(?![A-Za-z0-9_])|\$?[A-Za-z_][A-Za-z0-9_]*)""",
    re.VERBOSE,
)
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "0": "\0", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Token:
    """`kind` is name, mark, string, long, real, timespan or end; `value` is that of a literal."""

    kind: str
    text: str
    value: Any
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """All tokens, an end token last. Raises KqlError."""
    if len(text) > _MOST_CHARACTERS:
        raise unanswered(f"a query of more than {_MOST_CHARACTERS} characters")
    found, place = [], 0
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:
            raise syntax(text[place], place, text)
        kind, piece = str(match.lastgroup), match[0]
        if kind != "blank":
            found.append(_token(kind, piece, place, match.end(), text))
        place = match.end()
    found.append(Token("end", "", None, len(text), len(text)))
    return found


def _token(kind: str, piece: str, start: int, end: int, text: str) -> Token:
    try:
        if kind == "verbatim":
            quote = piece[-1]
            return Token("string", piece, piece[piece.index("@") + 2 : -1].replace(quote * 2, quote), start, end)
        if kind == "string":
            return Token(kind, piece, unescaped(piece[piece.index(piece[-1]) + 1 : -1]), start, end)
        if kind in ("long", "hex"):
            return Token("long", piece, _long(piece), start, end)
        value = float(piece) if kind == "real" else _timespan(piece) if kind == "timespan" else None
    except (ValueError, OverflowError) as error:
        raise _number_refused(piece, start, text) from error
    return Token(kind, piece, value, start, end)


def _number_refused(piece: str, start: int, text: str) -> KqlError:
    return syntax(piece[:40], start, text)


def unescaped(inside: str) -> str:
    """The text between quotes with its backslash escapes resolved."""
    return _ESCAPE.sub(_escape, inside) if "\\" in inside else inside


def _escape(match: re.Match[str]) -> str:
    code = match[1]
    return chr(int(code[1:], 16)) if len(code) > 1 else _ESCAPES.get(code, code)


def _long(piece: str) -> int:
    """Raises ValueError beyond 64 bits."""
    if len(piece) > 20:
        raise ValueError(piece)
    value = int(piece, 0) if piece[:2].lower() == "0x" else int(piece)
    if value >= 1 << 63:
        raise ValueError(piece)
    return value


def _timespan(piece: str) -> timedelta:
    """Raises OverflowError for more than Python's timedelta holds."""
    number = re.match(r"[\d.]+", piece)
    digits = number[0] if number else "0"
    return timedelta(microseconds=float(digits) * _UNITS[piece[len(digits) :]])
