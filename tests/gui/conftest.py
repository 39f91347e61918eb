"""Fixtures of the window's tests: a console over a small site in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from azconsole.app.window import Console, WindowOptions
from azconsole.controllers import language
from azconsole.gui import theme
from azconsole.operations.toolbox import Toolbox
from tests.gui.fakes import FakeSite
from tests.gui.real_window import RealWindow
from tests.practice.control import Control

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says of each window what it cannot do (size hints, raise): no fault of the window's."""
    ignore = pytest.mark.qt_log_ignore("^This plugin does not support ", extend=True)
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(ignore)


OpenConsole = Callable[[Toolbox], Console]


@pytest.fixture
def open_console(qtbot: QtBot, tmp_path: Path) -> Iterator[OpenConsole]:
    """Opens a console with a toolbox and waits until its lists are read."""
    consoles: list[Console] = []
    bugs: list[object] = []

    def make(toolbox: Toolbox) -> Console:
        options = WindowOptions(data_dir=str(tmp_path), practice=True)
        console = Console(options, lambda _options, _cancel: FakeSite(toolbox))
        consoles.append(console)
        console.bugs.caught.connect(bugs.append)
        with qtbot.waitSignals(
            [console.site_opened, console.controllers.users.loaded, console.controllers.services.loaded]
        ):
            console.start()
        qtbot.waitActive(console.window)
        return console

    yield make
    for console in consoles:
        assert console.close(), "a worker did not stop within two seconds"
        console.window.deleteLater()
        console.deleteLater()
    assert not bugs, f"errors that nobody expected: {[str(bug) for bug in bugs]}"


OpenReal = Callable[..., RealWindow]


@pytest.fixture
def open_real(
    qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[OpenReal]:
    """Opens the console over the product's own wiring and a practice cloud; secrets stay in memory unless the test says
    otherwise. Closing within two seconds, and no error that nobody expected, are part of each test."""
    monkeypatch.setenv("AZCONSOLE_KEYSTORE", "session")
    opened: list[RealWindow] = []

    def make(control: Control | None = None) -> RealWindow:
        real = RealWindow(qtbot, control or request.getfixturevalue("practice"), tmp_path / "data")
        opened.append(real)
        return real

    yield make
    for real in opened:
        assert real.close(), "a worker did not stop within two seconds"
        assert not real.bugs, f"errors that nobody expected: {[str(bug) for bug in real.bugs]}"


@pytest.fixture(autouse=True)
def in_english(qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Tests read English wherever they run; one that speaks another language leaves none of it."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    yield
    language.install(qapp, language.Language("en"))


@pytest.fixture(autouse=True)
def light_again(qapp: object) -> Iterator[None]:
    """A test that switches the theme leaves the light one."""
    yield
    if theme.is_dark():
        theme.apply_theme(qapp, "light")  # type: ignore[arg-type]  # pytest-qt's application
