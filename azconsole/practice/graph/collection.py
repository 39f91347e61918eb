"""Lists of directory objects other than users: filter, search, order, count, page and select, one way for all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote, urlencode

from azconsole.practice.graph import query
from azconsole.practice.graph.wire import Call, GraphError, Json, respond
from azconsole.practice.http import Response

_SUPPORTED = frozenset(
    {"$filter", "$search", "$select", "$top", "$count", "$orderby", "$skiptoken", "$expand", "$format", "api-version"}
)


def listing(call: Call, items: Iterable[Json], known: Iterable[str], name: str, kind: str) -> Response:
    """Answer GET of a collection. `name` is the entity set, `kind` the type's name, `known` its properties."""
    known = frozenset(known)
    refuse_unknown_options(call)
    found = matching(call, items, known)
    found = ordered(call, found, known)
    select = query.parse_select(call, known, kind)
    size = query.parse_top(call)
    start = skipped(call)
    answer: dict[str, Any] = {"@odata.context": call.metadata(f"{name}({','.join(select)})" if select else name)}
    if call.eventual() and call.request.query.get("$count", "").lower() == "true":
        answer["@odata.count"] = len(found)
    if start + size < len(found):
        answer["@odata.nextLink"] = next_link(call, {"skip": start + size})
    answer["value"] = [selected(item, select) for item in found[start : start + size]]
    return respond(answer)


def matching(call: Call, items: Iterable[Json], known: Iterable[str]) -> list[Json]:
    """Those that $filter and $search find. Raises GraphError for a query that Graph refuses."""
    known = frozenset(known)
    tests = [t for t in (query.parse_filter(call, known), query.parse_search(call, known)) if t]
    return [item for item in items if all(test(item) for test in tests)]


def refuse_unknown_options(call: Call) -> None:
    """Raises GraphError for a $option that Graph does not know or that these collections do not support."""
    for option in call.request.query:
        if option == "$skip":
            raise GraphError(400, "Request_BadRequest", "'$skip' is not supported by the service.")
        if option.startswith("$") and option not in _SUPPORTED:
            raise GraphError(400, "BadRequest", f"The query parameter '{option}' is not supported.")


def ordered(call: Call, items: list[Json], known: frozenset[str]) -> list[Json]:
    """Apply $orderby, an advanced query as soon as it comes with a filter."""
    text = call.request.query.get("$orderby", "").strip()
    if not text:
        return items
    if not call.eventual() and ("$filter" in call.request.query or "$search" in call.request.query):
        raise GraphError(400, "Request_UnsupportedQuery", "Sorting not supported for current query.")
    name, _, direction = text.partition(" ")
    if name not in known or direction.strip().lower() not in ("", "asc", "desc"):
        raise GraphError(400, "BadRequest", f"Invalid $orderby clause: '{text}'.")
    return sorted(
        items, key=lambda item: str(item.get(name) or "").lower(), reverse=direction.strip().lower() == "desc"
    )


def skipped(call: Call) -> int:
    """How many come before this page. Raises GraphError for a token that is not ours."""
    text = call.request.query.get("$skiptoken")
    token = query.unpack(text) if text else {"skip": 0}
    if token is None or not isinstance(token.get("skip"), int):
        raise GraphError(400, "Directory_ExpiredPageToken", "The specified page token value has expired.")
    return int(token["skip"])


def next_link(call: Call, token: Json) -> str:
    """This call's URL with another $skiptoken, everything else kept."""
    path = quote(call.request.path, safe="/()=',$:@")
    options = {k: v for k, v in call.request.query.items() if k != "$skiptoken"} | {"$skiptoken": query.pack(token)}
    return f"{call.base}{path}?{urlencode(options, safe='$,', quote_via=quote)}"


def selected(item: Json, select: tuple[str, ...]) -> Json:
    """Only what was asked for; all when nothing was."""
    return {name: item.get(name) for name in select} if select else item


def one(call: Call, item: Json, known: Iterable[str], name: str, kind: str) -> Response:
    """Answer a single object."""
    select = query.parse_select(call, known, kind)
    fragment = f"{name}({','.join(select)})/$entity" if select else f"{name}/$entity"
    return respond({"@odata.context": call.metadata(fragment), **selected(item, select)})


def count(call: Call, number: int) -> Response:
    """Answer a `/$count` segment. Raises GraphError without eventual consistency."""
    if not call.eventual():
        raise GraphError(400, "Request_BadRequest", "$count is not currently supported.")
    return Response(200, str(number).encode(), "text/plain")
