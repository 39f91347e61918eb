"""The palette's list: groups of entries, drawn as plain text with a detail and a shortcut."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from azconsole.controllers.texts import tr
from azconsole.gui import theme

_DETAIL = int(Qt.ItemDataRole.UserRole)
_KEYS = _DETAIL + 1
_HEADING = _DETAIL + 2
_PLACE = _DETAIL + 3
_ROW, _HEADING_ROW = 26, 24


@dataclass(frozen=True, slots=True)
class Entry:
    """A line: what it says, its shortcut, and what it does; `enabled` False: it cannot be run now."""

    title: str
    detail: str
    icon: QIcon
    run: Callable[[], None]
    keys: str = ""
    enabled: bool = True


Group = tuple[str, Sequence[Entry]]
"""A heading and its entries."""


class PaletteList(QListView):
    """Shows groups; the current row is always an entry that can be run, where there is one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paletteList")
        self.setAccessibleName(tr("Results"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard stays in the box; its arrow keys walk here
        self.setUniformItemSizes(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_EntryDelegate(self))
        self._entries: list[Entry] = []
        self._model = QStandardItemModel(self)
        self.setModel(self._model)

    @property
    def current(self) -> Entry | None:
        """The entry that Enter runs."""
        place = self.currentIndex().data(_PLACE)
        return self._entries[place] if isinstance(place, int) else None

    @property
    def entries(self) -> list[Entry]:
        """All entries in their order."""
        return list(self._entries)

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show these; the current entry stays when it is still there, else the first becomes it."""
        kept = self.current
        self._model.clear()
        self._entries = []
        for heading, entries in groups:
            if entries:
                self._model.appendRow(_heading(heading))
            for entry in entries:
                self._entries.append(entry)
                self._model.appendRow(_item(entry, len(self._entries) - 1))
        same = [n for n, e in enumerate(self._entries) if kept and (e.title, e.detail) == (kept.title, kept.detail)]
        rows = self._rows()
        wanted = [row for row in rows if self._model.index(row, 0).data(_PLACE) in same]
        if rows:
            self._go((wanted or rows)[0])

    def step(self, by: int) -> None:
        """Go so many entries down (negative: up); from the last one to the first."""
        rows = self._rows()
        if not rows:
            return
        current = self.currentIndex().row()
        at = rows.index(current) if current in rows else -1
        far = abs(by) > 1
        self._go(rows[max(0, min(len(rows) - 1, at + by))] if far else rows[(at + by) % len(rows)])

    def _go(self, row: int) -> None:
        self.setCurrentIndex(self._model.index(row, 0))
        if row == 1:
            self.scrollToTop()  # the heading, too

    def _rows(self) -> list[int]:
        ready = Qt.ItemFlag.ItemIsEnabled
        return [row for row in range(self._model.rowCount()) if self._model.item(row).flags() & ready]


class _EntryDelegate(QStyledItemDelegate):
    """Draws headings and entries. drawText knows no markup, whatever a directory holds."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A line."""
        height = _HEADING_ROW if index.data(_HEADING) else _ROW
        return QSize(0, max(height, option.fontMetrics.height() + 8))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a line."""
        painter.save()
        if index.data(_HEADING):
            self._heading(painter, option.rect, str(index.data()))
        else:
            self._entry(painter, option.rect, index, current=index == self._view().currentIndex())
        painter.restore()

    def _view(self) -> QListView:
        view = self.parent()
        assert isinstance(view, QListView)
        return view

    def _heading(self, painter: QPainter, area: QRect, text: str) -> None:
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(theme.color("pane_heading"))
        painter.drawText(area.adjusted(8, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter, text)

    def _entry(
        self, painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex, *, current: bool
    ) -> None:
        if current:
            painter.fillRect(area, theme.color("row"))
            painter.setPen(theme.color("row_border"))
            painter.drawRect(area.adjusted(0, 0, -1, -1))
        enabled = bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)
        drawing = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(drawing, QIcon):
            mode = QIcon.Mode.Normal if enabled else QIcon.Mode.Disabled
            drawing.paint(painter, QRect(area.left() + 12, area.center().y() - 8, 16, 16), mode=mode)
        line = area.adjusted(36, 0, -10, 0)
        muted = theme.color("muted" if enabled else "disabled")
        keys = str(index.data(_KEYS) or "")
        if keys:
            painter.setPen(muted)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, keys)
            line.setRight(line.right() - painter.fontMetrics().horizontalAdvance(keys) - 12)
        self._texts(painter, line, index, muted=muted.name(), enabled=enabled)

    def _texts(
        self,
        painter: QPainter,
        line: QRect,
        index: QModelIndex | QPersistentModelIndex,
        *,
        muted: str,
        enabled: bool,
    ) -> None:
        metrics, left = painter.fontMetrics(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        detail = str(index.data(_DETAIL) or "")
        title = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, line.width() * 3 // 5)
        painter.setPen(theme.color("text" if enabled else "disabled"))
        painter.drawText(line, left | Qt.TextFlag.TextSingleLine, title)
        rest = line.adjusted(metrics.horizontalAdvance(title) + 14, 0, 0, 0)
        painter.setPen(muted)
        shown = metrics.elidedText(detail, Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, left | Qt.TextFlag.TextSingleLine, shown)


def _heading(text: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setData(True, _HEADING)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item


def _item(entry: Entry, place: int) -> QStandardItem:
    item = QStandardItem(entry.icon, entry.title)
    for role, value in ((_DETAIL, entry.detail), (_KEYS, entry.keys), (_PLACE, place)):
        item.setData(value, role)
    spoken = ", ".join(filter(None, (entry.title, entry.detail, entry.keys)))
    item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
    if not entry.enabled:
        item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item
