"""The delay between a create and the time when the rest of Entra sees the object (flag `replicationSeconds`)."""

from __future__ import annotations

from collections.abc import Iterable

from azconsole.practice.graph.wire import Call, Json


def hide(call: Call, object_id: str) -> None:
    """Let a new object be seen only after the tenant's delay."""
    delay = float(call.tenant.flags.get("replicationSeconds", 0))
    if delay > 0:
        call.tenant.visible_from[object_id] = call.context.clock.now() + delay


def visible(call: Call, object_id: str) -> bool:
    """Whether the object is seen by now."""
    return call.tenant.visible_from.get(object_id, 0.0) <= call.context.clock.now()


def seen(call: Call, items: Iterable[Json]) -> list[Json]:
    """Those of the objects that are seen by now."""
    return [item for item in items if visible(call, item["id"])]
