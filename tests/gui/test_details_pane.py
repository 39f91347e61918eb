"""The details pane: runs, copying by mouse and keyboard, and a run that counts without taking away what is selected."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from azconsole.app.window import Console
from azconsole.controllers.details import RUN_COLUMNS
from azconsole.controllers.nodes import AZURE_SERVICES, USERS
from azconsole.domain.users import DiscoveryOutcome, DiscoveryProgress, RoundKind
from azconsole.gui.console.details_pane import DetailsPane
from azconsole.gui.console.details_values import ValueLabel, ValueTable
from tests.gui.conftest import OpenConsole
from tests.gui.fakes import run, service, toolbox


def _tab(console: Console, title: str) -> DetailsPane:
    pane = console.window.details
    tabs = [pane.tabs.tabText(number) for number in range(pane.tabs.count())]
    pane.tabs.setCurrentIndex(tabs.index(title))
    return pane


def _value(pane: DetailsPane, name: str) -> ValueLabel:
    found = [label for label in pane.findChildren(ValueLabel) if label.accessibleName().startswith(name)]
    assert found, name
    return found[0]


def _table(pane: DetailsPane) -> ValueTable:
    table = pane.findChild(ValueTable)
    assert table is not None
    return table


def _texts(table: ValueTable) -> list[list[str]]:
    rows = range(table.rowCount())
    return [[table.item(row, column).text() for column in range(table.columnCount())] for row in rows]


def _choose(widget: QWidget, name: str) -> None:
    at, target = QPoint(4, 4), getattr(widget, "viewport", lambda: widget)()
    QApplication.sendEvent(target, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, target.mapToGlobal(at)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.objectName() == name).trigger()
    menu.close()


def _clipboard() -> str:
    return QGuiApplication.clipboard().text()


def test_the_runs_are_listed_newest_first(open_console: OpenConsole) -> None:
    failed = run(1, DiscoveryOutcome.FAILED, "Permission missing: <b>ask</b>")
    slow = replace(run(1), result=replace(run(1).result, seconds=187.2, fell_back=True, skipped=2))
    console = open_console(toolbox(service(1, "One"), runs=(slow, failed)))
    table = _table(_tab(console, "Runs"))
    assert tuple(table.horizontalHeaderItem(n).text() for n in range(table.columnCount())) == RUN_COLUMNS
    newest, older = _texts(table)
    assert newest[1:] == ["Full", "Failed", "1,234", "7", "1,234", "0", "0", "2.5 s", "Permission missing: <b>ask</b>"]
    assert newest[0]
    assert older[8] == "3:07 min"
    assert older[9] == "The delta link was no longer known, so all users were read. 2 records could not be taken."
    assert "<b>" not in table.item(0, 9).toolTip()


def test_a_service_that_never_ran_says_what_to_do(open_console: OpenConsole) -> None:
    console = open_console(toolbox(service(1, "One")))
    pane = _tab(console, "Runs")
    assert pane.findChild(ValueTable) is None
    assert any(
        "Run Full Discovery Now" in label.text() for label in pane.findChildren(QWidget) if hasattr(label, "text")
    )


def test_values_are_copied_from_their_menu(open_console: OpenConsole) -> None:
    console = open_console(toolbox(service(1, "One"), runs=(run(1),)))
    pane = _tab(console, "Summary")
    _choose(_value(pane, "Domain:"), "actionCopyValue")
    assert _clipboard() == "contoso.onmicrosoft.com"
    _choose(_value(pane, "Domain:"), "actionCopyPropertyAndValue")
    assert _clipboard() == "Domain: contoso.onmicrosoft.com"
    table = _table(_tab(console, "Runs"))
    table.setCurrentCell(0, 3)
    _choose(table, "actionCopyPropertyAndValue")
    assert _clipboard() == "Users read: 1,234"


def test_values_are_reached_and_copied_with_the_keyboard(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox(service(1, "One"), runs=(run(1),)))
    pane = _tab(console, "Summary")
    values = pane.findChildren(ValueLabel)
    first = next(value for value in values if value.focusPolicy() & Qt.FocusPolicy.TabFocus)
    pane.focus_details()
    qtbot.waitUntil(pane.tabs.hasFocus)
    QTest.keyClick(console.window.windowHandle(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is first
    QTest.keyClick(first, Qt.Key.Key_Down)
    focus = QApplication.focusWidget()
    assert focus is not first
    QTest.keyClick(focus, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is first
    # Through the window: its own Copy must not take the keys away.
    QTest.keyClick(console.window.windowHandle(), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert _clipboard() == "One"
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(console.window.windowHandle(), Qt.Key.Key_C, both)
    assert _clipboard() == "Name: One"
    table = _table(_tab(console, "Runs"))
    table.setCurrentCell(0, 4)
    pane.focus_details()
    QTest.keyClick(console.window.windowHandle(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is table
    QTest.keyClick(console.window.windowHandle(), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert _clipboard() == "7"


def test_a_run_counts_without_taking_the_selection(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox(service(1, "One"), runs=(run(1),)))
    model = console.controllers.services.model
    pane = _tab(console, "Summary")
    model.show_running(1, True, DiscoveryProgress(RoundKind.FULL, 3, 597))
    name, status = _value(pane, "Name:"), _value(pane, "Status:")
    name.setSelection(0, 3)
    assert "597" in status.text()
    model.show_running(1, True, DiscoveryProgress(RoundKind.FULL, 4, 796))
    assert "796" in status.text()
    assert name.selectedText() == "One"
    pane = _tab(console, "Discovery")
    users, pages = _value(pane, "Users read:"), _value(pane, "Pages read:")
    model.show_running(1, True, DiscoveryProgress(RoundKind.FULL, 9, 12345))
    assert (users.text(), pages.text()) == ("12,345", "9")
    table = _table(_tab(console, "Runs"))
    model.show_running(1, True, DiscoveryProgress(RoundKind.FULL, 10, 13000))
    assert _texts(table)[0][:5] == ["Now", "Full", "Running…", "13,000", "10"]
    model.show_running(1, False)
    assert _texts(_table(pane))[0][2] == "Completed"


def test_the_tab_stays_when_another_service_is_selected(open_console: OpenConsole) -> None:
    console = open_console(toolbox(service(1, "One"), service(2, "Two")))
    pane = _tab(console, "Applications")
    console.window.services.table.choose_row(1)
    assert pane.tabs.tabText(pane.tabs.currentIndex()) == "Applications"
    assert any("Two server" in value.text() for value in pane.findChildren(ValueLabel))


@pytest.mark.parametrize("title", ["Summary", "Applications", "Discovery", "Runs"])
def test_nothing_is_left_of_a_tab_that_was_shown_before(open_console: OpenConsole, title: str) -> None:
    console = open_console(toolbox(service(1, "One"), runs=(run(1),)))
    for step in ("Runs", "Discovery", title):
        pane = _tab(console, step)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(pane.findChildren(QWidget, "detailsBody")) == 1


def test_a_collapsed_pane_is_remembered(open_console: OpenConsole, tmp_path: Path) -> None:
    console = open_console(toolbox(service(1, "One")))
    (tmp_path / "practice").mkdir(exist_ok=True)
    assert not console.window.details.collapsed
    console.window.details.chevron.click()
    assert console.close()
    again = open_console(toolbox(service(1, "One")))
    assert again.window.details.collapsed
    again.window.details.focus_details()
    assert not again.window.details.collapsed


def test_the_empty_list_of_users_offers_what_comes_next(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox())
    page = console.window.users.empty
    console.controllers.console.go(USERS)
    assert page.button.text() == "Configure Azure Services"
    with qtbot.waitSignal(console.desk.opened) as opened:
        page.button.click()
    opened.args[0].reject()


def test_with_a_service_the_empty_list_of_users_leads_to_it(open_console: OpenConsole) -> None:
    console = open_console(toolbox(service(1, "One")))
    console.controllers.console.go(USERS)
    page = console.window.users.empty
    assert page.button.isVisible()
    assert "Run Full Discovery Now" in page.text.text()
    page.button.click()
    assert console.controllers.console.current.key == AZURE_SERVICES


def test_a_collapsed_pane_leaves_its_room_to_the_list(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox(service(1, "Able")))
    pane, splitter = console.window.details, console.window.results_splitter
    qtbot.waitUntil(lambda: pane.height() > 60)
    room, open_height = sum(splitter.sizes()), pane.height()
    pane.set_collapsed(True)
    assert pane.height() == pane.maximumHeight() < 60
    assert console.window.list_pane().height() == room - pane.height()
    pane.set_collapsed(False)
    assert pane.height() == open_height
