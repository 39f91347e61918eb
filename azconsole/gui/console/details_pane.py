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
    QSplitter,
    QTabBar,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from azconsole.controllers.texts import shown, tr
from azconsole.gui.icons import icon
from azconsole.gui.labels import PlainLabel

if TYPE_CHECKING:
    from azconsole.controllers.details import Details, DetailsTab, PagedTable, Section, Table
    from azconsole.gui.console.details_values import ValueLabel, ValueTable


class DetailsPane(QFrame):
    """`discovery_menu_requested` carries the global point where the discovery item's menu is wanted, `run_requested` the
    number of the run to open."""

    discovery_menu_requested = Signal(QPoint)
    run_requested = Signal(int)
    collapsed_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("detailsPane")
        self.setAccessibleName(tr("Details"))
        self._details: Details | None = None
        self._shape: object = None
        self._open_height = 270
        self._values: list[ValueLabel] = []
        self._table: ValueTable | None = None
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
        if collapsed and not self.collapsed:
            self._open_height = self.height()
        self._area.setHidden(collapsed)
        self.tabs.setHidden(collapsed)
        self.chevron.setIcon(icon("chevron-up" if collapsed else "chevron-down"))
        text = tr("Expand the details pane") if collapsed else tr("Collapse the details pane")
        self.chevron.setToolTip(text)
        self.chevron.setAccessibleName(text)
        self.setMaximumHeight(self.minimumSizeHint().height() if collapsed else 16777215)
        self._share(self.minimumSizeHint().height() if collapsed else self._open_height)
        self.collapsed_changed.emit(collapsed)

    def _share(self, height: int) -> None:
        """Take this height of the splitter, and leave the rest to the list."""
        splitter = self.parentWidget()
        if isinstance(splitter, QSplitter) and splitter.indexOf(self) == 1:
            splitter.setSizes([sum(splitter.sizes()) - height, height])

    def show_details(self, details: Details | None) -> None:
        """Show an object, keeping the tab of the same title, or nothing."""
        if details == self._details:
            return
        kept = self.tabs.tabText(self.tabs.currentIndex()) if self.tabs.count() else ""
        same = details is not None and self._details is not None and details.key == self._details.key
        scroll = self._area.verticalScrollBar().value() if same else 0
        self._details = details
        self._show_titles([shown(tab.title) for tab in details.tabs] if details else [], kept)
        self._title.setText(shown(details.title) if details else "")
        self._show_tab()
        self._area.verticalScrollBar().setValue(scroll)

    def _show_titles(self, titles: list[str], kept: str) -> None:
        if titles == [self.tabs.tabText(number) for number in range(self.tabs.count())]:
            return
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for title in titles:
            self.tabs.addTab(title)
        if kept in titles:
            self.tabs.setCurrentIndex(titles.index(kept))
        self.tabs.blockSignals(False)

    def focus_details(self) -> None:
        """The keyboard to the tabs."""
        self.set_collapsed(False)
        self.tabs.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _make_chevron(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("collapseDetailsButton")
        button.setAccessibleName(tr("Collapse the details pane"))
        button.setToolTip(tr("Collapse the details pane"))
        button.setIcon(icon("chevron-down"))
        button.setIconSize(QSize(14, 14))
        button.setAutoRaise(True)
        button.setProperty("role", "flat")
        button.clicked.connect(lambda: self.set_collapsed(not self.collapsed))
        return button

    def _make_area(self) -> QScrollArea:
        area = QScrollArea()
        area.setObjectName("detailsArea")
        area.setAccessibleName(tr("Details of the selected item"))
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        return area

    def _make_tabs(self) -> QTabBar:
        tabs = QTabBar()
        tabs.setObjectName("detailsTabs")
        tabs.setAccessibleName(tr("Details tabs"))
        tabs.setShape(QTabBar.Shape.RoundedSouth)
        tabs.setExpanding(False)
        tabs.setDrawBase(True)
        tabs.currentChanged.connect(self._show_tab)
        return tabs

    def _show_tab(self) -> None:
        """Make the tab anew, or write other values into it: a run that counts must not take away what is selected."""
        tab = self._details.tabs[self.tabs.currentIndex()] if self._details and self.tabs.currentIndex() >= 0 else None
        shape = _shape(tab) if tab else None
        if shape is not None and shape == self._shape:
            self._update_tab(tab)
            return
        self._shape = shape
        self._values, self._table = [], None
        body = QWidget()
        body.setObjectName("detailsBody")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(14, 4, 14, 10)
        layout.setSpacing(8)
        if tab is not None:
            if tab.discovery_item:
                layout.addWidget(self._discovery_item(tab))
            layout.addLayout(self._columns(tab.sections))
        if tab is not None and tab.table is not None:
            layout.addWidget(self._make_table(tab.table), 1)
        elif tab is not None and tab.paged is not None:
            layout.addWidget(_make_paged(tab.paged), 1)
        else:
            layout.addStretch(1)
        self._area.setWidget(body)
        self._order_focus(body)

    def _order_focus(self, body: QWidget) -> None:
        """Tab leads from the tabs into what was made just now."""
        before: QWidget = self.tabs
        table = self._table or body.findChild(QTableView)
        for stop in (body.findChild(QListWidget), table, self._values[0] if self._values else None):
            if stop is not None:
                QWidget.setTabOrder(before, stop)
                before = stop

    def _update_tab(self, tab: DetailsTab | None) -> None:
        values = [value for section in tab.sections for _, value in section.rows] if tab else []
        for label, value in zip(self._values, values, strict=True):
            label.show_value(shown(value))
        if tab is not None and tab.table is not None and self._table is not None:
            self._table.show_table(tab.table)

    def _make_table(self, table: Table) -> QWidget:
        if not table.rows:
            return PlainLabel(shown(table.empty))
        from azconsole.gui.console.details_values import ValueTable

        self._table = ValueTable(table)
        self._table.run_requested.connect(self.run_requested)
        return self._table

    def _columns(self, sections: tuple[Section, ...]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(36)
        for section in sections:
            row.addWidget(self._section(section), 1)
        return row

    def _section(self, section: Section) -> QWidget:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(3)
        heading = QLabel(shown(section.title))
        heading.setProperty("role", "sectionHeading")
        grid.addWidget(heading, 0, 0, 1, 2)
        grid.setRowMinimumHeight(1, 2)
        grid.setColumnMinimumWidth(0, 132)
        grid.setColumnStretch(1, 1)
        for number, (label, value) in enumerate(section.rows, start=2):
            caption = QLabel(shown(label))
            caption.setProperty("role", "sectionLabel")
            caption.setIndent(0)
            caption.setContentsMargins(10, 0, 0, 0)
            caption.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(caption, number, 0)
            grid.addWidget(self._value(label, value), number, 1)
        grid.setRowStretch(len(section.rows) + 2, 1)
        return box

    def _value(self, label: str, value: str) -> QWidget:
        from azconsole.gui.console.details_values import ValueLabel

        text = ValueLabel(shown(label), shown(value))
        # One stop for Tab; the arrow keys lead on from there.
        first = not self._values
        text.setFocusPolicy(Qt.FocusPolicy.StrongFocus if first else Qt.FocusPolicy.ClickFocus)
        place = len(self._values)
        text.moved.connect(lambda steps: self._go_to_value(place + steps))
        self._values.append(text)
        return text

    def _go_to_value(self, place: int) -> None:
        if 0 <= place < len(self._values):
            self._values[place].setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.ensureWidgetVisible(self._values[place])

    def _discovery_item(self, tab: DetailsTab) -> QListWidget:
        items = QListWidget()
        items.setObjectName("discoveryItems")
        items.setAccessibleName(tr("Discovery methods"))
        items.addItem(QListWidgetItem(icon("discovery"), shown(tab.discovery_item)))
        items.setCurrentRow(0)
        items.setFrameShape(QFrame.Shape.NoFrame)
        items.setIconSize(QSize(16, 16))
        items.setFixedHeight(items.sizeHintForRow(0) + 2)
        items.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        items.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        items.customContextMenuRequested.connect(lambda at: self.discovery_menu_requested.emit(items.mapToGlobal(at)))
        return items


def _make_paged(table: PagedTable) -> QWidget:
    from azconsole.gui.console.paged_values import PagedValues

    return PagedValues(table)


def _shape(tab: DetailsTab) -> object:
    """What has to be the same for other values to be written into the same widgets."""
    sections = tuple((section.title, tuple(label for label, _ in section.rows)) for section in tab.sections)
    table = tab.table and (tab.table.columns, "" if tab.table.rows else tab.table.empty)
    return tab.title, tab.discovery_item, sections, table, tab.paged and id(tab.paged.model)
