"""The dashboard: its numbers as charts and tables, what it says while it is empty, themes, keyboard, and no stall."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from types import SimpleNamespace
from typing import ClassVar, cast

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, QPointF, Qt
from PySide6.QtGui import QAction, QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from azconsole.controllers.dashboard import DashboardController, day_words, short_day
from azconsole.controllers.jobs import JobRunner
from azconsole.controllers.language import Language, install
from azconsole.controllers.services_list import ServicesListController
from azconsole.domain.apps import AzureService
from azconsole.domain.dashboard import RunFigure, SecretBand
from azconsole.domain.errors import AzConsoleError, StoreError
from azconsole.domain.users import DiscoveryOutcome
from azconsole.gui import theme
from azconsole.gui.console import chart_loading
from azconsole.gui.console.dashboard_page import DashboardPage
from azconsole.gui.console.details_values import ValueTable
from azconsole.operations.toolbox import Toolbox
from tests.benchmarks.harness import environment
from tests.gui.fakes import NOW, TENANT, service, toolbox
from tests.gui.tour_checks import Pseudo, clipped, texts, untranslated

LIMIT_MS = 50.0
ROUNDS = 3
WIDTH_AT_1180 = 897
"""What the navigation pane leaves for the page in a window of 1180 pixels."""
FIGURES = [
    RunFigure(NOW - timedelta(days=n // 10, minutes=n % 10), list(DiscoveryOutcome)[n % 4], n % 7, n % 3)
    for n in range(300)
]


def site(*services: AzureService, figures: list[RunFigure] | None = None, users: int = 1234) -> Toolbox:
    """A site in memory with these runs."""
    tools = toolbox(*services, users=users)
    cast(SimpleNamespace, tools).run_figures = SimpleNamespace(since=lambda _: list(figures or []))
    return tools


class Shown:
    """A page over a site."""

    def __init__(self, qtbot: QtBot, tools: Toolbox) -> None:
        self.runner = JobRunner()
        self.bugs: list[str] = []
        self.runner.bug_found.connect(self.bugs.append)
        self.services, self.controller = ServicesListController(self.runner), DashboardController(self.runner)
        self.configure = QAction("Configure Azure Services")
        self.page = DashboardPage(self.controller, self.services, self.configure)
        qtbot.addWidget(self.page)
        self.page.resize(1000, 700)
        self.services.attach(tools)
        self.controller.attach(tools)
        with qtbot.waitExposed(self.page):
            self.page.show()
        qtbot.waitUntil(lambda: self.controller.dashboard is not None)
        qtbot.waitUntil(lambda: self.services.model.rowCount() == len(tools.services.all()))

    def charts(self, qtbot: QtBot) -> None:
        """Wait for the charts."""
        tiles = (self.page.runs, self.page.users, self.page.secrets)
        qtbot.waitUntil(lambda: all(tile.chart is not None for tile in tiles), timeout=20_000)


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[list[Shown]]:
    pages: list[Shown] = []
    yield pages
    for shown in pages:
        shown.controller.close()
        assert shown.runner.shutdown()
        assert not shown.bugs


def _cells(page: DashboardPage, name: str) -> list[list[str]]:
    tile = getattr(page, name)
    tile.show_table(True)
    table = tile.table
    return [[table.item(r, c).text() for c in range(table.columnCount())] for r in range(table.rowCount())]


def _needs_no_scrolling(table: ValueTable) -> bool:
    return table.isVisible() and table.horizontalScrollBar().maximum() == 0


def _colors(picture: QImage) -> set[str]:
    return {
        QColor(picture.pixel(x, y)).name() for x in range(0, picture.width(), 2) for y in range(0, picture.height(), 2)
    }


def test_the_tables_hold_the_numbers_of_the_charts(qtbot: QtBot, opened: list[Shown]) -> None:
    opened.append(shown := Shown(qtbot, site(service(1, "Able"), service(2, "Baker", expires_in=-3), figures=FIGURES)))
    shown.charts(qtbot)
    page, dashboard = shown.page, shown.controller.dashboard
    assert dashboard is not None
    days = dashboard.days[::-1]
    rows = _cells(page, "runs")
    order = ("COMPLETED", "REMOVALS_WAITING", "CANCELLED", "FAILED")
    assert [row[1:5] for row in rows] == [[str(day.runs[DiscoveryOutcome[o]]) for o in order] for day in days]
    assert sum(int(row[5]) for row in rows) == len(FIGURES)
    bars = page.runs.chart._bars[DiscoveryOutcome.COMPLETED]._bars
    assert [bar.height() for bar in bars] == [float(row[1]) for row in rows[::-1] if row[1] != "0"]
    drawn = list(page.users.chart.line.getData()[1])
    assert [row[1].replace(",", "") for row in _cells(page, "users")] == [str(int(n)) for n in drawn[::-1]]
    assert [row[:3] for row in _cells(page, "secrets")] == [
        ["Expired", "1", "Baker server"], ["Less than 7 days", "0", ""], ["Less than 30 days", "0", ""],
        ["Less than 90 days", "0", ""], ["90 days or more", "1", "Able server"],
    ]  # fmt: skip


def test_each_chart_is_summed_up_for_those_who_do_not_see_it(qtbot: QtBot, opened: list[Shown]) -> None:
    opened.append(shown := Shown(qtbot, site(service(1, "Able"), figures=FIGURES[:4])))
    shown.charts(qtbot)
    page = shown.page
    summary = "Runs of the last 30 days: 4. Completed: 1, removals waiting: 1, cancelled: 1, failed: 1."
    for told in (page.runs, page.runs.as_table, page.runs.chart):
        assert told.accessibleDescription() == summary
    assert page.runs.as_table.accessibleName() == "Runs of the last 30 days: Show as table"
    assert "90 days or more: 1" in page.secrets.as_table.accessibleDescription()
    assert page.users.accessibleDescription().endswith("1,234 today.")


def test_no_part_is_ever_a_window_of_its_own(qtbot: QtBot, opened: list[Shown], qapp: QApplication) -> None:
    class Watch(QObject):
        seen: ClassVar[set[str]] = set()

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                self.seen.add(f"{type(watched).__name__} {watched.objectName()}")
            return False

    watch = Watch()
    qapp.installEventFilter(watch)
    opened.append(shown := Shown(qtbot, site(service(1, "Able"), figures=FIGURES)))
    shown.charts(qtbot)
    shown.page.runs.show_table(True)
    qapp.removeEventFilter(watch)
    assert watch.seen == {"DashboardPage dashboardPage"}


def test_the_keyboard_reaches_everything(qtbot: QtBot, opened: list[Shown]) -> None:
    opened.append(shown := Shown(qtbot, site(service(7, "Able", expires_in=3), figures=FIGURES)))
    page = shown.page
    page.activateWindow()
    page.focus_main()
    qtbot.waitUntil(page.runs.as_table.hasFocus)
    qtbot.keyClick(page.runs.as_table, Qt.Key.Key_Space)
    assert page.runs.table is not None
    assert page.runs.as_table.text() == "Show as chart"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert page.runs.table.hasFocus()
    reached = []
    for _ in range(8):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget().objectName())
    assert {"usersAsTableButton", "secretsAsTableButton", "serviceState7"} <= set(reached)
    with qtbot.waitSignal(page.service_requested) as asked:
        page.states.states[7].link.setFocus()
        qtbot.keyClick(page.states.states[7].link, Qt.Key.Key_Space)
    assert asked.args == [7]


def test_a_band_leads_to_the_tenant_by_mouse_and_by_keyboard(qtbot: QtBot, opened: list[Shown]) -> None:
    opened.append(shown := Shown(qtbot, site(service(7, "Able", expires_in=3), figures=FIGURES)))
    shown.charts(qtbot)
    chart, row = shown.page.secrets.chart, list(SecretBand).index(SecretBand.WEEK)
    qtbot.waitUntil(lambda: chart.event_point(QPointF(0, chart.height())).y() > len(SecretBand) - 1)

    def place(row: int) -> object:
        return chart.mapFromScene(chart.box.mapViewToScene(QPointF(0.5, row)))

    with qtbot.waitSignal(shown.page.tenant_requested) as asked:
        qtbot.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=place(row))
    assert asked.args == [str(TENANT.tenant_id)]
    with qtbot.assertNotEmitted(shown.page.tenant_requested):
        qtbot.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=place(row + 1))
    _cells(shown.page, "secrets")
    table = shown.page.secrets.table
    assert table is not None
    table.setCurrentCell(row, 0)
    with qtbot.waitSignal(shown.page.tenant_requested) as asked:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert asked.args == [str(TENANT.tenant_id)]


def test_the_theme_changes_live(qtbot: QtBot, opened: list[Shown], qapp: QApplication) -> None:
    opened.append(shown := Shown(qtbot, site(service(1, "Able"), figures=FIGURES)))
    shown.charts(qtbot)
    charts = [tile.chart for tile in (shown.page.runs, shown.page.users, shown.page.secrets)]
    for name, colors, other in (("dark", theme.DARK, theme.LIGHT), ("light", theme.LIGHT, theme.DARK)):
        theme.apply_theme(qapp, name)
        for chart in charts:
            seen = _colors(chart.grab().toImage())
            assert colors.base in seen
            assert not {other.base, other.ok, other.link} & seen
        assert colors.ok in _colors(charts[0].grab().toImage())
        assert colors.base in _colors(shown.page.states.grab().toImage())


def test_the_tiles_stand_in_one_column_where_it_is_narrow(qtbot: QtBot, opened: list[Shown]) -> None:
    opened.append(shown := Shown(qtbot, site(service(1, "Able"), figures=FIGURES)))
    page = shown.page
    qtbot.waitUntil(lambda: page.users.y() == page.runs.y() and page.users.x() > page.runs.x())
    page.resize(500, 700)
    qtbot.waitUntil(lambda: page.users.x() == page.runs.x() and page.users.y() > page.runs.y())
    assert page.area.widget().width() <= page.area.viewport().width()


def test_without_services_the_page_offers_to_configure_one(qtbot: QtBot, opened: list[Shown]) -> None:
    opened.append(shown := Shown(qtbot, site(users=0)))
    qtbot.waitUntil(lambda: shown.page.empty.offers)
    shown.page.activateWindow()
    shown.page.focus_main()
    qtbot.waitUntil(shown.page.empty.button.hasFocus)
    with qtbot.waitSignal(shown.configure.triggered):
        qtbot.keyClick(shown.page.empty.button, Qt.Key.Key_Space)


def test_without_runs_the_tile_offers_the_services(qtbot: QtBot, opened: list[Shown]) -> None:
    opened.append(shown := Shown(qtbot, site(service(1, "Able"), users=0)))
    shown.charts(qtbot)
    assert shown.page.runs.offer.isVisible()
    assert not shown.page.users.chart.isVisible()
    with qtbot.waitSignal(shown.page.services_requested):
        qtbot.mouseClick(shown.page.runs.offer, Qt.MouseButton.LeftButton)


def test_it_is_counted_again_when_the_services_are_read_again(qtbot: QtBot, opened: list[Shown]) -> None:
    figures = FIGURES[:1]
    tools = site(service(1, "Able"))
    cast(SimpleNamespace, tools).run_figures = SimpleNamespace(since=lambda _: list(figures))
    opened.append(shown := Shown(qtbot, tools))
    shown.charts(qtbot)
    figures.append(RunFigure(NOW, DiscoveryOutcome.FAILED, 0, 0))
    shown.services.refresh()
    qtbot.waitUntil(lambda: "failed: 1" in shown.page.runs.accessibleDescription())
    assert _cells(shown.page, "runs")[0][4] == "1"
    assert len(shown.page.runs.chart._bars[DiscoveryOutcome.FAILED]._bars) == 1
    shown.services.model.show_running(1, True)
    assert "Running" in shown.page.states.states[1].link.accessibleName()


def test_what_changes_while_it_is_counted_is_counted_too(qtbot: QtBot, opened: list[Shown]) -> None:
    counted: list[int] = []
    tools = site(service(1, "Able"))
    cast(SimpleNamespace, tools).run_figures = SimpleNamespace(since=lambda _: counted.append(1) or [])
    opened.append(shown := Shown(qtbot, tools))
    qtbot.waitUntil(lambda: not shown.controller.busy)
    before = len(counted)
    for _ in range(3):
        shown.controller.refresh()
    qtbot.waitUntil(lambda: not shown.controller.busy and len(counted) == before + 2)


def test_a_failure_to_read_is_told(qtbot: QtBot, opened: list[Shown]) -> None:
    def fails(_: datetime) -> list[RunFigure]:
        raise StoreError("Damaged", "The database is damaged.")

    opened.append(shown := Shown(qtbot, tools := site(service(1, "Able"))))
    qtbot.waitUntil(lambda: not shown.controller.busy)
    cast(SimpleNamespace, tools).run_figures = SimpleNamespace(since=fails)
    with qtbot.waitSignal(shown.controller.failed) as failed:
        shown.controller.refresh()
    assert isinstance(failed.args[0], AzConsoleError)


def test_where_the_charts_cannot_be_imported_the_tables_stand(
    qtbot: QtBot, opened: list[Shown], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chart_loading, "CHARTS", "azconsole.gui.console.no_such_charts")
    monkeypatch.setattr(chart_loading, "_PLAIN", ("no_such_library",))
    opened.append(shown := Shown(qtbot, site(service(1, "Able"), figures=FIGURES)))
    qtbot.waitUntil(lambda: shown.page.runs.table is not None and shown.page.runs.table.isVisible())
    assert not shown.page.runs.as_table.isVisible()
    assert shown.page.runs.table.rowCount() == 30


@pytest.mark.parametrize(("locale", "label", "number"), [("de_DE", "02.03.", "1.234"), ("en_GB", "02/03", "1,234")])
def test_axes_and_numbers_follow_the_locale(
    qtbot: QtBot, opened: list[Shown], locale: str, label: str, number: str
) -> None:
    before = QLocale()
    try:
        QLocale.setDefault(QLocale(locale))
        opened.append(shown := Shown(qtbot, site(service(1, "Able"), figures=FIGURES)))
        assert short_day(NOW.astimezone().date()) == label
        assert _cells(shown.page, "users")[0][1] == number
    finally:
        QLocale.setDefault(before)


def test_the_pointer_tells_the_numbers_of_a_day(qtbot: QtBot, opened: list[Shown]) -> None:
    opened.append(shown := Shown(qtbot, site(service(1, "Able"), figures=FIGURES[:4])))
    shown.charts(qtbot)
    assert shown.controller.dashboard is not None
    last = len(shown.controller.dashboard.days) - 1
    told = shown.page.runs.chart._tip(QPointF(last + 0.2, 1))
    assert told == "3/2/2026 – Completed: 1, Removals waiting: 1, Cancelled: 1, Failed: 1"
    assert day_words(shown.controller.dashboard, 0).endswith("no runs")
    assert shown.page.users.chart._tip(QPointF(last, 0)).endswith("1,234 users")
    assert shown.page.users.chart._tip(QPointF(-3, 0)) == ""


@pytest.mark.parametrize("width", [440, 1000])
def test_texts_twice_as_long_are_translated_and_have_room(qtbot: QtBot, opened: list[Shown], width: int) -> None:
    pseudo = Pseudo()
    QCoreApplication.installTranslator(pseudo)
    try:
        opened.append(shown := Shown(qtbot, site(service(1, "Contoso"), figures=FIGURES)))
        shown.charts(qtbot)
        shown.page.resize(width, 700)
        for as_table in (False, True):
            for tile in (shown.page.runs, shown.page.users, shown.page.secrets):
                tile.show_table(as_table)
            qtbot.waitUntil(lambda: not list(clipped(shown.page)))
            found = {where: untranslated(text) for where, text in texts(shown.page)}
            assert {where: text for where, text in found.items() if text and "server" not in text} == {}
    finally:
        QCoreApplication.removeTranslator(pseudo)


@pytest.mark.parametrize("language", ["en", "de"])
def test_all_columns_of_the_tables_are_seen_in_a_window_of_1180_pixels(
    qtbot: QtBot, opened: list[Shown], qapp: QApplication, language: str
) -> None:
    install(qapp, Language(language))
    opened.append(shown := Shown(qtbot, site(service(1, "Contoso"), figures=FIGURES)))
    shown.charts(qtbot)
    page = shown.page
    page.resize(WIDTH_AT_1180, 600)
    for tile in (page.runs, page.secrets, page.users):
        tile.show_table(True)
        table = tile.table
        assert table is not None
        qtbot.waitUntil(partial(_needs_no_scrolling, table))
        header = table.horizontalHeader()
        wanted = [(header.sectionSize(n), header.sectionSizeHint(n)) for n in range(header.count())]
        assert all(width >= hint for width, hint in wanted), wanted
    assert page.runs.width() > page.width() * 0.9
    for tile in (page.runs, page.secrets, page.users):
        tile.show_table(False)
    qtbot.waitUntil(lambda: page.runs.width() < page.width() / 2)
    assert page.users.y() == page.runs.y()


@pytest.mark.parametrize(
    ("highest", "steps"),
    [
        (0, [0, 1]),
        (1, [0, 1]),
        (4, [0, 1, 2, 3, 4]),
        (5, [0, 2, 4, 6]),
        (48, [0, 20, 40, 60]),
        (100_000, [0, 50_000, 100_000]),
    ],
)
def test_the_axis_has_few_round_numbers(qapp: QCoreApplication, highest: int, steps: list[int]) -> None:
    from azconsole.gui.console.dashboard_charts import steps_to

    assert steps_to(highest) == steps


@pytest.mark.timeout(120)
def test_opening_the_page_never_stalls_the_window() -> None:
    env = environment(QT_QPA_PLATFORM="offscreen")
    worst = []
    for _ in range(ROUNDS):
        done = subprocess.run(
            [sys.executable, "-m", "tests.gui.dashboard_apart"], capture_output=True, text=True, check=True, env=env
        )
        told = json.loads(done.stdout.splitlines()[-1])
        # Start-up and its memory know nothing of the charts; the page brings them in.
        assert (told["early"], told["drawn"]) == ([], ["numpy", "pyqtgraph"])
        worst.append(told["worst_ms"])
        if worst[-1] < LIMIT_MS:
            break
    assert min(worst) < LIMIT_MS, worst
