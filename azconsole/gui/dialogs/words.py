"""Errors, apps, schedules and discovery results in words, as the wizard, the dialogs and the property pages show them."""

from __future__ import annotations

from azconsole.controllers.texts import shown, tr
from azconsole.domain.apps import App
from azconsole.domain.errors import AzConsoleError
from azconsole.domain.schedules import DiscoverySettings, IntervalUnit, Schedule
from azconsole.domain.texts import joined, plural
from azconsole.domain.users import DiscoveryOutcome, DiscoveryResult, RoundKind


def error_text(error: AzConsoleError | None) -> str:
    """What is wrong and who can mend it; empty without an error."""
    return shown(joined(error.message, error.hint)) if error else ""


def app_text(app: App | None) -> str:
    """An app in one line: its friendly name and its tenant."""
    return f"{app.name} ({app.tenant.name})" if app and app.tenant.name else (app.name if app else "")


def app_details(app: App | None) -> str:
    """What else an administrator wants to see of a chosen app; empty without one."""
    if app is None:
        return ""
    key, secret = app.client_id, app.secret
    if secret is None:
        return tr("Client ID {id}", id=key)
    if secret.expires is None:
        return tr("Client ID {id}, secret key without an end", id=key)
    return tr("Client ID {id}, secret key valid until {end:date}", id=key, end=secret.expires)


def schedule_text(settings: DiscoverySettings) -> str:
    """The discovery settings in words."""
    if not settings.enabled:
        return tr("User discovery is off.")
    every, start = _every(settings.full), settings.full.start
    if start:
        full = tr("Full discovery: {every} from {start:moment}.", every=every, start=start)
    else:
        full = tr("Full discovery: {every}.", every=every)
    if settings.delta_enabled:
        delta = tr("Delta discovery: every {count} minutes.", count=settings.delta_minutes)
    else:
        delta = tr("Delta discovery: off.")
    return f"{full} {delta}"


def _every(schedule: Schedule) -> str:
    """The interval within a sentence: "every 7 days"."""
    if schedule.unit is IntervalUnit.HOURS:
        return plural(schedule.count, "every hour", "every {count:n} hours")
    if schedule.unit is IntervalUnit.DAYS:
        return plural(schedule.count, "every day", "every {count:n} days")
    return plural(schedule.count, "every week", "every {count:n} weeks")


def result_text(result: DiscoveryResult) -> str:
    """What a discovery run did, in one or two sentences."""
    if result.outcome is DiscoveryOutcome.REMOVALS_WAITING:
        return shown(
            plural(
                result.waiting_removals,
                "Everything is read; removing {count:n} user waits for your answer.",
                "Everything is read; removing {count:n} users waits for your answer.",
            )
        )
    if result.outcome is DiscoveryOutcome.CANCELLED:
        return shown(
            plural(
                result.users,
                "Stopped after {count:n} user; the next run goes on from there.",
                "Stopped after {count:n} users; the next run goes on from there.",
            )
        )
    counts = tr(
        "{added:n} added, {changed:n} changed, {removed:n} removed",
        added=result.added,
        changed=result.changed,
        removed=result.removed,
    )
    if result.skipped:
        counts = tr("{counts}, {skipped:n} skipped", counts=counts, skipped=result.skipped)
    if result.kind is RoundKind.FULL:
        return tr("Full discovery, {at:moment}: {counts}.", at=result.started, counts=counts)
    return tr("Delta discovery, {at:moment}: {counts}.", at=result.started, counts=counts)
