"""The details pane: title, sections of label and value, tabs at its bottom edge, collapse chevron (fact 182)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSizePolicy,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from azconsole.gui.icons import icon
from azconsole.gui.labels import PlainLabel, SelectableLabel

if TYPE_CHECKING:
    from azconsole.controllers.details import Details, DetailsTab, Section


class DetailsPane(QFrame):
    """`discovery_menu_requested` carries the global point where the discovery item's menu is wanted."""

    discovery_menu_requested = Signal(QPoint)
    collapsed_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("detailsPane")
        self.setAccessibleName("Details")
        self._details: Details | None = None
        self._title = PlainLabel()
        self._title.setObjectName("detailsTitle")
        self._title.setProperty("role", "detailsTitle")
        self._title.setWordWrap(False)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.chevron = self._make_chevron()
        self._area = self._make_area()
        self.tabs = self._make_tabs()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(12, 5, 4, 2)
        top.addWidget(self._title, 1)
        top.addWidget(self.chevron)
        layout.addLayout(top)
        layout.addWidget(self._area, 1)
        layout.addWidget(self.tabs)

    @property
    def collapsed(self) -> bool:
        """Whether only the title shows."""
        return self._area.isHidden()

    def set_collapsed(self, collapsed: bool) -> None:
        """Show only the title, or everything."""
        self._area.setHidden(collapsed)
        self.tabs.setHidden(collapsed)
        self.chevron.setIcon(icon("chevron-up" if collapsed else "chevron-down"))
        text = "Expand the details pane" if collapsed else "Collapse the details pane"
        self.chevron.setToolTip(text)
        self.chevron.setAccessibleName(text)
        self.setMaximumHeight(self.minimumSizeHint().height() if collapsed else 16777215)
        self.collapsed_changed.emit(collapsed)

    def show_details(self, details: Details | None) -> None:
        """Show an object, keeping the tab of the same title, or nothing."""
        if details == self._details:
            return
        kept = self.tabs.tabText(self.tabs.currentIndex()) if self.tabs.count() else ""
        same = details is not None and self._details is not None and details.key == self._details.key
        scroll = self._area.verticalScrollBar().value() if same else 0
        self._details = details
        titles = [tab.title for tab in details.tabs] if details else []
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for title in titles:
            self.tabs.addTab(title)
        if kept in titles:
            self.tabs.setCurrentIndex(titles.index(kept))
        self.tabs.blockSignals(False)
        self._title.setText(details.title if details else "")
        self._show_tab()
        self._area.verticalScrollBar().setValue(scroll)

    def focus_details(self) -> None:
        """The keyboard to the tabs."""
        self.set_collapsed(False)
        self.tabs.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _make_chevron(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("collapseDetailsButton")
        button.setAccessibleName("Collapse the details pane")
        button.setToolTip("Collapse the details pane")
        button.setIcon(icon("chevron-down"))
        button.setIconSize(QSize(14, 14))
        button.setAutoRaise(True)
        button.setProperty("role", "flat")
        button.clicked.connect(lambda: self.set_collapsed(not self.collapsed))
        return button

    def _make_area(self) -> QScrollArea:
        area = QScrollArea()
        area.setObjectName("detailsArea")
        area.setAccessibleName("Details of the selected item")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        return area

    def _make_tabs(self) -> QTabBar:
        tabs = QTabBar()
        tabs.setObjectName("detailsTabs")
        tabs.setAccessibleName("Details tabs")
        tabs.setShape(QTabBar.Shape.RoundedSouth)
        tabs.setExpanding(False)
        tabs.setDrawBase(True)
        tabs.currentChanged.connect(self._show_tab)
        return tabs

    def _show_tab(self) -> None:
        body = QWidget()
        body.setObjectName("detailsBody")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(14, 4, 14, 10)
        layout.setSpacing(8)
        if self._details is not None and self.tabs.currentIndex() >= 0:
            tab = self._details.tabs[self.tabs.currentIndex()]
            if tab.discovery_item:
                layout.addWidget(self._discovery_item(tab))
            layout.addLayout(_columns(tab.sections))
        layout.addStretch(1)
        self._area.setWidget(body)

    def _discovery_item(self, tab: DetailsTab) -> QListWidget:
        items = QListWidget()
        items.setObjectName("discoveryItems")
        items.setAccessibleName("Discovery methods")
        items.addItem(QListWidgetItem(icon("discovery"), tab.discovery_item))
        items.setCurrentRow(0)
        items.setFrameShape(QFrame.Shape.NoFrame)
        items.setIconSize(QSize(16, 16))
        items.setFixedHeight(items.sizeHintForRow(0) + 2)
        items.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        items.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        items.customContextMenuRequested.connect(lambda at: self.discovery_menu_requested.emit(items.mapToGlobal(at)))
        return items


def _columns(sections: tuple[Section, ...]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(36)
    for section in sections:
        row.addWidget(_section(section), 1)
    return row


def _section(section: Section) -> QWidget:
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(3)
    heading = QLabel(section.title)
    heading.setProperty("role", "sectionHeading")
    grid.addWidget(heading, 0, 0, 1, 2)
    grid.setRowMinimumHeight(1, 2)
    grid.setColumnMinimumWidth(0, 132)
    grid.setColumnStretch(1, 1)
    for number, (label, value) in enumerate(section.rows, start=2):
        caption = QLabel(label)
        caption.setProperty("role", "sectionLabel")
        caption.setIndent(0)
        caption.setContentsMargins(10, 0, 0, 0)
        caption.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        text = SelectableLabel(value)
        text.setAccessibleName(f"{label} {value}")
        text.setMinimumWidth(120)
        grid.addWidget(caption, number, 0)
        grid.addWidget(text, number, 1)
    grid.setRowStretch(len(section.rows) + 2, 1)
    return box
