"""How devices stand in the database: columns, numbers of sources, names folded for comparison, moments as seconds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from azconsole.domain.devices import Device, DeviceSource
from azconsole.domain.typed_text import folded

SOURCES = (DeviceSource.AZURE_AD, DeviceSource.FILE, DeviceSource.SITE)
SOURCE_NUMBERS = {source.value: number for number, source in enumerate(SOURCES, 1)}
AZURE_AD, FILE, SITE = SOURCE_NUMBERS.values()
PROPERTIES = (
    "device_id", "operating_system", "os_version", "manufacturer", "model", "trust_type", "profile_type", "managed",
    "compliant", "enabled", "last_sign_in",
)  # fmt: skip
"""The columns of a device's properties, in the order in which rows hold them."""

COLUMNS = "devices.id, source, key, name, " + ", ".join(PROPERTIES)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FIRST_YEAR = datetime(1, 1, 2, tzinfo=UTC)


def name_key(name: str) -> str:
    """A device's name for comparison and for the lists' order. (Most names are ASCII: four times as fast.)"""
    return name.strip().lower() if name.isascii() else folded(name)


def as_device(row: Sequence[Any]) -> Device:
    """The device of a row with COLUMNS."""
    number, source, key, name, *texts = row[:11]
    known = [text or "" for text in texts]
    flags = [None if flag is None else bool(flag) for flag in row[11:14]]
    return Device(number, SOURCES[source - 1], key, name, *known, *flags, as_time(row[14]))  # type: ignore[arg-type,call-arg]  # as COLUMNS


def seconds(moment: datetime | None) -> int | None:
    """A moment as seconds since 1970; the year 1, which Azure AD writes for "never", is none."""
    return None if moment is None or moment < _FIRST_YEAR else int((moment - _EPOCH).total_seconds())


def seconds_of(text: str | None) -> int | None:
    """A moment in ISO 8601 as seconds; None for one that is none."""
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return seconds(moment if moment.tzinfo else moment.replace(tzinfo=UTC))


def as_time(value: int | None) -> datetime | None:
    """The moment of so many seconds."""
    return None if value is None else _EPOCH + timedelta(seconds=value)


def values_of(device: Device) -> tuple[Any, ...]:
    """The properties of a device as they are stored; what is not known is NULL."""
    return (
        device.device_id or None,
        device.operating_system or None,
        device.os_version or None,
        device.manufacturer or None,
        device.model or None,
        device.trust_type or None,
        device.profile_type or None,
        device.managed,
        device.compliant,
        device.enabled,
        seconds(device.last_sign_in),
    )
