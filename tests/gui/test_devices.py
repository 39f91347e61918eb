"""Assets and Compliance > Devices: the list, its search, reading the tenant's devices, adding devices to collections."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QTabBar
from pytestqt.qtbot import QtBot

from azconsole.controllers.jobs import JobRunner
from azconsole.controllers.nodes import DEVICE_COLLECTIONS, DEVICES
from azconsole.controllers.read_devices import ReadDevicesController
from azconsole.controllers.services_list import ICON_ROLE
from azconsole.domain.collections import Membership
from azconsole.domain.devices import DeviceCounts, DeviceQuery
from azconsole.domain.errors import AccessDeniedError, KeyStoreUnavailableError
from azconsole.domain.search import DEVICE_FIELDS, Criterion, Operator
from azconsole.operations.discover_devices import DeviceResult
from tests import site as sites
from tests.gui.collections_desk import Desk, is_usable, names, pick, rows_of
from tests.gui.conftest import OpenReal
from tests.gui.fakes import service
from tests.gui.walking import named, press, write
from tests.store.device_samples import device

STALL_MS = 100.0
"""Twice the goal: other work may share the machine."""


@pytest.fixture
def desk(open_real: OpenReal) -> Desk:
    return Desk(open_real())


def test_the_list_shows_devices_in_words(desk: Desk) -> None:
    seen = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
    desk.know(
        [
            device("pc-b", operating_system="Windows", trust_type="ServerAd", managed=True, compliant=False),
            device("PC-A", trust_type="Workplace", enabled=True, last_sign_in=seen, device_id="d-1"),
            device("pc-C", trust_type="something else"),
        ]
    )
    pane = desk.go_devices()
    titles = pane.table.titles()
    assert titles == [
        "Icon", "Name", "Operating System", "OS Version", "Manufacturer", "Model", "Join Type", "Managed", "Compliant",
        "Enabled", "Last Sign-In", "Source", "Device ID",
    ]  # fmt: skip
    first, second, third = (dict(zip(titles, row, strict=True)) for row in rows_of(pane.table))
    assert (first["Name"], second["Name"]) == ("PC-A", "pc-b")
    assert (first["Join Type"], first["Enabled"], first["Source"]) == ("Azure AD registered", "Yes", "File")
    assert first["Last Sign-In"].startswith("3/2/2026")
    assert (second["Join Type"], second["Managed"], second["Compliant"], second["Enabled"]) == (
        "Hybrid Azure AD joined", "Yes", "No", "",
    )  # fmt: skip
    assert third["Join Type"] == "something else"
    assert pane.table.model().index(0, 0).data(ICON_ROLE) == "device"
    tester = QAbstractItemModelTester(pane.table.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    tester.deleteLater()


def test_search_criteria_order_and_type_ahead(desk: Desk, qtbot: QtBot) -> None:
    desk.some()
    pane = desk.go_devices()
    write(desk.window, "devicesSearch", "pc1")
    pane.search_now()
    desk.real.settle()
    assert len(names(pane.table)) == 10
    item = desk.window.search.lists["assets/overview/devices"]
    for field, operator, value, count in (
        ("managed", Operator.IS, "yes", 10),
        ("managed", Operator.IS_NOT, "yes", 10),
        ("trust_type", Operator.CONTAINS, "hybrid", 20),
        ("source", Operator.IS, "File", 20),
        ("operating_system", Operator.STARTS_WITH, "ipad", 7),
        ("last_sign_in", Operator.AFTER, "2026-01-01", 0),
    ):
        item.clear()
        item.bar.show_criteria((Criterion(field, operator, value),))
        desk.real.settle()
        assert len(names(pane.table)) == count, (field, operator)
    item.clear()
    desk.real.settle()
    pane.table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    desk.real.settle()
    assert names(pane.table, 2)[0] == "Windows"
    pane.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    desk.real.settle()
    with qtbot.waitSignal(desk.lists.devices.typed_to):
        pane.table.keyboardSearch("pc13")
    assert pane.table.currentIndex().row() == 13
    assert {field.key for field in DEVICE_FIELDS} == {"name", *(
        "operating_system", "os_version", "manufacturer", "model", "trust_type", "managed", "compliant", "enabled",
        "last_sign_in", "source", "device_id",
    )}  # fmt: skip


def test_the_details_tell_the_collections_of_a_device(desk: Desk) -> None:
    numbers = desk.some(3)
    desk.collection("Pilot", Membership((numbers["PC01"],)))
    pane = desk.go_devices()
    desk.choose(pane, "PC01")
    tabs = named(desk.window, "detailsTabs", QTabBar)
    tabs.setCurrentIndex(1)
    desk.real.until(lambda: rows_of(named(desk.window, "detailsTable"))[0][0] == "Pilot")
    desk.choose(pane, "PC02")
    labels = [label.text() for label in desk.window.details.findChildren(QLabel)]
    assert "This device is in no collection." in labels


def test_an_empty_list_says_what_to_do_and_reading_needs_a_service(desk: Desk) -> None:
    pane = desk.go_devices()
    assert pane.empty.isVisible()
    assert pane.empty.button.text() == "Read Devices Now"
    assert pane.empty.button.hasFocus()
    pane.empty.button.click()
    error = desk.real.dialog("errorDialog")
    assert "Configure an Azure service first" in "".join(label.text() for label in error.findChildren(QLabel))
    press(error, "closeButton")


def test_read_devices_now_and_allowed_removals(desk: Desk) -> None:
    control = desk.real.control
    sites.imported(desk.real.tools, control)
    pane = desk.go_devices()
    desk.real.trigger("actionReadDevices")
    assert not desk.lists.actions.read.isEnabled()
    desk.real.settle()
    known = desk.tools.devices.count(DeviceQuery())
    assert known > 100
    assert pane.table.model().rowCount() == known
    status = named(desk.window, "statusText", QLabel)
    assert status.text().startswith(f"{known} devices read: {known} added")
    assert {row[11] for row in rows_of(pane.table)[:20]} == {"Azure AD"}
    control.control("POST", "/devices", {"remove": known // 2})
    tenant = desk.real.tools.services.all()[0].tenant.tenant_id
    desk.tools.devices.begin_full(tenant)
    desk.real.trigger("actionReadDevices")
    question = desk.real.dialog("deviceRemovalsDialog")
    is_usable(question)
    assert f"Remove {known // 2} of {known} devices?" in question.ui.questionLabel.text()
    press(question, "yesButton")
    desk.real.settle()
    assert desk.tools.devices.count(DeviceQuery()) == known - known // 2


def test_a_missing_permission_is_told_with_who_can_grant_it(desk: Desk) -> None:
    sites.imported(desk.real.tools, desk.real.control, roles=[])
    desk.go_devices()
    desk.real.trigger("actionReadDevices")
    error = desk.real.dialog("errorDialog")
    said = "".join(label.text() for label in error.findChildren(QLabel))
    assert "Device.Read.All" in said
    assert "Global Administrator" in said
    press(error, "closeButton")


def test_a_locked_key_store_is_asked_for_and_reading_goes_on(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    sites.imported(desk.real.tools, desk.real.control)
    desk.go_devices()
    whole, refusals = type(desk.tools.read_devices).run, [KeyStoreUnavailableError("No key store", "It is locked.")]

    def run(operation: Any, *args: Any, **options: Any) -> Any:
        if refusals:
            raise refusals.pop()
        return whole(operation, *args, **options)

    monkeypatch.setattr(type(desk.tools.read_devices), "run", run)
    desk.real.trigger("actionReadDevices")
    desk.real.dialog("keyStoreDialog").accept()
    desk.real.until(lambda: desk.tools.devices.count(DeviceQuery()) > 100)
    desk.real.settle()


def test_another_service_of_the_tenant_may_read_them(qtbot: QtBot) -> None:
    asked: list[int] = []

    def run(service_id: int, *_: object, **__: object) -> DeviceResult:
        asked.append(service_id)
        if service_id == 1:
            raise AccessDeniedError("Permission missing", "Device.Read.All")
        return DeviceResult(True, DeviceCounts(added=7), devices=7)

    services = SimpleNamespace(all=lambda: [service(1, "Able"), service(2, "Baker")])
    tools = SimpleNamespace(read_devices=SimpleNamespace(run=run))
    runner = JobRunner()
    reading = ReadDevicesController(SimpleNamespace(services=services, collection_tools=tools), runner)  # type: ignore[arg-type]  # what it uses
    with qtbot.waitSignal(reading.finished) as done:
        reading.read()
    assert asked == [1, 2]
    assert str(done.args[0].sentence) == "7 devices read: 7 added, 0 changed, 0 removed."
    with qtbot.waitSignal(reading.failed) as failed:
        reading.read(1)
    assert failed.args[0].title == "Permission missing"
    reading.close()
    assert runner.shutdown()


def test_cancel_stops_reading_within_a_second(desk: Desk) -> None:
    sites.imported(desk.real.tools, desk.real.control)
    desk.go_devices()
    desk.real.control.fault(path="/devices/delta", delay_seconds=3, count=2)
    desk.real.trigger("actionReadDevices")
    desk.real.until(lambda: "Devices of Contoso" in named(desk.window, "statusText", QLabel).text())
    begun = time.monotonic()
    press(desk.window, "statusCancelButton")
    desk.real.until(lambda: "cancelled" in named(desk.window, "statusText", QLabel).text())
    assert time.monotonic() - begun < 1.0
    assert desk.lists.actions.read.isEnabled()


def test_selected_devices_are_added_to_an_existing_and_to_a_new_collection(desk: Desk) -> None:
    numbers = desk.some(5)
    desk.collection("Pilot", Membership((numbers["PC00"],)))
    pane = desk.go_devices()
    pane.table.clearSelection()
    assert not desk.lists.actions.add_existing.isEnabled()
    pane.table.selectAll()
    desk.real.trigger("actionAddToExisting")
    picker = desk.real.dialog("collectionPickerDialog")
    is_usable(picker)
    assert not named(picker, "okButton").isEnabled()
    pick(picker, "collectionsTable", "Pilot")
    press(picker, "okButton")
    desk.real.settle()
    assert len(desk.members("Pilot")) == 5
    assert named(desk.window, "statusText", QLabel).text() == "4 devices were added."
    pane.table.choose_row(3)
    desk.real.trigger("actionAddToNew")
    dialog = desk.real.dialog("collectionDialog")
    desk.real.settle()
    write(dialog, "nameEdit", "New one")
    dialog.ui.nameEdit.textEdited.emit("New one")
    press(dialog, "okButton")
    desk.real.gone("collectionDialog")
    assert desk.members("New one") == ["PC03"]


def test_rows_are_copied_with_their_words(desk: Desk) -> None:
    desk.some(2)
    pane = desk.go_devices()
    pane.table.selectAll()
    rows = list(pane.table.rows().read(lambda: False))
    assert rows[0][:2] == ("PC00", "iPadOS")
    assert "Hybrid Azure AD joined" in rows[0]


def test_two_hundred_thousand_devices_come_quickly_without_a_stall(desk: Desk, qtbot: QtBot) -> None:
    desk.know(device(f"PC{n:06d}", operating_system=f"System {n % 7}") for n in range(200_000))
    stalls, last = [], [time.perf_counter()]

    def beat() -> None:
        now = time.perf_counter()
        stalls.append((now - last[0]) * 1000 - 5)
        last[0] = now

    desk.real.console.controllers.console.go("assets/overview/devices")
    pane = desk.window.views.pane_of("assets/overview/devices")
    model = pane.table.model()
    desk.real.until(lambda: model.rowCount() == 200_000)
    desk.real.settle()
    heart = QTimer(desk.window, interval=5)
    heart.setTimerType(Qt.TimerType.PreciseTimer)
    heart.timeout.connect(beat)
    best: dict[int, float] = {}
    for _ in range(3):  # the machine may do something else meanwhile
        for column in (2, 1):
            stalls.clear()
            last[0] = time.perf_counter()
            heart.start()
            begun = time.perf_counter()
            with qtbot.waitSignal(desk.lists.devices.counting):
                pane.table.sortByColumn(column, Qt.SortOrder.DescendingOrder)
            first = time.perf_counter() - begun
            desk.real.settle()
            pane.table.scrollToBottom()
            desk.real.until(lambda: model.index(199_999, 1, QModelIndex()).data())
            heart.stop()
            assert first < 1.0
            best[column] = min(max(stalls), best.get(column, 1e9))
        if max(best.values()) < STALL_MS:
            break
        pane.table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
        desk.real.settle()
    assert max(best.values()) < STALL_MS, best
    assert desk.lists.devices.model.every.itemsize == 8


def test_the_keyboard_stays_in_the_list_that_is_read(desk: Desk) -> None:
    desk.some(3)
    desk.window.focus_main()
    desk.real.console.controllers.console.go("assets/overview/devices")
    desk.real.settle()
    pane = desk.window.views.pane_of("assets/overview/devices")
    assert pane.table.hasFocus()
    QTest.keyClick(pane.table, Qt.Key.Key_Down)
    assert pane.table.currentIndex().row() == 1


@pytest.mark.parametrize(("wanted", "place"), [("pc07", DEVICES), ("Berlin", DEVICE_COLLECTIONS)])
def test_the_palette_finds_devices_and_collections_and_goes_there(desk: Desk, wanted: str, place: str) -> None:
    desk.some(20)
    desk.collection("Berlin")
    desk.collection("Paris")
    window = desk.real.window
    window.search.open_palette()
    palette = window.search.palette
    write(palette, palette.edit.objectName(), wanted)
    desk.real.until(lambda: wanted.casefold() in [entry.title.casefold() for entry in palette.list.entries])
    QTest.keyClick(palette.edit, Qt.Key.Key_Return)
    assert desk.real.console.controllers.console.current.key == place
    pane = window.list_pane()
    desk.real.until(lambda: [name.casefold() for name in names(pane.table)] == [wanted.casefold()])
