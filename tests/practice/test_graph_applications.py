"""Applications, App ID URIs, secrets, service principals and consent of the practice Graph."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

from azconsole.practice.entra.known import ARM_APP_ID, GRAPH_APP_ID
from tests.practice.desk import Desk

APPS = "/v1.0/applications"
PRINCIPALS = "/v1.0/servicePrincipals"
DIRECTORY_READ = "7ab1d382-f21e-4acd-a863-ba3e13f7da61"
EVENTUAL = {"ConsistencyLevel": "eventual"}


@pytest.fixture
def desk() -> Desk:
    return Desk.open(users=20)


def patch_uri(desk: Desk, app: dict[str, Any], uri: str) -> Any:
    return desk.call("PATCH", f"{APPS}/{app['id']}", {"identifierUris": [uri]})


# ---- create, read, change -------------------------------------------------------
def test_defaults_are_the_real_ones(desk: Desk) -> None:
    answer = desk.post(APPS, {"displayName": "Plain"})
    assert answer.status == 201
    assert answer.json["signInAudience"] == "AzureADandPersonalMicrosoftAccount"
    assert answer.json["api"]["requestedAccessTokenVersion"] == 2
    assert answer.headers["Location"].startswith("https://graph.microsoft.com/v2/")
    assert len(answer.json["createdDateTime"]) == len("2023-08-23T12:43:55.3291131Z")
    read = desk.get(f"{APPS}/{answer.json['id']}").json
    assert len(read["createdDateTime"]) == len("2023-08-23T12:43:55Z")
    assert desk.tenant.principal_by_app_id(answer.json["appId"]) is None
    assert desk.new_app()["api"]["requestedAccessTokenVersion"] is None


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({}, "displayName"),
        ({"displayName": "x", "colour": "red"}, "colour"),
        ({"displayName": "x", "web": {"redirectUri": []}}, "redirectUri"),
        ({"displayName": 5}, "displayName"),
        ({"displayName": "  "}, "displayName"),
        ({"displayName": "x", "identifierUris": "api://x"}, "identifierUris"),
        ({"displayName": "x", "passwordCredentials": [{"displayName": "p"}]}, "passwordCredentials"),
        ({"displayName": "x", "signInAudience": "Everyone"}, "signInAudience"),
        ({"displayName": "x", "api": {"requestedAccessTokenVersion": None}}, "requestedAccessTokenVersion"),
        ({"displayName": "x", "web": {"redirectUris": ["nonsense"]}}, "redirectUris"),
        ({"displayName": "x" * 257}, "displayName"),
        ({"displayName": "x", "keyCredentials": [{"key": "AAAA"}]}, "certificate"),
    ],
)
def test_a_bad_body_is_refused(desk: Desk, body: dict[str, Any], words: str) -> None:
    answer = desk.post(APPS, body)
    assert (answer.status, answer.code) == (400, "Request_BadRequest")
    assert words in answer.json["error"]["message"]


def test_read_back_has_another_order(desk: Desk) -> None:
    uris = ["https://contoso.example/1", "https://contoso.example/2"]
    app = desk.new_app(web={"redirectUris": uris}, publicClient={"redirectUris": ["http://localhost", "app://x"]})
    assert app["web"]["redirectUris"] == uris
    read = desk.get(f"{APPS}(appId='{app['appId']}')").json
    assert read["web"]["redirectUris"] == uris[::-1]
    assert read["publicClient"]["redirectUris"] == ["app://x", "http://localhost"]


def test_patch_merges_members_and_replaces_collections(desk: Desk) -> None:
    app = desk.new_app(web={"homePageUrl": "https://contoso.example", "redirectUris": ["https://contoso.example/1"]})
    path = f"{APPS}/{app['id']}"
    body = {"web": {"implicitGrantSettings": {"enableIdTokenIssuance": True}}, "tags": ["azconsole:1"], "notes": "n"}
    assert desk.call("PATCH", path, body).status == 204
    web = desk.get(path).json["web"]
    assert web["homePageUrl"] == "https://contoso.example"
    assert web["implicitGrantSettings"] == {"enableAccessTokenIssuance": False, "enableIdTokenIssuance": True}
    found = desk.get(f"{APPS}?$filter=tags/any(t:t eq 'azconsole:1')").json["value"]
    assert [a["id"] for a in found] == [app["id"]]


def test_an_enabled_scope_is_disabled_before_it_goes(desk: Desk) -> None:
    scope = {"id": DIRECTORY_READ, "value": "user_impersonation", "type": "User", "isEnabled": True}
    app = desk.new_app(api={"oauth2PermissionScopes": [scope]})
    path = f"{APPS}/{app['id']}"
    gone: dict[str, Any] = {"api": {"oauth2PermissionScopes": []}}
    assert desk.call("PATCH", path, gone).code == "CannotDeleteOrUpdateEnabledEntitlement"
    desk.call("PATCH", path, {"api": {"oauth2PermissionScopes": [{**scope, "isEnabled": False}]}})
    assert desk.call("PATCH", path, gone).status == 204


def test_lists(desk: Desk) -> None:
    for number in range(105):
        desk.new_app(displayName=f"Batch {number:03}")
    first = desk.get(APPS)
    assert len(first.json["value"]) == 100
    assert len(desk.get(first.json["@odata.nextLink"]).json["value"]) == 12
    assert len(desk.get(f"{APPS}?$filter=startswith(displayName,'Batch 01')&$select=id,appId").json["value"]) == 10
    assert desk.get(f"{APPS}?$filter=displayName eq 'robert''); drop table'").json["value"]
    assert desk.get(f'{APPS}?$search="displayName:Batch"').code == "Request_UnsupportedQuery"
    found = desk.get(f'{APPS}?$search="displayName:Batch"&$count=true&$top=7', headers=EVENTUAL).json
    assert (found["@odata.count"], len(found["value"])) == (105, 7)
    assert desk.get(f"{APPS}/$count", headers=EVENTUAL).body == b"112"
    assert desk.get(f"{APPS}/$count?$filter=startswith(displayName,'Batch 01')", headers=EVENTUAL).body == b"10"
    assert desk.get(f"{APPS}?$skip=5").status == 400
    assert desk.get(f"{APPS}?$select=nosuch").status == 400


def test_unique_name_upsert(desk: Desk) -> None:
    path, wish = f"{APPS}(uniqueName='azconsole-1')", {"displayName": "Unique", "signInAudience": "AzureADMyOrg"}
    assert desk.call("PATCH", path, wish).status == 404
    assert desk.call("PATCH", path, wish, headers={"Prefer": "create-if-missing"}).status == 201
    assert desk.call("PATCH", path, wish, headers={"Prefer": "create-if-missing"}).status == 204
    assert desk.get(path).json["uniqueName"] == "azconsole-1"


# ---- App ID URIs -------------------------------------------------------------------
def test_the_classic_uri_is_refused_in_entras_words(desk: Desk) -> None:
    app = desk.new_app()
    answer = patch_uri(desk, app, "https://ConfigMgrService")
    assert (answer.status, answer.code) == (400, "HostNameNotOnVerifiedDomain")
    assert answer.json["error"]["message"] == (
        "Values of identifierUris property must use a verified domain of the organization or its subdomain: "
        "'https://ConfigMgrService'"
    )
    desk.tenant.flags["classicUris"] = True
    assert patch_uri(desk, app, "https://ConfigMgrService").status == 204


@pytest.mark.parametrize(
    ("uri", "status"),
    [
        ("api://{appId}", 204),
        ("api://{tenant}/{appId}", 204),
        ("api://{tenant}/ConfigMgrService", 204),
        ("api://free/{appId}", 204),
        ("https://contoso-practice.onmicrosoft.com/x", 204),
        ("https://contoso.example", 204),
        ("https://sub.contoso.example/x", 204),
        ("api://sub.contoso.example/x", 204),
        ("api://free-text", 400),
        ("api://{tenant}", 400),
        ("https://notcontoso.example", 400),
        ("not a uri", 400),
        ("api://", 400),
    ],
)
def test_uri_policy(desk: Desk, uri: str, status: int) -> None:
    app = desk.new_app()
    wish = uri.replace("{appId}", app["appId"]).replace("{tenant}", desk.tenant.id)
    assert patch_uri(desk, app, wish).status == status


def test_free_text_is_refused_for_v1_tokens_only(desk: Desk) -> None:
    answer = patch_uri(desk, desk.new_app(), "api://free-text")
    assert answer.json["error"]["message"].startswith("Failed to add identifier URI api://free-text. All newly added")
    assert patch_uri(desk, desk.new_app(api={"requestedAccessTokenVersion": 2}), "api://free-text").status == 204


def test_a_uri_is_unique_even_against_deleted_apps(desk: Desk) -> None:
    uri = f"api://{desk.tenant.id}/ConfigMgrService"
    first, second = desk.new_app(identifierUris=[uri]), desk.new_app()
    assert patch_uri(desk, second, uri.upper().replace("API", "api")).code == "ObjectConflict"
    assert desk.call("DELETE", f"{APPS}/{first['id']}").status == 204
    assert patch_uri(desk, second, uri).code == "ObjectConflict"
    found = desk.get("/v1.0/directory/deletedItems/microsoft.graph.application").json["value"]
    assert [a["id"] for a in found] == [first["id"]]
    assert desk.call("DELETE", f"/v1.0/directory/deletedItems/{first['id']}").status == 204
    assert patch_uri(desk, second, uri).status == 204


def test_delete_and_restore(desk: Desk) -> None:
    app = desk.new_app()
    desk.post(PRINCIPALS, {"appId": app["appId"]})
    desk.call("DELETE", f"{APPS}/{app['id']}")
    assert desk.get(f"{APPS}/{app['id']}").status == 404
    assert desk.get(f"{PRINCIPALS}(appId='{app['appId']}')").status == 404
    assert desk.post(f"/v1.0/directory/deletedItems/{app['id']}/restore").json["appId"] == app["appId"]
    assert desk.get(f"{APPS}/{app['id']}").status == 200
    desk.call("DELETE", f"{APPS}/{app['id']}")
    desk.context.clock.offset += 31 * 24 * 3600
    assert desk.post(f"/v1.0/directory/deletedItems/{app['id']}/restore").status == 404


# ---- secrets and certificates ---------------------------------------------------------
def test_a_secret_is_told_once(desk: Desk) -> None:
    app = desk.new_app()
    path = f"{APPS}/{app['id']}"
    answer = desk.post(path + "/addPassword", {"passwordCredential": {"displayName": "key1"}})
    made = answer.json
    assert answer.status == 200
    assert made["hint"] == made["secretText"][:3]
    assert int(made["endDateTime"][:4]) == int(made["startDateTime"][:4]) + 2
    assert desk.tenant.secrets[made["keyId"]] == hashlib.sha256(made["secretText"].encode()).hexdigest()
    kept = desk.get(path).json["passwordCredentials"]
    assert [(k["keyId"], k["secretText"]) for k in kept] == [(made["keyId"], None)]
    assert desk.post(path + "/removePassword", {"keyId": made["keyId"]}).status == 204
    assert desk.post(path + "/removePassword", {"keyId": made["keyId"]}).status == 400
    assert made["keyId"] not in desk.tenant.secrets


def test_secret_policies(desk: Desk) -> None:
    path = f"{APPS}/{desk.new_app()['id']}/addPassword"
    desk.tenant.flags["maxSecretDays"] = 180
    assert desk.post(path).code == "CredentialInvalidLifetimeAsPerAppPolicy"
    for days, status in ((181, 400), (180, 200)):
        end = (dt.datetime.now(dt.UTC) + dt.timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ")
        assert desk.post(path, {"passwordCredential": {"endDateTime": end}}).status == status
    policy = desk.get("/v1.0/policies/defaultAppManagementPolicy").json
    assert policy["applicationRestrictions"]["passwordCredentials"][0]["maxLifetime"] == "P180D"
    desk.tenant.flags["secretsForbidden"] = True
    assert desk.post(path).status == 400


def test_a_certificate_is_described_and_never_told(desk: Desk) -> None:
    key = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "practice")])
    now = dt.datetime.now(dt.UTC)
    builder = x509.CertificateBuilder(name, name, key.public_key(), 1, now, now + dt.timedelta(days=9))
    der = builder.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)
    sent = {"key": base64.b64encode(der).decode(), "type": "AsymmetricX509Cert", "usage": "Verify"}
    made = desk.new_app(keyCredentials=[sent])["keyCredentials"][0]
    assert made["customKeyIdentifier"] == hashlib.sha1(der).hexdigest().upper()
    assert (made["key"], made["displayName"]) == (None, "CN=practice")


# ---- service principals and consent ------------------------------------------------------
def test_a_principal_follows_its_application(desk: Desk) -> None:
    app = desk.new_app(identifierUris=[f"api://{desk.tenant.id}/x"])
    made = desk.post(PRINCIPALS, {"appId": app["appId"]})
    assert made.status == 201
    assert made.json["servicePrincipalNames"] == [f"api://{desk.tenant.id}/x", app["appId"]]
    assert desk.post(PRINCIPALS, {"appId": app["appId"]}).status == 409
    desk.call("PATCH", f"{APPS}/{app['id']}", {"displayName": "Renamed"})
    found = desk.get(f"{PRINCIPALS}?$filter=appId eq '{app['appId']}'").json["value"]
    assert [p["displayName"] for p in found] == ["Renamed"]
    assert desk.call("PATCH", f"{PRINCIPALS}/{made.json['id']}", {"appRoleAssignmentRequired": True}).status == 204
    assert desk.call("DELETE", f"{PRINCIPALS}/{made.json['id']}").status == 204


def test_no_principal_without_an_application(desk: Desk) -> None:
    answer = desk.post(PRINCIPALS, {"appId": "6002bdc3-7496-4654-aa6a-99454f15a071"})
    assert (answer.status, answer.code) == (400, "Request_BadRequest")
    assert "does not reference a valid application object." in answer.json["error"]["message"]
    assert answer.json["error"]["details"][0]["code"] == "NoBackingApplicationObject"


def test_replication_hides_what_is_new(desk: Desk) -> None:
    desk.tenant.flags["replicationSeconds"] = 20
    app = desk.new_app()
    path = f"{APPS}/{app['id']}"
    assert desk.get(path).code == "Request_ResourceNotFound"
    assert desk.call("PATCH", path, {"notes": "x"}).status == 404
    assert desk.post(path + "/addPassword").status == 404
    assert desk.post(PRINCIPALS, {"appId": app["appId"]}).status == 400
    desk.context.clock.offset += 21
    assert desk.call("PATCH", path, {"notes": "x"}).status == 204
    assert desk.post(PRINCIPALS, {"appId": app["appId"]}).status == 201


def _consent(desk: Desk, **more: Any) -> Any:
    app = desk.new_app()
    principal = desk.post(PRINCIPALS, {"appId": app["appId"]}).json
    graph = desk.principal_of()
    body = {"principalId": principal["id"], "resourceId": graph["id"], "appRoleId": DIRECTORY_READ}
    return desk.post(f"{PRINCIPALS}/{graph['id']}/appRoleAssignedTo", body, **more), principal, body


def test_consent_to_an_application_permission(desk: Desk) -> None:
    answer, principal, body = _consent(desk)
    assert answer.status == 201
    assert answer.json["resourceDisplayName"] == "Microsoft Graph"
    path = f"{PRINCIPALS}/{principal['id']}/appRoleAssignments"
    assert [a["appRoleId"] for a in desk.get(path).json["value"]] == [DIRECTORY_READ]
    again = desk.post(path, body)
    assert again.json["error"]["message"] == "Permission being assigned already exists on the object"
    assert desk.post(path, {**body, "appRoleId": GRAPH_APP_ID}).status == 400
    assert desk.call("DELETE", f"{path}/{answer.json['id']}").status == 204
    assert desk.get(path).json["value"] == []


@pytest.mark.parametrize("scopes", ["Application.ReadWrite.All", "AppRoleAssignment.ReadWrite.All"])
def test_consent_needs_both_permissions(desk: Desk, scopes: str) -> None:
    answer, _, _ = _consent(desk, token=desk.person(scopes=scopes))
    assert (answer.status, answer.code) == (403, "Authorization_RequestDenied")


def test_a_cloud_application_administrator_creates_but_cannot_consent(desk: Desk) -> None:
    caller = desk.person("cloudapps")
    assert desk.post(APPS, {"displayName": "x"}, token=caller).status == 201
    answer, _, _ = _consent(desk, token=caller)
    assert answer.status == 403
    assert answer.json["error"]["message"] == "Insufficient privileges to complete the operation."
    assert desk.post(APPS, {"displayName": "x"}, token=desk.person("user")).status == 403
    assert desk.get(APPS, token=desk.person("user")).status == 200


def test_delegated_grants(desk: Desk) -> None:
    app = desk.new_app()
    client = desk.post(PRINCIPALS, {"appId": app["appId"]}).json["id"]
    body = {"clientId": client, "consentType": "AllPrincipals", "resourceId": desk.principal_of(ARM_APP_ID)["id"]}
    body["scope"] = "user_impersonation"
    made = desk.post("/v1.0/oauth2PermissionGrants", body)
    assert made.status == 201
    again = desk.post("/v1.0/oauth2PermissionGrants", body)
    assert (again.status, again.json["error"]["message"]) == (409, "Permission entry already exists.")
    path = f"/v1.0/oauth2PermissionGrants/{made.json['id']}"
    assert desk.call("PATCH", path, {"scope": "user_impersonation other"}).status == 204
    found = desk.get(f"/v1.0/oauth2PermissionGrants?$filter=clientId eq '{client}'").json["value"]
    assert [g["scope"] for g in found] == ["user_impersonation other"]
    assert desk.call("DELETE", path).status == 204
    assert desk.get(path).status == 404
    assert desk.post("/v1.0/oauth2PermissionGrants", {**body, "consentType": "Principal"}).status == 400


# ---- the rest -----------------------------------------------------------------------------
def test_organization(desk: Desk) -> None:
    full = desk.get("/v1.0//organization").json["value"][0]
    assert full["displayName"] == "Contoso (practice)"
    assert [d["name"] for d in full["verifiedDomains"] if d["isInitial"]] == [desk.tenant.domain]
    basic = desk.get("/v1.0/organization", token=desk.person(scopes="User.Read")).json["value"][0]
    assert {k for k, v in basic.items() if v} == {"id", "displayName", "verifiedDomains"}
    finder = "/v1.0/tenantRelationships/findTenantInformationByDomainName(domainName='{}')"
    assert desk.get(finder.format("fabrikam.example")).json["displayName"] == "Fabrikam (practice)"
    assert desk.get(finder.format("nowhere.example")).status == 404


def test_errors_carry_ids_and_unknown_paths_are_graphs(desk: Desk) -> None:
    ours = "11111111-2222-4333-8444-555555555555"
    answer = desk.get("/v1.0/planets", headers={"client-request-id": ours})
    assert (answer.status, answer.code) == (400, "BadRequest")
    assert answer.json["error"]["message"] == "Resource not found for the segment 'planets'."
    assert answer.json["error"]["innerError"]["client-request-id"] == ours == answer.headers["client-request-id"]
    assert answer.json["error"]["innerError"]["request-id"] == answer.headers["request-id"]
    assert desk.call("PUT", APPS, {}).status == 405
    assert desk.get("/v1.0/myorganization/applications").status == 200


def test_batch(desk: Desk) -> None:
    steps: list[dict[str, Any]] = [
        {"id": "1", "method": "GET", "url": "/organization"},
        {"id": "2", "method": "GET", "url": "/applications/none"},
        {"id": "3", "method": "GET", "url": "/me", "dependsOn": ["2"]},
        {"id": "4", "method": "POST", "url": "/applications", "body": {"displayName": "From a batch"}},
    ]
    answer = desk.post("/v1.0/$batch", {"requests": steps})
    assert [(r["id"], r["status"]) for r in answer.json["responses"]] == [
        ("1", 200),
        ("2", 404),
        ("3", 424),
        ("4", 201),
    ]
    many = [{"id": str(n), "method": "GET", "url": "/me"} for n in range(21)]
    assert desk.post("/v1.0/$batch", {"requests": many}).status == 400
