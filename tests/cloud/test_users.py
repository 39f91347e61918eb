"""The delta round over users (F41 to F49, B16, B26, B27, S12, S27)."""

from __future__ import annotations

import gzip
import json
import random
import threading
import time
from typing import Any
from uuid import UUID, uuid4

import pytest

from azconsole.cloud.graph.delta_records import LONGEST
from azconsole.cloud.signin import MicrosoftSession
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import (
    AccessDeniedError,
    Cancelled,
    ConflictError,
    ProtocolError,
    ResyncRequiredError,
    UnavailableError,
)
from azconsole.domain.users import USER_FIELDS, UserPage
from tests.cloud.conftest import VirtualTime
from tests.cloud.fake_host import Answer, FakeHost, fake_host


def user(**members: Any) -> dict[str, Any]:
    return {
        "id": str(uuid4()),
        "displayName": "Ölaf",
        "userPrincipalName": "o@contoso.example",
        "mail": None,
        **members,
    }


def page(host: FakeHost, users: list[Any], following: str = "", **members: Any) -> dict[str, Any]:
    link = {"@odata.nextLink": f"{host.base}/v1.0/users/delta?$skiptoken={following}"} if following else {}
    last = {} if following else {"@odata.deltaLink": f"{host.base}/v1.0/users/delta?$deltatoken=end"}
    return {"@odata.context": "x", **link, **last, "value": users, **members}


def read(session: MicrosoftSession, link: str = "", cancel: CancelToken | None = None) -> list[UserPage]:
    return list(session.directory.user_pages(link, cancel or VirtualTime()))


def test_a_full_round_asks_for_the_nine_values_and_follows_links_as_they_are(
    host: FakeHost, session: MicrosoftSession
) -> None:
    first, second = user(), user(id=str(uuid4()).upper())
    pages = {"": page(host, [first], "a%2Bb'c"), "a%2Bb'c": page(host, [second])}
    host.script = lambda asked: Answer(body=pages[asked.target.partition("skiptoken=")[2]])
    found = read(session)
    assert host.graph_asked[0].target == "/v1.0/users/delta?$select=" + ",".join(USER_FIELDS)
    assert [row[0] for p in found for row in p.rows] == [first["id"], second["id"].lower()]
    assert found[0].rows[0][:3] == (first["id"], "Ölaf", None)
    assert found[0].next_link.endswith("a%2Bb'c")
    assert found[1].delta_link.endswith("$deltatoken=end")
    assert host.connections == 1, "keep-alive"


def test_f42_an_empty_page_goes_on(host: FakeHost, session: MicrosoftSession) -> None:
    pages = [page(host, [], "2"), page(host, [user()])]
    host.script = lambda _asked: Answer(body=pages.pop(0))
    assert [len(p.rows) for p in read(session)] == [0, 1]


def test_f43_the_last_of_repeats_wins_and_removed_are_apart(host: FakeHost, session: MicrosoftSession) -> None:
    gone, back, soft = user(), user(), user()
    removed = [{"id": u["id"], "@removed": {"reason": "deleted"}} for u in (gone, back)]
    records = [gone, *removed, back, {"id": soft["id"].upper(), "@removed": {"reason": "changed"}}]
    host.script = lambda _asked: Answer(body=page(host, records))
    [found] = read(session)
    assert [row[0] for row in found.rows] == [back["id"]]
    assert found.removed == [(gone["id"], "deleted"), (soft["id"], "changed")]


@pytest.mark.parametrize(
    ("status", "code"), [(410, "syncStateNotFound"), (400, "syncStateNotFound"), (400, "resyncRequired"), (410, "")]
)
def test_f44_an_old_link_needs_a_full_round(host: FakeHost, session: MicrosoftSession, status: int, code: str) -> None:
    elsewhere = {"Location": "https://evil.example/v1.0/users/delta?$deltatoken="}
    host.script = lambda _asked: Answer(status, {"error": {"code": code, "message": "old"}}, elsewhere)
    with pytest.raises(ResyncRequiredError):
        read(session, f"{host.base}/v1.0/users/delta?$deltatoken=old")
    assert len(host.graph_asked) == 1


def test_f45_a_link_that_loops_is_refused_before_its_page_is_handed_on(
    host: FakeHost, session: MicrosoftSession
) -> None:
    host.script = lambda _asked: Answer(body=page(host, [user()], "again"))
    found = session.directory.user_pages("", VirtualTime())
    next(found)
    with pytest.raises(ProtocolError) as caught:
        next(found)
    assert caught.value.code == "link-loop"


@pytest.mark.parametrize(
    "link",
    [
        "https://{other}/v1.0/users/delta?x",
        "http://localhost:{port}/v1.0/users/delta?x",
        "https://localhost:{port}@{other}/x",
        "https://{other}\\@localhost:{port}/x",
        "//{other}/x",
        "/v1.0/users/delta?x",
        "https://localhost:{port}/v1.0/x\r\nX-Evil: 1",
        "https://localhost/v1.0/x",
        "ftp://localhost:{port}/x",
    ],
)
@pytest.mark.parametrize("member", ["@odata.nextLink", "@odata.deltaLink"])
def test_f46_s12_a_link_to_another_host_is_refused_and_the_token_stays_here(
    host: FakeHost, session: MicrosoftSession, tmp_path: Any, link: str, member: str
) -> None:
    with fake_host(tmp_path) as other:
        away = link.format(other=f"localhost:{other.port}", port=host.port)
        host.script = lambda _asked: Answer(body={"value": [user()], member: away})
        with pytest.raises(ProtocolError) as caught:
            read(session)
        assert caught.value.code == "foreign-address"
        with pytest.raises(ResyncRequiredError):
            read(session, away)
        assert other.connections == 0
    assert len(host.graph_asked) == 1


def stored(host: FakeHost) -> str:
    return f"{host.base}/v1.0/users/delta?$skiptoken=stored"


@pytest.mark.parametrize("code", ["Directory_ExpiredPageToken", "Request_BadRequest", ""])
def test_a_stored_link_that_graph_refuses_asks_for_a_round_from_the_start(
    host: FakeHost, session: MicrosoftSession, code: str
) -> None:
    host.script = lambda _asked: Answer(400, {"error": {"code": code, "message": "The page token has expired."}})
    with pytest.raises(ResyncRequiredError):
        read(session, stored(host))
    assert len(host.graph_asked) == 1


def test_a_page_token_that_expires_in_mid_round_asks_for_a_round_from_the_start(
    host: FakeHost, session: MicrosoftSession
) -> None:
    expired = Answer(400, {"error": {"code": "Directory_ExpiredPageToken", "message": "old"}})
    host.script = lambda asked: expired if "skiptoken" in asked.target else Answer(body=page(host, [user()], "next"))
    with pytest.raises(ResyncRequiredError):
        read(session)


def test_another_refusal_in_mid_round_or_at_its_start_is_told(host: FakeHost, session: MicrosoftSession) -> None:
    host.script = lambda _asked: Answer(400, {"error": {"code": "Request_BadRequest", "message": "no"}})
    with pytest.raises(ConflictError):
        read(session)


@pytest.mark.parametrize("following", ["stored", "a"])
def test_a_loop_or_a_foreign_link_behind_a_stored_link_asks_for_a_round_from_the_start(
    host: FakeHost, session: MicrosoftSession, following: str
) -> None:
    host.script = lambda _asked: Answer(body=page(host, [user()], following))
    with pytest.raises(ResyncRequiredError):
        read(session, stored(host))
    host.script = lambda _asked: Answer(body={"value": [user()], "@odata.nextLink": "https://evil.example/x"})
    with pytest.raises(ResyncRequiredError):
        read(session, stored(host))


@pytest.mark.parametrize(
    "bad",
    [
        {"value": None},
        {"value": {}},
        {"value": 7},
        {"nothing": 1},
        {"@odata.nextLink": "https://localhost/x"},
        {"@odata.deltaLink": None},
        {"@odata.deltaLink": 5},
    ],
)
def test_b27_a_malformed_page_is_fetched_once_more_then_refused(
    host: FakeHost, session: MicrosoftSession, bad: dict[str, Any]
) -> None:
    whole = page(host, [user()])
    broken = {**({} if "nothing" in bad else whole), **bad}
    pages = [broken, whole]
    host.script = lambda _asked: Answer(body=pages.pop(0))
    assert len(read(session)) == 1
    host.script = lambda _asked: Answer(body=broken)
    before = len(host.graph_asked)
    with pytest.raises(ProtocolError):
        read(session)
    assert len(host.graph_asked) == before + 2


def test_b26_bad_records_are_skipped_and_counted_with_the_reason(host: FakeHost, session: MicrosoftSession) -> None:
    good = user()
    wide = user(**{f"extra{n}": n for n in range(10_000)})
    hostile = user(**{'a"; DROP TABLE users': 1, "@odata.type": "x", "": 2, "\0": 3})
    bad = [
        {"displayName": "no id"},
        user(id=None),
        user(id=7),
        user(id="nonsense"),
        user(id="{" + str(uuid4())[1:]),
        user(mail=5),
        user(displayName=["a"]),
        user(mail="x" * 1_000_000),
        user(mail="\ud800"),
        "text",
        None,
    ]
    host.script = lambda _asked: Answer(body=page(host, [good, *bad, wide, hostile]))
    [found] = read(session)
    assert {row[0] for row in found.rows} == {good["id"], wide["id"], hostile["id"]}
    assert all(len(row) == len(USER_FIELDS) for row in found.rows)
    assert found.skipped == len(bad)
    assert found.reasons == {
        "id is missing": 2,
        "id is not a text": 1,
        "id is not a GUID": 2,
        "mail is not a text": 1,
        "displayName is not a text": 1,
        "mail is too long": 1,
        "mail is not valid text": 1,
        "record is not an object": 2,
    }


def test_both_readings_of_a_page_agree(host: FakeHost, session: MicrosoftSession) -> None:
    users = [user(mail="x" * LONGEST, jobTitle="never asked") for _ in range(50)]
    random.shuffle(users)
    host.script = lambda _asked: Answer(body=page(host, users))
    [fast] = read(session)
    host.script = lambda _asked: Answer(body=page(host, [*users, {"id": None}]))
    [lenient] = read(session)
    assert fast.rows == lenient.rows


def test_f41_text_that_is_no_json_is_refused_without_showing_it(host: FakeHost, session: MicrosoftSession) -> None:
    host.script = lambda _asked: Answer(body=b"<html>Welcome to the hotel</html>")
    with pytest.raises(ProtocolError) as caught:
        read(session)
    assert "hotel" not in str(caught.value)


def test_packed_pages_are_unpacked(host: FakeHost, session: MicrosoftSession) -> None:
    packed = gzip.compress(json.dumps(page(host, [user()])).encode())
    host.script = lambda _asked: Answer(body=packed, headers={"Content-Encoding": "gzip"})
    assert len(read(session)[0].rows) == 1
    assert host.graph_asked[0].headers["accept-encoding"] == "gzip"


def test_f41_a_cut_packed_page_is_fetched_again(host: FakeHost, session: MicrosoftSession) -> None:
    packed = gzip.compress(json.dumps(page(host, [user()])).encode())
    bodies = [packed[:-20], packed[:9] + b"\xff" + packed[10:], packed]
    host.script = lambda _asked: Answer(body=bodies.pop(0), headers={"Content-Encoding": "gzip"})
    assert len(read(session)[0].rows) == 1


def test_s27_a_gzip_bomb_and_a_huge_page_are_refused(host: FakeHost, session: MicrosoftSession) -> None:
    bomb = gzip.compress(b" " * (51 * 1024 * 1024))
    host.script = lambda _asked: Answer(body=bomb, headers={"Content-Encoding": "gzip"})
    with pytest.raises(ProtocolError) as caught:
        read(session)
    assert caught.value.code == "too-large"
    host.script = lambda _asked: Answer(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n", hang_up=True)
    with pytest.raises(ProtocolError):
        read(session)


def test_f49_an_expired_token_is_renewed_once_and_the_page_asked_again(
    host: FakeHost, session: MicrosoftSession
) -> None:
    host.script = lambda asked: (
        Answer(body=page(host, [user()])) if "token-2" in asked.headers["authorization"] else Answer(401, {"error": {}})
    )
    assert len(read(session)) == 1
    assert host.tokens == 2


def test_f49_the_claims_of_a_challenge_are_passed_on(host: FakeHost, session: MicrosoftSession) -> None:
    challenge = (
        'Bearer realm="", error="insufficient_claims", claims="eyJhY2Nlc3NfdG9rZW4iOnsibmJmIjp7InZhbHVlIjoiMSJ9fX0="'
    )
    host.script = lambda asked: (
        Answer(body=page(host, [user()]))
        if "token-2" in asked.headers["authorization"]
        else Answer(401, {}, {"WWW-Authenticate": challenge})
    )
    assert len(read(session)) == 1
    asked = [a for a in host.asked if a.path.endswith("/token")][-1]
    assert json.loads(asked.form["claims"]) == {"access_token": {"nbf": {"value": "1"}}}


def test_f49_a_token_that_stays_refused_asks_to_sign_in(host: FakeHost, session: MicrosoftSession) -> None:
    host.script = lambda _asked: Answer(401, {"error": {"code": "InvalidAuthenticationToken", "message": "no"}})
    with pytest.raises(Exception, match="Sign in again"):
        read(session)
    assert host.tokens == 2


def test_f35_a_missing_permission_is_named_with_graphs_code(host: FakeHost, session: MicrosoftSession) -> None:
    inner = {"request-id": "rid-1"}
    host.script = lambda _asked: Answer(
        403,
        {"error": {"code": "Authorization_RequestDenied", "message": "Insufficient privileges", "innerError": inner}},
    )
    with pytest.raises(AccessDeniedError) as caught:
        read(session)
    assert (caught.value.code, caught.value.request_id) == ("Authorization_RequestDenied", "rid-1")
    assert len(host.graph_asked) == 1


def test_f40_cancel_ends_a_request_that_gets_no_answer(host: FakeHost, session: MicrosoftSession) -> None:
    cancel, silence = CancelToken(), threading.Event()
    host.arrived.clear()
    host.script = lambda _asked: Answer(200, {}, hold=silence)
    canceller = threading.Thread(target=lambda: (host.arrived.wait(10), cancel.cancel()))
    canceller.start()
    start = time.monotonic()
    with pytest.raises(Cancelled):
        read(session, cancel=cancel)
    assert time.monotonic() - start < 1
    canceller.join()
    assert not silence.is_set(), "the host had not answered"
    silence.set()


def test_f39_an_html_error_page_is_not_shown(host: FakeHost, session: MicrosoftSession) -> None:
    host.script = lambda _asked: Answer(503, b"<html><script>x</script>Gateway</html>")
    with pytest.raises(UnavailableError) as caught:
        read(session)
    assert "<" not in str(caught.value)


def test_using_gives_the_same_directory_another_cancel_token(host: FakeHost, session: MicrosoftSession) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        session.directory.using(cancel).application(UUID(int=1))
    assert not host.graph_asked
