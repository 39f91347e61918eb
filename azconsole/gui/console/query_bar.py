"""What stands over the editor of queries: which workspace, the ready queries with their parameter, the time range, Run."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from azconsole.controllers.query import Subjects
from azconsole.controllers.texts import shown, tr
from azconsole.domain.ready_queries import READY_QUERIES, Needs, ReadyQuery, kql, ready_query
from azconsole.domain.texts import say
from azconsole.gui.icons import icon

_RANGES = (
    ("", say("Set in the query")),
    ("PT1H", say("Last hour")),
    ("P1D", say("Last 24 hours")),
    ("P7D", say("Last 7 days")),
    ("P30D", say("Last 30 days")),
    ("P90D", say("Last 90 days")),
)
_LONGEST_ENTRY = 90


class QueryBar(QFrame):
    """`query_chosen` carries the text of a ready query, or of one of the last queries."""

    query_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "listBand")
        self.services = _box("queryServiceBox", tr("Workspace"), 260)
        self.ready = _box("readyQueryBox", tr("Ready queries"), 220)
        self.collections = _box("queryCollectionBox", tr("Collection"), 200)
        self.device = QLineEdit()
        self.device.setObjectName("queryDeviceEdit")
        self.device.setAccessibleName(tr("Device name"))
        self.device.setPlaceholderText(tr("Device name"))
        self.device.setMinimumWidth(160)
        self.range = _box("queryRangeBox", tr("Time range"), 140)
        self.run = _button(
            "queryRunButton", tr("Run query"), "run", tr("Run the query (F5, Ctrl+Enter or Shift+Enter)")
        )
        self.stop = _button("queryCancelButton", tr("Cancel"), "cancel", tr("Stop the query that runs"))
        self.history = QToolButton()
        self.history.setObjectName("queryHistoryButton")
        self.history.setText(tr("Last queries"))
        self.history.setToolTip(tr("The last 20 queries"))
        self.history.setIcon(icon("search-recent"))
        self.history.setToolButtonStyle(self.history.toolButtonStyle().ToolButtonTextBesideIcon)
        self.history.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self.history)
        self._menu.setObjectName("queryHistoryMenu")
        self.history.setMenu(self._menu)
        self._build()
        self._fill()
        self._connect()

    def show_subjects(self, subjects: Subjects) -> None:
        """Offer these services and collections; what was chosen stays chosen."""
        services = [
            (each.id, f"{each.connector.workspace.name} ({each.name})")
            for each in subjects.services
            if each.connector is not None
        ]
        _offer(self.services, services)
        _offer(self.collections, [(each.code, f"{each.name} ({each.code})") for each in subjects.collections])

    def show_history(self, queries: Sequence[str]) -> None:
        """Offer the last queries."""
        self._menu.clear()
        for query in queries:
            line = " ".join(query.split())
            short = line if len(line) <= _LONGEST_ENTRY else f"{line[:_LONGEST_ENTRY]}…"
            self._menu.addAction(short.replace("&", "&&")).setData(query)
        self.history.setEnabled(bool(queries))

    def show_running(self, running: bool) -> None:
        """A query runs, or none does."""
        self.run.setEnabled(not running)
        self.stop.setEnabled(running)

    @property
    def service_id(self) -> int:
        """The chosen service; 0: none."""
        return int(self.services.currentData() or 0)

    @property
    def timespan(self) -> str:
        """The chosen time range as an ISO 8601 duration; empty: what the query says."""
        return str(self.range.currentData() or "")

    def _build(self) -> None:
        heading = QLabel(tr("Log Analytics"))
        heading.setProperty("role", "listHeading")
        self._subject = QLabel()
        first = _row(QLabel(tr("Workspace:")), self.services, None)
        second = _row(QLabel(tr("Ready queries:")), self.ready, self._subject, self.collections, self.device, None)
        third = _row(QLabel(tr("Time range:")), self.range, self.run, self.stop, self.history, None)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 5, 6, 6)
        column.setSpacing(5)
        top = QHBoxLayout()
        top.setSpacing(24)
        top.addWidget(heading)
        top.addLayout(first, 1)
        column.addLayout(top)
        column.addLayout(second)
        column.addLayout(third)
        stops: tuple[QWidget, ...] = (
            self.services, self.ready, self.collections, self.device, self.range, self.run, self.stop, self.history,
        )  # fmt: skip
        for before, widget in pairwise(stops):
            self.setTabOrder(before, widget)
        self.show_history(())
        self.show_running(False)

    def _fill(self) -> None:
        self.ready.addItem(tr("(choose one)"), "")
        for query in READY_QUERIES:
            self.ready.addItem(shown(query.title), query.key)
        for span, title in _RANGES:
            self.range.addItem(shown(title), span)
        self._show_parameter(None)

    def _connect(self) -> None:
        self._menu.triggered.connect(lambda action: self.query_chosen.emit(str(action.data())))
        self.ready.activated.connect(lambda _: self._choose())
        self.collections.activated.connect(lambda _: self._choose())
        self.device.editingFinished.connect(self._choose)

    def _choose(self) -> None:
        key = str(self.ready.currentData() or "")
        query = ready_query(key) if key else None
        self._show_parameter(query)
        if query is None:
            return
        self.range.setCurrentIndex(max(0, self.range.findData(query.timespan)))
        subject = (
            self.device.text().strip() if query.needs is Needs.DEVICE else str(self.collections.currentData() or "")
        )
        if query.needs is Needs.NOTHING or subject:
            self.query_chosen.emit(kql(query, subject))

    def _show_parameter(self, query: ReadyQuery | None) -> None:
        needs = query.needs if query else Needs.NOTHING
        self._subject.setText(tr("Collection:") if needs is Needs.COLLECTION else tr("Device:"))
        self._subject.setVisible(needs is not Needs.NOTHING)
        self.collections.setVisible(needs is Needs.COLLECTION)
        self.device.setVisible(needs is Needs.DEVICE)


def _offer(box: QComboBox, entries: Sequence[tuple[object, str]]) -> None:
    if [(box.itemData(n), box.itemText(n)) for n in range(box.count())] == list(entries):
        return
    chosen = box.currentData()
    with QSignalBlocker(box):
        box.clear()
        for key, text in entries:
            box.addItem(text, key)
        box.setCurrentIndex(max(0, box.findData(chosen)) if entries else -1)


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row


def _box(name: str, title: str, width: int) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    box.setAccessibleName(title)
    box.setMinimumWidth(width)
    box.setMaxVisibleItems(20)
    return box


def _button(name: str, text: str, drawing: str, tip: str) -> QPushButton:
    button = QPushButton(icon(drawing), text)
    button.setObjectName(name)
    button.setToolTip(tip)
    button.setIconSize(QSize(16, 16))
    button.setAutoDefault(False)
    return button
