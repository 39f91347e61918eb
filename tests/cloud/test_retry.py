"""Trying again: Retry-After, back-off, limits, one pause for all, which verbs are safe (F36 to F41, B28)."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from azconsole.cloud.http import HttpClient, Limits, Request
from azconsole.cloud.retry import Pauses, retry_after
from azconsole.cloud.sockets import Line
from azconsole.domain.errors import Cancelled, ProtocolError, ThrottledError, UnavailableError
from tests.cloud.conftest import VirtualTime
from tests.cloud.fake_host import Answer, Asked, FakeHost

NOW = datetime(2026, 3, 1, 12, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("7", 7.0),
        ("2.128", 2.128),
        ("Sun, 01 Mar 2026 12:01:30 GMT", 90.0),
        ("Sun, 01 Mar 2026 11:00:00 GMT", 0.0),
        ("-1", 0.0),
        ("999999999", 604800.0),
        ("inf", 604800.0),
        ("nan", 0.0),
        ("2, 40", 40.0),
        ("soon", None),
        ("", None),
        ("Sun, 99 Mar 2026 12:01:30 GMT", None),
    ],
)
def test_b28_retry_after_is_clamped_and_garbage_is_ignored(text: str, seconds: float | None) -> None:
    assert retry_after({"Retry-After": text}, NOW) == seconds


def test_f57_an_http_date_is_measured_on_the_servers_clock() -> None:
    headers = {"Retry-After": "Sun, 01 Mar 2026 15:00:20 GMT", "Date": "Sun, 01 Mar 2026 15:00:00 GMT"}
    assert retry_after(headers, NOW) == 20.0


def client(host: FakeHost, time_: VirtualTime, **options: object) -> HttpClient:
    return HttpClient(host.cloud, clock=time_.now, **options)  # type: ignore[arg-type] # the options of one test


def answers(host: FakeHost, *given: Answer) -> None:
    waiting = list(given)
    host.script = lambda _asked: waiting.pop(0) if len(waiting) > 1 else waiting[0]


def get(host: FakeHost) -> Request:
    return Request("GET", f"{host.base}/v1.0/users")


def test_f36_waits_as_long_as_asked_and_goes_on(host: FakeHost, time_: VirtualTime) -> None:
    answers(host, Answer(429, {}, {"Retry-After": "2.128"}), Answer(200, {"ok": 1}))
    told: list[str] = []
    http = client(host, time_, on_wait=told.append)
    assert http.send(get(host), Line(time_)).status == 200
    assert sum(time_.waits) >= 2.128
    assert told == ["The cloud asks to slow down; trying again in 3 s (1 of 5)"]
    http.close()


def test_f36_all_workers_of_a_tenant_pause(host: FakeHost, time_: VirtualTime) -> None:
    pauses, told = Pauses(time_.now), list[str]()
    answers(host, Answer(429, {}, {"Retry-After": "60"}), Answer(200, {}))
    first, second = client(host, time_, pauses=pauses), client(host, time_, pauses=pauses, on_wait=told.append)
    first.send(get(host), Line(time_))
    pauses.of("localhost").hold(30)
    before = time_.seconds
    second.send(get(host), Line(time_))
    assert time_.seconds - before >= 30
    assert told == ["The cloud asked to slow down; going on in 30 s"], "who stands still says why"
    first.close()
    second.close()


def test_f36_another_host_is_not_held_up(host: FakeHost, time_: VirtualTime) -> None:
    answers(host, Answer(200, {}))
    pauses = Pauses(time_.now)
    pauses.of("login.microsoftonline.com").hold(30)
    http = client(host, time_, pauses=pauses)
    http.send(get(host), Line(time_))
    assert time_.waits == []
    http.close()


def test_f36_a_wait_that_nobody_sits_through_holds_everybody_without_another_call(
    host: FakeHost, time_: VirtualTime
) -> None:
    answers(host, Answer(429, {}, {"Retry-After": "86400"}), Answer(200, {}))
    pauses = Pauses(time_.now)
    first, second = client(host, time_, pauses=pauses), client(host, time_, pauses=pauses)
    for http in (first, second):
        with pytest.raises(ThrottledError):
            http.send(get(host), Line(time_))
    assert len(host.asked) == 1
    time_.seconds += 3601
    assert second.send(get(host), Line(time_)).status == 200
    first.close()
    second.close()


def test_f36_calls_and_time_are_bounded(host: FakeHost, time_: VirtualTime) -> None:
    answers(host, Answer(429, {}, {"Retry-After": "200"}))
    http = client(host, time_)
    assert http.send(get(host), Line(time_)).status == 429
    assert len(host.asked) <= 6
    assert sum(time_.waits) <= 600
    http.close()


@pytest.mark.parametrize(("seconds", "length"), [("301", "6 minutes"), ("600", "10 minutes"), ("86400", "24 hours")])
@pytest.mark.parametrize("status", [429, 503])
def test_f36_a_wait_that_nobody_sits_through_is_told_at_once(
    host: FakeHost, time_: VirtualTime, status: int, seconds: str, length: str
) -> None:
    answers(host, Answer(status, {}, {"Retry-After": seconds}))
    http = client(host, time_)
    with pytest.raises(ThrottledError) as told:
        http.send(get(host), Line(time_))
    assert told.value.message == f"Microsoft Graph asks to wait {length}."
    assert (len(host.asked), time_.waits) == (1, [])
    http.close()


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
def test_f37_without_retry_after_the_wait_grows_with_jitter(host: FakeHost, time_: VirtualTime, status: int) -> None:
    answers(host, Answer(status, b"<html>bad</html>"))
    http = client(host, time_)
    assert http.send(get(host), Line(time_)).status == status
    assert len(host.asked) == 6
    assert all(0.25 * 2**n <= wait <= 0.5 * 2**n for n, wait in enumerate(time_.waits))
    http.close()


def test_f40_each_wait_is_told_with_its_reason_and_number(host: FakeHost, time_: VirtualTime) -> None:
    answers(host, Answer(raw=b"", hang_up=True), Answer(503, {}, {"Retry-After": "90"}), Answer(200, {}))
    told: list[str] = []
    http = client(host, time_, on_wait=told.append)
    http.send(get(host), Line(time_))
    assert told == [
        "The cloud does not answer; trying again in 1 s (1 of 5)",
        "The cloud answered 503; trying again in 90 s (2 of 5)",
    ]
    http.close()


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 302])
def test_f35_a_refusal_is_not_repeated(host: FakeHost, time_: VirtualTime, status: int) -> None:
    answers(host, Answer(status, {}, {"Location": f"{host.base}/elsewhere"}))
    http = client(host, time_)
    assert http.send(get(host), Line(time_)).status == status
    assert len(host.asked) == 1
    http.close()


@pytest.mark.parametrize(("repeatable", "calls"), [(False, 1), (True, 6)])
def test_f39_a_post_is_repeated_only_where_its_caller_says_so(
    host: FakeHost, time_: VirtualTime, repeatable: bool, calls: int
) -> None:
    answers(host, Answer(502, b"<html>gateway</html>"))
    http = client(host, time_)
    http.send(Request("POST", f"{host.base}/v1.0/applications", body=b"{}", repeatable=repeatable), Line(time_))
    assert len(host.asked) == calls
    http.close()


def test_f36_a_throttled_post_was_not_done_and_is_repeated(host: FakeHost, time_: VirtualTime) -> None:
    answers(host, Answer(429, {}), Answer(201, {}))
    http = client(host, time_)
    assert http.send(Request("POST", f"{host.base}/v1.0/applications", body=b"{}"), Line(time_)).status == 201
    http.close()


CUT = b'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"value": ['
CHUNK_CUT = b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n{"value"'


@pytest.mark.parametrize("broken", [b"", CUT, CHUNK_CUT, b"HTT"])
def test_f40_f41_a_broken_transfer_is_fetched_again(host: FakeHost, time_: VirtualTime, broken: bytes) -> None:
    answers(host, Answer(raw=broken, hang_up=True), Answer(200, {"whole": 1}))
    http = client(host, time_)
    assert http.send(get(host), Line(time_)).json() == {"whole": 1}
    http.close()


def test_f40_a_post_with_a_lost_answer_is_not_repeated(host: FakeHost, time_: VirtualTime) -> None:
    answers(host, Answer(raw=b"", hang_up=True))
    http = client(host, time_)
    with pytest.raises(UnavailableError):
        http.send(Request("POST", f"{host.base}/v1.0/applications", body=b"{}"), Line(time_))
    assert len(host.asked) == 1
    http.close()


def test_f40_a_dripping_answer_meets_the_deadline(host: FakeHost, time_: VirtualTime) -> None:
    answers(host, Answer(200, {"value": ["x" * 50_000]}))
    http = HttpClient(host.cloud, clock=_ticking(time_), limits=Limits(total=1.5))
    with pytest.raises(UnavailableError) as caught:
        http.send(get(host), Line(time_))
    assert caught.value.code == "timeout"
    http.close()


def _ticking(time_: VirtualTime) -> object:
    def now() -> float:
        time_.seconds += 1
        return time_.seconds

    return now


def test_s12_nothing_is_sent_outside_the_cloud(host: FakeHost, time_: VirtualTime) -> None:
    http = client(host, time_)
    for url in (
        "https://evil.example/x",
        f"http://localhost:{host.port}/v1.0/users",
        f"https://a@localhost:{host.port}/",
    ):
        with pytest.raises(ProtocolError):
            http.send(Request("GET", url), Line(time_))
    assert host.connections == 0
    http.close()


def test_cancelled_while_waiting_sends_nothing_more(host: FakeHost, time_: VirtualTime) -> None:
    def script(_asked: Asked) -> Answer:
        time_.cancel()
        return Answer(429, {}, {"Retry-After": "100"})

    host.script = script
    http = client(host, time_)
    with pytest.raises(Cancelled):
        http.send(get(host), Line(time_))
    assert len(host.asked) == 1
    http.close()


def test_ids_of_requests_never_show_secrets(host: FakeHost) -> None:
    shown = repr(Request("POST", f"{host.base}/t", {"Authorization": "Bearer canary"}, b"client_secret=canary"))
    assert "canary" not in shown
