"""Devices of the practice Graph: list, one, count, delta with the rules of the users' delta, and the seed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from azconsole.practice.graph.kinds import DEVICES
from azconsole.practice.machines import DeviceDirectory, is_windows
from azconsole.practice.people import HOSTILE
from azconsole.practice.seed import device_directories, new_state
from azconsole.practice.state import State
from tests.practice.control import Control
from tests.practice.desk import Desk, walk

SELECT = "displayName,deviceId,operatingSystem,trustType"
DAY = 24 * 3600.0


@pytest.fixture
def desk() -> Desk:
    made = Desk.open(users=10)
    made.context.devices[made.tenant.id] = DeviceDirectory(7, 450, made.tenant.id, made.tenant.device_changes)
    return made


def devices(desk: Desk) -> DeviceDirectory:
    return desk.context.devices[desk.tenant.id]


def test_one_seed_gives_the_same_devices_and_no_id_twice() -> None:
    one, two, other = (device_directories(new_state(seed, 5, None)) for seed in (3, 3, 4))
    first, again = (list(next(iter(made.values())).items()) for made in (one, two))
    assert first == again
    assert len(first) == 200
    assert not {d["id"] for _, d in first} & {d["id"] for _, d in next(iter(other.values())).items()}
    assert len({d["id"] for _, d in first} | {d["deviceId"] for _, d in first}) == 400
    names = [d["displayName"] for _, d in first]
    assert set(HOSTILE) <= set(names)
    assert all(len(d["displayName"]) <= 15 and d["operatingSystem"] == "Windows" for i, d in first if is_windows(i))
    assert {d["trustType"] for _, d in first} == {"AzureAd", "ServerAd", "Workplace"}


def test_everything_in_the_contract_and_nothing_else(shared: Path) -> None:
    types = json.loads((shared / "contracts" / "graph-csdl-subset.json").read_text("utf-8"))["types"]
    assert DEVICES.known == {*types["device"]["properties"], "id", "deletedDateTime"}


def test_the_application_permission_has_the_real_id(desk: Desk, shared: Path) -> None:
    real = json.loads((shared / "contracts" / "graph-permission-ids.json").read_text("utf-8"))["used"][
        "Device.Read.All"
    ]
    offered = {role["value"]: role["id"] for role in desk.principal_of()["appRoles"]}
    assert offered["Device.Read.All"] == real["application"]["id"]


def test_list_one_and_count(desk: Desk) -> None:
    rows, _, answers = walk(desk, "/v1.0/devices?$top=200")
    assert [len(a.json["value"]) for a in answers] == [200, 200, 50]
    assert answers[0].json["@odata.context"] == "https://graph.microsoft.com/v1.0/$metadata#devices"
    device = rows[3]
    assert device["physicalIds"] == []
    for path in (f"devices/{device['id']}", f"devices(deviceId='{device['deviceId']}')"):
        found = desk.get(f"/v1.0/{path}?$select=id,displayName").json
        assert (found["id"], found["displayName"]) == (device["id"], device["displayName"])
    assert desk.get("/v1.0/devices/nobody").code == "Request_ResourceNotFound"
    eventual = {"ConsistencyLevel": "eventual"}
    assert desk.get("/v1.0/devices/$count", headers=eventual).body == b"450"
    assert desk.get("/v1.0/devices?$count=true&$top=1", headers=eventual).json["@odata.count"] == 450


def test_filter_and_search(desk: Desk) -> None:
    rows, _, _ = walk(desk, "/v1.0/devices?$filter=startswith(displayName,'ber-srv')&$select=displayName")
    assert rows
    assert all(row["displayName"].startswith("BER-SRV") for row in rows)
    managed, _, _ = walk(desk, "/v1.0/devices?$filter=isManaged eq true and operatingSystem eq 'Windows'&$top=999")
    assert managed
    assert all(row["isManaged"] for row in managed)
    found = desk.get('/v1.0/devices?$search="displayName:SRV00014"', headers={"ConsistencyLevel": "eventual"})
    assert [row["displayName"] for row in found.json["value"]] == ["BER-SRV00014"]
    assert desk.get("/v1.0/devices?$filter=userPrincipalName eq 'x'").status == 400
    assert desk.get("/v1.0/devices?$select=mail").status == 400


def test_a_full_round_then_the_changes(desk: Desk) -> None:
    rows, link, answers = walk(desk, f"/v1.0/devices/delta?$select={SELECT}")
    assert [len(a.json["value"]) for a in answers] == [200, 200, 50]
    assert len({r["id"] for r in rows}) == 450
    done = devices(desk).apply({"add": 2, "change": 3, "remove": 1, "soft_delete": 1})
    changed, again, _ = walk(desk, link)
    by_id = {r["id"]: r for r in changed}
    told = {i for k in ("add", "remove", "soft_delete") for i in done[k]}
    assert set(by_id) == told, "the operating system's version was not asked for"
    assert by_id[done["remove"][0]] == {"id": done["remove"][0], "@removed": {"reason": "deleted"}}
    assert by_id[done["soft_delete"][0]]["@removed"] == {"reason": "changed"}
    assert walk(desk, again)[0] == []
    desk.context.devices[desk.tenant.id].apply({"change": [{"id": done["add"][0], "displayName": "Renamed"}]})
    assert walk(desk, again)[0][0]["displayName"] == "Renamed"


@pytest.mark.parametrize("name", ["delta", "delta()", "microsoft.graph.delta()"])
def test_latest_starts_from_now(desk: Desk, name: str) -> None:
    answer = desk.get(f"/v1.0/devices/{name}?$deltatoken=latest")
    assert answer.json["value"] == []
    done = devices(desk).apply({"change": 1})
    assert [r["id"] for r in walk(desk, answer.json["@odata.deltaLink"])[0]] == done["change"]


def test_a_token_ends_after_seven_days(desk: Desk) -> None:
    link = walk(desk, "/v1.0/devices/delta")[1]
    desk.context.clock.offset += 7 * DAY + 60
    answer = desk.get(link)
    assert (answer.status, answer.code) == (410, "syncStateNotFound")
    assert answer.headers["Location"] == "https://graph.microsoft.com/v1.0/devices/delta?$deltatoken="
    assert len(walk(desk, answer.headers["Location"])[0]) == 450


@pytest.mark.parametrize(
    "option", ["$top=5", "$orderby=displayName", '$search="displayName:a"', "$filter=isManaged eq true"]
)
def test_delta_refuses_what_graph_refuses(desk: Desk, option: str) -> None:
    answer = desk.get("/v1.0/devices/delta?" + option)
    assert (answer.status, answer.code) == (400, "Request_UnsupportedQuery")


def test_faults_on_purpose_are_those_of_the_users_delta(desk: Desk) -> None:
    desk.tenant.flags |= {"emptyPages": 2, "repeats": 5, "removedInFirstRound": 3}
    rows, _, answers = walk(desk, f"/v1.0/devices/delta?$select={SELECT}")
    assert [len(a.json["value"]) for a in answers] == [203, 0, 205, 0, 55]
    assert len({r["id"] for r in rows if "@removed" not in r}) == 450


@pytest.mark.parametrize("path", ["/v1.0/devices", "/v1.0/devices/delta", "/v1.0/devices/x"])
def test_who_may_read(desk: Desk, path: str) -> None:
    for role in ("Device.Read.All", "Directory.Read.All"):
        assert desk.get(path, token=desk.app(role)).status in (200, 404)
    for token in (desk.app("User.Read.All"), desk.app(), desk.person(scopes="User.Read")):
        answer = desk.get(path, token=token)
        assert (answer.status, answer.code) == (403, "Authorization_RequestDenied")


def test_changes_survive_a_restart(tmp_path: Path) -> None:
    state = new_state(1, 5, tmp_path / "state.json", devices=40)
    tenant = next(iter(state.cloud.tenants.values()))
    made = device_directories(state)[tenant.id]
    made.apply({"add": [{"displayName": "NEW-PC", "deviceId": "11111111-0000-4000-8000-000000000001"}], "remove": 2})
    state.save()
    kept = State.load(tmp_path / "state.json")
    again = device_directories(kept)[tenant.id]
    assert list(again.items()) == list(made.items())
    assert (kept.cloud.devices, again.total()) == (40, 39)
    found = again.get("11111111-0000-4000-8000-000000000001")
    assert found is not None
    assert found["displayName"] == "NEW-PC"


def test_the_control_plane_changes_devices(practice: Control) -> None:
    app = practice.app(roles=["Device.Read.All"])
    headers = {"Authorization": f"Bearer {practice.token(app).json()['access_token']}"}
    done = practice.control("POST", "/devices", {"add": [{"displayName": "DESK-1"}], "remove": 1, "change": 1})
    assert practice.control("GET", "/state")["tenants"][0]["devices"] == 200
    found = practice.call("GET", f"/v1.0/devices/{done['add'][0]}", headers=headers)
    assert found.json()["displayName"] == "DESK-1"
    assert practice.call("GET", f"/v1.0/devices/{done['remove'][0]}", headers=headers).status == 404
    practice.reset(devices=30)
    assert practice.control("GET", "/state")["devices"] == 30
    practice.reset(devices=200)
