"""The yellow bar under the ribbon (reference/notification-bar.png): one notification with its link, and a pager to others."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from azconsole.controllers.texts import shown, tr
from azconsole.domain.practice_notice import PRACTICE_NOTICE
from azconsole.gui.icons import icon, pixmap
from azconsole.gui.labels import PlainLabel

if TYPE_CHECKING:
    from azconsole.operations.notifications import Notification

SEVERITY_ICONS = ("error", "warning", "info")
"""The drawing of each operations.notifications.Severity."""


class NoticeBar(QFrame):
    """Hidden while there is nothing to say. The link and the pager are made when something needs them: the window's first
    picture has at most the sentence. `action_requested` carries the Notification whose link was used."""

    action_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noticeBar")
        self._notifications: tuple[Notification, ...] = ()
        self._at = 0
        self._icon = QLabel()
        self._text = _Sentence()
        self._text.setObjectName("noticeText")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(7, 4, 7, 4)
        self._row.setSpacing(7)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._text)
        self._row.addStretch(1)
        self.hide()

    def show_practice(self) -> None:
        """Say that the practice cloud is in use, before the site is open."""
        self._say(2, PRACTICE_NOTICE)

    def show_notifications(self, notifications: tuple[Notification, ...]) -> None:
        """Show these; the one that was shown stays unless a worse one came before it."""
        known = {item.key for item in self._notifications}
        current = self._notifications[self._at].key if self._notifications else ""
        self._notifications = notifications
        new = [n for n, item in enumerate(notifications) if item.key not in known]
        kept = [n for n, item in enumerate(notifications) if item.key == current]
        self._at = min([*kept, *new], default=0)
        self._show()
        if new and notifications[self._at].key != current:
            self._announce()

    def step(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) notification."""
        self._at = max(0, min(self._at + by, len(self._notifications) - 1))
        self._show()

    @cached_property
    def _link(self) -> QToolButton:
        link = QToolButton()
        link.setObjectName("noticeAction")
        link.setProperty("role", "link")
        link.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        link.clicked.connect(lambda: self.action_requested.emit(self._notifications[self._at]))
        self._row.insertWidget(2, link)
        return link

    @cached_property
    def _pager(self) -> _Pager:
        pager = _Pager()
        pager.stepped.connect(self.step)
        self._row.addWidget(pager)
        self._join_tab_order(self._link, *pager.buttons)
        return pager

    def _join_tab_order(self, *stops: QWidget) -> None:
        """What is made late would be the window's last stop: it belongs where the bar is."""
        before = self.previousInFocusChain()
        while before is not None and before is not self and before.focusPolicy() is Qt.FocusPolicy.NoFocus:
            before = before.previousInFocusChain()
        for first, second in pairwise((before or self, *stops)):
            self.setTabOrder(first, second)

    def _show(self) -> None:
        if not self._notifications:
            self.hide()
            return
        item, count = self._notifications[self._at], len(self._notifications)
        if count > 1 or item.action or "_pager" in vars(self):
            self._pager.show_place(self._at + 1, count)
            self._link.setText(shown(item.action.text) if item.action else "")
            self._link.setAccessibleName(f"{self._link.text()}: {shown(item.title)}")
            self._link.setVisible(item.action is not None)
        self._say(item.severity, item.title)
        if count > 1:
            said = tr("Notification {at:n} of {count:n}: {title}", at=self._at + 1, count=count, title=item.title)
            self.setAccessibleName(said)

    def _say(self, severity: int, sentence: str) -> None:
        self._icon.setPixmap(pixmap(SEVERITY_ICONS[severity], 16, self.devicePixelRatioF()))
        self._text.setText(shown(sentence))
        self.setAccessibleName(self._text.text())
        self.show()

    def _announce(self) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))


class _Sentence(PlainLabel):
    """As wide as its text where there is room, so that the link follows it; wraps where there is none."""

    def __init__(self) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """One line."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 4, metrics.lineSpacing())

    def minimumSizeHint(self) -> QSize:
        """A few words."""
        return QSize(min(160, self.sizeHint().width()), self.fontMetrics().lineSpacing())


class _Pager(QWidget):
    """ "2/4" and the two arrows; `stepped` carries -1 or 1."""

    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._place = QLabel()
        self._place.setObjectName("noticeCount")
        self._previous = self._arrow("noticePrevious", tr("Previous notification"), "arrow-left", -1)
        self._next = self._arrow("noticeNext", tr("Next notification"), "arrow-right", 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self._place)
        row.addSpacing(6)
        row.addWidget(self._previous)
        row.addWidget(self._next)

    @property
    def buttons(self) -> tuple[QToolButton, QToolButton]:
        """Previous and next."""
        return self._previous, self._next

    def show_place(self, number: int, count: int) -> None:
        """Which of how many is shown; hidden when there is only one."""
        self._place.setText(f"{number}/{count}")
        self.setVisible(count > 1)
        # A button that is disabled while it has the keyboard hands it on to anything; keep it in the pager.
        focused = self._previous.hasFocus() or self._next.hasFocus()
        self._previous.setEnabled(number > 1)
        self._next.setEnabled(number < count)
        if focused and not (self._previous.hasFocus() or self._next.hasFocus()):
            (self._next if number < count else self._previous).setFocus()

    def _arrow(self, name: str, title: str, drawing: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setAccessibleName(title)
        button.setToolTip(title)
        button.setIcon(icon(drawing))
        button.setIconSize(QSize(16, 16))
        button.setAutoRaise(True)
        button.setProperty("role", "flat")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.stepped.emit(by))
        return button
