"""The screens of devices and device collections: reading, importing, rules, members, what is refused."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QTabBar

from azconsole.app.tour import Player, Step
from azconsole.controllers.nodes import AZURE_SERVICES, DEVICE_COLLECTIONS, DEVICES
from azconsole.domain.collections import Condition, Membership, Operator, Property, QueryRule
from azconsole.gui.console.results_table import ResultsTable

_FILE = (
    "name,collection,operating system,managed\nPC-0001,Berlin,Windows,yes\nPC-0002,Berlin,Windows,no\nPAD-01,Pilot,,\n"
)
_WITH_FAULTS = "name,collection\nPC-0001,Berlin\n,Berlin\nPC-0003,Pilot\n"
_RULE = QueryRule(
    (Condition(Property.OPERATING_SYSTEM, Operator.STARTS_WITH, "Win"), Condition(Property.MANAGED, Operator.IS, "yes"))
)


def device_screens(player: Player) -> Iterator[Step]:
    """All of them. Begins and ends in the list of services."""
    yield from _devices(player)
    yield from _import(player)
    yield from _collections(player)
    yield from _create(player)
    yield from _site(player)
    yield from player.go(AZURE_SERVICES)


def _devices(player: Player) -> Iterator[Step]:
    player.tell("The devices of the tenant, read from Azure AD")
    yield from player.go(DEVICES)
    player.picture("devices-empty")
    player.trigger("actionReadDevices")
    yield player.idle
    table = player.find(ResultsTable, "devicesList", player.window)
    yield lambda: table.model().rowCount() > 0 and player.idle()
    table.choose_row(2)
    yield player.idle
    player.picture("devices")


def _import(player: Player) -> Iterator[Step]:
    player.tell("Import devices and collections from a file")
    yield from player.go(DEVICE_COLLECTIONS)
    player.picture("collections-empty")
    dialog = yield from _open_file(player, "faults.csv", _WITH_FAULTS)
    dialog.ui.tabs.setCurrentWidget(dialog.ui.problemsTab)
    yield lambda: True
    player.picture("import-problems", dialog)
    yield from _close(player, dialog)
    dialog = yield from _open_file(player, "devices.csv", _FILE)
    player.picture("import", dialog)
    dialog.ui.tabs.setCurrentWidget(dialog.ui.columnsTab)
    yield lambda: True
    player.picture("import-columns", dialog)
    player.press("importButton", dialog)
    yield lambda: dialog.controller.view.result is not None and player.idle()
    player.picture("import-done", dialog)
    yield from _close(player, dialog)


def _open_file(player: Player, name: str, content: str) -> Generator[Step, None, Any]:
    """The dialog that imports a file, with its preview."""
    path = Path(player.database.parent, name)
    path.write_text(content, encoding="utf-8")
    player.trigger("actionImportCollections")
    yield player.shown("importCollectionsDialog")
    dialog: Any = player.top("importCollectionsDialog")
    dialog.choose_file(path)
    yield lambda: dialog.controller.view.preview is not None and player.idle()
    return dialog


def _close(player: Player, dialog: Any) -> Iterator[Step]:
    player.press("closeButton", dialog)
    yield player.gone("importCollectionsDialog")


def _collections(player: Player) -> Iterator[Step]:
    player.tell("Device collections, their rules and their members")
    table = player.find(ResultsTable, "collectionsList", player.window)
    yield lambda: table.model().rowCount() > 1 and player.idle()
    table.choose_row(0)
    yield player.idle
    player.picture("collections")
    tabs = player.find(QTabBar, "detailsTabs", player.window)
    tabs.setCurrentIndex(1)
    yield player.idle
    player.picture("collection-members")
    tabs.setCurrentIndex(0)
    player.trigger("actionDeleteCollection")
    yield player.shown("questionDialog")
    player.picture("collection-delete", player.top("questionDialog"))
    player.press("noButton", player.top("questionDialog"))
    yield player.gone("questionDialog")
    player.trigger("actionShowMembers")
    yield player.idle
    player.picture("members")
    player.press("membersChip", player.window)
    yield player.idle
    player.trigger("actionAddToExisting")
    yield player.shown("collectionPickerDialog")
    player.picture("collection-picker", player.top("collectionPickerDialog"))
    player.press("cancelButton", player.top("collectionPickerDialog"))
    yield player.gone("collectionPickerDialog")
    yield from player.go(DEVICE_COLLECTIONS)


def _create(player: Player) -> Iterator[Step]:
    player.tell("Create Device Collection: direct rules, queries, other collections")
    player.trigger("actionCreateCollection")
    yield player.shown("collectionDialog")
    yield player.idle
    dialog: Any = player.top("collectionDialog")
    player.press("okButton", dialog)
    player.picture("collection-create", dialog)
    dialog.ui.tabs.setCurrentWidget(dialog.ui.rulesTab)
    actions = {action.objectName(): action for action in dialog.ui.addRuleButton.menu().actions()}
    actions["actionDirectRule"].trigger()
    yield player.shown("devicePickerDialog")
    picker: Any = player.top("devicePickerDialog")
    yield player.idle
    picker.ui.devicesTable.selectRow(1)
    player.press("addButton", picker)
    yield player.idle
    player.picture("direct-rule", picker)
    player.press("cancelButton", picker)
    yield player.gone("devicePickerDialog")
    dialog.controller.set_membership(Membership(queries=(_RULE,)))
    dialog.ui.rulesTable.selectRow(0)
    player.press("editRuleButton", dialog)
    yield player.shown("queryRuleDialog")
    query: Any = player.top("queryRuleDialog")
    yield lambda: query.ui.firstTable.model().rowCount() > 0 and player.idle()
    player.picture("query-rule", query)
    player.press("okButton", query)
    yield player.gone("queryRuleDialog")
    yield lambda: dialog.controller.preview.view.count is not None and player.idle()
    player.picture("collection-rules", dialog)
    player.press("cancelButton", dialog)
    yield player.gone("collectionDialog")


def _site(player: Player) -> Iterator[Step]:
    player.tell("Import from a Configuration Manager site; the practice site takes no tokens of apps")
    player.trigger("actionImportSite")
    yield player.shown("importSiteDialog")
    dialog: Any = player.top("importSiteDialog")
    yield player.idle
    player.picture("import-site", dialog)
    player.press("closeButton", dialog)
    yield player.gone("importSiteDialog")
