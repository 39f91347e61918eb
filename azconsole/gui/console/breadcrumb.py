"""The address bar: back, forward, history, the path with a drop-down after each segment, refresh (fact 177)."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton, QWidget, QWidgetAction

from azconsole.controllers.console import ConsoleController
from azconsole.controllers.nodes import WORKSPACES, Node, path_to
from azconsole.controllers.texts import shown, tr
from azconsole.gui.icons import icon, pixmap
from azconsole.gui.labels import with_keys


class AddressBar(QFrame):
    """The whole bar. `node_requested` carries a key, `step_requested` steps in the history (negative: back)."""

    node_requested = Signal(str)
    step_requested = Signal(int)

    def __init__(self, console: ConsoleController, refresh: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("addressBar")
        self._console = console
        self.back = _button("backButton", tr("Back"), "back", 20, "Alt+Left")
        self.forward = _button("forwardButton", tr("Forward"), "forward", 20, "Alt+Right")
        self.history = _button("historyButton", tr("Recent places"), "arrow-down", 9)
        self.history.setMenu(QMenu(self.history))
        self.history.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.breadcrumb = Breadcrumb()
        self.refresh = _button("refreshButton", tr("Refresh"), "refresh", 16, "F5")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 3, 4, 3)
        layout.setSpacing(1)
        for widget in (self.back, self.forward, self.history):
            layout.addWidget(widget)
        layout.addSpacing(3)
        layout.addWidget(self.breadcrumb, 1)
        layout.addWidget(self.refresh)
        self.back.clicked.connect(lambda: self.step_requested.emit(-1))
        self.forward.clicked.connect(lambda: self.step_requested.emit(1))
        self.history.menu().aboutToShow.connect(self._fill_history)
        self.refresh.clicked.connect(refresh.trigger)
        self.breadcrumb.node_requested.connect(self.node_requested)

    def show_node(self, place: Node) -> None:
        """Show the path to a node and whether there is a way back and forward."""
        self.breadcrumb.show_node(place)
        self.back.setEnabled(self._console.can_go_back)
        self.forward.setEnabled(self._console.can_go_forward)

    def _fill_history(self) -> None:
        menu = self.history.menu()
        menu.clear()
        for steps, place in self._console.history():
            action = menu.addAction(icon(place.icon), shown(place.title))
            action.setCheckable(steps == 0)
            action.setChecked(steps == 0)
            action.triggered.connect(lambda _=False, by=steps: self.step_requested.emit(by))


class Breadcrumb(QFrame):
    """The path: each segment goes there, the arrow after it lists its children. Left and Right walk along it."""

    node_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("breadcrumb")
        self.setAccessibleName(tr("Address"))
        self._icon = QLabel()
        self._segments: list[QToolButton] = []
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(6, 1, 2, 1)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._icon)
        self._layout.addSpacing(4)
        self._layout.addStretch(1)

    def show_node(self, place: Node) -> None:
        """Show the path to a node."""
        for old in self._segments:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._segments = []
        self._icon.setPixmap(pixmap(place.icon, 16, self.devicePixelRatioF()))
        self._add_arrow(_root_button(), WORKSPACES, tr("Places in workspaces"))
        for part in path_to(place.key):
            title = shown(part.title)
            segment = _segment(title)
            segment.clicked.connect(lambda _=False, key=part.key: self.node_requested.emit(key))
            self._add_arrow(segment, part.children, tr("Places in {place}", place=title))
        for number, widget in enumerate(self._segments):
            widget.setObjectName(f"breadcrumb{number}Button")

    def focus_first(self) -> None:
        """The keyboard to the last segment that can be pressed."""
        self._segments[-1].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _add_arrow(self, segment: QToolButton, children: tuple[Node, ...], tip: str) -> None:
        self._append(segment)
        if not children:
            return
        arrow = _button("", tip, "arrow-right", 10)
        arrow.setProperty("role", "segment")
        menu = QMenu(arrow)
        for child in children:
            action = menu.addAction(icon(child.icon), shown(child.title))
            action.triggered.connect(lambda _=False, key=child.key: self.node_requested.emit(key))
        # As late as this: the window's first picture shows no menu.
        menu.aboutToShow.connect(lambda: _search_box(menu))
        arrow.setMenu(menu)
        arrow.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._append(arrow)

    def _append(self, button: QToolButton) -> None:
        self._segments.append(button)
        self._layout.insertWidget(self._layout.count() - 1, button)


class MenuSearch(QLineEdit):
    """A box in a menu. Enter is its own: the menu would close, also when there is nowhere to go."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


def _search_box(menu: QMenu) -> None:
    """A box on top of a menu that is about to show, empty and with the keyboard in it: typing leaves the entries in which
    each word is found, Enter goes to the first of them (or to the one that the arrow keys chose)."""
    edit = menu.findChild(MenuSearch)
    if edit is None:
        edit = _add_box(menu)
    edit.clear()

    def begin() -> None:
        menu.setActiveAction(menu.actions()[0])  # the arrow keys begin at the box
        edit.setFocus(Qt.FocusReason.PopupFocusReason)

    # The menu takes the keyboard while it shows itself.
    QTimer.singleShot(0, edit, begin)


def _add_box(menu: QMenu) -> MenuSearch:
    entries = menu.actions()
    edit = MenuSearch(menu)
    edit.setObjectName("breadcrumbSearch")
    edit.setAccessibleName(tr("Search these places"))
    edit.setPlaceholderText(tr("Search"))
    edit.setProperty("role", "search")
    edit.addAction(icon("search"), QLineEdit.ActionPosition.TrailingPosition)
    box = QWidgetAction(menu)
    box.setDefaultWidget(edit)
    menu.insertAction(entries[0], box)

    def narrow(text: str) -> None:
        menu.setActiveAction(box)  # not what the mouse happens to lie on
        words = text.casefold().split()
        for entry in entries:
            entry.setVisible(all(word in entry.text().casefold() for word in words))

    def go() -> None:
        found = [entry for entry in entries if entry.isVisible()]
        chosen = menu.activeAction() if menu.activeAction() in found else next(iter(found), None)
        if chosen is not None:
            menu.close()
            chosen.trigger()

    edit.textChanged.connect(narrow)
    edit.returnPressed.connect(go)
    return edit


def _segment(text: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setAccessibleName(text)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    button.setProperty("role", "segment")
    button.setAutoRaise(True)
    return button


def _root_button() -> QToolButton:
    button = _segment("\\")
    button.setAccessibleName(tr("Console root"))
    button.setEnabled(False)
    return button


def _button(name: str, text: str, drawing: str, size: int, keys: str = "") -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setAccessibleName(text)
    button.setToolTip(with_keys(text, keys))
    button.setIcon(icon(drawing))
    button.setIconSize(QSize(size, size))
    button.setAutoRaise(True)
    button.setProperty("role", "flat")
    return button
