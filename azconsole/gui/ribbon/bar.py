"""The ribbon: application button, tabs, pages of groups, collapse arrow and help (requirements.md facts 175, 176)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, QTimer, Signal
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

from azconsole.controllers.texts import shown, tr
from azconsole.gui.icons import icon
from azconsole.gui.labels import with_keys
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

    def add_group(self, name: str, caption: str, *, first: bool = False) -> RibbonGroup:
        """Append a group, or put it before all others, and give it back for its buttons."""
        group = RibbonGroup(name, caption, self)
        self._layout.insertWidget(0 if first else self._layout.count() - 1, group)
        if first:
            group.lower()  # arrow keys and key tips follow the order of the page's children
        return group


class RibbonBar(QFrame):
    """The whole bar. Pages are shown by name; which groups a node needs is the window's knowledge."""

    collapsed_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ribbon")
        self.setAccessibleName(tr("Ribbon"))
        self.application_button = self._make_application_button()
        self.tabs = QTabBar()
        self.tabs.setObjectName("ribbonTabs")
        self.tabs.setAccessibleName(tr("Ribbon tabs"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.collapse_button = _corner_button(
            "collapseRibbonButton", tr("Minimize the ribbon"), "Ctrl+F1", "chevron-up"
        )
        self.help_button = _corner_button("helpButton", tr("Help"), "F1", "help")
        self._corner = QHBoxLayout()
        self._corner.setSpacing(2)
        self._contextual: dict[str, int] = {}
        self._peeking = self._doubled = False
        self._pages = QStackedWidget()
        self._pages.setObjectName("ribbonPages")
        self._pages.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._build()
        self._connect()

    def add_page(self, name: str, title: str) -> RibbonPage:
        """A new tab with an empty page; its key tip is a letter of the title before it is translated."""
        page = RibbonPage(name, self._pages)
        self._pages.addWidget(page)
        self.tabs.setTabData(self.tabs.addTab(shown(title)), str(title))
        return page

    def add_contextual(self, key: str, title: str) -> RibbonPage:
        """A tab that shows only while `show_contextual(key, True)` says so; its page is filled by whoever asked for it."""
        page = self.add_page(f"{key}Page", title)
        self._contextual[key] = self.tabs.count() - 1
        self.tabs.setTabVisible(self._contextual[key], False)
        return page

    def has_contextual(self, key: str) -> bool:
        """Whether `add_contextual` made this tab."""
        return key in self._contextual

    def in_front(self, key: str) -> bool:
        """Whether this contextual tab is the one whose page shows."""
        return self.tabs.currentIndex() == self._contextual.get(key, -1)

    def show_contextual(self, key: str, wanted: bool, *, raised: bool = False) -> None:
        """Show or hide a contextual tab, in front when `raised`; a hidden one gives way to Home. Raises KeyError."""
        index = self._contextual[key]
        if self.tabs.isTabVisible(index) != wanted:
            self.tabs.setTabVisible(index, wanted)
        if wanted and raised:
            self.tabs.setCurrentIndex(index)
        elif not wanted and self.tabs.currentIndex() == index:
            self.tabs.setCurrentIndex(0)

    def set_corner_widget(self, widget: QWidget, *, first: bool = False) -> None:
        """A widget at the right end of the tab row (the notification flag), or as the `first` of those there."""
        self._corner.insertWidget(0 if first else -1, widget)
        widget.show()

    @property
    def collapsed(self) -> bool:
        """Whether only the tabs show, but for a page that a click on its tab shows for a moment."""
        return self._peeking or self._pages.isHidden()

    def set_collapsed(self, collapsed: bool) -> None:
        """Show only the tabs, or everything."""
        if collapsed == self.collapsed:
            return
        self._end_peek()
        self._pages.setHidden(collapsed)
        self.collapse_button.setIcon(icon("chevron-down" if collapsed else "chevron-up"))
        text = tr("Expand the ribbon") if collapsed else tr("Minimize the ribbon")
        self.collapse_button.setToolTip(with_keys(text, "Ctrl+F1"))
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While a page shows for a moment: a press elsewhere ends it, a press of one of its buttons when it is done."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            if not self.isAncestorOf(watched):
                self._end_peek()
        elif event.type() == QEvent.Type.MouseButtonRelease and isinstance(watched, RibbonButton):
            QTimer.singleShot(0, self, self._end_peek)
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Keep the height of two-line buttons when the font changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_height()

    def _peek(self, index: int) -> None:
        app = QCoreApplication.instance()
        if index < 0 or app is None or not self._pages.isHidden() or self._doubled:
            return
        self._peeking = True
        self._pages.show()
        app.installEventFilter(self)

    def _end_peek(self) -> None:
        app = QCoreApplication.instance()
        if self._peeking and app is not None:
            app.removeEventFilter(self)
            self._peeking = False
            self._pages.hide()

    def _double_clicked(self) -> None:
        # Qt tells of the second press as of a click, too: it is none that shows a page for a moment.
        self._doubled = True
        QTimer.singleShot(0, self, lambda: setattr(self, "_doubled", False))
        self.set_collapsed(not self.collapsed)

    def _fit_height(self) -> None:
        if hasattr(self, "_pages"):
            self._pages.setFixedHeight(32 + 4 * self.fontMetrics().lineSpacing() + 4)

    def _make_application_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("applicationButton")
        button.setAccessibleName(tr("Application menu"))
        button.setToolTip(tr("Application menu"))
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
        self.tabs.tabBarClicked.connect(self._peek)
        self.tabs.tabBarDoubleClicked.connect(lambda _: self._double_clicked())
        self.collapse_button.clicked.connect(lambda: self.set_collapsed(not self.collapsed))


def _corner_button(name: str, text: str, keys: str, icon_name: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setAutoRaise(True)
    button.setIcon(icon(icon_name))
    button.setToolTip(with_keys(text, keys))
    button.setAccessibleName(text)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setProperty("role", "flat")
    return button
