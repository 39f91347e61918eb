"""Exceptions that nobody expected, in slots of the window: logged, shown, and the program goes on."""

from __future__ import annotations

import logging
import sys
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from azconsole.domain.errors import AzConsoleError

_log = logging.getLogger(__name__)


class BugCatcher(QObject):
    """Takes `sys.excepthook` between `install` and `remove`. `caught` carries an AzConsoleError for the person."""

    caught = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = sys.excepthook

    def install(self) -> None:
        """Catch from now on."""
        self._before = sys.excepthook
        sys.excepthook = self._catch

    def remove(self) -> None:
        """Give the hook back that was there before."""
        sys.excepthook = self._before

    def report(self, what: str) -> None:
        """Show a bug that was logged elsewhere; `what` names it."""
        self.caught.emit(
            AzConsoleError(
                "Unexpected error",
                f"azconsole met an error that it does not know ({what}).",
                "Nothing was lost; try again, and send the log to the developers if it stays.",
            )
        )

    def _catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before(kind, error, trace)
            return
        _log.error("unexpected error in the window", exc_info=(kind, error, trace))
        self.report(kind.__name__)
