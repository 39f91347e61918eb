from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton, QTreeWidget

from azconsole.controllers.jobs import JobRunner
from azconsole.controllers.wizard import WizardController, WizardView
from azconsole.domain.apps import AppKind, AzureService
from azconsole.domain.clouds import AZURE_PUBLIC
from azconsole.domain.errors import UnavailableError
from azconsole.gui import theme
from azconsole.gui.wizard.app_page import AppPage
from azconsole.gui.wizard.azure_services_wizard import AzureServicesWizard
from azconsole.operations.wizard_flow import WizardState
from tests.controllers.site import WindowSite
from tests.gui.walking import dialog, mnemonic_clashes, named, press, rich_labels, unnamed_inputs, write

Opener = Callable[[], AzureServicesWizard]


@pytest.fixture
def site() -> WindowSite:
    return WindowSite()


@pytest.fixture
def open_wizard(site: WindowSite, qtbot: Any) -> Iterator[Opener]:
    runner = JobRunner()
    wizards: list[AzureServicesWizard] = []

    def opened() -> AzureServicesWizard:
        controller = WizardController(site.toolbox, runner, open_url=site.open_url)
        wizard = AzureServicesWizard(controller)
        wizards.append(wizard)
        wizard.open()
        qtbot.waitUntil(lambda: not controller.view.loading)
        return wizard

    yield opened
    for wizard in wizards:
        wizard.done(0)
        wizard.deleteLater()
    assert runner.shutdown()


def text(wizard: AzureServicesWizard, name: str) -> str:
    return str(named(wizard, name, QLabel).text())


def choose_service(wizard: AzureServicesWizard, row: int = 0) -> None:
    named(wizard, "servicesList", QListWidget).setCurrentRow(row)


def to_summary(wizard: AzureServicesWizard, site: WindowSite) -> None:
    server, client = site.created_apps()
    write(wizard, "nameEdit", "Contoso")
    choose_service(wizard)
    wizard.controller.app_chosen(AppKind.SERVER, server)
    wizard.controller.app_chosen(AppKind.CLIENT, client)
    press(wizard, "summaryButton")


def create_app(qtbot: Any, wizard: AzureServicesWizard, browse: str, picker_name: str, create_name: str) -> None:
    """Browse, Create, Sign in, OK, OK."""
    press(wizard, browse)
    picker = dialog(qtbot, wizard, picker_name)
    press(picker, "createButton")
    create = dialog(qtbot, picker, create_name)
    write(create, "applicationNameEdit", create_name)
    press(create, "signInButton")
    ok = named(create, "okButton", QPushButton)
    qtbot.waitUntil(ok.isEnabled)
    ok.click()
    if create_name == "createServerAppDialog":
        qtbot.waitUntil(lambda: "has asked for that" in create.ui.appIdUriProblem.text())
        press(create, "useTenantUriButton")
        press(create, "okButton")
    qtbot.waitUntil(lambda: not picker.findChildren(type(create)))
    qtbot.waitUntil(named(picker, "okButton", QPushButton).isEnabled)
    press(picker, "okButton")


def test_whole_walk_by_object_names(open_wizard: Opener, site: WindowSite, qtbot: Any) -> None:
    wizard = open_wizard()
    write(wizard, "nameEdit", "Contoso Cloud Management")
    choose_service(wizard)
    press(wizard, "nextButton")
    assert (text(wizard, "headerTitle"), text(wizard, "pageHeading")) == ("App", "Configure App Properties")
    create_app(qtbot, wizard, "webAppButton", "serverAppDialog", "createServerAppDialog")
    assert "Contoso" in named(wizard, "webAppEdit").text()
    create_app(qtbot, wizard, "nativeAppButton", "clientAppDialog", "createClientAppDialog")
    press(wizard, "nextButton")
    assert text(wizard, "pageHeading") == "Configure Discovery Settings"
    press(wizard, "settingsButton")
    settings = dialog(qtbot, wizard, "discoverySettingsDialog")
    named(settings, "deltaSpin").setValue(45)
    press(settings, "okButton")
    assert "45 minutes" in text(wizard, "scheduleLabel")
    press(wizard, "nextButton")
    summary = named(wizard, "summaryTree", QTreeWidget)
    assert [summary.topLevelItem(row).text(0) for row in range(2)] == ["Connection", "Web app"]
    with qtbot.waitSignal(wizard.service_created) as created:
        press(wizard, "nextButton")
    service = created.args[0]
    assert isinstance(service, AzureService)
    assert service.discovery is not None
    assert service.discovery.delta_minutes == 45
    assert text(wizard, "outcomeLabel") == "The Azure Services Wizard completed successfully."
    assert named(wizard, "cancelButton", QPushButton).text() == "Close"
    press(wizard, "cancelButton")
    assert not wizard.isVisible()
    qtbot.waitUntil(lambda: all(session.closed for session in site.sign_in.given))
    assert len(site.sign_in.given) == 2


def test_first_page_by_keyboard_alone(open_wizard: Opener, qtbot: Any) -> None:
    wizard = open_wizard()
    qtbot.waitActive(wizard).__enter__()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName() == "nameEdit"
    QTest.keyClicks(focus, "Contoso")
    window = wizard.windowHandle()
    QTest.keyClick(window, Qt.Key.Key_Tab)
    QTest.keyClick(window, Qt.Key.Key_Tab)
    QTest.keyClick(window, Qt.Key.Key_Down)
    QTest.keyClick(window, Qt.Key.Key_Up)
    QTest.keyClick(window, Qt.Key.Key_Space)
    assert wizard.controller.view.state.kind == "cloud-management"
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: text(wizard, "headerTitle") == "App")
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: text(wizard, "headerTitle") == "Azure Services")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not wizard.isVisible())


def test_services_not_built_yet_are_listed_with_what_became_of_them(open_wizard: Opener) -> None:
    services = named(open_wizard(), "servicesList", QListWidget)
    words = [services.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(services.count())]
    enabled = [bool(services.item(row).flags() & Qt.ItemFlag.ItemIsEnabled) for row in range(services.count())]
    assert enabled == [True, True, False, False]
    assert all("Not in this version" in word for word in words[2:])


def test_problem_stands_beside_its_field_only_once_it_was_touched(open_wizard: Opener) -> None:
    wizard = open_wizard()
    problem = wizard.azure_services.ui.nameProblem
    assert problem.isHidden()
    write(wizard, "nameEdit", "x" * 300)
    assert problem.isVisible()
    assert "256" in problem.text()
    assert not named(wizard, "nextButton").isEnabled()
    write(wizard, "nameEdit", "Contoso")
    assert problem.isHidden()


def test_import_only_service_has_import_and_no_native_app(qtbot: Any) -> None:
    page = AppPage()
    qtbot.addWidget(page)
    page.show_view(WizardView(state=WizardState(kind="log-analytics", cloud=AZURE_PUBLIC.key), clouds=(AZURE_PUBLIC,)))
    page.show()
    button = named(page, "webAppButton", QPushButton)
    assert (button.text(), button.accessibleName()) == ("&Import…", "Import")
    assert page.ui.nativeAppButton.isHidden()
    with qtbot.waitSignal(page.import_requested):
        button.click()


def test_cloud_opened_later_carries_its_date(open_wizard: Opener) -> None:
    wizard = open_wizard()
    write(wizard, "nameEdit", "Contoso")
    choose_service(wizard)
    press(wizard, "nextButton")
    assert wizard.app_page.ui.environmentNote.isHidden()
    wizard.controller.change(cloud="AzureUSGovernmentCloud")
    assert "November 2018" in text(wizard, "environmentNote")


def test_cancel_stops_the_work_and_says_that_nothing_was_stored(
    open_wizard: Opener, site: WindowSite, qtbot: Any
) -> None:
    wizard = open_wizard()
    to_summary(wizard, site)
    gate = site.held("configure_service")
    press(wizard, "nextButton")
    qtbot.waitUntil(gate.entered.is_set)
    assert named(wizard, "progressBar").isVisible()
    press(wizard, "cancelButton")
    qtbot.waitUntil(lambda: text(wizard, "headerTitle") == "Completion")
    assert "Nothing was stored" in text(wizard, "outcomeLabel")
    assert site.services.all() == []
    press(wizard, "previousButton")
    assert text(wizard, "headerTitle") == "Summary"


def test_error_has_its_hint_and_its_request_id(open_wizard: Opener, site: WindowSite, qtbot: Any) -> None:
    error = UnavailableError("No <b>network</b>", "No answer.", "Ask the network team.", request_id="4f-42")

    def fail(*_: Any) -> None:
        raise error

    wizard = open_wizard()
    to_summary(wizard, site)
    site.toolbox.__dict__["configure_service"] = type("Failing", (), {"run": staticmethod(fail)})
    press(wizard, "nextButton")
    qtbot.waitUntil(lambda: text(wizard, "headerTitle") == "Completion")
    assert text(wizard, "errorHint") == "Ask the network team."
    assert "<b>network</b>" in text(wizard, "errorMessage")
    press(wizard, "copyRequestButton")
    assert QApplication.clipboard().text() == "4f-42"


def test_f62_closing_with_a_request_in_flight_a_hundred_times(
    open_wizard: Opener, site: WindowSite, qtbot: Any
) -> None:
    site.created_apps()
    gates = []
    for turn in range(100):
        wizard = open_wizard()
        write(wizard, "nameEdit", f"Contoso {turn}")
        choose_service(wizard)
        press(wizard, "summaryButton")
        gates.append(site.held("configure_service"))
        press(wizard, "nextButton")
        if turn % 2:
            qtbot.waitUntil(gates[-1].entered.is_set)
        wizard.reject()
        wizard.reject()
        assert not wizard.isVisible()
    QApplication.processEvents()
    assert site.services.all() == []


def test_every_page_is_named_plain_and_without_clashing_letters(
    open_wizard: Opener, site: WindowSite, qtbot: Any
) -> None:
    wizard = open_wizard()
    server, client = site.created_apps()
    markup = '<img src="file:///etc/hostname"><b>&lt;x</b>'
    write(wizard, "nameEdit", markup)
    choose_service(wizard)
    tenant = replace(server.tenant, name=markup)
    wizard.controller.app_chosen(AppKind.SERVER, replace(server, name=markup, tenant=tenant))
    wizard.controller.app_chosen(AppKind.CLIENT, replace(client, name=markup, tenant=tenant))
    seen = []
    for button in ("nextButton", "nextButton", "nextButton", "nextButton"):
        seen.append(text(wizard, "headerTitle"))
        assert mnemonic_clashes(wizard) == []
        assert unnamed_inputs(wizard) == []
        assert rich_labels(wizard) == []
        press(wizard, button)
    qtbot.waitUntil(lambda: text(wizard, "headerTitle") == "Completion")
    assert rich_labels(wizard) == []
    assert mnemonic_clashes(wizard) == []
    assert seen == ["Azure Services", "App", "Discovery", "Summary"]


def test_theme_may_change_while_the_wizard_is_open(open_wizard: Opener, qapp: QApplication) -> None:
    wizard = open_wizard()
    try:
        theme.apply_theme(qapp, "dark")
        dark = wizard.grab().toImage()
        theme.apply_theme(qapp, "light")
        light = wizard.grab().toImage()
    finally:
        qapp.setStyleSheet("")
    assert dark.pixelColor(300, 20).lightness() < 80
    assert light.pixelColor(300, 20).lightness() > 200
