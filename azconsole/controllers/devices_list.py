"""The list of devices: its columns, how it is asked for, and the details of a device with the collections that it is in."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from azconsole.controllers.details import Details, DetailsTab, Section, Table
from azconsole.controllers.device_words import cell
from azconsole.controllers.jobs import JobRunner
from azconsole.controllers.long_list import ROWS_LANE, LongListController
from azconsole.controllers.long_model import LongListing
from azconsole.controllers.texts import number, shown, tr
from azconsole.domain.texts import say

if TYPE_CHECKING:
    from azconsole.domain.collections import Collection
    from azconsole.domain.devices import Device, DeviceQuery
    from azconsole.domain.search import Criterion
    from azconsole.operations.toolbox import Toolbox

COLUMNS = (
    (say("Icon"), ""),
    (say("Name"), "name"),
    (say("Operating System"), "operating_system"),
    (say("OS Version"), "os_version"),
    (say("Manufacturer"), "manufacturer"),
    (say("Model"), "model"),
    (say("Join Type"), "trust_type"),
    (say("Managed"), "managed"),
    (say("Compliant"), "compliant"),
    (say("Enabled"), "enabled"),
    (say("Last Sign-In"), "last_sign_in"),
    (say("Source"), "source"),
    (say("Device ID"), "device_id"),
)
"""Title and attribute of Device; every one but the icon can be sorted by."""
COLLECTION_COLUMNS = (say("Name"), say("Collection ID"), say("Member Count"), say("Comment"))
_KEPT = 50
"""Devices whose collections are remembered: those that were looked at last."""


def _query(search: str, order: str, descending: bool, criteria: tuple[Criterion, ...]) -> DeviceQuery:
    from azconsole.domain.devices import DeviceQuery

    return DeviceQuery(search, order, descending, criteria=criteria)


DEVICES_LISTING: LongListing[Device, DeviceQuery] = LongListing(COLUMNS, "device", say("Device"), (), _query, cell)


class DevicesListController(LongListController["Device", "DeviceQuery"]):
    """Reads the list of devices. `members_changed` carries the Collection whose members alone are shown, None: all devices;
    `collections_read` when the collections of a device were read that `collections_of` was asked for."""

    members_changed = Signal(object)
    collections_read = Signal()

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(DEVICES_LISTING, runner, parent)
        self.collection: Collection | None = None
        self._toolbox: Toolbox | None = None
        self._of_device: OrderedDict[int, list[Collection] | None] = OrderedDict()  # None: being read

    def attach(self, toolbox: Toolbox) -> None:
        """The site is open: read from it from now on."""
        self._toolbox = toolbox
        self.read_from(toolbox.collection_tools.devices)

    def show_members(self, collection: Collection | None) -> None:
        """Show the members of a collection; None: all devices again."""
        if collection != self.collection:
            self.collection = collection
            self.members_changed.emit(collection)
            self.refresh()

    def narrow(self, criteria: tuple[Criterion, ...]) -> None:
        """Show only the devices that fit these criteria, whose values are words where the list shows words."""
        from azconsole.controllers.device_words import as_stored

        super().narrow(tuple(as_stored(criterion) for criterion in criteria))

    def refresh(self) -> None:
        """Read the list again."""
        self._of_device.clear()
        super().refresh()

    def collections_of(self, device_id: int) -> list[Collection] | None:
        """The collections that a device is in; None while they are read (then `collections_read` follows)."""
        if device_id not in self._of_device and self._toolbox is not None:
            devices = self._toolbox.collection_tools.devices
            self._of_device[device_id] = None

            def show(found: list[Collection]) -> None:
                self._of_device[device_id] = found
                while len(self._of_device) > _KEPT:
                    self._of_device.popitem(last=False)
                self.collections_read.emit()

            self._start(
                lambda _: devices.collections_of(device_id), lane=ROWS_LANE, on_result=show, on_error=self._fail
            )
        return self._of_device.get(device_id)

    def _query(self) -> DeviceQuery:
        return replace(super()._query(), collection=self.collection.id if self.collection else None)


def device_details(device: Device, collections: list[Collection] | None) -> Details:
    """The tabs of a device: Summary, Collections (None: they are being read)."""
    general = Section(
        tr("General"),
        (
            (tr("Name:"), device.name),
            (tr("Operating system:"), device.operating_system),
            (tr("OS version:"), device.os_version),
            (tr("Manufacturer:"), device.manufacturer),
            (tr("Model:"), device.model),
            (tr("Source:"), cell(device, "source")),
            (tr("Resource ID:"), number(device.id)),
        ),
    )
    directory = Section(
        tr("Directory"),
        (
            (tr("Join type:"), cell(device, "trust_type")),
            (tr("Profile type:"), device.profile_type),
            (tr("Managed:"), cell(device, "managed")),
            (tr("Compliant:"), cell(device, "compliant")),
            (tr("Enabled:"), cell(device, "enabled")),
            (tr("Last sign-in:"), cell(device, "last_sign_in")),
            (tr("Device ID:"), device.device_id),
        ),
    )
    rows = tuple((c.name, c.code, number(c.members), c.comment) for c in collections or ())
    empty = tr("Reading…") if collections is None else tr("This device is in no collection.")
    table = Table(tr("Collections"), tuple(map(shown, COLLECTION_COLUMNS)), rows, empty)
    tabs = (DetailsTab(tr("Summary"), (general, directory)), DetailsTab(tr("Collections"), table=table))
    return Details(device.id, device.name, tabs)
