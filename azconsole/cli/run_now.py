"""`azconsole runs now JOB [--service NAME]`."""

from __future__ import annotations

import argparse
from typing import Any

from azconsole.cli.output import one_line, print_json
from azconsole.cli.services import find_service
from azconsole.cli.sync import discover
from azconsole.domain.apps import AzureService
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import UserInputError
from azconsole.domain.jobs import JobId, JobOutcome
from azconsole.domain.users import RoundKind
from azconsole.operations.recurring import DISCOVERY, RecurringKind, recurring_kind
from azconsole.operations.recurring_work import app_health
from azconsole.operations.toolbox import Toolbox


def run_now(tools: Toolbox, options: argparse.Namespace, cancel: CancelToken) -> int:
    """Run a job that repeats, due or not, paused or not; exit 1 when it failed or found something. Its next run by itself is
    counted from this one."""
    kind = recurring_kind(options.job)
    service = _service(tools, kind, options.name)
    if kind is DISCOVERY and service is not None:
        return discover(tools, service, RoundKind.DELTA, cancel, as_json=options.json)
    job = JobId(kind.key, service.id if service else 0)
    ending = tools.recurring_runs.run(job, cancel, by_itself=False)
    assert ending is not None, "only a job that begins by itself may find that it is not due"
    if options.json:
        print_json(_describe(tools, job, service))
    else:
        name = f"{kind.title} of {service.name}" if service else kind.title
        print(one_line(f"{name}: {ending.outcome.value}. {ending.message}"))
    return 0 if ending.outcome is JobOutcome.COMPLETED else 1


def _service(tools: Toolbox, kind: RecurringKind, name: str | None) -> AzureService | None:
    if not kind.services:
        if name is not None:
            raise UserInputError(
                "No job of a service", f"{kind.title} runs once for the whole site.", "Leave out --service."
            )
        return None
    if name is None:
        raise UserInputError("Which service?", f"{kind.title} belongs to a service.", "Name it: --service NAME.")
    return find_service(tools, name)


def _describe(tools: Toolbox, job: JobId, service: AzureService | None) -> dict[str, Any]:
    states = tools.recurring.states()
    state, health = states[job], app_health(states, job.service_id)
    lines = health.lines if service and health else ()
    return {
        "job": job.kind,
        "service": service.name if service else "",
        "outcome": state.ending.outcome,
        "message": state.ending.message,
        "started": state.started,
        "ended": state.ended,
        "checks": [{"title": line.title, "state": line.state, "detail": line.detail} for line in lines],
    }
