"""The wizard's page Configuration: pre-filled; what cannot be chosen says why, and how that is mended (complaint C1)."""

from __future__ import annotations

import time
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from azconsole.controllers.workspace_choice import Pick
from azconsole.gui.dialogs.pick_table import PickTable
from tests.connector import GROUP, IN_GROUP, SUBSCRIPTION, WORKSPACE
from tests.gui.conftest import OpenReal
from tests.gui.connector_walk import ENOUGH, ConnectorWalk
from tests.gui.real_window import named, press, write
from tests.gui.walking import mnemonic_clashes, rich_labels, unnamed_inputs

IN_WORKSPACE = f"{IN_GROUP}/{WORKSPACE}"


def explanation(wizard: Any) -> tuple[str, str]:
    """The first sentence of the panel and its command."""
    panel = named(wizard, "rightsPanel")
    sentences = [w.text() for w in panel.findChildren(QLabel, "missingSentence")]
    commands = [w.toPlainText() for w in panel.findChildren(QPlainTextEdit, "commandField")]
    return sentences[0], commands[0] if commands else ""


def check_again(walk: ConnectorWalk, wizard: Any) -> None:
    press(wizard, "checkAgainButton")
    walk.settled(wizard.controller.workspace)


def values(wizard: Any) -> tuple[str, ...]:
    return tuple(named(wizard, f"{name}Edit").text() for name in ("subscription", "group", "workspace"))


def test_the_app_page_only_imports(open_real: OpenReal) -> None:
    walk = ConnectorWalk(open_real())
    wizard = walk.wizard()
    assert named(wizard, "webAppButton").text().replace("&", "") == "Import…"
    assert not wizard.app_page.ui.nativeAppButton.isVisible()
    walk.import_app(wizard, verify=True)
    walk.close(wizard)


def test_no_role_in_any_subscription(open_real: OpenReal) -> None:
    walk = ConnectorWalk(open_real())
    wizard = walk.configuration()
    sentence, command = explanation(wizard)
    assert "no role in any Azure subscription" in sentence
    assert command.startswith("az role assignment create --assignee-object-id ")
    assert named(wizard, "subscriptionEdit").placeholderText() == "None: see below"
    assert not named(wizard, "nextButton").isEnabled()
    assert not mnemonic_clashes(wizard)
    assert not rich_labels(wizard)
    assert not unnamed_inputs(wizard)
    for role, scope in ENOUGH:
        walk.give(role, scope)
    check_again(walk, wizard)
    assert values(wizard)[:2] == (SUBSCRIPTION, GROUP)
    walk.choose_workspace(wizard)
    assert named(wizard, "nextButton").isEnabled()
    walk.close(wizard)


def test_no_resource_group_is_visible(open_real: OpenReal) -> None:
    walk = ConnectorWalk(open_real(), ("Contributor", IN_WORKSPACE))
    wizard = walk.configuration()
    sentence, command = explanation(wizard)
    assert "may not see any resource group" in sentence
    assert "Reader" in command
    assert values(wizard) == (SUBSCRIPTION, "", "")
    walk.give("Contributor", IN_GROUP)
    check_again(walk, wizard)
    assert values(wizard)[1] == GROUP
    walk.choose_workspace(wizard)
    assert named(wizard, "nextButton").isEnabled()
    walk.close(wizard)


def test_a_workspace_in_which_the_app_may_only_read(open_real: OpenReal) -> None:
    walk = ConnectorWalk(open_real(), ("Reader", IN_GROUP))
    wizard = walk.configuration()
    walk.choose_workspace(wizard)
    sentence, command = explanation(wizard)
    assert "may not make the table" in sentence
    assert f"workspaces/{WORKSPACE}" in command
    assert "Contributor" in command
    assert not named(wizard, "nextButton").isEnabled()
    walk.give("Contributor", IN_WORKSPACE)
    check_again(walk, wizard)
    assert "data collection rule" in explanation(wizard)[0]
    walk.give("Monitoring Contributor", IN_GROUP)
    check_again(walk, wizard)
    assert named(wizard, "nextButton").isEnabled()
    walk.close(wizard)


def test_the_role_for_uploads_is_only_warned_of(open_real: OpenReal) -> None:
    walk = ConnectorWalk(open_real(), ("Contributor", IN_GROUP))
    wizard = walk.configuration()
    walk.choose_workspace(wizard)
    sentence, command = explanation(wizard)
    assert "may not upload yet" in sentence
    assert "Monitoring Metrics Publisher" in command
    assert named(wizard, "nextButton").isEnabled()
    walk.give("Monitoring Metrics Publisher", IN_GROUP)
    check_again(walk, wizard)
    assert not wizard.configuration.panel.ui.rightsPanel.isVisible()
    assert "ConfigMgrCollectionMembership_CL" in named(wizard, "previewLabel", QLabel).text()
    walk.close(wizard)


def test_azure_that_gives_no_answer_is_asked_again(open_real: OpenReal) -> None:
    walk = ConnectorWalk(open_real(), *ENOUGH)
    walk.real.control.fault(path="/subscriptions", status=500, count=-1)
    wizard = walk.wizard()
    walk.import_app(wizard)
    press(wizard, "nextButton")
    workspace = wizard.controller.workspace
    walk.real.qtbot.waitUntil(lambda: workspace.error is not None, timeout=60_000)
    assert named(wizard, "missingSentence", QLabel).text()
    walk.real.control.control("DELETE", "/faults")
    check_again(walk, wizard)
    assert values(wizard)[0] == SUBSCRIPTION
    walk.close(wizard)


def test_the_first_page_is_shown_before_the_last_is_asked_for(open_real: OpenReal) -> None:
    walk = ConnectorWalk(open_real(), *ENOUGH)
    wish = {"scope": IN_GROUP, "count": 5000}
    walk.real.control.control("POST", "/workspaces", wish)
    wizard = walk.wizard()
    walk.import_app(wizard)
    workspace = wizard.controller.workspace
    seen: list[tuple[int, bool]] = []
    stalls: list[float] = []
    last = time.perf_counter()

    def look() -> None:
        nonlocal last
        state, now = workspace.lists[Pick.WORKSPACE], time.perf_counter()
        stalls.append(now - last)
        last = now
        if state.rows:
            seen.append((len(state.rows), state.loading))

    workspace.changed.connect(look)
    press(wizard, "nextButton")
    walk.real.until(lambda: workspace.lists[Pick.WORKSPACE].rows)
    press(wizard, "workspaceButton")
    dialog = walk.real.dialog("pickDialog")
    table = named(dialog, "pickTable", PickTable)
    if workspace.lists[Pick.WORKSPACE].loading:
        assert named(dialog, "statusLabel", QLabel).text().startswith("Loading…")
    assert 0 < seen[0][0] < 5000
    assert seen[0][1]
    walk.real.until(lambda: workspace.lists[Pick.WORKSPACE].read)
    assert table.count == 5002
    before = time.perf_counter()
    write(dialog, "filterEdit", "law-many-04321")
    assert time.perf_counter() - before < 0.1
    assert table.count == 1
    assert named(dialog, "statusLabel", QLabel).text() == "1 of 5,002"
    press(dialog, "cancelButton")
    walk.real.gone("pickDialog")
    walk.close(wizard)


@pytest.mark.parametrize("step", ["group", "workspace"])
def test_another_choice_stops_what_was_read_for_the_one_before(open_real: OpenReal, step: str) -> None:
    walk = ConnectorWalk(open_real(), ("Contributor", SUBSCRIPTION))
    wizard = walk.configuration()
    walk.choose_workspace(wizard)
    walk.pick(wizard, f"{step}Button", "rg-network" if step == "group" else "law-contoso-security")
    walk.settled(wizard.controller.workspace)
    if step == "group":
        sentence, command = explanation(wizard)
        assert "has no Log Analytics workspace" in sentence
        assert command.startswith("az monitor log-analytics workspace create")
        assert values(wizard) == (SUBSCRIPTION, "rg-network", "")
        assert not named(wizard, "nextButton").isEnabled()
    else:
        assert values(wizard)[2] == "law-contoso-security"
    walk.close(wizard)


def test_the_choice_is_kept_on_the_way_back(open_real: OpenReal) -> None:
    walk = ConnectorWalk(open_real(), *ENOUGH)
    wizard = walk.configuration()
    walk.choose_workspace(wizard)
    chosen = values(wizard)
    app = wizard.controller.view.state.server_app
    press(wizard, "previousButton")
    wizard.controller.change(server_app=None)
    assert wizard.controller.view.state.connector is None
    wizard.controller.change(server_app=app)
    press(wizard, "nextButton")
    assert values(wizard) == chosen
    assert named(wizard, "nextButton").isEnabled()
    walk.close(wizard)
