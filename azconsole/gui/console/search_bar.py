"""A list's search: buttons beside its box, and the criteria as rows below it (requirements.md fact 183)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QDate, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from azconsole.controllers.texts import date_pattern, shown, tr
from azconsole.domain.search import Criterion, Operator, SearchField
from azconsole.domain.texts import say
from azconsole.gui.date_edits import localize
from azconsole.gui.icons import icon

_OPERATORS = {
    Operator.CONTAINS: say("contains"),
    Operator.STARTS_WITH: say("starts with"),
    Operator.IS: say("is"),
    Operator.IS_NOT: say("is not"),
    Operator.BEFORE: say("before"),
    Operator.AFTER: say("after"),
}
_TYPING_MS = 150
_LONGEST = 1000
_MOST = 10
"""Criteria at once: below them the list must still be seen."""


class SearchBar(QFrame):
    """The rows of criteria, and the buttons Search, Clear and Add Criteria, which stand beside the list's search box.
    `criteria_changed` when what the rows say has changed and typing has paused."""

    criteria_changed = Signal()

    def __init__(self, name: str, title: str, fields: Sequence[SearchField]) -> None:
        super().__init__()
        self.setObjectName(f"{name}Criteria")
        self.setAccessibleName(tr("Criteria of {title}", title=title))
        self.setProperty("role", "criteria")
        self._fields = {field.key: field for field in fields}
        self._rows: list[CriterionRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(4, 3, 4, 1)
        self._layout.setSpacing(2)
        self.search_button = _button(f"{name}SearchButton", tr("Search"), tr("Search {title} now", title=title))
        self.clear_button = _button(f"{name}ClearButton", tr("Clear"), tr("Clear the search"))
        self.add_button = QToolButton()
        self.add_button.setObjectName(f"{name}AddCriteriaButton")
        self.add_button.setText(tr("Add Criteria"))
        self.add_button.setAccessibleName(tr("Add Criteria"))
        self.add_button.setToolTip(tr("Narrow the list by a field"))
        self.add_button.setIcon(icon("arrow-down"))
        self.add_button.setIconSize(QSize(9, 9))
        self.add_button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow after the text
        self.add_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.add_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.add_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.add_button.setProperty("role", "flat")
        self.fields_menu = QMenu(self.add_button)
        self.fields_menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        for field in fields:
            self.fields_menu.addAction(shown(field.title)).triggered.connect(lambda _=False, f=field: self.add(f))
        self.add_button.setMenu(self.fields_menu)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(self.criteria_changed)
        self.hide()

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """What the rows say; one that looks for nothing yet says nothing."""
        return tuple(criterion for row in self._rows if (criterion := row.criterion).value or not _looks(criterion))

    @property
    def has_rows(self) -> bool:
        """Whether there are rows."""
        return bool(self._rows)

    def add(self, field: SearchField) -> None:
        """A new row for a field, with the keyboard in its value."""
        row = self._append(field)
        row.focus_value()
        self.criteria_changed.emit()

    def show_criteria(self, criteria: Sequence[Criterion]) -> None:
        """Show these criteria in the place of what is shown; those of an unknown field are left out."""
        for row in self._rows[:]:
            self._drop(row)
        for criterion in criteria:
            field = self._fields.get(criterion.field)
            if field is not None and len(self._rows) < _MOST and criterion.operator in field.operators:
                self._append(field).show_criterion(criterion)
        self._typing.stop()
        self.criteria_changed.emit()

    def _append(self, field: SearchField) -> CriterionRow:
        row = CriterionRow(field, first=not self._rows)
        self._layout.addWidget(row)
        row.follow(self._rows[-1].remove_button if self._rows else self.add_button)
        self._rows.append(row)
        row.changed.connect(self._typing.start)
        row.removed.connect(lambda: self._remove(row))
        row.show()
        self.show()
        self.add_button.setEnabled(len(self._rows) < _MOST)
        return row

    def _remove(self, row: CriterionRow) -> None:
        at = self._rows.index(row)
        self._drop(row)
        nearest: QWidget = self._rows[min(at, len(self._rows) - 1)].remove_button if self._rows else self.add_button
        nearest.setFocus(Qt.FocusReason.OtherFocusReason)
        self._typing.stop()
        self.criteria_changed.emit()

    def _drop(self, row: CriterionRow) -> None:
        self._rows.remove(row)
        self._layout.removeWidget(row)
        row.hide()
        row.deleteLater()
        if self._rows:
            self._rows[0].set_first()
        self.setVisible(bool(self._rows))
        self.add_button.setEnabled(True)


class CriterionRow(QFrame):
    """One condition: and/or, the field's name, how it is compared, the value, and a button that takes the row away."""

    changed = Signal()
    removed = Signal()

    def __init__(self, field: SearchField, *, first: bool) -> None:
        super().__init__()
        self._field, title = field, shown(field.title)
        self._joint = QComboBox()
        self._joint.setObjectName("criterionJoint")
        self._joint.setAccessibleName(tr("And or or: {field}", field=title))
        self._joint.addItems([tr("and"), tr("or")])
        self._operator = QComboBox()
        self._operator.setObjectName("criterionOperator")
        self._operator.setAccessibleName(tr("Operator of {field}", field=title))
        self._operator.addItems([shown(_OPERATORS[operator]) for operator in field.operators])
        self._value = _date_edit() if field.is_date else _text_edit()
        self._value.setObjectName("criterionValue")
        self._value.setAccessibleName(tr("Value of {field}", field=title))
        if isinstance(self._value, QDateEdit):
            self._value.lineEdit().setAccessibleName(self._value.accessibleName())
        self.remove_button = QToolButton()
        self.remove_button.setObjectName("criterionRemoveButton")
        self.remove_button.setAccessibleName(tr("Remove the criterion {field}", field=title))
        self.remove_button.setToolTip(tr("Remove"))
        self.remove_button.setIcon(icon("clear"))
        self.remove_button.setIconSize(QSize(12, 12))
        self.remove_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.remove_button.setProperty("role", "flat")
        self._build()
        if first:
            self.set_first()
        self._connect()

    @property
    def criterion(self) -> Criterion:
        """What the row says."""
        operator = self._field.operators[self._operator.currentIndex()]
        either = self._joint.isEnabled() and self._joint.currentIndex() == 1
        return Criterion(self._field.key, operator, self._text(), either)

    def show_criterion(self, criterion: Criterion) -> None:
        """Say this."""
        self._joint.setCurrentIndex(int(criterion.either))
        self._operator.setCurrentIndex(self._field.operators.index(criterion.operator))
        if isinstance(self._value, QLineEdit):
            self._value.setText(criterion.value)
        else:
            self._value.setDate(QDate.fromString(criterion.value, Qt.DateFormat.ISODate))

    def set_first(self) -> None:
        """The first row has none before it to be joined to."""
        self._joint.setEnabled(False)
        self._joint.setCurrentIndex(0)

    def follow(self, before: QWidget) -> None:
        """Tab comes here from `before`, and goes from left to right."""
        for one, next_ in pairwise((before, self._joint, self._operator, self._value, self.remove_button)):
            self.setTabOrder(one, next_)

    def focus_value(self) -> None:
        """The keyboard to the value."""
        self._value.setFocus(Qt.FocusReason.OtherFocusReason)

    def _text(self) -> str:
        if isinstance(self._value, QLineEdit):
            return self._value.text()
        day = self._value.date()
        return date(day.year(), day.month(), day.day()).isoformat()

    def _build(self) -> None:
        title = QLabel(shown(self._field.title))
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setMinimumWidth(title.fontMetrics().horizontalAdvance(tr("User Principal Name")) + 8)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for widget in (self._joint, title, self._operator):
            layout.addWidget(widget)
        layout.addWidget(self._value, 1)
        layout.addWidget(self.remove_button)
        if self._field.is_date:
            layout.addStretch(1)

    def _connect(self) -> None:
        self._joint.currentIndexChanged.connect(self.changed)
        self._operator.currentIndexChanged.connect(self.changed)
        if isinstance(self._value, QLineEdit):
            self._value.textChanged.connect(self.changed)
        else:
            self._value.dateChanged.connect(self.changed)
        self.remove_button.clicked.connect(self.removed)


def _looks(criterion: Criterion) -> bool:
    return criterion.operator in (Operator.CONTAINS, Operator.STARTS_WITH)


def _text_edit() -> QLineEdit:
    edit = QLineEdit()
    edit.setMaxLength(_LONGEST)
    edit.setProperty("role", "search")
    return edit


def _date_edit() -> QDateEdit:
    edit = QDateEdit(QDate.currentDate())
    localize(edit, date_pattern())
    edit.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return edit


def _button(name: str, text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text)
    button.setAccessibleDescription(tip)
    button.setToolTip(tip)
    button.setAutoDefault(False)
    button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
    return button
