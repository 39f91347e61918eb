"""An answer of a workspace as a table that sorts, and as figures for a chart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from azconsole.controllers.list_rows import ListRows
from azconsole.controllers.services_list import Index
from azconsole.controllers.texts import local_date, log_time
from azconsole.domain.log_analytics import QueryAnswer

_NUMBERS = frozenset({"int", "long", "real", "decimal"})
_LONGEST_CELL = 500
MOST_BARS, MOST_LINES = 30, 8
"""What a chart shows at most: the first ones."""


class AnswerModel(QAbstractTableModel):
    """The rows of an answer. Sorting 10,000 rows takes 10 ms."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.answer = QueryAnswer((), ())
        self._rows: list[tuple[Any, ...]] = []

    def show_answer(self, answer: QueryAnswer) -> None:
        """Show another answer, in its own order."""
        self.beginResetModel()
        self.answer = answer
        self._rows = list(answer.rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's name and default
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The columns of the answer."""
        return 0 if parent.isValid() else len(self.answer.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A column's name, and its type as a tip."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.answer.columns):
            return None
        column = self.answer.columns[section]
        return {Qt.ItemDataRole.DisplayRole: column.name, Qt.ItemDataRole.ToolTipRole: column.type}.get(
            Qt.ItemDataRole(role)
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's text; numbers stand at the right."""
        if role == Qt.ItemDataRole.DisplayRole:
            text = shown_value(self._rows[index.row()][index.column()])
            return text if len(text) <= _LONGEST_CELL else f"{text[:_LONGEST_CELL]}…"
        if role == Qt.ItemDataRole.TextAlignmentRole and is_number(self.answer, index.column()):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, -1: as it came; what has no value comes last in ascending order."""
        self.layoutAboutToBeChanged.emit()
        if column < 0 or column >= len(self.answer.columns):
            self._rows = list(self.answer.rows)
        else:
            self._rows.sort(key=lambda row: _sortable(row[column]), reverse=order is Qt.SortOrder.DescendingOrder)
        self.layoutChanged.emit()

    def list_rows(self, columns: Sequence[int], ranges: Sequence[range] | None) -> ListRows:
        """These columns of these rows (None: of all), as they stand now."""
        parts = [range(len(self._rows))] if ranges is None else ranges
        rows, titles = self._rows, tuple(self.answer.columns[n].name for n in columns)

        def read(_: object) -> Iterator[tuple[str, ...]]:
            return (tuple(written(rows[r][c]) for c in columns) for part in parts for r in part)

        return ListRows(titles, sum(len(part) for part in parts), read, at_once=True)


@dataclass(frozen=True, slots=True)
class Series:
    """A line or a row of bars: points of x and y."""

    name: str
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class ChartData:
    """`lines`: x are seconds since 1970; else x is the number of a label. `left_out` tells how many labels or series are not
    shown."""

    lines: bool
    title: str
    series: tuple[Series, ...]
    labels: tuple[str, ...] = ()
    left_out: int = 0


def chart_of(answer: QueryAnswer) -> ChartData | None:
    """The figures of an answer: lines where it asks for a timechart, bars otherwise; None without a number."""
    columns = range(len(answer.columns))
    figures = [n for n in columns if is_number(answer, n)]
    if not figures or not answer.rows:
        return None
    moments = [n for n in columns if answer.columns[n].type == "datetime"]
    names = [n for n in columns if n not in figures and n not in moments]
    if answer.visualization in ("timechart", "linechart", "areachart") and moments:
        return _lines(answer, moments[0], figures[0], names[0] if names else None)
    rows = answer.rows[:MOST_BARS]
    label = next(iter([*names, *moments]), None)
    labels = tuple(str(n + 1) if label is None else _label(row[label]) for n, row in enumerate(rows))
    series = tuple(
        Series(answer.columns[n].name, tuple((float(at), _figure(row[n])) for at, row in enumerate(rows)))
        for n in figures[:1]
    )
    return ChartData(False, answer.columns[figures[0]].name, series, labels, len(answer.rows) - len(rows))


def is_number(answer: QueryAnswer, column: int) -> bool:
    """Whether a column holds numbers."""
    return answer.columns[column].type in _NUMBERS


def shown_value(value: Any) -> str:
    """A value in one line, moments in local time."""
    if isinstance(value, datetime):
        return log_time(value)
    return " ".join(written(value).splitlines())


def written(value: Any) -> str:
    """A value for the clipboard and for files: moments as ISO 8601."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _lines(answer: QueryAnswer, at: int, figure: int, name: int | None) -> ChartData:
    found: dict[str, list[tuple[float, float]]] = {}
    title = answer.columns[figure].name
    for row in answer.rows:
        if isinstance(row[at], datetime):
            key = title if name is None else _label(row[name])
            found.setdefault(key, []).append((row[at].timestamp(), _figure(row[figure])))
    kept = list(found.items())[:MOST_LINES]
    series = tuple(Series(key, tuple(sorted(points))) for key, points in kept)
    return ChartData(True, title, series, left_out=len(found) - len(kept))


def _label(value: Any) -> str:
    return local_date(value) if isinstance(value, datetime) else shown_value(value)


def _figure(value: Any) -> float:
    try:
        return float(value)
    except (TypeError, ValueError):
        return 0.0


def _sortable(value: Any) -> tuple[int, Any]:
    if value is None:
        return 2, 0
    if isinstance(value, datetime):
        return 0, value.timestamp()
    if isinstance(value, int | float):
        return 0, value
    return 1, str(value).casefold()
