"""Joins a list's pane, its rows of criteria and its saved and recent searches."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from azconsole.controllers.search import SearchController
from azconsole.domain.search import Criterion, Search
from azconsole.gui.console.list_pane import ListPane
from azconsole.gui.console.search_bar import SearchBar

Narrow = Callable[[tuple[Criterion, ...]], None]
"""Shows in the list only what fits these criteria."""


class ListSearch(QObject):
    """One list's search. `changed` when another search is shown than before."""

    changed = Signal()

    def __init__(self, pane: ListPane, title: str, controller: SearchController, narrow: Narrow) -> None:
        super().__init__(pane)
        self.pane = pane
        self.controller = controller
        self.bar = SearchBar(controller.name, title, controller.fields)
        self._narrow = narrow
        pane.add_search_parts((self.bar.search_button, self.bar.clear_button, self.bar.add_button), self.bar)
        pane.setTabOrder(self.bar.add_button, pane.table)
        self.bar.clear_button.setEnabled(False)
        self._connect()

    @property
    def search(self) -> Search:
        """What the list is searched for now."""
        return Search(self.pane.search.text().strip(), self.bar.criteria)

    def holds(self, widget: QWidget) -> bool:
        """Whether a widget is the search box or stands beside or below it."""
        return self.pane.search_band.isAncestorOf(widget)

    def run(self) -> None:
        """Search now, and remember it among the recent searches."""
        self.pane.search_now()
        self.controller.remember(self.search)

    def show(self, search: Search) -> None:
        """Search for this instead."""
        self.pane.search.setText(search.text)
        self.bar.show_criteria(search.criteria)
        self.run()

    def clear(self) -> None:
        """Show everything again; the keyboard goes to the box when it was beside it."""
        self.show(Search())
        self.pane.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.bar.search_button.clicked.connect(self.run)
        self.bar.clear_button.clicked.connect(self.clear)
        self.bar.criteria_changed.connect(self._criteria_changed)
        self.pane.search.textChanged.connect(lambda _: self._changed())
        self.pane.search.returnPressed.connect(lambda: self.controller.remember(self.search))

    def _criteria_changed(self) -> None:
        criteria = self.bar.criteria
        self.pane.narrowed = bool(criteria)
        self._narrow(criteria)
        self.pane.search_now()
        self._changed()

    def _changed(self) -> None:
        self.bar.clear_button.setEnabled(not self.search.empty or self.bar.has_rows)
        self.changed.emit()
