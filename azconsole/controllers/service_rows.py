"""One configured service as the list and the details pane show it, read through the ports on a worker thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from azconsole.controllers.texts import number
from azconsole.domain.apps import AzureService, SecretInfo, SecretState
from azconsole.domain.clouds import CloudProfile
from azconsole.domain.errors import KeyStoreUnavailableError
from azconsole.domain.services import service_kind
from azconsole.domain.users import DiscoveryOutcome, DiscoveryProgress, RunRecord

if TYPE_CHECKING:
    from azconsole.operations.ports import SecretStore
    from azconsole.operations.toolbox import Toolbox


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """A service with what the list says of it. `cloud_title` is the environment; `secret_state` that of the server app's
    secret key on this computer; `days_left` until it expires, None for never; `last_run` its newest discovery run."""

    service: AzureService
    kind_title: str
    cloud_title: str
    secret_state: SecretState
    days_left: int | None
    last_run: RunRecord | None


@dataclass(frozen=True, slots=True)
class Status:
    """What the Status column says, and its icon."""

    text: str
    icon: str


def read_services(toolbox: Toolbox) -> list[ServiceRow]:
    """All services with their states. Raises StoreError."""
    now = toolbox.clock()
    return [_row(toolbox, service, now) for service in toolbox.services.all()]


def status_of(row: ServiceRow, progress: DiscoveryProgress | None, running: bool) -> Status:
    """The one thing that an administrator should know of a service now, the worst first."""
    if running:
        return Status(f"Running: {number(progress.users)} users" if progress else "Running…", "running")
    if row.secret_state is SecretState.MISSING:
        return Status("Secret key not on this computer", "error")
    if row.secret_state is SecretState.EXPIRED:
        return Status("Secret key expired", "error")
    if row.last_run and row.last_run.result.outcome is DiscoveryOutcome.FAILED:
        return Status(f"Last run failed: {row.last_run.message}", "error")
    if row.last_run and row.last_run.result.outcome is DiscoveryOutcome.REMOVALS_WAITING:
        return Status("Removals wait for your decision", "warning")
    if row.secret_state is SecretState.EXPIRING and row.days_left is not None:
        days = "1 day" if row.days_left == 1 else f"{row.days_left} days"
        return Status(f"Secret expires in {days}", "warning")
    return Status("Ready", "ok")


def _row(toolbox: Toolbox, service: AzureService, now: datetime) -> ServiceRow:
    secret = service.server_app.secret
    left = None if secret is None or secret.expires is None else max(0, (secret.expires - now) // timedelta(days=1))
    return ServiceRow(
        service=service,
        kind_title=service_kind(service.kind).title,
        cloud_title=_cloud_title(service.cloud, toolbox.clouds),
        secret_state=_secret_state(toolbox.secrets, secret, now),
        days_left=left,
        last_run=toolbox.runs.last(service.id),
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
