"""The ribbon: groups by node, collapse, arrow keys, key tips, shortcuts while it is hidden."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from azconsole.controllers.nodes import USERS
from azconsole.gui.console.workspace_buttons import Arrangement, arrangement_of, arrangement_text
from azconsole.gui.ribbon.bar import RibbonBar
from azconsole.gui.ribbon.group import RibbonButton
from tests.gui.conftest import OpenConsole
from tests.gui.fakes import service, toolbox


def _groups(root: QWidget) -> list[str]:
    groups = [w for w in root.findChildren(QWidget) if w.property("role") == "ribbonGroup" and w.isVisible()]
    return [group.accessibleName() for group in groups]


def test_groups_follow_the_node(open_console: OpenConsole) -> None:
    console = open_console(toolbox(service(1, "One"), users=1))
    assert _groups(console.window.ribbon) == ["Azure Services", "Discovery", "Properties", "List"]
    names = [button.accessibleName() for button in console.window.ribbon.buttons()]
    assert names == [
        "Configure Azure Services", "Run Full Discovery Now", "Run Delta Discovery Now", "Synchronize Now",
        "Cancel Run",
        "Pause Runs", "Resume Runs", "Delete", "Properties", "Export All Items…",
    ]  # fmt: skip
    console.controllers.console.go(USERS)
    assert _groups(console.window.ribbon) == ["View", "List"]


def test_arrow_keys_walk_over_what_can_be_pressed(open_console: OpenConsole, qtbot: QtBot) -> None:
    window = open_console(toolbox(service(1, "One"))).window
    window.ribbon.focus_first()
    walked = []
    for _ in range(7):
        focused = QApplication.focusWidget()
        walked.append(focused.accessibleName())
        qtbot.keyClick(focused, Qt.Key.Key_Right)
    assert walked == [
        "Configure Azure Services", "Run Full Discovery Now", "Run Delta Discovery Now", "Pause Runs", "Delete",
        "Properties", "Export All Items…",
    ]  # fmt: skip
    assert QApplication.focusWidget().accessibleName() == "Configure Azure Services"


def test_alt_shows_letters_and_a_letter_runs_its_command(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox(service(1, "One")))
    window = console.window
    window.services.table.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Alt)
    assert window.key_tips.isVisible()
    letters = [tip.letter for tip in window.key_tips._tips]
    assert len(letters) == len(set(letters)) == 12
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


def test_the_application_menu(open_console: OpenConsole) -> None:
    menu = open_console(toolbox()).window.ribbon.application_button.menu()
    assert [a.text() for a in menu.actions() if not a.isSeparator()] == [
        "Connect to a Site…", "&Theme", "Navigation Pane Options…", "Network…", "Options…", "Help", "About azconsole", "Exit",
    ]  # fmt: skip
    themes = next(a.menu() for a in menu.actions() if a.text() == "&Theme")
    assert [a.text() for a in themes.actions()] == ["Light", "Dark", "High contrast", "Follow the system"]


def test_a_click_on_a_tab_of_the_collapsed_ribbon_shows_its_page_for_a_moment(
    open_console: OpenConsole, qtbot: QtBot
) -> None:
    console = open_console(toolbox(service(1, "One")))
    ribbon = console.window.ribbon
    tab = ribbon.tabs.tabRect(0).center()
    left = Qt.MouseButton.LeftButton
    ribbon.set_collapsed(True)
    qtbot.mouseClick(ribbon.tabs, left, pos=tab)
    assert ribbon.buttons()
    assert ribbon.collapsed, "it is only shown for a moment"
    qtbot.mouseClick(console.window.status, left)
    assert not ribbon.buttons()
    qtbot.mouseClick(ribbon.tabs, left, pos=tab)
    button = next(b for b in ribbon.buttons() if b.objectName() == "actionPropertiesButton")
    with (
        qtbot.waitSignal(console.window.actions_.properties.triggered),
        qtbot.waitSignal(console.desk.opened) as opened,
    ):
        qtbot.mouseClick(button, left)
    qtbot.waitUntil(lambda: not ribbon.buttons())
    qtbot.waitUntil(lambda: not console.runner.busy)
    opened.args[0].reject()
    qtbot.mouseDClick(ribbon.tabs, left, pos=tab)
    assert ribbon.buttons()
    assert not ribbon.collapsed
    qtbot.mouseDClick(ribbon.tabs, left, pos=tab)
    assert not ribbon.buttons()


def _tabs(ribbon: RibbonBar) -> list[str]:
    return [ribbon.tabs.tabText(n) for n in range(ribbon.tabs.count()) if ribbon.tabs.isTabVisible(n)]


def test_the_tab_folder_stands_on_folders_only(open_console: OpenConsole) -> None:
    console = open_console(toolbox(service(1, "One"), users=2))
    ribbon, tree = console.window.ribbon, console.window.navigation.tree
    assert _tabs(ribbon) == ["Home"]
    console.controllers.console.go("administration/overview/cloud-services")
    assert _tabs(ribbon) == ["Home", "Folder"]
    ribbon.tabs.setCurrentIndex(ribbon.tabs.count() - 1)
    assert _groups(ribbon) == ["Folder"]
    actions = console.window.actions_
    actions.collapse_all.trigger()
    assert not tree.isExpanded(tree.model().index(0, 0))
    actions.expand_all.trigger()
    assert tree.isExpanded(tree.model().index(0, 0))
    actions.up.trigger()
    assert console.controllers.console.current.key == "administration/overview"
    assert not actions.up.isEnabled(), "a workspace is no folder"
    console.controllers.console.go(USERS)
    assert _tabs(ribbon) == ["Home"]
    assert ribbon.tabs.currentIndex() == 0


def test_the_letter_of_a_tab_opens_it_and_shows_its_letters(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox(service(1, "One")))
    console.controllers.console.go("administration/overview/cloud-services")
    ribbon, tips = console.window.ribbon, console.window.key_tips
    ribbon.set_collapsed(True)
    qtbot.keyClick(console.window, Qt.Key.Key_Alt)
    letter = next(tip.letter for tip in tips._tips if tip.widget is ribbon.tabs and tip.letter != "H")
    qtbot.keyClicks(tips, letter)
    qtbot.waitUntil(tips.isVisible)
    assert not ribbon.collapsed
    assert {"U", "A", "L"} <= {tip.letter for tip in tips._tips}
    qtbot.keyClick(tips, Qt.Key.Key_U)
    assert console.controllers.console.current.key == "administration/overview"


def test_a_split_button_opens_its_menu_by_key(open_console: OpenConsole, qtbot: QtBot) -> None:
    window = open_console(toolbox(service(1, "One"))).window
    button = window.ribbon.findChild(RibbonButton, "actionExportAllButton")
    assert isinstance(button, RibbonButton)
    seen: list[list[str]] = []

    def look() -> None:
        menu = button.menu()
        seen.append([action.objectName() for action in menu.actions()])
        menu.close()

    button.setFocus()
    QTimer.singleShot(0, button, look)
    qtbot.keyClick(button, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: bool(seen))
    assert "actionExportSelected" in seen[0]


def test_a_widget_stands_in_the_corner(open_console: OpenConsole) -> None:
    ribbon = open_console(toolbox()).window.ribbon
    label = QLabel("7", ribbon)
    ribbon.set_corner_widget(label)
    assert label.isVisible()
    assert label.mapTo(ribbon, label.rect().center()).x() > ribbon.tabs.geometry().right()


def test_arrangements_are_read_as_they_were_written() -> None:
    changed = Arrangement(("administration", "assets", "monitoring"), frozenset({"assets"}), 1)
    assert arrangement_of(arrangement_text(changed)) == changed
    everything_hidden = Arrangement().order
    for nonsense in (
        "",
        "a;b",
        "x;y;z",
        f"{','.join(everything_hidden)};{','.join(everything_hidden)};2",
        "gone;gone;-1",
    ):
        assert arrangement_of(nonsense) == Arrangement()
    assert set(arrangement_of("administration;;1").order) == set(Arrangement().order)
