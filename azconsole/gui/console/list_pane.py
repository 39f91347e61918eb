"""The results pane of a list node: header with count, search box, grid, and what to do while it is empty (fact 180)."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
)

from azconsole.controllers.texts import items
from azconsole.gui.console.results_table import ResultsTable
from azconsole.gui.icons import icon, pixmap
from azconsole.gui.labels import PlainLabel

_SEARCH_DELAY_MS = 150


class ListPane(QFrame):
    """A list. `search_changed` carries the text when typing has paused; `row_changed` the selected row's key or None."""

    search_changed = Signal(str)
    row_changed = Signal(object)

    def __init__(self, name: str, title: str, table: ResultsTable, key_role: int) -> None:
        super().__init__()
        self.setObjectName(f"{name}Pane")
        self.table = table
        self._key_role = key_role
        self._title = title
        self._header = QLabel(title)
        self._header.setProperty("role", "listHeading")
        self._count = QLabel()
        self._count.setProperty("role", "listCount")
        self.search = self._make_search(name, title)
        self._typing = QTimer(self, singleShot=True, interval=_SEARCH_DELAY_MS)
        self.empty = EmptyPage()
        self._stack = QStackedWidget()
        self._stack.addWidget(table)
        self._stack.addWidget(self.empty)
        self._build()
        self._connect()

    @property
    def selected_key(self) -> object:
        """The key of the selected row, None when there is none."""
        index = self.table.currentIndex()
        return index.data(self._key_role) if index.isValid() else None

    def show_count(self, count: int, complete: bool = True) -> None:
        """Write the number of items; `complete` False: they are still being counted."""
        self._count.setText(items(count) if complete else f"{items(count)}…")

    def show_empty(self, empty: bool) -> None:
        """Show the page that says what to do, or the grid."""
        self._stack.setCurrentIndex(int(empty))

    def select_key(self, key: object) -> None:
        """Select the row of this key where the model has it."""
        model = self.table.model()
        found = model.match(model.index(0, 0), self._key_role, key, 1, Qt.MatchFlag.MatchExactly)
        if found:
            flags = QItemSelectionModel.SelectionFlag
            index = found[0].siblingAtColumn(1)
            self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def focus_main(self) -> None:
        """The keyboard to the grid, to the empty page's button, or to the search box."""
        shown = self._stack.currentWidget()
        target = self.table if shown is self.table else self.empty.button if self.empty.offers else self.search
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _make_search(self, name: str, title: str) -> QLineEdit:
        search = QLineEdit()
        search.setObjectName(f"{name}Search")
        search.setAccessibleName(f"Search {title}")
        search.setPlaceholderText("Search")
        search.setClearButtonEnabled(True)
        search.addAction(icon("search"), QLineEdit.ActionPosition.TrailingPosition)
        search.setProperty("role", "search")
        return search

    def _build(self) -> None:
        heading = QHBoxLayout()
        heading.setContentsMargins(6, 5, 6, 4)
        heading.setSpacing(5)
        heading.addWidget(self._header)
        heading.addWidget(self._count)
        heading.addStretch(1)
        band = QFrame()
        band.setProperty("role", "listBand")
        column = QVBoxLayout(band)
        column.setContentsMargins(0, 0, 0, 3)
        column.setSpacing(0)
        column.addLayout(heading)
        row = QHBoxLayout()
        row.setContentsMargins(4, 0, 4, 0)
        row.addWidget(self.search)
        column.addLayout(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(band)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _: self._typing.start())
        self.search.returnPressed.connect(self._search_now)
        self._typing.timeout.connect(self._search_now)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self.row_changed.emit(self.selected_key))
        self.table.model().modelReset.connect(lambda: self.row_changed.emit(self.selected_key))

    def _search_now(self) -> None:
        self._typing.stop()
        self.search_changed.emit(self.search.text())


class EmptyPage(QFrame):
    """What an empty list says: a picture, a sentence, and the button that helps."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("emptyPage")
        self.picture = QLabel()
        self.title = PlainLabel()
        self.title.setProperty("role", "heading")
        self.text = PlainLabel()
        self.text.setProperty("role", "muted")
        self.text.setFixedWidth(430)
        self.button = QPushButton()
        self.button.setObjectName("emptyButton")
        self.button.clicked.connect(self._press)
        self._action: QAction | None = None
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addStretch(2)
        for widget in (self.picture, self.title, self.text, self.button):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title.setWordWrap(False)
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)

    @property
    def offers(self) -> bool:
        """Whether there is a button that can be pressed."""
        return self._action is not None and self._action.isEnabled()

    def show_page(self, drawing: str, title: str, text: str, action: QAction | None = None) -> None:
        """Fill the page; without an action there is no button."""
        self.picture.setPixmap(pixmap(drawing, 48, self.devicePixelRatioF()))
        self.title.setText(title)
        self.text.setText(text)
        self.text.setMinimumHeight(self.text.heightForWidth(self.text.width()))
        self.button.setVisible(action is not None)
        self._action = action
        if action is not None:
            self.button.setText(action.text())
            self.button.setAccessibleName(action.text())
            self.button.setDefault(True)

    def _press(self) -> None:
        if self._action is not None:
            self._action.trigger()
