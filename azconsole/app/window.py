"""Opens the console's window: paints first, opens the site after that on a worker thread.

msal, requests, keyring and sqlite_utils come in with `azconsole.wiring.site`, which the worker imports: in the window's
own thread that import would stall it for a quarter of a second (console.md section 5).
"""

from __future__ import annotations

import gc
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeAlias

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from azconsole.app.bugs import BugCatcher
from azconsole.app.window_state import WindowState
from azconsole.controllers.console import ConsoleController
from azconsole.controllers.jobs import Job, JobContext, JobRunner
from azconsole.controllers.services_list import ServicesListController
from azconsole.controllers.users_list import UsersListController
from azconsole.gui import theme
from azconsole.gui.console.main_window import Controllers, MainWindow
from azconsole.gui.icons import icon
from azconsole.wiring.folders import site_folders

if TYPE_CHECKING:
    from azconsole.app.desk import Desk
    from azconsole.domain.cancel import CancelToken
    from azconsole.domain.errors import AzConsoleError
    from azconsole.operations.toolbox import Toolbox

_SITE_LANE = "site"
_CLOSING_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class WindowOptions:
    """How to open the window. `data_dir` None: the platform's place; `theme` empty: as remembered; `open_url` None: the
    system's browser; `on_open` is called with the running console once its site is open (the tour drives it)."""

    data_dir: str | None = None
    practice: bool = False
    theme: str = ""
    open_url: Callable[[str], bool] | None = None
    on_open: Callable[[Console], None] | None = None


class OpenedSite(Protocol):
    """What the window needs of `azconsole.wiring.site.Site`."""

    @property
    def toolbox(self) -> Toolbox:
        """The operations."""

    def close(self) -> None:
        """Close what was opened."""


OpenSite: TypeAlias = "Callable[[WindowOptions, CancelToken], OpenedSite]"
"""Opens the site on a worker thread. Raises AzConsoleError, Cancelled."""


class Console(QObject):
    """The window and everything behind it. After `start` come `painted` (the first picture stands, and the rest of the
    window has been made after it) and `site_opened`, or `site_failed` with an AzConsoleError."""

    painted = Signal()
    site_opened = Signal()
    site_failed = Signal(object)
    desk: Desk  # from `painted` on

    def __init__(self, options: WindowOptions, open_site: OpenSite | None = None) -> None:
        super().__init__()
        self._options = options
        self._open = open_site or open_wired_site
        # Filled by the worker itself, so that a site that opens while the window closes is closed too.
        self._sites: list[OpenedSite] = []
        self._opening: Job[OpenedSite] | None = None
        self._state = WindowState(site_folders(options.data_dir, options.practice).site)
        self._finished = False
        self.bugs = BugCatcher(self)
        self.runner = JobRunner(self)
        self.controllers = Controllers(
            ConsoleController(self), ServicesListController(self.runner, self), UsersListController(self.runner, self)
        )
        self.window = MainWindow(self.controllers)
        if options.practice:
            self.window.show_practice()
        # After the widgets are made: a style sheet that stands before is worked out again each time one joins another.
        _apply_theme(options.theme or self._state.theme)
        self._state.restore_frame(self.window)

    def start(self) -> None:
        """Show the window; everything else follows when its first picture stands."""
        self.bugs.install()
        self.window.installEventFilter(self)
        self.window.show()
        self.window.focus_main()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the window's first picture."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._finish)
        return False

    def _finish(self) -> None:
        from azconsole.app.desk import Desk

        self.window.finish()
        self._state.restore(self.window)
        self.desk = Desk(self.window, self.controllers, self.runner, self._options.open_url)
        self.bugs.caught.connect(self.desk.show_error)
        self.runner.bug_found.connect(self.bugs.report)
        self.window.actions_.refresh.triggered.connect(self._reopen)
        self._finished = True
        self.painted.emit()
        self._open_site()

    def close(self) -> bool:
        """Remember the window, stop what runs, close the site; False when a worker did not stop within two seconds."""
        if self._finished:
            self._state.save(self.window)
        self.bugs.remove()
        self.window.close()
        ended = self.runner.shutdown(_CLOSING_SECONDS)
        while self._sites:
            self._sites.pop().close()
        return ended

    def _open_site(self) -> None:
        self.window.show_connecting()
        self._opening = self.runner.start(
            self._open_on_worker, lane=_SITE_LANE, on_result=self._on_open, on_error=self._on_failed
        )

    def _open_on_worker(self, context: JobContext) -> OpenedSite:
        site = self._open(self._options, context.cancel)
        self._sites.append(site)
        return site

    def _reopen(self) -> None:
        if not self._sites and self._opening is not None and self._opening.ended:
            self._open_site()

    def _on_open(self, site: OpenedSite) -> None:
        self.desk.attach(site.toolbox)
        self.window.show_connected("the practice cloud" if site.toolbox.practice else "Azure")
        self.controllers.services.loaded.connect(self.window.focus_main, Qt.ConnectionType.SingleShotConnection)
        self.site_opened.emit()
        if self._options.on_open is not None:
            self._options.on_open(self)

    def _on_failed(self, error: AzConsoleError) -> None:
        self.window.show_failure(error.title, " ".join(filter(None, (error.message, error.hint))))
        self.site_failed.emit(error)


def run_window(options: WindowOptions) -> int:
    """Show the console until it is closed; the exit code."""
    app = make_application()
    console = Console(options)
    console.painted.connect(lambda: _settle(app))
    console.start()
    code = app.exec()
    console.close()
    return code


def _settle(app: QApplication) -> None:
    gc.freeze()
    gc.enable()
    for wish in (signal.SIGINT, signal.SIGTERM):
        signal.signal(wish, lambda *_: app.quit())
    # Python hears signals only between its own bytecodes: wake it now and then while Qt waits.
    heartbeat = QTimer(app)
    heartbeat.timeout.connect(lambda: None)
    heartbeat.start(500)


def make_application() -> QApplication:
    """The Qt application with its name, font and icon; the one that exists already when there is one."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    app = QApplication([*sys.argv[:1], "-style", "fusion"])
    app.setApplicationName("azconsole")
    app.setDesktopFileName("azconsole")
    theme.load_fonts(app)
    app.setWindowIcon(icon("app"))
    return app


def _apply_theme(choice: str) -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        theme.apply_theme(app, choice)


def open_wired_site(options: WindowOptions, cancel: CancelToken) -> OpenedSite:
    """The real thing; its import is the slow part of a start, so it happens here."""
    from azconsole.wiring.site import open_site

    return open_site(options.data_dir, practice=options.practice, cancel=cancel)
