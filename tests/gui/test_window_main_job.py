"""The main job in the real window against the real practice process, by keyboard alone."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from tests.gui.conftest import OpenReal
from tests.gui.real_window import Keys, RealWindow, named

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def keys(qtbot: Any) -> Keys:
    return Keys(qtbot)


def create_server_app(real: RealWindow, keys: Keys) -> None:
    keys.press(Qt.Key.Key_Space)
    keys.wait_window("serverAppDialog")
    assert keys.focus == "filterEdit"
    keys.alt("r")
    create = keys.wait_window("createServerAppDialog")
    assert keys.focus == "applicationNameEdit"
    keys.type("ConfigMgr Server")
    stops = keys.tab_until("signInButton")
    assert stops == ["homePageUrlEdit", "appIdUriEdit", "validityCombo", "signInButton"]
    keys.press(Qt.Key.Key_Return)
    real.until(lambda: named(create, "tenantNameEdit").text())
    keys.wait_window("createServerAppDialog")
    assert keys.focus == "okButton", "the next thing to press has the keyboard"
    real.until(create.ui.useTenantUriButton.isVisible)
    keys.alt("s")
    real.until(lambda: named(create, "appIdUriEdit").text().startswith("api://"))
    assert keys.focus == "okButton"
    keys.press(Qt.Key.Key_Return)
    keys.wait_window("serverAppDialog")
    real.until(named(real.dialog("serverAppDialog"), "okButton", QPushButton).isEnabled)
    assert keys.focus == "appsTable", "the list holds the new app and the keyboard"
    keys.press(Qt.Key.Key_Return)


def create_client_app(real: RealWindow, keys: Keys) -> None:
    keys.press(Qt.Key.Key_Space)
    keys.wait_window("clientAppDialog")
    keys.alt("r")
    create = keys.wait_window("createClientAppDialog")
    assert keys.focus == "applicationNameEdit"
    keys.type("ConfigMgr Client")
    keys.alt("i")
    keys.wait_window("signInDialog")
    real.until(lambda: named(create, "tenantNameEdit").text())
    keys.wait_window("createClientAppDialog")
    keys.tab_until("applicationNameEdit", back=True)
    keys.press(Qt.Key.Key_Return)
    keys.wait_window("clientAppDialog")
    real.until(named(real.dialog("clientAppDialog"), "okButton", QPushButton).isEnabled)
    keys.press(Qt.Key.Key_Return)


def finish_wizard(real: RealWindow, keys: Keys, wizard: QWidget) -> None:
    keys.press(Qt.Key.Key_Return)
    assert named(wizard, "pageHeading", QLabel).text() == "Configure Discovery Settings"
    keys.alt("t")
    keys.wait_window("discoverySettingsDialog")
    assert keys.focus == "countSpin"
    keys.press(Qt.Key.Key_Escape)
    keys.wait_window("azureServicesWizard")
    keys.alt("n")
    real.until(lambda: named(wizard, "headerTitle", QLabel).text() == "Summary")
    keys.press(Qt.Key.Key_Return)
    real.until(lambda: named(wizard, "headerTitle", QLabel).text() == "Completion")
    real.until(lambda: keys.focus == "cancelButton")
    keys.press(Qt.Key.Key_Return)
    keys.wait_window("mainWindow")


def test_whole_main_job_by_keyboard_alone(open_real: OpenReal, keys: Keys) -> None:
    real = open_real()
    keys.press(Qt.Key.Key_N, CTRL)
    wizard = keys.wait_window("azureServicesWizard")
    assert keys.focus == "nameEdit"
    keys.type("Contoso")
    assert keys.tab_until("servicesList") == ["descriptionEdit", "servicesList"]
    keys.press(Qt.Key.Key_Home)
    keys.press(Qt.Key.Key_Space)
    real.until(named(wizard, "nextButton").isEnabled)
    keys.press(Qt.Key.Key_Return)
    assert named(wizard, "headerTitle", QLabel).text() == "App"
    assert keys.focus == "webAppButton"
    create_server_app(real, keys)
    keys.wait_window("azureServicesWizard")
    assert keys.focus == "webAppButton", "the focus returns to where it was"
    assert keys.tab_until("nativeAppButton") == ["nativeAppEdit", "nativeAppButton"]
    create_client_app(real, keys)
    keys.wait_window("azureServicesWizard")
    assert keys.tab_until("nextButton") == ["previousButton", "nextButton"]
    finish_wizard(real, keys, wizard)
    real.settle()
    assert keys.focus == "servicesList"
    keys.press(Qt.Key.Key_R, CTRL)
    real.until(lambda: real.tools.users.count() == 1000)
    real.settle()
    keys.press(Qt.Key.Key_1, CTRL)
    real.settle()


def test_alt_alone_opens_the_wizard_by_its_letter(open_real: OpenReal, keys: Keys) -> None:
    open_real()
    keys.press(Qt.Key.Key_Alt)
    keys.press(Qt.Key.Key_C)
    keys.wait_window("azureServicesWizard")
    keys.press(Qt.Key.Key_Escape)
    keys.wait_window("mainWindow")


def test_return_presses_the_button_that_has_the_keyboard(open_real: OpenReal, keys: Keys) -> None:
    real = open_real()
    wizard = real.wizard()
    create = real.create_dialog(wizard)
    keys.wait_window("createServerAppDialog")
    real.sign_in(create)
    keys.wait_window("createServerAppDialog")
    keys.tab_until("cancelButton")
    keys.press(Qt.Key.Key_Return)
    keys.wait_window("serverAppDialog")
    keys.press(Qt.Key.Key_Escape)
    keys.wait_window("azureServicesWizard")
    assert keys.focus == "webAppButton"
    keys.press(Qt.Key.Key_Escape)
    keys.wait_window("mainWindow")
    assert real.tools.apps.all() == []
    assert not [c for c in real.control.calls("/applications") if c["method"] == "POST"]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_focus_is_seen_on_every_stop(open_real: OpenReal, keys: Keys, qapp: QApplication, theme: str) -> None:
    from azconsole.gui.theme import apply_theme

    real = open_real()
    apply_theme(qapp, theme)
    wizard = real.wizard()
    create = real.create_dialog(wizard)
    keys.wait_window("createServerAppDialog")
    real.sign_in(create)
    keys.wait_window("createServerAppDialog")
    first, looks = keys.focus, []
    while not looks or keys.focus != first:
        looks.append(create.grab().toImage())
        keys.press(Qt.Key.Key_Tab)
    assert len(looks) > 8
    assert all(look not in looks[:turn] for turn, look in enumerate(looks)), "a stop looks like another one"
    for name in ("createServerAppDialog", "serverAppDialog", "azureServicesWizard"):
        keys.wait_window(name)
        keys.press(Qt.Key.Key_Escape)
    keys.wait_window("mainWindow")
