"""Monitoring > Logs: reading, following, filtering, finding; and a file of 100 MB that holds nothing up."""

from __future__ import annotations

import re
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from azconsole.controllers.jobs import JobRunner
from azconsole.controllers.log_rows import SEVERITY_ROLE
from azconsole.controllers.log_view import LogViewController
from azconsole.domain.log_line import LogLine, Severity, written
from azconsole.gui import theme
from azconsole.gui.console.log_page import LogPage
from azconsole.gui.console.log_table import SeverityDelegate
from azconsole.gui.labels import PlainLabel
from tests.gui.walking import unnamed_inputs

AT = datetime(2026, 3, 1, 8, tzinfo=UTC)
LOG = "SMS_AZUREAD_DISCOVERY_AGENT.log"
KINDS = (Severity.INFORMATION, Severity.WARNING, Severity.ERROR, Severity.INFORMATION)
Open = Callable[[], LogPage]


def entry(number: int, text: str = "") -> bytes:
    line = LogLine(
        text or f"Line {number}", KINDS[number % 4], AT + timedelta(seconds=number), "SMS_X", str(number % 5), "x.py:1"
    )
    return f"{written(line)}\r\n".encode()


def fill(path: Path, numbers: range) -> None:
    path.parent.mkdir(exist_ok=True)
    with path.open("ab") as file:
        file.write(b"".join(map(entry, numbers)))


@pytest.fixture
def logs(tmp_path: Path) -> Path:
    fill(tmp_path / "logs" / LOG, range(4000))
    fill(tmp_path / "logs" / "CloudMgr.log", range(10))
    return tmp_path / "logs"


@pytest.fixture
def open_page(qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    runner = JobRunner()
    pages: list[LogPage] = []

    def make() -> LogPage:
        controller = LogViewController(tmp_path / "logs", runner)
        page = LogPage(controller)
        pages.append(page)
        page.resize(1000, 600)
        with qtbot.waitSignal(controller.completed, timeout=20_000):
            page.show()
        qtbot.waitActive(page)
        return page

    yield make
    for page in pages:
        page._controller.close()
        page.close()
        page.deleteLater()
    assert runner.shutdown()


def text_at(page: LogPage, row: int) -> str:
    return str(page.table.model().index(row, 0).data())


def shown_rows(page: LogPage) -> list[str]:
    table = page.table
    first, last = table.rowAt(0), table.rowAt(table.viewport().height() - 1)
    return [text_at(page, row) for row in range(first, (last if last >= 0 else table.model().rowCount() - 1) + 1)]


def at_end(page: LogPage) -> bool:
    bar = page.table.verticalScrollBar()
    return bar.value() == bar.maximum()


def test_the_newest_entries_of_the_log_of_discovery_are_shown(logs: Path, open_page: Open, qtbot: QtBot) -> None:
    page = open_page()
    model = page.table.model()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert (page.objectName(), page.bar.files.currentData().name, model.rowCount()) == ("logPage", LOG, 4000)
    qtbot.waitUntil(lambda: shown_rows(page)[-1] == "Line 3999")
    assert at_end(page)
    assert page.bar.count.text() == "4,000 entries"
    page.table.verticalScrollBar().setValue(0)
    qtbot.waitUntil(lambda: shown_rows(page)[0] == "Line 0")
    titles = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(4)]
    values = [model.index(1, n).data() for n in range(4)]
    assert titles == ["Log text", "Component", "Date/Time", "Thread"]
    assert values[:2] == ["Line 1", "SMS_X"]
    assert re.fullmatch(r"3/1/2026 \d+:00:01\.000 [AP]M", values[2].replace("\u202f", " "))
    assert model.index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Error: Line 2"
    assert unnamed_inputs(page) == []


def test_following_goes_on_until_one_scrolls_up(logs: Path, open_page: Open, qtbot: QtBot) -> None:
    page = open_page()
    fill(logs / LOG, range(4000, 4100))
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 4100)
    qtbot.waitUntil(lambda: shown_rows(page)[-1] == "Line 4099")
    page.table.verticalScrollBar().setValue(2000)
    assert not page.bar.follow.isChecked()
    qtbot.waitUntil(lambda: shown_rows(page)[0] == "Line 2000")
    fill(logs / LOG, range(4100, 4200))
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 4200)
    assert shown_rows(page)[0] == "Line 2000"
    page.bar.follow.setChecked(True)
    qtbot.waitUntil(lambda: shown_rows(page)[-1] == "Line 4199")


def test_a_rotation_is_followed(logs: Path, open_page: Open, qtbot: QtBot) -> None:
    page = open_page()
    (logs / LOG).replace(logs / LOG.replace(".log", ".lo_"))
    fill(logs / LOG, range(5000, 5003))
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 3)
    qtbot.waitUntil(lambda: shown_rows(page) == ["Line 5000", "Line 5001", "Line 5002"])
    page._controller.list_files()
    qtbot.waitUntil(lambda: page.bar.files.count() == 3)


def test_text_and_severities_filter(logs: Path, open_page: Open, qtbot: QtBot) -> None:
    page = open_page()
    page.bar.severities[Severity.INFORMATION].click()
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 2000)
    page.bar.severities[Severity.WARNING].click()
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 1000)
    qtbot.waitUntil(lambda: shown_rows(page)[-1] == "Line 3998")
    assert page.bar.count.text() == "1,000 of 4,000 entries"
    QTest.keyClicks(page.bar.filter, "LINE 12")
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 27)
    fill(logs / LOG, range(12000, 12008))
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 29)
    assert {page.table.model().index(n, 0).data(SEVERITY_ROLE) for n in range(29)} == {Severity.ERROR}
    qtbot.waitUntil(lambda: shown_rows(page)[-1] == "Line 12006")
    page.bar.filter.clear()
    for severity in (Severity.WARNING, Severity.INFORMATION):
        page.bar.severities[severity].click()
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 4008)


def test_find_goes_on_and_round(logs: Path, open_page: Open, qtbot: QtBot) -> None:
    page = open_page()
    QTest.keyClick(page.table, Qt.Key.Key_F3)
    assert page.bar.sought.hasFocus(), "nothing to look for yet: ask for it"
    QTest.keyClicks(page.bar.sought, "line 377")

    def current() -> str:
        row = page.table.currentIndex().row()
        return text_at(page, row) if row >= 0 else ""

    for key, modifier, expected in (
        (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier, "Line 377"),
        (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier, "Line 3770"),
        (Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier, "Line 377"),
        (Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier, "Line 3779"),
        (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier, "Line 377"),
    ):
        QTest.keyClick(page.bar.sought, key, modifier)
        qtbot.waitUntil(lambda expected=expected: current() == expected)
    qtbot.waitUntil(lambda: page.text.toPlainText() == "Line 377")
    assert "Warning" in page.facts.text()
    page.bar.sought.setText("nowhere")
    page.bar.next.click()
    qtbot.waitUntil(lambda: page.bar.message.text() == "“nowhere” was not found.")


def test_selected_entries_are_copied(logs: Path, open_page: Open, qtbot: QtBot) -> None:
    page = open_page()
    page.table.setFocus()
    page.table.choose(100, 102, page.table.ScrollHint.PositionAtTop)
    with qtbot.waitSignal(page._controller.copied):
        QTest.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QApplication.clipboard().text().splitlines()
    assert [line.split("\t")[:2] for line in copied] == [[f"Line {n}", "SMS_X"] for n in (100, 101, 102)]


def test_the_entries_of_a_run_are_shown_wherever_they_are(logs: Path, open_page: Open, qtbot: QtBot) -> None:
    (logs / LOG).replace(logs / LOG.replace(".log", ".lo_"))
    fill(logs / LOG, range(4000, 6000))
    page = open_page()
    page.bar.filter.setText("nothing has this")
    for first, last in ((5000, 5010), (1000, 1020), (3999, 3999), (4000, 4003)):
        with qtbot.waitSignal(page._controller.ranged):
            page.go_to(AT + timedelta(seconds=first - 0.5), AT + timedelta(seconds=last + 0.5))
        chosen = page.table.selected_rows(100)
        qtbot.waitUntil(lambda chosen=chosen: bool(text_at(page, chosen[0])))
        qtbot.waitUntil(lambda chosen=chosen: bool(text_at(page, chosen[-1])))
        assert [text_at(page, chosen[0]), text_at(page, chosen[-1])] == [f"Line {first}", f"Line {last}"]
        qtbot.waitUntil(lambda first=first: f"Line {first}" in shown_rows(page))
    assert page.bar.filter.text() == ""
    with qtbot.waitSignal(page._controller.ranged):
        page.go_to(AT + timedelta(days=9))
    assert "no entries of that time" in page.bar.message.text()


def test_without_logs_the_page_waits_for_the_first(tmp_path: Path, qtbot: QtBot) -> None:
    runner = JobRunner()
    controller = LogViewController(tmp_path / "logs", runner)
    page = LogPage(controller)
    qtbot.addWidget(page)
    with qtbot.waitSignal(controller.files_changed):
        page.show()
    page.focus_main()
    assert "No logs yet" in [label.text() for label in page.findChildren(PlainLabel)]
    fill(tmp_path / "logs" / "SmsAdminUI.log", range(3))
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 3)
    controller.close()
    assert runner.shutdown()


def test_f66_a_file_that_cannot_be_read_is_said(logs: Path, open_page: Open, qtbot: QtBot) -> None:
    page = open_page()
    with qtbot.waitSignal(page._controller.failed):
        page._controller.show(logs / "gone.log")
    assert "gone.log cannot be read" in page.bar.message.text()


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_severities_are_told_by_colour_drawing_and_word(
    name: str, logs: Path, open_page: Open, qapp: QApplication, request: pytest.FixtureRequest
) -> None:
    page = open_page()
    request.addfinalizer(lambda: theme.apply_theme(qapp, "light"))
    theme.apply_theme(qapp, name)
    delegate, model = page.table.itemDelegate(), page.table.model()
    assert isinstance(delegate, SeverityDelegate)

    def drawn(row: int) -> tuple[str, int]:
        option = QStyleOptionViewItem()
        option.initFrom(page.table)
        delegate.initStyleOption(option, model.index(row, 0))
        return option.palette.color(QPalette.ColorRole.Text).name(), option.icon.cacheKey()

    colors, icons = zip(*map(drawn, (0, 1, 2)), strict=True)
    assert colors == tuple(theme.color(role).name() for role in ("text", "warning", "error"))
    assert min(_contrast(color, theme.color("base").name()) for color in colors) >= (7 if name == "contrast" else 4.5)
    assert len(set(icons)) == 3


def _contrast(one: str, other: str) -> float:
    def light(color: str) -> float:
        parts = [int(color[n : n + 2], 16) / 255 for n in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


class Heart(QObject):
    """Beats in the window's thread; what it comes late is a stall."""

    def __init__(self) -> None:
        super().__init__()
        self.worst = 0
        self._clock = QElapsedTimer()
        self._timer = QTimer(self, interval=5, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        self._clock.start()
        self._timer.start()

    def _beat(self) -> None:
        self.worst = max(self.worst, self._clock.restart() - 5)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a log of 100 MB."""
    folder = tmp_path_factory.mktemp("large")
    block = b"".join(entry(n, f"Line {n} {'x' * 40}") for n in range(10_000))
    with (folder / LOG).open("wb") as file:
        while file.tell() < 100_000_000:
            file.write(block)
        file.write(entry(1, "the last one"))
    return folder


def test_of_100_mb_only_numbers_are_in_memory(large: Path, qtbot: QtBot) -> None:
    runner = JobRunner()
    controller = LogViewController(large, runner)
    tracemalloc.start()
    with qtbot.waitSignal(controller.completed, timeout=60_000):
        controller.show(large / LOG)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert controller.model.rowCount() > 400_000
    assert peak < 30_000_000
    controller.close()
    assert runner.shutdown()


def test_100_mb_are_read_without_holding_the_window_up(large: Path, qtbot: QtBot) -> None:
    worst: list[int] = []
    for _ in range(3):  # other work shares the machine: what the page itself holds up comes every time
        worst.append(_read_all(large, qtbot))
        if worst[-1] < 100:
            break
    assert min(worst) < 100, worst


def _read_all(folder: Path, qtbot: QtBot) -> int:
    """Open, scroll and filter; the worst stall in milliseconds."""
    runner, heart = JobRunner(), Heart()
    controller = LogViewController(folder, runner)
    page = LogPage(controller)
    page.resize(1000, 600)
    done: list[int] = []
    controller.completed.connect(lambda: done.append(controller.model.rowCount()))
    heart.start()
    page.show()
    qtbot.waitUntil(lambda: page.table.model().rowCount() > 0 and shown_rows(page)[-1] == "the last one")
    qtbot.waitUntil(lambda: bool(done), timeout=60_000)
    qtbot.waitUntil(lambda: shown_rows(page)[-1] == "the last one")
    bar = page.table.verticalScrollBar()
    for share in range(0, 100, 5):
        bar.setValue(bar.maximum() * share // 100)
        qtbot.waitUntil(lambda: all(shown_rows(page)))
    page.bar.filter.setText("line 77")
    qtbot.waitUntil(lambda: 0 < page.table.model().rowCount() < done[0], timeout=60_000)
    page.bar.filter.clear()
    qtbot.waitUntil(lambda: page.table.model().rowCount() == done[0], timeout=60_000)
    controller.close()
    page.close()
    page.deleteLater()
    assert runner.shutdown()
    return heart.worst
