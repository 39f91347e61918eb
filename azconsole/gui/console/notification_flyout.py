"""The list of notifications that opens under the flag: each with its age, text, link and a menu "…"."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QScrollArea, QToolButton, QVBoxLayout, QWidget

from azconsole.controllers.notifications import age
from azconsole.controllers.texts import shown, tr
from azconsole.domain.texts import plural, say
from azconsole.gui.console.notice_bar import SEVERITY_ICONS
from azconsole.gui.dialogs.clipboard import copy_text
from azconsole.gui.icons import pixmap
from azconsole.gui.labels import PlainLabel
from azconsole.operations.notification_board import SnoozePeriod

if TYPE_CHECKING:
    from datetime import datetime

    from azconsole.operations.notification_board import Board
    from azconsole.operations.notifications import Notification

_WIDTH, _TALLEST = 430, 460
_PERIODS = {
    SnoozePeriod.HOUR: say("Snooze for 1 &hour"),
    SnoozePeriod.DAY: say("Snooze for 1 d&ay"),
    SnoozePeriod.WEEK: say("Snooze for 1 &week"),
    SnoozePeriod.MONTH: say("Snooze for 1 &month"),
}


class NotificationFlyout(QFrame):
    """A popup: a click beside it or Esc closes it. Signals as of NotificationFlag."""

    action_requested = Signal(object)
    dismiss_requested = Signal(str)
    snooze_requested = Signal(str, object)
    restore_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("notificationFlyout")
        self.setAccessibleName(tr("Notifications"))
        self.setFixedWidth(_WIDTH)
        self._right_top = QPoint()
        self._area = QScrollArea()
        self._area.setObjectName("notificationArea")
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self._area)

    def open_under(self, anchor: QWidget, board: Board) -> None:
        """Open with its right corner under the right corner of `anchor`."""
        self._right_top = anchor.mapToGlobal(QPoint(anchor.width(), anchor.height()))
        self.show_board(board)
        self.show()
        self._focus_first()

    def show_board(self, board: Board) -> None:
        """Show these notifications; the keyboard stays in the list."""
        had_focus = self.isActiveWindow() and self.focusWidget() is not None
        body = QWidget()
        body.setObjectName("notificationBody")
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for item in board.shown:
            rows.addWidget(self._row(item, board.now))
        if not board.shown:
            rows.addWidget(_label(tr("There are no notifications."), "notificationText", 10))
        if board.hidden:
            rows.addWidget(self._hidden_line(board.hidden), 0, Qt.AlignmentFlag.AlignLeft)
        rows.addStretch(1)
        self._area.setWidget(body)
        for part in body.findChildren(QWidget):
            part.ensurePolished()  # a bold title needs more lines: the height is worked out before the first picture
        self._fit(rows.heightForWidth(_WIDTH - 2))
        if had_focus:
            self._focus_first()

    def _fit(self, wanted: int) -> None:
        screen = self.screen().availableGeometry()
        room = screen.bottom() - self._right_top.y()
        height = min(wanted + 2, _TALLEST, max(room, 120))
        # Not as needed: a bar that shows for a moment makes the texts narrower and so taller, and stays.
        bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if height > wanted else Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        self._area.setVerticalScrollBarPolicy(bar)
        self.setFixedHeight(height)
        left = max(screen.left(), min(self._right_top.x(), screen.right() + 1) - _WIDTH)
        self.move(left, self._right_top.y())

    def _focus_first(self) -> None:
        first = next(iter(self._area.findChildren(QToolButton)), None)
        (first or self).setFocus(Qt.FocusReason.PopupFocusReason)

    def _row(self, item: Notification, now: datetime) -> NotificationRow:
        row = NotificationRow(item, now)
        row.action_requested.connect(lambda: self._act(item))
        row.menu_requested.connect(lambda button: self._open_menu(item, button))
        return row

    def _act(self, item: Notification) -> None:
        self.close()
        self.action_requested.emit(item)

    def _open_menu(self, item: Notification, button: QWidget) -> None:
        menu = QMenu(button)
        menu.setObjectName("notificationMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        whole = "\n".join(filter(None, (shown(item.title), shown(item.text))))
        menu.addAction(tr("&Copy text"), lambda: copy_text(whole))
        if item.can_be_hidden:
            menu.addSeparator()
            for period, words in _PERIODS.items():
                menu.addAction(shown(words), partial(self.snooze_requested.emit, item.key, period))
            menu.addSeparator()
            menu.addAction(tr("&Dismiss"), lambda: self.dismiss_requested.emit(item.key))
        menu.popup(button.mapToGlobal(QPoint(button.width() - menu.sizeHint().width(), button.height())))

    def _hidden_line(self, count: int) -> QToolButton:
        words = plural(
            count, "{count:n} notification is hidden: show it again", "{count:n} are hidden: show them again"
        )
        link = _link("notificationRestore", shown(words))
        link.setContentsMargins(10, 8, 10, 8)
        link.clicked.connect(self.restore_requested)
        return link


class NotificationRow(QFrame):
    """One notification. `menu_requested` carries the button that the menu belongs to."""

    action_requested = Signal()
    menu_requested = Signal(object)

    def __init__(self, item: Notification, now: datetime) -> None:
        super().__init__()
        self.setObjectName("notificationRow")
        self.setProperty("role", "notification")
        self.setAccessibleName(shown(item.title))
        picture = QLabel()
        picture.setPixmap(pixmap(SEVERITY_ICONS[item.severity], 16, self.devicePixelRatioF()))
        title = _label(shown(item.title), "notificationTitle")
        title.setProperty("role", "notificationTitle")
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(title, 1)
        top.addWidget(self._menu_button(item), 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 7, 6, 8)
        layout.setSpacing(4)
        layout.addLayout(top)
        below = QVBoxLayout()
        below.setContentsMargins(24, 0, 24, 0)
        below.setSpacing(4)
        layout.addLayout(below)
        if item.text:
            below.addWidget(_label(shown(item.text), "notificationText"))
        below.addLayout(self._foot(item, now))

    def _foot(self, item: Notification, now: datetime) -> QHBoxLayout:
        foot = QHBoxLayout()
        if item.action is not None:
            link = _link("notificationAction", shown(item.action.text))
            link.setAccessibleDescription(shown(item.title))
            link.clicked.connect(self.action_requested)
            foot.addWidget(link)
        foot.addStretch(1)
        when = _label(shown(age(item.since, now)), "notificationAge")
        when.setProperty("role", "muted")
        when.setWordWrap(False)
        foot.addWidget(when)
        return foot

    def _menu_button(self, item: Notification) -> QToolButton:
        button = QToolButton()
        button.setObjectName("notificationMenuButton")
        button.setText("…")
        hides = tr("Copy, snooze or dismiss: {title}", title=item.title)
        button.setAccessibleName(hides if item.can_be_hidden else tr("Copy: {title}", title=item.title))
        button.setToolTip(tr("More"))
        button.setAutoRaise(True)
        button.setProperty("role", "flat")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.menu_requested.emit(button))
        return button


def _label(text: str, name: str, margin: int = 0) -> PlainLabel:
    label = PlainLabel(text)
    label.setObjectName(name)
    label.setMargin(margin)
    return label


def _link(name: str, words: str) -> QToolButton:
    link = QToolButton()
    link.setObjectName(name)
    link.setText(words)
    link.setAccessibleName(words)
    link.setProperty("role", "link")
    link.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return link
