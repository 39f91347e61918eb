"""Groups that fold: the bands of the services list and of the list of users, by mouse and keyboard."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from azconsole.app.window import Console
from azconsole.controllers.nodes import USERS
from azconsole.controllers.service_rows import read_services
from azconsole.controllers.services_list import ServicesModel, ServicesView
from azconsole.controllers.users_list import UsersListController
from azconsole.domain.users import UserQuery, UserRecord
from azconsole.gui import theme
from azconsole.gui.console.column_groups import BAND_HEIGHT
from azconsole.gui.console.results_table import ResultsTable
from tests.gui.conftest import OpenConsole
from tests.gui.fakes import Users, service, toolbox, user

STATUS = ServicesModel.COLUMNS.index("Status")
DOMAIN = 5
DOMAINS = ("alpha.com", "BETA.com", "gamma.com")


class ManyDomains(Users):
    """Users of three domains in turn, which stand in groups when a query says so."""

    def _numbers(self, query: UserQuery) -> list[int]:
        group, _, order = query.order.rpartition(",")
        numbers = super()._numbers(replace(query, order=order))
        return sorted(numbers, key=lambda n: _domain(n).casefold()) if group == "domain_name" else numbers

    def rows(self, ids: Sequence[int]) -> list[UserRecord]:
        return [replace(user(n), domain_name=_domain(n)) for n in ids]


def _domain(number: int) -> str:
    return DOMAINS[number % len(DOMAINS)]


@pytest.fixture
def console(open_console: OpenConsole) -> Console:
    """Four services in three states: Able and Charlie, Baker and Echo, Delta; and 3,000 users."""
    tools = toolbox(
        service(1, "Able"), service(2, "Baker", expires_in=5), service(3, "Charlie"),
        service(4, "Delta", expires_in=-2), service(5, "Echo", expires_in=5),
    )  # fmt: skip
    tools.user_view = ManyDomains(3_000)  # type: ignore[misc]  # a plain namespace in the fakes
    return open_console(tools)


def _grouped(console: Console) -> ResultsTable:
    table = console.window.services.table
    table.groups.group_by(STATUS)
    return table


def _click(qtbot: QtBot, table: ResultsTable, row: int, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    top = table.rowViewportPosition(row)
    qtbot.mouseClick(table.viewport(), button, pos=QPoint(120, top + BAND_HEIGHT // 2))


def _in_sight(table: ResultsTable) -> list[str]:
    rows = (row for row in range(table.model().rowCount()) if not table.groups.is_folded(row))
    names = [str(table.model().index(row, 1).data()) for row in rows]
    assert all(
        table.rowHeight(n) in (0, BAND_HEIGHT) for n in range(table.model().rowCount()) if table.groups.is_folded(n)
    )
    return names


def _choose(table: ResultsTable, text: str) -> None:
    menu = table.column_menu(1)
    _action(menu, text).trigger()
    menu.deleteLater()


def _action(menu: QMenu, text: str) -> QAction:
    return next(action for action in menu.actions() if action.text() == text)


def _users(console: Console, qtbot: QtBot) -> ResultsTable:
    console.controllers.console.go(USERS)
    table = console.window.users.table
    with qtbot.waitSignal(console.controllers.users.loaded):
        table.groups.group_by(DOMAIN)
    return table


# --- services ---------------------------------------------------------------------------------------------------------


def test_a_click_on_a_band_folds_and_unfolds(console: Console, qtbot: QtBot) -> None:
    table = _grouped(console)
    assert _in_sight(table) == ["Able", "Charlie", "Baker", "Echo", "Delta"]
    _click(qtbot, table, 2)
    assert _in_sight(table) == ["Able", "Charlie", "Delta"]
    assert [table.isRowHidden(row) for row in range(5)] == [False, False, False, True, False]
    assert table.rowHeight(2) == BAND_HEIGHT
    assert console.window.selected_service == 1, "what is selected stays"
    _click(qtbot, table, 2, Qt.MouseButton.RightButton)
    assert len(_in_sight(table)) == 3
    _click(qtbot, table, 2)
    assert _in_sight(table) == ["Able", "Charlie", "Baker", "Echo", "Delta"]
    assert not any(table.isRowHidden(row) for row in range(5))
    table.groups.group_by(-1)
    assert len({table.rowHeight(row) for row in range(5)}) == 1


def test_a_band_is_none_of_the_cells(console: Console) -> None:
    table = _grouped(console)
    top = table.rowViewportPosition(2)
    assert not table.indexAt(QPoint(120, top + 3)).isValid()
    assert table.indexAt(QPoint(120, top + BAND_HEIGHT + 3)).row() == 2


@pytest.mark.parametrize("name", ["light", "dark"])
def test_each_band_has_its_line(console: Console, qapp: QApplication, name: str) -> None:
    theme.apply_theme(qapp, name)
    table = _grouped(console)
    picture = table.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()
    for row in (0, 2, 4):
        bottom = int((table.rowViewportPosition(row) + BAND_HEIGHT - 0.5) * ratio)
        assert picture.pixelColor(picture.width() // 2, bottom) == theme.color("node_border"), row


def test_keys_fold_and_unfold_as_in_a_tree(console: Console, qtbot: QtBot) -> None:
    table = _grouped(console)
    table.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(table, key)
    assert console.window.selected_service == 5
    qtbot.keyClick(table, Qt.Key.Key_Left)
    assert _in_sight(table) == ["Able", "Charlie", "Delta"]
    assert table.currentIndex().row() == 2
    assert table.accessibleDescription() == "Status: Secret expires in 5 days  (2 items), collapsed"
    table.grab()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert console.window.selected_service == 4
    assert table.accessibleDescription() == ""
    qtbot.keyClick(table, Qt.Key.Key_Up)
    assert table.currentIndex().row() == 2
    assert console.window.selected_service == 4, "a band that the keyboard comes by leaves what is selected"
    qtbot.keyClick(table, Qt.Key.Key_Right)
    assert _in_sight(table) == ["Able", "Charlie", "Baker", "Echo", "Delta"]
    qtbot.keyClick(table, Qt.Key.Key_Left)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert len(_in_sight(table)) == 5


def test_left_scrolls_first(console: Console, qtbot: QtBot) -> None:
    table = _grouped(console)
    table.setFocus()
    bar = table.horizontalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.keyClick(table, Qt.Key.Key_Left)
    assert len(_in_sight(table)) == 5


def test_what_is_folded_away_counts_as_not_selected(console: Console, qtbot: QtBot) -> None:
    table = _grouped(console)
    table.groups.fold(0, True)
    assert console.window.selected_service is None
    assert not console.window.actions_.delete.isEnabled()
    table.selectAll()
    assert table.selected_ranges() == [range(2, 5)]
    assert console.window.services.selected_count == 3
    assert table.rows(every=True).count == 5
    console.controllers.services.refresh()
    qtbot.waitUntil(lambda: not console.runner.busy)
    assert _in_sight(table) == ["Baker", "Echo", "Delta"], "another reading unfolds nothing"
    table.groups.fold(0, False)
    assert table.selected_ranges() == [range(0, 5)]


def test_all_groups_fold_at_once_and_stay_so_while_the_window_is_open(console: Console, qtbot: QtBot) -> None:
    table = console.window.services.table
    menu = table.column_menu(1)
    assert "Collapse All Groups" not in [action.text() for action in menu.actions()]
    menu.deleteLater()
    table = _grouped(console)
    _choose(table, "Collapse All Groups")
    assert _in_sight(table) == []
    console.controllers.console.go(USERS)
    console.controllers.console.step(-1)
    table.groups.group_by(-1)
    assert len(_in_sight(table)) == 5
    table.groups.group_by(STATUS)
    assert _in_sight(table) == []
    console.window.services.search.setText("able")
    console.window.services.search_now()
    assert _in_sight(table) == []
    _choose(table, "Expand All Groups")
    assert _in_sight(table) == ["Able"]
    console.window.services.search.clear()
    console.window.services.search_now()
    assert _in_sight(table) == ["Able", "Charlie"]
    qtbot.waitUntil(lambda: not console.runner.busy)


def test_what_is_looked_for_is_unfolded(console: Console, qtbot: QtBot) -> None:
    table = _grouped(console)
    table.groups.fold_all(True)
    table.setFocus()
    qtbot.keyClicks(table, "ec")
    assert console.window.selected_service == 5
    assert _in_sight(table) == ["Baker", "Echo"]
    table.groups.fold_all(True)
    palette = console.window.search.palette
    palette.open_palette("charlie")
    qtbot.waitUntil(lambda: [e.title for e in palette.list.entries][:1] == ["Charlie"])
    palette.run_current()
    assert console.window.selected_service == 3
    qtbot.waitUntil(lambda: not console.runner.busy)


@pytest.mark.parametrize("order", list(Qt.SortOrder))
def test_values_that_differ_in_case_are_one_group(order: Qt.SortOrder) -> None:
    texts = ("Zoo", "art", "zoo", "Art", "ZOO")
    model = ServicesModel()
    model.show_rows(read_services(toolbox(*(service(n, f"S{n}", description=text) for n, text in enumerate(texts)))))
    view = ServicesView(model)
    view.group_by(ServicesModel.COLUMNS.index("Description"))
    view.sort(1, order)
    assert [(group.text.casefold(), group.count) for group in view.groups()] == [("art", 2), ("zoo", 3)]
    view.fold(["ZOO"], True)
    assert [group.folded for group in view.groups()] == [False, True]


def test_another_reading_leaves_the_keyboard_at_its_band(console: Console, qtbot: QtBot) -> None:
    table = _grouped(console)
    table.groups.fold_all(True)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    row = table.currentIndex().row()
    assert row == 4
    with qtbot.waitSignal(console.controllers.services.loaded):
        console.controllers.services.refresh()
    assert table.currentIndex().row() == row
    assert console.window.selected_service is None
    qtbot.waitUntil(lambda: not console.runner.busy)


# --- users ------------------------------------------------------------------------------------------------------------


def _bands(users: UsersListController) -> list[tuple[int, str, int, bool]]:
    return [(group.row, group.text, group.count, group.folded) for group in users.model.groups()]


def test_users_stand_in_groups_by_domain(console: Console, qtbot: QtBot) -> None:
    table, users = _users(console, qtbot), console.controllers.users
    assert _bands(users) == [
        (0, "alpha.com", 1000, False),
        (1000, "BETA.com", 1000, False),
        (2000, "gamma.com", 1000, False),
    ]
    assert table.rowHeight(1000) == table.rowHeight(0) > table.rowHeight(1)
    table.groups.fold(1500, True)
    assert _bands(users)[1:] == [(1000, "BETA.com", 1000, True), (1001, "gamma.com", 1000, False)]
    assert table.model().rowCount() == 2001
    assert (table.rowHeight(1000), table.rowHeight(2000)) == (BAND_HEIGHT, table.rowHeight(1))
    assert table.rowHeight(1001) == table.rowHeight(0)
    qtbot.waitUntil(lambda: table.model().index(1001, 1).data() == "User 000002")
    table.groups.fold(1000, False)
    assert table.model().rowCount() == 3000
    with qtbot.waitSignal(users.loaded):
        table.groups.group_by(-1)
    assert _bands(users) == []
    assert len({table.rowHeight(row) for row in (0, 1000, 1001, 2000)}) == 1
    qtbot.waitUntil(lambda: not console.runner.busy)


def test_users_that_are_read_again_stay_folded(console: Console, qtbot: QtBot) -> None:
    table, users = _users(console, qtbot), console.controllers.users
    table.groups.fold(1000, True)
    with qtbot.waitSignal(users.loaded):
        users.refresh()
    assert table.model().rowCount() == 2001
    with qtbot.waitSignal(users.loaded) as loaded:
        users.search("0000")
    assert loaded.args == [99]
    assert [band[2:] for band in _bands(users)] == [(33, False), (33, True), (33, False)]
    qtbot.waitUntil(lambda: not console.runner.busy)


def test_a_copy_takes_whom_one_sees_and_an_export_all(console: Console, qtbot: QtBot, tmp_path: Path) -> None:
    table = _users(console, qtbot)
    table.groups.fold(0, True)
    table.selectAll()
    assert console.window.users.selected_count == 2000
    assert table.rows().count == 2000
    with qtbot.waitSignal(console.desk.lists.exports.exported):
        console.desk.lists.exports.export(tmp_path / "users.csv", table.rows(every=True))
    with (tmp_path / "users.csv").open(encoding="utf-8-sig", newline="") as text:
        assert len(list(csv.DictReader(text))) == 3000
    qtbot.waitUntil(lambda: not console.runner.busy)


def test_typing_unfolds_the_group_of_the_user(console: Console, qtbot: QtBot) -> None:
    table, users = _users(console, qtbot), console.controllers.users
    table.groups.fold_all(True)
    with qtbot.waitSignal(users.typed_to):
        table.keyboardSearch("user 0029")
    assert console.window.users.selected_key == 2901, "the first in the order of the groups"
    assert [band[3] for band in _bands(users)] == [False, True, True]
    palette = console.window.search.palette
    palette.open_palette("user 000010")
    qtbot.waitUntil(lambda: "User 000010" in [e.title for e in palette.list.entries])
    palette.run_current()
    qtbot.waitUntil(lambda: console.window.users.selected_key == 10)
    qtbot.waitUntil(lambda: not console.runner.busy)


def test_the_groups_of_users_are_remembered(console: Console, open_console: OpenConsole, qtbot: QtBot) -> None:
    table = _users(console, qtbot)
    state = table.columns.saveState()
    with qtbot.waitSignal(console.controllers.users.loaded):
        table.groups.group_by(-1)
    with qtbot.waitSignal(console.controllers.users.loaded):
        table.columns.restoreState(state)
    assert [band[0] for band in _bands(console.controllers.users)] == [0, 1000, 2000]
    qtbot.waitUntil(lambda: not console.runner.busy)
