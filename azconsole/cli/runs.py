"""`azconsole runs list|show|now`."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import Any

from azconsole.cli.output import print_fields, print_json, print_table
from azconsole.cli.run_now import run_now
from azconsole.cli.services import find_service
from azconsole.domain.cancel import CancelToken
from azconsole.domain.runs import Change, ChangesKept, PastRun, RunQuery, UserChange
from azconsole.operations.run_history import ChangePage, RunHistory
from azconsole.wiring.site import open_site

_COLUMNS = (
    "id", "started", "service", "kind", "outcome", "seconds", "users", "added", "changed", "removed", "message",
)  # fmt: skip
_ALL_CHANGES = -1
_WHY_NONE = {
    ChangesKept.NONE: "This run changed no user.",
    ChangesKept.FIRST_LOAD: "First load of the tenant: every user was added; they are not listed.",
    ChangesKept.GONE: "The users whom this run changed are no longer kept.",
}


def run(options: argparse.Namespace, cancel: CancelToken) -> int:
    """List the runs of all services or of one, newest first, show one run and whom it changed, or run a job now."""
    with open_site(options.data_dir, practice=options.practice, cancel=cancel) as site:
        if options.verb == "now":
            return run_now(site.toolbox, options, cancel)
        history = site.toolbox.run_history
        if options.verb == "show":
            _show(history, options.id, with_changes=options.changes, as_json=options.json)
            return 0
        service_id = find_service(site.toolbox, options.name).id if options.name is not None else None
        page = history.runs(RunQuery(service_id=service_id), options.limit or -1)
    rows = [describe(past) for past in page.runs]
    if options.json:
        print_json(rows)
    elif rows:
        print_table(rows, _COLUMNS)
        if len(rows) < page.total:
            print(f"The newest {len(rows)} of {page.total} runs; --limit 0 lists all.")
    else:
        print("Nothing has run yet. Run `azconsole sync NAME` to discover the users of a service's tenant.")
    return 0


def describe(past: PastRun) -> dict[str, Any]:
    """A run as JSON."""
    result, error = past.result, past.error
    return {
        "id": past.id,
        "service": past.service,
        "tenant_id": past.tenant.tenant_id,
        "tenant_name": past.tenant.name,
        "job": past.job,
        "kind": result.kind,
        "outcome": result.outcome,
        "started": result.started,
        "ended": past.ended,
        "seconds": result.seconds,
        "users": result.users,
        "pages": result.pages,
        "added": result.added,
        "changed": result.changed,
        "removed": result.removed,
        "skipped": result.skipped,
        "waiting_removals": result.waiting_removals,
        "fell_back": result.fell_back,
        "resumed": result.resumed,
        "message": past.record.message,
        "error": {"title": error.title, "message": error.message, "hint": error.hint, "code": error.code}
        if error
        else None,
        "request_ids": past.request_ids,
        "ran_in": past.ran_in,
        "process": past.process,
        "changes_kept": past.kept,
        "upload": asdict(past.record.upload) if past.record.upload else None,
    }


def _show(history: RunHistory, run_id: int, *, with_changes: bool, as_json: bool) -> None:
    past = history.show(run_id)
    changes = history.changes(run_id, limit=_ALL_CHANGES) if with_changes else None
    values = describe(past)
    if as_json:
        print_json(values | ({"changes": [_change(change) for change in changes.changes]} if changes else {}))
        return
    error, upload = values.pop("error") or {}, values.pop("upload") or {}
    values["request_ids"] = ", ".join(past.request_ids)
    print_fields(
        values | {f"error_{name}": text for name, text in error.items()} | {f"upload_{k}": v for k, v in upload.items()}
    )
    if changes is not None:
        _print_changes(changes)


def _print_changes(changes: ChangePage) -> None:
    print()
    if changes.kept is not ChangesKept.LISTED:
        print(_WHY_NONE[changes.kept])
    if changes.changes:
        rows = [_change(change) for change in changes.changes]
        print_table(
            [row | {"fields": ", ".join(row["fields"])} for row in rows], ("change", "name", "fields", "object_id")
        )


def _change(change: UserChange) -> dict[str, Any]:
    name = change.change.name
    assert name is not None, f"{Change(change.change)!r} stands for one thing that was done"
    return {"change": name.lower(), "name": change.name, "object_id": change.object_id, "fields": change.fields}
