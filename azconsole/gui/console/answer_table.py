"""The rows of an answer: sorted by a click on a title, copied by keys and menu."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from azconsole.controllers.list_rows import ListRows
from azconsole.controllers.query_answer import AnswerModel
from azconsole.controllers.texts import tr
from azconsole.gui.icons import icon

_WIDEST_LETTERS = 50
_LOOKED_AT = 100
"""By so many rows the width of a column is measured."""


class AnswerTable(QTableView):
    """`copy_wanted` tells whether the names of the columns are wanted, too; `export_wanted` whether all rows are."""

    copy_wanted = Signal(bool)
    export_wanted = Signal(bool)

    def __init__(self, model: AnswerModel) -> None:
        super().__init__()
        self._answers = model
        self.setObjectName("answerTable")
        self.setAccessibleName(tr("Query result"))
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows, header = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + 6)
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setResizeContentsPrecision(_LOOKED_AT)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        model.modelReset.connect(self._fit)

    def rows(self, *, every: bool) -> ListRows:
        """The selected rows, or all of them, in the order of the columns that is shown."""
        header = self.horizontalHeader()
        columns = [header.logicalIndex(place) for place in range(header.count())]
        return self._answers.list_rows(columns, None if every else self._selected())

    @property
    def selected_count(self) -> int:
        """How many rows are selected."""
        return sum(len(part) for part in self._selected())

    def event(self, event: QEvent) -> bool:
        """Take the keys that copy, which are the list's elsewhere in the window."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, or Qt's."""
        if _with_names(event):
            self.copy_wanted.emit(True)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit(False)
        else:
            super().keyPressEvent(event)

    def _selected(self) -> list[range]:
        parts = self.selectionModel().selection()
        found = {(parts.at(n).top(), parts.at(n).bottom()) for n in range(parts.size())}
        return [range(top, bottom + 1) for top, bottom in sorted(found)]

    def _fit(self) -> None:
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        widest = _WIDEST_LETTERS * self.fontMetrics().averageCharWidth()
        for column in range(self._answers.columnCount()):
            self.resizeColumnToContents(column)
            self.setColumnWidth(column, min(self.columnWidth(column) + 8, widest))
        self.scrollToTop()

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("answerMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chosen = self.selected_count > 0
        menu.addAction(icon("copy"), tr("Copy"), lambda: self.copy_wanted.emit(False)).setEnabled(chosen)
        menu.addAction(tr("Copy Property and Value"), lambda: self.copy_wanted.emit(True)).setEnabled(chosen)
        menu.addAction(tr("Select All"), self.selectAll)
        menu.addSeparator()
        menu.addAction(tr("Export Selected Items…"), lambda: self.export_wanted.emit(False)).setEnabled(chosen)
        menu.addAction(icon("export"), tr("Export All Items…"), lambda: self.export_wanted.emit(True))
        menu.popup(self.viewport().mapToGlobal(at))


def _with_names(event: QKeyEvent) -> bool:
    wanted = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    return event.key() == Qt.Key.Key_C and event.modifiers() == wanted


def _is_own(event: QKeyEvent) -> bool:
    own = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.SelectAll)
    return _with_names(event) or any(event.matches(key) for key in own)
