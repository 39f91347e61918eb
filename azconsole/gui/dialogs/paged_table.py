"""How the dialogs of runs set up a table whose rows are read a page at a time, and their own size."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHeaderView, QTableView

from azconsole.controllers.paged_rows import PagedModel


def show_paged(table: QTableView, model: PagedModel, widths: tuple[int, ...]) -> None:  # type: ignore[type-arg]  # of any rows
    """Give a table its model; `widths` are the columns' in letters."""
    table.setModel(model)
    letter = table.fontMetrics().averageCharWidth()
    rows, header = table.verticalHeader(), table.horizontalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(table.fontMetrics().height() + 8)
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    for column, width in enumerate(widths):
        table.setColumnWidth(column, width * letter)


def take_room(dialog: QDialog, width: int, height: int) -> None:
    """Open a dialog with tables at this size, or as large as the screen allows: at 200 % half of it is left."""
    room = dialog.screen().availableGeometry()
    dialog.resize(min(width, room.width() - 40), min(height, room.height() - 60))
