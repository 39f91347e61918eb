"""The list of the Server App and Client App dialogs: a filtered, sortable table that says when it is empty."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from azconsole.controllers.app_picker import AppRow
from azconsole.controllers.texts import shown
from azconsole.domain.texts import say
from azconsole.gui import theme
from azconsole.gui.icons import icon

COLUMNS = (say("Tenant friendly name"), say("App friendly name"), say("Service Type"))
NOTHING = say("There are no items to show in this view.")
_ID_ROLE = Qt.ItemDataRole.UserRole


class AppTable(QTableView):
    """Rows of apps. Texts are item data, so they are always drawn plain."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = QStandardItemModel(0, len(COLUMNS), self)
        self._source.setHorizontalHeaderLabels([shown(title) for title in COLUMNS])
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self._source)
        self._shown.setFilterKeyColumn(-1)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._shown.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setModel(self._shown)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(24)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.sortByColumn(1, Qt.SortOrder.AscendingOrder)

    def set_rows(self, rows: Sequence[AppRow], icon_name: str) -> None:
        """Show these apps."""
        self._source.removeRows(0, self._source.rowCount())
        for row in rows:
            items = [QStandardItem(text) for text in (row.tenant_name, row.app_name, shown(row.service_type))]
            items[0].setIcon(icon(icon_name))
            items[0].setData(row.app.id, _ID_ROLE)
            self._source.appendRow(items)
        self.setAccessibleDescription("" if rows else shown(NOTHING))
        self.viewport().update()

    def set_filter(self, text: str) -> None:
        """Show only rows that hold this text in some column."""
        self._shown.setFilterFixedString(text.strip())
        self.viewport().update()

    def selected_id(self) -> int:
        """The number of the selected app; 0 when none is selected."""
        rows = self.selectionModel().selectedRows()
        return int(rows[0].data(_ID_ROLE)) if rows else 0

    def select_id(self, app_id: int) -> None:
        """Select the row of this app; 0 or an app that is not shown selects none."""
        if app_id == self.selected_id():
            return
        for row in range(self._shown.rowCount()):
            if self._shown.index(row, 0).data(_ID_ROLE) == app_id:
                self.selectRow(row)
                return
        self.clearSelection()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or the sentence that there are none."""
        super().paintEvent(event)
        if self._shown.rowCount():
            return
        painter = QPainter(self.viewport())
        painter.setPen(theme.color("text"))
        area = self.viewport().rect().adjusted(8, 10, -8, -8)
        painter.drawText(area, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, shown(NOTHING))
