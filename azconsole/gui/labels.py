"""Labels that never take text for markup (faults.md S14): everything that may hold text from a directory goes here."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QWidget

_LONG_WORD = re.compile(r"\S{60,}")
_PART = re.compile(r"\S{20}(?=\S)")
_BREAK = "\u200b"


def breakable(text: str) -> str:
    """The text with invisible places to break in words of 60 characters and more: a name of 256 letters wraps."""
    return _LONG_WORD.sub(lambda word: _PART.sub(lambda part: part[0] + _BREAK, word[0]), text)


class PlainLabel(QLabel):
    """A word-wrapped label whose text is plain text, whatever it holds."""

    def __init__(self, text: str | QWidget | None = None, parent: QWidget | None = None) -> None:
        # Generated forms pass only the parent, code passes the text first: both orders are QLabel's own.
        owner = text if isinstance(text, QWidget) else parent
        super().__init__(owner)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        if isinstance(text, str):
            self.setText(text)

    def setText(self, text: str) -> None:
        """Show a text; its very long words may break."""
        super().setText(breakable(text))

    def text(self) -> str:
        """The text as it was set."""
        return super().text().replace(_BREAK, "")


class SelectableLabel(PlainLabel):
    """A plain label whose text can be selected and copied, with the mouse or the keyboard."""

    def __init__(self, text: str | QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def setText(self, text: str) -> None:
        """Show a text exactly as it is: it may be copied."""
        QLabel.setText(self, text)


class FieldProblem(PlainLabel):
    """The small red sentence beside a field: hidden while there is none, announced to screen readers when it appears."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setProperty("role", "problem")
        self.hide()

    def show_problem(self, sentence: str) -> None:
        """Show a sentence, or hide the label when it is empty."""
        self.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))
        if sentence:
            from PySide6.QtGui import QAccessible, QAccessibleEvent

            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))


def with_keys(text: str, keys: str) -> str:
    """What a tooltip says, with the keys that do the same as this platform and language write them: "Help (F1)"."""
    return f"{text} ({QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)})" if keys else text


def plain_tooltip(text: str) -> str:
    """Text as a tooltip that Qt cannot take for markup: escaped, and wrapped so that it is always rich on our terms."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<span>{escaped}</span>" if text else ""
