"""The node Runs: its columns, and the details of a run with the first users whom it changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from azconsole.controllers.connector_details import upload_facts
from azconsole.controllers.details import Details, DetailsTab, Section, Table
from azconsole.controllers.plain_list import Column, Listing
from azconsole.controllers.run_words import KINDS, OUTCOMES, duration, message
from azconsole.controllers.texts import local_time, number, shown, tr
from azconsole.domain.runs import COLLECTION_UPLOAD, USER_DISCOVERY, Change, ChangesKept, PastRun, UserChange
from azconsole.domain.search import USER_FIELDS
from azconsole.domain.texts import say
from azconsole.domain.users import DiscoveryOutcome, RoundKind
from azconsole.operations.toolbox import Toolbox

RUNS_SHOWN = 500
"""Runs in the list, the newest; `azconsole runs list` has all that are kept."""
CHANGES_SHOWN = 50
"""Changed users in the details pane, the first; the run's own window has all."""
CHANGE_COLUMNS = (say("Change"), say("User"), say("Changed fields"), say("Object ID"))
CHANGES = {Change.ADDED: say("Added"), Change.CHANGED: say("Changed"), Change.REMOVED: say("Removed")}
_JOBS = {USER_DISCOVERY: say("User discovery"), COLLECTION_UPLOAD: say("Collection upload")}
_PLACES = {"window": say("Window"), "agent": say("Agent"), "command": say("Command")}
_KIND_ICONS = {RoundKind.FULL: "full-discovery", RoundKind.DELTA: "delta-discovery", RoundKind.UPLOAD: "export"}
_OUTCOME_ICONS = {
    DiscoveryOutcome.COMPLETED: "ok",
    DiscoveryOutcome.REMOVALS_WAITING: "warning",
    DiscoveryOutcome.CANCELLED: "cancel",
    DiscoveryOutcome.FAILED: "error",
}
_WHY_NONE = {
    ChangesKept.NONE: say("This run changed no user."),
    ChangesKept.LISTED: say("This run changed no user."),
    ChangesKept.FIRST_LOAD: say("First load of the tenant: every user was added; they are not listed."),
    ChangesKept.GONE: say("The users whom this run changed are no longer kept."),
}
_FIELDS = {field.key: field.title for field in USER_FIELDS}


@dataclass(frozen=True, slots=True)
class RunRow:
    """A run, and the first users whom it changed."""

    run: PastRun
    changes: tuple[UserChange, ...] = ()


class Duration(float):
    """Seconds: sorted as a number, shown in words."""

    def __str__(self) -> str:
        return duration(float(self))


def ran_in(run: PastRun) -> str:
    """What kind of process it was, with its number: "Window (4711)"."""
    place = shown(_PLACES[run.ran_in]) if run.ran_in in _PLACES else run.ran_in
    return tr("{place} ({process})", place=place, process=run.process) if run.process else place


def tenant_name(run: PastRun) -> str:
    """The tenant's name, or what is known of it."""
    return run.tenant.name or run.tenant.domain or str(run.tenant.tenant_id)


def job_name(run: PastRun) -> str:
    """The job in the person's language."""
    return shown(_JOBS.get(run.job, run.job))


def why_none(kept: ChangesKept) -> str:
    """What stands in place of the changed users when none is listed."""
    return shown(_WHY_NONE[kept])


def field_titles(fields: Sequence[str]) -> str:
    """The changed fields by their titles."""
    return ", ".join(shown(_FIELDS[field]) for field in fields)


def change_cells(change: UserChange) -> tuple[str, ...]:
    """A changed user in the columns of CHANGE_COLUMNS."""
    return shown(CHANGES[change.change]), change.name, field_titles(change.fields), str(change.object_id)


def read_runs(toolbox: Toolbox) -> Sequence[RunRow]:
    """The newest runs. Raises StoreError."""
    history = toolbox.run_history
    rows = []
    for run in history.runs(limit=RUNS_SHOWN).runs:
        none = run.kept in (ChangesKept.NONE, ChangesKept.GONE)
        rows.append(RunRow(run, () if none else tuple(history.first_changes(run.id, CHANGES_SHOWN))))
    return rows


RUNS_LISTING: Listing[RunRow] = Listing(
    "runs",
    say("Runs"),
    lambda row: _KIND_ICONS[row.run.result.kind],
    lambda row: row.run.id,
    (
        Column("started", say("Started"), lambda row: row.run.result.started, is_moment=True),
        Column("service", say("Service"), lambda row: row.run.service, grouped=True),
        Column("tenant", say("Tenant"), lambda row: tenant_name(row.run), grouped=True),
        Column("job", say("Job"), lambda row: job_name(row.run), grouped=True),
        Column("kind", say("Kind"), lambda row: KINDS[row.run.result.kind], grouped=True),
        Column(
            "outcome",
            say("Outcome"),
            lambda row: OUTCOMES[row.run.result.outcome],
            lambda row: _OUTCOME_ICONS[row.run.result.outcome],
            grouped=True,
        ),
        Column("duration", say("Duration"), lambda row: Duration(row.run.result.seconds)),
        Column("users", say("Users read"), lambda row: row.run.result.users),
        Column("added", say("Added"), lambda row: row.run.result.added),
        Column("changed", say("Changed"), lambda row: row.run.result.changed),
        Column("removed", say("Removed"), lambda row: row.run.result.removed),
        Column("request_id", say("Request ID"), lambda row: ", ".join(row.run.request_ids)),
        Column("message", say("Message"), lambda row: message(row.run.record)),
        Column("ran_in", say("Ran in"), lambda row: ran_in(row.run), grouped=True),
    ),
    read_runs,
    newest_first=True,
)


def run_details(row: RunRow) -> Details:
    """The tabs of a run: Summary with the error and what to do about it, Changes."""
    run = row.run
    title = tr("{job} of {started:moment}", job=job_name(run), started=run.result.started)
    if run.job == COLLECTION_UPLOAD:
        return Details(run.id, title, (DetailsTab(tr("Summary"), (run_summary(run), run_ending(run))),))
    changes = DetailsTab(tr("Changes"), (_counts(row),), table=_table(row))
    return Details(run.id, title, (DetailsTab(tr("Summary"), (run_summary(run), run_ending(run))), changes))


def run_summary(run: PastRun) -> Section:
    """When, where and what it ran."""
    result = run.result
    return Section(
        tr("General"),
        (
            (tr("Run:"), number(run.id)),
            (tr("Service:"), run.service),
            (tr("Tenant:"), tenant_name(run)),
            (tr("Job:"), job_name(run)),
            (tr("Kind:"), shown(KINDS[result.kind])),
            (tr("Started:"), local_time(result.started)),
            (tr("Ended:"), local_time(run.ended)),
            (tr("Duration:"), duration(result.seconds)),
            (tr("Ran in:"), ran_in(run)),
        ),
    )


def run_ending(run: PastRun) -> Section:
    """How it ended: what it read, or its error with what to do about it."""
    result, error = run.result, run.error
    rows = [(tr("Outcome:"), shown(OUTCOMES[result.outcome]))]
    if run.job == COLLECTION_UPLOAD:
        rows += upload_facts(run.record)
    else:
        rows += [(tr("Users read:"), number(result.users)), (tr("Pages read:"), number(result.pages))]
    if error is not None:
        rows += [(tr("Error:"), shown(error.title)), (tr("Message:"), shown(error.message))]
        rows += [(tr("What to do:"), shown(error.hint))] if error.hint else []
        rows += [(tr("Code:"), error.code)] if error.code else []
    elif message(run.record):
        rows.append((tr("Message:"), message(run.record)))
    if run.request_ids:
        rows.append((tr("Request ID:"), ", ".join(run.request_ids)))
    return Section(tr("Result"), tuple(rows))


def _counts(row: RunRow) -> Section:
    result, kept = row.run.result, row.run.kept
    rows = [
        (tr("Added:"), number(result.added)),
        (tr("Changed:"), number(result.changed)),
        (tr("Removed:"), number(result.removed)),
    ]
    if kept in (ChangesKept.FIRST_LOAD, ChangesKept.GONE):
        rows.append((tr("Listed:"), why_none(kept)))
    elif result.added + result.changed + result.removed > len(row.changes):
        rows.append((tr("Listed:"), tr("The first {count:n}. Show Run lists all of them.", count=len(row.changes))))
    return Section(tr("Users"), tuple(rows))


def _table(row: RunRow) -> Table:
    cells = tuple(change_cells(change) for change in row.changes)
    return Table(tr("Changed users"), tuple(map(shown, CHANGE_COLUMNS)), cells, why_none(row.run.kept))
