"""The real window over the product's own wiring and a practice cloud of its own process, and a person who uses it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QListWidget, QPushButton, QWidget

from azconsole.app.window import Console, WindowOptions
from azconsole.gui.wizard.azure_services_wizard import AzureServicesWizard
from azconsole.operations.toolbox import Toolbox
from tests.gui.walking import dialog, named, press, write
from tests.practice.control import Control
from tests.site import Person

CLOSING_SECONDS = 2.0
WAIT_MS = 15_000


class RealWindow:
    """A console with a data folder. `person` answers where the console sends a browser."""

    def __init__(self, qtbot: Any, control: Control, folder: Path) -> None:
        self.qtbot, self.control, self.folder = qtbot, control, folder
        self.person = Person(control)
        self.bugs: list[object] = []
        self._closed = False
        beside(control, folder)
        options = WindowOptions(data_dir=str(folder), practice=True, open_url=self.person.open_browser)
        self.console = Console(options)
        self.console.bugs.caught.connect(self.bugs.append)
        with qtbot.waitSignals(
            [
                self.console.site_opened,
                self.console.controllers.users.loaded,
                self.console.controllers.services.loaded,
            ],
            timeout=WAIT_MS,
        ):
            self.console.start()
        qtbot.waitActive(self.window)

    @property
    def window(self) -> Any:
        return self.console.window

    @property
    def tools(self) -> Toolbox:
        """The operations behind the window, to look at what was stored."""
        toolbox = self.console.desk._toolbox
        assert toolbox is not None
        return toolbox

    def close(self) -> bool:
        """Close the console, once; False when a worker did not stop within two seconds."""
        if self._closed:
            return True
        self._closed = True
        ended = self.console.close()
        self.console.window.deleteLater()
        self.console.deleteLater()
        return ended

    def until(self, condition: Callable[[], object]) -> None:
        """Wait until something holds."""
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=WAIT_MS)

    def dialog(self, name: str) -> Any:
        """The dialog of this object name, wherever it opens."""
        self.until(lambda: self.shown(name))
        found = self.shown(name)
        assert found is not None
        return found

    def shown(self, name: str) -> Any:
        """The visible dialog of this object name."""
        tops = QApplication.topLevelWidgets()
        return next((w for w in tops if isinstance(w, QDialog) and w.objectName() == name and w.isVisible()), None)

    def gone(self, name: str) -> None:
        """Wait until no dialog of this name is there."""
        self.until(lambda: self.shown(name) is None)

    def trigger(self, action: str) -> None:
        """Use an action of the ribbon."""
        found = self.window.findChild(QWidget, action) or next(
            a for a in self.window.actions() if a.objectName() == action
        )
        assert found.isEnabled(), f"{action} cannot be used"
        found.trigger()

    def wizard(self, name: str = "Contoso") -> AzureServicesWizard:
        """The wizard on its App page."""
        self.trigger("actionConfigureAzureServices")
        wizard = self.dialog("azureServicesWizard")
        assert isinstance(wizard, AzureServicesWizard)
        write(wizard, "nameEdit", name)
        named(wizard, "servicesList", QListWidget).setCurrentRow(0)
        self.until(named(wizard, "nextButton").isEnabled)
        press(wizard, "nextButton")
        return wizard

    def create_dialog(self, wizard: Any, name: str = "ConfigMgr Server") -> Any:
        """Browse and Create of the web app, with the name filled in."""
        press(wizard, "webAppButton")
        press(self.dialog("serverAppDialog"), "createButton")
        create = self.dialog("createServerAppDialog")
        write(create, "applicationNameEdit", name)
        return create

    def sign_in(self, create: Any) -> None:
        """Sign in, and wait until the tenant's policy is known."""
        press(create, "signInButton")
        self.until(lambda: named(create, "tenantNameEdit").text())
        self.until(lambda: not self.console.runner.busy)

    def create_server(self, wizard: Any, name: str = "ConfigMgr Server") -> None:
        """A web app with the tenant's own App ID URI; the wizard shows it afterwards."""
        create = self.create_dialog(wizard, name)
        self.sign_in(create)
        press(create, "useTenantUriButton")
        press(create, "okButton")
        self.gone("createServerAppDialog")
        self.accept_picker("serverAppDialog")

    def accept_picker(self, name: str) -> None:
        """OK in the Server App or Client App dialog."""
        picker = self.dialog(name)
        self.until(named(picker, "okButton").isEnabled)
        press(picker, "okButton")
        self.gone(name)

    def create_client(self, wizard: Any, name: str = "ConfigMgr Client") -> None:
        """A native app in the same tenant."""
        press(wizard, "nativeAppButton")
        press(self.dialog("clientAppDialog"), "createButton")
        create = self.dialog("createClientAppDialog")
        write(create, "applicationNameEdit", name)
        press(create, "signInButton")
        self.until(named(create, "okButton", QPushButton).isEnabled)
        press(create, "okButton")
        self.gone("createClientAppDialog")
        self.accept_picker("clientAppDialog")

    def finish(self, wizard: Any) -> None:
        """From the App page to the closed wizard; the service is in the list."""
        press(wizard, "summaryButton")
        self.finish_from_summary(wizard)

    def finish_from_summary(self, wizard: Any) -> None:
        """From the page Summary to the closed wizard."""
        press(wizard, "nextButton")
        self.until(lambda: named(wizard, "headerTitle", QLabel).text() == "Completion")
        assert "successfully" in named(wizard, "outcomeLabel", QLabel).text()
        press(wizard, "cancelButton")
        self.gone("azureServicesWizard")
        self.until(lambda: self.console.controllers.services.model.rowCount() and not self.console.runner.busy)

    def service(self, name: str = "Contoso") -> int:
        """A configured service, made in the window; its number."""
        wizard = self.wizard(name)
        self.create_server(wizard)
        self.create_client(wizard)
        self.finish(wizard)
        self.settle()
        self.window.services.table.choose_row(0)
        self.until(self.window.actions_.properties.isEnabled)
        return next(s.id for s in self.tools.services.all() if s.name == name)

    def settle(self) -> None:
        """Wait until no work is under way."""
        self.until(lambda: not self.console.runner.busy)


def beside(control: Control, folder: Path) -> None:
    """Let the console find the practice cloud that runs already."""
    cloud = folder / "practice" / "cloud"
    if cloud != control.data_dir:
        cloud.mkdir(parents=True, exist_ok=True)
        shutil.copy(control.data_dir / "ready.json", cloud / "ready.json")


class Keys:
    """A keyboard and nothing else: keys go to the window that has the focus, as the window system sends them."""

    def __init__(self, qtbot: Any) -> None:
        self._qtbot = qtbot

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        window = QGuiApplication.focusWindow()
        assert window is not None, "no window has the keyboard"
        QTest.keyClick(window, key, modifier)

    def alt(self, letter: str) -> None:
        """A mnemonic."""
        self.press(Qt.Key(ord(letter.upper())), Qt.KeyboardModifier.AltModifier)

    def type(self, text: str) -> None:
        """Type into whatever has the focus, in place of what stands there."""
        self.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        for letter in text:
            window = QGuiApplication.focusWindow()
            assert window is not None
            QTest.keyClick(window, letter)

    @property
    def focus(self) -> str:
        """The object name of the widget that has the keyboard."""
        widget = QApplication.focusWidget()
        return widget.objectName() if widget else ""

    def tab_until(self, name: str, back: bool = False) -> list[str]:
        """Tab to a widget; the stops on the way."""
        stops: list[str] = []
        while self.focus != name:
            self.press(Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)
            assert self.focus not in stops, f"{name} is not among {stops}"
            stops.append(self.focus)
        return stops

    def wait_window(self, name: str) -> QWidget:
        """Wait until the window of this name has the keyboard. The offscreen platform has no window manager: where a
        dialog has gone, its parent gets the keyboard as a window manager gives it."""

        def there() -> bool:
            active = QApplication.activeWindow()
            if active is None:
                tops = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w.objectName() == name]
                if tops and QApplication.activeModalWidget() in (None, tops[0]):
                    tops[0].activateWindow()
                return False
            return active.objectName() == name

        self._qtbot.waitUntil(there, timeout=WAIT_MS)
        window = QApplication.activeWindow()
        assert window is not None
        return window


__all__ = ["Keys", "RealWindow", "beside", "dialog", "named", "press", "write"]
