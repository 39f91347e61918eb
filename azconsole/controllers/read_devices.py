"""Reading the devices of the tenants now: of each tenant once, with the app of one of its services that may."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from azconsole.controllers.base import Controller
from azconsole.controllers.jobs import Job, JobContext, JobRunner
from azconsole.domain.devices import DeviceCounts
from azconsole.domain.errors import AccessDeniedError, UserInputError
from azconsole.domain.texts import joined, say

if TYPE_CHECKING:
    from uuid import UUID

    from azconsole.domain.apps import AzureService
    from azconsole.domain.errors import AzConsoleError
    from azconsole.operations.discover_devices import DeviceProgress, DeviceResult
    from azconsole.operations.toolbox import Toolbox

_LANE = "devices"


@dataclass(frozen=True, slots=True)
class DevicesProgressed:
    """How far it is: of which service's tenant, and how many devices were read."""

    service: str
    devices: int = 0


@dataclass(frozen=True, slots=True)
class RemovalsWait:
    """A full round would remove many devices: so many of those known, of which service's tenant."""

    service_id: int
    service: str
    count: int
    known: int


@dataclass(frozen=True, slots=True)
class DevicesRead:
    """What was done: a sentence for each tenant; removals that wait for a word."""

    sentence: str
    counts: DeviceCounts
    waiting: tuple[RemovalsWait, ...] = ()


class ReadDevicesController(Controller):
    """Exactly one of finished (a DevicesRead), failed (an AzConsoleError) and stopped follows `started`."""

    started = Signal()
    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, toolbox: Toolbox, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(runner, parent)
        self._toolbox = toolbox
        self._job: Job[Any] | None = None

    @property
    def running(self) -> bool:
        """Whether devices are being read."""
        return self._job is not None and not self._job.ended

    def read(self, service_id: int = 0, *, allow_removals: bool = False) -> None:
        """Begin, unless it runs already; `service_id`: of this service's tenant alone."""
        if self.running:
            return
        toolbox = self._toolbox
        self._job = self._start(
            lambda ctx: _read(toolbox, service_id, allow_removals, ctx),
            lane=_LANE,
            on_result=self.finished.emit,
            on_error=self.failed.emit,
            on_cancel=self.stopped.emit,
            on_progress=self.progressed.emit,
        )
        self.started.emit()

    def cancel_run(self) -> None:
        """Stop; what was read is kept."""
        if self._job is not None:
            self._job.cancel()
            self._toolbox.secrets.cancel_waiting()


def _read(toolbox: Toolbox, service_id: int, allow_removals: bool, ctx: JobContext) -> DevicesRead:
    tenants: dict[UUID, list[AzureService]] = {}
    for service in toolbox.services.all():
        if not service_id or service.id == service_id:
            tenants.setdefault(service.tenant.tenant_id, []).append(service)
    if not tenants:
        raise UserInputError(
            say("No service to read devices with"),
            say("Devices are read with the server app of a configured Azure service, and there is none."),
            say("Configure an Azure service first, or import devices from a file."),
            code="devices-no-service",
        )
    sentences, waiting, counts = [], [], DeviceCounts()
    for services in tenants.values():
        service, result = _of_tenant(toolbox, services, allow_removals, ctx)
        sentences.append(
            result.sentence
            if len(tenants) == 1
            else say("{service}: {sentence}", service=service.name, sentence=result.sentence)
        )
        more = result.counts
        counts = DeviceCounts(counts.added + more.added, counts.changed + more.changed, counts.removed + more.removed)
        if result.waiting_removals:
            waiting.append(RemovalsWait(service.id, service.name, result.waiting_removals, result.known))
    return DevicesRead(joined(*sentences), counts, tuple(waiting))


def _of_tenant(
    toolbox: Toolbox, services: Sequence[AzureService], allow_removals: bool, ctx: JobContext
) -> tuple[AzureService, DeviceResult]:
    """With the first app that may; when none may, the error of the first says who can grant it."""
    refused: AzConsoleError | None = None
    for service in services:
        ctx.report(DevicesProgressed(service.name))
        try:
            found = toolbox.collection_tools.read_devices.run(
                service.id, ctx.cancel, _reporter(ctx, service.name), allow_removals=allow_removals
            )
        except AccessDeniedError as error:
            refused = refused or error
        else:
            return service, found
    assert refused is not None
    raise refused


def _reporter(ctx: JobContext, name: str) -> Callable[[DeviceProgress], None]:
    return lambda progress: ctx.report(DevicesProgressed(name, progress.devices))
