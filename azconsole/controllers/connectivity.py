"""The connectivity test in the window: runs on a lane of its own, live, and can be stopped."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from azconsole.controllers.base import Controller
from azconsole.controllers.texts import number, shown, tr
from azconsole.domain.connectivity import STAGE_TITLES, ConnectivityReport, HostReport, StageReport, targets_of
from azconsole.domain.progress import StepReport, StepState
from azconsole.operations.connectivity import CheckConnectivity, report_lines

if TYPE_CHECKING:
    from azconsole.controllers.jobs import JobContext, JobRunner
    from azconsole.domain.errors import AzConsoleError
    from azconsole.operations.toolbox import Toolbox

_LANE = "connectivity"


@dataclass(frozen=True, slots=True)
class ConnectivityView:
    """What the page shows: `clouds` as key and title, the chosen one, its hosts as far as they are tried, and whether a test
    runs. `report` is the last whole test of the chosen cloud; `summary` one sentence about how it stands."""

    clouds: tuple[tuple[str, str], ...] = ()
    cloud: str = ""
    hosts: tuple[HostReport, ...] = ()
    running: bool = False
    summary: str = ""
    report: ConnectivityReport | None = None


class ConnectivityController(Controller):
    """`changed` carries the view after each step; `failed` an AzConsoleError."""

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(runner, parent)
        self.view = ConnectivityView()
        self._check: CheckConnectivity | None = None

    def attach(self, toolbox: Toolbox) -> None:
        """The site is open."""
        self._check = toolbox.connectivity
        clouds = tuple((cloud.key, shown(cloud.title)) for cloud in self._check.clouds)
        self._show(replace(self.view, clouds=clouds))
        self.choose(clouds[0][0])

    def choose(self, cloud_key: str) -> None:
        """Look at another cloud: its hosts, not tried yet. Not while a test runs."""
        if self._check is None or self.view.running:
            return
        cloud = next(cloud for cloud in self._check.clouds if cloud.key == cloud_key)
        hosts = tuple(HostReport(target) for target in targets_of(cloud))
        self._show(replace(self.view, cloud=cloud_key, hosts=hosts, report=None, summary=tr("Not tested yet")))

    def start(self) -> None:
        """Try all hosts of the chosen cloud."""
        check, cloud = self._check, self.view.cloud
        if check is None or self.view.running:
            return
        self.choose(cloud)
        self._show(replace(self.view, running=True, summary=tr("Testing…")))

        def work(context: JobContext) -> ConnectivityReport:
            return check.run(cloud, context.cancel, context.report)

        self._start(
            work, lane=_LANE, on_result=self._ended, on_error=self._on_error, on_cancel=self._stopped,
            on_progress=self._came,
        )  # fmt: skip

    def stop(self) -> None:
        """Stop the test; within a second nothing runs any more."""
        self.cancel()

    def as_text(self) -> str:
        """The report for a mail; empty while there is none."""
        return "\n".join(report_lines(self.view.report, shown)) if self.view.report else ""

    def _came(self, host: HostReport) -> None:
        hosts = tuple(host if old.target == host.target else old for old in self.view.hosts)
        self._show(replace(self.view, hosts=hosts))

    def _ended(self, report: ConnectivityReport) -> None:
        bad = sum(host.state is StepState.FAILED for host in report.hosts)
        odd = sum(host.state is StepState.WARNING for host in report.hosts)
        if bad:
            summary = tr("Hosts that cannot be used: {bad:n} of {all:n}", bad=bad, all=len(report.hosts))
        elif odd:
            summary = tr("All hosts can be used; hosts to look at: {odd:n}", odd=odd)
        else:
            summary = tr("All hosts can be used")
        self._show(replace(self.view, running=False, hosts=report.hosts, report=report, summary=summary))

    def _stopped(self) -> None:
        self._show(replace(self.view, running=False, summary=tr("Stopped")))

    def _on_error(self, error: AzConsoleError) -> None:
        self._show(replace(self.view, running=False, summary=shown(error.title)))
        self.failed.emit(error)

    def _show(self, view: ConnectivityView) -> None:
        self.view = view
        self.changed.emit(view)


def steps_of(host: HostReport) -> list[StepReport]:
    """The stages as steps with their times."""
    return [StepReport(s.stage, shown(STAGE_TITLES[s.stage]), s.state, _detail(s)) for s in host.stages]


def milliseconds(seconds: float) -> str:
    """A time as the page shows it; empty for none."""
    return tr("{time} ms", time=number(round(seconds * 1000))) if seconds else ""


def _detail(stage: StageReport) -> str:
    detail, took = shown(stage.detail), milliseconds(stage.seconds)
    return f"{detail} ({took})" if detail and took else detail or took
