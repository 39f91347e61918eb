"""The connectivity test: every host of a cloud is tried step by step, several at the same time (issue 4, section 6)."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import Protocol

from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import CloudProfile, cloud_by_key
from azconsole.domain.connectivity import (
    STAGE_TITLES,
    TARGET_TITLES,
    ConnectivityReport,
    HostReport,
    Stage,
    Target,
    targets_of,
)
from azconsole.domain.errors import StoreError
from azconsole.domain.progress import StepState
from azconsole.domain.redact import redact
from azconsole.operations.ports import Clock, SettingsStore

AT_ONCE = 5
"""Hosts that are tried at the same time."""
LAST_TEST = "connectivity.last"
"""The setting that holds the report of the last whole test, in English, for Export diagnostics."""
_log = logging.getLogger(__name__)
OnHost = Callable[[HostReport], None]


class HostProbe(Protocol):
    """Goes to one host."""

    def try_host(self, cloud: CloudProfile, target: Target, cancel: CancelToken, on_change: OnHost) -> HostReport:
        """The steps towards a host; what fails stands in the report, `on_change` is told of each step on any thread.
        Ends within a time limit of its own. Raises Cancelled."""


class CheckConnectivity:
    """Testing the way to a cloud. `trust` says which certificates and which proxy are in force; `settings` keep the report of
    the last test."""

    def __init__(
        self,
        probe: HostProbe,
        clouds: tuple[CloudProfile, ...],
        clock: Clock,
        trust: Callable[[CloudProfile], str],
        settings: SettingsStore,
    ) -> None:
        self._probe = probe
        self.clouds = clouds
        self._clock = clock
        self._trust = trust
        self._settings = settings

    def run(self, cloud_key: str, cancel: CancelToken, on_host: OnHost = lambda _: None) -> ConnectivityReport:
        """Try all hosts of a cloud; `on_host` is told of each step, on several threads. Raises KeyError for an unknown
        cloud, Cancelled."""
        cloud = cloud_by_key(cloud_key, self.clouds)
        started, begun = self._clock(), time.monotonic()
        with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="connectivity") as pool:
            tries = [pool.submit(self._probe.try_host, cloud, target, cancel, on_host) for target in targets_of(cloud)]
        hosts = tuple(one.result() for one in tries)
        report = ConnectivityReport(cloud, started, time.monotonic() - begun, self._trust(cloud), hosts)
        self._keep(report)
        return report

    def _keep(self, report: ConnectivityReport) -> None:
        try:
            self._settings.set(LAST_TEST, "\n".join([*report_lines(report), ""]))
        except StoreError as error:  # whoever tested sees the report all the same
            _log.warning("the connectivity test is not kept: %s", error)


def report_lines(report: ConnectivityReport, words: Callable[[str], str] = str) -> Iterator[str]:
    """The report as text, for a mail to whoever looks after the network; `words` translates. Nothing secret is in it."""
    started: datetime = report.started
    yield f"azconsole connectivity, {words(report.cloud.title)}, {started:%Y-%m-%d %H:%M} UTC"
    yield redact(words(report.trust))
    for host in report.hosts:
        yield ""
        yield f"{words(TARGET_TITLES[host.target.kind])}: https://{host.target.host}:{host.target.port}"
        for stage in host.stages:
            if stage.state is not StepState.SKIPPED or stage.detail:
                yield "  " + redact(_line(stage.stage, stage.state, stage.seconds, words(stage.detail), words))
        if host.problem is not None:
            for text in (host.problem.meaning, host.problem.mend, host.problem.request):
                if text:
                    yield "  " + redact(words(text))


def _line(stage: Stage, state: StepState, seconds: float, detail: str, words: Callable[[str], str]) -> str:
    took = f", {seconds * 1000:.0f} ms" if seconds else ""
    return f"{words(STAGE_TITLES[stage])}: {state.value}{took}" + (f" – {detail}" if detail else "")
