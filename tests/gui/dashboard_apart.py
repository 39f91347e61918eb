"""Opens the dashboard in a process of its own, where nothing of the charts is imported, and prints the worst stall (ms).

`python -m tests.gui.dashboard_apart`; also used to see that nothing is imported before the page is shown."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from azconsole.app.garbage import Collector
from azconsole.app.window import make_application
from azconsole.controllers.dashboard import DashboardController
from azconsole.controllers.jobs import JobRunner
from azconsole.controllers.services_list import ServicesListController
from azconsole.gui.console.dashboard_page import DashboardPage
from tests.benchmarks.responsiveness import Heart
from tests.gui.fakes import service
from tests.gui.test_dashboard import FIGURES, site

SLOW = ("numpy", "pyqtgraph")


def _until(app: QApplication, true: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not true():
        assert time.monotonic() < end, "it took too long"
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def main() -> None:
    """Open the page, wait for its charts, and print what happened."""
    app, runner, heart = make_application(), JobRunner(), Heart()
    Collector(app)
    tools = site(service(1, "Able"), figures=FIGURES)
    services, controller = ServicesListController(runner), DashboardController(runner)
    page = DashboardPage(controller, services, QAction("Configure"))
    page.resize(1000, 700)
    page.installEventFilter(heart)
    early = [name for name in SLOW if name in sys.modules]
    page.show()
    _until(app, lambda: bool(heart.stalls))
    heart.stalls.clear()
    services.attach(tools)
    controller.attach(tools)
    controller.refresh()
    _until(app, lambda: all(tile.chart is not None for tile in (page.runs, page.users, page.secrets)))
    beats = len(heart.stalls["start"]) + 10
    _until(app, lambda: len(heart.stalls["start"]) > beats)
    runner.shutdown()
    stalls = cast("list[float]", heart.stalls["start"])
    print(
        json.dumps({"worst_ms": max(stalls), "early": early, "drawn": [name for name in SLOW if name in sys.modules]})
    )


if __name__ == "__main__":
    main()
