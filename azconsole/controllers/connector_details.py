"""What the details pane shows of a Log Analytics Connector besides what every service has: Connection, Collections, Runs."""

from __future__ import annotations

from azconsole.controllers.details import DetailsTab, Section, Table
from azconsole.controllers.run_words import OUTCOMES, duration, message
from azconsole.controllers.service_rows import ServiceRow
from azconsole.controllers.texts import local_time, number, shown, tr
from azconsole.domain.log_analytics import TABLE, CollectionUpload, ConnectorSettings
from azconsole.domain.texts import say
from azconsole.domain.users import RunRecord
from azconsole.operations.upload_collections import UploadProgress

_COLLECTION_COLUMNS = (
    say("Collection"), say("Collection ID"), say("Members"), say("Last upload"), say("Rows"), say("Parts"),
)  # fmt: skip
UPLOAD_COLUMNS = (
    say("Started"), say("Outcome"), say("Uploaded"), say("Unchanged"), say("Removed"), say("Rows"), say("Parts"),
    say("Duration"), say("Message"),
)  # fmt: skip


def connector_tabs(row: ServiceRow, running: bool, progress: UploadProgress | None) -> list[DetailsTab]:
    """The tabs of a Log Analytics Connector."""
    settings = row.service.connector
    assert settings is not None
    sync = _under_way(progress) if running else _last_sync(row)
    return [
        DetailsTab(tr("Connection"), (_connection(settings), sync)),
        DetailsTab(tr("Collections"), table=_collections(row)),
        DetailsTab(tr("Runs"), table=_runs(row, running, progress)),
    ]


def _connection(settings: ConnectorSettings) -> Section:
    workspace, rule = settings.workspace, settings.rule
    return Section(
        tr("Log Analytics workspace"),
        (
            (tr("Azure subscription:"), settings.subscription.name),
            (tr("Azure resource group:"), workspace.resource_group),
            (tr("Log Analytics workspace:"), workspace.name),
            (tr("Workspace ID:"), workspace.customer_id),
            (tr("Location:"), workspace.location),
            (tr("Table:"), TABLE),
            (tr("Data collection rule:"), rule.name if rule else tr("None yet")),
        ),
    )


def _last_sync(row: ServiceRow) -> Section:
    title, run = tr("Last upload"), row.last_run
    rows = [(tr("Next run:"), _next_run(row))]
    if run is None:
        return Section(title, ((tr("Started:"), tr("Not yet")), *rows))
    rows = [
        (tr("Started:"), local_time(run.result.started)),
        (tr("Outcome:"), shown(OUTCOMES[run.result.outcome])),
        *upload_facts(run),
        *rows,
    ]
    said = message(run)
    rows += [(tr("Message:"), said)] if said else []
    rows += [(tr("Request ID:"), run.request_id)] if run.request_id else []
    return Section(title, tuple(rows))


def upload_facts(run: RunRecord) -> list[tuple[str, str]]:
    """What an upload did, as labels and values."""
    done = run.upload
    if done is None:
        return []
    return [
        (tr("Collections uploaded:"), number(done.uploaded)),
        (tr("Collections unchanged:"), number(done.unchanged)),
        (tr("Collections removed:"), number(done.removed)),
        (tr("Rows:"), number(done.rows)),
        (tr("Parts:"), number(done.parts)),
    ]


def _under_way(progress: UploadProgress | None) -> Section:
    if progress is None:
        return Section(tr("Run under way"), ((tr("Collection:"), tr("Starting…")), (tr("Rows:"), "")))
    rows = tr("{rows:n} of {members:n}", rows=progress.rows, members=progress.members) if progress.members else ""
    return Section(tr("Run under way"), ((tr("Collection:"), progress.collection), (tr("Rows:"), rows)))


def _next_run(row: ServiceRow) -> str:
    if row.next_run is None:
        return ""
    return local_time(row.next_run.at) if row.next_run.at else shown(row.next_run.why_not)


def _collections(row: ServiceRow) -> Table:
    """The chosen collections; then those that were chosen and are in the workspace until the next sync."""
    uploads = {upload.collection_id: upload for upload in row.uploads}
    rows = [
        (each.name, each.code, number(each.members), *_uploaded(uploads.get(each.id), tr("Not yet")))
        for each in row.collections
    ]
    chosen = {each.id for each in row.collections}
    for upload in row.uploads:
        if upload.collection_id not in chosen:
            removed = tr("Removed by the next run")
            rows.append((upload.name, upload.code, "", removed, number(upload.rows), number(upload.parts)))
    empty = tr("No collection is chosen: add some in the service's properties, tab Connection.")
    return Table(tr("Uploaded collections"), tuple(map(shown, _COLLECTION_COLUMNS)), tuple(rows), empty)


def _uploaded(upload: CollectionUpload | None, never: str) -> tuple[str, str, str]:
    if upload is None:
        return never, "", ""
    return local_time(upload.synced), number(upload.rows), number(upload.parts)


def _runs(row: ServiceRow, running: bool, progress: UploadProgress | None) -> Table:
    rows, runs = [_run_row(run) for run in row.runs], [run.id for run in row.runs]
    if running:
        counts = ("", "", "", number(progress.rows), number(progress.parts)) if progress else ("",) * 5
        rows.insert(0, (tr("Now"), tr("Running…"), *counts, "", progress.collection if progress else ""))
        runs.insert(0, 0)
    empty = tr("Nothing was uploaded yet. To do it now, choose Synchronize Now.")
    columns = tuple(shown(title) for title in UPLOAD_COLUMNS)
    return Table(tr("Last runs"), columns, tuple(rows), empty, tuple(runs))


def _run_row(run: RunRecord) -> tuple[str, ...]:
    done = run.upload
    counts = (done.uploaded, done.unchanged, done.removed, done.rows, done.parts) if done else ()
    texts = tuple(number(count) for count in counts) or ("",) * 5
    result = run.result
    ending = (duration(result.seconds), message(run))
    return (local_time(result.started), shown(OUTCOMES[result.outcome]), *texts, *ending)
