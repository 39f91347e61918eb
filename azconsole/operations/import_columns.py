"""Which column of a file is what, and its values as a device's properties."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from azconsole.domain.devices import Device, DeviceSource
from azconsole.domain.texts import say
from azconsole.domain.typed_text import NAME_LIMIT, Refusal, check_name, refuse_hidden, trimmed
from azconsole.operations.import_file import header_key

NAME, COLLECTION = "name", "collection"
COLUMNS: dict[str, tuple[str, ...]] = {
    NAME: (
        "name", "device", "devicename", "computer", "computername", "hostname", "displayname", "machine", "netbiosname",
        "gerät", "gerätename", "rechner", "rechnername",
    ),
    COLLECTION: ("collection", "collectionname", "devicecollection", "sammlung", "gerätesammlung"),
    "device_id": ("deviceid", "azureaddeviceid", "entradeviceid", "geräteid"),
    "operating_system": ("operatingsystem", "os", "betriebssystem"),
    "os_version": ("osversion", "operatingsystemversion", "version", "betriebssystemversion"),
    "manufacturer": ("manufacturer", "make", "vendor", "hersteller"),
    "model": ("model", "modell"),
    "trust_type": ("trusttype", "jointype"),
    "profile_type": ("profiletype",),
    "managed": ("managed", "ismanaged", "verwaltet"),
    "compliant": ("compliant", "iscompliant", "konform"),
    "enabled": ("enabled", "accountenabled", "aktiviert"),
    "last_sign_in": ("lastsignin", "approximatelastsignindatetime", "lastsignindatetime", "lastseen", "letzteanmeldung"),
}  # fmt: skip
"""What a column may be: attributes of Device, and the collection; with the headers that are taken for it."""

_FLAGS = dict.fromkeys(("yes", "true", "1", "ja", "wahr"), True) | dict.fromkeys(
    ("no", "false", "0", "nein", "falsch"), False
)
_LONGEST = 1024


def suggested(header: Sequence[str]) -> dict[str, int]:
    """Which column is what, by the header: attribute -> number of the column. The first that fits is taken."""
    keys = [header_key(name) for name in header]
    return {
        column: next(number for number, key in enumerate(keys) if key in names)
        for column, names in COLUMNS.items()
        if any(key in names for key in keys)
    }


@dataclass(frozen=True, slots=True)
class _Column:
    attribute: str
    number: int
    take: Callable[[str], Any]


class RowReader:
    """Rows to devices. `columns` as `suggested`; `collection` is that of every row when no column tells it."""

    def __init__(self, columns: Mapping[str, int], collection: str = "") -> None:
        self._name = columns[NAME]
        self._collection = columns.get(COLLECTION, -1)
        self._fixed = collection
        self._others = [
            _Column(attribute, number, _take(attribute))
            for attribute, number in columns.items()
            if attribute not in (NAME, COLLECTION)
        ]
        self._needed = max(self._name, self._collection) + 1
        self._known: dict[str, str] = {}

    @property
    def plain(self) -> bool:
        """Whether rows tell nothing but names."""
        return not self._others

    def pair(self, row: Sequence[str]) -> tuple[str, str]:
        """Collection and name. Raises Refusal."""
        if len(row) < self._needed:
            raise Refusal(say("It has fewer columns than the header."))
        name = row[self._name]
        # Nearly all names are such: it takes a twentieth of the time.
        if not (name.isascii() and name.isprintable() and 0 < len(name) <= NAME_LIMIT and not name.isspace()):
            name = check_name(name, say("name of the device"))
        return self._of(row[self._collection]) if self._collection >= 0 else self._fixed, name

    def device(self, row: Sequence[str]) -> tuple[str, Device]:
        """Collection and device. Raises Refusal."""
        collection, name = self.pair(row)
        values = {c.attribute: c.take(trimmed(row[c.number])) for c in self._others if c.number < len(row)}
        return collection, Device(0, DeviceSource.FILE, "", name, **values)

    def _of(self, text: str) -> str:
        found = self._known.get(text)
        if found is None:
            found = check_name(text, say("name of the collection")) if trimmed(text) else ""
            if len(self._known) < 10_000:
                self._known[text] = found
        return found


def _take(attribute: str) -> Callable[[str], Any]:
    if attribute in ("managed", "compliant", "enabled"):
        return _flag
    return _moment if attribute == "last_sign_in" else _text


def _text(value: str) -> str:
    if len(value) > _LONGEST:
        raise Refusal(say("A value has more than {limit:n} characters.", limit=_LONGEST))
    if not value.isprintable():
        refuse_hidden(value, say("value"))
    return value


def _flag(value: str) -> bool | None:
    if not value:
        return None
    try:
        return _FLAGS[value.casefold()]
    except KeyError:
        raise Refusal(say("“{value}” is neither yes nor no.", value=value[:60])) from None


def _moment(value: str) -> datetime | None:
    if not value:
        return None
    try:
        moment = datetime.fromisoformat(value)
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        raise Refusal(say("“{value}” is no date like 2026-11-23.", value=value[:60])) from None
