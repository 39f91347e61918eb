"""Notifications in the real window, over the real store: what waits is told, decided from the bar, and stays dismissed."""

from __future__ import annotations

import requests
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QToolButton

from azconsole.app.device_lists import DeviceLists
from azconsole.domain.cancel import CancelToken
from azconsole.domain.devices import DeviceQuery
from azconsole.operations.notification_board import NotificationBoard
from tests import site as sites
from tests.gui.conftest import OpenReal
from tests.gui.real_window import RealWindow, named, press
from tests.gui.test_window_discovery import lost_users


def bar_text(real: RealWindow) -> str:
    """What the yellow bar says."""
    return str(named(real.window, "noticeText", QLabel).text())


def test_removals_that_were_put_off_are_decided_from_the_bar(open_real: OpenReal) -> None:
    real = open_real()
    number = lost_users(real)
    press(real.dialog("removalsDialog"), "keepButton")
    real.until(lambda: "waits for your decision" in bar_text(real))
    real.settle()
    press(real.window, "noticeAction")
    press(real.dialog("removalsDialog"), "removeButton")
    real.until(lambda: bar_text(real).startswith("Practice cloud:"))
    real.settle()
    last = real.tools.runs.last(number)
    assert last is not None
    assert last.result.removed == 250


def test_removals_of_devices_are_decided_from_the_bar(open_real: OpenReal) -> None:
    real = open_real()
    real.until(lambda: real.window.findChild(DeviceLists) is not None)
    number = sites.imported(real.tools, real.control).id
    reading, devices = real.tools.collection_tools.read_devices, real.tools.collection_tools.devices
    reading.run(number, CancelToken())
    known = devices.count(DeviceQuery())
    real.control.control("POST", "/devices", {"remove": known // 2})
    assert reading.run(number, CancelToken(), full=True).waiting_removals == known // 2
    real.console.desk.notifications.controller.look()
    real.until(lambda: "Removing devices of" in bar_text(real))
    real.settle()
    press(real.window, "noticeAction")
    press(real.dialog("deviceRemovalsDialog"), "yesButton")
    real.until(lambda: bar_text(real).startswith("Practice cloud:"))
    real.settle()
    assert devices.count(DeviceQuery()) == known - known // 2


def test_what_was_dismissed_is_kept_in_the_data_folder(open_real: OpenReal) -> None:
    real = open_real()
    lost_users(real)
    press(real.dialog("removalsDialog"), "keepButton")
    flag = real.window.findChild(QToolButton, "notificationFlag")
    real.until(lambda: flag.text() == "2")
    flag.click()
    tops = QApplication.topLevelWidgets()
    flyout = next(w for w in tops if w.objectName() == "notificationFlyout" and w.isVisible())
    flyout.findChildren(QToolButton, "notificationMenuButton")[0].click()
    menu = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible())
    QTest.keyClick(menu, Qt.Key.Key_D)
    real.until(lambda: flag.text() == "1")
    flyout.close()
    real.settle()
    kept = NotificationBoard(real.tools).look()
    assert ([item.key for item in kept.shown], kept.hidden) == (["practice"], 1)


def test_the_bar_leads_to_the_accounts_and_apps_of_the_practice_cloud(open_real: OpenReal) -> None:
    real = open_real()
    seen: list[str] = []
    real.console.desk.open_url = lambda url: bool(seen.append(url)) or True
    real.until(lambda: named(real.window, "noticeAction").isVisible())
    press(real.window, "noticeAction")
    page = requests.get(seen[0], timeout=5).text
    assert "ConfigMgr Log Analytics (no roles)" in page
