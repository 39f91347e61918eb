"""The query pane: errors, the last queries, table, chart, export, keys; and what it says without a workspace."""

from __future__ import annotations

import csv
import json
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from azconsole.controllers.query import MOST_KEPT, QueryController
from azconsole.controllers.query_answer import AnswerModel, chart_of
from azconsole.domain.log_analytics import QueryAnswer, QueryColumn
from azconsole.gui.console.kql_editor import KqlEditor
from tests.gui.conftest import OpenReal
from tests.gui.connector_walk import ENOUGH, ConnectorWalk, ask, query_page, synchronize
from tests.gui.real_window import RealWindow
from tests.gui.walking import mnemonic_clashes, unnamed_inputs


def test_the_query_pane_without_a_workspace_explains(open_real: OpenReal) -> None:
    real = open_real()
    page = query_page(real)
    real.until(lambda: page.empty.title.text() == "There is no workspace to ask.")
    assert page.empty.offers


BY_COLLECTION = "ConfigMgrCollectionMembership_CL | summarize Rows = count() by CollectionName"


def uploaded(real: RealWindow) -> Any:
    """The query pane, with two collections in the workspace."""
    walk = ConnectorWalk(real, *ENOUGH)
    walk.desk.load(Desks=12, Laptops=3)
    walk.configured("Desks", "Laptops")
    synchronize(real)
    return query_page(real)


def test_errors_and_charts(open_real: OpenReal) -> None:
    real = open_real()
    page = uploaded(real)
    ask(real, page, "ConfigMgrCollectionMembership_CL | wher Computer == 1")
    assert "wher" in page.problem.text()
    assert page.result.status.text() == "The query failed."
    ask(real, page, "NoSuchTable | take 1")
    assert "NoSuchTable" in page.problem.text()
    ask(real, page, "ConfigMgrCollectionMembership_CL | where Computer == 'nobody'")
    assert page.result.status.text().startswith("0 rows in ")
    assert page.result.status.text().endswith("What was just uploaded may take 15 minutes until it is found.")

    page.bar.ready.setCurrentIndex(4)
    page.bar.ready.activated.emit(4)
    assert page.bar.timespan == "P30D"
    page.run()
    real.until(lambda: not page.controller.running)
    real.until(lambda: page.result._chart is not None)
    assert page.result.as_chart.isChecked()
    assert [series.name for series in page.result._data.series] == ["Desks", "Laptops"]
    assert "values from 3 to 12" in page.result._chart.accessibleDescription()

    answer = ask(real, page, BY_COLLECTION)
    assert page.problem.text() == ""
    assert dict(answer.rows) == {"Desks": 12, "Laptops": 3}
    page.result.as_chart.click()
    assert page.result._data.labels == tuple(row[0] for row in answer.rows)
    assert not mnemonic_clashes(real.window)
    assert not unnamed_inputs(real.window)


def test_copy_and_export(open_real: OpenReal, tmp_path: Path) -> None:
    real = open_real()
    page = uploaded(real)
    ask(real, page, BY_COLLECTION)
    for suffix in ("csv", "json"):
        page.result.export.click()
        dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QFileDialog) and w.isVisible())
        dialog.fileSelected.emit(str(tmp_path / f"answer.{suffix}"))
        dialog.close()
        real.settle()
        real.until((tmp_path / f"answer.{suffix}").exists)
    with (tmp_path / "answer.csv").open(encoding="utf-8-sig", newline="") as file:
        assert {tuple(row) for row in csv.reader(file)} == {
            ("CollectionName", "Rows"),
            ("Desks", "12"),
            ("Laptops", "3"),
        }
    assert {row["CollectionName"] for row in json.loads((tmp_path / "answer.json").read_text("utf-8-sig"))} == {
        "Desks", "Laptops",
    }  # fmt: skip
    page.result.table.selectAll()
    QTest.keySequence(page.result.table, QKeySequence(QKeySequence.StandardKey.Copy))
    assert sorted(QGuiApplication.clipboard().text().splitlines()) == ["Desks\t12", "Laptops\t3"]


def test_the_last_queries_are_kept(open_real: OpenReal) -> None:
    real = open_real()
    page = uploaded(real)
    ask(real, page, "ConfigMgrCollectionMembership_CL | wher Computer == 1")
    ask(real, page, BY_COLLECTION)
    queries = [action.data() for action in page.bar.history.findChild(QMenu, "queryHistoryMenu").actions()]
    assert queries[0].endswith("by CollectionName")
    assert queries[-1].endswith("wher Computer == 1")
    for number in range(MOST_KEPT):
        page.controller._remember(f"print {number}")
    real.settle()
    page.controller.refresh()
    real.settle()
    assert len(page.controller.history) == MOST_KEPT
    assert page.controller.history[0] == f"print {MOST_KEPT - 1}"


def test_a_query_is_cancelled_at_once(open_real: OpenReal) -> None:
    real = open_real()
    walk = ConnectorWalk(real, *ENOUGH)
    walk.configured()
    page = query_page(real)
    real.control.fault(path="/query", count=-1, delay_seconds=20)
    page.editor.setPlainText("print 1")
    page.run()
    assert not page.bar.run.isEnabled()
    page.bar.stop.click()
    assert page.result.status.text() == "The query was stopped."
    assert page.bar.run.isEnabled()
    real.control.control("DELETE", "/faults")
    assert ask(real, page, "print 1").rows == ((1,),)


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Qt.Key.Key_F5, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.KeypadModifier),
    ],
)
def test_keys_that_run_a_query(qtbot: Any, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    editor = KqlEditor()
    qtbot.addWidget(editor)
    with qtbot.waitSignal(editor.run_wanted):
        QApplication.sendEvent(editor, QKeyEvent(QEvent.Type.KeyPress, key, held))
    assert editor.toPlainText() == ""


def answer_of(count: int) -> QueryAnswer:
    begin = datetime(2026, 1, 1, tzinfo=UTC)
    columns = tuple(QueryColumn(*each) for each in (("At", "datetime"), ("Name", "string"), ("Number", "long")))
    rows = tuple(
        (begin + timedelta(minutes=n), f"pc{n % 977:05}", None if n == 5 else n * 7919 % count) for n in range(count)
    )
    return QueryAnswer(columns, rows)


def test_ten_thousand_rows_stay_quick(qtbot: Any) -> None:
    model = AnswerModel()
    begun = time.perf_counter()
    model.show_answer(answer_of(10_000))
    model.sort(2, Qt.SortOrder.AscendingOrder)
    assert time.perf_counter() - begun < 0.1
    assert model.index(0, 2).data() == "0"
    assert model.index(9_999, 2).data() == ""
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert model.index(0, 1).data() == "pc00976"
    model.sort(-1)
    assert model.index(1, 1).data() == "pc00001"
    assert model.list_rows([1], [range(2)]).count == 2


def test_charts_of_answers() -> None:
    names = QueryAnswer((QueryColumn("Name", "string"),), (("a",),))
    assert chart_of(names) is None
    bars = chart_of(
        QueryAnswer((QueryColumn("N", "long"), QueryColumn("Name", "string")), tuple((n, f"c{n}") for n in range(40)))
    )
    assert bars is not None
    assert not bars.lines
    assert len(bars.labels) == 30
    assert bars.left_out == 10
    timed = QueryAnswer(answer_of(10).columns, answer_of(10).rows, visualization="timechart")
    lines = chart_of(timed)
    assert lines is not None
    assert lines.lines
    assert len(lines.series) == 8
    assert lines.left_out == 2


def test_the_editor_colours_kql(qtbot: Any) -> None:
    editor = KqlEditor()
    qtbot.addWidget(editor)
    editor.setPlainText('T | where Name == "where" // where\n| summarize count() by bin(At, 1d)')
    formats = editor.document().firstBlock().layout().formats()
    assert [(each.start, each.length) for each in formats] == [(4, 5), (18, 7), (26, 8)]


def test_a_history_that_somebody_else_wrote_is_forgotten(open_real: OpenReal) -> None:
    real = open_real()
    real.tools.settings.set("query.history", "no json")
    page = query_page(real)
    controller: QueryController = page.controller
    controller.refresh()
    real.settle()
    assert controller.history == []
