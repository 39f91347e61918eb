"""Import Devices and Collections: the file, its columns, what an import would do, and the import, in one dialog."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QFileDialog, QGridLayout, QLabel, QWidget

from azconsole.controllers.file_import import COLUMN_TITLES, FileImportController, ImportView
from azconsole.controllers.texts import number, shown, tr
from azconsole.domain.texts import plural
from azconsole.forms.dialogs.ui_import_collections_dialog import Ui_ImportCollectionsDialog
from azconsole.gui.dialogs.controller_dialog import ControllerDialog
from azconsole.gui.dialogs.fields import set_role, show_value
from azconsole.gui.dialogs.import_words import changes_words, found_words, preview_cells, result_words
from azconsole.gui.dialogs.paged_table import take_room
from azconsole.gui.dialogs.words import error_text

_PREVIEW_WIDTHS = (7, 30, 30, 30)
_PROBLEM_WIDTHS = (8, 60)
_PAIRS = 2
"""Pairs of label and drop-down in a row."""


class ImportCollectionsDialog(ControllerDialog):
    """Stays open after an import, and says what was done. While it imports, Cancel breaks that off: nothing is kept then."""

    def __init__(self, controller: FileImportController, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self.controller = controller
        self._look: object = None
        self._previewed: object = None
        self._boxes: dict[str, QComboBox] = {}
        self.ui = Ui_ImportCollectionsDialog()
        self.ui.setupUi(self)
        self.setObjectName("importCollectionsDialog")
        take_room(self, 780, 640)
        self._preview_model = _model(self, (tr("Line"), tr("Device"), tr("Collection"), tr("What happens")))
        self._problem_model = _model(self, (tr("Line"), tr("Problem")))
        self.ui.previewTable.show_model(self._preview_model, _PREVIEW_WIDTHS)
        self.ui.problemsTable.show_model(self._problem_model, _PROBLEM_WIDTHS)
        self._make_boxes()
        self._connect()
        self._show(controller.view)
        self.ui.fileEdit.setFocus()

    def reject(self) -> None:
        """While it imports, the first Cancel stops that; then it closes."""
        if not self.controller.cancel_import():
            super().reject()

    def choose_file(self, path: Path) -> None:
        """Take this file."""
        show_value(self.ui.fileEdit, str(path))
        self.controller.choose(str(path))

    def _make_boxes(self) -> None:
        grid = QGridLayout(self.ui.columnsBody)
        grid.setContentsMargins(8, 8, 8, 8)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        for place, (attribute, title) in enumerate(COLUMN_TITLES.items()):
            label, box = QLabel(tr("{title}:", title=title)), QComboBox()
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setBuddy(box)
            box.setObjectName(f"{attribute}ColumnBox")
            box.setAccessibleName(shown(title))
            box.setMinimumContentsLength(14)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.activated.connect(lambda _, at=attribute: self._choose_column(at))
            row, pair = divmod(place, _PAIRS)
            grid.addWidget(label, row, pair * 2)
            grid.addWidget(box, row, pair * 2 + 1)
            grid.setColumnStretch(pair * 2 + 1, 1)
            self._boxes[attribute] = box
        grid.setRowStretch(grid.rowCount(), 1)

    def _connect(self) -> None:
        ui, controller = self.ui, self.controller
        controller.changed.connect(self._show)
        ui.fileEdit.textEdited.connect(controller.choose)
        ui.browseButton.clicked.connect(self._browse)
        ui.collectionEdit.textEdited.connect(lambda text: controller.set_choices(collection=text))
        ui.keepCheck.clicked.connect(lambda on: controller.set_choices(keep=on))
        ui.skipCheck.clicked.connect(lambda on: controller.set_choices(skip=on))
        ui.importButton.clicked.connect(controller.run)
        ui.closeButton.clicked.connect(self.reject)

    def _choose_column(self, attribute: str) -> None:
        chosen = self._boxes[attribute].currentData()
        self.controller.set_column(attribute, int(chosen))

    def _browse(self) -> None:
        dialog = QFileDialog(self, tr("Import Devices and Collections"))
        dialog.setObjectName("importFileDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([tr("CSV and JSON files (*.csv *.json *.txt)"), tr("All files (*)")])
        dialog.fileSelected.connect(lambda chosen: self.choose_file(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show(self, view: ImportView) -> None:
        ui, importing = self.ui, view.busy == "importing"
        for widget in (ui.fileEdit, ui.browseButton, ui.tabs, ui.keepCheck, ui.skipCheck):
            widget.setEnabled(not importing)
        self._show_columns(view)
        ui.collectionEdit.setEnabled(not importing and "collection" not in view.columns)
        ui.foundLabel.setText(found_words(view.look))
        ui.foundLabel.setVisible(view.look is not None)
        file_problem = view.problems.get("file", "") or view.problems.get("collection", "")
        ui.fileProblem.show_problem(shown(file_problem or view.problems.get("columns", "")))
        self._show_preview(view)
        ui.progressBar.setVisible(bool(view.busy))
        ui.formProblem.show_problem(error_text(view.error))
        ui.importButton.setEnabled(view.can_import and view.result is None)
        ui.closeButton.setText(tr("Close") if view.result is not None else tr("Cancel"))
        self._show_changes(view)

    def _show_columns(self, view: ImportView) -> None:
        if view.look is not self._look:
            self._look = view.look
            header = view.look.header if view.look else ()
            for box in self._boxes.values():
                box.clear()
                box.addItem(tr("(none)"), -1)
                for place, title in enumerate(header):
                    box.addItem(title or tr("Column {number}", number=place + 1), place)
                box.setEnabled(bool(header))
        for attribute, box in self._boxes.items():
            box.setCurrentIndex(view.columns.get(attribute, -1) + 1)

    def _show_preview(self, view: ImportView) -> None:
        ui, preview = self.ui, view.preview
        if preview is self._previewed:
            return
        self._previewed = preview
        rows = [preview_cells(row) for row in preview.first] if preview else []
        _fill(self._preview_model, rows)
        problems = preview.problems if preview else []
        _fill(self._problem_model, [(number(p.line), shown(p.sentence)) for p in problems])
        ui.previewTable.tell()
        ui.problemsTable.tell()
        count = preview.problem_count if preview else 0
        title = tr("Problems ({count:n})", count=count) if count else tr("Problems")
        ui.tabs.setTabText(ui.tabs.indexOf(ui.problemsTab), title)

    def _show_changes(self, view: ImportView) -> None:
        label, preview = self.ui.changesLabel, view.preview
        role = "muted"
        if view.result is not None:
            text, role = result_words(view.result), "ok"
        elif view.busy == "importing":
            text = shown(plural(view.rows, "Importing: {count:n} line read…", "Importing: {count:n} lines read…"))
        elif view.busy:
            text = shown(plural(view.rows, "Reading the file: {count:n} line…", "Reading the file: {count:n} lines…"))
        elif preview is not None and preview.result is not None:
            text, role = changes_words(preview.result), "text"
        elif preview is not None:
            text = tr("Nothing is imported while there are problems: leave those lines out, or correct the file.")
            role = "problem"
        else:
            text = tr("Choose a file to see what an import would do.") if not view.path else ""
        label.setText(text)
        set_role(label, role)


def _model(parent: QWidget, titles: tuple[str, ...]) -> QStandardItemModel:
    model = QStandardItemModel(0, len(titles), parent)
    model.setHorizontalHeaderLabels(list(titles))
    return model


def _fill(model: QStandardItemModel, rows: Sequence[tuple[str, ...]]) -> None:
    model.removeRows(0, model.rowCount())
    for row in rows:
        model.appendRow([QStandardItem(text) for text in row])
