"""Tenants, apps and services as the site knows them (requirements.md section 12)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from azconsole.domain.log_analytics import ConnectorSettings
from azconsole.domain.schedules import DiscoverySettings


class AppKind(StrEnum):
    """Web app / API (server app) or Native (client app)."""

    SERVER = "server"
    CLIENT = "client"


class AppOrigin(StrEnum):
    """How the app came to the site."""

    CREATED = "created"
    IMPORTED = "imported"


class SecretState(StrEnum):
    """How it stands with a secret key."""

    NONE = "none"
    VALID = "valid"
    EXPIRING = "expiring"
    EXPIRED = "expired"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Tenant:
    """An Entra tenant. `name` is its friendly name, `domain` its initial domain (may be empty after an import)."""

    tenant_id: UUID
    name: str
    domain: str
    cloud: str


@dataclass(frozen=True, slots=True)
class SecretInfo:
    """What the database knows of a secret key: never the key. `reference` is its name in the key store; `expires` is UTC,
    None for "never"; `key_id` is Graph's id of the credential where known."""

    reference: str
    hint: str
    expires: datetime | None
    key_id: UUID | None = None

    def state(self, now: datetime, soon: timedelta = timedelta(days=30)) -> SecretState:
        """Valid, expiring (within `soon`) or expired at this moment."""
        if self.expires is None or self.expires - now > soon:
            return SecretState.VALID
        return SecretState.EXPIRED if self.expires <= now else SecretState.EXPIRING


@dataclass(frozen=True, slots=True)
class App:
    """A server or client app known to the site. `id` is the site's own number (0: not stored yet). `consent_granted` tells
    whether admin consent was seen; `app_id_uri` and `secret` belong to server apps, `reply_url` to client apps."""

    id: int
    kind: AppKind
    tenant: Tenant
    name: str
    client_id: UUID
    origin: AppOrigin
    created: datetime
    object_id: UUID | None = None
    app_id_uri: str = ""
    secret: SecretInfo | None = None
    home_page_url: str = ""
    reply_url: str = ""
    consent_granted: bool = False

    def stored_as(self, app_id: int) -> App:
        """The same app with the number that the store gave it."""
        return replace(self, id=app_id)


@dataclass(frozen=True, slots=True)
class AzureService:
    """A configured connection. `id` 0: not stored yet; `kind` and `cloud` are keys of the catalogue and the cloud table;
    `discovery` or `connector` are the service's own settings."""

    id: int
    name: str
    description: str
    kind: str
    cloud: str
    tenant: Tenant
    server_app: App
    client_app: App | None
    discovery: DiscoverySettings | None
    created: datetime
    connector: ConnectorSettings | None = None
