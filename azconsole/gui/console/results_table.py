"""The results grid: icon column first, click to sort, drag to reorder, the header's menu of columns (facts 180, 181)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from azconsole.gui.icons import icon

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_ROW_HEIGHT = 22
_WIDEST = 420


class IconDelegate(QStyledItemDelegate):
    """Puts the drawing that the model names under `icon_role` beside the text, and leaves the text plain."""

    def __init__(self, icon_role: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._role = icon_role

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Qt's, plus the icon."""
        super().initStyleOption(option, index)
        name = index.data(self._role)
        if name:
            option.icon = icon(name)
            option.decorationSize = QSize(16, 16)
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration


class ResultsTable(QTableView):
    """A table of whole rows. `activated_row` follows Return or a double click."""

    activated_row = Signal()

    def __init__(self, name: str, title: str, model: QAbstractItemModel, icon_role: int) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setItemDelegate(IconDelegate(icon_role, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setIconSize(QSize(16, 16))
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(_ROW_HEIGHT)
        self.setModel(model)
        self._prepare_header(title)
        self.doubleClicked.connect(lambda _: self.activated_row.emit())

    def set_widths(self, widths: tuple[int, ...]) -> None:
        """Column widths in logical pixels at the usual font."""
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)

    def selected_row_text(self) -> str:
        """The selected row, its visible columns separated by tabs; empty when nothing is selected."""
        header, index = self.horizontalHeader(), self.currentIndex()
        if not index.isValid():
            return ""
        columns = [header.logicalIndex(place) for place in range(header.count())]
        texts = [index.siblingAtColumn(c).data() for c in columns if c and not header.isSectionHidden(c)]
        return "\t".join(str(text or "") for text in texts)

    def copy_row(self) -> None:
        """Put the selected row on the clipboard."""
        text = self.selected_row_text()
        if text:
            QGuiApplication.clipboard().setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens the selected row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated_row.emit()
            return
        super().keyPressEvent(event)

    def column_menu(self, column: int) -> QMenu:
        """The header's menu for a column."""
        menu = QMenu(self)
        header = self.horizontalHeader()
        menu.addAction("Size Column to Fit").triggered.connect(lambda: self._fit(column))
        menu.addAction("Size All Columns to Fit").triggered.connect(self._fit_all)
        menu.addSeparator()
        for index in range(header.count()):
            action = menu.addAction(self._title(index))
            action.setCheckable(True)
            action.setChecked(not header.isSectionHidden(index))
            action.setEnabled(index != 1)  # the name stays: a list without names is of no use
            action.toggled.connect(lambda shown, at=index: header.setSectionHidden(at, not shown))
        menu.addSeparator()
        sort = menu.addMenu("Sort By")
        for index in range(1, header.count()):
            entry = sort.addAction(self._title(index))
            entry.triggered.connect(lambda _=False, at=index: self.sortByColumn(at, Qt.SortOrder.AscendingOrder))
        return menu

    def _prepare_header(self, title: str) -> None:
        header = self.horizontalHeader()
        header.setObjectName(f"{self.objectName()}Header")
        header.setAccessibleName(f"{title} columns")
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(30)
        header.setFixedHeight(24)
        header.setSortIndicator(1, Qt.SortOrder.AscendingOrder)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._show_column_menu)
        self.setSortingEnabled(True)

    def _show_column_menu(self, at: QPoint) -> None:
        header = self.horizontalHeader()
        menu = self.column_menu(header.logicalIndexAt(at))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(header.mapToGlobal(at))

    def _title(self, column: int) -> str:
        return str(self.model().headerData(column, Qt.Orientation.Horizontal))

    def _fit(self, column: int) -> None:
        self.resizeColumnToContents(column)
        self.setColumnWidth(column, min(self.columnWidth(column), _WIDEST))

    def _fit_all(self) -> None:
        for column in range(self.horizontalHeader().count()):
            self._fit(column)
