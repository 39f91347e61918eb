"""The control plane's requests about Azure, and how a learner finds the apps to import."""

from __future__ import annotations

import pytest

from azconsole.practice import control_azure
from tests.practice.azure_desk import LOGS, AzureDesk
from tests.practice.control import Control, running
from tests.practice.desk import ARM


@pytest.fixture
def at() -> AzureDesk:
    return AzureDesk()


def test_roles_by_name_and_by_id(at: AzureDesk) -> None:
    app = next(a for a in at.tenant.applications.values() if a["displayName"] == "ConfigMgr Log Analytics (no roles)")
    upn = at.desk.account("user").upn
    for who in ({"appId": app["appId"]}, {"account": upn}, {"principalId": at.tenant.id}):
        wish = {**who, "role": "Reader", "scope": "contoso it/RG-monitoring-weu/law-contoso-prod"}
        made = control_azure.change_role(at.context, wish, remove=False)
        assert (made["scope"], made["changed"]) == (at.workspace, 1)
        assert control_azure.change_role(at.context, wish, remove=False)["changed"] == 0
        token = at.desk.app(audience=ARM, oid=made["principalId"])
        assert at.get(f"{at.workspace}?{LOGS}", token).status == 200
        del wish["role"]
        assert control_azure.change_role(at.context, {**wish, "scope": at.workspace}, remove=True)["changed"] == 1
        assert at.get(f"{at.workspace}?{LOGS}", token).status == 403


def test_a_rule_is_a_scope_too(at: AzureDesk) -> None:
    at.make_table()
    at.make_rule()
    assert control_azure.scope_named(at.context, at.tenant, "Contoso IT/rg-monitoring-weu/dcr-configmgr") == at.rule


@pytest.mark.parametrize(
    "wrong",
    [
        {"role": "King"},
        {"scope": "Nowhere"},
        {"scope": "Contoso IT/none"},
        {"scope": "Contoso IT/rg-network/none"},
        {"appId": "none"},
        {"tenant": "none"},
    ],
)
def test_a_wish_that_makes_no_sense(at: AzureDesk, wrong: dict[str, str]) -> None:
    app = next(iter(at.tenant.applications.values()))
    with pytest.raises(ValueError, match=r"^no "):
        control_azure.change_role(
            at.context, {"appId": app["appId"], "role": "Reader", "scope": "Contoso IT", **wrong}, remove=False
        )


def test_what_is_in_a_workspace(practice: Control) -> None:
    found = practice.control("GET", "/logs/law-contoso-prod")
    assert list(found["tables"]) == ["Heartbeat"]
    assert found["tables"]["Heartbeat"]["rows"] == 288
    rows = practice.control("GET", f"/logs/{found['customerId']}/heartbeat?last=2")
    assert (rows["count"], len(rows["rows"])) == (288, 2)
    assert rows["rows"][0]["Computer"] == "BER-SRV00014"
    assert (
        practice.call("GET", "/_control/logs/none", headers={"x-control-key": practice.facts["control_key"]}).status
        == 400
    )


def test_the_apps_to_import_are_shown(practice: Control) -> None:
    state = practice.control("GET", "/state")
    ready, other = state["apps"]
    assert practice.facts["apps"] == state["apps"]
    assert (ready["roles"], other["roles"]) == (["Contributor", "Monitoring Metrics Publisher"], [])
    for door in (practice.facts["authorize_url"], practice.base):
        page = practice.call("GET", door + "/").body.decode()
        assert ready["secret"] in page
        assert other["appId"] in page
    assert practice.token(ready, "https://monitor.azure.com/.default").status == 200
    practice.control("PATCH", f"/apps/{other['appId']}", {"delete": True})
    assert [a["displayName"] for a in practice.control("GET", "/state")["apps"]] == ["ConfigMgr Log Analytics"]


def test_a_new_start_keeps_workspaces_and_a_reset_does_not(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("kept")
    with running(folder, "--users", "5", "--control") as control:
        control.control("POST", "/workspaces", {"scope": "Contoso IT/rg-network", "count": 3, "prefix": "law-x-"})
    with running(folder, "--control") as control:
        assert control.control("GET", "/logs/law-x-00002")["tables"] == {}
        assert control.control("GET", "/logs/law-contoso-prod")["tables"]["Heartbeat"]["rows"] == 288
        control.reset()
        state = control.control("GET", "/state")["tenants"][0]
        assert [s["workspaces"] for s in state["subscriptions"]] == [0, 0, 5, 1]
    with running(folder, "--control") as control:
        key = {"x-control-key": control.facts["control_key"]}
        assert control.call("GET", "/_control/logs/law-x-00002", headers=key).status == 400
