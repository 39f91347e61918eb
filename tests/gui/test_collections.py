"""Assets and Compliance > Device Collections: the list, its details, and what can be done with a collection."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QTabBar, QTableView

from azconsole.controllers.collections_list import CollectionRow, Synced, collection_details, synced_to
from azconsole.domain.collections import Collection, Condition, Membership, Operator, Property, QueryRule, RuleSummary
from azconsole.domain.errors import ConflictError
from tests.gui.collections_desk import Desk, is_usable, names, rows_of
from tests.gui.conftest import OpenReal
from tests.gui.walking import named, press
from tests.store.device_samples import device
from tests.store.samples import NOW

WINDOWS = QueryRule((Condition(Property.OPERATING_SYSTEM, Operator.IS, "Windows"),))


@pytest.fixture
def desk(open_real: OpenReal) -> Desk:
    return Desk(open_real())


def three(desk: Desk) -> dict[str, int]:
    """A collection by name, one by a rule, one of both."""
    numbers = desk.some()
    direct = desk.collection("Direct", Membership((numbers["PC01"], numbers["PC03"])))
    rule = desk.collection("Windows", Membership(queries=(WINDOWS,)))
    both = desk.collection("Both", Membership(include=(rule.id,), exclude=(direct.id,)))
    return {"Direct": direct.id, "Windows": rule.id, "Both": both.id}


def test_the_list_tells_rules_and_members(desk: Desk) -> None:
    three(desk)
    pane = desk.go_collections()
    titles = pane.table.titles()
    assert titles == [
        "Icon", "Name", "Collection ID", "Member Count", "Rule", "Synced to", "Comment", "Last evaluated",
    ]  # fmt: skip
    found = {row[1]: dict(zip(titles, row, strict=True)) for row in rows_of(pane.table)}
    assert list(found) == ["Both", "Direct", "Windows"]
    assert (found["Both"]["Rule"], found["Both"]["Member Count"]) == ("Include, Exclude", "12")
    assert (found["Direct"]["Rule"], found["Direct"]["Member Count"]) == ("Direct", "2")
    assert (found["Windows"]["Rule"], found["Windows"]["Member Count"]) == ("Query", "13")
    assert found["Windows"]["Collection ID"].startswith("AZC")
    assert found["Windows"]["Last evaluated"]


def test_the_details_tell_the_rules_in_words_and_the_members(desk: Desk) -> None:
    three(desk)
    pane = desk.go_collections()
    desk.choose(pane, "Windows")
    said = [label.text() for label in desk.window.details.findChildren(QLabel)]
    assert "Operating System is “Windows”" in said
    assert "No service uploads this collection." in said
    named(desk.window, "detailsTabs", QTabBar).setCurrentIndex(1)
    desk.real.until(lambda: len(names(named(desk.window, "detailsTable", QTableView), 0)) == 13)
    desk.choose(pane, "Direct")
    desk.real.until(lambda: names(named(desk.window, "detailsTable", QTableView), 0) == ["PC01", "PC03"])


def test_what_is_uploaded_is_told() -> None:
    synced = (Synced("Contoso", NOW, 12), Synced("Fabrikam"))
    row = CollectionRow(Collection(1, "PS100014", "One"), RuleSummary(direct=3, include=("Other",)), synced)
    assert synced_to(row).endswith("; Fabrikam (not yet)")
    summary = collection_details(row, None).tabs[0]
    values = dict(pair for section in summary.sections for pair in section.rows)
    assert values["Direct:"] == "3 devices"
    assert values["Include:"] == "Other"
    assert values["Synced to:"].startswith("Contoso: 3/1/2026")
    assert values["Synced to:"].endswith("12 rows\nFabrikam: not yet")


def test_update_membership_sees_new_devices(desk: Desk) -> None:
    three(desk)
    desk.know([device("PC99", operating_system="Windows")])
    pane = desk.go_collections()
    desk.real.trigger("actionUpdateMembership")
    desk.real.settle()
    assert {row[1]: row[3] for row in rows_of(pane.table)} == {"Both": "13", "Direct": "2", "Windows": "14"}
    assert named(desk.window, "statusText", QLabel).text() == "2 collections have changed."
    desk.real.trigger("actionUpdateMembership")
    desk.real.settle()
    assert "up to date" in named(desk.window, "statusText", QLabel).text()


def test_show_members_narrows_the_list_of_devices_until_the_chip_is_pressed(desk: Desk) -> None:
    three(desk)
    desk.go_devices()
    pane = desk.go_collections()
    desk.choose(pane, "Direct")
    desk.real.trigger("actionShowMembers")
    desk.real.settle()
    devices = desk.window.list_pane()
    assert names(devices.table) == ["PC01", "PC03"]
    chip = named(desk.window, "membersChip")
    assert chip.text() == "Members of “Direct”"
    assert "show all devices again" in chip.accessibleName()
    chip.click()
    desk.real.settle()
    assert len(names(devices.table)) == 20
    assert not chip.isVisible()


def test_an_empty_collection_shows_why_the_list_is_empty(desk: Desk) -> None:
    desk.some(2)
    desk.collection("Nothing")
    pane = desk.go_collections()
    desk.choose(pane, "Nothing")
    desk.real.trigger("actionShowMembers")
    desk.real.settle()
    empty = desk.window.list_pane().empty
    assert empty.text.text() == "“Nothing” has no members."
    press(empty.window(), "emptyButton")
    desk.real.settle()
    assert len(names(desk.window.list_pane().table)) == 2


def test_delete_names_who_uses_a_collection_and_deletes_another(desk: Desk) -> None:
    three(desk)
    pane = desk.go_collections()
    desk.choose(pane, "Windows")
    desk.real.trigger("actionDeleteCollection")
    question = desk.real.dialog("questionDialog")
    is_usable(question)
    assert "Collections: Both" in question.ui.detailsLabel.text()
    assert not question.ui.yesButton.isEnabled()
    press(question, "noButton")
    desk.real.gone("questionDialog")
    desk.choose(pane, "Both")
    desk.real.trigger("actionDeleteCollection")
    press(desk.real.dialog("questionDialog"), "yesButton")
    desk.real.until(lambda: names(pane.table) == ["Direct", "Windows"])


def test_what_came_to_use_it_meanwhile_is_told(desk: Desk) -> None:
    numbers = three(desk)
    pane = desk.go_collections()
    desk.choose(pane, "Both")
    desk.real.trigger("actionDeleteCollection")
    question = desk.real.dialog("questionDialog")
    desk.collection("Later", Membership(include=(numbers["Both"],)))
    press(question, "yesButton")
    error = desk.real.dialog("errorDialog")
    assert "“Later”" in "".join(label.text() for label in error.findChildren(QLabel))
    press(error, "closeButton")
    with pytest.raises(ConflictError):
        desk.tools.manage.delete(numbers["Both"])


def test_keys_and_menu(desk: Desk) -> None:
    three(desk)
    pane = desk.go_collections()
    desk.choose(pane, "Direct")
    pane.table.setFocus()
    window = desk.window.windowHandle()
    QTest.keyClick(window, Qt.Key.Key_Delete)
    desk.real.dialog("questionDialog").reject()
    desk.real.gone("questionDialog")
    desk.window.activateWindow()
    pane.table.setFocus()
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert desk.real.dialog("collectionDialog").windowTitle() == "Direct Properties"
    desk.real.dialog("collectionDialog").reject()
    desk.real.gone("collectionDialog")
    desk.window.activateWindow()
    pane.table.setFocus()
    QTest.keyClick(window, Qt.Key.Key_Return)
    desk.real.dialog("collectionDialog").reject()
    at = pane.table.visualRect(pane.table.currentIndex()).center()
    pane.table.customContextMenuRequested.emit(QPoint(at))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert texts[:4] == [
        "Show Members", "Update Membership", "Delete Device Collection", "Properties of the Collection",
    ]  # fmt: skip
    menu.close()


def test_actions_follow_the_node(desk: Desk) -> None:
    three(desk)
    actions = desk.lists.actions
    desk.go_devices()
    assert actions.read.isEnabled()
    assert not actions.create.isEnabled()
    assert not actions.delete.isEnabled(), "Del is another list's key"
    pane = desk.go_collections()
    assert not actions.read.isEnabled()
    assert actions.create.isEnabled()
    pane.table.clearSelection()
    assert not actions.properties.isEnabled()
    desk.choose(pane, "Both")
    assert actions.properties.isEnabled()
    desk.real.console.controllers.console.go("administration/overview/cloud-services/azure-services")
    assert not any(action.isEnabled() for action in (*actions.of_devices, *actions.of_collections))
