"""The main job done by a user of assistive technology: from outside, by the names that the specification gives."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.gui.outside import console, desktop

if sys.platform.startswith("linux"):
    from tests.gui.atspi import Node, Screen

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="AT-SPI is Linux's accessibility"),
]
BUTTON = "push button"


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    with (
        desktop() as environment,
        Screen(environment["DBUS_SESSION_BUS_ADDRESS"]) as screen,
        console(environment, tmp_path),
    ):
        yield screen


def press(screen: Screen, window: Node, name: str, *roles: str) -> None:
    screen.item(window, name, *(roles or (BUTTON,))).press()


def create(screen: Screen, picker_title: str, dialog_title: str, name: str) -> None:
    """Create…, the name, Sign in, OK, and OK in the list that holds the new app."""
    picker = screen.window(picker_title)
    press(screen, picker, "Create")
    dialog = screen.window(dialog_title)
    screen.item(dialog, "Application Name").write(name)
    press(screen, dialog, "Sign in")
    tenant = screen.item(dialog, "Azure AD Tenant Name", "text")
    screen.until(lambda: tenant.text == "Contoso (practice)", "the tenant's name")
    if dialog_title == "Create Server Application":
        assert screen.item(dialog, "Secret Key validity period").name == "1 year"
        assert screen.item(dialog, "HomePage URL", "text").text == "https://ConfigMgrService"
        press(screen, dialog, "Use the tenant's App ID URI")
        uri = screen.item(dialog, "App ID URI", "text")
        screen.until(lambda: uri.text.startswith("api://"), "the tenant's App ID URI")
    press(screen, dialog, "OK")
    screen.gone(dialog_title)
    table = screen.item(picker, "Apps")
    screen.until(lambda: [row[1] for row in table.cells()] == [name], "the new app in the list")
    press(screen, picker, "OK")
    screen.gone(picker_title)


def test_whole_main_job_by_accessible_names(screen: Screen) -> None:
    window = screen.window("azconsole (Connected to the practice cloud)")
    press(screen, window, "Configure Azure Services")
    wizard = screen.window("Azure Services Wizard")
    screen.item(wizard, "Name", "text").write("Contoso")
    screen.item(wizard, "Description", "text").write("For the head office")
    screen.item(wizard, "Azure service").select(0)
    press(screen, wizard, "Next >")
    assert screen.item(wizard, "Azure environment", "combo box").name == "PracticeCloud"
    assert screen.item(wizard, "Web app", "text").text == ""
    press(screen, wizard, "Browse")
    create(screen, "Server App", "Create Server Application", "ConfigMgr Server")
    web = screen.item(wizard, "Web app", "text")
    screen.until(lambda: "ConfigMgr Server" in web.text, "the web app on the App page")
    browses = [n for n in wizard.walk() if (n.name, n.role) == ("Browse", BUTTON)]
    browses[1].press()
    create(screen, "Client App", "Create Client Application", "ConfigMgr Client")
    native = screen.item(wizard, "Native Client app", "text")
    screen.until(lambda: "ConfigMgr Client" in native.text, "the native app on the App page")
    press(screen, wizard, "Next >")
    assert screen.item(wizard, "Enable Azure Active Directory User Discovery", "check box")
    press(screen, wizard, "Next >")
    assert screen.item(wizard, "Confirm the Settings")
    press(screen, wizard, "Next >")
    assert screen.item(wizard, "The Azure Services Wizard completed successfully.")
    press(screen, wizard, "Close")
    screen.gone("Azure Services Wizard")
    services = screen.item(window, "Azure Services", "table")
    screen.until(lambda: [row[1] for row in services.cells()] == ["Contoso"], "the service in the list")
    press(screen, window, "Run Full Discovery Now")
    screen.until(lambda: "Not yet" not in services.cells()[0], "the end of the discovery", 40)
    row = services.cells()[0]
    assert row[2:4] == ["Cloud Management", "Contoso (practice)"]
