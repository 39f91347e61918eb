"""Monitoring > Logs: the site's logs as CMTrace shows them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QPlainTextEdit, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from azconsole.controllers.log_rows import severity_word
from azconsole.controllers.log_view import MOST_COPIED, LogViewController
from azconsole.controllers.texts import log_time, shown, tr
from azconsole.domain.texts import plural
from azconsole.gui.console.list_pane import EmptyPage
from azconsole.gui.console.log_bar import LogBar
from azconsole.gui.console.log_table import LogTable
from azconsole.gui.dialogs.clipboard import copy_text
from azconsole.gui.labels import PlainLabel

if TYPE_CHECKING:
    from azconsole.domain.errors import AzConsoleError

_Hint = QAbstractItemView.ScrollHint


class LogPage(QFrame):
    """The page. It closes its controller when it goes; `diagnostics_requested`: Export diagnostics was pressed."""

    diagnostics_requested = Signal()

    def __init__(self, controller: LogViewController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("logPage")
        self.setAccessibleName(tr("Logs"))
        self._controller = controller
        controller.setParent(self)
        self._moving = 0
        self.bar = LogBar()
        self.table = LogTable(controller.model)
        self.facts = PlainLabel()
        self.facts.setObjectName("logFacts")
        self.facts.setProperty("role", "muted")
        self.text = QPlainTextEdit()
        self.text.setObjectName("logText")
        self.text.setAccessibleName(tr("Text of the selected entry"))
        self.text.setReadOnly(True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self._empty = EmptyPage()
        self._empty.show_page(
            "info", tr("No logs yet"), tr("A log appears here as soon as the program has something to write.")
        )
        self._stack = QStackedWidget()
        self._build()
        self._connect()

    def focus_main(self) -> None:
        """The keyboard to the entries, or to the choice of the file."""
        target: QWidget = self.table if self._stack.currentWidget() is not self._empty else self.bar.files
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to(self, moment: datetime, until: datetime | None = None) -> None:
        """Show and select the entries of a discovery run: those between two moments."""
        self.bar.follow.setChecked(False)
        self.bar.lift_filter()
        self._controller.go_to(moment, until)

    def showEvent(self, event: QShowEvent) -> None:
        """Look for files, and for more entries while somebody sees them."""
        super().showEvent(event)
        self._controller.list_files()
        self._controller.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody sees them."""
        super().hideEvent(event)
        self._controller.watch(False)

    def _build(self) -> None:
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(6, 4, 6, 2)
        column.setSpacing(3)
        column.addWidget(self.facts)
        column.addWidget(self.text, 1)
        body = QSplitter(Qt.Orientation.Vertical)
        body.setObjectName("logSplitter")
        body.setChildrenCollapsible(False)
        body.addWidget(self.table)
        body.addWidget(below)
        body.setStretchFactor(0, 3)
        body.setStretchFactor(1, 1)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        controller, bar, table, model = self._controller, self.bar, self.table, self._controller.model
        controller.files_changed.connect(self._show_files)
        controller.opened.connect(self._opened)
        controller.completed.connect(self._write_count)
        controller.grew.connect(self._arrived)
        controller.filtered.connect(self._arrived)
        controller.found.connect(self._found)
        controller.ranged.connect(self._ranged)
        controller.copied.connect(copy_text)
        controller.failed.connect(self._failed)
        model.modelAboutToBeReset.connect(self._hold)
        model.modelReset.connect(self._release)
        model.rowsAboutToBeInserted.connect(lambda *_: self._hold())
        model.rowsInserted.connect(self._inserted)
        model.dataChanged.connect(lambda *_: self._show_entry(table.currentIndex().row()))
        bar.file_chosen.connect(self._choose_file)
        bar.files.opening.connect(controller.list_files)
        bar.filter_changed.connect(controller.choose)
        bar.find_requested.connect(self._find)
        bar.follow.toggled.connect(self._follow)
        bar.export.clicked.connect(self.diagnostics_requested)
        table.row_changed.connect(self._show_entry)
        table.copy_requested.connect(lambda: controller.copy(table.selected_rows(MOST_COPIED)))
        table.verticalScrollBar().valueChanged.connect(self._scrolled)
        for keys, forward in (("F3", True), ("Shift+F3", False)):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda forward=forward: self._find(forward))

    def _show_files(self, files: object) -> None:
        current = self._controller.path
        wanted = self.bar.show_files(files, current)  # type: ignore[arg-type]  # signals carry objects
        if wanted is not None and wanted != current:
            self._controller.show(wanted)
        self._stack.setCurrentIndex(0 if wanted is None and current is None else 1)

    def _choose_file(self, path: object) -> None:
        self.bar.follow.setChecked(True)
        self._controller.show(path)  # type: ignore[arg-type]

    def _opened(self) -> None:
        if self._controller.path is not None:
            self.bar.show_file(self._controller.path)
        self._stack.setCurrentIndex(1)
        self._show_entry(-1)
        self._arrived()

    def _arrived(self) -> None:
        self._write_count()
        self._follow(self.bar.follow.isChecked())

    def _write_count(self) -> None:
        model = self._controller.model
        rows, known = model.rowCount(), len(model.entries)
        if rows != known:
            text = tr("{rows:n} of {count:n} entries", rows=rows, count=known)
        else:
            text = shown(plural(known, "{count:n} entry", "{count:n} entries"))
        self.bar.count.setText(text if self._controller.complete else f"{text}…")
        self.bar.message.setText("")

    def _follow(self, on: bool) -> None:
        if on:
            with self._still():
                self.table.scrollToBottom()

    def _scrolled(self, value: int) -> None:
        if not self._moving and value < self.table.verticalScrollBar().maximum():
            self.bar.follow.setChecked(False)

    def _inserted(self, _parent: object, first: int, last: int) -> None:
        if self.bar.follow.isChecked():
            self.table.scrollToBottom()
        elif first == 0:
            self.table.move_on(last - first + 1)
        self._release()

    def _find(self, forward: bool) -> None:
        if not self.bar.sought.text():
            self.bar.sought.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        row = self.table.currentIndex().row()
        start = row if row >= 0 else (-1 if forward else self._controller.model.rowCount())
        self._controller.find(self.bar.sought.text(), start, forward=forward)

    def _found(self, row: int) -> None:
        if row < 0:
            self.bar.message.setText(tr("“{text}” was not found.", text=self.bar.sought.text()))
            return
        self.bar.message.setText("")
        self.bar.follow.setChecked(False)
        self.table.choose(row, row, _Hint.PositionAtCenter)

    def _ranged(self, first: int, last: int) -> None:
        count = self._controller.model.rowCount()
        if last < first or first >= count:
            self.bar.message.setText(tr("The log holds no entries of that time any more."))
            first = last = min(first, count - 1)
        if count:
            self.table.choose(first, last, _Hint.PositionAtTop)

    def _failed(self, error: AzConsoleError) -> None:
        self.bar.message.setText(shown(error.message))

    def _show_entry(self, row: int) -> None:
        line = self._controller.model.line(row) if 0 <= row < self._controller.model.rowCount() else None
        if line is None:
            self.facts.setText("")
            self.text.clear()
            return
        severity = severity_word(self._controller.model.severity(row))
        thread = tr("thread {thread}", thread=line.thread) if line.thread else ""
        parts = (severity, log_time(line.at), line.component, thread, line.source)
        self.facts.setText("  ·  ".join(part for part in parts if part))
        if self.text.toPlainText() != line.message:
            self.text.setPlainText(line.message)

    @contextmanager
    def _still(self) -> Iterator[None]:
        self._hold()
        try:
            yield
        finally:
            self._release()

    def _hold(self) -> None:
        """What scrolls from here on is not the person."""
        self._moving += 1

    def _release(self) -> None:
        self._moving -= 1
