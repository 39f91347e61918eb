"""A TLS host on loopback whose answers are scripted byte by byte, to play what a real cloud and its gateways do wrong."""

from __future__ import annotations

import base64
import contextlib
import json
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import trustme

from azconsole.domain.clouds import CloudProfile, practice_cloud

TENANT = "11111111-2222-4333-8444-555555555555"
CLIENT = "99999999-8888-4777-8666-555555555555"


@dataclass(slots=True)
class Asked:
    """A request as it came in."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes

    @property
    def path(self) -> str:
        return urlsplit(self.target).path

    @property
    def form(self) -> dict[str, str]:
        return {name: values[0] for name, values in parse_qs(self.body.decode()).items()}


@dataclass(slots=True)
class Answer:
    """What to answer. `raw` replaces everything; `hang_up` closes the connection afterwards, `reset` with an RST;
    `hold` is waited for before answering."""

    status: int = 200
    body: bytes | dict[str, Any] | list[Any] = b""
    headers: dict[str, str] = field(default_factory=dict)
    raw: bytes | None = None
    hang_up: bool = False
    hold: threading.Event | None = None

    def wire(self) -> bytes:
        if self.raw is not None:
            return self.raw
        body = json.dumps(self.body).encode() if not isinstance(self.body, bytes) else self.body
        kept = {"Content-Type": "application/json", "Content-Length": str(len(body)), **self.headers}
        lines = "".join(f"{name}: {value}\r\n" for name, value in kept.items())
        return f"HTTP/1.1 {self.status} X\r\n{lines}\r\n".encode() + body


Script = Callable[[Asked], Answer]


class FakeHost:
    """`script` answers Graph; Entra's endpoints answer by themselves unless `entra` says otherwise."""

    def __init__(
        self, folder: Path, *, host: str = "localhost", tls: Callable[[ssl.SSLContext], None] | None = None
    ) -> None:
        self.authority = trustme.CA()
        self.ca_file = str(folder / f"ca-{id(self)}.pem")
        self.authority.cert_pem.write_to_path(self.ca_file)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.authority.issue_cert(host).configure_cert(context)
        if tls is not None:
            tls(context)
        self._context = context
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self._listener.getsockname()[1]
        self.base = f"https://localhost:{self.port}"
        self.asked: list[Asked] = []
        self.connections = 0
        self.arrived = threading.Event()
        self.script: Script = lambda _asked: Answer(404, {})
        self.entra: Callable[[Asked], Answer | None] = lambda _asked: None
        self.tokens = 0
        self._open: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._lock = threading.Lock()
        self._start(self._accept)

    @property
    def cloud(self) -> CloudProfile:
        return practice_cloud(self.base, self.ca_file)

    @property
    def graph_asked(self) -> list[Asked]:
        return [asked for asked in self.asked if asked.path.startswith("/v1.0/")]

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        with self._lock:
            for connection in self._open:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(5)

    def _start(self, work: Callable[..., None], *arguments: Any) -> None:
        thread = threading.Thread(target=work, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                plain, _address = self._listener.accept()
            except OSError:
                return
            plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self._lock:
                self.connections += 1
                self._open.add(plain)
            self._start(self._talk, plain)

    def _talk(self, plain: socket.socket) -> None:
        secure: socket.socket | None = None
        try:
            secure = self._context.wrap_socket(plain, server_side=True, do_handshake_on_connect=False)
            with self._lock:
                self._open.discard(plain)
                self._open.add(secure)
            assert isinstance(secure, ssl.SSLSocket)
            secure.do_handshake()
            stream = secure.makefile("rb")
            with stream:
                while asked := _read(stream):
                    answer = self._answer(asked)
                    if answer.hold is not None:
                        answer.hold.wait(10)
                    secure.sendall(answer.wire())
                    if answer.hang_up:
                        return
        except (OSError, ValueError):
            return
        finally:
            with self._lock:
                self._open.discard(plain)
                if secure is not None:
                    self._open.discard(secure)
            (secure or plain).close()

    def _answer(self, asked: Asked) -> Answer:
        self.asked.append(asked)
        self.arrived.set()
        if asked.path.startswith("/v1.0/"):
            return self.script(asked)
        return self.entra(asked) or self._entra(asked)

    def _entra(self, asked: Asked) -> Answer:
        if asked.path.endswith("openid-configuration"):
            return Answer(body=self.metadata())
        if asked.path.endswith("/token"):
            self.tokens += 1
            return Answer(
                body={"token_type": "Bearer", "expires_in": 3599, "access_token": f"token-{self.tokens}-canary"}
            )
        return Answer(404, {"error": "not_found"})

    def metadata(self, base: str = "") -> dict[str, Any]:
        root = f"{base or self.base}/{TENANT}"
        return {
            "issuer": f"{self.base}/{{tenantid}}/v2.0",
            "token_endpoint": f"{root}/oauth2/v2.0/token",
            "authorization_endpoint": f"{root}/oauth2/v2.0/authorize",
            "device_authorization_endpoint": f"{root}/oauth2/v2.0/devicecode",
        }

    def id_token(self, fresh: str, **changes: Any) -> str:
        claims = {
            "aud": CLIENT,
            "iss": f"{self.base}/{TENANT}/v2.0",
            "tid": TENANT,
            "oid": CLIENT,
            "sub": "s",
            "preferred_username": "admin@contoso.example",
            "nonce": fresh,
            "iat": 1,
            "exp": 99999999999,
            **changes,
        }
        return ".".join(_encoded(part) for part in ({"alg": "none"}, claims)) + ".x"


def client_info() -> str:
    return _encoded({"uid": CLIENT, "utid": TENANT})


def _encoded(part: dict[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=")


def _read(stream: Any) -> Asked | None:
    first = stream.readline().decode("latin-1").split()
    if len(first) != 3:
        return None
    headers: dict[str, str] = {}
    while line := stream.readline().decode("latin-1").strip():
        name, _colon, value = line.partition(":")
        headers[name.lower()] = value.strip()
    return Asked(first[0], first[1], headers, stream.read(int(headers.get("content-length", "0"))))


@contextlib.contextmanager
def fake_host(folder: Path, **options: Any) -> Iterator[FakeHost]:
    host = FakeHost(folder, **options)
    try:
        yield host
    finally:
        host.close()
