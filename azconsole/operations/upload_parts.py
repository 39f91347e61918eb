"""Members of a collection as the parts of an upload: gzip of a JSON array, at most 1 MB before and after.

All but two members of a row's object are the same in all rows of a sync, so only number and name are encoded, and the rest
is put between them: a fifth of the time. Level 1 of gzip makes 1 MB of them 36 KB; level 6 takes twice as long for 32 KB.
"""

from __future__ import annotations

import zlib
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain, islice

import msgspec

from azconsole.domain.errors import UserInputError
from azconsole.domain.texts import say

LIMIT = 1_000_000
"""Bytes of a part, as Azure counts them: before and after gzip."""
_GZIP_LEVEL, _GZIP_WINDOW = 1, 31
_FIRST_NAME = 16
"""Characters that a name is thought to have before the first part has shown how long they are."""
_FULL = 0.985
"""How full a part is aimed to be: the names of the next one may be longer."""
_encode = msgspec.json.Encoder().encode

Row = tuple[int, str]
"""Number and name of a device."""


@dataclass(frozen=True, slots=True)
class Sync:
    """What all rows of a sync have in common; `began` is aware, `members` how many rows it has."""

    sync_id: str
    began: datetime
    site_code: str
    collection_id: str
    collection_name: str
    members: int


@dataclass(frozen=True, slots=True)
class Part:
    """A part, ready to be sent: how many rows it holds."""

    data: bytes
    rows: int


def parts(sync: Sync, rows: Iterable[Row], limit: int = LIMIT) -> Generator[Part, None, None]:
    """The parts in the order of the rows; the same rows of the same sync always give the same parts. Two parts are held at
    a time. Raises UserInputError for a row that no part can hold."""
    head = _encode(
        {
            "TimeGenerated": moment(sync.began),
            "SiteCode": sync.site_code,
            "CollectionId": sync.collection_id,
            "CollectionName": sync.collection_name,
            "SyncId": sync.sync_id,
            "Members": sync.members,
        }
    )[1:-1]
    with ThreadPoolExecutor(1, "gzip") as packer:  # gzip lets go of the interpreter: the next part is encoded meanwhile
        ahead: tuple[Future[bytes], int] | None = None
        for data, count in _arrays(head, rows, limit):
            packing = packer.submit(_pack, data)
            if ahead is not None:
                yield Part(ahead[0].result(), ahead[1])
            ahead = packing, count
        if ahead is not None:
            yield Part(ahead[0].result(), ahead[1])


def moment(at: datetime) -> str:
    """A moment as Azure takes it, always equally long."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _arrays(head: bytes, rows: Iterable[Row], limit: int) -> Iterator[tuple[bytes, int]]:
    """JSON arrays nearly as long as they may be, and how many rows each holds: how many fit is learned from the last one."""
    waiting = iter(rows)
    size = len(_array(head, [(0, "x" * _FIRST_NAME)]))
    limit -= limit // 2000 + 64  # what gzip may add to what it cannot make smaller
    while taken := list(islice(waiting, max(1, int(limit * _FULL) // size))):
        part, data = _fitting(head, taken, limit)
        size = max(1, -(-len(data) // len(part)))
        if len(part) < len(taken):
            waiting = chain(taken[len(part) :], waiting)
        yield data, len(part)


def _fitting(head: bytes, rows: list[Row], limit: int) -> tuple[list[Row], bytes]:
    """As many of the rows as fit, and their JSON."""
    while True:
        data = _array(head, rows)
        if len(data) <= limit:
            return rows, data
        if len(rows) == 1:
            raise UserInputError(
                say("A row is too long"),
                say(
                    "The name of the device {number} has {length:n} characters.",
                    number=rows[0][0],
                    length=len(rows[0][1]),
                ),
                say("Rename the device."),
                code="row-too-long",
            )
        rows = rows[: max(1, min(len(rows) - 1, int(len(rows) * limit / len(data))))]


def _array(head: bytes, rows: list[Row]) -> bytes:
    """The rows as a JSON array of objects: [[1,"PC1"],[2,"PC2"]] with what is missing put in at `,"` and at `],[`. When a
    name brings one of these along they are more than they should be, and the rows are written one by one."""
    fields = _encode(rows)[2:-2].split(b',"')
    if len(fields) == len(rows) + 1:
        objects = b',"Computer":"'.join(fields).split(b"],[")
        if len(objects) == len(rows):
            start = b"{" + head + b',"ResourceId":'
            objects[0] = b"[" + start + objects[0]
            objects[-1] += b"}]"
            return (b"}," + start).join(objects)
    return b"[" + b",".join(_object(head, row) for row in rows) + b"]"


def _object(head: bytes, row: Row) -> bytes:
    """One row, whatever its name is."""
    return b"{" + head + b',"ResourceId":' + _encode(row[0]) + b',"Computer":' + _encode(row[1]) + b"}"


def _pack(data: bytes) -> bytes:
    packer = zlib.compressobj(_GZIP_LEVEL, zlib.DEFLATED, _GZIP_WINDOW)
    return packer.compress(data) + packer.flush()
