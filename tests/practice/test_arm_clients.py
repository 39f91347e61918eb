"""Microsoft's own clients of Azure Monitor against the running practice cloud, over TLS: from the missing role to the
uploaded rows, through the proxy with nothing overridden, and on loopback."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from azure.core.exceptions import (
    HttpResponseError,
    ResourceExistsError,
    ResourceNotFoundError,
    ServiceRequestError,
    ServiceResponseError,
)
from azure.identity import ClientSecretCredential
from azure.mgmt.authorization import AuthorizationManagementClient
from azure.mgmt.loganalytics import LogAnalyticsManagementClient
from azure.mgmt.monitor import MonitorManagementClient
from azure.monitor.ingestion import LogsIngestionClient

from tests.practice.azure_desk import CAST, COLUMNS, STREAM, TABLE, table_body
from tests.practice.control import Control

GROUP, WORKSPACE, RULE = "rg-monitoring-weu", "law-contoso-prod", "dcr-configmgr"
PUBLISHER = "3913510d-42f4-4e42-8a64-420c390055eb"
PLACE = f"Contoso IT/{GROUP}"


class Clients:
    """The clients of one app. `local` uses the custom endpoint, else the real names; more options go to each client."""

    def __init__(self, control: Control, app: dict[str, Any], stack: ExitStack, *, local: bool) -> None:
        state = control.control("GET", "/state")["tenants"][0]
        self.control, self.stack = control, stack
        self.subscription = next(s for s in state["subscriptions"] if s["displayName"] == "Contoso IT")[
            "subscriptionId"
        ]
        ca = control.facts["ca_file"]
        login = (
            {"authority": control.base, "disable_instance_discovery": True, "connection_verify": ca} if local else {}
        )
        self.credential = stack.enter_context(
            ClientSecretCredential(app["tenantId"], app["appId"], app["secret"], **login)
        )
        self.scopes = {"credential_scopes": [control.base + "/.default"], "connection_verify": ca} if local else {}
        self.base = {"base_url": control.base} if local else {}

    def management(self, kind: Callable[..., Any]) -> Any:
        return self.stack.enter_context(kind(self.credential, self.subscription, **self.base, **self.scopes))

    @property
    def logs(self) -> LogAnalyticsManagementClient:
        made: LogAnalyticsManagementClient = self.management(LogAnalyticsManagementClient)
        return made

    def uploader(self, endpoint: str, **more: Any) -> LogsIngestionClient:
        return self.stack.enter_context(LogsIngestionClient(endpoint, self.credential, **self.scopes, **more))

    def make_rule(self) -> tuple[str, str]:
        """The table and the rule; endpoint and immutable id."""
        table = self.logs.tables.begin_create_or_update(GROUP, WORKSPACE, TABLE, table_body()).result()
        assert table.properties.provisioning_state == "Succeeded"
        monitor = self.management(MonitorManagementClient)
        made = monitor.data_collection_rules.create(GROUP, RULE, rule_body(self.subscription))
        assert monitor.data_collection_rules.get(GROUP, RULE).kind == "Direct"
        assert [r.name for r in monitor.data_collection_rules.list_by_resource_group(GROUP)] == [RULE]
        return made.endpoints.logs_ingestion, made.immutable_id


def rule_body(subscription: str) -> dict[str, Any]:
    columns = [{"name": n, "type": {"dateTime": "datetime", "guid": "string"}.get(t, t)} for n, t in COLUMNS.items()]
    where = f"/subscriptions/{subscription}/resourceGroups/{GROUP}/providers/Microsoft.OperationalInsights/workspaces/{WORKSPACE}"
    flow = {"streams": [STREAM], "destinations": ["ws"], "transformKql": CAST, "outputStream": STREAM}
    properties = {
        "streamDeclarations": {STREAM: {"columns": columns}},
        "destinations": {"logAnalytics": [{"workspaceResourceId": where, "name": "ws"}]},
        "dataFlows": [flow],
    }
    return {"location": "westeurope", "kind": "Direct", "properties": properties}


def members(count: int) -> list[dict[str, Any]]:
    sync = str(uuid.uuid4())
    row = {"SiteCode": "PS1", "CollectionId": "PS100014", "CollectionName": "All desktops " + "x" * 200, "SyncId": sync}
    return [{**row, "Computer": f"PC{number:06}", "ResourceId": 16777219 + number} for number in range(count)]


def rows(control: Control, last: int = 1) -> dict[str, Any]:
    found: dict[str, Any] = control.control("GET", f"/logs/{WORKSPACE}/{TABLE}?last={last}")
    return found


def seeded(control: Control, number: int = 0) -> dict[str, Any]:
    apps: list[dict[str, Any]] = control.control("GET", "/state")["apps"]
    return apps[number]


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as opened:
        yield opened


@pytest.fixture(params=["proxy", "loopback"])
def clients(request: pytest.FixtureRequest, stack: ExitStack) -> Clients:
    """The clients of the seeded app that has its roles."""
    local = request.param == "loopback"
    control: Control = request.getfixturevalue("practice" if local else "real_names")
    return Clients(control, seeded(control), stack, local=local)


def test_from_the_workspace_to_the_uploaded_rows(clients: Clients) -> None:
    """More than a megabyte goes in parts; a part that is told to wait comes again, and none comes twice."""
    endpoint, immutable = clients.make_rule()
    uploader = clients.uploader(endpoint)
    clients.control.named_fault("upload-throttled", skip=1)
    clients.control.named_fault("upload-unavailable", skip=1)
    uploader.upload(immutable, STREAM, members(8000))
    found = rows(clients.control, 8000)
    assert found["count"] == 8000
    assert len({row["Computer"] for row in found["rows"]}) == 8000
    uploads = [c["status"] for c in clients.control.calls("/dataCollectionRules/") if c["method"] == "POST"]
    assert (uploads.count(204), sorted(set(uploads))) == (3, [204, 429, 503])
    assert clients.control.control("GET", "/refused")["refused"] == []


def test_workspaces_keys_and_tables(clients: Clients) -> None:
    logs = clients.logs
    names = [w.name for w in logs.workspaces.list_by_resource_group(GROUP)]
    assert names == [WORKSPACE, "law-contoso-security"]
    assert [w.name for w in logs.workspaces.list()] == names
    found = logs.workspaces.get(GROUP, WORKSPACE)
    assert uuid.UUID(found.properties.customer_id)
    assert found.location == "westeurope"
    assert logs.shared_keys.get_shared_keys(GROUP, WORKSPACE).primary_shared_key
    made = logs.workspaces.begin_create_or_update(GROUP, "law-made", {"location": "westeurope"}).result()
    assert made.properties.provisioning_state == "Succeeded"
    logs.workspaces.begin_delete(GROUP, "law-made").result()
    with pytest.raises(ResourceNotFoundError) as missing:
        logs.workspaces.get(GROUP, "law-made")
    assert missing.value.error.code == "ResourceNotFound"
    clients.control.named_fault("table-accepted")
    table = logs.tables.begin_create_or_update(GROUP, WORKSPACE, TABLE, table_body()).result()
    assert [c.name for c in table.properties.schema.columns] == list(COLUMNS)
    assert {t.name for t in logs.tables.list_by_workspace(GROUP, WORKSPACE)} == {"Heartbeat", TABLE}
    logs.tables.begin_delete(GROUP, WORKSPACE, TABLE).result()
    assert [t.name for t in logs.tables.list_by_workspace(GROUP, WORKSPACE)] == ["Heartbeat"]


def test_saved_searches(clients: Clients) -> None:
    searches = clients.logs.saved_searches
    body = {
        "properties": {
            "category": "ConfigMgr",
            "displayName": "Pilot",
            "query": "Heartbeat | distinct Computer",
            "functionAlias": "ConfigMgr_PS100014",
            "version": 2,
            "tags": [{"name": "Group", "value": "Computer"}],
        }
    }
    made = searches.create_or_update(GROUP, WORKSPACE, "ps1_ps100014", body)
    with pytest.raises(ResourceExistsError):
        searches.create_or_update(GROUP, WORKSPACE, "ps1_ps100014", body)
    again = searches.create_or_update(GROUP, WORKSPACE, "ps1_ps100014", {**body, "etag": made.etag})
    assert again.properties.tags[0].value == "Computer"
    assert [s.name for s in searches.list_by_workspace(GROUP, WORKSPACE).value] == ["ps1_ps100014"]
    searches.delete(GROUP, WORKSPACE, "ps1_ps100014")
    assert searches.list_by_workspace(GROUP, WORKSPACE).value == []


def test_five_thousand_workspaces_in_pages(real_names: Control, stack: ExitStack) -> None:
    real_names.control("POST", "/workspaces", {"scope": PLACE, "count": 5000})
    real_names.named_fault("slow-workspaces", delay_seconds=0.05)
    clients = Clients(real_names, seeded(real_names), stack, local=False)
    begun = time.perf_counter()
    pages = clients.logs.workspaces.list_by_resource_group(GROUP).by_page()
    assert len(list(next(pages))) == 500
    assert len([w for page in pages for w in page]) == 4502
    assert time.perf_counter() - begun > 0.5


def test_what_an_app_without_roles_sees(real_names: Control, stack: ExitStack) -> None:
    clients = Clients(real_names, seeded(real_names, 1), stack, local=False)
    with pytest.raises(HttpResponseError) as refused:
        list(clients.logs.workspaces.list_by_resource_group(GROUP))
    assert (refused.value.status_code, refused.value.error.code) == (403, "AuthorizationFailed")
    assert "Microsoft.OperationalInsights/workspaces/read" in refused.value.error.message
    real_names.control("POST", "/roles", {"appId": seeded(real_names, 1)["appId"], "role": "Reader", "scope": PLACE})
    assert len(list(clients.logs.workspaces.list_by_resource_group(GROUP))) == 2
    real_names.control("DELETE", "/roles", {"appId": seeded(real_names, 1)["appId"], "scope": PLACE})
    with pytest.raises(HttpResponseError):
        list(clients.logs.workspaces.list_by_resource_group(GROUP))


def test_an_owner_gives_the_role_that_uploading_needs(real_names: Control, stack: ExitStack) -> None:
    app = real_names.app(displayName="Contributor only")
    real_names.control("POST", "/roles", {"appId": app["appId"], "role": "Contributor", "scope": PLACE})
    clients = Clients(real_names, app, stack, local=False)
    endpoint, immutable = clients.make_rule()
    uploader = clients.uploader(endpoint)
    with pytest.raises(HttpResponseError) as refused:
        uploader.upload(immutable, STREAM, members(1))
    assert refused.value.status_code == 403
    permissions = clients.management(AuthorizationManagementClient).permissions
    held = list(permissions.list_for_resource_group(GROUP))
    assert [list(p.actions or []) for p in held] == [["*"]]
    group = f"/subscriptions/{clients.subscription}/resourceGroups/{GROUP}"
    scope = f"{group}/providers/Microsoft.Insights/dataCollectionRules/{RULE}"
    assert len(list(permissions.list_for_resource(GROUP, "Microsoft.Insights", "", "dataCollectionRules", RULE))) == 1
    definition = f"/subscriptions/{clients.subscription}/providers/Microsoft.Authorization/roleDefinitions/{PUBLISHER}"
    wish = {
        "properties": {
            "roleDefinitionId": definition,
            "principalId": app["principalId"],
            "principalType": "ServicePrincipal",
        }
    }
    with pytest.raises(HttpResponseError) as forbidden:
        clients.management(AuthorizationManagementClient).role_assignments.create(scope, str(uuid.uuid4()), wish)
    assert forbidden.value.status_code == 403
    owner = real_names.app(displayName="Owner")
    real_names.control("POST", "/roles", {"appId": owner["appId"], "role": "Owner", "scope": "Contoso IT"})
    grants = Clients(real_names, owner, stack, local=False).management(AuthorizationManagementClient)
    assert (
        next(iter(grants.role_definitions.list(scope, filter="roleName eq 'Monitoring Metrics Publisher'"))).name
        == PUBLISHER
    )
    made = grants.role_assignments.create(scope, str(uuid.uuid4()), wish)
    with pytest.raises(ResourceExistsError):
        grants.role_assignments.create(scope, str(uuid.uuid4()), wish)
    listed = grants.role_assignments.list_for_scope(scope, filter="atScope()")
    assert made.name in [a.name for a in listed]
    uploader.upload(immutable, STREAM, members(1))
    assert rows(real_names)["count"] == 1


def test_rows_whose_answer_was_lost_are_there_once_for_each_try(real_names: Control, stack: ExitStack) -> None:
    """The client tries again by itself after a lost answer: what doubles rows in a real workspace too."""
    clients = Clients(real_names, seeded(real_names), stack, local=False)
    endpoint, immutable = clients.make_rule()
    real_names.named_fault("upload-lost-answer")
    with pytest.raises((ServiceResponseError, ServiceRequestError)):
        clients.uploader(endpoint, retry_total=0).upload(immutable, STREAM, members(5))
    assert rows(real_names)["count"] == 5
    real_names.named_fault("upload-cut")
    with pytest.raises((ServiceResponseError, ServiceRequestError)):
        clients.uploader(endpoint, retry_total=0).upload(immutable, STREAM, members(5))
    assert rows(real_names)["count"] == 5


def test_the_national_clouds(real_names: Control, stack: ExitStack) -> None:
    clouds = (
        ("https://login.microsoftonline.us", "https://management.usgovcloudapi.net", "https://management.core.usgovcloudapi.net",
         "https://monitor.azure.us"),
        ("https://login.partner.microsoftonline.cn", "https://management.chinacloudapi.cn",
         "https://management.chinacloudapi.cn", "https://monitor.azure.cn"),
    )  # fmt: skip
    app = seeded(real_names)
    for authority, arm, audience, monitor in clouds:
        clients = Clients(real_names, app, stack, local=False)
        clients.credential = stack.enter_context(
            ClientSecretCredential(app["tenantId"], app["appId"], app["secret"], authority=authority)
        )
        clients.base, clients.scopes = {"base_url": arm}, {"credential_scopes": [audience + "/.default"]}
        endpoint, immutable = clients.make_rule()
        assert endpoint.endswith(".westeurope-1.ingest." + monitor.removeprefix("https://"))
        clients.scopes = {"credential_scopes": [monitor + "/.default"]}
        clients.uploader(endpoint).upload(immutable, STREAM, members(3))
    assert rows(real_names)["count"] == 6
    assert real_names.control("GET", "/refused")["refused"] == []
