"""The connectivity test as a whole: hosts in parallel, bounded, live, stopped at once, a report that can be mailed."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, cast

import pytest

from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import AZURE_PUBLIC, REAL_CLOUDS, CloudProfile, practice_cloud
from azconsole.domain.connectivity import HostReport, Problem, Stage, StageReport, Target, targets_of
from azconsole.domain.errors import Cancelled, StoreError
from azconsole.domain.progress import StepState
from azconsole.operations.connectivity import AT_ONCE, LAST_TEST, CheckConnectivity, OnHost, report_lines

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
FINE = tuple(StageReport(stage, StepState.DONE, 0.01, "seen") for stage in Stage)
BAD = Problem("tls-untrusted", "Not trusted", "It is not trusted.", "Ask.", "Please, with password=canary1 in it.")


class Probe:
    """Finds the hosts that are named `bad` wanting."""

    def __init__(self, bad: str = "", during: Callable[[CancelToken], None] = lambda _: None) -> None:
        self.bad, self.during = bad, during
        self.running = self.most = 0
        self.lock = threading.Lock()

    def try_host(self, cloud: CloudProfile, target: Target, cancel: CancelToken, on_change: OnHost) -> HostReport:
        with self.lock:
            self.running += 1
            self.most = max(self.most, self.running)
        try:
            self.during(cancel)
        finally:
            with self.lock:
                self.running -= 1
        report = HostReport(target, FINE)
        if target.kind == self.bad:
            report = replace(report, problem=BAD, stages=(replace(FINE[0], state=StepState.FAILED), *FINE[1:]))
        on_change(report)
        return report


class Settings:
    """SettingsStore; a `full` one keeps nothing."""

    def __init__(self, full: bool = False) -> None:
        self.values: dict[str, str] = {}
        self.full = full

    def set(self, name: str, value: str) -> None:
        if self.full:
            raise StoreError("The disk is full", "Nothing was kept.")
        self.values[name] = value


def check(probe: Probe, *clouds: CloudProfile, settings: Settings | None = None) -> CheckConnectivity:
    trust = "proxy: http://u:canary2@p:1"
    kept = cast(Any, settings or Settings())
    return CheckConnectivity(probe, clouds or REAL_CLOUDS, lambda: NOW, lambda _: trust, kept)


def test_every_cloud_has_its_hosts() -> None:
    for cloud in REAL_CLOUDS:
        hosts = [target.host for target in targets_of(cloud)]
        for url in (cloud.login, cloud.graph, cloud.arm, cloud.log_analytics, cloud.portal):
            assert url.removeprefix("https://") in hosts
    assert {target.port for target in targets_of(practice_cloud("https://localhost:4711", "ca"))} == {4711}


def test_all_hosts_are_tried_at_the_same_time_within_bounds() -> None:
    together = threading.Barrier(5)
    probe = Probe(during=lambda _: together.wait(10) and None)
    seen: list[HostReport] = []
    report = check(probe).run(AZURE_PUBLIC.key, CancelToken(), seen.append)
    assert probe.most == 5 <= AT_ONCE
    assert [host.target for host in report.hosts] == list(targets_of(AZURE_PUBLIC))
    assert {host.target for host in seen} == set(targets_of(AZURE_PUBLIC))
    assert not report.failed


def test_one_host_that_cannot_be_used_fails_the_test() -> None:
    report = check(Probe("graph")).run(AZURE_PUBLIC.key, CancelToken())
    assert report.failed
    assert [host.state for host in report.hosts].count(StepState.FAILED) == 1


def test_f40_a_cancel_ends_all_tries_within_a_second() -> None:
    cancel = CancelToken()
    threading.Timer(0.05, cancel.cancel).start()
    begun = time.monotonic()
    with pytest.raises(Cancelled):
        check(Probe(during=lambda token: token.wait(30))).run(AZURE_PUBLIC.key, cancel)
    assert time.monotonic() - begun < 1


def test_s3_the_report_for_a_mail_holds_no_secret() -> None:
    text = "\n".join(report_lines(check(Probe("graph")).run(AZURE_PUBLIC.key, CancelToken())))
    assert "https://graph.microsoft.com:443" in text
    assert "It is not trusted." in text
    assert "10 ms" in text
    assert "canary" not in text


def test_the_last_whole_test_is_kept_without_secrets() -> None:
    settings, cancel = Settings(), CancelToken()
    report = check(Probe("graph"), settings=settings).run(AZURE_PUBLIC.key, CancelToken())
    assert settings.values[LAST_TEST] == "\n".join(report_lines(report)) + "\n"
    assert "canary" not in settings.values[LAST_TEST]
    cancel.cancel()
    kept = dict(settings.values)
    with pytest.raises(Cancelled):
        check(Probe(during=lambda token: token.check()), settings=settings).run(AZURE_PUBLIC.key, cancel)
    assert settings.values == kept
    assert check(Probe("graph"), settings=Settings(full=True)).run(AZURE_PUBLIC.key, CancelToken()).failed


def test_a_host_is_as_good_as_its_worst_step() -> None:
    target = targets_of(AZURE_PUBLIC)[0]
    assert HostReport(target).state is StepState.PENDING
    for state in (StepState.FAILED, StepState.RUNNING, StepState.WARNING):
        assert HostReport(target, (*FINE[:-1], replace(FINE[-1], state=state))).state is state
    skipped = (*FINE[:2], StageReport(Stage.PROXY, StepState.SKIPPED), *FINE[3:])
    assert HostReport(target, skipped).state is StepState.DONE
    assert HostReport(target, (FINE[0], *HostReport(target).stages[1:])).state is StepState.RUNNING
