"""The sockets: a threading HTTP/1.1 server, with or without TLS, that turns bytes into Request and Response into bytes.

Tuned as practice-cloud.md section 3 measured: keep-alive, no Nagle, handshake in the handler's thread, a long backlog,
daemon threads. The request line and headers are read by hand because the email parser of http.server costs more than
all the rest of a small answer.
"""

from __future__ import annotations

import email.utils
import http
import os
import socket
import socketserver
import ssl
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

from azconsole.practice.http import Request, Response

Answer = Callable[[Request], Response]
_LINE = 65536
_MAX_HEADERS = 200
_MAX_BODY = 64 * 1024 * 1024
_REASONS = {status.value: status.phrase for status in http.HTTPStatus}
_NO_BODY = frozenset({204, 304})
_HANDSHAKE_SECONDS = 10.0


class _BadRequest(Exception):
    """The bytes are not an HTTP/1.1 request that this server takes. `status` is what to answer."""

    def __init__(self, status: int) -> None:
        super().__init__(str(status))
        self.status = status


class _Handler(socketserver.StreamRequestHandler):
    """One connection: requests one after the other until either side closes."""

    server: HttpServer
    disable_nagle_algorithm = True
    timeout = 120

    def setup(self) -> None:
        if isinstance(self.request, ssl.SSLSocket):
            self.request.settimeout(_HANDSHAKE_SECONDS)
            self.request.do_handshake()
        super().setup()

    def handle(self) -> None:
        try:
            while self._one():
                pass
        except _BadRequest as problem:
            self._send(Response(problem.status, b"", "text/plain"), close=True, head_only=False)

    def _one(self) -> bool:
        """Serve one request; False when the connection is to be closed."""
        line = self.rfile.readline(_LINE)
        if not line.strip():
            return bool(line)
        parts = line.decode("latin-1").split()
        if len(parts) != 3 or not parts[2].startswith("HTTP/1."):
            raise _BadRequest(400)
        method, target, version = parts
        headers = self._headers()
        body = self._body(headers)
        try:
            request = Request.parse(method, target, headers, body, self.server.scheme)
        except ValueError as error:
            raise _BadRequest(400) from error
        response = self.server.answer(request)
        if response.drop:
            return False
        wish = headers.get("connection", "").lower()
        close = wish == "close" or (version == "HTTP/1.0" and wish != "keep-alive") or response.cut_bytes is not None
        self._send(response, close, head_only=method == "HEAD")
        return not close

    def _headers(self) -> dict[str, str]:
        headers: dict[str, str] = {}
        for _ in range(_MAX_HEADERS):
            line = self.rfile.readline(_LINE)
            if line in (b"\r\n", b"\n", b""):
                return headers
            name, _, value = line.decode("latin-1").partition(":")
            headers[name.strip().lower()] = value.strip()
        raise _BadRequest(431)

    def _body(self, headers: dict[str, str]) -> bytes:
        if headers.get("expect", "").lower() == "100-continue":
            self.request.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
        if headers.get("transfer-encoding", "").lower() == "chunked":
            return self._chunked()
        length = headers.get("content-length", "0")
        if not length.isdigit():
            raise _BadRequest(400)
        if int(length) > _MAX_BODY:
            raise _BadRequest(413)
        return self.rfile.read(int(length)) if length != "0" else b""

    def _chunked(self) -> bytes:
        body = bytearray()
        while True:
            try:
                size = int(self.rfile.readline(_LINE).split(b";")[0], 16)
            except ValueError as error:
                raise _BadRequest(400) from error
            if size < 0 or len(body) + size > _MAX_BODY:
                raise _BadRequest(413)
            body += self.rfile.read(size)
            self.rfile.readline(_LINE)
            if size == 0:
                return bytes(body)

    def _send(self, response: Response, close: bool, head_only: bool) -> None:
        lines = [f"HTTP/1.1 {response.status} {_REASONS.get(response.status, 'Status')}", f"Date: {_date()}"]
        if response.status not in _NO_BODY:
            lines += [f"Content-Type: {response.content_type}", f"Content-Length: {len(response.body)}"]
        lines += [f"{name}: {value}" for name, value in response.headers.items()]
        if close:
            lines.append("Connection: close")
        head = ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1", "replace")
        empty = head_only or response.status in _NO_BODY
        body = b"" if empty else response.body[: response.cut_bytes]
        self.request.sendall(head + body)


_date_cache: tuple[int, str] = (0, "")


def _date() -> str:
    """The Date header, formatted once a second."""
    global _date_cache  # noqa: PLW0603 -- a cache of one immutable tuple; a lost race only formats it twice
    second = int(time.time())
    if _date_cache[0] != second:
        _date_cache = (second, email.utils.formatdate(second, usegmt=True))
    return _date_cache[1]


class HttpServer(socketserver.ThreadingTCPServer):
    """A listening socket on loopback that hands each request to `answer`. Port 0 takes a free one.

    Raises OSError when the port is taken.
    """

    request_queue_size = 128
    daemon_threads = True
    block_on_close = False
    allow_reuse_address = os.name != "nt"  # on Windows it would let two servers share a port

    def __init__(self, host: str, port: int, answer: Answer, tls: ssl.SSLContext | None = None) -> None:
        self.answer = answer
        self.scheme = "https" if tls else "http"
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        super().__init__((host, port), _Handler)
        if tls:
            self.socket = tls.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)

    @property
    def port(self) -> int:
        """The port in use."""
        return int(self.socket.getsockname()[1])

    def start(self) -> None:
        """Serve in a thread of its own until the process ends or `stop`."""
        threading.Thread(target=self.serve_forever, args=(0.1,), name=f"practice-{self.scheme}", daemon=True).start()

    def stop(self) -> None:
        """End the serving thread and close the listening socket."""
        self.shutdown()
        self.server_close()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A peer that went away, spoke no TLS or timed out is its own affair; anything else is printed."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)
