"""How a service stands in the list of the first page: its title, its summary, and why it cannot be chosen."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QIcon, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from azconsole.gui import theme

SUMMARY_ROLE = Qt.ItemDataRole.UserRole + 1
STATUS_ROLE = Qt.ItemDataRole.UserRole + 2
_MARGIN, _ICON, _GAP = 6, 24, 10
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
Index = QModelIndex | QPersistentModelIndex


class ServiceDelegate(QStyledItemDelegate):
    """Draws text by QPainter, so it is never markup. Measures are logical pixels."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Background, icon and the lines."""
        self.initStyleOption(option, index)
        enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        option.text = ""
        picture, option.icon = QIcon(option.icon), QIcon()
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        spot = QRect(option.rect.left() + _MARGIN, option.rect.top() + _MARGIN, _ICON, _ICON)
        picture.paint(painter, spot, mode=QIcon.Mode.Normal if enabled else QIcon.Mode.Disabled)
        area = self._text_area(option.rect)
        plain = theme.color("highlight_text") if selected else theme.color("text" if enabled else "disabled")
        for text, font, color in (
            (index.data(), self._bold(option), plain),
            (index.data(SUMMARY_ROLE), option.font, plain),
            (index.data(STATUS_ROLE), option.font, theme.color("muted")),
        ):
            painter.setFont(font)
            painter.setPen(color)
            used = painter.drawText(area, int(_WRAP), text or "")
            area.setTop(used.bottom() + 3 if text else area.top())
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its wrapped lines are in the width of the list."""
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        area = self._text_area(QRect(0, 0, width, 10_000))
        metrics = option.fontMetrics
        height = metrics.lineSpacing() + 2
        for role in (SUMMARY_ROLE, STATUS_ROLE):
            text = index.data(role)
            if text:
                height += metrics.boundingRect(area, int(_WRAP), text).height() + 3
        return QSize(width, height + 2 * _MARGIN)

    @staticmethod
    def _text_area(rect: QRect) -> QRect:
        return rect.adjusted(_MARGIN + _ICON + _GAP, _MARGIN, -_MARGIN, 0)

    @staticmethod
    def _bold(option: QStyleOptionViewItem) -> QFont:
        font = QFont(option.font)
        font.setBold(True)
        return font
