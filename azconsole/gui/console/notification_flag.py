"""The flag in the ribbon's right corner: how many notifications there are, and the list of them under it (fact 152)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from azconsole.controllers.texts import shown, tr
from azconsole.domain.texts import plural
from azconsole.gui.icons import icon

if TYPE_CHECKING:
    from azconsole.gui.console.notification_flyout import NotificationFlyout
    from azconsole.operations.notification_board import Board


class NotificationFlag(QToolButton):
    """Signals carry what was asked for in the list: a Notification whose link was used, a key to dismiss, a key and a
    SnoozePeriod, or to show everything again that is hidden."""

    action_requested = Signal(object)
    dismiss_requested = Signal(str)
    snooze_requested = Signal(str, object)
    restore_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notificationFlag")
        self.setProperty("role", "flat")
        self.setAutoRaise(True)
        self.setIcon(icon("flag"))
        self.setIconSize(QSize(16, 16))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._board: Board | None = None
        self._flyout: NotificationFlyout | None = None
        self.clicked.connect(self.open_list)
        self._say(0)

    def show_board(self, board: Board) -> None:
        """Show the count, and the list anew when it is open."""
        self._board = board
        self._say(len(board.shown))
        if self._flyout is not None and self._flyout.isVisible():
            self._flyout.show_board(board)

    def open_list(self) -> None:
        """Open the list under the flag; nothing while the site is not open."""
        if self._board is None:
            return
        if self._flyout is None:
            self._flyout = self._make_flyout()
        self._flyout.open_under(self, self._board)

    def _make_flyout(self) -> NotificationFlyout:
        from azconsole.gui.console.notification_flyout import NotificationFlyout

        flyout = NotificationFlyout(self)
        flyout.action_requested.connect(self.action_requested)
        flyout.dismiss_requested.connect(self.dismiss_requested)
        flyout.snooze_requested.connect(self.snooze_requested)
        flyout.restore_requested.connect(self.restore_requested)
        return flyout

    def _say(self, count: int) -> None:
        self.setText(str(count) if count else "")
        some = plural(count, "{count:n} notification", "{count:n} notifications")
        words = shown(some) if count else tr("No notifications")
        self.setAccessibleName(words)
        self.setToolTip(words)
