"""Heads and bodies of HTTP/1.1 as they come off the wire, and requests that are sent ahead."""

from __future__ import annotations

import io
import threading
from http.client import HTTPException

import pytest
from urllib3.exceptions import HTTPError

from azconsole.cloud.answer import PlainAnswer, request_bytes
from azconsole.cloud.http import HttpClient, Request
from azconsole.cloud.retry import Pauses, RetryPolicy
from azconsole.cloud.signin import MicrosoftSession
from azconsole.cloud.sockets import Line
from azconsole.domain.errors import UnavailableError
from tests.cloud.conftest import VirtualTime
from tests.cloud.fake_host import Answer, Asked, FakeHost
from tests.cloud.test_users import page, user

_CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"


def read(wire: bytes) -> tuple[PlainAnswer, bytes]:
    """The answer in these bytes, and its body."""
    answer = PlainAnswer(io.BufferedReader(io.BytesIO(wire)), lambda: None)
    return answer, b"".join(iter(lambda: answer.read1(3), b""))


@pytest.mark.parametrize(
    ("wire", "body"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", b"hello"),
        (b"HTTP/1.1 200\r\ncontent-length:5, 5\r\n\r\nhello and more", b"hello"),
        (b"HTTP/1.0 200 OK\r\n\r\nto the end", b"to the end"),
        (b"HTTP/1.1 204 None\r\nContent-Length: 5\r\n\r\nhello", b""),
        (b"HTTP/1.1 103 Early\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi", b"hi"),
        (_CHUNKED + b"5\r\nhello\r\n2;x=1\r\n, \r\n0\r\nTrailer: 1\r\n\r\n", b"hello, "),
    ],
)
def test_every_framing_is_read(wire: bytes, body: bytes) -> None:
    assert read(wire)[1] == body


@pytest.mark.parametrize(
    "wire",
    [
        b"",
        b"SSH-2.0-OpenSSH\r\n",
        b"HTTP/2 200\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 5",
        b"HTTP/1.1 200 OK\r\n",
        b"HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nName : x\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!",
        b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello",
        b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello",
        _CHUNKED + b"hello\r\n",
        _CHUNKED + b"5\r\nhello",
        _CHUNKED + b"5\r\nhello, world\r\n0\r\n\r\n",
        _CHUNKED + b"-5\r\nhello\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 200 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nA: " + b"b" * 70_000 + b"\r\n\r\n",
        b"HTTP/1.1 100 Continue\r\n\r\n" * 200,
    ],
)
def test_f41_a_malformed_or_cut_answer_is_an_error(wire: bytes) -> None:
    with pytest.raises((HTTPError, HTTPException)):
        read(wire)


def test_s12_a_line_break_in_a_head_is_refused() -> None:
    for url, value in (("/x\r\nX-Evil: 1", "v"), ("/x", "v\r\nX-Evil: 1"), ("/x", "v\n")):
        with pytest.raises(ValueError, match="line break"):
            request_bytes("GET", url, {"Host": "h", "Name": value}, None)
    assert (
        request_bytes("POST", "/x", {"Host": "h"}, b"ab")
        == b"POST /x HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nab"
    )


def test_a_chunked_answer_leaves_the_connection_usable(host: FakeHost, time_: VirtualTime) -> None:
    raw = b"HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n[1,\r\n2\r\n2]\r\n0\r\n\r\n"
    host.script = lambda _asked: Answer(raw=raw)
    http, line = HttpClient(host.cloud), Line(time_)
    assert [http.send(get(host, "x"), line).json() for _ in range(3)] == [[1, 2]] * 3
    assert host.connections == 1
    http.close()


def test_a_connection_that_will_close_is_not_used_again(host: FakeHost, time_: VirtualTime) -> None:
    host.script = lambda _asked: Answer(200, {}, {"Connection": "close"}, hang_up=True)
    http, line = HttpClient(host.cloud, clock=time_.now), Line(time_)
    for _ in range(3):
        http.send_ahead(get(host, "x"), line)
        assert http.send(get(host, "x"), line).status == 200
    assert (host.connections, time_.waits) == (3, [])
    http.close()


def get(host: FakeHost, name: str) -> Request:
    return Request("GET", f"{host.base}/v1.0/{name}")


def test_the_next_page_is_asked_for_before_this_one_is_stored(host: FakeHost, session: MicrosoftSession) -> None:
    pages = {"": page(host, [user()], "2"), "2": page(host, [user()], "3"), "3": page(host, [user()])}
    second = threading.Event()

    def script(asked: Asked) -> Answer:
        if asked.target.endswith("=2"):
            second.set()
        return Answer(body=pages[asked.target.partition("skiptoken=")[2]])

    host.script = script
    found = session.directory.user_pages("", VirtualTime())
    next(found)
    assert second.wait(10), "asked without being waited for"
    assert len(list(found)) == 2
    assert len(host.graph_asked) == 3, "nothing is asked twice"
    assert host.connections == 1


def test_an_answer_that_was_asked_ahead_goes_to_nobody_else(host: FakeHost, time_: VirtualTime) -> None:
    host.script = lambda asked: Answer(body={"path": asked.path})
    http, mine, other = HttpClient(host.cloud), Line(time_), Line(time_)
    http.send(get(host, "first"), mine)
    http.send_ahead(get(host, "ahead"), mine)
    assert http.send(get(host, "other"), other).json() == {"path": "/v1.0/other"}
    assert http.send(get(host, "ahead"), mine).json() == {"path": "/v1.0/ahead"}
    http.send_ahead(get(host, "ahead"), mine)
    assert http.send(get(host, "changed"), mine).json() == {"path": "/v1.0/changed"}
    assert time_.waits == []
    http.close()


def test_nothing_is_sent_ahead_in_a_pause_or_to_another_host(host: FakeHost, time_: VirtualTime) -> None:
    host.script = lambda _asked: Answer(200, {})
    pauses = Pauses(time_.now)
    http, line = HttpClient(host.cloud, pauses=pauses, clock=time_.now), Line(time_)
    http.send_ahead(get(host, "too-early"), line)
    http.send(get(host, "one"), line)
    http.send_ahead(Request("GET", "https://evil.example/v1.0/x"), line)
    pauses.of("localhost").hold(30)
    http.send_ahead(get(host, "paused"), line)
    http.send(get(host, "two"), line)
    assert [asked.path for asked in host.asked] == ["/v1.0/one", "/v1.0/two"]
    assert time_.waits == [30]
    http.close()


def test_f40_an_answer_asked_ahead_that_is_lost_is_asked_again(host: FakeHost, time_: VirtualTime) -> None:
    answers = [Answer(200, {}), Answer(raw=b"", hang_up=True), Answer(200, {"n": 2})]
    host.script = lambda _asked: answers.pop(0)
    http, line = HttpClient(host.cloud, clock=time_.now), Line(time_)
    http.send(get(host, "one"), line)
    http.send_ahead(get(host, "two"), line)
    assert http.send(get(host, "two"), line).json() == {"n": 2}
    assert len(time_.waits) == 1
    http.close()


def test_f40_a_malformed_head_is_tried_again_and_told(host: FakeHost, time_: VirtualTime) -> None:
    host.script = lambda _asked: Answer(raw=b"no HTTP\r\n\r\n", hang_up=True)
    http = HttpClient(host.cloud, clock=time_.now, policy=RetryPolicy(tries=2))
    with pytest.raises(UnavailableError) as caught:
        http.send(get(host, "x"), Line(time_))
    assert caught.value.code == "connection-lost"
    assert len(host.asked) == 2
    http.close()
