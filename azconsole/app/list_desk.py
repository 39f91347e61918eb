"""Answers what the person does with the rows of a list: copy, select all, export, type-ahead."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from azconsole.controllers.export import ExportController, Exported
from azconsole.controllers.jobs import JobRunner
from azconsole.controllers.list_rows import ListRows
from azconsole.controllers.texts import items, shown, tr
from azconsole.domain.texts import say
from azconsole.gui.console.list_pane import ListPane
from azconsole.gui.console.main_window import Controllers, MainWindow

if TYPE_CHECKING:
    from azconsole.gui.console.results_table import ResultsTable

_FILTERS = {"csv": say("CSV, for spreadsheets (*.csv)"), "json": say("JSON (*.json)")}
"""The kinds of file by their suffix."""


class TableOfRows(Protocol):
    """A table on a page that is no list."""

    @property
    def selected_count(self) -> int:
        """How many rows are selected."""

    def accessibleName(self) -> str:
        """What a file of it is called."""

    def rows(self, *, every: bool) -> ListRows:
        """The selected rows, or all of them."""


class ListDesk(QObject):
    """Lives as long as the window. `opened` carries the file dialog when it was opened."""

    opened = Signal(object)

    def __init__(self, window: MainWindow, controllers: Controllers, runner: JobRunner) -> None:
        super().__init__(window)
        self._window = window
        self.exports = ExportController(runner, self)
        actions = window.actions_
        actions.copy.triggered.connect(lambda: self._copy(with_titles=False))
        actions.copy_properties.triggered.connect(lambda: self._copy(with_titles=True))
        actions.select_all.triggered.connect(self._select_all)
        actions.export_selected.triggered.connect(lambda: self._export_list(every=False))
        actions.export_all.triggered.connect(lambda: self._export_list(every=True))
        self.exports.copied.connect(lambda text: QGuiApplication.clipboard().setText(text))
        self.exports.progressed.connect(self._show_progress)
        self.exports.exported.connect(self._show_exported)
        self.exports.stopped.connect(
            lambda: window.status.end_export(tr("The export was cancelled; no file was written."))
        )
        self.exports.failed.connect(lambda _: window.status.end_export())
        window.status.export_cancelled.connect(self.exports.cancel)
        window.users.table.typed_ahead.connect(controllers.users.type_ahead)
        controllers.users.typed_to.connect(window.users.table.choose_row)

    def _pane(self) -> ListPane | None:
        return self._window.list_pane()

    def _copy(self, *, with_titles: bool) -> None:
        pane = self._pane()
        if pane is not None and pane.selected_count:
            self.exports.copy(pane.table.rows(), with_titles=with_titles)

    def _select_all(self) -> None:
        pane = self._pane()
        if pane is not None:
            pane.table.selectAll()

    def copy(self, table: TableOfRows, with_titles: bool) -> None:
        """Copy the selected rows of a table."""
        if table.selected_count:
            self.exports.copy(table.rows(every=False), with_titles=with_titles)

    def _export_list(self, *, every: bool) -> None:
        pane = self._pane()
        if pane is not None:
            self.ask_export(pane.table, every)

    def ask_export(self, table: TableOfRows | ResultsTable, every: bool) -> None:
        """Ask for a file, and write the selected rows of a table, or all of them."""
        rows = table.rows(every=every)
        suffixes = {shown(title): suffix for suffix, title in _FILTERS.items()}
        dialog = QFileDialog(self._window, tr("Export {items}", items=items(rows.count)))
        dialog.setObjectName("exportDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(suffixes))
        dialog.setDefaultSuffix("csv")
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(suffixes[chosen]))
        dialog.selectFile(f"{table.accessibleName()}.csv")
        dialog.fileSelected.connect(lambda chosen: self._export(Path(chosen), rows))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self.opened.emit(dialog)

    def _export(self, path: Path, rows: ListRows) -> None:
        text = tr("Exporting {items} to {file}…", items=items(rows.count), file=path.name)
        self._window.status.show_export(text)
        self.exports.export(path, rows)

    def _show_progress(self, count: int) -> None:
        self._window.status.show_export(tr("Exporting: {items}…", items=items(count)))

    def _show_exported(self, done: Exported) -> None:
        self._window.status.end_export(tr("{count:n} exported to {path}", count=done.count, path=str(done.path)))
