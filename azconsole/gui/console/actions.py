"""The console's actions: made once, shared by ribbon, context menus and shortcuts (one text, tip and state everywhere)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow

from azconsole.gui import theme
from azconsole.gui.icons import icon
from azconsole.gui.ribbon.group import KEY_TIP


@dataclass(frozen=True, slots=True)
class Spec:
    """What an action shows: menu text, ribbon text, icon, tip, shortcut, key tip."""

    text: str
    ribbon: str
    icon: str
    tip: str
    keys: str = ""
    letter: str = ""


_SPECS = {
    "actionConfigureAzureServices": Spec(
        "Configure Azure Services", "Configure Azure\nServices", "configure",
        "Start the Azure Services Wizard and connect the site to an Azure service", "Ctrl+N", "C",
    ),
    "actionRunFullDiscovery": Spec(
        "Run Full Discovery Now", "Run Full\nDiscovery Now", "full-discovery",
        "Read all users of the service's tenant now", "Ctrl+R", "R",
    ),
    "actionRunDeltaDiscovery": Spec(
        "Run Delta Discovery Now", "Run Delta\nDiscovery Now", "delta-discovery",
        "Read the users that changed since the last run", "Ctrl+Shift+R", "D",
    ),
    "actionCancelDiscovery": Spec(
        "Cancel Discovery", "Cancel\nDiscovery", "cancel", "Stop the discovery that runs; what it has read is kept", "", "X",
    ),
    "actionDelete": Spec(
        "Delete", "Delete", "delete", "Delete the connection; the apps in Azure AD stay", "Del", "E",
    ),
    "actionProperties": Spec(
        "Properties", "Properties", "properties", "View and change the service", "Alt+Return", "P",
    ),
    "actionRefresh": Spec("Refresh", "Refresh", "refresh", "Read the list again", "F5", "S"),
    "actionCopy": Spec("Copy", "Copy", "copy", "Copy the values of the selected items", "Ctrl+C", "O"),
    "actionCopyProperties": Spec(
        "Copy Property and Value", "Copy Property\nand Value", "copy", "Copy the selected items, each value after its name",
        "Ctrl+Shift+C",
    ),
    "actionSelectAll": Spec("Select All", "Select All", "", "Select all items of the list", "Ctrl+A"),
    "actionExportSelected": Spec(
        "Export Selected Items…", "Export Selected\nItems", "export", "Write the selected items to a CSV or JSON file",
    ),
    "actionExportAll": Spec(
        "Export All Items…", "Export", "export", "Write all items of the list to a CSV or JSON file", "", "W",
    ),
    "actionExpandAll": Spec("Expand All", "Expand All", "expand-all", "Open all folders of the navigation tree", "", "A"),
    "actionCollapseAll": Spec(
        "Collapse All", "Collapse All", "collapse-all", "Close all folders of the navigation tree", "", "L",
    ),
    "actionUp": Spec("Up One Level", "Up One\nLevel", "up", "Show the folder above this one", "Alt+Up", "U"),
    "actionConnect": Spec("Connect to a Site…", "Connect", "cloud", "Open another data folder, or the practice cloud"),
    "actionOptions": Spec("Options…", "Options", "settings", "Theme and other choices"),
    "actionNavigationOptions": Spec(
        "Navigation Pane Options…", "Navigation Pane", "", "Order and visibility of the workspaces"
    ),
    "actionHelp": Spec("Help", "Help", "help", "Help for what is on the screen", "F1"),
    "actionAbout": Spec("About azconsole", "About", "app", "Versions, licences, data folder, certificates and proxy"),
    "actionExit": Spec("Exit", "Exit", "", "Close the console", "Ctrl+Q"),
}  # fmt: skip
_THEMES = (("light", "Light"), ("dark", "Dark"), ("system", "Follow the system"))


class ConsoleActions:
    """All actions of a window, added to it so that shortcuts work while the ribbon is hidden."""

    def __init__(self, window: QMainWindow) -> None:
        self.configure = _make(window, "actionConfigureAzureServices")
        self.run_full = _make(window, "actionRunFullDiscovery")
        self.run_delta = _make(window, "actionRunDeltaDiscovery")
        self.cancel = _make(window, "actionCancelDiscovery")
        self.delete = _make(window, "actionDelete")
        self.properties = _make(window, "actionProperties")
        self.refresh = _make(window, "actionRefresh")
        self.copy = _make(window, "actionCopy")
        self.copy_properties = _make(window, "actionCopyProperties")
        self.select_all = _make(window, "actionSelectAll")
        self.export_selected = _make(window, "actionExportSelected")
        self.export_all = _make(window, "actionExportAll")
        self.expand_all = _make(window, "actionExpandAll")
        self.collapse_all = _make(window, "actionCollapseAll")
        self.up = _make(window, "actionUp")
        self.connect_site = _make(window, "actionConnect")
        self.options = _make(window, "actionOptions")
        self.navigation_options = _make(window, "actionNavigationOptions")
        self.help = _make(window, "actionHelp")
        self.about = _make(window, "actionAbout")
        self.exit = _make(window, "actionExit")
        self.themes = QActionGroup(window)
        for choice, title in _THEMES:
            action = QAction(title, self.themes)
            action.setObjectName(f"actionTheme{choice.title()}")
            action.setData(choice)
            action.setCheckable(True)
            action.setChecked(choice == theme.current_choice())
        self.exit.setMenuRole(QAction.MenuRole.QuitRole)
        self.about.setMenuRole(QAction.MenuRole.AboutRole)


def _make(window: QMainWindow, name: str) -> QAction:
    spec = _SPECS[name]
    action = QAction(spec.text, window)
    action.setObjectName(name)
    action.setIconText(spec.ribbon)
    keys = f" ({QKeySequence(spec.keys).toString(QKeySequence.SequenceFormat.NativeText)})" if spec.keys else ""
    action.setToolTip(f"{spec.tip}{keys}")
    action.setStatusTip(spec.tip)
    if spec.icon:
        action.setIcon(icon(spec.icon))
    if spec.keys:
        action.setShortcut(QKeySequence(spec.keys))
    action.setProperty(KEY_TIP, spec.letter)
    window.addAction(action)
    return action
