"""Expressions compiled over the columns of a table: closures made once, then called for each row."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from operator import itemgetter
from typing import Any, Protocol

from azconsole.practice.kql.comparisons import alike, comparison, has_term, lowered, string_of, string_operator
from azconsole.practice.kql.errors import KqlError, semantic
from azconsole.practice.kql.expressions import STRING_OPERATORS
from azconsole.practice.kql.functions import FUNCTIONS, lift, unknown
from azconsole.practice.kql.tree import Expr, Pipeline
from azconsole.practice.kql.values import NUMBERS, Column, Get, Relation, Row, Scalar, as_text, constant, hashable

_COMPARISONS = frozenset({"==", "!=", "<", "<=", ">", ">=", "=~", "!~"})


class Names(Protocol):
    """What names outside a table's columns mean."""

    now: datetime

    def scalar(self, name: str) -> Scalar | None:
        """The let statement's scalar of this name."""

    def table(self, pipeline: Pipeline, operator: str) -> Relation:
        """What a table expression gives. Raises KqlError."""

    def is_table(self, name: str) -> bool:
        """Whether a table expression may begin with this name."""


@dataclass(slots=True)
class Scope:
    """What an expression may name: `columns`, and `names` outside. `operator` is told in refusals."""

    columns: tuple[Column, ...]
    names: Names
    operator: str
    places: dict[str, int] = field(init=False)

    def __post_init__(self) -> None:
        self.places = {column.name: number for number, column in enumerate(self.columns)}

    def column(self, name: str) -> Scalar:
        """A column. Raises KqlError SEM0100."""
        if name not in self.places:
            raise self.unresolved(name)
        index = self.places[name]
        return Scalar(self.columns[index].type, itemgetter(index), False, index)

    def unresolved(self, name: str) -> KqlError:
        """No column and no let statement has this name."""
        text = f"Failed to resolve column or scalar expression named '{name}'"
        return semantic("SEM0100", f"'{self.operator}' operator: {text}" if self.operator else text)

    def compile(self, expression: Expr) -> Scalar:
        """Raises KqlError."""
        return _KINDS[expression.kind](self, expression)

    def constant(self, expression: Expr, kinds: frozenset[str]) -> Any:
        """The value of an expression that must be a constant of one of these types. Raises KqlError."""
        found = self.compile(expression)
        if not found.const or found.type not in kinds:
            raise semantic("SEM0042", f"'{self.operator}' operator: a constant is expected here")
        return found.value

    def condition(self, expression: Expr) -> Scalar:
        """An expression that must be true or false. Raises KqlError."""
        found = self.compile(expression)
        if found.type not in ("bool", "dynamic"):
            raise semantic("SEM0041", f"'{self.operator}' operator: a boolean is expected, not {found.type}")
        return found


def _const(_scope: Scope, expression: Expr) -> Scalar:
    kind, value = expression.value
    return constant(kind, value)


def _name(scope: Scope, expression: Expr) -> Scalar:
    if expression.value in scope.places:
        return scope.column(expression.value)
    found = scope.names.scalar(expression.value)
    if found is None:
        raise scope.unresolved(expression.value)
    return found


def _refused(scope: Scope, expression: Expr) -> Scalar:
    what = "*" if expression.kind == "star" else "a table"
    raise semantic("SEM0043", f"'{scope.operator}' operator: {what} cannot stand where a scalar is expected")


def _both(scope: Scope, expression: Expr) -> Scalar:
    gets = [scope.condition(part).get for part in expression.parts]
    decided = expression.kind == "or"

    def work(row: Row) -> bool | None:
        unknown = False
        for get in gets:
            value = get(row)
            if value is None:
                unknown = True
            elif bool(value) is decided:
                return decided
        return None if unknown else not decided

    return Scalar("bool", work)


def _negative(scope: Scope, expression: Expr) -> Scalar:
    inner = scope.compile(expression.parts[0])
    if inner.type not in {*NUMBERS, "timespan"}:
        raise semantic("SEM0031", f"A value of type {inner.type} has no negative")
    return lift(inner.type, lambda value: -value, [inner])


def _binary(scope: Scope, expression: Expr) -> Scalar:
    left, right = (scope.compile(part) for part in expression.parts)
    if expression.value in _COMPARISONS:
        return _folded(comparison(expression.value, left, right), left, right)
    if expression.value in STRING_OPERATORS:
        return _folded(string_operator(expression.value, left, right), left, right)
    return lift(_arithmetic(expression.value, left.type, right.type), _WORK[expression.value], [left, right])


def _folded(made: Scalar, *args: Scalar) -> Scalar:
    return constant(made.type, made.value) if all(arg.const for arg in args) else made


def _arithmetic(operator: str, left: str, right: str) -> str:
    """The type of a sum, difference, product, quotient or rest. Raises KqlError."""
    if left in NUMBERS and right in NUMBERS:
        return "real" if "real" in (left, right) else "long"
    pair = (left, operator, right)
    known = {
        ("datetime", "+", "timespan"): "datetime",
        ("timespan", "+", "datetime"): "datetime",
        ("datetime", "-", "timespan"): "datetime",
        ("datetime", "-", "datetime"): "timespan",
        ("timespan", "+", "timespan"): "timespan",
        ("timespan", "-", "timespan"): "timespan",
        ("timespan", "/", "timespan"): "real",
        ("timespan", "%", "timespan"): "timespan",
    }
    if pair in known:
        return known[pair]
    if operator in "*/" and left == "timespan" and right in NUMBERS:
        return "timespan"
    if operator == "*" and right == "timespan" and left in NUMBERS:
        return "timespan"
    raise semantic("SEM0032", f"Arithmetic expression cannot be carried-out between {left} and {right}")


def _divide(a: Any, b: Any) -> Any:
    """Whole numbers give a whole number, cut towards zero; a real number divided by zero is infinite or none."""
    if isinstance(a, int) and isinstance(b, int):
        return abs(a) // abs(b) * (1 if (a < 0) == (b < 0) else -1)
    if b == 0 and isinstance(a, int | float):
        return math.copysign(math.inf, a) if a else math.nan
    return a / b


_WORK: dict[str, Callable[[Any, Any], Any]] = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": _divide,
    "%": lambda a, b: a % b,
}


def _between(scope: Scope, expression: Expr) -> Scalar:
    value, low, high = (scope.compile(part) for part in expression.parts)
    if value.type == "datetime" and high.type == "timespan":
        high = lift("datetime", lambda start, span: start + span, [low, high])
    first, last = comparison(">=", value, low).get, comparison("<=", value, high).get
    if expression.value == "between":
        return Scalar("bool", lambda row: first(row) and last(row))
    return Scalar("bool", lambda row: None if (inside := first(row) and last(row)) is None else not inside)


def _in(scope: Scope, expression: Expr) -> Scalar:
    operator, needle = expression.value, scope.compile(expression.parts[0])
    fixed, moving = _wanted(scope, needle, expression.parts[1:])
    if operator.startswith("has_"):
        return _has_any(operator, needle, fixed, moving)
    loose, wanted = operator.endswith("~"), not operator.startswith("!")
    get = lowered(needle) if loose else _comparable(needle)
    values = {as_text(v).lower() for v in fixed} if loose else {v for v in fixed if not isinstance(v, list | dict)}
    if not moving:
        return Scalar("bool", (lambda row: get(row) in values) if wanted else (lambda row: get(row) not in values))
    more = [lowered(m) if loose else m.get for m in moving]
    return Scalar("bool", lambda row: ((v := get(row)) in values or any(v == m(row) for m in more)) is wanted)


def _comparable(needle: Scalar) -> Get:
    """What is looked up in a set: a string's null is empty, a list or an object is its text."""
    get = needle.get
    if needle.type == "dynamic":
        return lambda row: hashable(get(row))
    return string_of(needle) if needle.type == "string" else get


def _wanted(scope: Scope, needle: Scalar, parts: tuple[Expr, ...]) -> tuple[list[Any], list[Scalar]]:
    """The values of a list that are known now, and those that differ from row to row."""
    fixed, moving = list[Any](), list[Scalar]()
    for part in parts:
        table = _as_table(scope, part)
        if table is not None:
            fixed += [row[0] for row in scope.names.table(table, scope.operator).rows]
            continue
        found = scope.compile(part)
        if found.const and found.type == "dynamic":
            fixed += found.value if isinstance(found.value, list) else [found.value]
        elif found.const:
            fixed.append(alike(needle, found)[1].value)
        else:
            moving.append(alike(needle, found)[1])
    return fixed, moving


def _as_table(scope: Scope, part: Expr) -> Pipeline | None:
    if part.kind == "table":
        found: Pipeline = part.value
        return found
    name = part.value if part.kind in ("name", "call") else ""
    if name and name not in scope.places and scope.names.is_table(name):
        return Pipeline(part)
    return None


def _has_any(operator: str, needle: Scalar, fixed: list[Any], moving: list[Scalar]) -> Scalar:
    if moving:
        raise semantic("SEM0042", f"{operator}: the list must be constant")
    get, terms = lowered(needle), [has_term(as_text(value).lower()) for value in fixed]
    how = any if operator == "has_any" else all
    return Scalar("bool", lambda row: how(term(text) for text in (get(row),) for term in terms))


def _call(scope: Scope, expression: Expr) -> Scalar:
    name: str = expression.value
    if name == "toscalar" and len(expression.parts) == 1:
        return _to_scalar(scope, expression.parts[0])
    args = [scope.compile(part) for part in expression.parts]
    if name in ("now", "ago"):
        return _moment(scope, name, args)
    if name not in FUNCTIONS:
        raise unknown(name)
    least, most, make = FUNCTIONS[name]
    if not least <= len(args) <= most:
        raise semantic("SEM0219", f"{name}(): function expects {least} argument(s).")
    made = make(args)
    return _folded(made, *args) if args else made


def _to_scalar(scope: Scope, part: Expr) -> Scalar:
    table = _as_table(scope, part)
    if table is None:
        return scope.compile(part)
    found = scope.names.table(table, scope.operator)
    value = found.rows[0][0] if found.rows else None
    return constant(found.columns[0].type, value)


def _moment(scope: Scope, name: str, args: list[Scalar]) -> Scalar:
    if len(args) > 1 or (name == "ago" and not args) or any(a.type != "timespan" for a in args):
        raise semantic("SEM0219", f"{name}(): function expects 1 argument(s) of type timespan.")
    span = args[0] if args else constant("timespan", timedelta(0))
    now = scope.names.now
    return lift("datetime", (lambda s: now + s) if name == "now" else (lambda s: now - s), [span])


_KINDS: dict[str, Callable[[Scope, Expr], Scalar]] = {
    "const": _const,
    "name": _name,
    "star": _refused,
    "table": _refused,
    "and": _both,
    "or": _both,
    "neg": _negative,
    "binary": _binary,
    "between": _between,
    "in": _in,
    "call": _call,
}
