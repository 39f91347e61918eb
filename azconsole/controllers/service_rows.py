"""One configured service as the list and the details pane show it, read through the ports on a worker thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from azconsole.controllers.sync_words import sync_status
from azconsole.controllers.texts import shown, tr
from azconsole.domain.apps import AzureService, SecretInfo, SecretState
from azconsole.domain.clouds import CloudProfile
from azconsole.domain.collections import Collection
from azconsole.domain.errors import KeyStoreUnavailableError
from azconsole.domain.log_analytics import CollectionUpload
from azconsole.domain.services import service_kind
from azconsole.domain.texts import plural
from azconsole.domain.users import DiscoveryOutcome, DiscoveryProgress, RunRecord
from azconsole.operations.recurring import DISCOVERY, LOG_ANALYTICS_SYNC

if TYPE_CHECKING:
    from azconsole.operations.ports import SecretStore
    from azconsole.operations.toolbox import Toolbox
    from azconsole.operations.upload_collections import UploadProgress

_RUNS = 20
"""How many runs of a service the details pane shows."""


@dataclass(frozen=True, slots=True)
class NextRun:
    """When discovery runs by itself next; `at` None: it does not, and `why_not` says why."""

    at: datetime | None
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """A service with what the list says of it. `cloud_title` is the environment; `secret_state` that of the server app's
    secret key on this computer; `days_left` until it expires, None for never; `last_run` its newest discovery run; `runs`
    its newest ones, for the details pane; `next_run` is None for a service that discovers nothing; `paused`: nothing of it
    runs by itself. Of a Log Analytics Connector: the chosen `collections`, and the last upload of each."""

    service: AzureService
    kind_title: str
    cloud_title: str
    secret_state: SecretState
    days_left: int | None
    last_run: RunRecord | None
    runs: tuple[RunRecord, ...] = ()
    next_run: NextRun | None = None
    paused: bool = False
    collections: tuple[Collection, ...] = ()
    uploads: tuple[CollectionUpload, ...] = ()


@dataclass(frozen=True, slots=True)
class Status:
    """What the Status column says, in the person's language, and its icon."""

    text: str
    icon: str


def read_services(toolbox: Toolbox) -> list[ServiceRow]:
    """All services with their states. Raises StoreError."""
    now = toolbox.clock()
    next_runs, paused = _next_runs(toolbox, now), toolbox.recurring.paused()
    services = toolbox.services.all()
    connected = any(service.connector is not None for service in services)
    known = toolbox.collections.all() if connected else []
    return [
        replace(
            _row(toolbox, service, now),
            next_run=next_runs.get(service.id),
            paused=service.id in paused,
            collections=tuple(c for c in known if service.connector and c.id in service.connector.collections),
            uploads=tuple(toolbox.upload_collections.last(service.id)) if service.connector else (),
        )
        for service in services
    ]


def status_of(row: ServiceRow, progress: DiscoveryProgress | UploadProgress | None, running: bool) -> Status:
    """The one thing that an administrator should know of a service now, the worst first; that it pauses beside it."""
    if running:
        if progress is None:
            return Status(tr("Running…"), "running")
        if not isinstance(progress, DiscoveryProgress):
            return Status(sync_status(progress), "running")
        read = plural(progress.users, "Running: {count:n} user", "Running: {count:n} users")
        text = shown(progress.waiting or read)
        return Status(text, "running")
    wrong = _wrong(row)
    if row.paused:
        return Status(tr("Paused. {status}", status=wrong.text), wrong.icon) if wrong else Status(tr("Paused"), "pause")
    return wrong or Status(tr("Ready"), "ok")


def _wrong(row: ServiceRow) -> Status | None:
    if row.secret_state is SecretState.MISSING:
        return Status(tr("Secret key not on this computer"), "error")
    if row.secret_state is SecretState.EXPIRED:
        return Status(tr("Secret key expired"), "error")
    if row.last_run and row.last_run.result.outcome is DiscoveryOutcome.FAILED:
        return Status(tr("Last run failed: {message}", message=row.last_run.message), "error")
    if row.last_run and row.last_run.result.outcome is DiscoveryOutcome.REMOVALS_WAITING:
        return Status(tr("Removals wait for your decision"), "warning")
    if row.secret_state is SecretState.EXPIRING and row.days_left is not None:
        text = plural(row.days_left, "Secret expires in {count:n} day", "Secret expires in {count:n} days")
        return Status(shown(text), "warning")
    return None


def _next_runs(toolbox: Toolbox, now: datetime) -> dict[int, NextRun]:
    """When discovery, or the upload, of each service is due next, not before `now`."""
    kinds = {DISCOVERY.key, LOG_ANALYTICS_SYNC.key}
    plans = (plan for plan in toolbox.recurring.plans() if plan.job.kind in kinds)
    return {
        plan.job.service_id: NextRun(max(plan.moment, now)) if plan.moment else NextRun(None, plan.why)
        for plan in plans
    }


def _row(toolbox: Toolbox, service: AzureService, now: datetime) -> ServiceRow:
    secret = service.server_app.secret
    left = None if secret is None or secret.expires is None else max(0, (secret.expires - now) // timedelta(days=1))
    runs = tuple(toolbox.runs.recent(service.id, _RUNS))
    return ServiceRow(
        service=service,
        kind_title=service_kind(service.kind).title,
        cloud_title=_cloud_title(service.cloud, toolbox.clouds),
        secret_state=_secret_state(toolbox.secrets, secret, now),
        days_left=left,
        last_run=runs[0] if runs else None,
        runs=runs,
    )


def _cloud_title(key: str, clouds: tuple[CloudProfile, ...]) -> str:
    return next((cloud.title for cloud in clouds if cloud.key == key), key)


def _secret_state(secrets: SecretStore, secret: SecretInfo | None, now: datetime) -> SecretState:
    if secret is None:
        return SecretState.NONE
    try:
        here = secrets.get(secret.reference) is not None
    except KeyStoreUnavailableError:
        here = False  # a locked or missing key store: the key cannot be used here, which is what the row says
    return secret.state(now) if here else SecretState.MISSING
