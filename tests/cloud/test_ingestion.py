"""Uploads against a scripted host: what is sent, what is sent again, refusals (F36, F37, F40, S12)."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from azconsole.cloud.app_tokens import AppKey
from azconsole.cloud.azure_session import AzureSessions
from azconsole.cloud.ingestion import UploadClient
from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import AZURE_PUBLIC
from azconsole.domain.errors import (
    AccessDeniedError,
    AzConsoleError,
    Cancelled,
    ConflictError,
    NotFoundError,
    ProtocolError,
    SignInError,
    ThrottledError,
    UnavailableError,
)
from azconsole.domain.log_analytics import STREAM, DataRule
from azconsole.domain.texts import Said
from tests.cloud.conftest import VirtualTime
from tests.cloud.fake_host import Answer, Asked, FakeHost

PART = gzip.compress(b'[{"Computer": "PC01"}]')
DONE = Answer(204, b"", {"x-ms-request-id": "rid"})


@pytest.fixture
def rule(host: FakeHost) -> DataRule:
    return DataRule("/subscriptions/s/rule", "rule", "dcr-0123", host.base)


@pytest.fixture
def uploads(sessions: AzureSessions, key: AppKey, rule: DataRule, time_: VirtualTime) -> Iterator[UploadClient]:
    found = sessions.ingestion(key, rule, STREAM, time_)
    yield found
    found.close()


def ingestion(host: FakeHost, serve: Callable[[Asked], Answer]) -> None:
    host.entra = lambda asked: serve(asked) if asked.path.startswith("/dataCollectionRules") else None


def parts(host: FakeHost) -> list[Asked]:
    return [asked for asked in host.asked if asked.path.startswith("/dataCollectionRules")]


def refusal(status: int, code: str, **headers: str) -> Answer:
    return Answer(
        status, {"error": {"code": code, "message": f"Words of {code}."}}, {"x-ms-error-code": code, **headers}
    )


def test_a_part_goes_as_it_is_with_a_token_for_ingestion(
    host: FakeHost, uploads: UploadClient, time_: VirtualTime
) -> None:
    ingestion(host, lambda _asked: DONE)
    assert uploads.upload(PART, time_) == "rid"
    [asked] = parts(host)
    assert asked.target == f"/dataCollectionRules/dcr-0123/streams/{STREAM}?api-version=2023-01-01"
    assert asked.body == PART
    assert (asked.method, asked.headers["content-encoding"]) == ("POST", "gzip")
    assert asked.headers["content-type"] == "application/json"
    [token] = [one for one in host.asked if one.path.endswith("/token")]
    assert token.form["scope"] == host.cloud.ingestion_scope


@pytest.mark.parametrize("status", [429, 503])
def test_f36_a_part_that_was_not_taken_is_sent_again_when_the_cloud_says(
    host: FakeHost, uploads: UploadClient, time_: VirtualTime, status: int
) -> None:
    answers = [refusal(status, "Busy", **{"Retry-After": "11"}), refusal(status, "Busy"), DONE]
    ingestion(host, lambda _asked: answers.pop(0))
    assert uploads.upload(PART, time_) == "rid"
    assert [asked.body for asked in parts(host)] == [PART] * 3
    assert time_.waits[0] == 11


def test_f37_a_part_whose_answer_was_lost_is_sent_again(
    host: FakeHost, uploads: UploadClient, time_: VirtualTime
) -> None:
    answers = [Answer(raw=b"", hang_up=True), Answer(raw=b"HTTP/1.1 204 X\r\nContent-Le", hang_up=True), DONE]
    ingestion(host, lambda _asked: answers.pop(0))
    assert uploads.upload(PART, time_) == "rid"
    assert len(parts(host)) == 3


def test_f36_patience_has_an_end(host: FakeHost, uploads: UploadClient, time_: VirtualTime) -> None:
    ingestion(host, lambda _asked: refusal(503, "ServerBusy"))
    with pytest.raises(UnavailableError):
        uploads.upload(PART, time_)
    assert len(parts(host)) == 6
    ingestion(host, lambda _asked: refusal(429, "Throttled", **{"Retry-After": "4000"}))
    with pytest.raises(ThrottledError, match="Azure Monitor asks to wait 67 minutes"):
        uploads.upload(PART, time_)
    with pytest.raises(ThrottledError):
        uploads.upload(PART, time_)
    assert len(parts(host)) == 7


def test_f49_a_token_that_ended_is_renewed(host: FakeHost, uploads: UploadClient, time_: VirtualTime) -> None:
    ingestion(host, lambda asked: DONE if "token-2" in asked.headers["authorization"] else refusal(401, "InvalidToken"))
    assert uploads.upload(PART, time_) == "rid"
    time_.seconds += 3600
    ingestion(host, lambda asked: DONE if "token-3" in asked.headers["authorization"] else refusal(401, "InvalidToken"))
    assert uploads.upload(PART, time_) == "rid"
    assert [asked.headers["authorization"][7:14] for asked in parts(host)] == ["token-1", "token-2", "token-3"]


@pytest.mark.parametrize(
    ("status", "kind", "words"),
    [
        (401, SignInError, "Sign in again"),
        (403, AccessDeniedError, "Monitoring Metrics Publisher on the rule, which may need up to 30 minutes"),
        (404, NotFoundError, "no longer exists"),
        (413, ProtocolError, "at most 1 MB"),
        (400, ConflictError, "Words of Code"),
    ],
)
def test_refusals_say_what_to_do(
    host: FakeHost, uploads: UploadClient, time_: VirtualTime, status: int, kind: type[AzConsoleError], words: str
) -> None:
    ingestion(host, lambda _asked: refusal(status, "Code", **{"x-ms-request-id": "rid-9"}))
    with pytest.raises(kind) as caught:
        uploads.upload(PART, time_)
    assert words in str(caught.value)
    assert (caught.value.code, caught.value.request_id) == ("Code", "rid-9")
    assert len(parts(host)) == (2 if status == 401 else 1)
    assert all(isinstance(text, Said) for text in (caught.value.title, caught.value.message, caught.value.hint))


@pytest.mark.parametrize("waiting", [True, False])
def test_f40_a_cancel_ends_an_upload_within_a_second(host: FakeHost, uploads: UploadClient, waiting: bool) -> None:
    cancel, silence = CancelToken(), threading.Event()
    host.arrived.clear()
    busy = refusal(503, "Busy", **{"Retry-After": "60"})
    ingestion(host, lambda _asked: busy if waiting else Answer(204, hold=silence))
    canceller = threading.Thread(target=lambda: (host.arrived.wait(10), time.sleep(0.1), cancel.cancel()))
    canceller.start()
    start = time.monotonic()
    with pytest.raises(Cancelled):
        uploads.upload(PART, cancel)
    assert time.monotonic() - start < 1
    canceller.join()
    silence.set()
    with pytest.raises(Cancelled):
        uploads.upload(PART, cancel)
    assert len(parts(host)) == 1


def test_several_threads_may_upload(host: FakeHost, uploads: UploadClient) -> None:
    ingestion(host, lambda _asked: DONE)
    cancel = CancelToken()
    threads = [threading.Thread(target=uploads.upload, args=(PART, cancel)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(parts(host)) == 8


@pytest.mark.parametrize(
    "endpoint", ["https://evil.example", "http://localhost", "", "{base}/deeper", "{base}@evil.example"]
)
def test_s12_nothing_is_sent_to_an_address_outside_the_cloud(
    host: FakeHost, sessions: AzureSessions, key: AppKey, rule: DataRule, time_: VirtualTime, endpoint: str
) -> None:
    away = replace(rule, endpoint=endpoint.format(base=host.base))
    with pytest.raises(ProtocolError) as caught:
        sessions.ingestion(key, away, STREAM, time_)
    assert caught.value.code == "foreign-address"
    assert not host.asked, "not even a token was asked for"
    foreign = replace(rule, endpoint="https://a.ingest.monitor.azure.us")
    with pytest.raises(ProtocolError):
        sessions.ingestion(replace(key, cloud=AZURE_PUBLIC), foreign, STREAM, time_)


def test_what_the_rule_is_called_stays_within_its_place(
    host: FakeHost, sessions: AzureSessions, key: AppKey, rule: DataRule, time_: VirtualTime
) -> None:
    ingestion(host, lambda _asked: DONE)
    odd = sessions.ingestion(key, replace(rule, immutable_id="../x?y#z"), "a/b", time_)
    odd.upload(PART, time_)
    odd.close()
    assert parts(host)[0].target == "/dataCollectionRules/..%2Fx%3Fy%23z/streams/a%2Fb?api-version=2023-01-01"
    with pytest.raises(SignInError):
        odd.upload(PART, CancelToken())
