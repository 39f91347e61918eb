"""The results pane of a list node: header with count, search box, grid, and what to do while it is empty (fact 180)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from azconsole.controllers.texts import items, tr
from azconsole.gui.icons import icon, pixmap
from azconsole.gui.labels import PlainLabel

if TYPE_CHECKING:
    from azconsole.gui.console.results_table import ResultsTable

_SEARCH_DELAY_MS = 150


class ListPane(QFrame):
    """A list. `search_changed` carries the text when typing has paused; `row_changed` the selected row's key or None;
    `menu_requested` the point of the grid where its context menu is wanted."""

    search_changed = Signal(str)
    menu_requested = Signal(QPoint)
    row_changed = Signal(object)

    def __init__(self, name: str, title: str, make_table: Callable[[], ResultsTable], key_role: int) -> None:
        super().__init__()
        self.name = name
        self.setObjectName(f"{name}Pane")
        self._make_table = make_table
        self._key_role = key_role
        self._place: tuple[object, int] = (None, 0)
        self._total, self._complete, self._opening = 0, True, False
        self.narrowed = False  # whether there are criteria besides the text of the search box
        self._header = QLabel(title)
        self._header.setProperty("role", "listHeading")
        self._count = QLabel()
        self._count.setProperty("role", "listCount")
        self.search = self._make_search(name, title)
        self._typing = QTimer(self, singleShot=True, interval=_SEARCH_DELAY_MS)
        self.empty = EmptyPage()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._build()
        self._connect()

    @cached_property
    def table(self) -> ResultsTable:
        """The grid. Made when it is first asked for: the window's first picture shows the empty page."""
        table = self._make_table()
        self._stack.addWidget(table)
        table.selection_changed.connect(self._selection_changed)
        table.customContextMenuRequested.connect(self.menu_requested)
        table.model().modelAboutToBeReset.connect(self._keep_place)
        table.model().modelReset.connect(self._return_to_place)
        return table

    @property
    def selected_row(self) -> int:
        """The row that was chosen last of those selected; -1 when none is."""
        ranges = self.table.selected_ranges() if "table" in vars(self) else []
        if not ranges:
            return -1
        current = self.table.currentIndex().row()
        return current if any(current in rows for rows in ranges) else ranges[0].start

    @property
    def selected_key(self) -> object:
        """The key of `selected_row`, None when there is none."""
        row = self.selected_row
        return self.table.model().index(row, 1).data(self._key_role) if row >= 0 else None

    @property
    def selected_count(self) -> int:
        """How many rows are selected."""
        return self.table.selected_count() if "table" in vars(self) else 0

    @property
    def complete(self) -> bool:
        """Whether there are rows and all of them are known."""
        return self._complete and self._total > 0

    def show_count(self, count: int, complete: bool = True) -> None:
        """Write the number of items; `complete` False: they are still being counted."""
        self._total, self._complete = count, complete
        self._write_count()

    def show_empty(self, empty: bool, *, opening: bool = False) -> None:
        """Show the page that says what to do, or the grid. `opening`: the list is not read yet."""
        waited, self._opening = self.empty.hasFocus(), opening
        if waited and not empty:
            self.setFocus()  # or Qt would pass it on to whatever comes next, as the search box
        self._stack.setCurrentWidget(self.empty if empty else self.table)
        if waited and not empty:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def select_key(self, key: object) -> bool:
        """Select the row of this key; False when the model has none."""
        model = self.table.model()
        found = model.match(model.index(0, 0), self._key_role, key, 1, Qt.MatchFlag.MatchExactly)
        if found:
            flags = QItemSelectionModel.SelectionFlag
            index = found[0].siblingAtColumn(1)
            self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        return bool(found)

    def focus_main(self) -> None:
        """The keyboard to the grid, to the empty page's button, or to the search box."""
        empty = self._stack.currentWidget() is self.empty
        target: QWidget = self.table if not empty else self.empty.button if self.empty.offers else self.search
        if empty and self._opening:
            target = self.empty  # the keyboard waits there, and goes where it belongs when the list is read
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def add_search_parts(self, beside: Sequence[QWidget], below: QWidget) -> None:
        """Put buttons beside the search box, and a frame for criteria below it; Tab reaches them after the box."""
        for before, widget in pairwise((self.search, *beside)):
            self._search_row.addWidget(widget)
            self.setTabOrder(before, widget)
        column = self.search_band.layout()
        if column is not None:
            column.addWidget(below)

    def add_heading_part(self, widget: QWidget) -> None:
        """Put a widget beside the number of items."""
        self._heading.insertWidget(self._heading.count() - 1, widget)

    @property
    def searching(self) -> bool:
        """Whether only what fits a search is shown."""
        return self.narrowed or bool(self.search.text().strip())

    def search_now(self) -> None:
        """Search for the text in the box without waiting for more."""
        self._typing.stop()
        self.search_changed.emit(self.search.text())

    def _make_search(self, name: str, title: str) -> QLineEdit:
        search = QLineEdit()
        search.setObjectName(f"{name}Search")
        search.setAccessibleName(tr("Search {title}", title=title))
        search.setPlaceholderText(tr("Search"))
        search.addAction(icon("search"), QLineEdit.ActionPosition.TrailingPosition)
        search.setProperty("role", "search")
        return search

    def _build(self) -> None:
        heading = self._heading = QHBoxLayout()
        heading.setContentsMargins(6, 5, 6, 4)
        heading.setSpacing(5)
        heading.addWidget(self._header)
        heading.addWidget(self._count)
        heading.addStretch(1)
        self.search_band = band = QFrame()
        band.setProperty("role", "listBand")
        column = QVBoxLayout(band)
        column.setContentsMargins(0, 0, 0, 3)
        column.setSpacing(0)
        column.addLayout(heading)
        self._search_row = row = QHBoxLayout()
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(5)
        row.addWidget(self.search)
        column.addLayout(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(band)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._typed)
        self.search.returnPressed.connect(self.search_now)
        self._typing.timeout.connect(self.search_now)

    def _write_count(self) -> None:
        chosen, counted = self.selected_count, f"{items(self._total)}{'' if self._complete else '…'}"
        self._count.setText(tr("{items}, {count:n} selected", items=counted, count=chosen) if chosen else counted)

    def _selection_changed(self) -> None:
        self._write_count()
        self.row_changed.emit(self.selected_key)

    def _keep_place(self) -> None:
        self._place = self.selected_key, self.table.verticalScrollBar().value()

    def _return_to_place(self) -> None:
        key, scrolled = self._place
        if key is None or not self.select_key(key):
            self.row_changed.emit(self.selected_key)
        else:
            self.table.verticalScrollBar().setValue(scrolled)

    def _typed(self) -> None:
        self.search.setClearButtonEnabled(True)  # as late as this: the button shows only beside a text
        self._typing.start()


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
            if self.hasFocus() and action.isEnabled():  # the keyboard waited here
                self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _press(self) -> None:
        if self._action is not None:
            self._action.trigger()
