"""From the sign-in to a query's answer at the practice cloud: over TLS at its own address, and by the real names of each cloud
through the CONNECT proxy."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID, uuid4

import pytest

from azconsole.cloud.app_tokens import AppKey
from azconsole.cloud.arm.azure import ArmClient
from azconsole.cloud.azure_session import AzureSessions
from azconsole.cloud.clients import Clients
from azconsole.cloud.retry import RetryPolicy
from azconsole.cloud.signin import MicrosoftSignIn
from azconsole.cloud.site.connection import SiteSessions
from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import (
    AZURE_CHINA,
    AZURE_PUBLIC,
    AZURE_US_GOVERNMENT,
    AZURE_US_GOVERNMENT_DOD,
    CloudProfile,
    practice_cloud,
)
from azconsole.domain.errors import (
    AccessDeniedError,
    NotFoundError,
    ResyncRequiredError,
    SignInError,
    UserInputError,
)
from azconsole.domain.log_analytics import COLUMNS, STREAM, TABLE, DataRule, SavedSearch, Workspace
from azconsole.domain.redact import Secret
from tests.cloud.test_practice import Person
from tests.practice.control import Control

IT, GROUP, NAME = "Contoso IT", "rg-monitoring-weu", "law-contoso-prod"
PUBLISHER = "3913510d-42f4-4e42-8a64-420c390055eb"
MEMBERS = f"""
let newest = {TABLE} | where CollectionId == "PS100014" | summarize Got = count(), Whole = max(Members),
    At = max(TimeGenerated) by SyncId | where Got >= Whole | top 1 by At desc | project SyncId;
{TABLE} | join kind=inner newest on SyncId | where isnotempty(Computer) | distinct Computer"""


@dataclass
class Desk:
    """An app at the practice cloud, and the sessions it opens."""

    control: Control
    key: AppKey
    sessions: AzureSessions
    app_id: str

    def role(self, role: str, scope: str) -> None:
        self.control.control("POST", "/roles", {"appId": self.app_id, "role": role, "scope": scope})

    def azure(self) -> ArmClient:
        return self.sessions.azure(self.key, CancelToken())

    def workspace(self, azure: ArmClient) -> Workspace:
        [subscription] = [one for page in azure.subscriptions() for one in page if one.name == IT]
        found = [one for page in azure.workspaces(subscription.subscription_id, GROUP) for one in page]
        return next(one for one in found if one.name == NAME)


def made(control: Control, cloud: CloudProfile, *roles: str) -> Desk:
    app = control.app(roles=["Device.Read.All"])
    key = AppKey(cloud, UUID(app["tenantId"]), UUID(app["appId"]), Secret(app["secret"]))
    desk = Desk(control, key, AzureSessions(Clients(policy=RetryPolicy(tries=3, first=0.01))), app["appId"])
    for role in roles:
        desk.role(role, f"{IT}/{GROUP}")
    return desk


@pytest.fixture
def desk(practice: Control) -> Desk:
    return made(practice, practice_cloud(practice.base, practice.facts["ca_file"]), "Owner")


def rows(sync: str, *computers: str) -> bytes:
    now = datetime.now(UTC).isoformat()
    common = {
        "TimeGenerated": now,
        "SiteCode": "PS1",
        "CollectionId": "PS100014",
        "CollectionName": "Pilot",
        "SyncId": sync,
    }
    found = [
        {**common, "Computer": name, "ResourceId": number, "Members": len(computers)}
        for number, name in enumerate(computers, 16777219)
    ]
    return gzip.compress(json.dumps(found).encode())


def connected(azure: ArmClient, workspace: Workspace) -> DataRule:
    """Table and rule as the connector makes them."""
    azure.ensure_table(workspace.id, TABLE, [(name, kind) for name, kind, _ in COLUMNS])
    return azure.put_rule(workspace, "dcr-configmgr", STREAM, [(name, kind) for name, _, kind in COLUMNS])


def journey(desk: Desk) -> DataRule:
    """All that the connector does, from an empty workspace to the answer that holds the devices."""
    azure = desk.azure()
    workspace = desk.workspace(azure)
    assert any("*" in one.actions for one in azure.permissions(f"{workspace.id.partition('/providers/')[0]}"))
    assert azure.permissions(workspace.id)
    columns = [(name, kind) for name, kind, _ in COLUMNS]
    assert azure.ensure_table(workspace.id, TABLE, columns[:3])
    assert not azure.ensure_table(workspace.id, TABLE, columns)
    assert azure.find_rule(GROUP, workspace.subscription_id, "dcr-configmgr") is None
    rule = connected(azure, workspace)
    assert azure.find_rule(GROUP, workspace.subscription_id, "dcr-configmgr") == rule
    for _ in range(2):
        azure.grant(rule.id, PUBLISHER, azure.principal_id())
    uploads = desk.sessions.ingestion(desk.key, rule, STREAM, CancelToken())
    assert uploads.upload(rows(str(uuid4()), "PC01", "PC02"), CancelToken())
    uploads.close()
    search = SavedSearch("ps1_ps100014", "Pilot", MEMBERS, "ConfigMgr_PS100014")
    for _ in range(2):
        azure.put_saved_search(workspace.id, search)
    assert azure.saved_searches(workspace.id) == [search]
    queries = desk.sessions.log_queries(desk.key, workspace.customer_id, CancelToken())
    for text in (MEMBERS, "ConfigMgr_PS100014 | where Computer startswith 'pc'"):
        answer = queries.run(text, "", CancelToken())
        assert [column.name for column in answer.columns] == ["Computer"]
        assert sorted(answer.rows) == [("PC01",), ("PC02",)]
    every = queries.run(f"{TABLE} | take 100", "P1D", CancelToken())
    values = dict(zip((column.name for column in every.columns), every.rows[0], strict=True))
    assert datetime.now(UTC) - values["TimeGenerated"] < timedelta(minutes=5)
    assert (values["Members"], type(values["ResourceId"])) == (2, int)
    for _ in range(2):
        azure.delete_saved_search(workspace.id, "ps1_ps100014")
    assert azure.saved_searches(workspace.id) == []
    queries.close()
    azure.close()
    return rule


def test_from_sign_in_to_the_answer(desk: Desk) -> None:
    journey(desk)


@pytest.mark.parametrize("cloud", [AZURE_PUBLIC, AZURE_US_GOVERNMENT, AZURE_US_GOVERNMENT_DOD, AZURE_CHINA])
def test_each_cloud_is_reached_by_its_own_names_alone(real_names: Control, cloud: CloudProfile) -> None:
    rule = journey(made(real_names, cloud, "Owner"))
    ingestion = urlsplit(rule.endpoint).hostname or ""
    assert ingestion.endswith(cloud.ingestion_suffix)
    asked = {call["host"].partition(":")[0] for call in real_names.calls() if not call["path"].startswith("/_control")}
    origins = (cloud.login, cloud.arm, cloud.log_analytics)
    assert asked == {ingestion, *(urlsplit(origin).hostname for origin in origins)}
    assert real_names.control("GET", "/refused")["refused"] == []


def test_an_app_without_a_role_sees_nothing_and_is_told_why(practice: Control) -> None:
    bare = made(practice, practice_cloud(practice.base, practice.facts["ca_file"]))
    azure = bare.azure()
    assert [one for page in azure.subscriptions() for one in page] == []
    owner = made(practice, bare.key.cloud, "Owner")
    other = owner.azure()
    workspace = owner.workspace(other)
    with pytest.raises(AccessDeniedError) as caught:
        azure.workspace(workspace.id)
    assert caught.value.code == "AuthorizationFailed"
    assert "Microsoft.OperationalInsights/workspaces/read at /subscriptions/" in caught.value.message
    assert caught.value.request_id
    queries = bare.sessions.log_queries(bare.key, workspace.customer_id, CancelToken())
    with pytest.raises(AccessDeniedError, match="Log Analytics Reader"):
        queries.run("Heartbeat | take 1", "", CancelToken())
    for one in (azure, other, queries):
        one.close()


def test_a_contributor_may_make_the_rule_but_neither_grant_nor_upload(practice: Control) -> None:
    desk = made(practice, practice_cloud(practice.base, practice.facts["ca_file"]), "Contributor")
    azure = desk.azure()
    rule = connected(azure, desk.workspace(azure))
    with pytest.raises(AccessDeniedError, match="roleAssignments/write at /subscriptions/"):
        azure.grant(rule.id, PUBLISHER, azure.principal_id())
    uploads = desk.sessions.ingestion(desk.key, rule, STREAM, CancelToken())
    with pytest.raises(AccessDeniedError, match="Monitoring Metrics Publisher"):
        uploads.upload(rows(str(uuid4()), "PC01"), CancelToken())
    desk.role("Monitoring Metrics Publisher", f"{IT}/{GROUP}")
    assert uploads.upload(rows(str(uuid4()), "PC01"), CancelToken())
    azure.close()
    uploads.close()


def test_a_table_that_takes_its_time(desk: Desk) -> None:
    desk.control.flags(tableAsyncPolls=1)
    azure = desk.azure()
    workspace = desk.workspace(azure)
    assert azure.ensure_table(workspace.id, TABLE, [(name, kind) for name, kind, _ in COLUMNS])
    azure.close()


def test_429_and_503_neither_lose_nor_double_a_part(desk: Desk) -> None:
    azure = desk.azure()
    workspace = desk.workspace(azure)
    rule = connected(azure, workspace)
    azure.grant(rule.id, PUBLISHER, azure.principal_id())
    for status in (429, 503):
        desk.control.fault(path="^/dataCollectionRules/", status=status, count=1, headers={"Retry-After": "0"})
    uploads = desk.sessions.ingestion(desk.key, rule, STREAM, CancelToken())
    for number in range(3):
        uploads.upload(rows(str(uuid4()), f"PC0{number}"), CancelToken())
    assert desk.control.control("GET", f"/logs/{NAME}/{TABLE}")["count"] == 3
    azure.close()
    uploads.close()


def test_queries_that_are_wrong(desk: Desk) -> None:
    azure = desk.azure()
    queries = desk.sessions.log_queries(desk.key, desk.workspace(azure).customer_id, CancelToken())
    with pytest.raises(UserInputError) as missing:
        queries.run("UCClientReadinessStatus | take 1", "", CancelToken())
    assert missing.value.code == "table-missing"
    with pytest.raises(UserInputError) as syntax:
        queries.run("Heartbeat | wher x", "", CancelToken())
    assert syntax.value.code != "table-missing"
    chart = queries.run(
        "Heartbeat | summarize N = count() by bin(TimeGenerated, 1h) | render timechart", "", CancelToken()
    )
    assert chart.visualization == "timechart"
    assert chart.statistics
    stranger = desk.sessions.log_queries(desk.key, str(uuid4()), CancelToken())
    with pytest.raises(NotFoundError):
        stranger.run("Heartbeat", "", CancelToken())
    for one in (azure, queries, stranger):
        one.close()


def test_workspaces_come_page_by_page(desk: Desk) -> None:
    desk.control.control("POST", "/workspaces", {"scope": f"{IT}/{GROUP}", "count": 1200})
    azure = desk.azure()
    subscription = desk.workspace(azure).subscription_id
    pages = azure.workspaces(subscription)
    first = next(pages)
    assert len(first) + sum(map(len, pages)) >= 1200
    azure.close()


def test_devices_of_the_directory(desk: Desk) -> None:
    devices = desk.sessions.devices(desk.key, CancelToken())
    pages = list(devices.device_pages("", CancelToken()))
    found = [row for page in pages for row in page.rows]
    assert len({row[0] for row in found}) > 10
    assert sum(page.skipped for page in pages) == 0
    assert {type(row[9]) for row in found} <= {bool, type(None)}
    [again] = devices.device_pages(pages[-1].delta_link, CancelToken())
    assert (again.rows, again.removed) == ([], [])
    desk.control.advance(8 * 86400)
    with pytest.raises(ResyncRequiredError):
        list(devices.device_pages(again.delta_link, CancelToken()))
    devices.close()


def test_collections_of_the_practice_site(desk: Desk) -> None:
    sites = SiteSessions(MicrosoftSignIn())
    uri = f"api://{desk.key.tenant_id}/ConfigMgrLogAnalytics"
    site = sites.with_token(desk.control.base, desk.key, uri, CancelToken())
    with pytest.raises(SignInError):
        site.collections(CancelToken())
    desk.control.flags(adminServiceAppTokens=True, adminServicePageSize=7)
    found = {name: (code, count) for code, name, count in site.collections(CancelToken())}
    assert "All Users" not in found
    code, count = found["All servers"]
    members = list(site.members(code, CancelToken()))
    assert len(members) == count > 7
    assert len({number for number, _ in members}) == count
    assert list(site.members(found["Empty collection"][0], CancelToken())) == []
    site.close()


@pytest.mark.parametrize(("account", "fine"), [("admin", True), ("user", False)])
def test_a_person_at_the_practice_site(desk: Desk, account: str, fine: bool) -> None:
    uri, scope = f"api://{desk.key.tenant_id}/Site", str(uuid4())
    scopes = [{"id": scope, "value": "user_impersonation", "type": "User", "isEnabled": True}]
    server = desk.control.app(application={"identifierUris": [uri], "api": {"oauth2PermissionScopes": scopes}})
    client = desk.control.app(
        redirectUris=["http://localhost"],
        application={
            "isFallbackPublicClient": True,
            "requiredResourceAccess": [
                {"resourceAppId": server["appId"], "resourceAccess": [{"id": scope, "type": "Scope"}]}
            ],
        },
    )
    person = Person(desk.control, account)
    sites = SiteSessions(MicrosoftSignIn(lambda _cloud: client["appId"]))
    site = sites.with_person(desk.control.base, desk.key.cloud, desk.key.tenant_id, uri, person, CancelToken())
    person.join()
    if fine:
        assert "All servers" in {name for _, name, _ in site.collections(CancelToken())}
    else:
        with pytest.raises(AccessDeniedError, match="Read-only Analyst"):
            site.collections(CancelToken())
    site.close()


def test_a_key_that_is_wrong_is_told(desk: Desk) -> None:
    wrong = AppKey(desk.key.cloud, desk.key.tenant_id, desk.key.client_id, Secret("wrong"))
    for call in calls(desk.sessions, wrong):
        with pytest.raises(SignInError) as caught:
            call()
        assert caught.value.code == "AADSTS7000215"


def calls(sessions: AzureSessions, key: AppKey) -> Iterator[Callable[[], Any]]:
    rule = DataRule("x", "x", "dcr-0", key.cloud.arm)
    yield lambda: sessions.azure(key, CancelToken())
    yield lambda: sessions.ingestion(key, rule, STREAM, CancelToken())
    yield lambda: sessions.log_queries(key, str(uuid4()), CancelToken())
    yield lambda: sessions.devices(key, CancelToken())
