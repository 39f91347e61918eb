"""Fields for dates and moments: written as everywhere in the window, typed with or without the separators."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDateTimeEdit

_SEPARATORS = frozenset("./-:, ")


def localize(edit: QDateTimeEdit, pattern: str) -> None:
    """Show a field in the person's format: `date_pattern()` or `moment_pattern()`."""
    edit.setDisplayFormat(pattern)
    edit.setCalendarPopup(True)
    edit.installEventFilter(_Typing(edit))


class _Typing(QObject):
    """Qt goes on to the next part of a date when one is full; a separator typed then would skip that part."""

    def __init__(self, edit: QDateTimeEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._after_digit = False
        self._part = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Drop the separator that is not needed any more."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            part = self._edit.currentSectionIndex()
            if event.text() in _SEPARATORS and self._after_digit and part != self._part:
                return True
            self._after_digit, self._part = event.text().isdigit(), part
        return super().eventFilter(watched, event)
