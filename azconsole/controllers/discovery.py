"""Running Azure AD User Discovery from the window: one lane for each tenant, so that rounds of a tenant never overlap."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from azconsole.controllers.base import STORE_LANE, Controller
from azconsole.controllers.jobs import Job, JobRunner
from azconsole.domain.apps import AzureService
from azconsole.domain.errors import AzConsoleError
from azconsole.domain.users import DiscoveryOutcome, DiscoveryProgress, DiscoveryResult, RoundKind

if TYPE_CHECKING:
    from azconsole.operations.toolbox import Toolbox


@dataclass(frozen=True, slots=True)
class DiscoveryStarted:
    """A run was asked for."""

    service_id: int
    kind: RoundKind


@dataclass(frozen=True, slots=True)
class DiscoveryProgressed:
    """A run went on."""

    service_id: int
    progress: DiscoveryProgress


@dataclass(frozen=True, slots=True)
class DiscoveryFinished:
    """A run ended: `result.outcome` says how (completed, cancelled, removals waiting)."""

    service_id: int
    result: DiscoveryResult


@dataclass(frozen=True, slots=True)
class DiscoveryFailed:
    """A run failed."""

    service_id: int
    error: AzConsoleError


class DiscoveryController(Controller):
    """Runs and cancels discovery. For every `started` exactly one of finished, failed, removals_waiting and stopped follows;
    `stopped` carries the service's number when the run was cancelled before it had a result."""

    started = Signal(object)
    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    removals_waiting = Signal(object)
    stopped = Signal(int)

    def __init__(self, toolbox: Toolbox, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(runner, parent)
        self._toolbox = toolbox
        self._running: dict[int, Job[Any]] = {}

    def running(self, service_id: int) -> bool:
        """Whether a run of this service waits or is under way."""
        return service_id in self._running

    def run(self, service_id: int, kind: RoundKind, allow_removals: bool = False, *, by_itself: bool = False) -> bool:
        """Begin a run; False when one of this service is under way already. One that begins `by_itself` is stopped at once
        when another process has done it meanwhile."""
        if service_id in self._running:
            return False
        self._running[service_id] = self._start(
            lambda _: self._toolbox.services.get(service_id),
            lane=STORE_LANE,
            on_result=lambda service: self._discover(service, kind, allow_removals, by_itself),
            on_error=lambda error: self._on_failed(service_id, error),
            on_cancel=lambda: self._on_stopped(service_id),
        )
        self.started.emit(DiscoveryStarted(service_id, kind))
        return True

    def cancel_run(self, service_id: int) -> None:
        """Ask the run of this service to stop; what it has stored stays."""
        if service_id in self._running:
            self._running[service_id].cancel()
            self._toolbox.secrets.cancel_waiting()

    def _discover(self, service: AzureService, kind: RoundKind, allow_removals: bool, by_itself: bool) -> None:
        number = service.id
        looked_up = self._running[number]
        self._running[number] = self._start(
            lambda ctx: self._toolbox.discover_users.run(
                number, kind, ctx.cancel, ctx.report, allow_removals=allow_removals, by_itself=by_itself
            ),
            lane=str(service.tenant.tenant_id),
            on_result=lambda result: self._on_finished(number, result),
            on_error=lambda error: self._on_failed(number, error),
            on_cancel=lambda: self._on_stopped(number),
            on_progress=lambda progress: self.progressed.emit(DiscoveryProgressed(number, progress)),
        )
        if looked_up.token.cancelled:
            self._running[number].cancel()

    def _on_finished(self, service_id: int, result: DiscoveryResult) -> None:
        del self._running[service_id]
        waiting = result.outcome is DiscoveryOutcome.REMOVALS_WAITING
        (self.removals_waiting if waiting else self.finished).emit(DiscoveryFinished(service_id, result))

    def _on_failed(self, service_id: int, error: AzConsoleError) -> None:
        del self._running[service_id]
        self.failed.emit(DiscoveryFailed(service_id, error))

    def _on_stopped(self, service_id: int) -> None:
        del self._running[service_id]
        self.stopped.emit(service_id)
