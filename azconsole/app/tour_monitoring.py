"""The screens of Monitoring and of the tenants, a paused service, and a list in groups of which some are folded."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QAbstractButton, QTabBar

from azconsole.app.tour import Player, Step
from azconsole.controllers.nodes import (
    AZURE_SERVICES,
    CLOUD_MANAGEMENT,
    CONNECTIVITY,
    LOGS,
    RUNS,
    TENANTS,
    USERS,
)
from azconsole.gui.console.results_table import ResultsTable

_DOMAIN = 5
_DISCOVERY_TAB = 2


def monitoring_screens(player: Player) -> Iterator[Step]:
    """All of them. Begins and ends in the list of services, whose one service is chosen."""
    yield from _tenants(player)
    yield from _more_runs(player)
    yield from _paused(player)
    yield from player.go("monitoring/overview")
    player.picture("monitoring")
    yield from _dashboard(player)
    yield from _runs(player)
    yield from _logs(player)
    yield from _connectivity(player)
    yield from _folded(player)
    yield from player.go(AZURE_SERVICES)


def see_dashboard(player: Player) -> Iterator[Step]:
    """Go to the dashboard and wait for its charts."""
    yield from player.go(CLOUD_MANAGEMENT)
    page: Any = player.window.views.page(CLOUD_MANAGEMENT)
    yield lambda: all(tile.chart is not None for tile in (page.runs, page.users, page.secrets))


def _tenants(player: Player) -> Iterator[Step]:
    player.tell("The tenants that the site knows")
    yield from player.go(TENANTS)
    player.window.views.pane_of(TENANTS).table.choose_row(0)
    yield player.idle
    yield from _details(player, "tenants")


def _details(player: Player, name: str) -> Iterator[Step]:
    tabs = player.find(QTabBar, "detailsTabs", player.window)
    for index in range(tabs.count()):
        tabs.setCurrentIndex(index)
        yield lambda: True
        player.picture(f"{name}-{index + 1}")
    tabs.setCurrentIndex(0)


def _more_runs(player: Player) -> Iterator[Step]:
    player.tell("A delta run, and a full run that finds users to add and to change")
    yield from player.go(AZURE_SERVICES)
    player.window.services.table.choose_row(0)
    yield player.idle
    running = player.console.controllers.services.model.running
    player.trigger("actionRunDeltaDiscovery")
    yield lambda: not running() and player.idle()
    _forget_users(player)
    player.trigger("actionRunFullDiscovery")
    yield lambda: not running() and player.idle()


def _forget_users(player: Player) -> None:
    # The practice cloud's users change by its control plane only: the site forgets some of what it knows instead.
    with closing(sqlite3.connect(player.database)) as connection, connection:
        connection.execute("DELETE FROM users WHERE id % 250 = 9")
        connection.execute("UPDATE users SET mail = NULL, mail_nickname = 'old' WHERE id % 100 = 7")


def _paused(player: Player) -> Iterator[Step]:
    player.tell("A service whose runs are paused")
    player.trigger("actionPauseRuns")
    tabs = player.find(QTabBar, "detailsTabs", player.window)
    tabs.setCurrentIndex(_DISCOVERY_TAB)
    yield player.idle
    player.picture("paused")
    tabs.setCurrentIndex(0)
    player.trigger("actionResumeRuns")
    yield player.idle


def _dashboard(player: Player) -> Iterator[Step]:
    player.tell("Monitoring: the dashboard, as charts and as tables")
    yield from see_dashboard(player)
    player.picture("dashboard")
    buttons = [player.find(QAbstractButton, f"{key}AsTableButton") for key in ("runs", "users", "secrets")]
    for button in buttons:
        button.click()
    yield lambda: True
    player.picture("dashboard-tables")
    for button in buttons:
        button.click()


def _runs(player: Player) -> Iterator[Step]:
    player.tell("Runs: one with what it changed, and two side by side")
    yield from player.go(RUNS)
    table = player.window.views.pane_of(RUNS).table
    table.choose_row(0)
    yield player.idle
    yield from _details(player, "runs")
    yield from _run_dialog(player, "actionShowRun", "runChangesDialog", "run")
    model, flags = table.model(), QItemSelectionModel.SelectionFlag
    rows = QItemSelection(model.index(0, 0), model.index(1, model.columnCount() - 1))
    table.selectionModel().select(rows, flags.ClearAndSelect)
    yield player.idle
    yield from _run_dialog(player, "actionCompareRuns", "runCompareDialog", "runs-compared")


def _run_dialog(player: Player, action: str, name: str, picture: str) -> Iterator[Step]:
    player.trigger(action)
    yield player.shown(name)
    yield player.idle
    player.picture(picture, player.top(name))
    player.press("closeButton", player.top(name))
    yield player.gone(name)


def _logs(player: Player) -> Iterator[Step]:
    player.tell("Logs, and what Export diagnostics would write")
    yield from player.go(LOGS)
    page: Any = player.window.views.page(LOGS)
    model = page.table.model()
    yield lambda: model.rowCount() > 1
    page.table.choose(model.rowCount() - 2, model.rowCount() - 2, ResultsTable.ScrollHint.EnsureVisible)
    yield player.idle
    player.picture("logs")
    count = model.rowCount()
    player.type("logFilter", "users", player.window)
    yield lambda: model.rowCount() < count and player.idle()
    player.picture("logs-filtered")
    player.press("exportDiagnosticsButton", player.window)
    yield player.shown("diagnosticsDialog")
    yield player.idle
    player.picture("diagnostics", player.top("diagnosticsDialog"))
    player.press("closeButton", player.top("diagnosticsDialog"))
    yield player.gone("diagnosticsDialog")


def _connectivity(player: Player) -> Iterator[Step]:
    player.tell("Connectivity to the practice cloud")
    yield from player.go(CONNECTIVITY)
    player.press("connectivityStart", player.window)
    yield player.idle
    player.picture("connectivity")


def _folded(player: Player) -> Iterator[Step]:
    player.tell("Users in groups, the first folded")
    yield from player.go(USERS)
    groups = player.window.users.table.groups
    groups.group_by(_DOMAIN)
    yield player.idle
    groups.fold(0, True)
    yield player.idle
    player.picture("folded")
    groups.group_by(-1)
    yield player.idle
