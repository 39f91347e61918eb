"""What permission sets allow, which command gives what is missing, and ids as they are typed."""

from __future__ import annotations

import re
import shlex
from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from azconsole.domain.arm_ids import WorkspaceId, check_customer_id, check_workspace_id, quoted, same_id
from azconsole.domain.azure_rights import (
    WorkspaceRights,
    allows,
    assign_command,
    fits,
    hidden_workspaces,
    how_to,
    no_group,
    no_subscription,
    no_use,
    no_workspace,
)
from azconsole.domain.log_analytics import DataRule, PermissionSet, Right, Subscription, Workspace
from azconsole.domain.typed_text import Refusal

CLIENT = UUID("0d0cf1a4-6a52-4a7e-8d38-3d6b6f2f4b55")
SUBSCRIPTION = Subscription("0f3a2a60-0c0d-4f4b-9b0b-1a8d5a4e7c11", "Contoso IT")
GROUP = f"/subscriptions/{SUBSCRIPTION.subscription_id}/resourceGroups/rg-logs"
WORKSPACE = Workspace(
    f"{GROUP}/providers/Microsoft.OperationalInsights/workspaces/law-contoso",
    "law-contoso",
    "7d0d1f0e-2f64-4a3e-9a60-0a7d8e0f6a22",
    "westeurope",
    "rg-logs",
    SUBSCRIPTION.subscription_id,
)
RULE = DataRule(
    f"{GROUP}/providers/Microsoft.Insights/dataCollectionRules/azconsole-AZC-law", "azconsole-AZC-law", "", ""
)
READER = PermissionSet(("*/read",))
OWNER = PermissionSet(("*",))
CONTRIBUTOR = PermissionSet(
    ("*",),
    (
        "Microsoft.Authorization/*/Delete",
        "Microsoft.Authorization/*/Write",
        "Microsoft.Authorization/elevateAccess/Action",
    ),
)
PUBLISHER = PermissionSet(data_actions=("Microsoft.Insights/Telemetry/Write",))
CUSTOM = PermissionSet(("microsoft.operationalinsights/WORKSPACES/*",), ("*/tables/write",))


def rights(at_workspace=(), at_group=(), rule: DataRule | None = None, at_rule=()) -> WorkspaceRights:
    return WorkspaceRights(CLIENT, WORKSPACE, at_workspace, at_group, rule, at_rule, RULE.name)


@pytest.mark.parametrize(
    ("sets", "right", "allowed"),
    [
        ([], Right.SEE_GROUP, False),
        ([READER], Right.SEE_GROUP, True),
        ([READER], Right.WRITE_TABLE, False),
        ([CONTRIBUTOR], Right.WRITE_TABLE, True),
        ([CONTRIBUTOR], Right.GRANT, False),
        ([CONTRIBUTOR, OWNER], Right.GRANT, True),
        ([CONTRIBUTOR], Right.UPLOAD, False),
        ([OWNER], Right.UPLOAD, False),
        ([PUBLISHER], Right.UPLOAD, True),
        ([PUBLISHER], Right.WRITE_TABLE, False),
        ([CUSTOM], Right.WRITE_SEARCH, True),
        ([CUSTOM], Right.WRITE_TABLE, False),
        ([CUSTOM, CONTRIBUTOR], Right.WRITE_TABLE, True),
        ([PermissionSet(data_actions=("*",), not_data_actions=("*/telemetry/*",))], Right.UPLOAD, False),
    ],
)
def test_what_a_role_takes_out_another_may_give(sets: list[PermissionSet], right: Right, allowed: bool) -> None:
    assert allows(sets, right) is allowed


@given(st.text("ab*/", max_size=12), st.text("abAB/", max_size=12))
def test_patterns_mean_what_a_regular_expression_would(pattern: str, action: str) -> None:
    expression = ".*".join(re.escape(part) for part in pattern.split("*"))
    assert fits(pattern, action) is (re.fullmatch(expression, action, re.IGNORECASE | re.DOTALL) is not None)


def test_a_pattern_of_stars_costs_nothing() -> None:
    assert not fits("*a" * 2000 + "b", "a" * 5000)


@given(st.sampled_from(list(Right)), st.sampled_from([READER, OWNER, CONTRIBUTOR, PUBLISHER, CUSTOM]))
def test_another_role_never_takes_a_right_away(right: Right, more: PermissionSet) -> None:
    for held in (READER, OWNER, CONTRIBUTOR, PUBLISHER, CUSTOM):
        if allows([held], right):
            assert allows([held, more], right)


def test_each_missing_right_has_a_sentence_a_role_a_scope_and_a_command() -> None:
    found = rights().missing()
    assert [line.right for line in found] == [
        Right.WRITE_TABLE,
        Right.WRITE_SEARCH,
        Right.WRITE_RULE,
        Right.UPLOAD,
        Right.QUERY,
    ]
    assert [line.role for line in found] == [
        "Contributor",
        "Contributor",
        "Monitoring Contributor",
        "Monitoring Metrics Publisher",
        "Log Analytics Reader",
    ]
    assert [line.blocks for line in found] == [True, True, True, False, False]
    for line in found:
        assert line.sentence
        assert "{" not in line.sentence
        assert shlex.split(line.command) == [
            *("az", "role", "assignment", "create", "--assignee", str(CLIENT)),
            *("--role", line.role, "--scope", line.scope.removeprefix("/")),
            *("--subscription", SUBSCRIPTION.subscription_id),
        ]
        assert line.command in how_to(line)


def test_commands_need_no_directory_and_no_path_that_git_bash_would_change() -> None:
    principal = "0207ee96-75b6-43d8-af87-f8718fde0acc"
    found = replace(rights(), object_id=principal).missing()
    seen = (
        no_subscription(CLIENT, principal),
        no_group(CLIENT, SUBSCRIPTION, principal),
        hidden_workspaces(CLIENT, SUBSCRIPTION, "rg-logs", principal),
    )
    for line in (*found, *seen):
        words = shlex.split(line.command)
        assert words[4:8] == ["--assignee-object-id", principal, "--assignee-principal-type", "ServicePrincipal"]
        assert not [word for word in words if word.startswith("/")]
        assert str(CLIENT) not in words


def test_a_workspace_that_is_closed_to_public_networks_is_told() -> None:
    closed = replace(WORKSPACE, public_uploads=False, public_queries=False)
    held = replace(rights([CONTRIBUTOR], [CONTRIBUTOR, PUBLISHER]), workspace=closed)
    uploads, queries = held.missing()
    assert "takes no uploads from public networks" in uploads.sentence
    assert "answers no queries from public networks" in queries.sentence
    assert not uploads.blocks
    assert not queries.blocks


def test_what_is_enough() -> None:
    assert rights([CONTRIBUTOR], [CONTRIBUTOR, PUBLISHER]).missing() == ()
    assert rights([OWNER], [OWNER]).missing() == (), "it may give the role to itself"
    assert rights([READER, CONTRIBUTOR], [READER], RULE, [READER, PUBLISHER]).missing() == ()
    assert [line.right for line in rights([READER, CONTRIBUTOR], [READER], RULE, [READER]).missing()] == [Right.UPLOAD]
    (upload,) = rights([CONTRIBUTOR], [CONTRIBUTOR], RULE, [CONTRIBUTOR]).missing()
    assert upload.scope == RULE.id


def test_nothing_to_see_is_never_blank() -> None:
    for line in (
        no_subscription(CLIENT),
        no_group(CLIENT, SUBSCRIPTION),
        hidden_workspaces(CLIENT, SUBSCRIPTION, "rg-logs"),
        no_workspace(SUBSCRIPTION, "rg-logs"),
    ):
        assert line.sentence
        assert line.command.startswith("az ")
        assert line.blocks
    assert no_use(SUBSCRIPTION) is None
    for state in ("Disabled", "deleted"):
        line = no_use(Subscription("x", "Old", state))
        assert line is not None
        assert state in line.sentence
    assert no_use(Subscription("x", "Old", "PastDue")) is None


def test_no_name_can_be_more_than_a_name_in_a_command() -> None:
    for name in ('a"b', "a$(b)", "a`b", "a;b", "a“b", "a\nb", "a!b", "a\\b", "a'b", "a&b"):
        assert quoted(name) == ""
        assert assign_command(CLIENT, "Reader", f"/subscriptions/x/resourceGroups/{name}") == ""
    assert quoted("rg_(é).x-1") == '"rg_(é).x-1"'


def test_workspace_ids_are_checked_and_compared_without_case() -> None:
    assert str(check_workspace_id(f" {WORKSPACE.id}/ ")) == WORKSPACE.id
    assert same_id(str(check_workspace_id(WORKSPACE.id.upper())), WORKSPACE.id)
    assert same_id("/Subscriptions/X/", "/subscriptions/x")
    assert not same_id("/subscriptions/x", "/subscriptions/y")
    assert check_customer_id(WORKSPACE.customer_id.upper()) == UUID(WORKSPACE.customer_id)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "law-contoso",
        WORKSPACE.customer_id,
        GROUP,
        WORKSPACE.id.replace("OperationalInsights", "Insights"),
        WORKSPACE.id.replace(SUBSCRIPTION.subscription_id, "0f3a2a60"),
        WORKSPACE.id.replace("law-contoso", "law_contoso"),
        WORKSPACE.id.replace("law-contoso", "law"),
        WORKSPACE.id.replace("law-contoso", "l" * 64),
        WORKSPACE.id.replace("rg-logs", "rg-logs."),
        WORKSPACE.id.replace("rg-logs", "rg'logs"),
        WORKSPACE.id.replace("rg-logs", "r" * 91),
        WORKSPACE.id + "/tables/x",
        "https://portal.azure.com/#resource" + WORKSPACE.id,
    ],
)
def test_ids_that_are_none_are_refused(typed: str) -> None:
    with pytest.raises(Refusal) as refused:
        check_workspace_id(typed)
    assert refused.value.sentence


@given(
    st.uuids(),
    st.from_regex(r"[A-Za-z0-9_().-]{0,20}[A-Za-z0-9]", fullmatch=True),
    st.from_regex(r"[a-z0-9]{4,40}", fullmatch=True),
)
def test_ids_come_back_as_they_were(subscription: UUID, group: str, name: str) -> None:
    if subscription.int == 0:
        return
    one = WorkspaceId(subscription, group, name)
    assert check_workspace_id(str(one)) == one


@pytest.mark.parametrize("typed", ["", "abc", "7d0d1f0e-2f64-4a3e-9a60-0a7d8e0f6a2", "c2hvcnQ=", "0" * 32])
def test_customer_ids_that_are_none_are_refused(typed: str) -> None:
    with pytest.raises(Refusal):
        check_customer_id(typed)
