"""The practice Log Analytics query API: who may ask, how results and refusals are written, faults, and the contract."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest

from azconsole.practice.arm.authorization import new_assignment
from azconsole.practice.arm.roles import ROLES
from azconsole.practice.http import Request
from azconsole.practice.log_store import Table, Workspace
from azconsole.practice.query import routes
from tests.contract_checks import load
from tests.practice.desk import Answer, Desk

LA = "https://api.loganalytics.io"
TABLE = "ConfigMgrCollectionMembership_CL"
COLUMNS = {"TimeGenerated": "dateTime", "CollectionId": "string", "Computer": "string", "ResourceId": "long",
           "Share": "real", "Active": "boolean", "SyncId": "guid", "More": "dynamic"}  # fmt: skip
SYNC = "22222222-0000-4000-8000-000000000002"
GROUP = {
    "id": "x",
    "name": "ps1_ps100014",
    "properties": {
        "category": "ConfigMgr",
        "displayName": "All desktops",
        "query": f'{TABLE} | where CollectionId == "PS100014" | where isnotempty(Computer) | distinct Computer',
        "functionAlias": "ConfigMgr_PS100014",
        "version": 2,
        "tags": [{"name": "Group", "value": "Computer"}],
    },
}


class QueryDesk(Desk):
    """A desk that asks the query API as an app with the role Log Analytics Reader."""

    __slots__ = ("workspace",)
    workspace: Workspace

    def ask(
        self, query: Any, token: str | None = "", host: str = LA, path: str = "", prefer: str = "", **members: Any
    ) -> Answer:
        body = query if isinstance(query, dict) else {"query": query, **members}
        return self.say("POST", path or f"/v1/workspaces/{self.workspace.customer_id}/query", body, token, host, prefer)

    def say(
        self, method: str, path: str, body: Any, token: str | None = "", host: str = LA, prefer: str = ""
    ) -> Answer:
        headers = {"Host": urlsplit(host).netloc, "Prefer": prefer}
        if token is not None:
            headers["Authorization"] = f"Bearer {token or self.reader()}"
        raw = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
        response = routes.answer(self.context, Request.parse(method, path, headers, raw, "https"))
        parsed = json.loads(response.body) if response.body else None
        self.calls.append((method, host + path, body, response.status, parsed))
        return Answer(response.status, response.headers, response.body, parsed)

    def reader(self, audience: str = LA, oid: str = "a reader") -> str:
        return self.app(audience=audience, oid=oid)

    def give(self, oid: str, role: str, scope: str) -> None:
        made = new_assignment(ROLES[role], oid, scope, "n", 0.0)
        self.tenant.subscriptions[-2]["roleAssignments"].append(made)


@pytest.fixture
def desk() -> QueryDesk:
    made = QueryDesk.open(users=10)
    assert isinstance(made, QueryDesk)
    subscription = made.tenant.subscriptions[-2]
    made.workspace = made.context.state.cloud.logs.under(f"/subscriptions/{subscription['subscriptionId']}")[0]
    made.give("a reader", "Log Analytics Reader", made.workspace.arm_id)
    now = datetime.fromtimestamp(made.context.clock.now(), UTC).replace(microsecond=500_000)
    table = Table(TABLE, COLUMNS, {"tableType": "CustomLog"})
    table.append(
        [
            (now - timedelta(days=3), "PS100014", "PC01", 16777217, 0.5, True, SYNC, [1, "a"]),
            (now - timedelta(minutes=90), "PS100014", "PC02", 16777218, 1.0, False, SYNC, None),
            (now - timedelta(minutes=1), "PS100015", "", None, None, None, SYNC, None),
        ]
    )
    made.workspace.tables[TABLE] = table
    made.workspace.saved_searches["ps1_ps100014"] = GROUP
    return made


def rows(answer: Answer) -> list[Any]:
    assert answer.status == 200, answer.json
    return list(answer.json["tables"][0]["rows"])


def test_a_table_comes_with_types_and_json_values(desk: QueryDesk) -> None:
    answer = desk.ask(f"{TABLE} | sort by TimeGenerated asc | take 1")
    table = answer.json["tables"][0]
    assert table["name"] == "PrimaryResult"
    assert [c["type"] for c in table["columns"]] == [
        "datetime",
        "string",
        "string",
        "long",
        "real",
        "bool",
        "guid",
        "dynamic",
    ]
    [(moment, *values)] = table["rows"]
    assert moment.endswith("00Z") or moment.endswith("5Z")
    assert datetime.fromisoformat(moment).tzinfo is not None
    assert values == ["PS100014", "PC01", 16777217, 0.5, True, SYNC, '[1,"a"]']
    assert set(answer.json) == {"tables"}


def test_statistics_and_what_to_draw_come_only_when_preferred(desk: QueryDesk) -> None:
    query = f'{TABLE} | summarize count() by bin(TimeGenerated, 1d) | render timechart with (title="x")'
    assert set(desk.ask(query, prefer="wait=60").json) == {"tables"}
    full = desk.ask(query, prefer="wait=60,include-statistics=true,include-render=true").json
    assert full["render"]["visualization"] == "timechart"
    assert full["render"]["title"] == "x"
    assert full["statistics"]["query"]["datasetStatistics"][0]["tableRowCount"] == 2
    assert desk.ask("print 1", prefer="include-render=true").json["render"]["visualization"] is None
    assert rows(desk.ask("print a = 1h, b = 0.0/0.0")) == [["01:00:00", "NaN"]]


@pytest.mark.parametrize(
    ("span", "count"),
    [("P1D", 2), ("PT2H", 2), ("PT3600.0S", 1), ("P4D", 3), ("P1W", 3), (None, 3), ("", 3), ("PT30M", 1)],
)
def test_a_duration_reaches_back_from_now(desk: QueryDesk, span: str | None, count: int) -> None:
    assert rows(desk.ask(f"{TABLE} | count", timespan=span)) == [[count]]


def test_an_interval_bounds_both_ends(desk: QueryDesk) -> None:
    now = datetime.fromtimestamp(desk.context.clock.now(), UTC)
    first, last = (f"{now - timedelta(days=d):%Y-%m-%dT%H:%M:%SZ}" for d in (4, 2))
    for span in (f"{first}/{last}", f"{first}/P2D", f"P2D/{last}"):
        assert rows(desk.ask(f"{TABLE} | project Computer", timespan=span)) == [["PC01"]], span
    for span in ("yesterday", "P", f"{first}/{last}/{last}", "P1D/P1D", "PT"):
        refused = desk.ask(f"{TABLE} | count", timespan=span)
        assert (refused.status, refused.code) == (400, "BadArgumentError"), span


def test_computer_groups_by_alias_and_as_a_table(desk: QueryDesk) -> None:
    assert rows(desk.ask('ConfigMgr_PS100014 | where Computer startswith "pc" | sort by Computer asc')) == [
        ["PC01"],
        ["PC02"],
    ]
    assert rows(desk.ask('ComputerGroup | where Group == "All desktops" | distinct Computer | count')) == [[2]]
    assert rows(desk.ask(f"{TABLE} | where Computer in (ConfigMgr_PS100014) | count")) == [[2]]
    assert desk.ask("configmgr_ps100014 | count").status == 400, "names are case sensitive"


# ---- refusals ------------------------------------------------------------------------------
def test_a_query_that_cannot_be_read_says_where(desk: QueryDesk) -> None:
    refused = desk.ask(f"{TABLE} |\n wherre x")
    error = refused.json["error"]
    assert (refused.status, error["code"], error["message"]) == (
        400, "BadArgumentError", "The request had some invalid properties"
    )  # fmt: skip
    assert error["innererror"]["code"] == "SyntaxError"
    assert error["innererror"]["innererror"] == {
        "code": "SYN0002",
        "message": "Query could not be parsed at 'wherre' on line [2,1]",
        "line": 2,
        "pos": 1,
        "token": "wherre",
    }
    semantic = desk.ask(f"{TABLE} | where Nope == 1").json["error"]["innererror"]
    assert (semantic["code"], semantic["innererror"]["code"]) == ("SemanticError", "SEM0100")


@pytest.mark.parametrize(
    "body", [b"{", b"[]", b'{"query": 5}', b'{"query": ""}', b"", b'{"query": "x", "workspaces": 1}']
)
def test_a_body_that_is_no_query(desk: QueryDesk, body: bytes) -> None:
    refused = desk.say("POST", f"/v1/workspaces/{desk.workspace.customer_id}/query", body)
    assert (refused.status, refused.code) == (400, "BadArgumentError")


def test_reading_needs_a_role_at_the_workspace_or_above(desk: QueryDesk) -> None:
    group = desk.workspace.arm_id.rpartition("/providers/")[0]
    for role, status in (("Contributor", 200), ("Reader", 200), ("Monitoring Metrics Publisher", 403)):
        desk.give(role, role, group)
        answer = desk.ask("print 1", token=desk.reader(oid=role))
        assert answer.status == status, role
    assert desk.ask("print 1", token=desk.reader(oid="nobody")).code == "InsufficientAccessError"
    other = desk.context.state.cloud.logs.under(group)[1]
    assert desk.ask("print 1", path=f"/v1/workspaces/{other.customer_id}/query").status == 403
    assert desk.ask("print 1", workspaces=[other.customer_id]).status == 403
    desk.give("a reader", "Reader", group)
    assert rows(desk.ask("Heartbeat | summarize dcount(Computer), count()", workspaces=[other.arm_id])) == [[12, 576]]


def test_unknown_paths_and_methods(desk: QueryDesk) -> None:
    for path in (f"/v1/workspaces/{desk.tenant.id}/query", "/v1/workspaces", "/v1/apps/x/query"):
        refused = desk.ask("print 1", path=path)
        assert (refused.status, refused.code) == (404, "PathNotFoundError")
    assert desk.say("DELETE", f"/v1/workspaces/{desk.workspace.customer_id}/query", None).status == 405


def test_tokens_are_of_this_api_and_of_this_cloud(desk: QueryDesk) -> None:
    missing = desk.ask("print 1", token=None)
    assert (missing.status, missing.code) == (401, "AuthorizationRequiredError")
    assert "WWW-Authenticate" in missing.headers
    for host, audience, status in (
        (LA, "https://management.azure.com", 401),
        (LA, "https://graph.microsoft.com", 401),
        ("https://api.loganalytics.azure.com", LA, 200),
        (LA, LA + "/", 200),
        ("https://api.loganalytics.us", "https://api.loganalytics.us", 200),
        ("https://api.loganalytics.us", LA, 401),
        ("https://api.loganalytics.azure.cn", "https://api.loganalytics.azure.cn", 200),
        (LA, "https://api.loganalytics.azure.cn", 401),
        ("https://localhost:4443", LA, 200),
        ("https://localhost:4443", "https://localhost:4443", 200),
    ):
        answer = desk.ask("print 1", token=desk.reader(audience), host=host)
        assert answer.status == status, (host, audience)


# ---- ways in ---------------------------------------------------------------------------------
def test_get_resource_and_batch(desk: QueryDesk) -> None:
    query = urlencode({"query": f"{TABLE} | count", "timespan": "P1D"})
    assert rows(desk.say("GET", f"/v1/workspaces/{desk.workspace.customer_id}/query?{query}", None)) == [[2]]
    assert rows(desk.ask(f"{TABLE} | count", path=f"/v1{desk.workspace.arm_id}/query")) == [[3]]
    assert rows(desk.ask(f"{TABLE} | count", path=f"/v1//{desk.workspace.arm_id.lower()}/query")) == [[3]]
    frame = {"path": "/query", "method": "POST", "workspace": desk.workspace.customer_id}
    asked = [
        {"id": "1", "body": {"query": f"{TABLE} | count"}, "headers": {"Prefer": "include-statistics=true"}, **frame},
        {"id": "2", "body": {"query": "Nope"}, **frame},
        {"id": "3", "body": {"query": "print 1"}, **frame, "workspace": desk.tenant.id},
    ]
    told = desk.ask({"requests": asked}, path="/v1/$batch").json["responses"]
    assert [(part["id"], part["status"]) for part in told] == [("1", 200), ("2", 400), ("3", 404)]
    assert told[0]["body"]["statistics"]
    assert desk.ask({"requests": [5]}, path="/v1/$batch").status == 400


# ---- what goes wrong on purpose ------------------------------------------------------------------
def test_numbers_may_come_as_texts(desk: QueryDesk) -> None:
    desk.tenant.flags["queryNumbersAsStrings"] = True
    table = desk.ask(f"{TABLE} | where Computer == 'PC01' | project ResourceId, Share, Active").json["tables"][0]
    assert table["rows"] == [["16777217", "0.5", "true"]]
    assert [c["type"] for c in table["columns"]] == ["long", "real", "bool"]


def test_a_partial_answer_has_rows_and_an_error(desk: QueryDesk) -> None:
    desk.tenant.flags["queryPartial"] = True
    answer = desk.ask(TABLE)
    assert answer.status == 200
    assert len(answer.json["tables"][0]["rows"]) == 2
    assert answer.json["error"]["code"] == "PartialError"


def test_no_data_may_have_no_body(desk: QueryDesk) -> None:
    desk.tenant.flags["queryNoBody"] = True
    answer = desk.ask(f"{TABLE} | where false")
    assert (answer.status, answer.body) == (204, b"")
    assert desk.ask(TABLE).status == 200


def test_more_rows_than_the_service_gives_are_cut(desk: QueryDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("azconsole.practice.query.answers.MOST_ROWS", 2)
    answer = desk.ask(TABLE).json
    assert len(answer["tables"][0]["rows"]) == 2
    assert "E_QUERY_RESULT_SET_TOO_LARGE" in json.dumps(answer["error"])


# ---- the contract --------------------------------------------------------------------------------
def test_every_answer_keeps_the_contract(desk: QueryDesk, shared: Path) -> None:
    desk.tenant.flags["queryPartial"] = True
    for query in (TABLE, "print 1", "Nope", f"{TABLE} | summarize count() by Computer | render piechart"):
        desk.ask(query, timespan="P1D", prefer="include-statistics=true,include-render=true")
    desk.ask("print 1", token=None)
    desk.ask("print 1", path=f"/v1/workspaces/{desk.tenant.id}/query")
    frame = {"path": "/query", "method": "POST", "workspace": desk.workspace.customer_id, "headers": {}}
    desk.ask({"requests": [{"id": "1", "body": {"query": "print 1"}, **frame}]}, path="/v1/$batch")
    checker = load(shared)
    assert [problem for call in desk.calls for problem in checker.problems(*call)] == []


@pytest.mark.parametrize("name", ["loganalytics-query-400", "loganalytics-query-partial", "loganalytics-query-post"])
def test_an_example_is_answered_alike(desk: QueryDesk, shared: Path, name: str) -> None:
    example = json.loads((shared / "contracts" / "examples" / f"{name}.json").read_text("utf-8"))
    told = example["response"]
    if name != "loganalytics-query-400":
        columns = told["body"]["tables"][0]["columns"]
        shape = {c["name"]: {"bool": "boolean", "datetime": "dateTime"}.get(c["type"], c["type"]) for c in columns}
        desk.workspace.tables[example["request"]["body"]["query"].split()[0]] = Table("T", shape)
        desk.tenant.flags["queryPartial"] = name.endswith("partial")
    answer = desk.ask(example["request"]["body"])
    assert answer.status == told["status"]
    if answer.status == 400:
        wanted, got = told["body"]["error"], answer.json["error"]
        for _ in range(2):
            assert got["code"] == wanted["code"]
            wanted, got = wanted["innererror"], got["innererror"]
        assert (got["code"], got["message"].partition("operator")[2]) == (
            wanted["code"], wanted["message"].partition("operator")[2]
        )  # fmt: skip
        return
    assert answer.json["tables"][0]["columns"] == told["body"]["tables"][0]["columns"]
    if "error" in told["body"]:
        assert answer.json["error"]["code"] == told["body"]["error"]["code"]
        assert answer.json["error"]["details"][0]["code"] == told["body"]["error"]["details"][0]["code"]
