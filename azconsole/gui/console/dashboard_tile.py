"""A tile of the dashboard: heading, legend, a chart or the same numbers as a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from azconsole.controllers.dashboard import ChartWords
from azconsole.controllers.texts import tr
from azconsole.gui import theme
from azconsole.gui.console.dashboard_fills import Fill, swatch
from azconsole.gui.console.details_values import ValueTable
from azconsole.gui.labels import PlainLabel

_LINES = 14
"""The height of a chart in lines of text."""


class Card(QFrame):
    """A framed part of the dashboard with a heading, in the colours of the theme that is shown."""

    def __init__(self, key: str, title: str) -> None:
        super().__init__()
        self.setObjectName(f"{key}Tile")
        self.setAccessibleName(title)
        self.heading = PlainLabel(title)
        self.heading.setProperty("role", "detailsTitle")
        self.top = QHBoxLayout()
        self.top.setSpacing(8)
        self.top.addWidget(self.heading, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 10, 12, 12)
        self.column.setSpacing(8)
        self.column.addLayout(self.top)

    def wanted_width(self) -> int:
        """In which width all of it can be seen; 0 when any will do."""
        return 0

    def paintEvent(self, _: QPaintEvent) -> None:
        """The ground and the frame."""
        painter = QPainter(self)
        painter.setPen(theme.color("border"))
        painter.setBrush(theme.color("base"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class Legend(QWidget):
    """What the fills of a chart mean, two in a row."""

    def __init__(self, entries: Sequence[tuple[Fill, str]]) -> None:
        super().__init__()
        self._swatches: list[tuple[QLabel, Fill]] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(3)
        for number, (fill, text) in enumerate(entries):
            picture = QLabel()
            self._swatches.append((picture, fill))
            column = number % 2 * 2
            grid.addWidget(picture, number // 2, column, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(PlainLabel(text), number // 2, column + 1)
            grid.setColumnStretch(column + 1, 1)
        self.restyle()

    def restyle(self) -> None:
        """Take the colours of the theme that is shown."""
        for picture, fill in self._swatches:
            picture.setPixmap(swatch(fill, self.devicePixelRatioF()))


class ChartTile(Card):
    """`row_activated` carries the number of a row of the table that was opened by Return or a double click. The chart comes
    by `put_chart`; until then, and when there is none, the tile says so. `view_changed`: the table is shown, or the chart."""

    row_activated = Signal(int)
    view_changed = Signal()

    def __init__(self, key: str, title: str, legend: Sequence[tuple[Fill, str]] = ()) -> None:
        super().__init__(key, title)
        self.chart: QWidget | None = None
        self.table: ValueTable | None = None
        self.table_shown = False
        self.as_table = QPushButton(tr("Show as table"))
        self.as_table.setObjectName(f"{key}AsTableButton")
        self.as_table.setAutoDefault(False)
        self.top.addWidget(self.as_table, 0, Qt.AlignmentFlag.AlignTop)
        self.legend = Legend(legend)
        self._has_legend = bool(legend)
        self.column.addWidget(self.legend)
        self.legend.setVisible(self._has_legend)
        self._note = PlainLabel(tr("The chart is being drawn…"))
        self._note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._note.setProperty("role", "muted")
        self.offer = QPushButton()
        self.offer.setObjectName(f"{key}OfferButton")
        self.offer.hide()
        page = QWidget()
        column = QVBoxLayout(page)
        column.addStretch(1)
        column.addWidget(self._note)
        column.addWidget(self.offer, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self._empty = page
        self._views = QStackedWidget()
        self._views.setMinimumHeight(self.fontMetrics().lineSpacing() * _LINES)
        self._views.addWidget(page)
        self.column.addWidget(self._views, 1)
        self._words: ChartWords | None = None
        self.as_table.clicked.connect(lambda: self.show_table(not self.table_shown))

    def show_table(self, shown: bool) -> None:
        """Show the table, or the chart."""
        self.table_shown = shown
        self.as_table.setText(tr("Show as chart") if shown else tr("Show as table"))
        self._choose()
        self.view_changed.emit()

    def wanted_width(self) -> int:
        """That of the table's columns, while it is shown."""
        if self.table is None or not self.table_shown:
            return 0
        margins = self.column.contentsMargins()
        return self.table.wanted_width() + margins.left() + margins.right()

    def put_chart(self, chart: QWidget) -> None:
        """The chart is there."""
        self.chart = chart
        self._views.addWidget(chart)
        self._choose()

    def show_words(self, words: ChartWords) -> None:
        """Show other numbers; the chart is told of them by whoever put it there."""
        self._words = words
        self.setAccessibleDescription(words.summary)
        self.as_table.setAccessibleDescription(words.summary)
        if self.table is not None:
            self.table.show_table(words.table)
        self._choose()

    def give_up(self) -> None:
        """There will be no chart: show the table."""
        self.show_table(True)
        self.as_table.hide()

    def restyle(self) -> None:
        """Take the colours of the theme that is shown."""
        self.legend.restyle()
        self.update()

    def _choose(self) -> None:
        words = self._words
        if words is None:
            return
        self.legend.setVisible(self._has_legend and not self.table_shown)
        self.offer.setVisible(bool(words.nothing) and bool(self.offer.text()))
        self.as_table.setAccessibleName(f"{words.title}: {self.as_table.text()}")
        self._note.setText(words.nothing or tr("The chart is being drawn…"))
        if self.chart is not None:
            self.chart.setAccessibleName(words.title)
            self.chart.setAccessibleDescription(words.summary)
        if self.table_shown:
            self._views.setCurrentWidget(self._table(words))
        else:
            self._views.setCurrentWidget(self._empty if words.nothing or self.chart is None else self.chart)

    def _table(self, words: ChartWords) -> ValueTable:
        if self.table is None:
            self.table = ValueTable(words.table)
            self.table.setObjectName(f"{self.objectName()}Table")
            self.table.cellActivated.connect(lambda row, _: self.row_activated.emit(row))
            self._views.addWidget(self.table)
            self.setTabOrder(self.as_table, self.table)
        return self.table
