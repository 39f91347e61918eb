"""Monitoring > Log Analytics: queries in KQL against the workspace of a Log Analytics Connector."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from azconsole.controllers.query import QueryController
from azconsole.controllers.texts import shown, tr
from azconsole.domain.errors import AzConsoleError
from azconsole.domain.texts import joined
from azconsole.gui.console.kql_editor import KqlEditor, runs
from azconsole.gui.console.list_pages import show_waiting
from azconsole.gui.console.list_pane import EmptyPage
from azconsole.gui.console.query_bar import QueryBar
from azconsole.gui.console.query_result import QueryResult
from azconsole.gui.dialogs.error_dialog import error_reference
from azconsole.gui.labels import FieldProblem


class QueryPage(QFrame):
    """`copy_requested` carries the table and whether names are wanted, `export_requested` the table and whether all rows are."""

    copy_requested = Signal(object, bool)
    export_requested = Signal(object, bool)

    def __init__(self, controller: QueryController, configure: QAction) -> None:
        super().__init__()
        self.setObjectName("queryPage")
        self.setAccessibleName(tr("Log Analytics"))
        self.controller = controller
        self._configure = configure
        self.bar = QueryBar()
        self.editor = KqlEditor()
        self.problem = FieldProblem()
        self.problem.setObjectName("queryProblem")
        self.result = QueryResult(controller)
        self.empty = EmptyPage()
        show_waiting(self.empty)
        self._views = QStackedWidget()
        self._build()
        self._connect()

    def focus_main(self) -> None:
        """The keyboard to the editor, or to what helps while there is nothing to ask."""
        empty = self._views.currentWidget() is self.empty
        target: QWidget = self.editor if not empty else self.empty.button if self.empty.offers else self
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what there is to ask: nobody looked for a while."""
        super().showEvent(event)
        self.controller.refresh()

    def event(self, event: QEvent) -> bool:
        """Take the keys that run the query, F5 of which is the list's elsewhere."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and runs(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Run, wherever in the page the keyboard is."""
        if runs(event):
            self.run()
            return
        super().keyPressEvent(event)

    def run(self) -> None:
        """Run what stands in the editor, or what is selected in it."""
        chosen = self.editor.textCursor().selectedText().replace("\u2029", "\n")
        text = chosen if chosen.strip() else self.editor.toPlainText()
        if not self.controller.running and self.bar.service_id:
            self.problem.show_problem("")
            self.controller.run(self.bar.service_id, text, self.bar.timespan)

    def _build(self) -> None:
        top = QWidget()
        column = QVBoxLayout(top)
        column.setContentsMargins(6, 6, 6, 2)
        column.setSpacing(4)
        column.addWidget(self.editor, 1)
        column.addWidget(self.problem)
        self.editor.setMinimumHeight(self.editor.fontMetrics().lineSpacing() * 4)
        body = QSplitter(Qt.Orientation.Vertical)
        body.setObjectName("querySplitter")
        body.setChildrenCollapsible(False)
        body.addWidget(top)
        body.addWidget(self.result)
        body.setStretchFactor(0, 2)
        body.setStretchFactor(1, 5)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(body, 1)
        self._page = page
        self._views.addWidget(self.empty)
        self._views.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._views)
        self.setTabOrder(self.bar.history, self.editor)
        self.setTabOrder(self.editor, self.result.as_table)

    def _connect(self) -> None:
        controller, bar, result = self.controller, self.bar, self.result
        controller.read.connect(self._show_subjects)
        controller.started.connect(self._on_started)
        controller.answered.connect(lambda _: self._on_answered())
        controller.refused.connect(self._on_refused)
        controller.stopped.connect(self._on_stopped)
        bar.query_chosen.connect(self._take)
        bar.run.clicked.connect(self.run)
        bar.stop.clicked.connect(controller.give_up)
        self.editor.run_wanted.connect(self.run)
        result.export_wanted.connect(lambda every: self.export_requested.emit(result.table, every))
        result.table.export_wanted.connect(lambda every: self.export_requested.emit(result.table, every))
        result.table.copy_wanted.connect(lambda names: self.copy_requested.emit(result.table, names))

    def _take(self, text: str) -> None:
        """Put a query in place of what stands there; Undo brings that back."""
        cursor = self.editor.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(text)
        self.problem.show_problem("")

    def _show_subjects(self) -> None:
        subjects = self.controller.subjects
        self.bar.show_subjects(subjects)
        self.bar.show_history(self.controller.history)
        if not subjects.services:
            text = tr(
                "Here you ask a Log Analytics workspace which devices a collection has, which collections a device is in, and "
                "when they were uploaded: configure a Log Analytics Connector first."
            )
            title = tr("There is no workspace to ask.")
            self.empty.show_page("log-analytics", title, text, self._configure)
            self._views.setCurrentWidget(self.empty)
            return
        fresh = self._views.currentWidget() is not self._page
        had_focus = self.hasFocus() or self.empty.button.hasFocus()
        self._views.setCurrentWidget(self._page)
        if fresh and had_focus:
            self.focus_main()

    def _on_started(self) -> None:
        self.bar.show_running(True)
        self.bar.show_history(self.controller.history)
        self.result.show_running()

    def _on_answered(self) -> None:
        self.bar.show_running(False)
        self.problem.show_problem("")
        self.result.show_answer(self.controller.model.answer)

    def _on_refused(self, error: AzConsoleError) -> None:
        self.bar.show_running(False)
        parts = [shown(joined(error.message, error.hint)), error_reference(error)]
        self.problem.show_problem("\n".join(filter(None, parts)))
        self.result.show_refused()

    def _on_stopped(self) -> None:
        self.bar.show_running(False)
        self.result.show_stopped()
