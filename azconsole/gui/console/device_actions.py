"""What can be done in the lists of devices and device collections, as actions; `app.device_desk` answers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from azconsole.controllers.texts import shown
from azconsole.domain.texts import say
from azconsole.gui.console.actions import Spec
from azconsole.gui.icons import icon
from azconsole.gui.labels import with_keys
from azconsole.gui.ribbon.group import KEY_TIP

_SPECS = {
    "actionReadDevices": Spec(
        say("Read Devices Now"), say("Read Devices\nNow"), "device-read",
        say("Read the devices of the tenants from Azure AD"), "", "G",
    ),
    "actionImportCollections": Spec(
        say("Import from File…"), say("Import"), "import",
        say("Import devices and collections from a CSV or JSON file"), "", "I",
    ),
    "actionImportSite": Spec(
        say("Import from Configuration Manager Site…"), say("Import from\nSite"), "import",
        say("Import collections with their members from a Configuration Manager site"),
    ),
    "actionAddToExisting": Spec(
        say("Add Selected Items to Existing Device Collection…"), say("Add Selected\nItems"), "collection-members",
        say("Make the selected devices direct members of a collection"), "", "D",
    ),
    "actionAddToNew": Spec(
        say("Add Selected Items to New Device Collection…"), say("Add to New\nCollection"), "collection-create",
        say("Create a collection with the selected devices as direct members"),
    ),
    "actionCreateCollection": Spec(
        say("Create Device Collection…"), say("Create Device\nCollection"), "collection-create",
        say("Create a collection by rules"), "", "D",
    ),
    "actionUpdateMembership": Spec(
        say("Update Membership"), say("Update\nMembership"), "collection-update",
        say("Evaluate the rules of all collections now"), "", "M",
    ),
    "actionShowMembers": Spec(
        say("Show Members"), say("Show\nMembers"), "collection-members",
        say("Show the members of the collection in the list of devices"), "", "B",
    ),
    "actionDeleteCollection": Spec(
        say("Delete Device Collection"), say("Delete"), "delete", say("Delete the collection; its devices stay"), "Del", "E",
    ),
    "actionCollectionProperties": Spec(
        say("Properties of the Collection"), say("Properties"), "properties",
        say("View and change the collection and its rules"), "Alt+Return", "P",
    ),
}  # fmt: skip


class DeviceActions(QObject):
    """Added to the window, so that their keys work while the ribbon is hidden; disabled until somebody enables them."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.read = self._make("actionReadDevices")
        self.import_file = self._make("actionImportCollections")
        self.import_site = self._make("actionImportSite")
        self.add_existing = self._make("actionAddToExisting")
        self.add_new = self._make("actionAddToNew")
        self.create = self._make("actionCreateCollection")
        self.update = self._make("actionUpdateMembership")
        self.show_members = self._make("actionShowMembers")
        self.delete = self._make("actionDeleteCollection")
        self.properties = self._make("actionCollectionProperties")

    @property
    def of_devices(self) -> tuple[QAction, ...]:
        """For the ribbon over the list of devices."""
        return self.read, self.import_file, self.add_existing

    @property
    def of_collections(self) -> tuple[QAction, ...]:
        """For the ribbon over the list of collections."""
        return self.create, self.import_file, self.update, self.show_members, self.delete, self.properties

    def menus(self, parent: QWidget) -> dict[QAction, QMenu]:
        """The menus that open under an action's arrow in the ribbon."""
        return {
            self.import_file: _menu("importMenu", (self.import_file, self.import_site), parent),
            self.add_existing: _menu("addSelectedMenu", (self.add_existing, self.add_new), parent),
        }

    def on(self, action: QAction, does: Callable[[], object]) -> None:
        """What an action does."""
        action.triggered.connect(lambda _=False: does())

    def _make(self, name: str) -> QAction:
        spec = _SPECS[name]
        action = QAction(icon(spec.icon), shown(spec.text), self)
        action.setObjectName(name)
        action.setIconText(shown(spec.ribbon))
        action.setToolTip(with_keys(shown(spec.tip), spec.keys))
        action.setStatusTip(shown(spec.tip))
        if spec.keys:
            action.setShortcut(QKeySequence(spec.keys))
        action.setProperty(KEY_TIP, spec.letter)
        action.setEnabled(False)
        self._window.addAction(action)
        return action


def _menu(name: str, actions: tuple[QAction, ...], parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.setObjectName(name)
    menu.addActions(actions)
    return menu
