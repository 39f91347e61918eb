"""Connections that a cancel can break off at any moment: during DNS, connect, TLS handshake, proxy tunnel and reading.

urllib3 gives no way to stop a call under way. So each call runs on a `Line`: it belongs to one caller and one cancel
token and knows the connection in use. A cancel shuts that connection's socket down, and the blocked call ends at once.
"""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from http.client import CannotSendRequest
from io import BufferedReader
from typing import Any, cast

from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection

from azconsole.cloud.answer import PlainAnswer, request_bytes
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import Cancelled

_current = threading.local()
_BUFFER = 65536


class Line:
    """One caller's line to the cloud. `cancel` breaks off what runs on it; `break_off()` does the same for good.
    `asking` is the request under way, `last` the connection that took the last one."""

    def __init__(self, cancel: CancelToken) -> None:
        self.cancel = cancel
        self.asking: object = None
        self.last: Breakable | None = None
        self._lock = threading.Lock()
        self._broken = threading.Event()
        self._wire: socket.socket | None = None
        self._dialled: threading.Event | None = None
        cancel.on_cancel(self.break_off)

    @property
    def broken(self) -> bool:
        """Whether it was broken off."""
        return self._broken.is_set()

    def check(self) -> None:
        """Raise Cancelled when the caller was cancelled."""
        if self._broken.is_set():
            raise Cancelled

    def break_off(self) -> None:
        """End what runs on this line, now; called on the cancelling thread."""
        with self._lock:
            self._broken.set()
            if self._dialled is not None:
                self._dialled.set()
            if self._wire is not None:
                with contextlib.suppress(OSError):
                    self._wire.shutdown(socket.SHUT_RDWR)

    @contextlib.contextmanager
    def in_use(self, asking: object) -> Iterator[None]:
        """Connections that are used on this thread meanwhile belong to this line and serve this request."""
        self.check()
        self.asking = asking
        _current.line = self
        try:
            yield
        finally:
            _current.line = None
            self.hold(None)

    def hold(self, wire: socket.socket | None) -> None:
        """Remember the socket to shut down; None: nothing runs."""
        with self._lock:
            self._wire = wire
        if wire is not None:
            self.check()

    def dial(self, connect: Callable[[], socket.socket]) -> socket.socket:
        """Run a blocking connect (DNS cannot be interrupted) on a thread of its own, which a cancel leaves behind: it
        closes its socket by itself and ends at the latest with the connect time limit."""
        attempt = _Dialling(connect)
        with self._lock:
            self._dialled = attempt.done
        self.check()
        attempt.start()
        attempt.done.wait()
        with self._lock:
            self._dialled = None
        if self._broken.is_set():
            attempt.abandon()
            raise Cancelled
        return attempt.result()


class _Dialling(threading.Thread):
    """A connect under way."""

    def __init__(self, connect: Callable[[], socket.socket]) -> None:
        super().__init__(name="azconsole-dial", daemon=True)
        self.done = threading.Event()
        self._connect = connect
        self._lock = threading.Lock()
        self._socket: socket.socket | None = None
        self._error: Exception | None = None
        self._abandoned = False

    def run(self) -> None:
        """Connect; the result is fetched by `result()`, or closed when nobody waits any more."""
        try:
            found = self._connect()
        except Exception as error:  # noqa: BLE001 - a thread's outermost frame: handed to the waiting caller as it is
            self._error = error
        else:
            with self._lock:
                self._socket = found
                if self._abandoned:
                    found.close()
        self.done.set()

    def abandon(self) -> None:
        """Nobody waits any more."""
        with self._lock:
            self._abandoned = True
            if self._socket is not None:
                self._socket.close()

    def result(self) -> socket.socket:
        """The connected socket. Raises what the connect raised."""
        self.join()
        if self._error is not None:
            raise self._error
        if self._socket is None:
            raise OSError("not connected")
        return self._socket


class Breakable(HTTPConnection):
    """A connection that tells the line of its thread which socket to shut down."""

    _wire: socket.socket | None = None
    _stream: BufferedReader | None = None
    _ahead: object = None
    _busy = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._turn = threading.Lock()

    def _new_conn(self) -> socket.socket:
        line = getattr(_current, "line", None)
        found = line.dial(super()._new_conn) if line else super()._new_conn()
        # A second handle of the same connection: the first one changes hands in TLS handshakes.
        self._wire = found.dup()
        if line:
            line.hold(self._wire)
        return found

    @property
    def is_connected(self) -> bool:
        """Whether it can take what its thread's line asks now: not while an answer to something else is on its way."""
        if self._ahead is None:
            return super().is_connected
        line = getattr(_current, "line", None)
        return line is not None and self._ahead == line.asking

    def request(  # type: ignore[override]
        self,
        method: str,
        url: str,
        body: Any = None,
        headers: Mapping[str, str] | None = None,
        **_options: Any,
    ) -> None:
        """Send a request, unless it was sent ahead; from now on the line holds this connection."""
        line = getattr(_current, "line", None)
        with self._turn:
            ahead, self._ahead, self._busy = self._ahead, None, True
        if line:
            line.last = self
            if self._wire is not None:
                line.hold(self._wire)
        if ahead is None:
            self.send(request_bytes(method, url, headers or {}, body))
        elif line is None or ahead != line.asking:
            raise CannotSendRequest("another answer is on its way")

    def send_ahead(self, asking: object, message: bytes) -> None:
        """Send the request that will be asked next, when nothing is under way here; its answer is read then."""
        with self._turn:
            if self._busy or self._ahead is not None or self.sock is None:
                return
            self._ahead = asking
            self.sock.sendall(message)

    def getresponse(self) -> PlainAnswer:  # type: ignore[override]  # urllib3 overrides http.client's like this
        """The head of the answer."""
        self.sock.settimeout(self.timeout)
        stream = self._stream
        if stream is None:
            stream = self._stream = cast(BufferedReader, self.sock.makefile("rb", _BUFFER))
        return PlainAnswer(stream, self._done)

    def _done(self) -> None:
        with self._turn:
            self._busy = False

    def close(self) -> None:
        """Close both handles."""
        wire, self._wire = self._wire, None
        if wire is not None:
            wire.close()
        stream, self._stream = self._stream, None
        if stream is not None:
            stream.close()
        super().close()
        self._ahead, self._busy = None, False


class _BreakableHTTPS(Breakable, HTTPSConnection):
    """The same over TLS."""


class BreakablePool(HTTPConnectionPool):
    """A pool of such connections (plain HTTP: only ever to a proxy)."""

    ConnectionCls = Breakable


class BreakableHTTPSPool(HTTPSConnectionPool):
    """A pool of such connections over TLS."""

    ConnectionCls = _BreakableHTTPS


POOLS = {"http": BreakablePool, "https": BreakableHTTPSPool}
