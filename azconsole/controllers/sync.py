"""Running the upload of collections from the window, in the lane of its tenant: no two jobs of a tenant run at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from azconsole.controllers.base import Controller
from azconsole.controllers.jobs import Job, JobContext, JobRunner
from azconsole.domain.errors import AzConsoleError
from azconsole.domain.jobs import JobEnding, JobId
from azconsole.operations.recurring import LOG_ANALYTICS_SYNC, JobPlan
from azconsole.operations.recurring_work import upload_work
from azconsole.operations.upload_collections import UploadProgress

if TYPE_CHECKING:
    from azconsole.operations.recurring_ports import Lease
    from azconsole.operations.toolbox import Toolbox


@dataclass(frozen=True, slots=True)
class SyncProgressed:
    """A sync went on."""

    service_id: int
    progress: UploadProgress


@dataclass(frozen=True, slots=True)
class SyncEnded:
    """A sync ended well; `message` says what it did."""

    service_id: int
    message: str


@dataclass(frozen=True, slots=True)
class SyncFailed:
    """A sync failed."""

    service_id: int
    error: AzConsoleError


class SyncController(Controller):
    """Runs and cancels syncs. For every `started`, which carries the service's number, exactly one of ended, failed and
    stopped (its number: it was cancelled, or another process had done it meanwhile) follows."""

    started = Signal(int)
    progressed = Signal(object)
    ended = Signal(object)
    failed = Signal(object)
    stopped = Signal(int)

    def __init__(self, toolbox: Toolbox, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(runner, parent)
        self._toolbox = toolbox
        self._running: dict[int, Job[Any]] = {}

    def running(self, service_id: int) -> bool:
        """Whether a sync of this service waits or is under way here."""
        return service_id in self._running

    def run(self, service_id: int, lane: str, *, by_itself: bool = False) -> bool:
        """Begin a sync; False when one of this service is under way already."""
        if service_id in self._running:
            return False
        self._running[service_id] = self._start(
            lambda context: self._sync(service_id, context, by_itself),
            lane=lane,
            on_result=lambda ending: self._on_ended(service_id, ending),
            on_error=lambda error: self._on_failed(service_id, error),
            on_cancel=lambda: self._on_stopped(service_id),
            on_progress=lambda progress: self.progressed.emit(SyncProgressed(service_id, progress)),
        )
        self.started.emit(service_id)
        return True

    def cancel_run(self, service_id: int) -> None:
        """Ask the sync of this service to stop; what was acknowledged is not sent again."""
        if service_id in self._running:
            self._running[service_id].cancel()
            self._toolbox.secrets.cancel_waiting()

    def _sync(self, service_id: int, context: JobContext, by_itself: bool) -> JobEnding | None:
        upload = upload_work(self._toolbox.upload_collections, context.report)

        def work(plan: JobPlan, _: Lease) -> tuple[JobEnding, JobEnding]:
            ending = upload(plan, context.cancel)
            return ending, ending

        job = JobId(LOG_ANALYTICS_SYNC.key, service_id)
        return self._toolbox.recurring_runs.held(job, work, context.cancel, by_itself)

    def _on_ended(self, service_id: int, ending: JobEnding | None) -> None:
        if ending is None:
            self._on_stopped(service_id)
            return
        del self._running[service_id]
        self.ended.emit(SyncEnded(service_id, ending.message))

    def _on_failed(self, service_id: int, error: AzConsoleError) -> None:
        del self._running[service_id]
        self.failed.emit(SyncFailed(service_id, error))

    def _on_stopped(self, service_id: int) -> None:
        del self._running[service_id]
        self.stopped.emit(service_id)
