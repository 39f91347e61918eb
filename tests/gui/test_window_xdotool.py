"""The main job by the keyboard of a real window system: keys by xdotool under a window manager, looked at by AT-SPI."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.gui.outside import console, desktop

if sys.platform.startswith("linux"):
    from tests.gui.atspi import Node, Screen

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="xdotool is for X"),
]


class Person:
    """Presses keys and looks at the screen."""

    def __init__(self, environment: dict[str, str], screen: Screen) -> None:
        self._environment = environment
        self.screen = screen

    def keys(self, *keys: str) -> None:
        """Press keys one after the other, for example "alt+n"."""
        self._xdotool("key", "--clearmodifiers", *keys)

    def types(self, text: str) -> None:
        """Type a text."""
        self._xdotool("type", text)

    def at(self, title: str) -> Node:
        """Wait until the window of this title has the keyboard."""
        self.screen.until(lambda: self._active().startswith(title), f"{title} with the keyboard")
        return self.screen.window(title)

    def sees(self, window: Node, name: str, text: str = "") -> None:
        """Wait until a control can be used, and a field holds (something like) a text."""
        found = self.screen.item(window, name)
        self.screen.until(lambda: not text or text in found.text, f"{text} in {name}")

    def _active(self) -> str:
        found = self._xdotool("getactivewindow", "getwindowname", check=False)
        return found.strip()

    def _xdotool(self, *words: str, check: bool = True) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=self._environment, capture_output=True, text=True, check=check, timeout=30
        )
        return done.stdout


def create_apps(person: Person) -> None:
    """Browse, Create, Sign in and OK, for both apps."""
    person.keys("space")
    person.at("Server App")
    person.keys("alt+r")
    dialog = person.at("Create Server Application")
    person.types("ConfigMgr Server")
    person.keys("alt+i")
    person.sees(dialog, "Azure AD Tenant Name", "Contoso")
    person.sees(dialog, "Use the tenant's App ID URI")
    person.at("Create Server Application")
    person.keys("alt+s")
    person.sees(dialog, "App ID URI", "api://")
    person.keys("Return")
    picker = person.at("Server App")
    person.sees(picker, "OK")
    person.keys("Return")
    person.at("Azure Services Wizard")
    person.keys("Tab", "Tab", "space")
    person.at("Client App")
    person.keys("alt+r")
    dialog = person.at("Create Client Application")
    person.types("ConfigMgr Client")
    person.keys("alt+i")
    person.sees(dialog, "Azure AD Tenant Name", "Contoso")
    person.at("Create Client Application")
    person.sees(dialog, "OK")
    person.keys("Return")
    picker = person.at("Client App")
    person.sees(picker, "OK")
    person.keys("Return")


def test_whole_main_job_by_real_keys(tmp_path: Path) -> None:
    with (
        desktop("xdotool") as environment,
        Screen(environment["DBUS_SESSION_BUS_ADDRESS"]) as screen,
        console(environment, tmp_path),
    ):
        person = Person(environment, screen)
        window = person.at("azconsole (Connected to the practice cloud)")
        person.keys("ctrl+n")
        wizard = person.at("Azure Services Wizard")
        person.types("Contoso")
        person.keys("Tab", "Tab", "Home", "space")
        person.sees(wizard, "Next >")
        person.keys("Return")
        person.sees(wizard, "Web app")
        create_apps(person)
        person.at("Azure Services Wizard")
        person.sees(wizard, "Next >")
        person.keys("alt+n")
        person.sees(wizard, "Enable Azure Active Directory User Discovery")
        person.keys("Return")
        person.sees(wizard, "Confirm the Settings")
        person.keys("Return")
        person.sees(wizard, "The Azure Services Wizard completed successfully.")
        person.keys("Return")
        person.at("azconsole")
        services = screen.item(window, "Azure Services", "table")
        screen.until(lambda: [row[1] for row in services.cells()] == ["Contoso"], "the service in the list")
        person.keys("ctrl+r")
        screen.until(lambda: "Not yet" not in services.cells()[0], "the end of the discovery", 40)
