"""Reports of errors that nobody expected: redacted, from threads too, and those of a run that a fault ended."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from azconsole.app.bugs import BugCatcher, BugReport, bug_report
from azconsole.app.window import Console, WindowOptions
from azconsole.gui.dialogs.crash_dialog import CrashDialog
from tests.gui.fakes import FakeSite, toolbox

FAULT = """
import ctypes, sys
from pathlib import Path
from azconsole.app.bugs import FaultLog
log = FaultLog(Path(sys.argv[1]))
found = []
log.found.connect(lambda report: found.append(report.text))
log.start()
if sys.argv[2] == "crash":
    ctypes.string_at(0)
log.stop()
print("".join(found))
"""


def _error(message: str) -> BaseException:
    try:
        raise ValueError(message)
    except ValueError as error:
        return error


def test_a_report_holds_no_secrets_and_no_home(monkeypatch: pytest.MonkeyPatch) -> None:
    report = bug_report(_error(f"client_secret=Canary8Q~secret in {Path.home()}/file"))
    assert report.what == "ValueError"
    assert "Canary8Q" not in report.text
    assert str(Path.home()) not in report.text
    assert "~/file" in report.text
    assert "in _error" in report.text
    assert "Python 3." in report.text


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_f61_errors_of_threads_are_caught(qtbot: QtBot) -> None:
    before = threading.excepthook
    catcher = BugCatcher()
    catcher.install()

    def fail() -> None:
        raise KeyError("in a thread")

    with qtbot.waitSignal(catcher.caught) as caught:
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
    catcher.remove()
    assert threading.excepthook is before
    report = caught.args[0]
    assert isinstance(report, BugReport)
    assert "KeyError: 'in a thread'" in report.text


def test_the_crash_dialog_copies_its_report(qtbot: QtBot) -> None:
    dialog = CrashDialog("What happened.", "the report")
    qtbot.addWidget(dialog)
    dialog.add("and another")
    dialog.ui.copyButton.click()
    assert QGuiApplication.clipboard().text() == "the report\n\nand another"


@pytest.mark.skipif(sys.platform == "win32", reason="faults as POSIX has them")
def test_a_fault_is_told_at_the_next_start(tmp_path: Path) -> None:
    (tmp_path / "logs").mkdir()

    def run(word: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", FAULT, str(tmp_path), word]
        return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, env={**os.environ})

    assert run("crash").returncode < 0
    assert "Segmentation fault" in run("look").stdout
    assert run("look").stdout.strip() == "", "told once"


def test_f61_an_unexpected_error_is_shown_and_the_window_goes_on(qtbot: QtBot, tmp_path: Path) -> None:
    console = Console(WindowOptions(data_dir=str(tmp_path)), lambda *_: FakeSite(toolbox()))
    before = sys.excepthook
    with qtbot.waitSignal(console.controllers.users.loaded):
        console.start()
    zeros = [0]
    console.window.address.refresh.clicked.connect(lambda: 1 // zeros.pop())
    with qtbot.waitSignal(console.desk.opened) as opened:
        console.window.address.refresh.click()
    crash = opened.args[0]
    assert "ZeroDivisionError" in crash.ui.messageLabel.text()
    assert "1 // zeros.pop()" in crash.ui.reportEdit.toPlainText()
    console.window.address.refresh.click()
    console.window.address.refresh.click()
    report = crash.ui.reportEdit.toPlainText()
    assert [report.count(f"{error}: ") for error in ("ZeroDivisionError", "IndexError")] == [1, 1], (
        "one dialog, each once"
    )
    opened.args[0].accept()
    qtbot.waitUntil(lambda: not console.runner.busy)
    assert console.close()
    assert sys.excepthook is before
    console.window.deleteLater()
