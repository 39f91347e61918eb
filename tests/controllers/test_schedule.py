"""The window's schedule: what is due is started, once, and nothing after the window has gone."""

from __future__ import annotations

from typing import Any, cast

from azconsole.controllers.discovery import DiscoveryController
from azconsole.controllers.jobs import JobRunner
from azconsole.controllers.schedule import ScheduleController
from azconsole.domain.apps import AzureService
from azconsole.domain.schedules import DiscoverySettings
from azconsole.domain.users import RoundKind
from azconsole.operations.due_runs import DueRun
from tests.controllers.site import WindowSite
from tests.operations.memory import TENANT


def a_service(site: WindowSite) -> AzureService:
    server, client = site.created_apps()
    settings = DiscoverySettings()
    return site.services.add(
        AzureService(
            0, "S", "", "cloud-management", "AzurePublicCloud", TENANT, server, client, settings, site.time.now
        )
    )


def test_what_is_due_is_started_once(site: WindowSite, runner: JobRunner, qtbot: Any) -> None:
    service = a_service(site)
    cast(Any, site.toolbox).due_runs.now = lambda: [DueRun(service.id, RoundKind.DELTA)]
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


def test_nothing_starts_after_the_runner_has_shut_down(site: WindowSite, qtbot: Any) -> None:
    runner = JobRunner()
    discovery = DiscoveryController(site.toolbox, runner)
    schedule = ScheduleController(site.toolbox, runner, discovery)
    assert runner.shutdown()
    schedule.look()
    assert not schedule.busy
    assert not runner.busy
