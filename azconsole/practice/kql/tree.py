"""What a query is once it is read: expressions, and the steps of a pipeline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from azconsole.practice.kql.errors import unanswered

DEEPEST = 150


@dataclass(frozen=True, slots=True)
class Expr:
    """A scalar expression, or what stands where one may stand. By `kind`:

    const (value: (type, value)), name, star, call (value: the function), and, or, neg, binary (value: the operator),
    in (value: the operator; parts: the needle, then the list), between (value: the operator), table (value: Pipeline).
    """

    kind: str
    value: Any
    parts: tuple[Expr, ...] = ()
    depth: int = 1


def expr(kind: str, value: Any, *parts: Expr) -> Expr:
    """An expression over others. Raises KqlError when it grows too deep for those who walk it."""
    depth = 1 + max((part.depth for part in parts), default=0)
    if depth > DEEPEST:
        raise unanswered(f"an expression nested more than {DEEPEST} deep")
    return Expr(kind, value, parts, depth)


@dataclass(frozen=True, slots=True)
class Named:
    """`name = expression`; an empty name: KQL makes one."""

    name: str
    value: Expr


@dataclass(frozen=True, slots=True)
class Key:
    """One key of sort and top."""

    value: Expr
    descending: bool
    nulls_first: bool


@dataclass(frozen=True, slots=True)
class Where:
    """where"""

    test: Expr


@dataclass(frozen=True, slots=True)
class Project:
    """project"""

    items: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Pick:
    """project-away and project-keep: names, each perhaps with a * at its end."""

    operator: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rename:
    """project-rename: (new, old)."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Extend:
    """extend"""

    items: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Distinct:
    """distinct; no names: every column."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Take:
    """take and limit"""

    count: Expr


@dataclass(frozen=True, slots=True)
class Sort:
    """sort by and order by; `count`: top."""

    keys: tuple[Key, ...]
    count: Expr | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """count"""


@dataclass(frozen=True, slots=True)
class Summarize:
    """summarize"""

    aggregates: tuple[Named, ...]
    by: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Join:
    """join; `on` are (left column, right column)."""

    kind: str
    right: Pipeline
    on: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Union:
    """union, as a step (of what comes before it) and as a source; `source_column`: withsource."""

    tables: tuple[Pipeline, ...]
    source_column: str = ""
    fuzzy: bool = False


@dataclass(frozen=True, slots=True)
class Render:
    """render"""

    chart: str
    properties: dict[str, Any]


Step = Where | Project | Pick | Rename | Extend | Distinct | Take | Sort | Count | Summarize | Join | Union | Render


@dataclass(frozen=True, slots=True)
class DataTable:
    """datatable: columns and their values, row after row."""

    columns: tuple[tuple[str, str], ...]
    values: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class Print:
    """print"""

    items: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A source and the steps after it. A source that is an expression may prove to be a scalar."""

    source: Expr | DataTable | Print | Union | Pipeline
    steps: tuple[tuple[str, Step], ...] = ()


@dataclass(frozen=True, slots=True)
class Query:
    """let statements in order, then the query."""

    lets: tuple[tuple[str, Pipeline], ...]
    body: Pipeline
