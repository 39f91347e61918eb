"""Proxies on loopback that do what company gateways do: lead every CONNECT to one place, or answer it in their own way."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator

Reaction = Callable[[bytes, socket.socket], None]
"""Takes the head of the CONNECT and the guest; the connection is closed afterwards."""


class Gateway:
    """Listens until `close()`; `heads` are the CONNECTs that came."""

    def __init__(self, react: Reaction) -> None:
        self._react = react
        self.heads: list[bytes] = []
        self.came = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"127.0.0.1:{self._listener.getsockname()[1]}"
        self.url = f"http://{self.address}"
        self._guests: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._serve, daemon=True)]
        self._threads[0].start()

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for guest in self._guests:
            with contextlib.suppress(OSError):
                guest.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(5)

    def _serve(self) -> None:
        while True:
            try:
                guest, _address = self._listener.accept()
            except OSError:
                return
            self._guests.append(guest)
            thread = threading.Thread(target=self._talk, args=(guest,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _talk(self, guest: socket.socket) -> None:
        with guest, contextlib.suppress(OSError):
            head = guest.recv(65536)
            if head:
                self.heads.append(head)
                self.came.set()
                self._react(head, guest)


@contextlib.contextmanager
def gateway(react: Reaction) -> Iterator[Gateway]:
    made = Gateway(react)
    try:
        yield made
    finally:
        made.close()


def says(status: str) -> Reaction:
    """Answer each CONNECT with this status."""
    return lambda _head, guest: guest.sendall(f"HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n".encode())


def leads_to(port: int) -> Reaction:
    """Let each CONNECT through, whatever it asks for, to this port."""

    def react(_head: bytes, guest: socket.socket) -> None:
        with socket.create_connection(("127.0.0.1", port)) as there:
            guest.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            back = threading.Thread(target=_pump, args=(there, guest), daemon=True)
            back.start()
            _pump(guest, there)
            back.join(5)

    return react


def says_nothing(_head: bytes, guest: socket.socket) -> None:
    """Take the CONNECT and keep still."""
    while guest.recv(65536):
        pass


def _pump(source: socket.socket, sink: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while block := source.recv(65536):
            sink.sendall(block)
    with contextlib.suppress(OSError):
        sink.shutdown(socket.SHUT_WR)
