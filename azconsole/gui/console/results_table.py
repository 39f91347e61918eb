"""The results grid: icon column first, click to sort, drag to reorder, the header's menu of columns (facts 180, 181)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QElapsedTimer,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from azconsole.controllers.list_rows import ListRows
from azconsole.controllers.texts import tr
from azconsole.gui.icons import icon

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from azconsole.gui.console.column_groups import ColumnGroups
    from azconsole.gui.console.column_state import ColumnState

_ROW_HEIGHT = 22
_WIDEST = 420
_HEADER_MARGIN = 14
_PATIENCE_MS = 25


class CellDelegate(QStyledItemDelegate):
    """Puts the drawing that the model names under `icon_role` beside the text, leaves the text plain, and leaves room for
    the band over the first row of a group."""

    def __init__(self, icon_role: int, table: ResultsTable) -> None:
        super().__init__(table)
        self._role = icon_role
        self._table = table

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Qt's, plus the icon."""
        super().initStyleOption(option, index)
        name = index.data(self._role)
        if name:
            option.icon = icon(name)
            option.decorationSize = QSize(16, 16)
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
        if self._table.groups.starts_at(index.row()):
            from azconsole.gui.console.column_groups import BAND_HEIGHT

            option.rect = option.rect.adjusted(0, BAND_HEIGHT, 0, 0)


class ResultsTable(QTableView):
    """A table of whole rows. `activated_row` follows Return or a double click, `selection_changed` every change of it;
    `typed_ahead` carries what was typed when the model is too long to look for it here. `names` are the columns' in the source
    language (their titles when there are none): what is remembered of them outlasts a change of language."""

    activated_row = Signal()
    selection_changed = Signal()
    typed_ahead = Signal(str)

    def __init__(
        self, name: str, title: str, model: QAbstractItemModel, icon_role: int, names: Sequence[str] = ()
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
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
        self._names = tuple(names)
        self._widths: dict[int, int] = {}  # of hidden columns, which Qt reports as 0
        self._typed = ""
        self._typing = QElapsedTimer()
        self._typing.start()
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._paint_again)
        self.setModel(model)
        for change in (model.dataChanged, model.modelReset):
            change.connect(self._paint_if_here)
        self.setItemDelegate(CellDelegate(icon_role, self))
        self._prepare_header(title)
        self.doubleClicked.connect(lambda _: self.activated_row.emit())

    @cached_property
    def groups(self) -> ColumnGroups:
        """Group By."""
        from azconsole.gui.console.column_groups import ColumnGroups

        return ColumnGroups(self)

    @cached_property
    def columns(self) -> ColumnState:
        """What is remembered of the columns."""
        from azconsole.gui.console.column_state import ColumnState

        return ColumnState(self)

    def titles(self) -> list[str]:
        """The titles of all columns."""
        model = self.model()
        return [str(model.headerData(n, Qt.Orientation.Horizontal)) for n in range(model.columnCount())]

    def names(self) -> list[str]:
        """The names of all columns, the same in every language."""
        return [str(name) for name in self._names] or self.titles()

    def set_widths(self, widths: tuple[int, ...]) -> None:
        """Column widths in logical pixels at the usual font; at least as wide as the title, which a translation changes."""
        letters = self.horizontalHeader().fontMetrics()
        for column, (width, title) in enumerate(zip(widths, self.titles(), strict=True)):
            self.setColumnWidth(column, max(width, letters.horizontalAdvance(title) + _HEADER_MARGIN))

    def width_of(self, column: int) -> int:
        """A column's width, also of a hidden one."""
        return self._widths.get(column, 100) if self.isColumnHidden(column) else self.columnWidth(column)

    def show_column(self, column: int, shown: bool) -> None:
        """Show or hide a column."""
        if not shown and not self.isColumnHidden(column):
            self._widths[column] = self.columnWidth(column)
        self.setColumnHidden(column, not shown)

    def fit_columns(self, column: int = -1) -> None:
        """Make a column, -1: all of them, as wide as what is in sight needs."""
        for at in range(self.horizontalHeader().count()) if column < 0 else (column,):
            self.resizeColumnToContents(at)
            self.setColumnWidth(at, min(self.columnWidth(at), _WIDEST))

    def shown_columns(self) -> list[int]:
        """The columns in the order of display, without the icon."""
        header = self.horizontalHeader()
        places = [header.logicalIndex(place) for place in range(header.count())]
        return [column for column in places if column and not header.isSectionHidden(column)]

    def selected_ranges(self) -> list[range]:
        """The selected rows, in the order of the list, without those that are folded away; a million selected rows are one
        range."""
        parts = self.selectionModel().selection()
        found = {(parts.at(n).top(), parts.at(n).bottom()) for n in range(parts.size())}
        return [part for top, bottom in sorted(found) for part in self.groups.unfolded(range(top, bottom + 1))]

    def selected_count(self) -> int:
        """How many rows are selected."""
        return sum(len(rows) for rows in self.selected_ranges())

    def choose_row(self, row: int) -> None:
        """Select this row alone, whatever keys are held; one that is folded away cannot be selected."""
        if self.groups.is_folded(row):
            return
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self.model().index(row, 1), flags.ClearAndSelect | flags.Rows)

    def rows(self, *, every: bool = False) -> ListRows:
        """The selected rows, or all of them (folded ones, too), in the columns that are shown."""
        rows: ListRows = self.model().list_rows(self.shown_columns(), None if every else self.selected_ranges())  # type: ignore[attr-defined]  # the console's own models have it
        return rows

    def column_menu(self, column: int) -> QMenu:
        """The header's menu for a column."""
        from azconsole.gui.console.column_menu import column_menu

        return column_menu(self, column)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens the selected row; some keys fold groups."""
        if self.groups.key(event):
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated_row.emit()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Type-ahead: to the next row whose value in the column of the order begins with what was typed."""
        pause = QGuiApplication.styleHints().keyboardInputInterval()
        self._typed = search if self._typing.restart() > pause else self._typed + search
        model, column = self.model(), self.horizontalHeader().sortIndicatorSection()
        if getattr(model, "is_long", False):
            self.typed_ahead.emit(self._typed)
            return
        once_more = 1 if len(self._typed) == 1 else 0
        start = model.index((self.currentIndex().row() + once_more) % max(1, model.rowCount()), column)
        flags = Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchWrap
        for found in model.match(start, int(Qt.ItemDataRole.DisplayRole), self._typed, 1, flags):
            self.groups.fold(found.row(), False)
            self.choose_row(found.row())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a band is the group's."""
        if self.groups.band_at(event.position().toPoint()) < 0:
            super().mousePressEvent(event)
        elif event.button() is Qt.MouseButton.LeftButton:
            self.groups.press(event.position().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On a band the second click of two is as good as the first."""
        if self.groups.band_at(event.position().toPoint()) < 0:
            super().mouseDoubleClickEvent(event)
        else:
            self.mousePressEvent(event)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Qt's; a band is none of the cells that it covers."""
        return super().indexAt(point) if self.groups.band_at(point) < 0 else QModelIndex()

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Qt's; but a key that leads to a folded group's band leaves what is selected."""
        by_key = event is not None and event.type() == QEvent.Type.KeyPress
        if by_key and self.groups.is_folded(index.row()):
            return QItemSelectionModel.SelectionFlag.NoUpdate
        return super().selectionCommand(index, event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Qt's; but rows that have to be fetched get a moment to come before the grid is painted with gaps."""
        super().scrollContentsBy(dx, dy)
        if dy and not self._rows_are_here():
            self.viewport().setUpdatesEnabled(False)
            self._patience.start()

    def _rows_are_here(self) -> bool:
        fetched: Callable[[int, int], bool] | None = getattr(self.model(), "is_fetched", None)
        last = self.rowAt(self.viewport().height() - 1)
        return fetched is None or fetched(max(self.rowAt(0), 0), self.model().rowCount() - 1 if last < 0 else last)

    def _paint_if_here(self) -> None:
        if self._patience.isActive() and self._rows_are_here():
            self._paint_again()

    def _paint_again(self) -> None:
        self._patience.stop()
        self.viewport().setUpdatesEnabled(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's, and the bands of the groups over it."""
        super().paintEvent(event)
        if self.groups.column >= 0:
            painter = QPainter(self.viewport())
            self.groups.paint(painter)
            painter.end()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell of it."""
        super().selectionChanged(selected, deselected)
        self.selection_changed.emit()

    def _prepare_header(self, title: str) -> None:
        header = self.horizontalHeader()
        header.setObjectName(f"{self.objectName()}Header")
        header.setAccessibleName(tr("{title} columns", title=title))
        header.setSectionsMovable(True)
        header.setFirstSectionMovable(False)  # the icon stays first
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
