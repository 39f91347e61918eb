"""A sync that is broken off anywhere loses and doubles nothing; what is told of it; when it runs again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import (
    AccessDeniedError,
    Cancelled,
    ConflictError,
    NotFoundError,
    UnavailableError,
    UserInputError,
)
from azconsole.domain.jobs import JobEnding, JobId, JobOutcome
from azconsole.domain.log_analytics import PermissionSet
from azconsole.domain.users import DiscoveryOutcome
from azconsole.operations import upload_collections
from azconsole.operations.notifications import Facts, notifications
from azconsole.operations.recurring import LOG_ANALYTICS_SYNC, RecurringJobs
from azconsole.operations.rule_names import RULE_NAME_LIMIT, rule_name
from azconsole.operations.upload_collections import AGAIN, UploadProgress
from azconsole.operations.upload_parts import parts
from azconsole.store.jobs import JobRepository
from tests.operations.memory import Crash
from tests.operations.memory_azure import CONTRIBUTOR, OWNER, PUBLISHER, LogsSite, workspace

DEVICES = 60


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[LogsSite]:
    """A site whose parts hold about 17 rows."""
    monkeypatch.setattr(upload_collections, "parts", partial(parts, limit=4000))
    made = LogsSite(tmp_path)
    yield made
    made.database.close()


def sent(site: LogsSite) -> int:
    return site.azure.calls.count("upload")


def test_parts_go_in_order_and_the_group_comes_last(site: LogsSite) -> None:
    service = site.service(*site.load(Desks=DEVICES))
    told: list[UploadProgress] = []
    site.azure.calls.clear()
    result = site.upload.run(service.id, CancelToken(), told.append)
    assert (result.uploaded, result.rows, result.parts) == (1, DEVICES, 4)
    assert site.azure.calls == ["saved_searches", "ensure_table", *["upload"] * 4, "put_saved_search"]
    site.azure.calls.clear()
    assert site.sync(service).unchanged == 1
    assert site.azure.calls == ["saved_searches"]
    assert [row["ResourceId"] for row in site.azure.rows] == sorted(row["ResourceId"] for row in site.azure.rows)
    assert {row["Members"] for row in site.azure.rows} == {DEVICES}
    assert (told[0].collection, told[0].done, told[0].collections) == ("Desks", 0, 1)
    assert (told[-2].rows, told[-2].members, told[-1].done) == (DEVICES, DEVICES, 1)
    assert len(result.request_ids) == 4


@pytest.mark.parametrize("side", ["before", "after"])
def test_killed_anywhere_it_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, side: str) -> None:
    monkeypatch.setattr(upload_collections, "parts", partial(parts, limit=4000))
    for number in range(1, 20):
        site = LogsSite(tmp_path / f"{number}")
        service = site.service(*site.load(Desks=DEVICES))
        site.azure.faults.calls.clear()
        site.azure.faults.at = (number, side)
        try:
            site.sync(service)
            crashed = False
        except Crash:
            crashed = True
        site.azure.faults.at = None
        site.sync(service)
        assert list(site.syncs().values()) == [DEVICES], (number, side)
        assert len({row["ResourceId"] for row in site.azure.rows}) == DEVICES
        assert len(site.azure.searches) == 1
        site.database.close()
        if not crashed:
            break
    assert number > 5
    assert not crashed


def test_where_the_workspace_cannot_tell_yet_the_part_is_sent_again(site: LogsSite) -> None:
    service = site.service(*site.load(Desks=DEVICES))
    site.azure.lag = True
    lost = UnavailableError("No answer", "The connection ended.")
    site.azure.faults.named["upload"] = ("after", lost, 1)
    with pytest.raises(UnavailableError):
        site.sync(service)
    site.sync(service)
    assert len(site.syncs()) == 1
    assert len({row["ResourceId"] for row in site.azure.rows}) == DEVICES
    assert {row["Members"] for row in site.azure.rows} == {DEVICES}


def test_a_failed_sync_goes_on_with_the_same_id_and_a_changed_one_does_not(site: LogsSite) -> None:
    service = site.service(*site.load(Desks=DEVICES))
    site.azure.faults.at = (len(site.azure.faults.calls) + 5, "before")
    site.azure.faults.error = UnavailableError("No answer", "The cloud does not answer.")
    with pytest.raises(UnavailableError):
        site.sync(service)
    done = sent(site) - 1
    assert done == 2
    assert site.uploads.all(service.id) == []
    site.azure.faults.at = None
    site.now += timedelta(hours=3)
    result = site.sync(service)
    assert result.parts == 4 - done
    assert list(site.syncs().values()) == [DEVICES]
    assert len({row["TimeGenerated"] for row in site.azure.rows}) == 1, "rows of one sync are of one moment"
    (upload,) = site.uploads.all(service.id)
    assert (upload.rows, upload.parts) == (DEVICES, 4)

    site.load(Desks=DEVICES + 1)
    site.azure.faults.at = (len(site.azure.faults.calls) + 5, "before")
    with pytest.raises(UnavailableError):
        site.sync(service)
    site.azure.faults.at = None
    site.load(Desks=DEVICES + 2)
    assert site.sync(service).rows == DEVICES + 2
    assert sorted(site.syncs().values())[-1] == DEVICES + 2


def test_unchanged_until_most_of_a_day_has_passed_a_name_changes_or_the_workspace_is_another(site: LogsSite) -> None:
    (number,) = site.load(Desks=3)
    service = site.service(number)
    site.sync(service)
    site.now += AGAIN - timedelta(minutes=1)
    assert site.sync(service).unchanged == 1
    site.now += timedelta(minutes=2)
    assert site.sync(service).uploaded == 1
    one = site.collections.get(number)
    site.collections.update(replace(one, name="Desktops"), site.collections.membership(number))
    assert site.sync(service).uploaded == 1
    assert {s.display_name for s in site.azure.searches[site.settings().workspace.id].values()} == {"Desktops"}
    assert service.connector is not None
    moved = replace(service.connector, workspace=workspace("law-other"))
    site.services.update(replace(service, connector=moved))
    assert site.sync(service).uploaded == 1


def test_what_the_portal_asks_for_has_the_rows_of_each_collection() -> None:
    assert AGAIN + timedelta(hours=3) + timedelta(minutes=10 + 15) < timedelta(hours=24)


def test_a_rule_that_is_gone_is_made_anew_and_nothing_is_uploaded_twice(site: LogsSite) -> None:
    service = site.service(*site.load(Desks=DEVICES))
    assert service.connector is not None
    site.sync(service)
    site.load(Desks=DEVICES + 1, Laptops=2)
    site.azure.rules.clear()
    site.azure.made = "again"
    site.azure.held = [OWNER]
    result = site.sync(service)
    assert (result.uploaded, result.rows) == (1, DEVICES + 1)
    stored = site.services.get(service.id).connector
    assert stored is not None
    assert stored.rule is not None
    assert stored.rule.immutable_id.endswith("again")
    assert stored.rule.name == rule_name("AZC", "law-contoso")
    assert site.azure.granted == [(stored.rule.id, "principal")]
    site.azure.calls.clear()
    assert site.sync(service).unchanged == 1
    assert site.azure.calls == ["saved_searches"]


def test_a_rule_that_is_gone_and_may_not_be_made_says_which_right_is_missing(site: LogsSite) -> None:
    service = site.service(*site.load(Desks=2))
    site.azure.rules.clear()
    site.azure.held = [PUBLISHER, PermissionSet(("Microsoft.OperationalInsights/workspaces/*",))]
    with pytest.raises(AccessDeniedError, match="may not make the data collection rule") as missing:
        site.sync(service)
    assert '--role "Monitoring Contributor"' in missing.value.hint
    site.azure.held, site.azure.there = [CONTRIBUTOR, PUBLISHER], []
    with pytest.raises(NotFoundError, match="The workspace is gone"):
        site.sync(service)


def test_a_rule_that_azure_does_not_know_everywhere_yet_is_waited_for_till_the_next_sync(site: LogsSite) -> None:
    service = site.service(*site.load(Desks=2))
    site.azure.faults.named["upload"] = ("before", NotFoundError("The rule is gone", "There is none."), 2)
    with pytest.raises(UnavailableError, match="does not take uploads to it yet") as spreading:
        site.sync(service)
    assert spreading.value.code == "rule-spreading"
    assert site.sync(service).uploaded == 1


def test_a_table_that_is_gone_is_made_anew_and_everything_is_uploaded(site: LogsSite) -> None:
    service = site.service(*site.load(Desks=DEVICES, Laptops=2))
    site.sync(service)
    site.azure.tables.clear()
    site.azure.rows.clear()
    site.load(Laptops=3)
    assert site.sync(service).uploaded == 2
    assert sorted(site.syncs().values()) == [3, DEVICES]


def test_a_part_that_is_there_twice_does_not_stand_for_a_lost_one(site: LogsSite) -> None:
    service = site.service(*site.load(Desks=DEVICES))
    site.azure.faults.at = (len(site.azure.faults.calls) + 4, "before")
    site.azure.faults.error = UnavailableError("No answer", "The cloud does not answer.")
    with pytest.raises(UnavailableError):
        site.sync(service)
    site.azure.faults.at = None
    assert sent(site) == 2, "one has arrived, one was lost"
    site.azure.rows *= 2
    site.sync(service)
    assert len({row["ResourceId"] for row in site.azure.rows}) == DEVICES


def test_a_workspace_that_is_closed_is_told_instead_of_a_role_that_spreads(site: LogsSite) -> None:
    service = site.service(*site.load(Desks=2))
    site.azure.refuses = True
    site.azure.there = [replace(workspace(), public_uploads=False)]
    with pytest.raises(AccessDeniedError, match="no uploads from public networks") as closed:
        site.sync(service)
    assert closed.value.code == "public-network"


def test_an_empty_collection_is_one_row_without_a_computer(site: LogsSite) -> None:
    (number,) = site.load(Desks=1)
    site.collections.set_direct(number, [])
    service = site.service(number)
    assert site.sync(service).rows == 1
    assert [(row["Computer"], row["Members"]) for row in site.azure.rows] == [("", 1)]
    assert site.uploads.all(service.id)[0].rows == 0
    assert site.sync(service).unchanged == 1


def test_no_collections_is_no_call_but_the_look(site: LogsSite) -> None:
    service = site.service()
    site.azure.calls.clear()
    result = site.sync(service)
    assert (result.uploaded, result.parts, site.azure.calls) == (0, 0, ["saved_searches"])


def test_removing_fails_and_is_done_by_the_next_sync(site: LogsSite) -> None:
    service = site.service(*site.load(Desks=3, Laptops=2))
    site.sync(service)
    assert service.connector is not None
    site.services.update(replace(service, connector=replace(service.connector, collections=())))
    site.azure.faults.named["delete_saved_search"] = ("before", UnavailableError("No", "Nobody answers."), 1)
    with pytest.raises(UnavailableError):
        site.sync(service)
    assert len(site.uploads.all(service.id)) == 2
    assert site.sync(service).removed == 2
    assert site.uploads.all(service.id) == []
    assert site.azure.searches[site.settings().workspace.id] == {}


def test_a_collection_that_does_not_rest_is_told_so(site: LogsSite, monkeypatch: pytest.MonkeyPatch) -> None:
    service = site.service(*site.load(Desks=5))
    monkeypatch.setattr(site.collections, "fingerprint", lambda _: (6, "x"))
    with pytest.raises(ConflictError, match="changed again and again"):
        site.sync(service)
    assert site.uploads.all(service.id) == []


def test_a_refused_upload_says_whether_the_role_is_missing_or_new(site: LogsSite) -> None:
    service = site.service(*site.load(Desks=5))
    site.azure.refuses = True
    with pytest.raises(AccessDeniedError, match="up to 30 minutes") as spreading:
        site.sync(service)
    assert (spreading.value.code, spreading.value.request_id) == ("role-spreading", "refused-1")
    site.azure.held = [CONTRIBUTOR]
    with pytest.raises(AccessDeniedError, match="Monitoring Metrics Publisher") as missing:
        site.sync(service)
    assert "az role assignment create" in missing.value.hint
    runs = site.runs.recent(service.id, 5)
    assert [run.result.outcome for run in runs] == [DiscoveryOutcome.FAILED] * 2
    assert [note.title for note in notifications(Facts(site.now, (service,), runs=tuple(runs[:1])))] == [
        "The last upload of “Logs” failed."
    ]


def test_a_cancel_is_recorded_and_goes_on(site: LogsSite) -> None:
    service = site.service(*site.load(Desks=DEVICES))
    cancel = CancelToken()

    def stop(progress: UploadProgress) -> None:
        if progress.parts == 2:
            cancel.cancel()

    with pytest.raises(Cancelled):
        site.upload.run(service.id, cancel, stop)
    run = site.runs.last(service.id)
    assert run is not None
    assert (run.result.outcome, run.upload and run.upload.parts) == (DiscoveryOutcome.CANCELLED, 2)
    assert site.sync(service).parts == 2


def test_what_is_no_connector_is_refused(site: LogsSite) -> None:
    service = site.service()
    assert service.connector is not None
    site.services.update(replace(service, connector=replace(service.connector, rule=None)))
    with pytest.raises(NotFoundError, match="apply its workspace again"):
        site.sync(service)
    site.services.update(replace(service, connector=None))
    with pytest.raises(UserInputError):
        site.sync(service)


def test_it_runs_every_three_hours_and_half_an_hour_after_a_failure(site: LogsSite) -> None:
    service = site.service()
    store = JobRepository(site.database)
    jobs = RecurringJobs(site.services, site.runs, store, site.clock, site="x")
    job = JobId(LOG_ANALYTICS_SYNC.key, service.id)
    site.now = service.created + timedelta(hours=1)

    def run(outcome: JobOutcome) -> timedelta:
        store.begin(job, site.now)
        store.end(job, site.now, JobEnding(outcome))
        plan = jobs.plan(job)
        assert plan is not None
        assert plan.moment is not None
        return plan.moment - site.now

    assert timedelta() < run(JobOutcome.COMPLETED) <= timedelta(hours=3)
    assert run(JobOutcome.FAILED) <= timedelta(minutes=30)
    first = jobs.plan(job)
    assert first is not None
    assert (first.lane, first.limit) == (str(service.tenant.tenant_id), timedelta(hours=2))


@pytest.mark.parametrize(
    ("where", "name"),
    [
        ("law-contoso", "azconsole-AZC-law-contoso"),
        ("x" * 16, "azconsole-AZC-" + "x" * 16),
    ],
)
def test_rules_are_named_by_site_and_workspace(where: str, name: str) -> None:
    assert rule_name("AZC", where) == name


def test_long_names_stay_different_and_short_enough() -> None:
    one, two = rule_name("AZC", "a" * 62 + "x"), rule_name("AZC", "a" * 62 + "y")
    assert one != two
    assert len(one) == len(two) == RULE_NAME_LIMIT
    assert rule_name("AZC", "A" * 40) != ""
