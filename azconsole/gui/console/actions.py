"""The console's actions: made once, shared by ribbon, context menus and shortcuts (one text, tip and state everywhere)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow

from azconsole.controllers.texts import shown
from azconsole.domain.texts import say
from azconsole.gui import theme
from azconsole.gui.icons import icon
from azconsole.gui.labels import with_keys
from azconsole.gui.ribbon.group import KEY_TIP


@dataclass(frozen=True, slots=True)
class Spec:
    """What an action shows: menu text, ribbon text, icon, tip, shortcut, key tip; the texts are not translated yet."""

    text: str
    ribbon: str
    icon: str
    tip: str
    keys: str = ""
    letter: str = ""


_SPECS = {
    "actionConfigureAzureServices": Spec(
        say("Configure Azure Services"), say("Configure Azure\nServices"), "configure",
        say("Start the Azure Services Wizard and connect the site to an Azure service"), "Ctrl+N", "C",
    ),
    "actionRunFullDiscovery": Spec(
        say("Run Full Discovery Now"), say("Run Full\nDiscovery Now"), "full-discovery",
        say("Read all users of the service's tenant now"), "Ctrl+R", "R",
    ),
    "actionRunDeltaDiscovery": Spec(
        say("Run Delta Discovery Now"), say("Run Delta\nDiscovery Now"), "delta-discovery",
        say("Read the users that changed since the last run"), "Ctrl+Shift+R", "D",
    ),
    "actionSynchronize": Spec(
        say("Synchronize Now"), say("Synchronize\nNow"), "synchronize",
        say("Upload the collections of the service to its workspace now"), "", "Y",
    ),
    "actionCancelDiscovery": Spec(
        say("Cancel Run"), say("Cancel\nRun"), "cancel",
        say("Stop the discovery or the upload that runs; what it has done is kept"), "", "X",
    ),
    "actionPauseRuns": Spec(
        say("Pause Runs"), say("Pause\nRuns"), "pause",
        say("Let nothing of this service run by itself until it is resumed"), "", "Z",
    ),
    "actionResumeRuns": Spec(
        say("Resume Runs"), say("Resume\nRuns"), "resume",
        say("Let discovery and checks of this service run by themselves again"), "", "V",
    ),
    "actionDelete": Spec(
        say("Delete"), say("Delete"), "delete", say("Delete the connection; the apps in Azure AD stay"), "Del", "E",
    ),
    "actionProperties": Spec(
        say("Properties"), say("Properties"), "properties", say("View and change the service"), "Alt+Return", "P",
    ),
    "actionRefresh": Spec(say("Refresh"), say("Refresh"), "refresh", say("Read the list again"), "F5", "S"),
    "actionCopy": Spec(say("Copy"), say("Copy"), "copy", say("Copy the values of the selected items"), "Ctrl+C", "O"),
    "actionCopyProperties": Spec(
        say("Copy Property and Value"), say("Copy Property\nand Value"), "copy",
        say("Copy the selected items, each value after its name"),
        "Ctrl+Shift+C",
    ),
    "actionSelectAll": Spec(say("Select All"), say("Select All"), "", say("Select all items of the list"), "Ctrl+A"),
    "actionExportSelected": Spec(
        say("Export Selected Items…"), say("Export Selected\nItems"), "export",
        say("Write the selected items to a CSV or JSON file"),
    ),
    "actionExportAll": Spec(
        say("Export All Items…"), say("Export"), "export",
        say("Write all items of the list to a CSV or JSON file"), "", "W",
    ),
    "actionExpandAll": Spec(
        say("Expand All"), say("Expand All"), "expand-all", say("Open all folders of the navigation tree"), "", "A",
    ),
    "actionCollapseAll": Spec(
        say("Collapse All"), say("Collapse All"), "collapse-all", say("Close all folders of the navigation tree"), "", "L",
    ),
    "actionUp": Spec(say("Up One Level"), say("Up One\nLevel"), "up", say("Show the folder above this one"), "Alt+Up", "U"),
    "actionConnect": Spec(
        say("Connect to a Site…"), say("Connect"), "cloud", say("Open another data folder, or the practice cloud"),
    ),
    "actionOptions": Spec(say("Options…"), say("Options"), "settings", say("Theme and other choices")),
    "actionNetwork": Spec(
        say("Network…"), say("Network"), "cloud", say("Proxy and certificate authorities of this data folder"),
    ),
    "actionNavigationOptions": Spec(
        say("Navigation Pane Options…"), say("Navigation Pane"), "", say("Order and visibility of the workspaces")
    ),
    "actionHelp": Spec(say("Help"), say("Help"), "help", say("Help for what is on the screen"), "F1"),
    "actionAbout": Spec(
        say("About azconsole"), say("About"), "app", say("Versions, licences, data folder, certificates and proxy"),
    ),
    "actionExit": Spec(say("Exit"), say("Exit"), "", say("Close the console"), "Ctrl+Q"),
}  # fmt: skip
_THEMES = (
    ("light", say("Light")),
    ("dark", say("Dark")),
    ("contrast", say("High contrast")),
    ("system", say("Follow the system")),
)


class ConsoleActions:
    """All actions of a window, added to it so that shortcuts work while the ribbon is hidden."""

    def __init__(self, window: QMainWindow) -> None:
        self.configure = _make(window, "actionConfigureAzureServices")
        self.run_full = _make(window, "actionRunFullDiscovery")
        self.run_delta = _make(window, "actionRunDeltaDiscovery")
        self.synchronize = _make(window, "actionSynchronize")
        self.cancel = _make(window, "actionCancelDiscovery")
        self.pause = _make(window, "actionPauseRuns")
        self.resume = _make(window, "actionResumeRuns")
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
        self.network = _make(window, "actionNetwork")
        self.navigation_options = _make(window, "actionNavigationOptions")
        self.help = _make(window, "actionHelp")
        self.about = _make(window, "actionAbout")
        self.exit = _make(window, "actionExit")
        self.themes = QActionGroup(window)
        for choice, title in _THEMES:
            action = QAction(shown(title), self.themes)
            action.setObjectName(f"actionTheme{choice.title()}")
            action.setData(choice)
            action.setCheckable(True)
            action.setChecked(choice == theme.current_choice())
        self.exit.setMenuRole(QAction.MenuRole.QuitRole)
        self.about.setMenuRole(QAction.MenuRole.AboutRole)


def _make(window: QMainWindow, name: str) -> QAction:
    spec = _SPECS[name]
    action = QAction(shown(spec.text), window)
    action.setObjectName(name)
    action.setIconText(shown(spec.ribbon))
    action.setToolTip(with_keys(shown(spec.tip), spec.keys))
    action.setStatusTip(shown(spec.tip))
    if spec.icon:
        action.setIcon(icon(spec.icon))
    if spec.keys:
        action.setShortcut(QKeySequence(spec.keys))
    action.setProperty(KEY_TIP, spec.letter)
    window.addAction(action)
    return action
