"""The chart of an answer: lines over time, or bars.

Imported when `ChartLoader` has brought the charts in, as dashboard_charts is.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QWidget

from azconsole.controllers.dashboard import short_day
from azconsole.controllers.query_answer import ChartData, Series
from azconsole.controllers.texts import local_time, number
from azconsole.gui import theme
from azconsole.gui.console.dashboard_charts import Chart, FilledBars, steps_to
from azconsole.gui.console.dashboard_fills import Fill

LINE_COLORS = ("link", "ok", "warning", "error", "muted", "heading", "text", "focus")
_SYMBOLS = ("o", "s", "t", "d", "+", "x", "star", "p")
_PENS = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine)
_BAR = 0.7
_TWO_DAYS = 2 * 86_400
_LABELS, _LETTERS = 12, 14
"""How many labels an axis has at most, and how many letters each."""
_BAR_FILL = Fill("link", Qt.BrushStyle.SolidPattern)


class QueryChart(Chart):
    """Shows one ChartData after the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("queryChart", parent)
        self._data: ChartData | None = None
        self._lines_of: list[object] = []
        self._bars = FilledBars(_BAR_FILL)
        self.addItem(self._bars)

    def show_data(self, data: ChartData) -> None:
        """Show other figures."""
        self._data = data
        for line in self._lines_of:
            self.removeItem(line)
        self._lines_of = []
        if data.lines:
            self._bars.show_bars([])
            self._show_series(data.series)
        else:
            self._show_bars(data)
        self.restyle()
        self._tip = self._words

    def restyle(self) -> None:
        """Also the lines."""
        super().restyle()
        for n, line in enumerate(getattr(self, "_lines_of", [])):
            color = theme.color(LINE_COLORS[n % len(LINE_COLORS)])
            pen = QPen(color, 2, _PENS[n // 2 % len(_PENS)])
            pen.setCosmetic(True)
            line.setPen(pen)
            line.setSymbol(_SYMBOLS[n % len(_SYMBOLS)])
            line.setSymbolSize(6)
            line.setSymbolBrush(color)
            line.setSymbolPen(color)

    def _show_series(self, series: Sequence[Series]) -> None:
        for each in series:
            x, y = [at for at, _ in each.points], [value for _, value in each.points]
            self._lines_of.append(self.plot(x, y, antialias=True))
        moments = sorted({at for each in series for at, _ in each.points})
        shown = moments[:: max(1, -(-len(moments) // _LABELS))]
        span = (moments[-1] - moments[0]) if moments else 0.0
        self.bottom.setTicks([[(at, _moment(at, span)) for at in shown]])
        margin = span * 0.03 or 1.0
        self._axes((moments[0] - margin, moments[-1] + margin) if moments else (0.0, 1.0), _heights(series))

    def _show_bars(self, data: ChartData) -> None:
        points = data.series[0].points
        self._bars.show_bars([QRectF(at - _BAR / 2, min(0.0, value), _BAR, abs(value)) for at, value in points])
        every = max(1, -(-len(points) // _LABELS))
        ticks = [(float(n), _short(label)) for n, label in enumerate(data.labels) if not n % every]
        self.bottom.setTicks([ticks])
        self._axes((-0.6, len(points) - 0.4), _heights(data.series))

    def _axes(self, wide: tuple[float, float], heights: Sequence[float]) -> None:
        highest = max([*heights, 0.0])
        steps = steps_to(max(1, -int(-highest // 1)))
        lowest = min([*heights, 0.0])
        self.left.setTicks([[(step, number(step)) for step in steps]])
        self.box.setRange(xRange=wide, yRange=(lowest, steps[-1]), padding=0)
        self._show_lines(steps[1:])

    def _words(self, at: QPointF) -> str:
        data = self._data
        if data is None:
            return ""
        if not data.lines:
            place = round(at.x())
            points = data.series[0].points
            return f"{data.labels[place]} – {_figure(points[place][1])}" if 0 <= place < len(points) else ""
        near = min(((abs(x - at.x()), x) for each in data.series for x, _ in each.points), default=(0.0, None))[1]
        if near is None:
            return ""
        values = [f"{each.name}: {_figure(y)}" for each in data.series for x, y in each.points if x == near]
        return f"{local_time(datetime.fromtimestamp(near).astimezone())} – {', '.join(values)}"


def _heights(series: Sequence[Series]) -> list[float]:
    return [value for each in series for _, value in each.points]


def _moment(at: float, span: float) -> str:
    moment = datetime.fromtimestamp(at).astimezone()
    return short_day(moment.date()) if not 0 < span <= _TWO_DAYS else f"{moment:%H:%M}"


def _short(text: str) -> str:
    return text if len(text) <= _LETTERS else f"{text[:_LETTERS]}…"


def _figure(value: float) -> str:
    return number(int(value)) if value == int(value) else f"{value:g}"
