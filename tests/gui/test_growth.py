"""What repeats by itself in the window, day and night, leaves nothing behind (faults.md F62)."""

from __future__ import annotations

import gc
from collections import Counter
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from azconsole.domain.errors import StoreError
from azconsole.domain.users import RoundKind
from azconsole.gui.dialogs.crash_dialog import CrashDialog
from azconsole.gui.dialogs.error_dialog import ErrorDialog
from tests.gui.conftest import OpenConsole
from tests.gui.fakes import service, toolbox
from tests.gui.real_window import RealWindow, named, press
from tests.gui.test_window_agent import HOUR, Beside, site

__all__ = ["site"]
KNOWN_RUNS = 20
"""As many of a service's runs as the details pane lists."""
RUNS = 15
_OURS = ("azconsole", "PySide6", "shiboken6")
_TIES = ("function", "method", "cell")
"""What connections and jobs hold."""


def error_dialogs() -> list[ErrorDialog]:
    return [shown for shown in QApplication.topLevelWidgets() if isinstance(shown, ErrorDialog) and shown.isVisible()]


def test_a_list_that_cannot_be_read_tells_so_in_one_dialog_however_often(
    open_console: OpenConsole, qtbot: QtBot
) -> None:
    tools = toolbox(service(1, "Contoso"))
    console = open_console(tools)
    left = iter(range(100, 0, -1))

    def fails() -> None:
        raise StoreError("The disk is full", f"{next(left)} MB free.")

    cast(Any, tools).services = SimpleNamespace(all=fails)
    services = console.controllers.services
    for _ in range(RUNS):
        with qtbot.waitSignal(services.failed):
            services.refresh()
    [shown] = error_dialogs()
    assert named(shown, "messageLabel", QLabel).text() == "100 MB free."
    press(shown, "closeButton")
    with qtbot.waitSignal(services.failed):
        services.refresh()
    [again] = error_dialogs()
    press(again, "closeButton")


def test_a_fault_that_comes_back_is_reported_once_and_others_not_without_end(qtbot: QtBot) -> None:
    dialog = CrashDialog("What happened.", "the report")
    qtbot.addWidget(dialog)
    lines = dialog.ui.reportEdit.blockCount
    for _ in range(1000):
        dialog.add("the report")
    assert lines() == 1
    for number in range(1000):
        dialog.add(f"report {number}")
    assert "report 0\n" in dialog.ui.reportEdit.toPlainText()
    assert lines() < 50


def kept(real: RealWindow, caplog: pytest.LogCaptureFixture) -> Counter[str]:
    """How many objects there are, by type, and how many widgets."""
    real.settle()
    caplog.clear()
    gc.collect()
    kinds = Counter(type(thing) for thing in gc.get_objects())
    found = Counter({str(kind): count for kind, count in kinds.items() if _counts(kind)})
    found["all widgets"] = len(QApplication.allWidgets())
    return found


def _counts(kind: type) -> bool:
    return kind.__name__ in _TIES or str(kind.__module__).startswith(_OURS)


def run(real: RealWindow, times: int) -> None:
    """Discover so often in the window."""
    runs = real.tools.runs
    [number] = [service.id for service in real.tools.services.all()]
    for _ in range(times):
        before = runs.last(number)
        real.console.desk._discovery.run(number, RoundKind.DELTA, by_itself=False)
        real.until(lambda before=before: runs.last(number) != before)
        real.settle()


def test_runs_of_window_and_agent_leave_no_objects_behind(site: Beside, caplog: pytest.LogCaptureFixture) -> None:
    """In a long life of both: each run is shown, told, listed and compared with the last; only the history grows."""
    site.once()
    real = site.window()
    run(real, KNOWN_RUNS)
    before = kept(real, caplog)
    for _ in range(3):
        run(real, RUNS // 3)
        site.older(HOUR)
        site.once()
        real.settle()
    grown = kept(real, caplog) - before
    assert {name: count for name, count in grown.items() if count >= RUNS} == {}
