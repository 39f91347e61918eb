"""What the jobs that repeat do, but discovery: the hourly look at secret keys, and the daily check of the apps."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from azconsole.domain.apps import App, SecretState
from azconsole.domain.cancel import CancelToken
from azconsole.domain.jobs import JobEnding, JobId, JobOutcome, JobState
from azconsole.domain.progress import StepReport, StepState
from azconsole.domain.texts import from_plain, joined, plural, say, to_plain
from azconsole.operations.discover_devices import DiscoverDevices, device_work
from azconsole.operations.ports import Clock, ServiceStore
from azconsole.operations.recurring import APP_HEALTH, DEVICE_DISCOVERY, LOG_ANALYTICS_SYNC, SECRET_CHECK, JobPlan
from azconsole.operations.recurring_runs import Work
from azconsole.operations.upload_collections import OnUpload, UploadCollections, said
from azconsole.operations.verify_app import VerifyApp
from azconsole.operations.verify_connector import VerifyConnector


@dataclass(frozen=True, slots=True)
class AppHealth:
    """What the last check of a service's apps found; `moment` is when it began (UTC)."""

    moment: datetime
    outcome: JobOutcome
    message: str
    lines: tuple[StepReport, ...] = ()


def works(
    services: ServiceStore,
    verify: VerifyApp,
    clock: Clock,
    upload: UploadCollections | None = None,
    connector: VerifyConnector | None = None,
    devices: DiscoverDevices | None = None,
) -> Mapping[str, Work]:
    """The work of each kind of job, by its key."""
    more: dict[str, Work] = {} if upload is None else {LOG_ANALYTICS_SYNC.key: upload_work(upload)}
    if devices is not None:
        more[DEVICE_DISCOVERY.key] = lambda plan, cancel: device_work(devices, plan, cancel)
    return more | {
        SECRET_CHECK.key: lambda _, cancel: _check_secrets(services, clock, cancel),
        APP_HEALTH.key: lambda plan, cancel: _check_apps(services, verify, connector, plan, cancel),
    }


def upload_work(upload: UploadCollections, on_progress: OnUpload = lambda _: None) -> Work:
    """Uploading the collections of the job's service."""

    def work(plan: JobPlan, cancel: CancelToken) -> JobEnding:
        result = upload.run(plan.job.service_id, cancel, on_progress)
        return JobEnding(JobOutcome.COMPLETED, said(result), json.dumps(asdict(result)))

    return work


def app_health(states: Mapping[JobId, JobState], service_id: int) -> AppHealth | None:
    """The last check of a service's apps, when it has ended; None before the first."""
    state = states.get(JobId(APP_HEALTH.key, service_id))
    return None if state is None or state.ended is None else _health(state)


def _check_secrets(services: ServiceStore, clock: Clock, cancel: CancelToken) -> JobEnding:
    """Count the keys that have ended, and that end soon (requirements.md fact 150: once an hour). What is told of them is
    the notifications' matter; the record proves that somebody looked."""
    now = clock()
    apps: dict[UUID, App] = {service.server_app.client_id: service.server_app for service in services.all()}
    cancel.check()
    states = [app.secret.state(now) for app in apps.values() if app.secret]
    expired, soon = states.count(SecretState.EXPIRED), states.count(SecretState.EXPIRING)
    if not expired and not soon:
        return JobEnding(JobOutcome.COMPLETED, say("No secret key has expired or expires soon."))
    message = joined(
        plural(expired, "1 secret key has expired.", "{count:n} secret keys have expired.") if expired else "",
        plural(soon, "1 secret key expires soon.", "{count:n} secret keys expire soon.") if soon else "",
    )
    return JobEnding(JobOutcome.WARNING, message)


def _check_apps(
    services: ServiceStore, verify: VerifyApp, connector: VerifyConnector | None, plan: JobPlan, cancel: CancelToken
) -> JobEnding:
    """Verify the apps of a service as the button Verify does."""
    service = services.get(plan.job.service_id)
    if connector is not None and service.connector is not None:
        lines = connector.run(service, cancel).lines
    else:
        lines = verify.app(service.server_app, None, cancel).lines
    if service.client_app is not None:
        cancel.check()
        lines += verify.app(service.client_app, service.server_app, cancel).lines
    failed = [line for line in lines if line.state is StepState.FAILED]
    warned = [line for line in lines if line.state is StepState.WARNING]
    detail = json.dumps([_plain(line) for line in lines])
    if failed:
        wrong = joined(*(say("{check}: {finding}", check=line.title, finding=line.detail) for line in failed))
        return JobEnding(JobOutcome.FAILED, wrong, detail)
    if warned:
        unsure = joined(*(say("{check}: {finding}", check=line.title, finding=line.detail) for line in warned))
        return JobEnding(JobOutcome.WARNING, unsure, detail)
    return JobEnding(JobOutcome.COMPLETED, say("The apps work."), detail)


def _plain(line: StepReport) -> dict[str, object]:
    return {
        "key": line.key,
        "title": to_plain(line.title),
        "state": line.state.value,
        "detail": to_plain(line.detail),
    }


def _health(state: JobState) -> AppHealth:
    try:
        stored = json.loads(state.ending.detail or "[]")
        lines = tuple(
            StepReport(line["key"], from_plain(line["title"]), StepState(line["state"]), from_plain(line["detail"]))
            for line in stored
        )
    except (ValueError, LookupError, TypeError):
        lines = ()  # written by another version
    return AppHealth(state.started, state.ending.outcome, state.ending.message, lines)
