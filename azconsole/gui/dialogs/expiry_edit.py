"""Secret Key Expiry: a future date, chosen from the calendar or typed; nothing is chosen at first (the specification)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDateEdit, QDateTimeEdit

from azconsole.controllers.texts import tr


class ExpiryEdit(QDateEdit):
    """Its earliest date, today, stands for "not chosen" and shows as a sentence."""

    def begin(self, today: date) -> None:
        """Allow dates after `today`; nothing is chosen."""
        self.setMinimumDate(QDate(today.year, today.month, today.day))
        self.setSpecialValueText(tr("Select a date"))
        self.setDate(self.minimumDate())

    def chosen(self) -> date | None:
        """The chosen local date."""
        day = self.date()
        return None if day == self.minimumDate() else date(day.year(), day.month(), day.day())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Typing a digit begins a date: Qt would write it into the sentence."""
        if self.date() == self.minimumDate() and event.text().isdigit():
            self.setDate(self.minimumDate().addYears(1))
            self.setSelectedSection(QDateTimeEdit.Section.YearSection)
        super().keyPressEvent(event)
