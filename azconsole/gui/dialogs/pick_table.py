"""A table to choose from whose rows may still be coming: filtered, sorted, never blank without a word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel, QSortFilterProxyModel, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from azconsole.controllers.texts import shown
from azconsole.gui import theme
from azconsole.gui.dialogs.app_table import NOTHING
from azconsole.gui.icons import icon

_KEY_ROLE = Qt.ItemDataRole.UserRole
_SORT_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class PickRow:
    """A row: its key, and its cells. A number is aligned and sorted as one; `texts` are what is shown."""

    key: object
    texts: tuple[str, ...]
    numbers: tuple[int | None, ...] = ()


class PickTable(QTableView):
    """Rows are added by `add_rows` as they come. Texts are item data, so they are always drawn plain."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = ""
        self._empty = shown(NOTHING)
        self._source = QStandardItemModel(self)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self._source)
        self._shown.setFilterKeyColumn(-1)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._shown.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._shown.setSortRole(_SORT_ROLE)
        self.setModel(self._shown)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(True)
        rows, header = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + 8)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def prepare(self, titles: Sequence[str], icon_name: str, *, several: bool = False) -> None:
        """Its columns, the icon of its rows, and whether several may be selected."""
        self._icon = icon_name
        self._source.setHorizontalHeaderLabels(list(titles))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in range(1, len(titles)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        if several:
            self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def set_rows(self, rows: Sequence[PickRow]) -> None:
        """Show these rows."""
        self._source.removeRows(0, self._source.rowCount())
        self.add_rows(rows)

    def add_rows(self, rows: Sequence[PickRow]) -> None:
        """Show these rows as well."""
        for row in rows:
            items = [self._item(row, column) for column in range(len(row.texts))]
            items[0].setIcon(icon(self._icon))
            items[0].setData(row.key, _KEY_ROLE)
            self._source.appendRow(items)
        self._describe()

    def set_filter(self, text: str) -> None:
        """Show only rows that hold this text in some column."""
        wanted, before = text.strip(), self._shown.filterRegularExpression().pattern()
        if wanted.startswith(before):
            self._shown.setFilterFixedString(wanted)
        else:
            # In the order in which they came, rows come back in one piece: quicker than in many.
            column, order = self._shown.sortColumn(), self._shown.sortOrder()
            self._shown.sort(-1)
            self._shown.setFilterFixedString(wanted)
            self._shown.sort(column, order)
        self._describe()

    def set_empty(self, text: str) -> None:
        """What stands there while there are no rows."""
        self._empty = text
        self._describe()

    @property
    def count(self) -> int:
        """How many rows are shown."""
        return self._shown.rowCount()

    def selected_keys(self) -> list[object]:
        """The keys of the selected rows."""
        return [index.data(_KEY_ROLE) for index in self.selectionModel().selectedRows()]

    def select_key(self, key: object) -> None:
        """Select the row of this key, when it is shown."""
        for row in range(self.count):
            index = self._shown.index(row, 0)
            if index.data(_KEY_ROLE) == key:
                flags = QItemSelectionModel.SelectionFlag
                self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
                self.scrollTo(index)
                return

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or the sentence that there are none."""
        super().paintEvent(event)
        if self.count:
            return
        painter = QPainter(self.viewport())
        painter.setPen(theme.color("text"))
        area = self.viewport().rect().adjusted(8, 10, -8, -8)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(area, int(flags), self._empty)

    def _item(self, row: PickRow, column: int) -> QStandardItem:
        text = row.texts[column]
        item = QStandardItem(text)
        number = row.numbers[column] if column < len(row.numbers) else None
        item.setData(text.casefold() if number is None else number, _SORT_ROLE)
        if number is not None:
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return item

    def _describe(self) -> None:
        self.setAccessibleDescription("" if self.count else self._empty)
        self.viewport().update()
