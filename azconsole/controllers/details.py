"""What the details pane shows of a service or a user: frozen texts in the person's language, ready to be written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from azconsole.controllers.run_words import KINDS, OUTCOMES, duration, message
from azconsole.controllers.service_rows import ServiceRow, Status
from azconsole.controllers.texts import local_date, local_time, number, shown, tr
from azconsole.domain.apps import App, AppKind, AppOrigin
from azconsole.domain.texts import plural, say
from azconsole.domain.users import (
    DiscoveryProgress,
    DiscoveryResult,
    RoundKind,
    RunRecord,
    UserRecord,
)

if TYPE_CHECKING:
    from azconsole.operations.upload_collections import UploadProgress

RUN_COLUMNS = (
    say("Started"), say("Kind"), say("Outcome"), say("Users read"), say("Pages"), say("Added"), say("Changed"),
    say("Removed"), say("Duration"), say("Message"),
)  # fmt: skip
_CONTINUED = {
    RoundKind.FULL: say("Full, continued from an interrupted run"),
    RoundKind.DELTA: say("Delta, continued from an interrupted run"),
}
_ORIGINS = {AppOrigin.CREATED: say("Created"), AppOrigin.IMPORTED: say("Imported")}


@dataclass(frozen=True, slots=True)
class Section:
    """A headed block of label and value pairs."""

    title: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of texts; `empty` is the sentence that stands there while it has no rows. `runs` are the numbers of the runs
    that its rows tell of: 0 for one that has none yet, none at all for a table of something else."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    empty: str
    runs: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PagedTable:
    """A table whose rows are read as they come into sight (controllers.paged_rows); `model` is the same as long as it shows
    the same thing."""

    title: str
    model: object
    empty: str


@dataclass(frozen=True, slots=True)
class DetailsTab:
    """A tab at the pane's bottom edge: sections, or a table. `discovery_item` is the title of the discovery item that the
    tab offers."""

    title: str
    sections: tuple[Section, ...] = ()
    discovery_item: str = ""
    table: Table | None = None
    paged: PagedTable | None = None


@dataclass(frozen=True, slots=True)
class Details:
    """The selected object: its key in its list, title and tabs."""

    key: object
    title: str
    tabs: tuple[DetailsTab, ...]


def service_details(
    row: ServiceRow, status: Status, progress: DiscoveryProgress | UploadProgress | None = None
) -> Details:
    """The tabs of a service: Summary, Applications, Discovery, Runs; of a Log Analytics Connector Connection and Collections in
    place of Discovery. `progress` is that of a run under way."""
    service = row.service
    general = Section(
        tr("General"),
        (
            (tr("Name:"), service.name),
            (tr("Description:"), service.description),
            (tr("Cloud service type:"), shown(row.kind_title)),
            (tr("Azure environment:"), shown(row.cloud_title)),
            (tr("Created:"), local_time(service.created)),
            (tr("Status:"), status.text),
        ),
    )
    tenant = Section(
        tr("Azure AD Tenant"),
        (
            (tr("Tenant name:"), service.tenant.name),
            (tr("Domain:"), service.tenant.domain),
            (tr("Tenant ID:"), str(service.tenant.tenant_id)),
        ),
    )
    apps = tuple(_app(app) for app in (service.server_app, service.client_app) if app)
    tabs = [DetailsTab(tr("Summary"), (general, tenant)), DetailsTab(tr("Applications"), apps)]
    running = status.icon == "running"
    if service.discovery is not None:
        read = progress if isinstance(progress, DiscoveryProgress) else None
        tabs.append(_discovery_tab(row, running, read))
        tabs.append(_runs_tab(row, running, read))
    elif service.connector is not None:
        from azconsole.controllers.connector_details import connector_tabs

        sent = None if isinstance(progress, DiscoveryProgress) else progress
        tabs += connector_tabs(row, running, sent)
    return Details(service.id, service.name, tuple(tabs))


def user_details(user: UserRecord) -> Details:
    """The ten attributes of a user (requirements.md fact 90)."""
    cloud = Section(
        tr("Azure AD"),
        (
            (tr("Display name:"), user.display_name),
            (tr("User principal name:"), user.user_principal_name),
            (tr("Mail:"), user.mail),
            (tr("Mail nickname:"), user.mail_nickname),
            (tr("Object ID:"), str(user.object_id)),
            (tr("Tenant ID:"), str(user.tenant_id)),
        ),
    )
    premises = Section(
        tr("On-premises Active Directory"),
        (
            (tr("Domain name:"), user.domain_name),
            (tr("SAM account name:"), user.sam_account_name),
            (tr("Distinguished name:"), user.distinguished_name),
            (tr("Security identifier:"), user.security_identifier),
        ),
    )
    title = user.display_name or user.user_principal_name or str(user.object_id)
    return Details(user.id, title, (DetailsTab(tr("Summary"), (cloud, premises)),))


def _app(app: App) -> Section:
    rows = [
        (tr("Application name:"), app.name),
        (tr("Client ID:"), str(app.client_id)),
        (tr("Origin:"), shown(_ORIGINS[app.origin])),
    ]
    if app.kind is AppKind.SERVER:
        rows.append((tr("App ID URI:"), app.app_id_uri))
        if app.secret:
            rows.append((tr("Secret key:"), f"{app.secret.hint}…" if app.secret.hint else tr("kept")))
            rows.append((tr("Secret key expiry:"), local_date(app.secret.expires, tr("Never"))))
    elif app.reply_url:
        rows.append((tr("Reply URL:"), app.reply_url))
    rows.append((tr("Admin consent:"), tr("Granted") if app.consent_granted else tr("Not seen yet")))
    title = tr("Web app (server app)") if app.kind is AppKind.SERVER else tr("Native Client app")
    return Section(title, tuple(rows))


def _discovery_tab(row: ServiceRow, running: bool, progress: DiscoveryProgress | None) -> DetailsTab:
    settings = row.service.discovery
    assert settings is not None
    delta = tr("Every {count} minutes", count=settings.delta_minutes) if settings.delta_enabled else tr("Off")
    schedule = Section(
        tr("Schedule"),
        (
            (tr("Enabled:"), tr("Yes") if settings.enabled else tr("No")),
            (tr("Full discovery:"), shown(settings.full.describe())),
            (tr("Delta discovery:"), delta),
            (tr("Next run:"), _next_run(row, running)),
        ),
    )
    run = _run_under_way(progress) if running else _last_run(row.last_run)
    return DetailsTab(tr("Discovery"), (schedule, run), tr("Azure Active Directory User Discovery"))


def _next_run(row: ServiceRow, running: bool) -> str:
    if running or row.next_run is None:
        return ""
    return local_time(row.next_run.at) if row.next_run.at else shown(row.next_run.why_not)


def _run_under_way(progress: DiscoveryProgress | None) -> Section:
    if progress is None:
        rows = ((tr("Kind:"), tr("Starting…")), (tr("Users read:"), ""), (tr("Pages read:"), ""))
        return Section(tr("Run under way"), rows)
    kinds = _CONTINUED if progress.resumed else KINDS
    return Section(
        tr("Run under way"),
        (
            (tr("Kind:"), shown(kinds[progress.kind])),
            (tr("Users read:"), number(progress.users)),
            (tr("Pages read:"), number(progress.pages)),
        ),
    )


def _last_run(run: RunRecord | None) -> Section:
    if run is None:
        return Section(tr("Last run"), ((tr("Started:"), tr("Not yet")),))
    result = run.result
    rows = [
        (tr("Started:"), local_time(result.started)),
        (tr("Kind:"), shown(KINDS[result.kind])),
        (tr("Outcome:"), shown(OUTCOMES[result.outcome])),
        (tr("Users read:"), _amount(result)),
        (tr("Added:"), number(result.added)),
        (tr("Changed:"), number(result.changed)),
        (tr("Removed:"), number(result.removed)),
    ]
    said = message(run)
    if said:
        rows.append((tr("Message:"), said))
    if run.request_id:
        rows.append((tr("Request ID:"), run.request_id))
    return Section(tr("Last run"), tuple(rows))


def _amount(result: DiscoveryResult) -> str:
    return tr(
        "{users:n} on {pages} in {seconds:n} s",
        users=result.users,
        pages=plural(result.pages, "{count:n} page", "{count:n} pages"),
        seconds=float(result.seconds),
    )


def _runs_tab(row: ServiceRow, running: bool, progress: DiscoveryProgress | None) -> DetailsTab:
    rows, runs = [_run_row(run) for run in row.runs], [run.id for run in row.runs]
    if running:
        rows.insert(0, _row_under_way(progress))
        runs.insert(0, 0)
    empty = tr("Discovery has not run yet. To find the users now, choose Run Full Discovery Now.")
    columns = tuple(shown(title) for title in RUN_COLUMNS)
    return DetailsTab(tr("Runs"), table=Table(tr("Last runs"), columns, tuple(rows), empty, tuple(runs)))


def _row_under_way(progress: DiscoveryProgress | None) -> tuple[str, ...]:
    if progress is None:
        return (tr("Now"), "", tr("Starting…"), *[""] * 7)
    counts = (number(progress.users), number(progress.pages))
    return (tr("Now"), shown(KINDS[progress.kind]), tr("Running…"), *counts, *[""] * 5)


def _run_row(run: RunRecord) -> tuple[str, ...]:
    result = run.result
    counts = (result.users, result.pages, result.added, result.changed, result.removed)
    return (
        local_time(result.started),
        shown(KINDS[result.kind]),
        shown(OUTCOMES[result.outcome]),
        *(number(count) for count in counts),
        duration(result.seconds),
        message(run),
    )
