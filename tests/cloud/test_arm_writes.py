"""Azure Resource Manager against a scripted host: tables, rules, roles, computer groups (S12)."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

from azconsole.cloud.app_tokens import AppKey
from azconsole.cloud.arm.azure import ArmClient
from azconsole.cloud.azure_session import AzureSessions
from azconsole.domain.errors import (
    AccessDeniedError,
    ConflictError,
    NotFoundError,
    ProtocolError,
    UnavailableError,
)
from azconsole.domain.log_analytics import SavedSearch
from tests.cloud.arm_host import (
    GROUP,
    PLACE,
    PRINCIPAL,
    PUBLISHER,
    STREAM,
    SUBSCRIPTION,
    TABLE,
    WORKSPACE,
    arm,
    arm_asked,
    refusal,
    version,
)
from tests.cloud.conftest import VirtualTime
from tests.cloud.fake_host import Answer, Asked, FakeHost, fake_host

COLUMNS = [("TimeGenerated", "dateTime"), ("Computer", "string"), ("SyncId", "guid")]


def table(*columns: tuple[str, str], state: str = "Succeeded") -> dict[str, Any]:
    schema = {
        "name": TABLE,
        "columns": [{"name": name, "type": kind, "isHidden": False} for name, kind in columns],
        "standardColumns": [{"name": "TenantId", "type": "guid"}],
    }
    return {"name": TABLE, "properties": {"provisioningState": state, "schema": schema}}


def sent(asked: Asked) -> Any:
    return json.loads(asked.body)


def test_a_missing_table_is_made(host: FakeHost, azure: ArmClient) -> None:
    arm(host, lambda asked: refusal(404, "ResourceNotFound") if asked.method == "GET" else Answer(body=table(*COLUMNS)))
    assert azure.ensure_table(WORKSPACE, TABLE, COLUMNS)
    look, put = arm_asked(host)
    assert put.target == look.target
    assert sent(put)["properties"]["schema"] == {
        "name": TABLE,
        "columns": [{"name": name, "type": kind} for name, kind in COLUMNS],
    }


def test_a_table_that_is_there_is_left_alone(host: FakeHost, azure: ArmClient) -> None:
    arm(
        host,
        lambda _asked: Answer(
            body=table(*((name.upper(), kind.lower()) for name, kind in COLUMNS), ("Own_s", "string"))
        ),
    )
    assert not azure.ensure_table(WORKSPACE, TABLE, COLUMNS)
    assert [asked.method for asked in arm_asked(host)] == ["GET"]


def test_missing_columns_are_added_and_none_is_removed(host: FakeHost, azure: ArmClient) -> None:
    there = table(COLUMNS[0], ("Own_s", "string"))
    there["properties"]["schema"]["columns"][1]["description"] = "kept"
    arm(host, lambda asked: Answer(body=there if asked.method == "GET" else table(*COLUMNS)))
    assert not azure.ensure_table(WORKSPACE, TABLE, COLUMNS)
    assert sent(arm_asked(host)[1])["properties"]["schema"]["columns"] == [
        {"name": "TimeGenerated", "type": "dateTime"},
        {"name": "Own_s", "type": "string", "description": "kept"},
        {"name": "Computer", "type": "string"},
        {"name": "SyncId", "type": "guid"},
    ]


def test_a_column_of_another_type_is_told_before_anything_is_changed(host: FakeHost, azure: ArmClient) -> None:
    arm(host, lambda _asked: Answer(body=table(("TimeGenerated", "dateTime"), ("SyncId", "string"))))
    with pytest.raises(ConflictError) as caught:
        azure.ensure_table(WORKSPACE, TABLE, COLUMNS)
    assert caught.value.code == "table-column-type"
    assert "SyncId" in caught.value.message
    assert [asked.method for asked in arm_asked(host)] == ["GET"]


@pytest.mark.parametrize("operation", [True, False])
def test_a_table_that_takes_its_time_is_waited_for(
    host: FakeHost, azure: ArmClient, time_: VirtualTime, operation: bool
) -> None:
    looks = iter(["InProgress", "InProgress", "Succeeded"])
    headers = {"Retry-After": "7"} | ({"Azure-AsyncOperation": f"{host.base}/subscriptions/op"} if operation else {})

    def serve(asked: Asked) -> Answer:
        if asked.path == "/subscriptions/op":
            return Answer(body={"status": next(looks)}, headers={"Retry-After": "5"})
        if asked.method == "PUT":
            return Answer(202, b"", headers)
        first = len(arm_asked(host)) == 1
        return refusal(404, "ResourceNotFound") if first else Answer(body=table(state=next(looks, "Succeeded")))

    arm(host, serve)
    assert azure.ensure_table(WORKSPACE, TABLE, COLUMNS)
    assert time_.waits == ([7.0, 5.0, 5.0] if operation else [7.0, 2.0, 2.0])


def test_a_table_that_fails_or_takes_too_long_is_told(host: FakeHost, azure: ArmClient, time_: VirtualTime) -> None:
    failed = {"status": "Failed", "error": {"code": "Quota", "message": "Too many tables."}}

    def serve(asked: Asked) -> Answer:
        if asked.path == "/subscriptions/op":
            return Answer(body=failed)
        if asked.method == "PUT":
            return Answer(202, b"", {"Azure-AsyncOperation": f"{host.base}/subscriptions/op"})
        return refusal(404, "ResourceNotFound")

    arm(host, serve)
    with pytest.raises(ConflictError, match=r"Too many tables\.") as caught:
        azure.ensure_table(WORKSPACE, TABLE, COLUMNS)
    assert caught.value.code == "Quota"
    arm(host, lambda asked: Answer(202) if asked.method == "PUT" else refusal(404, "ResourceNotFound"))
    with pytest.raises(UnavailableError) as late:
        azure.ensure_table(WORKSPACE, TABLE, COLUMNS)
    assert late.value.code == "table-not-ready"
    assert 300 <= sum(time_.waits) < 330


def test_s12_the_address_of_an_operation_elsewhere_is_not_asked(
    host: FakeHost, azure: ArmClient, tmp_path: Any
) -> None:
    with fake_host(tmp_path) as other:
        answers = [
            refusal(404, "ResourceNotFound"),
            Answer(202, b"", {"Azure-AsyncOperation": f"{other.base}/subscriptions/op"}),
            Answer(body=table(*COLUMNS)),
        ]
        arm(host, lambda _asked: answers.pop(0))
        assert azure.ensure_table(WORKSPACE, TABLE, COLUMNS)
        assert other.connections == 0


# ---- rules, roles, saved searches ------------------------------------------------------------------------------------
def rule(host: FakeHost, **changes: Any) -> dict[str, Any]:
    properties = {"immutableId": "dcr-1", "endpoints": {"logsIngestion": f"{host.base}/"}}
    return {"id": f"{GROUP}/providers/Microsoft.Insights/dataCollectionRules/dcr", "properties": properties | changes}


def test_a_rule_is_made_in_the_region_of_the_workspace(host: FakeHost, azure: ArmClient, shared: Any) -> None:
    arm(host, lambda _asked: Answer(201, rule(host)))
    columns = [("TimeGenerated", "datetime"), ("SyncId", "string")]
    found = azure.put_rule(PLACE, "dcr", STREAM, columns)
    assert (found.name, found.immutable_id, found.endpoint) == ("dcr", "dcr-1", host.base)
    [asked] = arm_asked(host)
    assert (asked.method, version(asked)) == ("PUT", "2023-03-11")
    body = sent(asked)
    example = json.loads((shared / "contracts/examples/arm-dcr-put-direct.json").read_text("utf-8"))["request"]["body"]
    assert (body["location"], body["kind"]) == ("westeurope", "Direct")
    assert set(body["properties"]) == set(example["properties"])
    assert body["properties"]["streamDeclarations"][STREAM]["columns"][1] == {"name": "SyncId", "type": "string"}
    assert body["properties"]["destinations"]["logAnalytics"][0]["workspaceResourceId"] == WORKSPACE
    [flow] = body["properties"]["dataFlows"]
    assert flow["transformKql"] == "source"
    assert flow["destinations"] == [body["properties"]["destinations"]["logAnalytics"][0]["name"]]


def unknown_table(code: str = "InvalidOutputTable") -> Answer:
    inner = {"code": code, "message": "Table for output stream 'Custom-X' is not available.", "target": "x"}
    return Answer(400, {"error": {"code": "InvalidPayload", "message": "Invalid.", "details": [inner]}})


def test_a_table_that_rules_do_not_know_yet_is_waited_for(host: FakeHost, azure: ArmClient, time_: VirtualTime) -> None:
    answers = [unknown_table(), unknown_table(), Answer(body=rule(host))]
    arm(host, lambda _asked: answers.pop(0))
    assert azure.put_rule(PLACE, "dcr-configmgr", STREAM, [("Computer", "string")]).immutable_id
    assert time_.waits == [10.0, 10.0]
    arm(host, lambda _asked: unknown_table())
    with pytest.raises(ConflictError, match="is not available"):
        azure.put_rule(PLACE, "dcr-configmgr", STREAM, [("Computer", "string")])
    assert 300 <= sum(time_.waits[2:]) <= 310
    del time_.waits[:]
    arm(host, lambda _asked: unknown_table("InvalidTransformOutput"))
    with pytest.raises(ConflictError):
        azure.put_rule(PLACE, "dcr-configmgr", STREAM, [("Computer", "string")])
    assert time_.waits == []


@pytest.mark.parametrize(
    ("changes", "words"),
    [({"plan": "Basic"}, "the plan Basic"), ({"plan": "Auxiliary"}, "Analytics"), ({}, "HTTP Data Collector API")],
)
def test_a_table_of_another_kind_is_told(host: FakeHost, azure: ArmClient, changes: dict[str, str], words: str) -> None:
    there = table(*COLUMNS)
    there["properties"] |= changes
    if not changes:
        there["properties"]["schema"]["tableSubType"] = "Classic"
    arm(host, lambda _asked: Answer(body=there))
    with pytest.raises(ConflictError, match=words) as caught:
        azure.ensure_table(WORKSPACE, TABLE, COLUMNS)
    assert caught.value.code == "table-kind"
    there["properties"] |= {"plan": "Analytics"}
    there["properties"]["schema"]["tableSubType"] = "DataCollectionRuleBased"
    assert not azure.ensure_table(WORKSPACE, TABLE, COLUMNS)


def test_a_rule_is_found_or_not(host: FakeHost, azure: ArmClient) -> None:
    arm(host, lambda _asked: Answer(body=rule(host)))
    found = azure.find_rule("rg(one)", SUBSCRIPTION, "dcr")
    assert found is not None
    assert found.immutable_id == "dcr-1"
    arm(host, lambda _asked: refusal(404, "ResourceNotFound"))
    assert azure.find_rule("rg(one)", SUBSCRIPTION, "dcr") is None
    arm(host, lambda _asked: refusal(404, "ResourceGroupNotFound"))
    with pytest.raises(NotFoundError):
        azure.find_rule("rg(one)", SUBSCRIPTION, "dcr")
    arm(host, lambda _asked: Answer(body=rule(host, endpoints=None)))
    with pytest.raises(ConflictError) as caught:
        azure.find_rule("rg(one)", SUBSCRIPTION, "dcr")
    assert caught.value.code == "rule-kind"


@pytest.mark.parametrize(
    "endpoint", ["https://evil.example", "http://localhost:1", "https://a.ingest.monitor.azure.com"]
)
def test_s12_an_upload_address_outside_the_cloud_is_refused(
    host: FakeHost, azure: ArmClient, sessions: AzureSessions, key: AppKey, time_: VirtualTime, endpoint: str
) -> None:
    arm(host, lambda _asked: Answer(body=rule(host, endpoints={"logsIngestion": endpoint})))
    for call in (
        lambda: azure.find_rule("rg", SUBSCRIPTION, "dcr"),
        lambda: azure.put_rule(PLACE, "dcr", STREAM, [("A", "string")]),
    ):
        with pytest.raises(ProtocolError) as caught:
            call()
        assert caught.value.code == "foreign-address"


def test_a_role_is_assigned_once_under_a_fixed_name(host: FakeHost, azure: ArmClient) -> None:
    answers = [Answer(201, {}), refusal(409, "RoleAssignmentExists"), refusal(409, "RoleAssignmentLimitExceeded")]
    arm(host, lambda _asked: answers.pop(0))
    azure.grant(WORKSPACE, PUBLISHER, PRINCIPAL)
    azure.grant(WORKSPACE.replace("resourceGroups", "resourcegroups"), PUBLISHER, PRINCIPAL.upper())
    with pytest.raises(ConflictError) as caught:
        azure.grant(GROUP, PUBLISHER, PRINCIPAL)
    assert caught.value.code == "RoleAssignmentLimitExceeded"
    first, second, third = arm_asked(host)
    assert first.path.rpartition("/")[2] == second.path.rpartition("/")[2] != third.path.rpartition("/")[2]
    assert sent(first)["properties"] == {
        "roleDefinitionId": f"/subscriptions/{SUBSCRIPTION}/providers/Microsoft.Authorization/roleDefinitions/{PUBLISHER}",
        "principalId": PRINCIPAL,
        "principalType": "ServicePrincipal",
    }


def test_the_apps_principal_is_read_from_its_token(
    host: FakeHost, sessions: AzureSessions, key: AppKey, time_: VirtualTime
) -> None:
    def token(claims: bytes) -> Answer:
        middle = base64.urlsafe_b64encode(claims).decode().rstrip("=")
        return Answer(body={"token_type": "Bearer", "expires_in": 3599, "access_token": f"e30.{middle}.x"})

    for claims, fine in (
        (json.dumps({"oid": PRINCIPAL.upper()}).encode(), True),
        (b'{"oid": 7}', False),
        (b"{", False),
        (b"[]", False),
        (b"\xff", False),
    ):
        host.entra = lambda asked, claims=claims: token(claims) if asked.path.endswith("/token") else None  # type: ignore[misc]
        azure = sessions.azure(key, time_)
        if fine:
            assert azure.principal_id() == PRINCIPAL
        else:
            with pytest.raises(ProtocolError):
                azure.principal_id()
        azure.close()


def search(name: str, category: str = "ConfigMgr", **more: Any) -> dict[str, Any]:
    properties = {"category": category, "displayName": "Pilot", "query": "Q", "functionAlias": "F", **more}
    return {"id": f"{WORKSPACE.lstrip('/')}/savedSearches/{name}", "name": "other", "properties": properties}


def test_saved_searches_of_our_category(host: FakeHost, azure: ArmClient) -> None:
    value = [search("ps1_ps100014"), search("x", "Mine"), {"id": "odd"}]
    arm(host, lambda _asked: Answer(body={"value": value}))
    assert azure.saved_searches(WORKSPACE) == [SavedSearch("ps1_ps100014", "Pilot", "Q", "F")]
    pascal = [
        {
            "Id": f"{WORKSPACE}/savedsearches/ps1_x",
            "Properties": {"Category": "CONFIGMGR", "DisplayName": "All", "Query": "Q", "Version": 2},
        }
    ]
    arm(host, lambda _asked: Answer(body=pascal))
    [found] = azure.saved_searches(WORKSPACE)
    assert (found.search_id, found.display_name, found.function_alias) == ("ps1_x", "All", "")


def test_a_computer_group_is_written_and_removed(host: FakeHost, azure: ArmClient) -> None:
    arm(host, lambda asked: Answer(body={}) if asked.method == "PUT" else refusal(404, "ResourceNotFound"))
    azure.put_saved_search(WORKSPACE, SavedSearch("ps1_ps1/00014", "Pilot", "Q", "ConfigMgr_PS100014"))
    azure.delete_saved_search(WORKSPACE, "ps1_ps1/00014")
    put, delete = arm_asked(host)
    assert put.path.endswith("/savedSearches/ps1_ps1%2F00014")
    assert put.target == delete.target
    assert sent(put) == {
        "etag": "*",
        "properties": {
            "category": "ConfigMgr",
            "displayName": "Pilot",
            "query": "Q",
            "functionAlias": "ConfigMgr_PS100014",
            "version": 2,
            "tags": [{"name": "Group", "value": "Computer"}],
        },
    }
    arm(host, lambda _asked: refusal(403, "AuthorizationFailed"))
    with pytest.raises(AccessDeniedError):
        azure.delete_saved_search(WORKSPACE, "x")
