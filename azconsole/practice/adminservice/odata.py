"""The part of OData that the AdminService's WMI route is asked with: $filter, $select, $orderby, $top, $skip, $count.

Texts compare without case, as WQL does; names of properties are case sensitive.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

Item = dict[str, Any]
Predicate = Callable[[Item], bool]
_TOKEN = re.compile(r"\s*(?:('(?:[^']|'')*')|(-?\d+(?:\.\d+)?)|([A-Za-z_]\w*)|([(),]))")
_CONSTANTS = {"true": True, "false": False, "null": None}
_COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "eq": lambda a, b: bool(a == b),
    "ne": lambda a, b: bool(a != b),
    "gt": lambda a, b: _both(a, b) and a > b,
    "ge": lambda a, b: _both(a, b) and a >= b,
    "lt": lambda a, b: _both(a, b) and a < b,
    "le": lambda a, b: _both(a, b) and a <= b,
}
_TEXT: dict[str, Callable[[str, str], bool]] = {
    "startswith": str.startswith,
    "endswith": str.endswith,
    "contains": str.__contains__,
}
_NESTED = 30


class BadFilter(Exception):
    """The text is not a filter, or names what the class has not."""


def _both(a: Any, b: Any) -> bool:
    """Whether one may be more than the other: two texts or two numbers."""
    return (isinstance(a, str) and isinstance(b, str)) or (isinstance(a, int | float) and isinstance(b, int | float))


def _folded(value: Any) -> Any:
    return value.lower() if isinstance(value, str) else value


@dataclass(slots=True)
class _Filter:
    """Recursive descent over the tokens."""

    tokens: list[str]
    known: frozenset[str]
    place: int = 0
    depth: int = 0

    def peek(self) -> str:
        return self.tokens[self.place] if self.place < len(self.tokens) else ""

    def take(self, wanted: str = "") -> str:
        token = self.peek()
        if not token or (wanted and token != wanted):
            raise BadFilter(f"Syntax error at '{token}' in the filter.")
        self.place += 1
        return token

    def either(self) -> Predicate:
        parts = [self.both()]
        while self.peek() == "or":
            self.take()
            parts.append(self.both())
        return parts[0] if len(parts) == 1 else lambda item: any(part(item) for part in parts)

    def both(self) -> Predicate:
        parts = [self.one()]
        while self.peek() == "and":
            self.take()
            parts.append(self.one())
        return parts[0] if len(parts) == 1 else lambda item: all(part(item) for part in parts)

    def one(self) -> Predicate:
        self.depth += 1
        if self.depth > _NESTED:
            raise BadFilter("The filter is nested too deep.")
        found = self._one()
        self.depth -= 1
        return found

    def _one(self) -> Predicate:
        if self.peek() == "not":
            self.take()
            inner = self.one()
            return lambda item: not inner(item)
        if self.peek() == "(":
            self.take()
            inner = self.either()
            self.take(")")
            return inner
        return self.function() if self.peek() in _TEXT else self.comparison()

    def function(self) -> Predicate:
        """`startswith(Name,'All')`, alone or with `eq true`."""
        test = _TEXT[self.take()]
        self.take("(")
        name = self.property()
        self.take(",")
        text = str(self.literal()).lower()
        self.take(")")
        wanted = True
        if self.peek() in ("eq", "ne"):
            equal = self.take() == "eq"
            wanted = (self.literal() is True) is equal
        return lambda item: test(str(item[name] or "").lower(), text) is wanted

    def comparison(self) -> Predicate:
        name, operator = self.property(), self.take()
        if operator not in _COMPARE:
            raise BadFilter(f"The operator '{operator}' is not supported.")
        test, other = _COMPARE[operator], _folded(self.literal())
        return lambda item: test(_folded(item[name]), other)

    def property(self) -> str:
        name = self.take()
        if name not in self.known:
            raise BadFilter(f"Could not find a property named '{name}'.")
        return name

    def literal(self) -> Any:
        token = self.take()
        if token.startswith("'"):
            return token[1:-1].replace("''", "'")
        if token in _CONSTANTS:
            return _CONSTANTS[token]
        try:
            return float(token) if "." in token else int(token)
        except ValueError as error:
            raise BadFilter(f"'{token}' is not a value.") from error


def parse_filter(text: str, known: Iterable[str]) -> Predicate:
    """The predicate of a $filter. Raises BadFilter."""
    tokens, place, text = [], 0, text.rstrip()
    while place < len(text):
        found = _TOKEN.match(text, place)
        if not found:
            raise BadFilter(f"Syntax error at position {place} in the filter.")
        tokens.append(next(group for group in found.groups() if group is not None))
        place = found.end()
    parser = _Filter(tokens, frozenset(known))
    predicate = parser.either()
    if parser.place != len(tokens):
        raise BadFilter(f"Syntax error at '{parser.peek()}' in the filter.")
    return predicate


def ordered(items: list[Item], text: str, known: Iterable[str]) -> list[Item]:
    """Apply $orderby. Raises BadFilter."""
    for part in reversed([p.split() for p in text.split(",") if p.strip()]):
        if part[0] not in known or part[1:] not in ([], ["asc"], ["desc"]):
            raise BadFilter(f"'{' '.join(part)}' cannot be ordered by.")
        name = part[0]
        items = sorted(items, key=lambda i: (i[name] is not None, _folded(i[name])), reverse=part[1:] == ["desc"])
    return items


def selected(item: Item, text: str, known: Iterable[str]) -> Item:
    """Only the properties of $select, all when it is empty. Raises BadFilter."""
    names = [name.strip() for name in text.split(",") if name.strip()]
    for name in names:
        if name not in known:
            raise BadFilter(f"Could not find a property named '{name}'.")
    return {name: item[name] for name in names} if names else item
