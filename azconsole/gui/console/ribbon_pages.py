"""The ribbon's contents: which groups each node has (facts 133, 175, 176)."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from azconsole.controllers.nodes import AZURE_SERVICES, CLOUD_MANAGEMENT, CONNECTIVITY, LOGS, QUERIES, USERS, node
from azconsole.controllers.texts import tr
from azconsole.domain.texts import say
from azconsole.gui.console.actions import ConsoleActions
from azconsole.gui.ribbon.bar import RibbonBar
from azconsole.gui.ribbon.group import RibbonButton, RibbonGroup


class ConsoleRibbon(RibbonBar):
    """The Home tab, whose groups follow the node, the Folder tab, and the application menu."""

    def __init__(self, actions: ConsoleActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: dict[str, tuple[RibbonGroup, ...]] = {}
        self._actions = actions
        self._on_folders: tuple[RibbonGroup, ...] = ()
        self._on_lists: tuple[RibbonGroup, ...] = ()
        self._add_groups(actions)
        self._fill_application_menu(actions)
        self.set_help(actions.help)

    def show_node(self, key: str) -> None:
        """Show the groups of a node, and the tab Folder on folders."""
        on_folder = not node(key).is_list
        if on_folder and not self.has_contextual("folder"):
            self._add_folder_page()
        if self.has_contextual("folder"):
            self.show_contextual("folder", on_folder)
        wanted = self._groups.get(key, self._on_folders if on_folder else self._on_lists)
        for group in {group for groups in (*self._groups.values(), self._on_lists) for group in groups}:
            group.setVisible(group in wanted)

    def add_list_group(
        self, key: str, name: str, title: str, actions: tuple[QAction, ...], menus: dict[QAction, QMenu] | None = None
    ) -> None:
        """Give the list of a node a group of its own, before the others. `menus`: those that open under an action's arrow."""
        group = self._home.add_group(name, title, first=True)
        behind = self._on_lists[0].findChildren(RibbonButton)[0]
        before: QWidget = behind.previousInFocusChain() or behind
        for action in actions:
            menu = (menus or {}).get(action)
            button = group.add_split(action, menu) if menu else group.add_large(action)
            QWidget.setTabOrder(before, button)
            before = button
        self._groups[key] = (group, *self._on_lists[1:])
        group.hide()

    def _add_groups(self, actions: ConsoleActions) -> None:
        home = self._home = self.add_page("homePage", say("Home"))
        services = home.add_group("azureServicesGroup", tr("Azure Services"))
        services.add_large(actions.configure)
        discovery = home.add_group("discoveryGroup", tr("Discovery"))
        for action in (actions.run_full, actions.run_delta, actions.synchronize, actions.cancel):
            discovery.add_large(action)
        for action in (actions.pause, actions.resume):
            discovery.add_small(action)
        properties = home.add_group("propertiesGroup", tr("Properties"))
        properties.add_large(actions.delete)
        properties.add_large(actions.properties)
        view = home.add_group("viewGroup", tr("View"))
        view.add_large(actions.refresh)
        view.add_large(actions.copy)
        exports = home.add_group("exportGroup", tr("List"))
        menu = QMenu(self)
        menu.setObjectName("exportMenu")
        menu.addActions((actions.export_selected, actions.export_all))
        exports.add_split(actions.export_all, menu)
        self._on_folders = (services,)
        self._on_lists = (services, view, exports)
        self._groups = {
            AZURE_SERVICES: (services, discovery, properties, exports),
            USERS: (view, exports),
            CLOUD_MANAGEMENT: (services, view),
            LOGS: (view,),
            QUERIES: (services, view),
            CONNECTIVITY: (view,),
        }

    def _add_folder_page(self) -> None:
        actions = self._actions
        folder = self.add_contextual("folder", say("Folder")).add_group("folderGroup", tr("Folder"))
        for action in (actions.up, actions.expand_all, actions.collapse_all):
            folder.add_large(action)

    def _fill_application_menu(self, actions: ConsoleActions) -> None:
        menu = self.application_button.menu()
        menu.addAction(actions.connect_site)
        menu.addSeparator()
        themes = menu.addMenu(tr("&Theme"))
        themes.addActions(actions.themes.actions())
        menu.addAction(actions.navigation_options)
        menu.addAction(actions.network)
        menu.addAction(actions.options)
        menu.addSeparator()
        menu.addAction(actions.help)
        menu.addAction(actions.about)
        menu.addSeparator()
        menu.addAction(actions.exit)
