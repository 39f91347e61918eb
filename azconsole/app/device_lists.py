"""Devices and Device Collections in the window: their lists, made after its first picture; what is done there, the desk does
(device_desk)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from azconsole.app.device_desk import DeviceDesk
from azconsole.controllers.collections_list import (
    COLLECTIONS_LISTING,
    MEMBER_COLUMNS,
    CollectionRow,
    collection_details,
    member_cells,
)
from azconsole.controllers.devices_list import DevicesListController, device_details
from azconsole.controllers.nodes import DEVICE_COLLECTIONS, DEVICES
from azconsole.controllers.paged_rows import PagedRows, Rows
from azconsole.controllers.plain_list import PlainListController
from azconsole.controllers.texts import tr
from azconsole.domain.devices import Device, DeviceQuery
from azconsole.domain.search import DEVICE_FIELDS
from azconsole.gui.console import context_menus, list_pages
from azconsole.gui.console.device_actions import DeviceActions
from azconsole.gui.console.device_pages import devices_pane, show_no_devices
from azconsole.gui.console.node_views import ListView

if TYPE_CHECKING:
    from azconsole.app.window import OpenedSite
    from azconsole.controllers.browser import OpenUrl
    from azconsole.controllers.details import Details
    from azconsole.controllers.jobs import JobRunner
    from azconsole.gui.console.list_pane import ListPane
    from azconsole.gui.console.main_window import Controllers, MainWindow
    from azconsole.operations.toolbox import Toolbox

_COLLECTION_WIDTHS = (200, 110, 110, 150, 240, 220, 140)


class DeviceLists(QObject):
    """Lives as long as the window. `failed` carries an AzConsoleError of a list, `refused` one of what a person did, `opened`
    a dialog when it was opened."""

    failed = Signal(object)
    refused = Signal(object)
    opened = Signal(object)

    def __init__(
        self, window: MainWindow, controllers: Controllers, runner: JobRunner, open_url: OpenUrl | None
    ) -> None:
        super().__init__(window)
        self._window = window
        self._toolbox: Toolbox | None = None
        self._made: set[str] = set()  # lists that were gone to: others are not read
        self._shown_members: tuple[object, ...] = ()
        self.devices = DevicesListController(runner, self)
        self.collections: PlainListController[CollectionRow] = PlainListController(COLLECTIONS_LISTING, runner, self)
        self.members: PagedRows[Device] = PagedRows(MEMBER_COLUMNS, member_cells, runner, self)
        self.actions = DeviceActions(window)
        self.desk = DeviceDesk(window, controllers, runner, self, open_url)
        self.desk.opened.connect(self.opened)
        self.desk.refused.connect(self.refused)
        for source in (self.devices, self.collections, self.members):
            source.failed.connect(self.failed)
        self._add_to_ribbon()
        self._add_lists()
        self.devices.collections_read.connect(window.views.selection_changed)
        self.devices.model.dataChanged.connect(lambda *_: window.views.selection_changed.emit())
        self.devices.counting.connect(lambda count: self._show_devices(count, False))
        self.devices.loaded.connect(lambda count: self._show_devices(count, True))
        self.collections.loaded.connect(window.views.selection_changed)
        controllers.services.loaded.connect(self.refresh)  # Refresh, a job that ended, a service that was deleted

    def attach(self, site: OpenedSite) -> None:
        """The site is open."""
        self._toolbox = site.toolbox
        self.collections.attach(site.toolbox)
        self.desk.attach(site.toolbox)
        if DEVICES in self._made:
            self.devices.attach(site.toolbox)
        if DEVICE_COLLECTIONS in self._made:
            self.collections.refresh()

    def refresh(self) -> None:
        """Devices or collections have changed: read both lists again."""
        self._shown_members = ()
        self.devices.refresh()
        if DEVICE_COLLECTIONS in self._made:
            self.collections.refresh()

    @property
    def pane(self) -> ListPane:
        """The list of devices."""
        return self._window.views.pane_of(DEVICES)

    def _add_to_ribbon(self) -> None:
        ribbon, actions = self._window.ribbon, self.actions
        menus = actions.menus(self._window)
        ribbon.add_list_group(DEVICES, "devicesGroup", tr("Devices"), actions.of_devices, menus)
        ribbon.add_list_group(
            DEVICE_COLLECTIONS, "collectionsGroup", tr("Device Collections"), actions.of_collections, menus
        )
        ribbon.show_node(self._window.node.key)

    def _add_lists(self) -> None:
        actions, window = self.actions, self._window
        on_devices = (actions.add_existing, actions.add_new)
        on_collection = (actions.show_members, actions.update, actions.delete, actions.properties)
        devices = ListView(
            self._make_devices, self._device_details, lambda: context_menus.list_menu(window, on_devices)
        )
        collections = ListView(
            self._make_collections, self._collection_details, lambda: context_menus.list_menu(window, on_collection)
        )
        window.views.add_list(DEVICES, devices)
        window.views.add_list(DEVICE_COLLECTIONS, collections)

    def _make_devices(self) -> ListPane:
        pane = devices_pane(self.devices)
        search = self._window.search
        search.add_search(DEVICES, pane, "devices", tr("Devices"), DEVICE_FIELDS, self.devices.narrow)
        self._made.add(DEVICES)
        if self._toolbox is not None:
            self.devices.attach(self._toolbox)
        self._window.lists_made.append(pane) if False else None
        return pane

    def _make_collections(self) -> ListPane:
        nothing = tr(
            "Collections group devices: create one by rules, or import devices with their collections from a file or a "
            "Configuration Manager site."
        )
        pane = list_pages.plain_pane(self.collections, "collection", _COLLECTION_WIDTHS, nothing, self.actions.create)
        self._window.search.add_list(DEVICE_COLLECTIONS, pane, self.collections)
        pane.table.activated_row.connect(self.actions.properties.trigger)
        self._made.add(DEVICE_COLLECTIONS)
        self.collections.refresh()
        return pane

    def _show_devices(self, count: int, complete: bool) -> None:
        pane = self.pane
        pane.show_count(count, complete)
        pane.show_empty(count == 0 and not pane.searching)
        show_no_devices(pane, self.devices.collection, self.actions.read, lambda: self.devices.show_members(None))
        if pane.selected_key is None and count:
            pane.table.choose_row(0)
        self._window.views.selection_changed.emit()

    def _device_details(self, pane: ListPane) -> Details | None:
        record = self.devices.model.record(pane.selected_row)
        return device_details(record, self.devices.collections_of(record.id)) if record else None

    def _collection_details(self, pane: ListPane) -> Details | None:
        row = self.collections.model.row_of(pane.selected_key)
        if row is None:
            return None
        self._show_members(row)
        return collection_details(row, self.members.model)

    def _show_members(self, row: CollectionRow) -> None:
        """Read the members anew when another collection is chosen, and when it was evaluated since."""
        toolbox, number = self._toolbox, row.collection.id
        wanted = number, row.collection.members, row.collection.evaluated
        if toolbox is None or wanted == self._shown_members:
            return
        self._shown_members = wanted
        devices, query = toolbox.collection_tools.devices, DeviceQuery(collection=number)
        self.members.show(Rows(lambda: devices.count(query), lambda limit, offset: devices.page(query, limit, offset)))
