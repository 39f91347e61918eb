"""The page Connectivity and the dialog Network."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
import trustme
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from azconsole.controllers.connectivity import ConnectivityController
from azconsole.controllers.jobs import JobRunner
from azconsole.controllers.network import NetworkController
from azconsole.domain.clouds import AZURE_PUBLIC
from azconsole.domain.connectivity import Problem, Stage, StageReport
from azconsole.domain.network import NetworkSettings, ProxyMode
from azconsole.domain.progress import StepState
from azconsole.domain.redact import Secret
from azconsole.gui.console.connectivity_page import ConnectivityPage
from azconsole.gui.dialogs.network_dialog import NetworkDialog
from azconsole.operations.network_settings import PASSWORD, SETTING
from tests.gui.conftest import OpenConsole
from tests.gui.fakes import toolbox
from tests.gui.walking import dialog, mnemonic_clashes, named, press, rich_labels, unnamed_inputs, write
from tests.operations.test_connectivity import Probe, check
from tests.operations.test_network_settings import Site

WORDS = Problem(
    "proxy-407",
    "Proxy wants credentials",
    "The <b>proxy</b> refuses.",
    "Ask for them.",
    "Please allow graph.microsoft.com",
)


@pytest.fixture
def runner() -> Iterator[JobRunner]:
    found = JobRunner()
    yield found
    assert found.shutdown()


class Opened:
    """A page over a probe, shown."""

    def __init__(self, qtbot: Any, runner: JobRunner, probe: Probe) -> None:
        self.qtbot = qtbot
        self.controller = ConnectivityController(runner)
        self.page = ConnectivityPage(self.controller)
        qtbot.addWidget(self.page)
        self.page.resize(1000, 620)
        self.page.show()
        self.controller.attach(cast(Any, SimpleNamespace(connectivity=check(probe))))

    def test(self) -> None:
        press(self.page, "connectivityStart")
        self.qtbot.waitUntil(lambda: not self.controller.view.running)

    def row(self, number: int) -> list[str]:
        item = self.page.table.topLevelItem(number)
        return [item.text(column) for column in range(self.page.table.columnCount())]


class Failing(Probe):
    """Microsoft Graph is refused by a proxy."""

    def try_host(self, cloud: Any, target: Any, cancel: Any, on_change: Any) -> Any:
        report = super().try_host(cloud, target, cancel, lambda _: None)
        if target.kind == "graph":
            stages = (
                *report.stages[:2],
                StageReport(Stage.PROXY, StepState.FAILED, 0.003, WORDS.title),
                *(StageReport(stage, StepState.SKIPPED) for stage in list(Stage)[3:]),
            )
            report = replace(report, stages=stages, problem=WORDS)
        on_change(report)
        return report


def test_the_hosts_of_the_chosen_cloud_stand_there_before_a_test(qtbot: Any, runner: JobRunner) -> None:
    opened = Opened(qtbot, runner, Probe())
    assert [opened.row(n)[1] for n in range(5)] == [
        "login.microsoftonline.com:443", "graph.microsoft.com:443", "management.azure.com:443",
        "api.loganalytics.io:443", "portal.azure.com:443",
    ]  # fmt: skip
    assert named(opened.page, "connectivitySummary").text() == "Not tested yet"
    assert not named(opened.page, "connectivityCopy").isEnabled()
    assert not named(opened.page, "connectivityStop").isEnabled()
    opened.page.cloud.setCurrentIndex(3)
    opened.page.cloud.activated.emit(3)
    assert opened.row(1)[1] == "microsoftgraph.chinacloudapi.cn:443"


def test_a_test_shows_each_step_and_what_to_ask_for(qtbot: Any, runner: JobRunner) -> None:
    opened = Opened(qtbot, runner, Failing())
    opened.test()
    assert named(opened.page, "connectivitySummary").text() == "Hosts that cannot be used: 1 of 5"
    assert opened.row(0)[2:4] == ["10 ms", "10 ms"]
    assert not opened.page.ask.isVisible()
    opened.page.table.setCurrentItem(opened.page.table.topLevelItem(1))
    assert named(opened.page, "connectivityHost").text() == "Microsoft Graph – graph.microsoft.com:443"
    assert named(opened.page, "connectivityMeaning").text() == "The <b>proxy</b> refuses."
    assert opened.page.request.toPlainText() == WORDS.request
    assert opened.page.steps.topLevelItem(2).text(1) == "Proxy wants credentials (3 ms)"
    press(opened.page, "connectivityCopyRequest")
    assert QApplication.clipboard().text() == WORDS.request
    press(opened.page, "connectivityCopy")
    assert "Please allow graph.microsoft.com" in QApplication.clipboard().text()
    assert "canary" not in QApplication.clipboard().text()


def test_everything_has_a_name_and_letters_are_used_once(qtbot: Any, runner: JobRunner) -> None:
    opened = Opened(qtbot, runner, Failing())
    opened.test()
    opened.page.table.setCurrentItem(opened.page.table.topLevelItem(1))
    assert unnamed_inputs(opened.page) == []
    assert mnemonic_clashes(opened.page) == []
    assert rich_labels(opened.page) == []
    item = opened.page.table.topLevelItem(1)
    assert item.data(0, Qt.ItemDataRole.AccessibleTextRole) == "Microsoft Graph: failed"
    assert item.data(4, Qt.ItemDataRole.AccessibleTextRole) == "Proxy: failed"


def test_it_is_live_and_can_be_stopped(qtbot: Any, runner: JobRunner) -> None:
    inside = threading.Semaphore(0)

    def slow(cancel: Any) -> None:
        inside.release()
        cancel.wait(30)

    opened = Opened(qtbot, runner, Probe(during=slow))
    opened.page.focus_main()
    press(opened.page, "connectivityStart")
    assert inside.acquire(timeout=5)
    assert not named(opened.page, "connectivityCloudBox").isEnabled()
    press(opened.page, "connectivityStop")
    qtbot.waitUntil(lambda: named(opened.page, "connectivitySummary").text() == "Stopped", timeout=1000)
    assert named(opened.page, "connectivityStart").isEnabled()


def test_f62_a_page_that_goes_away_leaves_nothing_running(qtbot: Any, runner: JobRunner) -> None:
    opened = Opened(qtbot, runner, Probe(during=lambda cancel: cancel.wait(30)))
    press(opened.page, "connectivityStart")
    opened.controller.close()
    qtbot.waitUntil(lambda: not runner.busy, timeout=2000)


def network(qtbot: Any, runner: JobRunner, site: Site) -> NetworkDialog:
    tools = SimpleNamespace(network=site.book, clouds=check(Probe()).clouds, secrets=site.secrets)
    shown = NetworkDialog(NetworkController(cast(Any, tools), runner))
    qtbot.addWidget(shown)
    shown.open()
    qtbot.waitUntil(shown.ui.okButton.isEnabled)
    return shown


def test_the_dialog_keeps_what_was_chosen(qtbot: Any, runner: JobRunner, tmp_path: Path) -> None:
    site, file = Site(), tmp_path / "ca.pem"
    trustme.CA().cert_pem.write_to_path(str(file))
    shown = network(qtbot, runner, site)
    assert shown.ui.systemRadio.isChecked()
    assert not shown.ui.proxyEdit.isEnabled()
    shown.ui.manualRadio.setChecked(True)
    write(shown, "proxyEdit", "http://proxy.contoso.com:8080")
    assert not shown.ui.passwordEdit.isEnabled()
    write(shown, "userEdit", "CONTOSO\\ann")
    write(shown, "passwordEdit", "canary-pw")
    write(shown, "directEdit", "localhost, .contoso.com")
    shown.add_file(str(file))
    trusted: list[str] = []
    shown.controller.trusted.connect(trusted.append)
    with qtbot.waitSignal(shown.accepted):
        press(shown, "okButton")
    expected = NetworkSettings(
        ProxyMode.MANUAL, "http://CONTOSO%5Cann@proxy.contoso.com:8080", ("localhost", ".contoso.com"), (str(file),)
    )
    assert site.book.chosen() == expected
    assert site.secrets.kept == {PASSWORD: Secret("canary-pw")}
    assert "proxy.contoso.com:8080" in trusted[0]
    assert "canary" not in trusted[0] + site.settings.kept[SETTING]
    again = network(qtbot, runner, site)
    assert again.ui.manualRadio.isChecked()
    assert (again.ui.proxyEdit.text(), again.ui.userEdit.text()) == ("http://proxy.contoso.com:8080", "CONTOSO\\ann")
    assert again.ui.passwordEdit.text() == ""
    assert again.ui.directEdit.text() == "localhost, .contoso.com"
    again.ui.caList.setCurrentRow(0)
    press(again, "removeButton")
    with qtbot.waitSignal(again.accepted):
        press(again, "okButton")
    assert site.book.in_force() == replace(expected, ca_files=(), password=Secret("canary-pw"))


def test_problems_are_told_on_the_attempt_and_nothing_is_kept(qtbot: Any, runner: JobRunner) -> None:
    site = Site()
    shown = network(qtbot, runner, site)
    shown.ui.manualRadio.setChecked(True)
    write(shown, "proxyEdit", "http://ann:pw@proxy:8080")
    press(shown, "okButton")
    assert "must not hold a password" in named(shown, "proxyProblem").text()
    assert site.settings.kept == {}
    write(shown, "proxyEdit", "http://proxy:8080")
    shown.add_file("/nowhere/ca.pem")
    press(shown, "okButton")
    qtbot.waitUntil(lambda: "/nowhere/ca.pem" in shown.ui.caProblem.text())
    assert shown.isVisible()
    shown.reject()


def test_the_key_store_is_asked_for_when_there_is_none(qtbot: Any, runner: JobRunner) -> None:
    site = Site()
    site.secrets.broken = True
    shown = network(qtbot, runner, site)
    shown.ui.manualRadio.setChecked(True)
    write(shown, "proxyEdit", "http://proxy:8080")
    write(shown, "userEdit", "ann")
    write(shown, "passwordEdit", "canary-pw")
    press(shown, "okButton")
    choice = dialog(qtbot, shown, "keyStoreDialog")
    named(choice, "sessionRadio").setChecked(True)
    with qtbot.waitSignal(shown.accepted):
        press(choice, "okButton")
    assert site.secrets.kept == {PASSWORD: Secret("canary-pw")}


def test_the_menus_entry_opens_it_and_about_shows_what_counts_then(open_console: OpenConsole, qtbot: Any) -> None:
    tools = cast(Any, toolbox())
    tools.network, tools.clouds = Site().book, (AZURE_PUBLIC,)
    console = open_console(tools)
    actions = console.window.actions_
    assert actions.network.isEnabled()
    actions.network.trigger()
    shown = dialog(qtbot, console.window, "networkDialog")
    qtbot.waitUntil(named(shown, "okButton").isEnabled)
    named(shown, "noneRadio").setChecked(True)
    with qtbot.waitSignal(shown.accepted):
        press(shown, "okButton")
    actions.about.trigger()
    about = dialog(qtbot, console.window, "aboutDialog")
    assert "Proxy: none (chosen here)" in named(about, "detailsEdit").toPlainText()
    about.reject()
    qtbot.waitUntil(lambda: not console.runner.busy)


def test_the_dialog_has_names_and_tells_of_the_variable(qtbot: Any, runner: JobRunner) -> None:
    shown = network(qtbot, runner, Site(AZCONSOLE_PROXY="none"))
    assert "AZCONSOLE_PROXY" in named(shown, "forcedLabel").text()
    assert unnamed_inputs(shown) == []
    assert mnemonic_clashes(shown) == []
    assert rich_labels(shown) == []
    shown.reject()
