"""Apps, schedules and discovery results in words, as the wizard, the dialogs and the property pages show them."""

from __future__ import annotations

from azconsole.controllers.texts import local_date, local_time, number
from azconsole.domain.apps import App
from azconsole.domain.schedules import DiscoverySettings
from azconsole.domain.users import DiscoveryOutcome, DiscoveryResult


def app_text(app: App | None) -> str:
    """An app in one line: its friendly name and its tenant."""
    return f"{app.name} ({app.tenant.name})" if app and app.tenant.name else (app.name if app else "")


def app_details(app: App | None) -> str:
    """What else an administrator wants to see of a chosen app; empty without one."""
    if app is None:
        return ""
    parts = [f"Client ID {app.client_id}"]
    if app.secret is not None:
        end = app.secret.expires
        parts.append(f"secret key valid until {local_date(end)}" if end else "secret key without an end")
    return ", ".join(parts)


def schedule_text(settings: DiscoverySettings) -> str:
    """The discovery settings in words."""
    if not settings.enabled:
        return "User discovery is off."
    start = f" from {local_time(settings.full.start)}" if settings.full.start else ""
    delta = f"every {settings.delta_minutes} minutes" if settings.delta_enabled else "off"
    return f"Full discovery: {settings.full.describe().removeprefix('Occurs ')}{start}. Delta discovery: {delta}."


def result_text(result: DiscoveryResult) -> str:
    """What a discovery run did, in one or two sentences."""
    if result.outcome is DiscoveryOutcome.REMOVALS_WAITING:
        return f"Everything is read; removing {number(result.waiting_removals)} users waits for your answer."
    if result.outcome is DiscoveryOutcome.CANCELLED:
        return f"Stopped after {number(result.users)} users; the next run goes on from there."
    counts = f"{number(result.added)} added, {number(result.changed)} changed, {number(result.removed)} removed"
    skipped = f", {number(result.skipped)} skipped" if result.skipped else ""
    return f"{result.kind.value.capitalize()} discovery, {local_time(result.started)}: {counts}{skipped}."
