"""Searching in the window: criteria, saved and recent searches, the ribbon's tab, and the command palette."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from azconsole.app.window import Console
from azconsole.controllers.nodes import AZURE_SERVICES, USERS
from azconsole.domain.search import SERVICE_FIELDS, USER_FIELDS, Criterion, Operator, Search, SearchField
from azconsole.domain.users import UserQuery, UserRecord
from azconsole.gui import theme
from azconsole.gui.console.list_search import ListSearch
from azconsole.gui.console.palette_pane import PalettePane
from tests.gui.conftest import OpenConsole
from tests.gui.fakes import Users, renamed, service, toolbox

CONTROL = Qt.KeyboardModifier.ControlModifier


def _field(fields: tuple[SearchField, ...], title: str) -> SearchField:
    return next(field for field in fields if field.title == title)


def _services(console: Console) -> ListSearch:
    return console.window.search.lists[AZURE_SERVICES]


def _users(console: Console) -> ListSearch:
    console.controllers.console.go(USERS)
    return console.window.search.lists[USERS]


def _shown(console: Console) -> list[str]:
    view = console.controllers.services.view
    return [view.index(row, 1).data() for row in range(view.rowCount())]


def _rows(item: ListSearch, name: str) -> list[QWidget]:
    return [w for w in item.bar.findChildren(QWidget, name) if w.isVisible()]


def _quiet(console: Console, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not console.runner.busy)


def test_criteria_narrow_the_services_and_are_removed(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(
        toolbox(service(1, "Contoso"), service(2, "Fabrikam", expires_in=10), service(3, "Northwind"))
    )
    item = _services(console)
    actions = {action.text(): action for action in item.bar.fields_menu.actions()}
    assert list(actions) == [field.title for field in SERVICE_FIELDS]
    actions["Name"].trigger()
    edit = QApplication.focusWidget()
    assert isinstance(edit, QLineEdit)
    assert edit.accessibleName() == "Value of Name"
    qtbot.keyClicks(edit, "contoso")
    qtbot.waitUntil(lambda: _shown(console) == ["Contoso"])
    actions["Secret expires"].trigger()
    joint, operator, day = (_rows(item, f"criterion{part}")[-1] for part in ("Joint", "Operator", "Value"))
    assert isinstance(joint, QComboBox)
    assert isinstance(operator, QComboBox)
    assert isinstance(day, QDateEdit)
    assert [operator.itemText(n) for n in range(operator.count())] == ["is", "before", "after"]
    joint.setCurrentText("or")
    operator.setCurrentText("before")
    day.setDate(QDate(2026, 3, 20))
    qtbot.waitUntil(lambda: _shown(console) == ["Contoso", "Fabrikam"])
    remove = _rows(item, "criterionRemoveButton")[0]
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: _shown(console) == ["Fabrikam"])
    assert not _rows(item, "criterionJoint")[0].isEnabled()
    item.bar.clear_button.click()
    assert _shown(console) == ["Contoso", "Fabrikam", "Northwind"]
    assert item.pane.search.hasFocus()
    assert not item.bar.isVisible()
    _quiet(console, qtbot)


def test_criteria_narrow_the_users_with_the_text(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox(users=120))
    item = _users(console)
    item.bar.add(_field(USER_FIELDS, "User Principal Name"))
    with qtbot.waitSignal(console.controllers.users.loaded):
        qtbot.keyClicks(QApplication.focusWidget(), "user12")
    model = console.controllers.users.model
    assert model.rowCount() == 2
    with qtbot.waitSignal(console.controllers.users.loaded):
        qtbot.keyClicks(item.pane.search, "000120")
        item.bar.search_button.click()
    assert model.rowCount() == 1
    with qtbot.waitSignal(console.controllers.users.loaded):
        item.show(Search("", (Criterion("mail", Operator.CONTAINS, "nobody at all"),)))
    assert model.rowCount() == 0
    assert not item.pane.empty.isVisible(), "an empty answer is no empty list"
    with qtbot.waitSignal(console.controllers.users.loaded):
        console.window.search.actions.clear.trigger()
    assert model.rowCount() == 120
    _quiet(console, qtbot)


def test_tab_walks_from_the_box_over_its_buttons_and_the_criteria_to_the_list(
    open_console: OpenConsole, qtbot: QtBot
) -> None:
    console = open_console(toolbox(service(1, "Contoso")))
    item = _services(console)
    item.bar.add(_field(SERVICE_FIELDS, "Name"))
    item.bar.add(_field(SERVICE_FIELDS, "Created"))
    console.window.focus_search()
    walked: dict[str, None] = {}
    for _ in range(13):  # Qt's own field for a date stops at month, day and year
        qtbot.keyClick(console.window.windowHandle(), Qt.Key.Key_Tab)
        walked[QApplication.focusWidget().accessibleName()] = None
    assert list(walked) == [
        "Search", "Clear", "Add Criteria", "Operator of Name", "Value of Name", "Remove the criterion Name",
        "And or or: Created", "Operator of Created", "Value of Created", "Remove the criterion Created",
        "Azure Services",
    ]  # fmt: skip
    _quiet(console, qtbot)


def test_searches_are_saved_remembered_and_kept_for_each_list(open_console: OpenConsole, qtbot: QtBot) -> None:
    tools = toolbox(service(1, "Contoso"), service(2, "Fabrikam"), users=3)
    console = open_console(tools)
    item, search = _services(console), console.window.search
    qtbot.keyClicks(item.pane.search, "fab")
    qtbot.keyClick(item.pane.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: item.controller.book.recent == (Search("fab"),))
    with qtbot.waitSignal(console.desk.opened) as opened:
        search.actions.save.trigger()
    dialog = opened.args[0]
    assert isinstance(dialog, QDialog)
    qtbot.keyClicks(dialog.ui.nameEdit, "Fab & co")  # type: ignore[attr-defined]
    with qtbot.waitSignal(item.controller.book_changed):
        dialog.accept()
    item.clear()
    menu = search.saved_menu()
    assert [action.text() for action in menu.actions() if action.text()] == ["Fab && co", "Delete Saved Search"]
    menu.actions()[0].trigger()
    assert _shown(console) == ["Fabrikam"]
    for number in range(7):
        item.show(Search(f"c{number}"))
    qtbot.waitUntil(lambda: len(item.controller.book.recent) == 5 and item.controller.book.recent[0].text == "c6")
    recent = search.recent_menu()
    assert [action.text() for action in recent.actions()] == [f'"c{number}"' for number in (6, 5, 4, 3, 2)]
    assert set(tools.settings.values) == {"search.services"}  # type: ignore[attr-defined]  # the fake's own
    deletes = list(menu.findChildren(QMenu))[-1]
    with qtbot.waitSignal(item.controller.book_changed):
        deletes.actions()[0].trigger()
    assert item.controller.book.saved == ()
    _quiet(console, qtbot)
    again = open_console(tools)
    again.window.focus_search()
    qtbot.waitUntil(lambda: len(_services(again).controller.book.recent) == 5)
    _users(again)
    assert [a.text() for a in again.window.search.recent_menu().actions()] == ["There are no recent searches"]
    _quiet(again, qtbot)


def test_the_search_tab_shows_while_it_is_of_use(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox(service(1, "Contoso")))
    ribbon, item = console.window.ribbon, _services(console)

    def visible() -> list[str]:
        return [ribbon.tabs.tabText(n) for n in range(ribbon.tabs.count()) if ribbon.tabs.isTabVisible(n)]

    assert visible() == ["Home"]
    qtbot.keyClick(console.window, Qt.Key.Key_L, CONTROL)
    assert visible() == ["Home", "Search"]
    assert ribbon.tabs.tabText(ribbon.tabs.currentIndex()) == "Search"
    names = [button.accessibleName() for button in ribbon.buttons()]
    assert names == [
        "Search", "Clear Search", "Add Criteria…", "Save Current Search…", "Saved Searches…", "Recent Searches…",
        "Search Everything…",
    ]  # fmt: skip
    console.window.focus_main()
    assert visible() == ["Home"]
    item.bar.add(_field(SERVICE_FIELDS, "Tenant"))
    console.window.focus_main()
    assert visible() == ["Home", "Search"], "criteria are shown"
    assert ribbon.tabs.currentIndex() == 0
    _quiet(console, qtbot)


def test_the_key_tips_of_the_search_tab_come_from_the_search_box(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox(service(1, "Contoso"), service(2, "Fabrikam")))
    qtbot.keyClick(console.window, Qt.Key.Key_L, CONTROL)
    box = _services(console).pane.search
    qtbot.keyClicks(box, "fab")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert _shown(console) == ["Fabrikam"]
    qtbot.keyClick(box, Qt.Key.Key_Alt)
    qtbot.keyClicks(console.window.key_tips, "x")
    assert box.text() == ""
    assert _shown(console) == ["Contoso", "Fabrikam"]
    _quiet(console, qtbot)


def _open_palette(console: Console, qtbot: QtBot) -> PalettePane:
    qtbot.keyClick(console.window, Qt.Key.Key_K, CONTROL)
    palette = console.window.search.palette
    assert palette.isVisible()
    assert palette.edit.hasFocus()
    return palette


def _titles(palette: PalettePane) -> list[str]:
    return [entry.title for entry in palette.list.entries]


def test_the_palette_finds_a_user_and_goes_there(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox(service(1, "Contoso"), users=300))
    palette = _open_palette(console, qtbot)
    qtbot.keyClicks(palette.edit, "user 000123")
    qtbot.waitUntil(lambda: _titles(palette) == ["User 000123"])
    qtbot.keyClick(palette.edit, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert console.controllers.console.current.key == USERS
    assert console.window.users.selected_key == 123
    assert console.window.users.table.hasFocus()
    _quiet(console, qtbot)


def test_a_user_hidden_by_a_search_is_shown_all_the_same(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox(users=300))
    item = _users(console)
    with qtbot.waitSignal(console.controllers.users.loaded):
        item.show(Search("", (Criterion("display_name", Operator.IS, "User 000001"),)))
    palette = _open_palette(console, qtbot)
    qtbot.keyClicks(palette.edit, "user 000123")
    qtbot.waitUntil(lambda: _titles(palette) == ["User 000123"])
    qtbot.keyClick(palette.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: console.window.users.selected_key == 123)
    _quiet(console, qtbot)


def test_the_palette_finds_services_apps_and_tenants(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox(service(1, "Alpha"), service(2, "Beta")))
    palette = _open_palette(console, qtbot)
    qtbot.keyClicks(palette.edit, "beta")
    qtbot.waitUntil(lambda: _titles(palette) == ["Beta", "Beta server", "Beta client"])
    qtbot.keyClick(palette.edit, Qt.Key.Key_Down)
    assert palette.edit.accessibleDescription() == "Beta server, Web app, used by Beta"
    qtbot.keyClick(palette.edit, Qt.Key.Key_Return)
    assert console.window.selected_service == 2
    tabs = console.window.details.tabs
    assert tabs.tabText(tabs.currentIndex()) == "Applications"
    palette = _open_palette(console, qtbot)
    qtbot.keyClicks(palette.edit, "contoso.onmicrosoft")
    qtbot.waitUntil(lambda: _titles(palette) == ["Contoso Practice"])
    palette.run_current()
    assert _services(console).search.criteria == (Criterion("tenant", Operator.IS, "Contoso Practice"),)
    assert _shown(console) == ["Alpha", "Beta"]
    _quiet(console, qtbot)


def test_the_palette_runs_commands_places_and_settings(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox(service(1, "Contoso"), users=2))
    palette = _open_palette(console, qtbot)
    by_title = {entry.title: entry for entry in palette.list.entries}
    for action in console.window.findChildren(QAction):
        if action.shortcut().toString() and action is not console.window.search.actions.everything:
            assert by_title[action.text().rstrip("…")].keys == action.shortcut().toString()
    assert not by_title["Cancel Run"].enabled
    qtbot.keyClicks(palette.edit, "theme dark")
    assert _titles(palette) == ["Theme: Dark"]
    qtbot.keyClick(palette.edit, Qt.Key.Key_Return)
    assert theme.is_dark()
    palette = _open_palette(console, qtbot)
    qtbot.keyClicks(palette.edit, "assets overview users")
    qtbot.keyClick(palette.edit, Qt.Key.Key_Return)
    assert console.controllers.console.current.key == USERS
    palette = _open_palette(console, qtbot)
    qtbot.keyClicks(palette.edit, "cancel discovery")
    qtbot.keyClick(palette.edit, Qt.Key.Key_Return)
    assert palette.isVisible(), "what cannot be run is not run"
    qtbot.keyClick(palette.edit, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    _quiet(console, qtbot)


class HeldUsers(Users):
    """Answers the search for one text only when it is let go."""

    def __init__(self, count: int, held: str) -> None:
        super().__init__(count)
        self._held = held
        self.entered, self.go = threading.Event(), threading.Event()

    def page(self, query: UserQuery, limit: int) -> list[UserRecord]:
        if query.search == self._held:
            self.entered.set()
            self.go.wait(10)
        return super().page(query, limit)


def test_an_answer_to_an_older_text_is_dropped(open_console: OpenConsole, qtbot: QtBot) -> None:
    tools = toolbox(users=300)
    users = HeldUsers(300, "user 00011")
    tools.user_view = users  # type: ignore[misc]  # a plain namespace in the fakes
    console = open_console(tools)
    palette = _open_palette(console, qtbot)
    palette.edit.setText("user 00011")
    qtbot.waitUntil(users.entered.is_set)
    palette.edit.setText("user 000222")
    seen: list[object] = []
    palette.controller.found.connect(seen.append)
    users.go.set()
    qtbot.waitUntil(lambda: _titles(palette) == ["User 000222"])
    assert len(seen) == 1
    _quiet(console, qtbot)


def test_too_many_results_say_so_and_the_list_shows_all(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox(users=300))
    palette = _open_palette(console, qtbot)
    qtbot.keyClicks(palette.edit, "user 0001")
    qtbot.waitUntil(palette.more.isVisible)
    assert len(_titles(palette)) == 20
    said = palette.more.findChild(QLabel, "paletteMoreText")
    assert isinstance(said, QLabel)
    assert said.text().startswith("There are too many results.")
    qtbot.keyClicks(palette.edit, "00")
    qtbot.waitUntil(lambda: _titles(palette) == ["User 000100"])
    assert not palette.more.isVisible()
    palette.edit.setText("user 0001")
    qtbot.waitUntil(palette.more.isVisible)
    with qtbot.waitSignal(console.controllers.users.loaded):
        palette.more.ok.click()
    assert console.controllers.users.model.rowCount() == 100
    assert console.window.users.search.text() == "user 0001"
    _quiet(console, qtbot)


@pytest.mark.parametrize(("text", "found"), [("contoso", "text"), ("server", "criteria")])
def test_too_many_services_or_apps_are_shown_in_their_list(
    open_console: OpenConsole, qtbot: QtBot, text: str, found: str
) -> None:
    console = open_console(toolbox(*(service(n, f"S{n}", description="Contoso") for n in range(1, 23)), users=3))
    palette = _open_palette(console, qtbot)
    qtbot.keyClicks(palette.edit, text)
    qtbot.waitUntil(palette.more.isVisible)
    palette.more.ok.click()
    assert console.controllers.console.current.key == AZURE_SERVICES
    item = _services(console)
    assert (item.search.text, bool(item.search.criteria)) == ((text, False) if found == "text" else ("", True))
    assert len(_shown(console)) == 22
    _quiet(console, qtbot)


def test_markup_from_a_directory_stays_text(open_console: OpenConsole, qtbot: QtBot) -> None:
    evil = "<b>x</b> & y"
    console = open_console(toolbox(renamed(service(1, "x"), evil)))
    palette = _open_palette(console, qtbot)
    qtbot.keyClicks(palette.edit, "<b>")
    qtbot.waitUntil(lambda: evil in _titles(palette))
    palette.grab()
    _quiet(console, qtbot)


@pytest.mark.parametrize("opens", ["palette", "criteria"])
def test_every_control_has_a_name(open_console: OpenConsole, qtbot: QtBot, opens: str) -> None:
    console = open_console(toolbox(service(1, "Contoso"), users=2))
    root: QWidget
    if opens == "palette":
        root = _open_palette(console, qtbot)
    else:
        item = _services(console)
        for field in SERVICE_FIELDS:
            item.bar.add(field)
        root = item.pane
    checked: list[str] = []
    kinds: Callable[[QWidget], bool] = lambda w: isinstance(w, QLineEdit | QComboBox | QToolButton | QDateEdit)  # noqa: E731
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and kinds(widget) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
            assert name, widget.objectName()
            checked.append(name)
    assert checked
    _quiet(console, qtbot)
