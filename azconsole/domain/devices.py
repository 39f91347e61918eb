"""Devices as the site knows them: from Azure AD, from a file, or from a real Configuration Manager site."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from azconsole.domain.search import Criterion

DEVICE_FIELDS = (
    "id",
    "displayName",
    "deviceId",
    "operatingSystem",
    "operatingSystemVersion",
    "manufacturer",
    "model",
    "trustType",
    "profileType",
    "isManaged",
    "isCompliant",
    "accountEnabled",
    "approximateLastSignInDateTime",
)
"""What is asked of Graph for each device, in the order in which its values travel to the store (api/device, v1.0)."""

DeviceRow = tuple[
    str, str | None, str | None, str | None, str | None, str | None, str | None, str | None, str | None,
    bool | None, bool | None, bool | None, str | None,
]  # fmt: skip
"""One device of Azure AD: the values of DEVICE_FIELDS; `id` is a lower-case dashed GUID, the last an ISO moment."""


class DeviceSource(StrEnum):
    """Where a device came from."""

    AZURE_AD = "azure ad"
    FILE = "file"
    SITE = "site"


@dataclass(frozen=True, slots=True)
class DevicePage:
    """One page of a delta round over devices; exactly one of the links is set. `removed` are object ids; `skipped` counts
    records that could not be taken, `reasons` says why (reason -> count)."""

    rows: list[DeviceRow]
    removed: list[str]
    next_link: str
    delta_link: str
    skipped: int = 0
    reasons: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Device:
    """A device. `id` is the site's own number (a resource id of the connector's rows), `key` what tells it from others within
    its source: the object id of Azure AD, the name in a file (folded), the resource id of a site. Texts are empty and the rest
    None where it is not known."""

    id: int
    source: DeviceSource
    key: str
    name: str
    device_id: str = ""
    operating_system: str = ""
    os_version: str = ""
    manufacturer: str = ""
    model: str = ""
    trust_type: str = ""
    profile_type: str = ""
    managed: bool | None = None
    compliant: bool | None = None
    enabled: bool | None = None
    last_sign_in: datetime | None = None


@dataclass(frozen=True, slots=True)
class DeviceQuery:
    """What a list of devices shows: `search` is looked for in the name (empty: all), `order` is the name of an attribute of
    Device; `collection` shows its members only; `criteria` must hold (store.device_criteria)."""

    search: str = ""
    order: str = "name"
    descending: bool = False
    collection: int | None = None
    criteria: tuple[Criterion, ...] = ()


@dataclass(frozen=True, slots=True)
class DeviceCounts:
    """What reading devices has added, changed and removed; `skipped` were not usable, `reasons` says why (reason -> count)."""

    added: int = 0
    changed: int = 0
    removed: int = 0
    skipped: int = 0
    reasons: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DeviceLine:
    """A line of a file: a device as the line tells it (only the name must be there) and the collection that it is put in
    (empty: none)."""

    device: Device
    collection: str = ""


@dataclass(frozen=True, slots=True)
class LoadCounts:
    """What loading memberships did: devices of the file added and changed, collections made and changed, direct members
    added and removed, and how many pairs there were, without doubles."""

    devices_added: int = 0
    devices_changed: int = 0
    collections_added: int = 0
    collections_changed: int = 0
    members_added: int = 0
    members_removed: int = 0
    pairs: int = 0


@dataclass(frozen=True, slots=True)
class DeviceRound:
    """Where the reading of a tenant's devices stands: the link to go on with, whether a full round is under way, when the last
    full round and the last round of any kind ended."""

    link: str = ""
    full: bool = False
    last_full: datetime | None = None
    last_read: datetime | None = None
