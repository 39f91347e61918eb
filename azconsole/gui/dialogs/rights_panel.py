"""Why something cannot be chosen or done in Azure, and the command that an administrator runs about it (complaint C1)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from azconsole.controllers.texts import shown, tr
from azconsole.domain.errors import AzConsoleError
from azconsole.domain.log_analytics import Missing
from azconsole.gui import theme
from azconsole.gui.dialogs.clipboard import copy_text
from azconsole.gui.dialogs.words import error_text
from azconsole.gui.icons import pixmap
from azconsole.gui.labels import PlainLabel, SelectableLabel

_INDENT = 24
"""As wide as the icon before a sentence."""


class CommandField(QPlainTextEdit):
    """A command to select and copy, wrapped, as high as its lines."""

    def __init__(self, command: str) -> None:
        super().__init__()
        self.setObjectName("commandField")
        self.setAccessibleName(tr("Azure CLI command"))
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setPlainText(command)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As high as it needs in this width."""
        super().resizeEvent(event)
        lines = max(1, round(self.document().size().height()))
        frame = 2 * self.frameWidth() + 2 * round(self.document().documentMargin())
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + frame + 2)


class RightsPanel(QFrame):
    """Hidden while nothing is to be said. `check_requested`: Check again was pressed."""

    check_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rightsPanel")
        self.setAccessibleName(tr("What is missing in Azure"))
        self._shown: tuple[Sequence[Missing], AzConsoleError | None] = ((), None)
        self._body = QWidget()
        self.check_button = QPushButton(tr("Chec&k again"))
        self.check_button.setObjectName("checkAgainButton")
        self.check_button.setAccessibleName(tr("Check again"))
        self.check_button.setAutoDefault(False)
        self.check_button.clicked.connect(self.check_requested)
        self._note = PlainLabel()
        self._note.setProperty("role", "muted")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.check_button)
        row.addWidget(self._note, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 10, 12, 10)
        self._column.setSpacing(8)
        self._column.addWidget(self._body)
        self._column.addLayout(row)
        self.hide()

    def show_missing(self, missing: Sequence[Missing], error: AzConsoleError | None = None) -> None:
        """Show these, the first ones first, and what kept Azure from answering; nothing: hide."""
        if (missing, error) != self._shown:
            self._shown = missing, error
            self._fill()
        self.setVisible(bool(missing) or error is not None)

    def show_checking(self, checking: bool) -> None:
        """Whether it is being looked at again."""
        self.check_button.setEnabled(not checking)
        self._note.setText(
            tr("Checking…") if checking else tr("A new role counts after a few minutes; then check again.")
        )

    def paintEvent(self, _: QPaintEvent) -> None:
        """The ground and the frame of a notice."""
        painter = QPainter(self)
        painter.setPen(theme.color("notice_border"))
        painter.setBrush(theme.color("base"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _fill(self) -> None:
        missing, error = self._shown
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for lines in _by_command(missing):
            column.addWidget(_Explanation(lines))
        if error is not None:
            column.addWidget(_sentence("error", error_text(error)))
        self._column.replaceWidget(self._body, body)
        self._body.deleteLater()
        self._body = body
        QWidget.setTabOrder(body, self.check_button)


class _Explanation(QWidget):
    """Rights that are missing and come with the same role."""

    def __init__(self, lines: Sequence[Missing]) -> None:
        super().__init__()
        missing = lines[0]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for line in lines:
            column.addWidget(_sentence("error" if line.blocks else "warning", shown(line.sentence)))
        rest = QVBoxLayout()
        rest.setContentsMargins(_INDENT, 0, 0, 0)
        rest.setSpacing(4)
        column.addLayout(rest)
        rights = "\n".join(str(line.right) for line in lines if line.right)
        facts = ((tr("Role:"), missing.role), (tr("Scope:"), missing.scope), (tr("Right:"), rights))
        rest.addLayout(_grid([fact for fact in facts if fact[1]]))
        if missing.command:
            rest.addWidget(PlainLabel(tr("An owner of that scope runs this in the Azure CLI:")))
            rest.addLayout(_command(missing.command))
        else:
            rest.addWidget(PlainLabel(tr("Ask an owner of the subscription.")))


def _by_command(missing: Sequence[Missing]) -> list[list[Missing]]:
    found: dict[tuple[str, str, str], list[Missing]] = {}
    for line in missing:
        found.setdefault((line.role, line.scope, line.command), []).append(line)
    return list(found.values())


def _sentence(picture: str, text: str) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    drawing = QLabel()
    drawing.setPixmap(pixmap(picture, 16, row.devicePixelRatioF()))
    layout.addWidget(drawing, 0, Qt.AlignmentFlag.AlignTop)
    sentence = PlainLabel(text)
    sentence.setObjectName("missingSentence")
    layout.addWidget(sentence, 1)
    return row


def _grid(facts: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(1, 1)
    for row, (title, value) in enumerate(facts):
        caption = PlainLabel(title)
        caption.setWordWrap(False)
        caption.setProperty("role", "sectionLabel")
        grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
        text = SelectableLabel(value)
        text.setAccessibleName(f"{title} {value}")
        grid.addWidget(text, row, 1)
    return grid


def _command(command: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(CommandField(command), 1)
    copy = QPushButton(tr("Copy"))
    copy.setObjectName("copyCommandButton")
    copy.setAccessibleName(tr("Copy the command"))
    copy.setAutoDefault(False)
    copy.clicked.connect(lambda: copy_text(command))
    row.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
    return row
