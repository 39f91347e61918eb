"""A group of the ribbon: large and small buttons over shared actions, with its caption at the bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from azconsole.controllers.texts import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QKeyEvent

KEY_TIP = "keyTip"
"""The dynamic property of an action that holds its letter."""

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_SMALL_ROWS = 3


class RibbonButton(QToolButton):
    """A button of the ribbon. The action carries text, icon, tip, shortcut and state; arrow keys go to its neighbours,
    Tab reaches it, and a click leaves the focus in the list where the person works."""

    def __init__(self, action: QAction, large: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDefaultAction(action)
        self.setObjectName(f"{action.objectName()}Button")
        self.setAccessibleName(action.text().replace("&", ""))
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("large", large)
        if large:
            self.setIconSize(QSize(32, 32))
            self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)
        else:
            self.setIconSize(QSize(16, 16))
            self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys walk along the ribbon; Return presses the button, as Space does."""
        step = _STEPS.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier and self.menu():
            self.showMenu()
        elif step is not None:
            _focus_neighbour(self, step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class RibbonGroup(QFrame):
    """A captioned group; `add_large` and `add_small` in the order of display."""

    def __init__(self, name: str, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(caption)
        self.setProperty("role", "ribbonGroup")
        self._column: QVBoxLayout | None = None
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(2)
        label = QLabel(caption)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setProperty("role", "ribbonCaption")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5, 3, 6, 2)
        layout.setSpacing(1)
        layout.addLayout(self._buttons, 1)
        layout.addWidget(label)

    def add_large(self, action: QAction) -> RibbonButton:
        """A button with a 32 px icon over two lines of text."""
        # A second line even where the text has one, so that the icons of a row stand at one height.
        if "\n" not in action.iconText():
            action.setIconText(f"{action.iconText()}\n")
        self._column = None
        button = RibbonButton(action, True, self)
        self._buttons.addWidget(button)
        return button

    def add_split(self, action: QAction, menu: QMenu) -> RibbonButton:
        """A large button whose lower arrow opens a menu; Alt+Down opens it by keyboard."""
        button = self.add_large(action)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        button.setAccessibleDescription(tr("Alt+Down opens its menu"))
        return button

    def add_small(self, action: QAction) -> RibbonButton:
        """A button with a 16 px icon beside its text; three stand in a column."""
        if self._column is None or self._column.count() > _SMALL_ROWS:
            self._column = QVBoxLayout()
            self._column.setSpacing(0)
            self._column.addStretch(1)
            self._buttons.addLayout(self._column)
        button = RibbonButton(action, False, self)
        self._column.insertWidget(self._column.count() - 1, button)
        return button


def _focus_neighbour(button: RibbonButton, step: int) -> None:
    group = button.parentWidget()
    page = group.parentWidget() if group is not None else None
    if page is None:
        return
    buttons = [b for b in page.findChildren(RibbonButton) if b.isEnabled() and b.isVisible()]
    if button in buttons:
        buttons[(buttons.index(button) + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
