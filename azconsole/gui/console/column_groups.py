"""Group By: the first row of each group is taller, and over it stands a band with what the group has in common.

The model stays a plain table: no row of it is a heading, so that selection, copying and export need no exception. A click on
the band, or the arrow keys, fold a group: of its rows only the first stays, no higher than the band that covers it. What is
folded away counts as not selected, so that no action works on rows that nobody sees.

A model that can be grouped has `group_columns`, `group_by(column)` (-1: not at all), `groups()` and `fold(texts, folded)`. One
that `is_long` leaves the folded rows out by itself; of any other they are hidden here.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QItemSelectionModel, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter

from azconsole.controllers.list_rows import Group
from azconsole.controllers.texts import items, shown, tr
from azconsole.gui import theme
from azconsole.gui.icons import icon

if TYPE_CHECKING:
    from azconsole.gui.console.results_table import ResultsTable

BAND_HEIGHT = 24
_ARROW = 10


class ColumnGroups(QObject):
    """The groups of a table. `columns` are those by which it may be grouped; `column` is the chosen one, -1 for none."""

    def __init__(self, table: ResultsTable) -> None:
        super().__init__(table)
        self._table = table
        self._model = cast("Any", table.model())
        self.columns: tuple[int, ...] = getattr(self._model, "group_columns", ())
        self.column = -1
        self._starts: dict[int, Group] = {}
        self._rows: list[int] = []  # the rows of the bands, in order
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
            table.selectionModel().currentChanged.connect(self._tell_current)

    def group_by(self, column: int) -> None:
        """Group by a column, -1: not any more."""
        self.column = column
        self._model.group_by(column)
        self._read()

    def starts_at(self, row: int) -> bool:
        """Whether a band stands over this row."""
        return row in self._starts

    def is_folded(self, row: int) -> bool:
        """Whether this row is folded away."""
        group = self._group_of(row)
        return group is not None and group.folded

    def unfolded(self, rows: range) -> list[range]:
        """The rows of these that are not folded away."""
        kept, start = [], rows.start
        for group in self._starts.values():
            if group.folded and group.row < rows.stop and group.row + self._rows_of(group) > rows.start:
                kept.append(range(start, max(start, group.row)))
                start = group.row + self._rows_of(group)
        kept.append(range(start, max(start, rows.stop)))
        return [part for part in kept if part]

    def fold(self, row: int, folded: bool) -> None:
        """Fold or unfold the group of a row; the keyboard goes to its band."""
        group = self._group_of(row)
        if group is not None and group.folded is not folded:
            self._fold([group], folded)
            self._go_to(group.text)

    def fold_all(self, folded: bool) -> None:
        """Fold or unfold all groups."""
        current = self._group_of(self._table.currentIndex().row())
        self._fold(list(self._starts.values()), folded)
        if folded and current is not None:
            self._go_to(current.text)

    def band_at(self, point: QPoint) -> int:
        """The row whose band is at this point of the viewport, -1 when none is."""
        row = self._table.rowAt(point.y()) if self._starts else -1
        inside = row in self._starts and point.y() - self._table.rowViewportPosition(row) < BAND_HEIGHT
        return row if inside else -1

    def press(self, point: QPoint) -> bool:
        """A click: on a band it folds or unfolds the group, and True says that there is a band."""
        row = self.band_at(point)
        if row >= 0:
            self.fold(row, not self._starts[row].folded)
        return row >= 0

    def key(self, event: QKeyEvent) -> bool:
        """The keys of a tree: Right and Enter unfold the group at whose band the keyboard is, Left folds the group of the
        current row, once the list is scrolled to its left edge. Whether the key was one of these."""
        row = self._table.currentIndex().row()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or self._group_of(row) is None:
            return False
        folded, bar = self.is_folded(row), self._table.horizontalScrollBar()
        if folded and event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.fold(row, False)
        elif not folded and event.key() == Qt.Key.Key_Left and bar.value() == bar.minimum():
            self.fold(row, True)
        else:
            return False
        return True

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
        painter.fillRect(place, theme.color("alternate"))
        arrow = QRect(place.left() + 6, place.center().y() - _ARROW // 2, _ARROW, _ARROW)
        icon("branch-closed" if group.folded else "branch-open").paint(painter, arrow)
        font = self._table.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(theme.color("pane_heading"))
        room = place.adjusted(arrow.right() + 6, 0, -8, 0)
        line = painter.fontMetrics().elidedText(self._title(group), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, line)
        painter.fillRect(place.left(), place.bottom(), place.width(), 1, theme.color("node_border"))
        if group.folded and self._table.currentIndex().row() == group.row and self._table.hasFocus():
            painter.setPen(theme.color("focus"))
            painter.drawRect(place.adjusted(0, 0, -1, -1))

    def _title(self, group: Group) -> str:
        text = shown(group.text) or tr("(empty)")
        return f"{self._table.titles()[self.column]}: {text}  ({items(group.count)})"

    def _tell_current(self) -> None:
        # A screen reader reads the row's cells; where a band covers them it reads what the band says.
        group = self._group_of(self._table.currentIndex().row())
        told = tr("{group}, collapsed", group=self._title(group)) if group and group.folded else ""
        self._table.setAccessibleDescription(told)
        self._table.viewport().update()

    def _group_of(self, row: int) -> Group | None:
        at = bisect_right(self._rows, row) - 1
        return self._starts[self._rows[at]] if row >= 0 and at >= 0 else None

    def _rows_of(self, group: Group) -> int:
        return 1 if group.folded and self._leaves_out else group.count

    @property
    def _leaves_out(self) -> bool:
        return getattr(self._model, "is_long", False)

    def _fold(self, groups: list[Group], folded: bool) -> None:
        self._model.fold([group.text for group in groups], folded)
        self._read()
        self._table.selection_changed.emit()

    def _go_to(self, text: str) -> None:
        row = next((row for row, group in self._starts.items() if group.text == text), -1)
        if row >= 0:
            index = self._table.model().index(row, 1)
            self._table.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._tell_current()

    def _read(self) -> None:
        if self.column < 0 and not self._starts:
            return
        rows, before = self._table.verticalHeader(), self._starts
        self._starts = {group.row: group for group in self._model.groups()}
        self._rows = list(self._starts)
        # Of a long list only these can have another height than before.
        changed = sorted({*before, *self._starts}) if self._leaves_out else range(rows.count())
        rows.setUpdatesEnabled(False)  # or each change would add up all rows anew
        for row in changed:
            if row < rows.count():
                self._fit(row)
        rows.setUpdatesEnabled(True)
        self._table.viewport().update()

    def _fit(self, row: int) -> None:
        rows, starts = self._table.verticalHeader(), row in self._starts
        folded = self.is_folded(row)
        if self._table.isRowHidden(row) is not (folded and not starts):
            self._table.setRowHidden(row, folded and not starts)
        size = (0 if folded else rows.defaultSectionSize()) + (BAND_HEIGHT if starts else 0)
        if starts or not folded:
            rows.resizeSection(row, size)
