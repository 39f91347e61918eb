"""The part of OData that Graph's directory objects understand: $filter, $search, $select, $top and paging tokens.

A filter becomes a predicate over an object in wire form. Strings compare without case, as Entra does. Operators that
need `ConsistencyLevel: eventual` and `$count=true` are marked (`concepts/aad-advanced-queries.md`).
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from azconsole.practice.graph.wire import Call, GraphError, Json

Predicate = Callable[[Json], bool]
_TOKEN = re.compile(r"\s*(?:('(?:[^']|'')*')|([A-Za-z_@][\w./@]*(?:-[\w-]+)?)|([\d][\w:.+-]*)|([(),:/]))")
_ADVICE = (
    "Operator '{}' is not supported because the required parameters might be missing. Try adding $count=true query "
    "parameter and ConsistencyLevel:eventual header. Refer to https://aka.ms/graph-docs/advanced-queries for more "
    "information"
)
_OPERATORS: dict[str, Callable[[Any, Any], bool]] = {
    "eq": lambda a, b: bool(a == b),
    "ne": lambda a, b: bool(a != b),
    "ge": lambda a, b: a is not None and bool(a >= b),
    "le": lambda a, b: a is not None and bool(a <= b),
    "gt": lambda a, b: a is not None and bool(a > b),
    "lt": lambda a, b: a is not None and bool(a < b),
}
_FUNCTIONS: dict[str, Callable[[str, str], bool]] = {
    "startswith": str.startswith,
    "endswith": str.endswith,
    "contains": str.__contains__,
}
_CONSTANTS = {"true": True, "false": False, "null": None}


@dataclass(slots=True)
class _Parser:
    """Recursive descent over the tokens of one filter. `known` are the properties that the resource has."""

    tokens: list[str]
    known: frozenset[str]
    advanced: list[str] = field(default_factory=list)
    place: int = 0

    def peek(self) -> str:
        return self.tokens[self.place].lower() if self.place < len(self.tokens) else ""

    def take(self, wanted: str = "") -> str:
        if self.place >= len(self.tokens) or (wanted and self.peek() != wanted):
            raise _invalid()
        self.place += 1
        return self.tokens[self.place - 1]

    def either(self) -> Predicate:
        left = self.both()
        while self.peek() == "or":
            self.take()
            left = _join(any, left, self.both())
        return left

    def both(self) -> Predicate:
        left = self.one()
        while self.peek() == "and":
            self.take()
            left = _join(all, left, self.one())
        return left

    def one(self) -> Predicate:
        word = self.peek()
        if word == "not":
            self.take()
            self.advanced.append("not")
            inner = self.one()
            return lambda item: not inner(item)
        if word == "(":
            self.take()
            inner = self.either()
            self.take(")")
            return inner
        if word in _FUNCTIONS:
            return self.function()
        return self.comparison()

    def function(self) -> Predicate:
        name = self.take().lower()
        if name == "contains":
            raise _unsupported(name)
        if name == "endswith":
            self.advanced.append("endsWith")
        self.take("(")
        path = self.path()
        self.take(",")
        text = str(self.literal()).lower()
        self.take(")")
        if self.peek() == "eq":
            self.take()
            self.take("true")
        test = _FUNCTIONS[name]
        return lambda item: isinstance(value := _value(item, path), str) and test(value.lower(), text)

    def comparison(self) -> Predicate:
        path = self.path(lambda_ok=True)
        if path.lower().endswith("/any"):
            return self.some(path[:-4])
        operator = self.take().lower()
        if operator == "in":
            wanted = self.listed()
            return lambda item: _folded(_value(item, path)) in wanted
        if operator not in _OPERATORS:
            raise _invalid()
        if operator == "ne":
            self.advanced.append("ne")
        test, other = _OPERATORS[operator], _folded(self.literal())
        return lambda item: test(_folded(_value(item, path)), other)

    def some(self, path: str) -> Predicate:
        """`identifierUris/any(u:u eq 'x')`"""
        self.take("(")
        variable = self.take()
        self.take(":")
        inner = _Parser(self.tokens, frozenset({variable}), self.advanced, self.place)
        predicate = inner.either()
        self.place = inner.place
        self.take(")")
        return lambda item: any(predicate({variable: element}) for element in _value(item, path) or ())

    def listed(self) -> list[Any]:
        self.take("(")
        values = [_folded(self.literal())]
        while self.peek() == ",":
            self.take()
            values.append(_folded(self.literal()))
        self.take(")")
        return values

    def path(self, lambda_ok: bool = False) -> str:
        path = self.take()
        name = path.partition("/")[0]
        if name not in self.known or path.lower().endswith("/any") > lambda_ok:
            raise GraphError(
                400, "BadRequest", f"Invalid filter clause: Could not find a property named '{name}' on the type."
            )
        return path

    def literal(self) -> Any:
        token = self.take()
        if token.startswith("'"):
            return token[1:-1].replace("''", "'")
        return _CONSTANTS.get(token.lower(), token)


def _join(how: Callable[[Iterable[bool]], bool], left: Predicate, right: Predicate) -> Predicate:
    return lambda item: how(part(item) for part in (left, right))


def _value(item: Json, path: str) -> Any:
    value: Any = item
    for name in path.split("/"):
        value = value.get(name) if isinstance(value, dict) else None
    return value


def _folded(value: Any) -> Any:
    return value.lower() if isinstance(value, str) else value


def _invalid() -> GraphError:
    return GraphError(400, "BadRequest", "Invalid filter clause: Syntax error in the filter expression.")


def _unsupported(name: str) -> GraphError:
    return GraphError(400, "Request_UnsupportedQuery", f"Unsupported Query. The operator '{name}' is not supported.")


def parse_filter(call: Call, known: Iterable[str]) -> Predicate | None:
    """The predicate of the call's $filter, None when there is none. Raises GraphError for what Graph refuses."""
    text = call.request.query.get("$filter", "").strip()
    if not text:
        return None
    tokens, place = [], 0
    while place < len(text.rstrip()):
        found = _TOKEN.match(text, place)
        if not found:
            raise _invalid()
        tokens.append(next(group for group in found.groups() if group is not None))
        place = found.end()
    parser = _Parser(tokens, frozenset(known))
    predicate = parser.either()
    if parser.place != len(tokens):
        raise _invalid()
    if parser.advanced and not (call.eventual() and call.request.query.get("$count", "").lower() == "true"):
        raise GraphError(400, "Request_UnsupportedQuery", _ADVICE.format(parser.advanced[0]))
    return predicate


def parse_search(call: Call, known: Iterable[str]) -> Predicate | None:
    """The predicate of $search ("displayName:x", joined by AND or OR); None when there is none."""
    text = call.request.query.get("$search", "").strip()
    if not text:
        return None
    if not call.eventual():
        raise GraphError(
            400,
            "Request_UnsupportedQuery",
            "Request with $search query parameter only works through MSGraph with a special request header: "
            "'ConsistencyLevel: eventual'",
        )
    names, choices = frozenset(known), []
    for choice in re.split(r"\s+OR\s+", text):
        terms = [re.fullmatch(r'"(\w+):(.*)"', term.strip()) for term in re.split(r"\s+AND\s+", choice)]
        if not all(term and term[1] in names for term in terms):
            raise GraphError(400, "BadRequest", "Syntax error: an unrecognized or unsupported search clause was found.")
        choices.append([(term[1], term[2].lower()) for term in terms if term])
    return lambda item: any(all(_found(item.get(name), word) for name, word in terms) for terms in choices)


def _found(value: Any, words: str) -> bool:
    """Graph searches words by their beginning: every wanted word must begin a word of the value."""
    tokens = re.findall(r"\w+", str(value or "").lower())
    return all(any(token.startswith(word) for token in tokens) for word in re.findall(r"\w+", words))


def parse_select(call: Call, known: Iterable[str], kind: str) -> tuple[str, ...]:
    """The names in $select, () when it is absent. Raises GraphError for a name that the type has not."""
    names = tuple(dict.fromkeys(n.strip() for n in call.request.query.get("$select", "").split(",") if n.strip()))
    strange = sorted(set(names) - set(known))
    if strange:
        text = f"Could not find a property named '{strange[0]}' on type 'microsoft.graph.{kind}'."
        raise GraphError(400, "BadRequest", f"Parsing OData Select and Expand failed: {text}")
    return names


def parse_top(call: Call, default: int = 100, most: int = 999) -> int:
    """$top. Raises GraphError outside 1..999."""
    text = call.request.query.get("$top")
    if text is None:
        return default
    if not text.isdecimal() or not 1 <= int(text) <= most:
        raise GraphError(
            400,
            "Request_UnsupportedQuery" if text.isdecimal() else "BadRequest",
            f"Invalid page size specified: '{text}'. Must be between 1 and {most} inclusive.",
        )
    return int(text)


def pack(token: Json) -> str:
    """A paging token: opaque to the client, readable to us."""
    text = json.dumps(token, separators=(",", ":"))
    raw = text.encode()
    return base64.urlsafe_b64encode(binascii.crc32(raw).to_bytes(4, "big") + raw).decode().rstrip("=")


def unpack(text: str) -> Json | None:
    """What `pack` packed, or None when it was not us."""
    try:
        raw = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
        value = json.loads(raw[4:]) if binascii.crc32(raw[4:]).to_bytes(4, "big") == raw[:4] else None
    except (ValueError, binascii.Error):
        return None
    return value if isinstance(value, dict) else None
