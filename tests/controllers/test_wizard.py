from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from azconsole.controllers.jobs import JobRunner
from azconsole.controllers.wizard import WizardController
from azconsole.domain.apps import AppKind
from azconsole.domain.errors import KeyStoreUnavailableError, UnavailableError
from azconsole.domain.progress import StepState
from azconsole.domain.schedules import DiscoverySettings
from azconsole.operations.wizard_flow import WizardStep
from tests.controllers.site import OTHER_TENANT, WindowSite


@pytest.fixture
def wizard(site: WindowSite, runner: JobRunner, qtbot: Any) -> WizardController:
    controller = WizardController(site.toolbox, runner, open_url=site.open_url)
    controller.load()
    qtbot.waitUntil(lambda: not controller.view.loading)
    return controller


def fill(wizard: WizardController, site: WindowSite) -> None:
    """Everything up to Summary."""
    wizard.change(name="Contoso", kind="cloud-management")
    wizard.app_chosen(AppKind.SERVER, site.server_app())
    wizard.app_chosen(AppKind.CLIENT, site.client_app())


def test_pages_follow_each_other_and_next_waits_for_what_is_missing(wizard: WizardController, site: WindowSite) -> None:
    assert (wizard.view.step, wizard.view.can_next, wizard.view.can_previous) == (
        WizardStep.AZURE_SERVICES,
        False,
        False,
    )
    wizard.go_next()
    wizard.change(name="Contoso", kind="cloud-management")
    assert wizard.view.heading == "Azure Services"
    wizard.go_next()
    assert (wizard.view.step, wizard.view.can_next, wizard.view.can_summary) == (WizardStep.APP, False, False)
    assert wizard.view.state.cloud == "AzurePublicCloud"
    wizard.app_chosen(AppKind.SERVER, site.server_app())
    assert set(wizard.view.problems) == {"client_app"}
    wizard.app_chosen(AppKind.CLIENT, site.client_app())
    assert wizard.view.can_next
    assert wizard.view.can_summary
    wizard.go_next()
    assert wizard.view.heading == "Configure Discovery Settings"
    wizard.go_previous()
    wizard.go_summary()
    assert wizard.view.heading == "Confirm the Settings"
    assert wizard.view.plan is not None
    assert wizard.view.plan.discovery == DiscoverySettings()


def test_steps_tell_what_is_current_and_reachable(wizard: WizardController, site: WindowSite) -> None:
    fill(wizard, site)
    wizard.go_next()
    lines = {line.step: (line.current, line.reachable, line.level) for line in wizard.view.steps}
    assert lines[WizardStep.AZURE_SERVICES] == (False, True, 0)
    assert lines[WizardStep.APP] == (True, True, 1)
    assert lines[WizardStep.SUMMARY] == (False, True, 0)
    assert lines[WizardStep.PROGRESS] == (False, False, 0)


def test_work_ends_in_completion_with_the_stored_service(
    wizard: WizardController, site: WindowSite, qtbot: Any
) -> None:
    server, client = site.created_apps()
    wizard.change(name=" Contoso ", kind="cloud-management")
    wizard.app_chosen(AppKind.SERVER, server)
    wizard.app_chosen(AppKind.CLIENT, client)
    wizard.go_summary()
    with qtbot.waitSignal(wizard.service_created) as created:
        wizard.go_next()
    assert created.args == [site.services.all()[0]]
    assert created.args[0].name == "Contoso"
    assert (wizard.view.step, wizard.view.outcome) == (WizardStep.COMPLETION, "done")
    assert (wizard.view.can_previous, wizard.view.can_next, wizard.view.can_summary) == (False, False, False)
    assert {step.state for step in wizard.view.reports} == {StepState.DONE}


def test_cancelled_work_stores_nothing_and_can_be_tried_again(
    wizard: WizardController, site: WindowSite, qtbot: Any
) -> None:
    gate = site.held("configure_service")
    fill(wizard, site)
    wizard.go_summary()
    wizard.go_next()
    qtbot.waitUntil(gate.entered.is_set)
    assert wizard.view.running
    wizard.cancel_run()
    assert wizard.view.cancelling
    qtbot.waitUntil(lambda: not wizard.view.running)
    assert (wizard.view.step, wizard.view.outcome) == (WizardStep.COMPLETION, "cancelled")
    assert site.services.all() == []


@pytest.mark.parametrize("error", [KeyStoreUnavailableError("No key store", "There is none.")])
def test_missing_key_store_is_asked_for_and_work_goes_on(
    wizard: WizardController, site: WindowSite, qtbot: Any, error: Exception
) -> None:
    def refuse(*_: Any) -> None:
        raise error

    site.toolbox.__dict__["configure_service"] = type("Refusing", (), {"run": staticmethod(refuse)})
    fill(wizard, site)
    wizard.go_summary()
    with qtbot.waitSignal(wizard.key_store_needed):
        wizard.go_next()
    assert wizard.view.step is WizardStep.SUMMARY
    assert wizard.view.can_next


def test_only_possible_app_is_offered_again(site: WindowSite, runner: JobRunner, qtbot: Any) -> None:
    server, client = site.server_app(), site.client_app()
    wizard = WizardController(site.toolbox, runner)
    wizard.load()
    qtbot.waitUntil(lambda: not wizard.view.loading)
    wizard.change(kind="cloud-management", name="Contoso")
    assert (wizard.view.state.server_app, wizard.view.state.client_app) == (server, client)
    assert wizard.view.can_summary


def test_apps_that_do_not_fit_any_more_are_dropped(wizard: WizardController, site: WindowSite) -> None:
    fill(wizard, site)
    wizard.change(server_app=site.server_app("Fabrikam Server", OTHER_TENANT))
    assert wizard.view.state.client_app is None
    wizard.change(cloud="AzureUSGovernmentCloud")
    assert wizard.view.state.server_app is None


def test_second_service_of_a_tenant_is_refused_in_a_sentence(
    wizard: WizardController, site: WindowSite, runner: JobRunner, qtbot: Any
) -> None:
    fill(wizard, site)
    plan_state = wizard.view.state
    assert plan_state.server_app is not None
    assert wizard.view.plan is not None
    plan = wizard.view.plan
    from azconsole.domain.apps import AzureService

    site.services.add(
        AzureService(
            0, plan.name, "", plan.kind, plan.cloud, plan.server_app.tenant, plan.server_app, plan.client_app,
            plan.discovery, site.time.now,
        )
    )  # fmt: skip
    second = WizardController(site.toolbox, runner)
    second.load()
    qtbot.waitUntil(lambda: not second.view.loading)
    second.change(name=" CONTOSO ", kind="cloud-management")
    assert "name" in second.view.problems
    second.change(name="Another")
    second.go_next()
    second.app_chosen(AppKind.SERVER, plan_state.server_app)
    assert "server_app" in second.view.problems
    assert not second.view.can_next


def test_plan_is_saved_and_a_folder_that_is_not_there_is_told(
    wizard: WizardController, site: WindowSite, qtbot: Any, tmp_path: Path
) -> None:
    fill(wizard, site)
    wizard.go_summary()
    wizard.save_plan(str(tmp_path / "plan.json"))
    qtbot.waitUntil(lambda: bool(wizard.view.saved_to))
    text = (tmp_path / "plan.json").read_text(encoding="utf-8")
    assert json.loads(text)
    assert "a secret key that works" not in text
    wizard.save_plan(str(tmp_path / "nowhere" / "plan.json"))
    qtbot.waitUntil(lambda: bool(wizard.view.save_problem))


def test_failure_of_the_work_is_shown_with_the_steps_so_far(
    wizard: WizardController, site: WindowSite, qtbot: Any
) -> None:
    error = UnavailableError("No network", "No answer.", "Try later.", request_id="42")

    def fail(plan: Any, cancel: Any, on_step: Any) -> None:
        from azconsole.domain.progress import StepReport

        on_step(StepReport("check", "Check", StepState.RUNNING))
        on_step(StepReport("check", "Check", StepState.FAILED, "no answer"))
        raise error

    site.toolbox.__dict__["configure_service"] = type("Failing", (), {"run": staticmethod(fail)})
    fill(wizard, site)
    wizard.go_summary()
    wizard.go_next()
    qtbot.waitUntil(lambda: wizard.view.outcome == "failed")
    wizard.go_previous()
    assert (wizard.view.step, wizard.view.can_next) == (WizardStep.SUMMARY, True)
    assert [step.state for step in wizard.view.reports] == [StepState.FAILED]
    assert wizard.view.error is error
