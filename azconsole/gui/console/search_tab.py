"""Searching in the window: the search of each list, the ribbon's tab Search with its menus, and the command palette.

Made by the main window after its first picture. The tab shows while the keyboard is in a list's search box or its criteria,
and as long as there are criteria.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from azconsole.controllers.nodes import AZURE_SERVICES, USERS
from azconsole.controllers.search import SearchController, service_value
from azconsole.controllers.texts import shown, tr
from azconsole.domain.search import SERVICE_FIELDS, USER_FIELDS, Criterion, describe, fits
from azconsole.domain.texts import say
from azconsole.gui.console.list_search import ListSearch, Narrow
from azconsole.gui.console.search_actions import SearchActions
from azconsole.gui.icons import icon
from azconsole.gui.labels import with_keys

if TYPE_CHECKING:
    from azconsole.controllers.plain_list import PlainListController
    from azconsole.domain.search import Search, SearchField
    from azconsole.gui.console.list_pane import ListPane
    from azconsole.gui.console.main_window import Controllers, MainWindow
    from azconsole.gui.console.palette_pane import PalettePane
    from azconsole.operations.toolbox import Toolbox

_TAB = "search"
_LONGEST_ENTRY = 80


class ConsoleSearch(QObject):
    """`failed` carries an AzConsoleError; `dialog_made` a dialog that is to be opened."""

    failed = Signal(object)
    dialog_made = Signal(object)

    def __init__(self, window: MainWindow, controllers: Controllers) -> None:
        super().__init__(window)
        self._window = window
        self._controllers = controllers
        self._toolbox: Toolbox | None = None
        self.actions = SearchActions(window)
        runner = controllers.users.runner
        services = SearchController(runner, "services", SERVICE_FIELDS, self)
        users = SearchController(runner, "users", USER_FIELDS, self)
        self.lists = {
            AZURE_SERVICES: ListSearch(window.services, tr("Azure Services"), services, self._narrow_services),
            USERS: ListSearch(window.users, tr("Users"), users, controllers.users.narrow),
        }
        self._add_box()
        self._connect()
        self._update()

    @cached_property
    def palette(self) -> PalettePane:
        """The command palette; made when it is first asked for."""
        from azconsole.gui.console.palette_commands import make_palette

        palette = make_palette(self._window, self._controllers, self)
        palette.controller.failed.connect(self.failed)
        if self._toolbox is not None:
            palette.controller.attach(self._toolbox)
        return palette

    def attach(self, toolbox: Toolbox) -> None:
        """The site is open."""
        self._toolbox = toolbox
        for item in self.lists.values():
            item.controller.attach(toolbox)
        if "palette" in vars(self):
            self.palette.controller.attach(toolbox)

    def add_list(self, key: str, pane: ListPane, controller: PlainListController[Any]) -> None:
        """Let the list of a node be searched by its criteria; its text is looked for in every column."""
        listing = controller.listing
        self.add_search(key, pane, listing.name, shown(listing.title), listing.fields, controller.narrow)

    def add_search(
        self, key: str, pane: ListPane, name: str, title: str, fields: tuple[SearchField, ...], narrow: Narrow
    ) -> None:
        """Let the list of a node be searched by criteria over these fields; `name` is the list's in the settings."""
        search = SearchController(self._controllers.users.runner, name, fields, self)
        item = self.lists[key] = ListSearch(pane, title, search, narrow)
        if self._toolbox is not None:
            search.attach(self._toolbox)
        self._follow(item)

    def open_palette(self) -> None:
        """Show the command palette, empty."""
        self.palette.open_palette()

    def current(self) -> ListSearch | None:
        """The search of the list that is shown."""
        return self.lists.get(self._controllers.console.current.key)

    def saved_menu(self) -> QMenu:
        """The saved searches of the list that is shown, and how to delete them."""
        menu, item = _menu("savedSearchesMenu", self._window), self.current()
        saved = item.controller.book.saved if item else ()
        for entry in saved:
            self._add_search(menu, entry.name, entry.search)
        if not saved:
            menu.addAction(tr("There are no saved searches")).setEnabled(False)
            return menu
        menu.addSeparator()
        forget = menu.addMenu(tr("Delete Saved Search"))
        for entry in saved:
            forget.addAction(_entry_text(entry.name)).triggered.connect(
                lambda _=False, name=entry.name: self._forget(name)
            )
        return menu

    def recent_menu(self) -> QMenu:
        """What the list that is shown was searched for last."""
        menu, item = _menu("recentSearchesMenu", self._window), self.current()
        recent = item.controller.book.recent if item else ()
        for search in recent:
            self._add_search(menu, describe(search, item.controller.fields) if item else "", search)
        if not recent:
            menu.addAction(tr("There are no recent searches")).setEnabled(False)
        return menu

    def _connect(self) -> None:
        actions = self.actions
        actions.now.triggered.connect(lambda: self._with_current(ListSearch.run))
        actions.clear.triggered.connect(lambda: self._with_current(ListSearch.clear))
        actions.add.triggered.connect(lambda: self._with_current(self._add_criteria))
        actions.save.triggered.connect(lambda: self._with_current(self._ask_name))
        actions.saved.triggered.connect(lambda: self._popup(self.saved_menu(), "actionSavedSearchesButton"))
        actions.recent.triggered.connect(lambda: self._popup(self.recent_menu(), "actionRecentSearchesButton"))
        actions.everything.triggered.connect(self.open_palette)
        for item in self.lists.values():
            self._follow(item)
        self._controllers.console.node_changed.connect(lambda _: self._node_changed())
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def _follow(self, item: ListSearch) -> None:
        item.changed.connect(self._update)
        item.controller.book_changed.connect(lambda _: self._update())
        item.controller.failed.connect(self.failed)

    def _add_box(self) -> None:
        box = QPushButton(with_keys(tr("Search everything"), "Ctrl+K"))
        box.setObjectName("searchEverythingButton")
        box.setAccessibleName(tr("Search everything"))
        box.setToolTip(self.actions.everything.toolTip())
        box.setIcon(icon("search"))
        box.setIconSize(QSize(13, 13))
        box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        box.setAutoDefault(False)
        box.clicked.connect(self.actions.everything.trigger)
        self._window.ribbon.set_corner_widget(box, first=True)

    def _narrow_services(self, criteria: tuple[Criterion, ...]) -> None:
        model = self._controllers.services.model

        def keeps(service_id: int) -> bool:
            row = model.row_of(service_id)
            return row is not None and fits(criteria, lambda field: service_value(row, model.status(row), field))

        self._controllers.services.view.narrow(keeps if criteria else None)

    def _with_current(self, does: object) -> None:
        item = self.current()
        if item is not None and callable(does):
            does(item)

    def _node_changed(self) -> None:
        item, focus = self.current(), self._window.focusWidget()
        if item is not None and focus is not None and item.holds(focus):
            # What had the keyboard went with the node before, and Qt chose the next widget: nobody wanted to search.
            self._window.focus_main()
        self._update()

    def _update(self) -> None:
        item = self.current()
        actions = self.actions
        for action in (actions.now, actions.saved, actions.recent):
            action.setEnabled(item is not None)
        actions.add.setEnabled(item is not None and item.bar.add_button.isEnabled())
        searching = item is not None and not item.search.empty
        actions.clear.setEnabled(item is not None and item.bar.clear_button.isEnabled())
        actions.save.setEnabled(searching)
        self._show_tab()

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or new.window() is not self._window:
            return
        item = self.current()
        if item is not None and item.holds(new):
            item.controller.read()
        self._show_tab(moved=True)

    def _show_tab(self, *, moved: bool = False) -> None:
        item, ribbon = self.current(), self._window.ribbon
        focus = self._window.focusWidget()
        inside = item is not None and focus is not None and item.holds(focus)
        in_ribbon = focus is not None and (ribbon.isAncestorOf(focus) or focus is self._window.key_tips)
        made = ribbon.has_contextual(_TAB)
        # The keyboard that stands in the box because there was no other place for it asks for no tab.
        wanted = bool(item and item.bar.has_rows) or (inside and (moved or made))
        if wanted and not made:
            self.actions.fill(ribbon.add_contextual(_TAB, say("Search")))
        elif not made or (in_ribbon and item is not None):
            return
        ribbon.show_contextual(_TAB, wanted, raised=inside and moved)
        if moved and not inside and ribbon.in_front(_TAB):
            ribbon.tabs.setCurrentIndex(0)

    def _add_criteria(self, item: ListSearch) -> None:
        button = item.bar.add_button
        item.bar.fields_menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _ask_name(self, item: ListSearch) -> None:
        from azconsole.gui.console.save_search_dialog import SaveSearchDialog

        search = item.search
        names = tuple(saved.name for saved in item.controller.book.saved)
        dialog = SaveSearchDialog(describe(search, item.controller.fields), names, self._window)
        dialog.accepted.connect(lambda: item.controller.save(dialog.name, search))
        self.dialog_made.emit(dialog)

    def _forget(self, name: str) -> None:
        item = self.current()
        if item is not None:
            item.controller.forget(name)

    def _add_search(self, menu: QMenu, title: str, search: Search) -> None:
        item = self.current()
        if item is not None:
            menu.addAction(_entry_text(shown(title))).triggered.connect(lambda: item.show(search))

    def _popup(self, menu: QMenu, button_name: str) -> None:
        button = self._window.ribbon.findChild(QWidget, button_name)
        item = self.current()
        place = button if button is not None and button.isVisible() else item.pane.search if item else self._window
        menu.popup(place.mapToGlobal(QPoint(0, place.height())))


def _menu(name: str, window: QWidget) -> QMenu:
    menu = QMenu(window)
    menu.setObjectName(name)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _entry_text(text: str) -> str:
    """A text as an entry of a menu: not too long, and its & no mnemonic."""
    short = text if len(text) <= _LONGEST_ENTRY else f"{text[:_LONGEST_ENTRY]}…"
    return short.replace("&", "&&")
