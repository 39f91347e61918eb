"""Exceptions that nobody expected, in slots of the window and in threads: logged, shown, and the program goes on."""

from __future__ import annotations

import faulthandler
import logging
import os
import sys
import threading
import traceback
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6.QtCore import QObject, Signal, qVersion

from azconsole import __version__
from azconsole.domain.texts import say

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class BugReport:
    """`what` names the error in a few words; `text` is the redacted report for the developers."""

    what: str
    text: str


class FaultLog(QObject):
    """Writes where Python stood when the process is killed by a fault of the machine (faulthandler), to `faults.log` beside
    the log. `found` carries a BugReport of the run before, when it ended so."""

    found = Signal(object)

    def __init__(self, site: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = site / "logs" / "faults.log"
        self._file: IO[str] | None = None

    def start(self) -> None:
        """Write from now on. A folder that cannot be written is no fault."""
        try:
            before = self._path.read_text("utf-8", "replace") if self._path.exists() else ""
            descriptor = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        except OSError as error:
            _log.warning("faults are not written: %s", error)
            return
        self._file = os.fdopen(descriptor, "w", encoding="utf-8")
        faulthandler.enable(self._file)
        if before.strip():
            _log.error("the run before ended by a fault:\n%s", before)
            self.found.emit(BugReport(say("the program ended unexpectedly last time"), report_text(before)))

    def stop(self) -> None:
        """Write no more."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._file = None


class BugCatcher(QObject):
    """Takes `sys.excepthook` and `threading.excepthook` between `install` and `remove`. `caught` carries a BugReport, in
    the thread of the window."""

    caught = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = sys.excepthook
        self._before_in_threads = threading.excepthook

    def install(self) -> None:
        """Catch from now on."""
        self._before, self._before_in_threads = sys.excepthook, threading.excepthook
        sys.excepthook = self._catch
        threading.excepthook = self._catch_in_thread

    def remove(self) -> None:
        """Give the hooks back that were there before."""
        sys.excepthook, threading.excepthook = self._before, self._before_in_threads

    def report(self, what: str) -> None:
        """Show a bug that was logged elsewhere; `what` names it."""
        self.caught.emit(BugReport(what.splitlines()[-1] if what else "", report_text(what)))

    def _catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before(kind, error, trace)
            return
        _log.error("unexpected error in the window", exc_info=(kind, error, trace))
        self.caught.emit(bug_report(error))

    def _catch_in_thread(self, hook: threading.ExceptHookArgs) -> None:
        error = hook.exc_value
        if error is None or isinstance(error, SystemExit):
            return
        name = hook.thread.name if hook.thread else "unknown"
        _log.error("unexpected error in thread %s", name, exc_info=error)
        self.caught.emit(bug_report(error))


def bug_report(error: BaseException) -> BugReport:
    """The report on an exception: its traceback with secrets and the user's home folder taken out."""
    return BugReport(type(error).__name__, report_text("".join(traceback.format_exception(error))))


def report_text(details: str) -> str:
    """Versions, and what happened, redacted."""
    import platform  # neither is needed for the window's first picture

    from azconsole.domain.redact import redact

    head = (
        f"azconsole {__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.system()} {platform.release()}"
    )
    return f"{head}\n\n{redact(details).replace(str(Path.home()), '~').rstrip()}\n"
