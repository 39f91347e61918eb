"""Whether the console's window ever stalls: a heartbeat through its flows, discovery of many users included.

A timer of 5 ms runs in the window's own thread; what it comes late is a stall. The flows: from the first paint until
the site is open, nodes, wizard, a full discovery through the running console, the list of users that follows, each page that is
made when it is first gone to, themes.
The practice cloud is a process of its own, its pages prepared. Each round is a process of its own with an empty folder,
started as `python -m tests.benchmarks.responsiveness FACTS PLACE`; it prints the stalls of each flow (ms).
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer

from tests.benchmarks.discovery import links, practice_cloud
from tests.benchmarks.harness import Report, Sample, environment, run_child
from tests.benchmarks.xwatch import virtual_display

if TYPE_CHECKING:
    from azconsole.app.window import Console

_BEAT_MS = 5
_LIMIT_SECONDS = 180.0
GOALS = {"worst_stall_ms": ("<=", 50.0), "p99_stall_ms": ("<=", 16.0)}
Step = float | Callable[[], object]
"""Milliseconds to wait, or what must hold before the next step."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of this benchmark."""
    parser.add_argument("--users", type=int, default=100_000, help="users in the tenant (default 100000)")
    parser.add_argument("--rounds", type=int, default=3, help="runs of the console (default 3)")


def measure(options: argparse.Namespace) -> Report:
    """Play the flows on an Xvfb display, several times."""
    with (
        tempfile.TemporaryDirectory(prefix="azconsole-bench-") as folder,
        prepared_cloud(Path(folder), options.users) as facts,
        virtual_display() as display,
    ):
        env = environment(DISPLAY=display, QT_QPA_PLATFORM="xcb")
        # The first round fills the caches of the disk and is not counted, as in the other benchmarks.
        samples = [play_apart(facts, Path(folder) / f"site{n}", env) for n in range(options.rounds + 1)][1:]
    figures = {name: statistics.median(sample[name] for sample in samples) for name in samples[0]}
    figures["highest_worst_stall_ms"] = max(sample["worst_stall_ms"] for sample in samples)
    return Report({}, {**figures, "rounds": float(options.rounds)}, GOALS)


@contextmanager
def prepared_cloud(work: Path, users: int) -> Iterator[dict[str, Any]]:
    """A practice cloud whose pages are prepared, with an app that may read the directory; its facts."""
    with practice_cloud(work, users) as facts:
        links(facts)
        yield facts


def play_apart(facts: dict[str, Any], place: Path, env: dict[str, str]) -> Sample:
    """One round in a process of its own; its stalls by flow."""
    place.mkdir()
    (place / "facts.json").write_text(json.dumps(facts))
    env = {**env, "AZCONSOLE_KEYSTORE": "session", "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
    return run_child("tests.benchmarks.responsiveness", str(place / "facts.json"), str(place / "data"), env=env)


class Heart(QObject):
    """Beats from the window's first paint on."""

    def __init__(self) -> None:
        super().__init__()
        self.flow = "start"
        self.stalls: dict[str, list[float]] = {}
        self._last = 0.0
        self._timer = QTimer(self, interval=_BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin with the first paint."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._last = time.perf_counter()
            self._timer.start()
        return False

    def _beat(self) -> None:
        now = time.perf_counter()
        self.stalls.setdefault(self.flow, []).append(max(0.0, (now - self._last) * 1000 - _BEAT_MS))
        self._last = now


def play(facts: dict[str, Any], place: Path) -> Sample:
    """Open the console, play the flows, close it."""
    from azconsole.app.garbage import Collector
    from azconsole.app.window import Console, WindowOptions, make_application

    gc.disable()  # as cli/main.py; from the first paint on the window collects, as in window.py
    cloud = place / "practice" / "cloud"
    cloud.mkdir(parents=True)
    (cloud / "ready.json").write_text(json.dumps(facts))  # the site attaches to the cloud that runs already
    app = make_application()
    console, heart = Console(WindowOptions(data_dir=str(place), practice=True)), Heart()
    console.window.installEventFilter(heart)
    console.painted.connect(lambda: Collector(app))
    failed: list[Exception] = []
    drive(_steps(console, facts, heart), failed, app.quit)
    console.start()
    app.exec()
    console.close()
    if failed:
        raise failed[0]
    return {"users": float(console.controllers.users.model.rowCount())} | summary(heart.stalls)


def drive(steps: Iterator[Step], failed: list[Exception], done: Callable[[], object]) -> None:
    """Take the steps on the event loop, then call `done`; what ends them early is put into `failed`."""
    deadline = time.monotonic() + _LIMIT_SECONDS
    wanted: Step = 0.0
    timer = QTimer(interval=20)

    def turn() -> None:
        nonlocal wanted
        try:
            if time.monotonic() > deadline:
                raise TimeoutError("the flows did not end in time")
            if callable(wanted) and not wanted():
                return
            wanted = next(steps)
            timer.setInterval(20 if callable(wanted) else int(wanted))
        except StopIteration:
            timer.stop()
            done()
        except Exception as error:  # noqa: BLE001 - raised again where the event loop has ended
            failed.append(error)
            timer.stop()
            done()

    timer.timeout.connect(turn)
    timer.start()


def _steps(console: Console, facts: dict[str, Any], heart: Heart) -> Iterator[Step]:
    from azconsole.controllers.nodes import AZURE_SERVICES, USERS
    from tests.benchmarks.discovery_sides import _service

    window, lists, loads = console.window, console.controllers, _Loads(console)
    yield lambda: loads.services and loads.users
    yield 300
    heart.flow = "nodes"
    for key in (USERS, "assets", "administration", "administration/overview/cloud-services", AZURE_SERVICES) * 2:
        lists.console.go(key)
        yield 60
    heart.flow = "wizard"
    opened: list[Any] = []
    console.desk.opened.connect(opened.append)
    window.actions_.configure.trigger()
    yield lambda: opened and opened[0].isVisible()
    yield 300
    opened[0].close()
    yield 200
    heart.flow = "idle"
    configured: list[int] = []
    toolbox = console.desk._toolbox
    console.runner.start(lambda _: _service(toolbox, facts), lane="store", on_result=configured.append)
    yield lambda: configured
    loads.services = 0
    window.actions_.refresh.trigger()
    yield lambda: loads.services and not console.runner.busy
    yield from _discover(console, heart, loads)
    yield from _look_at_users(console, heart, loads)
    yield from _look_round(console, heart)
    heart.flow = "themes"
    for theme in (1, 0):
        window.actions_.themes.actions()[theme].trigger()
        yield 200


def _discover(console: Console, heart: Heart, loads: _Loads) -> Iterator[Step]:
    heart.flow = "discovery"
    loads.users = 0
    console.window.actions_.run_full.trigger()
    yield lambda: not console.controllers.services.model.running()
    heart.flow = "after_discovery"
    yield lambda: loads.users and not console.runner.busy
    yield 300


def _look_at_users(console: Console, heart: Heart, loads: _Loads) -> Iterator[Step]:
    from azconsole.controllers.nodes import USERS

    heart.flow = "users"
    users = console.window.users
    console.controllers.console.go(USERS)
    yield 300
    for column in (2, 1):
        loads.users = 0
        users.table.sortByColumn(column, users.table.horizontalHeader().sortIndicatorOrder())
        yield lambda: loads.users and not console.runner.busy
    for text in ("an", "anna", ""):
        loads.users = 0
        users.search.setText(text)
        yield lambda: loads.users and not console.runner.busy
    bar = users.table.verticalScrollBar()
    for place in (0.5, 0.99, 0.0):
        bar.setValue(int(bar.maximum() * place))
        yield 150


def _look_round(console: Console, heart: Heart) -> Iterator[Step]:
    """The nodes whose pages and lists are made when they are first gone to, twice; each is a flow of its own."""
    from azconsole.controllers.nodes import CLOUD_MANAGEMENT, CONNECTIVITY, LOGS, RUNS, TENANTS
    from azconsole.gui.console.dashboard_page import DashboardPage

    for _ in range(2):
        for key in ("monitoring", "monitoring/overview", CLOUD_MANAGEMENT, RUNS, LOGS, CONNECTIVITY, TENANTS):
            heart.flow = key.rpartition("/")[2].replace("-", "_")
            console.controllers.console.go(key)
            yield 300
            if key == CLOUD_MANAGEMENT:
                page = console.window.findChild(DashboardPage)
                yield partial(_all_drawn, page)
                yield 300
            yield lambda: not console.runner.busy


def _all_drawn(page: Any) -> bool:
    return all(tile.chart is not None for tile in (page.runs, page.users, page.secrets))


class _Loads:
    """How often the lists were read."""

    def __init__(self, console: Console) -> None:
        self.services = self.users = 0
        console.controllers.services.loaded.connect(self._on_services)
        console.controllers.users.loaded.connect(self._on_users)

    def _on_services(self) -> None:
        self.services += 1

    def _on_users(self, _count: int) -> None:
        self.users += 1


def summary(stalls: dict[str, list[float]]) -> Sample:
    """The worst stall of each flow, the worst of all, and the 99th percentile of all beats; milliseconds."""
    every = sorted(stall for flow in stalls.values() for stall in flow)
    found = {"worst_stall_ms": every[-1], "p99_stall_ms": every[int(len(every) * 0.99)]}
    return found | {f"worst_{flow}_ms": max(values) for flow, values in stalls.items()}


if __name__ == "__main__":
    print(json.dumps(play(json.loads(Path(sys.argv[1]).read_text()), Path(sys.argv[2]))), flush=True)
    os._exit(0)
