"""The main window: actions and selection, keyboard, details, plain text, discovery, closing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAction, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from azconsole.app.window import Console, WindowOptions
from azconsole.controllers.discovery import DiscoveryFinished
from azconsole.controllers.nodes import USERS
from azconsole.controllers.services_list import ICON_ROLE
from azconsole.controllers.texts import local_time
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import StoreError
from azconsole.domain.texts import say
from azconsole.domain.users import DiscoveryOutcome, DiscoveryProgress, RoundKind
from azconsole.gui import theme
from azconsole.gui.console import context_menus
from azconsole.gui.console.details_values import ValueLabel
from azconsole.gui.labels import PlainLabel, plain_tooltip
from tests.gui.conftest import OpenConsole
from tests.gui.fakes import FakeSite, renamed, run, service, toolbox

MARKUP = '<img src="file:///etc/passwd">'


def _enabled(console: Console) -> set[str]:
    names = {
        "actionConfigureAzureServices", "actionRunFullDiscovery", "actionRunDeltaDiscovery", "actionCancelDiscovery",
        "actionDelete", "actionProperties", "actionRefresh", "actionCopy",
    }  # fmt: skip
    return {a.objectName() for a in console.window.findChildren(QAction) if a.objectName() in names and a.isEnabled()}


def _select(console: Console, row: int) -> None:
    console.window.services.table.choose_row(row)


def test_an_empty_list_offers_the_wizard(open_console: OpenConsole) -> None:
    console = open_console(toolbox())
    page = console.window.services.empty
    assert page.isVisible()
    assert page.button.text() == "Configure Azure Services"
    assert not console.window.details.isVisible()
    assert _enabled(console) == {"actionConfigureAzureServices", "actionRefresh"}


def test_actions_follow_the_selection(open_console: OpenConsole) -> None:
    console = open_console(toolbox(service(1, "One"), service(2, "Two"), users=2))
    assert _enabled(console) == {
        "actionConfigureAzureServices", "actionRunFullDiscovery", "actionRunDeltaDiscovery", "actionDelete",
        "actionProperties", "actionRefresh", "actionCopy",
    }  # fmt: skip
    console.window.services.table.clearSelection()
    console.window.services.table.setCurrentIndex(console.controllers.services.view.index(-1, -1))
    assert _enabled(console) == {"actionConfigureAzureServices", "actionRefresh"}
    console.controllers.console.go(USERS)
    assert _enabled(console) == {"actionConfigureAzureServices", "actionRefresh", "actionCopy"}


def test_discovery_runs_and_is_cancelled(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox(service(1, "One")))
    actions, model = console.window.actions_, console.controllers.services.model
    actions.run_full.trigger()
    qtbot.waitUntil(lambda: "597 users, 3 pages" in _status_text(console))
    assert not actions.run_full.isEnabled()
    assert not actions.delete.isEnabled()
    assert model.is_running(1)
    actions.cancel.trigger()
    qtbot.waitUntil(lambda: not model.is_running(1))
    qtbot.waitUntil(actions.run_full.isEnabled)
    assert "cancelled" in _status_text(console)
    qtbot.waitUntil(lambda: not console.runner.busy)


def test_f60_closing_while_discovery_runs_stops_it(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox(service(1, "One")))
    console.window.actions_.run_delta.trigger()
    qtbot.waitUntil(lambda: "597 users" in _status_text(console))
    # The fixture closes the console and asserts that the worker stopped within two seconds.


def test_delete_asks_and_deletes(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox(service(1, "One"), service(2, "Two")))
    with qtbot.waitSignal(console.desk.opened) as opened:
        console.window.actions_.delete.trigger()
    with qtbot.waitSignal(console.controllers.services.deleted):
        opened.args[0].accept()
    qtbot.waitUntil(lambda: console.controllers.services.view.rowCount() == 1)
    assert console.controllers.services.view.index(0, 1).data() == "Two"
    qtbot.waitUntil(lambda: not console.runner.busy)


def test_the_details_pane_shows_the_service(open_console: OpenConsole) -> None:
    console = open_console(toolbox(service(1, "One"), runs=(run(1),)))
    tabs = console.window.details.tabs
    assert [tabs.tabText(n) for n in range(tabs.count())] == ["Summary", "Applications", "Discovery", "Runs"]
    assert "contoso.onmicrosoft.com" in _details(console)
    tabs.setCurrentIndex(1)
    assert "api://contoso/ConfigMgrService" in _details(console)
    tabs.setCurrentIndex(2)
    assert "Occurs every 7 days" in _details(console)
    assert "1,234 on 7 pages in 2.5 s" in _details(console)
    texts = [action.text() for action in context_menus.discovery_menu(console.window).actions()]
    assert texts == ["Run Full Discovery Now", "Run Delta Discovery Now", "Cancel Run"]


def test_the_details_pane_shows_the_ten_attributes_of_a_user(open_console: OpenConsole) -> None:
    console = open_console(toolbox(users=5))
    console.controllers.console.go(USERS)
    text = _details(console)
    for value in ("User 000001", "user1@contoso.com", "S-1-5-21-1-2-3-1", "CN=User 000001", "00000000-0000-0000-0000"):
        assert value in text


def test_the_context_menu_holds_the_ribbons_actions(open_console: OpenConsole) -> None:
    console = open_console(toolbox(service(1, "One")))
    table = console.window.services.table
    table.customContextMenuRequested.emit(QPoint(60, 5))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    shared = [action for action in menu.actions() if not action.isSeparator()]
    assert console.window.actions_.run_full in shared
    assert console.window.actions_.properties in shared
    menu.close()


def test_search_narrows_the_list(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox(service(1, "Contoso"), service(2, "Fabrikam")))
    qtbot.keyClicks(console.window.services.search, "fab")
    qtbot.keyClick(console.window.services.search, Qt.Key.Key_Return)
    assert console.controllers.services.view.rowCount() == 1
    assert _texts_with_role(console.window, "listCount")[0] == "1 item, 1 selected"


def test_columns_can_be_hidden_but_the_name_stays(open_console: OpenConsole) -> None:
    console = open_console(toolbox(service(1, "Contoso")))
    table = console.window.services.table
    menu = table.column_menu(3)
    entries = {action.text(): action for action in menu.actions()}
    assert not entries["Name"].isEnabled()
    entries["Tenant"].trigger()
    assert table.isColumnHidden(3)
    assert "Tenant" not in "".join(table.rows().titles)
    entries["Size All Columns to Fit"].trigger()
    menu.deleteLater()


def test_copy_takes_the_row(open_console: OpenConsole) -> None:
    console = open_console(toolbox(service(1, "Contoso")))
    console.window.actions_.copy.trigger()
    assert (
        QGuiApplication.clipboard()
        .text()
        .startswith("Contoso\tCloud Management\tContoso Practice\tPracticeCloud\tReady")
    )


def test_text_from_a_directory_is_plain_everywhere(open_console: OpenConsole) -> None:
    evil = renamed(service(1, "x"), MARKUP)
    console = open_console(toolbox(evil))
    assert MARKUP in _details(console)
    for tab in range(console.window.details.tabs.count()):
        console.window.details.tabs.setCurrentIndex(tab)
        for label in console.window.findChildren(QLabel):
            assert label.textFormat() is Qt.TextFormat.PlainText or "<" not in label.text()
    for widget in console.window.findChildren(QWidget):
        assert MARKUP not in widget.toolTip()
    assert plain_tooltip(MARKUP) == '<span>&lt;img src="file:///etc/passwd"&gt;</span>'
    assert PlainLabel(MARKUP).text() == MARKUP


def test_keys_of_the_console(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox(service(1, "Contoso"), users=2))
    window = console.window

    def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.ControlModifier) -> None:
        qtbot.keyClick(window, key, modifier)

    press(Qt.Key.Key_L)
    assert window.services.search.hasFocus()
    press(Qt.Key.Key_M)
    assert window.services.table.hasFocus()
    press(Qt.Key.Key_T)
    assert window.navigation.tree.hasFocus()
    press(Qt.Key.Key_D)
    assert window.details.tabs.hasFocus()
    press(Qt.Key.Key_I)
    assert window.address.breadcrumb.isAncestorOf(QApplication.focusWidget())
    press(Qt.Key.Key_1)
    assert console.controllers.console.current.key == "assets/overview"
    press(Qt.Key.Key_4)
    assert console.controllers.console.current.title == "Azure Services"
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert console.controllers.console.current.key == "assets/overview"


def test_the_users_list_keeps_its_place_when_it_is_read_again(open_console: OpenConsole, qtbot: QtBot) -> None:
    people = toolbox(users=500)
    console = open_console(people)
    console.controllers.console.go(USERS)
    pane = console.window.users
    assert pane.select_key(400)
    scrolled = pane.table.verticalScrollBar().value()
    qtbot.waitUntil(lambda: "User 000400" in _details(console))
    people.user_view.size = 501  # type: ignore[attr-defined]  # the fake's own
    with qtbot.waitSignal(console.controllers.users.loaded):
        console.window.actions_.refresh.trigger()
    assert pane.table.model().rowCount() == 501
    assert pane.selected_key == 400
    assert pane.table.verticalScrollBar().value() == scrolled > 0
    assert "User 000400" in _details(console)
    qtbot.waitUntil(lambda: not console.runner.busy)


def test_refresh_reads_again_and_returns_to_the_list(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox(service(1, "Contoso")))
    console.window.navigation.tree.setFocus()
    with qtbot.waitSignals([console.controllers.services.loaded, console.controllers.users.loaded]):
        qtbot.keyClick(console.window, Qt.Key.Key_F5)
    assert console.window.services.table.hasFocus()


@pytest.mark.parametrize("key", ["services", USERS, "administration/overview"])
def test_every_control_has_a_name_and_no_letter_twice(open_console: OpenConsole, key: str) -> None:
    console = open_console(toolbox(service(1, "Contoso"), users=2))
    if key != "services":
        console.controllers.console.go(key)
    letters: list[str] = []
    for widget in console.window.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget.parentWidget(), QLineEdit):  # Qt's own icons inside a field
            continue
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(widget, QLabel):
            spoken = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
            assert spoken, f"{type(widget).__name__} {widget.objectName()} has no name"
        if isinstance(widget, QLineEdit | QAbstractButton | QComboBox):
            assert widget.objectName(), f"{type(widget).__name__} {widget.accessibleName()} has no object name"
        if isinstance(widget, QAbstractButton | QLabel):
            letters += [part[0].upper() for part in widget.text().replace("&&", "").split("&")[1:] if part]
    assert len(letters) == len(set(letters)), letters


def test_themes_switch_and_are_remembered(open_console: OpenConsole, qtbot: QtBot, tmp_path: Path) -> None:
    console = open_console(toolbox(service(1, "Contoso")))
    light = console.window.grab().toImage().pixelColor(600, 400)
    dark = next(a for a in console.window.actions_.themes.actions() if a.data() == "dark")
    with qtbot.waitSignal(theme.changed):
        dark.trigger()
    assert theme.is_dark()
    assert console.window.grab().toImage().pixelColor(600, 400).lightness() < light.lightness()
    (tmp_path / "practice").mkdir(exist_ok=True)
    console.close()
    again = Console(WindowOptions(data_dir=str(tmp_path), practice=True), lambda *_: FakeSite(toolbox()))
    assert theme.current_choice() == "dark"
    again.close()
    again.window.deleteLater()


def test_a_site_that_cannot_be_opened_is_told_and_tried_again(qtbot: QtBot, tmp_path: Path) -> None:
    answers = iter([StoreError("Database locked", "Another azconsole has it open.", "Close it."), None])

    def open_site(_options: object, _cancel: object) -> FakeSite:
        error = next(answers)
        if error is not None:
            raise error
        return FakeSite(toolbox())

    console = Console(WindowOptions(data_dir=str(tmp_path)), open_site)
    with qtbot.waitSignal(console.site_failed):
        console.start()
    assert "Another azconsole has it open." in console.window.services.empty.text.text()
    with qtbot.waitSignal(console.controllers.services.loaded):
        console.window.services.empty.button.click()
    assert "Connected to" in console.window.windowTitle()
    qtbot.waitUntil(lambda: not console.runner.busy)
    assert console.close()
    console.window.deleteLater()


def _status_text(console: Console) -> str:
    label = console.window.status.findChild(QLabel, "statusText")
    assert isinstance(label, QLabel)
    return label.text()


def _details(console: Console) -> str:
    return "\n".join(label.text() for label in console.window.details.findChildren(QLabel))


def _texts_with_role(root: QWidget, role: str) -> list[str]:
    return [label.text() for label in root.findChildren(QLabel) if label.property("role") == role and label.isVisible()]


def test_while_the_cloud_does_not_answer_status_line_and_list_say_so(open_console: OpenConsole, qtbot: QtBot) -> None:
    site = toolbox(service(1, "Able"))

    class Waiting:
        def run(self, service_id: int, kind: RoundKind, cancel: CancelToken, on_progress: Any, **_: Any) -> None:
            on_progress(DiscoveryProgress(kind, 3, 597, waiting=say("The cloud does not answer.")))
            cancel.wait(60)
            cancel.check()

    site.discover_users = Waiting()  # type: ignore[misc, assignment]  # the small site is made of plain objects
    console = open_console(site)
    console.window.services.table.choose_row(0)
    console.window.actions_.run_full.trigger()
    label = console.window.status.findChild(QLabel, "statusText")
    qtbot.waitUntil(lambda: "The cloud does not answer." in label.text())
    assert console.window.services.table.model().index(0, 5).data() == "The cloud does not answer."
    console.window.actions_.cancel.trigger()
    qtbot.waitUntil(lambda: not console.controllers.services.model.running())


def test_a_service_pauses_and_goes_on(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox(service(1, "Able")))
    console.window.services.table.choose_row(0)
    model, actions = console.window.services.table.model(), console.window.actions_
    assert actions.pause.isEnabled()
    assert not actions.resume.isEnabled()
    actions.pause.trigger()
    qtbot.waitUntil(lambda: model.index(0, 8).data() == "Paused")
    assert model.index(0, 5).data() == "Paused"
    assert "Paused" in [label.text() for label in console.window.details.findChildren(ValueLabel)]
    assert actions.run_full.isEnabled(), "by hand it still runs"
    actions.resume.trigger()
    qtbot.waitUntil(lambda: "Paused" not in model.index(0, 8).data())
    assert model.index(0, 5).data() == "Ready"
    row = console.controllers.services.model.row_of(1)
    assert row is not None
    assert row.next_run is not None
    assert model.index(0, 8).data() == local_time(row.next_run.at), "the next run is shown"
    assert actions.pause.isEnabled()


def test_a_paused_service_says_what_is_wrong_too(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox(service(1, "Able"), missing={"secret-1"}))
    console.window.services.table.choose_row(0)
    model = console.window.services.table.model()
    console.window.actions_.pause.trigger()
    qtbot.waitUntil(lambda: model.index(0, 5).data() == "Paused. Secret key not on this computer")
    assert model.index(0, 5).data(ICON_ROLE) == "error"


class OneUser:
    """DiscoverUsers that has read one user on one page, and goes on until it is cancelled."""

    def run(self, service_id: int, kind: RoundKind, cancel: Any, on_progress: Any, **_: Any) -> Any:
        on_progress(DiscoveryProgress(kind, 1, 1))
        cancel.wait(60)
        return run(service_id).result


def test_one_user_on_one_page_reads_right(open_console: OpenConsole, qtbot: QtBot) -> None:
    one = run(1)
    one = replace(one, result=replace(one.result, users=1, pages=1, skipped=1))
    site = toolbox(service(1, "Able"), runs=(one,))
    site.discover_users = OneUser()  # type: ignore[misc, assignment]  # the small site is made of plain objects
    console = open_console(site)
    console.window.services.table.choose_row(0)
    console.window.details.tabs.setCurrentIndex(2)
    assert "1 on 1 page in 2.5 s" in _details(console)
    assert "1 record could not be taken." in _details(console)
    label = console.window.status.findChild(QLabel, "statusText")
    console.window.actions_.run_full.trigger()
    qtbot.waitUntil(lambda: label.text() == "Azure AD User Discovery of Able: 1 user, 1 page")
    assert console.window.services.table.model().index(0, 5).data() == "Running: 1 user"
    console.window.actions_.cancel.trigger()
    qtbot.waitUntil(lambda: label.text() == "Discovery was cancelled.")
    elsewhere = replace(one.result, outcome=DiscoveryOutcome.CANCELLED)
    console.desk.schedule.finished.emit(DiscoveryFinished(1, elsewhere))
    assert label.text() == "Discovery of Able was cancelled; 1 user was read."
