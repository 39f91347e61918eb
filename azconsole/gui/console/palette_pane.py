"""The command palette (Ctrl+K): one box over services, apps, tenants, collections, devices, users, places, settings and commands.

The keyboard stays in the box: the arrow keys walk over the results, Enter runs the current one, Escape closes.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from azconsole.controllers.palette import PaletteController
from azconsole.controllers.texts import tr
from azconsole.gui.console.palette_list import Entry, Group, PaletteList
from azconsole.gui.icons import icon
from azconsole.gui.labels import PlainLabel

if TYPE_CHECKING:
    from azconsole.operations.search_site import Found, HitKind

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}
_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SIZE = QSize(620, 430)
_LONGEST = 1000

LocalGroups = Callable[[str], Sequence[Group]]
"""What the window itself has for a text: places, settings and commands."""
FoundGroups = Callable[["Found"], Sequence[Group]]
"""What the site has, as groups."""


class PalettePane(QFrame):
    """Lies over the window. `show_more` runs when the person asks for all of what is too much for the palette."""

    def __init__(
        self,
        window: QMainWindow,
        controller: PaletteController,
        local: LocalGroups,
        found: FoundGroups,
        show_more: Callable[[str, Collection[HitKind]], None],
    ) -> None:
        super().__init__(window)
        self.setObjectName("palette")
        self.setAccessibleName(tr("Search everything"))
        self.setAutoFillBackground(True)
        self.controller = controller
        self._local = local
        self._found_groups = found
        self._show_more = show_more
        self._found: Found | None = None
        self._return_to: QWidget | None = None
        self.edit = _make_edit()
        self.list = PaletteList()
        self.message = PlainLabel()
        self.message.setObjectName("paletteMessage")
        self.message.setProperty("role", "muted")
        self.message.setAlignment(Qt.AlignmentFlag.AlignTop)  # where the list would begin
        self.message.setContentsMargins(10, 8, 10, 8)
        self.more = MoreBar()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(6, 6, 6, 6)
        top.addWidget(self.edit)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.message)
        layout.addWidget(self.more)
        self._connect()
        self.hide()

    def open_palette(self, text: str = "") -> None:
        """Show it with a text in the box and the keyboard there."""
        if not self.isVisible():
            self._return_to = self.window().focusWidget()
        self.edit.setText(text)
        self._typed()
        self._place()
        self.show()
        self.raise_()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    def close_palette(self) -> None:
        """Hide it; the keyboard goes back to where it was, unless it is elsewhere by now."""
        if not self.isVisible():
            return
        inside = self.isAncestorOf(QApplication.focusWidget() or self)
        self.controller.look_for("")
        self.hide()
        if inside and self._return_to is not None:
            self._return_to.setFocus(Qt.FocusReason.OtherFocusReason)
        self._return_to = None

    def run_current(self) -> None:
        """Do what the current entry says."""
        entry = self.list.current
        if entry is not None:
            self.run(entry)

    def run(self, entry: Entry) -> None:
        """Do what an entry says; the palette closes first."""
        self.close_palette()
        entry.run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The box's keys for the list; the window's size."""
        if watched is self.parent():
            if event.type() is QEvent.Type.Resize:
                self._place()
            return False
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._key(Qt.Key(event.key()))
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes wherever the keyboard is in here; no other key goes on to the window."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_palette()

    def _key(self, key: Qt.Key) -> bool:
        if key in _STEPS:
            self.list.step(_STEPS[key])
            self._tell_current()
        elif key in _RETURN:
            self.run_current()
        elif key == Qt.Key.Key_Escape:
            self.close_palette()
        else:
            return False
        return True

    def _connect(self) -> None:
        self.edit.installEventFilter(self)
        self.window().installEventFilter(self)
        self.edit.textChanged.connect(lambda _: self._typed())
        self.list.clicked.connect(lambda _: self.run_current())
        self.controller.found.connect(self._show_found)
        self.controller.failed.connect(lambda _: self._show())
        self.more.ok.clicked.connect(self._ask_more)
        self.more.cancel.clicked.connect(self.more.hide)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self.isVisible() and new is not None and new.window() is self.window() and not self.isAncestorOf(new):
            self.close_palette()

    def _typed(self) -> None:
        self._found = None  # what was found belongs to another text
        self.controller.look_for(self.edit.text())
        self._show()

    def _show_found(self, found: Found) -> None:
        self._found = found
        self._show()

    def _show(self) -> None:
        groups = [*self._local(self.edit.text())]
        if self._found is not None:
            groups += self._found_groups(self._found)
        self.list.show_groups(groups)
        self.list.setVisible(bool(self.list.entries))
        looking = self.controller.looking
        self.message.setText(tr("Searching…") if looking else tr("There is nothing that fits."))
        self.message.setVisible(looking or not self.list.entries)
        self.more.setVisible(self._found is not None and bool(self._found.more))
        self._tell_current()

    def _tell_current(self) -> None:
        # The keyboard stays in the box: a screen reader hears the current result as the box's description.
        spoken = self.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
        self.edit.setAccessibleDescription(str(spoken or self.message.text()))

    def _ask_more(self) -> None:
        text, more = self.edit.text(), self._found.more if self._found is not None else ()
        self.close_palette()
        self._show_more(text, more)

    def _place(self) -> None:
        area = self.window().rect()
        size = _SIZE.boundedTo(area.size() - QSize(24, 60))
        self.setGeometry(area.right() - size.width() - 12, 30, size.width(), size.height())


class MoreBar(QFrame):
    """The yellow bar: there are too many results (reference/search-too-many-results.png)."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("paletteMore")
        text = PlainLabel(
            tr(
                "There are too many results. Narrow your results using search, or click OK to view all of them in the list."
            )
        )
        text.setObjectName("paletteMoreText")
        self.setAccessibleName(text.text())
        self.ok = _button("paletteMoreOk", tr("OK"), tr("View all results in the list"))
        self.cancel = _button("paletteMoreCancel", tr("Cancel"), tr("Hide this message"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 5, 8, 5)
        layout.addWidget(text, 1)
        layout.addWidget(self.ok)
        layout.addWidget(self.cancel)
        self.hide()


def _make_edit() -> QLineEdit:
    edit = QLineEdit()
    edit.setObjectName("paletteEdit")
    edit.setAccessibleName(tr("Search everything"))
    edit.setPlaceholderText(tr("Search services, apps, devices, collections, users, places and commands"))
    edit.setMaxLength(_LONGEST)
    edit.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
    return edit


def _button(name: str, text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text)
    button.setAccessibleDescription(tip)
    button.setAutoDefault(False)
    return button
