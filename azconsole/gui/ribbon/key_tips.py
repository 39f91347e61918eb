"""Alt key tips: pressing and releasing Alt shows a letter beside each command of the ribbon; the letter runs it.

The window hands its own Alt key events here. No application-wide event filter: it would slow every event, and an
unaccepted key passes it once for every parent (console.md section 2).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from azconsole.controllers.texts import tr
from azconsole.gui.ribbon.bar import RibbonBar
from azconsole.gui.ribbon.group import KEY_TIP


@dataclass(frozen=True, slots=True)
class Tip:
    """A letter, the widget that it stands beside (or a part of it), and what it does."""

    letter: str
    widget: QWidget
    run: Callable[[], None]
    part: QRect | None = None


class KeyTips(QWidget):
    """The tips over a window. Holds the focus while they show; any other key, a click or Alt again takes them away."""

    def __init__(self, ribbon: RibbonBar, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("keyTips")
        self.setAccessibleName(tr("Key tips"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ribbon = ribbon
        self._tips: list[Tip] = []
        self._labels: list[QLabel] = []
        self._return_to: QWidget | None = None
        self._alt_alone = False
        self.hide()

    def window_key(self, event: QKeyEvent, pressed: bool) -> None:
        """A key event that reached the window: Alt pressed and released alone toggles the tips."""
        if event.key() != Qt.Key.Key_Alt:
            self._alt_alone = False
        elif pressed:
            self._alt_alone = not event.isAutoRepeat() or self._alt_alone
        elif self._alt_alone:
            self._alt_alone = False
            self.show_tips()

    def show_tips(self) -> None:
        """Show the letters and take the keyboard."""
        self._return_to = QApplication.focusWidget()
        self._tips = self._collect()
        self.setGeometry(self.window().rect())
        for tip in self._tips:
            self._labels.append(self._label(tip))
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def hide_tips(self, give_focus_back: bool = True) -> None:
        """Take the letters away."""
        back, self._return_to = self._return_to, None
        for label in self._labels:
            label.deleteLater()
        self._labels.clear()
        self.hide()
        if give_focus_back and back is not None:
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter runs its command, arrows and Tab go into the ribbon, everything else ends the tips."""
        letter = event.text().upper()
        tip = next((tip for tip in self._tips if tip.letter == letter), None)
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Tab):
            self.hide_tips(give_focus_back=False)
            self._ribbon.focus_first()
            return
        self.hide_tips()
        if tip is not None and tip.widget.isEnabled():
            tip.run()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The person clicked elsewhere."""
        super().focusOutEvent(event)
        if self.isVisible():
            self.hide_tips(give_focus_back=False)

    def _collect(self) -> list[Tip]:
        bar = self._ribbon
        tips = [Tip("F", bar.application_button, bar.application_button.showMenu)]
        for button in bar.buttons():
            letter = button.defaultAction().property(KEY_TIP)
            if letter:
                tips.append(Tip(str(letter), button, button.defaultAction().trigger))
        for index in filter(bar.tabs.isTabVisible, range(bar.tabs.count())):
            taken = {tip.letter for tip in tips}
            letter = next(c for c in f"{bar.tabs.tabData(index).upper()}123456789" if c not in taken and c.isalnum())
            tips.append(Tip(letter, bar.tabs, partial(self._open_tab, index), bar.tabs.tabRect(index)))
        return tips

    def _open_tab(self, index: int) -> None:
        """The tab in front: its letters when it was behind, else the keyboard to its buttons."""
        bar = self._ribbon
        behind = bar.tabs.currentIndex() != index or bar.collapsed
        bar.set_collapsed(False)
        bar.tabs.setCurrentIndex(index)
        if behind:
            QTimer.singleShot(0, self, self.show_tips)  # when the page has got its places
        else:
            bar.focus_first()

    def _label(self, tip: Tip) -> QLabel:
        label = QLabel(tip.letter, self)
        label.setProperty("role", "keyTip")
        label.setEnabled(tip.widget.isEnabled())
        label.adjustSize()
        area = tip.part or tip.widget.rect()
        below = QPoint(area.center().x() - label.width() // 2, area.bottom() - 4)  # the button's words stay readable
        label.move(tip.widget.mapTo(self.window(), below) - self.pos())
        return label
