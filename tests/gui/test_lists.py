"""The list component: header menu, groups, what is remembered, several rows, copies, export, type-ahead."""

from __future__ import annotations

import csv
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QByteArray, QItemSelectionModel, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QLabel, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from azconsole.app.window import Console
from azconsole.controllers.nodes import USERS
from azconsole.controllers.services_list import ServicesModel
from azconsole.domain.apps import AzureService
from azconsole.domain.users import UserRecord
from azconsole.gui.console.results_table import ResultsTable
from azconsole.gui.console.status_line import StatusLine
from tests.gui.conftest import OpenConsole
from tests.gui.fakes import renamed, service, toolbox

TENANT, STATUS = ServicesModel.COLUMNS.index("Tenant"), ServicesModel.COLUMNS.index("Status")
CTRL = Qt.KeyboardModifier.ControlModifier


def _three() -> tuple[AzureService, ...]:
    return service(1, "Able"), service(2, "Baker", expires_in=5), service(3, "Charlie")


def _entry(menu: QMenu, *path: str) -> QAction:
    for text in path[:-1]:
        found = next(a.menu() for a in menu.actions() if a.text() == text)
        assert isinstance(found, QMenu)
        menu = found
    return next(a for a in menu.actions() if a.text() == path[-1])


def _choose(table: ResultsTable, *path: str) -> None:
    menu = table.column_menu(1)
    _entry(menu, *path).trigger()
    menu.deleteLater()


def _names(table: ResultsTable) -> list[str]:
    return [table.model().index(row, 1).data() for row in range(table.model().rowCount())]


def _count(console: Console) -> str:
    return next(w.text() for w in console.window.services.findChildren(QLabel) if w.property("role") == "listCount")


def test_the_header_menu_has_what_the_reference_shows(open_console: OpenConsole) -> None:
    table = open_console(toolbox(*_three())).window.services.table
    menu = table.column_menu(TENANT)
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert texts[:2] == ["Size Column to Fit", "Size All Columns to Fit"]
    assert texts[2:-2] == list(ServicesModel.COLUMNS)
    assert texts[-2:] == ["Sort By", "Group By"]
    assert _entry(menu, "Group By", "(none)").isChecked()
    assert _entry(menu, "Sort By", "Name").isChecked()
    menu.deleteLater()


def test_sort_by_turns_round_the_second_time(open_console: OpenConsole) -> None:
    table = open_console(toolbox(*_three())).window.services.table
    _choose(table, "Sort By", "Name")
    assert _names(table) == ["Charlie", "Baker", "Able"]
    _choose(table, "Sort By", "Name")
    assert _names(table) == ["Able", "Baker", "Charlie"]


def test_size_to_fit_follows_the_longest_value(open_console: OpenConsole) -> None:
    table = open_console(toolbox(renamed(service(1, "x"), "A name that is a good deal longer than the others"))).window
    grid = table.services.table
    grid.setColumnWidth(1, 40)
    _choose(grid, "Size Column to Fit")
    assert 200 < grid.columnWidth(1) <= 420


def test_groups_stand_together_under_a_band(open_console: OpenConsole) -> None:
    console = open_console(toolbox(*_three()))
    table = console.window.services.table
    _choose(table, "Group By", "Status")
    assert _names(table) == ["Able", "Charlie", "Baker"]
    groups = console.controllers.services.view.groups()
    assert [(group.row, group.text, group.count) for group in groups] == [
        (0, "Ready", 2),
        (2, "Secret expires in 5 days", 1),
    ]
    heights = [table.rowHeight(row) for row in range(3)]
    assert heights[0] == heights[2] > heights[1]
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert _names(table) == ["Charlie", "Able", "Baker"]
    assert table.grab().toImage() != _ungrouped(table)
    assert {table.rowHeight(row) for row in range(3)} == {heights[1]}


def _ungrouped(table: ResultsTable) -> object:
    _choose(table, "Group By", "(none)")
    return table.grab().toImage()


def test_columns_are_remembered_for_each_list(open_console: OpenConsole, tmp_path: Path) -> None:
    (tmp_path / "practice").mkdir()
    console = open_console(toolbox(*_three(), users=3))
    table = console.window.services.table
    _choose(table, "Environment")
    _choose(table, "Group By", "Tenant")
    table.setColumnWidth(1, 333)
    table.horizontalHeader().moveSection(STATUS, 2)
    table.sortByColumn(STATUS, Qt.SortOrder.DescendingOrder)
    console.window.users.table.setColumnWidth(2, 111)
    shown = table.shown_columns()
    console.close()
    again = open_console(toolbox(*_three(), users=3)).window
    table = again.services.table
    assert table.shown_columns() == shown
    assert shown[:2] == [1, STATUS]
    assert table.columnWidth(1) == 333
    assert table.groups.column == TENANT
    assert (table.horizontalHeader().sortIndicatorSection(), table.groups.starts_at(0)) == (STATUS, True)
    assert again.users.table.columnWidth(2) == 111
    _choose(table, "Environment")
    assert not table.isColumnHidden(4)
    assert table.columnWidth(4) > 50


def test_a_state_of_another_kind_is_left_alone(open_console: OpenConsole) -> None:
    table = open_console(toolbox(*_three())).window.services.table
    before = bytes(table.columns.saveState().data())
    for state in (b"", b"\0\0\0\xff", b"[]", b'{"columns": [{"title": "Gone", "width": 1, "shown": true}]}'):
        table.columns.restoreState(QByteArray(state))
    assert bytes(table.columns.saveState().data()) == before


def test_the_icon_stays_first(open_console: OpenConsole) -> None:
    table = open_console(toolbox(*_three())).window.services.table
    assert not table.horizontalHeader().isFirstSectionMovable()


def test_several_rows_leave_what_works_on_several(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox(*_three()))
    actions, table = console.window.actions_, console.window.services.table
    assert _count(console) == "3 items, 1 selected"
    qtbot.keyClick(console.window, Qt.Key.Key_A, CTRL)
    assert _count(console) == "3 items, 3 selected"
    assert not actions.properties.isEnabled()
    assert not actions.delete.isEnabled()
    assert actions.copy.isEnabled()
    assert actions.export_selected.isEnabled()
    flags = QItemSelectionModel.SelectionFlag
    for row in (0, 2):
        table.selectionModel().select(table.model().index(row, 0), flags.Deselect | flags.Rows)
    assert console.window.selected_service == 2
    assert actions.properties.isEnabled()


def test_copies_take_values_or_properties(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox(*_three()))
    table = console.window.services.table
    for column in range(3, len(ServicesModel.COLUMNS)):
        table.show_column(column, False)
    table.selectAll()
    qtbot.keyClick(console.window, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().splitlines()[1] == "Baker\tCloud Management"
    table.choose_row(0)
    qtbot.keyClick(console.window, Qt.Key.Key_C, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert QGuiApplication.clipboard().text() == "Name: Able\nCloud service type: Cloud Management"


def test_users_are_copied_by_a_job_and_not_in_millions(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox(users=10_050))
    console.controllers.console.go(USERS)
    table, exports = console.window.users.table, console.desk.lists.exports
    table.choose_row(700)
    with qtbot.waitSignal(exports.copied):
        console.window.actions_.copy.trigger()
    assert QGuiApplication.clipboard().text().startswith("User 000701\tuser701@contoso.onmicrosoft.com\t")
    table.selectAll()
    assert _users_count(console) == "10,050 items, 10,050 selected"
    with qtbot.waitSignals([exports.failed, console.desk.opened]):
        console.window.actions_.copy.trigger()


def _users_count(console: Console) -> str:
    return next(w.text() for w in console.window.users.findChildren(QLabel) if w.property("role") == "listCount")


def test_users_are_exported_through_the_file_dialog(open_console: OpenConsole, qtbot: QtBot, tmp_path: Path) -> None:
    console = open_console(toolbox(users=5_000))
    console.controllers.console.go(USERS)
    with qtbot.waitSignal(console.desk.opened) as opened:
        console.window.actions_.export_all.trigger()
    dialog = opened.args[0]
    assert dialog.windowTitle() == "Export 5,000 items"
    assert dialog.defaultSuffix() == "csv"
    target = tmp_path / "users.csv"
    with qtbot.waitSignal(console.desk.lists.exports.exported):
        dialog.fileSelected.emit(str(target))
    dialog.close()
    with target.open(encoding="utf-8-sig", newline="") as text:
        rows = list(csv.DictReader(text))
    assert (len(rows), rows[-1]["Name"]) == (5000, "User 005000")
    status = console.window.status.findChild(QLabel, "statusText")
    assert isinstance(status, QLabel)
    assert str(target) in status.text()


def test_an_export_is_cancelled_in_the_status_line(
    open_console: OpenConsole, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tools, cancelled = toolbox(users=20_000), Event()
    rows = tools.user_view.rows

    def slow(ids: list[int]) -> list[UserRecord]:
        if ids[-1] > 10_000:
            cancelled.wait(10)
        return rows(ids)

    monkeypatch.setattr(tools.user_view, "rows", slow)
    console = open_console(tools)
    console.controllers.console.go(USERS)
    status, exports, target = console.window.status, console.desk.lists.exports, tmp_path / "users.csv"
    qtbot.waitUntil(lambda: console.window.users.table.model().rowCount() == 20_000)
    with qtbot.waitSignal(console.desk.opened) as opened:
        console.window.actions_.export_all.trigger()
    cancel, seen = status.findChild(QToolButton, "statusCancelButton"), list[tuple[object, ...]]()
    assert isinstance(cancel, QToolButton)

    def press(count: int) -> None:
        begun = any(file.name.startswith(".users.csv") for file in tmp_path.iterdir())
        seen.append((count, begun, cancel.isVisible(), cancel.accessibleName()))
        cancel.click()
        cancelled.set()

    exports.progressed.connect(press, Qt.ConnectionType.SingleShotConnection)
    with qtbot.waitSignal(exports.stopped):
        opened.args[0].fileSelected.emit(str(target))
    opened.args[0].close()
    assert seen == [(2_000, True, True, "Cancel the export that runs")]
    text = status.findChild(QLabel, "statusText")
    assert isinstance(text, QLabel)
    assert text.text() == "The export was cancelled; no file was written."
    assert not cancel.isVisible()
    assert not [file for file in tmp_path.iterdir() if "users.csv" in file.name]


def test_an_export_and_a_discovery_are_each_cancelled_by_what_is_shown(qtbot: QtBot) -> None:
    action, told = QAction(), list[str]()
    action.triggered.connect(lambda: told.append("discovery"))
    status = StatusLine(action)
    qtbot.addWidget(status)
    status.export_cancelled.connect(lambda: told.append("export"))
    text, cancel = status.findChild(QLabel, "statusText"), status.findChild(QToolButton, "statusCancelButton")
    assert isinstance(text, QLabel)
    assert isinstance(cancel, QToolButton)
    status.show_running("200 users")
    status.show_export("2,000 items")
    status.show_running("400 users")
    cancel.click()
    assert (text.text(), told) == ("2,000 items", ["export"]), "Cancel does not change under the pointer"
    status.end_export("Exported")
    cancel.click()
    assert (text.text(), told) == ("Exported", ["export", "discovery"])
    status.show_running("600 users")
    assert text.text() == "600 users"
    status.show_export("4,000 items")
    status.show_ready("Discovered")
    assert text.text() == "4,000 items", "the discovery ended, the export runs on"
    status.end_export()
    assert text.text() == "Ready"


def test_typing_goes_to_the_next_name(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox(*_three(), users=3_000))
    table = console.window.services.table
    table.setFocus()
    qtbot.keyClicks(table, "ch")
    assert console.window.selected_service == 3
    console.controllers.console.go(USERS)
    table = console.window.users.table
    with qtbot.waitSignal(console.controllers.users.typed_to):
        table.keyboardSearch("user 0029")
    assert console.window.users.selected_key == 2900
    qtbot.waitUntil(lambda: not console.runner.busy)


def test_a_jump_is_painted_when_its_rows_are_here(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox(users=50_000))
    console.controllers.console.go(USERS)
    table = console.window.users.table
    table.verticalScrollBar().setValue(30_000)
    assert not table.viewport().updatesEnabled()
    qtbot.waitUntil(table.viewport().updatesEnabled)
    qtbot.waitUntil(lambda: table.model().index(30_000, 1).data() == "User 030001")
    qtbot.waitUntil(lambda: not console.runner.busy)


def test_a_row_that_the_program_chooses_stays_chosen_whatever_key_is_held(
    open_console: OpenConsole, qtbot: QtBot
) -> None:
    console = open_console(toolbox(*_three()))
    table = console.window.services.table
    table.choose_row(1)
    qtbot.keyClick(console.window, Qt.Key.Key_F6, CTRL)
    assert QGuiApplication.keyboardModifiers() == CTRL
    table.choose_row(1)
    assert table.selected_ranges() == [range(1, 2)]
