"""The operators between pipes: each takes a table and gives another."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable
from operator import itemgetter
from typing import Any

from azconsole.practice.kql import tree
from azconsole.practice.kql.aggregates import Aggregate, aggregate, key_name
from azconsole.practice.kql.errors import KqlError, semantic, unanswered
from azconsole.practice.kql.scalars import Names, Scope
from azconsole.practice.kql.values import NUMBERS, Column, Get, Relation, Row, Scalar, hashable, order_key

_WHOLE = frozenset({"int", "long"})
_CHUNKED = 20  # top N by a heap up to so many parts of all rows


def apply(word: str, step: tree.Step, table: Relation, names: Names) -> Relation:
    """Do one step; `word` is the operator as written. Raises KqlError."""
    scope = Scope(table.columns, names, word)
    return _WORK[type(step)](step, table, scope)


def _where(step: tree.Where, table: Relation, scope: Scope) -> Relation:
    rows, tests = table.rows, step.test.parts if step.test.kind == "and" else (step.test,)
    for get in [scope.condition(test).get for test in tests]:
        rows = [row for row in rows if get(row)]
    return Relation(table.columns, rows)


def computed(items: Iterable[tree.Named], scope: Scope) -> tuple[list[Column], list[Scalar]]:
    """The columns that items make, and what makes them. Raises KqlError for a name that comes twice."""
    columns, made, seen = list[Column](), list[Scalar](), set[str]()
    for number, item in enumerate(items, 1):
        scalar = scope.compile(item.value)
        name = key_name(item, number)
        if name in seen:
            raise semantic("SEM0045", f"'{scope.operator}' operator: the column '{name}' is named twice")
        seen.add(name)
        columns.append(Column(name, scalar.type))
        made.append(scalar)
    return columns, made


def row_maker(scalars: list[Scalar]) -> Callable[[Row], Row]:
    """A function that makes a row of these; quick where all are columns."""
    if scalars and all(scalar.index >= 0 for scalar in scalars):
        return columns_of([scalar.index for scalar in scalars])
    gets = [scalar.get for scalar in scalars]
    return lambda row: tuple([get(row) for get in gets])


def columns_of(places: list[int]) -> Callable[[Row], Row]:
    """A function that picks columns."""
    if len(places) == 1:
        only = places[0]
        return lambda row: (row[only],)
    return itemgetter(*places) if places else lambda _row: ()


def _project(step: tree.Project, table: Relation, scope: Scope) -> Relation:
    columns, made = computed(step.items, scope)
    return Relation(tuple(columns), list(map(row_maker(made), table.rows)))


def _pick(step: tree.Pick, table: Relation, scope: Scope) -> Relation:
    for name in step.names:
        if not name.endswith("*"):
            scope.column(name)

    def named(column: str) -> bool:
        return any(column == n or (n.endswith("*") and column.startswith(n[:-1])) for n in step.names)

    keep = step.operator == "project-keep"
    places = [i for i, c in enumerate(table.columns) if named(c.name) is keep]
    return Relation(tuple(table.columns[i] for i in places), list(map(columns_of(places), table.rows)))


def _rename(step: tree.Rename, table: Relation, scope: Scope) -> Relation:
    new = {old: name for name, old in step.pairs}
    for old in new:
        scope.column(old)
    columns = tuple(Column(new.get(c.name, c.name), c.type) for c in table.columns)
    if len({c.name for c in columns}) < len(columns):
        raise semantic("SEM0045", "'project-rename' operator: two columns would have the same name")
    return Relation(columns, table.rows)


def _extend(step: tree.Extend, table: Relation, scope: Scope) -> Relation:
    columns, made = computed(step.items, scope)
    new = dict(zip([c.name for c in columns], zip(columns, made, strict=True), strict=True))
    all_columns, scalars = list[Column](), list[Scalar]()
    for column in table.columns:
        replaced = new.pop(column.name, None)
        all_columns.append(replaced[0] if replaced else column)
        scalars.append(replaced[1] if replaced else scope.column(column.name))
    all_columns += [column for column, _ in new.values()]
    scalars += [scalar for _, scalar in new.values()]
    return Relation(tuple(all_columns), list(map(row_maker(scalars), table.rows)))


def _distinct(step: tree.Distinct, table: Relation, scope: Scope) -> Relation:
    names = list(step.names) or table.names
    scalars = [scope.column(name) for name in names]
    columns = tuple(Column(name, scalar.type) for name, scalar in zip(names, scalars, strict=True))
    rows = map(row_maker(scalars), table.rows)
    if any(column.type == "dynamic" for column in columns):
        return Relation(columns, list({tuple(map(hashable, row)): row for row in rows}.values()))
    return Relation(columns, list(dict.fromkeys(rows)))


def _number(expression: tree.Expr, scope: Scope) -> int:
    return max(0, int(Scope((), scope.names, scope.operator).constant(expression, _WHOLE) or 0))


def _take(step: tree.Take, table: Relation, scope: Scope) -> Relation:
    return Relation(table.columns, table.rows[: _number(step.count, scope)])


def _sort(step: tree.Sort, table: Relation, scope: Scope) -> Relation:
    keys = []
    for key in step.keys:
        scalar = scope.compile(key.value)
        nulls_low = key.nulls_first is not key.descending
        keys.append((order_key(scalar.type, scalar.get, nulls_low), key.descending))
    rows, count = table.rows, None if step.count is None else _number(step.count, scope)
    if count is not None and count * _CHUNKED < len(rows):
        read, descending = keys[0]
        return Relation(table.columns, (heapq.nlargest if descending else heapq.nsmallest)(count, rows, key=read))
    for read, descending in reversed(keys):
        rows = sorted(rows, key=read, reverse=descending)
    return Relation(table.columns, rows[:count])


def _count(_step: tree.Count, table: Relation, _scope: Scope) -> Relation:
    return Relation((Column("Count", "long"),), [(len(table.rows),)])


def _summarize(step: tree.Summarize, table: Relation, scope: Scope) -> Relation:
    columns, made = computed(step.by, scope)
    names = frozenset(column.name for column in columns)
    parts = [aggregate(item, scope, names) for item in step.aggregates]
    all_columns = [*columns, *(column for part in parts for column in part.columns)]
    if not made:
        return Relation(_unique(all_columns), [_row((), parts, table.rows)])
    groups = _groups(table.rows, made)
    return Relation(_unique(all_columns), [_row(key, parts, rows) for key, rows in groups])


def _row(key: Row, parts: list[Aggregate], rows: list[Row]) -> Row:
    return key + tuple(value for part in parts for value in part.compute(rows))


def _groups(rows: list[Row], keys: list[Scalar]) -> list[tuple[Row, list[Row]]]:
    """The rows of each key, in the order in which the keys first come."""
    make, groups = row_maker(keys), defaultdict[Any, list[Row]](list)
    if any(key.type == "dynamic" for key in keys):
        plain = make
        make = lambda row: tuple(map(hashable, plain(row)))  # noqa: E731 -- the same call in another dress
    for row in rows:
        groups[make(row)].append(row)
    return list(groups.items())


def _unique(columns: Iterable[Column]) -> tuple[Column, ...]:
    """Names that come again get a number, as KQL gives it."""
    seen, made = set[str](), list[Column]()
    for column in columns:
        name, number = column.name, 0
        while name in seen:
            number += 1
            name = f"{column.name}{number}"
        seen.add(name)
        made.append(Column(name, column.type))
    return tuple(made)


def _join(step: tree.Join, table: Relation, scope: Scope) -> Relation:
    right = scope.names.table(step.right, "join")
    right_scope = Scope(right.columns, scope.names, "join")
    pairs = [(scope.column(a), right_scope.column(b)) for a, b in step.on]
    for a, b in pairs:
        if a.type != b.type and not {a.type, b.type} <= NUMBERS:
            raise semantic("SEM0066", f"'join' operator: the key columns are of types {a.type} and {b.type}")
    key, other = _key([a for a, _ in pairs]), _key([b for _, b in pairs])
    wanted = set(map(key, table.rows))
    if step.kind in ("leftsemi", "leftanti"):
        there, keep = wanted.intersection(map(other, right.rows)), step.kind == "leftsemi"
        return Relation(table.columns, [row for row in table.rows if (key(row) in there) is keep])
    matches = defaultdict[Any, list[Row]](list)
    for row in right.rows:
        if (found := other(row)) in wanted:
            matches[found].append(row)
    columns = _unique((*table.columns, *right.columns))
    left = table.rows
    if step.kind == "innerunique":
        left = list({key(row): row for row in reversed(left)}.values())[::-1]
    nothing: list[Row] = []
    if step.kind == "leftouter":
        nothing = [tuple("" if column.type == "string" else None for column in right.columns)]
    return Relation(columns, [row + more for row in left for more in matches.get(key(row), nothing)])


def _key(scalars: list[Scalar]) -> Get:
    """The join key of a row; strings may be kept as None and are empty then."""
    if any(scalar.type == "dynamic" for scalar in scalars):
        raise unanswered("a join on dynamic values")
    places = [scalar.index for scalar in scalars]
    return itemgetter(*places)


def _union(step: tree.Union, table: Relation, scope: Scope) -> Relation:
    return union(step, scope.names, [("", table)])


def union(step: tree.Union, names: Names, before: list[tuple[str, Relation]]) -> Relation:
    """All rows of all tables under the columns of all. Raises KqlError."""
    tables = list(before)
    for number, pipeline in enumerate(step.tables, len(before)):
        source = pipeline.source
        plain = isinstance(source, tree.Expr) and source.kind == "name" and not pipeline.steps
        label = str(source.value) if plain and isinstance(source, tree.Expr) else f"union_arg{number}"
        try:
            tables.append((label, names.table(pipeline, "union")))
        except KqlError as error:
            if not (step.fuzzy and error.code == "SEM0100"):
                raise
    types: dict[str, str] = {}
    for column in (c for _, table in tables for c in table.columns):
        if types.setdefault(column.name, column.type) != column.type:
            raise unanswered(f"a union of tables whose column '{column.name}' differs in type")
    columns = [Column(name, kind) for name, kind in types.items()]
    rows = [row for label, table in tables for row in _fitted(table, columns, step.source_column, label)]
    if step.source_column:
        columns.insert(0, Column(step.source_column, "string"))
    return Relation(_unique(columns), rows)


def _fitted(table: Relation, columns: list[Column], source_column: str, label: str) -> Iterable[Row]:
    head: Row = (label or "union_arg0",) if source_column else ()
    if list(table.columns) == columns:
        return (head + row for row in table.rows) if head else table.rows
    places = {name: i for i, name in enumerate(table.names)}
    at = [(places.get(c.name, -1), "" if c.type == "string" else None) for c in columns]
    return (head + tuple([row[i] if i >= 0 else blank for i, blank in at]) for row in table.rows)


def _render(_step: tree.Render, table: Relation, _scope: Scope) -> Relation:
    return table


_WORK: dict[type, Callable[[Any, Relation, Scope], Relation]] = {
    tree.Where: _where,
    tree.Project: _project,
    tree.Pick: _pick,
    tree.Rename: _rename,
    tree.Extend: _extend,
    tree.Distinct: _distinct,
    tree.Take: _take,
    tree.Sort: _sort,
    tree.Count: _count,
    tree.Summarize: _summarize,
    tree.Join: _join,
    tree.Union: _union,
    tree.Render: _render,
}
