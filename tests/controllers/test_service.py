from __future__ import annotations

from typing import Any

import pytest

from azconsole.controllers.discovery import DiscoveryController
from azconsole.controllers.jobs import JobRunner
from azconsole.controllers.keystore_choice import KeyStoreController
from azconsole.controllers.properties import PropertiesController
from azconsole.domain.apps import AzureService
from azconsole.domain.schedules import DiscoverySettings
from azconsole.domain.users import RoundKind
from tests.controllers.site import OTHER_TENANT, WindowSite
from tests.operations.memory import TENANT


@pytest.fixture
def service(site: WindowSite) -> AzureService:
    server, client = site.created_apps()
    return site.services.add(
        AzureService(
            0, "Contoso", "", "cloud-management", "AzurePublicCloud", TENANT, server, client, DiscoverySettings(),
            site.time.now,
        )
    )  # fmt: skip


@pytest.fixture
def properties(site: WindowSite, runner: JobRunner, service: AzureService, qtbot: Any) -> PropertiesController:
    controller = PropertiesController(site.toolbox, runner, service.id)
    controller.load()
    qtbot.waitUntil(lambda: controller.view.stored is not None)
    return controller


def test_edited_properties_are_saved(properties: PropertiesController, site: WindowSite, qtbot: Any) -> None:
    assert not properties.view.dirty
    properties.edit(name="Head office")
    properties.set_discovery(DiscoverySettings(delta_minutes=30))
    assert properties.view.dirty
    with qtbot.waitSignal(properties.saved):
        properties.save()
    assert not properties.view.dirty
    stored = site.services.get(1)
    assert (stored.name, stored.discovery and stored.discovery.delta_minutes) == ("Head office", 30)


def test_empty_name_cannot_be_saved(properties: PropertiesController) -> None:
    properties.edit(name=" ")
    assert "name" in properties.view.problems
    assert not properties.view.can_save


def test_app_of_another_tenant_is_refused_beside_its_field(
    properties: PropertiesController, site: WindowSite, qtbot: Any
) -> None:
    properties.edit(server_app=site.server_app("Fabrikam Server", OTHER_TENANT))
    assert "client_app" in properties.view.problems
    properties.edit(client_app=site.client_app("Fabrikam Client", OTHER_TENANT))
    properties.save()
    qtbot.waitUntil(lambda: "server_app" in properties.view.problems)
    assert site.services.get(1).server_app.tenant == TENANT


def test_verify_tells_both_apps_apart(properties: PropertiesController, qtbot: Any) -> None:
    properties.verify()
    qtbot.waitUntil(lambda: properties.view.verified is not None or properties.view.error is not None)
    assert properties.view.verified
    assert properties.view.lines[-1].title.startswith("Native Client app: ")
    assert properties.view.lines[0].title.startswith("Web app: ")


def test_service_that_is_gone(site: WindowSite, runner: JobRunner, qtbot: Any) -> None:
    controller = PropertiesController(site.toolbox, runner, 99)
    with qtbot.waitSignal(controller.missing):
        controller.load()


def test_discovery_runs_once_and_is_stopped(
    site: WindowSite, runner: JobRunner, service: AzureService, qtbot: Any
) -> None:
    discovery = DiscoveryController(site.toolbox, runner)
    with qtbot.waitSignal(discovery.progressed):
        assert discovery.run(service.id, RoundKind.FULL)
        assert not discovery.run(service.id, RoundKind.DELTA)
    with qtbot.waitSignal(discovery.stopped):
        discovery.cancel_run(service.id)
    assert not discovery.running(service.id)


def test_discovery_cancelled_before_it_begins(
    site: WindowSite, runner: JobRunner, service: AzureService, qtbot: Any
) -> None:
    discovery = DiscoveryController(site.toolbox, runner)
    discovery.run(service.id, RoundKind.FULL)
    with qtbot.waitSignal(discovery.stopped):
        discovery.cancel_run(service.id)


def test_discovery_of_a_service_that_is_gone_fails(site: WindowSite, runner: JobRunner, qtbot: Any) -> None:
    discovery = DiscoveryController(site.toolbox, runner)
    with qtbot.waitSignal(discovery.failed):
        discovery.run(99, RoundKind.FULL)
    assert not discovery.running(99)


def test_key_store_choice(site: WindowSite, runner: JobRunner, qtbot: Any) -> None:
    site.secrets.broken = True
    choice = KeyStoreController(site.toolbox, runner)
    choice.load()
    assert choice.problem_with("short", "short")
    assert choice.problem_with("a long passphrase", "another passphrase")
    assert not choice.problem_with("a long passphrase", "a long passphrase")
    with qtbot.waitSignal(choice.chosen):
        choice.choose_vault("a long passphrase")
    assert not site.secrets.broken
