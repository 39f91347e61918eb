"""A list of steps, each with the icon of its state and what happened: Progress, Completion, Verify and Create show it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from azconsole.controllers.texts import shown, tr
from azconsole.domain.progress import StepReport, StepState
from azconsole.domain.texts import say
from azconsole.gui import theme
from azconsole.gui.icons import icon
from azconsole.gui.labels import breakable

_ICONS = {
    StepState.PENDING: "pending",
    StepState.RUNNING: "running",
    StepState.WAITING: "running",
    StepState.DONE: "ok",
    StepState.WARNING: "warning",
    StepState.FAILED: "error",
    StepState.SKIPPED: "pending",
}
_WORDS = {
    StepState.PENDING: say("not begun"),
    StepState.RUNNING: say("under way"),
    StepState.WAITING: say("waiting"),
    StepState.DONE: say("done"),
    StepState.WARNING: say("done, needs attention"),
    StepState.FAILED: say("failed"),
    StepState.SKIPPED: say("skipped"),
}
_QUIET = frozenset({StepState.PENDING, StepState.SKIPPED})
_TITLE_SHARE = 0.42
_WRAP = Qt.TextFlag.TextWrapAnywhere | Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


def state_icon(state: StepState) -> str:
    """The name of a state's icon."""
    return _ICONS[state]


def state_word(state: StepState) -> str:
    """A state in a word, translated."""
    return shown(_WORDS[state])


class WrappingDelegate(QStyledItemDelegate):
    """Rows as high as their wrapped text in the width of the column: a tree view does not do that by itself."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The height of the wrapped text, and a little air."""
        hint = super().sizeHint(option, index)
        view = option.widget
        if not isinstance(view, QTreeWidget):
            return hint
        self.initStyleOption(option, index)
        inset = view.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, view) + 1
        room = (
            view.columnWidth(index.column()) - 2 * inset - (0 if option.icon.isNull() else view.iconSize().width() + 6)
        )
        room -= view.indentation() if index.column() == 0 and index.parent().isValid() else 0
        box = option.fontMetrics.boundingRect(QRect(0, 0, max(room, 40), 10_000), int(_WRAP), option.text)
        return QSize(hint.width(), max(box.height(), 16) + 8)


class StepsView(QTreeWidget):
    """Two columns, the step and its result; a step that comes again is changed in place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setColumnCount(2)
        self.setHeaderLabels([tr("Step"), tr("Result")])
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setWordWrap(True)
        self.setItemDelegate(WrappingDelegate(self))
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setIconSize(QSize(16, 16))
        self.setSelectionMode(QTreeWidget.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(True)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        self.header().setSectionsMovable(False)

    def set_steps(self, steps: Sequence[StepReport]) -> None:
        """Show these steps."""
        while self.topLevelItemCount() > len(steps):
            self.takeTopLevelItem(self.topLevelItemCount() - 1)
        for row, step in enumerate(steps):
            self._fill(self.topLevelItem(row) or self._added(), step)
        begun = [row for row, step in enumerate(steps) if step.state not in _QUIET]
        current = self.topLevelItem(begun[-1] if begun else 0)
        if current is not None:
            self.scrollToItem(current)
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the share of the columns, and let the rows find their new height."""
        super().resizeEvent(event)
        self.header().resizeSection(0, int(self.viewport().width() * _TITLE_SHARE))
        self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Take the theme's colours again when it changes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            for row in range(self.topLevelItemCount()):
                item = self.topLevelItem(row)
                if item is not None:
                    self._color(item)

    def _added(self) -> QTreeWidgetItem:
        return QTreeWidgetItem(self)

    def _fill(self, item: QTreeWidgetItem, step: StepReport) -> None:
        item.setIcon(0, icon(_ICONS[step.state]))
        title, detail, state = shown(step.title), shown(step.detail), shown(_WORDS[step.state])
        item.setText(0, breakable(title))
        item.setText(1, breakable(detail or state[:1].upper() + state[1:]))
        item.setData(0, Qt.ItemDataRole.UserRole, step.state)
        words = f"{title}: {state}" + (f". {detail}" if detail else "")
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, words)
        self._color(item)

    def _color(self, item: QTreeWidgetItem) -> None:
        state = item.data(0, Qt.ItemDataRole.UserRole)
        quiet = state in _QUIET
        item.setForeground(0, theme.color("muted" if quiet else "text"))
        name = {StepState.FAILED: "error", StepState.WARNING: "warning"}.get(state, "muted" if quiet else "text")
        item.setForeground(1, theme.color(name))
