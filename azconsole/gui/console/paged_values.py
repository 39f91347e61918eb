"""A table of the details pane whose rows are read as they come into sight."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from azconsole.controllers.details import PagedTable
from azconsole.controllers.texts import shown
from azconsole.gui import theme
from azconsole.gui.console.details_values import is_copy
from azconsole.gui.dialogs.clipboard import copy_text

_ROW_HEIGHT = 22
_WIDTH = 170


class PagedValues(QTableView):
    """Read-only; Ctrl+C copies the current row, its values separated by tabs."""

    def __init__(self, table: PagedTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("detailsTable")
        self.setAccessibleName(shown(table.title))
        self._nothing = shown(table.empty)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        rows, header = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(_ROW_HEIGHT)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        if isinstance(table.model, QAbstractItemModel):
            self.setModel(table.model)
            for column in range(table.model.columnCount()):
                self.setColumnWidth(column, _WIDTH)
            header.setStretchLastSection(True)

    def event(self, event: QEvent) -> bool:
        """Take Ctrl+C, which is the list's as long as nothing here has the focus."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_copy(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the current row."""
        if is_copy(event) and self.currentIndex().isValid():
            at = self.currentIndex()
            columns = range(self.model().columnCount())
            copy_text("\t".join(str(at.siblingAtColumn(column).data() or "") for column in columns))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or the sentence that there are none."""
        super().paintEvent(event)
        model = self.model()
        if model is not None and not model.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(theme.color("muted"))
            painter.drawText(self.viewport().rect().adjusted(8, 6, -8, -6), Qt.AlignmentFlag.AlignTop, self._nothing)
            painter.end()
