"""The Log Analytics Connector in the real window: from the wizard to an answer in KQL that holds the collection's devices."""

from __future__ import annotations

import time
from typing import Any

from PySide6.QtWidgets import QLabel, QTreeWidget, QTreeWidgetItemIterator

from azconsole.controllers.connector_details import UPLOAD_COLUMNS
from azconsole.controllers.nodes import RUNS
from azconsole.controllers.run_rows import run_details
from azconsole.domain.ready_queries import members_of
from azconsole.domain.users import DiscoveryOutcome
from tests.gui.conftest import OpenReal
from tests.gui.connector_walk import ENOUGH, ConnectorWalk, query_page, synchronize
from tests.gui.real_window import RealWindow, named, press
from tests.gui.walking import mnemonic_clashes, unnamed_inputs


def status(real: RealWindow) -> str:
    return str(named(real.window, "statusText", QLabel).text())


def summary(wizard: Any) -> str:
    items = QTreeWidgetItemIterator(named(wizard, "summaryTree", QTreeWidget))
    texts = []
    while items.value():
        texts.append(" ".join(items.value().text(column) for column in range(2)))
        items += 1
    return "\n".join(texts)


def test_from_the_wizard_to_the_devices_in_an_answer(open_real: OpenReal) -> None:
    real = open_real()
    walk = ConnectorWalk(real, *ENOUGH)
    collections = walk.desk.load(Desks=12, Laptops=3)
    wizard = walk.configuration()
    walk.choose_workspace(wizard)
    walk.add_collections(wizard, "Desks")
    press(wizard, "nextButton")
    said = summary(wizard)
    assert "law-contoso-prod" in said
    assert "Table ConfigMgrCollectionMembership_CL" in said
    assert "Desks" in said
    real.finish_from_summary(wizard)
    real.settle()
    real.window.services.table.choose_row(0)
    assert not real.window.actions_.run_full.isEnabled()
    assert not real.window.actions_.run_delta.isEnabled()
    synchronize(real)
    assert "1 uploaded (12 rows in 1 parts)" in status(real)

    ask_for_the_desks(real, next(each.code for each in collections if each.name == "Desks"))


def ask_for_the_desks(real: RealWindow, code: str) -> None:
    """Both ready queries that have a parameter."""
    page = query_page(real)
    page.bar.ready.setCurrentIndex(1)
    page.bar.ready.activated.emit(1)
    assert page.bar.collections.isVisible()
    page.bar.collections.setCurrentIndex(page.bar.collections.findData(code))
    page.bar.collections.activated.emit(page.bar.collections.currentIndex())
    assert page.editor.toPlainText() == members_of(code)
    page.run()
    real.until(lambda: not page.controller.running)
    answer = page.controller.model.answer
    assert {row[0] for row in answer.rows} == {f"Desks-{n:06}" for n in range(12)}
    assert page.result.status.text().startswith("12 rows in ")
    assert not page.result.as_chart.isEnabled()

    page.bar.ready.setCurrentIndex(2)
    page.bar.ready.activated.emit(2)
    page.bar.device.setText("desks-000003")
    page.bar.device.editingFinished.emit()
    page.run()
    real.until(lambda: not page.controller.running)
    assert [row[1] for row in page.controller.model.answer.rows] == ["Desks"]


def test_details_and_runs_tell_of_the_upload(open_real: OpenReal) -> None:
    real = open_real()
    walk = ConnectorWalk(real, *ENOUGH)
    walk.desk.load(Desks=4, Laptops=2)
    walk.configured("Desks", "Laptops")
    details = real.window.views.details()
    assert [tab.title for tab in details.tabs] == ["Summary", "Applications", "Connection", "Collections", "Runs"]
    assert [row[3] for row in details.tabs[3].table.rows] == ["Not yet", "Not yet"]
    synchronize(real)
    details = real.window.views.details()
    connection = dict(pair for section in details.tabs[2].sections for pair in section.rows)
    assert connection["Rows:"] == "6"
    assert connection["Parts:"] == "2"
    assert connection["Next run:"]
    rows = details.tabs[3].table.rows
    assert [(row[0], row[2], row[4], row[5]) for row in rows] == [("Desks", "4", "4", "1"), ("Laptops", "2", "2", "1")]
    (run,) = details.tabs[4].table.rows
    assert dict(zip(map(str, UPLOAD_COLUMNS), run, strict=True))["Outcome"] == "Completed"
    real.until(lambda: real.console._later)
    real.console.controllers.console.go(RUNS)
    real.settle()
    row = real.console._later[0].controllers[RUNS].model.row_of(real.tools.runs.recent(1, 1)[0].id)  # type: ignore[union-attr]
    facts = dict(pair for section in run_details(row).tabs[0].sections for pair in section.rows)
    assert facts["Job:"] == "Collection upload"
    assert facts["Collections uploaded:"] == "2"
    assert "Users read:" not in facts


def test_a_sync_is_cancelled_within_a_second(open_real: OpenReal) -> None:
    real = open_real()
    walk = ConnectorWalk(real, *ENOUGH)
    walk.desk.load(Desks=4)
    service = walk.configured("Desks")
    real.control.fault(path="/streams/", count=-1, delay_seconds=20)
    real.trigger("actionSynchronize")
    real.until(lambda: real.console.controllers.services.model.progress(service))
    assert "Synchronization of Logs" in status(real)
    assert not real.window.actions_.delete.isEnabled()
    begun = time.monotonic()
    real.trigger("actionCancelDiscovery")
    real.until(lambda: not real.console.controllers.services.model.running())
    assert time.monotonic() - begun < 1
    real.control.control("DELETE", "/faults")
    run = real.tools.runs.last(service)
    assert run is not None
    assert run.result.outcome is DiscoveryOutcome.CANCELLED
    synchronize(real)
    assert len(walk.desk.rows()) == 4


def test_a_sync_without_the_role_tells_what_to_do(open_real: OpenReal) -> None:
    real = open_real()
    walk = ConnectorWalk(real, ENOUGH[0])
    walk.desk.load(Desks=4)
    walk.configured("Desks")
    real.trigger("actionSynchronize")
    shown = real.dialog("errorDialog")
    assert "Monitoring Metrics Publisher" in named(shown, "messageLabel", QLabel).text()
    assert "az role assignment create" in named(shown, "hintLabel", QLabel).text()
    press(shown, "closeButton")
    real.gone("errorDialog")
    real.settle()
    assert "Last run failed" in real.console.controllers.services.model.index(0, 5).data()


def test_pause_and_resume(open_real: OpenReal) -> None:
    real = open_real()
    walk = ConnectorWalk(real, *ENOUGH)
    service = walk.configured()
    real.trigger("actionPauseRuns")
    real.until(lambda: real.console.controllers.services.model.row_of(service).paused)  # type: ignore[union-attr]
    assert real.console.controllers.services.model.index(0, 8).data() == "Paused"
    real.settle()
    real.trigger("actionResumeRuns")
    real.until(lambda: not real.console.controllers.services.model.row_of(service).paused)  # type: ignore[union-attr]


def test_properties_have_their_own_tabs(open_real: OpenReal) -> None:
    real = open_real()
    walk = ConnectorWalk(real, *ENOUGH)
    walk.desk.load(Desks=4, Laptops=2)
    service = walk.configured("Desks")
    real.trigger("actionProperties")
    shown: Any = real.dialog("servicePropertiesDialog")
    real.until(lambda: shown.controller.view.draft and not shown.controller.busy)
    tabs = shown.ui.tabs
    assert [tabs.tabText(n) for n in range(tabs.count()) if tabs.isTabVisible(n)] == [
        "General", "Azure Active Directory", "Connection",
    ]  # fmt: skip
    tabs.setCurrentIndex(3)
    assert named(shown, "clientIdEdit").text() == walk.made["appId"]
    assert named(shown, "expiryEdit").text()
    press(shown, "verifyButton")
    real.until(lambda: shown.controller.view.verified is not None)
    assert shown.controller.view.verified
    assert not mnemonic_clashes(shown)
    assert not unnamed_inputs(shown)
    tabs.setCurrentIndex(4)
    assert not mnemonic_clashes(shown)
    assert not unnamed_inputs(shown)
    press(shown, "checkButton")
    walk.settled(shown.controller.workspace)
    assert named(shown, "checkLabel", QLabel).text() == "The app has every right that it needs."
    walk.add_collections(shown, "Laptops")
    table = named(shown, "collectionsTable")
    table.select_key(next(each.id for each in real.tools.collections.all() if each.name == "Desks"))
    press(shown, "removeButton")
    press(shown, "okButton")
    real.gone("servicePropertiesDialog")
    real.settle()
    names = {each.id: each.name for each in real.tools.collections.all()}
    settings = real.tools.services.get(service).connector
    assert settings is not None
    assert [names[number] for number in settings.collections] == ["Laptops"]
    assert settings.rule is not None


def test_another_workspace_is_prepared_and_the_old_one_left(open_real: OpenReal) -> None:
    real = open_real()
    walk = ConnectorWalk(real, *ENOUGH)
    walk.desk.load(Desks=4)
    service = walk.configured("Desks")
    synchronize(real)
    assert walk.desk.groups()
    real.trigger("actionProperties")
    shown: Any = real.dialog("servicePropertiesDialog")
    real.until(lambda: shown.controller.view.draft and not shown.controller.busy)
    shown.ui.tabs.setCurrentIndex(4)
    walk.pick(shown, "workspaceButton", "law-contoso-security")
    walk.settled(shown.controller.workspace)
    press(shown, "applyButton")
    real.until(lambda: not shown.controller.view.busy and not shown.controller.view.dirty)
    settings = real.tools.services.get(service).connector
    assert settings is not None
    assert settings.workspace.name == "law-contoso-security"
    assert settings.rule is not None
    assert not walk.desk.groups()
    press(shown, "cancelButton")
    real.gone("servicePropertiesDialog")


def test_deleting_says_what_stays(open_real: OpenReal) -> None:
    real = open_real()
    walk = ConnectorWalk(real, *ENOUGH)
    walk.desk.load(Desks=4)
    walk.configured("Desks")
    synchronize(real)
    real.trigger("actionDelete")
    shown = real.dialog("deleteServiceDialog")
    assert "computer groups (1)" in named(shown, "goesLabel", QLabel).text()
    stays = named(shown, "azureLabel", QLabel).text()
    assert "ConfigMgrCollectionMembership_CL stays" in stays
    assert "az monitor data-collection rule delete" in stays
    press(shown, "deleteButton")
    real.until(lambda: not real.tools.services.all())
    real.settle()
    assert not walk.desk.groups()
    assert real.shown("errorDialog") is None


def test_deleting_without_the_right_tells_why_groups_stay(open_real: OpenReal) -> None:
    real = open_real()
    walk = ConnectorWalk(real, *ENOUGH)
    walk.desk.load(Desks=4)
    walk.configured("Desks")
    synchronize(real)
    app = real.tools.services.all()[0].server_app
    walk.desk.take(app, *ENOUGH[0])
    real.trigger("actionDelete")
    press(real.dialog("deleteServiceDialog"), "deleteButton")
    shown = real.dialog("errorDialog")
    assert "1 computer group stays in the workspace" in named(shown, "messageLabel", QLabel).text()
    press(shown, "closeButton")
    assert not real.tools.services.all()
