"""Monitoring > Runs: the list, its details, a run with all whom it changed, two runs side by side."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QTableView, QTableWidget
from pytestqt.qtbot import QtBot

from azconsole.controllers.jobs import JobRunner
from azconsole.controllers.run_rows import RUNS_SHOWN, run_details
from azconsole.domain.search import Criterion, Operator
from azconsole.domain.users import DiscoveryOutcome, RoundKind
from azconsole.gui import theme
from tests.gui.runs_desk import RunsDesk
from tests.gui.tour_checks import clipped
from tests.gui.walking import mnemonic_clashes, named, press, rich_labels, unnamed_inputs, write
from tests.store.run_samples import ran
from tests.store.samples import NOW, object_id, user


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[RunsDesk]:
    made = RunsDesk(tmp_path / "data", JobRunner())
    yield made
    made.close()


def opened(desk: RunsDesk, qtbot: QtBot) -> list[int]:
    """The list over some runs, read."""
    runs = desk.some_runs()
    read(desk, qtbot)
    return runs


def read(desk: RunsDesk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.controller.loaded):
        desk.attach()


def rows(table: QTableView | QTableWidget) -> list[list[str]]:
    model = table.model()
    return [[model.index(r, c).data() or "" for c in range(model.columnCount())] for r in range(model.rowCount())]


def shown(desk: RunsDesk, qtbot: QtBot, *runs: int) -> QDialog:
    """The dialog of one run, or of two."""
    desk.choose(*runs)
    (desk.actions.show_run if len(runs) == 1 else desk.actions.compare).trigger()
    made = desk.dialogs[-1]
    label = named(made, "countLabel" if len(runs) == 1 else "usersLabel", QLabel)
    qtbot.waitUntil(lambda: bool(label.text()) and "Reading" not in label.text())
    return made


def test_the_list_shows_the_newest_run_first_with_all_columns(desk: RunsDesk, qtbot: QtBot) -> None:
    runs = opened(desk, qtbot)
    table = desk.pane.table
    assert desk.key(0) == runs[3]
    titles = table.titles()
    values = {title: dict(zip(titles, row, strict=True)) for title, row in zip(runs[::-1], rows(table), strict=True)}
    failed, full = values[runs[3]], values[runs[2]]
    assert titles[1:] == [
        "Started", "Service", "Tenant", "Job", "Kind", "Outcome", "Duration", "Users read", "Added", "Changed",
        "Removed", "Request ID", "Message", "Ran in",
    ]  # fmt: skip
    assert (failed["Outcome"], failed["Duration"]) == ("Failed", "1:02:05 h")
    assert failed["Message"].startswith("Azure AD is busy: Microsoft Graph asks")
    assert failed["Request ID"].startswith("0f4e4b1c")
    assert (full["Kind"], full["Added"], full["Changed"], full["Removed"]) == ("Full", "1", "251", "1")
    assert (full["Service"], full["Tenant"], full["Job"]) == ("Cloud services", "Contoso", "User discovery")
    assert full["Ran in"] == f"Command ({os.getpid()})"


def test_the_list_is_sorted_by_duration_as_a_number_and_searched(desk: RunsDesk, qtbot: QtBot) -> None:
    for seconds in (9.0, 100.0, 30.0):
        desk.site.runs.add(desk.site.service, ran(seconds=seconds))
    read(desk, qtbot)
    desk.pane.table.sortByColumn(7, Qt.SortOrder.AscendingOrder)
    assert [row[7] for row in rows(desk.pane.table)] == ["9.0 s", "30.0 s", "1:40 min"]
    desk.controller.narrow((Criterion("outcome", Operator.IS, "failed"),))
    assert rows(desk.pane.table) == []
    desk.controller.narrow((Criterion("kind", Operator.IS, "delta"),))
    assert len(rows(desk.pane.table)) == 3


def test_a_list_of_all_runs_takes_no_time_of_the_window(desk: RunsDesk, qtbot: QtBot) -> None:
    for number in range(RUNS_SHOWN + 5):
        desk.site.runs.add(desk.site.service, ran(NOW + timedelta(minutes=5 * number)))
    read(desk, qtbot)
    assert desk.pane.table.model().rowCount() == RUNS_SHOWN
    found = list(desk.controller.model._rows)
    took = []
    for _ in range(3):  # the machine may do something else meanwhile
        desk.controller.model.show_rows([])
        begun = time.perf_counter()
        desk.controller.model.show_rows(found)
        took.append(time.perf_counter() - begun)
    assert min(took) < 0.05


def test_the_details_tell_error_hint_and_changes(desk: RunsDesk, qtbot: QtBot) -> None:
    first, delta, full, failed = opened(desk, qtbot)
    details = {number: run_details(desk.controller.model.row_of(number)) for number in (first, delta, full, failed)}  # type: ignore[arg-type]  # it is there
    summary, changes = details[failed].tabs
    values = dict(pair for section in summary.sections for pair in section.rows)
    assert values["Error:"] == "Azure AD is busy"
    assert values["What to do:"] == "Wait some minutes, then run the discovery again."
    assert (values["Code:"], values["Duration:"]) == ("TooManyRequests", "1:02:05 h")
    assert changes.table is not None
    assert (changes.table.rows, changes.table.empty) == ((), "This run changed no user.")
    table = details[delta].tabs[1].table
    assert table is not None
    assert table.columns == ("Change", "User", "Changed fields", "Object ID")
    assert table.rows == (
        ("Added", "User 400", "", object_id(400)),
        ("Changed", "User 1", "Name", object_id(1)),
        ("Removed", "User 2", "", object_id(2)),
    )
    listed = dict(details[full].tabs[1].sections[0].rows)
    assert listed["Listed:"] == "The first 50. Show Run lists all of them."
    assert dict(details[first].tabs[1].sections[0].rows)["Listed:"].startswith("First load of the tenant")


def test_the_actions_follow_what_is_chosen(desk: RunsDesk, qtbot: QtBot) -> None:
    assert not any(action.isEnabled() for action in desk.actions.actions)
    runs = opened(desk, qtbot)
    for chosen, expected in (((), (0, 0, 0)), (runs[:1], (1, 0, 1)), (runs[:2], (0, 1, 0)), (runs[:3], (0, 0, 0))):
        desk.choose(*chosen)
        assert tuple(action.isEnabled() for action in desk.actions.actions) == tuple(map(bool, expected)), chosen


def test_the_log_is_opened_at_a_run(desk: RunsDesk, qtbot: QtBot) -> None:
    runs = opened(desk, qtbot)
    moments: list[tuple[datetime, datetime]] = []
    desk.actions.log_requested.connect(lambda begun, ended: moments.append((begun, ended)))
    desk.choose(runs[3])
    desk.actions.open_log.trigger()
    begun = NOW + timedelta(hours=1)
    assert moments == [(begun, begun + timedelta(seconds=3725))]
    made = shown(desk, qtbot, runs[0])
    press(made, "logButton")
    assert moments[1] == (NOW, NOW + timedelta(seconds=0.5))
    assert not made.isVisible()


def test_a_run_shows_whom_it_changed_by_kind_and_text(desk: RunsDesk, qtbot: QtBot) -> None:
    first, delta, full, _ = opened(desk, qtbot)
    made = shown(desk, qtbot, full)
    count, table = named(made, "countLabel", QLabel), named(made, "changesTable", QTableView)
    assert count.text() == "253 changed users"
    assert rows(table)[0] == ["Added", "User 2", "", object_id(2)]
    kinds = named(made, "kindBox", QComboBox)
    kinds.setCurrentIndex(kinds.findText("Changed"))
    qtbot.waitUntil(lambda: count.text() == "251 changed users")
    write(made, "filterEdit", object_id(11))
    qtbot.waitUntil(lambda: count.text() == "1 changed user")
    assert rows(table) == [["Changed", "User 11", "Mail", object_id(11)]]
    made.done(0)
    assert named(shown(desk, qtbot, first), "countLabel", QLabel).text().startswith("First load of the tenant")
    desk.dialogs[-1].done(0)
    made = shown(desk, qtbot, delta)
    assert "1 added, 1 changed, 1 removed" in named(made, "summaryLabel", QLabel).text()


def test_a_long_list_of_changes_is_read_as_it_comes_into_sight(desk: RunsDesk, qtbot: QtBot) -> None:
    desk.site.full([user(n) for n in range(1, 3)])
    run = desk.site.full([user(n) for n in range(20_000)])
    read(desk, qtbot)
    made = shown(desk, qtbot, run)
    table = named(made, "changesTable", QTableView)
    model = table.model()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert model.rowCount() == 19_998
    begun = time.perf_counter()
    table.scrollToBottom()
    assert model.index(19_997, 1).data() == ""
    assert time.perf_counter() - begun < 0.1
    qtbot.waitUntil(lambda: model.index(19_997, 1).data() != "")
    table.scrollTo(model.index(10_000, 0))
    qtbot.waitUntil(lambda: str(model.index(10_000, 1).data()).startswith("User "))
    tester.deleteLater()


def test_two_runs_side_by_side_with_what_is_different_marked(desk: RunsDesk, qtbot: QtBot) -> None:
    first, delta, full, failed = opened(desk, qtbot)
    made = shown(desk, qtbot, full, delta)
    table = named(made, "runsTable", QTableWidget)
    found = {row[0]: row[1:] for row in rows(table)}
    assert found["Run:"] == [str(delta), str(full), ""], "the earlier one stands on the left"
    assert found["Kind:"] == ["Delta", "Full", "different"]
    assert found["Changed:"] == ["1", "251", "+250"]
    assert found["Added:"] == ["1", "1", ""]
    bold = {table.item(r, 0).text() for r in range(table.rowCount()) if table.item(r, 1).font().bold()}
    assert bold == {label for label, values in found.items() if values[2]}
    users, label = named(made, "usersTable", QTableView), named(made, "usersLabel", QLabel)
    qtbot.waitUntil(lambda: users.model().rowCount() == 252)
    assert label.text() == "252 users were not changed alike:"
    by_name = {row[0]: row[1:3] for row in rows(users)}
    assert by_name["User 400"] == ["Added", "Removed"]
    assert by_name["User 2"] == ["Removed", "Added"]
    assert by_name["User 233"] == ["", "Changed: Mail"]
    made.done(0)
    made = shown(desk, qtbot, first, failed)
    assert named(made, "usersLabel", QLabel).text().startswith("Which users differ is not known")
    assert all(table.isHidden() for table in made.findChildren(QTableView, "usersTable"))
    found = {row[0]: row[1:] for row in rows(named(made, "runsTable", QTableWidget))}
    assert found["Duration:"] == ["0.5 s", "1:02:05 h", "longer"]
    assert found["Added:"] == ["300", "0", "−300"]


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_the_dialogs_can_be_used_by_anybody(desk: RunsDesk, qtbot: QtBot, qapp: QApplication, choice: str) -> None:
    theme.apply_theme(qapp, choice)
    runs = opened(desk, qtbot)
    for chosen in (runs[3:], runs[1:3]):
        made = shown(desk, qtbot, *chosen)
        assert unnamed_inputs(made) == []
        assert mnemonic_clashes(made) == []
        assert rich_labels(made) == []
        assert list(clipped(made)) == []
        made.done(0)


def test_a_run_that_went_meanwhile_is_told_in_the_dialog(desk: RunsDesk, qtbot: QtBot) -> None:
    runs = opened(desk, qtbot)
    with desk.database.write() as tables:
        tables.conn.execute("DELETE FROM runs")
    desk.choose(runs[1], runs[2])
    desk.actions.compare.trigger()
    problem: Any = desk.dialogs[-1].findChild(QLabel, "problemLabel")
    qtbot.waitUntil(lambda: problem.text().startswith("No such run"))
    desk.dialogs[-1].done(0)
    desk.choose(runs[1])
    desk.actions.show_run.trigger()
    problem = desk.dialogs[-1].findChild(QLabel, "problemLabel")
    qtbot.waitUntil(lambda: problem.text().startswith("No such run"))


def test_the_pictures_at_two_hundred_percent(tmp_path: Path) -> None:
    """On a screen that is 400 wide and high at this scale the dialogs are as small as they can be, and nothing fails."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "2", "LC_ALL": "C.UTF-8"}
    command = [sys.executable, "-m", "tests.gui.runs_desk", str(tmp_path), "dark"]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert len(list(tmp_path.glob("*.png"))) == 5


def test_outcomes_have_icons_of_their_own(desk: RunsDesk, qtbot: QtBot) -> None:
    from azconsole.controllers.services_list import ICON_ROLE

    for outcome in DiscoveryOutcome:
        desk.site.runs.add(desk.site.service, ran(kind=RoundKind.FULL, outcome=outcome))
    read(desk, qtbot)
    model = desk.pane.table.model()
    assert isinstance(model, QSortFilterProxyModel)
    icons = {model.index(r, 6).data(): model.index(r, 6).data(ICON_ROLE) for r in range(4)}
    assert icons == {"Completed": "ok", "Removals waiting": "warning", "Cancelled": "cancel", "Failed": "error"}
