"""Who may do what in the practice ARM: roles at, above and below a scope, and role assignments made by ARM itself."""

from __future__ import annotations

import pytest

from azconsole.practice.arm.roles import ROLES as BUILT_IN
from tests.practice.azure_desk import LOGS, ROLES, RULES, TABLE, AzureDesk, table_body
from tests.practice.desk import ARM

PERMISSIONS = f"/providers/Microsoft.Authorization/permissions?{ROLES}"
ASSIGNMENT = "/providers/Microsoft.Authorization/roleAssignments/88888888-0000-4000-8000-00000000000"


@pytest.fixture
def at() -> AzureDesk:
    return AzureDesk()


def wish(role: str, principal: str, **more: str) -> dict[str, dict[str, str]]:
    definition = f"/providers/Microsoft.Authorization/roleDefinitions/{BUILT_IN[role].id}"
    return {"properties": {"roleDefinitionId": definition, "principalId": principal, **more}}


@pytest.mark.parametrize(
    ("role", "action", "allowed"),
    [
        ("Owner", "Microsoft.Authorization/roleAssignments/write", True),
        ("Contributor", "Microsoft.Authorization/roleAssignments/write", False),
        ("Contributor", "microsoft.operationalinsights/WORKSPACES/tables/write", True),
        ("User Access Administrator", "Microsoft.Authorization/roleAssignments/write", True),
        ("User Access Administrator", "Microsoft.OperationalInsights/workspaces/tables/write", False),
        ("Reader", "Microsoft.OperationalInsights/workspaces/sharedKeys/action", False),
        ("Log Analytics Reader", "Microsoft.OperationalInsights/workspaces/read", True),
        ("Log Analytics Reader", "Microsoft.OperationalInsights/workspaces/sharedKeys/read", False),
        ("Log Analytics Contributor", "Microsoft.OperationalInsights/workspaces/savedSearches/write", True),
        ("Log Analytics Contributor", "Microsoft.Insights/dataCollectionRules/write", True),
        ("Log Analytics Contributor", "Microsoft.Authorization/roleAssignments/write", False),
        ("Monitoring Contributor", "Microsoft.Insights/dataCollectionRules/write", True),
        ("Monitoring Contributor", "Microsoft.OperationalInsights/workspaces/tables/write", False),
        ("Monitoring Metrics Publisher", "Microsoft.OperationalInsights/workspaces/read", False),
    ],
)
def test_what_a_role_allows(role: str, action: str, allowed: bool) -> None:
    assert BUILT_IN[role].permits(action) is allowed


def test_only_one_role_may_upload() -> None:
    telemetry = "Microsoft.Insights/Telemetry/Write"
    assert [r.name for r in BUILT_IN.values() if r.permits(telemetry, data=True)] == ["Monitoring Metrics Publisher"]


def test_a_role_counts_at_its_scope_and_below(at: AzureDesk) -> None:
    reader = at.app("Reader", scope=at.workspace)
    assert [s["displayName"] for s in at.get(f"/subscriptions?{LOGS}", reader).json["value"]] == ["Contoso IT"]
    assert at.get(f"{at.subscription}/resourcegroups?{LOGS}", reader).json["value"] == []
    assert at.get(f"{at.workspace}?{LOGS}", reader).status == 200
    beside = at.get(f"{at.group}/providers/Microsoft.OperationalInsights/workspaces?{LOGS}", reader)
    assert (beside.status, beside.code) == (403, "AuthorizationFailed")
    everywhere = f"{at.subscription}/providers/Microsoft.OperationalInsights/workspaces?{LOGS}"
    assert [w["name"] for w in at.get(everywhere, reader).json["value"]] == ["law-contoso-prod"]
    refused = at.put(f"{at.workspace}/tables/{TABLE}?{LOGS}", table_body(), reader)
    assert refused.status == 403
    message = refused.json["error"]["message"]
    assert "'Microsoft.OperationalInsights/workspaces/tables/write'" in message
    assert f"over scope '{at.workspace}/tables/{TABLE}'" in message


def test_rights_are_looked_at_before_existence(at: AzureDesk) -> None:
    nobody = at.desk.app(audience=ARM)
    assert at.get(f"{at.subscription}/resourcegroups/none?{LOGS}", nobody).status == 403
    assert at.get(f"{at.subscription}/resourcegroups/none?{LOGS}").code == "ResourceGroupNotFound"
    assert at.get(f"{at.workspace}x?{LOGS}").code == "ResourceNotFound"
    assert at.get(
        f"{at.subscription}/resourceGroups/none/providers/Microsoft.Insights/dataCollectionRules/x?{RULES}"
    ).code == ("ResourceGroupNotFound")


def test_permissions_are_the_callers_own_at_any_scope(at: AzureDesk) -> None:
    both = at.app("Contributor", "Monitoring Metrics Publisher")
    for scope in (at.group, at.workspace, at.rule):
        found = at.get(scope + PERMISSIONS, both).json["value"]
        assert [p["actions"][0] for p in found] == ["*", "Microsoft.Insights/Register/Action"]
        assert "Microsoft.Insights/Telemetry/Write" in found[1]["dataActions"]
    above = at.get(at.subscription + PERMISSIONS, both)
    assert (above.status, above.code) == (403, "AuthorizationFailed")
    assert at.get(f"{at.subscription}/resourcegroups/none{PERMISSIONS}").code == "ResourceGroupNotFound"


def test_role_definitions(at: AzureDesk) -> None:
    base = f"{at.group}/providers/Microsoft.Authorization/roleDefinitions"
    found = at.get(f"{base}?{ROLES}&$filter=roleName eq 'Monitoring Metrics Publisher'").json["value"]
    assert [d["name"] for d in found] == ["3913510d-42f4-4e42-8a64-420c390055eb"]
    assert found[0]["id"].startswith(at.subscription + "/providers/")
    assert len(at.get(f"/providers/Microsoft.Authorization/roleDefinitions?{ROLES}").json["value"]) == 8
    one = at.get(f"/providers/Microsoft.Authorization/roleDefinitions/{BUILT_IN['Owner'].id}?{ROLES}").json
    assert one["properties"]["roleName"] == "Owner"
    assert at.get(f"{base}/{at.tenant.id}?{ROLES}").code == "RoleDefinitionDoesNotExist"
    assert at.get(f"{base}?{ROLES}&$filter=colour eq 'red'").status == 400


def test_an_owner_gives_a_role_and_takes_it(at: AzureDesk) -> None:
    principal = next(iter(at.tenant.service_principals))
    url = f"{at.workspace}{ASSIGNMENT}1?{ROLES}"
    made = at.put(url, wish("Reader", principal, principalType="ServicePrincipal"))
    assert made.status == 201
    assert made.json["properties"]["scope"] == at.workspace
    assert at.put(url, wish("Reader", principal)).status == 200
    again = at.put(f"{at.workspace}{ASSIGNMENT}2?{ROLES}", wish("Reader", principal))
    assert (again.status, again.code) == (409, "RoleAssignmentExists")
    assert at.put(url, wish("Owner", principal)).code == "RoleAssignmentUpdateNotPermitted"
    assert at.get(url).json == made.json
    token = at.desk.app(audience=ARM, oid=principal)
    assert at.get(f"{at.workspace}?{LOGS}", token).status == 200
    assert at.delete(url).status == 200
    assert at.delete(url).status == 204
    assert at.get(url).code == "RoleAssignmentNotFound"
    assert at.get(f"{at.workspace}?{LOGS}", token).status == 403


def test_a_contributor_cannot_give_itself_a_role(at: AzureDesk) -> None:
    refused = at.put(f"{at.group}{ASSIGNMENT}1?{ROLES}", wish("Reader", at.tenant.id), at.app("Contributor"))
    assert (refused.status, refused.code) == (403, "AuthorizationFailed")
    assert "Microsoft.Authorization/roleAssignments/write" in refused.json["error"]["message"]
    assert at.put(f"{at.group}{ASSIGNMENT}1?{ROLES}", wish("Reader", at.tenant.id, principalType="ServicePrincipal"),
                  at.app("User Access Administrator")).status == 201  # fmt: skip


def test_an_assignment_that_makes_no_sense(at: AzureDesk) -> None:
    url = f"{at.group}{ASSIGNMENT}1?{ROLES}"
    assert at.put(url, wish("Reader", at.tenant.id)).code == "PrincipalNotFound"
    assert at.put(f"{at.group}{ASSIGNMENT}x?{ROLES}", wish("Reader", at.tenant.id)).code == "InvalidRoleAssignmentId"
    body = {"properties": {"roleDefinitionId": at.tenant.id, "principalId": at.tenant.id}}
    assert at.put(url, body).code == "RoleDefinitionDoesNotExist"
    assert at.put(url, {}).code == "InvalidRequestContent"
    assert at.put(url, []).code == "InvalidRequestContent"
    assert at.put(f"{at.subscription}/resourceGroups/none{ASSIGNMENT}1?{ROLES}", body).code == "ResourceGroupNotFound"


def test_assignments_are_listed_by_scope_and_principal(at: AzureDesk) -> None:
    low, top = at.principal("Reader", scope=at.workspace), at.principal("Contributor")
    base = f"{at.group}/providers/Microsoft.Authorization/roleAssignments?{ROLES}"

    def principals(more: str) -> set[str]:
        return {a["properties"]["principalId"] for a in at.get(base + more).json["value"]}

    assert {low, top} <= principals("")
    assert low not in principals("&$filter=atScope()")
    assert principals(f"&$filter=principalId eq '{low}'") == {low}
    assert principals(f"&$filter=atScope() and assignedTo('{top}')") == {top}
    assert at.get(base + "&$filter=x eq 'y'").status == 400


def test_a_new_role_may_take_its_time(at: AzureDesk) -> None:
    at.tenant.flags["roleSpreadSeconds"] = 60
    principal = next(iter(at.tenant.service_principals))
    assert at.put(f"{at.group}{ASSIGNMENT}1?{ROLES}", wish("Reader", principal)).status == 201
    token = at.desk.app(audience=ARM, oid=principal)
    assert at.get(f"{at.workspace}?{LOGS}", token).status == 403
    at.context.clock.offset += 61
    assert at.get(f"{at.workspace}?{LOGS}", at.desk.app(audience=ARM, oid=principal)).status == 200


def test_a_provider_must_be_registered(at: AzureDesk) -> None:
    at.tenant.flags["unregisteredProviders"] = ["Microsoft.OperationalInsights"]
    refused = at.get(f"{at.workspace}?{LOGS}")
    assert (refused.status, refused.code) == (409, "MissingSubscriptionRegistration")
    one = f"{at.subscription}/providers/Microsoft.OperationalInsights"
    assert at.get(f"{one}?{LOGS}").json["registrationState"] == "NotRegistered"
    assert at.desk.post(f"{one}/register?{LOGS}").json["registrationState"] == "Registered"
    assert at.get(f"{at.workspace}?{LOGS}").status == 200


def test_nobody_sees_the_finance_subscription(at: AzureDesk) -> None:
    finance = next(s for s in at.tenant.subscriptions if s["displayName"] == "Contoso Finance")
    refused = at.get(f"/subscriptions/{finance['subscriptionId']}/resourcegroups?{LOGS}")
    assert (refused.status, refused.code) == (403, "AuthorizationFailed")
