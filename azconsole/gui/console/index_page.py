"""The Navigation Index page of a folder: heading, section, links with one line each, in two columns (fact 179)."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from azconsole.controllers.nodes import Node
from azconsole.controllers.texts import shown, tr
from azconsole.gui.icons import icon
from azconsole.gui.labels import PlainLabel


class IndexPage(QFrame):
    """`node_requested` carries the key of the link that was pressed."""

    node_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("indexPage")
        self._heading = QLabel()
        self._heading.setProperty("role", "indexHeading")
        self._arrow = QToolButton()
        self._arrow.setObjectName("indexArrowButton")
        self._arrow.setAccessibleName(tr("Collapse the navigation index"))
        self._arrow.setIcon(icon("branch-open"))
        self._arrow.setIconSize(QSize(14, 14))
        self._arrow.setProperty("role", "flat")
        self._arrow.setAutoRaise(True)
        caption = QLabel(tr("Navigation Index"))
        caption.setProperty("role", "indexSection")
        section = QHBoxLayout()
        section.setSpacing(4)
        section.addWidget(self._arrow)
        section.addWidget(caption, 1)
        line = QFrame()
        line.setProperty("role", "line")
        line.setFixedHeight(1)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(24, 26, 40, 20)
        self._layout.setSpacing(6)
        self._layout.addWidget(self._heading)
        self._layout.addSpacing(22)
        self._layout.addLayout(section)
        self._layout.addWidget(line)
        self._links = QWidget()
        self._layout.addWidget(self._links)
        self._layout.addStretch(1)
        self._arrow.clicked.connect(self._toggle)

    def show_node(self, place: Node) -> None:
        """List the children of a folder."""
        self._heading.setText(shown(place.title))
        fresh = QWidget()
        grid = QGridLayout(fresh)
        grid.setContentsMargins(22, 10, 0, 0)
        grid.setHorizontalSpacing(40)
        grid.setVerticalSpacing(12)
        for number, child in enumerate(place.children):
            grid.addWidget(self._link(child), number // 2, number % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._layout.replaceWidget(self._links, fresh)
        self._links.deleteLater()
        self._links = fresh

    def focus_main(self) -> None:
        """The keyboard to the first link."""
        first = self._links.findChild(QToolButton)
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _toggle(self) -> None:
        opens = self._links.isHidden()
        self._links.setVisible(opens)
        self._arrow.setIcon(icon("branch-open" if opens else "branch-closed"))

    def _link(self, child: Node) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        link = QToolButton()
        link.setObjectName(f"link{child.title.replace(' ', '')}")
        title, description = shown(child.title), shown(child.description)
        link.setText(f"{title}:")
        link.setAccessibleName(title)
        link.setAccessibleDescription(description)
        link.setProperty("role", "link")
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        link.clicked.connect(lambda _=False, key=child.key: self.node_requested.emit(key))
        row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        text = PlainLabel(description)
        text.setContentsMargins(0, 1, 0, 0)
        row.addWidget(text, 1, Qt.AlignmentFlag.AlignTop)
        return box
