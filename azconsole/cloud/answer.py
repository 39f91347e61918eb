"""Requests and answers of HTTP/1.1 on a connection that asks for one page after another (RFC 9112).

http.client and urllib3 build the head of a request line by line, and read the head of an answer as an e-mail and wrap it
twice. That costs 0.15 ms a page of users, as much as its JSON and half of what storing it costs; a head is text, and is
read as text here. Pools, proxies, TLS and the errors of a broken transfer remain urllib3's.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from http.client import BadStatusLine, RemoteDisconnected
from io import BufferedReader
from typing import NoReturn

from urllib3 import HTTPHeaderDict, HTTPResponse
from urllib3.exceptions import IncompleteRead, ProtocolError

_STATUS = re.compile(rb"HTTP/1\.([01]) ([1-5][0-9]{2})[ \r\n]")
_SIZE = re.compile(rb"([0-9a-fA-F]{1,8})[;\s]")
_LONGEST_LINE = 65536
_MOST_LINES = 100
_TO_THE_END = sys.maxsize


def request_bytes(method: str, target: str, headers: Mapping[str, str], body: bytes | None) -> bytes:
    """A request as it goes over the wire; `headers` must name the host. Raises ValueError for a line break within."""
    lines = [f"{method} {target} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items())]
    if body is not None or method not in {"GET", "DELETE"}:
        lines.append(f"Content-Length: {len(body or b'')}")
    text = "\r\n".join(lines)
    if text.count("\r") != len(lines) - 1 or text.count("\n") != len(lines) - 1:
        raise ValueError("a line break in the head of a request")
    return b"%b\r\n\r\n%b" % (text.encode("latin-1"), body or b"")


class PlainAnswer(HTTPResponse):
    """An answer whose head has been read; `read1` gives its body as it was sent. `done` is told when its
    connection is free again. Raises BadStatusLine, RemoteDisconnected, ProtocolError."""

    def __init__(self, stream: BufferedReader, done: Callable[[], None]) -> None:
        status, minor = _read_status(stream)
        headers = _read_headers(stream)
        super().__init__(
            "", headers, status, 10 + minor, f"HTTP/1.{minor}", preload_content=False, decode_content=False
        )
        self._stream = stream
        self._done = done
        self._in_chunks = "chunked" in headers.get("Transfer-Encoding", "").lower()
        self._left = 0 if self._in_chunks or status in {204, 304} else _length(headers)
        wish = headers.get("Connection", "").lower()
        self._last = "close" in wish or minor == 0 or self._left == _TO_THE_END

    def read1(self, amt: int | None = None, decode_content: bool | None = False) -> bytes:
        """What one receive brings, at most `amt` bytes; nothing at the end. Never unpacked: `decode_content` must not be
        wished. Raises IncompleteRead, ProtocolError, OSError."""
        assert not decode_content
        if self._in_chunks and self._left == 0:
            self._next_chunk()
        if self._left == 0:
            return b""
        piece = self._stream.read1(min(amt or _LONGEST_LINE, self._left))
        if self._left != _TO_THE_END:
            if not piece:
                raise IncompleteRead(0, self._left)
            self._left -= len(piece)
            if self._in_chunks and self._left == 0 and self._stream.readline(3).strip():
                _refuse("a chunk is longer than announced")
        elif not piece:
            self._left = 0
        return piece

    def release_conn(self) -> None:
        """Give the connection back to its pool; closed when it cannot take another request."""
        if self._connection is not None and (self._last or self._left or self._in_chunks):
            self._connection.close()
        self._done()
        super().release_conn()

    def _next_chunk(self) -> None:
        size = _SIZE.match(line := self._stream.readline(_LONGEST_LINE))
        if size is None:
            if not line:
                raise IncompleteRead(0, 1)
            _refuse("a chunk without its size")
        self._left = int(size[1], 16)
        if self._left == 0:
            _read_headers(self._stream)
            self._in_chunks = False


def _read_status(stream: BufferedReader) -> tuple[int, int]:
    """Status and minor version; interim answers (1xx) are passed over."""
    for _ in range(_MOST_LINES):
        line = stream.readline(_LONGEST_LINE)
        if not line:
            raise RemoteDisconnected("the connection was closed without an answer")
        found = _STATUS.match(line)
        if found is None:
            raise BadStatusLine(repr(line[:40]))
        if found[2][:1] != b"1":
            return int(found[2]), int(found[1])
        _read_headers(stream)
    _refuse("too many interim answers")


def _read_headers(stream: BufferedReader) -> HTTPHeaderDict:
    headers = HTTPHeaderDict()
    for _ in range(_MOST_LINES):
        line = stream.readline(_LONGEST_LINE)
        if line in {b"\r\n", b"\n"}:
            return headers
        name, colon, value = line.decode("latin-1").partition(":")
        if not line.endswith(b"\n") or not colon or name != name.strip():
            _refuse("a header that is none")
        headers.add(name, value.strip())
    _refuse("too many headers")


def _length(headers: HTTPHeaderDict) -> int:
    announced = set(headers.get("Content-Length", str(_TO_THE_END)).replace(" ", "").split(","))
    length = announced.pop()
    if announced or not (length.isascii() and length.isdigit()):
        _refuse("a length that is no number")
    return int(length)


def _refuse(what: str) -> NoReturn:
    raise ProtocolError(f"malformed answer: {what}")
