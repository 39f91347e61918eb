"""azure-monitor-query, unmodified, against the running practice cloud: production names by the proxy, and on loopback."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from azure.core.exceptions import HttpResponseError
from azure.identity import ClientSecretCredential
from azure.monitor.query import LogsBatchQuery, LogsQueryClient, LogsQueryError, LogsQueryPartialResult, LogsQueryResult

from tests.practice.azure_desk import STREAM, TABLE
from tests.practice.control import Control
from tests.practice.test_arm_clients import GROUP, WORKSPACE, Clients, members

QUERY = "Heartbeat | summarize Beats = count(), Last = max(TimeGenerated) by Computer | sort by Computer asc"


def seeded(control: Control, number: int = 0) -> tuple[ClientSecretCredential, dict[str, Any], str]:
    """A seeded app (0: with its roles, 1: without), and the customer id of the workspace that the first may read."""
    app = control.control("GET", "/state")["apps"][number]
    workspace = control.control("GET", "/logs/law-contoso-prod")
    return ClientSecretCredential(app["tenantId"], app["appId"], app["secret"]), workspace, workspace["customerId"]


def test_rows_statistics_and_chart_through_the_proxy(real_names: Control) -> None:
    credential, _, workspace = seeded(real_names)
    with credential, LogsQueryClient(credential) as client:
        found = client.query_workspace(
            workspace,
            QUERY + " | render columnchart",
            timespan=timedelta(days=2),
            server_timeout=60,
            include_statistics=True,
            include_visualization=True,
        )
        none = client.query_workspace(workspace, "Heartbeat | where false", timespan=None)
        end = datetime.now(UTC) - timedelta(days=30)
        old = client.query_workspace(workspace, "Heartbeat | count", timespan=(end - timedelta(days=1), end))
    assert isinstance(found, LogsQueryResult)
    assert isinstance(none, LogsQueryResult)
    assert isinstance(old, LogsQueryResult)
    table = found.tables[0]
    assert (table.columns, table.columns_types) == (["Computer", "Beats", "Last"], ["string", "long", "datetime"])
    assert [row["Computer"] for row in table.rows][:2] == ["BER-PC00000", "BER-PC00001"]
    assert isinstance(table.rows[0]["Last"], datetime)
    assert found.visualization is not None
    assert found.visualization["visualization"] == "columnchart"
    assert found.statistics
    assert list(none.tables[0].rows) == []
    assert old.tables[0].rows[0][0] == 0
    assert real_names.control("GET", "/refused")["refused"] == []


def test_a_resource_and_a_batch(real_names: Control) -> None:
    credential, workspace, customer_id = seeded(real_names)
    with credential, LogsQueryClient(credential) as client:
        found = client.query_resource(
            workspace["id"], "Heartbeat | distinct Computer | count", timespan=timedelta(days=2)
        )
        assert isinstance(found, LogsQueryResult)
        assert found.tables[0].rows[0]["Count"] == 12
        first, second = client.query_batch(
            [
                LogsBatchQuery(customer_id, "Heartbeat | count", timespan=None, include_statistics=True),
                LogsBatchQuery(customer_id, "UCClient | count", timespan=None),
            ]
        )
    assert isinstance(first, LogsQueryResult)
    assert first.statistics
    assert isinstance(second, LogsQueryError)
    assert second.code == "BadArgumentError"
    assert "UCClient" in str(second)


def test_what_was_uploaded_is_found_by_its_computer_group(real_names: Control) -> None:
    newest = f"{TABLE} | summarize arg_max(TimeGenerated, SyncId) by CollectionId | project CollectionId, SyncId"
    query = f"""{newest} | where CollectionId == "PS100014" | join kind=inner {TABLE} on CollectionId, SyncId
    | where isnotempty(Computer) | distinct Computer"""
    group = {
        "category": "ConfigMgr",
        "displayName": "All desktops",
        "query": query,
        "functionAlias": "ConfigMgr_PS100014",
        "version": 2,
        "tags": [{"name": "Group", "value": "Computer"}],
    }
    credential, _, workspace = seeded(real_names)
    with ExitStack() as stack:
        clients = Clients(real_names, real_names.control("GET", "/state")["apps"][0], stack, local=False)
        endpoint, rule = clients.make_rule()
        clients.uploader(endpoint).upload(rule, STREAM, members(5))
        clients.uploader(endpoint).upload(rule, STREAM, members(3))
        clients.logs.saved_searches.create_or_update(GROUP, WORKSPACE, "ps1_ps100014", {"properties": group})
        client = stack.enter_context(LogsQueryClient(stack.enter_context(credential)))
        found = client.query_workspace(
            workspace, 'ConfigMgr_PS100014 | where Computer startswith "pc" | sort by Computer asc', timespan=None
        )
        seen = client.query_workspace(
            workspace, f"{TABLE} | where Computer in (ConfigMgr_PS100014)", timespan=timedelta(1)
        )
    assert isinstance(found, LogsQueryResult)
    assert [row["Computer"] for row in found.tables[0].rows] == ["PC000000", "PC000001", "PC000002"]
    assert isinstance(seen, LogsQueryResult)
    assert len(seen.tables[0].rows) == 6


def test_refusals_and_trouble(real_names: Control) -> None:
    credential, _, workspace = seeded(real_names)
    stranger, _, _ = seeded(real_names, 1)
    with credential, stranger, LogsQueryClient(credential) as client, LogsQueryClient(stranger) as other:
        with pytest.raises(HttpResponseError, match="insufficient access") as refused:
            other.query_workspace(workspace, QUERY, timespan=None)
        assert refused.value.status_code == 403
        with pytest.raises(HttpResponseError, match="wherre") as unread:
            client.query_workspace(workspace, "Heartbeat | wherre x", timespan=None)
        assert unread.value.status_code == 400
        real_names.named_fault("query-throttled")
        assert client.query_workspace(workspace, QUERY, timespan=None), "the client waits and asks again"
        real_names.named_fault("query-partial")
        partial = client.query_workspace(workspace, QUERY, timespan=None)
    assert isinstance(partial, LogsQueryPartialResult)
    assert partial.partial_error is not None
    assert partial.partial_error.code == "PartialError"
    assert partial.partial_data is not None
    assert len(partial.partial_data[0].rows) == 6


@pytest.mark.parametrize(
    ("authority", "endpoint"),
    [
        ("login.microsoftonline.com", "https://api.loganalytics.azure.com"),
        ("login.microsoftonline.us", "https://api.loganalytics.us"),
        ("login.chinacloudapi.cn", "https://api.loganalytics.azure.cn"),
    ],
)
def test_the_endpoints_of_the_clouds(real_names: Control, authority: str, endpoint: str) -> None:
    app = real_names.control("GET", "/state")["apps"][0]
    _, _, workspace = seeded(real_names)
    credential = ClientSecretCredential(app["tenantId"], app["appId"], app["secret"], authority=authority)
    with credential, LogsQueryClient(credential, endpoint=endpoint) as client:
        assert client.query_workspace(workspace, "print 1", timespan=None)
    assert real_names.control("GET", "/refused")["refused"] == []


def test_a_custom_endpoint(practice: Control) -> None:
    app, ca = practice.control("GET", "/state")["apps"][0], practice.facts["ca_file"]
    _, _, workspace = seeded(practice)
    credential = ClientSecretCredential(
        app["tenantId"],
        app["appId"],
        app["secret"],
        authority=practice.base,
        disable_instance_discovery=True,
        connection_verify=ca,
    )
    with credential, LogsQueryClient(credential, endpoint=practice.base, connection_verify=ca) as client:
        found = client.query_workspace(workspace, QUERY, timespan=timedelta(days=2))
    assert isinstance(found, LogsQueryResult)
    assert len(found.tables[0].rows) == 12
