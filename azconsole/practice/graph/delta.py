"""GET /users/delta and /devices/delta: rounds of pages of 200, opaque tokens that live seven days, faults on purpose.

Follows `concepts/delta-query-overview.md` and `api/user-delta.md`. A round that has begun shows objects as they are when
their page is asked for; what changes meanwhile comes (again) in the next round. Flags of the tenant spoil rounds:
`emptyPages` n (each n-th page has no object but a nextLink), `repeats` n (each page repeats n of the one before),
`removedInFirstRound` n (old removals come first), `nextLinkHost` (links point to another origin), `nextLinkLoop` n
(page n links to itself), `resyncStatus` and `resyncCode` (how an expired token is refused; unsaid 410 and
syncStateNotFound).
"""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import quote

from azconsole.practice.graph import query
from azconsole.practice.graph.object_pages import envelope, throttle
from azconsole.practice.graph.wire import Call, GraphError, Json
from azconsole.practice.http import Response
from azconsole.practice.objects import DELTA_PAGE, Select

TOKEN_SECONDS = 7 * 24 * 3600.0
_REFUSED = ("$top", "$orderby", "$expand", "$search", "$count", "$skip")
_ID_FILTER = re.compile(r"\s*id\s+eq\s+'([^']+)'\s*(?:or\s+|$)", re.IGNORECASE)
_MOST_IDS = 50


def delta(call: Call) -> Response:
    """Answer one call of a round."""
    throttle(call)
    skip = call.request.query.get("$skiptoken")
    told = call.request.query.get("$deltatoken")
    if skip:
        token = _token(call, skip)
    elif told and told != "latest":
        token = _next_round(call, _token(call, told))
    else:
        token = _first_round(call)
        if told == "latest":
            return _answer(call, token, b"", None)
    return _changes(call, token) if token["round"] == "changes" else _first(call, token)


# ---- tokens -------------------------------------------------------------------
def _first_round(call: Call) -> Json:
    """A token for the beginning of a full round. Raises GraphError for options that delta has not."""
    for option in _REFUSED:
        if option in call.request.query:
            raise GraphError(
                400, "Request_UnsupportedQuery", f"The query parameter '{option}' is not supported for this request."
            )
    select = query.parse_select(call, call.kind.known, call.kind.type)
    return {"round": "first", "select": list(select), "ids": _ids(call), "page": 0, "made": 0, **_stamp(call)}


def _ids(call: Call) -> list[str] | None:
    """The ids of `$filter=id eq 'x' or id eq 'y'`, the only filter there is; None: all."""
    text = call.request.query.get("$filter", "").strip()
    if not text:
        return None
    ids, place = [], 0
    while place < len(text):
        found = _ID_FILTER.match(text, place)
        if not found:
            raise GraphError(400, "Request_UnsupportedQuery", "Filter is not supported for delta queries but by id.")
        ids.append(found[1].lower())
        place = found.end()
    if len(ids) > _MOST_IDS:
        raise GraphError(400, "Request_UnsupportedQuery", f"The filter may name at most {_MOST_IDS} objects.")
    return ids


def _stamp(call: Call) -> Json:
    return {"tenant": call.tenant.id, "issued": call.context.clock.now(), "sequence": call.objects.sequence}


def _token(call: Call, text: str) -> Json:
    """What a token says. Raises GraphError 410 when it is too old, of another tenant, or none of ours."""
    token = query.unpack(text)
    known = token is not None and token.get("tenant") == call.tenant.id
    if token is None or not known or token["sequence"] > call.objects.sequence:
        raise _resync(call)
    if call.context.clock.now() - token["issued"] > TOKEN_SECONDS:
        raise _resync(call)
    return token


def _resync(call: Call) -> GraphError:
    """The refusal that sends the client back to a full round."""
    flags = call.tenant.flags
    status = int(flags.get("resyncStatus", 410))
    headers = {"Location": f"{call.base}/{call.kind.collection}/delta?$deltatoken="} if status == 410 else {}
    text = "The sync state generation is not found. Please perform a full sync."
    return GraphError(status, str(flags.get("resyncCode", "syncStateNotFound")), text, headers)


def _next_round(call: Call, token: Json) -> Json:
    """From a deltaLink's token to the beginning of a round of changes."""
    since = token["sequence"]
    return {**token, **_stamp(call), "round": "changes", "since": since, "after": since, "made": 0}


# ---- rounds ---------------------------------------------------------------------
def _first(call: Call, token: Json) -> Response:
    """One page of a full round."""
    if _is_empty_page(call, token):
        return _answer(call, token, b"", token)
    select, page = tuple(token["select"]) or call.kind.default, int(token["page"])
    if token["ids"] is not None:
        rows = [_row_of(call, user_id, select) for user_id in token["ids"]]
        return _answer(call, token, b",".join(row for row in rows if row), None)
    body = call.objects.page(select, DELTA_PAGE, page, delta=True)
    parts = [*_old_removals(call, token), *_repeated(call, select, page), body]
    more = (page + 1) * DELTA_PAGE < call.objects.slots
    return _answer(
        call, token, b",".join(part for part in parts if part), {**token, "page": page + 1} if more else None
    )


def _row_of(call: Call, user_id: str, select: Select) -> bytes:
    slot = call.objects.slot_of(user_id)
    return b"" if slot is None else call.objects.row(slot, select, delta=True)


def _changes(call: Call, token: Json) -> Response:
    """One page of a round of changes."""
    if _is_empty_page(call, token):
        return _answer(call, token, b"", token)
    select, until = tuple(token["select"]) or call.kind.default, token["sequence"]
    minimal = _minimal(call)
    body, after = call.objects.changed(
        select, token["since"], token["after"], until, minimal=minimal, only=token["ids"]
    )
    response = _answer(call, token, body, {**token, "after": after} if after < until else None)
    if minimal:
        response.headers["Preference-Applied"] = "return=minimal"
    return response


def _minimal(call: Call) -> bool:
    return "return=minimal" in call.request.headers.get("prefer", "").replace(" ", "").lower()


def _answer(call: Call, token: Json, body: bytes, more: Json | None) -> Response:
    """A page with its nextLink, or the round's last with the deltaLink."""
    if more is None:
        end = {k: token[k] for k in ("select", "ids", "sequence", "tenant")} | {"issued": call.context.clock.now()}
        links = {"@odata.deltaLink": _link(call, "$deltatoken", end)}
    else:
        loop = call.tenant.flags.get("nextLinkLoop")
        follow = token if loop is not None and token["made"] == int(loop) else {**more, "made": token["made"] + 1}
        links = {"@odata.nextLink": _link(call, "$skiptoken", follow)}
    return envelope(call, tuple(token["select"]), body, links)


def _link(call: Call, name: str, token: Json) -> str:
    origin = call.tenant.flags.get("nextLinkHost") if name == "$skiptoken" else None
    base = f"{origin}/{call.version}" if origin else call.base
    path = quote(call.request.path, safe="/().")
    return f"{base}{path}?{name}={query.pack(token)}"


# ---- what goes wrong on purpose ---------------------------------------------------
def _is_empty_page(call: Call, token: Json) -> bool:
    every = int(call.tenant.flags.get("emptyPages", 0))
    return bool(every) and token["made"] % every == every - 1


def _old_removals(call: Call, token: Json) -> list[bytes]:
    """Removals of objects that the client never saw."""
    if token["page"] or token["made"]:
        return []
    rows: list[dict[str, Any]] = []
    for number in range(int(call.tenant.flags.get("removedInFirstRound", 0))):
        reason = "changed" if number % 2 else "deleted"
        rows.append({"id": f"00000000-dead-4000-8000-{number:012x}", "@removed": {"reason": reason}})
    return [json.dumps(row).encode() for row in rows]


def _repeated(call: Call, select: Select, page: int) -> list[bytes]:
    number = int(call.tenant.flags.get("repeats", 0)) if page else 0
    first = (page - 1) * DELTA_PAGE
    return [call.objects.row(slot, select, delta=True) for slot in range(first, first + number)]
