"""Workspaces, tables, saved searches and data collection rules of the practice ARM."""

from __future__ import annotations

import pytest

from azconsole.practice import control_azure
from tests.practice.azure_desk import CAST, LOGS, RULES, STREAM, TABLE, TABLES, AzureDesk, details, table_body

SEARCH = {"category": "ConfigMgr", "displayName": "Pilot", "query": "Heartbeat | distinct Computer", "version": 2,
          "functionAlias": "ConfigMgr_PS100014", "tags": [{"name": "Group", "value": "Computer"}]}  # fmt: skip


@pytest.fixture
def at() -> AzureDesk:
    return AzureDesk()


# ---- workspaces ----------------------------------------------------------------------------
def test_lists_write_ids_in_lower_case_and_single_answers_do_not(at: AzureDesk) -> None:
    listed = at.get(f"{at.group}/providers/Microsoft.OperationalInsights/workspaces?{LOGS}").json
    assert [w["name"] for w in listed["value"]] == ["law-contoso-prod", "law-contoso-security"]
    assert "nextLink" not in listed
    one = at.get(f"{at.workspace.upper().replace('/SUBSCRIPTIONS', '/subscriptions')}?{LOGS}").json
    assert one["id"] == at.workspace
    assert listed["value"][0]["id"] == at.workspace.lower() != at.workspace
    assert one["properties"]["customerId"] == listed["value"][0]["properties"]["customerId"]
    assert "OMS-Workspace-EUS" in str(
        at.get(f"{at.subscription}/providers/Microsoft.OperationalInsights/workspaces?{LOGS}").json
    )


def test_five_thousand_workspaces_come_in_pages(at: AzureDesk) -> None:
    control_azure.add_workspaces(at.context, {"scope": "Contoso IT/rg-network", "count": 5000})
    link, names, pages = f"{at.subscription}/providers/Microsoft.OperationalInsights/workspaces?{LOGS}", [], 0
    while link:
        page = at.get(link).json
        names += [w["name"] for w in page["value"]]
        link, pages = page.get("nextLink", ""), pages + 1
    assert (len(set(names)), pages) == (5005, 11)
    at.tenant.flags["workspacePageSize"] = 2500
    group = f"{at.subscription}/resourceGroups/RG-network/providers/Microsoft.OperationalInsights/workspaces?{LOGS}"
    page = at.get(group).json
    assert len(page["value"]) == 2500
    assert "nextLink" not in at.get(page["nextLink"]).json


def test_a_workspace_is_made_and_deleted(at: AzureDesk) -> None:
    url = f"{at.group}/providers/Microsoft.OperationalInsights/workspaces/law-New?{LOGS}"
    made = at.put(url, {"location": "West Europe", "properties": {"sku": {"name": "PerGB2018"}, "retentionInDays": 90}})
    assert (made.status, made.json["location"], made.json["properties"]["retentionInDays"]) == (201, "westeurope", 90)
    assert at.put(url, {"location": "westeurope", "tags": {"a": "b"}}).status == 200
    assert at.put(url, {"location": "eastus"}).code == "InvalidResourceLocation"
    assert at.get(url).json["tags"] == {"a": "b"}
    assert at.put(url.replace("law-New", "a_b"), {"location": "westeurope"}).code == "InvalidResourceName"
    assert at.put(url, {}).code == "LocationRequired"
    assert at.put(url, {"location": "mars"}).code == "LocationNotAvailableForResourceType"
    assert at.delete(url).status == 200
    assert (at.delete(url).status, at.get(url).code) == (204, "ResourceNotFound")


def test_shared_keys_need_more_than_reading(at: AzureDesk) -> None:
    url = f"{at.workspace}/sharedKeys?{LOGS}"
    keys = at.desk.post(url).json
    assert len(keys["primarySharedKey"]) == 88
    assert keys["primarySharedKey"] != keys["secondarySharedKey"]
    assert at.desk.post(url, token=at.app("Reader")).status == 403
    assert at.desk.post(url, token=at.app("Log Analytics Contributor")).status == 200


# ---- tables --------------------------------------------------------------------------------
def test_a_custom_table_is_made_changed_and_deleted(at: AzureDesk) -> None:
    url = f"{at.workspace}/tables/{TABLE}?{TABLES}"
    made = at.make_table()
    assert made.status == 200
    assert made.json["properties"]["schema"]["columns"][0] == {"name": "TimeGenerated", "type": "dateTime"}
    workspace = at.context.state.cloud.logs.workspace_at(at.workspace)
    assert workspace is not None
    workspace.tables[TABLE].append([(None, "PS1", "PS100014", "Pilot", "pc1", 1, None)])
    assert at.make_table(Extra="dynamic").json["properties"]["schema"]["columns"][-1]["name"] == "Extra"
    assert workspace.tables[TABLE].rows == [(None, "PS1", "PS100014", "Pilot", "pc1", 1, None, None)]
    assert {t["name"] for t in at.get(f"{at.workspace}/tables?{TABLES}").json["value"]} == {"Heartbeat", TABLE}
    assert at.delete(url).status == 200
    assert (at.get(url).code, at.delete(url).status) == ("ResourceNotFound", 204)


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("NoEnding", {}),
        (TABLE, {"TenantId": "string"}),
        (TABLE, {"Extra": "uuid"}),
        (TABLE, {"TimeGenerated": "string"}),
        (TABLE, {"Extra space": "string"}),
        (TABLE, {"sitecode": "string"}),
    ],
)
def test_a_table_that_is_refused(at: AzureDesk, name: str, columns: dict[str, str]) -> None:
    answer = at.put(f"{at.workspace}/tables/{name}?{TABLES}", table_body(name, **columns))
    assert (answer.status, answer.code) == (400, "InvalidParameter")


def test_what_a_table_keeps_to(at: AzureDesk) -> None:
    assert at.put(f"{at.workspace}/tables/{TABLE}?{TABLES}", table_body("Other_CL")).code == "InvalidParameter"
    assert at.put(f"{at.workspace}/tables/{TABLE}?{TABLES}", {}).code == "InvalidParameter"
    at.make_table()
    assert at.make_table(SiteCode="long").code == "InvalidParameter"
    assert at.put(f"{at.workspace}/tables/Heartbeat?{TABLES}", table_body("Heartbeat")).code == "InvalidParameter"
    assert at.delete(f"{at.workspace}/tables/heartbeat?{TABLES}").code == "InvalidParameter"
    assert (
        at.put(f"{at.workspace}/tables/{TABLE}?{TABLES}", table_body(), at.app("Monitoring Contributor")).status == 403
    )


def test_a_table_made_in_the_background(at: AzureDesk) -> None:
    at.tenant.flags["tableAsyncPolls"] = 2
    accepted = at.make_table()
    assert (accepted.status, accepted.headers["Retry-After"]) == (202, "1")
    assert at.get(f"{at.workspace}/tables/{TABLE}?{TABLES}").json["properties"]["provisioningState"] == "InProgress"
    looks = [at.get(accepted.headers["Azure-AsyncOperation"]).json["status"] for _ in range(2)]
    assert looks == ["InProgress", "Succeeded"]
    again = at.make_table()
    assert [at.get(again.headers["Location"]).status for _ in range(3)] == [202, 202, 200]
    assert (
        at.get(again.headers["Location"].replace("operationresults/", "operationresults/x")).code == "OperationNotFound"
    )


# ---- saved searches ------------------------------------------------------------------------
def test_a_computer_group_is_overwritten_by_its_etag_only(at: AzureDesk) -> None:
    url = f"{at.workspace}/savedSearches/ps1_ps100014?{LOGS}"
    made = at.put(url, {"properties": SEARCH})
    assert made.status == 200
    assert made.json["id"] == f"{at.workspace}/savedSearches/ps1_ps100014".lstrip("/")
    clash = at.put(url, {"properties": SEARCH})
    assert (clash.status, clash.code) == (409, "Conflict")
    assert at.put(url, {"etag": 'W/"other"', "properties": SEARCH}).status == 409
    assert at.put(url, {"etag": made.json["etag"], "properties": SEARCH}).status == 200
    assert (
        at.put(url, {"etag": "*", "properties": {**SEARCH, "displayName": "P"}}).json["properties"]["displayName"]
        == "P"
    )
    assert at.get(url).json["properties"]["tags"] == SEARCH["tags"]
    assert [s["name"] for s in at.get(f"{at.workspace}/savedSearches?{LOGS}").json["value"]] == ["ps1_ps100014"]
    other = at.put(url.replace("100014", "100015"), {"etag": "*", "properties": SEARCH})
    assert other.code == "InvalidParameter"
    for broken in ({}, {"properties": {**SEARCH, "query": " "}}, {"properties": {**SEARCH, "functionAlias": "a-b"}},
                   {"properties": {**SEARCH, "tags": [{"name": "x"}]}}):  # fmt: skip
        assert at.put(url.replace("100014", "100016"), broken).code == "InvalidParameter"
    assert [at.delete(url).status for _ in range(2)] == [200, 200]
    assert at.get(url).code == "ResourceNotFound"
    assert at.put(url, {"properties": SEARCH}, at.app("Reader")).status == 403


# ---- data collection rules -----------------------------------------------------------------
def test_a_direct_rule_has_an_endpoint_of_the_cloud_that_was_asked(at: AzureDesk) -> None:
    at.make_table()
    made = at.make_rule()
    assert made.status == 200
    assert made.json["properties"]["immutableId"].startswith("dcr-")
    again = at.make_rule(description="changed")
    assert again.json["properties"]["immutableId"] == made.json["properties"]["immutableId"]
    ends = {
        "https://management.azure.com": "https://dcr-configmgr-",
        "https://management.usgovcloudapi.net": ".westeurope-1.ingest.monitor.azure.us",
        "https://management.chinacloudapi.cn": ".westeurope-1.ingest.monitor.azure.cn",
        "https://localhost:4443": "https://localhost:4443",
    }
    for host, part in ends.items():
        assert part in at.get(f"{host}{at.rule}?{RULES}").json["properties"]["endpoints"]["logsIngestion"]
    group = f"{at.group}/providers/Microsoft.Insights/dataCollectionRules?{RULES}"
    everywhere = f"{at.subscription}/providers/Microsoft.Insights/dataCollectionRules?{RULES}"
    assert [len(at.get(url).json["value"]) for url in (group, everywhere)] == [1, 1]
    assert at.get(everywhere, at.app("Reader", scope=at.workspace)).json["value"] == []
    assert [at.delete(f"{at.rule}?{RULES}").status for _ in range(2)] == [200, 200]
    assert at.get(f"{at.rule}?{RULES}").code == "ResourceNotFound"


def test_a_string_does_not_become_a_guid_by_itself(at: AzureDesk) -> None:
    at.make_table()
    body = at.rule_body()
    body["properties"]["dataFlows"][0]["transformKql"] = "source"
    refused = at.put(f"{at.rule}?{RULES}", body)
    assert (refused.status, refused.code, details(refused)) == (400, "InvalidPayload", ["InvalidTransformOutput"])
    assert "SyncId [produced:'String', output:'Guid']" in refused.json["error"]["details"][0]["message"]


def test_what_makes_a_rule_invalid(at: AzureDesk) -> None:
    assert details(at.make_rule()) == ["InvalidOutputTable"]
    at.make_table()
    flow = at.rule_body()["properties"]["dataFlows"][0]
    guid = {"columns": [{"name": "TimeGenerated", "type": "datetime"}, {"name": "SyncId", "type": "guid"}]}
    assert details(at.make_rule(streamDeclarations={STREAM: guid})) == ["InvalidStreamDeclaration"]
    assert details(at.make_rule(streamDeclarations={"Mine": guid})) == ["InvalidStreamDeclaration"]
    assert details(at.make_rule(dataFlows=[{**flow, "destinations": ["other"]}])) == ["InvalidDataFlow"]
    assert details(at.make_rule(dataFlows=[{**flow, "streams": ["Custom-Other"]}])) == ["InvalidDataFlow"]
    assert details(at.make_rule(dataFlows=[])) == ["InvalidDataFlow"]
    assert details(at.make_rule(destinations={})) == ["InvalidDestination"]
    gone = {"logAnalytics": [{"workspaceResourceId": at.workspace + "x", "name": "ws"}]}
    assert details(at.make_rule(destinations=gone)) == ["InvalidWorkspace"]
    assert details(at.make_rule(location="eastus")) == ["InvalidWorkspace"]
    assert details(at.make_rule(kind=" Direct")) == ["InvalidKind"]
    assert details(at.make_rule(kind="Windows")) == ["InvalidProperty"]
    for text in (
        "source | where true",
        "source | extend SyncId = strcat(SyncId)",
        "Heartbeat",
        CAST.replace("(SyncId", "(Other"),
    ):
        assert details(at.make_rule(dataFlows=[{**flow, "transformKql": text}])) == ["InvalidTransformQuery"]
    assert at.put(f"{at.rule}?{RULES}", {"location": "westeurope"}).code == "InvalidPayload"
    assert at.make_rule().status == 200


def test_an_endpoint_for_rules_of_other_kinds(at: AzureDesk) -> None:
    at.make_table()
    url = f"{at.group}/providers/Microsoft.Insights/dataCollectionEndpoints/dce-x"
    made = at.put(f"{url}?{RULES}", {"location": "westeurope"}).json
    assert made["properties"]["logsIngestion"]["endpoint"].endswith(".westeurope-1.ingest.monitor.azure.com")
    assert at.get(f"{url}?{RULES}").json == made
    rule = at.make_rule(kind="Windows", dataCollectionEndpointId=made["id"])
    assert (rule.status, "endpoints" in rule.json["properties"]) == (200, False)
    assert at.delete(f"{url}?{RULES}").status == 200
    assert details(at.make_rule(kind="Windows", dataCollectionEndpointId=made["id"])) == [
        "InvalidDataCollectionEndpoint"
    ]
    assert at.get(f"{url}?{RULES}").code == "ResourceNotFound"


def test_a_resource_group_is_made(at: AzureDesk) -> None:
    url = f"{at.subscription}/resourcegroups/rg-New?api-version=2025-04-01"
    assert at.put(url, {"location": "westeurope"}).status == 201
    assert at.put(url, {"location": "westeurope", "tags": {"a": "b"}}).json["tags"] == {"a": "b"}
    assert at.put(url, {"location": "eastus"}).code == "InvalidResourceGroupLocation"
    assert at.get(url).json["name"] == "rg-New"


def test_a_transform_must_leave_the_time(at: AzureDesk) -> None:
    at.make_table()
    stream = {"columns": [{"name": "Computer", "type": "string"}]}
    flow = {"streams": [STREAM], "destinations": ["ws"], "transformKql": "source"}
    assert details(at.make_rule(streamDeclarations={STREAM: stream}, dataFlows=[flow])) == ["InvalidTransformQuery"]
    made = at.make_rule(
        streamDeclarations={STREAM: stream},
        dataFlows=[{**flow, "transformKql": "source | extend TimeGenerated = now()"}],
    )
    assert made.status == 200
