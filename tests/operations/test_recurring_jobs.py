"""What is due, by the catalogue's rules; who may run it; and what it leaves behind."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from azconsole.domain.apps import SecretInfo
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import (
    Cancelled,
    KeyStoreUnavailableError,
    NotFoundError,
    SignInError,
    StoreError,
    UnavailableError,
    UserInputError,
)
from azconsole.domain.jobs import JobId, JobOutcome
from azconsole.domain.progress import StepReport, StepState
from azconsole.domain.schedules import IntervalUnit, Schedule
from azconsole.domain.users import DiscoveryOutcome, RoundKind
from azconsole.operations import plan_file, recurring
from azconsole.operations.recurring import CATALOGUE
from azconsole.operations.recurring_work import app_health
from azconsole.store.database import Database
from azconsole.store.leases import LeaseRepository
from tests.operations.recurring_site import BEGIN, DAY, DEVICES, DISCOVERY, HEALTH, HOUR, MINUTE, SECRETS, RecurringSite


@pytest.fixture
def site(tmp_path: Path) -> Iterator[RecurringSite]:
    database = Database.open(tmp_path / "data")
    yield RecurringSite(tmp_path, database)
    database.close()


def discover(site: RecurringSite, service_id: int, *, by_itself: bool = True) -> DiscoveryOutcome:
    run = site.discover.run(service_id, RoundKind.DELTA, CancelToken(), by_itself=by_itself)
    return run.outcome


def test_every_service_has_its_jobs_and_the_site_its_own(site: RecurringSite) -> None:
    service = site.service()
    assert [plan.job for plan in site.jobs.plans()] == [
        JobId(DISCOVERY, service.id),
        JobId(DEVICES, service.id),
        JobId(HEALTH, service.id),
        JobId(SECRETS),
    ]
    assert {kind.key for kind in CATALOGUE} == {DISCOVERY, DEVICES, HEALTH, SECRETS, "log-analytics-sync"}


def test_the_first_runs_come_soon_after_a_service_was_configured(site: RecurringSite) -> None:
    service = site.service()
    assert site.next(DISCOVERY, service.id) == BEGIN + MINUTE
    first = site.next(HEALTH, service.id)
    assert first is not None
    assert BEGIN + HOUR <= first < BEGIN + 3 * HOUR
    assert [plan.job.kind for plan in site.jobs.due()] == [SECRETS]


def test_a_due_run_is_done_and_recorded(site: RecurringSite) -> None:
    service = site.service()
    site.clocks.go(MINUTE)
    assert discover(site, service.id) is DiscoveryOutcome.COMPLETED
    assert site.rounds() == [RoundKind.FULL]
    state = site.state(DISCOVERY, service.id)
    assert (state.started, state.ending.outcome) == (BEGIN + MINUTE, JobOutcome.COMPLETED)
    assert site.next(DISCOVERY, service.id) == BEGIN + 6 * MINUTE


def test_c20_what_another_process_has_done_meanwhile_is_not_done_again(site: RecurringSite) -> None:
    service = site.service()
    _, other, other_discovery = site.process()
    site.clocks.go(MINUTE)
    assert other.jobs.due()[0].job == JobId(SECRETS)
    assert discover(site, service.id) is DiscoveryOutcome.COMPLETED
    with pytest.raises(Cancelled):
        other_discovery.run(service.id, RoundKind.FULL, CancelToken(), by_itself=True)
    assert site.recurring.run(JobId(SECRETS), CancelToken()) is not None
    assert other.run(JobId(SECRETS), CancelToken()) is None
    assert len(site.begun) == 2


def test_one_run_a_tenant_at_a_time(site: RecurringSite) -> None:
    service = site.service()
    site.clocks.go(3 * HOUR)
    elsewhere = LeaseRepository(site.database, site.clocks)
    with elsewhere.held(str(service.tenant.tenant_id), JobId(DISCOVERY, service.id)):
        with pytest.raises(Cancelled):
            discover(site, service.id)
        assert site.recurring.run(JobId(HEALTH, service.id), CancelToken()) is None
        with pytest.raises(StoreError, match="pid ") as refused:
            discover(site, service.id, by_itself=False)
    assert refused.value.code == "discovery-running"
    assert site.begun == []
    assert site.runs.last(service.id) is None, "a run that could not begin is no failed run"


def test_a_paused_service_rests_until_it_is_resumed_and_catches_up_once(site: RecurringSite) -> None:
    service, other = site.service(), site.services
    site.jobs.pause(service.id)
    assert site.why(DISCOVERY, service.id) == site.why(HEALTH, service.id) == "Paused"
    site.run_agent(3 * DAY, longest=3600.0)
    assert {begun.job.kind for begun in site.begun} == {SECRETS}
    assert discover(site, service.id, by_itself=False) is DiscoveryOutcome.COMPLETED, "run now runs"
    site.clocks.go(2 * DAY)
    site.jobs.resume(service.id)
    site.begun.clear()
    site.run_agent(4 * MINUTE)
    assert sorted(begun.job.kind for begun in site.begun) == sorted([DISCOVERY, HEALTH, SECRETS])
    assert other.get(service.id).name == "Contoso"


def test_f29_an_expired_secret_key_is_not_tried_again_until_it_is_another(site: RecurringSite) -> None:
    service = site.service()

    def refuse(job: JobId) -> DiscoveryOutcome:
        raise SignInError("Sign-in failed", "The secret key of this app has expired.", code="AADSTS7000222")

    site.clocks.go(MINUTE)
    site.strike = refuse
    with pytest.raises(SignInError):
        discover(site, service.id)
    assert site.why(DISCOVERY, service.id) == "Secret key expired"
    site.strike = lambda _: DiscoveryOutcome.COMPLETED
    site.clocks.go(30 * DAY)
    site.begun.clear()
    site.run_agent(2 * DAY, longest=3600.0)
    assert site.rounds() == []
    new_key = SecretInfo("ref-new", "xyz", site.clocks.now + 300 * DAY)
    site.apps.save(replace(service.server_app, secret=new_key))
    site.run_agent(4 * MINUTE)
    assert site.rounds() == [RoundKind.FULL]


def test_a_locked_key_store_is_tried_with_growing_pauses(site: RecurringSite) -> None:
    service = site.service()

    def refuse(_: JobId) -> DiscoveryOutcome:
        raise KeyStoreUnavailableError("The vault is locked", "Its passphrase was not given yet.", code="vault-locked")

    site.strike = lambda job: refuse(job) if job.kind == DISCOVERY else DiscoveryOutcome.COMPLETED
    site.run_agent(DAY)
    tries = [begun.now for begun in site.begun if begun.job.kind == DISCOVERY]
    pauses = [round((after - before) / MINUTE) for before, after in itertools.pairwise(tries)]
    assert pauses[:8] == [5, 5, 10, 20, 40, 60, 60, 60]
    assert set(pauses[8:]) == {60}
    last = site.state(DISCOVERY, service.id).started
    assert site.clocks.now - last < HOUR
    site.strike, site.opened = lambda _: DiscoveryOutcome.COMPLETED, True
    site.clocks.now = last + MINUTE
    assert site.jobs.due()[0].job == JobId(DISCOVERY, service.id), "open now: it runs at once"
    assert discover(site, service.id) is DiscoveryOutcome.COMPLETED
    assert site.next(DISCOVERY, service.id) == site.clocks.now + 5 * MINUTE


def test_a_key_store_that_is_locked_again_is_tried_from_the_shortest_pause_on(site: RecurringSite) -> None:
    service = site.service()
    job, begin = JobId(DISCOVERY, service.id), site.clocks.now
    locked = recurring.locked_mark(None, begin)
    site.ended(job, JobOutcome.FAILED, begin + 40 * MINUTE, held=locked)
    site.clocks.go(41 * MINUTE)
    assert site.next(DISCOVERY, service.id) == begin + 80 * MINUTE
    site.ended(job, JobOutcome.COMPLETED, begin + 41 * MINUTE)
    assert recurring.locked_mark(site.state(DISCOVERY, service.id), site.clocks.now) != locked


def test_f29_a_secret_key_known_to_have_expired_makes_no_call(site: RecurringSite) -> None:
    service = site.service()
    site.clocks.go(800 * DAY)
    assert site.next(DISCOVERY, service.id) is None
    assert site.why(HEALTH, service.id) == "Secret key expired"


def test_f48_removals_that_wait_stop_the_schedule(site: RecurringSite) -> None:
    service = site.service()
    site.clocks.go(MINUTE)
    site.strike = lambda _: DiscoveryOutcome.REMOVALS_WAITING
    assert discover(site, service.id) is DiscoveryOutcome.REMOVALS_WAITING
    site.clocks.go(30 * DAY)
    assert (site.next(DISCOVERY, service.id), site.why(DISCOVERY, service.id)) == (None, "Waits for your decision")
    assert site.state(DISCOVERY, service.id).ending.outcome is JobOutcome.REMOVALS_WAITING


@pytest.mark.parametrize("ahead", [timedelta(days=1), timedelta(days=400), timedelta(days=4000)])
def test_f57_a_run_that_a_wrong_clock_made_does_not_stop_the_jobs(site: RecurringSite, ahead: timedelta) -> None:
    service = site.service()
    right = BEGIN + 10 * DAY
    site.clocks.now = right + ahead
    for job in (JobId(HEALTH, service.id), JobId(SECRETS)):
        site.ended(job, JobOutcome.COMPLETED, site.clocks.now)
    site.apps.save(replace(service.server_app, secret=SecretInfo("r", "abc", right + 9000 * DAY)))
    discover(site, service.id, by_itself=False)
    site.begun.clear()
    site.clocks.now = right
    site.run_agent(2 * DAY + 2 * HOUR, longest=900.0)
    assert {begun.job.kind for begun in site.begun} == {DISCOVERY, HEALTH, SECRETS}
    assert site.rounds().count(RoundKind.FULL) <= 1


def test_c20_settings_that_a_store_has_spoiled_make_no_storm(site: RecurringSite) -> None:
    site.service(delta_minutes=0, full=Schedule(0, IntervalUnit.HOURS, BEGIN))
    site.run_agent(DAY)
    moments = [begun.passed for begun in site.begun if begun.job.kind == DISCOVERY]
    assert len(moments) <= DAY / (5 * MINUTE)
    assert min(after - before for before, after in itertools.pairwise(moments)) >= 300


def test_c20_a_job_whose_runner_is_killed_each_time_begins_once_a_minute(site: RecurringSite) -> None:
    service = site.service()
    site.clocks.go(DAY)
    for _ in range(5):
        site.store.begin(JobId(HEALTH, service.id), site.clocks.now)  # and nobody ends it
        assert site.next(HEALTH, service.id) == site.clocks.now + MINUTE
        site.clocks.go(MINUTE)


def test_jitter_moves_chosen_times_apart_but_not_far(site: RecurringSite) -> None:
    start = BEGIN + DAY
    found: set[datetime | None] = set()
    for number in range(3):
        service = site.service(f"S{number}", full=Schedule(1, IntervalUnit.WEEKS, start)) if number == 0 else None
        if service is not None:
            moment = site.next(DISCOVERY, service.id)
            assert moment is not None
            assert start <= moment < start + 5 * MINUTE
            found.add(moment)
    assert len(found) == 1
    assert site.next(DISCOVERY, 1) in found, "the same at each look"


def test_app_health_keeps_what_it_found(site: RecurringSite) -> None:
    service = site.service()
    assert app_health(site.store.states(), service.id) is None
    site.clocks.go(DAY)
    job = JobId(HEALTH, service.id)
    ending = site.recurring.run(job, CancelToken())
    assert ending is not None
    assert ending.outcome is JobOutcome.COMPLETED
    site.lines.append(StepReport("expiry", "Expiry", StepState.WARNING, "In 5 days."))
    site.recurring.run(job, CancelToken(), by_itself=False)
    found = app_health(site.store.states(), service.id)
    assert found is not None
    assert (found.outcome, found.message) == (JobOutcome.WARNING, "Expiry: In 5 days.")
    site.lines.append(StepReport("directory-read", "Read users", StepState.FAILED, "No consent."))
    site.recurring.run(job, CancelToken(), by_itself=False)
    found = app_health(site.store.states(), service.id)
    assert found is not None
    assert (found.outcome, found.lines) == (JobOutcome.FAILED, tuple(site.lines))


def test_the_secret_check_counts_once_an_hour(site: RecurringSite) -> None:
    service = site.service()
    assert site.recurring.run(JobId(SECRETS), CancelToken()) is not None
    assert site.state(SECRETS).ending.outcome is JobOutcome.COMPLETED
    assert site.recurring.run(JobId(SECRETS), CancelToken()) is None
    for days, message in ((5, "1 secret key expires soon."), (-5, "1 secret key has expired.")):
        site.apps.save(replace(service.server_app, secret=SecretInfo("r", "abc", site.clocks.now + days * DAY)))
        site.clocks.go(HOUR)
        ending = site.recurring.run(JobId(SECRETS), CancelToken())
        assert ending is not None
        assert (ending.outcome, ending.message) == (JobOutcome.WARNING, message)


def test_f61_a_bug_in_a_job_is_recorded_and_frees_its_lane(site: RecurringSite) -> None:
    service = site.service()
    site.clocks.go(MINUTE)

    def bug(_: JobId) -> DiscoveryOutcome:
        raise RuntimeError("bug")

    site.strike = bug
    with pytest.raises(RuntimeError):
        discover(site, service.id)
    assert site.state(DISCOVERY, service.id).ending.outcome is JobOutcome.FAILED
    assert site.recurring.holdings() == []


def test_f63_a_service_deleted_while_its_job_runs(site: RecurringSite) -> None:
    service = site.service()
    site.clocks.go(MINUTE)

    def delete(_: JobId) -> DiscoveryOutcome:
        site.services.delete(service.id)
        raise NotFoundError("Service deleted", "The service was deleted.")

    site.strike = delete
    with pytest.raises(NotFoundError):
        discover(site, service.id)
    assert [plan.job.kind for plan in site.jobs.plans()] == [SECRETS]
    assert site.recurring.holdings() == []
    with pytest.raises(NotFoundError):
        discover(site, service.id)


def test_a_failed_run_tells_why_and_rests_five_minutes(site: RecurringSite) -> None:
    service = site.service()
    site.clocks.go(MINUTE)

    def fail(_: JobId) -> DiscoveryOutcome:
        raise UnavailableError("Not reachable", "The cloud does not answer.")

    site.strike = fail
    with pytest.raises(UnavailableError):
        discover(site, service.id)
    state = site.state(DISCOVERY, service.id)
    assert "does not answer" in state.ending.message
    assert site.next(DISCOVERY, service.id) == BEGIN + 6 * MINUTE


def test_a_run_that_takes_too_long_is_stopped(site: RecurringSite, monkeypatch: pytest.MonkeyPatch) -> None:
    service = site.service()
    site.clocks.go(MINUTE)
    cancel = CancelToken()
    plan = site.jobs.plan(JobId(DISCOVERY, service.id))
    assert plan is not None
    monkeypatch.setattr(site.jobs, "plan", lambda _: replace(plan, limit=timedelta(seconds=0.05)))

    def slow(_: JobId) -> DiscoveryOutcome:
        cancel.wait(10)
        return DiscoveryOutcome.COMPLETED

    site.strike = slow
    with pytest.raises(Cancelled):
        site.discover.run(service.id, RoundKind.FULL, cancel, by_itself=True)
    assert site.state(DISCOVERY, service.id).ending.message == "Stopped: it took longer than its time limit."


def test_a_schedules_zone_is_kept_in_the_store_and_in_plan_files(site: RecurringSite) -> None:
    local = Schedule(1, IntervalUnit.DAYS, BEGIN, "Europe/Berlin")
    service = site.service(full=local)
    assert service.discovery is not None
    assert service.discovery.full == local
    text = json.loads((plan_file.__doc__ or "").split("::\n", 1)[1].rsplit("}\n", 1)[0] + "}")
    assert plan_file.load(json.dumps(text)).discovery is not None
    text["discovery"]["full"]["zone"] = "Europe/Berlin"
    loaded = plan_file.load(json.dumps(text)).discovery
    assert loaded is not None
    assert loaded.full.zone == "Europe/Berlin"
    text["discovery"]["full"]["zone"] = "Atlantis/Capital"
    with pytest.raises(UserInputError, match="no known time zone"):
        plan_file.load(json.dumps(text))
