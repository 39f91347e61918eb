"""Queries against a scripted host: values by their column's type, partial answers, refusals (F41, S27)."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from azconsole.cloud.app_tokens import AppKey
from azconsole.cloud.azure_session import AzureSessions
from azconsole.cloud.log_queries import QueryClient
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import (
    AccessDeniedError,
    AzConsoleError,
    Cancelled,
    NotFoundError,
    ProtocolError,
    SignInError,
    ThrottledError,
    UnavailableError,
    UserInputError,
)
from azconsole.domain.log_analytics import QueryColumn
from azconsole.domain.texts import Said
from tests.cloud.conftest import VirtualTime
from tests.cloud.fake_host import Answer, Asked, FakeHost

WORKSPACE = "63613592-b6f7-4c3d-a390-22ba13102111"
TYPES = ("bool", "datetime", "dynamic", "guid", "int", "long", "real", "string", "timespan", "decimal")


@pytest.fixture
def queries(sessions: AzureSessions, key: AppKey, time_: VirtualTime) -> Iterator[QueryClient]:
    found = sessions.log_queries(key, WORKSPACE.upper(), time_)
    yield found
    found.close()


def serve(host: FakeHost, answer: Callable[[Asked], Answer] | Answer) -> None:
    def entra(asked: Asked) -> Answer | None:
        if not asked.path.startswith("/v1/workspaces/"):
            return None
        return answer if isinstance(answer, Answer) else answer(asked)

    host.entra = entra


def asked_of(host: FakeHost) -> list[Asked]:
    return [asked for asked in host.asked if asked.path.startswith("/v1/workspaces/")]


def table(columns: list[tuple[str, str]], *rows: list[Any], name: str = "PrimaryResult") -> dict[str, Any]:
    return {"name": name, "columns": [{"name": n, "type": t} for n, t in columns], "rows": list(rows)}


def test_a_query_asks_its_workspace_with_a_token_for_log_analytics(
    host: FakeHost, queries: QueryClient, time_: VirtualTime
) -> None:
    serve(host, Answer(body={"tables": [table([("A", "string")], ["x"])]}, headers={"x-ms-request-id": "rid"}))
    answer = queries.run("T | take 1", "P1D", time_)
    assert (answer.columns, answer.rows, answer.partial) == ((QueryColumn("A", "string"),), (("x",),), "")
    assert answer.request_id == "rid"
    queries.run("T", "", time_)
    first, second = asked_of(host)
    assert first.target == f"/v1/workspaces/{WORKSPACE}/query"
    assert json.loads(first.body) == {"query": "T | take 1", "timespan": "P1D"}
    assert json.loads(second.body) == {"query": "T"}
    assert first.headers["prefer"] == "wait=120,include-statistics=true,include-render=true"
    [token] = [one for one in host.asked if one.path.endswith("/token")]
    assert token.form["scope"] == host.cloud.log_analytics_scope


@pytest.mark.parametrize("as_texts", [True, False])
def test_values_are_converted_by_the_columns_type(
    host: FakeHost, queries: QueryClient, time_: VirtualTime, as_texts: bool
) -> None:
    plain = [True, "2017-08-24T06:59:59.1234567Z", {"a": [1]}, WORKSPACE, 7, 2**53 + 1, 1.286, "x", "1.02:03:04", 0.5]
    texts = [
        "True", "2017-08-24T08:59:59.1234567+02:00", '{"a": [1]}', WORKSPACE, "7", str(2**53 + 1), "1.286", "x", "1.02:03:04",
        "0.5",
    ]  # fmt: skip
    columns = [(f"C{n}", kind) for n, kind in enumerate(TYPES)]
    serve(host, Answer(body={"tables": [table(columns, texts if as_texts else plain, [None] * 10)]}))
    first, nothing = queries.run("T", "", time_).rows
    assert first == (
        True, datetime(2017, 8, 24, 6, 59, 59, 123456, UTC), {"a": [1]}, WORKSPACE, 7, 2**53 + 1, 1.286, "x", "1.02:03:04", 0.5,
    )  # fmt: skip
    assert [type(value) for value in first] == [bool, datetime, dict, str, int, int, float, str, str, float]
    assert nothing == (None,) * 10


@pytest.mark.parametrize(
    ("kind", "given", "wanted"),
    [
        ("real", "NaN", None),
        ("real", "-Infinity", None),
        ("real", 3, 3.0),
        ("long", 3.0, 3),
        ("long", "", None),
        ("bool", 0, False),
        ("bool", "", None),
        ("datetime", "", None),
        ("datetime", "2026-01-01T00:00:00", datetime(2026, 1, 1, tzinfo=UTC)),
        ("dynamic", "plain", "plain"),
        ("dynamic", "[1]", [1]),
        ("string", 5, "5"),
        ("string", {"a": "ä"}, '{"a": "ä"}'),
        ("System.Odd", "x", "x"),
        ("LONG", "9", 9),
    ],
)
def test_odd_values_are_taken_as_they_can_be(
    host: FakeHost, queries: QueryClient, time_: VirtualTime, kind: str, given: Any, wanted: Any
) -> None:
    serve(host, Answer(body={"tables": [table([("A", kind)], [given])]}))
    [[found]] = queries.run("T", "", time_).rows
    assert found == wanted
    assert type(found) is type(wanted)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("long", "seven"),
        ("long", 1.5),
        ("long", [1]),
        ("bool", "maybe"),
        ("datetime", "today"),
        ("datetime", 7),
        ("datetime", "0001-01-01T00:00:00+14:00"),
        ("real", "canary"),
        ("long", "9" * 5000),
    ],
)
def test_a_value_of_another_type_is_refused(
    host: FakeHost, queries: QueryClient, time_: VirtualTime, kind: str, value: Any
) -> None:
    serve(host, Answer(body={"tables": [table([("Odd", kind)], [value])]}))
    with pytest.raises(ProtocolError, match=f"a value of the column Odd is no {kind}") as caught:
        queries.run("T", "", time_)
    assert "canary" not in str(caught.value)


@pytest.mark.parametrize(
    "body",
    [
        b"<html>hotel</html>",
        b"7",
        b'{"tables": {}}',
        b'{"tables": [{"columns": [], "rows": [5]}]}',
        b'{"tables": [{"columns": [{"name": "A"}], "rows": []}]}',
        b'{"tables": [{"columns": [{"name": "A", "type": "string"}], "rows": [["a", "b"]]}]}',
        b'{"tables": [{"columns": [], "rows": [["a"]]}]}',
        b'{"error": "text"}',
        b"[" * 100_000,
    ],
)
def test_f41_what_is_no_table_is_refused_without_showing_it(
    host: FakeHost, queries: QueryClient, time_: VirtualTime, body: bytes
) -> None:
    serve(host, Answer(body=body))
    with pytest.raises(ProtocolError) as caught:
        queries.run("T", "", time_)
    assert "hotel" not in str(caught.value)


@pytest.mark.parametrize("answer", [Answer(204), Answer(200, b""), Answer(200, b"{}"), Answer(200, {"tables": []})])
def test_an_answer_without_a_table_is_empty(
    host: FakeHost, queries: QueryClient, time_: VirtualTime, answer: Answer
) -> None:
    serve(host, answer)
    found = queries.run("T", "", time_)
    assert (found.columns, found.rows, found.partial) == ((), (), "")


def test_a_part_of_an_answer_says_so(host: FakeHost, queries: QueryClient, time_: VirtualTime, shared: Any) -> None:
    example = json.loads((shared / "contracts/examples/loganalytics-query-partial.json").read_text("utf-8"))
    serve(host, Answer(body=example["response"]["body"]))
    found = queries.run("T", "", time_)
    assert found.rows == (("pc01",),)
    assert found.partial == "Something went wrong processing your query on the server."
    serve(host, Answer(body={"tables": [], "error": {}}))
    assert isinstance(queries.run("T", "", time_).partial, Said)


def test_the_example_of_the_contract_is_read(
    host: FakeHost, queries: QueryClient, time_: VirtualTime, shared: Any
) -> None:
    example = json.loads((shared / "contracts/examples/loganalytics-query-post.json").read_text("utf-8"))
    serve(host, Answer(body=example["response"]["body"]))
    found = queries.run("Usage | take 10", "PT12H", time_)
    row = dict(zip((column.name for column in found.columns), found.rows[0], strict=True))
    assert (row["BatchesWithinSla"], row["Quantity"], row["IsBillable"]) == (1, 0.076408, True)
    assert row["StartTime"] == datetime(2017, 8, 24, 6, tzinfo=UTC)


def test_the_table_that_was_asked_for_is_shown_with_what_render_wants(
    host: FakeHost, queries: QueryClient, time_: VirtualTime
) -> None:
    tables = [table([("X", "string")], name="Other"), table([("A", "long")], [1])]
    more = {"render": {"visualization": "timechart"}, "statistics": {"query": {"executionTime": 0.1}}, "unknown": 1}
    serve(host, Answer(body={"tables": tables, **more}))
    found = queries.run("T | render timechart", "", time_)
    assert (found.rows, found.visualization) == (((1,),), "timechart")
    assert found.statistics == {"query": {"executionTime": 0.1}}
    serve(host, Answer(body={"tables": tables, "render": {"visualization": None}}))
    assert queries.run("T", "", time_).visualization == ""


def wrong(code: str, message: str) -> dict[str, Any]:
    inner = {
        "code": "SemanticError",
        "message": "A semantic error occurred.",
        "innererror": {"code": code, "message": message},
    }
    return {
        "error": {"code": "BadArgumentError", "message": "The request had some invalid properties", "innererror": inner}
    }


def test_a_wrong_query_is_told_in_kustos_innermost_words(
    host: FakeHost, queries: QueryClient, time_: VirtualTime, shared: Any
) -> None:
    example = json.loads((shared / "contracts/examples/loganalytics-query-400.json").read_text("utf-8"))
    serve(host, Answer(400, example["response"]["body"]))
    with pytest.raises(UserInputError, match="The workspace has no table UCClient") as missing:
        queries.run("UCClient | take 1", "", time_)
    assert missing.value.code == "table-missing"
    column = "'where' operator: Failed to resolve scalar expression named 'Odd'"
    serve(host, Answer(400, wrong("SEM0100", column)))
    with pytest.raises(UserInputError, match="resolve scalar expression named 'Odd'") as caught:
        queries.run("T | where Odd == 1", "", time_)
    assert caught.value.code == "SEM0100"
    serve(host, Answer(400, wrong("SYN0002", "Query could not be parsed at 'x' on line [1,2]")))
    with pytest.raises(UserInputError, match="could not be parsed") as syntax:
        queries.run("x x", "", time_)
    assert syntax.value.code == "SYN0002"
    assert len(asked_of(host)) == 3


@pytest.mark.parametrize(
    ("status", "code", "kind", "words"),
    [
        (401, "InvalidTokenError", SignInError, "Sign in again"),
        (403, "InsufficientAccessError", AccessDeniedError, "Log Analytics Reader"),
        (404, "PathNotFoundError", NotFoundError, "does not know this workspace"),
        (429, "ThrottledError", ThrottledError, "pauses"),
        (504, "GatewayTimeout", UnavailableError, "504"),
    ],
)
def test_refusals_say_what_to_do(
    host: FakeHost,
    queries: QueryClient,
    time_: VirtualTime,
    status: int,
    code: str,
    kind: type[AzConsoleError],
    words: str,
) -> None:
    serve(host, Answer(status, {"error": {"code": code, "message": "Words."}}, {"x-ms-request-id": "rid"}))
    with pytest.raises(kind) as caught:
        queries.run("T", "", time_)
    assert words in str(caught.value)
    assert (caught.value.code, caught.value.request_id) == (code, "rid")
    assert len(asked_of(host)) <= 3
    assert all(isinstance(text, Said) for text in (caught.value.title, caught.value.message, caught.value.hint))


def test_a_page_in_place_of_a_refusal_is_not_shown(host: FakeHost, queries: QueryClient, time_: VirtualTime) -> None:
    serve(host, Answer(400, b"<html>hotel</html>"))
    with pytest.raises(AzConsoleError) as caught:
        queries.run("T", "", time_)
    assert "<" not in str(caught.value)


def test_s27_an_answer_that_is_too_large_tells_to_take_less(
    host: FakeHost, queries: QueryClient, time_: VirtualTime
) -> None:
    serve(host, Answer(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n", hang_up=True))
    with pytest.raises(UserInputError, match="take 1000") as caught:
        queries.run("T", "", time_)
    assert caught.value.code == "too-large"


def test_f40_a_cancel_ends_a_query_within_a_second(host: FakeHost, queries: QueryClient) -> None:
    cancel, silence = CancelToken(), threading.Event()
    host.arrived.clear()
    serve(host, Answer(hold=silence))
    canceller = threading.Thread(target=lambda: (host.arrived.wait(10), cancel.cancel()))
    canceller.start()
    start = time.monotonic()
    with pytest.raises(Cancelled):
        queries.run("T", "", cancel)
    assert time.monotonic() - start < 1
    canceller.join()
    silence.set()


@pytest.mark.parametrize("odd", ["", "ws1", "../x", f"{WORKSPACE}/../x"])
def test_b30_a_workspace_id_that_is_none_is_refused_before_a_call(
    host: FakeHost, sessions: AzureSessions, key: AppKey, time_: VirtualTime, odd: str
) -> None:
    with pytest.raises(UserInputError) as caught:
        sessions.log_queries(key, odd, time_)
    assert caught.value.code == "workspace-id"
    assert not host.asked
