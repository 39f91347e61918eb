"""The node Azure Active Directory Tenants: its columns, and the details of a tenant with its apps (facts 142, 143)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from azconsole.controllers.details import Details, DetailsTab, Section, Table
from azconsole.controllers.plain_list import Column, Listing
from azconsole.controllers.texts import local_date, number, shown, tr
from azconsole.domain.apps import App, AppKind, AppOrigin
from azconsole.domain.texts import joined, say
from azconsole.operations.tenants import KnownTenant, known_tenants
from azconsole.operations.toolbox import Toolbox

APP_COLUMNS = (
    say("Application name"), say("Client ID"), say("Type"), say("App ID URI"), say("Secret expires"), say("Admin consent"),
    say("Origin"),
)  # fmt: skip
_ORIGINS = {AppOrigin.CREATED: say("Created"), AppOrigin.IMPORTED: say("Imported")}


def _name(known: KnownTenant) -> str:
    return known.tenant.name or known.tenant.domain or str(known.tenant.tenant_id)


def _first_expiry(known: KnownTenant) -> datetime | None:
    return min((app.secret.expires for app in known.apps if app.secret and app.secret.expires), default=None)


def _read(toolbox: Toolbox) -> Sequence[KnownTenant]:
    return known_tenants(toolbox.apps, toolbox.services, toolbox.users)


TENANTS_LISTING: Listing[KnownTenant] = Listing(
    "tenants",
    say("Azure Active Directory Tenants"),
    lambda _: "tenant",
    lambda known: str(known.tenant.tenant_id),
    (
        Column("name", say("Name"), _name),
        Column("tenant_id", say("Tenant ID"), lambda known: str(known.tenant.tenant_id)),
        Column("domain", say("Domain"), lambda known: known.tenant.domain),
        Column("environment", say("Environment"), lambda known: known.tenant.cloud, grouped=True),
        Column("services", say("Azure Services"), lambda known: joined(*(s.name for s in known.services), by=", ")),
        Column("apps", say("Applications"), lambda known: len(known.apps)),
        Column("users", say("Users"), lambda known: known.users),
        Column("secret_expires", say("Secret expires"), _first_expiry, is_moment=True),
    ),
    _read,
)


def tenant_details(known: KnownTenant) -> Details:
    """The tabs of a tenant: Summary, Applications."""
    tenant = known.tenant
    general = Section(
        tr("General"),
        (
            (tr("Name:"), tenant.name),
            (tr("Tenant ID:"), str(tenant.tenant_id)),
            (tr("Domain:"), tenant.domain),
            (tr("Azure environment:"), tenant.cloud),
        ),
    )
    use = Section(
        tr("Use"),
        (
            (tr("Azure Services:"), ", ".join(service.name for service in known.services) or tr("None")),
            (tr("Discovered users:"), number(known.users)),
        ),
    )
    rows = tuple(_row(app) for app in known.apps)
    table = Table(tr("Applications"), tuple(map(shown, APP_COLUMNS)), rows, tr("This tenant has no apps here."))
    tabs = (DetailsTab(tr("Summary"), (general, use)), DetailsTab(tr("Applications"), table=table))
    return Details(str(tenant.tenant_id), _name(known), tabs)


def _row(app: App) -> tuple[str, ...]:
    server = app.kind is AppKind.SERVER
    return (
        app.name,
        str(app.client_id),
        tr("Web app") if server else tr("Native Client app"),
        app.app_id_uri,
        local_date(app.secret.expires, tr("Never")) if app.secret else "",
        tr("Granted") if app.consent_granted else tr("Not seen yet"),
        shown(_ORIGINS[app.origin]),
    )
