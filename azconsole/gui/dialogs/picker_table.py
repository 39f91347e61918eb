"""A list to pick from: filtered, sorted by a click, with check boxes where several are wanted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QWidget

from azconsole.controllers.texts import number, shown
from azconsole.gui.dialogs.empty_table import EmptyTable
from azconsole.gui.icons import icon

_KEY = Qt.ItemDataRole.UserRole
_SORT = Qt.ItemDataRole.UserRole + 1
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


@dataclass(frozen=True, slots=True)
class PickRow:
    """A row: its key, its cells (numbers are sorted as such), the drawing before it."""

    key: object
    cells: tuple[str | int, ...]
    icon: str


class PickerTable(EmptyTable):
    """`checks_changed` when a box was checked or unchecked; `chosen` when a row was double-clicked or Return pressed."""

    checks_changed = Signal()
    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.checkable = False
        self._source = QStandardItemModel(self)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self._source)
        self._shown.setFilterKeyColumn(-1)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._shown.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._shown.setSortRole(_SORT)
        self._filling = False
        self._source.itemChanged.connect(lambda _: self._tell_checks())
        self.doubleClicked.connect(lambda _: self.chosen.emit())

    def prepare(self, titles: Sequence[str], widths: tuple[int, ...], *, sorted_: bool = True) -> None:
        """Name the columns; `widths` in letters."""
        self._source.setColumnCount(len(titles))
        self._source.setHorizontalHeaderLabels([shown(title) for title in titles])
        self.show_model(self._shown, widths)
        if sorted_:
            self.setSortingEnabled(True)
            self.sortByColumn(0, Qt.SortOrder.AscendingOrder)

    def set_rows(self, rows: Iterable[PickRow]) -> None:
        """Show these rows; those of the same keys stay selected."""
        kept = self.selected_keys()
        self._source.removeRows(0, self._source.rowCount())
        for row in rows:
            self._source.appendRow(self._items(row))
        self.select_keys(kept)
        self.tell()

    def set_filter(self, text: str) -> None:
        """Show only rows that hold this text in some column."""
        self._shown.setFilterFixedString(text.strip())
        self.tell()

    def selected_keys(self) -> list[object]:
        """The keys of the selected rows."""
        model = self.selectionModel()
        return [index.data(_KEY) for index in model.selectedRows()] if model is not None else []

    def select_keys(self, keys: Sequence[object]) -> None:
        """Select the rows of these keys."""
        model = self.selectionModel()
        flags = model.SelectionFlag
        for row in range(self._shown.rowCount()):
            index = self._shown.index(row, 0)
            if index.data(_KEY) in keys:
                model.setCurrentIndex(index, flags.Select | flags.Rows)

    def checked_keys(self) -> list[object]:
        """The keys of the rows whose box is checked, also of those that the filter hides."""
        items = (self._source.item(row, 0) for row in range(self._source.rowCount()))
        return [item.data(_KEY) for item in items if item.checkState() is _CHECKED]

    def check_shown(self, checked: bool) -> None:
        """Check or uncheck every row that the filter shows."""
        self._filling = True
        for row in range(self._shown.rowCount()):
            at = self._shown.mapToSource(self._shown.index(row, 0))
            self._source.item(at.row(), 0).setCheckState(_CHECKED if checked else _UNCHECKED)
        self._filling = False
        self._tell_checks()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return takes the row; Space checks it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit()
        elif self.checkable and event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            at = self._shown.mapToSource(self.currentIndex().siblingAtColumn(0))
            item = self._source.item(at.row(), 0)
            item.setCheckState(_UNCHECKED if item.checkState() is _CHECKED else _CHECKED)
        else:
            super().keyPressEvent(event)

    def _tell_checks(self) -> None:
        if not self._filling:
            self.checks_changed.emit()

    def _items(self, row: PickRow) -> list[QStandardItem]:
        items = []
        for cell in row.cells:
            item = QStandardItem(number(cell) if isinstance(cell, int) else shown(cell))
            item.setData(cell if isinstance(cell, int) else shown(cell).casefold(), _SORT)
            if isinstance(cell, int):
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            items.append(item)
        items[0].setIcon(icon(row.icon))
        items[0].setData(row.key, _KEY)
        for item in items[1:]:
            item.setData(row.key, _KEY)
        if self.checkable:
            items[0].setCheckable(True)
        return items
