"""The answer to a query: how many rows in what time, the table, and the chart where there are figures."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from azconsole.controllers.query import QueryController
from azconsole.controllers.query_answer import ChartData, chart_of
from azconsole.controllers.texts import tr
from azconsole.domain.log_analytics import QueryAnswer
from azconsole.domain.texts import plural
from azconsole.gui import theme
from azconsole.gui.console.answer_table import AnswerTable
from azconsole.gui.console.chart_loading import ChartLoader
from azconsole.gui.dialogs.fields import set_role
from azconsole.gui.icons import icon
from azconsole.gui.labels import PlainLabel

CHART = "azconsole.gui.console.query_chart"


class QueryResult(QFrame):
    """Shows what a QueryController got. `export_wanted` tells whether all rows are wanted."""

    export_wanted = Signal(bool)

    def __init__(self, controller: QueryController) -> None:
        super().__init__()
        self.setObjectName("queryResult")
        self._controller = controller
        self._data: ChartData | None = None
        self._chart: Any = None
        self.loader = ChartLoader(controller.runner, self)
        self.table = AnswerTable(controller.model)
        self.status = PlainLabel(tr("No query has run yet."))
        self.status.setObjectName("queryStatus")
        self.status.setProperty("role", "muted")
        self.warning = PlainLabel()
        self.warning.setObjectName("queryWarning")
        self.warning.hide()
        self.as_table = _button("queryTableButton", tr("Table"), "")
        self.as_chart = _button("queryChartButton", tr("Chart"), "dashboard")
        self.export = _button("queryExportButton", tr("Export…"), "export")
        self._kinds = QButtonGroup(self)
        for button in (self.as_table, self.as_chart):
            button.setCheckable(True)
            self._kinds.addButton(button)
        self.as_table.setChecked(True)
        self._build()
        self._connect()
        self._enable()

    @property
    def drawn(self) -> bool:
        """Whether a chart is shown."""
        return self._chart is not None and self._views.currentWidget() is self._page

    def show_running(self) -> None:
        """A query runs."""
        self.status.setText(tr("Running…"))
        self.warning.hide()

    def show_stopped(self) -> None:
        """It was stopped."""
        self.status.setText(tr("The query was stopped."))

    def show_refused(self) -> None:
        """There is no answer."""
        self._controller.model.show_answer(QueryAnswer((), ()))
        self._no_chart()
        self.status.setText(tr("The query failed."))

    def show_answer(self, answer: QueryAnswer) -> None:
        """Show the rows, and the chart where the query asks for one."""
        rows, seconds = len(answer.rows), float(self._controller.seconds)
        took = tr("{rows} in {seconds:n} s", rows=plural(rows, "{count:n} row", "{count:n} rows"), seconds=seconds)
        late = tr("What was just uploaded may take 15 minutes until it is found.")
        self.status.setText(took if rows else f"{took}. {late}")
        self.warning.setText(tr("The answer is not whole: {why}", why=answer.partial) if answer.partial else "")
        self.warning.setVisible(bool(answer.partial))
        self._data = chart_of(answer)
        wished = self._data is not None and bool(answer.visualization) and answer.visualization != "table"
        (self.as_chart if wished else self.as_table).setChecked(True)
        self._enable()
        self._choose()

    def _build(self) -> None:
        self._views = QStackedWidget()
        self._views.addWidget(self.table)
        self._waiting = PlainLabel(tr("The chart is being drawn…"))
        self._waiting.setProperty("role", "muted")
        self._views.addWidget(self._waiting)
        self._page = QWidget()
        self._legend = QHBoxLayout()
        self._legend.setSpacing(6)
        self._left_out = PlainLabel()
        self._left_out.setProperty("role", "muted")
        column = QVBoxLayout(self._page)
        column.setContentsMargins(8, 6, 8, 6)
        column.addLayout(self._legend)
        column.addWidget(self._left_out)
        self._chart_column = column
        self._views.addWidget(self._page)
        row = QHBoxLayout()
        row.setContentsMargins(6, 4, 6, 4)
        row.setSpacing(8)
        row.addWidget(self.status, 1)
        for button in (self.as_table, self.as_chart, self.export):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(self.warning)
        layout.addWidget(self._views, 1)
        self.warning.setContentsMargins(8, 0, 8, 4)
        set_role(self.warning, "warning")

    def _connect(self) -> None:
        self._kinds.buttonClicked.connect(lambda _: self._choose())
        self.export.clicked.connect(lambda: self.export_wanted.emit(True))
        self.loader.ready.connect(self._make_chart)
        self.loader.failed.connect(self._no_chart)
        theme.changed.connect(self._restyle)

    def _enable(self) -> None:
        self.as_chart.setEnabled(self._data is not None)
        self.export.setEnabled(self._controller.model.rowCount() > 0)

    def _choose(self) -> None:
        if not self.as_chart.isChecked() or self._data is None:
            self._views.setCurrentWidget(self.table)
        elif self._chart is None:
            self._views.setCurrentWidget(self._waiting)
            QTimer.singleShot(0, self.loader, self.loader.start)
        else:
            self._show_chart()

    def _make_chart(self) -> None:
        if self._chart is None:
            self._chart = import_module(CHART).QueryChart()
            self._chart_column.addWidget(self._chart, 1)
        self._choose()

    def _show_chart(self) -> None:
        data = self._data
        if data is None:
            return
        self._chart.show_data(data)
        self._chart.setAccessibleName(tr("Chart of {what}", what=data.title))
        self._chart.setAccessibleDescription(_summary(data))
        self._show_legend(data)
        more = tr("{count:n} more are only in the table.", count=data.left_out) if data.left_out else ""
        self._left_out.setText(more)
        self._left_out.setVisible(bool(more))
        self._views.setCurrentWidget(self._page)

    def _show_legend(self, data: ChartData) -> None:
        while self._legend.count():
            gone = self._legend.takeAt(0)
            widget = gone.widget() if gone is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        colors = import_module(CHART).LINE_COLORS
        for n, series in enumerate(data.series):
            picture = QLabel()
            picture.setPixmap(_swatch(colors[n % len(colors)], self.devicePixelRatioF()))
            self._legend.addWidget(picture)
            name = PlainLabel(series.name)
            name.setWordWrap(False)
            self._legend.addWidget(name)
            self._legend.addSpacing(8)
        self._legend.addStretch(1)

    def _no_chart(self) -> None:
        self._data = None
        self.as_table.setChecked(True)
        self._enable()
        self._choose()

    def _restyle(self, _: str = "") -> None:
        if self._chart is not None:
            self._chart.restyle()
            if self._data is not None:
                self._show_legend(self._data)


def _summary(data: ChartData) -> str:
    points = [value for series in data.series for _, value in series.points]
    if not points:
        return ""
    return tr(
        "{what}: {count:n} values from {least} to {most}.",
        what=data.title,
        count=len(points),
        least=f"{min(points):g}",
        most=f"{max(points):g}",
    )


def _swatch(color: str, ratio: float) -> QPixmap:
    picture = QPixmap(round(18 * ratio), round(10 * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(theme.color("base"))
    painter = QPainter(picture)
    painter.fillRect(0, 3, 18, 4, theme.color(color))
    painter.end()
    return picture


def _button(name: str, text: str, drawing: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAutoDefault(False)
    if drawing:
        button.setIcon(icon(drawing))
    return button
