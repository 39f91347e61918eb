"""The menu of a list's header: sizes, which columns are shown, sort and group (fact 181; reference add-columns.png)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from azconsole.controllers.texts import tr

if TYPE_CHECKING:
    from azconsole.gui.console.results_table import ResultsTable


def column_menu(table: ResultsTable, column: int) -> QMenu:
    """The menu for a column; -1 where the header has none. Whoever shows it deletes it."""
    menu = QMenu(table)
    menu.setObjectName(f"{table.objectName()}ColumnMenu")
    menu.setAccessibleName(tr("Columns"))
    fit = menu.addAction(tr("Size Column to Fit"))
    fit.setEnabled(column >= 0)
    fit.triggered.connect(lambda: table.fit_columns(column))
    menu.addAction(tr("Size All Columns to Fit")).triggered.connect(lambda: table.fit_columns(-1))
    menu.addSeparator()
    _add_columns(table, menu)
    menu.addSeparator()
    header = table.horizontalHeader()
    titles = dict(enumerate(table.titles()))
    titles.pop(0)
    _add_choice(menu.addMenu(tr("Sort By")), titles, header.sortIndicatorSection(), partial(_sort, table))
    if table.groups.columns:
        groups = {-1: tr("(none)")} | {n: titles[n] for n in table.groups.columns}
        _add_choice(menu.addMenu(tr("Group By")), groups, table.groups.column, table.groups.group_by)
    if table.groups.column >= 0:
        menu.addSeparator()
        for text, folded in ((tr("Expand All Groups"), False), (tr("Collapse All Groups"), True)):
            menu.addAction(text).triggered.connect(lambda _=False, fold=folded: table.groups.fold_all(fold))
    return menu


def _add_columns(table: ResultsTable, menu: QMenu) -> None:
    header = table.horizontalHeader()
    for column, title in enumerate(table.titles()):
        action = menu.addAction(title)
        action.setCheckable(True)
        action.setChecked(not header.isSectionHidden(column))
        action.setEnabled(column != 1)  # the name stays: a list without names is of no use
        action.toggled.connect(lambda shown, at=column: table.show_column(at, shown))


def _add_choice(menu: QMenu, titles: dict[int, str], chosen: int, choose: Callable[[int], None]) -> None:
    group = QActionGroup(menu)
    for column, title in titles.items():
        action = menu.addAction(title)
        action.setCheckable(True)
        action.setChecked(column == chosen)
        action.triggered.connect(lambda _=False, at=column: choose(at))
        group.addAction(action)


def _sort(table: ResultsTable, column: int) -> None:
    """By another column ascending, by the same one the other way round, as a click on the header does."""
    header = table.horizontalHeader()
    again = header.sortIndicatorSection() == column and header.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
    table.sortByColumn(column, Qt.SortOrder.DescendingOrder if again else Qt.SortOrder.AscendingOrder)
