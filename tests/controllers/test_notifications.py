"""The notifications' controller: when it looks, what it tells, and the ages that it writes."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, cast

import pytest
from PySide6.QtCore import QTimer

from azconsole.controllers.jobs import JobRunner
from azconsole.controllers.notifications import NotificationsController, age
from azconsole.domain.errors import StoreError
from azconsole.domain.users import DiscoveryOutcome
from azconsole.operations.notification_board import SnoozePeriod
from azconsole.operations.toolbox import Toolbox
from tests.gui.fakes import NOW, run, service, toolbox


def failing(*, expires_in: int = 300) -> Toolbox:
    """A site whose only service failed in its last run."""
    return toolbox(service(1, "One", expires_in=expires_in), runs=(run(1, DiscoveryOutcome.FAILED, "No answer."),))


def left(controller: NotificationsController) -> timedelta:
    """The time until the next look by itself."""
    [timer] = controller.findChildren(QTimer)
    assert timer.isActive()
    return timedelta(milliseconds=timer.interval())


def test_it_looks_again_within_the_hour_and_when_a_snooze_ends(runner: JobRunner, qtbot: Any) -> None:
    tools = failing()
    controller = NotificationsController(tools, runner)
    with qtbot.waitSignal(controller.changed) as told:
        controller.look()
    key = told.args[0].shown[0].key
    assert left(controller) == timedelta(hours=1, seconds=1)
    with qtbot.waitSignal(controller.changed):
        controller.snooze(key, SnoozePeriod.HOUR)
    cast(Any, tools).clock = lambda: NOW + timedelta(minutes=40)
    with qtbot.waitSignal(controller.changed) as told:
        controller.look()
    assert [item.key for item in told.args[0].shown] == ["practice"]
    assert left(controller) == timedelta(minutes=20, seconds=1)
    controller.close()
    assert not controller.findChildren(QTimer)[0].isActive()


def test_a_look_that_is_asked_for_meanwhile_follows_once(runner: JobRunner, qtbot: Any) -> None:
    tools = failing()
    asked: list[datetime] = []

    def clock() -> datetime:
        asked.append(NOW)
        return NOW

    cast(Any, tools).clock = clock
    controller = NotificationsController(tools, runner)
    for _ in range(5):
        controller.look()
    qtbot.waitUntil(lambda: len(asked) == 2 and not controller.busy)
    assert len(asked) == 2


def test_a_store_that_cannot_be_read_leaves_what_was_told(runner: JobRunner, qtbot: Any) -> None:
    tools = failing()
    controller = NotificationsController(tools, runner)
    with qtbot.waitSignal(controller.changed):
        controller.look()
    told = controller.board

    def broken() -> None:
        raise StoreError("The database cannot be read", "The disk does not answer.")

    cast(Any, tools).services.all = broken
    controller.look()
    qtbot.waitUntil(lambda: not controller.busy)
    assert controller.board is told
    assert left(controller) == timedelta(hours=1, seconds=1)


@pytest.mark.parametrize(
    ("passed", "words"),
    [
        (timedelta(seconds=-5), "just now"),
        (timedelta(seconds=59), "just now"),
        (timedelta(minutes=1), "1 minute ago"),
        (timedelta(minutes=59), "59 minutes ago"),
        (timedelta(hours=2), "2 hours ago"),
        (timedelta(days=1), "1 day ago"),
        (timedelta(days=13), "1 week ago"),
        (timedelta(weeks=60), "60 weeks ago"),
    ],
)
def test_ages_are_written_in_their_largest_unit(passed: timedelta, words: str) -> None:
    assert age(NOW - passed, NOW) == words


def test_what_has_no_beginning_has_no_age() -> None:
    assert age(None, NOW) == ""
