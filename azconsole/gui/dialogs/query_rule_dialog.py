"""Query Rule: conditions over devices' properties, with the number of devices that meet them and the first of those."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from azconsole.controllers.device_picker import PICKER_COLUMNS
from azconsole.controllers.device_words import cell, device_count
from azconsole.controllers.member_preview import MemberPreview, PreviewView
from azconsole.controllers.paged_rows import PagedModel
from azconsole.controllers.texts import tr
from azconsole.domain.collection_rules import check_condition
from azconsole.domain.collections import Condition, Membership, Operator, Property, QueryRule
from azconsole.domain.devices import Device
from azconsole.domain.typed_text import Refusal
from azconsole.forms.dialogs.ui_query_rule_dialog import Ui_QueryRuleDialog
from azconsole.gui.dialogs.condition_row import ConditionRow
from azconsole.gui.dialogs.controller_dialog import ControllerDialog
from azconsole.gui.dialogs.paged_table import take_room
from azconsole.gui.dialogs.words import error_text

MOST_CONDITIONS = 20
_CELLS = ("name", "operating_system", "trust_type", "source")
_WIDTHS = (26, 22, 24, 10)


def _cells(device: Device) -> tuple[str, ...]:
    return tuple(cell(device, attribute) for attribute in _CELLS)


class QueryRuleDialog(ControllerDialog):
    """Accepted: `rule` is what was built."""

    def __init__(self, preview: MemberPreview, rule: QueryRule, parent: QWidget | None = None) -> None:
        super().__init__(preview, parent)
        self._preview = preview
        self._rows: list[ConditionRow] = []
        self._tried = False
        self.ui = Ui_QueryRuleDialog()
        self.ui.setupUi(self)
        self.setObjectName("queryRuleDialog")
        take_room(self, 720, 560)
        ui = self.ui
        ui.conditionsArea.setFrameShape(QFrame.Shape.StyledPanel)
        self._column = QVBoxLayout(ui.conditionsBody)
        self._column.setContentsMargins(6, 6, 6, 6)
        self._column.setSpacing(4)
        self._column.addStretch(1)
        ui.everyBox.addItem(tr("all of these conditions"), True)
        ui.everyBox.addItem(tr("at least one of these conditions"), False)
        ui.everyBox.setCurrentIndex(0 if rule.every else 1)
        self._first: PagedModel[Device] = PagedModel(PICKER_COLUMNS, _cells, self)
        ui.firstTable.show_model(self._first, _WIDTHS)
        for condition in rule.conditions or (Condition(Property.NAME, Operator.STARTS_WITH),):
            self._append(condition)
        self._connect()
        self._changed()
        self._rows[0].focus_value()

    @property
    def rule(self) -> QueryRule:
        """What the rows say, its values as they are compared; those that cannot be taken as they were typed."""
        return QueryRule(tuple(_checked(row.condition) for row in self._rows), bool(self.ui.everyBox.currentData()))

    def _connect(self) -> None:
        ui = self.ui
        self._preview.changed.connect(self._show_preview)
        ui.everyBox.currentIndexChanged.connect(lambda _: self._changed())
        ui.addConditionButton.clicked.connect(self._add)
        ui.okButton.clicked.connect(self._accept_valid)
        ui.cancelButton.clicked.connect(self.reject)

    def _append(self, condition: Condition) -> ConditionRow:
        row = ConditionRow(condition)
        before: QWidget = self._rows[-1].remove_button if self._rows else self.ui.everyBox
        self._column.insertWidget(self._column.count() - 1, row)
        row.follow(before)
        row.show()
        self._rows.append(row)
        row.changed.connect(self._changed)
        row.removed.connect(lambda: self._remove(row))
        return row

    def _add(self) -> None:
        self._append(Condition(Property.OPERATING_SYSTEM, Operator.CONTAINS)).focus_value()
        self._changed()

    def _remove(self, row: ConditionRow) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.ui.addConditionButton.setFocus()
        self._changed()

    def _accept_valid(self) -> None:
        self._tried = True
        wrong = self._tell_problems()
        if wrong is not None:
            wrong.focus_value()
        else:
            self.accept()

    def _changed(self) -> None:
        self.ui.addConditionButton.setEnabled(len(self._rows) < MOST_CONDITIONS)
        if self._tell_problems() is None:
            self._preview.want(Membership(queries=(self.rule,)))
        else:
            self._show_preview(PreviewView())

    def _tell_problems(self) -> ConditionRow | None:
        """Tell each row what is wrong with it; the first that is."""
        first = None
        for row in self._rows:
            problem = _problem(row.condition)
            row.show_problem(problem if self._tried or row.touched else "")
            first = first or (row if problem else None)
        return first

    def _show_preview(self, view: PreviewView) -> None:
        ui = self.ui
        ui.ruleProblem.show_problem(error_text(view.error))
        if view.count is not None:
            ui.countLabel.setText(tr("Devices that meet the rule: {count}", count=device_count(view.count)))
            self._first.show_first(len(view.first), view.first)
        elif view.counting:
            ui.countLabel.setText(tr("Counting the devices…"))
        else:
            ui.countLabel.setText(tr("Complete the conditions to see which devices meet them."))
            self._first.show_first(0, ())


def _problem(condition: Condition) -> str:
    try:
        check_condition(condition)
    except Refusal as refusal:
        return refusal.sentence
    return ""


def _checked(condition: Condition) -> Condition:
    try:
        return check_condition(condition)
    except Refusal:
        return condition
