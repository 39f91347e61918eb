"""The practice AdminService: tokens, classes, OData, and members that are the devices of Graph."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

import pytest
import requests

from azconsole.practice.adminservice import routes
from azconsole.practice.adminservice.odata import BadFilter, parse_filter
from azconsole.practice.http import Request
from azconsole.practice.machines import is_windows
from tests.practice.control import Browser, Control
from tests.practice.desk import Answer, Desk

BASE = "/AdminService_TokenAuth/wmi/"
URI = "https://ConfigMgrService"


@pytest.fixture
def desk() -> Desk:
    made = Desk.open(users=10)
    made.tenant.flags["classicUris"] = True
    made.new_app(identifierUris=[URI])
    return made


def get(
    desk: Desk, path: str, token: str | None = "", host: str = "sms01.contoso.local", method: str = "GET"
) -> Answer:
    headers = {"Host": host}
    if token is not None:
        headers["Authorization"] = f"Bearer {token or person(desk)}"
    target = quote(path if path.startswith("/") else BASE + path, safe="/?&=$,()'_.:")
    response = routes.answer(desk.context, Request.parse(method, target, headers, b"", "https"))
    return Answer(response.status, response.headers, response.body, json.loads(response.body))


def person(desk: Desk, local: str = "admin", scopes: str = "user_impersonation", audience: str = URI) -> str:
    return desk.person(local, scopes, audience)


def names(answer: Answer, name: str = "Name") -> list[Any]:
    assert answer.status == 200, answer.json
    return [item[name] for item in answer.json["value"]]


# ---- collections and members -----------------------------------------------------------------
def test_collections_are_filtered_as_the_documents_show(desk: Desk) -> None:
    answer = get(desk, "SMS_Collection?$filter=startswith(Name,'All') eq true")
    assert names(answer) == [
        "All Systems", "All Users", "All Desktop and Server Clients", "All desktops", "All servers"
    ]  # fmt: skip
    assert (
        answer.json["@odata.context"]
        == "https://sms01.contoso.local/AdminService_TokenAuth/wmi/$metadata#SMS_Collection"
    )
    assert answer.headers["OData-Version"] == "4.0"
    devices = get(
        desk, "SMS_Collection?$filter=CollectionType eq 2 and startswith(Name,'all')&$select=Name,CollectionID"
    )
    assert {"Name": "All desktops", "CollectionID": "PS100014"} in devices.json["value"]
    assert "All Users" not in names(devices)
    assert names(get(desk, "SMS_Collection('PS100018')")) == ["Hamburg"]
    assert names(get(desk, "SMS_Collection?$orderby=MemberCount desc,Name&$top=1")) == [
        "All Desktop and Server Clients"
    ]


def test_members_are_the_devices_of_graph(desk: Desk) -> None:
    graph = {d["displayName"] for i, d in desk.context.devices[desk.tenant.id].items() if is_windows(i)}
    everybody = get(desk, "SMS_FullCollectionMembership?$filter=CollectionID eq 'SMS00001'")
    assert set(names(everybody)) == graph
    for collection in get(desk, "SMS_Collection?$filter=CollectionType eq 2").json["value"]:
        query = f"SMS_FullCollectionMembership?$filter=CollectionID eq '{collection['CollectionID']}'&$count=true"
        assert get(desk, query).json["@odata.count"] == collection["MemberCount"], collection["Name"]
    assert names(get(desk, "SMS_FullCollectionMembership?$filter=CollectionID eq 'PS100019'")) == []
    one = get(desk, "SMS_FullCollectionMembership?$filter=ResourceID eq 16777219 and CollectionID eq 'PS100014'")
    assert names(one, "ResourceID") == [16777219]
    system = get(desk, "SMS_R_System(16777219)").json["value"][0]
    device = desk.context.devices[desk.tenant.id].get(system["AADDeviceID"])
    assert device is not None
    assert device["displayName"] == system["Name"] == names(one)[0]
    assert get(desk, "SMS_R_System(5)").status == 404


def test_a_device_that_is_gone_is_no_member(desk: Desk) -> None:
    directory = desk.context.devices[desk.tenant.id]
    first = directory.at(0)
    assert first is not None
    directory.apply({"remove": [first["id"]]})
    assert first["displayName"] not in names(
        get(desk, "SMS_FullCollectionMembership?$filter=CollectionID eq 'SMS00001'")
    )


def test_pages_by_the_client_or_by_the_server(desk: Desk) -> None:
    whole = names(get(desk, "SMS_R_System"), "ResourceId")
    assert names(get(desk, "SMS_R_System?$top=5&$skip=10"), "ResourceId") == whole[10:15]
    desk.tenant.flags["adminServicePageSize"] = 50
    for query, wanted in (("SMS_R_System", whole), ("SMS_R_System?$top=70", whole[:70])):
        found, link = list[Any](), BASE + query
        while link:
            answer = get(desk, link)
            found += names(answer, "ResourceId")
            link = answer.json.get("@odata.nextLink", "").removeprefix("https://sms01.contoso.local")
        assert found == wanted


# ---- refusals --------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "path",
    ["sms_collection", "SMS_COLLECTION", "SMS_Nothing", "/AdminService_TokenAuth/v1.0/Device(16777219)",
     "/AdminService_TokenAuth/", "SMS_Collection('NONE')", "/AdminService_TokenAuth/wmi/SMS_Collection/x"],
)  # fmt: skip
def test_classes_are_case_sensitive(desk: Desk, path: str) -> None:
    assert get(desk, path).status == 404
    assert get(desk, "/adminservice_TOKENAUTH/wmi/SMS_Collection").status == 200, "the path itself is not"


@pytest.mark.parametrize(
    "query",
    ["$filter=name eq 'x'", "$filter=Name like 'x'", "$filter=Name eq", "$filter=(Name eq 'x'", "$filter=Name eq x",
     "$select=Nope", "$orderby=Nope", "$top=-1", "$expand=x", "$filter=é"],
)  # fmt: skip
def test_queries_that_cannot_be_read(desk: Desk, query: str) -> None:
    answer = get(desk, "SMS_Collection?" + query)
    assert answer.status == 400
    assert answer.json["error"]["message"]


def test_windows_authentication_is_asked_for_on_its_own_route(desk: Desk) -> None:
    for token in (None, ""):
        answer = get(desk, "/AdminService/wmi/SMS_Collection", token=token)
        assert (answer.status, answer.headers["WWW-Authenticate"]) == (401, "Negotiate")


def test_whose_token_is_taken(desk: Desk) -> None:
    app_id = next(a["appId"] for a in desk.tenant.applications.values() if a["identifierUris"] == [URI])
    for token, status in (
        (person(desk), 200),
        (person(desk, audience=URI + "/"), 200),
        (person(desk, audience=app_id), 200),
        (person(desk, "cloudapps"), 200),
        (person(desk, "user"), 403),
        (person(desk, scopes="other"), 401),
        (person(desk, audience="https://graph.microsoft.com"), 401),
        (person(desk, audience="https://another"), 401),
        (desk.app(audience=URI), 401),
        (None, 401),
        ("abc", 401),
    ):
        answer = get(desk, "SMS_Collection", token=token)
        assert answer.status == status
        if status == 401:
            assert answer.headers["WWW-Authenticate"] == "Bearer"
    desk.tenant.flags["adminServiceAppTokens"] = True
    assert get(desk, "SMS_Collection", token=desk.app(audience=URI)).status == 200
    assert get(desk, "SMS_Collection", method="POST").status == 405


def test_filters_over_plain_objects() -> None:
    item = {"Name": "It's", "Count": 5, "Flag": True, "None": None, "List": ["a"]}
    for text, wanted in (
        ("Name eq 'it''s'", True),
        ("contains(Name,'T''') and Count gt 4", True),
        ("endswith(Name,'x') or Flag eq true", True),
        ("not (Count le 5)", False),
        ("None eq null", True),
        ("None lt 5", False),
        ("List gt 5", False),
        ("startswith(None,'a') eq false", True),
        ("Count ne -5 and Count ge 5.0 and Count lt 6", True),
    ):
        assert parse_filter(text, item)(item) is wanted, text
    with pytest.raises(BadFilter, match="deep"):
        parse_filter("(" * 100 + "Count eq 5", item)


# ---- over the wire -----------------------------------------------------------------------------------
def test_a_person_signs_in_and_reads_collections_through_the_proxy(real_names: Control, browser: Browser) -> None:
    """What a client of a site does: the native app asks for the server app's user_impersonation, then OData."""
    control, uri = real_names, f"api://{real_names.tenant}/ConfigMgrService"
    scope = {
        "id": "aaaaaaaa-0000-4000-8000-000000000001",
        "value": "user_impersonation",
        "type": "User",
        "isEnabled": True,
    }
    control.app(displayName="Server", application={"identifierUris": [uri], "api": {"oauth2PermissionScopes": [scope]}})
    redirect = "http://localhost:5001"
    client = control.app(displayName="Native", redirectUris=["http://localhost"])
    base = f"https://login.microsoftonline.com/{control.tenant}/oauth2/v2.0"
    wish = f"{base}/authorize?client_id={client['appId']}&response_type=code&redirect_uri={quote(redirect, safe='')}"
    browser.open(f"{wish}&scope={quote(uri + '/user_impersonation', safe='')}&response_mode=query&state=s")
    browser.sign_in(*control.account("admin"))
    if "accept" in browser.page.ids:
        browser.press("accept")
    form = {"grant_type": "authorization_code", "client_id": client["appId"], "code": browser.answer()["code"],
            "redirect_uri": redirect}  # fmt: skip
    token = control.call("POST", f"{base}/token", form).json()["access_token"]
    with requests.Session() as session:
        answer = session.get(
            "https://sms01.contoso.local/AdminService_TokenAuth/wmi/SMS_Collection",
            params={"$filter": "CollectionType eq 2", "$select": "CollectionID,Name,MemberCount"},
            headers={"Authorization": f"Bearer {token}"},
            timeout=30,
        )
        windows = session.get("https://sms01.contoso.local/AdminService/wmi/SMS_Collection", timeout=30)
    assert answer.status_code == 200
    assert {"CollectionID": "PS100015", "Name": "All servers", "MemberCount": 10} in answer.json()["value"]
    assert (windows.status_code, windows.headers["WWW-Authenticate"]) == (401, "Negotiate")
    local = control.call("GET", BASE + "SMS_R_System?$top=1", headers={"Authorization": f"Bearer {token}"})
    assert local.json()["value"][0]["ResourceId"] == 16777217


def test_a_site_without_a_pki_shows_a_certificate_that_only_its_own_root_proves(real_names: Control) -> None:
    url = "https://sms02.contoso.local/AdminService/wmi/SMS_Collection"
    with requests.Session() as session:
        with pytest.raises(requests.exceptions.SSLError, match="certificate verify failed"):
            session.get(url, timeout=30)
        root = real_names.facts["sms_issuing_file"]
        assert session.get(url, timeout=30, verify=root).status_code == 401
        with pytest.raises(requests.exceptions.SSLError):
            session.get(url.replace("sms02", "sms01"), timeout=30, verify=root)
