"""The values of the details pane: selected and copied by mouse and keyboard, alone or with the name of their property."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QMenu, QStyle, QTableWidget, QTableWidgetItem, QWidget

from azconsole.controllers.details import Table
from azconsole.controllers.texts import shown, tr
from azconsole.gui.dialogs.clipboard import copy_text
from azconsole.gui.labels import SelectableLabel, plain_tooltip

_WITH_PROPERTY = QKeySequence("Ctrl+Shift+C")
_COUNT_WIDTH, _LONGEST_WIDTH = 60, 640


def is_copy(event: QKeyEvent) -> bool:
    """Whether these keys copy a value, with its property or without."""
    return event.matches(QKeySequence.StandardKey.Copy) or _with_property(event)


def copy_menu(property_: str, value: str, parent: QWidget) -> QMenu:
    """The context menu of a value."""
    menu = QMenu(parent)
    menu.setObjectName("detailsValueMenu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for name, title, text in (
        ("actionCopyValue", tr("Copy value"), value),
        ("actionCopyPropertyAndValue", tr("Copy property and value"), property_and_value(property_, value)),
    ):
        action = QAction(title, menu)
        action.setObjectName(name)
        action.triggered.connect(lambda _=False, copied=text: copy_text(copied))
        menu.addAction(action)
    return menu


def property_and_value(property_: str, value: str) -> str:
    """Both in one line: "Client ID: 3f2a…"."""
    return f"{property_.rstrip(':').rstrip()}: {value}"


class ValueLabel(SelectableLabel):
    """A value. `moved` asks for the next (1) or the previous (-1) value by the arrow keys."""

    moved = Signal(int)

    def __init__(self, property_: str, value: str, parent: QWidget | None = None) -> None:
        super().__init__(value, parent)
        self._property = property_
        self.setProperty("role", "detailsValue")
        self.setMinimumWidth(120)
        self._name()

    def show_value(self, value: str) -> None:
        """Show another value; the same one keeps what is selected in it."""
        if value != self.text():
            self.setText(value)
            self._name()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Copy value, Copy property and value; with the keyboard at the label's foot."""
        by_keys = event.reason() is QContextMenuEvent.Reason.Keyboard
        at = self.mapToGlobal(QPoint(0, self.height())) if by_keys else event.globalPos()
        copy_menu(self._property, self.text(), self).popup(at)
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Take the keys that copy, which are the list's as long as nothing here has the focus."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_copy(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy (what is selected, else the value), or go to another value."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if _with_property(event):
            copy_text(property_and_value(self._property, self.text()))
        elif event.matches(QKeySequence.StandardKey.Copy):
            copy_text(self.selectedText() or self.text())
        elif event.key() in steps and event.modifiers() in {_NONE, _KEYPAD}:
            self.moved.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _name(self) -> None:
        self.setAccessibleName(f"{self._property} {self.text()}")


class ValueTable(QTableWidget):
    """A table of values, one cell current; read-only. `run_requested` carries the number of the run whose row was opened by
    Return or a double click."""

    run_requested = Signal(int)

    def __init__(self, table: Table, parent: QWidget | None = None) -> None:
        super().__init__(0, len(table.columns), parent)
        self.setObjectName("detailsTable")
        self.setAccessibleName(shown(table.title))
        self.setHorizontalHeaderLabels([shown(title) for title in table.columns])
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setFrameShape(QTableWidget.Shape.NoFrame)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(22)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        self.cellActivated.connect(lambda row, _: self._open(row))
        self.show_table(table)
        if table.rows:
            # Where the arrow keys begin; nothing is selected before somebody selects it.
            self.selectionModel().setCurrentIndex(self.model().index(0, 0), QItemSelectionModel.SelectionFlag.NoUpdate)

    def show_table(self, table: Table) -> None:
        """Show its rows; cells whose text stays are not touched."""
        rows, self._runs = table.rows, table.runs
        fresh = self.rowCount() != len(rows)
        self.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                self._show_cell(number, column, shown(text))
        if fresh:
            self._fit()

    def wanted_width(self) -> int:
        """In which width no column has to be scrolled to."""
        self.ensurePolished()
        columns = sum(self._wanted_by(column) for column in range(self.columnCount()))
        return columns + self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to the new width."""
        super().resizeEvent(event)
        self._fit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Copy value, Copy property and value of the current cell."""
        item = self.currentItem()
        if item is None:
            return
        by_keys = event.reason() is QContextMenuEvent.Reason.Keyboard
        at = self.viewport().mapToGlobal(self.visualItemRect(item).bottomLeft()) if by_keys else event.globalPos()
        copy_menu(self._column(), item.text(), self).popup(at)
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Take the keys that copy."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_copy(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the current cell."""
        item = self.currentItem()
        if item is not None and is_copy(event):
            copy_text(property_and_value(self._column(), item.text()) if _with_property(event) else item.text())
        else:
            super().keyPressEvent(event)

    def _open(self, row: int) -> None:
        run = self._runs[row] if row < len(self._runs) else 0
        if run:
            self.run_requested.emit(run)

    def _column(self) -> str:
        title = self.horizontalHeaderItem(self.currentColumn())
        return title.text() if title else ""

    def _show_cell(self, row: int, column: int, text: str) -> None:
        item = self.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            self.setItem(row, column, item)
        if item.text() != text:
            item.setText(text)
            item.setToolTip(plain_tooltip(text))

    def _fit(self) -> None:
        """As wide as their contents; a short last column takes the rest, a long one is scrolled to."""
        header, last = self.horizontalHeader(), self.columnCount() - 1
        header.setStretchLastSection(False)
        for column in range(self.columnCount()):
            self.setColumnWidth(column, self._wanted_by(column))
        header.setStretchLastSection(header.sectionPosition(last) + self.columnWidth(last) < self.viewport().width())

    def _wanted_by(self, column: int) -> int:
        width = max(self.sizeHintForColumn(column), self.horizontalHeader().sectionSizeHint(column)) + 8
        return min(max(width, _COUNT_WIDTH), _LONGEST_WIDTH)


def _with_property(event: QKeyEvent) -> bool:
    return QKeySequence(event.keyCombination()) == _WITH_PROPERTY


_NONE = Qt.KeyboardModifier.NoModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
