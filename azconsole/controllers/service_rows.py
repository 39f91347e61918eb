"""One configured service as the list and the details pane show it, read through the ports on a worker thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from azconsole.controllers.texts import shown, tr
from azconsole.domain.apps import AzureService, SecretInfo, SecretState
from azconsole.domain.clouds import CloudProfile
from azconsole.domain.errors import KeyStoreUnavailableError
from azconsole.domain.services import service_kind
from azconsole.domain.texts import plural, say
from azconsole.domain.users import DiscoveryOutcome, DiscoveryProgress, RoundKind, RunRecord
from azconsole.operations.due_runs import REST, next_full

if TYPE_CHECKING:
    from azconsole.operations.ports import SecretStore
    from azconsole.operations.toolbox import Toolbox

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
    its newest ones, for the details pane; `next_run` is None for a service that discovers nothing."""

    service: AzureService
    kind_title: str
    cloud_title: str
    secret_state: SecretState
    days_left: int | None
    last_run: RunRecord | None
    runs: tuple[RunRecord, ...] = ()
    next_run: NextRun | None = None


@dataclass(frozen=True, slots=True)
class Status:
    """What the Status column says, in the person's language, and its icon."""

    text: str
    icon: str


def read_services(toolbox: Toolbox) -> list[ServiceRow]:
    """All services with their states. Raises StoreError."""
    now = toolbox.clock()
    return [_row(toolbox, service, now) for service in toolbox.services.all()]


def status_of(row: ServiceRow, progress: DiscoveryProgress | None, running: bool) -> Status:
    """The one thing that an administrator should know of a service now, the worst first."""
    if running:
        text = tr("Running: {users:n} users", users=progress.users) if progress else tr("Running…")
        return Status(text, "running")
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
    return Status(tr("Ready"), "ok")


def next_run(
    service: AzureService, last: RunRecord | None, last_full: RunRecord | None, now: datetime
) -> NextRun | None:
    """When a service is due next by the rule of `operations.due_runs`, not before `now`; None when it discovers nothing."""
    settings, secret = service.discovery, service.server_app.secret
    if settings is None:
        return None
    if not settings.enabled:
        return NextRun(None, say("Disabled"))
    if secret is None or secret.state(now) is SecretState.EXPIRED:
        return NextRun(None, say("Secret key expired"))
    if last is not None and last.result.outcome is DiscoveryOutcome.REMOVALS_WAITING:
        return NextRun(None, say("Waits for your decision"))
    moment = next_full(settings.full, last_full.result.started if last_full else None, service.created)
    if last is not None:
        if settings.delta_enabled:
            moment = min(moment, last.result.started + timedelta(minutes=settings.delta_minutes))
        moment = max(moment, last.result.started + REST)
    return NextRun(max(moment, now))


def _row(toolbox: Toolbox, service: AzureService, now: datetime) -> ServiceRow:
    secret = service.server_app.secret
    left = None if secret is None or secret.expires is None else max(0, (secret.expires - now) // timedelta(days=1))
    runs = tuple(toolbox.runs.recent(service.id, _RUNS))
    last_full = toolbox.runs.last(service.id, completed=RoundKind.FULL)
    return ServiceRow(
        service=service,
        kind_title=service_kind(service.kind).title,
        cloud_title=_cloud_title(service.cloud, toolbox.clouds),
        secret_state=_secret_state(toolbox.secrets, secret, now),
        days_left=left,
        last_run=runs[0] if runs else None,
        runs=runs,
        next_run=next_run(service, runs[0] if runs else None, last_full, now),
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
