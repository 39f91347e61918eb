"""The screens of the console that the main job does not show: menus, dialogs, search, help, what can go wrong.

Left out is what only another program shows (the desktop's file dialogs) and what only a broken cloud or computer brings
about (a sign-in with a code, a discovery that fails, creating an app that was not finished).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import cast

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QTabBar, QToolButton, QWidget

from azconsole.app.tour import Player, Step
from azconsole.app.tour_devices import device_screens
from azconsole.app.tour_imports import failed_import, short_lived_key
from azconsole.app.tour_log_analytics import log_analytics_screens
from azconsole.app.tour_monitoring import monitoring_screens
from azconsole.domain.users import DiscoveryOutcome, DiscoveryResult, RoundKind
from azconsole.gui.console.results_table import ResultsTable

_DIALOGS = (
    ("actionConnect", "connectDialog", "connect", "cancelButton"),
    ("actionNavigationOptions", "navigationOptionsDialog", "navigation-options", "cancelButton"),
    ("actionNetwork", "networkDialog", "network", "cancelButton"),
    ("actionOptions", "optionsDialog", "options", "cancelButton"),
    ("actionAbout", "aboutDialog", "about", "closeButton"),
)


def empty_lists(player: Player) -> Iterator[Step]:
    """The list of users before there are any, and back."""
    player.press("workspace1Button", player.window)
    yield player.idle
    player.press("linkUsers", player.window)
    yield player.idle
    player.picture("users-empty")
    player.trigger("actionUp")  # or the workspace would open there next time
    yield player.idle
    player.press("workspace4Button", player.window)
    yield player.idle


def other_screens(player: Player) -> Iterator[Step]:
    """All of them. Begins in the list of users with the service of the main job."""
    yield from _search(player)
    yield from _palette(player)
    yield from _help(player)
    player.press("workspace4Button", player.window)
    yield player.idle
    yield from _folders(player)
    yield from failed_import(player)
    yield from short_lived_key(player)
    yield from _lists(player)
    yield from _notifications(player)
    yield from _questions(player)
    yield from _frame(player)
    yield from _menus(player)
    for action, dialog, name, close in _DIALOGS:
        player.trigger(action)
        yield player.shown(dialog)
        yield player.idle
        player.picture(name, player.top(dialog))
        player.press(close, player.top(dialog))
        yield player.gone(dialog)
    yield from device_screens(player)
    yield from monitoring_screens(player)
    yield from log_analytics_screens(player)
    player.press("workspace1Button", player.window)
    yield player.idle


def _search(player: Player) -> Iterator[Step]:
    player.tell("Search: a text, criteria, saved searches")
    window = player.window
    player.type("usersSearch", "an", window)
    for field in (1, 0):
        player.find(QToolButton, "usersAddCriteriaButton", window).menu().actions()[field].trigger()
    player.type("criterionValue", "contoso", window)
    player.press("usersSearchButton", window)
    tabs = player.find(QTabBar, "ribbonTabs", window)
    tabs.setCurrentIndex(max(filter(tabs.isTabVisible, range(tabs.count()))))
    yield player.idle
    player.picture("search")
    player.trigger("actionSaveSearch")
    yield player.shown("saveSearchDialog")
    dialog = player.top("saveSearchDialog")
    player.type("nameEdit", "Contoso", dialog)
    player.picture("save-search", dialog)
    player.find(QPushButton, "okButton", dialog).click()
    yield player.gone("saveSearchDialog")
    yield player.idle
    for action, menu in (("actionSavedSearches", "savedSearchesMenu"), ("actionRecentSearches", "recentSearchesMenu")):
        player.trigger(action)
        yield player.shown(menu)
        player.picture("saved-searches" if "Saved" in action else "recent-searches", player.top(menu))
        player.top(menu).close()
        yield player.gone(menu)
    player.trigger("actionClearSearch")
    yield player.idle


def _palette(player: Player) -> Iterator[Step]:
    player.tell("Ctrl+K searches everything")
    player.trigger("actionSearchEverything")
    palette = player.window.search.palette
    for text, name in (
        ("", "palette"),
        ("conf", "palette-results"),
        ("an", "palette-too-many"),
        ("§§§", "palette-nothing"),
    ):
        player.type("paletteEdit", text, palette)
        yield lambda: not palette.controller.looking and player.idle()
        player.picture(name)
    palette.close_palette()


def _help(player: Player) -> Iterator[Step]:
    player.tell("Help for what is on the screen")
    player.trigger("actionHelp")
    yield player.shown("helpWindow")
    page = player.top("helpWindow")
    player.picture("help", page)
    player.type("helpSearch", "ConfigMgr", page)
    yield lambda: True
    player.picture("help-search", page)
    page.close()
    yield player.gone("helpWindow")
    player.window.activateWindow()


def _folders(player: Player) -> Iterator[Step]:
    player.tell("Folders, and the tab Folder of the ribbon")
    player.trigger("actionUp")
    yield player.idle
    player.find(QTabBar, "ribbonTabs", player.window).setCurrentIndex(1)
    player.picture("folder")
    player.trigger("actionUp")
    yield player.idle
    player.picture("overview")
    for link in ("linkCloudServices", "linkAzureServices"):
        player.press(link, player.window)
        yield player.idle


def _lists(player: Player) -> Iterator[Step]:
    player.tell("Lists: details, columns, groups, context menu")
    window = player.window
    tabs = player.find(QTabBar, "detailsTabs", window)
    for index in range(tabs.count()):
        tabs.setCurrentIndex(index)
        yield lambda: True
        player.picture(f"details-{index + 1}")
    tabs.setCurrentIndex(0)
    table = player.find(ResultsTable, "servicesList", window)
    table.customContextMenuRequested.emit(table.visualRect(table.currentIndex()).center())
    yield from _popup(player, "context-menu")
    _column_menu(table)
    yield from _popup(player, "column-menu")
    _group(_column_menu(table), 1)
    yield player.idle
    player.picture("grouped")
    _group(_column_menu(table), 0)


def _column_menu(table: ResultsTable) -> QMenu:
    header = table.horizontalHeader()
    header.customContextMenuRequested.emit(QPoint(header.sectionViewportPosition(2) + 20, 12))
    return table.findChildren(QMenu, f"{table.objectName()}ColumnMenu")[-1]


def _group(menu: QMenu, choice: int) -> None:
    """Use the last of the menu's own menus, Group By: 0 is none."""
    choices = [action.menu() for action in menu.actions() if action.menu() is not None]
    cast("QMenu", choices[-1]).actions()[choice].trigger()
    menu.close()


def _notifications(player: Player) -> Iterator[Step]:
    player.tell("Notifications: the bar, the list under the flag, and what can be done with each")
    flag = player.find(QToolButton, "notificationFlag", player.window)
    flag.click()
    yield player.shown("notificationFlyout")
    flyout = player.top("notificationFlyout")
    player.picture("notifications", flyout)
    player.find(QToolButton, "notificationMenuButton", flyout).click()
    yield from _popup(player, "notification-menu")
    flyout.close()
    yield player.gone("notificationFlyout")


def _questions(player: Player) -> Iterator[Step]:
    player.tell("What asks before it does, and errors")
    player.trigger("actionExportAll")
    yield player.shown("exportDialog")
    player.top("exportDialog").fileSelected.emit("/no such folder/users.csv")  # type: ignore[attr-defined]  # a QFileDialog
    player.top("exportDialog").close()
    yield player.shown("errorDialog")
    player.picture("error", player.top("errorDialog"))
    player.press("closeButton", player.top("errorDialog"))
    yield player.gone("errorDialog")
    # The practice cloud loses users only by its control plane: the numbers of this question are made up.
    result = DiscoveryResult(
        RoundKind.FULL, DiscoveryOutcome.REMOVALS_WAITING, 0, 0, 0, 10, 750, 0, 2.5, datetime.now(UTC), 250, 1000
    )
    player.console.desk.ask_removals(0, result)
    yield player.shown("removalsDialog")
    player.picture("removals", player.top("removalsDialog"))
    player.press("keepButton", player.top("removalsDialog"))
    yield player.gone("removalsDialog")
    player.console.bugs.report("azconsole.app.tour_screens: what a report looks like")
    yield player.shown("crashDialog")
    player.picture("crash", player.top("crashDialog"))
    player.press("closeButton", player.top("crashDialog"))
    yield player.gone("crashDialog")


def _frame(player: Player) -> Iterator[Step]:
    player.tell("The frame: everything collapsed, key tips")
    window = player.window
    window.setFocus()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(window, QKeyEvent(kind, Qt.Key.Key_Alt, Qt.KeyboardModifier.AltModifier))
    yield lambda: player.find(QWidget, "keyTips", window).isVisible()
    player.picture("key-tips")
    window.key_tips.hide_tips()
    buttons = ("collapseRibbonButton", "collapseNavigationButton", "collapseDetailsButton")
    for name in buttons:
        player.press(name, window)
    yield lambda: True
    player.picture("collapsed")
    for name in ("collapseRibbonButton", "expandNavigationButton", "collapseDetailsButton"):
        player.press(name, window)
    yield lambda: True


def _menus(player: Player) -> Iterator[Step]:
    player.tell("The application menu and its dialogs")
    button = player.find(QToolButton, "applicationButton", player.window)
    button.menu().popup(button.mapToGlobal(QPoint(0, button.height())))
    yield from _popup(player, "application-menu")
    themes = next(action.menu() for action in button.menu().actions() if action.menu() is not None)
    if isinstance(themes, QMenu):
        themes.popup(button.mapToGlobal(QPoint(120, button.height() + 30)))
        yield from _popup(player, "theme-menu")
    export = player.find(QToolButton, "actionExportAllButton", player.window)
    export.menu().popup(export.mapToGlobal(QPoint(0, export.height())))
    yield from _popup(player, "export-menu")


def _popup(player: Player, name: str) -> Iterator[Step]:
    """Wait for the menu that opens, take its picture, close it."""
    yield lambda: QApplication.activePopupWidget() is not None
    menu = QApplication.activePopupWidget()
    if menu is not None:
        player.picture(name, menu)
        menu.close()
