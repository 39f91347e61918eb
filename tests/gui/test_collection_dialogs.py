"""Create Device Collection and its properties: rules, the picker of devices, the builder of queries, what is refused."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from azconsole.controllers.device_words import PROPERTIES, condition_words, rule_words, value_choices
from azconsole.domain.collections import OPERATORS, Condition, Membership, Operator, Property, QueryRule
from azconsole.gui import theme
from azconsole.gui.dialogs.condition_row import ConditionRow
from tests.gui.collections_desk import Desk, is_usable, names, pick, rows_of
from tests.gui.conftest import OpenReal
from tests.gui.walking import named, press, write
from tests.store.device_samples import device


@pytest.fixture
def desk(open_real: OpenReal) -> Desk:
    return Desk(open_real())


def create(desk: Desk, name: str = "") -> Any:
    """The dialog Create Device Collection, with this name."""
    desk.go_collections()
    desk.real.trigger("actionCreateCollection")
    dialog = desk.real.dialog("collectionDialog")
    desk.real.settle()
    if name:
        type_name(dialog, name)
    return dialog


def type_name(dialog: Any, name: str) -> None:
    write(dialog, "nameEdit", name)
    dialog.ui.nameEdit.textEdited.emit(name)


def properties(desk: Desk, name: str) -> Any:
    pane = desk.go_collections()
    desk.choose(pane, name)
    desk.real.trigger("actionCollectionProperties")
    dialog = desk.real.dialog("collectionDialog")
    desk.real.settle()
    return dialog


def counted(desk: Desk, dialog: Any, text: str) -> None:
    """Wait until the live count says this."""
    desk.real.until(lambda: dialog.ui.countLabel.text() == text)


def condition(dialog: Any, row: int, about: Property, operator: Operator, value: str = "") -> ConditionRow:
    """Say this in a row, as a person does."""
    found = dialog.findChildren(ConditionRow)[row]
    for name, wanted in (("conditionProperty", about), ("conditionOperator", operator)):
        box = found.findChild(QComboBox, name)
        box.setCurrentIndex(box.findData(wanted.value))
    choice, edit = found.findChild(QComboBox, "conditionChoice"), found.findChild(QLineEdit, "conditionValue")
    if choice.isVisible():
        choice.setCurrentIndex(choice.findData(value))
    elif edit.isVisible():
        edit.setText(value)
        edit.textEdited.emit(value)
    return found


def test_a_collection_by_name_query_include_and_exclude(desk: Desk) -> None:
    numbers = desk.some()
    desk.collection("Other", Membership((numbers["PC00"], numbers["PC01"])))
    desk.collection("Not these", Membership((numbers["PC01"],)))
    dialog = create(desk, "Everything")
    dialog.ui.tabs.setCurrentIndex(1)
    counted(desk, dialog, "Members by these rules: 0")
    desk.rule(dialog, "actionDirectRule")
    picker = desk.real.dialog("devicePickerDialog")
    desk.real.settle()
    write(picker, "filterEdit", "pc1")
    desk.real.until(lambda: len(names(picker.ui.devicesTable, 0)) == 10)
    pick(picker, "devicesTable", "PC12", "PC15")
    press(picker, "addButton")
    desk.real.until(lambda: names(picker.ui.chosenTable, 0) == ["PC12", "PC15"])
    press(picker, "okButton")
    counted(desk, dialog, "Members by these rules: 2")
    desk.rule(dialog, "actionQueryRule")
    query = desk.real.dialog("queryRuleDialog")
    condition(query, 0, Property.MANAGED, Operator.IS, "yes")
    desk.real.until(lambda: query.ui.countLabel.text() == "Devices that meet the rule: 10 devices")
    assert names(query.ui.firstTable, 0)[:2] == ["PC00", "PC02"]
    press(query, "okButton")
    desk.rule(dialog, "actionIncludeRule")
    pick(desk.real.dialog("collectionPickerDialog"), "collectionsTable", "Other")
    press(desk.real.dialog("collectionPickerDialog"), "okButton")
    desk.real.gone("collectionPickerDialog")
    desk.rule(dialog, "actionExcludeRule")
    pick(desk.real.dialog("collectionPickerDialog"), "collectionsTable", "Not these")
    press(desk.real.dialog("collectionPickerDialog"), "okButton")
    counted(desk, dialog, "Members by these rules: 11")
    assert rows_of(dialog.ui.rulesTable) == [
        ["Direct", "PC12, PC15"], ["Query", "Managed is “Yes”"], ["Include", "Other"], ["Exclude", "Not these"],
    ]  # fmt: skip
    assert dialog.ui.firstLabel.text().startswith("PC00, PC02")
    press(dialog, "okButton")
    desk.real.gone("collectionDialog")
    desk.real.settle()
    assert len(desk.members("Everything")) == 11
    assert "Everything" in names(desk.go_collections().table)


def test_rules_are_edited_and_deleted_and_apply_stores(desk: Desk) -> None:
    numbers = desk.some(6)
    rule = QueryRule((Condition(Property.NAME, Operator.IS, "PC04"),))
    desk.collection("One", Membership((numbers["PC00"], numbers["PC01"]), (rule,)))
    dialog = properties(desk, "One")
    assert dialog.windowTitle() == "One Properties"
    assert dialog.ui.membersEdit.text() == "3"
    assert not dialog.ui.applyButton.isEnabled()
    dialog.ui.tabs.setCurrentIndex(1)
    pick(dialog, "rulesTable", "Direct")
    press(dialog, "editRuleButton")
    picker = desk.real.dialog("devicePickerDialog")
    desk.real.settle()
    pick(picker, "chosenTable", "PC00")
    press(picker, "removeButton")
    desk.real.settle()
    press(picker, "okButton")
    desk.real.gone("devicePickerDialog")
    pick(dialog, "rulesTable", "Query")
    press(dialog, "editRuleButton")
    query = desk.real.dialog("queryRuleDialog")
    condition(query, 0, Property.NAME, Operator.ENDS_WITH, "5")
    press(query, "okButton")
    counted(desk, dialog, "Members by these rules: 2")
    press(dialog, "applyButton")
    desk.real.settle()
    assert dialog.isVisible()
    assert desk.members("One") == ["PC01", "PC05"]
    pick(dialog, "rulesTable", "Direct")
    press(dialog, "deleteRuleButton")
    press(dialog, "okButton")
    desk.real.gone("collectionDialog")
    assert desk.members("One") == ["PC05"]


def test_problems_stand_beside_their_fields_before_anything_is_stored(desk: Desk) -> None:
    desk.collection("Taken")
    dialog = create(desk)
    dialog.ui.tabs.setCurrentIndex(1)
    press(dialog, "okButton")
    assert dialog.ui.tabs.currentIndex() == 0, "the tab with the problem is shown"
    assert named(dialog, "nameProblem").text() == "Enter the name."
    type_name(dialog, "TAKEN ")
    assert named(dialog, "nameProblem").text() == "Another collection has this name."
    type_name(dialog, "Free")
    assert dialog.ui.nameProblem.isHidden()
    desk.collection("Free")
    press(dialog, "okButton")
    desk.real.until(lambda: not dialog.ui.nameProblem.isHidden())
    assert "Another collection has this name" in dialog.ui.nameProblem.text()
    assert [c.name for c in desk.tools.manage.all()] == ["Free", "Taken"]


def test_a_circle_is_told_in_words_and_nothing_is_stored(desk: Desk) -> None:
    first = desk.collection("First")
    desk.collection("Second", Membership(include=(first.id,)))
    dialog = properties(desk, "First")
    dialog.ui.tabs.setCurrentIndex(1)
    desk.rule(dialog, "actionIncludeRule")
    picker = desk.real.dialog("collectionPickerDialog")
    assert names(picker.ui.collectionsTable, 0) == ["Second"], "never itself"
    pick(picker, "collectionsTable", "Second")
    press(picker, "okButton")
    desk.real.gone("collectionPickerDialog")
    press(dialog, "okButton")
    desk.real.until(lambda: not dialog.ui.membershipProblem.isHidden())
    assert "“First” includes “Second” includes “First”" in dialog.ui.membershipProblem.text()
    assert desk.tools.manage.show(first.id).membership == Membership()
    pick(dialog, "rulesTable", "Include")
    press(dialog, "deleteRuleButton")
    assert dialog.ui.membershipProblem.isHidden()


def test_the_same_collection_in_and_out_is_refused_at_once(desk: Desk) -> None:
    other = desk.collection("Other")
    desk.collection("One", Membership(include=(other.id,)))
    dialog = properties(desk, "One")
    dialog.ui.tabs.setCurrentIndex(1)
    desk.rule(dialog, "actionExcludeRule")
    pick(desk.real.dialog("collectionPickerDialog"), "collectionsTable", "Other")
    press(desk.real.dialog("collectionPickerDialog"), "okButton")
    desk.real.gone("collectionPickerDialog")
    assert "included and excluded" in dialog.ui.membershipProblem.text()
    assert not dialog.ui.applyButton.isEnabled()


def test_wrong_values_of_a_query_are_told_under_their_row(desk: Desk) -> None:
    desk.know([device("PC1", os_version="10.0.19045"), device("PC2", os_version="10.0.9")])
    dialog = create(desk, "One")
    desk.rule(dialog, "actionQueryRule")
    query = desk.real.dialog("queryRuleDialog")
    assert "Complete the conditions" in query.ui.countLabel.text()
    press(query, "okButton")
    (row,) = query.findChildren(ConditionRow)
    assert row._problem.text() == "Enter a value."
    assert query.isVisible()
    row = condition(query, 0, Property.OS_VERSION, Operator.AT_LEAST, "ten")
    assert row._problem.text() == "Enter a version such as 10.0.19045."
    condition(query, 0, Property.OS_VERSION, Operator.AT_LEAST, "10.0.19000")
    desk.real.until(lambda: query.ui.countLabel.text().endswith("1 device"))
    press(query, "addConditionButton")
    condition(query, 1, Property.LAST_SIGN_IN, Operator.WITHIN_DAYS, "0")
    assert "number of days" in query.findChildren(ConditionRow)[1]._problem.text()
    query.findChildren(ConditionRow)[1].remove_button.click()
    desk.real.until(lambda: query.ui.countLabel.text().endswith("1 device"))
    assert query.rule == QueryRule((Condition(Property.OS_VERSION, Operator.AT_LEAST, "10.0.19000"),))
    query.ui.everyBox.setCurrentIndex(1)
    assert not query.rule.every


def test_every_condition_can_be_built_and_is_said_in_words(qtbot: QtBot) -> None:
    for about, operators in OPERATORS.items():
        for operator in operators:
            choices = value_choices(about)
            value = "" if operator is Operator.EMPTY else choices[0][0] if choices else "7"
            row = ConditionRow(Condition(about, operator, value))
            qtbot.addWidget(row)
            assert row.condition == Condition(about, operator, value)
            assert condition_words(row.condition).startswith(str(PROPERTIES[about]))
    four = QueryRule((Condition(Property.NAME, Operator.IS, "a"),) * 4, every=False)
    assert rule_words(four) == "Name is “a” or Name is “a” or Name is “a” or 1 more"
    assert rule_words(QueryRule()) == "All devices"


def test_pickers_filter_and_say_when_they_are_empty(desk: Desk) -> None:
    desk.collection("Alpha")
    dialog = create(desk, "One")
    desk.rule(dialog, "actionIncludeRule")
    picker = desk.real.dialog("collectionPickerDialog")
    write(picker, "filterEdit", "zzz")
    assert picker.ui.collectionsTable.accessibleDescription() == "There are no items to show in this view."
    assert names(picker.ui.collectionsTable, 0) == []
    write(picker, "filterEdit", "ALP")
    assert names(picker.ui.collectionsTable, 0) == ["Alpha"]
    picker.reject()
    desk.real.gone("collectionPickerDialog")
    desk.rule(dialog, "actionDirectRule")
    picker = desk.real.dialog("devicePickerDialog")
    desk.real.until(lambda: picker.ui.foundLabel.text() == "0 devices")
    assert picker.ui.devicesTable.accessibleDescription() == "There are no items to show in this view."


def test_a_picker_of_many_devices_takes_all_of_them(desk: Desk) -> None:
    desk.know(device(f"PC{n:05d}") for n in range(30_000))
    dialog = create(desk, "All")
    desk.rule(dialog, "actionDirectRule")
    picker = desk.real.dialog("devicePickerDialog")
    desk.real.until(lambda: picker.ui.devicesTable.model().rowCount() == 30_000)
    picker.ui.devicesTable.selectAll()
    press(picker, "addButton")
    desk.real.until(lambda: picker.ui.chosenTable.model().rowCount() == 30_000)
    press(picker, "okButton")
    counted(desk, dialog, "Members by these rules: 30,000")
    assert rows_of(dialog.ui.rulesTable)[0][1].endswith("and 29,997 more")
    press(dialog, "okButton")
    desk.real.gone("collectionDialog")
    assert next(c for c in desk.tools.manage.all()).members == 30_000


def test_a_collection_that_went_meanwhile_is_told(desk: Desk) -> None:
    one = desk.collection("One")
    pane = desk.go_collections()
    desk.choose(pane, "One")
    desk.tools.manage.delete(one.id)
    desk.real.trigger("actionCollectionProperties")
    error = desk.real.dialog("errorDialog")
    press(error, "closeButton")
    desk.real.gone("collectionDialog")


@pytest.mark.parametrize("choice", ["light", "dark", "contrast"])
def test_the_dialogs_can_be_used_by_anybody(desk: Desk, qapp: QApplication, choice: str) -> None:
    theme.apply_theme(qapp, choice)
    numbers = desk.some(3)
    desk.collection("Other")
    desk.collection("One", Membership((numbers["PC00"],), (QueryRule(),)))
    dialog = properties(desk, "One")
    for tab in (0, 1):
        dialog.ui.tabs.setCurrentIndex(tab)
        desk.real.settle()
        is_usable(dialog)
    for action, name in (
        ("actionDirectRule", "devicePickerDialog"),
        ("actionQueryRule", "queryRuleDialog"),
        ("actionIncludeRule", "collectionPickerDialog"),
    ):
        desk.rule(dialog, action)
        shown = desk.real.dialog(name)
        desk.real.settle()
        is_usable(shown)
        assert all(table.accessibleName() for table in shown.findChildren(QTableView))
        shown.reject()
        desk.real.gone(name)
    theme.apply_theme(qapp, "light")
