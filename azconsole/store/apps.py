"""The apps known to the site (operations.ports.AppStore). A secret key is never here: only its reference, hint and expiry."""

from __future__ import annotations

import sqlite3
from typing import Any
from uuid import UUID

from azconsole.domain.apps import App, AppKind, AppOrigin, SecretInfo
from azconsole.domain.errors import ConflictError, NotFoundError
from azconsole.domain.texts import say
from azconsole.store.database import Database
from azconsole.store.values import as_id, as_moment, as_tenant, folded, keep_tenant, moment

_SELECT = (
    "SELECT apps.*, tenants.tenant_id, tenants.name AS tenant_name, tenants.domain AS tenant_domain,"
    " tenants.cloud AS tenant_cloud FROM apps JOIN tenants ON tenants.id = apps.tenant"
)
_BY_ID = _SELECT + " WHERE apps.id = ?"
_BY_CLIENT = _SELECT + " WHERE tenants.tenant_id = ? AND apps.client_id = ?"
_FILTERED = _SELECT + " WHERE (? IS NULL OR apps.kind = ?) AND (? = '' OR tenants.cloud = ?)"


class AppRepository:
    """The table apps."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, kind: AppKind | None = None, cloud: str = "") -> list[App]:
        """All apps, or those of a kind and cloud, by name."""
        found = self._query(_FILTERED, (kind, kind, cloud, cloud))
        return sorted(found, key=lambda app: (folded(app.name), app.id))

    def get(self, app_id: int) -> App:
        """One app. Raises NotFoundError."""
        found = self._query(_BY_ID, (app_id,))
        if not found:
            raise _unknown()
        return found[0]

    def find(self, tenant_id: UUID, client_id: UUID) -> App | None:
        """The app with this client id in this tenant."""
        found = self._query(_BY_CLIENT, (str(tenant_id), str(client_id)))
        return found[0] if found else None

    def save(self, app: App) -> App:
        """Insert (id 0; an app with the same tenant and client id is updated instead) or update; returns it as stored.
        Raises NotFoundError, ConflictError when another app has this tenant and client id."""
        try:
            with self._database.write() as tables:
                values = _values(app, keep_tenant(tables.conn, app.tenant))
                app_id = app.id or _known(tables.conn, values)
                if app_id and not tables.table("apps").count_where("id = ?", [app_id]):
                    raise _unknown()
                tables.table("apps").upsert(values | {"id": app_id}, pk="id") if app_id else tables.table(
                    "apps"
                ).insert(values)
        except sqlite3.IntegrityError:
            raise _taken() from None
        stored = self.find(app.tenant.tenant_id, app.client_id)
        if stored is None:
            raise _unknown()
        return stored

    def delete(self, app_id: int) -> None:
        """Forget an app that no service uses. Raises ConflictError when one does."""
        try:
            with self._database.write() as tables:
                tables.conn.execute("DELETE FROM apps WHERE id = ?", (app_id,))
        except sqlite3.IntegrityError:
            raise _in_use(self.services_using(app_id)) from None

    def services_using(self, app_id: int) -> list[str]:
        """The names of the services that use this app."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT name FROM services WHERE server_app = ?1 OR client_app = ?1 ORDER BY folded_name", (app_id,)
            )
            return [row[0] for row in rows]

    def _query(self, sql: str, values: tuple[object, ...]) -> list[App]:
        with self._database.read():
            return [as_app(row) for row in self._database.tables.query(sql, values)]


def as_app(row: dict[str, Any]) -> App:
    """The app in a row of apps that was joined with tenants."""
    created = as_moment(row["created"])
    assert created is not None
    return App(
        id=row["id"],
        kind=AppKind(row["kind"]),
        tenant=as_tenant(row),
        name=row["name"],
        client_id=UUID(row["client_id"]),
        origin=AppOrigin(row["origin"]),
        created=created,
        object_id=as_id(row["object_id"]),
        app_id_uri=row["app_id_uri"],
        secret=_secret(row),
        home_page_url=row["home_page_url"],
        reply_url=row["reply_url"],
        consent_granted=bool(row["consent_granted"]),
    )


def _secret(row: dict[str, Any]) -> SecretInfo | None:
    if row["secret_reference"] is None:
        return None
    return SecretInfo(
        row["secret_reference"], row["secret_hint"], as_moment(row["secret_expires"]), as_id(row["secret_key_id"])
    )


def _values(app: App, tenant: int) -> dict[str, object]:
    secret = app.secret
    return {
        "kind": app.kind.value,
        "tenant": tenant,
        "name": app.name,
        "client_id": str(app.client_id),
        "origin": app.origin.value,
        "created": moment(app.created),
        "object_id": str(app.object_id) if app.object_id else None,
        "app_id_uri": app.app_id_uri,
        "secret_reference": secret.reference if secret else None,
        # A longer text would give more of the secret away than Graph does.
        "secret_hint": secret.hint[:3] if secret else None,
        "secret_expires": moment(secret.expires) if secret else None,
        "secret_key_id": str(secret.key_id) if secret and secret.key_id else None,
        "home_page_url": app.home_page_url,
        "reply_url": app.reply_url,
        "consent_granted": int(app.consent_granted),
    }


def _known(connection: sqlite3.Connection, values: dict[str, object]) -> int:
    row = connection.execute(
        "SELECT id FROM apps WHERE tenant = ? AND client_id = ?", (values["tenant"], values["client_id"])
    ).fetchone()
    return int(row[0]) if row else 0


def _unknown() -> NotFoundError:
    return NotFoundError(
        say("App not found"),
        say("The site does not know this app any more."),
        say("Refresh the list."),
        code="app-unknown",
    )


def _taken() -> ConflictError:
    return ConflictError(
        say("App exists already"),
        say("Another app with this client ID is known in this tenant."),
        say("Choose that app instead."),
        code="app-exists",
    )


def _in_use(services: list[str]) -> ConflictError:
    return ConflictError(
        say("App in use"),
        say("This app is used by: {services}.", services=", ".join(services)),
        say("Change or delete these services first."),
        code="app-in-use",
    )
