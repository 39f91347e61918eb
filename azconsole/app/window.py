"""Opens the console's window: paints first, opens the site after that on a worker thread.

msal, requests, keyring and sqlite_utils come in with `azconsole.wiring.site`, which the worker imports: in the window's
own thread that import would stall it for a quarter of a second (console.md section 5).
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol, TypeAlias

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from azconsole.app.bugs import BugCatcher, BugReport, FaultLog, bug_report
from azconsole.app.garbage import Collector
from azconsole.app.instance import OneWindow
from azconsole.app.window_state import WindowState
from azconsole.controllers.console import ConsoleController
from azconsole.controllers.jobs import Job, JobContext, JobRunner
from azconsole.controllers.language import Language, install
from azconsole.controllers.nodes import AZURE_SERVICES
from azconsole.controllers.services_list import ServicesListController
from azconsole.controllers.texts import shown, tr
from azconsole.controllers.users_list import UsersListController
from azconsole.domain.texts import joined
from azconsole.gui import theme
from azconsole.gui.console.main_window import Controllers, MainWindow
from azconsole.gui.icons import icon
from azconsole.wiring.folders import site_folders

if TYPE_CHECKING:
    from pathlib import Path

    from azconsole.app.application_menu import ApplicationMenu
    from azconsole.app.desk import Desk
    from azconsole.app.device_lists import DeviceLists
    from azconsole.app.node_lists import NodeLists
    from azconsole.app.node_pages import NodePages
    from azconsole.domain.cancel import CancelToken
    from azconsole.domain.errors import AzConsoleError
    from azconsole.gui.dialogs.crash_dialog import CrashDialog
    from azconsole.operations.diagnostics import Diagnostics
    from azconsole.operations.toolbox import Toolbox

_SITE_LANE = "site"
_CLOSING_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class WindowOptions:
    """How to open the window. `data_dir` None: the platform's place; `theme` empty and `language` None: as remembered;
    `reset_layout`: forget splitters, columns and places; `open_url` None: the system's browser; `on_open` is called with the
    running console once its site is open (the tour drives it)."""

    data_dir: str | None = None
    practice: bool = False
    theme: str = ""
    language: Language | None = None
    reset_layout: bool = False
    open_url: Callable[[str], bool] | None = None
    on_open: Callable[[Console], None] | None = None


class OpenedSite(Protocol):
    """What the window needs of `azconsole.wiring.site.Site`."""

    @property
    def toolbox(self) -> Toolbox:
        """The operations."""

    @property
    def log_folder(self) -> Path:
        """Where the logs are."""

    @property
    def practice_page(self) -> str:
        """Where the practice cloud shows its accounts and apps; empty with the real clouds."""

    def trust_summary(self) -> str:
        """Which certificates and which proxy are in force."""

    def diagnostics(self) -> Diagnostics:
        """What can be exported for whoever looks for a fault."""

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
    menu: ApplicationMenu  # from `painted` on

    def __init__(self, options: WindowOptions, open_site: OpenSite | None = None) -> None:
        super().__init__()
        self._options = options
        self._open = open_site or open_wired_site
        # Filled by the worker itself, so that a site that opens while the window closes is closed too.
        self._sites: list[OpenedSite] = []
        self._opening: Job[OpenedSite] | None = None
        self._site: OpenedSite | None = None
        self._later: list[NodeLists | NodePages | DeviceLists] = []
        self._folders = site_folders(options.data_dir, options.practice)
        self._state = WindowState(self._folders.site)
        self.site_opened.connect(self._state.tell_damage)
        if options.reset_layout:
            self._state.reset_layout()
        app = QCoreApplication.instance()
        if app is not None:
            install(app, options.language or self._state.language)  # before anything that has a text is made
        self._finished = False
        self._crash: CrashDialog | None = None
        self.next_options: WindowOptions | None = None
        self.bugs = BugCatcher(self)
        self.runner = JobRunner(self)
        self.controllers = Controllers(
            ConsoleController(self, self._state.last_node or AZURE_SERVICES),
            ServicesListController(self.runner, self),
            UsersListController(self.runner, self),
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
        self.bugs.caught.connect(self._show_bug)
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
        self.window.finish()
        self._state.restore(self.window)
        QTimer.singleShot(0, self, self._make_desk)  # a turn of its own: both together would stall the window

    def _make_desk(self) -> None:
        from azconsole.app.application_menu import ApplicationMenu
        from azconsole.app.desk import Desk

        self.desk = Desk(self.window, self.controllers, self.runner, self._options.open_url)
        self.desk.imported.connect(self._make_lists)
        place = (self._folders.root, self._options.practice)
        self.menu = ApplicationMenu(self.window, self.controllers, self.runner, self._state, place)
        self.menu.opened.connect(self.desk.opened)
        self.menu.site_chosen.connect(self._reopen_elsewhere)
        self.menu.language_chosen.connect(self._open_again)
        self.runner.bug_found.connect(self.bugs.report)
        self.window.actions_.refresh.triggered.connect(self._reopen)
        self._finished = True
        self.painted.emit()
        self._open_site()

    def _make_lists(self) -> None:
        from azconsole.app.device_lists import DeviceLists
        from azconsole.app.node_lists import NodeLists
        from azconsole.app.node_pages import NodePages

        pages = NodePages(self.window, self.controllers, self.runner)
        pages.opened.connect(self.desk.opened)
        lists = NodeLists(self.window, self.controllers, self.runner)
        lists.opened.connect(self.desk.opened)
        lists.log_requested.connect(pages.show_log)
        pages.copy_requested.connect(self.desk.lists.copy)
        pages.export_requested.connect(self.desk.lists.ask_export)
        devices = DeviceLists(self.window, self.controllers, self.runner, self._options.open_url)
        devices.opened.connect(self.desk.opened)
        devices.refused.connect(self.desk.show_error)
        self.desk.device_removals.connect(devices.desk.reader.decide_removals)
        self._later = [lists, pages, devices]
        for part in self._later:
            part.failed.connect(self.desk.show_once)
            if self._site is not None:
                part.attach(self._site)

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
        self.desk.notifications.practice_page = site.practice_page
        self._site = site
        for part in self._later:
            part.attach(site)
        self.menu.attach(site.toolbox, site.trust_summary())
        in_practice, in_azure = tr("azconsole (Connected to the practice cloud)"), tr("azconsole (Connected to Azure)")
        self.window.show_connected(in_practice if site.toolbox.practice else in_azure)
        self.controllers.services.loaded.connect(self.window.focus_main, Qt.ConnectionType.SingleShotConnection)
        self.site_opened.emit()
        if self._options.on_open is not None:
            self._options.on_open(self)

    def _reopen_elsewhere(self, folder: Path, practice: bool) -> None:
        chosen = site_folders(str(folder), practice)
        if chosen.site == self._folders.site:
            self.window.status.show_ready(tr("This site is open here already."))
        elif OneWindow(chosen.site).raise_first():
            self.window.status.show_ready(tr("That site is open in another window."))
        else:
            self.next_options = replace(
                self._options, data_dir=str(folder), practice=practice, reset_layout=False, on_open=None
            )
            self.window.close()

    def _open_again(self) -> None:
        self.next_options = replace(self._options, language=None, reset_layout=False, on_open=None)
        self.window.close()

    def _show_bug(self, report: BugReport) -> None:
        from azconsole.gui.dialogs.crash_dialog import CrashDialog

        if self._crash is not None:
            self._crash.add(report.text)
            return
        sentence = tr(
            "azconsole met an error that it does not know ({what}). Nothing was lost and the window goes on; if it happens "
            "again, send this report to the developers. What looks like a secret was taken out of it; read it before you "
            "send it.",
            what=report.what,
        )
        self._crash = CrashDialog(sentence, report.text, self.window)
        self._crash.finished.connect(self._forget_crash)
        self._crash.open()
        if self._finished:
            self.desk.opened.emit(self._crash)

    def _forget_crash(self) -> None:
        if self._crash is not None:
            self._crash.deleteLater()
        self._crash = None

    def _on_failed(self, error: AzConsoleError) -> None:
        self.window.show_failure(shown(error.title), shown(joined(error.message, error.hint)))
        self.site_failed.emit(error)


def run_window(options: WindowOptions) -> int:
    """Show the console until it is closed; the exit code. A second start on a site raises the window that is there. Raises
    UnavailableError when that one does not answer."""
    app = make_application()
    code, wish = 0, options
    while True:
        place = OneWindow(site_folders(wish.data_dir, wish.practice).site)
        if not place.take():
            return code
        try:
            code, following = _show(app, wish, place)
        except Exception as error:  # noqa: BLE001 - the top: a window that cannot be made says why before it is gone
            return _end(bug_report(error))
        finally:
            place.release()
        if following is None:
            return code
        wish = following


def _show(app: QApplication, options: WindowOptions, place: OneWindow) -> tuple[int, WindowOptions | None]:
    console, faults = Console(options), FaultLog(site_folders(options.data_dir, options.practice).site)
    console.painted.connect(lambda: _settle(app))
    console.painted.connect(lambda: QTimer.singleShot(0, place, place.listen))  # a turn of its own: no stall
    console.site_opened.connect(faults.start)
    faults.found.connect(console.bugs.caught)
    place.asked.connect(console.window.come_forward)
    console.start()
    code = app.exec()
    console.close()
    faults.stop()
    console.window.deleteLater()
    console.deleteLater()
    return code, console.next_options


def _end(report: BugReport) -> int:
    from azconsole.gui.dialogs.crash_dialog import CrashDialog

    print(report.text, file=sys.stderr)  # noqa: T201 - where there is no window to read it in
    CrashDialog(tr("The window could not be opened ({what}).", what=report.what), report.text).exec()
    return 1


def _settle(app: QApplication) -> None:
    if app.findChild(Collector) is not None:
        return  # another site in the same process
    Collector(app)
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

    return open_site(options.data_dir, practice=options.practice, cancel=cancel, words=shown)
