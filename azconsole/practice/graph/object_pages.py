"""GET of people and devices, their $count, one of them and /me: at most 999 a page, from prepared bytes where nothing is
filtered. `call.kind` and `call.objects` say which collection is meant."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator

from azconsole.practice.graph import collection, query
from azconsole.practice.graph.wire import Call, GraphError, Json, not_found, respond_bytes
from azconsole.practice.http import Response
from azconsole.practice.objects import Select

_BY_KEY = re.compile(r"(id|userPrincipalName|deviceId)\s+eq\s+'([^']+)'")


def throttle(call: Call) -> None:
    """Flag `throttleEvery` n: each n-th call for the collection is 429 with Retry-After `retryAfter` (None: without)."""
    call.objects.calls += 1
    every = int(call.tenant.flags.get("throttleEvery", 0))
    if every and call.objects.calls % every == 0:
        wait = call.tenant.flags.get("retryAfter", 1)
        headers = {} if wait is None else {"Retry-After": str(wait)}
        raise GraphError(429, "TooManyRequests", "Too many requests.", headers)


def list_objects(call: Call) -> Response:
    """GET /users and /devices."""
    throttle(call)
    collection.refuse_unknown_options(call)
    select = query.parse_select(call, call.kind.known, call.kind.type)
    size = query.parse_top(call)
    searched = any(option in call.request.query for option in ("$filter", "$search", "$orderby"))
    page, after = _found_page(call, select, size) if searched else _whole_page(call, select, size)
    return envelope(call, select, page, links={"@odata.nextLink": after} if after else {}, number=_number(call))


def _whole_page(call: Call, select: Select, size: int) -> tuple[bytes, str]:
    """A page of everybody, and the link to the next ("" at the end). The token counts slots, not people."""
    start = collection.skipped(call)
    page = call.objects.page(select or call.kind.default, size, start // size, delta=False)
    more = start + size < call.objects.slots
    return page, collection.next_link(call, {"skip": start + size}) if more else ""


def _found_page(call: Call, select: Select, size: int) -> tuple[bytes, str]:
    """A page of those whom $filter or $search finds, in order."""
    start = collection.skipped(call)
    if "$orderby" in call.request.query:
        found = collection.ordered(call, [user for _, user in _matches(call, 0)], call.kind.known)
        slots = [call.objects.slot_of(user["id"]) for user in found[start : start + size]]
        follow = start + size if start + size < len(found) else None
    else:
        hits = [slot for slot, _ in itertools.islice(_matches(call, start), size + 1)]
        slots, follow = [*hits[:size]], hits[size] if len(hits) > size else None
    rows = [call.objects.row(slot, select or call.kind.default, delta=False) for slot in slots if slot is not None]
    return b",".join(rows), "" if follow is None else collection.next_link(call, {"skip": follow})


def _matches(call: Call, start: int) -> Iterator[tuple[int, Json]]:
    """(slot, object) of those who pass $filter and $search, from a slot on."""
    one = _BY_KEY.fullmatch(call.request.query.get("$filter", "").strip())
    if one and one[1] in call.kind.known:
        slot = call.objects.slot_of(one[2])
        found = None if slot is None or slot < start else call.objects.at(slot)
        return iter([] if slot is None or found is None else [(slot, found)])
    tests = [t for t in (query.parse_filter(call, call.kind.known), query.parse_search(call, call.kind.known)) if t]
    return ((slot, user) for slot, user in call.objects.items(start) if all(test(user) for test in tests))


def _number(call: Call) -> int | None:
    """What @odata.count is to say; without eventual consistency `$count=true` is silently ignored."""
    if not call.eventual() or call.request.query.get("$count", "").lower() != "true":
        return None
    if "$filter" in call.request.query or "$search" in call.request.query:
        return sum(1 for _ in _matches(call, 0))
    return call.objects.total()


def envelope(call: Call, select: Select, page: bytes, links: dict[str, str], number: int | None = None) -> Response:
    """The answer around prepared rows: only this small head depends on the caller's origin."""
    name = call.kind.collection
    fragment = f"{name}({','.join(select)})" if select else name
    head: dict[str, object] = {"@odata.context": call.metadata(fragment)}
    if number is not None:
        head["@odata.count"] = number
    text = json.dumps({**head, **links}, separators=(",", ":"))
    return respond_bytes(b"".join((text[:-1].encode(), b',"value":[', page, b"]}")))


def count_objects(call: Call) -> Response:
    """GET /users/$count and /devices/$count."""
    filtered = "$filter" in call.request.query or "$search" in call.request.query
    return collection.count(call, sum(1 for _ in _matches(call, 0)) if filtered else call.objects.total())


def get_object(call: Call) -> Response:
    """GET /users/{id or userPrincipalName}, /devices/{id}, /devices(deviceId='{deviceId}')."""
    return _one(call, call.request.params["id"])


def get_me(call: Call) -> Response:
    """GET /me; only a signed-in person has one."""
    if call.claims.user_id is None:
        raise GraphError(400, "BadRequest", "/me request is only valid with delegated authentication flow.")
    return _one(call, call.claims.user_id)


def _one(call: Call, key: str) -> Response:
    found = call.objects.get(key)
    if found is None:
        raise not_found(key)
    select = query.parse_select(call, call.kind.known, call.kind.type)
    slot = call.objects.slot_of(found["id"])
    row = b"" if slot is None else call.objects.row(slot, select or call.kind.default, delta=False)
    name = call.kind.collection
    fragment = f"{name}({','.join(select)})/$entity" if select else f"{name}/$entity"
    head = json.dumps({"@odata.context": call.metadata(fragment)}, separators=(",", ":"))
    return respond_bytes(head[:-1].encode() + b"," + row[1:])
