"""The aggregates of summarize: which columns each makes, and how it makes them from the rows of a group."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from azconsole.practice.kql.errors import semantic, unanswered
from azconsole.practice.kql.functions import FUNCTIONS, KEEPS_NAME, unknown
from azconsole.practice.kql.scalars import Scope
from azconsole.practice.kql.tree import Expr, Named
from azconsole.practice.kql.values import NUMBERS, Column, Row, Scalar, hashable, order_key

_LIST = 1_048_576


@dataclass(frozen=True, slots=True)
class Aggregate:
    """`columns` that it adds, and their values for the rows of one group."""

    columns: tuple[Column, ...]
    compute: Callable[[list[Row]], Row]


def aggregate(item: Named, scope: Scope, by: frozenset[str]) -> Aggregate:
    """Compile one item of summarize; `by` are the names of the group's keys. Raises KqlError."""
    call = item.value
    if call.kind != "call" or call.value not in _MAKERS:
        name = call.value if call.kind == "call" else ""
        if name and name not in FUNCTIONS:
            raise unknown(name)
        raise unanswered("an item of summarize that is more than one aggregate")
    if call.value in ("arg_max", "arg_min"):
        return _arg(item, scope, by)
    counts, make = _MAKERS[call.value]
    if len(call.parts) not in counts:
        raise semantic("SEM0219", f"{call.value}(): function expects {counts[0]} argument(s).")
    condition = None
    if call.value.endswith("if"):
        condition = scope.condition(call.parts[-1]).get
    args = [scope.compile(part) for part in call.parts[:1] if condition is None or len(counts) != 1 or counts[0] == 2]
    kind, work = make(args)
    if condition is not None:
        work = _filtered(condition, work)
    return Aggregate((Column(item.name or _default_name(call), kind),), lambda rows: (work(rows),))


def _filtered(condition: Callable[[Row], Any], work: Callable[[list[Row]], Any]) -> Callable[[list[Row]], Any]:
    return lambda rows: work([row for row in rows if condition(row)])


def _default_name(call: Expr) -> str:
    first = call.parts[0] if call.parts else None
    if call.value in ("take_any", "any") and first is not None and first.kind == "name":
        return str(first.value) if call.value == "take_any" else f"any_{first.value}"
    if call.value in ("make_set", "make_list"):
        return f"{call.value.removeprefix('make_')}_{first.value if first is not None and first.kind == 'name' else ''}"
    return f"{call.value}_{first.value if first is not None and first.kind == 'name' else ''}"


def key_name(item: Named, number: int) -> str:
    """The name of a column that was given none: the column's own, or ColumnN."""
    if item.name:
        return item.name
    value = item.value
    if value.kind == "call" and value.value in KEEPS_NAME:
        value = value.parts[0] if value.parts else value
    return str(value.value) if value.kind == "name" else f"Column{number}"


# ---- the work ---------------------------------------------------------------------
Made = tuple[str, Callable[[list[Row]], Any]]


def _values(scalar: Scalar, rows: list[Row]) -> list[Any]:
    get = scalar.get
    return [value for row in rows if (value := get(row)) is not None]


def _count(_args: list[Scalar]) -> Made:
    return "long", len


def _dcount(args: list[Scalar]) -> Made:
    get = args[0].get
    if args[0].type == "dynamic":
        return "long", lambda rows: len({hashable(get(row)) for row in rows} - {None})
    return "long", lambda rows: len(set(map(get, rows)) - {None})


def _extreme(pick: Callable[..., Any]) -> Callable[[list[Scalar]], Made]:
    def make(args: list[Scalar]) -> Made:
        if args[0].type == "dynamic":
            raise unanswered(f"{pick.__name__}() of dynamic values")
        return args[0].type, lambda rows: pick(_values(args[0], rows), default=None)

    return make


def _sum(args: list[Scalar]) -> Made:
    kind = args[0].type
    if kind not in {*NUMBERS, "timespan"}:
        raise semantic("SEM0033", f"sum(): a value of type {kind} cannot be added up")
    if kind == "timespan":
        return kind, lambda rows: sum(_values(args[0], rows), timedelta(0))
    return "real" if kind == "real" else "long", lambda rows: sum(_values(args[0], rows))


def _avg(args: list[Scalar]) -> Made:
    kind, total = _sum(args)

    def mean(rows: list[Row]) -> Any:
        count = len(_values(args[0], rows))
        return total(rows) / count if count else None

    return "timespan" if kind == "timespan" else "real", mean


def _set(args: list[Scalar]) -> Made:
    get = args[0].get

    def distinct(rows: list[Row]) -> list[Any]:
        first = {hashable(value): value for value in map(get, rows) if value is not None}
        return list(first.values())[:_LIST]

    return "dynamic", distinct


def _list(args: list[Scalar]) -> Made:
    return "dynamic", lambda rows: _values(args[0], rows)[:_LIST]


def _any(args: list[Scalar]) -> Made:
    get = args[0].get
    return args[0].type, lambda rows: next((v for v in map(get, rows) if v is not None), None)


_MAKERS: dict[str, tuple[tuple[int, ...], Callable[[list[Scalar]], Made]]] = {
    "count": ((0,), _count),
    "countif": ((1,), _count),
    "dcount": ((1, 2), _dcount),
    "dcountif": ((2,), _dcount),
    "sum": ((1,), _sum),
    "sumif": ((2,), _sum),
    "avg": ((1,), _avg),
    "avgif": ((2,), _avg),
    "min": ((1,), _extreme(min)),
    "minif": ((2,), _extreme(min)),
    "max": ((1,), _extreme(max)),
    "maxif": ((2,), _extreme(max)),
    "make_set": ((1, 2), _set),
    "make_list": ((1, 2), _list),
    "take_any": ((1,), _any),
    "any": ((1,), _any),
    "arg_max": ((), _count),
    "arg_min": ((), _count),
}


def _arg(item: Named, scope: Scope, by: frozenset[str]) -> Aggregate:
    """arg_max and arg_min: the row in which the first argument is greatest or least."""
    call = item.value
    if not call.parts:
        raise semantic("SEM0219", f"{call.value}(): function expects 2 argument(s).")
    first = scope.compile(call.parts[0])
    first_name = item.name or key_name(Named("", call.parts[0]), 1)
    columns, gets = [Column(first_name, first.type)], [first.get]
    for number, part in enumerate(call.parts[1:], 2):
        if part.kind == "star":
            rest = [c for c in scope.columns if c.name not in by and (item.name or c.name != first_name)]
            columns += rest
            gets += [scope.column(c.name).get for c in rest]
            continue
        found = scope.compile(part)
        columns.append(Column(key_name(Named("", part), number), found.type))
        gets.append(found.get)
    pick = max if call.value == "arg_max" else min
    key = order_key(first.type, first.get, nulls_low=call.value == "arg_max")

    def compute(rows: list[Row]) -> Row:
        if not rows:
            return (None,) * len(columns)
        row = pick(rows, key=key)
        return tuple(get(row) for get in gets)

    return Aggregate(tuple(columns), compute)
