"""What the details pane shows of a service or a user: frozen texts, ready to be written."""

from __future__ import annotations

from dataclasses import dataclass

from azconsole.controllers.service_rows import ServiceRow, Status
from azconsole.controllers.texts import local_date, local_time, number
from azconsole.domain.apps import App, AppKind
from azconsole.domain.users import RunRecord, UserRecord

DISCOVERY_NAME = "Azure Active Directory User Discovery"


@dataclass(frozen=True, slots=True)
class Section:
    """A headed block of label and value pairs."""

    title: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DetailsTab:
    """A tab at the pane's bottom edge. `discovery_item` is the title of the discovery item that the tab offers."""

    title: str
    sections: tuple[Section, ...]
    discovery_item: str = ""


@dataclass(frozen=True, slots=True)
class Details:
    """The selected object: its key (service or user number), title and tabs."""

    key: int
    title: str
    tabs: tuple[DetailsTab, ...]


def service_details(row: ServiceRow, status: Status) -> Details:
    """The tabs of a service: Summary, Applications, Discovery."""
    service = row.service
    general = Section(
        "General",
        (
            ("Name:", service.name),
            ("Description:", service.description),
            ("Cloud service type:", row.kind_title),
            ("Azure environment:", row.cloud_title),
            ("Created:", local_time(service.created)),
            # Without the count of a run under way: the pane would be drawn anew with every page.
            ("Status:", "Discovery is running" if status.icon == "running" else status.text),
        ),
    )
    tenant = Section(
        "Azure AD Tenant",
        (
            ("Tenant name:", service.tenant.name),
            ("Domain:", service.tenant.domain),
            ("Tenant ID:", str(service.tenant.tenant_id)),
        ),
    )
    apps = tuple(_app(app) for app in (service.server_app, service.client_app) if app)
    tabs = [DetailsTab("Summary", (general, tenant)), DetailsTab("Applications", apps)]
    if service.discovery is not None:
        tabs.append(_discovery_tab(row))
    return Details(service.id, service.name, tuple(tabs))


def user_details(user: UserRecord) -> Details:
    """The ten attributes of a user (requirements.md fact 90)."""
    cloud = Section(
        "Azure AD",
        (
            ("Display name:", user.display_name),
            ("User principal name:", user.user_principal_name),
            ("Mail:", user.mail),
            ("Mail nickname:", user.mail_nickname),
            ("Object ID:", str(user.object_id)),
            ("Tenant ID:", str(user.tenant_id)),
        ),
    )
    premises = Section(
        "On-premises Active Directory",
        (
            ("Domain name:", user.domain_name),
            ("SAM account name:", user.sam_account_name),
            ("Distinguished name:", user.distinguished_name),
            ("Security identifier:", user.security_identifier),
        ),
    )
    title = user.display_name or user.user_principal_name or str(user.object_id)
    return Details(user.id, title, (DetailsTab("Summary", (cloud, premises)),))


def _app(app: App) -> Section:
    rows = [("Application name:", app.name), ("Client ID:", str(app.client_id)), ("Origin:", app.origin.value.title())]
    if app.kind is AppKind.SERVER:
        rows.append(("App ID URI:", app.app_id_uri))
        if app.secret:
            rows.append(("Secret key:", f"{app.secret.hint}…" if app.secret.hint else "kept"))
            rows.append(("Secret key expiry:", local_date(app.secret.expires, "Never")))
    elif app.reply_url:
        rows.append(("Reply URL:", app.reply_url))
    rows.append(("Admin consent:", "Granted" if app.consent_granted else "Not seen yet"))
    title = "Web app (server app)" if app.kind is AppKind.SERVER else "Native Client app"
    return Section(title, tuple(rows))


def _discovery_tab(row: ServiceRow) -> DetailsTab:
    settings = row.service.discovery
    assert settings is not None
    delta = f"Every {settings.delta_minutes} minutes" if settings.delta_enabled else "Off"
    schedule = Section(
        "Schedule",
        (
            ("Enabled:", "Yes" if settings.enabled else "No"),
            ("Full discovery:", settings.full.describe()),
            ("Delta discovery:", delta),
        ),
    )
    return DetailsTab("Discovery", (schedule, _last_run(row.last_run)), DISCOVERY_NAME)


def _last_run(run: RunRecord | None) -> Section:
    if run is None:
        return Section("Last run", (("Started:", "Not yet"),))
    result = run.result
    rows = [
        ("Started:", local_time(result.started)),
        ("Kind:", f"{result.kind.value.title()}, {result.outcome.value}"),
        ("Users read:", f"{number(result.users)} on {number(result.pages)} pages in {result.seconds:.1f} s"),
        ("Added:", number(result.added)),
        ("Changed:", number(result.changed)),
        ("Removed:", number(result.removed)),
    ]
    if run.message:
        rows.append(("Message:", run.message))
    return Section("Last run", tuple(rows))
