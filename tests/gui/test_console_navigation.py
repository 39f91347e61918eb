"""Moving about: tree, workspaces, breadcrumb, history, index pages."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from azconsole.controllers.console import ConsoleController
from azconsole.controllers.nodes import AZURE_SERVICES, USERS, WORKSPACES, node, path_to
from tests.gui.conftest import OpenConsole
from tests.gui.fakes import service, toolbox

FOLDER = "administration/overview/cloud-services"


def test_keys_are_paths() -> None:
    assert [place.title for place in path_to(AZURE_SERVICES)] == [
        "Administration", "Overview", "Cloud Services", "Azure Services",
    ]  # fmt: skip
    with pytest.raises(KeyError):
        node("software-library")


def test_back_forward_and_history() -> None:
    console = ConsoleController()
    assert not console.can_go_back
    console.go(FOLDER)
    console.go(USERS)
    console.step(-2)
    assert console.current.key == AZURE_SERVICES
    assert console.can_go_forward
    assert [steps for steps, _ in console.history()] == [2, 1, 0]
    console.step(5)
    assert console.current.key == AZURE_SERVICES
    console.go(USERS)
    assert not console.can_go_forward


def test_a_workspace_is_found_where_it_was_left() -> None:
    console = ConsoleController()
    console.go_workspace("assets")
    assert console.current.key == "assets/overview"
    console.go(USERS)
    console.go_workspace("administration")
    assert console.current.key == AZURE_SERVICES
    console.go_workspace("assets")
    assert console.current.key == USERS


def test_every_node_shows_something(open_console: OpenConsole) -> None:
    console = open_console(toolbox(service(1, "One"), users=3))
    window = console.window
    for workspace in WORKSPACES:
        for place in (workspace.children[0], *workspace.children[0].children):
            console.controllers.console.go(place.key)
            assert window.navigation.tree.currentIndex().data() == place.title
            assert window.views.index.isVisible() is not place.is_list


def test_links_of_the_index_page_lead_on(open_console: OpenConsole) -> None:
    console = open_console(toolbox())
    console.controllers.console.go(FOLDER)
    link = console.window.views.index.findChild(QToolButton, "linkAzureServices")
    assert isinstance(link, QToolButton)
    link.click()
    assert console.controllers.console.current.key == AZURE_SERVICES
    assert console.window.services.isVisible()


def test_each_segment_of_the_breadcrumb_leads_there(open_console: OpenConsole) -> None:
    console = open_console(toolbox())
    crumbs = console.window.address.breadcrumb
    shown = [b.text() for b in crumbs.findChildren(QToolButton) if b.isVisible() and b.text()]
    assert shown == ["\\", "Administration", "Overview", "Cloud Services", "Azure Services"]
    next(b for b in crumbs.findChildren(QToolButton) if b.text() == "Cloud Services").click()
    assert console.controllers.console.current.key == FOLDER
    console.window.address.back.click()
    assert console.controllers.console.current.key == AZURE_SERVICES
    arrow = next(b for b in crumbs.findChildren(QToolButton) if b.accessibleName() == "Places in workspaces")
    assert [a.text() for a in arrow.menu().actions()] == ["Assets and Compliance", "Monitoring", "Administration"]
    arrow.menu().actions()[0].trigger()
    assert console.controllers.console.current.key == "assets/overview"


def test_the_history_menu_lists_where_one_was(open_console: OpenConsole) -> None:
    console = open_console(toolbox())
    console.controllers.console.go(FOLDER)
    menu = console.window.address.history.menu()
    menu.aboutToShow.emit()
    assert [(a.text(), a.isChecked()) for a in menu.actions()] == [("Cloud Services", True), ("Azure Services", False)]
    menu.actions()[1].trigger()
    assert console.controllers.console.current.key == AZURE_SERVICES


def test_the_navigation_pane_collapses_to_a_strip(open_console: OpenConsole, qtbot: QtBot) -> None:
    window = open_console(toolbox()).window
    wide = window.navigation.width()
    window.navigation.set_collapsed(True)
    qtbot.waitUntil(lambda: window.navigation.width() < 50)
    window.navigation.focus_tree()
    qtbot.waitUntil(lambda: window.navigation.width() == wide)


def test_another_node_takes_the_keyboard_along(open_console: OpenConsole) -> None:
    console = open_console(toolbox(service(1, "One"), users=3))
    window = console.window
    window.focus_main()
    console.controllers.console.go(USERS)
    assert window.focusWidget() is window.users.table
    console.controllers.console.go(FOLDER)
    assert window.focusWidget().objectName() == "linkAzureServices"
    window.navigation.tree.setFocus()
    console.controllers.console.go(AZURE_SERVICES)
    assert window.focusWidget() is window.navigation.tree, "who walks in the tree stays there"
