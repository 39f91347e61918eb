"""The yellow bar under the ribbon (reference/notification-bar.png): here it says that the practice cloud is in use."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from azconsole.gui.icons import pixmap
from azconsole.gui.labels import PlainLabel


class NoticeBar(QFrame):
    """An icon and a sentence on yellow; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noticeBar")
        self._icon = QLabel()
        self._text = PlainLabel()
        self._text.setObjectName("noticeText")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(7, 4, 7, 4)
        layout.setSpacing(7)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        self.hide()

    def show_notice(self, drawing: str, sentence: str) -> None:
        """Show a sentence."""
        self._icon.setPixmap(pixmap(drawing, 16, self.devicePixelRatioF()))
        self._text.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
