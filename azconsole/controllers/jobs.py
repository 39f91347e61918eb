"""Work off the UI thread: one lane is one thread that does its jobs in turn (architecture.md section 3).

Handlers are given when the job starts, so no result is ever missed, and are called on the thread of the runner (the UI
thread). A job belongs to the runner, never to a widget: whoever goes away calls `Job.detach()` and hears no more.
"""

from __future__ import annotations

import logging
import queue
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar, cast

from PySide6.QtCore import QObject, Qt, Signal, Slot

from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import AzConsoleError, Cancelled
from azconsole.domain.texts import say

T = TypeVar("T")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class JobContext:
    """What the work is given: its cancel token, and `report` to send a value to `on_progress`."""

    cancel: CancelToken
    report: Callable[[Any], None]


Work = Callable[[JobContext], T]


@dataclass(slots=True, eq=False)
class Job(Generic[T]):
    """A piece of work under way."""

    work: Work[T]
    lane: str
    on_result: Callable[[T], None] | None
    on_error: Callable[[AzConsoleError], None] | None
    on_cancel: Callable[[], None] | None
    on_progress: Callable[[Any], None] | None
    token: CancelToken = field(default_factory=CancelToken)
    ended: bool = False

    def cancel(self) -> None:
        """Ask the work to stop; `on_cancel` follows when it has (a result that came first is delivered instead)."""
        self.token.cancel()

    def detach(self) -> None:
        """Deliver nothing more: for an owner that goes away. The work itself goes on unless cancelled."""
        self.on_result = self.on_error = self.on_cancel = self.on_progress = None


class JobRunner(QObject):
    """Runs jobs. `bug_found` carries the traceback text of an exception that nobody expected; the job then ends with a
    plain AzConsoleError so that whoever waits is told. `busy_changed` tells whether any job is under way."""

    bug_found = Signal(str)
    busy_changed = Signal(bool)
    _delivered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes: dict[str, queue.SimpleQueue[Job[Any] | None]] = {}
        self._threads: list[threading.Thread] = []
        self._running: set[Job[Any]] = set()
        self._closing = False
        self._delivered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether any job is waiting or running."""
        return bool(self._running)

    def start(
        self,
        work: Work[T],
        *,
        lane: str,
        on_result: Callable[[T], None] | None = None,
        on_error: Callable[[AzConsoleError], None] | None = None,
        on_cancel: Callable[[], None] | None = None,
        on_progress: Callable[[Any], None] | None = None,
    ) -> Job[T]:
        """Queue work on a lane. Exactly one of on_result, on_error and on_cancel is called, unless detached or shut down."""
        job: Job[T] = Job(work, lane, on_result, on_error, on_cancel, on_progress)
        if self._closing:
            job.ended = True
            return job
        self._running.add(job)
        if len(self._running) == 1:
            self.busy_changed.emit(True)
        self._lane(lane).put(job)
        return job

    def shutdown(self, seconds: float = 2.0) -> bool:
        """Cancel everything, end the lanes and wait for them; False when a thread did not end in time."""
        self._closing = True
        for job in list(self._running):
            job.detach()
            job.cancel()
        for lane in self._lanes.values():
            lane.put(None)
        for thread in self._threads:
            thread.join(seconds)
        ended = not any(thread.is_alive() for thread in self._threads)
        self._lanes.clear()
        self._threads.clear()
        return ended

    def _lane(self, name: str) -> queue.SimpleQueue[Job[Any] | None]:
        if name not in self._lanes:
            self._lanes[name] = queue.SimpleQueue()
            thread = threading.Thread(target=self._work_on, args=(self._lanes[name],), name=f"lane {name}", daemon=True)
            self._threads.append(thread)
            thread.start()
        return self._lanes[name]

    def _work_on(self, lane: queue.SimpleQueue[Job[Any] | None]) -> None:
        while (job := lane.get()) is not None:
            self._do(job)

    def _do(self, job: Job[Any]) -> None:
        context = JobContext(job.token, lambda value: self._send(job, "progress", value))
        try:
            job.token.check()
            self._send(job, "result", job.work(context))
        except Cancelled:
            self._send(job, "cancel", None)
        except AzConsoleError as error:
            self._send(job, "error", error)
        except Exception as error:  # noqa: BLE001 - the boundary of a thread: a bug is shown and logged, never lost
            _log.exception("a job on lane %s failed", job.lane)
            self._send(job, "bug", error)

    def _send(self, job: Job[Any], what: str, value: object) -> None:
        if not self._closing:
            self._delivered.emit((job, what, value))

    @Slot(object)
    def _deliver(self, message: object) -> None:
        job, what, value = cast("tuple[Job[Any], str, Any]", message)
        if what == "progress":
            if job.on_progress and not job.ended:
                job.on_progress(value)
            return
        job.ended = True
        self._running.discard(job)
        if what == "result" and job.on_result:
            job.on_result(value)
        elif what == "cancel" and job.on_cancel:
            job.on_cancel()
        elif what == "error" and job.on_error:
            job.on_error(value)
        elif what == "bug":
            self._report_bug(job, value)
        if not self._running:
            self.busy_changed.emit(False)

    def _report_bug(self, job: Job[Any], error: BaseException) -> None:
        if job.on_error:
            job.on_error(
                AzConsoleError(
                    say("Unexpected error"),
                    say("azconsole met an error that it does not know ({error}).", error=type(error).__name__),
                    say("Nothing was lost; try again, and send the log to the developers if it stays."),
                )
            )
        self.bug_found.emit(f"On lane {job.lane}:\n" + "".join(traceback.format_exception(error)))
