"""Azure Resource Manager against a scripted host: lists, refusals, hostile answers (F36, F46, S12, B30)."""

from __future__ import annotations

import json
import threading
import time
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from azconsole.cloud.app_tokens import AppKey
from azconsole.cloud.arm.azure import ArmClient
from azconsole.cloud.arm.errors import arm_error
from azconsole.cloud.azure_session import AzureSessions
from azconsole.cloud.http import Reply
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import (
    AccessDeniedError,
    AzConsoleError,
    Cancelled,
    ConflictError,
    NotFoundError,
    ProtocolError,
    SignInError,
    ThrottledError,
    UnavailableError,
    UserInputError,
)
from azconsole.domain.log_analytics import PermissionSet
from azconsole.domain.texts import Said, say
from tests.cloud.arm_host import (
    GROUP,
    PLACE,
    STREAM,
    SUBSCRIPTION,
    WORKSPACE,
    arm,
    arm_asked,
    refusal,
    version,
)
from tests.cloud.conftest import VirtualTime
from tests.cloud.fake_host import Answer, Asked, FakeHost, fake_host


def test_the_token_is_asked_for_arm_and_goes_there(host: FakeHost, azure: ArmClient) -> None:
    arm(host, lambda _asked: Answer(body={"value": []}))
    assert list(azure.subscriptions()) == [[]]
    [token] = [asked for asked in host.asked if asked.path.endswith("/token")]
    assert token.form["scope"] == host.cloud.arm_scope
    assert arm_asked(host)[0].headers["authorization"] == "Bearer token-1-canary"


def test_subscriptions_without_a_next_link_and_with_unknown_members(host: FakeHost, azure: ArmClient) -> None:
    value = [
        {
            "id": f"/subscriptions/{SUBSCRIPTION}",
            "subscriptionId": SUBSCRIPTION,
            "displayName": "IT",
            "state": "Warned",
        },
        {"id": "/subscriptions/other", "managedByTenants": []},
        "odd",
        {"displayName": "nameless"},
    ]
    arm(host, lambda _asked: Answer(body={"value": value, "count": {"type": "Total", "value": 4}}))
    [page] = azure.subscriptions()
    assert [(one.subscription_id, one.name, one.state) for one in page] == [
        (SUBSCRIPTION, "IT", "Warned"),
        ("other", "other", "Enabled"),
    ]
    assert version(arm_asked(host)[0]) == "2022-12-01"


def test_the_first_page_is_there_before_the_second_is_asked_for(host: FakeHost, azure: ArmClient) -> None:
    def page(asked: Asked) -> Answer:
        skip = parse_qs(urlsplit(asked.target).query).get("$skiptoken", ["0"])[0]
        following = f"{host.base}{asked.path}?api-version=2025-04-01&$skiptoken={int(skip) + 1}"
        value = [{"id": f"/subscriptions/x/resourceGroups/rg{skip}", "name": f"rg{skip}", "location": "westeurope"}]
        return Answer(body={"value": value, "nextLink": following if skip != "2" else None})

    arm(host, page)
    pages = azure.resource_groups(SUBSCRIPTION)
    assert [one.name for one in next(pages)] == ["rg0"]
    assert len(arm_asked(host)) == 1
    assert [one.name for page in pages for one in page] == ["rg1", "rg2"]


def test_workspaces_with_lower_case_ids_and_one_that_is_being_made(host: FakeHost, azure: ArmClient) -> None:
    lower = WORKSPACE.lower().replace("rg(one)", "rg1")
    value = [
        {"id": lower, "name": "AzTest", "location": "australiasoutheast", "properties": {"customerId": "c1"}},
        {"id": f"{lower}2", "name": "new", "properties": {"provisioningState": "Creating"}},
    ]
    arm(host, lambda _asked: Answer(body={"value": value}))
    [[found]] = azure.workspaces(SUBSCRIPTION, "rg(one)")
    assert (found.name, found.customer_id, found.resource_group) == ("AzTest", "c1", "rg1")
    assert found.subscription_id == SUBSCRIPTION
    assert "/resourceGroups/rg%28one%29/providers/" in arm_asked(host)[0].target
    list(azure.workspaces(SUBSCRIPTION))
    assert "resourceGroups" not in arm_asked(host)[1].target
    arm(host, lambda _asked: Answer(body=value[0]))
    assert azure.workspace(lower).customer_id == "c1"
    arm(host, lambda _asked: Answer(body=value[1]))
    with pytest.raises(ProtocolError):
        azure.workspace(lower)


def test_permissions_are_read_as_they_are(host: FakeHost, azure: ArmClient) -> None:
    value = [
        {"actions": ["*"], "notActions": ["Microsoft.Authorization/*/Write"], "dataActions": None},
        {"actions": "x"},
    ]
    arm(host, lambda _asked: Answer(body={"value": value}))
    assert azure.permissions(GROUP) == [
        PermissionSet(("*",), ("Microsoft.Authorization/*/Write",)),
        PermissionSet(),
    ]
    asked = arm_asked(host)[0]
    assert unquote(asked.path) == f"{GROUP}/providers/Microsoft.Authorization/permissions"
    assert version(asked) == "2022-04-01"


@pytest.mark.parametrize(
    "link",
    [
        "https://{other}/subscriptions?x",
        "http://localhost:{port}/subscriptions?x",
        "https://localhost:{port}@{other}/x",
        "https://{other}\\@localhost:{port}/x",
        "//{other}/x",
        "/subscriptions?x",
        "https://localhost:{port}/subscriptions?\r\nX-Evil: 1",
        "https://localhost:99999/x",
        "https://[",
    ],
)
def test_f46_s12_a_link_that_leads_away_is_refused(host: FakeHost, azure: ArmClient, tmp_path: Any, link: str) -> None:
    with fake_host(tmp_path) as other:
        away = link.format(other=f"localhost:{other.port}", port=host.port)
        arm(host, lambda _asked: Answer(body={"value": [], "nextLink": away}))
        with pytest.raises(ProtocolError) as caught:
            list(azure.subscriptions())
        assert caught.value.code == "foreign-address"
        assert other.connections == 0
    assert len(arm_asked(host)) == 1


def test_f45_a_list_that_goes_round_in_a_circle_is_refused(host: FakeHost, azure: ArmClient) -> None:
    arm(host, lambda _asked: Answer(body={"value": [], "nextLink": f"{host.base}/subscriptions?page=2"}))
    with pytest.raises(ProtocolError) as caught:
        list(azure.subscriptions())
    assert caught.value.code == "link-loop"
    assert len(arm_asked(host)) == 2


@pytest.mark.parametrize(
    "body",
    [b"<html>hotel</html>", b"", b"7", b'{"value": 7}', b"{}", b"[" * 100_000, b'{"value": [], "nextLink": 5}'],
)
def test_f41_what_is_no_list_is_refused_without_showing_it(host: FakeHost, azure: ArmClient, body: bytes) -> None:
    arm(host, lambda _asked: Answer(body=body))
    with pytest.raises(ProtocolError) as caught:
        list(azure.subscriptions())
    assert "hotel" not in str(caught.value)


def test_s27_a_huge_page_is_refused(host: FakeHost, azure: ArmClient) -> None:
    arm(host, lambda _asked: Answer(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n", hang_up=True))
    with pytest.raises(ProtocolError) as caught:
        list(azure.subscriptions())
    assert caught.value.code == "too-large"


def test_f49_an_expired_token_is_renewed_once(host: FakeHost, azure: ArmClient) -> None:
    arm(
        host,
        lambda asked: (
            Answer(body={"value": []})
            if "token-2" in asked.headers["authorization"]
            else refusal(401, "ExpiredAuthenticationToken")
        ),
    )
    assert list(azure.subscriptions()) == [[]]
    arm(host, lambda _asked: refusal(401, "InvalidAuthenticationToken"))
    with pytest.raises(SignInError):
        list(azure.subscriptions())
    assert host.tokens == 3


def test_f36_a_pause_that_arm_asks_for_is_kept_by_all_sessions_of_the_tenant(
    host: FakeHost, azure: ArmClient, sessions: AzureSessions, key: AppKey, time_: VirtualTime
) -> None:
    answers = [refusal(429, "TooManyRequests", **{"Retry-After": "17"}), Answer(body={"value": []})]
    arm(host, lambda _asked: answers.pop(0))
    assert list(azure.subscriptions()) == [[]]
    assert time_.waits == [17.0]
    arm(host, lambda _asked: refusal(429, "TooManyRequests", **{"Retry-After": "3000"}))
    with pytest.raises(ThrottledError) as caught:
        list(azure.subscriptions())
    assert "Azure Resource Manager asks to wait 50 minutes" in caught.value.message
    before = len(host.asked)
    with pytest.raises(ThrottledError):
        sessions.azure(key, time_)
    assert len(host.asked) == before


def test_f40_cancel_ends_a_call_that_gets_no_answer(host: FakeHost, azure: ArmClient) -> None:
    cancel, silence = CancelToken(), threading.Event()
    host.arrived.clear()
    arm(host, lambda _asked: Answer(hold=silence))
    canceller = threading.Thread(target=lambda: (host.arrived.wait(10), cancel.cancel()))
    canceller.start()
    start = time.monotonic()
    with pytest.raises(Cancelled):
        list(azure.using(cancel).subscriptions())
    assert time.monotonic() - start < 1
    canceller.join()
    silence.set()


@pytest.mark.parametrize(
    "odd",
    [
        "",
        "ws1",
        "/",
        "/subscriptions",
        "subscriptions/a?b=c/d/e",
        f"{WORKSPACE}/../x",
        "/subscriptions/a b\n/c",
        "/x/y/z",
    ],
)
def test_b30_what_is_no_id_is_refused_before_a_call(host: FakeHost, azure: ArmClient, odd: str) -> None:
    with pytest.raises(UserInputError) as caught:
        azure.workspace(odd if odd != "ws1" else "ws1")
    assert caught.value.code == "arm-id"
    assert not arm_asked(host)


# ---- refusals --------------------------------------------------------------------------------------------------------
DENIED = (
    "The client 'x' with object id 'y' does not have authorization to perform action "
    "'Microsoft.OperationalInsights/workspaces/read' over scope '/subscriptions/s/resourceGroups/rg1' or the scope is "
    "invalid. If access was recently granted, please refresh your credentials."
)
LINKED = (
    "The client 'x' with object id 'y' has permission to perform action 'Microsoft.Insights/dataCollectionRules/write' on "
    "scope '/subscriptions/s/rule'; however, it does not have permission to perform action(s) "
    "'Microsoft.OperationalInsights/workspaces/sharedKeys/action' on the linked scope(s) '/subscriptions/s/ws1' or the "
    "linked scope(s) are invalid."
)
UNREGISTERED = (
    "The subscription is not registered to use namespace 'Microsoft.OperationalInsights'. See https://aka.ms/rps"
)


@pytest.mark.parametrize(
    ("status", "code", "said", "kind", "words"),
    [
        (403, "AuthorizationFailed", DENIED, AccessDeniedError,
         "lacks the right Microsoft.OperationalInsights/workspaces/read at /subscriptions/s/resourceGroups/rg1"),
        (403, "LinkedAuthorizationFailed", LINKED, AccessDeniedError,
         "lacks the right Microsoft.OperationalInsights/workspaces/sharedKeys/action at /subscriptions/s/ws1"),
        (403, "RequestDisallowedByPolicy", "Resource was disallowed by policy.", AccessDeniedError, "policies"),
        (403, "", "", AccessDeniedError, "not allowed to list the subscriptions"),
        (404, "ResourceGroupNotFound", "x", NotFoundError, "resource group no longer exists"),
        (404, "SubscriptionNotFound", "x", NotFoundError, "no role in it"),
        (404, "ResourceNotFound", "x", NotFoundError, "found nothing when asked to list the subscriptions"),
        (409, "MissingSubscriptionRegistration", UNREGISTERED, ConflictError,
         f"az provider register --namespace Microsoft.OperationalInsights --subscription {SUBSCRIPTION}"),
        (409, "ScopeLocked", "x", ConflictError, "A lock forbids to list the subscriptions"),
        (409, "ReadOnlyDisabledSubscription", "x", ConflictError, "disabled"),
        (400, "PrincipalNotFound", "x", NotFoundError, "not known everywhere"),
        (400, "InvalidTemplate", "x", ConflictError, "refused"),
        (429, "TooManyRequests", "x", ThrottledError, "pauses"),
        (503, "ServerBusy", "x", UnavailableError, "503"),
        (302, "", "", ProtocolError, "redirect"),
    ],
)  # fmt: skip
def test_refusals_say_what_to_do(status: int, code: str, said: str, kind: type[AzConsoleError], words: str) -> None:
    body = json.dumps({"error": {"code": code, "message": said}}).encode() if code else b"<html>x</html>"
    headers = {"x-ms-correlation-request-id": "correlation", "x-ms-request-id": "other"}
    url = f"https://management.azure.com/subscriptions/{SUBSCRIPTION}/x"
    error = arm_error(Reply(status, headers, body), say("list the subscriptions"), url)
    assert type(error) is kind
    assert words in str(error)
    assert error.code == (code or str(status))
    assert error.request_id == "correlation"
    assert "<" not in str(error)
    assert all(isinstance(text, Said) for text in (error.title, error.message, error.hint) if text)


def test_the_reason_stands_in_the_details(host: FakeHost, azure: ArmClient) -> None:
    details = [{"code": "InvalidTransformOutput", "message": "Types of transform output columns do not match"}]
    error = {"code": "InvalidPayload", "message": "Data collection rule is invalid", "details": details}
    arm(host, lambda _asked: Answer(400, {"error": error}))
    with pytest.raises(ConflictError, match="Types of transform output"):
        azure.put_rule(PLACE, "dcr", STREAM, [("TimeGenerated", "datetime")])


def test_a_refusal_without_its_envelope_is_understood() -> None:
    error = arm_error(Reply(409, {}, b'{"code": "Conflict", "message": "Busy."}'), say("make the table"))
    assert (error.code, error.request_id) == ("Conflict", "")
    assert "Busy." in error.message
