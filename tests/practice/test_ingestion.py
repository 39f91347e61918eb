"""The practice Logs Ingestion API: who may upload, what is refused, and what becomes of a row."""

from __future__ import annotations

import gzip
import json
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.practice.azure_desk import COLUMNS, RULES, STREAM, TABLE, TABLES, AzureDesk, table_body
from tests.practice.desk import Answer

AUDIENCE = "https://monitor.azure.com"
ROW = {"SiteCode": "PS1", "CollectionId": "PS100014", "CollectionName": "Pilot", "Computer": "pc01",
       "ResourceId": 16777219, "SyncId": "9F3C1F7E-0000-4000-8000-000000000000"}  # fmt: skip


class Upload(AzureDesk):
    """A desk with a table, a rule, and an app that may upload."""

    def __init__(self) -> None:
        super().__init__()
        self.make_table()
        made = self.make_rule().json["properties"]
        self.immutable, self.endpoint = made["immutableId"], made["endpoints"]["logsIngestion"]
        self.publisher = self.principal("Monitoring Metrics Publisher", scope=self.rule)

    def send(self, body: Any, headers: dict[str, str] | None = None, **more: str) -> Answer:
        principal = more.get("principal", self.publisher)
        token = self.desk.app(audience=more.get("audience", AUDIENCE), oid=principal)
        path = f"/dataCollectionRules/{more.get('rule', self.immutable)}/streams/{more.get('stream', STREAM)}"
        url = f"{more.get('endpoint', self.endpoint)}{path}?api-version={more.get('version', '2023-01-01')}"
        return self.desk.post(url, body, token=token, headers=headers)

    @property
    def rows(self) -> list[dict[str, Any]]:
        workspace = self.context.state.cloud.logs.workspace_at(self.workspace)
        table = workspace.tables[TABLE] if workspace else None
        return [dict(zip(table.columns, row, strict=True)) for row in table.rows] if table else []


@pytest.fixture
def up() -> Upload:
    return Upload()


def test_rows_become_rows_of_the_table(up: Upload) -> None:
    now = up.context.clock.now()
    answer = up.send([{**ROW, "TimeGenerated": datetime.fromtimestamp(now - 60, UTC).isoformat(), "Unknown": 1}, {}])
    assert (answer.status, answer.body) == (204, b"")
    first, second = up.rows
    assert set(first) == set(COLUMNS)
    assert first["SyncId"] == ROW["SyncId"].lower()
    assert first["ResourceId"] == 16777219
    assert first["TimeGenerated"] == datetime.fromtimestamp(now - 60, UTC)
    assert second["Computer"] == ""
    assert second["ResourceId"] is None
    assert abs(second["TimeGenerated"] - datetime.now(UTC)) < timedelta(seconds=10)


def test_packed_rows_and_no_rows(up: Upload) -> None:
    packed = gzip.compress(json.dumps([ROW]).encode())
    assert up.send(packed, {"Content-Encoding": "gzip"}).status == 204
    assert up.send([]).status == 204
    assert len(up.rows) == 1


@pytest.mark.parametrize("role", ["Owner", "Contributor", "Log Analytics Contributor", ""])
def test_no_role_of_management_may_upload(up: Upload, role: str) -> None:
    answer = up.send([ROW], principal=up.principal(*([role] if role else [])))
    assert (answer.status, answer.code) == (403, "OperationFailed")
    assert answer.headers["x-ms-error-code"] == "OperationFailed"
    assert f"rule with immutable Id '{up.immutable}'" in answer.json["error"]["message"]
    assert up.rows == []


def test_a_role_above_the_rule_will_do(up: Upload) -> None:
    assert up.send([ROW], principal=up.principal("Monitoring Metrics Publisher")).status == 204


def test_what_is_refused(up: Upload) -> None:
    for more, status, code in (
        ({"rule": "dcr-0"}, 404, "NotFound"),
        ({"stream": "Custom-Other_CL"}, 400, "InvalidStream"),
        ({"version": "2020-01-01"}, 400, "UnsupportedApiVersion"),
        ({"audience": "https://management.azure.com"}, 401, "InvalidToken"),
        ({"audience": "https://monitor.azure.us"}, 401, "InvalidToken"),
        ({"endpoint": "https://dcr-other-abcd.westeurope-1.ingest.monitor.azure.com"}, 403, "OperationFailed"),
    ):
        answer = up.send([ROW], **more)
        assert (answer.status, answer.code, answer.headers["x-ms-error-code"]) == (status, code, code)
    for body, headers, code in (
        ({"a": 1}, {}, "InvalidPayload"),
        ([1], {}, "InvalidPayload"),
        (b"[{", {}, "InvalidPayload"),
        (b"no gzip", {"Content-Encoding": "gzip"}, "InvalidContentEncoding"),
        (gzip.compress(b"[]" * 9000)[:-9], {"Content-Encoding": "gzip"}, "InvalidContentEncoding"),
        ([], {"Content-Encoding": "br"}, "InvalidContentEncoding"),
    ):
        assert up.send(body, headers).code == code
    assert up.desk.get(f"{up.endpoint}/dataCollectionRules/x?api-version=2023-01-01").status == 404
    assert up.rows == []


def test_one_megabyte_holds_packed_and_unpacked(up: Upload) -> None:
    padding = {"Computer": "x" * 60000}
    fits = json.dumps([padding] * 17).encode()
    assert len(fits) < 1048576
    assert up.send(fits).status == 204
    large = json.dumps([padding] * 18).encode()
    huge = gzip.compress(b"[" + b" " * 3_000_000 + b"]")
    packed = {"Content-Encoding": "gzip"}
    for body, headers in ((large, {}), (gzip.compress(large), packed), (huge, packed)):
        answer = up.send(body, headers)
        assert (answer.status, answer.code) == (413, "ContentLengthLimitExceeded")
    assert len(up.rows) == 17


def test_a_field_is_cut_at_sixty_four_kilobytes(up: Upload) -> None:
    assert up.send([{"Computer": "ü" * 40000, "CollectionName": "x" * 65536}]).status == 204
    row = up.rows[0]
    assert (row["Computer"], row["CollectionName"]) == ("ü" * 32768, "x" * 65536)


def test_the_other_clouds_have_their_own_audience_and_names(up: Upload) -> None:
    endpoint = up.endpoint.replace(".com", ".us")
    assert up.send([ROW], endpoint=endpoint, audience="https://monitor.azure.us").status == 204
    assert up.send([ROW], endpoint=endpoint).status == 401
    assert up.send([ROW], endpoint="https://localhost:4443").status == 204


@pytest.mark.parametrize(("hours", "kept"), [(47, True), (49, False), (-23, True), (-25, False)])
def test_a_time_too_far_away_becomes_now(up: Upload, hours: int, kept: bool) -> None:
    wish = datetime.fromtimestamp(up.context.clock.now(), UTC) - timedelta(hours=hours)
    up.send([{**ROW, "TimeGenerated": wish.isoformat()}])
    assert (up.rows[0]["TimeGenerated"] == wish) is kept


def test_values_take_the_columns_type(up: Upload) -> None:
    kinds = {"I": "int", "L": "long", "R": "real", "B": "boolean", "D": "dateTime", "Y": "dynamic", "S": "string"}
    up.put(f"{up.workspace}/tables/Types_CL?{TABLES}", table_body("Types_CL", **kinds))
    names = {"TimeGenerated": "dateTime", **kinds}
    stream = {"columns": [{"name": n, "type": {"dateTime": "datetime"}.get(t, t)} for n, t in names.items()]}
    flow = {"streams": ["Custom-Types_CL"], "destinations": ["ws"]}
    assert up.make_rule(streamDeclarations={"Custom-Types_CL": stream}, dataFlows=[flow]).status == 200
    rows = [
        {
            "I": 2147483648,
            "L": "12",
            "R": "1.5",
            "B": "true",
            "D": "2026-01-02T03:04:05.1234567Z",
            "Y": {"a": [1]},
            "S": 7,
        },
        {"I": 1, "L": "x", "R": "x", "B": 0, "D": "x", "Y": None, "S": {"a": "ä"}},
        {"I": True, "L": 9e99, "R": 1, "B": [], "D": 1, "Y": "t", "S": None},
    ]
    assert up.send(rows, stream="Custom-Types_CL").status == 204
    workspace = up.context.state.cloud.logs.workspace_at(up.workspace)
    assert workspace is not None
    table = workspace.tables["Types_CL"]
    found = [{k: v for k, v in zip(table.columns, row, strict=True) if k in kinds} for row in table.rows]
    at = datetime(2026, 1, 2, 3, 4, 5, 123456, tzinfo=UTC)
    assert found[0] == {"I": None, "L": 12, "R": 1.5, "B": True, "D": at, "Y": {"a": [1]}, "S": "7"}
    assert found[1] == {"I": 1, "L": None, "R": None, "B": False, "D": None, "Y": None, "S": '{"a":"ä"}'}
    assert found[2] == {"I": 1, "L": None, "R": 1.0, "B": None, "D": None, "Y": "t", "S": ""}


def test_a_rule_outlives_its_table_and_its_rows_go_nowhere(up: Upload) -> None:
    up.delete(f"{up.workspace}/tables/{TABLE}?{TABLES}")
    assert up.send([ROW]).status == 204
    up.delete(f"{up.rule}?{RULES}")
    assert up.send([ROW]).status == 404


def test_a_table_that_changes_while_rows_come_keeps_whole_rows(up: Upload) -> None:
    body = json.dumps([ROW] * 200).encode()
    with ThreadPoolExecutor(3) as pool:
        sent = [pool.submit(up.send, body) for _ in range(20)]
        for number in range(10):
            more = {"Extra": "string"} if number % 2 else {}
            assert up.make_table(**more).status == 200
    assert [s.result().status for s in sent] == [204] * 20
    assert len(up.rows) == 4000
