"""What is told to the administrator: the rules by facts alone, and what was dismissed or snoozed by a clock of the test's."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID, uuid4

import pytest

from azconsole.domain.apps import App, AppKind, AppOrigin, AzureService, SecretInfo, Tenant
from azconsole.domain.changes import Change, ChangeState
from azconsole.domain.jobs import JobEnding, JobId, JobOutcome, JobState
from azconsole.domain.keystore import KeyStoreMode
from azconsole.domain.progress import StepReport, StepState
from azconsole.domain.users import DiscoveryOutcome, DiscoveryResult, RoundKind, RunRecord
from azconsole.operations.discover_devices import DeviceRemovals
from azconsole.operations.notification_board import SETTING, Board, NotificationBoard, SnoozePeriod
from azconsole.operations.notifications import ActionKind, Facts, Notification, Severity, notifications
from azconsole.operations.recurring import APP_HEALTH, DEVICE_DISCOVERY
from azconsole.operations.recurring_work import AppHealth

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
TENANT = Tenant(UUID(int=7), "Contoso", "contoso.example", "AzurePublicCloud")


def service(number: int = 1, expires: datetime | None = NOW + 300 * DAY, app: int | None = None) -> AzureService:
    secret = SecretInfo(f"secret-{number}", "abc", expires)
    server = App(app or number, AppKind.SERVER, TENANT, f"Server {app or number}", uuid4(), AppOrigin.IMPORTED, NOW)
    server = replace(server, secret=secret)
    name = f"Service {number}"
    return AzureService(number, name, "", "cloud-management", TENANT.cloud, TENANT, server, None, None, NOW)


def run(outcome: DiscoveryOutcome, message: str = "", number: int = 1, service_id: int = 1) -> RunRecord:
    result = DiscoveryResult(RoundKind.FULL, outcome, 0, 0, 0, 1, 1, 0, 1.0, NOW - 2 * HOUR, 5321, 12000)
    return RunRecord(number, service_id, result, message)


def change(kind: AppKind = AppKind.SERVER) -> Change:
    form = {"application_name": "ConfigMgr"}
    return Change(UUID(int=9), kind, TENANT, "marker", form, ChangeState.OPEN, NOW - 3 * DAY)


def only(facts: Facts) -> Notification:
    [found] = notifications(facts)
    return found


def test_a_quiet_site_has_nothing_to_tell() -> None:
    runs = tuple(run(outcome) for outcome in (DiscoveryOutcome.COMPLETED, DiscoveryOutcome.CANCELLED))
    assert notifications(Facts(NOW, (service(),), runs)) == []
    assert notifications(Facts(NOW, (service(expires=None),))) == []


@pytest.mark.parametrize(
    ("left", "step", "words"),
    [
        (30 * DAY, 30, "in 30 days"),
        (14 * DAY + HOUR, 30, "in 14 days"),
        (14 * DAY, 14, "in 14 days"),
        (7 * DAY, 7, "in 7 days"),
        (DAY + HOUR, 7, "in 1 day."),
        (DAY, 1, "in 1 day."),
        (HOUR, 1, "in less than a day"),
    ],
)
def test_a_secret_key_is_warned_of_in_steps(left: timedelta, step: int, words: str) -> None:
    found = only(Facts(NOW, (service(expires=NOW + left),)))
    assert (found.severity, found.can_be_hidden) == (Severity.WARNING, True)
    assert found.key.endswith(f":{step}")
    assert words in found.title
    assert found.since == NOW + left - step * DAY
    assert found.action is not None
    assert (found.action.kind, found.action.service_id) == (ActionKind.APPLICATIONS, 1)


def test_a_secret_key_that_lasts_longer_is_no_matter() -> None:
    assert notifications(Facts(NOW, (service(expires=NOW + 30 * DAY + timedelta(seconds=1)),))) == []


@pytest.mark.parametrize("ago", [timedelta(0), 40 * DAY])
def test_an_expired_secret_key_is_critical(ago: timedelta) -> None:
    found = only(Facts(NOW, (service(expires=NOW - ago),)))
    assert found.severity is Severity.CRITICAL
    assert not found.can_be_hidden
    assert "has expired" in found.title
    assert found.since == NOW - ago


def test_an_app_of_two_services_is_told_once() -> None:
    services = (service(1, NOW + DAY, app=5), service(2, NOW + DAY, app=5))
    assert "“Service 1”, “Service 2”" in only(Facts(NOW, services)).text


def test_a_failed_run_is_one_thing_while_its_message_stays() -> None:
    first = only(Facts(NOW, (service(),), (run(DiscoveryOutcome.FAILED, "No answer.", 1),)))
    again = only(Facts(NOW, (service(),), (run(DiscoveryOutcome.FAILED, "No answer.", 2),)))
    other = only(Facts(NOW, (service(),), (run(DiscoveryOutcome.FAILED, "Refused.", 3),)))
    assert first.key == again.key != other.key
    assert (first.title, first.text) == ("The last discovery of “Service 1” failed.", "No answer.")
    assert first.action is not None
    assert first.action.kind is ActionKind.SHOW_SERVICE


def health(outcome: JobOutcome, message: str = "Read users: No consent.", lines: bool = True) -> AppHealth:
    line = StepReport("directory-read", "Read users", StepState.FAILED, "No consent.")
    return AppHealth(NOW - HOUR, outcome, message, (line,) if lines else ())


def test_apps_that_failed_their_check_are_told_with_who_mends_them() -> None:
    found = only(Facts(NOW, (service(),), health={1: health(JobOutcome.FAILED)}))
    assert (found.severity, found.since) == (Severity.WARNING, NOW - HOUR)
    assert found.title == "The apps of “Service 1” did not pass their last check."
    assert found.text == (
        "Read users: No consent. An administrator of Contoso mends it in the Azure portal, under App registrations. "
        "The apps are checked again every day."
    )
    assert found.action is not None
    assert (found.action.kind, found.action.service_id) == (ActionKind.APPLICATIONS, 1)


def test_apps_that_could_not_be_checked_are_not_the_portals_matter() -> None:
    found = only(Facts(NOW, (service(),), health={1: health(JobOutcome.FAILED, "No answer.", lines=False)}))
    assert found.text == "No answer. The apps are checked again every day."


def test_a_failed_check_is_one_thing_while_its_finding_stays() -> None:
    keys = [
        only(Facts(NOW, (service(),), health={1: health(JobOutcome.FAILED, message)})).key
        for message in ("No consent.", "No consent.", "No app.")
    ]
    assert keys[0] == keys[1] != keys[2]


@pytest.mark.parametrize("outcome", [outcome for outcome in JobOutcome if outcome is not JobOutcome.FAILED])
def test_apps_that_work_or_only_warn_are_not_told(outcome: JobOutcome) -> None:
    assert notifications(Facts(NOW, (service(),), health={1: health(outcome), 2: health(JobOutcome.FAILED)})) == []


def test_removals_wait_and_each_run_asks_anew() -> None:
    first = only(Facts(NOW, (service(),), (run(DiscoveryOutcome.REMOVALS_WAITING),)))
    later = only(Facts(NOW, (service(),), (run(DiscoveryOutcome.REMOVALS_WAITING, number=2),)))
    assert "5,321 of the 12,000 users" in first.text
    assert first.key != later.key
    assert first.action is not None
    assert first.action.kind is ActionKind.DECIDE_REMOVALS


def test_a_run_of_a_deleted_service_is_not_told() -> None:
    assert notifications(Facts(NOW, (service(),), (run(DiscoveryOutcome.FAILED, service_id=2),))) == []


@pytest.mark.parametrize(("kind", "field_name"), [(AppKind.SERVER, "Web app"), (AppKind.CLIENT, "Native Client app")])
def test_an_unfinished_creation_says_where_to_finish_it(kind: AppKind, field_name: str) -> None:
    found = only(Facts(NOW, unfinished=(change(kind),)))
    assert "“ConfigMgr”" in found.title
    assert f"beside {field_name}, then Create, and sign in to Contoso" in found.text
    assert found.since == NOW - 3 * DAY
    assert found.action is not None
    assert found.action.kind is ActionKind.WIZARD


@pytest.mark.parametrize(("vault", "key"), [(True, "key-store:locked"), (False, "key-store:none")])
def test_a_key_store_that_cannot_be_used_is_critical(vault: bool, key: str) -> None:
    facts = Facts(NOW, (service(),), key_store=KeyStoreMode.UNDECIDED, vault_exists=vault)
    found = only(facts)
    assert (found.key, found.can_be_hidden) == (key, False)
    assert notifications(replace(facts, services=())) == [], "without a service nobody needs a key store yet"


def test_the_worst_comes_first_and_of_two_the_newer() -> None:
    services = (service(1), service(2, NOW - DAY), service(3, NOW + 6 * DAY))
    facts = Facts(NOW, services, (run(DiscoveryOutcome.FAILED),), (change(),), practice=True)
    kinds = [item.key.split(":")[0] for item in notifications(facts)]
    assert kinds == ["secret-key", "run-failed", "secret-key", "creation", "practice"]


def test_the_practice_cloud_is_always_told() -> None:
    found = only(Facts(NOW, practice=True))
    assert (found.severity, found.can_be_hidden) == (Severity.INFORMATION, False)


@dataclass
class Site:
    """What a NotificationBoard needs of the toolbox, in memory."""

    time: datetime = NOW
    items: list[AzureService] = field(default_factory=lambda: [service(expires=NOW + 20 * DAY)])
    record: RunRecord | None = None
    states: dict[JobId, JobState] = field(default_factory=dict)
    kept: dict[str, str] = field(default_factory=dict)
    removals: dict[int, DeviceRemovals] = field(default_factory=dict)
    writes: int = 0

    def board(self) -> NotificationBoard:
        parts = SimpleNamespace(
            clock=lambda: self.time,
            services=SimpleNamespace(all=lambda: self.items),
            runs=SimpleNamespace(last=lambda _: self.record),
            recurring=SimpleNamespace(states=lambda: self.states),
            create_app=SimpleNamespace(unfinished=list),
            secrets=SimpleNamespace(mode=KeyStoreMode.SYSTEM),
            settings=SimpleNamespace(get=self.kept.get, set=self._set),
            practice=False,
            collection_tools=SimpleNamespace(read_devices=SimpleNamespace(removals=self.removals.__getitem__)),
        )
        return NotificationBoard(cast(Any, parts))

    def _set(self, name: str, value: str) -> None:
        self.writes += 1
        self.kept[name] = value


def key(board: Board) -> str:
    return board.shown[0].key


def test_a_dismissed_notification_stays_away_until_the_next_step() -> None:
    site = Site()
    told = site.board().look()
    after = site.board().dismiss(key(told))
    assert (after.shown, after.hidden, after.next_end) == ((), 1, None)
    site.time += 5 * DAY
    assert site.board().look().shown == ()
    site.time += DAY + HOUR  # 14 days are left
    assert [item.key[-3:] for item in site.board().look().shown] == [":14"]


@pytest.mark.parametrize(
    ("period", "time"),
    [
        (SnoozePeriod.HOUR, HOUR),
        (SnoozePeriod.DAY, DAY),
        (SnoozePeriod.WEEK, 7 * DAY),
        (SnoozePeriod.MONTH, 30 * DAY),
    ],
)
def test_a_snoozed_notification_comes_back_when_its_time_is_over(period: SnoozePeriod, time: timedelta) -> None:
    site = Site(items=[service()], record=run(DiscoveryOutcome.FAILED, "No answer."))
    after = site.board().snooze(key(site.board().look()), period)
    assert (after.shown, after.hidden, after.next_end) == ((), 1, NOW + time)
    site.time += time - timedelta(seconds=1)
    assert site.board().look().shown == ()
    site.time += timedelta(seconds=1)
    back = site.board().look()
    assert (len(back.shown), back.hidden, back.next_end) == (1, 0, None)


def test_what_is_over_is_forgotten_and_told_when_it_comes_again() -> None:
    site = Site(items=[service()], record=run(DiscoveryOutcome.FAILED, "No answer."))
    site.board().dismiss(key(site.board().look()))
    site.record = run(DiscoveryOutcome.COMPLETED)
    assert site.board().look().hidden == 0
    site.record = run(DiscoveryOutcome.FAILED, "No answer.")
    assert len(site.board().look().shown) == 1


def test_the_board_looks_at_the_last_check_of_the_apps() -> None:
    job = JobId(APP_HEALTH.key, 1)
    site = Site(items=[service()], states={job: JobState(job, NOW - HOUR, None, JobEnding(JobOutcome.UNFINISHED))})
    assert site.board().look().shown == ()
    site.states[job] = JobState(job, NOW - HOUR, NOW, JobEnding(JobOutcome.FAILED, "No consent."))
    assert key(site.board().look()).startswith("app-health:1:")
    site.states[job] = JobState(job, NOW, NOW, JobEnding(JobOutcome.COMPLETED))
    assert site.board().look().shown == ()


def test_removals_of_devices_that_wait_are_told_once_a_tenant_until_they_are_decided() -> None:
    waits = JobEnding(JobOutcome.REMOVALS_WAITING)
    jobs = [JobId(DEVICE_DISCOVERY.key, number) for number in (1, 2)]
    removals = DeviceRemovals(40, 100, NOW - 7 * DAY)
    site = Site(items=[service(1), service(2)], removals={1: removals, 2: removals})
    site.states = {job: JobState(job, NOW - HOUR, NOW, waits) for job in jobs}
    told = site.board().look()
    (found,) = told.shown
    assert (found.severity, found.since, found.title) == (
        Severity.WARNING, NOW - HOUR, "Removing devices of “Service 1” waits for your decision.",
    )  # fmt: skip
    assert "40 of the 100 devices" in found.text
    assert found.action is not None
    assert (found.action.kind, found.action.service_id) == (ActionKind.DECIDE_DEVICE_REMOVALS, 1)
    site.board().dismiss(found.key)
    site.states[jobs[0]] = JobState(jobs[0], NOW, NOW, waits)
    assert site.board().look().shown == (), "the next hour's run waits for the same"
    site.removals[1] = DeviceRemovals(40, 100, NOW)
    assert len(site.board().look().shown) == 1, "another full round ended in between"
    site.removals = {1: DeviceRemovals(0, 60, NOW), 2: DeviceRemovals(0, 60, NOW)}
    assert site.board().look().shown == (), "decided, although no run has followed"


def test_a_critical_notification_cannot_be_hidden() -> None:
    site = Site(items=[service(expires=NOW - DAY)])
    told = site.board().look()
    for after in (site.board().dismiss(key(told)), site.board().snooze(key(told), SnoozePeriod.DAY)):
        assert (after.shown, after.hidden) == (told.shown, 0)


def test_everything_hidden_is_shown_again() -> None:
    site = Site()
    told = site.board().look()
    site.board().dismiss(key(told))
    assert site.board().restore() == told


def test_looking_writes_only_when_something_changed() -> None:
    site = Site()
    told = site.board().look()
    site.board().look()
    assert site.writes == 0
    site.board().dismiss(key(told))
    site.board().look()
    assert site.writes == 1


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"a": 5}', '{"a": "tomorrow"}', '{"a": "2026-11-24T00:00:00"}', "null"]
)
def test_a_setting_of_nonsense_hides_nothing(text: str) -> None:
    site = Site(kept={SETTING: text})
    board = site.board()
    assert len(board.look().shown) == 1
    assert board.dismiss(key(board.look())).hidden == 1
