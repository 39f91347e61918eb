"""PLAN.json: what the Summary page saves and `services add` applies. It never holds a secret key.

Version 1; every member is required, none other is allowed, ids are GUIDs, times are ISO 8601 with an offset::

    {
      "format": "azconsole-plan",
      "version": 1,
      "service": {"name": "Contoso", "description": "", "kind": "cloud-management", "cloud": "AzurePublicCloud"},
      "server_app": {
        "tenant_name": "Contoso",
        "tenant_id": "6f1c1a0e-4a43-4f0e-9d43-0a7d8e0f6a11",
        "tenant_domain": "contoso.onmicrosoft.com",
        "application_name": "ConfigMgr Server",
        "client_id": "0d0cf1a4-6a52-4a7e-8d38-3d6b6f2f4b55",
        "app_id_uri": "api://6f1c1a0e-4a43-4f0e-9d43-0a7d8e0f6a11/ConfigMgrService",
        "secret_key_expiry": "2027-11-23T12:00:00+00:00"
      },
      "client_app": {
        "application_name": "ConfigMgr Client",
        "client_id": "4a3e3c1e-55a6-4e0e-8c06-7f3c6a3f9a21",
        "reply_url": "https://ConfigMgrService"
      },
      "discovery": {
        "enabled": true,
        "full": {"count": 7, "unit": "days", "start": null},
        "delta_enabled": true,
        "delta_minutes": 5
      }
    }

`secret_key_expiry` null means never; `client_app` and `discovery` are null for services that use none; `full.start` null
means from the moment of configuring; `reply_url` may be empty. `full` may have the member "zone", the IANA name of the time zone
whose wall time the schedule keeps. A Log Analytics Connector's plan has the member `connector` besides
(operations/plan_connector.py).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from azconsole.domain.apps import App
from azconsole.domain.clouds import CloudProfile
from azconsole.domain.collections import Collection
from azconsole.domain.errors import UserInputError
from azconsole.domain.forms import ImportClientForm, ImportServerForm
from azconsole.domain.plan import ServicePlan
from azconsole.domain.recurring import known_zone
from azconsole.domain.redact import Secret
from azconsole.domain.schedules import DiscoverySettings, IntervalUnit, Schedule
from azconsole.domain.secret_rules import local_day
from azconsole.operations.import_app import ImportApp
from azconsole.operations.plan_connector import PlannedConnector, connector_members, read_connector
from azconsole.operations.plan_members import Members, parse_object, refuse
from azconsole.operations.ports import AppStore

FORMAT, VERSION = "azconsole-plan", 1


@dataclass(frozen=True, slots=True)
class PlannedServerApp:
    """The server app of a plan file: enough to find it, or to import it together with its secret key."""

    tenant_name: str
    tenant_id: UUID
    tenant_domain: str
    application_name: str
    client_id: UUID
    app_id_uri: str
    secret_key_expiry: datetime | None


@dataclass(frozen=True, slots=True)
class PlannedClientApp:
    """The client app of a plan file."""

    application_name: str
    client_id: UUID
    reply_url: str


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A plan as read from a file: its shape is right; its values meet the rules when it is applied."""

    name: str
    description: str
    kind: str
    cloud: str
    server_app: PlannedServerApp
    client_app: PlannedClientApp | None
    discovery: DiscoverySettings | None
    connector: PlannedConnector | None = None


def dump(plan: ServicePlan, codes: Mapping[int, str] | None = None) -> str:
    """The text of PLAN.json for this plan. `codes` are the ids of collections by their numbers: a file may go to another
    site, where the numbers are others."""
    document: dict[str, object] = {
        "format": FORMAT,
        "version": VERSION,
        "service": {"name": plan.name, "description": plan.description, "kind": plan.kind, "cloud": plan.cloud},
        "server_app": _server_members(plan.server_app),
        "client_app": _client_members(plan.client_app) if plan.client_app else None,
        "discovery": _discovery_members(plan.discovery) if plan.discovery else None,
    }
    if plan.connector is not None:
        document["connector"] = connector_members(plan.connector, codes or {})
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def load(text: str | bytes) -> PlanFile:
    """Read PLAN.json strictly. Raises UserInputError that names the member (B25)."""
    top = Members(parse_object(text), "")
    if top.text("format") != FORMAT:
        refuse("The file is not a plan of azconsole: its member format is another.", "format")
    if top.integer("version") != VERSION:
        refuse("The plan was saved by another version of azconsole; this one reads version 1.", "version")
    service = top.members("service")
    client, discovery = top.members_or_null("client_app"), top.members_or_null("discovery")
    plan = PlanFile(
        name=service.text("name"),
        description=service.text("description"),
        kind=service.text("kind"),
        cloud=service.text("cloud"),
        server_app=_server_app(top.members("server_app")),
        client_app=_client_app(client) if client else None,
        discovery=_discovery(discovery) if discovery else None,
        connector=read_connector(top),
    )
    service.no_others()
    top.no_others()
    return plan


def resolve(
    plan: PlanFile,
    apps: AppStore,
    import_app: ImportApp,
    cloud: CloudProfile,
    secret: Secret | None,
    collections: Sequence[Collection] = (),
) -> ServicePlan:
    """The plan with its apps, and with those of the site's `collections` that it names. Apps that the site knows (by tenant
    and client ID) are used as they are, others imported, the server app with `secret`; given for a known server app, it
    replaces the stored key. Raises UserInputError, KeyStoreUnavailableError, StoreError."""
    if cloud.key != plan.cloud:
        refuse(f"The plan is for {plan.cloud}, not for {cloud.key}.", "service.cloud")
    connector = plan.connector.settings(collections) if plan.connector else None
    server_app = apps.find(plan.server_app.tenant_id, plan.server_app.client_id)
    if server_app is None or secret:
        server_app = import_app.server(cloud, import_form(plan.server_app, secret))
    client_app = None
    if plan.client_app:
        client_app = apps.find(server_app.tenant.tenant_id, plan.client_app.client_id)
        if client_app is None:
            form = ImportClientForm(plan.client_app.application_name, str(plan.client_app.client_id))
            client_app = import_app.client(cloud, form, server_app)
    return ServicePlan(
        plan.name, plan.description, plan.kind, plan.cloud, server_app, client_app, plan.discovery, connector
    )


def import_form(app: PlannedServerApp, secret: Secret | None) -> ImportServerForm:
    """The form that imports this app with its secret key. Raises UserInputError when there is none."""
    if not secret:
        raise UserInputError(
            "The secret key is missing",
            f"The app “{app.application_name}” is not known here yet; importing it takes its secret key, "
            "which a plan never holds.",
            "Give the key in the environment variable AZCONSOLE_SECRET_KEY or with --secret-key-file FILE.",
            field="secret_key",
        )
    return ImportServerForm(
        tenant_name=app.tenant_name,
        tenant_id=str(app.tenant_id),
        application_name=app.application_name,
        client_id=str(app.client_id),
        secret_key=secret,
        secret_key_expiry=local_day(app.secret_key_expiry),
        app_id_uri=app.app_id_uri,
    )


def _server_members(app: App) -> dict[str, object]:
    expires = app.secret.expires if app.secret else None
    return {
        "tenant_name": app.tenant.name,
        "tenant_id": str(app.tenant.tenant_id),
        "tenant_domain": app.tenant.domain,
        "application_name": app.name,
        "client_id": str(app.client_id),
        "app_id_uri": app.app_id_uri,
        "secret_key_expiry": expires.isoformat() if expires else None,
    }


def _client_members(app: App) -> dict[str, object]:
    return {"application_name": app.name, "client_id": str(app.client_id), "reply_url": app.reply_url}


def _discovery_members(settings: DiscoverySettings) -> dict[str, object]:
    start = settings.full.start
    full: dict[str, object] = {
        "count": settings.full.count,
        "unit": settings.full.unit.value,
        "start": start.isoformat() if start else None,
    }
    if settings.full.zone:
        full["zone"] = settings.full.zone
    return {
        "enabled": settings.enabled,
        "full": full,
        "delta_enabled": settings.delta_enabled,
        "delta_minutes": settings.delta_minutes,
    }


def _server_app(members: Members) -> PlannedServerApp:
    app = PlannedServerApp(
        tenant_name=members.text("tenant_name"),
        tenant_id=members.guid("tenant_id"),
        tenant_domain=members.text("tenant_domain"),
        application_name=members.text("application_name"),
        client_id=members.guid("client_id"),
        app_id_uri=members.text("app_id_uri"),
        secret_key_expiry=members.moment_or_null("secret_key_expiry"),
    )
    members.no_others()
    return app


def _client_app(members: Members) -> PlannedClientApp:
    app = PlannedClientApp(members.text("application_name"), members.guid("client_id"), members.text("reply_url"))
    members.no_others()
    return app


def _discovery(members: Members) -> DiscoverySettings:
    full = members.members("full")
    unit = full.text("unit")
    if unit not in set(IntervalUnit):
        refuse(f"The member discovery.full.unit is “{unit[:20]}”; it is hours, days or weeks.", "discovery.full.unit")
    start, zone = full.moment_or_null("start"), full.text_if_there("zone")
    if not known_zone(zone):
        refuse(f"The member discovery.full.zone is “{zone[:40]}”; that is no known time zone.", "discovery.full.zone")
    schedule = Schedule(full.integer("count"), IntervalUnit(unit), start, zone)
    full.no_others()
    settings = DiscoverySettings(
        members.flag("enabled"), schedule, members.flag("delta_enabled"), members.integer("delta_minutes")
    )
    members.no_others()
    return settings
