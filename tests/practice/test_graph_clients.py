"""Microsoft's own clients against the running practice cloud: through the proxy with nothing overridden, and on loopback."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
from azure.core.exceptions import HttpResponseError
from azure.identity import ClientSecretCredential
from azure.mgmt.resource.subscriptions import SubscriptionClient

from tests.contract_checks import load
from tests.practice.control import Control

GRAPH = "https://graph.microsoft.com"


@pytest.fixture
def calls(shared: Path) -> Iterator[list[tuple[Any, ...]]]:
    """What was said; checked against the contracts at the end."""
    said: list[tuple[Any, ...]] = []
    yield said
    checker = load(shared)
    assert [problem for call in said for problem in checker.problems(*call)] == []


class GraphClient:
    """azure-identity for the token, requests for the calls, production names."""

    def __init__(self, control: Control, app: dict[str, Any], said: list[tuple[Any, ...]]) -> None:
        self.credential = ClientSecretCredential(app["tenantId"], app["appId"], app["secret"])
        self.said = said
        self.ca = control.facts["ca_file"]

    def call(self, method: str, url: str, body: Any = None) -> Any:
        token = self.credential.get_token(GRAPH + "/.default").token
        full = url if url.startswith("https:") else GRAPH + "/v1.0" + url
        with requests.Session() as session:
            headers = {"Authorization": f"Bearer {token}"}
            answer = session.request(method, full, json=body, headers=headers, timeout=30, verify=self.ca)
        parsed = answer.json() if answer.content else None
        self.said.append((method, full, body, answer.status_code, parsed))
        return answer.status_code, parsed


def test_delta_through_the_proxy_with_production_names(real_names: Control, calls: list[tuple[Any, ...]]) -> None:
    client = GraphClient(real_names, real_names.app(displayName="Discovery", roles=["Directory.Read.All"]), calls)
    link, rows = "/users/delta?$select=displayName,mail,onPremisesDistinguishedName", {}
    while link:
        status, body = client.call("GET", link)
        assert status == 200
        rows.update({row["id"]: row for row in body["value"]})
        link = body.get("@odata.nextLink")
    assert len(rows) == 1000
    real_names.control("POST", "/users", {"change": 2, "remove": 1})
    status, body = client.call("GET", body["@odata.deltaLink"])
    assert len(body["value"]) == 3
    assert body["@odata.deltaLink"].startswith(GRAPH + "/v1.0/users/delta?$deltatoken=")


def test_an_app_made_by_an_app_can_sign_in_but_has_no_rights(real_names: Control, calls: list[tuple[Any, ...]]) -> None:
    roles = ["Application.ReadWrite.All", "AppRoleAssignment.ReadWrite.All"]
    client = GraphClient(real_names, real_names.app(displayName="Maker", roles=roles), calls)
    _, app = client.call("POST", "/applications", {"displayName": "Made", "signInAudience": "AzureADMyOrg"})
    _, principal = client.call("POST", "/servicePrincipals", {"appId": app["appId"]})
    status, secret = client.call("POST", f"/applications/{app['id']}/addPassword", {})
    assert status == 200
    made = {"tenantId": real_names.tenant, "appId": app["appId"], "secret": secret["secretText"]}
    assert GraphClient(real_names, made, calls).call("GET", "/users")[0] == 403
    _, found = client.call("GET", "/servicePrincipals?$filter=appId eq '00000003-0000-0000-c000-000000000000'")
    graph = found["value"][0]
    role = next(r["id"] for r in graph["appRoles"] if r["value"] == "User.Read.All")
    body = {"principalId": principal["id"], "resourceId": graph["id"], "appRoleId": role}
    assert client.call("POST", f"/servicePrincipals/{graph['id']}/appRoleAssignedTo", body)[0] == 201
    assert GraphClient(real_names, made, calls).call("GET", "/users")[0] == 200


def test_the_arm_client_lists_tenants_and_no_subscription_without_a_role(real_names: Control) -> None:
    app = real_names.app(displayName="ARM", roles=[])
    credential = ClientSecretCredential(app["tenantId"], app["appId"], app["secret"])
    with SubscriptionClient(credential) as client:
        assert list(client.subscriptions.list()) == []
        assert [t.tenant_id for t in client.tenants.list()] == [real_names.tenant]
        with pytest.raises(HttpResponseError) as refused:
            client.subscriptions.get("00000000-0000-0000-0000-000000000000")
    assert refused.value.status_code == 404


def test_the_arm_client_on_a_custom_endpoint(practice: Control) -> None:
    app, ca = practice.app(displayName="ARM", roles=[]), practice.facts["ca_file"]
    credential = ClientSecretCredential(
        app["tenantId"],
        app["appId"],
        app["secret"],
        authority=practice.base,
        disable_instance_discovery=True,
        connection_verify=ca,
    )
    scopes = [practice.base + "/.default"]
    with SubscriptionClient(
        credential, base_url=practice.base, credential_scopes=scopes, connection_verify=ca
    ) as client:
        assert [t.tenant_id for t in client.tenants.list()] == [practice.tenant]
