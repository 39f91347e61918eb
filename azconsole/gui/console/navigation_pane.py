"""The navigation pane: workspace name, tree from Overview down, Outlook-style workspace buttons (fact 178)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QCursor, QLinearGradient, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from azconsole.controllers.nodes import Node, node, workspace_of
from azconsole.controllers.texts import shown, tr
from azconsole.gui import theme
from azconsole.gui.console.workspace_buttons import WorkspaceButtons, workspace_button
from azconsole.gui.icons import icon

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

_KEY = int(Qt.ItemDataRole.UserRole)


class NavigationPane(QStackedWidget):
    """Emits `node_requested` and `workspace_requested` with keys; `show_node` puts it where the console stands."""

    node_requested = Signal(str)
    workspace_requested = Signal(str)
    collapsed_changed = Signal(bool)
    open_minimum = 150

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigationPane")
        self._workspace = ""
        self._title = QLabel()
        self._title.setProperty("role", "paneHeading")
        self.tree = self._make_tree()
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.workspaces = WorkspaceButtons()
        self.workspaces.requested.connect(self.workspace_requested)
        self.workspaces.arranged.connect(lambda _: self._fill_strip() if self.count() > 1 else None)
        self._strip_buttons: list[QToolButton] = []
        self._strip_layout = QVBoxLayout()
        self.addWidget(self._open_pane())

    @property
    def collapsed(self) -> bool:
        """Whether only the strip shows."""
        return self.currentIndex() == 1

    def set_collapsed(self, collapsed: bool) -> None:
        """Show only the strip, which is made when it is first wanted, or the whole pane."""
        if self.count() == 1:
            self.addWidget(self._strip())
        self.setCurrentIndex(int(collapsed))
        self.setMinimumWidth(38 if collapsed else self.open_minimum)
        self.setMaximumWidth(38 if collapsed else 600)
        self.collapsed_changed.emit(collapsed)

    def show_node(self, place: Node) -> None:
        """Select a node, in the tree of its workspace."""
        workspace = workspace_of(place.key)
        if workspace.key != self._workspace:
            self._fill(workspace)
        self.workspaces.show_current(workspace.key)
        for button in self._strip_buttons:
            button.setChecked(button.property("node") == workspace.key)
        for item in self._items():
            if item.data(_KEY) == place.key and self.tree.currentIndex() != item.index():
                flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
                self.tree.selectionModel().setCurrentIndex(item.index(), flag)

    def expand_all(self, expanded: bool) -> None:
        """Open or close all folders of the tree."""
        if expanded:
            self.tree.expandAll()
        else:
            self.tree.collapseAll()

    def focus_tree(self) -> None:
        """The keyboard to the tree: its current node, or the top node when the tree had the focus already."""
        if self.collapsed:
            self.set_collapsed(False)
        if self.tree.hasFocus():
            self.tree.setCurrentIndex(self.tree.model().index(0, 0))
        self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _make_tree(self) -> QTreeView:
        tree = NavigationTree()
        tree.setObjectName("navigationTree")
        tree.setAccessibleName(tr("Navigation"))
        tree.setHeaderHidden(True)
        tree.setModel(QStandardItemModel(tree))
        tree.setIndentation(16)
        tree.setUniformRowHeights(True)
        tree.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        tree.setFrameShape(QFrame.Shape.NoFrame)
        tree.setIconSize(QSize(16, 16))
        tree.selectionModel().currentChanged.connect(self._chosen)
        return tree

    def _open_pane(self) -> QWidget:
        pane = QFrame()
        pane.setObjectName("navigationOpen")
        collapse = self._arrow("chevron-left", "collapseNavigationButton", tr("Collapse the navigation pane"), True)
        heading = QHBoxLayout()
        heading.setContentsMargins(8, 4, 4, 2)
        heading.addWidget(self._title, 1)
        heading.addWidget(collapse)
        splitter = self.splitter
        splitter.setObjectName("navigationSplitter")
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(7)
        splitter.addWidget(self.tree)
        splitter.addWidget(self.workspaces)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 0)
        layout = QVBoxLayout(pane)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(heading)
        layout.addWidget(splitter, 1)
        return pane

    def _strip(self) -> QWidget:
        strip = QFrame()
        strip.setObjectName("navigationStrip")
        layout = self._strip_layout
        strip.setLayout(layout)
        layout.setContentsMargins(2, 4, 2, 6)
        layout.setSpacing(2)
        expand = self._arrow("chevron-right", "expandNavigationButton", tr("Expand the navigation pane"), False)
        layout.addWidget(expand, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(VerticalText(tr("Navigation Pane")), 1)
        self._fill_strip()
        return strip

    def _fill_strip(self) -> None:
        for old in self._strip_buttons:
            old.hide()
            old.deleteLater()
        self._strip_buttons = []
        for key in self.workspaces.arrangement.visible:
            button = workspace_button(node(key), False, self)
            button.setIconSize(QSize(22, 22))
            button.setObjectName(f"workspace{node(key).digit}StripButton")
            button.setChecked(key == self._workspace)
            button.clicked.connect(lambda _=False, key=key: self.workspace_requested.emit(key))
            self._strip_buttons.append(button)
            self._strip_layout.addWidget(button)
            button.show()

    def _arrow(self, drawing: str, name: str, text: str, collapse: bool) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setAccessibleName(text)
        button.setToolTip(text)
        button.setIcon(icon(drawing))
        button.setIconSize(QSize(12, 12))
        button.setAutoRaise(True)
        button.setProperty("role", "flat")
        button.clicked.connect(lambda: self.set_collapsed(collapse))
        return button

    def _fill(self, workspace: Node) -> None:
        self._workspace = workspace.key
        self._title.setText(shown(workspace.title))
        model = self.tree.model()
        assert isinstance(model, QStandardItemModel)
        blocked = self.tree.selectionModel().blockSignals(True)
        model.clear()
        for child in workspace.children:
            model.appendRow(_item(child))
        self.tree.selectionModel().blockSignals(blocked)
        self.tree.expandAll()

    def _items(self) -> list[QStandardItem]:
        model = self.tree.model()
        assert isinstance(model, QStandardItemModel)
        return model.findItems("*", Qt.MatchFlag.MatchWildcard | Qt.MatchFlag.MatchRecursive)

    def _chosen(self, current: QModelIndex) -> None:
        key = current.data(_KEY)
        if key:
            self.node_requested.emit(node(key).key)


class NavigationTree(QTreeView):
    """Draws the selected node as a raised plate behind icon and text only: a style sheet would also fill the arrow's place.
    (A delegate would ask for the item's state, whose enumerations cost 4 ms of every start.)"""

    def drawRow(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The plate, then the row; the style sheet adds nothing to a selected one."""
        selected = self.selectionModel().isSelected(index)
        if selected or self._under_mouse(index):
            self._draw_plate(painter, QRectF(self.visualRect(index)).adjusted(0.5, 0.5, -1.5, -0.5), selected)
        super().drawRow(painter, option, index)

    def _draw_plate(self, painter: QPainter, area: QRectF, selected: bool) -> None:
        shade = QLinearGradient(area.topLeft(), area.bottomLeft())
        shade.setColorAt(0, theme.color("node_top"))
        shade.setColorAt(1, theme.color("node" if selected else "node_top"))
        line = "focus" if selected and self.hasFocus() else "node_border" if selected else "border"
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color(line))
        painter.setBrush(shade)
        painter.drawRoundedRect(area, 2, 2)
        painter.restore()

    def _under_mouse(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        # The viewport is asked only then: at its first use PySide makes 70 enumerations, 10 ms of a start.
        return self.underMouse() and self.indexAt(self.viewport().mapFromGlobal(QCursor.pos())) == index


class VerticalText(QWidget):
    """A line of text that reads from the bottom up, as on the collapsed pane."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        self.setAccessibleName(text)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's name
        """Draw the text turned by a quarter."""
        painter = QPainter(self)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() + 2)
        painter.setFont(font)
        painter.setPen(theme.color("pane_heading"))
        painter.translate(0, self.height())
        painter.rotate(-90)
        area = QRect(0, 0, self.height() - 10, self.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._text)
        painter.end()


def _item(place: Node) -> QStandardItem:
    item = QStandardItem(icon(place.icon), shown(place.title))
    item.setData(place.key, _KEY)
    item.setSizeHint(QSize(0, 24))
    for child in place.children:
        item.appendRow(_item(child))
    return item
