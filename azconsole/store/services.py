"""The configured services (operations.ports.ServiceStore)."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from typing import Any

from azconsole.domain.apps import AzureService
from azconsole.domain.errors import ConflictError, NotFoundError
from azconsole.domain.schedules import DiscoverySettings, IntervalUnit, Schedule
from azconsole.domain.texts import say
from azconsole.store.apps import AppRepository
from azconsole.store.connectors import as_connector, connector_text
from azconsole.store.database import Database
from azconsole.store.device_removal import remove_tenant
from azconsole.store.staging import forget_staging
from azconsole.store.values import as_moment, as_tenant, folded, keep_tenant, moment

_SELECT = (
    "SELECT services.*, tenants.tenant_id, tenants.name AS tenant_name, tenants.domain AS tenant_domain,"
    " tenants.cloud AS tenant_cloud FROM services JOIN tenants ON tenants.id = services.tenant"
)
_ALL = _SELECT + " ORDER BY folded_name"
_BY_ID = _SELECT + " WHERE services.id = ?"
_BY_NAME = _SELECT + " WHERE folded_name = ?"


class ServiceRepository:
    """The table services."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._apps = AppRepository(database)

    def all(self) -> list[AzureService]:
        """All services, by name."""
        return self._query(_ALL, ())

    def get(self, service_id: int) -> AzureService:
        """One service. Raises NotFoundError."""
        found = self._query(_BY_ID, (service_id,))
        if not found:
            raise _unknown()
        return found[0]

    def by_name(self, name: str) -> AzureService | None:
        """The service of this name, compared trimmed, without case and NFC folded."""
        found = self._query(_BY_NAME, (folded(name),))
        return found[0] if found else None

    def add(self, service: AzureService) -> AzureService:
        """Store a new service; returns it with its id. Raises ConflictError when the name is taken, or the tenant has a
        service of this kind already."""
        try:
            with self._database.write() as tables:
                values = _values(service, keep_tenant(tables.conn, service.tenant))
                service_id = tables.table("services").insert(values).last_pk
        except sqlite3.IntegrityError as error:
            raise _conflict(error) from None
        assert isinstance(service_id, int)
        return self.get(service_id)

    def update(self, service: AzureService) -> None:
        """Store changed values. Raises ConflictError when the name is taken, NotFoundError."""
        try:
            with self._database.write() as tables:
                values = _values(service, keep_tenant(tables.conn, service.tenant))
                if not tables.table("services").count_where("id = ?", [service.id]):
                    raise _unknown()
                tables.table("services").update(service.id, values)
        except sqlite3.IntegrityError as error:
            raise _conflict(error) from None

    def delete(self, service_id: int) -> None:
        """Remove the connection in one transaction; when no other service of the tenant discovers users, also the
        tenant's users, cursor and staging; with its last service go its devices. Apps stay known. Raises NotFoundError."""
        with self._database.write() as tables:
            connection = tables.conn
            row = connection.execute(
                "DELETE FROM services WHERE id = ? RETURNING tenant, (SELECT tenant_id FROM tenants WHERE id = tenant)",
                (service_id,),
            ).fetchall()
            if not row:
                raise _unknown()
            tenant, tenant_id = row[0]
            others = connection.execute(
                "SELECT count(*) FROM services WHERE tenant = ? AND discovery IS NOT NULL", (tenant,)
            ).fetchone()[0]
            if not others:
                connection.execute("DELETE FROM users WHERE tenant = ?", (tenant,))
                connection.execute("DELETE FROM cursors WHERE tenant = ?", (tenant,))
            if connection.execute("SELECT 1 FROM services WHERE tenant = ?", (tenant,)).fetchone() is None:
                remove_tenant(connection, tenant)
        # Without its cursor row a staging file is never taken up again, should a crash keep it. Windows keeps it while a
        # discovery that runs has it open; it is swept away when the site is opened next.
        if not others:
            with contextlib.suppress(PermissionError):
                forget_staging(self._database.folder, tenant_id)

    def _query(self, sql: str, values: tuple[object, ...]) -> list[AzureService]:
        with self._database.read():
            return [self._service(row) for row in list(self._database.tables.query(sql, values))]

    def _service(self, row: dict[str, Any]) -> AzureService:
        created = as_moment(row["created"])
        assert created is not None
        return AzureService(
            id=row["id"],
            name=row["name"],
            description=row["description"],
            kind=row["kind"],
            cloud=row["cloud"],
            tenant=as_tenant(row),
            server_app=self._apps.get(row["server_app"]),
            client_app=self._apps.get(row["client_app"]) if row["client_app"] else None,
            discovery=_as_discovery(row["discovery"]),
            created=created,
            connector=as_connector(row["connector"]),
        )


def _values(service: AzureService, tenant: int) -> dict[str, object]:
    return {
        "name": service.name.strip(),
        "folded_name": folded(service.name),
        "description": service.description,
        "kind": service.kind,
        "cloud": service.cloud,
        "tenant": tenant,
        "server_app": service.server_app.id,
        "client_app": service.client_app.id if service.client_app else None,
        "discovery": _discovery(service.discovery),
        "connector": connector_text(service.connector),
        "created": moment(service.created),
    }


def _discovery(settings: DiscoverySettings | None) -> str | None:
    if settings is None:
        return None
    full = {"count": settings.full.count, "unit": settings.full.unit.value, "start": moment(settings.full.start)}
    if settings.full.zone:
        full["zone"] = settings.full.zone
    return json.dumps(
        {
            "enabled": settings.enabled,
            "full": full,
            "delta_enabled": settings.delta_enabled,
            "delta_minutes": settings.delta_minutes,
        }
    )


def _as_discovery(text: str | None) -> DiscoverySettings | None:
    if text is None:
        return None
    values = json.loads(text)
    full = values["full"]
    schedule = Schedule(full["count"], IntervalUnit(full["unit"]), as_moment(full["start"]), full.get("zone", ""))
    return DiscoverySettings(values["enabled"], schedule, values["delta_enabled"], values["delta_minutes"])


def _unknown() -> NotFoundError:
    return NotFoundError(
        say("Service not found"),
        say("This service was deleted in the meantime."),
        say("Refresh the list."),
        code="service-unknown",
    )


def _conflict(error: sqlite3.IntegrityError) -> ConflictError:
    if "folded_name" in str(error):
        return ConflictError(
            say("Name taken"),
            say(
                "Another service has this name; names that differ only in upper and lower case or in accents' encoding count"
                " as one."
            ),
            say("Choose another name."),
            code="service-name-taken",
        )
    if "services.tenant" in str(error):
        return ConflictError(
            say("Tenant taken"),
            say("This tenant already has a service of this kind."),
            say("Edit that service, or choose another tenant."),
            code="service-tenant-taken",
        )
    return ConflictError(
        say("App not stored"),
        say("The service names an app that the site does not know."),
        say("Choose the app again."),
        code="app-unknown",
    )
