"""The yellow bar and the flag: what they show, where their links lead, and what is dismissed or snoozed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from azconsole.app.window import Console
from azconsole.controllers.nodes import USERS
from azconsole.domain.apps import AppKind
from azconsole.domain.changes import Change, ChangeState
from azconsole.domain.errors import UnavailableError
from azconsole.domain.keystore import KeyStoreMode
from azconsole.domain.users import DiscoveryOutcome
from azconsole.gui.console.notice_bar import NoticeBar
from azconsole.operations.notifications import Notification, Severity
from azconsole.operations.toolbox import Toolbox
from tests.gui.conftest import OpenConsole
from tests.gui.fakes import NOW, TENANT, Runs, renamed, run, service, toolbox
from tests.gui.walking import dialog, named, press, rich_labels, unnamed_inputs

FAILED = run(1, DiscoveryOutcome.FAILED, "Azure AD does not answer.")
EXPIRED, FAILING, PRACTICE = "has expired", "The last discovery of", "Practice cloud:"


def site() -> Toolbox:
    """One service whose last run failed, one whose secret key has expired; with the practice notice three to tell."""
    return toolbox(service(1, "Contoso"), service(2, "Fabrikam", expires_in=-3), runs=(FAILED,), users=3)


def settled(console: Console, qtbot: QtBot, count: int) -> None:
    """Wait until the flag counts so many."""
    qtbot.waitUntil(lambda: flag(console).text() == (str(count) if count else "") and not console.runner.busy)


def flag(console: Console) -> Any:
    return console.window.findChild(QToolButton, "notificationFlag")


def bar_text(console: Console) -> str:
    return str(named(console.window, "noticeText", QLabel).text())


def flyout(console: Console) -> QWidget:
    """The list under the flag. The offscreen platform gives no window the keyboard back after a menu, which may close the
    list too: then it is opened anew."""
    found = _flyouts()
    if not found:
        flag(console).click()
        found = _flyouts()
    assert len(found) == 1
    return found[0]


def _flyouts() -> list[QWidget]:
    tops = QApplication.topLevelWidgets()
    return [w for w in tops if w.objectName() == "notificationFlyout" and w.isVisible()]


def titles(root: QWidget) -> list[str]:
    return [w.accessibleName() for w in rows(root)]


def rows(root: QWidget) -> list[QWidget]:
    return [w for w in root.findChildren(QWidget, "notificationRow") if w.isVisible()]


def menu(root: QWidget, number: int) -> QMenu:
    """The menu "…" of a row."""
    rows(root)[number].findChildren(QToolButton, "notificationMenuButton")[0].click()
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible()]
    assert len(found) == 1
    return found[0]


def choose(shown: QMenu, words: str) -> None:
    """Use an entry of a menu by its letter."""
    text = next(a.text() for a in shown.actions() if a.text().replace("&", "") == words)
    QTest.keyClick(shown, Qt.Key(ord(text[text.index("&") + 1].upper())))


def test_the_practice_cloud_is_told_before_the_site_is_open_and_stays(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox(service(1, "Contoso")))
    assert bar_text(console).startswith(PRACTICE)
    settled(console, qtbot, 1)
    assert bar_text(console).startswith(PRACTICE)
    links = [w.text() for w in console.window.notice.findChildren(QToolButton) if w.isVisible()]
    assert links == ["Show accounts and apps"]


def test_the_bar_pages_from_the_worst_to_the_least(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(site())
    settled(console, qtbot, 3)
    window, seen = console.window, []
    for place in ("1/3", "2/3", "3/3"):
        assert named(window, "noticeCount", QLabel).text() == place
        assert window.notice.accessibleName() == f"Notification {place[0]} of 3: {bar_text(console)}"
        seen.append(bar_text(console))
        if place != "3/3":
            named(window, "noticeNext").setFocus()
            press(window, "noticeNext")
    assert [start in text for start, text in zip((EXPIRED, FAILING, PRACTICE), seen, strict=True)] == [True] * 3
    assert not named(window, "noticeNext").isEnabled()
    assert named(window, "noticePrevious").hasFocus(), "the keyboard left the pager at its end"
    press(window, "noticePrevious")
    assert FAILING in bar_text(console)
    assert flag(console).accessibleName() == "3 notifications"


def test_tab_goes_from_the_ribbon_over_flag_and_bar_to_the_address(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(site())
    settled(console, qtbot, 3)
    press(console.window, "noticeNext")
    console.window.ribbon.help_button.setFocus()
    stops: list[str] = []
    while not stops or stops[-1] != "navigationTree":
        QTest.keyClick(console.window.windowHandle(), Qt.Key.Key_Tab)
        stops.append(cast(QWidget, QApplication.focusWidget()).objectName())
    assert stops[0] == "notificationFlag"
    at = stops.index("noticeAction")
    assert stops[at : at + 3] == ["noticeAction", "noticePrevious", "noticeNext"]
    assert stops[at - 1].startswith("action"), "before the bar stands the ribbon"
    assert "refreshButton" in stops[at:], "after the bar stands the address bar"


def test_show_the_service_even_when_a_search_hides_it(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(site())
    settled(console, qtbot, 3)
    window = console.window
    window.services.search.setText("Fabrikam")
    qtbot.waitUntil(lambda: console.controllers.services.view.rowCount() == 1)
    console.controllers.console.go(USERS)
    press(window, "noticeNext")
    press(window, "noticeAction")
    qtbot.waitUntil(lambda: window.selected_service == 1)
    assert QApplication.focusWidget() is window.services.table


def test_the_secret_key_leads_to_the_applications_of_the_service(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(site())
    settled(console, qtbot, 3)
    press(console.window, "noticeAction")
    properties = cast(Any, dialog(qtbot, console.window, "servicePropertiesDialog"))
    assert properties.ui.tabs.currentWidget() is properties.ui.applicationsTab
    qtbot.waitUntil(lambda: properties.ui.nameEdit.text() == "Fabrikam")
    properties.reject()
    qtbot.waitUntil(lambda: not console.runner.busy)


def test_removals_that_wait_are_decided(open_console: OpenConsole, qtbot: QtBot) -> None:
    waiting = run(1, DiscoveryOutcome.REMOVALS_WAITING)
    result = replace(waiting.result, waiting_removals=400, known_users=1000)
    tools = toolbox(service(1, "Contoso"), runs=(replace(waiting, result=result),))
    allowed: list[bool] = []

    def discover(service_id: int, *_: object, allow_removals: bool, by_itself: bool) -> object:
        allowed.append(allow_removals)
        cast(Any, tools).runs = Runs(run(service_id))
        return run(service_id).result

    cast(Any, tools).discover_users = SimpleNamespace(run=discover)
    console = open_console(tools)
    settled(console, qtbot, 2)
    press(console.window, "noticeAction")
    asked = dialog(qtbot, console.window, "removalsDialog")
    assert "400" in named(asked, "questionLabel", QLabel).text()
    press(asked, "removeButton")
    settled(console, qtbot, 1)
    assert allowed == [True]


def test_a_locked_vault_is_unlocked(open_console: OpenConsole, qtbot: QtBot) -> None:
    tools = toolbox(service(1, "Contoso"))
    secrets = cast(Any, tools).secrets
    secrets.mode, secrets.vault = KeyStoreMode.UNDECIDED, True
    console = open_console(tools)
    settled(console, qtbot, 2)
    press(console.window, "noticeAction")
    asked = dialog(qtbot, console.window, "keyStoreDialog")
    secrets.mode = KeyStoreMode.VAULT
    asked.accept()
    settled(console, qtbot, 1)


def test_an_unfinished_creation_leads_to_the_wizard(open_console: OpenConsole, qtbot: QtBot) -> None:
    tools = toolbox(service(1, "Contoso"))
    change = Change(
        TENANT.tenant_id, AppKind.SERVER, TENANT, "marker", {"application_name": "App"}, ChangeState.OPEN, NOW
    )
    changes = [change]
    cast(Any, tools).create_app.unfinished = lambda: list(changes)
    cast(Any, tools).apps = SimpleNamespace(all=list)
    console = open_console(tools)
    settled(console, qtbot, 2)
    press(console.window, "noticeAction")
    wizard = dialog(qtbot, console.window, "azureServicesWizard")
    changes.clear()
    wizard.reject()
    settled(console, qtbot, 1)


def test_a_run_that_fails_is_told_at_once_and_before_what_is_less(open_console: OpenConsole, qtbot: QtBot) -> None:
    tools = toolbox(service(1, "Contoso"))

    def discover(*_: object, **__: object) -> object:
        cast(Any, tools).runs = Runs(FAILED)
        raise UnavailableError("Azure AD does not answer", FAILED.message)

    cast(Any, tools).discover_users = SimpleNamespace(run=discover)
    console = open_console(tools)
    settled(console, qtbot, 1)
    console.window.actions_.run_full.trigger()
    dialog(qtbot, console.window, "errorDialog").reject()
    settled(console, qtbot, 2)
    assert FAILING in bar_text(console)


def test_the_list_opens_by_keyboard_and_has_everything(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(site())
    settled(console, qtbot, 3)
    flag(console).setFocus()
    QTest.keyClick(flag(console), Qt.Key.Key_Space)
    [shown] = _flyouts()
    assert [start in text for start, text in zip((EXPIRED, FAILING, PRACTICE), titles(shown), strict=True)] == [
        True
    ] * 3
    texts = [w.text() for w in shown.findChildren(QLabel)]
    assert "3 days ago" in texts
    assert "just now" in texts
    assert FAILED.message in texts
    assert not unnamed_inputs(shown)
    assert not rich_labels(shown)
    assert shown.focusWidget() is not None
    assert shown.focusWidget().objectName() == "notificationMenuButton"
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_a_link_in_the_list_closes_it_and_leads_on(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(site())
    settled(console, qtbot, 3)
    shown = flyout(console)
    console.window.services.select_key(2)
    rows(shown)[1].findChildren(QToolButton, "notificationAction")[0].click()
    assert not shown.isVisible()
    assert console.window.selected_service == 1


def test_dismissed_stays_dismissed_after_a_restart_until_it_is_wanted_back(
    open_console: OpenConsole, qtbot: QtBot
) -> None:
    tools = site()
    console = open_console(tools)
    settled(console, qtbot, 3)
    choose(menu(flyout(console), 1), "Dismiss")
    settled(console, qtbot, 2)
    assert FAILING not in "".join(titles(flyout(console)))
    flyout(console).close()

    again = open_console(tools)
    settled(again, qtbot, 2)
    press(flyout(again), "notificationRestore")
    settled(again, qtbot, 3)
    flyout(again).close()


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("Snooze for 1 hour", timedelta(hours=1)),
        ("Snooze for 1 day", timedelta(days=1)),
        ("Snooze for 1 week", timedelta(weeks=1)),
        ("Snooze for 1 month", timedelta(days=30)),
    ],
)
def test_snoozed_comes_back(open_console: OpenConsole, qtbot: QtBot, words: str, time: timedelta) -> None:
    tools = site()
    console = open_console(tools)
    settled(console, qtbot, 3)
    choose(menu(flyout(console), 1), words)
    settled(console, qtbot, 2)
    flyout(console).close()
    cast(Any, tools).clock = lambda: NOW + time - timedelta(seconds=1)
    console.window.actions_.refresh.trigger()
    settled(console, qtbot, 2)
    cast(Any, tools).clock = lambda: NOW + time
    console.window.actions_.refresh.trigger()
    settled(console, qtbot, 3)


def test_a_critical_one_and_the_practice_notice_can_only_be_copied(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(site())
    settled(console, qtbot, 3)
    for number in (0, 2):
        opened = menu(flyout(console), number)
        assert [a.text() for a in opened.actions()] == ["&Copy text"]
        choose(opened, "Copy text")
    assert QGuiApplication.clipboard().text().startswith(PRACTICE)
    flyout(console).close()


def test_names_are_shown_as_they_are_and_long_ones_wrap(open_console: OpenConsole, qtbot: QtBot) -> None:
    name = "<b>Contoso</b> " + "with a long name " * 14
    console = open_console(toolbox(renamed(service(1, "x"), name.strip()), runs=(FAILED,)))
    settled(console, qtbot, 2)
    window, label = console.window, named(console.window, "noticeText", QLabel)
    assert "<b>Contoso</b>" in label.text()
    assert label.textFormat() is Qt.TextFormat.PlainText
    window.resize(800, 600)
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()) > 2 * label.fontMetrics().height())
    assert named(window, "noticeNext").geometry().right() <= window.notice.width()


def test_the_place_in_the_bar_is_kept_unless_something_worse_comes(qtbot: QtBot) -> None:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    one, two, three = (Notification(str(n), Severity.WARNING, f"Number {n}") for n in range(3))
    worse = Notification("worse", Severity.CRITICAL, "Worse")
    bar.show_notifications((one, two, three))
    bar.step(1)
    bar.show_notifications((one, two))
    assert bar.accessibleName().endswith("2 of 2: Number 1")
    bar.show_notifications((one, two, three))
    assert bar.accessibleName().endswith("2 of 3: Number 1")
    bar.show_notifications((worse, one, two, three))
    assert bar.accessibleName().endswith("1 of 4: Worse")
    bar.show_notifications(())
    assert bar.isHidden()
