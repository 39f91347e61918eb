"""What the tab Search of the ribbon holds."""

from __future__ import annotations

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from azconsole.gui.console.actions import Spec
from azconsole.gui.icons import icon
from azconsole.gui.ribbon.bar import RibbonPage
from azconsole.gui.ribbon.group import KEY_TIP

_SPECS = {
    "actionSearchNow": Spec("Search", "Search", "search", "Search the list now", "", "N"),
    "actionClearSearch": Spec(
        "Clear Search", "Clear\nSearch", "clear", "Show all items of the list again", "Ctrl+Shift+L", "X"
    ),
    "actionAddCriteria": Spec(
        "Add Criteria…", "Add\nCriteria ▾", "criteria", "Narrow the list by a field", "Ctrl+Shift+K", "A"
    ),
    "actionSaveSearch": Spec(
        "Save Current Search…", "Save Current\nSearch", "search-save", "Keep this search under a name", "", "V"
    ),
    "actionSavedSearches": Spec(
        "Saved Searches…", "Saved\nSearches ▾", "search-saved", "Search again for what was saved", "", "D"
    ),
    "actionRecentSearches": Spec(
        "Recent Searches…", "Recent\nSearches ▾", "search-recent", "Search again for what was searched last", "", "R"
    ),
    "actionSearchEverything": Spec(
        "Search Everything…", "Search\nEverything", "search-all",
        "Find services, apps, tenants, users, places, settings and commands", "Ctrl+K", "E",
    ),
}  # fmt: skip


class SearchActions:
    """The actions, added to the window so that their shortcuts work while the tab is hidden."""

    def __init__(self, window: QMainWindow) -> None:
        self.now = _make(window, "actionSearchNow")
        self.clear = _make(window, "actionClearSearch")
        self.add = _make(window, "actionAddCriteria")
        self.save = _make(window, "actionSaveSearch")
        self.saved = _make(window, "actionSavedSearches")
        self.recent = _make(window, "actionRecentSearches")
        self.everything = _make(window, "actionSearchEverything")

    def fill(self, page: RibbonPage) -> None:
        """Put the buttons on the ribbon's page."""
        for name, caption, actions in (
            ("searchGroup", "Search", (self.now, self.clear)),
            ("criteriaGroup", "Criteria", (self.add,)),
            ("searchesGroup", "Searches", (self.save, self.saved, self.recent)),
            ("everywhereGroup", "Console", (self.everything,)),
        ):
            group = page.add_group(name, caption)
            for action in actions:
                group.add_large(action)


def _make(window: QMainWindow, name: str) -> QAction:
    spec = _SPECS[name]
    action = QAction(icon(spec.icon), spec.text, window)
    action.setObjectName(name)
    action.setIconText(spec.ribbon)
    keys = f" ({QKeySequence(spec.keys).toString(QKeySequence.SequenceFormat.NativeText)})" if spec.keys else ""
    action.setToolTip(f"{spec.tip}{keys}")
    action.setStatusTip(spec.tip)
    if spec.keys:
        action.setShortcut(QKeySequence(spec.keys))
    action.setProperty(KEY_TIP, spec.letter)
    window.addAction(action)
    return action
