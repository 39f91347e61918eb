"""What the wizard has gathered: shown on Summary, saved as PLAN.json, applied by Progress or by `services add`."""

from __future__ import annotations

from dataclasses import dataclass

from azconsole.domain.apps import App
from azconsole.domain.log_analytics import ConnectorSettings
from azconsole.domain.schedules import DiscoverySettings


@dataclass(frozen=True, slots=True)
class ServicePlan:
    """A connection to be made. `kind` and `cloud` are keys; the apps are stored already (their `id` is not 0)."""

    name: str
    description: str
    kind: str
    cloud: str
    server_app: App
    client_app: App | None
    discovery: DiscoverySettings | None
    connector: ConnectorSettings | None = None
