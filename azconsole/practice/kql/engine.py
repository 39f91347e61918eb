"""Runs a query: resolves names to tables, saved searches and let statements, and walks the steps."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from azconsole.practice.kql import tree
from azconsole.practice.kql.errors import KqlError, semantic
from azconsole.practice.kql.functions import unknown
from azconsole.practice.kql.operators import apply, computed, row_maker, union
from azconsole.practice.kql.parser import parse
from azconsole.practice.kql.scalars import Scope
from azconsole.practice.kql.tree import Expr, Pipeline
from azconsole.practice.kql.values import Column, Relation, Scalar, type_name

_NESTED = 8
_NO_TABLE = (
    "Top-level expressions must return tabular results. (Hint: If you're trying to output a scalar value, use the 'print' "
    "operator.)"
)


class Source(Protocol):
    """Where the tables come from."""

    def table(self, name: str) -> Relation | None:
        """The table of this name, None when there is none."""

    def alias(self, name: str) -> str | None:
        """The query behind a saved search's function alias, None when there is none."""


@dataclass(frozen=True, slots=True)
class Result:
    """The table that a query gives, what it asked to draw (None: nothing), and how many rows were read for it."""

    table: Relation
    render: tree.Render | None
    read: int


def run(text: str, source: Source, now: datetime) -> Result:
    """Answer a query. Raises KqlError."""
    query = parse(text)
    names = _Environment(source, now)
    for name, pipeline in query.lets:
        names.define(name, pipeline)
    table = names.table(query.body, "")
    last = query.body.steps[-1][1] if query.body.steps else None
    return Result(table, last if isinstance(last, tree.Render) else None, names.counter.rows)


@dataclass(slots=True)
class _Counter:
    rows: int = 0


@dataclass(slots=True)
class _Environment:
    """What names mean in one query; a saved search has one of its own. `chain` are the saved searches under way."""

    source: Source
    now: datetime
    chain: tuple[str, ...] = ()
    counter: _Counter = field(default_factory=_Counter)
    lets: dict[str, Scalar | Relation] = field(default_factory=dict)

    def define(self, name: str, pipeline: Pipeline) -> None:
        """Take a let statement."""
        self.lets[name] = self._scalar_or_table(pipeline)

    def _scalar_or_table(self, pipeline: Pipeline) -> Scalar | Relation:
        source = pipeline.source
        if pipeline.steps or not isinstance(source, Expr):
            return self.table(pipeline, "")
        named = source.kind in ("name", "call") and (self.is_table(source.value) or source.value == "materialize")
        if named:
            return self.table(pipeline, "")
        if source.kind == "name" and source.value not in self.lets:
            raise _unresolved(source.value, "")
        return Scope((), self, "").compile(source)

    def scalar(self, name: str) -> Scalar | None:
        """A let statement's scalar."""
        found = self.lets.get(name)
        return found if isinstance(found, Scalar) else None

    def is_table(self, name: str) -> bool:
        """Whether this names a table, a saved search or a let statement's table."""
        if name in self.lets:
            return isinstance(self.lets[name], Relation)
        return self.source.alias(name) is not None or self.source.table(name) is not None

    def table(self, pipeline: Pipeline, operator: str) -> Relation:
        """What a table expression gives; `operator` is the one that asks for it."""
        found = self._start(pipeline.source, pipeline.steps[0][0] if pipeline.steps else operator)
        for word, step in pipeline.steps:
            found = apply(word, step, found, self)
        return found

    def _start(self, source: Any, operator: str) -> Relation:
        if isinstance(source, Pipeline):
            return self.table(source, operator)
        if isinstance(source, tree.DataTable):
            return self._datatable(source)
        if isinstance(source, tree.Print):
            columns, made = computed(source.items, Scope((), self, "print"))
            names = [
                c.name if i.name else f"print_{n}" for n, (c, i) in enumerate(zip(columns, source.items, strict=True))
            ]
            columns = [Column(name, column.type) for name, column in zip(names, columns, strict=True)]
            return Relation(tuple(columns), [row_maker(made)(())])
        if isinstance(source, tree.Union):
            return union(source, self, [])
        return self._named(source, operator)

    def _named(self, source: Expr, operator: str) -> Relation:
        """A source that is written as an expression: a name or a call."""
        if source.kind == "table":
            return self.table(source.value, operator)
        if source.kind == "call" and source.value == "materialize" and len(source.parts) == 1:
            inner = source.parts[0]
            return self._named(inner, operator)
        if source.kind not in ("name", "call"):
            raise semantic("SEM0003", _NO_TABLE)
        if source.kind == "call" and (source.parts or not self.is_table(source.value)):
            raise unknown(source.value)
        return self._lookup(source.value, operator)

    def _lookup(self, name: str, operator: str) -> Relation:
        kept = self.lets.get(name)
        if isinstance(kept, Relation):
            return kept
        if kept is not None:
            raise semantic("SEM0003", _NO_TABLE)
        found = self.source.table(name)
        if found is not None:
            self.counter.rows += len(found.rows)
            return found
        text = self.source.alias(name)
        if text is None:
            raise _unresolved(name, operator)
        return self._saved(name, text)

    def _saved(self, name: str, text: str) -> Relation:
        if name in self.chain or len(self.chain) >= _NESTED:
            raise semantic("SEM0111", f"The function '{name}' calls itself")
        query = parse(text)
        inside = _Environment(self.source, self.now, (*self.chain, name), self.counter)
        for let, pipeline in query.lets:
            inside.define(let, pipeline)
        return inside.table(query.body, "")

    def _datatable(self, source: tree.DataTable) -> Relation:
        columns = []
        for name, kind in source.columns:
            if not type_name(kind):
                raise semantic("SEM0046", f"datatable: there is no type '{kind}'")
            columns.append(Column(name, type_name(kind)))
        scope = Scope((), self, "datatable")
        values = [self._literal(scope, value) for value in source.values]
        width = len(columns)
        return Relation(tuple(columns), [tuple(values[i : i + width]) for i in range(0, len(values), width)])

    @staticmethod
    def _literal(scope: Scope, value: Expr) -> Any:
        made = scope.compile(value)
        if not made.const:
            raise semantic("SEM0042", "'datatable' operator: a constant is expected here")
        return made.value


def _unresolved(name: str, operator: str) -> KqlError:
    """SEM0100, as for a table that is not there."""
    text = f"Failed to resolve table or column expression named '{name}'"
    return semantic("SEM0100", f"'{operator}' operator: {text}" if operator else text)
