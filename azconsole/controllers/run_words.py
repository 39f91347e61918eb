"""How the window words a run: its kind, its outcome, its duration, and what is worth knowing of it."""

from __future__ import annotations

from azconsole.controllers.texts import shown, tr
from azconsole.domain.texts import Said, plural, say
from azconsole.domain.users import DiscoveryOutcome, DiscoveryProgress, DiscoveryResult, RoundKind, RunRecord

KINDS = {RoundKind.FULL: say("Full"), RoundKind.DELTA: say("Delta"), RoundKind.UPLOAD: say("Upload")}
OUTCOMES = {
    DiscoveryOutcome.COMPLETED: say("Completed"),
    DiscoveryOutcome.REMOVALS_WAITING: say("Removals waiting"),
    DiscoveryOutcome.CANCELLED: say("Cancelled"),
    DiscoveryOutcome.FAILED: say("Failed"),
}


def message(run: RunRecord) -> str:
    """The error's sentence of a failed run, else what is worth knowing of one that ended."""
    return shown(run.message) or " ".join(remarks(run.result))


def remarks(result: DiscoveryResult) -> list[str]:
    """Sentences about what was not as usual."""
    said = []
    if result.waiting_removals:
        said.append(
            tr(
                "Removing {waiting:n} of {known:n} users waits.",
                waiting=result.waiting_removals,
                known=result.known_users,
            )
        )
    if result.fell_back:
        said.append(tr("The delta link was no longer known, so all users were read."))
    if result.resumed:
        said.append(tr("Continued from an interrupted run."))
    if result.skipped:
        missed = plural(result.skipped, "{count:n} record could not be taken.", "{count:n} records could not be taken.")
        said.append(shown(missed))
    return said


def duration(seconds: float) -> str:
    """Seconds below a minute, else hours, minutes and seconds: "2.5 s", "3:07 min", "1:02:03 h"."""
    if seconds < 60:
        return tr("{seconds:n} s", seconds=float(seconds))
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return tr("{time} h", time=f"{hours}:{minutes:02}:{rest:02}")
    return tr("{time} min", time=f"{minutes}:{rest:02}")


def progress_line(service: str, progress: DiscoveryProgress) -> str:
    """How far the run of a service is, or what it waits for: the status bar's line."""
    if progress.waiting:
        return tr("Azure AD User Discovery of {service}: {waiting}", service=service, waiting=progress.waiting)
    return tr(
        "Azure AD User Discovery of {service}: {users}, {pages}",
        service=service,
        users=plural(progress.users, "{count:n} user", "{count:n} users"),
        pages=_pages(progress.pages),
    )


def ending_line(service: str, result: DiscoveryResult) -> str:
    """How a run of a service ended: the status bar's line."""
    if result.outcome is DiscoveryOutcome.CANCELLED:
        cancelled = plural(
            result.users,
            "Discovery of {service} was cancelled; {count:n} user was read.",
            "Discovery of {service} was cancelled; {count:n} users were read.",
            service=service,
        )
        return shown(cancelled)
    return tr(
        "Discovery of {service}: {added:n} added, {changed:n} changed, {removed:n} removed on {pages} in {seconds:n} s",
        service=service,
        added=result.added,
        changed=result.changed,
        removed=result.removed,
        pages=_pages(result.pages),
        seconds=float(result.seconds),
    )


def _pages(count: int) -> Said:
    return plural(count, "{count:n} page", "{count:n} pages")
