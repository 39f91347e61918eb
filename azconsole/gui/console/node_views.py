"""What each place of the console shows: a list, a page of its own, or a folder's Navigation Index; made when first gone to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from azconsole.gui.console import list_pages
from azconsole.gui.console.list_pane import EmptyPage, ListPane

if TYPE_CHECKING:
    from azconsole.controllers.details import Details
    from azconsole.controllers.nodes import Node
    from azconsole.gui.console.index_page import IndexPage


@dataclass(frozen=True, slots=True)
class ListView:
    """A list: how its pane is made, what the details pane says of the chosen row, and the menu of its rows."""

    make: Callable[[], ListPane]
    details: Callable[[ListPane], Details | None]
    menu: Callable[[], QMenu]


class NodeViews(QStackedWidget):
    """The results side of the window. `selection_changed` tells of another row or node, `node_requested` carries the key of
    a folder's link, `list_made` a ListPane that was made."""

    selection_changed = Signal()
    node_requested = Signal(str)
    list_made = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._lists: dict[str, ListView] = {}
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._made: dict[str, QWidget] = {}
        self._key = ""

    @cached_property
    def index(self) -> IndexPage:
        """The Navigation Index page of folders."""
        from azconsole.gui.console.index_page import IndexPage

        page = IndexPage()
        page.node_requested.connect(self.node_requested)
        self.addWidget(page)
        return page

    @cached_property
    def _waiting(self) -> EmptyPage:
        page = EmptyPage()
        list_pages.show_waiting(page)
        self.addWidget(page)
        return page

    def add_list(self, key: str, view: ListView) -> None:
        """Tell which list a node shows; at once when it is the one that is shown."""
        self._lists[key] = view
        self.add_page(key, lambda: self._make_list(view))

    def add_page(self, key: str, make: Callable[[], QWidget]) -> None:
        """Tell which page a node shows; at once when it is the one that is shown."""
        self._makers[key] = make
        if key == self._key:
            self.setCurrentWidget(self.page(key))
            self.selection_changed.emit()

    def page(self, key: str) -> QWidget:
        """What a node shows. Raises KeyError for a folder and for what was not added."""
        if key not in self._made:
            page = self._made[key] = self._makers[key]()
            self.addWidget(page)
        return self._made[key]

    def pane_of(self, key: str) -> ListPane:
        """The list of a node. Raises KeyError when it has none."""
        page = self.page(key)
        if not isinstance(page, ListPane):
            raise KeyError(key)
        return page

    @property
    def pane(self) -> ListPane | None:
        """The list that is shown; None on a folder or a page."""
        page = self._made.get(self._key)
        return page if isinstance(page, ListPane) else None

    @property
    def panes(self) -> list[ListPane]:
        """The lists that were made."""
        return [page for page in self._made.values() if isinstance(page, ListPane)]

    def show_node(self, place: Node) -> None:
        """Show a node."""
        self._key = place.key
        if not place.is_list:
            self.index.show_node(place)
            self.setCurrentWidget(self.index)
        else:
            self.setCurrentWidget(self.page(place.key) if place.key in self._makers else self._waiting)

    def details(self) -> Details | None:
        """What the details pane shows of the chosen row."""
        pane = self.pane
        return None if pane is None or pane.selected_key is None else self._lists[self._key].details(pane)

    def focus_main(self) -> None:
        """The keyboard to what the node shows."""
        shown = self.currentWidget()
        focus = getattr(shown, "focus_main", None)
        if callable(focus):
            focus()
        elif shown is not None:
            shown.setFocus()

    def _make_list(self, view: ListView) -> ListPane:
        pane = view.make()
        pane.row_changed.connect(lambda _: self.selection_changed.emit())
        pane.menu_requested.connect(lambda at: self._popup(pane, view, at))
        self.list_made.emit(pane)
        return pane

    @staticmethod
    def _popup(pane: ListPane, view: ListView, at: QPoint) -> None:
        if pane.table.indexAt(at).isValid():
            view.menu().popup(pane.table.viewport().mapToGlobal(at))
