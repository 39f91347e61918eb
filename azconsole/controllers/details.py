"""What the details pane shows of a service or a user: frozen texts, ready to be written."""

from __future__ import annotations

from dataclasses import dataclass

from azconsole.controllers.service_rows import ServiceRow, Status
from azconsole.controllers.texts import local_date, local_time, number
from azconsole.domain.apps import App, AppKind
from azconsole.domain.users import DiscoveryProgress, DiscoveryResult, RunRecord, UserRecord

DISCOVERY_NAME = "Azure Active Directory User Discovery"
RUN_COLUMNS = (
    "Started", "Kind", "Outcome", "Users read", "Pages", "Added", "Changed", "Removed", "Duration", "Message",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Section:
    """A headed block of label and value pairs."""

    title: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of texts; `empty` is the sentence that stands there while it has no rows."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    empty: str


@dataclass(frozen=True, slots=True)
class DetailsTab:
    """A tab at the pane's bottom edge: sections, or a table. `discovery_item` is the title of the discovery item that the
    tab offers."""

    title: str
    sections: tuple[Section, ...] = ()
    discovery_item: str = ""
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class Details:
    """The selected object: its key (service or user number), title and tabs."""

    key: int
    title: str
    tabs: tuple[DetailsTab, ...]


def service_details(row: ServiceRow, status: Status, progress: DiscoveryProgress | None = None) -> Details:
    """The tabs of a service: Summary, Applications, Discovery, Runs. `progress` is that of a run under way."""
    service = row.service
    general = Section(
        "General",
        (
            ("Name:", service.name),
            ("Description:", service.description),
            ("Cloud service type:", row.kind_title),
            ("Azure environment:", row.cloud_title),
            ("Created:", local_time(service.created)),
            ("Status:", status.text),
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
        running = status.icon == "running"
        tabs.append(_discovery_tab(row, running, progress))
        tabs.append(_runs_tab(row, running, progress))
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


def _discovery_tab(row: ServiceRow, running: bool, progress: DiscoveryProgress | None) -> DetailsTab:
    settings = row.service.discovery
    assert settings is not None
    delta = f"Every {settings.delta_minutes} minutes" if settings.delta_enabled else "Off"
    schedule = Section(
        "Schedule",
        (
            ("Enabled:", "Yes" if settings.enabled else "No"),
            ("Full discovery:", settings.full.describe()),
            ("Delta discovery:", delta),
            ("Next run:", _next_run(row, running)),
        ),
    )
    run = _run_under_way(progress) if running else _last_run(row.last_run)
    return DetailsTab("Discovery", (schedule, run), DISCOVERY_NAME)


def _next_run(row: ServiceRow, running: bool) -> str:
    if running or row.next_run is None:
        return ""
    return local_time(row.next_run.at) if row.next_run.at else row.next_run.why_not


def _run_under_way(progress: DiscoveryProgress | None) -> Section:
    if progress is None:
        return Section("Run under way", (("Kind:", "Starting…"), ("Users read:", ""), ("Pages read:", "")))
    kind = f"{progress.kind.value.title()}, continued from an interrupted run" if progress.resumed else ""
    return Section(
        "Run under way",
        (
            ("Kind:", kind or progress.kind.value.title()),
            ("Users read:", number(progress.users)),
            ("Pages read:", number(progress.pages)),
        ),
    )


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
    message = _message(run)
    if message:
        rows.append(("Message:", message))
    if run.request_id:
        rows.append(("Request ID:", run.request_id))
    return Section("Last run", tuple(rows))


def _runs_tab(row: ServiceRow, running: bool, progress: DiscoveryProgress | None) -> DetailsTab:
    rows = [_run_row(run) for run in row.runs]
    if running:
        rows.insert(0, _row_under_way(progress))
    empty = "Discovery has not run yet. To find the users now, choose Run Full Discovery Now."
    return DetailsTab("Runs", table=Table("Last runs", RUN_COLUMNS, tuple(rows), empty))


def _row_under_way(progress: DiscoveryProgress | None) -> tuple[str, ...]:
    if progress is None:
        return ("Now", "", "starting", *[""] * 7)
    counts = (number(progress.users), number(progress.pages))
    return ("Now", progress.kind.value.title(), "running", *counts, *[""] * 5)


def _run_row(run: RunRecord) -> tuple[str, ...]:
    result = run.result
    counts = (result.users, result.pages, result.added, result.changed, result.removed)
    return (
        local_time(result.started),
        result.kind.value.title(),
        result.outcome.value,
        *(number(count) for count in counts),
        _duration(result.seconds),
        _message(run),
    )


def _message(run: RunRecord) -> str:
    """The error's sentence of a failed run, else what is worth knowing of one that ended."""
    return run.message or " ".join(_remarks(run.result))


def _remarks(result: DiscoveryResult) -> list[str]:
    said = []
    if result.waiting_removals:
        said.append(f"Removing {number(result.waiting_removals)} of {number(result.known_users)} users waits.")
    if result.fell_back:
        said.append("The delta link was no longer known, so all users were read.")
    if result.resumed:
        said.append("Continued from an interrupted run.")
    if result.skipped:
        said.append(f"{number(result.skipped)} records could not be taken.")
    return said


def _duration(seconds: float) -> str:
    """Seconds below a minute, else hours, minutes and seconds: "2.5 s", "3:07 min", "1:02:03 h"."""
    if seconds < 60:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02} h" if hours else f"{minutes}:{rest:02} min"
