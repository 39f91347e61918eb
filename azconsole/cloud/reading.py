"""Reading an answer's body with limits: size, unpacked size, time (faults.md F40, F41, S27)."""

from __future__ import annotations

import zlib
from collections.abc import Callable

from urllib3.exceptions import IncompleteRead
from urllib3.response import BaseHTTPResponse

from azconsole.domain.errors import ProtocolError
from azconsole.domain.texts import say

LARGEST = 8 * 1024 * 1024
"""Bytes of one answer, as sent and unpacked: many times what the cloud's pages have (at most 999 users), and little enough that
what is made of it fits where memory is short. The JSON reader ends the process when memory ends (faults.md F65)."""
_PIECE = 1024 * 1024


def read_body(response: BaseHTTPResponse, deadline: float, clock: Callable[[], float], largest: int = LARGEST) -> bytes:
    """The whole body, unpacked. Raises urllib3's and OS errors for a broken transfer (also when it drips beyond the
    deadline), ProtocolError for an answer that is too large or packed in a way we did not ask for."""
    announced = response.headers.get("Content-Length", "")
    if announced.isdigit() and int(announced) > largest:
        raise _too_large(largest)
    raw = _read_pieces(response, deadline, clock, largest)
    packing = response.headers.get("Content-Encoding", "identity").strip().lower()
    if packing in {"identity", ""} or not raw:
        return raw
    if packing in {"gzip", "x-gzip"}:
        return _unpacked(raw, largest)
    raise ProtocolError(
        say("Unexpected answer"),
        say("The cloud packed its answer as {packing}, which was not asked for.", packing=repr(packing[:40])),
        code="encoding",
    )


def _read_pieces(response: BaseHTTPResponse, deadline: float, clock: Callable[[], float], largest: int) -> bytes:
    pieces: list[bytes] = []
    size = 0
    # read1 returns what one receive brought, so that a dripping server meets the deadline and not only the read limit.
    while piece := response.read1(_PIECE, decode_content=False):
        pieces.append(piece)
        size += len(piece)
        if size > largest:
            raise _too_large(largest)
        if clock() > deadline:
            raise TimeoutError("the answer came too slowly")
    return b"".join(pieces)


def _unpacked(raw: bytes, largest: int) -> bytes:
    unpacker = zlib.decompressobj(wbits=31)
    try:
        body = unpacker.decompress(raw, largest)
    except zlib.error as error:
        raise IncompleteRead(len(raw), 0) from error
    if unpacker.unconsumed_tail:
        raise _too_large(largest)
    if not unpacker.eof:
        raise IncompleteRead(len(raw), 0)
    return body


def _too_large(largest: int) -> ProtocolError:
    return ProtocolError(
        say("Answer too large"),
        say("The cloud's answer is larger than {size:n} MB and was refused.", size=largest // 1024 // 1024),
        say("Try again; when it comes back, give the request id to Microsoft support."),
        code="too-large",
    )
