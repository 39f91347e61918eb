"""The loopback receiver (F51 to F53, S6, S7; practice-cloud.md section 7)."""

from __future__ import annotations

import os
import socket
import threading
import time
from collections.abc import Callable
from urllib.parse import urlencode

import pytest

from azconsole.cloud import receiver as receiver_module
from azconsole.cloud.receiver import Receiver
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import Cancelled, SignInError, UnavailableError

STATE = "state-canary"
GOOD = {"code": "code-canary", "state": STATE}


def post(port: int, fields: dict[str, str] | bytes, *, host: str = "127.0.0.1", head: str = "") -> bytes:
    body = fields if isinstance(fields, bytes) else urlencode(fields).encode()
    head = head or f"POST / HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}"
    return talk(port, f"{head}\r\nHost: localhost\r\n\r\n".encode() + body, host=host)


def talk(port: int, sent: bytes, *, host: str = "127.0.0.1") -> bytes:
    with socket.create_connection((host, port), timeout=5) as visitor:
        visitor.sendall(sent)
        answer = b""
        try:
            while piece := visitor.recv(65536):
                answer += piece
        except ConnectionResetError:
            pass
    return answer


def waiting(browser: Callable[[int], None], cancel: CancelToken | None = None) -> dict[str, str]:
    """What the receiver gives while `browser(port)` runs on another thread."""
    with Receiver() as receiver:
        thread = threading.Thread(target=browser, args=(receiver.port,))
        thread.start()
        try:
            return receiver.wait(STATE, cancel or CancelToken(), limit=20)
        finally:
            thread.join()


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
def test_f52_the_answer_is_taken_on_both_loopback_addresses(host: str) -> None:
    pages: list[bytes] = []
    assert waiting(lambda port: pages.append(post(port, GOOD, host=host))) == GOOD
    assert pages[0].startswith(b"HTTP/1.1 200")
    assert b"You can close this window" in pages[0]
    assert b'<html lang="en">' in pages[0]
    assert b"canary" not in pages[0]


def test_f53_s6_forged_answers_are_refused_and_the_real_one_still_works() -> None:
    pages: list[bytes] = []

    def browser(port: int) -> None:
        forged: list[dict[str, str] | bytes] = [
            {"code": "x", "state": "forged"},
            {"code": "x"},
            {"code": "x", "state": ""},
            {"state": STATE},
            urlencode(GOOD).encode() + b"&state=" + STATE.encode(),
            b"\xff\xfe",
            b"a=1&" * 100,
        ]
        pages.extend(post(port, fields) for fields in forged)
        pages.append(talk(port, f"GET /?{urlencode(GOOD)} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()))
        pages.append(post(port, GOOD, head="POST /other HTTP/1.1\r\nContent-Length: 40"))
        pages.append(post(port, GOOD, head="POST / HTTP/1.1\r\nContent-Type: text/plain\r\nContent-Length: 40"))
        pages.append(post(port, b"", head="POST / HTTP/1.1\r\nContent-Length: 65537"))
        pages.append(post(port, b"", head="POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 1"))
        pages.append(talk(port, b"X" * 40_000))
        assert talk(port, b"\r\n\r\n").startswith(b"HTTP/1.1 400")
        assert post(port, GOOD).startswith(b"HTTP/1.1 200")

    assert waiting(browser) == GOOD
    assert all(page.startswith((b"HTTP/1.1 400", b"HTTP/1.1 404", b"HTTP/1.1 413")) for page in pages), pages
    assert all(b"forged" not in page for page in pages)


def test_f53_silent_visitors_do_not_keep_the_real_one_out() -> None:
    def browser(port: int) -> None:
        silent = [socket.create_connection(("127.0.0.1", port), timeout=5) for _ in range(40)]
        silent[-1].sendall(b"POST / HT")
        assert post(port, GOOD).startswith(b"HTTP/1.1 200")
        for visitor in silent:
            visitor.close()

    assert waiting(browser) == GOOD


def test_f53_one_answer_only_then_the_port_is_closed() -> None:
    ports: list[int] = []

    def browser(port: int) -> None:
        ports.append(port)
        post(port, GOOD)

    waiting(browser)
    for host in ("127.0.0.1", "::1"):
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection((host, ports[0]), timeout=5)


def test_f53_a_refusal_is_an_answer_and_its_page_says_so() -> None:
    pages: list[bytes] = []
    refusal = {"error": "access_denied", "error_description": "<b>no</b>", "state": STATE}
    assert waiting(lambda port: pages.append(post(port, refusal))) == refusal
    assert b"Not signed in" in pages[0]
    assert b"<b>" not in pages[0]


def test_the_page_has_its_texts_from_the_translation_and_never_as_markup() -> None:
    pages: list[bytes] = []
    with Receiver(words=lambda text: f"<{text}> ü".replace("Signed in", "Angemeldet")) as receiver:
        thread = threading.Thread(target=lambda: pages.append(post(receiver.port, GOOD)))
        thread.start()
        receiver.wait(STATE, CancelToken(), limit=20)
        thread.join()
    head, _blank, body = pages[0].decode().partition("\r\n\r\n")
    assert "<h1>&lt;Angemeldet&gt; ü</h1>" in body
    assert "<p>&lt;You can close this window and return to the console.&gt; ü</p>" in body
    assert 'lang="en"' not in body
    assert f"Content-Length: {len(body.encode())}\r\n" in head


def test_f53_a_port_that_is_taken_on_ipv6_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    taken = socket.create_server(("::1", 0), family=socket.AF_INET6)
    free = receiver_module._bound(socket.AF_INET, "127.0.0.1", 0)
    wanted = [taken.getsockname()[1], 0]
    free.close()
    bound = receiver_module._bound
    monkeypatch.setattr(
        receiver_module, "_bound", lambda f, a, port: bound(f, a, wanted.pop(0) if f == socket.AF_INET else port)
    )
    with taken, Receiver() as receiver:
        assert receiver.port != taken.getsockname()[1]
    assert not wanted


def test_f53_no_free_port_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("::1", 0), family=socket.AF_INET6) as taken:
        port, bound = taken.getsockname()[1], receiver_module._bound
        monkeypatch.setattr(receiver_module, "_bound", lambda f, a, p: bound(f, a, port if f == socket.AF_INET else p))
        with pytest.raises(UnavailableError), Receiver():
            pass


def test_s6_s7_it_listens_on_loopback_only() -> None:
    with Receiver() as receiver:
        names = {listener.getsockname()[0] for listener in receiver._listeners}
        assert names == {"127.0.0.1", "::1"}
        assert receiver.redirect_uri == f"http://localhost:{receiver.port}"


def test_f51_cancel_is_felt_within_a_tenth_of_a_second() -> None:
    cancel, felt = CancelToken(), []
    with Receiver() as receiver:
        thread = threading.Timer(0.05, lambda: (felt.append(time.monotonic()), cancel.cancel()))
        thread.start()
        with pytest.raises(Cancelled):
            receiver.wait(STATE, cancel)
        assert time.monotonic() - felt[0] < 0.1
        thread.join()


def test_f51_the_time_limit_ends_the_wait() -> None:
    with Receiver() as receiver, pytest.raises(SignInError) as caught:
        receiver.wait(STATE, CancelToken(), limit=0.01)
    assert caught.value.code == "sign-in-timeout"


def test_f51_twenty_cancels_leave_no_thread_and_no_port() -> None:
    def handles() -> int:
        return len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0

    before, threads, ports = handles(), threading.active_count(), []
    for _ in range(20):
        cancel = CancelToken()
        cancel.cancel()
        with Receiver() as receiver:
            ports.append(receiver.port)
            with pytest.raises(Cancelled):
                receiver.wait(STATE, cancel)
        receiver.cancel()
    assert (handles(), threading.active_count()) == (before, threads)
    for port in ports:
        with socket.socket() as probe, pytest.raises(ConnectionRefusedError):
            probe.connect(("127.0.0.1", port))
