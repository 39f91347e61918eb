"""Many directory objects of one kind (people, devices) of a practice tenant: made from a seed, never stored, with the
changes that were applied to them.

A directory has `count` objects that are a pure function of (seed, index) and so cost no memory, then those that were
added. A *slot* is an object's place in that order. Pages are byte strings of JSON objects separated by commas, made at
the first asking and kept, so that serving 100,000 objects is not the bottleneck of a measurement.

Rules followed: Microsoft Graph `concepts/delta-query-overview.md` (a property that was never set is left out of a delta
answer; `@removed` has reason `changed` when the object may come back and `deleted` when not).
"""

from __future__ import annotations

import threading
from abc import ABC, abstractmethod
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any, ClassVar

import msgspec

from azconsole.practice.people import index_of, object_id

DirectoryObject = dict[str, Any]
Select = tuple[str, ...]

DELTA_PAGE = 200
_CACHE_LIMIT = 512 * 1024 * 1024


class ObjectDirectory(ABC):
    """Objects of one kind of one tenant. Thread-safe. `apply` writes to the list of changes that it was given: hold
    `State.lock` around it and save the state afterwards. The sequence number grows by one with each change; 0 is what
    the seed gives. `offset` is that of the object ids, `reserved` the number of first objects that a change by number
    never picks."""

    kind: ClassVar[str]  # what one is called in a refusal
    empty: ClassVar[dict[str, list[str]]]  # the properties that are lists and never null

    def __init__(self, offset: int, count: int, changes: list[dict[str, Any]], reserved: int = 0) -> None:
        self.calls = 0
        self.count = max(count, reserved)
        self._offset = offset
        self._reserved = reserved
        self._lock = threading.RLock()
        self._changes = changes
        self._current: dict[int, DirectoryObject | None] = {}
        self._bin: dict[int, DirectoryObject] = {}
        self._added: dict[str, int] = {}
        self._nulled: dict[int, set[str]] = {}
        self._history: dict[int, list[int]] = {}
        self._touched: list[int] = []
        self._pages: dict[tuple[Select, int, bool], dict[int, bytes]] = {}
        self._kept = 0
        for change in changes:
            self._note(change)

    # ---- what a kind of object is ----------------------------------------
    @abstractmethod
    def seeded(self, slot: int) -> DirectoryObject:
        """The object that the seed puts at a slot, in wire form; what is None was never set."""

    @abstractmethod
    def fresh(self, slot: int) -> DirectoryObject:
        """A new object for a slot behind the last."""

    @abstractmethod
    def blank(self) -> DirectoryObject:
        """What an added object has where nothing is said: every property that is modelled."""

    @abstractmethod
    def altered(self, item: DirectoryObject, number: int) -> DirectoryObject:
        """A change of an object: its id and the properties that are new."""

    @abstractmethod
    def slot_of_name(self, name: str) -> int | None:
        """The slot of another key than the object id, in lower case; None when there is no such."""

    # ---- looking ---------------------------------------------------------
    @property
    def sequence(self) -> int:
        """The number of the newest change."""
        return len(self._touched)

    @property
    def slots(self) -> int:
        """How many places there are, those of removed objects included."""
        return self.count + len(self._added)

    def total(self) -> int:
        """How many objects there are now."""
        return self.slots - len(self._bin)

    def at(self, slot: int) -> DirectoryObject | None:
        """The object at a slot, or None when removed."""
        return self._current[slot] if slot in self._current else self.seeded(slot)

    def get(self, key: str) -> DirectoryObject | None:
        """The object with this id or other key (any case), or None."""
        with self._lock:
            slot = self.slot_of(key)
            return None if slot is None else self.at(slot)

    def slot_of(self, key: str) -> int | None:
        """The slot of an object id (removed objects keep theirs) or of another key. None when there is no such."""
        low = key.lower()
        if low in self._added:
            return self._added[low]
        index = index_of(self._offset, low)
        if index is not None and index < self.count:
            return index
        return self.slot_of_name(low)

    def items(self, start: int = 0) -> Iterator[tuple[int, DirectoryObject]]:
        """(slot, object) from a slot on, removed ones left out."""
        for slot in range(start, self.slots):
            item = self.at(slot)
            if item is not None:
                yield slot, item

    # ---- prepared pages --------------------------------------------------
    def page(self, select: Select, size: int, number: int, *, delta: bool) -> bytes:
        """The objects of slots number*size... as JSON objects joined by commas. `delta` omits what was never set."""
        with self._lock:
            pages = self._pages.setdefault((select, size, delta), {})
            if number not in pages:
                slots = range(number * size, min((number + 1) * size, self.slots))
                rows = (self.row(slot, select, delta=delta) for slot in slots)
                if self._kept > _CACHE_LIMIT:
                    self._pages.clear()
                    pages, self._kept = self._pages.setdefault((select, size, delta), {}), 0
                pages[number] = b",".join(row for row in rows if row)
                self._kept += len(pages[number])
            return pages[number]

    def prepare(self, select: Select, size: int, *, delta: bool) -> None:
        """Make every page of this kind now, so that the first client does not wait for it."""
        for number in range(-(-self.slots // size)):
            self.page(select, size, number, delta=delta)

    def row(self, slot: int, select: Select, *, delta: bool) -> bytes:
        """One object as JSON, b"" when removed. A property that is not modelled is null, or left out."""
        item = self.at(slot)
        if item is None:
            return b""
        if not delta:
            return msgspec.json.encode({name: item.get(name, self.empty.get(name)) for name in select})
        nulled = self._nulled.get(slot, ())
        picked = {n: v for n in select if (v := item.get(n)) is not None or n in nulled}
        picked["id"] = item["id"]
        return msgspec.json.encode(picked)

    # ---- changes ---------------------------------------------------------
    def apply(self, changes: dict[str, Any]) -> dict[str, Any]:
        """Make changes: {"add": n or [objects], "change": n or [{"id", ...}], "remove" / "soft_delete" / "restore": n or
        [ids]}. Answers the ids under each key and the new `sequence`. Raises ValueError for an unknown key or id."""
        unknown = set(changes) - {"add", "change", "remove", "soft_delete", "restore"}
        if unknown:
            raise ValueError(f"unknown kind of change: {', '.join(sorted(unknown))}")
        done: dict[str, Any] = {}
        with self._lock:
            for kind, what in changes.items():
                records = [self._record(kind, item, i) for i, item in enumerate(self._items(kind, what))]
                for record in records:
                    self._note(record)
                    self._changes.append(record)
                done[kind] = [record["id"] for record in records]
            return {**done, "sequence": self.sequence}

    def _items(self, kind: str, what: Any) -> list[Any]:
        """A number stands for as many objects as this kind of change may touch; the reserved are never picked."""
        if not isinstance(what, int):
            return list(what)
        if kind == "add":
            return [self.fresh(self.slots + i) for i in range(what)]
        if kind == "restore":
            return [item["id"] for item in list(self._bin.values())[:what]]
        first, span = self._reserved, self.slots - self._reserved
        start = self.sequence * 7919
        live = (u for i in range(span) if (u := self.at(first + (start + i) % span)) is not None)
        picked = [item for item, _ in zip(live, range(what), strict=False)]
        if kind == "change":
            return [self.altered(item, number) for number, item in enumerate(picked, self.sequence + 1)]
        return [item["id"] for item in picked]

    def _record(self, kind: str, item: Any, number: int) -> dict[str, Any]:
        """One change as it is kept: {"op", "id", "values"}."""
        if kind == "add":
            made = object_id(self._offset, (1 << 40) + self.slots + number)
            values = {**self.blank(), "id": made, **item}
            return {"op": kind, "id": values["id"], "values": values}
        key, values = (item["id"], {k: v for k, v in item.items() if k != "id"}) if kind == "change" else (item, {})
        slot = self.slot_of(key)
        if slot is None or (self.at(slot) is None) != (kind == "restore"):
            raise ValueError(f"no such {self.kind} to {kind}: {key}")
        return {"op": kind, "id": key, "values": values}

    def _note(self, change: dict[str, Any]) -> None:
        """Let a change take effect, and drop the prepared pages that it makes untrue."""
        kind, values = change["op"], change["values"]
        if kind == "add":
            self._added[change["id"]] = self.slots
        slot = self.slot_of(change["id"])
        if slot is None:
            raise ValueError(f"a kept change names an unknown {self.kind}: {change['id']}")
        if kind == "restore":
            self._current[slot] = self._bin.pop(slot)
        elif kind in ("remove", "soft_delete"):
            self._bin[slot] = self.at(slot) or {}
            self._current[slot] = None
        else:
            self._current[slot] = {**(self.at(slot) or {}), **values} if kind == "change" else values
            if kind == "change":
                self._nulled.setdefault(slot, set()).update(k for k, v in values.items() if v is None)
        self._touched.append(slot)
        self._history.setdefault(slot, []).append(self.sequence)
        for (_, size, _), pages in self._pages.items():
            pages.pop(slot // size, None)

    def changed(
        self, select: Select, since: int, after: int, until: int, *, minimal: bool, only: list[str] | None = None
    ) -> tuple[bytes, int]:
        """At most 200 objects changed in (since, until], those up to `after` already told, as JSON objects joined by
        commas; and the number to go on after (`until` when all were told). `only` are the ids to speak of."""
        rows: list[bytes] = []
        with self._lock:
            for number in range(after + 1, until + 1):
                slot = self._touched[number - 1]
                history = self._history[slot]
                if history[bisect_right(history, until) - 1] != number:
                    continue
                if only is not None and self._changes[number - 1]["id"].lower() not in only:
                    continue
                row = self._changed_row(slot, select, [n for n in history if since < n <= until], minimal)
                if row:
                    rows.append(row)
                if len(rows) == DELTA_PAGE:
                    return b",".join(rows), number
        return b",".join(rows), until

    def _changed_row(self, slot: int, select: Select, numbers: list[int], minimal: bool) -> bytes:
        """How a delta answer tells of one object; b"" when nothing that was asked for has changed."""
        records = [self._changes[n - 1] for n in numbers]
        if self.at(slot) is None:
            gone = self._changes[self._history[slot][-1] - 1]
            reason = "deleted" if gone["op"] == "remove" else "changed"
            return msgspec.json.encode({"id": gone["id"], "@removed": {"reason": reason}})
        if any(record["op"] != "change" for record in records):
            return self.row(slot, select, delta=True)
        names = {name for record in records for name in record["values"]}
        if names.isdisjoint(select):
            return b""
        return self.row(slot, tuple(n for n in select if n in names) if minimal else select, delta=True)
