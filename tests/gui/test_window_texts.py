"""Names as people and tenants choose them, in the real window: shown as typed, never as markup (faults.md S14, B11)."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTreeWidget, QWidget

from tests.gui.conftest import OpenReal
from tests.gui.real_window import RealWindow, named, press, write
from tests.gui.walking import rich_labels

MARKUP = "<b>Bold</b> & <i>R&D</i>"


def name_tenant(real: RealWindow, name: str) -> None:
    """The organization calls itself so: every answer of Graph about it says it."""
    tenant = real.control.tenant
    domain = real.control.facts["tenant_domain"]
    value = {"id": tenant, "displayName": name, "verifiedDomains": [{"name": domain, "isInitial": True}]}
    real.control.fault(path=r"^/v1\.0/organization\b", count=-1, status=200, json={"value": [value]})


def test_markup_everywhere_is_shown_as_it_is(open_real: OpenReal, qtbot: Any) -> None:
    real = open_real()
    name_tenant(real, MARKUP)
    wizard = real.wizard(MARKUP)
    create = real.create_dialog(wizard, MARKUP)
    real.sign_in(create)
    assert named(create, "tenantNameEdit").text() == MARKUP
    assert rich_labels(create) == []
    press(create, "useTenantUriButton")
    press(create, "okButton")
    real.gone("createServerAppDialog")
    real.accept_picker("serverAppDialog")
    assert MARKUP in named(wizard, "webAppEdit").text()
    real.create_client(wizard, MARKUP)
    press(wizard, "summaryButton")
    assert rich_labels(wizard) == []
    summary = named(wizard, "summaryTree", QTreeWidget)
    assert summary.topLevelItem(0).child(0).text(1) == MARKUP
    press(wizard, "nextButton")
    real.until(lambda: named(wizard, "headerTitle", QLabel).text() == "Completion")
    assert MARKUP in named(wizard, "nextStepsLabel").text()
    assert rich_labels(wizard) == []
    press(wizard, "cancelButton")
    real.settle()
    real.until(lambda: real.console.controllers.services.model.rowCount() == 1)
    with_markup = [label for label in real.window.findChildren(QLabel) if "<b>" in label.text()]
    assert with_markup
    assert not [w.objectName() for w in real.window.findChildren(QWidget) if "<b>" in w.toolTip()]
    assert {label.textFormat() for label in with_markup} == {Qt.TextFormat.PlainText}
    look_at_dialogs(real)


def look_at_dialogs(real: RealWindow) -> None:
    """Delete and Properties of the one service."""
    real.trigger("actionDelete")
    question = real.dialog("deleteServiceDialog")
    assert MARKUP in named(question, "questionLabel").text()
    assert rich_labels(question) == []
    press(question, "cancelButton")
    real.trigger("actionProperties")
    properties = real.dialog("servicePropertiesDialog")
    real.until(lambda: properties.windowTitle() == f"{MARKUP} Properties")
    assert rich_labels(properties) == []
    press(properties, "cancelButton")
    real.gone("servicePropertiesDialog")
    real.settle()


def test_second_service_of_a_tenant_is_refused_on_the_app_page(open_real: OpenReal) -> None:
    real = open_real()
    real.service("Contoso")
    real.control.control("DELETE", "/calls")
    wizard = real.wizard("Another")
    press(wizard, "webAppButton")
    picker = real.dialog("serverAppDialog")
    real.settle()
    named(picker, "appsTable").selectRow(0)
    press(picker, "okButton")
    real.gone("serverAppDialog")
    sentence = named(wizard, "serverAppProblem").text()
    assert "is configured already for the tenant" in sentence
    assert "Contoso" in sentence
    assert not named(wizard, "nextButton").isEnabled()
    assert not named(wizard, "summaryButton").isEnabled()
    assert real.control.calls() == []
    press(wizard, "cancelButton")
    real.gone("azureServicesWizard")
    real.settle()


@pytest.mark.parametrize("clash", ["CAFÉ", "Cafe\u0301", "  café  "])
def test_name_that_is_taken_in_another_writing(open_real: OpenReal, clash: str) -> None:
    real = open_real()
    real.service("Caf\u00e9")
    real.trigger("actionConfigureAzureServices")
    wizard = real.dialog("azureServicesWizard")
    real.settle()
    write(wizard, "nameEdit", clash)
    assert "already an Azure service named" in named(wizard, "nameProblem").text()
    assert not named(wizard, "nextButton").isEnabled()
    press(wizard, "cancelButton")
    real.gone("azureServicesWizard")
    real.settle()


def cut_off(root: QWidget) -> list[str]:
    """Labels that need more room than they have."""
    return [
        f"{label.objectName()}: {label.size()}"
        for label in root.findChildren(QLabel)
        if label.isVisible()
        and label.window() is root
        and label.text()
        and (
            label.height() < label.heightForWidth(label.width())
            if label.wordWrap()
            else label.width() < label.sizeHint().width()
        )
    ]


def test_very_long_names_leave_the_layouts_whole(open_real: OpenReal) -> None:
    real = open_real()
    long = "W" * 128 + "_" * 128
    name_tenant(real, "Tenant" * 42)
    wizard = real.wizard(long)
    create = real.create_dialog(wizard, "A" * 120)
    real.sign_in(create)

    def look(name: str, root: QWidget) -> None:
        real.qtbot.waitUntil(lambda: cut_off(root) == [], timeout=3000)
        assert (root.width() <= 900, root.height() <= 800) == (True, True), f"{name} is {root.size()}"

    press(create, "useTenantUriButton")
    press(create, "okButton")
    real.gone("createServerAppDialog")
    look("picker", real.dialog("serverAppDialog"))
    real.accept_picker("serverAppDialog")
    look("app", wizard)
    real.create_client(wizard)
    press(wizard, "summaryButton")
    look("summary", wizard)
    press(wizard, "nextButton")
    real.until(lambda: named(wizard, "headerTitle", QLabel).text() == "Completion")
    look("completion", wizard)
    press(wizard, "cancelButton")
    real.settle()
    real.until(lambda: real.console.controllers.services.model.rowCount() == 1)
    real.trigger("actionDelete")
    question = real.dialog("deleteServiceDialog")
    look("delete", question)
    press(question, "cancelButton")
    real.trigger("actionProperties")
    properties = real.dialog("servicePropertiesDialog")
    real.settle()
    look("properties", properties)
    press(properties, "cancelButton")
    real.gone("servicePropertiesDialog")
    real.settle()
