"""One window for each site: a second start raises the first; a killed one is taken over; only this user may ask."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from azconsole.app import instance
from azconsole.app.instance import OneWindow, private_folder
from azconsole.domain.errors import UnavailableError
from azconsole.wiring.folders import site_folders

SWITCH = """
import sys
from pathlib import Path
from azconsole.app import window

folder = Path(sys.argv[1])
titles = []

class Watched(window.Console):
    def __init__(self, *given):
        super().__init__(*given)
        self.site_opened.connect(self.act)

    def act(self):
        titles.append(self.window.windowTitle())
        menu, last = self.menu, len(titles) == 3
        if last:
            self.window.close()
        else:
            menu.site_chosen.emit(folder / str(len(titles)), False)

window.Console = Watched
code = window.run_window(window.WindowOptions(data_dir=str(folder / "0")))
print(code, titles, sorted(path.name for path in folder.glob("[0-9]")))
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and file modes of POSIX")


def _start(folder: Path) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "AZCONSOLE_KEYSTORE": "session"}
    return subprocess.Popen([sys.executable, "-m", "azconsole", "--data-dir", str(folder)], env=environment)


def test_a_second_start_raises_the_first_and_a_killed_one_is_taken_over(
    qtbot: QtBot, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    place = OneWindow(site_folders(str(tmp_path), False).site)
    first = _start(tmp_path)
    try:
        qtbot.waitUntil(lambda: first.poll() is None and place.raise_first(), timeout=30_000)
        second = _start(tmp_path)
        assert second.wait(30) == 0
        assert first.poll() is None
        assert not place.take()
    finally:
        first.send_signal(signal.SIGKILL)
        first.wait(30)
    assert Path(place.name).exists(), "a killed process leaves its socket"
    assert place.take()
    asked: list[bool] = []
    place.asked.connect(lambda: asked.append(True))
    place.listen()
    other = _start(tmp_path)
    qtbot.waitUntil(lambda: other.poll() is not None, timeout=30_000)
    assert (other.returncode, asked) == (0, [True])
    place.release()


def test_only_this_user_may_enter(tmp_path: Path) -> None:
    folder = private_folder()
    assert folder is not None
    assert folder.stat().st_mode & 0o077 == 0
    place = OneWindow(tmp_path)
    assert place.take()
    place.listen()
    assert Path(place.name).stat().st_mode & 0o077 == 0
    place.release()


def test_a_folder_that_others_may_enter_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    folder = private_folder()
    assert folder is not None
    assert folder.parent == tmp_path
    folder.chmod(0o755)
    assert private_folder() != folder


def test_another_mode_or_folder_is_another_site(tmp_path: Path) -> None:
    names = {
        OneWindow(site_folders(str(tmp_path / folder), practice).site).name
        for folder in ("a", "b")
        for practice in (False, True)
    }
    assert len(names) == 4


def test_a_window_that_does_not_answer_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(instance, "_PATIENCE_SECONDS", 0.0)
    first, second = OneWindow(tmp_path), OneWindow(tmp_path)
    assert first.take()
    with pytest.raises(UnavailableError, match="does not answer"):
        second.take()
    first.release()
    assert second.take()
    second.release()
    assert QCoreApplication.instance() is not None


def test_connect_opens_another_site_in_the_same_process(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "AZCONSOLE_KEYSTORE": "session"}
    done = subprocess.run(
        [sys.executable, "-c", SWITCH, str(tmp_path)],
        capture_output=True, text=True, check=False, env=environment, timeout=60,
    )  # fmt: skip
    title = "azconsole (Connected to Azure)"
    assert done.stdout.strip() == f"0 {[title] * 3} {['0', '1', '2']}", done.stderr
    assert "Error" not in done.stderr


def test_a_window_that_cannot_be_made_says_why(tmp_path: Path) -> None:
    script = (
        "import sys\nfrom azconsole.app import window\nfrom azconsole.gui.dialogs.crash_dialog import CrashDialog\n"
        "CrashDialog.exec = lambda dialog: print(dialog.ui.messageLabel.text())\n"
        "def broken(*_): raise ValueError('client_secret=Canary8Q~x')\nwindow.Console = broken\n"
        f"sys.exit(window.run_window(window.WindowOptions(data_dir={str(tmp_path)!r})))"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False, env=environment, timeout=60
    )
    assert done.returncode == 1
    assert "The window could not be opened (ValueError)." in done.stdout
    assert "Traceback" in done.stderr
    assert "Canary" not in done.stderr
