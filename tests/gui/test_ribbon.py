"""The ribbon: groups by node, collapse, arrow keys, key tips, shortcuts while it is hidden."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from azconsole.controllers.nodes import USERS
from tests.gui.conftest import OpenConsole
from tests.gui.fakes import service, toolbox


def _groups(root: QWidget) -> list[str]:
    groups = [w for w in root.findChildren(QWidget) if w.property("role") == "ribbonGroup" and w.isVisible()]
    return [group.accessibleName() for group in groups]


def test_groups_follow_the_node(open_console: OpenConsole) -> None:
    console = open_console(toolbox(service(1, "One"), users=1))
    assert _groups(console.window.ribbon) == ["Azure Services", "Discovery", "Properties"]
    names = [button.accessibleName() for button in console.window.ribbon.buttons()]
    assert names == [
        "Configure Azure Services", "Run Full Discovery Now", "Run Delta Discovery Now", "Cancel Discovery", "Delete",
        "Properties",
    ]  # fmt: skip
    console.controllers.console.go(USERS)
    assert _groups(console.window.ribbon) == ["Users"]


def test_arrow_keys_walk_over_what_can_be_pressed(open_console: OpenConsole, qtbot: QtBot) -> None:
    window = open_console(toolbox(service(1, "One"))).window
    window.ribbon.focus_first()
    walked = []
    for _ in range(5):
        focused = QApplication.focusWidget()
        walked.append(focused.accessibleName())
        qtbot.keyClick(focused, Qt.Key.Key_Right)
    assert walked == [
        "Configure Azure Services", "Run Full Discovery Now", "Run Delta Discovery Now", "Delete", "Properties",
    ]  # fmt: skip
    assert QApplication.focusWidget().accessibleName() == "Configure Azure Services"


def test_alt_shows_letters_and_a_letter_runs_its_command(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox(service(1, "One")))
    window = console.window
    window.services.table.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Alt)
    assert window.key_tips.isVisible()
    letters = [tip.letter for tip in window.key_tips._tips]
    assert len(letters) == len(set(letters)) == 8
    with qtbot.waitSignal(console.controllers.services.preview_ready), qtbot.waitSignal(console.desk.opened) as opened:
        qtbot.keyClick(window.key_tips, Qt.Key.Key_E)
    opened.args[0].reject()
    assert not window.key_tips.isVisible()


def test_alt_twice_and_escape_give_the_focus_back(open_console: OpenConsole, qtbot: QtBot) -> None:
    window = open_console(toolbox(service(1, "One"))).window
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Alt):
        window.services.table.setFocus()
        qtbot.keyClick(window, Qt.Key.Key_Alt)
        qtbot.keyClick(window.key_tips, key)
        assert not window.key_tips.isVisible()
        assert window.services.table.hasFocus()


def test_alt_with_another_key_shows_nothing(open_console: OpenConsole, qtbot: QtBot) -> None:
    window = open_console(toolbox()).window
    qtbot.keyPress(window, Qt.Key.Key_Alt)
    qtbot.keyPress(window, Qt.Key.Key_F7, Qt.KeyboardModifier.AltModifier)
    qtbot.keyRelease(window, Qt.Key.Key_Alt)
    assert not window.key_tips.isVisible()


def test_shortcuts_work_while_the_ribbon_is_collapsed(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox(service(1, "One")))
    ribbon = console.window.ribbon
    tall = ribbon.height()
    ribbon.collapse_button.click()
    qtbot.waitUntil(lambda: ribbon.height() < tall / 2)
    with qtbot.waitSignal(console.controllers.services.loaded):
        qtbot.keyClick(console.window, Qt.Key.Key_F5)
    qtbot.keyClick(console.window, Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier)
    assert not ribbon.collapsed
    qtbot.waitUntil(lambda: not console.runner.busy)


def test_the_application_menu_has_themes_about_and_exit(open_console: OpenConsole) -> None:
    menu = open_console(toolbox()).window.ribbon.application_button.menu()
    assert [a.text() for a in menu.actions() if not a.isSeparator()] == ["&Theme", "About azconsole", "Exit"]
    themes = menu.actions()[0].menu()
    assert [a.text() for a in themes.actions()] == ["Light", "Dark", "Follow the system"]
