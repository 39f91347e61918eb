"""The delta round over devices: the same machinery as the users' (F42 to F46, B26, B27)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest

from azconsole.cloud.app_tokens import AppKey
from azconsole.cloud.azure_session import AzureSessions
from azconsole.cloud.graph.delta_records import LONGEST
from azconsole.cloud.graph.devices import DeviceClient
from azconsole.domain.cancel import CancelToken
from azconsole.domain.devices import DEVICE_FIELDS, DevicePage
from azconsole.domain.errors import AccessDeniedError, Cancelled, ProtocolError, ResyncRequiredError, SignInError
from tests.cloud.conftest import VirtualTime
from tests.cloud.fake_host import Answer, FakeHost, fake_host


@pytest.fixture
def devices(sessions: AzureSessions, key: AppKey, time_: VirtualTime) -> Iterator[DeviceClient]:
    found = sessions.devices(key, time_)
    yield found
    found.close()


def device(**members: Any) -> dict[str, Any]:
    return {
        "id": str(uuid4()),
        "displayName": "PC01",
        "deviceId": str(uuid4()),
        "operatingSystem": "Windows",
        "isManaged": True,
        "isCompliant": None,
        "accountEnabled": False,
        "approximateLastSignInDateTime": "2026-11-01T08:00:00Z",
        **members,
    }


def page(host: FakeHost, records: list[Any], following: str = "") -> dict[str, Any]:
    name = "@odata.nextLink" if following else "@odata.deltaLink"
    return {name: f"{host.base}/v1.0/devices/delta?$token={following or 'end'}", "value": records}


def read(devices: DeviceClient, link: str = "") -> list[DevicePage]:
    return list(devices.device_pages(link, VirtualTime()))


def test_a_full_round_asks_for_the_fields_and_follows_links(host: FakeHost, devices: DeviceClient) -> None:
    first, second = device(), device(id=str(uuid4()).upper())
    pages = [page(host, [first], "2"), page(host, [], "3"), page(host, [second])]
    host.script = lambda _asked: Answer(body=pages.pop(0))
    found = read(devices)
    assert host.graph_asked[0].target == "/v1.0/devices/delta?$select=" + ",".join(DEVICE_FIELDS)
    assert [len(one.rows) for one in found] == [1, 0, 1]
    assert found[0].rows[0] == tuple(first.get(name) for name in DEVICE_FIELDS)
    assert found[2].rows[0][0] == second["id"].lower()
    assert found[2].delta_link.endswith("$token=end")


def test_removed_devices_are_apart(host: FakeHost, devices: DeviceClient) -> None:
    kept, gone = device(), {"id": str(uuid4()).upper(), "@removed": {"reason": "deleted"}}
    host.script = lambda _asked: Answer(body=page(host, [kept, gone]))
    [found] = read(devices)
    assert [row[0] for row in found.rows] == [kept["id"]]
    assert found.removed == [gone["id"].lower()]


def test_b26_bad_records_are_skipped_and_counted(host: FakeHost, devices: DeviceClient) -> None:
    good = device()
    bad = [
        device(id=None),
        device(id="x"),
        device(isManaged="true"),
        device(accountEnabled=1),
        device(displayName=5),
        device(displayName="x" * (LONGEST + 1)),
        device(approximateLastSignInDateTime=7),
        device(model="\ud800"),
        [],
    ]
    host.script = lambda _asked: Answer(body=page(host, [good, *bad]))
    [found] = read(devices)
    assert found.rows == [tuple(good.get(name) for name in DEVICE_FIELDS)]
    assert found.skipped == len(bad) == sum(found.reasons.values())
    assert found.reasons["isManaged is not true or false"] == 1


def test_both_readings_of_a_page_agree(host: FakeHost, devices: DeviceClient) -> None:
    records = [device(extra={"a": 1}) for _ in range(20)]
    host.script = lambda _asked: Answer(body=page(host, records))
    [fast] = read(devices)
    host.script = lambda _asked: Answer(body=page(host, [*records, None]))
    [lenient] = read(devices)
    assert fast.rows == lenient.rows


@pytest.mark.parametrize("member", ["@odata.nextLink", "@odata.deltaLink"])
def test_f46_s12_a_link_to_another_host_is_refused(
    host: FakeHost, devices: DeviceClient, tmp_path: Any, member: str
) -> None:
    with fake_host(tmp_path) as other:
        host.script = lambda _asked: Answer(body={"value": [], member: f"{other.base}/v1.0/devices/delta"})
        with pytest.raises(ProtocolError) as caught:
            read(devices)
        assert caught.value.code == "foreign-address"
        with pytest.raises(ResyncRequiredError):
            read(devices, f"{other.base}/v1.0/devices/delta?$token=old")
        assert other.connections == 0


def test_f44_f45_old_links_and_circles(host: FakeHost, devices: DeviceClient) -> None:
    host.script = lambda _asked: Answer(410, {"error": {"code": "syncStateNotFound", "message": "old"}})
    with pytest.raises(ResyncRequiredError):
        read(devices, f"{host.base}/v1.0/devices/delta?$token=old")
    host.script = lambda _asked: Answer(body=page(host, [], "again"))
    with pytest.raises(ProtocolError, match="list of devices leads back") as caught:
        read(devices)
    assert caught.value.code == "link-loop"


def test_b27_a_page_without_devices_is_refused(host: FakeHost, devices: DeviceClient) -> None:
    host.script = lambda _asked: Answer(body=json.dumps({"value": 7}).encode())
    with pytest.raises(ProtocolError, match="no list of devices"):
        read(devices)
    assert len(host.graph_asked) == 2


def test_a_missing_permission_cancel_and_close(host: FakeHost, devices: DeviceClient) -> None:
    host.script = lambda _asked: Answer(403, {"error": {"code": "Authorization_RequestDenied", "message": "no"}})
    with pytest.raises(AccessDeniedError, match="read the devices"):
        read(devices)
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        list(devices.device_pages("", cancel))
    devices.close()
    with pytest.raises(SignInError):
        read(devices)
