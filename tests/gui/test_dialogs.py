from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from azconsole.controllers.app_picker import AppPickerController
from azconsole.controllers.jobs import JobRunner
from azconsole.controllers.keystore_choice import KeyStoreController
from azconsole.controllers.properties import PropertiesController
from azconsole.controllers.texts import local_time
from azconsole.domain.apps import App, AppKind, AzureService
from azconsole.domain.clouds import AZURE_PUBLIC
from azconsole.domain.errors import UnavailableError
from azconsole.domain.redact import Secret
from azconsole.domain.schedules import DiscoverySettings, IntervalUnit, Schedule
from azconsole.domain.users import DiscoveryOutcome
from azconsole.gui.dialogs.app_created_dialog import AppCreatedDialog
from azconsole.gui.dialogs.app_picker_dialog import AppPickerDialog
from azconsole.gui.dialogs.clipboard import copy_secret
from azconsole.gui.dialogs.delete_service_dialog import DeleteServiceDialog
from azconsole.gui.dialogs.discovery_settings_dialog import DiscoverySettingsDialog
from azconsole.gui.dialogs.error_dialog import show_error
from azconsole.gui.dialogs.key_store_dialog import KeyStoreDialog
from azconsole.gui.dialogs.removals_dialog import RemovalsDialog
from azconsole.gui.dialogs.service_properties_dialog import ServicePropertiesDialog
from azconsole.operations.results import CreatedApp, DeletePreview
from tests.controllers.site import WindowSite
from tests.gui.fakes import run
from tests.gui.walking import (
    accessible_texts,
    dialog,
    mnemonic_clashes,
    named,
    press,
    rich_labels,
    unnamed_inputs,
    write,
)
from tests.operations.memory import TENANT

MARKUP = '<img src="file:///etc/hostname"><b>x</b>'
D = TypeVar("D", bound=QDialog)


class Desk:
    """A site, a runner, and dialogs that are closed after the test."""

    def __init__(self, site: WindowSite, runner: JobRunner) -> None:
        self.site, self.runner = site, runner
        self.dialogs: list[QDialog] = []

    def open(self, shown: D) -> D:
        self.dialogs.append(shown)
        shown.open()
        return shown

    def picker(self, kind: AppKind = AppKind.SERVER, owner: App | None = None) -> AppPickerDialog:
        controller = AppPickerController(
            self.site.toolbox, self.runner, kind, AZURE_PUBLIC, server_app=owner, open_url=self.site.open_url
        )
        return self.open(AppPickerDialog(controller))

    def service(self, name: str = "Contoso") -> AzureService:
        server, client = self.site.created_apps()
        settings, now = DiscoverySettings(), self.site.time.now
        return self.site.services.add(
            AzureService(0, name, "", "cloud-management", AZURE_PUBLIC.key, TENANT, server, client, settings, now)
        )

    def properties(self, service: AzureService) -> ServicePropertiesDialog:
        return self.open(ServicePropertiesDialog(PropertiesController(self.site.toolbox, self.runner, service.id)))


@pytest.fixture
def desk(qtbot: Any) -> Iterator[Desk]:
    runner = JobRunner()
    desk = Desk(WindowSite(), runner)
    yield desk
    for shown in desk.dialogs:
        shown.done(0)
        shown.deleteLater()
    assert runner.shutdown()


def fill_import(shown: QDialog, app: App, key: str) -> None:
    write(shown, "tenantNameEdit", "contoso.onmicrosoft.com")
    write(shown, "tenantIdEdit", f" {{{str(TENANT.tenant_id).upper()}}} ")
    write(shown, "applicationNameEdit", "Imported app")
    write(shown, "clientIdEdit", str(app.client_id))
    write(shown, "secretKeyEdit", key)
    write(shown, "appIdUriEdit", app.app_id_uri)
    named(shown, "secretKeyExpiryEdit").setDate(QDate(2027, 11, 23))


def test_imported_app_is_selected_and_ok_gives_it(desk: Desk, qtbot: Any) -> None:
    server, _ = desk.site.created_apps()
    key = next(iter(desk.site.world.secrets.values()))[0]
    picker = desk.picker()
    press(picker, "importButton")
    shown = dialog(qtbot, picker, "importServerAppDialog")
    assert named(shown, "appIdUriEdit").text() == "https://ConfigMgrService"
    assert not named(shown, "okButton").isEnabled()
    fill_import(shown, server, key)
    press(shown, "verifyButton")
    qtbot.waitUntil(lambda: named(shown, "verifyLabel", QLabel).text() == "Successfully verified!")
    press(shown, "okButton")
    qtbot.waitUntil(named(picker, "okButton", QPushButton).isEnabled)
    chosen = picker.app()
    assert chosen is not None
    assert chosen.name == "Imported app"
    press(picker, "okButton")
    assert picker.result() == QDialog.DialogCode.Accepted


def test_empty_list_says_so_and_filter_narrows(desk: Desk, qtbot: Any) -> None:
    desk.site.server_app("Alpha")
    desk.site.server_app("Beta")
    picker = desk.picker()
    table = picker.ui.appsTable
    qtbot.waitUntil(lambda: table.model().rowCount() == 2)
    assert not named(picker, "okButton").isEnabled()
    write(picker, "filterEdit", "bet")
    assert table.model().rowCount() == 1
    table.selectRow(0)
    assert picker.app() is not None
    write(picker, "filterEdit", "nothing like it")
    empty = table.grab().toImage()
    write(picker, "filterEdit", "")
    assert empty != table.grab().toImage()


def test_cancelled_sign_in_leaves_the_dialog_usable(desk: Desk, qtbot: Any) -> None:
    desk.site.signs_in = False
    picker = desk.picker()
    press(picker, "createButton")
    create = dialog(qtbot, picker, "createServerAppDialog")
    write(create, "applicationNameEdit", "App")
    press(create, "signInButton")
    waiting = dialog(qtbot, create, "signInDialog")
    qtbot.waitUntil(named(waiting, "copyLinkButton", QPushButton).isEnabled)
    press(waiting, "copyLinkButton")
    assert QApplication.clipboard().text().startswith("https://login.microsoftonline.com/")
    press(waiting, "openAgainButton")
    assert len(desk.site.browsed) == 2
    press(waiting, "cancelButton")
    qtbot.waitUntil(named(create, "signInButton", QPushButton).isEnabled)
    assert not named(create, "okButton").isEnabled()


def test_device_code_is_shown_when_no_browser_opens(desk: Desk, qtbot: Any) -> None:
    desk.site.opens = False
    picker = desk.picker()
    press(picker, "createButton")
    create = dialog(qtbot, picker, "createServerAppDialog")
    press(create, "signInButton")
    waiting = dialog(qtbot, create, "signInDialog")
    qtbot.waitUntil(lambda: any(e.isVisible() for e in waiting.findChildren(QLineEdit, "codeEdit")))
    assert named(waiting, "codeEdit", QLineEdit).text() == "ABCD-EFGH"
    press(waiting, "copyCodeButton")
    assert QApplication.clipboard().text() == "ABCD-EFGH"
    desk.site.sign_in.finish.set()
    qtbot.waitUntil(lambda: named(create, "tenantNameEdit", QLineEdit).text() == "Contoso")


def test_missing_consent_gives_the_link_for_an_administrator(desk: Desk, qtbot: Any) -> None:
    desk.site.world.may_consent = False
    desk.site.world.classic_uris = True
    picker = desk.picker()
    press(picker, "createButton")
    create = dialog(qtbot, picker, "createServerAppDialog")
    write(create, "applicationNameEdit", "App")
    press(create, "signInButton")
    qtbot.waitUntil(named(create, "okButton", QPushButton).isEnabled)
    press(create, "okButton")
    left = dialog(qtbot, create, "appCreatedDialog")
    press(left, "copyLinkButton")
    assert "adminconsent" in QApplication.clipboard().text()
    press(left, "okButton")
    qtbot.waitUntil(named(picker, "okButton", QPushButton).isEnabled)


def test_key_store_is_asked_for_and_creation_goes_on(desk: Desk, qtbot: Any) -> None:
    desk.site.secrets.broken = True
    desk.site.world.classic_uris = True
    picker = desk.picker()
    press(picker, "createButton")
    create = dialog(qtbot, picker, "createServerAppDialog")
    write(create, "applicationNameEdit", "App")
    press(create, "signInButton")
    qtbot.waitUntil(named(create, "okButton", QPushButton).isEnabled)
    press(create, "okButton")
    choice = dialog(qtbot, create, "keyStoreDialog")
    press(choice, "sessionRadio")
    press(choice, "okButton")
    qtbot.waitUntil(named(picker, "okButton", QPushButton).isEnabled)


def test_problems_and_warnings_stand_beside_their_fields(desk: Desk, qtbot: Any) -> None:
    picker = desk.picker()
    press(picker, "importButton")
    shown = dialog(qtbot, picker, "importServerAppDialog")
    assert [p.text() for p in shown.findChildren(QLabel) if p.objectName().endswith("Problem") and p.isVisible()] == []
    write(shown, "tenantIdEdit", "common")
    write(shown, "secretKeyEdit", "a long enough secret ")
    assert named(shown, "tenantIdProblem", QLabel).text()
    warning = named(shown, "secretKeyProblem", QLabel)
    assert "blank" in warning.text()
    assert warning.property("role") == "warning"
    write(shown, "secretKeyEdit", "short")
    assert warning.property("role") == "problem"


def test_expiry_is_chosen_from_the_future_only(desk: Desk, qtbot: Any) -> None:
    picker = desk.picker()
    press(picker, "importButton")
    shown = dialog(qtbot, picker, "importServerAppDialog")
    expiry: Any = named(shown, "secretKeyExpiryEdit")
    assert expiry.text() == "Select a date"
    assert expiry.calendarPopup()
    expiry.setDate(QDate(2020, 1, 1))
    assert expiry.text() == "Select a date"
    QTest.keyClicks(expiry, "5/15/2028")
    assert expiry.text() == "5/15/2028"
    expiry.setDate(expiry.minimumDate())
    QTest.keyClick(expiry, Qt.Key.Key_Up)
    assert expiry.date() > expiry.minimumDate()


def test_secret_never_shows(desk: Desk, qtbot: Any) -> None:
    pictures = []
    for value in ("Tr0ub4dor-canary-one", "corr3ct-canary-horse"):
        picker = desk.picker()
        press(picker, "importButton")
        shown = dialog(qtbot, picker, "importServerAppDialog")
        write(shown, "secretKeyEdit", value)
        assert value not in accessible_texts(shown)
        shown.setFocus()
        pictures.append(shown.grab().toImage())
        field, reveal = named(shown, "secretKeyEdit", QLineEdit), named(shown, "revealButton", QToolButton)
        QTest.mousePress(reveal, Qt.MouseButton.LeftButton)
        assert field.echoMode() is QLineEdit.EchoMode.Normal
        QTest.mouseRelease(reveal, Qt.MouseButton.LeftButton)
        assert field.echoMode() is QLineEdit.EchoMode.Password
        shown.done(0)
        assert field.text() == ""
        picker.done(0)
    assert pictures[0] == pictures[1]


def test_copied_secret_is_marked_and_taken_back(qtbot: Any) -> None:
    timer = copy_secret("canary", clear_after_ms=1)
    clipboard = QApplication.clipboard()
    assert clipboard.mimeData().hasFormat("x-kde-passwordManagerHint")
    qtbot.waitUntil(lambda: clipboard.text() == "")
    del timer
    copy_secret("canary", clear_after_ms=1)
    clipboard.setText("something else")
    QTest.qWait(20)
    assert clipboard.text() == "something else"


def test_unsaved_secret_is_shown_once_masked(desk: Desk, qtbot: Any) -> None:
    created = CreatedApp(desk.site.server_app(), unsaved_secret=Secret("canary-secret"))
    shown = desk.open(AppCreatedDialog(created, desk.site.open_url))
    assert "canary-secret" not in accessible_texts(shown)
    press(shown, "copySecretButton")
    assert QApplication.clipboard().text() == "canary-secret"
    QApplication.clipboard().clear()
    assert named(shown, "okButton").text() == "OK"
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape])
@pytest.mark.parametrize(
    "focus", ["okButton", "copySecretButton", "copyLinkButton", "unsavedSecretEdit", "revealButton"]
)
def test_no_key_closes_the_dialog_of_a_secret_that_was_not_copied(desk: Desk, key: Qt.Key, focus: str) -> None:
    created = CreatedApp(desk.site.server_app(), "https://consent", Secret("canary-secret"))
    shown = desk.open(AppCreatedDialog(created, desk.site.open_url))
    named(shown, focus, QWidget).setFocus()
    QTest.keyClick(shown.focusWidget() or shown, key)
    assert shown.isVisible()
    shown.close()
    assert shown.isVisible(), "the window's cross neither"
    assert "not copied" in named(shown, "secretLabel", QLabel).text()
    button = named(shown, "okButton", QPushButton)
    assert button.text() == button.accessibleName() == "Close without the key"
    press(shown, "okButton")
    assert not shown.isVisible()


def test_without_a_secret_return_and_escape_close_what_was_created(desk: Desk) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        shown = desk.open(AppCreatedDialog(CreatedApp(desk.site.server_app(), "https://consent"), desk.site.open_url))
        QTest.keyClick(shown, key)
        assert not shown.isVisible()


@pytest.mark.parametrize("which", ["delete", "error", "removals", "created", "picker", "properties", "keystore"])
def test_texts_are_plain_and_inputs_named(desk: Desk, qtbot: Any, which: str) -> None:
    app = desk.site.server_app(MARKUP, replace(TENANT, name=MARKUP))
    makers: dict[str, Callable[[], QDialog]] = {
        "delete": lambda: desk.open(DeleteServiceDialog(DeletePreview(MARKUP, (app,), {MARKUP: (MARKUP,)}, 3))),
        "error": lambda: show_error(None, UnavailableError(MARKUP, MARKUP, MARKUP, request_id=MARKUP)),
        "removals": lambda: desk.open(
            RemovalsDialog(replace(run(1).result, outcome=DiscoveryOutcome.REMOVALS_WAITING))
        ),
        "created": lambda: desk.open(AppCreatedDialog(CreatedApp(app, MARKUP, Secret("x")), desk.site.open_url)),
        "picker": desk.picker,
        "properties": lambda: desk.properties(desk.service(MARKUP)),
        "keystore": lambda: desk.open(KeyStoreDialog(KeyStoreController(desk.site.toolbox, desk.runner))),
    }
    shown = makers[which]()
    qtbot.waitUntil(lambda: not desk.runner.busy)
    assert rich_labels(shown) == []
    assert unnamed_inputs(shown) == []
    assert mnemonic_clashes(shown) == []
    shown.done(0)


def test_every_app_dialog_is_named_and_without_clashes(desk: Desk, qtbot: Any) -> None:
    server = desk.site.server_app()
    for kind, names in (
        (AppKind.SERVER, ("importServerAppDialog", "createServerAppDialog")),
        (AppKind.CLIENT, ("importClientAppDialog", "createClientAppDialog")),
    ):
        picker = desk.picker(kind, server if kind is AppKind.CLIENT else None)
        for button, name in zip(("importButton", "createButton"), names, strict=True):
            press(picker, button)
            shown = dialog(qtbot, picker, name)
            assert (unnamed_inputs(shown), mnemonic_clashes(shown), rich_labels(shown)) == ([], [], [])
            press(shown, "cancelButton")


def test_closing_with_a_verification_in_flight_a_hundred_times(desk: Desk, qtbot: Any) -> None:
    server, _ = desk.site.created_apps()
    gate = desk.site.held("verify_app", "server")
    for turn in range(100):
        picker = desk.picker()
        press(picker, "importButton")
        shown = dialog(qtbot, picker, "importServerAppDialog")
        fill_import(shown, server, "a secret key that is long")
        press(shown, "verifyButton")
        (picker if turn % 2 else shown).done(0)
        picker.done(0)
    gate.open()
    qtbot.waitUntil(lambda: not desk.runner.busy)


def test_properties_apply_and_ok(desk: Desk, qtbot: Any) -> None:
    shown = desk.properties(desk.service())
    qtbot.waitUntil(lambda: shown.windowTitle() == "Contoso Properties")
    assert not named(shown, "applyButton").isEnabled()
    name = named(shown, "nameEdit", QLineEdit)
    name.selectAll()
    QTest.keyClicks(name, "Head office")
    press(shown, "applyButton")
    qtbot.waitUntil(lambda: desk.site.services.get(1).name == "Head office")
    shown.ui.descriptionEdit.setPlainText("Of the head office")
    qtbot.waitUntil(named(shown, "okButton", QPushButton).isEnabled)
    press(shown, "okButton")
    qtbot.waitUntil(lambda: not shown.isVisible())
    assert desk.site.services.get(1).description == "Of the head office"


def test_properties_run_and_stop_discovery(desk: Desk, qtbot: Any) -> None:
    shown = desk.properties(desk.service())
    qtbot.waitUntil(lambda: shown.controller.view.stored is not None)
    shown.ui.tabs.setCurrentWidget(shown.ui.discoveryTab)
    press(shown, "runFullButton")
    qtbot.waitUntil(lambda: "597 users read" in named(shown, "runLabel", QLabel).text())
    press(shown, "cancelRunButton")
    qtbot.waitUntil(named(shown, "runFullButton", QPushButton).isEnabled)


def test_discovery_settings_return_what_stands_in_the_fields(desk: Desk) -> None:
    settings = DiscoverySettings(True, Schedule(3, IntervalUnit.HOURS), False, 60)
    shown = desk.open(DiscoverySettingsDialog(settings))
    assert shown.settings() == settings
    shown.ui.startCheck.setChecked(True)
    start = shown.settings().full.start
    assert start is not None
    assert start.tzinfo is not None
    assert shown.ui.startEdit.text() == local_time(start)
    assert shown.ui.deltaSpin.minimum() == 5
    assert shown.ui.deltaSpin.maximum() == 1440
    shown.ui.unitCombo.setCurrentIndex(2)
    assert shown.ui.countSpin.maximum() == 4
