"""The editor of queries: plain text in a fixed font, KQL in colours, keys that run it."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QKeyEvent, QSyntaxHighlighter, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from azconsole.controllers.texts import tr
from azconsole.gui import theme

_OPERATORS = (
    "where|project|project-away|project-rename|project-reorder|extend|summarize|join|kind|on|by|sort|order|asc|desc|top|take|"
    "limit|count|distinct|let|render|union|mv-expand|parse|evaluate|lookup|print|datatable|search|sample|as|with|nulls|first|"
    "last|inner|leftouter|innerunique|leftanti|leftsemi|rightouter|fullouter|timechart|barchart|piechart|linechart|table"
)
_WORDS = (
    "and|or|not|in|has|contains|startswith|endswith|between|matches|regex|true|false|null|has_any|has_all|hasprefix"
)
_RULES = (
    ("link", True, re.compile(rf"(?<![\w-])(?:{_OPERATORS})(?![\w-])")),
    ("link", False, re.compile(rf"(?<![\w-])!?(?:{_WORDS})(?:_cs|~)?(?![\w-])")),
    ("heading", False, re.compile(r"\b[a-z_][a-z0-9_]*(?=\s*\()", re.IGNORECASE)),
    ("warning", False, re.compile(r"\b\d+(?:\.\d+)?(?:d|h|m|s|ms)?\b")),
)
_QUOTED = re.compile(r"[@h]?\"(?:\\.|[^\"\\])*\"?|[@h]?'(?:\\.|[^'\\])*'?|//.*")


class KqlHighlighter(QSyntaxHighlighter):
    """Operators, functions, numbers, strings and comments, in the theme's colours."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        theme.changed.connect(self._restyle)

    def highlightBlock(self, text: str) -> None:
        """Colour one line; strings and comments win over what stands in them."""
        quoted = [(found.start(), found.end(), found[0]) for found in _QUOTED.finditer(text)]
        for color, bold, pattern in _RULES:
            for found in pattern.finditer(text):
                if not any(start <= found.start() < end for start, end, _ in quoted):
                    self.setFormat(found.start(), found.end() - found.start(), _format(color, bold))
        for start, end, words in quoted:
            self.setFormat(start, end - start, _format("muted" if words.startswith("//") else "ok", False))

    def _restyle(self, _: str = "") -> None:
        self.rehighlight()


class KqlEditor(QPlainTextEdit):
    """`run_wanted`: F5, Ctrl+Return or Shift+Return was pressed. Tab leads on, as in a form."""

    run_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("kqlEditor")
        self.setAccessibleName(tr("Query in KQL"))
        self.setPlaceholderText(tr("Choose a ready query, or write one in KQL. F5 or Ctrl+Enter runs it."))
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.setTabChangesFocus(True)
        self.highlighter = KqlHighlighter(self.document())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Run, or write."""
        if runs(event):
            self.run_wanted.emit()
            event.accept()
            return
        super().keyPressEvent(event)


def runs(event: QKeyEvent) -> bool:
    """Whether these keys run the query."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() == Qt.Key.Key_F5:
        return held == Qt.KeyboardModifier.NoModifier
    with_enter = (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and held in with_enter


def _format(color: str, bold: bool) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(theme.color(color))
    if bold:
        made.setFontWeight(QFont.Weight.DemiBold)
    return made
