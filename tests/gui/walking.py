"""Finding, pressing and looking over widgets by their object names, as the tests of the wizard and its dialogs do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

_INPUTS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QAbstractItemView)


def named(root: QWidget, name: str, kind: type[QWidget] = QWidget) -> Any:
    """The visible widget of this object name."""
    found = [w for w in root.findChildren(kind, name) if w.isVisible() and w.window() is root.window()]
    assert len(found) == 1, f"{name}: {len(found)} visible"
    return found[0]


def press(root: QWidget, name: str) -> None:
    """Press a button that is visible and enabled."""
    button = named(root, name, QAbstractButton)
    assert button.isEnabled(), f"{name} is disabled"
    button.click()


def write(root: QWidget, name: str, text: str) -> None:
    """Replace the text of a field."""
    field = named(root, name)
    assert isinstance(field, QLineEdit)
    field.setText(text)
    field.setModified(True)


def dialog(qtbot: Any, root: QWidget, name: str) -> QDialog:
    """The dialog of this object name, as soon as it is shown over `root`."""
    qtbot.waitUntil(lambda: any(d.isVisible() for d in root.findChildren(QDialog, name)))
    return next(d for d in root.findChildren(QDialog, name) if d.isVisible())


def own_widgets(root: QWidget) -> Iterator[QWidget]:
    """The visible widgets of a window without those of dialogs opened over it and without Qt's own inner parts."""
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and widget.window() is root and not widget.objectName().startswith("qt_"):
            yield widget


def unnamed_inputs(root: QWidget) -> list[str]:
    """Inputs without an object name or an accessible name."""
    return [
        f"{type(w).__name__} {w.objectName()}"
        for w in own_widgets(root)
        if isinstance(w, _INPUTS)
        and not _is_inner(w)
        and not (w.objectName() and QAccessible.queryAccessibleInterface(w).text(QAccessible.Text.Name))
    ]


def _is_inner(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return isinstance(parent, QAbstractSpinBox | QComboBox | QAbstractItemView | QLineEdit)


def mnemonic_clashes(root: QWidget) -> list[str]:
    """Letters that two visible widgets claim."""
    owners: dict[str, list[str]] = {}
    for widget in own_widgets(root):
        if isinstance(widget, QAbstractButton) or (isinstance(widget, QLabel) and widget.buddy() is not None):
            for letter in re.findall(r"(?<!&)&([^&\s])", widget.text()):
                owners.setdefault(letter.casefold(), []).append(widget.objectName())
    return [f"{letter}: {names}" for letter, names in owners.items() if len(names) > 1]


def rich_labels(root: QWidget) -> list[str]:
    """Labels that would take text for markup."""
    from PySide6.QtCore import Qt

    return [
        w.objectName()
        for w in own_widgets(root)
        if isinstance(w, QLabel) and w.text() and w.textFormat() is not Qt.TextFormat.PlainText
    ]


def accessible_texts(root: QWidget) -> str:
    """Everything that a screen reader is told of the window's widgets."""
    texts: list[str] = []
    for widget in own_widgets(root):
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is not None:
            texts += [interface.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Value)]
            texts += [interface.text(kind) for kind in (QAccessible.Text.Description, QAccessible.Text.Help)]
    return "\n".join(texts)
