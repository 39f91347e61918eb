"""The main job done by a user of assistive technology: from outside, by the names that the specification gives."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from azconsole.domain.cancel import CancelToken
from azconsole.domain.forms import ImportClientForm
from azconsole.domain.practice_notice import PRACTICE_NOTICE
from azconsole.wiring.site import open_site
from tests.gui.outside import console, desktop
from tests.practice.control import Control, running
from tests.site import configure, made_server, server_form

if sys.platform.startswith("linux"):
    from tests.gui.atspi import Node, Screen

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="AT-SPI is Linux's accessibility"),
]
BUTTON = "push button"
CONTROL, K, RETURN, TAB, ESCAPE, DOWN = 37, 45, 36, 23, 9, 116
"""Codes of X's keyboard."""
ENDS = "The secret key of “ConfigMgr Server” expires in 5 days."


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    with (
        desktop() as environment,
        Screen(environment["DBUS_SESSION_BUS_ADDRESS"]) as screen,
        console(environment, tmp_path),
    ):
        yield screen


@pytest.fixture
def warned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A site with a service whose secret key ends in five days, beside a practice cloud that runs."""
    monkeypatch.setenv("AZCONSOLE_KEYSTORE", "session")
    folder = tmp_path / "data"
    with running(folder / "practice" / "cloud", "--users", "20", "--control") as control:
        _configure(folder, control)
        yield


def _configure(folder: Path, control: Control) -> None:
    with open_site(str(folder), practice=True, cancel=CancelToken()) as site:
        tools = site.toolbox
        form = server_form(control, made_server(control), secret_key_expiry=date.today() + timedelta(days=5))
        server = tools.import_app.server(tools.clouds[0], form)
        made = control.app(displayName="ConfigMgr Client", secretDays=0)
        client = tools.import_app.client(tools.clouds[0], ImportClientForm("ConfigMgr Client", made["appId"]), server)
        configure(tools, server, client)


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


@pytest.mark.usefixtures("warned")
def test_palette_and_notifications_by_accessible_names(screen: Screen) -> None:
    window = screen.window("azconsole (Connected to the practice cloud)")
    assert screen.item(window, f"Notification 1 of 2: {ENDS}")
    screen.keys(CONTROL, K)
    box = screen.item(window, "Search everything", "text")
    box.write("about")
    screen.until(lambda: box.description.startswith("About azconsole"), "the command as the current result")
    screen.keys(RETURN)
    press(screen, screen.window("About azconsole"), "Close")
    screen.gone("About azconsole")
    _choose(screen, window, 2, "Snooze for 1 hour")
    press(screen, window, "1 notification")
    assert screen.focused(f"Copy: {PRACTICE_NOTICE}")
    screen.keys(TAB)
    assert screen.focused("Show accounts and apps")
    screen.keys(TAB)
    screen.focused("1 notification is hidden: show it again").press()
    screen.item(window, "2 notifications")
    screen.keys(ESCAPE)
    _choose(screen, window, 2, "Dismiss")


def _choose(screen: Screen, window: Node, count: int, command: str) -> None:
    """Open the list under the flag, use a command of the warning's menu, and close the list: one is left."""
    press(screen, window, f"{count} notifications")
    warning = screen.focused(f"Copy, snooze or dismiss: {ENDS}")
    assert warning.parent.name == ENDS
    warning.press()
    screen.keys(DOWN)
    while screen.focused().name != command:
        screen.keys(DOWN)
    screen.keys(RETURN)
    screen.item(window, f"{count - 1} notification")
    screen.keys(ESCAPE)
