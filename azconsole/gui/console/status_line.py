"""The status bar: "Ready", or what runs, with its progress and Cancel."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QProgressBar, QStatusBar, QToolButton, QWidget

from azconsole.controllers.texts import tr
from azconsole.gui.icons import icon
from azconsole.gui.labels import PlainLabel


class StatusLine(QStatusBar):
    """One line at the window's bottom."""

    def __init__(self, cancel: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setAccessibleName(tr("Status"))
        self._text = PlainLabel()
        self._text.setObjectName("statusText")
        self._text.setWordWrap(False)
        self._bar = QProgressBar()
        self._bar.setObjectName("statusProgress")
        self._bar.setAccessibleName(tr("Discovery progress"))
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(QSize(140, 12))
        self._cancel = QToolButton()
        self._cancel.setObjectName("statusCancelButton")
        self._cancel.setText(tr("Cancel"))
        self._cancel.setAccessibleName(tr("Cancel the discovery that runs"))
        self._cancel.setIcon(icon("cancel"))
        self._cancel.setToolButtonStyle(self._cancel.toolButtonStyle().ToolButtonTextBesideIcon)
        self._cancel.setIconSize(QSize(12, 12))
        self._cancel.setAutoRaise(True)
        self._cancel.clicked.connect(cancel.trigger)
        self.addWidget(self._text, 1)
        self.addPermanentWidget(self._bar)
        self.addPermanentWidget(self._cancel)
        self.show_ready()

    def show_ready(self, text: str = "") -> None:
        """Nothing runs; `text` may tell how the last run ended."""
        self._text.setText(text or tr("Ready"))
        self._bar.hide()
        self._cancel.hide()

    def show_running(self, text: str, can_cancel: bool = True) -> None:
        """Something runs."""
        self._text.setText(text)
        self._bar.show()
        self._cancel.setVisible(can_cancel)
