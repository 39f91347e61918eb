"""The receiver of the browser's answer: a loopback listener that lives only while a sign-in is under way.

Instead of MSAL's own, which cannot be cancelled, leaks its port and binds 0.0.0.0 in containers (practice-cloud.md
section 7; RFC 8252 7.3 and 8.3, RFC 9700; faults.md S6, S7, F51 to F53). It needs no thread: the waiting worker thread
serves the visitors itself, and a cancel wakes it through a socket pair.
"""

from __future__ import annotations

import contextlib
import errno
import hmac
import selectors
import socket
import time
from collections.abc import Callable
from urllib.parse import parse_qs

from azconsole.cloud.receiver_page import Visit, page, parse
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import Cancelled, SignInError, UnavailableError
from azconsole.domain.texts import say

TIME_LIMIT = 180.0
"""Seconds that a person has to sign in."""
_VISITORS = 16
_PORTS_TRIED = 20
_NO_IPV6 = {errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT, errno.EPROTONOSUPPORT}


class Receiver:
    """Use as a context manager: the port is open inside `with` only. `redirect_uri` goes into the sign-in address. The texts of
    its pages go through `words`, on the waiting thread: a translation."""

    def __init__(self, clock: Callable[[], float] = time.monotonic, words: Callable[[str], str] = str) -> None:
        self._clock = clock
        self._words = words
        self._state = ""
        self._stopped = False
        self._selector = selectors.DefaultSelector()
        self._wake_in, self._wake_out = socket.socketpair()
        self._listeners: list[socket.socket] = []
        self._visits: dict[socket.socket, Visit] = {}
        self._port = 0

    def __enter__(self) -> Receiver:
        try:
            self._listeners = _listen()
        except BaseException:
            self._close()
            raise
        self._port = self._listeners[0].getsockname()[1]
        for watched in (*self._listeners, self._wake_out):
            watched.setblocking(False)
            self._selector.register(watched, selectors.EVENT_READ)
        return self

    def __exit__(self, *_exception: object) -> None:
        self._close()

    @property
    def port(self) -> int:
        """The port, the same on 127.0.0.1 and ::1."""
        return self._port

    @property
    def redirect_uri(self) -> str:
        """Entra ignores the port for localhost, and only for that name."""
        return f"http://localhost:{self._port}"

    def cancel(self) -> None:
        """End the waiting at once; may be called from any thread and at any time."""
        self._stopped = True
        with contextlib.suppress(OSError):
            self._wake_in.send(b"x")

    def wait(self, state: str, cancel: CancelToken, limit: float = TIME_LIMIT) -> dict[str, str]:
        """The fields of the one answer that carries `state`. Raises SignInError after `limit` seconds, Cancelled."""
        self._state = state
        cancel.on_cancel(self.cancel)
        deadline = self._clock() + limit
        while True:
            if self._stopped:
                raise Cancelled
            left = deadline - self._clock()
            if left <= 0:
                raise SignInError(
                    say("Sign-in not completed"),
                    say("No answer came from the browser within {minutes:n} minutes.", minutes=round(limit / 60)),
                    say("Start the sign-in again and complete it in the browser."),
                    code="sign-in-timeout",
                )
            for key, _events in self._selector.select(left):
                answer = self._serve(key.fileobj)
                if answer is not None:
                    return answer

    def _serve(self, ready: object) -> dict[str, str] | None:
        if not isinstance(ready, socket.socket) or ready is self._wake_out:
            return None
        if ready in self._listeners:
            self._welcome(ready)
            return None
        return self._read(ready)

    def _welcome(self, listener: socket.socket) -> None:
        try:
            guest, _address = listener.accept()
        except OSError:
            return
        if len(self._visits) >= _VISITORS:  # somebody opens connections and says nothing: the oldest has to go
            self._dismiss(next(iter(self._visits)))
        guest.setblocking(False)
        self._visits[guest] = Visit()
        self._selector.register(guest, selectors.EVENT_READ)

    def _read(self, guest: socket.socket) -> dict[str, str] | None:
        try:
            piece = guest.recv(65536)
        except BlockingIOError:
            return None
        except OSError:
            piece = b""
        if not piece:
            self._dismiss(guest)
            return None
        status, body = parse(self._visits[guest], piece)
        if status is None:
            return None
        answer = self._accepted(body) if status == 200 else None
        if status == 200 and answer is None:
            status = 400
        with contextlib.suppress(OSError):
            guest.sendall(page(status, self._words, signed_in=answer is not None and "code" in answer))
            guest.shutdown(socket.SHUT_WR)
        self._dismiss(guest)
        return answer

    def _accepted(self, body: bytes) -> dict[str, str] | None:
        """The fields, when this is our answer: each field once, the right state, a code or an error."""
        try:
            fields = parse_qs(body.decode("ascii"), keep_blank_values=True, max_num_fields=50)
        except ValueError:
            return None
        if any(len(values) != 1 for values in fields.values()):
            return None
        answer = {name: values[0] for name, values in fields.items()}
        given = answer.get("state", "")
        if not self._state or not hmac.compare_digest(given.encode(), self._state.encode()):
            return None
        return answer if "code" in answer or "error" in answer else None

    def _dismiss(self, guest: socket.socket) -> None:
        del self._visits[guest]
        self._selector.unregister(guest)
        guest.close()

    def _close(self) -> None:
        self._selector.close()
        for open_socket in (*self._listeners, *self._visits, self._wake_in, self._wake_out):
            open_socket.close()
        self._visits.clear()


def _listen() -> list[socket.socket]:
    """Listeners on 127.0.0.1 and ::1 with one port; another port when ::1's is taken; 127.0.0.1 alone without IPv6."""
    for _try in range(_PORTS_TRIED):
        first = _bound(socket.AF_INET, "127.0.0.1", 0)
        try:
            return [first, _bound(socket.AF_INET6, "::1", first.getsockname()[1])]
        except OSError as error:
            if error.errno in _NO_IPV6:
                return [first]
            first.close()
    raise UnavailableError(
        say("No free port"),
        say("No free port was found on this computer to receive the answer of the sign-in."),
        say("Close programs that use many network ports, then try again."),
        code="no-port",
    )


def _bound(family: socket.AddressFamily, address: str, port: int) -> socket.socket:
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        if family == socket.AF_INET6:
            listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        listener.bind((address, port))
        listener.listen(_VISITORS)
    except OSError:
        listener.close()
        raise
    return listener
