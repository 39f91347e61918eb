"""Export diagnostics: what would be in the file is shown first, each part with its size, its purpose and a box."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFileDialog, QHeaderView, QTreeWidgetItem, QWidget

from azconsole.controllers.diagnostics import DiagnosticsController, Written
from azconsole.controllers.texts import shown, tr
from azconsole.domain.errors import AzConsoleError
from azconsole.forms.dialogs.ui_diagnostics_dialog import Ui_DiagnosticsDialog
from azconsole.gui.dialogs.controller_dialog import ControllerDialog

if TYPE_CHECKING:
    from azconsole.operations.diagnostics import Part

_PART = Qt.ItemDataRole.UserRole
_CHECKED = Qt.CheckState.Checked


class DiagnosticsDialog(ControllerDialog):
    """Reads the list when it opens. Closing it while the file is written cancels: there is no half file."""

    def __init__(self, controller: DiagnosticsController, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self.ui = Ui_DiagnosticsDialog()
        self.ui.setupUi(self)
        self.setObjectName("diagnosticsDialog")
        self._controller = controller
        self._writing = False
        self._items: list[QTreeWidgetItem] = []
        self.ui.partList.setHeaderLabels([tr("File"), tr("Size"), tr("What it is for")])
        header = self.ui.partList.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.ui.closeButton.setText(tr("Close"))
        self._show_busy(tr("Finding out what there is…"))
        self._connect()
        controller.list_parts()

    @property
    def chosen(self) -> list[Part]:
        """The parts whose box is checked."""
        return [item.data(0, _PART) for item in self._items if item.checkState(0) is _CHECKED]

    def reject(self) -> None:
        """While it is written the first Cancel stops that; then it closes."""
        if self._writing:
            self._controller.cancel()
            return
        super().reject()

    def _connect(self) -> None:
        controller, ui = self._controller, self.ui
        controller.listed.connect(self._show_parts)
        controller.progressed.connect(self.ui.progressBar.setValue)
        controller.written.connect(self._show_written)
        controller.stopped.connect(lambda: self._show_ready(tr("The export was cancelled. No file was written.")))
        controller.failed.connect(self._show_error)
        ui.partList.itemChanged.connect(lambda *_: self._update())
        ui.exportButton.clicked.connect(self._ask_file)
        ui.closeButton.clicked.connect(self.reject)

    def _show_parts(self, parts: Sequence[Part]) -> None:
        for part in parts:
            size = tr("when written") if part.size is None else _size(part.size)
            item = QTreeWidgetItem([part.name, size, shown(part.purpose)])
            item.setData(0, _PART, part)
            item.setCheckState(0, _CHECKED)
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setToolTip(2, item.text(2))
            self._items.append(item)
        self.ui.partList.addTopLevelItems(self._items)
        self.ui.partList.setCurrentItem(self._items[0])
        self._show_ready("")
        self.ui.partList.setFocus()

    def _show_busy(self, text: str, steps: int = 0) -> None:
        self.ui.stateLabel.setText(text)
        self.ui.progressBar.setRange(0, steps)
        self.ui.progressBar.setValue(0)
        self.ui.progressBar.show()
        self.ui.partList.setEnabled(steps == 0)
        self.ui.exportButton.setEnabled(False)

    def _show_ready(self, text: str) -> None:
        self._writing = False
        self.ui.stateLabel.setText(text)
        self.ui.progressBar.hide()
        self.ui.partList.setEnabled(True)
        self.ui.closeButton.setText(tr("Close"))
        self._update()

    def _update(self) -> None:
        if not self._writing:
            self.ui.exportButton.setEnabled(bool(self.chosen))

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, tr("Export diagnostics"))
        dialog.setObjectName("diagnosticsFileDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(tr("Zip files (*.zip)"))
        dialog.setDefaultSuffix("zip")
        dialog.selectFile(f"azconsole-diagnostics-{datetime.now():%Y-%m-%d}.zip")
        dialog.fileSelected.connect(lambda chosen: self.export_to(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export_to(self, path: Path) -> None:
        """Write the chosen parts."""
        parts = self.chosen
        self._writing = True
        self._show_busy(tr("Writing {file}…", file=path.name), len(parts))
        self.ui.closeButton.setText(tr("Cancel"))
        self._controller.write(path, parts)

    def _show_written(self, written: Written) -> None:
        self._show_ready(tr("{path} was written ({size}).", path=str(written.path), size=_size(written.size)))

    def _show_error(self, error: AzConsoleError) -> None:
        parts = (shown(error.title), shown(error.message), shown(error.hint))
        self._show_ready("\n".join(part for part in parts if part))


def _size(count: int) -> str:
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
