"""The list of devices: its grid, the chip that narrows it to a collection's members, what it says while it is empty."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton

from azconsole.controllers.devices_list import COLUMNS, DevicesListController
from azconsole.controllers.services_list import ICON_ROLE, KEY_ROLE
from azconsole.controllers.texts import shown, tr
from azconsole.domain.collections import Collection
from azconsole.domain.texts import say
from azconsole.gui.console.list_pages import show_opening
from azconsole.gui.console.list_pane import ListPane
from azconsole.gui.console.results_table import ResultsTable
from azconsole.gui.icons import icon

_WIDTHS = (40, 170, 130, 110, 130, 160, 160, 70, 80, 70, 140, 80, 250)
_NAMES = tuple(title for title, _ in COLUMNS)
_LONGEST = 60
_NOTHING = say("There are no items to show in this view.")


class MembersChip(QToolButton):
    """Stands beside the heading while the list shows the members of one collection; pressed, all devices are shown again."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("role", "flat")
        self.setIcon(icon("clear"))
        self.setIconSize(QSize(10, 10))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross after the text
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(tr("Show all devices again"))
        self.hide()

    def show_collection(self, collection: Collection | None) -> None:
        """Name the collection; None: all devices are shown."""
        self.setVisible(collection is not None)
        if collection is not None:
            name = collection.name if len(collection.name) <= _LONGEST else f"{collection.name[:_LONGEST]}…"
            self.setText(tr("Members of “{name}”", name=name).replace("&", "&&"))
            self.setAccessibleName(tr("Members of “{name}”: show all devices again", name=collection.name))


def devices_pane(controller: DevicesListController) -> ListPane:
    """The list of devices."""

    def make() -> ResultsTable:
        table = ResultsTable("devicesList", tr("Devices"), controller.model, ICON_ROLE, _NAMES)
        table.set_widths(_WIDTHS)
        table.typed_ahead.connect(controller.type_ahead)
        controller.typed_to.connect(table.choose_row)
        return table

    pane = ListPane("devices", tr("Devices"), make, KEY_ROLE)
    chip = MembersChip("membersChip")
    chip.clicked.connect(lambda: controller.show_members(None))
    controller.members_changed.connect(chip.show_collection)
    chip.show_collection(controller.collection)
    pane.add_heading_part(chip)
    pane.search_changed.connect(controller.search)
    show_opening(pane)
    return pane


def show_no_devices(
    pane: ListPane, collection: Collection | None, read: QAction, show_all: Callable[[], object]
) -> None:
    """What to do while there are no devices, or none in the collection whose members are shown."""
    if collection is None:
        text = tr(
            "Devices appear here when the devices of a tenant were read: choose Read Devices Now. You can also import them "
            "from a file or from a Configuration Manager site."
        )
        pane.empty.show_page("devices", shown(_NOTHING), text, read)
        return
    action = pane.findChild(QAction, "actionShowAllDevices")
    if action is None:
        action = QAction(tr("Show All Devices"), pane)
        action.setObjectName("actionShowAllDevices")
        action.triggered.connect(show_all)
    pane.empty.show_page("collection", shown(_NOTHING), tr("“{name}” has no members.", name=collection.name), action)
