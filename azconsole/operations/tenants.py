"""The tenants that the site knows, each with its apps, its services and its users (requirements.md fact 142)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from azconsole.domain.apps import App, AzureService, Tenant

if TYPE_CHECKING:
    from azconsole.operations.ports import AppStore, ServiceStore, UserStore


@dataclass(frozen=True, slots=True)
class KnownTenant:
    """A tenant: its apps by name, server apps first, the services that it is connected by, and how many of its users were
    discovered."""

    tenant: Tenant
    apps: tuple[App, ...]
    services: tuple[AzureService, ...]
    users: int


def known_tenants(apps: AppStore, services: ServiceStore, users: UserStore) -> list[KnownTenant]:
    """All tenants, by name. Raises StoreError."""
    by_tenant: dict[UUID, list[App]] = {}
    for app in apps.all():
        by_tenant.setdefault(app.tenant.tenant_id, []).append(app)
    connections: dict[UUID, list[AzureService]] = {}
    for service in services.all():
        connections.setdefault(service.tenant.tenant_id, []).append(service)
    found = [
        KnownTenant(
            own[0].tenant,
            tuple(sorted(own, key=lambda app: (app.kind.value != "server", app.name.casefold()))),
            tuple(connections.get(tenant_id, ())),
            users.count(tenant_id),
        )
        for tenant_id, own in by_tenant.items()
    ]
    return sorted(found, key=lambda known: (known.tenant.name.casefold(), str(known.tenant.tenant_id)))
