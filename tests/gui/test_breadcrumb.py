"""The search box in the drop-downs of the address bar (fact 177)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QToolButton, QWidgetAction
from pytestqt.qtbot import QtBot

from azconsole.app.window import Console
from tests.gui.conftest import OpenConsole
from tests.gui.fakes import toolbox


@pytest.fixture
def console(open_console: OpenConsole) -> Console:
    return open_console(toolbox())


def _open(console: Console, qtbot: QtBot) -> tuple[QMenu, QLineEdit]:
    arrows = console.window.address.breadcrumb.findChildren(QToolButton)
    menu = next(b for b in arrows if b.accessibleName() == "Places in workspaces").menu()
    assert isinstance(menu, QMenu)
    menu.popup(console.window.mapToGlobal(console.window.rect().center()))
    edit = menu.findChild(QLineEdit, "breadcrumbSearch")
    assert isinstance(edit, QLineEdit)
    qtbot.waitUntil(edit.hasFocus)
    return menu, edit


def _entries(menu: QMenu) -> list[str]:
    return [a.text() for a in menu.actions() if a.isVisible() and not isinstance(a, QWidgetAction)]


def test_typing_narrows_and_enter_goes_to_the_first(console: Console, qtbot: QtBot) -> None:
    menu, edit = _open(console, qtbot)
    assert edit.accessibleName() == "Search these places"
    every = _entries(menu)
    assert {"Assets and Compliance", "Administration"} <= set(every)
    qtbot.keyClicks(QApplication.focusWidget(), "COMPL assets")
    assert _entries(menu) == ["Assets and Compliance"]
    edit.clear()
    assert _entries(menu) == every
    qtbot.keyClicks(edit, "admin")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert not menu.isVisible()
    assert console.controllers.console.current.key == "administration/overview"


def test_arrow_keys_choose_another_than_the_first(console: Console, qtbot: QtBot) -> None:
    menu, _ = _open(console, qtbot)
    entries = _entries(menu)
    for _ in range(entries.index("Administration") + 1):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert menu.activeAction().text() == "Administration"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert not menu.isVisible()
    assert console.controllers.console.current.key == "administration/overview"


def test_nothing_that_fits_goes_nowhere_and_escape_closes(console: Console, qtbot: QtBot) -> None:
    before = console.controllers.console.current
    menu, edit = _open(console, qtbot)
    qtbot.keyClicks(edit, "no such place")
    assert _entries(menu) == []
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert menu.isVisible()
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert not menu.isVisible()
    assert console.controllers.console.current is before
    menu, edit = _open(console, qtbot)
    assert edit.text() == ""
    assert len(_entries(menu)) >= 2
    menu.close()
