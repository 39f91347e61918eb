"""What a list remembers of its columns: by name, so that a later version with other columns still understands it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, Qt

if TYPE_CHECKING:
    from azconsole.gui.console.results_table import ResultsTable

_NARROWEST, _WIDEST = 20, 2000
_ORDERS = {"ascending": Qt.SortOrder.AscendingOrder, "descending": Qt.SortOrder.DescendingOrder}


class ColumnState:
    """Saves and restores a table's columns, with the methods of Qt's own headers and splitters: one JSON object with
    "columns" (a list in the order of display of "title", "width" and "shown"), "sort", "order" and "group". The titles
    are those of the source language."""

    def __init__(self, table: ResultsTable) -> None:
        self._table = table

    def saveState(self) -> QByteArray:
        """The columns now."""
        table, header, titles = self._table, self._table.horizontalHeader(), self._table.names()
        columns = [header.logicalIndex(place) for place in range(header.count())]
        descending = header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        state = {
            "columns": [
                {"title": titles[n], "width": table.width_of(n), "shown": not header.isSectionHidden(n)}
                for n in columns
            ],
            "sort": titles[header.sortIndicatorSection()],
            "order": "descending" if descending else "ascending",
            "group": titles[table.groups.column] if table.groups.column > 0 else "",
        }
        return QByteArray(json.dumps(state).encode())

    def restoreState(self, state: QByteArray) -> bool:
        """Bring the columns back; False when the state is none of ours. Columns that it does not name stay as they are."""
        try:
            found = json.loads(bytes(state.data()))
            remembered = {str(column["title"]): column for column in found["columns"]}
            self._restore_columns(remembered)
            self._restore_order(found)
        except (ValueError, TypeError, KeyError):
            return False
        return True

    def _restore_columns(self, remembered: dict[str, dict[str, Any]]) -> None:
        table, header, titles = self._table, self._table.horizontalHeader(), self._table.names()
        known = [titles.index(title) for title in remembered if title in titles]
        for column in known:
            entry = remembered[titles[column]]
            table.setColumnWidth(column, min(max(int(entry["width"]), _NARROWEST), _WIDEST))
            table.show_column(column, bool(entry["shown"]) or column == 1)
        # A column that this state does not know keeps its place after the one before it.
        wanted = known.copy()
        for column in range(header.count()):
            if column not in wanted:
                wanted.insert(wanted.index(column - 1) + 1 if column else 0, column)
        for place, column in enumerate(wanted):
            header.moveSection(header.visualIndex(column), place)

    def _restore_order(self, found: dict[str, Any]) -> None:
        table, titles = self._table, self._table.names()
        if found.get("group") in titles and titles.index(found["group"]) in table.groups.columns:
            table.groups.group_by(titles.index(found["group"]))
        if found.get("sort") in titles[1:]:
            table.sortByColumn(titles.index(found["sort"]), _ORDERS[found["order"]])
