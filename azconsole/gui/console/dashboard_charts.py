"""The charts of the dashboard, by pyqtgraph.

Imported by `chart_loading` alone, when the dashboard is first shown: pyqtgraph and numpy take 0.2 s and 50 MB. Nothing can be
dragged or zoomed: what a chart shows is all there is, and the wheel scrolls the page.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from azconsole.controllers.dashboard import BAND_TITLES, day_words, short_day, users_of_day
from azconsole.controllers.run_words import OUTCOMES
from azconsole.controllers.texts import number, shown
from azconsole.domain.dashboard import SecretBand
from azconsole.gui import theme
from azconsole.gui.console.dashboard_fills import BAND_FILLS, OUTCOME_FILLS, Fill, paint_fill
from azconsole.gui.labels import plain_tooltip
from azconsole.operations.dashboard import Dashboard

_BAR = 0.72
_TICKS = 5
_WEEK = 7
_OVER_THE_EDGE = 60
"""How many pixels the label of a first or last tick may stand out beside its axis."""


def steps_to(highest: int) -> list[int]:
    """Round numbers from 0 up for an axis that must hold `highest`, the last one not below it."""
    for power in range(19):
        for factor in (1, 2, 5):
            step = factor * 10**power
            if step * (_TICKS - 1) >= highest:
                return [step * n for n in range(-(-max(highest, 1) // step) + 1)]
    return [0, highest]


class FilledBars(pg.BarGraphItem):  # type: ignore[misc]  # pyqtgraph has no types
    """Bars filled by pattern. pyqtgraph would stretch a pattern as it stretches the axes."""

    def __init__(self, fill: Fill) -> None:
        super().__init__(x0=[], y0=[], width=[], height=[], pen=None, brush=None)
        self._fill = fill
        self._bars: list[QRectF] = []

    def show_bars(self, bars: Sequence[QRectF]) -> None:
        """Show these rectangles, in the coordinates of the axes; those without extent are left out."""
        self._bars = [bar for bar in bars if bar.width() > 0 and bar.height() > 0]
        self.setOpts(
            x0=[bar.x() for bar in self._bars], y0=[bar.y() for bar in self._bars],
            width=[bar.width() for bar in self._bars], height=[bar.height() for bar in self._bars],
        )  # fmt: skip

    def paint(self, painter: QPainter, *_: object) -> None:
        """Draw in the widget's own pixels."""
        place = painter.transform()
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for bar in self._bars:
            paint_fill(painter, place.mapRect(bar), self._fill)
        painter.restore()


class Chart(pg.PlotWidget):  # type: ignore[misc]
    """A chart without handles. `at` gives what stands under a point of the axes, for the tooltip."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._tip: Callable[[QPointF], str] = lambda _: ""
        plot = self.getPlotItem()
        plot.setMenuEnabled(False)
        plot.hideButtons()
        plot.setMouseEnabled(False, False)
        self.box = plot.getViewBox()
        self.box.setDefaultPadding(0)
        # Where half of the last label stands.
        letters = self.fontMetrics()
        plot.layout.setContentsMargins(0, letters.height() // 2, letters.horizontalAdvance("00.00.") // 2 + 6, 0)
        self._lines: list[pg.InfiniteLine] = []
        self.left, self.bottom = plot.getAxis("left"), plot.getAxis("bottom")
        for axis in (self.left, self.bottom):
            axis.setStyle(tickLength=4, autoExpandTextSpace=True, hideOverlappingLabels=_OVER_THE_EDGE)
            axis.enableAutoSIPrefix(False)

    def restyle(self) -> None:
        """Take the colours of the theme that is shown."""
        self.setBackground(theme.color("base"))
        for axis in (self.left, self.bottom):
            axis.setPen(pg.mkPen(theme.color("field_border")))
            axis.setTextPen(theme.color("text"))
        for line in self._lines:
            line.setPen(pg.mkPen(theme.color("border")))
        self.viewport().update()

    def show_days(self, dashboard: Dashboard, highest: int) -> None:
        """The axes of a chart by day: a label every week, back from today, and round numbers."""
        last = len(dashboard.days) - 1
        weeks = range(last % _WEEK, last + 1, _WEEK)
        self.bottom.setTicks([[(n, short_day(dashboard.days[n].day)) for n in weeks]])
        steps = steps_to(highest)
        self.left.setTicks([[(step, number(step)) for step in steps]])
        self.box.setRange(xRange=(-0.6, last + 0.6), yRange=(0, steps[-1]), padding=0)
        self._show_lines(steps[1:])

    def _show_lines(self, heights: Sequence[int]) -> None:
        # The axis has a grid of its own, but with it loses the label of its first tick.
        while len(self._lines) < len(heights):
            line = pg.InfiniteLine(angle=0, pen=pg.mkPen(theme.color("border")))
            line.setZValue(-1)
            self.addItem(line, ignoreBounds=True)
            self._lines.append(line)
        for at, line in enumerate(self._lines):
            line.setVisible(at < len(heights))
            line.setValue(heights[min(at, len(heights) - 1)])

    def event_point(self, position: QPointF) -> QPointF:
        """The point of the axes at a point of the viewport."""
        return self.box.mapSceneToView(self.mapToScene(position.toPoint()))  # type: ignore[no-any-return]

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell the numbers under the pointer."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self._tip(self.event_point(QPointF(event.pos())))
            QToolTip.showText(event.globalPos(), plain_tooltip(text), self)
            return True
        return bool(super().viewportEvent(event))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class RunsChart(Chart):
    """Runs a day, stacked by outcome."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("runsChart", parent)
        self._bars = {outcome: FilledBars(OUTCOME_FILLS[outcome]) for outcome in OUTCOMES}
        for bars in self._bars.values():
            self.addItem(bars)

    def show_figures(self, dashboard: Dashboard) -> None:
        """Show other figures."""
        heights = [0] * len(dashboard.days)
        for outcome, bars in self._bars.items():
            counts = [day.runs[outcome] for day in dashboard.days]
            bars.show_bars([QRectF(n - _BAR / 2, heights[n], _BAR, count) for n, count in enumerate(counts)])
            heights = [height + count for height, count in zip(heights, counts, strict=True)]
        self.show_days(dashboard, max(heights))
        self._tip = lambda at: _of_day(dashboard, at, day_words)


class UsersChart(Chart):
    """Users known at the end of each day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("usersChart", parent)
        self.line = self.plot([], [], antialias=True)

    def restyle(self) -> None:
        """Also the line."""
        super().restyle()
        color = theme.color("link")
        area = QColor(color)
        area.setAlphaF(0.18)
        self.line.setPen(pg.mkPen(color, width=2))
        self.line.setFillLevel(0)
        self.line.setFillBrush(area)
        self.line.setSymbol("o")
        self.line.setSymbolSize(5)
        self.line.setSymbolBrush(color)
        self.line.setSymbolPen(color)

    def show_figures(self, dashboard: Dashboard) -> None:
        """Show other figures."""
        users = [day.users for day in dashboard.days]
        self.line.setData(list(range(len(users))), users)
        self.show_days(dashboard, max(users))
        self._tip = lambda at: _of_day(dashboard, at, users_of_day)


class SecretsChart(Chart):
    """Secret keys by time left, a bar each; a click on one chooses it."""

    band_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("secretsChart", parent)
        self._rows = tuple(SecretBand)
        self._counts: dict[SecretBand, int] = {}
        self._bars = {band: FilledBars(BAND_FILLS[band]) for band in self._rows}
        self._values = {band: pg.TextItem(anchor=(0, 0.5)) for band in self._rows}
        for item in (*self._bars.values(), *self._values.values()):
            self.addItem(item, ignoreBounds=True)
        self.box.invertY(True)
        self.hideAxis("bottom")
        self.setMouseTracking(True)

    def restyle(self) -> None:
        """Also the numbers beside the bars."""
        super().restyle()
        for item in self._values.values():
            item.setColor(theme.color("text"))

    def show_figures(self, dashboard: Dashboard) -> None:
        """Show other figures."""
        self._counts = {band: len(keys) for band, keys in dashboard.secrets.items()}
        highest = max(1, *self._counts.values())
        for row, band in enumerate(self._rows):
            count = self._counts[band]
            self._bars[band].show_bars([QRectF(0, row - _BAR / 2, count, _BAR)])
            self._values[band].setText(number(count))
            self._values[band].setPos(count, row)
        self.left.setTicks([[(row, shown(BAND_TITLES[band])) for row, band in enumerate(self._rows)]])
        self.box.setRange(xRange=(0, highest * 1.15), yRange=(-0.6, len(self._rows) - 0.4), padding=0)
        self._tip = self._words

    def band_at(self, at: QPointF) -> SecretBand | None:
        """The band whose bar lies at the height of a point, when it has secret keys."""
        row = round(at.y())
        band = self._rows[row] if 0 <= row < len(self._rows) else None
        return band if band and self._counts.get(band) else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be clicked."""
        super().mouseMoveEvent(event)
        hand = self.band_at(self.event_point(event.position())) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the band."""
        super().mouseReleaseEvent(event)
        band = self.band_at(self.event_point(event.position()))
        if event.button() is Qt.MouseButton.LeftButton and band is not None:
            self.band_chosen.emit(band)

    def _words(self, at: QPointF) -> str:
        band = self.band_at(at)
        return "" if band is None else f"{shown(BAND_TITLES[band])} – {number(self._counts[band])}"


def _of_day(dashboard: Dashboard, at: QPointF, words: Callable[[Dashboard, int], str]) -> str:
    day = round(at.x())
    return words(dashboard, day) if 0 <= day < len(dashboard.days) else ""
