"""Secret Key Expiry: a future date, chosen from the calendar or typed; nothing is chosen at first (the specification)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDateEdit

from azconsole.controllers.texts import date_pattern, tr
from azconsole.gui.date_edits import localize


class ExpiryEdit(QDateEdit):
    """Its earliest date, today, stands for "not chosen" and shows as a sentence."""

    def begin(self, today: date) -> None:
        """Allow dates after `today`; nothing is chosen."""
        localize(self, date_pattern())
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
            self.setDate(_long_month(self.minimumDate()))
            self.setSelectedSection(self.sectionAt(0))
        super().keyPressEvent(event)


def _long_month(after: QDate) -> QDate:
    # Where the day is typed first, any must fit: 31 days, in a leap year for the February to come.
    year = next(year for year in range(after.year() + 1, after.year() + 10) if QDate.isLeapYear(year))
    return QDate(year, 1, 31)
