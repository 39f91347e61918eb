"""The pages of Monitoring in the window: gone to, filled from the site, and leading on to what they show."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTableWidget, QWidget

from azconsole.controllers.nodes import AZURE_SERVICES, CLOUD_MANAGEMENT, CONNECTIVITY, LOGS, RUNS, TENANTS
from tests.gui.conftest import OpenReal
from tests.gui.real_window import press


def test_the_dashboard_shows_the_site_and_leads_to_its_services_and_tenants(open_real: OpenReal) -> None:
    real = open_real()
    number = real.service("Contoso")
    real.window.activateWindow()
    real.until(real.window.isActiveWindow)
    QTest.keyClick(real.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert real.window.node.key == "monitoring/overview"
    real.console.controllers.console.go(CLOUD_MANAGEMENT)
    page = real.window.views.currentWidget()
    assert page.objectName() == "dashboardPage"
    real.settle()
    assert real.window.actions_.refresh.isEnabled()
    assert not real.window.actions_.export_all.isEnabled()
    page.service_requested.emit(number)
    assert (real.window.node.key, real.window.selected_service) == (AZURE_SERVICES, number)
    tenant = str(real.tools.services.get(number).tenant.tenant_id)
    page.tenant_requested.emit(tenant)
    assert real.window.node.key == TENANTS
    real.until(lambda: real.window.list_pane().selected_key == tenant)


def test_the_logs_show_what_discovery_did_and_export_diagnostics(open_real: OpenReal) -> None:
    real = open_real()
    real.service("Contoso")
    real.trigger("actionRunFullDiscovery")
    real.settle()
    real.console.controllers.console.go(LOGS)
    page = real.window.views.currentWidget()
    assert page.objectName() == "logPage"
    files = page.bar.files
    real.until(lambda: files.count() > 0)
    names = [files.itemText(n) for n in range(files.count())]
    discovery = next(n for n, name in enumerate(names) if name.startswith("SMS_AZUREAD_DISCOVERY_AGENT"))
    files.setCurrentIndex(discovery)
    files.activated.emit(discovery)

    def lines() -> list[str]:
        model = page.table.model()
        return [str(model.index(row, n).data()) for row in range(model.rowCount()) for n in range(model.columnCount())]

    real.until(lambda: any("Successfully published UDX" in line for line in lines()))
    page.diagnostics_requested.emit()
    dialog = real.dialog("diagnosticsDialog")
    real.until(lambda: dialog.ui.partList.topLevelItemCount() > 3)
    dialog.reject()
    real.gone("diagnosticsDialog")


def test_a_run_is_listed_shown_compared_and_found_in_the_log(open_real: OpenReal) -> None:
    real = open_real()
    real.service("Contoso")
    for _ in range(2):
        real.trigger("actionRunFullDiscovery")
        real.until(lambda: not real.console.controllers.services.model.running())
        real.settle()
    real.console.controllers.console.go(RUNS)
    pane = real.window.list_pane()
    real.until(lambda: pane.table.model().rowCount() == 2)
    assert [group.isVisible() for group in real.window.ribbon.findChildren(QWidget, "runsGroup")] == [True]
    pane.table.selectAll()
    real.trigger("actionCompareRuns")
    real.dialog("runCompareDialog").reject()
    real.gone("runCompareDialog")
    pane.table.choose_row(0)
    pane.table.activated_row.emit()
    shown = real.dialog("runChangesDialog")
    real.settle()
    shown.reject()
    real.gone("runChangesDialog")
    real.trigger("actionOpenLogAtRun")
    assert real.window.node.key == LOGS
    page = real.window.views.currentWidget()
    real.until(lambda: len(page.table.selected_rows(100)) > 1)


def test_a_run_is_opened_from_the_runs_tab_of_its_service(open_real: OpenReal) -> None:
    real = open_real()
    real.service("Contoso")
    real.trigger("actionRunFullDiscovery")
    real.until(lambda: not real.console.controllers.services.model.running())
    real.settle()
    pane = real.window.details
    pane.tabs.setCurrentIndex([pane.tabs.tabText(n) for n in range(pane.tabs.count())].index("Runs"))
    table = pane.findChild(QTableWidget, "detailsTable")
    at = table.visualItemRect(table.item(0, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    shown = real.dialog("runChangesDialog")
    real.settle()
    shown.reject()
    real.gone("runChangesDialog")
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    shown = real.dialog("runChangesDialog")
    real.settle()
    press(shown, "logButton")
    real.gone("runChangesDialog")
    assert real.window.node.key == LOGS


def test_connectivity_tries_the_hosts_of_the_practice_cloud(open_real: OpenReal) -> None:
    real = open_real()
    real.console.controllers.console.go(CONNECTIVITY)
    real.until(lambda: real.window.views.currentWidget().objectName() == "connectivityPage")
    page = real.window.views.currentWidget()
    press(page, "connectivityStart")
    real.settle()
    real.until(lambda: "All hosts can be used" in " ".join(w.text() for w in page.findChildren(QLabel)))
