"""Devices and device collections in the real window: how a person gets there, and what stands in the lists."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtWidgets import QApplication, QDialog, QMenu, QTableView, QWidget

from azconsole.app.device_lists import DeviceLists
from azconsole.controllers.nodes import DEVICE_COLLECTIONS, DEVICES
from azconsole.domain.cancel import CancelToken
from azconsole.domain.collections import Collection, CollectionForm, Membership
from azconsole.domain.devices import Device
from tests.gui.real_window import RealWindow
from tests.gui.tour_checks import clipped
from tests.gui.walking import mnemonic_clashes, rich_labels, unnamed_inputs
from tests.store.device_samples import device

CSV = "name,collection,operating system,managed\nPC1,All desktops,Windows,yes\nPC2,All desktops,Windows,no\nPAD1,Pilot,iPadOS,\n"


class Desk:
    """A window over a site with a practice cloud."""

    def __init__(self, real: RealWindow) -> None:
        self.real = real
        self.window = real.window
        real.until(lambda: self.window.findChild(DeviceLists) is not None)
        self.lists: DeviceLists = self.window.findChild(DeviceLists)
        self.tools = real.tools.collection_tools

    def know(self, devices: Iterable[Device]) -> dict[str, int]:
        """Store devices; their numbers by name."""
        devices = list(devices)
        _, numbers = self.tools.devices.import_devices(devices, lambda: False)
        return {item.name: numbers[item.key] for item in devices}

    def some(self, count: int = 20) -> dict[str, int]:
        """PC00, PC01…: every other one managed, every third an iPad."""
        return self.know(
            device(
                f"PC{n:02d}",
                operating_system="iPadOS" if n % 3 == 0 else "Windows",
                managed=n % 2 == 0,
                trust_type="ServerAd",
            )
            for n in range(count)
        )

    def collection(self, name: str, membership: Membership = Membership()) -> Collection:  # noqa: B008 - it is frozen
        """Store a collection."""
        return self.tools.manage.create(CollectionForm(name, "", membership))

    def members(self, name: str) -> list[str]:
        """The names of a collection's members, as the store has them."""
        found = next(c for c in self.tools.manage.all() if c.name == name)
        self.tools.manage.evaluate(CancelToken())
        return sorted(member for _, member in self.real.tools.collections.rows(found.id))

    def go_devices(self) -> Any:
        """The list of devices, read."""
        self.real.console.controllers.console.go(DEVICES)
        self.lists.devices.refresh()
        self.real.settle()
        return self.window.views.pane_of(DEVICES)

    def go_collections(self) -> Any:
        """The list of collections, read."""
        self.real.console.controllers.console.go(DEVICE_COLLECTIONS)
        self.lists.collections.refresh()
        self.real.settle()
        return self.window.views.pane_of(DEVICE_COLLECTIONS)

    def choose(self, pane: Any, name: str) -> None:
        """Select the row of this name."""
        rows = [row[1] for row in rows_of(pane.table)]
        pane.table.choose_row(rows.index(name))
        self.real.settle()

    def rule(self, dialog: Any, action: str) -> None:
        """Add a rule by the menu of Add Rule."""
        menu: QMenu = dialog.ui.addRuleButton.menu()
        next(a for a in menu.actions() if a.objectName() == action).trigger()


def rows_of(table: QTableView) -> list[list[str]]:
    """The cells of a table."""
    model = table.model()
    return [[str(model.index(r, c).data() or "") for c in range(model.columnCount())] for r in range(model.rowCount())]


def names(table: QTableView, column: int = 1) -> list[str]:
    """The cells of a column."""
    return [row[column] for row in rows_of(table)]


def is_usable(dialog: QWidget) -> None:
    """Anybody can use it: named, without clashes, plain, with room."""
    for _ in range(3):  # layouts come to rest
        QApplication.processEvents()
    faults = [*unnamed_inputs(dialog), *mnemonic_clashes(dialog), *rich_labels(dialog), *clipped(dialog)]
    assert faults == [], faults


def pick(dialog: QDialog, name: str, *wanted: str) -> None:
    """Select rows of a table by their first cell."""
    table: Any = dialog.findChild(QTableView, name)
    flags = table.selectionModel().SelectionFlag
    table.clearSelection()
    for row in range(table.model().rowCount()):
        if table.model().index(row, 0).data() in wanted:
            table.selectionModel().select(table.model().index(row, 0), flags.Select | flags.Rows)


__all__ = ["CSV", "Desk", "is_usable", "names", "pick", "rows_of"]
