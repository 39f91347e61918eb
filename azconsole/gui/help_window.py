"""The help window: the contents and a search at the left, the page at the right, back and forward.

It has no parent window, so that it can be read beside a dialog that blocks the console; it closes with the window that
opened it, and does not keep the program alive. Addresses outside are shown, copied, or opened in the system's browser:
never followed by a click alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from azconsole.controllers.browser import OpenUrl, open_in_browser
from azconsole.controllers.help import HOME, PAGES, HelpLibrary, topic_of
from azconsole.controllers.texts import tr
from azconsole.gui import theme
from azconsole.gui.dialogs.clipboard import copy_text
from azconsole.gui.help_browser import HelpBrowser
from azconsole.gui.icons import icon
from azconsole.gui.labels import PlainLabel, SelectableLabel, plain_tooltip, with_keys

_BACK, _FORWARD, _HOME = "Alt+Left", "Alt+Right", "Alt+Home"
_TOPIC_ROLE = Qt.ItemDataRole.UserRole
_shown: list[HelpWindow] = []


@dataclass(frozen=True, slots=True)
class _Place:
    topic: str
    anchor: str = ""


class HelpWindow(QFrame):
    """Shows pages. `open_url` opens an address outside in the system's browser; False when no browser opened."""

    def __init__(self, library: HelpLibrary, open_url: OpenUrl = open_in_browser) -> None:
        super().__init__()
        self.setObjectName("helpWindow")
        self.setWindowTitle(tr("azconsole Help"))
        self.setWindowIcon(icon("help"))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self._library = library
        self._open_url = open_url
        self._visited: list[_Place] = []
        self._at = -1
        self.browser = HelpBrowser()
        self.search = self._make_search()
        self.contents = self._make_contents()
        self.back = _tool("helpBackButton", tr("Back"), "back", _BACK)
        self.forward = _tool("helpForwardButton", tr("Forward"), "forward", _FORWARD)
        self.home = _tool("helpHomeButton", tr("Contents"), "overview", _HOME)
        self._address_bar = _AddressBar()
        self._build()
        self._connect()
        self.resize(980, 680)
        # The page first: the contents need all the others.
        QTimer.singleShot(0, self, self._list_contents)

    @property
    def topic(self) -> str:
        """The topic that is shown."""
        return self._visited[self._at].topic if self._visited else ""

    def go(self, topic: str, anchor: str = "") -> None:
        """Show a topic; what was ahead in the history is forgotten."""
        place = _Place(self._library.page(topic).topic, anchor)
        if not self._visited or self._visited[self._at] != place:
            self._visited = [*self._visited[: self._at + 1], place]
            self._at = len(self._visited) - 1
        self._show()

    def go_to_first(self, topic: str, anchors: Sequence[str]) -> None:
        """Show a topic at the first of these anchors that its page has."""
        there = self._library.page(topic).anchors
        self.go(topic, next((anchor for anchor in anchors if anchor in there), ""))

    def step(self, steps: int) -> None:
        """Back (negative) or forward; too far does nothing."""
        if 0 <= self._at + steps < len(self._visited):
            self._at += steps
            self._show()

    def _show(self) -> None:
        place = self._visited[self._at]
        page = self._library.page(place.topic)
        self._address_bar.hide()
        self.browser.show_page(page, place.anchor, tuple(self.search.text().split()))
        self.setWindowTitle(tr("{page} - azconsole Help", page=page.title))
        self.back.setEnabled(self._at > 0)
        self.forward.setEnabled(self._at + 1 < len(self._visited))
        self._select(place.topic)

    def _select(self, topic: str) -> None:
        self.contents.blockSignals(True)
        self.contents.setCurrentRow(-1)
        for row in range(self.contents.count()):
            if self.contents.item(row).data(_TOPIC_ROLE) == topic:
                self.contents.setCurrentRow(row)
        self.contents.blockSignals(False)

    def _list_contents(self) -> None:
        """The pages that hold what is searched for, all of them when nothing is."""
        query = self.search.text().strip()
        if not query:
            self.browser.mark(())
        found = [(hit.topic, hit.title, hit.excerpt) for hit in self._library.search(query)]
        every = [(page.topic, page.title, "") for page in self._library.pages.values()]
        self.contents.blockSignals(True)
        self.contents.clear()
        for topic, title, excerpt in found if query else every:
            item = QListWidgetItem(title)
            item.setData(_TOPIC_ROLE, topic)
            item.setToolTip(plain_tooltip(excerpt))
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, excerpt)
            self.contents.addItem(item)
        self.contents.blockSignals(False)
        nothing = tr("No page has “{words}”. Try fewer or other words.", words=query)
        self.nothing.setText(nothing if query and not found else "")
        self.nothing.setVisible(bool(self.nothing.text()))
        self._select(self.topic)

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.go(str(item.data(_TOPIC_ROLE)))

    def _search_entered(self) -> None:
        """Return in the search box shows the first page found."""
        if self.search.text().strip() and self.contents.count():
            self.go(str(self.contents.item(0).data(_TOPIC_ROLE)))

    def _make_search(self) -> QLineEdit:
        search = QLineEdit()
        search.setObjectName("helpSearch")
        search.setAccessibleName(tr("Search the help"))
        search.setPlaceholderText(tr("Search the help"))
        search.setClearButtonEnabled(True)
        return search

    def _make_contents(self) -> QListWidget:
        contents = QListWidget()
        contents.setObjectName("helpContents")
        contents.setAccessibleName(tr("Help pages"))
        contents.setFrameShape(QFrame.Shape.NoFrame)
        contents.setWordWrap(True)
        contents.setResizeMode(QListWidget.ResizeMode.Adjust)
        contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return contents

    def _build(self) -> None:
        self.nothing = PlainLabel()
        self.nothing.setObjectName("helpNothing")
        self.nothing.setContentsMargins(6, 4, 6, 4)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.search)
        column.addWidget(self.nothing)
        column.addWidget(self.contents, 1)
        right = QWidget()
        page = QVBoxLayout(right)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(6, 4, 6, 4)
        for button in (self.back, self.forward, self.home):
            buttons.addWidget(button)
        buttons.addStretch(1)
        page.addLayout(buttons)
        self.browser.setFrameShape(QFrame.Shape.NoFrame)
        page.addWidget(self.browser, 1)
        page.addWidget(self._address_bar)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setObjectName("helpSplitter")
        splitter.setChildrenCollapsible(False)
        for part in (left, right):
            splitter.addWidget(part)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([270, 710])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _: self._list_contents())
        self.search.returnPressed.connect(self._search_entered)
        self.contents.currentItemChanged.connect(lambda item, _: self._chosen(item))
        self.browser.topic_requested.connect(self.go)
        self.browser.address_requested.connect(self._address_bar.ask)
        self._address_bar.open_requested.connect(self._open_address)
        self.back.clicked.connect(lambda: self.step(-1))
        self.forward.clicked.connect(lambda: self.step(1))
        self.home.clicked.connect(lambda: self.go(HOME))
        theme.changed.connect(self.browser.restyle)
        keys = {
            _BACK: lambda: self.step(-1),
            _FORWARD: lambda: self.step(1),
            _HOME: lambda: self.go(HOME),
            "Ctrl+F": self._focus_search,
            "Esc": self.close,
        }
        for key, does in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(does)

    def _focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _open_address(self, address: str) -> None:
        if self._open_url(address):
            self._address_bar.hide()
        else:
            self._address_bar.tell(tr("No browser could be opened here. Copy the link and open it on any device."))


class _AddressBar(QFrame):
    """Below the page: an address outside that was clicked, to be copied or opened. `open_requested` carries it."""

    open_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("helpAddressBar")
        self._question = PlainLabel()
        self.address = SelectableLabel()
        self.address.setObjectName("helpAddress")
        self.open = _button("helpOpenAddressButton", tr("&Open in the browser"))
        self.copy = _button("helpCopyAddressButton", tr("&Copy link"))
        layout = QGridLayout(self)
        layout.setContentsMargins(14, 7, 10, 7)
        layout.addWidget(self._question, 0, 0)
        layout.addWidget(self.address, 1, 0)
        layout.addWidget(self.copy, 0, 1, 2, 1)
        layout.addWidget(self.open, 0, 2, 2, 1)
        layout.setColumnStretch(0, 1)
        self.copy.clicked.connect(lambda: copy_text(self.address.text()))
        self.open.clicked.connect(lambda: self.open_requested.emit(self.address.text()))
        self.hide()

    def ask(self, address: str) -> None:
        """Show an address and what can be done with it."""
        self.address.setText(address)
        self.address.setAccessibleName(address)
        self.tell(tr("This page is not part of azconsole:"))
        self.show()
        self.open.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, sentence: str) -> None:
        """Say something above the address."""
        self._question.setText(sentence)


def open_help(topic: str = HOME, parent: QWidget | None = None, *, anchors: Sequence[str] = ()) -> HelpWindow:
    """Show a topic (the contents for an unknown one) in the one help window, at the first of `anchors` that the page has,
    and bring it to the front. The window closes when the outermost window above `parent` goes."""
    if not _shown:
        fresh = HelpWindow(HelpLibrary())
        fresh.destroyed.connect(_shown.clear)
        _shown.append(fresh)
        if parent is not None:
            outermost(parent).destroyed.connect(_close)
    window = _shown[0]
    window.search.clear()
    window.go_to_first(topic, anchors)
    window.show()
    window.raise_()
    window.activateWindow()
    return window


def open_help_for(window: QWidget, otherwise: str = HOME) -> HelpWindow:
    """Show the topic of what has the focus in a window: of its field and page or part, else the window's, else
    `otherwise`."""
    focus = QApplication.focusWidget()
    names = _names(focus if focus is not None and focus.window() is window else window)
    pages = [part.objectName() for part in window.findChildren(QWidget) if part.isVisible()]
    page = next((PAGES[name] for name in pages if name in PAGES), "")
    topic = topic_of(names[:-1], "") or page or topic_of(names[-1:], otherwise)
    return open_help(topic, window, anchors=names)


def outermost(widget: QWidget) -> QWidget:
    """The window that stands behind all the dialogs over which a widget is shown."""
    parent = widget.parentWidget()
    return widget.window() if parent is None else outermost(parent)


def _names(widget: QWidget | None) -> list[str]:
    """The object names from a widget outwards to its window."""
    names: list[str] = []
    while widget is not None:
        names.append(widget.objectName())
        widget = None if widget.isWindow() else widget.parentWidget()
    return names


def _close() -> None:
    while _shown:
        window = _shown.pop()
        window.close()
        window.deleteLater()


def _tool(name: str, title: str, drawing: str, keys: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setAccessibleName(title)
    button.setToolTip(with_keys(title, keys))
    button.setIcon(icon(drawing))
    button.setIconSize(QSize(16, 16))
    button.setAutoRaise(True)
    button.setProperty("role", "flat")
    return button


def _button(name: str, title: str) -> QPushButton:
    button = QPushButton(title)
    button.setObjectName(name)
    button.setAccessibleName(title.replace("&", ""))
    return button
