"""Devices as Graph tells of them: desks, notebooks, servers and telephones, all from a seed.

Names are like those of a real fleet: NetBIOS names for Windows, free texts (hostile ones first) for telephones.
"""

from __future__ import annotations

from typing import Any, ClassVar

from azconsole.practice.objects import DirectoryObject, ObjectDirectory
from azconsole.practice.people import GROUPS, HOSTILE, index_of, object_id, offset_of

_SITES = ("BER", "MUC", "HAM", "PAR", "SEA")
_WINDOWS = (
    ("10.0.26100.6584", "Microsoft Surface Laptop 7", "Microsoft Corporation"),
    ("10.0.22631.5909", "Latitude 7450", "Dell Inc."),
    ("10.0.19045.6332", "EliteBook 840 G10", "HP"),
    ("10.0.22631.5768", "ThinkPad T14 Gen 5", "LENOVO"),
)
_SERVERS = ("10.0.20348.4052", "PowerEdge R660", "Dell Inc.")
_PHONES = (("IPhone", "18.6", "iPhone 16", "Apple"), ("AndroidForWork", "15.0", "Galaxy S24", "samsung"))
_LISTS = ("alternativeSecurityIds", "physicalIds", "systemLabels")
_IDS = 0x0DE71CE5  # what makes a device's object id differ from a person's
_DEVICE_IDS = 0x5EC0DE71


def is_server(index: int) -> bool:
    """Whether the device at an index is a server."""
    return index % 20 == 14


def is_windows(index: int) -> bool:
    """Whether the device at an index runs Windows, and so may be a client of Configuration Manager."""
    return index % 20 < 16


def site_of(index: int) -> str:
    """The town of the device at an index, three letters."""
    return _SITES[(index // 20) % len(_SITES)]


def machine(offset: int, seed: int, index: int) -> DirectoryObject:
    """The device at an index in the wire form of Graph. What is None was never set."""
    mixed = (index * 2654435761 + seed * 40503) & 0xFFFFFFFF
    device: dict[str, Any] = {
        "id": object_id(offset, index),
        "deviceId": object_id(offset ^ _DEVICE_IDS, index),
        "accountEnabled": mixed % 37 != 0,
        "deviceVersion": 2,
        "profileType": "RegisteredDevice",
        "isRooted": None,
        "onPremisesSyncEnabled": None,
        "onPremisesLastSyncDateTime": None,
        "isCompliant": None,
        "isManaged": None,
        "managementType": None,
        "mdmAppId": None,
        "registrationDateTime": f"202{3 + mixed % 3}-{1 + mixed % 12:02}-{1 + mixed % 28:02}T07:{mixed % 60:02}:00Z",
        "approximateLastSignInDateTime": f"2026-{9 + mixed % 3:02}-{1 + mixed % 20:02}T06:{mixed % 60:02}:11Z",
    }
    if is_windows(index):
        _windows(device, index, mixed)
    else:
        _telephone(device, index, mixed)
    return device


def _windows(device: DirectoryObject, index: int, mixed: int) -> None:
    version, model, maker = _SERVERS if is_server(index) else _WINDOWS[(mixed >> 6) % len(_WINDOWS)]
    name = f"{site_of(index)}-{'SRV' if is_server(index) else 'PC'}{index:05}"
    device.update(displayName=name, operatingSystem="Windows", operatingSystemVersion=version)
    device.update(manufacturer=maker, model=model, deviceOwnership="Company")
    if is_server(index) or mixed % 10 < 6:
        device.update(trustType="ServerAd", onPremisesSyncEnabled=True, enrollmentType="AzureDomainJoined")
        device["onPremisesLastSyncDateTime"] = device["approximateLastSignInDateTime"]
    else:
        device.update(trustType="AzureAd", enrollmentType="AzureDomainJoined", managementType="MDM")
        device.update(isManaged=True, isCompliant=mixed % 9 != 0)


def _telephone(device: DirectoryObject, index: int, mixed: int) -> None:
    system, version, model, maker = _PHONES[index % len(_PHONES)]
    number, group = index // 20 * 4 + index % 20 - 16, GROUPS[(mixed >> 10) % len(GROUPS)]
    owner = group[0][(mixed >> 4) % len(group[0])][0]
    name = HOSTILE[number] if number < len(HOSTILE) else f"{owner} – {model} {index}"
    device.update(displayName=name, operatingSystem=system, operatingSystemVersion=version, isRooted=False)
    device.update(manufacturer=maker, model=model, deviceOwnership="Personal", trustType="Workplace")
    device.update(enrollmentType="UserEnrollment", isManaged=mixed % 2 == 0, isCompliant=mixed % 2 == 0)


class DeviceDirectory(ObjectDirectory):
    """Devices of one tenant; another key of a device is its deviceId."""

    kind = "device"
    empty: ClassVar[dict[str, list[str]]] = {name: [] for name in _LISTS}

    def __init__(self, seed: int, count: int, tenant_id: str, changes: list[dict[str, Any]]) -> None:
        self._seed = seed
        super().__init__(offset_of(seed, tenant_id) ^ _IDS, count, changes)

    def seeded(self, slot: int) -> DirectoryObject:
        """The seed's device."""
        return machine(self._offset, self._seed, slot)

    def fresh(self, slot: int) -> DirectoryObject:
        """A device as the seed would make it."""
        return self.seeded(slot)

    def blank(self) -> DirectoryObject:
        """A device of which nothing is known but that it may sign in."""
        named = {"displayName", "operatingSystem", "operatingSystemVersion", "manufacturer", "model", "trustType"}
        return {**dict.fromkeys((*self.seeded(0), *sorted(named))), "accountEnabled": True, "deviceVersion": 2}

    def altered(self, item: DirectoryObject, number: int) -> DirectoryObject:
        """An update of the operating system."""
        version = f"{item.get('operatingSystemVersion') or '1.0'}".rpartition(".")[0]
        return {"id": item["id"], "operatingSystemVersion": f"{version}.{9000 + number}"}

    def slot_of_name(self, name: str) -> int | None:
        """By deviceId."""
        index = index_of(self._offset ^ _DEVICE_IDS, name)
        if index is not None and index < self.count:
            return index
        added = ((slot, self.at(slot)) for slot in self._added.values())
        return next((slot for slot, d in added if d and str(d.get("deviceId")).lower() == name), None)
