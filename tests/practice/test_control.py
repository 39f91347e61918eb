"""The control plane: its key, what it records, and the trouble that it makes."""

from __future__ import annotations

import http.client
from typing import Any

import pytest

from azconsole.practice.named_faults import NAMED
from tests.practice.control import Answer, Control


@pytest.fixture
def reader(practice: Control) -> dict[str, Any]:
    """An app that may read people, with its token."""
    app = practice.app(roles=["Directory.Read.All"])
    return {**app, "token": practice.token(app).json()["access_token"]}


def users(practice: Control, reader: dict[str, Any], path: str = "/v1.0/users?$top=5") -> Answer:
    return practice.call("GET", path, headers={"Authorization": f"Bearer {reader['token']}"})


def test_without_the_key_nothing_is_done(practice: Control) -> None:
    for headers in ({}, {"x-control-key": "wrong"}):
        assert practice.call("POST", "/_control/reset", b"{}", headers).status == 403
    key = {"x-control-key": practice.facts["control_key"]}
    assert practice.call("POST", "/_control/faults", b'{"path": "("}', key).status == 400
    assert practice.call("POST", "/_control/fault/nosuch", b"{}", key).status == 400
    assert practice.call("GET", "/_control/nosuch", None, key).status == 404


def test_calls_are_recorded_without_secrets(practice: Control, reader: dict[str, Any]) -> None:
    users(practice, reader)
    text = str(practice.calls())
    assert reader["secret"] not in text
    assert reader["token"] not in text
    call = practice.calls("/v1.0/users")[-1]
    assert (call["method"], call["host"], call["query"], call["status"]) == ("GET", "localhost", {"$top": "5"}, 200)
    practice.control("DELETE", "/calls")
    assert practice.calls() == []


def test_the_next_answers_of_a_route(practice: Control, reader: dict[str, Any]) -> None:
    practice.fault(route="/v1.0/users", count=2, skip=1, status=429, json={"error": {}}, headers={"Retry-After": "1"})
    answers = [users(practice, reader) for _ in range(4)]
    assert [a.status for a in answers] == [200, 429, 429, 200]
    assert answers[1].headers["Retry-After"] == "1"


def test_dropped_cut_and_delayed_answers(practice: Control, reader: dict[str, Any]) -> None:
    practice.fault(path="^/v1.0/users", drop=True)
    with pytest.raises((ConnectionError, http.client.RemoteDisconnected)):
        users(practice, reader)
    practice.fault(path="^/v1.0/users", cut_bytes=20)
    with pytest.raises(http.client.IncompleteRead):
        users(practice, reader)
    practice.fault(path="^/v1.0/users", delay_seconds=0.05)
    assert users(practice, reader).status == 200


def test_a_lost_answer_still_does_its_work(practice: Control) -> None:
    app = practice.app(roles=["Application.ReadWrite.All"])
    token = practice.token(app).json()["access_token"]
    before = len(practice.control("GET", "/state")["tenants"][0]["applications"])
    practice.named_fault("lost-answer")
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    with pytest.raises((ConnectionError, http.client.RemoteDisconnected)):
        practice.call("POST", "/v1.0/applications", b'{"displayName": "Lost"}', headers)
    assert len(practice.control("GET", "/state")["tenants"][0]["applications"]) == before + 1


@pytest.mark.parametrize(
    ("name", "status", "code"),
    [
        ("expired-secret", 401, 7000222),
        ("wrong-secret", 401, 7000215),
        ("wrong-tenant", 400, 90002),
        ("deleted-app", 400, 700016),
        ("audience-mismatch", 400, 50001),
        ("conditional-access", 400, 53003),
    ],
)
def test_named_faults_of_the_token_endpoint(practice: Control, name: str, status: int, code: int) -> None:
    app = practice.app()
    practice.named_fault(name)
    answer = practice.token(app)
    assert (answer.status, answer.json()["error_codes"]) == (status, [code])


@pytest.mark.parametrize(
    ("name", "status"), [("missing-consent", 403), ("throttled", 429), ("unavailable", 503), ("gateway-page", 502)]
)
def test_named_faults_of_graph(practice: Control, reader: dict[str, Any], name: str, status: int) -> None:
    practice.named_fault(name)
    assert users(practice, reader).status == status
    assert users(practice, reader).status == 200


def test_every_named_fault_can_be_set(practice: Control) -> None:
    assert set(practice.control("GET", "/fault")) == set(NAMED)
    for name in NAMED:
        practice.named_fault(name)


def test_people_come_and_go(practice: Control) -> None:
    before = practice.control("GET", "/state")["tenants"][0]["users"]
    practice.control("POST", "/users", {"add": 3, "remove": 1})
    assert practice.control("GET", "/state")["tenants"][0]["users"] == before + 2


def test_reset_gives_the_seeded_state_again(practice: Control) -> None:
    before = practice.control("GET", "/state")["tenants"]
    practice.app()
    practice.advance(1000)
    practice.flags(conditionalAccess=True)
    practice.reset()
    after = practice.control("GET", "/state")
    assert after["tenants"] == before
    assert after["clock_offset"] == 0
    other = practice.control("POST", "/reset", {"seed": 8, "users": 20})
    assert other["users"] == 20
    assert other["tenants"][0]["id"] != before[0]["id"]
    practice.reset(seed=7, users=1000)


def test_what_somebody_did_to_an_app_in_the_portal(practice: Control) -> None:
    app = practice.app(roles=["Directory.Read.All"], redirectUris=["ms-appx-web://Microsoft.AAD.BrokerPlugin/x"])
    practice.control("PATCH", f"/apps/{app['appId']}", {"set": {"publicClient": {"redirectUris": []}}})
    token = practice.token(app).json()["access_token"]
    graph = {"Authorization": f"Bearer {token}"}
    read = practice.call("GET", f"/v1.0/applications/{app['id']}", headers=graph)
    assert read.json()["publicClient"]["redirectUris"] == []
    practice.control("PATCH", f"/apps/{app['appId']}", {"revokeConsent": True})
    later = {"Authorization": f"Bearer {practice.token(app).json()['access_token']}"}
    assert practice.call("GET", "/v1.0/users", headers=later).status == 403
    practice.control("PATCH", f"/apps/{app['appId']}", {"delete": True})
    assert practice.token(app).json()["error_codes"] == [700016]
