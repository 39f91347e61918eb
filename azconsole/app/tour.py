"""The tour: the real window does the main job by itself against the practice cloud and leaves a picture of each screen.

Run as `python -m azconsole.app.tour --out DIR`; packaging/run.py plays it where there is no display.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMessageLogContext, QObject, QPoint, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QAction, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from azconsole.app.tour_browser import TourBrowser
from azconsole.app.window import Console, WindowOptions, make_application
from azconsole.controllers.language import LANGUAGES, Language
from azconsole.gui.theme import THEMES
from azconsole.wiring.folders import site_folders
from azconsole.wiring.practice_process import PracticeAddress

W = TypeVar("W", bound=QWidget)
Step = Callable[[], bool]
Script = Callable[["Player"], Iterator[Step]]

_STEP_SECONDS = 60.0
_POLL_MS = 15
_CALM_POLLS = 4
_SCREEN = (1400, 900)


class TourError(Exception):
    """A step of the tour did not come to its end; the message says which."""


class Player(QObject):
    """Plays a script: a generator that acts, and yields what it waits for."""

    def __init__(self, console: Console, out: Path, script: Script, database: Path, ready: Path) -> None:
        super().__init__(console)
        self.console = console
        self.window = console.window
        self.database = database
        self.ready = ready  # tells what the practice cloud offers
        self.failure = ""
        self.started = False
        self._out = out
        self._steps = script(self)
        self._waiting: Step = lambda: True
        self._since = time.monotonic()
        self._calm = 0
        self._pictures = 0
        self._said = "start"
        self._timer = QTimer(self, interval=_POLL_MS)
        self._timer.timeout.connect(self._poll)

    def start(self) -> None:
        """Begin."""
        self.started = True
        self._timer.start()

    def tell(self, text: str) -> None:
        """Print a step."""
        self._said = text
        print(f"  {text}", flush=True)

    def picture(self, name: str, widget: QWidget | None = None) -> None:
        """Save what the widget (default: the window) shows; a menu or another popup with the window behind it."""
        self._pictures += 1
        path = self._out / f"{self._pictures:02d}-{name}.png"
        shown = widget or self.window
        (self._with_window(shown) if _is_popup(shown) else shown.grab()).save(str(path))
        print(f"      {path.name}", flush=True)

    def find(self, kind: type[W], name: str, inside: QWidget | None = None) -> W:
        """The visible widget of this object name. Raises TourError."""
        for top in [inside] if inside else reversed(QApplication.topLevelWidgets()):
            for widget in [top, *top.findChildren(kind)] if top else []:
                if isinstance(widget, kind) and widget.objectName() == name and widget.isVisible():
                    return widget
        raise TourError(f"there is no {name} on the screen")

    def shown(self, name: str) -> Step:
        """Wait for: a top-level window of this object name is on the screen."""
        return lambda: any(w.objectName() == name and w.isVisible() for w in QApplication.topLevelWidgets())

    def idle(self) -> bool:
        """Wait for: no work is under way."""
        return not self.console.runner.busy

    def go(self, key: str) -> Iterator[Step]:
        """Go to a node, and wait until it is read."""
        self.console.controllers.console.go(key)
        yield self.idle

    def gone(self, name: str) -> Step:
        """Wait for: no such window is on the screen."""
        shown = self.shown(name)
        return lambda: not shown()

    def enabled(self, name: str, inside: QWidget) -> Step:
        """Wait for: this button can be pressed."""
        return lambda: self.find(QAbstractButton, name, inside).isEnabled()

    def top(self, name: str) -> QWidget:
        """The top-level window of this object name. Raises TourError."""
        for widget in QApplication.topLevelWidgets():
            if widget.objectName() == name and widget.isVisible():
                return widget
        raise TourError(f"the window {name} is not on the screen")

    def press(self, name: str, inside: QWidget) -> None:
        """Press a button."""
        button = self.find(QAbstractButton, name, inside)
        if not button.isEnabled():
            raise TourError(f"{name} cannot be pressed")
        button.click()

    def type(self, name: str, text: str, inside: QWidget) -> None:
        """Type into a field as a person does."""
        edit = self.find(QLineEdit, name, inside)
        edit.setFocus()
        edit.selectAll()
        edit.insert(text)
        edit.editingFinished.emit()

    def trigger(self, name: str) -> None:
        """Press an action of the ribbon."""
        action = self.window.findChild(QAction, name)
        if action is None or not action.isEnabled():
            raise TourError(f"the action {name} cannot be used")
        action.trigger()

    def _with_window(self, popup: QWidget) -> QPixmap:
        picture = self.window.grab()
        painter = QPainter(picture)
        under = [widget for widget in QApplication.topLevelWidgets() if _is_popup(widget) and widget.isVisible()]
        for shown in [*(widget for widget in under if widget is not popup), popup]:
            painter.drawPixmap(self.window.mapFromGlobal(shown.mapToGlobal(QPoint())), shown.grab())
        painter.end()
        return picture

    def _poll(self) -> None:
        try:
            if self._settled():
                self._waiting = next(self._steps)
                self._since = time.monotonic()
                self._calm = 0
            elif time.monotonic() - self._since > _STEP_SECONDS:
                raise TourError("nothing happened for a minute")
        except StopIteration:
            self._end("")
        except TourError as error:
            self._end(f"The tour stopped at “{self._said}”: {error}.")
        except Exception as error:  # noqa: BLE001 - a fault of the script must not look like its end
            self._end(f"The tour stopped at “{self._said}”: {error!r}.")

    def _settled(self) -> bool:
        """Whether what is waited for has been so for a moment: layouts have come to rest before a picture is taken."""
        self._calm = self._calm + 1 if self._waiting() else 0
        return self._calm > _CALM_POLLS

    def _end(self, failure: str) -> None:
        self._timer.stop()
        self.failure = failure
        if failure:
            self.picture("stopped", QApplication.activeModalWidget() or self.window)
        QApplication.exit(1 if failure else 0)


def _is_popup(widget: QWidget) -> bool:
    return widget.windowFlags() & Qt.WindowType.WindowType_Mask == Qt.WindowType.Popup


def _drop_noise(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """The offscreen platform says at each window what it cannot do without a window manager."""
    if "This plugin does not support" not in text:
        print(text, file=sys.stderr)


def play(
    out: Path,
    data_dir: str,
    script: Script,
    theme: str = "light",
    language: Language = Language("en"),  # noqa: B008
) -> int:
    """Play a script in the real window against the practice cloud. Returns 0, or 1 with the reason on standard error."""
    from azconsole.store.database import FILE_NAME  # brings sqlite_utils in: only when the tour is played

    out.mkdir(parents=True, exist_ok=True)
    # The tour's secret keys are worth nothing and must not enter the person's own key store.
    os.environ.setdefault("AZCONSOLE_KEYSTORE", "session")
    qInstallMessageHandler(_drop_noise)
    app = make_application()
    folders = site_folders(data_dir, True)
    ready = folders.practice_cloud / "ready.json"

    def sign_in(url: str) -> bool:
        address = PracticeAddress.read(ready)
        return TourBrowser(address.admin_user, address.admin_password).open(url)

    options = WindowOptions(data_dir=data_dir, practice=True, theme=theme, language=language, open_url=sign_in)
    console = Console(options)
    player = Player(console, out, script, folders.site / FILE_NAME, ready)
    console.site_opened.connect(player.start)
    failed: list[str] = []
    console.site_failed.connect(lambda error: failed.append(str(error)))
    console.bugs.caught.connect(lambda report: failed.append(report.text) if not player.started else None)
    for end in (console.site_failed, console.bugs.caught):
        end.connect(lambda _: None if player.started else app.exit(1))
    console.window.resize(1180, 760)
    console.start()
    code = app.exec()
    console.close()
    for reason in filter(None, [player.failure, *failed]):
        print(reason, file=sys.stderr)
    return code


def _prepare_screen(scale: float, file: Path) -> None:
    """Before Qt starts: its scale, and where there is no display one in memory that the window fits on; `file` describes it."""
    if scale != 1:
        os.environ["QT_SCALE_FACTOR"] = str(scale)
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or "QT_QPA_PLATFORM" in os.environ:
        return
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if os.name != "nt":  # the colon of a drive would end the name of the file
        width, height = (round(side * scale) for side in _SCREEN)
        screen = {"name": "tour", "x": 0, "y": 0, "width": width, "height": height, "logicalDpi": 96, "dpr": 1}
        file.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"


def main(argv: Sequence[str] | None = None) -> int:
    """Play the tour."""
    from azconsole.app.tour_script import main_job

    parser = argparse.ArgumentParser(prog="azconsole tour", description="Play the main job in the real window.")
    parser.add_argument("--out", default="tour", metavar="DIR", help="where the pictures go (default: tour)")
    parser.add_argument("--data-dir", metavar="DIR", help="the data folder (default: one that is thrown away)")
    parser.add_argument("--theme", choices=tuple(name for name in THEMES if name != "system"), default="light")
    parser.add_argument("--scale", type=float, default=1.0, metavar="N", help="2: as on a screen at 200 %%")
    parser.add_argument("--language", choices=tuple(LANGUAGES), default="en")
    parser.add_argument(
        "--names", choices=("classic", "current"), default="classic", help="Azure AD or Microsoft Entra ID"
    )
    options = parser.parse_args(argv)
    out = Path(options.out)
    with tempfile.TemporaryDirectory(prefix="azconsole-tour-", ignore_cleanup_errors=True) as folder:
        _prepare_screen(options.scale, Path(folder) / "screen.json")
        language = Language(options.language, options.names == "current")
        code = play(out, options.data_dir or folder, main_job, options.theme, language)
    print(f"The pictures are in {out.resolve()}." if code == 0 else "The tour did not come to its end.", flush=True)
    return code


if __name__ == "__main__":
    sys.exit(main())
