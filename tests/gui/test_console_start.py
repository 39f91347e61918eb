"""Start and end of the window: what is imported before the first paint, and closing while the site is being opened."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from azconsole.app.window import Console, WindowOptions
from azconsole.cli.main import _window_only, main
from azconsole.domain.cancel import CancelToken
from tests.gui.conftest import OpenConsole
from tests.gui.fakes import FakeSite, service, toolbox

SLOW = ("msal", "requests", "keyring", "sqlite_utils", "cryptography", "numpy")
AT_FIRST_PAINT = f"""
import os, sys
from PySide6.QtCore import QEvent, QObject
from azconsole.app.window import Console, WindowOptions, make_application

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print([name for name in {SLOW!r} if name in sys.modules], flush=True)
            os._exit(0)
        return False

app = make_application()
console = Console(WindowOptions(data_dir=sys.argv[1]))
watch = Watch()
console.window.installEventFilter(watch)
console.start()
app.exec()
"""


IN_PORTIONS = """
import gc, json, tempfile, time
from importlib import import_module
from azconsole.app import desk
from azconsole.app.window import Console, WindowOptions, make_application

gc.disable()
app = make_application()
console = Console(WindowOptions(data_dir=tempfile.mkdtemp()))
console.window.show()
app.processEvents()
took = {}
for name in desk._LATER:
    begun = time.thread_time()
    import_module(name)
    took[name] = round((time.thread_time() - begun) * 1000, 1)
print(json.dumps(took), flush=True)
import os
os._exit(0)
"""


def test_what_is_imported_while_the_site_opens_comes_in_small_portions() -> None:
    """By the thread's own time: what else the machine does is not counted. The limit is half as much again as the goal."""
    found: dict[str, float] = {}
    for _ in range(3):
        done = subprocess.run(
            [sys.executable, "-c", IN_PORTIONS], capture_output=True, text=True, check=True, timeout=60,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        )  # fmt: skip
        took = json.loads(done.stdout)
        found = {name: min(found.get(name, 1000.0), ms) for name, ms in took.items()}
    assert {name: ms for name, ms in found.items() if ms > 22} == {}


def test_nothing_slow_is_imported_before_the_first_paint(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", AT_FIRST_PAINT, str(tmp_path / "data")],
        capture_output=True, text=True, check=False, env=environment, timeout=60,
    )  # fmt: skip
    assert done.stdout.strip() == "[]", done.stderr
    assert not (tmp_path / "data").exists(), "the start wrote something before the site was opened"


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ([], (None, False)),
        (["--practice"], (None, True)),
        (["--practice", "--data-dir", "here"], ("here", True)),
        (["--data-dir"], None),
        (["--data-dir", "--practice"], None),
        (["--version"], None),
        (["--reset-layout"], None),
        (["users", "count"], None),
    ],
)
def test_only_the_window_needs_no_parser(words: list[str], wish: tuple[str | None, bool] | None) -> None:
    assert _window_only(words) == wish


def test_reset_layout_reaches_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[WindowOptions] = []
    monkeypatch.setattr("azconsole.app.window.run_window", lambda options: opened.append(options) or 0)
    monkeypatch.setattr("gc.disable", lambda: None)
    assert main(["--practice", "--reset-layout"]) == 0
    assert main(["--practice"]) == 0
    assert [(options.practice, options.reset_layout) for options in opened] == [(True, True), (True, False)]


def test_closing_while_the_site_opens_stops_the_opening(qtbot: QtBot, tmp_path: Path) -> None:
    begun = threading.Event()

    def open_site(_options: WindowOptions, cancel: CancelToken) -> FakeSite:
        begun.set()
        cancel.wait(60)
        raise AssertionError("not cancelled")

    console = Console(WindowOptions(data_dir=str(tmp_path)), open_site)
    console.start()
    qtbot.waitUntil(begun.is_set)
    assert console.close()
    console.window.deleteLater()


def test_a_site_that_opens_too_late_is_closed(qtbot: QtBot, tmp_path: Path) -> None:
    site, begun = FakeSite(toolbox()), threading.Event()

    def open_site(_options: WindowOptions, cancel: CancelToken) -> FakeSite:
        stopped = threading.Event()
        cancel.on_cancel(stopped.set)
        begun.set()
        stopped.wait(60)
        return site

    console = Console(WindowOptions(data_dir=str(tmp_path)), open_site)
    console.start()
    qtbot.waitUntil(begun.is_set)
    assert console.close()
    assert site.closed
    console.window.deleteLater()


def test_tab_goes_round_and_comes_back(open_console: OpenConsole) -> None:
    window = open_console(toolbox(service(1, "One"))).window
    window.services.table.setFocus()
    seen: list[str] = []
    for _ in range(60):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget().objectName())
        if QApplication.focusWidget() is window.services.table:
            break
    assert seen[-1] == "servicesList"
    for name in (
        "applicationButton",
        "ribbonTabs",
        "actionDeleteButton",
        "navigationTree",
        "servicesSearch",
        "detailsTabs",
    ):
        assert name in seen
