"""A table that says when it is empty, as ConfigMgr's pickers do (fact 192)."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from azconsole.controllers.texts import shown
from azconsole.domain.texts import say
from azconsole.gui import theme

NOTHING = say("There are no items to show in this view.")
_HEIGHT = 24
_HEADER_MARGIN = 8


class EmptyTable(QTableView):
    """Whole rows, plain texts. `nothing` is the sentence that stands in place of rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.nothing: str = NOTHING
        rows, header = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(_HEIGHT)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def show_model(self, model: QAbstractItemModel, widths: tuple[int, ...]) -> None:
        """Give it its model; `widths` are the columns' in letters; the last takes the rest."""
        self.setModel(model)
        for change in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.layoutChanged):
            change.connect(lambda *_: self.tell())
        letter = self.fontMetrics().averageCharWidth()
        for column, width in enumerate(widths[:-1]):
            title = self.horizontalHeader().sectionSizeHint(column) + _HEADER_MARGIN  # a translation may be longer
            self.setColumnWidth(column, max(width * letter, title))
        self.horizontalHeader().setStretchLastSection(True)
        self.tell()

    def ranges(self) -> list[range]:
        """The selected rows."""
        parts = self.selectionModel().selection()
        return sorted((range(p.top(), p.bottom() + 1) for p in (parts.at(n) for n in range(parts.size()))), key=min)

    def tell(self) -> None:
        """Tell a screen reader, too, that it is empty."""
        model = self.model()
        empty = model is None or not model.rowCount()
        self.setAccessibleDescription(shown(self.nothing) if empty else "")
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or the sentence that there are none."""
        super().paintEvent(event)
        model = self.model()
        if model is not None and model.rowCount():
            return
        painter = QPainter(self.viewport())
        painter.setPen(theme.color("text"))
        area = self.viewport().rect().adjusted(8, 10, -8, -8)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(area, int(flags), shown(self.nothing))
        painter.end()
