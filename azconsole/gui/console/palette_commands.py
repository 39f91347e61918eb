"""What the command palette offers, and what each result does in the window."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from azconsole.controllers.nodes import AZURE_SERVICES, DEVICE_COLLECTIONS, DEVICES, USERS, Node
from azconsole.controllers.palette import PaletteController, places
from azconsole.controllers.texts import shown, tr
from azconsole.domain.search import Criterion, Operator, Search
from azconsole.gui.console.palette_list import Entry, Group
from azconsole.gui.console.palette_pane import PalettePane
from azconsole.gui.icons import icon
from azconsole.operations.search_site import Found, Hit, HitKind

if TYPE_CHECKING:
    from azconsole.gui.console.list_pane import ListPane
    from azconsole.gui.console.main_window import Controllers, MainWindow
    from azconsole.gui.console.search_tab import ConsoleSearch

_THEME = "actionTheme"
_SETTINGS = ("actionOptions", "actionNavigationOptions")
_LEFT_OUT = ("actionSearchEverything",)
_PLACES = {HitKind.USER: USERS, HitKind.DEVICE: DEVICES, HitKind.COLLECTION: DEVICE_COLLECTIONS}
"""The list of each kind, of which there may be many."""


def make_palette(window: MainWindow, controllers: Controllers, search: ConsoleSearch) -> PalettePane:
    """The palette of a window."""
    runs = _Runs(window, controllers, search)
    controller = PaletteController(controllers.users.runner, window)
    return PalettePane(window, controller, runs.local_groups, runs.found_groups, runs.show_more)


class _Runs:
    """Turns places, actions and hits into entries."""

    def __init__(self, window: MainWindow, controllers: Controllers, search: ConsoleSearch) -> None:
        self._window = window
        self._controllers = controllers
        self._search = search

    def local_groups(self, text: str) -> list[Group]:
        """Places, commands and settings in which every word of a text is found, those with it in their title first."""
        actions = list(self._actions())
        return [
            (tr("Places"), _fitting(text, [self._place(node, path) for node, path in places()])),
            (tr("Commands"), _fitting(text, [_entry(action) for action in actions if not _is_setting(action)])),
            (tr("Settings"), _fitting(text, [_entry(action) for action in actions if _is_setting(action)])),
        ]

    def found_groups(self, found: Found) -> list[Group]:
        """What the site has."""
        return [(shown(kind.value), [self._hit(hit) for hit in found.hits if hit.kind is kind]) for kind in HitKind]

    def show_more(self, text: str, more: Collection[HitKind]) -> None:
        """The list of a kind of which there is more than was shown, searched for a text: users before all others, who are
        many. Tenants and apps are found by their services."""
        place = next((_PLACES[kind] for kind in _PLACES if kind in more), AZURE_SERVICES)
        search = Search(text)
        if set(more) == {HitKind.APP}:
            server = Criterion("server_app", Operator.CONTAINS, text)
            search = Search("", (server, Criterion("client_app", Operator.CONTAINS, text, either=True)))
        self._controllers.console.go(place)
        self._search.lists[place].show(search)
        self._window.focus_main()

    def _actions(self) -> Iterator[QAction]:
        for action in self._window.findChildren(QAction):
            name = action.objectName()
            if name.startswith("action") and name not in _LEFT_OUT and action.text() and action.menu() is None:
                yield action

    def _place(self, node: Node, path: str) -> Entry:
        keys = _keys(f"Ctrl+{node.digit}") if node.digit else ""
        return Entry(shown(node.title), shown(path), icon(node.icon), lambda: self._go(node.key), keys)

    def _go(self, key: str) -> None:
        self._controllers.console.go(key)
        self._window.focus_main()

    def _hit(self, hit: Hit) -> Entry:
        return Entry(shown(hit.title), shown(hit.detail), icon(hit.icon), self._opens(hit))

    def _opens(self, hit: Hit) -> Callable[[], None]:
        key = hit.key
        if isinstance(key, str) and hit.kind in _PLACES:
            return lambda: self._show_named(_PLACES[hit.kind], key)
        if isinstance(key, str):
            return lambda: self._show_tenant(key)
        if hit.kind is HitKind.USER:
            return lambda: self._show_user(key)
        if hit.kind is HitKind.APP:
            return lambda: self._show_app(key)
        return lambda: self._show_service(key)

    def _show_service(self, service_id: int) -> None:
        self._controllers.console.go(AZURE_SERVICES)
        if not _select(self._window.services, service_id):
            self._search.lists[AZURE_SERVICES].clear()
            _select(self._window.services, service_id)
        self._window.focus_main()

    def _show_app(self, service_id: int) -> None:
        if not service_id:
            self._window.actions_.configure.trigger()
            return
        self._show_service(service_id)
        tabs = self._window.details.tabs
        titles = [tabs.tabText(n) for n in range(tabs.count())]
        if tr("Applications") in titles:
            tabs.setCurrentIndex(titles.index(tr("Applications")))

    def _show_tenant(self, name: str) -> None:
        self._controllers.console.go(AZURE_SERVICES)
        self._search.lists[AZURE_SERVICES].show(Search("", (Criterion("tenant", Operator.IS, name),)))
        self._window.focus_main()

    def _show_named(self, place: str, name: str) -> None:
        self._controllers.console.go(place)
        self._search.lists[place].show(Search(name))
        self._window.focus_main()

    def _show_user(self, user_id: int) -> None:
        users = self._controllers.users
        self._controllers.console.go(USERS)
        if not _select(self._window.users, user_id):
            # Hidden by a search, or the list is not read to its end yet: then it is selected when all is there.
            users.loaded.connect(lambda _: _select(self._window.users, user_id), Qt.ConnectionType.SingleShotConnection)
            self._search.lists[USERS].clear()
        self._window.focus_main()


def _select(pane: ListPane, key: object) -> bool:
    """Select a row, and unfold the groups when it is in a folded one; False when the list has no such row."""
    groups = pane.table.groups
    if pane.select_key(key) and not groups.is_folded(pane.table.currentIndex().row()):
        return True
    groups.fold_all(False)
    return pane.select_key(key)


def _entry(action: QAction) -> Entry:
    text = action.text().replace("&", "").rstrip("…")
    title = tr("Theme: {name}", name=text) if action.objectName().startswith(_THEME) else text
    shortcut = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    enabled = action.isEnabled()
    tip = action.statusTip() if enabled else tr("not available now")
    return Entry(title, tip, action.icon(), action.trigger, shortcut, enabled)


def _is_setting(action: QAction) -> bool:
    return action.objectName().startswith(_THEME) or action.objectName() in _SETTINGS


def _fitting(text: str, entries: list[Entry]) -> list[Entry]:
    words = text.casefold().split()
    found = [e for e in entries if _has(words, f"{e.title} {e.detail} {e.keys}")]
    return sorted(found, key=lambda entry: not _has(words, entry.title))


def _has(words: list[str], text: str) -> bool:
    folded = text.casefold()
    return all(word in folded for word in words)


def _keys(text: str) -> str:
    return QKeySequence(text).toString(QKeySequence.SequenceFormat.NativeText)
