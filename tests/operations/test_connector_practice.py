"""The Log Analytics Connector with the product's wiring, over TLS, under the real host names: Azure in another process."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import AccessDeniedError, AzConsoleError
from azconsole.domain.log_analytics import TABLE, Right
from azconsole.domain.progress import StepState
from azconsole.domain.ready_queries import READY_QUERIES, collections_of, kql, members_of
from azconsole.domain.users import DiscoveryOutcome
from tests import site as sites
from tests.connector import ENOUGH, IN_GROUP, WORKSPACE, ConnectorDesk
from tests.practice.control import Control


@pytest.fixture
def desk(real_names: Control, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ConnectorDesk]:
    monkeypatch.setenv("AZCONSOLE_KEYSTORE", "session")
    with sites.opened(tmp_path / "site") as site:
        yield ConnectorDesk(real_names, site.toolbox)


def test_from_the_choice_of_a_workspace_to_the_answer_of_a_query(desk: ConnectorDesk) -> None:
    app = desk.app(*ENOUGH)
    collections = desk.load(Desks=12, Laptops=3)
    service = desk.configure(app, collections)
    assert {step.key: step.state for step in desk.steps}["role"] is StepState.DONE
    assert service.connector is not None
    assert service.connector.rule is not None
    assert service.connector.rule.endpoint.endswith(".ingest.monitor.azure.com")

    result = desk.tools.upload_collections.run(service.id, CancelToken())
    assert (result.uploaded, result.rows, result.parts, result.unchanged) == (2, 15, 2, 0)
    assert len(result.request_ids) == 2
    assert Counter(row["CollectionName"] for row in desk.rows()) == {"Desks": 12, "Laptops": 3}

    desks = next(c for c in collections if c.name == "Desks")
    answer = desk.tools.query_workspace.run(service, members_of(desks.code), "", CancelToken())
    assert {row[0] for row in answer.rows} == {f"Desks-{n:06}" for n in range(12)}
    answer = desk.tools.query_workspace.run(service, collections_of("desks-000003"), "", CancelToken())
    assert [row[1] for row in answer.rows] == ["Desks"]
    answer = desk.tools.query_workspace.run(service, f"ConfigMgr_{desks.code} | count", "", CancelToken())
    assert answer.rows == ((12,),)
    for ready in READY_QUERIES:
        answer = desk.tools.query_workspace.run(service, kql(ready, desks.code), ready.timespan, CancelToken())
        assert answer.columns
        assert not answer.partial

    run = desk.tools.runs.last(service.id)
    assert run is not None
    assert run.upload == result
    assert desk.tools.verify_connector.run(service, CancelToken()).ok


@pytest.mark.parametrize("key", ["AzureUSGovernmentCloud", "AzureUSGovernmentDoD", "AzureChinaCloud"])
def test_every_cloud_has_hosts_of_its_own(desk: ConnectorDesk, key: str) -> None:
    (cloud,) = [one for one in desk.tools.clouds if one.key == key]
    desk.cloud = desk.tools.clouds.index(cloud)
    (collection,) = desk.load(Desks=4)
    service = desk.configure(desk.app(*ENOUGH), [collection])
    desk.tools.upload_collections.run(service.id, CancelToken())
    answer = desk.tools.query_workspace.run(service, members_of(collection.code), "", CancelToken())
    assert len(answer.rows) == 4
    hosts = {str(call["host"]) for call in desk.control.calls()}
    (upload,) = [host for host in hosts if host.endswith(cloud.ingestion_suffix)]
    wanted = {urlsplit(url).hostname for url in (cloud.login, cloud.arm, cloud.log_analytics, cloud.graph)}
    assert hosts - {upload, "localhost"} <= wanted
    assert desk.control.control("GET", "/refused")["refused"] == []


def test_an_unchanged_collection_costs_one_call(desk: ConnectorDesk) -> None:
    service = desk.configure(desk.app(*ENOUGH), desk.load(Desks=5))
    desk.tools.upload_collections.run(service.id, CancelToken())
    calls = len(desk.control.calls())
    result = desk.tools.upload_collections.run(service.id, CancelToken())
    assert (result.uploaded, result.unchanged, result.rows) == (0, 1, 0)
    asked = [call["path"] for call in desk.control.calls()[calls:] if "savedSearches" in call["path"]]
    assert len(asked) == 1
    assert len([c for c in desk.control.calls()[calls:] if c["path"].startswith(("/subscriptions", "/data"))]) == 1


@pytest.mark.parametrize("what", ["rule", "table", "both"])
def test_a_rule_or_table_that_was_deleted_in_azure_is_made_anew(desk: ConnectorDesk, what: str) -> None:
    app = desk.app(("Owner", IN_GROUP), ("Monitoring Metrics Publisher", IN_GROUP))
    kept, changed = sorted(desk.load(Desks=5, Laptops=2), key=lambda one: one.name)
    service = desk.configure(app, [kept, changed])
    desk.tools.upload_collections.run(service.id, CancelToken())
    assert service.connector is not None
    assert service.connector.rule is not None
    rule, workspace = service.connector.rule, service.connector.workspace
    with desk.tools.find_workspaces._access.session(app, CancelToken()) as azure:
        if what != "table":
            azure._send("DELETE", azure._url(rule.id, "2023-03-11"), "x")
        if what != "rule":
            azure._send("DELETE", azure._url(f"{workspace.id}/tables/{TABLE}", "2025-07-01"), "x")
    desk.load(Laptops=3)
    result = desk.tools.upload_collections.run(service.id, CancelToken())
    assert result.uploaded == (1 if what == "rule" else 2), "what is in the table is not uploaded again"
    for collection, count in ((kept, 5), (changed, 3)):
        answer = desk.tools.query_workspace.run(service, members_of(collection.code), "", CancelToken())
        assert len(answer.rows) == count
    stored = desk.tools.services.get(service.id).connector
    assert stored is not None
    assert stored.rule is not None
    assert (stored.rule.immutable_id == rule.immutable_id) is (what == "table")


def test_a_lost_computer_group_is_put_back(desk: ConnectorDesk) -> None:
    service = desk.configure(desk.app(*ENOUGH), desk.load(Desks=5))
    desk.tools.upload_collections.run(service.id, CancelToken())
    assert service.connector is not None
    (name,) = desk.groups()
    with desk.tools.find_workspaces._access.session(service.server_app, CancelToken()) as azure:
        azure.delete_saved_search(service.connector.workspace.id, name)
    assert not desk.groups()
    desk.tools.upload_collections.run(service.id, CancelToken())
    assert list(desk.groups()) == [name]
    assert len(desk.uploads()) == 1


def test_a_changed_collection_is_one_new_sync_and_an_emptied_one_is_empty(desk: ConnectorDesk) -> None:
    (collection,) = desk.load(Desks=5)
    service = desk.configure(desk.app(*ENOUGH), [collection])
    desk.tools.upload_collections.run(service.id, CancelToken())
    desk.load(Desks=7)
    assert desk.tools.upload_collections.run(service.id, CancelToken()).rows == 7
    query = members_of(collection.code)
    assert len(desk.tools.query_workspace.run(service, query, "", CancelToken()).rows) == 7
    desk.tools.collections.set_direct(collection.id, [])
    assert desk.tools.upload_collections.run(service.id, CancelToken()).rows == 1
    assert desk.tools.query_workspace.run(service, query, "", CancelToken()).rows == ()


def test_a_removed_collection_goes_from_the_workspace(desk: ConnectorDesk) -> None:
    desks, laptops = sorted(desk.load(Desks=5, Laptops=2), key=lambda one: one.name)
    service = desk.configure(desk.app(*ENOUGH), [desks, laptops])
    desk.tools.upload_collections.run(service.id, CancelToken())
    assert service.connector is not None
    changed = replace(service, connector=replace(service.connector, collections=(desks.id,)))
    service = desk.tools.edit_service.run(changed)
    result = desk.tools.upload_collections.run(service.id, CancelToken())
    assert (result.removed, result.unchanged) == (1, 1)
    assert list(desk.groups()) == [f"azc_{desks.code.lower()}"]
    assert desk.tools.query_workspace.run(service, members_of(laptops.code), "", CancelToken()).rows == ()
    assert [upload.name for upload in desk.tools.upload_collections.last(service.id)] == ["Desks"]


def test_deleting_takes_the_computer_groups_along_and_says_what_stays(desk: ConnectorDesk) -> None:
    service = desk.configure(desk.app(*ENOUGH), desk.load(Desks=5))
    desk.tools.upload_collections.run(service.id, CancelToken())
    assert desk.tools.delete_service.preview(service.id).groups_removed == 1
    stays = desk.tools.delete_service.run(service.id)
    assert not desk.groups()
    assert len(stays) == 2
    assert "az monitor data-collection rule delete --name" in stays[1]
    assert '"/' not in stays[1], "Git Bash would make a path of it"


def test_deleting_works_when_azure_does_not(desk: ConnectorDesk) -> None:
    app = desk.app(*ENOUGH)
    service = desk.configure(app, desk.load(Desks=5))
    desk.tools.upload_collections.run(service.id, CancelToken())
    desk.take(app, "Contributor", IN_GROUP)
    stays = desk.tools.delete_service.run(service.id)
    assert "1 computer group stays in the workspace" in stays[0]
    assert desk.tools.services.all() == []
    assert len(desk.groups()) == 1


@pytest.mark.parametrize("fault", ["upload-throttled", "upload-unavailable"])
def test_429_and_503_lose_and_double_nothing(desk: ConnectorDesk, fault: str) -> None:
    service = desk.configure(desk.app(*ENOUGH), desk.load(Desks=9000))
    desk.control.named_fault(fault)
    result = desk.tools.upload_collections.run(service.id, CancelToken())
    rows = desk.rows()
    assert (result.rows, len(rows)) == (9000, 9000)
    assert Counter(row["SyncId"] for row in rows).most_common() == [(rows[0]["SyncId"], 9000)]
    assert len({row["ResourceId"] for row in rows}) == 9000


def test_an_upload_whose_answer_was_lost_shows_each_member_once(desk: ConnectorDesk) -> None:
    (collection,) = desk.load(Desks=9000)
    service = desk.configure(desk.app(*ENOUGH), [collection])
    desk.control.named_fault("upload-lost-answer")
    desk.tools.upload_collections.run(service.id, CancelToken())
    members = desk.tools.query_workspace.run(service, members_of(collection.code), "", CancelToken())
    assert len(members.rows) == 9000


def test_a_sync_that_failed_goes_on_without_what_was_acknowledged(desk: ConnectorDesk) -> None:
    (collection,) = desk.load(Desks=14000)
    service = desk.configure(desk.app(*ENOUGH), [collection])
    desk.control.fault(path=r"(?i)/streams/", method="POST", status=400, json={"error": {"code": "X"}}, skip=2)
    with pytest.raises(AzConsoleError):
        desk.tools.upload_collections.run(service.id, CancelToken())
    members = members_of(collection.code)
    kept = len(desk.rows())
    assert 0 < kept < 14000
    assert desk.tools.query_workspace.run(service, members, "", CancelToken()).rows == (), (
        "a part of a sync is not shown"
    )
    result = desk.tools.upload_collections.run(service.id, CancelToken())
    assert result.rows == 14000 - kept
    assert len({row["SyncId"] for row in desk.rows()}) == 1
    assert len(desk.rows()) == 14000
    assert len(desk.tools.query_workspace.run(service, members, "", CancelToken()).rows) == 14000
    failed = desk.tools.runs.recent(service.id, 2)[1]
    assert (failed.result.outcome, failed.upload and failed.upload.rows) == (DiscoveryOutcome.FAILED, kept)


def test_what_changed_meanwhile_is_a_new_sync(desk: ConnectorDesk) -> None:
    (collection,) = desk.load(Desks=9000)
    service = desk.configure(desk.app(*ENOUGH), [collection])
    desk.control.fault(path=r"(?i)/streams/", method="POST", status=400, json={"error": {"code": "X"}}, skip=1)
    with pytest.raises(AzConsoleError):
        desk.tools.upload_collections.run(service.id, CancelToken())
    desk.load(Desks=9001)
    assert desk.tools.upload_collections.run(service.id, CancelToken()).rows == 9001
    assert len({row["SyncId"] for row in desk.rows()}) == 2
    answer = desk.tools.query_workspace.run(service, members_of(collection.code), "", CancelToken())
    assert len(answer.rows) == 9001


def test_the_role_is_assigned_where_the_app_may(desk: ConnectorDesk) -> None:
    app = desk.app(("Owner", IN_GROUP))
    service = desk.configure(app, desk.load(Desks=2))
    assert desk.last_step("role").state is StepState.DONE
    assert "assigned" in desk.last_step("role").detail
    assert desk.tools.upload_collections.run(service.id, CancelToken()).rows == 2


def test_a_role_assigned_a_moment_ago_does_not_count_yet(desk: ConnectorDesk) -> None:
    app = desk.app(("Owner", IN_GROUP))
    desk.control.named_fault("role-spread")
    service = desk.configure(app, desk.load(Desks=2))
    with pytest.raises(AccessDeniedError, match="30 minutes"):
        desk.tools.upload_collections.run(service.id, CancelToken())
    desk.control.advance(11)
    assert desk.tools.upload_collections.run(service.id, CancelToken()).rows == 2


def test_without_the_role_the_wizard_warns_and_the_sync_says_the_command(desk: ConnectorDesk) -> None:
    app = desk.app(("Contributor", IN_GROUP))
    _, workspace = desk.workspace(app)
    (missing,) = desk.tools.find_workspaces.check(app, workspace, CancelToken())
    assert (missing.right, missing.role, missing.blocks) == (Right.UPLOAD, "Monitoring Metrics Publisher", False)
    service = desk.configure(app, desk.load(Desks=2))
    step = desk.last_step("role")
    assert step.state is StepState.WARNING
    assert "az role assignment create --assignee-object-id" in step.detail
    assert '--assignee-principal-type ServicePrincipal --role "Monitoring Metrics Publisher"' in step.detail
    with pytest.raises(AccessDeniedError, match="az role assignment create"):
        desk.tools.upload_collections.run(service.id, CancelToken())
    assert desk.rows() == []
    assert service.connector is not None
    assert service.connector.rule is not None
    desk.give(app, "Monitoring Metrics Publisher", service.connector.rule.id)
    assert desk.tools.upload_collections.run(service.id, CancelToken()).rows == 2


def test_each_missing_right_by_the_real_answers(desk: ConnectorDesk) -> None:
    app = desk.app()
    find, cancel = desk.tools.find_workspaces, CancelToken()
    nothing: list[object] = []
    (missing,) = find.subscriptions(app, cancel, nothing.extend)
    assert (missing.right, nothing) == (Right.SEE_GROUP, [])
    desk.give(app, "Reader", IN_GROUP)
    subscription, workspace = desk.workspace(app)
    rights = [line.right for line in find.check(app, workspace, cancel)]
    assert rights == [Right.WRITE_TABLE, Right.WRITE_SEARCH, Right.WRITE_RULE, Right.UPLOAD]
    desk.give(app, "Contributor", f"{IN_GROUP}/{WORKSPACE}")
    rights = [line.right for line in find.check(app, workspace, cancel)]
    assert rights == [Right.WRITE_RULE, Right.UPLOAD]
    with pytest.raises(AccessDeniedError, match="Monitoring Contributor"):
        desk.configure(app)
    desk.give(app, "Contributor", IN_GROUP)
    assert [line.right for line in find.check(app, workspace, cancel)] == [Right.UPLOAD]
    desk.take(app, "Contributor", IN_GROUP)
    desk.take(app, "Reader", IN_GROUP)
    (missing,) = find.workspaces(app, subscription, workspace.resource_group, cancel, nothing.extend)
    assert missing.right is Right.SEE_WORKSPACE


def test_an_empty_group_is_told_as_such(desk: ConnectorDesk) -> None:
    app = desk.app(("Reader", "Contoso IT/rg-network"))
    find, cancel = desk.tools.find_workspaces, CancelToken()
    subscriptions: list[object] = []
    find.subscriptions(app, cancel, subscriptions.extend)
    nothing: list[object] = []
    (missing,) = find.workspaces(app, subscriptions[0], "rg-network", cancel, nothing.extend)  # type: ignore[arg-type]
    assert missing.right is None
    assert "az monitor log-analytics workspace create" in missing.command


def test_the_first_page_of_many_workspaces_comes_first(desk: ConnectorDesk) -> None:
    app = desk.app(("Reader", "Contoso IT/rg-network"))
    desk.control.control("POST", "/workspaces", {"scope": "Contoso IT/rg-network", "count": 2500})
    find, cancel = desk.tools.find_workspaces, CancelToken()
    subscriptions: list[object] = []
    find.subscriptions(app, cancel, subscriptions.extend)
    asked: list[tuple[int, int]] = []

    def page(found: list[object]) -> None:
        asked.append((len(found), len(desk.control.calls("/workspaces"))))

    assert find.workspaces(app, subscriptions[0], "rg-network", cancel, page) == ()  # type: ignore[arg-type]
    assert sum(count for count, _ in asked) == 2500
    assert len(asked) > 1
    assert asked[0][1] == 1, "the first page is shown before the second is asked for"


def test_a_workspace_by_its_resource_id_in_any_case(desk: ConnectorDesk) -> None:
    app = desk.app(*ENOUGH)
    subscription, workspace = desk.workspace(app)
    found, same = desk.tools.find_workspaces.by_id(app, f" {workspace.id.upper()} ", CancelToken())
    assert (found.name, same.customer_id) == (subscription.name, workspace.customer_id)


def test_every_call_keeps_the_contracts(desk: ConnectorDesk, shared: Path) -> None:
    service = desk.configure(desk.app(*ENOUGH), desk.load(Desks=5))
    desk.tools.upload_collections.run(service.id, CancelToken())
    desk.tools.delete_service.run(service.id)
    packed = "gzip)' is not array"  # what the record shows of an upload; the ingestion endpoint has unpacked it
    assert [one for one in sites.contract_problems(desk.control, shared) if packed not in one] == []
    assert desk.control.control("GET", "/refused")["refused"] == [], "something was sent elsewhere"
