"""A computer that sleeps while an answer is on its way (faults.md F59)."""

from __future__ import annotations

from azconsole.cloud.http import HttpClient, Request
from azconsole.cloud.sockets import Line
from tests.cloud.conftest import VirtualTime
from tests.cloud.fake_host import Answer, FakeHost


def test_f59_after_a_sleep_in_mid_answer_the_deadline_counts_and_another_connection_is_made(
    host: FakeHost, time_: VirtualTime
) -> None:
    """The clock jumps by an hour between two receives: what comes late on the old connection is not waited for."""
    looks = 0

    def clock() -> float:
        nonlocal looks
        looks += bool(host.graph_asked)
        if looks == 2:  # the deadline was set and the first receive brought something, then the lid was shut
            time_.seconds += 3600
        return time_.seconds

    first = b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + b" " * 10
    answers = [Answer(raw=first), Answer(200, {"whole": 1})]
    host.script = lambda _asked: answers.pop(0)
    http = HttpClient(host.cloud, clock=clock)
    try:
        reply = http.send(Request("GET", f"{host.base}/v1.0/users"), Line(time_))
    finally:
        http.close()
    assert reply.json() == {"whole": 1}
    assert host.connections == 2
    assert len(time_.waits) == 1
