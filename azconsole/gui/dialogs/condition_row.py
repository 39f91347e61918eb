"""One condition of a query rule: property, operator, value, and a button that takes it away."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from azconsole.controllers.device_words import OPERATORS as OPERATOR_WORDS
from azconsole.controllers.device_words import PROPERTIES, value_choices
from azconsole.controllers.texts import shown, tr
from azconsole.domain.collection_rules import LONGEST_VALUE
from azconsole.domain.collections import OPERATORS, Condition, Operator, Property
from azconsole.gui.icons import icon
from azconsole.gui.labels import FieldProblem

_DAYS = "30"


class ConditionRow(QFrame):
    """`changed` when another condition stands there, `removed` when it is to go. `touched`: its value was typed."""

    changed = Signal()
    removed = Signal()

    def __init__(self, condition: Condition) -> None:
        super().__init__()
        self.touched = False
        self._filling = False
        self._property = _combo("conditionProperty", tr("Property"))
        for about, title in PROPERTIES.items():
            self._property.addItem(shown(title), about)
        self._operator = _combo("conditionOperator", tr("Operator"))
        self._text = QLineEdit()
        self._text.setObjectName("conditionValue")
        self._text.setAccessibleName(tr("Value"))
        self._text.setMaxLength(LONGEST_VALUE)
        self._choice = _combo("conditionChoice", tr("Value"))
        self._value = QStackedWidget()
        self._nothing = QWidget()
        for widget in (self._text, self._choice, self._nothing):
            self._value.addWidget(widget)
        self.remove_button = QToolButton()
        self.remove_button.setObjectName("conditionRemoveButton")
        self.remove_button.setAccessibleName(tr("Remove this condition"))
        self.remove_button.setToolTip(tr("Remove"))
        self.remove_button.setIcon(icon("clear"))
        self.remove_button.setIconSize(QSize(12, 12))
        self.remove_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.remove_button.setProperty("role", "flat")
        self._problem = FieldProblem()
        self._build()
        self._show(condition)
        self._connect()

    @property
    def condition(self) -> Condition:
        """What the row says, as it is typed."""
        operator = self._test
        if operator is Operator.EMPTY:
            return Condition(self._about, operator)
        chosen = self._value.currentWidget() is self._choice
        return Condition(self._about, operator, self._choice.currentData() if chosen else self._text.text())

    def show_problem(self, sentence: str) -> None:
        """What is wrong with it; empty: nothing."""
        text = shown(sentence)
        if text != self._problem.text():
            self._problem.show_problem(text)

    def follow(self, before: QWidget) -> None:
        """Tab comes here from `before`, and goes from left to right."""
        stops = (before, self._property, self._operator, self._text, self._choice, self.remove_button)
        for one, next_ in pairwise(stops):
            QWidget.setTabOrder(one, next_)

    def focus_value(self) -> None:
        """The keyboard to the value."""
        (self._value.currentWidget() or self._property).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _about(self) -> Property:
        return Property(self._property.currentData())  # Qt hands a word back

    @property
    def _test(self) -> Operator:
        return Operator(self._operator.currentData())

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._property)
        row.addWidget(self._operator)
        row.addWidget(self._value, 1)
        row.addWidget(self.remove_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._problem)
        self._value.setFixedHeight(self._text.sizeHint().height())

    def _connect(self) -> None:
        self._property.currentIndexChanged.connect(lambda _: self._property_changed())
        self._operator.currentIndexChanged.connect(lambda _: self._operator_changed())
        self._text.textEdited.connect(lambda _: self._typed())
        self._text.editingFinished.connect(self._left)
        self._choice.currentIndexChanged.connect(lambda _: self._tell())
        self.remove_button.clicked.connect(self.removed)

    def _show(self, condition: Condition) -> None:
        self._property.setCurrentIndex(self._property.findData(condition.property))
        self._fill_operators(condition.operator)
        self._fill_choices(condition.value)
        self._text.setText(condition.value)
        self._show_value()

    def _property_changed(self) -> None:
        self._filling = True
        self._fill_operators(self._test)
        self._fill_choices("")
        self.touched = False
        self._fit_days()
        self._filling = False
        self._show_value()
        self.changed.emit()

    def _operator_changed(self) -> None:
        if not self._filling:
            self._fit_days()
            self._show_value()
            self.changed.emit()

    def _fit_days(self) -> None:
        """A number of days is no text that was looked for, and the other way round."""
        days = self._test in (Operator.WITHIN_DAYS, Operator.NOT_WITHIN_DAYS)
        if days != self._text.text().isdigit():
            self._text.setText(_DAYS if days else "")

    def _fill_operators(self, wanted: Operator) -> None:
        self._operator.clear()
        for operator in OPERATORS[self._about]:
            self._operator.addItem(shown(OPERATOR_WORDS[operator]), operator)
        self._operator.setCurrentIndex(max(0, self._operator.findData(wanted)))

    def _fill_choices(self, wanted: str) -> None:
        self._choice.clear()
        choices = value_choices(self._about)
        for stored, word in choices:
            self._choice.addItem(shown(word), stored)
        known = {stored.casefold(): place for place, (stored, _) in enumerate(choices)}
        if choices and wanted and wanted.casefold() not in known:
            self._choice.addItem(wanted, wanted)
        self._choice.setCurrentIndex(known.get(wanted.casefold(), self._choice.count() - 1 if wanted else 0))

    def _show_value(self) -> None:
        operator = self._test
        exactly = operator in (Operator.IS, Operator.IS_NOT)
        if operator is Operator.EMPTY:
            self._value.setCurrentWidget(self._nothing)
        else:
            self._value.setCurrentWidget(self._choice if exactly and value_choices(self._about) else self._text)

    def _typed(self) -> None:
        self.touched = self.touched or bool(self._text.text())
        self._tell()

    def _left(self) -> None:
        if self._text.isModified():
            self.touched = True
            self._tell()

    def _tell(self) -> None:
        if not self._filling:
            self.changed.emit()


def _combo(name: str, spoken: str) -> QComboBox:
    combo = QComboBox()
    combo.setObjectName(name)
    combo.setAccessibleName(spoken)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    return combo
