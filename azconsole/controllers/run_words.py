"""How the window words a run: its kind, its outcome, its duration, and what is worth knowing of it."""

from __future__ import annotations

from azconsole.controllers.texts import shown, tr
from azconsole.domain.texts import say
from azconsole.domain.users import DiscoveryOutcome, DiscoveryResult, RoundKind, RunRecord

KINDS = {RoundKind.FULL: say("Full"), RoundKind.DELTA: say("Delta")}
OUTCOMES = {
    DiscoveryOutcome.COMPLETED: say("completed"),
    DiscoveryOutcome.REMOVALS_WAITING: say("removals waiting"),
    DiscoveryOutcome.CANCELLED: say("cancelled"),
    DiscoveryOutcome.FAILED: say("failed"),
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
        said.append(tr("{count:n} records could not be taken.", count=result.skipped))
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
