"""The tile that tells how each service stands: live, from the model of the list of services."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QToolButton, QVBoxLayout

from azconsole.controllers.services_list import ICON_ROLE, KEY_ROLE, ServicesModel
from azconsole.controllers.texts import tr
from azconsole.gui.console.dashboard_tile import Card
from azconsole.gui.icons import pixmap
from azconsole.gui.labels import PlainLabel

_ICON = 24
_LINK_MARGIN = 4
"""What the style leaves before the text of a link."""


class ServiceState(QFrame):
    """A service: status icon, name, status, last and next run. `chosen` carries its id."""

    chosen = Signal(int)

    def __init__(self, key: int) -> None:
        super().__init__()
        self._icon = QLabel()
        self.link = QToolButton()
        self.link.setObjectName(f"serviceState{key}")
        self.link.setProperty("role", "link")
        self.link.setCursor(Qt.CursorShape.PointingHandCursor)
        self.link.clicked.connect(lambda: self.chosen.emit(key))
        self._lines = [PlainLabel() for _ in range(3)]
        for line in self._lines:
            line.setContentsMargins(_LINK_MARGIN, 0, 0, 0)
        self._lines[1].setProperty("role", "muted")
        self._lines[2].setProperty("role", "muted")
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        for line in self._lines:
            column.addWidget(line)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(10)
        grid.addWidget(self._icon, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(column, 0, 1)
        grid.setColumnStretch(1, 1)

    def show_row(self, model: ServicesModel, row: int) -> None:
        """Show the row of the list that is this service's."""
        texts: dict[str, str] = {title: str(model.index(row, n).data() or "") for n, title in enumerate(model.COLUMNS)}
        status = next(n for n, title in enumerate(model.COLUMNS) if title == "Status")
        drawing = str(model.index(row, status).data(ICON_ROLE))
        self._icon.setPixmap(pixmap(drawing, _ICON, self.devicePixelRatioF()))
        self.link.setText(texts["Name"])
        lines = [
            texts["Status"],
            tr("Last run: {moment}", moment=texts["Last run"]),
            tr("Next run: {moment}", moment=texts["Next run"] or tr("Not planned")),
        ]
        for label, line in zip(self._lines, lines, strict=True):
            label.setText(line)
        self.link.setAccessibleName(f"{texts['Name']}: {texts['Status']}")
        self.link.setAccessibleDescription(". ".join(lines[1:]))


class StatesTile(Card):
    """All services. `service_requested` carries the id of one."""

    service_requested = Signal(int)

    def __init__(self, model: ServicesModel) -> None:
        super().__init__("states", tr("State of the services"))
        self._model = model
        self.states: dict[int, ServiceState] = {}
        self.column.addStretch(1)
        model.modelReset.connect(self.show_all)
        model.dataChanged.connect(lambda *_: self.show_all())
        self.show_all()

    def show_all(self) -> None:
        """Show what the list holds; a service that stays keeps its part, and the keyboard in it."""
        keys = [self._model.index(row, 1).data(KEY_ROLE) for row in range(self._model.rowCount())]
        for gone in [key for key in self.states if key not in keys]:
            self.states.pop(gone).deleteLater()
        for row, key in enumerate(keys):
            if key not in self.states:
                state = self.states[key] = ServiceState(key)
                state.chosen.connect(self.service_requested)
            self.column.insertWidget(row + 1, self.states[key])
            self.states[key].show_row(self._model, row)
