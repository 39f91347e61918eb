"""A CONNECT proxy on loopback: the cloud's real host names lead to the practice cloud, all others are refused.

Programs that run with production settings and this proxy meet the practice cloud and nothing else; what they tried to
reach beside it is kept in `refused`.
"""

from __future__ import annotations

import contextlib
import socket
import socketserver
import threading
from collections import deque

from azconsole.practice.hosts import known

_HEAD = 16384
_KEPT = 1000
_BLOCK = 65536


class _Tunnel(socketserver.BaseRequestHandler):
    """One client connection."""

    server: ConnectProxy
    request: socket.socket

    def handle(self) -> None:
        self.request.settimeout(30)
        target = self._target()
        if target is None:
            self.request.sendall(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            return
        host, port = target
        if not self.server.admits(host, port):
            self.request.sendall(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            return
        with socket.create_connection(("127.0.0.1", self.server.upstream_port), 10) as upstream:
            for side in (self.request, upstream):
                side.settimeout(None)
                side.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.request.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            back = threading.Thread(target=_pump, args=(upstream, self.request), daemon=True)
            back.start()
            _pump(self.request, upstream)
            back.join()

    def _target(self) -> tuple[str, int] | None:
        """The host and port of `CONNECT host:port`, or None for anything else (noted by its own words)."""
        head = bytearray()
        while b"\r\n\r\n" not in head and len(head) < _HEAD:
            block = self.request.recv(4096)
            if not block:
                return None
            head += block
        words = head.split(b"\r\n", 1)[0].decode("latin-1").split()
        if len(words) != 3 or words[0].upper() != "CONNECT":
            self.server.refuse(" ".join(words[:2]).partition("?")[0])
            return None
        host, _, port = words[1].rpartition(":")
        return (host.strip("[]").lower(), int(port)) if port.isdigit() else None


def _pump(source: socket.socket, sink: socket.socket) -> None:
    """Copy until the source ends, then tell the sink."""
    with contextlib.suppress(OSError):
        while block := source.recv(_BLOCK):
            sink.sendall(block)
    with contextlib.suppress(OSError):
        sink.shutdown(socket.SHUT_WR)


class ConnectProxy(socketserver.ThreadingTCPServer):
    """Listens on 127.0.0.1 and splices known names to the HTTPS server on `upstream_port`. Raises OSError."""

    request_queue_size = 128
    daemon_threads = True
    block_on_close = False

    def __init__(self, upstream_port: int, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), _Tunnel)
        self.upstream_port = upstream_port
        self.blocked: set[str] = set()
        self._lock = threading.Lock()
        self._connected: deque[str] = deque(maxlen=_KEPT)
        self._refused: deque[str] = deque(maxlen=_KEPT)

    @property
    def port(self) -> int:
        """The port in use."""
        return int(self.socket.getsockname()[1])

    def start(self) -> None:
        """Serve in a thread of its own until the process ends."""
        threading.Thread(target=self.serve_forever, args=(0.1,), name="practice-proxy", daemon=True).start()

    def admits(self, host: str, port: int) -> bool:
        """Whether this target leads to the practice cloud; noted either way."""
        fine = known(host) and host not in self.blocked
        if fine:
            with self._lock:
                self._connected.append(f"{host}:{port}")
        else:
            self.refuse(f"{host}:{port}")
        return fine

    def refuse(self, target: str) -> None:
        """Note a target that was refused."""
        with self._lock:
            self._refused.append(target)

    def connected(self) -> list[str]:
        """The targets that were let through, oldest first."""
        with self._lock:
            return list(self._connected)

    def refused(self) -> list[str]:
        """The targets that were refused, oldest first."""
        with self._lock:
            return list(self._refused)

    def clear(self) -> None:
        """Forget both records and unblock every host."""
        with self._lock:
            self._connected.clear()
            self._refused.clear()
            self.blocked.clear()

    def handle_error(self, request: object, client_address: object) -> None:
        """A peer that went away is its own affair."""
