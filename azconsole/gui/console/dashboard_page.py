"""The dashboard: Monitoring > Cloud Management (requirements.md fact 171).

The page stands at once with its numbers; the charts follow when `ChartLoader` has brought them in. It is counted again when the
services are read again and somebody looks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from azconsole.controllers.dashboard import (
    DashboardController,
    runs_words,
    secrets_words,
    users_words,
)
from azconsole.controllers.run_words import OUTCOMES
from azconsole.controllers.services_list import ServicesListController
from azconsole.controllers.texts import shown, tr
from azconsole.domain.dashboard import SecretBand
from azconsole.gui import theme
from azconsole.gui.console.chart_loading import CHARTS, ChartLoader
from azconsole.gui.console.dashboard_fills import OUTCOME_FILLS
from azconsole.gui.console.dashboard_states import StatesTile
from azconsole.gui.console.dashboard_tile import Card, ChartTile
from azconsole.gui.console.list_pages import show_waiting
from azconsole.gui.console.list_pane import EmptyPage

_TWO_COLUMNS = 105
"""From so many letters' width on, tiles stand two in a row."""
_GAP = 10


class DashboardPage(QFrame):
    """`service_requested` carries the id of a service, `tenant_requested` a tenant's id: that of the secret key that ends
    first in the bar that was chosen. `services_requested` asks for the list of services."""

    service_requested = Signal(int)
    tenant_requested = Signal(str)
    services_requested = Signal()

    def __init__(self, controller: DashboardController, services: ServicesListController, configure: QAction) -> None:
        super().__init__()
        self.setObjectName("dashboardPage")
        self.setAccessibleName(tr("Cloud Management"))
        self.controller = controller
        self._services = services
        self._configure = configure
        self._placed: list[tuple[int, int, int]] = []
        self._charts: list[Any] = []
        self._making: Iterator[None] = iter(())
        self.loader = ChartLoader(controller.runner, self)
        self.runs = ChartTile(
            "runs", tr("Runs of the last 30 days"), [(OUTCOME_FILLS[o], shown(t)) for o, t in OUTCOMES.items()]
        )
        self.users = ChartTile("users", tr("Discovered users"))
        self.secrets = ChartTile("secrets", tr("Secret keys by time left"))
        self.states = StatesTile(services.model)
        self.tiles: tuple[Card, ...] = (self.runs, self.users, self.secrets, self.states)
        self._build()
        self._connect()

    def focus_main(self) -> None:
        """The keyboard to the first tile, or to what helps while there is none."""
        empty = self._views.currentWidget() is self.empty
        target: QWidget = self.runs.as_table if not empty else self.empty.button if self.empty.offers else self
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Count again: nobody looked for a while."""
        super().showEvent(event)
        self.controller.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two tiles in a row where there is room for them."""
        super().resizeEvent(event)
        self._arrange()

    def _build(self) -> None:
        heading = QLabel(tr("Cloud Management"))
        heading.setProperty("role", "listHeading")
        band = QFrame()
        band.setProperty("role", "listBand")
        row = QHBoxLayout(band)
        row.setContentsMargins(6, 5, 6, 7)
        row.addWidget(heading)
        body = QWidget()
        self._grid = QGridLayout(body)
        self._grid.setContentsMargins(_GAP, _GAP, _GAP, _GAP)
        self._grid.setSpacing(_GAP)
        area = QScrollArea()
        area.setObjectName("dashboardArea")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        self.area = area
        self.empty = EmptyPage()
        show_waiting(self.empty)
        self._views = QStackedWidget()
        self._views.addWidget(self.empty)
        self._views.addWidget(area)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(band)
        column.addWidget(self._views, 1)
        self._show_services = QAction(tr("Show Azure Services"), self)
        self.runs.offer.setText(self._show_services.text())
        self._arrange()

    def _connect(self) -> None:
        self.controller.loaded.connect(self._show)
        self._services.loaded.connect(self._look_again)
        self.loader.ready.connect(self._charts_ready)
        self.loader.failed.connect(self._no_charts)
        self.runs.offer.clicked.connect(self.services_requested)
        self.states.service_requested.connect(self.service_requested)
        self.secrets.row_activated.connect(lambda row: self._choose_band(tuple(SecretBand)[row]))
        for tile in (self.runs, self.users, self.secrets):
            tile.view_changed.connect(self._arrange)
        theme.changed.connect(self._restyle)

    def _look_again(self) -> None:
        if self.isVisible():
            self.controller.refresh()

    def _show(self) -> None:
        dashboard = self.controller.dashboard
        if dashboard is None:
            return
        if dashboard.services == 0:
            text = tr("Runs, users and secret keys appear here: configure an Azure service first.")
            self.empty.show_page(
                "azure-services", tr("There are no items to show in this view."), text, self._configure
            )
            self._views.setCurrentWidget(self.empty)
            return
        for tile, words in ((self.runs, runs_words), (self.users, users_words), (self.secrets, secrets_words)):
            tile.show_words(words(dashboard))
        self._arrange()
        for chart in self._charts:
            chart.show_figures(dashboard)
        fresh = self._views.currentWidget() is self.empty
        self._views.setCurrentWidget(self.area)
        if fresh and not self._charts:
            QTimer.singleShot(0, self.loader, self.loader.start)

    def _charts_ready(self) -> None:
        self._making = self._make_charts()
        QTimer.singleShot(0, self, self._make_next)

    def _make_next(self) -> None:
        # One step a turn of the event loop: a chart takes 10 to 20 ms.
        if next(self._making, self) is not self:
            QTimer.singleShot(0, self, self._make_next)

    def _make_charts(self) -> Iterator[None]:
        charts = import_module(CHARTS)
        makers: tuple[tuple[ChartTile, Callable[[], Any]], ...] = (
            (self.runs, charts.RunsChart), (self.users, charts.UsersChart), (self.secrets, charts.SecretsChart),
        )  # fmt: skip
        for tile, make in makers:
            chart = make()
            yield
            chart.restyle()
            chart.show_figures(self.controller.dashboard)
            self._charts.append(chart)
            yield
            tile.put_chart(chart)
            if tile is self.secrets:
                chart.band_chosen.connect(self._choose_band)
            yield

    def _no_charts(self) -> None:
        for tile in (self.runs, self.users, self.secrets):
            tile.give_up()

    def _choose_band(self, band: SecretBand) -> None:
        keys = self.controller.dashboard.secrets[band] if self.controller.dashboard else ()
        if keys:
            self.tenant_requested.emit(str(keys[0].tenant.tenant_id))

    def _restyle(self) -> None:
        for tile in (self.runs, self.users, self.secrets):
            tile.restyle()
        for chart in self._charts:
            chart.restyle()

    def _arrange(self) -> None:
        columns = 2 if self.width() >= self.fontMetrics().averageCharWidth() * _TWO_COLUMNS else 1
        places = self._places(columns)
        if places == self._placed:
            return
        self._placed = places
        for tile, (row, column, span) in zip(self.tiles, places, strict=True):
            self._grid.addWidget(tile, row, column, 1, span)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _places(self, columns: int) -> list[tuple[int, int, int]]:
        """Row, column and number of columns of each tile; a table that does not fit beside another tile has its own row."""
        room = (
            self.area.maximumViewportSize().width() - self.area.verticalScrollBar().sizeHint().width() - 3 * _GAP
        ) // 2
        cells: list[tuple[int, int]] = []
        row = column = 0
        for tile in self.tiles:
            wide = tile.wanted_width() > room
            if column and (wide or column >= columns):
                row, column = row + 1, 0
            cells.append((row, column))
            column += columns if wide else 1
        rows = [row for row, _ in cells]
        return [(row, column, columns if rows.count(row) == 1 else 1) for row, column in cells]
