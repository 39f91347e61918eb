"""Comparisons and string operators, compiled: which types go together, and a quick way for column against constant."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from azconsole.practice.kql.errors import KqlError, semantic
from azconsole.practice.kql.literals import read_datetime, read_guid, read_timespan
from azconsole.practice.kql.values import NUMBERS, Get, Row, Scalar, as_text, constant

_READ: dict[str, Callable[[str], Any]] = {
    "datetime": read_datetime,
    "timespan": read_timespan,
    "guid": read_guid,
}
_COMPARE: dict[str, Callable[[Any, Any], Any]] = {
    "==": lambda a, b: None if a is None and b is None else a == b,
    "!=": lambda a, b: None if a is None and b is None else a != b,
    "<": lambda a, b: None if a is None or b is None else a < b,
    "<=": lambda a, b: None if a is None or b is None else a <= b,
    ">": lambda a, b: None if a is None or b is None else a > b,
    ">=": lambda a, b: None if a is None or b is None else a >= b,
}


def comparison(operator: str, left: Scalar, right: Scalar) -> Scalar:
    """`left operator right`. Raises KqlError for types that do not go together."""
    if operator in ("=~", "!~"):
        return _without_case(operator, left, right)
    left, right = alike(left, right)
    test = _COMPARE[operator]
    if "string" in (left.type, right.type):
        left, right = _text(left), _text(right)
    if "dynamic" in (left.type, right.type):
        test = _guarded(test)
    elif right.const and (quick := _against(operator, left.get, right.value)):
        return Scalar("bool", quick)
    a, b = left.get, right.get
    return Scalar("bool", lambda row: test(a(row), b(row)))


def _against(operator: str, get: Get, value: Any) -> Get | None:
    """A comparison with a constant that is not null."""
    if value is None:
        return None
    quick: dict[str, Get] = {
        "==": lambda row: get(row) == value,
        "!=": lambda row: get(row) != value,
        "<": lambda row: None if (v := get(row)) is None else v < value,
        "<=": lambda row: None if (v := get(row)) is None else v <= value,
        ">": lambda row: None if (v := get(row)) is None else v > value,
        ">=": lambda row: None if (v := get(row)) is None else v >= value,
    }
    return quick[operator]


def _guarded(test: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    """A dynamic value may be of any type; what cannot be compared is null."""

    def compare(a: Any, b: Any) -> Any:
        try:
            return test(a, b)
        except TypeError:
            return None

    return compare


def alike(left: Scalar, right: Scalar) -> tuple[Scalar, Scalar]:
    """Both sides as one type: a constant text becomes the other side's datetime, timespan or guid. Raises KqlError."""
    if left.type == right.type or "dynamic" in (left.type, right.type):
        return left, right
    numbers = NUMBERS | {"bool"}
    if left.type in numbers and right.type in numbers:
        return left, right
    if right.type == "string" and right.const and left.type in _READ:
        return left, _converted(right, left)
    if left.type == "string" and left.const and right.type in _READ:
        return _converted(left, right), right
    raise _unlike(left, right)


def _converted(text: Scalar, other: Scalar) -> Scalar:
    value = _READ[other.type](as_text(text.value))
    if value is None:
        raise _unlike(other, text)
    return constant(other.type, value)


def _unlike(left: Scalar, right: Scalar) -> KqlError:
    return semantic(
        "SEM0064", f"Cannot compare values of types {left.type} and {right.type}. Try adding explicit casts"
    )


def _text(scalar: Scalar) -> Scalar:
    """A string's null is the empty string; a column that can be compared as it is stays as it is."""
    if scalar.type != "string":
        return scalar
    get = scalar.get
    if scalar.const:
        return constant("string", scalar.value or "")
    return Scalar("string", lambda row: get(row) or "", False, scalar.index)


def _without_case(operator: str, left: Scalar, right: Scalar) -> Scalar:
    a, b = lowered(left), lowered(right)
    same = operator == "=~"
    if right.const:
        value = b(())
        return Scalar("bool", (lambda row: a(row) == value) if same else (lambda row: a(row) != value))
    return Scalar("bool", lambda row: (a(row) == b(row)) is same)


def lowered(scalar: Scalar) -> Get:
    """A string expression in lower case. Raises KqlError for another type."""
    get = string_of(scalar)
    return lambda row: get(row).lower()


def string_of(scalar: Scalar) -> Callable[[Row], str]:
    """A string or dynamic expression as text. Raises KqlError for another type."""
    get = scalar.get
    if scalar.type == "string":
        return lambda row: get(row) or ""
    if scalar.type == "dynamic":
        return lambda row: as_text(get(row))
    raise semantic("SEM0024", f"A string operator cannot be used on a value of type {scalar.type}. Use tostring()")


def string_operator(operator: str, left: Scalar, right: Scalar) -> Scalar:
    """contains, startswith, endswith, has, with ! and _cs."""
    wanted, bare = not operator.startswith("!"), operator.lstrip("!")
    exact = bare.endswith("_cs")
    word = bare.removesuffix("_cs")
    a, b = (string_of(left), string_of(right)) if exact else (lowered(left), lowered(right))
    if right.const:
        found = _finder(word, b(()))
        return Scalar("bool", (lambda row: found(a(row))) if wanted else (lambda row: not found(a(row))))
    return Scalar("bool", lambda row: _finder(word, b(row))(a(row)) is wanted)


def _finder(word: str, part: str) -> Callable[[str], bool]:
    finders: dict[str, Callable[[str], bool]] = {
        "contains": lambda text: part in text,
        "startswith": lambda text: text.startswith(part),
        "endswith": lambda text: text.endswith(part),
    }
    return finders[word] if word in finders else has_term(part)


def has_term(part: str) -> Callable[[str], bool]:
    """Whether a text holds this term: no letter or digit stands beside it."""
    search = re.compile(rf"(?<![^\W_]){re.escape(part)}(?![^\W_])" if part else "").search
    return lambda text: search(text) is not None
