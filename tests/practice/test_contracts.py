"""Every answer of the practice Graph and ARM against the independent contract data, and the recorded examples replayed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from azconsole.practice.entra.known import ARM_APP_ID
from tests.contract_checks import Checker, load
from tests.practice.desk import Desk, walk

DIRECTORY_READ = "7ab1d382-f21e-4acd-a863-ba3e13f7da61"
_NAMES = (
    "graph-appRoleAssignedTo-create graph-application-addPassword graph-application-create-minimal "
    "graph-application-delete graph-application-read-back-order graph-applications-list-403 "
    "graph-applications-list-empty graph-applications-list-with-password graph-delta-410-resync graph-error-429 "
    "graph-error-identifierUri-default-policy graph-error-identifierUri-unverified-host "
    "graph-error-not-replicated-404 graph-error-search-needs-consistency graph-error-secret-lifetime-policy "
    "graph-error-sp-app-not-replicated graph-findTenantInformationByDomainName graph-oauth2PermissionGrant-create "
    "graph-organization-get graph-servicePrincipal-create graph-users-delta-removed "
    "arm-error-AuthorizationFailed arm-locations-list arm-permissions-list arm-subscription-get "
    "arm-subscriptions-list arm-tenants-list"
)
SERVED = _NAMES.split()


@pytest.fixture(scope="session")
def checker(shared: Path) -> Checker:
    return load(shared)


@pytest.fixture
def desk() -> Desk:
    return Desk.open(users=250)


def walk_graph(desk: Desk) -> None:
    """Use every route of Graph once, and provoke the usual refusals."""
    apps, principals = "/v1.0/applications", "/v1.0/servicePrincipals"
    app = desk.new_app(identifierUris=[f"api://{desk.tenant.id}/x"], web={"homePageUrl": "https://contoso.example"})
    one = f"{apps}/{app['id']}"
    key = desk.post(one + "/addPassword", {"passwordCredential": {"displayName": "k"}}).json["keyId"]
    for path in (apps, one, f"{apps}(appId='{app['appId']}')", f"{one}?$select=id,web", f"{apps}?$top=1"):
        desk.get(path)
    desk.call("PATCH", one, {"tags": ["t"], "api": {"requestedAccessTokenVersion": 2}})
    desk.post(one + "/removePassword", {"keyId": key})
    principal = desk.post(principals, {"appId": app["appId"]}).json["id"]
    desk.get(principals)
    desk.get(f"{principals}/{principal}")
    desk.call("PATCH", f"{principals}/{principal}", {"tags": ["t"]})
    graph = desk.principal_of()["id"]
    body = {"principalId": principal, "resourceId": graph, "appRoleId": DIRECTORY_READ}
    assigned = desk.post(f"{principals}/{graph}/appRoleAssignedTo", body).json["id"]
    desk.get(f"{principals}/{graph}/appRoleAssignedTo")
    desk.get(f"{principals}/{principal}/appRoleAssignments")
    desk.call("DELETE", f"{principals}/{graph}/appRoleAssignedTo/{assigned}")
    grants, arm = "/v1.0/oauth2PermissionGrants", desk.principal_of(ARM_APP_ID)["id"]
    wish = {"clientId": principal, "consentType": "AllPrincipals", "resourceId": arm, "scope": "user_impersonation"}
    grant = desk.post(grants, wish).json["id"]
    for path in (grants, f"{grants}/{grant}", f"{principals}/{principal}/oauth2PermissionGrants"):
        desk.get(path)
    desk.call("PATCH", f"{grants}/{grant}", {"scope": "a b"})
    desk.call("DELETE", f"{grants}/{grant}")
    desk.call("DELETE", one)
    desk.get("/v1.0/directory/deletedItems/microsoft.graph.application")
    desk.get(f"/v1.0/directory/deletedItems/{app['id']}")
    desk.post(f"/v1.0/directory/deletedItems/{app['id']}/restore")


def walk_tenant_and_users(desk: Desk) -> None:
    desk.tenant.flags |= {"maxSecretDays": 90, "removedInFirstRound": 2, "emptyPages": 2, "repeats": 2}
    for path in ("organization", f"organization/{desk.tenant.id}", "domains", "policies/defaultAppManagementPolicy"):
        desk.get("/v1.0/" + path)
    desk.get("/v1.0/organization", token=desk.person(scopes="User.Read"))
    desk.get("/v1.0/tenantRelationships/findTenantInformationByDomainName(domainName='fabrikam.example')")
    desk.get(f"/v1.0/tenantRelationships/findTenantInformationByTenantId(tenantId='{desk.tenant.id}')")
    _, link, _ = walk(desk, "/v1.0/users/delta?$select=displayName,mail,accountEnabled,createdDateTime")
    desk.context.users[desk.tenant.id].apply({"add": 1, "change": 2, "remove": 1, "soft_delete": 1})
    walk(desk, link)
    walk(desk, "/v1.0/users?$top=999")
    everything = "assignedLicenses,proxyAddresses,otherMails,businessPhones,onPremisesSyncEnabled,userType,city"
    walk(desk, f"/v1.0/users?$top=200&$select=id,{everything}")
    desk.get(f"/v1.0/users/{desk.account('user').upn}")
    desk.get("/v1.0/me")
    desk.post("/v1.0/$batch", {"requests": [{"id": "1", "method": "GET", "url": "/me"}]})
    _, link, _ = walk(desk, "/v1.0/devices/delta")
    desk.context.devices[desk.tenant.id].apply({"add": 1, "change": 2, "remove": 1, "soft_delete": 1})
    walk(desk, link)
    device = walk(desk, "/v1.0/devices?$top=999")[0][0]
    for path in (f"devices/{device['id']}", f"devices(deviceId='{device['deviceId']}')", "devices?$search=x"):
        desk.get("/v1.0/" + path)
    for path in ("planets", "users/nobody", "applications?$filter=x eq 1", "users?$top=0", "users/$count"):
        desk.get("/v1.0/" + path)
    desk.get("/v1.0/users", token=None)
    desk.get("/v1.0/users", token=desk.app())


def walk_arm(desk: Desk) -> None:
    version = "api-version=2022-12-01"
    one = desk.get(f"/subscriptions?{version}").json["value"][0]["id"]
    for path in ("/tenants", one, one + "/locations", one + "/resourcegroups", one + "/resourcegroups/rg-monitoring"):
        desk.get(f"{path}?{version}")
    group = one + "/resourcegroups/rg-monitoring"
    desk.get(f"{group}/providers/Microsoft.Authorization/permissions?api-version=2022-04-01")
    desk.get(f"{one}/resourcegroups/none?{version}")
    desk.get("/subscriptions")
    desk.get(f"/subscriptions?{version}", token=None)


def test_every_answer_keeps_the_contract(desk: Desk, checker: Checker) -> None:
    walk_graph(desk)
    walk_tenant_and_users(desk)
    walk_arm(desk)
    assert len(desk.calls) > 60
    assert not [c[3] for c in desk.calls if c[3] >= 500]
    found = [f"{c[0]} {c[1]}: {problem}" for c in desk.calls for problem in checker.problems(*c)]
    assert found == []


def test_the_checker_sees_a_broken_answer(checker: Checker) -> None:
    url = "https://graph.microsoft.com/v1.0/applications"
    assert checker.problems("GET", url, None, 200, {"value": [{"colour": "red"}]})
    assert checker.problems("GET", url, None, 200, {"value": [{"tags": None}]})
    assert checker.problems("POST", url, {"colour": "red"}, 201, {"id": "x"})
    assert checker.problems("GET", url, None, 403, {"error": {"code": "x"}})
    assert checker.problems("GET", "https://management.azure.com/subscriptions", None, 200, {"value": []})
    assert checker.problems("POST", "https://login.microsoftonline.com/x/oauth2/v2.0/token", {}, 200, {"error": "x"})
    assert checker.problems("GET", url.replace("applications", "planets"), None, 200, {})


# ---- recorded examples --------------------------------------------------------------------
def prepare(desk: Desk, name: str, ask: dict[str, Any]) -> tuple[str, Any, str | None]:
    """Bring the practice cloud into the situation of an example: the path to ask, the body, the token."""
    parts = urlsplit(ask["url"])
    path, body = parts.path + ("?" + parts.query if parts.query else ""), ask.get("body")
    if name.startswith("arm"):
        path = path.replace("00000000-0000-0000-0000-000000000000", desk.tenant.subscriptions[0]["subscriptionId"])
        path = path.replace("rg1", "rg-monitoring")
        return path, body, desk.app(audience="https://management.azure.com") if "error" in name else ""
    app = desk.new_app(displayName="of the example", signInAudience="AzureADMyOrg")
    if name.startswith(("graph-appRole", "graph-oauth2")):
        return consent(desk, app, name)
    set_up(desk, app, name)
    for old, new in replacements(app).items():
        path = path.replace(old, new)
    if name == "graph-servicePrincipal-create":
        body = {**ask["body"], "appId": app["appId"]}
    if name == "graph-users-delta-removed":
        path = walk(desk, "/v1.0/users/delta?$select=displayName,userPrincipalName")[1]
        desk.context.users[desk.tenant.id].apply({"soft_delete": 1, "remove": 1, "change": 1})
    token = desk.person(scopes="User.Read") if name == "graph-applications-list-403" else ""
    return path, BODIES.get(name, body), token


BODIES = {
    "graph-error-identifierUri-unverified-host": {"identifierUris": ["https://ConfigMgrService"]},
    "graph-error-identifierUri-default-policy": {"identifierUris": ["api://free-text"]},
    "graph-error-sp-app-not-replicated": {"appId": "6002bdc3-7496-4654-aa6a-99454f15a071"},
}


def replacements(app: dict[str, Any]) -> dict[str, str]:
    """The ids of the recordings against those of our application."""
    ids = ("765eb0e3-acb3-475d-9a98-ee6892f081c8", "63e64527-fcfc-4b49-9620-12448f5c4ba6",
           "88cf6d82-d8e6-41af-8205-71bfbff43d56")  # fmt: skip
    app_ids = ("c603620f-3d35-453e-bcde-9f680b44a0f3", "afb85a07-e312-4d49-b75b-9db4e2d683cd")
    return {**dict.fromkeys(ids, app["id"]), **dict.fromkeys(app_ids, app["appId"]), "contoso.com": "contoso.example"}


def set_up(desk: Desk, app: dict[str, Any], name: str) -> None:
    """Flags and secrets that an example needs."""
    if name == "graph-applications-list-with-password":
        desk.post(f"/v1.0/applications/{app['id']}/addPassword")
    elif name == "graph-error-not-replicated-404":
        desk.tenant.visible_from[app["id"]] = desk.context.clock.now() + 60
    elif name == "graph-error-secret-lifetime-policy":
        desk.tenant.flags["maxSecretDays"] = 90
    elif name == "graph-error-429":
        desk.tenant.flags |= {"throttleEvery": 1, "retryAfter": 10}


def consent(desk: Desk, app: dict[str, Any], name: str) -> tuple[str, Any, str]:
    principal = desk.post("/v1.0/servicePrincipals", {"appId": app["appId"]}).json["id"]
    graph = desk.principal_of()["id"]
    if name.startswith("graph-appRole"):
        body = {"principalId": principal, "resourceId": graph, "appRoleId": DIRECTORY_READ}
        return f"/v1.0/servicePrincipals/{graph}/appRoleAssignedTo", body, ""
    body = {"clientId": principal, "consentType": "AllPrincipals", "resourceId": graph, "scope": "User.Read"}
    return "/v1.0/oauth2PermissionGrants", body, ""


def members(value: Any) -> set[str]:
    """The member names of an answer: of its first element when it is a list."""
    return set(value) if isinstance(value, dict) else set()


@pytest.mark.parametrize("name", SERVED)
def test_a_recorded_example_is_answered_alike(desk: Desk, shared: Path, name: str) -> None:
    """Same status, same error code and message, and at least the members that the real service sent."""
    example = json.loads((shared / "contracts" / "examples" / f"{name}.json").read_text("utf-8"))
    ask, told = example["request"], example["response"]
    path, body, token = prepare(desk, name, ask)
    answer = desk.call(ask["method"], path, body, token=token)
    wanted = told.get("body")
    assert answer.status == told["status"], answer.json
    if wanted is None:
        assert answer.json is None
    elif "error" in wanted:
        assert answer.code == wanted["error"]["code"]
        same_words(answer.json["error"]["message"], wanted["error"]["message"])
        assert members(wanted["error"]) <= members(answer.json["error"])
    else:
        assert members(wanted) - {"@odata.deltaLink"} <= members(answer.json)
        assert members(first(wanted)) <= members(first(answer.json))
    for header in {"Retry-After", "Location"} & set(told.get("headers", {})):
        assert answer.headers[header] == told["headers"][header]


def first(body: dict[str, Any]) -> Any:
    """The first full element of a collection."""
    values = [v for v in body.get("value", []) if "@removed" not in v]
    return values[0] if values else None


def same_words(ours: str, theirs: str) -> None:
    """Messages are the same apart from ids, names and policies in quotes."""
    cut = [" ".join(text.split("'")[::2]) for text in (ours, theirs)]
    assert cut[0] == cut[1]
