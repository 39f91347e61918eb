"""Monitoring > Connectivity: the way to each host of a cloud, step by step, with what to ask of the network administrator."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QIcon
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from azconsole.controllers.connectivity import ConnectivityController, ConnectivityView, milliseconds, steps_of
from azconsole.controllers.texts import shown, tr
from azconsole.domain.connectivity import STAGE_TITLES, TARGET_TITLES, HostReport, Stage
from azconsole.domain.progress import StepState
from azconsole.gui.dialogs.clipboard import copy_text
from azconsole.gui.dialogs.steps_view import StepsView, state_icon, state_word
from azconsole.gui.icons import icon
from azconsole.gui.labels import PlainLabel

_FIRST_STAGE = 2
_WIDTHS = (188, 205, 71, 71, 71, 71, 71, 71, 66)
_SHORT = {Stage.DNS: "DNS", Stage.TCP: "TCP", Stage.TLS: "TLS"}


class ConnectivityPage(QFrame):
    """The page: choose a cloud, start and stop the test, look at a host."""

    def __init__(self, controller: ConnectivityController) -> None:
        super().__init__()
        self.setObjectName("connectivityPage")
        self.setAccessibleName(tr("Connectivity"))
        self._controller = controller
        self._summary = ""
        self._make_bar()
        self._make_table()
        self._make_details()
        self._build()
        controller.changed.connect(self._show)
        self._show(controller.view)

    def focus_main(self) -> None:
        """The keyboard to what starts the test, or to the hosts once there is something to read."""
        target = self.table if self._controller.view.report is not None else self.start
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _make_bar(self) -> None:
        self.cloud = QComboBox()
        self.cloud.setObjectName("connectivityCloudBox")
        self.cloud.setAccessibleName(tr("Azure environment"))
        self.start = _button("connectivityStart", tr("&Start"), "run")
        self.stop = _button("connectivityStop", tr("S&top"), "cancel")
        self.copy = _button("connectivityCopy", tr("Copy &Report"), "copy")
        self.summary = PlainLabel()
        self.summary.setObjectName("connectivitySummary")
        self.cloud.activated.connect(lambda _: self._controller.choose(str(self.cloud.currentData())))
        self.start.clicked.connect(self._controller.start)
        self.stop.clicked.connect(self._controller.stop)
        self.copy.clicked.connect(lambda: copy_text(self._controller.as_text()))

    def _make_table(self) -> None:
        table = QTreeWidget()
        table.setObjectName("connectivityTable")
        table.setAccessibleName(tr("Hosts"))
        stages = (_SHORT.get(stage) or shown(STAGE_TITLES[stage]) for stage in Stage)
        table.setHeaderLabels([tr("Service"), tr("Host"), *stages, tr("Time")])
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setAllColumnsShowFocus(True)
        table.header().setStretchLastSection(False)
        table.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate(_WIDTHS):
            table.setColumnWidth(column, width)
        table.currentItemChanged.connect(lambda *_: self._show_host())
        self.table = table

    def _make_details(self) -> None:
        self.title = PlainLabel()
        self.title.setObjectName("connectivityHost")
        self.title.setProperty("role", "detailsTitle")
        self.steps = StepsView()
        self.steps.setObjectName("connectivitySteps")
        self.steps.setAccessibleName(tr("Steps"))
        self.meaning = PlainLabel()
        self.meaning.setObjectName("connectivityMeaning")
        self.meaning.setProperty("role", "problem")
        self.mend = PlainLabel()
        self.mend.setObjectName("connectivityMend")
        self.request = QPlainTextEdit()
        self.request.setObjectName("connectivityRequest")
        self.request.setAccessibleName(tr("Text for the network administrator"))
        self.request.setReadOnly(True)
        self.request.setTabChangesFocus(True)
        self.request.setFixedHeight(self.fontMetrics().lineSpacing() * 4)
        self.copy_request = _button("connectivityCopyRequest", tr("&Copy Text"), "copy")
        self.copy_request.clicked.connect(lambda: copy_text(self.request.toPlainText()))
        self.ask = QWidget()
        column = QVBoxLayout(self.ask)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        caption = PlainLabel(tr("Give this text to the network administrator:"))
        caption.setProperty("role", "sectionLabel")
        row.addWidget(caption, 1)
        row.addWidget(self.copy_request)
        column.addLayout(row)
        column.addWidget(self.request)

    def _made_band(self) -> QFrame:
        heading = QLabel(tr("Connectivity"))
        heading.setObjectName("connectivityHeading")
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setProperty("role", "listHeading")
        label = QLabel(tr("&Azure environment:"))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(self.cloud)
        band = QFrame()
        band.setProperty("role", "listBand")
        row = QHBoxLayout(band)
        row.setContentsMargins(6, 5, 6, 6)
        row.setSpacing(8)
        for widget in (heading, label, self.cloud, self.start, self.stop, self.copy):
            row.addWidget(widget)
        row.addWidget(self.summary, 1)
        return band

    def _build(self) -> None:
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(10, 8, 10, 8)
        for part in (self.title, self.meaning, self.mend, self.ask):
            column.addWidget(part)
        column.addWidget(self.steps, 1)
        self.steps.setMinimumHeight(self.fontMetrics().lineSpacing() * 11)
        area = QScrollArea()
        area.setObjectName("connectivityArea")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(below)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setObjectName("connectivitySplitter")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(area)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([150, 400])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._made_band())
        layout.addWidget(splitter, 1)

    def _show(self, view: ConnectivityView) -> None:
        if [self.cloud.itemData(n) for n in range(self.cloud.count())] != [key for key, _ in view.clouds]:
            self.cloud.clear()
            for key, title in view.clouds:
                self.cloud.addItem(title, key)
        self.cloud.setCurrentIndex(self.cloud.findData(view.cloud))
        self.cloud.setEnabled(bool(view.clouds) and not view.running)
        self.start.setEnabled(bool(view.clouds) and not view.running)
        self.stop.setEnabled(view.running)
        self.copy.setEnabled(view.report is not None)
        self._say(view.summary)
        self._show_hosts(view.hosts)
        self._show_host()

    def _say(self, summary: str) -> None:
        if summary != self._summary:
            self._summary = summary
            self.summary.setText(summary)
            self.summary.setAccessibleName(summary)
            QAccessible.updateAccessibility(QAccessibleEvent(self.summary, QAccessible.Event.Alert))

    def _show_hosts(self, hosts: tuple[HostReport, ...]) -> None:
        while self.table.topLevelItemCount() > len(hosts):
            self.table.takeTopLevelItem(self.table.topLevelItemCount() - 1)
        for row, host in enumerate(hosts):
            _fill(self.table.topLevelItem(row) or QTreeWidgetItem(self.table), host)
        first = self.table.topLevelItem(0)
        if not self.table.currentIndex().isValid() and first is not None:
            self.table.setCurrentItem(first)

    def _show_host(self) -> None:
        row = self.table.currentIndex().row()
        hosts = self._controller.view.hosts
        host = hosts[row] if 0 <= row < len(hosts) else None
        self.steps.set_steps(steps_of(host) if host else ())
        self.title.setText(_title(host) if host else "")
        problem = host.problem if host else None
        self.meaning.setText(shown(problem.meaning) if problem else "")
        self.mend.setText(shown(problem.mend) if problem else "")
        self.request.setPlainText(shown(problem.request) if problem else "")
        self.meaning.setVisible(problem is not None)
        self.mend.setVisible(problem is not None)
        self.ask.setVisible(problem is not None and bool(problem.request))


def _button(name: str, text: str, picture: str) -> QPushButton:
    button = QPushButton(icon(picture), text)
    button.setObjectName(name)
    button.setAccessibleName(text.replace("&", ""))
    return button


def _title(host: HostReport) -> str:
    return f"{shown(TARGET_TITLES[host.target.kind])} – {host.target.host}:{host.target.port}"


def _fill(item: QTreeWidgetItem, host: HostReport) -> None:
    service, place = shown(TARGET_TITLES[host.target.kind]), f"{host.target.host}:{host.target.port}"
    item.setIcon(0, icon(state_icon(host.state)))
    item.setText(0, service)
    item.setText(1, place)
    item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{service}: {state_word(host.state)}")
    for column, stage in enumerate(host.stages, _FIRST_STAGE):
        word = state_word(stage.state)
        item.setIcon(column, QIcon() if stage.state is StepState.SKIPPED else icon(state_icon(stage.state)))
        item.setText(column, milliseconds(stage.seconds))
        item.setToolTip(column, f"{shown(STAGE_TITLES[stage.stage])}: {word}")
        item.setData(column, Qt.ItemDataRole.AccessibleTextRole, f"{shown(STAGE_TITLES[stage.stage])}: {word}")
    item.setText(_FIRST_STAGE + len(host.stages), milliseconds(host.seconds))
