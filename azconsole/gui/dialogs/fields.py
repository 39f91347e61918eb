"""Sentences beside the fields: shown once a field was touched, and all at once on an attempt (issue 2, section 4)."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QWidget

from azconsole.controllers.texts import shown
from azconsole.gui import theme
from azconsole.gui.labels import FieldProblem


class FieldProblems(QObject):
    """Knows which field has which label. A field is touched when it was edited or left with the keyboard or the mouse."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._labels: dict[str, FieldProblem] = {}
        self._widgets: dict[QObject, str] = {}
        self._touched: set[str] = set()
        self._problems: Mapping[str, str] = {}
        self._warnings: Mapping[str, str] = {}

    def add(self, field: str, label: FieldProblem, widget: QWidget | None = None) -> None:
        """A field of the form, and the label beside it. Without a widget its sentence is always shown."""
        self._labels[field] = label
        if widget is None:
            self._touched.add(field)
            return
        self._widgets[widget] = field
        widget.installEventFilter(self)

    def touch(self, *fields: str) -> None:
        """These fields were edited."""
        self._touched.update(fields)
        self._refresh()

    def show(self, problems: Mapping[str, str], warnings: Mapping[str, str] | None = None) -> None:
        """The sentences that stand at present; a problem comes before a warning."""
        self._problems, self._warnings = problems, warnings or {}
        self._refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A field that loses the focus was touched; a popup of its own is no leaving."""
        field = self._widgets.get(watched)
        if field and event.type() is QEvent.Type.FocusOut and isinstance(watched, QWidget) and watched.isVisible():
            edited = not isinstance(watched, QLineEdit) or watched.isModified()
            if edited:
                self.touch(field)
        return False

    def _refresh(self) -> None:
        for field, label in self._labels.items():
            problem = self._problems.get(field, "")
            sentence = shown(problem or self._warnings.get(field, "")) if field in self._touched else ""
            level = "problem" if problem else "warning"
            set_role(label, level)
            if label.text() != sentence or label.isHidden() is bool(sentence):
                label.show_problem(sentence)


def set_role(label: QLabel, role: str) -> None:
    """Colour a label by what it says: "problem", "warning", "ok" or "muted" (the style sheet, or else the palette)."""
    if label.property("role") == role:
        return
    label.setProperty("role", role)
    label.style().unpolish(label)
    label.style().polish(label)
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, theme.color("error" if role == "problem" else role))
    label.setPalette(palette)


def show_value(edit: QLineEdit, text: str) -> None:
    """Show a stored value: of one that is longer than the field, its beginning."""
    if edit.text() != text:
        edit.setText(text)
        edit.setCursorPosition(0)


def reveal_while_pressed(button: QToolButton, edit: QLineEdit) -> None:
    """Show a masked field in clear only while the button is held down (faults.md S21)."""
    button.pressed.connect(lambda: edit.setEchoMode(QLineEdit.EchoMode.Normal))
    button.released.connect(lambda: edit.setEchoMode(QLineEdit.EchoMode.Password))
