"""The practice Azure Resource Manager: what a caller may see, api-versions, and how tools find it."""

from __future__ import annotations

import pytest

from tests.practice.desk import ARM, Desk

V = "api-version=2022-12-01"


@pytest.fixture
def desk() -> Desk:
    return Desk.open(users=10)


def test_an_administrator_sees_his_subscriptions_and_groups(desk: Desk) -> None:
    found = desk.get(f"/subscriptions?{V}").json["value"]
    assert [s["displayName"] for s in found] == ["Contoso Production", "Contoso Test", "Contoso IT"]
    groups = desk.get(f"{found[0]['id']}/RESOURCEGROUPS?api-version=2025-04-01").json["value"]
    assert [g["name"] for g in groups] == ["rg-monitoring", "rg-configmgr", "RG-Mixed.Case_1"]
    assert desk.get(f"{found[0]['id']}/resourceGroups/RG-MONITORING?{V}").json["name"] == "rg-monitoring"
    assert desk.get(f"{found[0]['id']}/locations?{V}").json["value"][0]["name"] == "westeurope"
    assert desk.get(f"{found[0]['id']}?{V}").json["state"] == "Enabled"
    page = desk.get(f"{found[0]['id']}/resourcegroups?api-version=2025-04-01&$top=2").json
    assert len(desk.get(page["nextLink"]).json["value"]) == 1


def test_who_has_no_role_gets_empty_lists(desk: Desk) -> None:
    answer = desk.get(f"/subscriptions?{V}", token=desk.person("cloudapps", "user_impersonation", ARM))
    assert (answer.status, answer.json["value"]) == (200, [])
    subscription = desk.tenant.subscriptions[0]["subscriptionId"]
    refused = desk.get(f"/subscriptions/{subscription}/resourcegroups?{V}", token=desk.app(audience=ARM))
    assert (refused.status, refused.code) == (403, "AuthorizationFailed")


def test_an_app_sees_only_its_group(desk: Desk) -> None:
    reader = next(p for p in desk.tenant.service_principals.values() if p["displayName"].startswith("ConfigMgr"))
    token = desk.app(audience=ARM + "/", oid=reader["id"])
    path = desk.get(f"/subscriptions?{V}", token=token).json["value"][0]["id"]
    groups = desk.get(f"{path}/resourcegroups?{V}", token=token).json["value"]
    assert [g["name"] for g in groups] == ["rg-monitoring"]
    permissions = "providers/Microsoft.Authorization/permissions?api-version=2022-04-01"
    held = desk.get(f"{path}/resourcegroups/rg-monitoring/{permissions}", token=token).json["value"]
    assert [p["actions"] for p in held] == [["*/read"]]
    assert desk.get(f"{path}/resourcegroups/rg-configmgr?{V}", token=token).status == 403


def test_refusals(desk: Desk) -> None:
    assert desk.get("/subscriptions").code == "MissingApiVersionParameter"
    missing = desk.get(f"/subscriptions?{V}", token=None)
    assert (missing.status, missing.code) == (401, "AuthenticationFailed")
    assert "WWW-Authenticate" in missing.headers
    wrong = desk.get(f"/subscriptions?{V}", token=desk.app(audience="https://graph.microsoft.com"))
    assert (wrong.status, wrong.code) == (401, "InvalidAuthenticationToken")
    assert desk.get(f"/subscriptions/{desk.tenant.id}?{V}").code == "SubscriptionNotFound"
    assert desk.get(f"/planets?{V}").status == 404
    assert desk.call("DELETE", f"/subscriptions?{V}").status == 405
    assert missing.headers["x-ms-request-id"]


def test_metadata_needs_no_token_and_names_the_practice_cloud(desk: Desk) -> None:
    base = "https://localhost:4443"
    one = desk.get(f"{base}/metadata/endpoints?api-version=2022-09-01", token=None).json
    assert one["authentication"]["loginEndpoint"] == base
    assert one["resourceManager"] == base + "/"
    many = desk.get(f"{base}/metadata/endpoints?api-version=2019-05-01", token=None).json
    assert [c["name"] for c in many] == ["Practice"]
    assert desk.get(f"{base}/metadata/endpoints", token=None).status == 400


def test_tenants_and_providers(desk: Desk) -> None:
    assert [t["tenantId"] for t in desk.get(f"/tenants?{V}").json["value"]] == [desk.tenant.id]
    path = f"/subscriptions/{desk.tenant.subscriptions[0]['subscriptionId']}/providers"
    assert desk.get(f"{path}?{V}").json["value"]
    assert desk.get(f"{path}/microsoft.operationalinsights?{V}").json["registrationState"] == "Registered"
    assert desk.get(f"{path}/no.such?{V}").status == 404
