"""`azconsole sync NAME`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator

from azconsole.cli.output import one_line, print_json
from azconsole.cli.services import find_service
from azconsole.domain.apps import AzureService
from azconsole.domain.cancel import CancelToken
from azconsole.domain.jobs import JobEnding, JobId
from azconsole.domain.users import DiscoveryOutcome, DiscoveryProgress, DiscoveryResult, RoundKind
from azconsole.operations.recurring import LOG_ANALYTICS_SYNC, JobPlan
from azconsole.operations.recurring_ports import Lease
from azconsole.operations.recurring_work import upload_work
from azconsole.operations.toolbox import Toolbox
from azconsole.operations.upload_collections import UploadProgress
from azconsole.wiring.site import open_site

_WIDTH = 79


def run(options: argparse.Namespace, cancel: CancelToken) -> int:
    """Discover the users of a service's tenant, or upload the collections of a Log Analytics service. Exit 1 when removals
    wait for a decision, 130 when cancelled."""
    kind = RoundKind.FULL if options.full else RoundKind.DELTA
    with open_site(options.data_dir, practice=options.practice, cancel=cancel) as site:
        service = find_service(site.toolbox, options.name)
        if service.connector is not None:
            return upload(site.toolbox, service, cancel, as_json=options.json)
        return discover(
            site.toolbox, service, kind, cancel, as_json=options.json, allow_removals=options.allow_removals
        )


def discover(
    tools: Toolbox,
    service: AzureService,
    kind: RoundKind,
    cancel: CancelToken,
    *,
    as_json: bool,
    allow_removals: bool = False,
) -> int:
    """Discover, and print how it goes and ends: the exit code."""
    show = sys.stderr.isatty() and not as_json
    told = print_progress if show else lambda _: None
    try:
        result = tools.discover_users.run(service.id, kind, cancel, told, allow_removals=allow_removals)
    finally:
        if show:
            print(file=sys.stderr)
    _print(result, as_json)
    return {DiscoveryOutcome.COMPLETED: 0, DiscoveryOutcome.CANCELLED: 130}.get(result.outcome, 1)


def upload(tools: Toolbox, service: AzureService, cancel: CancelToken, *, as_json: bool) -> int:
    """Upload collections under the lease of the service's lane, and print how it goes and ends: the exit code."""
    show = sys.stderr.isatty() and not as_json
    work = upload_work(tools.upload_collections, _print_upload if show else lambda _: None)

    def recorded(plan: JobPlan, _: Lease) -> tuple[JobEnding, JobEnding]:
        ending = work(plan, cancel)
        return ending, ending

    try:
        ending = tools.recurring_runs.held(JobId(LOG_ANALYTICS_SYNC.key, service.id), recorded, cancel, False)
    finally:
        if show:
            print(file=sys.stderr)
    assert ending is not None, "only a job that begins by itself may find that it is not due"
    if as_json:
        print_json(json.loads(ending.detail))
    else:
        print(ending.message)
    return 0


def _print_upload(progress: UploadProgress) -> None:
    line = f"{progress.done} of {progress.collections} collections"
    if progress.collection:
        line += f"; {one_line(progress.collection)}: {progress.rows} of {progress.members} rows"
    print(f"\r{line[:_WIDTH]:<{_WIDTH}}", end="", file=sys.stderr, flush=True)


def print_progress(progress: DiscoveryProgress) -> None:
    """How far a run is, or what it waits for, on the terminal's one line."""
    line = progress.waiting or f"{progress.users} users, {progress.pages} pages"
    print(f"\r{line:<{_WIDTH}}", end="", file=sys.stderr, flush=True)  # no longer one is left behind it


def _print(result: DiscoveryResult, as_json: bool) -> None:
    if as_json:
        print_json({name: getattr(result, name) for name in DiscoveryResult.__slots__})
    elif result.outcome is DiscoveryOutcome.REMOVALS_WAITING:
        print(
            f"Removals waiting: {result.waiting_removals} of {result.known_users} known users are gone from the tenant; "
            "nothing was removed. (Check the tenant; then run the command with --allow-removals to remove them, or with "
            "--full to read the tenant again.)",
            file=sys.stderr,
        )
    elif result.outcome is DiscoveryOutcome.CANCELLED:
        print(
            f"Cancelled: {result.users} users in {result.pages} pages were read in this run and are kept. "
            "(Run the command again to go on.)",
            file=sys.stderr,
        )
    else:
        print(
            f"{result.kind.value.capitalize()} discovery {result.outcome.value}: {result.added} added, "
            f"{result.changed} changed, {result.removed} removed; {result.users} users in {result.pages} pages, "
            f"{result.seconds:.1f} s" + "".join(f"; {note}" for note in _notes(result))
        )


def _notes(result: DiscoveryResult) -> Iterator[str]:
    """What an administrator may wonder about."""
    if result.fell_back:
        yield "everything was read, because the cloud no longer knew where the last run ended"
    if result.resumed:
        yield "went on with an interrupted run"
    if result.skipped:
        yield f"{result.skipped} records skipped ({', '.join(f'{n} {why}' for why, n in result.reasons.items())})"
