"""The screens of the Log Analytics Connector: rights that are missing, its configuration, its upload, queries.

The practice cloud has two apps for it: one with its roles, one without any.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QListWidget, QTabBar, QTabWidget, QWidget

from azconsole.app.tour import Player, Step, TourError
from azconsole.controllers.nodes import AZURE_SERVICES, QUERIES, RUNS
from azconsole.controllers.services_list import KEY_ROLE
from azconsole.domain.services import CATALOGUE, LOG_ANALYTICS

_SERVICE = "Contoso Log Analytics"
_WORKSPACE = "law-contoso-prod"
_MEMBERS, _LAST_SYNC, _OVER_TIME = 1, 3, 4
"""Ready queries by their place in the list."""


def log_analytics_screens(player: Player) -> Iterator[Step]:
    """All of them. Begins and ends in the list of services; collections should be there."""
    able, unable = json.loads(player.ready.read_text(encoding="utf-8"))["apps"]
    player.tell("A Log Analytics Connector whose app has no role in Azure")
    yield from player.go(QUERIES)
    player.picture("query-empty")
    yield from player.go(AZURE_SERVICES)
    player.trigger("actionConfigureAzureServices")
    yield player.shown("azureServicesWizard")
    wizard: Any = player.top("azureServicesWizard")
    player.type("nameEdit", _SERVICE, wizard)
    player.find(QListWidget, "servicesList", wizard).setCurrentRow(CATALOGUE.index(LOG_ANALYTICS))
    yield player.enabled("nextButton", wizard)
    player.press("nextButton", wizard)
    yield from _import(player, wizard, unable)
    player.picture("wizard-configuration-no-role", wizard)
    player.press("previousButton", wizard)
    player.tell("With an app that has its roles the page fills itself in")
    yield from _import(player, wizard, able)
    yield from _choose(player, wizard)
    yield from _finish(player, wizard)
    yield from _synchronize(player)
    yield from _properties(player)
    yield from _queries(player)
    yield from player.go(AZURE_SERVICES)


def _import(player: Player, wizard: Any, app: dict[str, Any]) -> Iterator[Step]:
    yield player.enabled("webAppButton", wizard)
    player.press("webAppButton", wizard)
    yield player.shown("importServerAppDialog")
    dialog = player.top("importServerAppDialog")
    for name, text in (
        ("tenantNameEdit", "Contoso"), ("tenantIdEdit", app["tenantId"]), ("applicationNameEdit", app["displayName"]),
        ("clientIdEdit", app["appId"]), ("secretKeyEdit", app["secret"]), ("appIdUriEdit", app["appIdUri"]),
    ):  # fmt: skip
        player.type(name, str(text), dialog)
    player.find(QDateEdit, "secretKeyExpiryEdit", dialog).setDate(QDate.currentDate().addYears(1))
    yield player.enabled("okButton", dialog)
    player.press("okButton", dialog)
    yield player.gone("importServerAppDialog")
    yield player.enabled("nextButton", wizard)
    player.press("nextButton", wizard)
    yield lambda: not wizard.controller.workspace.busy and player.idle()


def _choose(player: Player, wizard: Any) -> Iterator[Step]:
    player.press("workspaceButton", wizard)
    yield player.shown("pickDialog")
    picker: Any = player.top("pickDialog")
    yield player.idle
    player.picture("select-workspace", picker)
    player.type("filterEdit", _WORKSPACE, picker)
    picker.ui.pickTable.selectRow(0)
    player.press("okButton", picker)
    yield player.gone("pickDialog")
    player.press("addButton", wizard)
    yield player.shown("uploadCollectionsDialog")
    picker = player.top("uploadCollectionsDialog")
    picker.ui.pickTable.selectAll()
    player.picture("select-collections", picker)
    if picker.ui.pickTable.count:
        player.press("okButton", picker)
    else:
        player.press("cancelButton", picker)
    yield player.gone("uploadCollectionsDialog")
    yield player.enabled("nextButton", wizard)
    yield player.idle
    player.picture("wizard-configuration", wizard)


def _finish(player: Player, wizard: Any) -> Iterator[Step]:
    player.press("nextButton", wizard)
    yield player.enabled("nextButton", wizard)
    player.picture("wizard-summary-log-analytics", wizard)
    player.press("nextButton", wizard)
    results = wizard.findChildren(QWidget, "resultsView")
    yield lambda: any(view.isVisible() for view in results)
    player.picture("wizard-completion-log-analytics", wizard)
    player.press("cancelButton", wizard)
    yield player.gone("azureServicesWizard")
    yield player.idle


def _synchronize(player: Player) -> Iterator[Step]:
    player.tell("Synchronize Now uploads the collections")
    model = player.console.controllers.services.model
    player.window.services.select_key(_number(player))
    yield player.idle
    player.trigger("actionSynchronize")
    yield lambda: not model.running() and player.idle()
    tabs = player.find(QTabBar, "detailsTabs", player.window)
    for index in range(2, tabs.count()):
        tabs.setCurrentIndex(index)
        yield lambda: True
        player.picture(f"log-analytics-{index - 1}")
    tabs.setCurrentIndex(0)


def _properties(player: Player) -> Iterator[Step]:
    player.trigger("actionProperties")
    yield player.shown("servicePropertiesDialog")
    dialog: Any = player.top("servicePropertiesDialog")
    yield player.idle
    tabs = player.find(QTabWidget, "tabs", dialog)
    for index in range(tabs.count()):
        page = tabs.widget(index)
        if page is not None and tabs.isTabVisible(index) and index:
            tabs.setCurrentIndex(index)
            player.press("verifyButton" if page.objectName() == "azureAdTab" else "checkButton", dialog)
            yield player.idle
            player.picture(f"properties-{page.objectName().removesuffix('Tab')}", dialog)
    player.press("cancelButton", dialog)
    yield player.gone("servicePropertiesDialog")
    player.trigger("actionDelete")
    yield player.shown("deleteServiceDialog")
    player.picture("delete-log-analytics", player.top("deleteServiceDialog"))
    player.press("cancelButton", player.top("deleteServiceDialog"))
    yield player.gone("deleteServiceDialog")


def _queries(player: Player) -> Iterator[Step]:
    player.tell("Queries in KQL against the workspace")
    yield from player.go(RUNS)
    yield player.idle
    yield from player.go(QUERIES)
    page: Any = player.window.views.page(QUERIES)
    yield lambda: page.bar.service_id and player.idle()
    for place, name in ((_MEMBERS, "members"), (_LAST_SYNC, "last-sync"), (_OVER_TIME, "over-time")):
        page.bar.ready.setCurrentIndex(place)
        page.bar.ready.activated.emit(place)
        player.press("queryRunButton", page)
        yield lambda: not page.controller.running and player.idle()
        if place == _OVER_TIME:
            yield lambda: page.result.as_table.isChecked() or page.result.drawn
        player.picture(f"query-{name}")
    page.editor.setPlainText("ConfigMgrCollectionMembership_CL | wher Computer == 1")
    player.press("queryRunButton", page)
    yield lambda: not page.controller.running and player.idle()
    player.picture("query-error")


def _number(player: Player) -> int:
    model = player.console.controllers.services.model
    for row in range(model.rowCount()):
        found = model.row_of(model.index(row, 0).data(KEY_ROLE))
        if found is not None and found.service.name == _SERVICE:
            return found.service.id
    raise TourError(f"{_SERVICE} is not in the list")
