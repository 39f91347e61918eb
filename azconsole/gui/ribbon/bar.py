"""The ribbon: application button, tabs, pages of groups, collapse arrow and help (requirements.md facts 175, 176)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from azconsole.gui.icons import icon
from azconsole.gui.ribbon.group import RibbonButton, RibbonGroup


class RibbonPage(QFrame):
    """What stands under a tab: groups from left to right."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", "ribbonPage")
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(2, 0, 2, 0)
        self._layout.setSpacing(0)
        self._layout.addStretch(1)

    def add_group(self, name: str, caption: str) -> RibbonGroup:
        """Append a group and give it back for its buttons."""
        group = RibbonGroup(name, caption, self)
        self._layout.insertWidget(self._layout.count() - 1, group)
        return group


class RibbonBar(QFrame):
    """The whole bar. Pages are shown by name; which groups a node needs is the window's knowledge."""

    collapsed_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ribbon")
        self.setAccessibleName("Ribbon")
        self.application_button = self._make_application_button()
        self.tabs = QTabBar()
        self.tabs.setObjectName("ribbonTabs")
        self.tabs.setAccessibleName("Ribbon tabs")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.collapse_button = _corner_button("collapseRibbonButton", "Minimize the ribbon (Ctrl+F1)", "chevron-up")
        self.help_button = _corner_button("helpButton", "About azconsole (F1)", "help")
        self._corner = QHBoxLayout()
        self._corner.setSpacing(2)
        self._pages = QStackedWidget()
        self._pages.setObjectName("ribbonPages")
        self._pages.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._build()
        self._connect()

    def add_page(self, name: str, title: str) -> RibbonPage:
        """A new tab with an empty page."""
        page = RibbonPage(name, self._pages)
        self._pages.addWidget(page)
        self.tabs.addTab(title)
        return page

    @property
    def collapsed(self) -> bool:
        """Whether only the tabs show."""
        return self._pages.isHidden()

    def set_collapsed(self, collapsed: bool) -> None:
        """Show only the tabs, or everything."""
        if collapsed == self.collapsed:
            return
        self._pages.setHidden(collapsed)
        self.collapse_button.setIcon(icon("chevron-down" if collapsed else "chevron-up"))
        text = "Expand the ribbon" if collapsed else "Minimize the ribbon"
        self.collapse_button.setToolTip(f"{text} (Ctrl+F1)")
        self.collapse_button.setAccessibleName(text)
        self.collapsed_changed.emit(collapsed)

    def set_help(self, action: QAction) -> None:
        """What the (?) does."""
        self.help_button.clicked.connect(action.trigger)

    def buttons(self) -> list[RibbonButton]:
        """The visible buttons of the page that shows, from left to right."""
        page = self._pages.currentWidget()
        found = page.findChildren(RibbonButton) if page is not None else []
        return [button for button in found if button.isVisible()]

    def focus_first(self) -> None:
        """Put the focus into the ribbon: on its first button that can be pressed, or on the tabs."""
        first = next((button for button in self.buttons() if button.isEnabled()), self.tabs)
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the height of two-line buttons when the font changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_height()

    def _fit_height(self) -> None:
        if hasattr(self, "_pages"):
            self._pages.setFixedHeight(32 + 4 * self.fontMetrics().lineSpacing() + 4)

    def _make_application_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("applicationButton")
        button.setAccessibleName("Application menu")
        button.setToolTip("Application menu")
        button.setIcon(icon("arrow-down-white"))
        button.setIconSize(QSize(12, 12))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setMenu(QMenu(button))
        return button

    def _build(self) -> None:
        top = QFrame()
        top.setObjectName("ribbonTop")
        row = QHBoxLayout(top)
        row.setContentsMargins(0, 0, 4, 0)
        row.setSpacing(2)
        row.addWidget(self.application_button)
        row.addSpacing(4)
        row.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        row.addLayout(self._corner)
        self._corner.addWidget(self.collapse_button)
        self._corner.addWidget(self.help_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(top)
        layout.addWidget(self._pages)
        self._fit_height()

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self.tabs.tabBarDoubleClicked.connect(lambda _: self.set_collapsed(not self.collapsed))
        self.collapse_button.clicked.connect(lambda: self.set_collapsed(not self.collapsed))


def _corner_button(name: str, tip: str, icon_name: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setAutoRaise(True)
    button.setIcon(icon(icon_name))
    button.setToolTip(tip)
    button.setAccessibleName(tip.split(" (", maxsplit=1)[0])
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setProperty("role", "flat")
    return button
