"""The models behind the lists, with Qt's own model tester over them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from azconsole.controllers.jobs import JobRunner
from azconsole.controllers.long_model import PAGE
from azconsole.controllers.service_rows import read_services
from azconsole.controllers.services_list import ICON_ROLE, KEY_ROLE, ServicesModel, ServicesView
from azconsole.controllers.users_list import COLUMNS, UsersListController
from azconsole.domain.users import DiscoveryOutcome, DiscoveryProgress, RoundKind
from tests.gui.fakes import renamed, run, service, toolbox, user

STATUS = ServicesModel.COLUMNS.index("Status")


@pytest.fixture
def runner(qapp: object) -> Iterator[JobRunner]:
    runner = JobRunner()
    yield runner
    assert runner.shutdown()


def _status(model: ServicesModel, row: int) -> str:
    return str(model.index(row, STATUS).data())


def test_services_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = ServicesModel()
    model.show_rows(read_services(toolbox(service(1, "One"), service(2, "Two"))))
    qtmodeltester.check(model)
    qtmodeltester.check(ServicesView(model))


@pytest.mark.parametrize(
    ("days", "missing", "outcome", "expected", "icon"),
    [
        (300, False, DiscoveryOutcome.COMPLETED, "Ready", "ok"),
        (12, False, DiscoveryOutcome.COMPLETED, "Secret expires in 12 days", "warning"),
        (1, False, DiscoveryOutcome.COMPLETED, "Secret expires in 1 day", "warning"),
        (-3, False, DiscoveryOutcome.COMPLETED, "Secret key expired", "error"),
        (300, True, DiscoveryOutcome.COMPLETED, "Secret key not on this computer", "error"),
        (300, False, DiscoveryOutcome.FAILED, "Last run failed: Entra refused.", "error"),
        (300, False, DiscoveryOutcome.REMOVALS_WAITING, "Removals wait for your decision", "warning"),
    ],
)
def test_status_tells_the_worst_first(
    days: int, missing: bool, outcome: DiscoveryOutcome, expected: str, icon: str
) -> None:
    message = "Entra refused." if outcome is DiscoveryOutcome.FAILED else ""
    box = toolbox(
        service(1, "One", expires_in=days), missing={"secret-1"} if missing else None, runs=(run(1, outcome, message),)
    )
    model = ServicesModel()
    model.show_rows(read_services(box))
    assert _status(model, 0) == expected
    assert model.index(0, STATUS).data(ICON_ROLE) == icon


def test_a_running_discovery_shows_its_users() -> None:
    model = ServicesModel()
    model.show_rows(read_services(toolbox(service(1, "One"))))
    model.show_running(1, True)
    assert _status(model, 0) == "Running…"
    model.show_running(1, True, DiscoveryProgress(RoundKind.FULL, 12, 2400))
    assert _status(model, 0) == "Running: 2,400 users"
    model.show_running(1, False)
    assert _status(model, 0) == "Ready"


def test_services_sort_by_moment_and_filter_in_every_column() -> None:
    rows = read_services(
        toolbox(service(1, "A", expires_in=90), service(2, "B", expires_in=9), service(3, "C", description="Zoo"))
    )
    model = ServicesModel()
    model.show_rows(rows)
    view = ServicesView(model)
    view.sort(ServicesModel.COLUMNS.index("Secret expires"), Qt.SortOrder.AscendingOrder)
    assert [view.index(n, 1).data() for n in range(3)] == ["B", "A", "C"]
    view.setFilterFixedString("zOO")
    assert [view.index(n, 1).data() for n in range(view.rowCount())] == ["C"]


def test_reading_the_same_services_again_keeps_the_rows(qtbot: QtBot) -> None:
    model = ServicesModel()
    first = service(1, "One")
    model.show_rows(read_services(toolbox(first)))
    with qtbot.assertNotEmitted(model.modelReset):
        model.show_rows(read_services(toolbox(renamed(first, "Uno"))))
    assert model.index(0, 1).data() == "Uno"


def _loaded(qtbot: QtBot, runner: JobRunner, users: int) -> UsersListController:
    controller = UsersListController(runner)
    with qtbot.waitSignal(controller.loaded) as loaded:
        controller.attach(toolbox(users=users))
    assert loaded.args == [users]
    return controller


def test_users_model_keeps_qts_rules(qtbot: QtBot, qtmodeltester: ModelTester, runner: JobRunner) -> None:
    model = _loaded(qtbot, runner, 300).model
    qtmodeltester.check(model)
    qtbot.waitUntil(lambda: not runner.busy)


def test_a_row_far_down_is_fetched_when_it_is_looked_at(qtbot: QtBot, runner: JobRunner) -> None:
    model = _loaded(qtbot, runner, 1000).model
    assert model.index(0, 1).data() == "User 000001"
    assert model.index(900, 1).data() == ""
    qtbot.waitUntil(lambda: model.index(900, 1).data() == "User 000901")
    assert model.index(900, 0).data(KEY_ROLE) == 901
    qtbot.waitUntil(lambda: not runner.busy)


def test_sorting_and_searching_ask_the_store(qtbot: QtBot, runner: JobRunner) -> None:
    controller = _loaded(qtbot, runner, 500)
    with qtbot.waitSignal(controller.loaded):
        controller.model.sort(1, Qt.SortOrder.DescendingOrder)
    assert controller.model.index(0, 1).data() == "User 000500"
    with qtbot.waitSignal(controller.loaded) as loaded:
        controller.search(" 00049 ")
    assert loaded.args == [11]
    assert controller.model.index(0, 1).data() == "User 000499"


def test_a_user_is_found_by_the_number(qtbot: QtBot, runner: JobRunner) -> None:
    model = _loaded(qtbot, runner, 1000).model
    found = model.match(model.index(0, 0), KEY_ROLE, 777)
    assert [index.row() for index in found] == [776]
    assert not model.match(model.index(0, 0), KEY_ROLE, 1001)
    by_name = model.match(model.index(0, 1), int(Qt.ItemDataRole.DisplayRole), "User 000003")
    assert [index.row() for index in by_name] == [2]


def test_reading_the_same_list_again_changes_cells_only(qtbot: QtBot, runner: JobRunner) -> None:
    controller = _loaded(qtbot, runner, 500)
    with qtbot.assertNotEmitted(controller.model.modelReset), qtbot.waitSignal(controller.loaded):
        controller.refresh()
    with qtbot.waitSignals([controller.model.page_wanted, controller.model.dataChanged]):
        assert controller.model.index(0, 1).data() == "User 000001", "stands until it is read again"
    with qtbot.assertNotEmitted(controller.model.page_wanted):
        assert controller.model.index(0, 1).data() == "User 000001"


def test_a_newer_query_wins(qtbot: QtBot, runner: JobRunner) -> None:
    controller = _loaded(qtbot, runner, 2000)
    with qtbot.waitSignal(controller.loaded) as loaded:
        controller.search("1")
        controller.search("000007")
    assert loaded.args == [1]


def test_the_cache_of_pages_is_bounded(qtbot: QtBot, runner: JobRunner) -> None:
    controller = _loaded(qtbot, runner, PAGE * 140)
    model = controller.model
    for number in range(140):
        ids = list(model.page_ids(number))
        model.show_page(number, ids, [])
    assert len(model._pages) == 128


def test_every_column_shows_an_attribute(qtbot: QtBot, runner: JobRunner) -> None:
    model = _loaded(qtbot, runner, 1).model
    texts = [model.index(0, column).data() for column in range(1, len(COLUMNS))]
    assert all(texts)
    assert "CN=User 000001,OU=People,DC=contoso,DC=com" in texts


def test_a_page_of_an_older_list_is_thrown_away(qtbot: QtBot, runner: JobRunner) -> None:
    controller = _loaded(qtbot, runner, 300)
    old = list(controller.model.page_ids(3))
    with qtbot.waitSignal(controller.loaded):
        controller.model.sort(1, Qt.SortOrder.DescendingOrder)
    controller.model.show_page(3, old, [user(number) for number in old])
    assert 3 not in controller.model._pages
