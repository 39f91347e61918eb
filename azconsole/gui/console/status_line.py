"""The status bar: "Ready", or what runs, with its progress and Cancel.

A discovery, an export and other work may run at once. What a person began and waits for is shown then, an export before all;
the discovery, which the list of services shows too, follows when that has ended.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QProgressBar, QStatusBar, QToolButton, QWidget

from azconsole.controllers.texts import tr
from azconsole.gui.icons import icon
from azconsole.gui.labels import PlainLabel


class StatusLine(QStatusBar):
    """One line at the window's bottom. `export_cancelled`: Cancel was pressed while an export was shown."""

    export_cancelled = Signal()

    def __init__(self, cancel: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setAccessibleName(tr("Status"))
        self._cancel_run = cancel
        self._exporting = False
        self._waiting: tuple[str, bool] | None = None
        self._work: tuple[str, Callable[[], None]] | None = None
        self._text = PlainLabel()
        self._text.setObjectName("statusText")
        self._text.setWordWrap(False)
        self._bar = QProgressBar()
        self._bar.setObjectName("statusProgress")
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(QSize(140, 12))
        self._cancel = QToolButton()
        self._cancel.setObjectName("statusCancelButton")
        self._cancel.setText(tr("Cancel"))
        self._cancel.setIcon(icon("cancel"))
        self._cancel.setToolButtonStyle(self._cancel.toolButtonStyle().ToolButtonTextBesideIcon)
        self._cancel.setIconSize(QSize(12, 12))
        self._cancel.setAutoRaise(True)
        self._cancel.clicked.connect(self._on_cancel)
        self.addWidget(self._text, 1)
        self.addPermanentWidget(self._bar)
        self.addPermanentWidget(self._cancel)
        self.show_ready()

    def show_ready(self, text: str = "") -> None:
        """Nothing runs, but perhaps an export; `text` may tell how the last run ended."""
        self._waiting = None
        if self._exporting or self._work is not None:
            return
        self._text.setText(text or tr("Ready"))
        self._bar.hide()
        self._cancel.hide()

    def show_running(self, text: str, can_cancel: bool = True) -> None:
        """Something runs: a discovery where it can be cancelled."""
        self._waiting = (text, can_cancel)
        if not self._exporting and self._work is None:
            self._show(text, can_cancel, tr("Discovery progress"), tr("Cancel the discovery that runs"))

    def show_work(self, text: str, cancel: Callable[[], None]) -> None:
        """Something else runs that a person began; Cancel calls `cancel`."""
        self._work = text, cancel
        if not self._exporting:
            self._show(text, True, tr("Progress"), tr("Cancel what runs"))

    def end_work(self, text: str = "") -> None:
        """It has ended; `text` may tell how."""
        self._work = None
        if not self._exporting:
            self._show_rest(text)

    def show_export(self, text: str) -> None:
        """An export runs."""
        self._exporting = True
        self._show(text, True, tr("Export progress"), tr("Cancel the export that runs"))

    def end_export(self, text: str = "") -> None:
        """The export has ended; `text` may tell how."""
        self._exporting = False
        self._show_rest(text)

    def _show_rest(self, text: str) -> None:
        if self._work is not None:
            self.show_work(*self._work)
        elif self._waiting is None:
            self.show_ready(text)
        else:
            self.show_running(*self._waiting)
            self._text.setText(text or self._waiting[0])

    def _show(self, text: str, can_cancel: bool, bar_name: str, cancel_name: str) -> None:
        self._text.setText(text)
        self._bar.setAccessibleName(bar_name)
        self._bar.show()
        self._cancel.setAccessibleName(cancel_name)
        self._cancel.setVisible(can_cancel)

    def _on_cancel(self) -> None:
        if self._exporting:
            self.export_cancelled.emit()
        elif self._work is not None:
            self._work[1]()
        else:
            self._cancel_run.trigger()
