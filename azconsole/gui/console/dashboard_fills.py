"""How the charts and their legends are filled: each outcome and band by a colour of the theme and by a pattern, so that they
differ without colours too."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap

from azconsole.domain.dashboard import SecretBand
from azconsole.domain.users import DiscoveryOutcome
from azconsole.gui import theme

_Pattern = Qt.BrushStyle
_TINT = 0.22
_SWATCH = 14


class Fill(NamedTuple):
    """The name of a colour in the theme, and a pattern."""

    color: str
    pattern: Qt.BrushStyle


OUTCOME_FILLS = {
    DiscoveryOutcome.COMPLETED: Fill("ok", _Pattern.SolidPattern),
    DiscoveryOutcome.REMOVALS_WAITING: Fill("warning", _Pattern.BDiagPattern),
    DiscoveryOutcome.CANCELLED: Fill("muted", _Pattern.HorPattern),
    DiscoveryOutcome.FAILED: Fill("error", _Pattern.DiagCrossPattern),
}
BAND_FILLS = {
    SecretBand.EXPIRED: Fill("error", _Pattern.DiagCrossPattern),
    SecretBand.WEEK: Fill("error", _Pattern.BDiagPattern),
    SecretBand.MONTH: Fill("warning", _Pattern.HorPattern),
    SecretBand.QUARTER: Fill("link", _Pattern.Dense5Pattern),
    SecretBand.LATER: Fill("ok", _Pattern.SolidPattern),
}


def paint_fill(painter: QPainter, rect: QRectF, fill: Fill) -> None:
    """Fill a rectangle in the painter's own coordinates and outline it."""
    color = theme.color(fill.color)
    painter.fillRect(rect, _tint(color))
    painter.fillRect(rect, QBrush(color, fill.pattern))
    painter.setPen(QPen(color, 1))
    painter.drawRect(rect)


def swatch(fill: Fill, ratio: float) -> QPixmap:
    """The little square of a legend, for a screen of this device pixel ratio."""
    picture = QPixmap(round(_SWATCH * ratio), round(_SWATCH * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_fill(painter, QRectF(0.5, 0.5, _SWATCH - 1, _SWATCH - 1), fill)
    painter.end()
    return picture


def _tint(color: QColor) -> QColor:
    tint = QColor(color)
    tint.setAlphaF(_TINT)
    return tint
