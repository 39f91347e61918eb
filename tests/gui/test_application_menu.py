"""The application button's menu: Connect, Options, About, Help; Navigation Pane Options; what is remembered."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QToolButton
from pytestqt.qtbot import QtBot

from azconsole.app.window import Console, WindowOptions
from azconsole.controllers.nodes import AZURE_SERVICES, USERS
from azconsole.gui import theme
from azconsole.gui.console.connect_dialog import folder_problem
from azconsole.gui.help_window import open_help
from tests.gui.conftest import OpenConsole
from tests.gui.fakes import FakeSite, service, toolbox


def _dialog(console: Console, qtbot: QtBot, action: str) -> QDialog:
    with qtbot.waitSignal(console.desk.opened) as opened:
        getattr(console.window.actions_, action).trigger()
    assert isinstance(opened.args[0], QDialog)
    return opened.args[0]


def _workspaces(console: Console) -> list[str]:
    buttons = console.window.navigation.workspaces.findChildren(QToolButton)
    shown = [button for button in buttons if button.property("node") and button.isVisible()]
    return [b.property("node") for b in sorted(shown, key=lambda b: (b.y(), b.x()))]


def test_about_says_what_is_in_force(open_console: OpenConsole, qtbot: QtBot, tmp_path: Path) -> None:
    about = _dialog(open_console(toolbox()), qtbot, "about")
    text = about.ui.detailsEdit.toPlainText
    qtbot.waitUntil(lambda: "Secret keys: the operating system's key store" in text())
    assert f"Data folder: {tmp_path}" in text()
    assert "Certificates: the practice CA" in text()
    assert "Proxy: none" in text()
    for part in ("Python 3.", "Qt 6.", "msal 1.", "cryptography", "LGPL-3.0"):
        assert part in text()
    about.ui.copyButton.click()
    assert QGuiApplication.clipboard().text() == text()
    about.ui.closeButton.click()


def test_help_opens_the_page_of_the_node(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox())
    console.window.ribbon.help_button.click()
    window = open_help("users")
    assert window.isVisible()
    window.close()


def test_options_try_a_theme_and_cancel_takes_it_back(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox())
    options = _dialog(console, qtbot, "options")
    options.ui.darkButton.click()
    assert theme.is_dark()
    options.ui.cancelButton.click()
    assert not theme.is_dark()
    options = _dialog(console, qtbot, "options")
    options.ui.darkButton.click()
    options.ui.okButton.click()
    assert theme.is_dark()
    assert [a.data() for a in console.window.actions_.themes.actions() if a.isChecked()] == ["dark"]


def test_navigation_pane_options(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox())
    first = _workspaces(console)
    assert first[0] == "assets"
    dialog = _dialog(console, qtbot, "navigation_options")
    dialog.ui.downButton.click()
    dialog.ui.okButton.click()
    assert _workspaces(console)[:2] == [first[1], "assets"]
    dialog = _dialog(console, qtbot, "navigation_options")
    for row in range(dialog.ui.workspaceList.count()):
        dialog.ui.workspaceList.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.ui.okButton.isEnabled(), "one workspace at least stays"
    dialog.ui.workspaceList.item(0).setCheckState(Qt.CheckState.Checked)
    dialog.ui.okButton.click()
    assert _workspaces(console) == [first[1]]
    dialog = _dialog(console, qtbot, "navigation_options")
    dialog.ui.resetButton.click()
    dialog.ui.okButton.click()
    assert _workspaces(console) == first


def test_fewer_and_more_buttons(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox())
    workspaces = console.window.navigation.workspaces
    menu = workspaces.findChild(QToolButton, "workspaceMenuButton").menu()

    def press(number: int) -> None:
        menu.aboutToShow.emit()
        menu.actions()[number].trigger()

    press(1)
    assert workspaces.arrangement.large == len(workspaces.arrangement.order) - 1
    last = workspaces.findChild(QToolButton, "workspace4Button")
    small = [b for b in workspaces.findChildren(QToolButton) if b.property("node") and b.isVisible() and not b.text()]
    assert len(small) == 1
    small[0].click()
    assert last is not None
    press(0)
    assert workspaces.arrangement.large == len(workspaces.arrangement.order)
    menu.aboutToShow.emit()
    assert not menu.actions()[0].isEnabled()


@pytest.mark.parametrize("part", ["", "relative/folder", "file", "file/below", "missing/below"])
def test_what_is_no_data_folder(tmp_path: Path, part: str) -> None:
    (tmp_path / "file").touch()
    text = part if part in {"", "relative/folder"} else str(tmp_path / part)
    assert folder_problem(text)


def test_connect_asks_for_a_site_and_closes_this_one(qtbot: QtBot, tmp_path: Path) -> None:
    console = Console(WindowOptions(data_dir=str(tmp_path / "a")), lambda *_: FakeSite(toolbox()))
    with qtbot.waitSignals([console.site_opened, console.controllers.users.loaded]):
        console.start()
    dialog = _dialog(console, qtbot, "connect_site")
    dialog.ui.connectButton.click()
    assert console.next_options is None, "this site is open here already"
    dialog = _dialog(console, qtbot, "connect_site")
    dialog.ui.folderEdit.setText("here")
    dialog.ui.connectButton.click()
    assert dialog.ui.folderProblem.isVisible()
    dialog.ui.folderEdit.setText(str(tmp_path / "b"))
    dialog.ui.practiceButton.setChecked(True)
    with qtbot.waitSignal(console.window.closing):
        dialog.ui.connectButton.click()
    wish = console.next_options
    assert wish is not None
    assert (wish.data_dir, wish.practice) == (str(tmp_path / "b"), True)
    qtbot.waitUntil(lambda: not console.runner.busy)
    assert console.close()
    console.window.deleteLater()


def _run_once(qtbot: QtBot, folder: Path, reset: bool = False) -> Console:
    console = Console(
        WindowOptions(data_dir=str(folder), reset_layout=reset), lambda *_: FakeSite(toolbox(service(1, "A")))
    )
    with qtbot.waitSignals([console.site_opened, console.controllers.users.loaded]):
        console.start()
    return console


def _end(qtbot: QtBot, console: Console) -> None:
    qtbot.waitUntil(lambda: not console.runner.busy)
    assert console.close()
    console.window.deleteLater()


def test_the_window_opens_as_it_was_left_until_the_layout_is_reset(qtbot: QtBot, tmp_path: Path) -> None:
    console = _run_once(qtbot, tmp_path)
    console.window.resize(760, 700)
    console.controllers.console.go(USERS)
    console.window.body_splitter.setSizes([333, 420])
    left = console.window.body_splitter.sizes()
    _dialog(console, qtbot, "navigation_options").ui.downButton.click()
    console.window.findChild(QDialog, "navigationOptionsDialog").accept()
    arranged = console.window.navigation.workspaces.arrangement
    theme.apply_theme(QGuiApplication.instance(), "dark")
    _end(qtbot, console)

    console = _run_once(qtbot, tmp_path)
    assert console.controllers.console.current.key == USERS
    assert console.window.body_splitter.sizes() == left
    assert console.window.navigation.workspaces.arrangement == arranged
    _end(qtbot, console)

    console = _run_once(qtbot, tmp_path, reset=True)
    assert console.controllers.console.current.key == AZURE_SERVICES
    assert console.window.body_splitter.sizes()[0] < left[0]
    assert theme.is_dark(), "a choice is no layout"
    options = _dialog(console, qtbot, "options")
    options.ui.lastNodeBox.setChecked(False)
    options.ui.okButton.click()
    console.controllers.console.go(USERS)
    _end(qtbot, console)

    console = _run_once(qtbot, tmp_path)
    assert console.controllers.console.current.key == AZURE_SERVICES
    _end(qtbot, console)
