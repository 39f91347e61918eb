"""The buttons of the workspaces below the navigation tree: large ones, a strip for the others, and a menu (fact 178)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from azconsole.controllers.nodes import WORKSPACES, Node, node
from azconsole.controllers.texts import shown, tr
from azconsole.gui.icons import icon
from azconsole.gui.labels import with_keys

_ALL = tuple(workspace.key for workspace in WORKSPACES)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The workspaces' keys in order, those that are hidden, and how many of the visible ones have a large button."""

    order: tuple[str, ...] = _ALL
    hidden: frozenset[str] = frozenset()
    large: int = len(_ALL)

    @property
    def visible(self) -> tuple[str, ...]:
        """The keys of the visible workspaces, in order."""
        return tuple(key for key in self.order if key not in self.hidden)


def arrangement_of(text: str) -> Arrangement:
    """Reads what `arrangement_text` wrote. Workspaces that are not named come last; nonsense gives the first order."""
    parts = text.split(";")
    if len(parts) != 3 or not parts[2].isdecimal():
        return Arrangement()
    named = tuple(dict.fromkeys(key for key in parts[0].split(",") if key in _ALL))
    hidden = frozenset(parts[1].split(",")) & set(_ALL)
    found = Arrangement(named + tuple(key for key in _ALL if key not in named), hidden, int(parts[2]))
    return found if found.visible else Arrangement()


def arrangement_text(arrangement: Arrangement) -> str:
    """An arrangement as one line for the settings."""
    return f"{','.join(arrangement.order)};{','.join(sorted(arrangement.hidden))};{arrangement.large}"


class WorkspaceButtons(QFrame):
    """`requested` carries a workspace's key; `arranged` the Arrangement after it changed."""

    requested = Signal(str)
    arranged = Signal(object)
    options_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("workspaceButtons")
        self.arrangement = Arrangement()
        self._current = ""
        self._buttons: list[QToolButton] = []
        self._large = QVBoxLayout()
        self._large.setSpacing(1)
        self._small = QHBoxLayout()
        self._small.setSpacing(1)
        self._small.addStretch(1)
        self._small.addWidget(self._make_menu_button())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3, 2, 3, 4)
        layout.setSpacing(1)
        layout.addLayout(self._large)
        layout.addLayout(self._small)
        layout.addStretch(1)
        self._fill()

    def show_current(self, key: str) -> None:
        """Mark the workspace that is shown."""
        self._current = key
        for button in self._buttons:
            button.setChecked(button.property("node") == key)

    def arrange(self, arrangement: Arrangement) -> None:
        """Show the workspaces so."""
        if arrangement != self.arrangement:
            self.arrangement = arrangement
            self._fill()
            self.arranged.emit(arrangement)

    def _fill(self) -> None:
        for old in self._buttons:
            old.hide()
            old.deleteLater()
        self._buttons = []
        for number, key in enumerate(self.arrangement.visible):
            large = number < self.arrangement.large
            button = workspace_button(node(key), large, self)
            button.clicked.connect(lambda _=False, key=key: self.requested.emit(key))
            self._buttons.append(button)
            if large:
                self._large.addWidget(button)
            else:
                self._small.insertWidget(self._small.count() - 1, button)
            button.show()
        self.show_current(self._current)

    def _make_menu_button(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("workspaceMenuButton")
        button.setAccessibleName(tr("Configure buttons"))
        button.setToolTip(tr("Configure buttons"))
        button.setIcon(icon("arrow-down"))
        button.setIconSize(QSize(9, 9))
        button.setAutoRaise(True)
        button.setProperty("role", "flat")
        menu = QMenu(button)
        menu.aboutToShow.connect(lambda: self._fill_menu(menu))
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _fill_menu(self, menu: QMenu) -> None:
        menu.clear()
        large = min(self.arrangement.large, len(self.arrangement.visible))
        more = menu.addAction(tr("Show &More Buttons"), lambda: self._resize(large + 1))
        more.setEnabled(large < len(self.arrangement.visible))
        fewer = menu.addAction(tr("Show &Fewer Buttons"), lambda: self._resize(large - 1))
        fewer.setEnabled(large > 0)
        menu.addAction(tr("Na&vigation Pane Options…"), self.options_requested.emit)

    def _resize(self, large: int) -> None:
        self.arrange(replace(self.arrangement, large=large))


def workspace_button(workspace: Node, large: bool, parent: QWidget) -> QToolButton:
    """The button of a workspace: with its name when `large`, else its icon only."""
    button = QToolButton(parent)
    button.setObjectName(f"workspace{workspace.digit}Button")
    button.setProperty("node", workspace.key)
    button.setProperty("role", "workspace")
    title = shown(workspace.title)
    button.setAccessibleName(title)
    button.setToolTip(with_keys(title, f"Ctrl+{workspace.digit}"))
    button.setIcon(icon(workspace.icon))
    button.setIconSize(QSize(22, 22) if large else QSize(16, 16))
    button.setCheckable(True)
    button.setAutoExclusive(True)
    if large:
        button.setText(title)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return button
