"""Choosing the devices that a collection names: found by a filter, added to and removed from those chosen; as many as there
are."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from azconsole.controllers.base import Controller
from azconsole.controllers.device_words import cell
from azconsole.controllers.jobs import JobContext, JobRunner
from azconsole.controllers.paged_rows import PagedRows, Rows
from azconsole.domain.devices import Device, DeviceQuery
from azconsole.domain.texts import say

if TYPE_CHECKING:
    from azconsole.operations.toolbox import Toolbox

PICKER_COLUMNS = (say("Name"), say("Operating System"), say("Join Type"), say("Source"))
_CELLS = ("name", "operating_system", "trust_type", "source")
_LANE = "picker"


def _cells(device: Device) -> tuple[str, ...]:
    return tuple(cell(device, attribute) for attribute in _CELLS)


class DevicePickerController(Controller):
    """`found` carries how many devices fit the filter, `chosen_changed` how many are chosen; `failed` an AzConsoleError."""

    found = Signal(int)
    chosen_changed = Signal(int)
    failed = Signal(object)

    def __init__(
        self, toolbox: Toolbox, runner: JobRunner, chosen: Sequence[int], parent: QObject | None = None
    ) -> None:
        super().__init__(runner, parent)
        self._devices = toolbox.collection_tools.devices
        self._query = DeviceQuery()
        self.chosen: tuple[int, ...] = tuple(chosen)
        self.available: PagedRows[Device] = PagedRows(PICKER_COLUMNS, _cells, runner, self)
        self.members: PagedRows[Device] = PagedRows(PICKER_COLUMNS, _cells, runner, self)
        self.available.loaded.connect(self.found)
        for rows in (self.available, self.members):
            rows.failed.connect(self.failed)

    def search(self, text: str) -> None:
        """Show the devices in whose name a text is found; empty: all."""
        devices, query = self._devices, DeviceQuery(text.strip())
        self._query = query
        self.available.show(
            Rows(lambda: devices.count(query), lambda limit, offset: devices.page(query, limit, offset))
        )

    def show_chosen(self) -> None:
        """Show those that are chosen."""
        devices, chosen = self._devices, self.chosen
        self.members.show(
            Rows(lambda: len(chosen), lambda limit, offset: devices.rows(list(chosen[offset : offset + limit])))
        )
        self.chosen_changed.emit(len(chosen))

    def add(self, ranges: Sequence[range]) -> None:
        """Choose these rows of the devices found, too."""
        devices, query, before = self._devices, self._query, self.chosen

        def read(ctx: JobContext) -> tuple[int, ...]:
            ids = array("q")
            for chunk in devices.ids(query, lambda: ctx.cancel.cancelled):
                ids.extend(chunk)
            ctx.cancel.check()
            wanted = dict.fromkeys(before)
            wanted.update(dict.fromkeys(number for part in ranges for number in ids[part.start : part.stop]))
            return tuple(wanted)

        self._start(read, lane=_LANE, on_result=self._choose, on_error=self.failed.emit)

    def remove(self, ranges: Sequence[range]) -> None:
        """Choose these rows of those chosen no more."""
        gone = {row for part in ranges for row in part}
        self._choose(tuple(number for row, number in enumerate(self.chosen) if row not in gone))

    def _choose(self, chosen: tuple[int, ...]) -> None:
        self.chosen = chosen
        self.show_chosen()
