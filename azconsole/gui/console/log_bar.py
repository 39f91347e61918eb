"""What stands over a log: which file, the filter, severities, find, follow."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from azconsole.controllers.log_view import DISCOVERY_LOG, LogFilter
from azconsole.controllers.texts import tr
from azconsole.domain.log_line import Severity
from azconsole.gui.icons import icon
from azconsole.gui.labels import PlainLabel, with_keys
from azconsole.operations.log_files import LogFile

_DELAY_MS = 200


class FileBox(QComboBox):
    """The files to choose from. `opening`: it is about to show them."""

    opening = Signal()

    def showPopup(self) -> None:
        """Tell, and open."""
        self.opening.emit()
        super().showPopup()


class LogBar(QFrame):
    """`file_chosen` carries a Path, `filter_changed` a LogFilter when typing has paused, `find_requested` whether forward."""

    file_chosen = Signal(object)
    filter_changed = Signal(object)
    find_requested = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "listBand")
        self.count = _label("logCount", "listCount")
        self.message = _label("logMessage", "muted")
        self.export = QPushButton(icon("export"), tr("Export diagnostics…"))
        self.export.setObjectName("exportDiagnosticsButton")
        self.export.setToolTip(tr("Write logs, versions and settings, without secrets, to a zip file"))
        self.files = FileBox()
        self.files.setObjectName("logFileBox")
        self.files.setAccessibleName(tr("Log file"))
        self.files.setMinimumWidth(320)
        self.filter = _edit("logFilter", tr("Filter"), tr("Filter: show only entries with this text"))
        self.severities = {
            Severity.ERROR: _switch("logErrors", "error", tr("Errors"), tr("Show errors")),
            Severity.WARNING: _switch("logWarnings", "warning", tr("Warnings"), tr("Show warnings")),
            Severity.INFORMATION: _switch("logInformation", "info", tr("Information"), tr("Show information")),
        }
        self.sought = _edit("logFind", tr("Find"), tr("Find a text in the log"))
        self.previous = _button("logFindPrevious", "chevron-up", tr("Find Previous"), "Shift+F3")
        self.next = _button("logFindNext", "chevron-down", tr("Find Next"), "F3")
        self.follow = QCheckBox(tr("Follow"))
        self.follow.setObjectName("logFollow")
        self.follow.setToolTip(tr("Keep the newest entry in sight; scrolling up ends it"))
        self.follow.setChecked(True)
        self._typing = QTimer(self, singleShot=True, interval=_DELAY_MS)
        self._build()
        self._connect()

    def show_files(self, files: Sequence[LogFile], current: Path | None) -> Path | None:
        """Offer these files; the one to show: the current one while it is there, else the log of discovery, else the first."""
        with QSignalBlocker(self.files):
            self.files.clear()
            for file in files:
                size = QLocale().formattedDataSize(file.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
                self.files.addItem(tr("{name} ({size})", name=file.path.name, size=size), file.path)
            paths = [file.path for file in files]
            named = [path for path in paths if path.name == DISCOVERY_LOG]
            wanted = current if current in paths else next(iter(named or paths), None)
            self.files.setCurrentIndex(paths.index(wanted) if wanted else -1)
        return wanted

    def show_file(self, path: Path) -> None:
        """Tell which file is shown."""
        with QSignalBlocker(self.files):
            for place in range(self.files.count()):
                if self.files.itemData(place) == path:
                    self.files.setCurrentIndex(place)

    def chosen_filter(self) -> LogFilter:
        """What the fields say."""
        kept = frozenset(severity for severity, button in self.severities.items() if button.isChecked())
        return LogFilter(self.filter.text().strip(), kept)

    def lift_filter(self) -> None:
        """Show everything."""
        fields: list[QWidget] = [self.filter, *self.severities.values()]
        blockers = [QSignalBlocker(widget) for widget in fields]
        self.filter.clear()
        for button in self.severities.values():
            button.setChecked(True)
        del blockers

    def _build(self) -> None:
        heading = QLabel(tr("Logs"))
        heading.setProperty("role", "listHeading")
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 5, 6, 4)
        column.setSpacing(4)
        first: tuple[QWidget | None, ...] = (
            heading,
            self.files,
            self.count,
            self.message,
            None,
            self.follow,
            self.export,
        )
        second: tuple[QWidget, ...] = (
            self.filter, *self.severities.values(), self.sought, self.previous, self.next,
        )  # fmt: skip
        for widgets in (first, second):
            row = QHBoxLayout()
            row.setSpacing(5)
            for widget in widgets:
                row.addStretch(1) if widget is None else row.addWidget(widget)
            column.addLayout(row)
        order = (self.files, self.follow, self.export, *second)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self.files.activated.connect(lambda place: self.file_chosen.emit(self.files.itemData(place)))
        self.filter.textChanged.connect(lambda _: self._typing.start())
        self.filter.returnPressed.connect(self._typed)
        self._typing.timeout.connect(self._typed)
        for button in self.severities.values():
            button.toggled.connect(lambda _: self._typed())
        self.sought.returnPressed.connect(lambda: self.find_requested.emit(True))
        self.next.clicked.connect(lambda: self.find_requested.emit(True))
        self.previous.clicked.connect(lambda: self.find_requested.emit(False))

    def _typed(self) -> None:
        self._typing.stop()
        self.filter_changed.emit(self.chosen_filter())


def _label(name: str, role: str) -> PlainLabel:
    label = PlainLabel()
    label.setObjectName(name)
    label.setProperty("role", role)
    label.setWordWrap(False)
    return label


def _edit(name: str, placeholder: str, accessible: str) -> QLineEdit:
    edit = QLineEdit()
    edit.setObjectName(name)
    edit.setPlaceholderText(placeholder)
    edit.setAccessibleName(accessible)
    edit.setClearButtonEnabled(True)
    edit.setProperty("role", "search")
    return edit


def _switch(name: str, drawing: str, text: str, accessible: str) -> QCheckBox:
    box = QCheckBox(text)
    box.setObjectName(name)
    box.setIcon(icon(drawing))
    box.setAccessibleName(accessible)
    box.setToolTip(accessible)
    box.setChecked(True)
    return box


def _button(name: str, drawing: str, text: str, keys: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setProperty("role", "flat")
    button.setIcon(icon(drawing))
    button.setAccessibleName(text)
    button.setToolTip(with_keys(text, keys))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
