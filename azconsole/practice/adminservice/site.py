"""The practice site PS1: its collections, and as members the tenant's devices that run Windows.

What a device is in Graph it is here under the same name; `SMS_R_System.AADDeviceID` is Graph's deviceId.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from azconsole.practice.machines import DeviceDirectory, is_server, site_of

SITE_CODE = "PS1"
DOMAIN = "CONTOSO"
FIRST_RESOURCE = 16777217
_NO_GUID = uuid.UUID("6d5e8f2a-1c3b-4f7d-9a60-2b8c4e91d735")
_CHANGED = "2026-11-20T04:12:31Z"
_BY_COLLECTION = re.compile(r"\s*CollectionID\s+eq\s+'(\w+)'\s*")
Item = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Collection:
    """`holds` tells by a device's index whether it is a member; `kind` 2 is a device collection, 1 a user's."""

    id: str
    name: str
    holds: Callable[[int], bool]
    kind: int = 2
    comment: str = ""
    limit: str = "SMS00001"


def _town(code: str) -> Callable[[int], bool]:
    return lambda index: site_of(index) == code


COLLECTIONS = (
    Collection("SMS00001", "All Systems", lambda _: True, comment="All systems", limit=""),
    Collection("SMS00002", "All Users", lambda _: False, 1, limit=""),
    Collection("SMSDM003", "All Desktop and Server Clients", lambda _: True),
    Collection("PS100014", "All desktops", lambda index: not is_server(index)),
    Collection("PS100015", "All servers", is_server),
    Collection("PS100016", "Berlin", _town("BER")),
    Collection("PS100017", "München", _town("MUC")),
    Collection("PS100018", "Hamburg", _town("HAM"), comment="Pilot of Windows 11"),
    Collection("PS100019", "Empty collection", lambda _: False),
    Collection("PS10001A", "<b>bold</b> & 'quoted'", lambda index: index % 50 == 3),
    Collection("PS10001B", "Sales users", lambda _: False, 1, limit="SMS00002"),
)


def systems(devices: DeviceDirectory) -> Iterator[tuple[int, Item]]:
    """(index, device) of all clients."""
    return ((slot, d) for slot, d in devices.items() if d.get("operatingSystem") == "Windows" and d.get("displayName"))


def _smsid(device: Item) -> str:
    return f"GUID:{uuid.uuid5(_NO_GUID, device['id'])}".upper()


def collections(devices: DeviceDirectory, _tenant_id: str, _filter: str) -> Iterator[Item]:
    """SMS_Collection."""
    members = [slot for slot, _ in systems(devices)]
    names = {c.id: c.name for c in COLLECTIONS}
    for one in COLLECTIONS:
        yield {
            "CollectionID": one.id,
            "Name": one.name,
            "CollectionType": one.kind,
            "MemberCount": sum(map(one.holds, members)),
            "LocalMemberCount": sum(map(one.holds, members)),
            "LimitToCollectionID": one.limit,
            "LimitToCollectionName": names.get(one.limit, ""),
            "Comment": one.comment,
            "IsBuiltIn": one.id.startswith("SMS"),
            "MemberClassName": f"SMS_CM_RES_COLL_{one.id}",
            "RefreshType": 4,
            "CurrentStatus": 1,
            "ObjectPath": "/",
            "LastChangeTime": _CHANGED,
            "LastMemberChangeTime": _CHANGED,
            "LastRefreshTime": _CHANGED,
        }


def memberships(devices: DeviceDirectory, _tenant_id: str, filter_text: str) -> Iterator[Item]:
    """SMS_FullCollectionMembership; one collection's alone when the filter names just one."""
    asked = _BY_COLLECTION.fullmatch(filter_text)
    wanted = [c for c in COLLECTIONS if asked is None or c.id.lower() == asked[1].lower()]
    clients = list(systems(devices))
    for one in wanted:
        for slot, device in clients:
            if one.holds(slot):
                yield _membership(one, slot, device)


def _membership(collection: Collection, slot: int, device: Item) -> Item:
    return {
        "CollectionID": collection.id,
        "ResourceID": FIRST_RESOURCE + slot,
        "ResourceType": 5,
        "Name": device["displayName"],
        "Domain": DOMAIN,
        "SiteCode": SITE_CODE,
        "SMSID": _smsid(device),
        "IsActive": True,
        "IsAssigned": True,
        "IsBlocked": False,
        "IsClient": True,
        "IsDecommissioned": False,
        "IsDirect": False,
        "IsObsolete": False,
        "ClientType": 1,
    }


def resources(devices: DeviceDirectory, tenant_id: str, _filter: str) -> Iterator[Item]:
    """SMS_R_System."""
    for slot, device in systems(devices):
        yield {
            "ResourceId": FIRST_RESOURCE + slot,
            "ResourceType": 5,
            "Name": device["displayName"],
            "NetbiosName": device["displayName"],
            "SMSUniqueIdentifier": _smsid(device),
            "AADDeviceID": device["deviceId"],
            "AADTenantID": tenant_id,
            "ResourceDomainORWorkgroup": DOMAIN,
            "OperatingSystemNameandVersion": "Microsoft Windows NT Server 10.0"
            if is_server(slot)
            else "Microsoft Windows NT Workstation 10.0",
            "Build": device["operatingSystemVersion"],
            "SMSAssignedSites": [SITE_CODE],
            "ADSiteName": site_of(slot),
            "Client": 1,
            "Active": 1,
            "Obsolete": 0,
            "LastLogonUserName": None,
        }


@dataclass(frozen=True, slots=True)
class WmiClass:
    """`key` is what the parentheses of a single object name; `items` gives all objects."""

    key: str
    items: Callable[[DeviceDirectory, str, str], Iterator[Item]]


CLASSES = {
    "SMS_Collection": WmiClass("CollectionID", collections),
    "SMS_FullCollectionMembership": WmiClass("", memberships),
    "SMS_R_System": WmiClass("ResourceId", resources),
}
