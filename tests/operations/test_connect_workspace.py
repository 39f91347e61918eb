"""Preparing a workspace, leaving it, and what is missing there: with Azure in memory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import AZURE_PUBLIC
from azconsole.domain.errors import (
    AccessDeniedError,
    ConflictError,
    NotFoundError,
    UnavailableError,
    UserInputError,
)
from azconsole.domain.log_analytics import PermissionSet, Right, Subscription
from azconsole.domain.plan import ServicePlan
from azconsole.domain.progress import StepReport, StepState
from azconsole.operations.connect_workspace import TITLES, preview
from azconsole.operations.delete_service import DeleteService
from azconsole.operations.edit_service import EditService
from azconsole.operations.plan_file import dump, load
from azconsole.operations.query_workspace import QueryWorkspace
from azconsole.operations.wizard_flow import WizardState, WizardStep, plan, problems
from azconsole.store.users import UserRepository
from tests.operations.memory import Crash
from tests.operations.memory_azure import CONTRIBUTOR, OWNER, SUBSCRIPTION, LogsSite, workspace


@pytest.fixture
def site(tmp_path: Path) -> Iterator[LogsSite]:
    made = LogsSite(tmp_path)
    yield made
    made.database.close()


def test_the_preview_names_everything_that_is_made(site: LogsSite) -> None:
    site.load(Desks=2, Laptops=1)
    table, rule, role, groups = preview(site.settings(1, 2), site.collections.all())
    assert "ConfigMgrCollectionMembership_CL" in table
    assert "azconsole-AZC-law-contoso" in rule
    assert "Monitoring Metrics Publisher" in role
    assert "2 computer groups" in groups
    assert "No collection is chosen yet" in preview(site.settings(), [])[3]


def test_the_steps_are_told_and_the_rule_is_kept(site: LogsSite) -> None:
    steps: list[StepReport] = []
    settings = site.connect.run(site.app, site.settings(), CancelToken(), steps.append)
    assert [(s.key, s.state) for s in steps if s.state is not StepState.RUNNING] == [
        (key, StepState.DONE) for key in TITLES
    ]
    assert settings.rule is not None
    again = site.connect.run(site.app, site.settings(), CancelToken())
    assert again == settings, "what is there is used"
    assert len(site.azure.rules) == 1


@pytest.mark.parametrize("side", ["before", "after"])
def test_broken_off_anywhere_it_goes_on_and_makes_nothing_twice(tmp_path: Path, side: str) -> None:
    for number in range(1, 20):
        site = LogsSite(tmp_path / str(number))
        site.azure.held = [OWNER]
        site.azure.faults.at = (number, side)
        try:
            site.connect.run(site.app, site.settings(), CancelToken())
            crashed = False
        except Crash:
            crashed = True
        site.azure.faults.at = None
        settings = site.connect.run(site.app, site.settings(), CancelToken())
        assert settings.rule is not None
        assert (len(site.azure.rules), len(site.azure.tables)) == (1, 1)
        site.database.close()
        if not crashed:
            return
    pytest.fail("it never got through")


def test_what_was_made_before_it_failed_is_said(site: LogsSite) -> None:
    site.azure.faults.named["put_rule"] = (
        "before",
        ConflictError("No", "The provider is not registered.", "Register it."),
        1,
    )
    with pytest.raises(ConflictError) as failed:
        site.connect.run(site.app, site.settings(), CancelToken())
    assert failed.value.hint == (
        "Register it. Made before, and used when you try again: the table ConfigMgrCollectionMembership_CL."
    )
    assert site.services.all() == []


def test_a_rule_that_may_not_be_changed_is_used(site: LogsSite) -> None:
    first = site.connect.run(site.app, site.settings(), CancelToken())
    site.azure.faults.named["put_rule"] = ("before", AccessDeniedError("No", "Not allowed."), 9)
    assert site.connect.run(site.app, site.settings(), CancelToken()) == first
    site.azure.rules.clear()
    with pytest.raises(AccessDeniedError):
        site.connect.run(site.app, site.settings(), CancelToken())


def test_the_role_is_assigned_or_told(site: LogsSite) -> None:
    site.azure.held = [OWNER]
    steps: list[StepReport] = []
    settings = site.connect.run(site.app, site.settings(), CancelToken(), steps.append)
    assert settings.rule is not None
    assert site.azure.granted == [(settings.rule.id, "principal")]
    site.azure.faults.named["grant"] = ("before", AccessDeniedError("No", "A condition forbids it."), 1)
    site.connect.run(site.app, site.settings(), CancelToken(), steps.append)
    assert (steps[-1].key, steps[-1].state) == ("role", StepState.WARNING)
    assert settings.rule.id.removeprefix("/") in steps[-1].detail


@pytest.mark.parametrize(
    ("held", "words"),
    [
        (PermissionSet(("*/read",)), "may not make the table"),
        (PermissionSet(("*",), ("*/savedSearches/write",)), "may not make computer groups"),
        (PermissionSet(("*",), ("*/dataCollectionRules/write",)), "may not make the data collection rule"),
    ],
)
def test_nothing_is_made_while_a_right_is_missing(site: LogsSite, held: PermissionSet, words: str) -> None:
    site.azure.held = [held]
    with pytest.raises(AccessDeniedError, match=words) as refused:
        site.connect.run(site.app, site.settings(), CancelToken())
    assert "az role assignment create" in refused.value.hint
    assert (site.azure.tables, site.azure.rules) == (set(), {})


def test_a_workspace_that_is_gone(site: LogsSite) -> None:
    site.azure.there.clear()
    with pytest.raises(NotFoundError, match="law-contoso"):
        site.connect.run(site.app, site.settings(), CancelToken())


def test_lists_that_may_not_be_asked_for_are_empty_and_say_why(site: LogsSite) -> None:
    denied = AccessDeniedError("No", "Not allowed.")
    for name in ("subscriptions", "resource_groups", "workspaces", "permissions"):
        site.azure.faults.named[name] = ("before", denied, 1)
    found: list[object] = []
    cancel = CancelToken()
    (subscriptions,) = site.find.subscriptions(site.app, cancel, found.extend)
    (groups,) = site.find.groups(site.app, SUBSCRIPTION, cancel, found.extend)
    (workspaces,) = site.find.workspaces(site.app, SUBSCRIPTION, "rg-logs", cancel, found.extend)
    assert [one.right for one in (subscriptions, groups, workspaces)] == [
        Right.SEE_GROUP,
        Right.SEE_GROUP,
        Right.SEE_WORKSPACE,
    ]
    assert found == []
    (disabled,) = site.find.groups(site.app, Subscription("x", "Old", "Disabled"), cancel, found.extend)
    assert "Disabled" in disabled.sentence
    with pytest.raises(UserInputError) as refused:
        site.find.by_id(site.app, "law-contoso", cancel)
    assert refused.value.field == "workspace"


def test_another_workspace_is_prepared_and_the_old_one_left(site: LogsSite) -> None:
    service = site.service(*site.load(Desks=2))
    site.sync(service)
    edit = EditService(site.services, (AZURE_PUBLIC,), site.connect, site.leave)
    assert service.connector is not None
    steps: list[StepReport] = []
    other = replace(service.connector, workspace=workspace("law-other"), rule=None)
    service = edit.run(replace(service, connector=other), CancelToken(), steps.append)
    assert service.connector is not None
    assert service.connector.rule is not None
    assert service.connector.rule.name == "azconsole-AZC-law-other"
    assert (steps[-1].key, steps[-1].state) == ("leave", StepState.DONE)
    assert site.azure.searches[workspace().id] == {}
    assert site.uploads.all(service.id) == []
    assert site.sync(service).uploaded == 1
    assert len(site.azure.searches[workspace("law-other").id]) == 1

    again = replace(service.connector, rule=None)
    steps.clear()
    edit.run(replace(service, connector=again), CancelToken(), steps.append)
    assert "leave" not in {step.key for step in steps}, "the same workspace is prepared again and stays"
    assert len(site.azure.searches[workspace("law-other").id]) == 1


def test_deleting_never_waits_for_azure(site: LogsSite) -> None:
    service = site.service(*site.load(Desks=2))
    site.sync(service)
    users = UserRepository(site.database)
    delete = DeleteService(site.services, site.apps, users, site.leave)
    assert delete.preview(service.id).groups_removed == 1
    assert len(delete.preview(service.id).stays_in_azure) == 2
    site.azure.faults.named["delete_saved_search"] = ("before", UnavailableError("No", "Nobody answers."), 1)
    stays = delete.run(service.id)
    assert "Nobody answers." in stays[0]
    assert site.services.all() == []
    users.close()


def test_a_plan_file_carries_the_workspace(site: LogsSite) -> None:
    numbers = site.load(Desks=2)
    codes = {one.id: one.code for one in site.collections.all()}
    service = site.service(*numbers)
    planned = ServicePlan("Logs", "", "log-analytics", site.app.tenant.cloud, site.app, None, None, service.connector)
    read = load(dump(planned, codes))
    assert read.connector is not None
    settings = read.connector.settings(site.collections.all())
    assert settings == replace(site.settings(*numbers))
    assert load(dump(replace(planned, connector=None))).connector is None


def test_the_wizard_wants_a_workspace_and_no_collection(site: LogsSite) -> None:
    state = WizardState("Logs", "", "log-analytics", AZURE_PUBLIC.key, site.app)
    assert set(problems(state, WizardStep.SERVICE, [], (AZURE_PUBLIC,))) == {"workspace"}
    state = replace(state, connector=site.settings())
    assert problems(state, WizardStep.SERVICE, [], (AZURE_PUBLIC,)) == {}
    assert plan(state).connector == site.settings()
    broken = replace(state, connector=replace(site.settings(), workspace=replace(workspace(), id="law")))
    assert set(problems(broken, WizardStep.SERVICE, [], (AZURE_PUBLIC,))) == {"workspace"}


def test_queries_that_are_none_are_not_asked(site: LogsSite) -> None:
    service, query = site.service(), QueryWorkspace(site.access)
    for text in ("", " \n", "x" * 100_001):
        with pytest.raises(UserInputError) as refused:
            query.run(service, text, "", CancelToken())
        assert refused.value.field == "query"
    with pytest.raises(UserInputError):
        query.run(replace(service, connector=None), "print 1", "", CancelToken())
    assert "query" not in site.azure.calls
    assert CONTRIBUTOR in site.azure.held
