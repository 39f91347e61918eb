"""The entries of a log as a table: severities by colour, drawing and word, whole rows, copied with Ctrl+C."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from azconsole.controllers.log_rows import SEVERITY_ROLE
from azconsole.controllers.texts import tr
from azconsole.domain.log_line import Severity
from azconsole.gui import theme
from azconsole.gui.icons import icon

_ROW_HEIGHT = 20
_WIDTHS = (520, 210, 170, 70)
_COLORS = {Severity.ERROR: "error", Severity.WARNING: "warning"}
_ICONS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFORMATION: "info"}


class SeverityDelegate(QStyledItemDelegate):
    """Errors and warnings in their colours, with a drawing: colour alone tells nobody anything who cannot see it."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Qt's, plus colour and drawing."""
        super().initStyleOption(option, index)
        severity = index.data(SEVERITY_ROLE)
        if index.column() == 0:
            option.icon = icon(_ICONS[severity])
            option.decorationSize = QSize(14, 14)
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
        if severity in _COLORS:
            option.palette.setColor(QPalette.ColorRole.Text, theme.color(_COLORS[severity]))


class LogTable(QTableView):
    """`copy_requested`: Ctrl+C was pressed; `row_changed` carries the row with the cursor, -1: none."""

    copy_requested = Signal()
    row_changed = Signal(int)

    def __init__(self, model: QAbstractItemModel) -> None:
        super().__init__()
        self.setObjectName("logTable")
        self.setAccessibleName(tr("Log entries"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(max(_ROW_HEIGHT, self.fontMetrics().height() + 4))
        self.setModel(model)
        self.setItemDelegate(SeverityDelegate(self))
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, width)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentRowChanged.connect(lambda current, _: self.row_changed.emit(current.row()))

    def choose(self, first: int, last: int, hint: QAbstractItemView.ScrollHint) -> None:
        """Select these rows, the cursor on the first, and bring it into sight."""
        from PySide6.QtCore import QItemSelection

        model, flags = self.model(), QItemSelectionModel.SelectionFlag
        top = model.index(first, 0)
        self.selectionModel().setCurrentIndex(top, flags.ClearAndSelect | flags.Rows)
        if last > first:
            bottom = model.index(last, model.columnCount() - 1)
            self.selectionModel().select(QItemSelection(top, bottom), flags.ClearAndSelect | flags.Rows)
        self.scrollTo(top, hint)

    def move_on(self, rows: int) -> None:
        """So many rows came before all others: what is in sight stays in sight."""
        self.updateGeometries()
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + rows)

    def selected_rows(self, most: int) -> list[int]:
        """The selected rows in their order, at most so many."""
        parts = self.selectionModel().selection()
        found: list[int] = []
        for top, bottom in sorted({(parts.at(n).top(), parts.at(n).bottom()) for n in range(parts.size())}):
            found.extend(range(top, min(bottom + 1, top + most - len(found))))
        return found

    def event(self, event: QEvent) -> bool:
        """Copy and Select All are the table's own while it has the keyboard: the window has them, too."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _own(event):
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies the selected entries."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
            return
        super().keyPressEvent(event)


def _own(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.SelectAll)
