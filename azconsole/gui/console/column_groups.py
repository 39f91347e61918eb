"""Group By: the first row of each group is taller, and over it stands a band with what the group has in common.

The model stays a plain table: no row of it is a heading, so that selection, copying and export need no exception. A model
that can be grouped has `group_columns`, `group_by(column)` (-1: not at all) and `groups()`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QPainter, QPalette

from azconsole.controllers.list_rows import Group
from azconsole.controllers.texts import items, shown, tr

if TYPE_CHECKING:
    from azconsole.gui.console.results_table import ResultsTable

BAND_HEIGHT = 24


class ColumnGroups(QObject):
    """The groups of a table. `columns` are those by which it may be grouped; `column` is the chosen one, -1 for none."""

    def __init__(self, table: ResultsTable) -> None:
        super().__init__(table)
        self._table = table
        self._model = cast("Any", table.model())
        self.columns: tuple[int, ...] = getattr(self._model, "group_columns", ())
        self.column = -1
        self._starts: dict[int, Group] = {}
        if self.columns:
            # After the header's own answers, which carry a row's height along to its new place.
            model = table.model()
            for change in (
                model.modelReset,
                model.layoutChanged,
                model.rowsInserted,
                model.rowsRemoved,
                model.dataChanged,
            ):
                change.connect(self._read)

    def group_by(self, column: int) -> None:
        """Group by a column, -1: not any more."""
        self.column = column
        self._model.group_by(column)
        self._read()

    def starts_at(self, row: int) -> bool:
        """Whether a band stands over this row."""
        return row in self._starts

    def paint(self, painter: QPainter) -> None:
        """Draw the bands of the rows in sight, on the table's viewport."""
        table, seen = self._table, self._table.viewport().rect()
        if not self._starts:
            return
        first, last = table.rowAt(seen.top()), table.rowAt(seen.bottom())
        end = table.model().rowCount() if last < 0 else last + 1
        for row in range(max(first, 0), end):
            if row in self._starts:
                top = table.rowViewportPosition(row)
                self._paint_band(painter, QRect(0, top, seen.width(), BAND_HEIGHT), self._starts[row])

    def _paint_band(self, painter: QPainter, place: QRect, group: Group) -> None:
        palette = self._table.palette()
        painter.fillRect(place, palette.color(QPalette.ColorRole.AlternateBase))
        font = self._table.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        title = self._table.titles()[self.column]
        text = f"{title}: {shown(group.text) or tr('(empty)')}  ({items(group.count)})"
        line = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width() - 16)
        painter.drawText(place.adjusted(8, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter, line)
        painter.setPen(palette.color(QPalette.ColorRole.Mid))
        painter.drawLine(place.bottomLeft(), place.bottomRight())

    def _read(self) -> None:
        if self.column < 0 and not self._starts:
            return
        rows, usual = self._table.verticalHeader(), self._table.verticalHeader().defaultSectionSize()
        self._starts = {group.row: group for group in self._model.groups()}
        for row in range(rows.count()):
            rows.resizeSection(row, usual + (BAND_HEIGHT if row in self._starts else 0))
        self._table.viewport().update()
