"""Applications, principals, organization on the wire (cloud-apis.md section c; B23, F30, F35)."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from uuid import UUID, uuid4

import pytest

from azconsole.cloud.graph.client import odata
from azconsole.cloud.signin import MicrosoftSession
from azconsole.domain.directory import (
    DIRECTORY_READ_ALL,
    GRAPH_APP_ID,
    USER_IMPERSONATION,
    ApplicationChanges,
    ApplicationDraft,
    PermissionScope,
    RequiredAccess,
)
from azconsole.domain.errors import AccessDeniedError, ConflictError, NotFoundError, ProtocolError
from tests.cloud.fake_host import Answer, Asked, FakeHost

OBJECT, APP, SCOPE, KEY = uuid4(), uuid4(), uuid4(), uuid4()
WIRE: dict[str, Any] = {
    "id": str(OBJECT),
    "appId": str(APP),
    "displayName": "ConfigMgr Server",
    "identifierUris": ["api://b", "api://a"],
    "api": {"oauth2PermissionScopes": [{"id": str(SCOPE), "value": USER_IMPERSONATION, "isEnabled": True}]},
    "requiredResourceAccess": [
        {
            "resourceAppId": str(GRAPH_APP_ID),
            "resourceAccess": [{"id": str(DIRECTORY_READ_ALL), "type": "Role"}, {"id": str(SCOPE), "type": "Scope"}],
        }
    ],
    "publicClient": {"redirectUris": ["http://localhost"]},
    "isFallbackPublicClient": None,
    "passwordCredentials": [{"keyId": str(KEY), "hint": "abc", "endDateTime": "2027-03-01T12:00:00.1234567Z"}],
    "tags": ["marker"],
    "signInAudience": "AzureADMyOrg",
    "somethingNew": {"x": 1},
}
DRAFT = ApplicationDraft(
    "ConfigMgr Server",
    "marker",
    home_page_url="https://ConfigMgrService",
    scopes=(PermissionScope(SCOPE, USER_IMPERSONATION),),
    required_access=(RequiredAccess(GRAPH_APP_ID, DIRECTORY_READ_ALL, True),),
)


def graph_error(status: int, code: str, message: str) -> Answer:
    inner = {"request-id": "rid", "date": "2026-01-01T00:00:00"}
    return Answer(status, {"error": {"code": code, "message": message, "innererror": inner}})


def test_an_application_is_read_whatever_the_order(host: FakeHost, session: MicrosoftSession) -> None:
    host.script = lambda _asked: Answer(body=WIRE)
    found = session.directory.application(OBJECT)
    assert (found.object_id, found.app_id, found.public_client) == (OBJECT, APP, False)
    assert found.identifier_uris == {"api://a", "api://b"}
    assert RequiredAccess(GRAPH_APP_ID, SCOPE, False) in found.required_access
    assert found.passwords[0].end == datetime(2027, 3, 1, 12, 0, 0, 123456, tzinfo=UTC)
    assert host.graph_asked[0].path == f"/v1.0/applications/{OBJECT}"


@pytest.mark.filterwarnings(
    "ignore:unclosed file:ResourceWarning"
)  # the checker, which is not ours, leaves its files open
def test_a_server_app_is_created_as_entra_wants_it(
    host: FakeHost, session: MicrosoftSession, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    host.script = lambda _asked: Answer(201, WIRE, {"Location": "https://elsewhere.example/"})
    session.directory.create_application(DRAFT)
    body = json.loads(host.graph_asked[0].body)
    assert body["signInAudience"] == "AzureADMyOrg"
    assert body["web"]["implicitGrantSettings"] == {"enableIdTokenIssuance": True}
    assert body["api"]["requestedAccessTokenVersion"] is None
    assert body["tags"] == ["marker"]
    [scope] = body["api"]["oauth2PermissionScopes"]
    assert all(scope[f"{who}Consent{what}"] for who in ("admin", "user") for what in ("DisplayName", "Description"))
    monkeypatch.syspath_prepend(str(shared / "contracts" / "tools"))
    from check_contracts import Contracts  # type: ignore[import-not-found] # outside the project

    assert Contracts(str(shared / "contracts")).check_graph("application", body, request=True) == []


def test_a_client_app_is_a_public_client(host: FakeHost, session: MicrosoftSession) -> None:
    host.script = lambda _asked: Answer(201, WIRE)
    session.directory.create_application(
        ApplicationDraft("ConfigMgr Client", "m", public_client=True, redirect_uris=("http://localhost",))
    )
    body = json.loads(host.graph_asked[0].body)
    assert body["isFallbackPublicClient"] is True
    assert body["publicClient"] == {"redirectUris": ["http://localhost"]}
    assert "web" not in body


@pytest.mark.parametrize(
    ("criterion", "wanted"),
    [
        ({"app_id": APP}, f"appId eq '{APP}'"),
        ({"identifier_uri": "api://o'b & c"}, "identifierUris/any(u:u eq 'api://o''b & c')"),
        ({"tag": "m'1"}, "tags/any(t:t eq 'm''1')"),
        ({"name_prefix": "O'Neil+"}, "startswith(displayName,'O''Neil+')"),
    ],
)
def test_b23_filters_are_quoted(
    host: FakeHost, session: MicrosoftSession, criterion: dict[str, Any], wanted: str
) -> None:
    host.script = lambda _asked: Answer(body={"value": [WIRE]})
    assert len(session.directory.find_applications(**criterion)) == 1
    first, _, _ = urlsplit(host.graph_asked[0].target).query.partition("&")
    assert unquote(first) == f"$filter={wanted}"


def test_b23_nothing_breaks_out_of_a_literal() -> None:
    assert odata("a' or 1 eq 1&$top=9#") == "%27a%27%27%20or%201%20eq%201%26%24top%3D9%23%27"


def test_a_list_is_read_over_all_its_pages_and_not_in_circles(host: FakeHost, session: MicrosoftSession) -> None:
    following = f"{host.base}/v1.0/applications?$skiptoken=2"
    pages = [{"value": [WIRE], "@odata.nextLink": following}, {"value": [WIRE]}]
    host.script = lambda _asked: Answer(body=pages.pop(0))
    assert len(session.directory.find_applications(name_prefix="C")) == 2
    host.script = lambda _asked: Answer(body={"value": [], "@odata.nextLink": following})
    with pytest.raises(ProtocolError):
        session.directory.find_applications(name_prefix="C")


def test_only_what_changes_is_sent(host: FakeHost, session: MicrosoftSession) -> None:
    host.script = lambda _asked: Answer(204)
    session.directory.update_application(OBJECT, ApplicationChanges(identifier_uris=("api://a",)))
    assert host.graph_asked[0].method == "PATCH"
    assert json.loads(host.graph_asked[0].body) == {"identifierUris": ["api://a"]}


@pytest.mark.parametrize(
    ("code", "message", "kept"),
    [
        ("HostNameNotOnVerifiedDomain", "Values of identifierUris property must …", "HostNameNotOnVerifiedDomain"),
        ("", "Failed to add identifier URI api://free-text. All newly added URIs …", "IdentifierUriPolicy"),
        ("ObjectConflict", "Another object with the same value …", "ObjectConflict"),
    ],
)
def test_a_refused_app_id_uri_keeps_its_code(
    host: FakeHost, session: MicrosoftSession, code: str, message: str, kept: str
) -> None:
    host.script = lambda _asked: graph_error(400, code, message)
    with pytest.raises(ConflictError) as caught:
        session.directory.update_application(OBJECT, ApplicationChanges(identifier_uris=("https://ConfigMgrService",)))
    assert (caught.value.code, caught.value.request_id) == (kept, "rid")
    assert len(host.graph_asked) == 1


def test_a_secret_key_is_seen_once_and_never_shown(host: FakeHost, session: MicrosoftSession) -> None:
    answer = {"keyId": str(KEY), "secretText": "canary~1", "hint": "can", "endDateTime": "2027-03-01T12:00:00Z"}
    host.script = lambda _asked: Answer(200, answer)
    end = datetime(2027, 3, 1, 12, tzinfo=UTC)
    made = session.directory.add_password(OBJECT, "key", end)
    assert (made.key_id, made.secret.reveal(), made.end) == (KEY, "canary~1", end)
    assert "canary" not in repr(made)
    asked = json.loads(host.graph_asked[0].body)["passwordCredential"]
    # A start by a clock that is fast here would make a key that is not valid yet.
    assert asked == {"displayName": "key", "endDateTime": "2027-03-01T12:00:00Z"}
    host.script = lambda _asked: Answer(200, {**answer, "endDateTime": "canary-when"})
    assert session.directory.add_password(OBJECT, "key", end).end == end
    host.script = lambda _asked: Answer(200, {**answer, "keyId": "canary-id"})
    with pytest.raises(ProtocolError) as caught:
        session.directory.add_password(OBJECT, "key", end)
    assert "canary" not in f"{caught.value!r} {caught.value}"


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("9999-12-31T23:59:59.9999999Z", None),
        ("2299-12-31T00:00:00Z", None),
        ("2299-12-30T23:59:59Z", datetime(2299, 12, 30, 23, 59, 59, tzinfo=UTC)),
        ("0001-01-01T00:00:00Z", datetime(1970, 1, 2, tzinfo=UTC)),
        (None, None),
        ("soon", None),
    ],
)
def test_keys_with_odd_ends_are_read(
    host: FakeHost, session: MicrosoftSession, end: str | None, expected: datetime | None
) -> None:
    keys = [{"keyId": str(KEY), "endDateTime": end}, {"keyId": None, "endDateTime": end}, {"hint": "x"}]
    host.script = lambda _asked: Answer(body={**WIRE, "passwordCredentials": keys})
    (password,) = session.directory.application(OBJECT).passwords
    assert (password.key_id, password.end) == (KEY, expected)


def test_what_is_gone_already_is_no_error(host: FakeHost, session: MicrosoftSession) -> None:
    host.script = lambda _asked: graph_error(404, "Request_ResourceNotFound", "does not exist")
    session.directory.delete_application(OBJECT)
    session.directory.remove_password(OBJECT, KEY)
    with pytest.raises(NotFoundError):
        session.directory.application(OBJECT)
    host.script = lambda _asked: graph_error(400, "Request_BadRequest", "No password credential found with keyId.")
    session.directory.remove_password(OBJECT, KEY)


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("Request_BadRequest", "The appId 'x' of the service principal does not reference a valid application object."),
        ("NoBackingApplicationObject", "…"),
    ],
)
def test_an_app_that_is_not_replicated_is_not_found_yet(
    host: FakeHost, session: MicrosoftSession, code: str, message: str
) -> None:
    host.script = lambda _asked: graph_error(400, code, message)
    with pytest.raises(NotFoundError):
        session.directory.create_principal(APP)


def test_consent_that_stands_already_is_no_error(host: FakeHost, session: MicrosoftSession) -> None:
    host.script = lambda _asked: graph_error(400, "Request_BadRequest", "Permission being assigned already exists …")
    session.directory.assign_role(uuid4(), OBJECT, DIRECTORY_READ_ALL)
    assert host.graph_asked[0].path == f"/v1.0/servicePrincipals/{OBJECT}/appRoleAssignedTo"


def test_f35_consent_that_may_not_be_given_is_told(host: FakeHost, session: MicrosoftSession) -> None:
    host.script = lambda _asked: graph_error(403, "Authorization_RequestDenied", "Insufficient privileges …")
    with pytest.raises(AccessDeniedError) as caught:
        session.directory.assign_role(uuid4(), uuid4(), DIRECTORY_READ_ALL)
    assert "grant admin consent" in caught.value.message
    assert "administrator" in caught.value.hint


def test_a_grant_is_made_or_widened_never_doubled(host: FakeHost, session: MicrosoftSession) -> None:
    client, resource = uuid4(), uuid4()
    grants: list[dict[str, Any]] = []

    def script(asked: Asked) -> Answer:
        if asked.method == "GET":
            assert unquote(urlsplit(asked.target).query) == f"$filter=clientId eq '{client}'"
            return Answer(body={"value": grants})
        return Answer(201 if asked.method == "POST" else 204, {})

    host.script = script
    session.directory.grant_scope(client, resource, "b")
    assert json.loads(host.graph_asked[-1].body)["consentType"] == "AllPrincipals"
    pair = {"id": "g-1", "clientId": str(client), "resourceId": str(resource)}
    grants[:] = [
        {**pair, "consentType": "Principal", "scope": "b"},
        {**pair, "consentType": "AllPrincipals", "scope": " a "},
    ]
    session.directory.grant_scope(client, resource, "b")
    assert (host.graph_asked[-1].method, host.graph_asked[-1].path) == ("PATCH", "/v1.0/oauth2PermissionGrants/g-1")
    assert json.loads(host.graph_asked[-1].body) == {"scope": "a b"}
    session.directory.grant_scope(client, resource, "a")
    assert host.graph_asked[-1].method == "GET"


def test_principals_and_roles_are_read(host: FakeHost, session: MicrosoftSession) -> None:
    role = {"id": "r", "principalId": str(OBJECT), "resourceId": str(KEY), "appRoleId": str(DIRECTORY_READ_ALL)}
    host.script = lambda _asked: Answer(body={"value": [role]})
    assert session.directory.role_assignments(OBJECT)[0].app_role_id == DIRECTORY_READ_ALL
    host.script = lambda _asked: Answer(body={"value": [{"id": str(OBJECT), "appId": str(APP)}]})
    found = session.directory.find_principal(APP)
    assert found is not None
    assert found.id == OBJECT
    host.script = lambda _asked: Answer(body={"value": []})
    assert session.directory.find_principal(APP) is None


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b"[]", b'{"value": 1}', b'{"value": [{"id": "no guid"}]}', b"[" * 99999]
)
def test_answers_that_are_not_the_contract_are_told(host: FakeHost, session: MicrosoftSession, body: bytes) -> None:
    host.script = lambda _asked: Answer(200, body)
    with pytest.raises(ProtocolError):
        session.directory.organization()


def test_s12_a_redirect_is_not_followed(host: FakeHost, session: MicrosoftSession) -> None:
    host.script = lambda _asked: Answer(302, b"", {"Location": f"{host.base}/v1.0/elsewhere"})
    with pytest.raises(ProtocolError):
        session.directory.application(UUID(int=5))
    assert len(host.graph_asked) == 1
