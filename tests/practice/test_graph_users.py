"""Users of the practice Graph: list, count, delta, tokens and what goes wrong on purpose."""

from __future__ import annotations

import pytest

from azconsole.practice.seed import directories
from tests.practice.desk import Desk, walk

SELECT = "displayName,mail,userPrincipalName"
DAY = 24 * 3600.0


@pytest.fixture
def desk() -> Desk:
    return Desk.open()


def test_a_full_round_gives_everybody_once_in_pages_of_200(desk: Desk) -> None:
    rows, link, answers = walk(desk, f"/v1.0/users/delta?$select={SELECT}")
    assert [len(a.json["value"]) for a in answers] == [200, 200, 50]
    assert len({r["id"] for r in rows}) == 450
    assert "$deltatoken=" in link
    assert answers[0].json["@odata.context"] == f"https://graph.microsoft.com/v1.0/$metadata#users({SELECT})"


def test_what_was_never_set_is_left_out_of_delta_but_null_in_the_list(desk: Desk) -> None:
    rows, _, _ = walk(desk, "/v1.0/users/delta()?$select=mail,onPremisesDomainName")
    assert any("onPremisesDomainName" not in r for r in rows)
    assert all(r.get("mail", "") is not None for r in rows)
    listed, _, _ = walk(desk, "/v1.0/users?$select=mail,onPremisesDomainName&$top=999")
    assert all(set(r) == {"mail", "onPremisesDomainName"} for r in listed)
    assert any(r["onPremisesDomainName"] is None for r in listed)


def test_changes_come_in_the_next_round_with_reasons(desk: Desk) -> None:
    _, link, _ = walk(desk, f"/v1.0/users/microsoft.graph.delta()?$select={SELECT}")
    done = desk.context.users[desk.tenant.id].apply({"add": 2, "change": 3, "remove": 1, "soft_delete": 1})
    rows, again, _ = walk(desk, link)
    by_id = {r["id"]: r for r in rows}
    assert set(by_id) == {i for k in ("add", "change", "remove", "soft_delete") for i in done[k]}
    assert by_id[done["remove"][0]] == {"id": done["remove"][0], "@removed": {"reason": "deleted"}}
    assert by_id[done["soft_delete"][0]]["@removed"] == {"reason": "changed"}
    assert set(by_id[done["change"][0]]) >= {"id", "displayName", "userPrincipalName"}
    assert walk(desk, again)[0] == []


def test_minimal_tells_only_what_changed_and_null_is_told(desk: Desk) -> None:
    _, link, _ = walk(desk, f"/v1.0/users/delta?$select={SELECT},jobTitle")
    user_id = desk.account("user").user_id
    desk.context.users[desk.tenant.id].apply({"change": [{"id": user_id, "mail": None}]})
    answer = desk.get(link, headers={"Prefer": "return=minimal"})
    assert answer.json["value"] == [{"mail": None, "id": user_id}]
    assert answer.headers["Preference-Applied"] == "return=minimal"


def test_a_change_of_something_not_selected_is_not_told(desk: Desk) -> None:
    _, link, _ = walk(desk, "/v1.0/users/delta?$select=mail")
    desk.context.users[desk.tenant.id].apply({"change": [{"id": desk.account("user").user_id, "jobTitle": "x"}]})
    assert walk(desk, link)[0] == []


def test_who_changes_during_a_round_comes_in_the_next_at_the_latest(desk: Desk) -> None:
    first = desk.get(f"/v1.0/users/delta?$select={SELECT}")
    done = desk.context.users[desk.tenant.id].apply({"add": 1, "remove": [desk.account("user").user_id]})
    _, link, _ = walk(desk, first.json["@odata.nextLink"])
    told = {r["id"] for r in walk(desk, link)[0]}
    assert told == {done["add"][0], done["remove"][0]}


def test_more_than_a_page_of_changes_is_paged_even_while_they_change_again(desk: Desk) -> None:
    people = desk.context.users[desk.tenant.id]
    _, link, _ = walk(desk, "/v1.0/users/delta?$select=displayName")
    changed = set(people.apply({"change": 300})["change"])
    page = desk.get(link)
    assert len(page.json["value"]) == 200
    told = {r["id"] for r in page.json["value"]}
    again = set(people.apply({"change": sorted_changes(changed - told)})["change"])
    rest, link, _ = walk(desk, page.json["@odata.nextLink"])
    later = {r["id"] for r in walk(desk, link)[0]}
    assert told | {r["id"] for r in rest} | later == changed
    assert again <= later


def sorted_changes(ids: set[str]) -> list[dict[str, str]]:
    return [{"id": user_id, "displayName": "changed twice"} for user_id in sorted(ids)[:50]]


def test_who_changed_twice_is_told_once(desk: Desk) -> None:
    _, link, _ = walk(desk, "/v1.0/users/delta?$select=displayName")
    user_id = desk.account("user").user_id
    for name in ("First", "Second"):
        desk.context.users[desk.tenant.id].apply({"change": [{"id": user_id, "displayName": name}]})
    assert walk(desk, link)[0] == [{"displayName": "Second", "id": user_id}]


def test_a_token_of_a_world_that_was_reset_is_refused(desk: Desk) -> None:
    desk.context.users[desk.tenant.id].apply({"change": 1})
    _, link, _ = walk(desk, "/v1.0/users/delta")
    desk.tenant.user_changes.clear()
    desk.context.users = directories(desk.context.state)
    assert desk.get(link).status == 410


def test_latest_starts_from_now(desk: Desk) -> None:
    answer = desk.get(f"/v1.0/users/delta?$deltatoken=latest&$select={SELECT}")
    assert answer.json["value"] == []
    done = desk.context.users[desk.tenant.id].apply({"change": 1})
    assert [r["id"] for r in walk(desk, answer.json["@odata.deltaLink"])[0]] == done["change"]


@pytest.mark.parametrize("which", ["nextLink", "deltaLink"])
def test_a_token_ends_after_seven_days(desk: Desk, which: str) -> None:
    first = desk.get("/v1.0/users/delta")
    link = first.json["@odata.nextLink"] if which == "nextLink" else walk(desk, "/v1.0/users/delta")[1]
    desk.context.clock.offset += 7 * DAY - 60
    assert desk.get(link).status == 200
    desk.context.clock.offset += 120
    answer = desk.get(link)
    assert (answer.status, answer.code) == (410, "syncStateNotFound")
    assert answer.headers["Location"] == "https://graph.microsoft.com/v1.0/users/delta?$deltatoken="
    assert len(walk(desk, answer.headers["Location"])[0]) == 450


def test_an_expired_token_may_be_refused_as_400(desk: Desk) -> None:
    desk.tenant.flags |= {"resyncStatus": 400, "resyncCode": "resyncRequired"}
    answer = desk.get("/v1.0/users/delta?$deltatoken=EXPIRED")
    assert (answer.status, answer.code) == (400, "resyncRequired")
    assert "Location" not in answer.headers


@pytest.mark.parametrize(
    "option",
    ["$top=5", "$orderby=displayName", "$expand=manager", '$search="displayName:a"', "$filter=startswith(mail,'a')"],
)
def test_delta_refuses_what_graph_refuses(desk: Desk, option: str) -> None:
    answer = desk.get("/v1.0/users/delta?" + option)
    assert (answer.status, answer.code) == (400, "Request_UnsupportedQuery")


def test_delta_takes_a_filter_by_id(desk: Desk) -> None:
    one, two = desk.account("user").user_id, desk.account("admin").user_id
    rows, link, _ = walk(desk, f"/v1.0/users/delta?$filter=id eq '{one}' or id eq '{two}'")
    assert {r["id"] for r in rows} == {one, two}
    desk.context.users[desk.tenant.id].apply({"change": 5})
    assert walk(desk, link)[0] == []
    assert desk.get("/v1.0/users/delta?$filter=" + " or ".join(["id eq 'x'"] * 51)).status == 400


def test_empty_pages_repeats_and_old_removals(desk: Desk) -> None:
    desk.tenant.flags |= {"emptyPages": 2, "repeats": 5, "removedInFirstRound": 3}
    rows, link, answers = walk(desk, f"/v1.0/users/delta?$select={SELECT}")
    assert [len(a.json["value"]) for a in answers] == [203, 0, 205, 0, 55]
    people = [r["id"] for r in rows if "@removed" not in r]
    assert len(people) == 460
    assert len(set(people)) == 450
    assert link


def test_links_may_loop_or_lead_elsewhere(desk: Desk) -> None:
    desk.tenant.flags["nextLinkLoop"] = 1
    second = desk.get(desk.get("/v1.0/users/delta").json["@odata.nextLink"])
    assert second.json["@odata.nextLink"] == desk.get(second.json["@odata.nextLink"]).json["@odata.nextLink"]
    desk.tenant.flags = {"nextLinkHost": "https://graph.evil.example"}
    assert desk.get("/v1.0/users/delta").json["@odata.nextLink"].startswith("https://graph.evil.example/v1.0/users/")


def test_throttling_comes_with_retry_after(desk: Desk) -> None:
    desk.tenant.flags |= {"throttleEvery": 2, "retryAfter": 3}
    first, second = desk.get("/v1.0/users/delta"), desk.get("/v1.0/users/delta")
    assert (first.status, second.status) == (200, 429)
    assert second.headers["Retry-After"] == "3"
    assert second.code == "TooManyRequests"


def test_list_pages_and_default_size(desk: Desk) -> None:
    rows, _, answers = walk(desk, "/v1.0/users")
    assert [len(a.json["value"]) for a in answers] == [100, 100, 100, 100, 50]
    assert "businessPhones" in rows[0]
    assert len(walk(desk, "/v1.0/users?$top=999")[2]) == 1
    assert desk.get("/v1.0/users?$top=1000").status == 400


def test_count_needs_eventual_consistency(desk: Desk) -> None:
    refused = desk.get("/v1.0/users/$count")
    assert (refused.status, refused.code) == (400, "Request_BadRequest")
    eventual = {"ConsistencyLevel": "eventual"}
    assert desk.get("/v1.0/users/$count", headers=eventual).body == b"450"
    assert "@odata.count" not in desk.get("/v1.0/users?$count=true").json
    assert desk.get("/v1.0/users?$count=true", headers=eventual).json["@odata.count"] == 450


def test_filters(desk: Desk) -> None:
    user = desk.context.users[desk.tenant.id].at(300)
    assert user is not None
    assert desk.get(f"/v1.0/users?$filter=userPrincipalName eq '{user['userPrincipalName']}'").json["value"][0]["id"]
    assert [u["id"] for u in desk.get(f"/v1.0/users?$filter=id eq '{user['id']}'").json["value"]] == [user["id"]]
    assert desk.get("/v1.0/users?$filter=id eq 'none'").json["value"] == []
    rows, _, answers = walk(desk, "/v1.0/users?$filter=startswith(userPrincipalName,'a')&$top=20&$select=id")
    assert len(answers) > 1
    every = [u["id"] for _, u in desk.context.users[desk.tenant.id].items() if u["userPrincipalName"].startswith("a")]
    assert [r["id"] for r in rows] == every
    for text in ("accountEnabled ne true", "not startswith(displayName,'A')", "endsWith(mail,'example')"):
        plain = desk.get(f"/v1.0/users?$filter={text}")
        assert (plain.status, plain.code) == (400, "Request_UnsupportedQuery"), text
        eventual = {"ConsistencyLevel": "eventual"}
        assert desk.get(f"/v1.0/users?$count=true&$filter={text}", headers=eventual).status == 200
    assert desk.get("/v1.0/users?$filter=nosuch eq 'x'").status == 400


def test_search_and_order_are_advanced(desk: Desk) -> None:
    assert desk.get('/v1.0/users?$search="displayName:adm"').code == "Request_UnsupportedQuery"
    eventual = {"ConsistencyLevel": "eventual"}
    found = desk.get('/v1.0/users?$search="displayName:adm"', headers=eventual).json["value"]
    assert [u["displayName"] for u in found] == ["Avery Administrator"]
    ordered, _, _ = walk(desk, "/v1.0/users?$orderby=displayName&$count=true&$top=200", headers=eventual)
    names = [u["displayName"].lower() for u in ordered]
    assert names == sorted(names)
    assert len(names) == 450


def test_one_user_and_me(desk: Desk) -> None:
    admin = desk.account("admin")
    assert desk.get(f"/v1.0/users/{admin.upn.upper()}").json["id"] == admin.user_id
    assert desk.get(f"/v1.0/users/{admin.user_id}?$select=mail").json["mail"] == admin.upn
    assert desk.get("/v1.0/me").json["id"] == admin.user_id
    assert desk.get("/v1.0/users/nobody@example.com").code == "Request_ResourceNotFound"
    assert desk.get("/v1.0/me", token=desk.app("User.Read.All")).status == 403


def test_a_user_is_made_changed_and_removed(desk: Desk) -> None:
    upn = f"new.person@{desk.tenant.domain}"
    body = {"accountEnabled": True, "displayName": "New", "mailNickname": "new", "userPrincipalName": upn}
    body["passwordProfile"] = {"password": "x"}
    made = desk.post("/v1.0/users", body)
    assert made.status == 201
    assert desk.post("/v1.0/users", body).status == 400
    path = f"/v1.0/users/{made.json['id']}"
    assert desk.call("PATCH", path, {"department": "IT"}).status == 204
    assert desk.get(path + "?$select=department").json["department"] == "IT"
    assert desk.call("DELETE", path).status == 204
    assert desk.get(path).status == 404


@pytest.mark.parametrize("path", ["/v1.0/users", "/v1.0/users/delta"])
def test_tokens_are_checked(desk: Desk, path: str) -> None:
    assert desk.get(path, token=desk.app("Directory.Read.All")).status == 200
    for token, status, code in (
        (None, 401, "InvalidAuthenticationToken"),
        ("abc", 401, "InvalidAuthenticationToken"),
        (desk.app("Directory.Read.All", audience="https://management.azure.com"), 401, "InvalidAuthenticationToken"),
        (desk.app("Directory.Read.All", exp=1), 401, "InvalidAuthenticationToken"),
        (desk.app("Group.Read.All"), 403, "Authorization_RequestDenied"),
        (desk.app(), 403, "Authorization_RequestDenied"),
        (desk.person(scopes="User.Read"), 403, "Authorization_RequestDenied"),
    ):
        answer = desk.get(path, token=token)
        assert (answer.status, answer.code) == (status, code)


def test_the_origin_of_links_is_the_callers(desk: Desk) -> None:
    desk.get("/v1.0/users/delta")
    answer = desk.get(
        "https://graph.microsoft.us/v1.0/users/delta", token=desk.person(audience="https://graph.microsoft.us")
    )
    assert answer.json["@odata.nextLink"].startswith("https://graph.microsoft.us/v1.0/users/delta?$skiptoken=")
