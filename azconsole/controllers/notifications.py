"""The notifications behind the yellow bar and the flag, looked for on a worker thread."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from azconsole.controllers.base import STORE_LANE, Controller
from azconsole.controllers.jobs import JobRunner
from azconsole.controllers.texts import shown, tr
from azconsole.domain.texts import plural
from azconsole.operations.notification_board import Board, NotificationBoard, SnoozePeriod

if TYPE_CHECKING:
    from azconsole.operations.toolbox import Toolbox

LOOK_EVERY = timedelta(hours=1)
_WEEK, _DAY, _HOUR, _MINUTE = timedelta(weeks=1), timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)


class NotificationsController(Controller):
    """Looks when asked to, once an hour, and when a snooze ends; `changed` carries the Board of each look. A store that
    cannot be read leaves the last one: the lists tell of that."""

    changed = Signal(object)

    def __init__(self, toolbox: Toolbox, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(runner, parent)
        self._operation = NotificationBoard(toolbox)
        self._again = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        self.board: Board | None = None

    def close(self) -> None:
        """Look no more."""
        self._timer.stop()
        super().close()

    def look(self) -> None:
        """Look now; while one look is under way, once more after it."""
        if self.busy:
            self._again = True
        else:
            self._do(self._operation.look)

    def dismiss(self, key: str) -> None:
        """Hide a notification for good."""
        self._do(lambda: self._operation.dismiss(key))

    def snooze(self, key: str, period: SnoozePeriod) -> None:
        """Hide a notification for a while."""
        self._do(lambda: self._operation.snooze(key, period))

    def restore(self) -> None:
        """Show everything again that is hidden."""
        self._do(self._operation.restore)

    def _do(self, work: Callable[[], Board]) -> None:
        self._start(lambda _: work(), lane=STORE_LANE, on_result=self._show, on_error=lambda _: self._ended(LOOK_EVERY))

    def _show(self, board: Board) -> None:
        self.board = board
        self.changed.emit(board)
        self._ended(min(LOOK_EVERY, board.next_end - board.now) if board.next_end else LOOK_EVERY)

    def _ended(self, next_look: timedelta) -> None:
        # A second more: a timer that wakes a moment too early would find the snooze still standing.
        self._timer.start(int(next_look.total_seconds() * 1000) + 1000)
        if self._again:
            self._again = False
            self.look()


def age(since: datetime | None, now: datetime) -> str:
    """How long something has been there, in its largest unit: "3 days ago"; empty when nobody knows."""
    if since is None:
        return ""
    passed = now - since
    if passed >= _WEEK:
        return shown(plural(passed // _WEEK, "{count:n} week ago", "{count:n} weeks ago"))
    if passed >= _DAY:
        return shown(plural(passed // _DAY, "{count:n} day ago", "{count:n} days ago"))
    if passed >= _HOUR:
        return shown(plural(passed // _HOUR, "{count:n} hour ago", "{count:n} hours ago"))
    if passed >= _MINUTE:
        return shown(plural(passed // _MINUTE, "{count:n} minute ago", "{count:n} minutes ago"))
    return tr("just now")
