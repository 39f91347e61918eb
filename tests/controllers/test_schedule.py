"""The window's schedule: what is due is started, once, and nothing after the window has gone; what others run is shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace
from typing import Any, cast

from azconsole.controllers.discovery import DiscoveryController
from azconsole.controllers.jobs import JobRunner
from azconsole.controllers.schedule import ScheduleController
from azconsole.domain.apps import AzureService
from azconsole.domain.jobs import Holding, JobEnding, JobId, JobOutcome, JobState, RunnerRole
from azconsole.domain.schedules import DiscoverySettings
from azconsole.domain.users import (
    DiscoveryOutcome,
    DiscoveryProgress,
    DiscoveryResult,
    RoundKind,
    RunRecord,
)
from azconsole.operations.recurring import JobPlan
from tests.controllers.site import WindowSite
from tests.operations.memory import TENANT

LANE = str(TENANT.tenant_id)


def a_service(site: WindowSite) -> AzureService:
    server, client = site.created_apps()
    settings = DiscoverySettings()
    return site.services.add(
        AzureService(
            0, "S", "", "cloud-management", "AzurePublicCloud", TENANT, server, client, settings, site.time.now
        )
    )


def due(site: WindowSite, *plans: JobPlan) -> None:
    cast(Any, site.toolbox).recurring.due = lambda: list(plans)


def discovery_plan(site: WindowSite, service: AzureService) -> JobPlan:
    return JobPlan(JobId("discovery", service.id), "D", LANE, site.time.now, round=RoundKind.DELTA)


def holding(site: WindowSite, service_id: int, pages: int = 1, kind: str = "discovery") -> Holding:
    progress = DiscoveryProgress(RoundKind.FULL, pages, pages * 200)
    now = site.time.now
    return Holding(LANE, JobId(kind, service_id), "other", 7, "host", RunnerRole.AGENT, now, now, False, progress)


class Others:
    """What another process does, look by look."""

    def __init__(self, site: WindowSite, *looks: list[Holding] | None) -> None:
        self.looks = list(looks)
        leases = cast(Any, site.toolbox).recurring_runs.leases
        leases.watch = lambda: SimpleNamespace(look=lambda: self.looks.pop(0) if self.looks else None)


def heard(schedule: ScheduleController) -> list[tuple[str, Any]]:
    events: list[tuple[str, Any]] = []
    for name in ("started", "progressed", "finished", "removals_waiting", "failed", "stopped", "job_ended"):
        getattr(schedule, name).connect(lambda event, name=name: events.append((name, event)))
    return events


def record(site: WindowSite, outcome: DiscoveryOutcome, message: str = "") -> None:
    started = site.time.now + timedelta(seconds=1)
    result = DiscoveryResult(RoundKind.FULL, outcome, 0, 0, 0, 1, 1, 0, 1.0, started)
    cast(Any, site.toolbox).runs = SimpleNamespace(last=lambda service: RunRecord(1, service, result, message))


def test_what_is_due_is_started_once(site: WindowSite, runner: JobRunner, qtbot: Any) -> None:
    service = a_service(site)
    due(site, discovery_plan(site, service))
    discovery = DiscoveryController(site.toolbox, runner)
    schedule = ScheduleController(site.toolbox, runner, discovery)
    begun: list[Any] = []
    discovery.started.connect(begun.append)
    with qtbot.waitSignal(discovery.progressed):
        schedule.look()
    schedule.look()
    qtbot.waitUntil(lambda: not schedule.busy)
    assert [(event.service_id, event.kind) for event in begun] == [(service.id, RoundKind.DELTA)]
    with qtbot.waitSignal(discovery.stopped):
        discovery.cancel_run(service.id)


def test_what_another_process_runs_is_not_started_here(site: WindowSite, runner: JobRunner, qtbot: Any) -> None:
    service = a_service(site)
    due(site, discovery_plan(site, service))
    cast(Any, site.toolbox).recurring_runs.holdings = lambda: [holding(site, service.id)]
    discovery = DiscoveryController(site.toolbox, runner)
    schedule = ScheduleController(site.toolbox, runner, discovery)
    schedule.look()
    qtbot.waitUntil(lambda: not schedule.busy)
    assert not discovery.running(service.id)


def test_other_jobs_run_here_too_and_tell_their_end(site: WindowSite, runner: JobRunner, qtbot: Any) -> None:
    job = JobId("secret-check")
    due(site, JobPlan(job, "S", "site", site.time.now))
    ran: list[tuple[JobId, bool]] = []

    def run(job: JobId, cancel: Any, *, by_itself: bool) -> JobEnding:
        ran.append((job, by_itself))
        return JobEnding(JobOutcome.COMPLETED)

    cast(Any, site.toolbox).recurring_runs.run = run
    schedule = ScheduleController(site.toolbox, runner, DiscoveryController(site.toolbox, runner))
    with qtbot.waitSignal(schedule.job_ended) as ended:
        schedule.look()
    assert ran == [(job, True)]
    assert ended.args[0].job == job


def test_the_run_of_another_process_is_seen_from_its_begin_to_its_end(
    site: WindowSite, runner: JobRunner, qtbot: Any
) -> None:
    service = a_service(site)
    first, second = holding(site, service.id, 1), holding(site, service.id, 5)
    Others(site, [replace(first, progress=None)], None, [first], [second], [])
    record(site, DiscoveryOutcome.COMPLETED)
    schedule = ScheduleController(site.toolbox, runner, DiscoveryController(site.toolbox, runner))
    events = heard(schedule)
    for _ in range(5):
        schedule.watch()
        qtbot.waitUntil(lambda: not schedule.busy)
    qtbot.waitUntil(lambda: len(events) >= 4)
    assert [name for name, _ in events] == ["started", "progressed", "progressed", "finished"]
    assert [event.progress.pages for name, event in events if name == "progressed"] == [1, 5]
    assert events[-1][1].result.outcome is DiscoveryOutcome.COMPLETED


def test_how_the_run_of_another_process_may_end(site: WindowSite, runner: JobRunner, qtbot: Any) -> None:
    service = a_service(site)
    for outcome, signal in (
        (DiscoveryOutcome.FAILED, "failed"),
        (DiscoveryOutcome.REMOVALS_WAITING, "removals_waiting"),
        (None, "stopped"),
    ):
        Others(site, [holding(site, service.id)], [])
        if outcome is None:
            cast(Any, site.toolbox).runs = SimpleNamespace(last=lambda _: None)
        else:
            record(site, outcome, "why")
        schedule = ScheduleController(site.toolbox, runner, DiscoveryController(site.toolbox, runner))
        events = heard(schedule)
        schedule.watch()
        qtbot.waitUntil(lambda schedule=schedule: not schedule.busy)
        schedule.watch()
        qtbot.waitUntil(lambda events=events: len(events) == 3)
        assert events[-1][0] == signal


def test_runs_of_others_that_were_over_before_they_were_seen_are_told_once(
    site: WindowSite, runner: JobRunner, qtbot: Any
) -> None:
    service, now = a_service(site), site.time.now
    old, new, health = JobId("discovery", 99), JobId("discovery", service.id), JobId("app-health", service.id)
    states = {
        old: JobState(old, now - timedelta(hours=1), now - timedelta(minutes=59)),
        new: JobState(new, now, now + timedelta(seconds=2)),
        health: JobState(health, now, now + timedelta(seconds=3)),
    }
    cast(Any, site.toolbox).recurring_runs.ended_elsewhere = lambda: states
    held = holding(site, service.id)
    Others(site, [held], [], None, [])
    record(site, DiscoveryOutcome.COMPLETED)
    schedule = ScheduleController(site.toolbox, runner, DiscoveryController(site.toolbox, runner))
    events = heard(schedule)
    schedule.watch()
    qtbot.waitUntil(lambda: not schedule.busy)
    assert [name for name, _ in events] == ["job_ended", "started", "progressed"], "what is held is not over"
    assert schedule.discovery_of(service.id) == held
    for _ in range(3):
        schedule.watch()
        qtbot.waitUntil(lambda: not schedule.busy)
    assert [name for name, _ in events[3:]] == ["finished"]
    assert schedule.discovery_of(service.id) is None


def test_a_killed_process_is_swept_when_it_is_silent(site: WindowSite, runner: JobRunner, qtbot: Any) -> None:
    service = a_service(site)
    Others(site, [holding(site, service.id)])
    cast(Any, site.toolbox).recurring_runs.leases.sweep = lambda: 1
    cast(Any, site.toolbox).runs = SimpleNamespace(last=lambda _: None)
    schedule = ScheduleController(site.toolbox, runner, DiscoveryController(site.toolbox, runner))
    events = heard(schedule)
    for _ in range(16):
        schedule.watch()
        qtbot.waitUntil(lambda: not schedule.busy)
    qtbot.waitUntil(lambda: events[-1][0] == "stopped")
    assert schedule.others() == []


def test_nothing_starts_after_the_runner_has_shut_down(site: WindowSite, qtbot: Any) -> None:
    runner = JobRunner()
    discovery = DiscoveryController(site.toolbox, runner)
    schedule = ScheduleController(site.toolbox, runner, discovery)
    assert runner.shutdown()
    schedule.look()
    schedule.watch()
    assert not schedule.busy
    assert not runner.busy
