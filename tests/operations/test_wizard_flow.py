"""The wizard walked without Qt."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest

from azconsole.domain.apps import App, AppKind, AppOrigin, AzureService, Tenant
from azconsole.domain.clouds import AZURE_PUBLIC, REAL_CLOUDS
from azconsole.domain.errors import UserInputError
from azconsole.domain.schedules import DiscoverySettings, Schedule
from azconsole.operations.wizard_flow import (
    WizardState,
    WizardStep,
    allowed_clouds,
    plan,
    problems,
    steps,
    suggestion,
    summary_reachable,
)

NOW = datetime(2026, 11, 23, tzinfo=UTC)
TENANT = Tenant(UUID(int=1), "Contoso", "contoso.onmicrosoft.com", AZURE_PUBLIC.key)
OTHER = Tenant(UUID(int=2), "Fabrikam", "", AZURE_PUBLIC.key)


def app(kind: AppKind, tenant: Tenant = TENANT, number: int = 1) -> App:
    return App(number, kind, tenant, f"{kind.value} {number}", uuid4(), AppOrigin.CREATED, NOW)


SERVER, CLIENT = app(AppKind.SERVER), app(AppKind.CLIENT, number=2)
FULL = WizardState("Contoso", "", "cloud-management", AZURE_PUBLIC.key, SERVER, CLIENT)
SERVICE = AzureService(
    1, "First", "", "cloud-management", AZURE_PUBLIC.key, TENANT, SERVER, CLIENT, DiscoverySettings(), NOW
)


def test_step_list_before_and_after_a_kind_is_chosen() -> None:
    roots = [("Azure Services", 0), ("App", 1), ("Summary", 0), ("Progress", 0), ("Completion", 0)]
    assert [(item.title, item.level) for item in steps(WizardState())] == roots
    chosen = [(item.title, item.level) for item in steps(FULL)]
    assert chosen == [*roots[:2], ("Discovery", 1), *roots[2:]]
    titles = {kind: steps(WizardState(kind=kind))[2].title for kind in ("log-analytics", "store-for-business")}
    assert titles == {"log-analytics": "Configuration", "store-for-business": "Configurations"}


def test_allowed_clouds_follow_the_table_and_its_later_openings() -> None:
    assert allowed_clouds("cloud-management", REAL_CLOUDS) == REAL_CLOUDS
    assert allowed_clouds("upgrade-readiness", REAL_CLOUDS) == (AZURE_PUBLIC,)
    assert allowed_clouds("", REAL_CLOUDS) == ()


def test_a_complete_state_has_no_problem_and_a_plan() -> None:
    assert all(problems(FULL, step, [], REAL_CLOUDS) == {} for step in WizardStep)
    assert summary_reachable(FULL, [], REAL_CLOUDS)
    made = plan(replace(FULL, name=" Contoso "))
    assert (made.name, made.server_app, made.client_app) == ("Contoso", SERVER, CLIENT)
    assert made.discovery == DiscoverySettings()


def test_an_empty_state_says_what_each_page_lacks() -> None:
    empty = WizardState()
    assert set(problems(empty, WizardStep.AZURE_SERVICES, [], REAL_CLOUDS)) == {"name", "kind"}
    assert not summary_reachable(empty, [], REAL_CLOUDS)
    chosen = replace(empty, name="x", kind="cloud-management")
    assert problems(chosen, WizardStep.AZURE_SERVICES, [], REAL_CLOUDS) == {}
    assert set(problems(chosen, WizardStep.APP, [], REAL_CLOUDS)) == {"cloud", "server_app", "client_app"}
    with pytest.raises(UserInputError):
        plan(chosen)


@pytest.mark.parametrize(
    ("change", "step", "field", "words"),
    [
        ({"kind": "upgrade-readiness"}, WizardStep.AZURE_SERVICES, "kind", "is not in this version."),
        ({"kind": "log-analytics"}, WizardStep.SERVICE, "workspace", "Select the Log Analytics workspace."),
        ({"cloud": "Mars"}, WizardStep.APP, "cloud", "Select the Azure environment."),
        ({"server_app": None}, WizardStep.APP, "server_app", "Select, import or create"),
        ({"server_app": CLIENT}, WizardStep.APP, "server_app", "a web app is needed"),
        ({"client_app": SERVER}, WizardStep.APP, "client_app", "native client app is needed"),
        ({"client_app": app(AppKind.CLIENT, OTHER)}, WizardStep.APP, "client_app", "Fabrikam"),
        ({"cloud": "AzureChinaCloud"}, WizardStep.APP, "server_app", "another Azure environment"),
        ({"discovery": DiscoverySettings(full=Schedule(0))}, WizardStep.SERVICE, "discovery", "1 to 31 days"),
    ],
)
def test_each_refusal_stands_beside_its_field(change: dict[str, Any], step: WizardStep, field: str, words: str) -> None:
    state = replace(FULL, **change)
    assert words in problems(state, step, [], REAL_CLOUDS)[field]
    assert not summary_reachable(state, [], REAL_CLOUDS)


def test_cloud_that_the_service_is_not_offered_in() -> None:
    state = WizardState("x", "", "upgrade-readiness", "AzureChinaCloud")
    found = problems(state, WizardStep.APP, [], REAL_CLOUDS)
    assert found["cloud"].endswith("it is offered in these clouds only: Public.")
    assert found["server_app"] == "Import the web app."
    assert "client_app" not in found


def test_B13_distinct_tenants() -> None:
    assert "First" in problems(FULL, WizardStep.APP, [SERVICE], REAL_CLOUDS)["server_app"]
    server, client = app(AppKind.SERVER, OTHER), app(AppKind.CLIENT, OTHER)
    state = replace(FULL, server_app=server, client_app=client)
    assert problems(state, WizardStep.APP, [SERVICE], REAL_CLOUDS) == {}


def test_A21_the_only_known_apps_are_offered_again() -> None:
    start = replace(FULL, server_app=None, client_app=None)
    assert suggestion(start, [SERVER, CLIENT], []) == FULL
    assert suggestion(replace(start, cloud=""), [SERVER, CLIENT], []).server_app is None
    assert suggestion(start, [SERVER, CLIENT], [SERVICE]) == start
    two = [SERVER, app(AppKind.SERVER, number=3), CLIENT]
    assert suggestion(start, two, []) == start
    picked = suggestion(replace(start, server_app=two[1]), two, [])
    assert (picked.server_app, picked.client_app) == (two[1], CLIENT)
    abroad = replace(SERVER, tenant=replace(TENANT, cloud="AzureChinaCloud"))
    assert suggestion(start, [abroad], []) == start
    assert suggestion(replace(start, kind="log-analytics"), [SERVER, CLIENT], []).client_app is None
