"""The node Azure Active Directory Tenants: what the main job leaves there, its details, its search, its columns."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTabBar, QTableView
from pytestqt.qtbot import QtBot

from azconsole.controllers.nodes import AZURE_SERVICES, TENANTS
from azconsole.domain.search import Criterion, Operator, Search
from tests.gui.conftest import OpenConsole, OpenReal
from tests.gui.fakes import service, toolbox
from tests.gui.real_window import RealWindow, named


def _go(real: RealWindow) -> None:
    real.console.controllers.console.go(TENANTS)
    real.until(lambda: real.window.list_pane() is not None)
    real.settle()


def _values(real: RealWindow) -> dict[str, str]:
    table = real.window.list_pane().table
    titles = table.titles()
    return {titles[n]: table.model().index(0, n).data() for n in range(1, len(titles))}


def test_the_main_job_leaves_a_tenant_with_its_apps(open_real: OpenReal) -> None:
    real = open_real()
    _go(real)
    pane = real.window.list_pane()
    real.until(lambda: "Configure" in pane.empty.button.text())
    real.console.controllers.console.go(AZURE_SERVICES)
    real.service("Contoso")
    _go(real)
    real.until(lambda: pane.table.model().rowCount() == 1)
    values = _values(real)
    assert (values["Name"], values["Applications"], values["Azure Services"]) == ("Contoso (practice)", "2", "Contoso")
    assert values["Domain"] == "contoso-practice.onmicrosoft.com"
    tabs = real.window.details.tabs
    assert isinstance(tabs, QTabBar)
    assert [tabs.tabText(n) for n in range(tabs.count())] == ["Summary", "Applications"]
    tabs.setCurrentIndex(1)
    table = next(t for t in real.window.details.findChildren(QTableView) if t.isVisible())
    titles = [table.model().headerData(n, Qt.Orientation.Horizontal) for n in range(table.model().columnCount())]
    rows = [[table.model().index(r, c).data() for c in range(len(titles))] for r in range(table.model().rowCount())]
    services = real.tools.services.all()
    assert titles[:2] == ["Application name", "Client ID"]
    assert rows[0][:3] == ["ConfigMgr Server", str(services[0].server_app.client_id), "Web app"]
    assert [rows[1][n] for n in (0, 2, 6)] == ["ConfigMgr Client", "Native Client app", "Created"]


def test_a_tenant_without_a_service_stays_for_its_apps(open_real: OpenReal) -> None:
    real = open_real()
    number = real.service("Contoso")
    real.console.controllers.services.delete(number)
    _go(real)
    real.until(lambda: real.window.list_pane().table.model().rowCount() == 1)
    real.until(lambda: _values(real)["Azure Services"] == "")
    assert _values(real)["Applications"] == "2"


def test_the_list_is_searched_by_text_and_by_criteria(open_real: OpenReal) -> None:
    real = open_real()
    real.service("Contoso")
    _go(real)
    pane = real.window.list_pane()
    real.until(lambda: pane.table.model().rowCount() == 1)
    search = real.window.search.lists[TENANTS]
    search.show(Search(criteria=(Criterion("users", Operator.IS, "7"),)))
    real.until(lambda: pane.table.model().rowCount() == 0)
    search.show(Search("practice", (Criterion("environment", Operator.CONTAINS, "practice"),)))
    real.until(lambda: pane.table.model().rowCount() == 1)
    named(pane, "tenantsSearch").setText("nobody")
    real.until(lambda: pane.table.model().rowCount() == 0)


def test_the_columns_are_remembered(open_console: OpenConsole, qtbot: QtBot) -> None:
    first = open_console(toolbox(service(1, "Able")))
    first._folders.site.mkdir(parents=True, exist_ok=True)
    first.controllers.console.go(TENANTS)
    qtbot.waitUntil(lambda: first.window.list_pane() is not None)
    first.window.list_pane().table.show_column(2, False)
    assert first.close()
    second = open_console(toolbox(service(1, "Able")))
    assert second.window.node.key == TENANTS, "the last place"
    qtbot.waitUntil(lambda: second.window.list_pane() is not None)
    assert second.window.list_pane().table.isColumnHidden(2)
    assert second.window.findChild(QLabel, "detailsTitle") is not None
