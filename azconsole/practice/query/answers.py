"""A query's result as the API writes it, and how a practised fault changes it.

Flags of the tenant: `queryNumbersAsStrings` (numbers and booleans come as texts, as in an example of the specification),
`queryNoBody` (204 where there are no rows), `queryPartial` (the first half of the rows with PartialError).
"""

from __future__ import annotations

import math
from typing import Any

from azconsole.practice.http import Response
from azconsole.practice.kql import Result
from azconsole.practice.kql.tree import Render
from azconsole.practice.kql.values import Column, Row, as_text, span_text
from azconsole.practice.query.wire import Ask, Json, respond

MOST_ROWS = 500_000
_PLAIN = frozenset({"string", "int", "long", "bool", "datetime", "guid"})
_RENDER = (
    "title kind legend series xAxis xColumn xTitle yAxis yColumns ySplit yTitle anomalyColumns visualization yMin yMax"
)
_TOO_LARGE = (
    f"The results of this query exceed the set limit of {MOST_ROWS} records, so not all records were returned "
    "(E_QUERY_RESULT_SET_TOO_LARGE, 0x80DA0003). See https://aka.ms/kustoquerylimits for more information and possible "
    "solutions."
)


def body(result: Result, wish: Ask, seconds: float, flags: Json) -> Json:
    """The JSON of an answer with status 200."""
    rows, cut = result.table.rows[:MOST_ROWS], len(result.table.rows) > MOST_ROWS
    half = bool(flags.get("queryPartial"))
    if half:
        rows = rows[: (len(rows) + 1) // 2]
    columns = result.table.columns
    told = _texts(columns, rows) if flags.get("queryNumbersAsStrings") else _written(columns, rows)
    table = {"name": "PrimaryResult", "columns": [{"name": c.name, "type": c.type} for c in columns], "rows": told}
    answer: Json = {"tables": [table]}
    if wish.statistics:
        answer["statistics"] = _statistics(result, seconds)
    if wish.render:
        answer["render"] = _render(result.render)
    if cut or half:
        answer["error"] = _partial(_TOO_LARGE if cut else "The query was stopped by the practice cloud.")
    return answer


def response(result: Result, wish: Ask, seconds: float, flags: Json) -> Response:
    """The whole answer of a single query."""
    if flags.get("queryNoBody") and not result.table.rows:
        return Response(204)
    return respond(body(result, wish, seconds, flags))


def _written(columns: tuple[Column, ...], rows: list[Row]) -> list[Any]:
    """Rows as JSON takes them: a timespan and a dynamic value are texts, a number that is none is "NaN"."""
    changed = [(i, c.type) for i, c in enumerate(columns) if c.type not in _PLAIN]
    if not changed:
        return rows
    made = []
    for row in rows:
        values = list(row)
        for i, kind in changed:
            values[i] = _value(kind, values[i])
        made.append(values)
    return made


def _value(kind: str, value: Any) -> Any:
    if value is None:
        return None
    if kind == "timespan":
        return span_text(value)
    if kind == "dynamic":
        return as_text(value)
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    return value


def _texts(columns: tuple[Column, ...], rows: list[Row]) -> list[Any]:
    """Rows whose numbers and booleans are texts."""
    plain = _written(columns, rows)
    return [[_text(value) for value in row] for row in plain]


def _text(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int | float) else value


def _statistics(result: Result, seconds: float) -> Json:
    size = len(result.table.rows)
    usage = {"cache": {}, "cpu": {"user": "00:00:00", "kernel": "00:00:00", "totalCpu": "00:00:00"}, "memory": {}}
    input_rows = {"extents": {}, "rows": {"total": result.read, "scanned": result.read}}
    query = {
        "executionTime": round(seconds, 7),
        "resourceUsage": usage,
        "inputDatasetStatistics": input_rows,
        "datasetStatistics": [{"tableRowCount": size, "tableSize": size * len(result.table.columns) * 8}],
    }
    return {"query": query}


def _render(step: Render | None) -> Json:
    """What the render operator asked for, under the service's names; null for what it left open."""
    answer: Json = dict.fromkeys(_RENDER.split())
    answer |= {"accumulate": False, "isQuerySorted": False, "yMin": "NaN", "yMax": "NaN"}
    if step is None:
        return answer
    names = {name.lower(): name for name in answer}
    for name, value in step.properties.items():
        answer[names.get(name.lower(), name)] = {"true": True, "false": False}.get(str(value).lower(), value)
    return answer | {"visualization": step.chart}


def _partial(message: str) -> Json:
    told = "Something went wrong processing your query on the server."
    inner = {"code": "-2133196797", "message": message, "severity": 2, "severityName": "Error"}
    detail = {"code": "EngineError", "message": told, "innererror": inner}
    return {
        "code": "PartialError",
        "message": "There were some errors when processing your query.",
        "details": [detail],
    }
