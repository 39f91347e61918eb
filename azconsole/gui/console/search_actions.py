"""What the tab Search of the ribbon holds."""

from __future__ import annotations

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from azconsole.controllers.texts import shown, tr
from azconsole.domain.texts import say
from azconsole.gui.console.actions import Spec
from azconsole.gui.icons import icon
from azconsole.gui.labels import with_keys
from azconsole.gui.ribbon.bar import RibbonPage
from azconsole.gui.ribbon.group import KEY_TIP

_SPECS = {
    "actionSearchNow": Spec(say("Search"), say("Search"), "search", say("Search the list now"), "", "N"),
    "actionClearSearch": Spec(
        say("Clear Search"), say("Clear\nSearch"), "clear", say("Show all items of the list again"), "Ctrl+Shift+L", "X"
    ),
    "actionAddCriteria": Spec(
        say("Add Criteria…"), say("Add\nCriteria ▾"), "criteria", say("Narrow the list by a field"), "Ctrl+Shift+K", "A"
    ),
    "actionSaveSearch": Spec(
        say("Save Current Search…"), say("Save Current\nSearch"), "search-save",
        say("Keep this search under a name"), "", "V"
    ),
    "actionSavedSearches": Spec(
        say("Saved Searches…"), say("Saved\nSearches ▾"), "search-saved", say("Search again for what was saved"), "", "D"
    ),
    "actionRecentSearches": Spec(
        say("Recent Searches…"), say("Recent\nSearches ▾"), "search-recent",
        say("Search again for what was searched last"), "", "R"
    ),
    "actionSearchEverything": Spec(
        say("Search Everything…"), say("Search\nEverything"), "search-all",
        say("Find services, apps, tenants, users, places, settings and commands"), "Ctrl+K", "E",
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
            ("searchGroup", tr("Search"), (self.now, self.clear)),
            ("criteriaGroup", tr("Criteria"), (self.add,)),
            ("searchesGroup", tr("Searches"), (self.save, self.saved, self.recent)),
            ("everywhereGroup", tr("Console"), (self.everything,)),
        ):
            group = page.add_group(name, caption)
            for action in actions:
                group.add_large(action)


def _make(window: QMainWindow, name: str) -> QAction:
    spec = _SPECS[name]
    action = QAction(icon(spec.icon), shown(spec.text), window)
    action.setObjectName(name)
    action.setIconText(shown(spec.ribbon))
    action.setToolTip(with_keys(shown(spec.tip), spec.keys))
    action.setStatusTip(shown(spec.tip))
    if spec.keys:
        action.setShortcut(QKeySequence(spec.keys))
    action.setProperty(KEY_TIP, spec.letter)
    window.addAction(action)
    return action
