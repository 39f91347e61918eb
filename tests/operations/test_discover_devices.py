"""Reading devices with the product's wiring from the practice cloud's Graph: rounds, rights, removals, and the job."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from azconsole.domain.cancel import CancelToken
from azconsole.domain.collections import CollectionForm, Condition, Membership, Operator, Property, QueryRule
from azconsole.domain.devices import DeviceQuery, DeviceSource
from azconsole.domain.errors import AccessDeniedError, Cancelled, UserInputError
from azconsole.domain.jobs import JobId, JobOutcome
from azconsole.operations.discover_devices import DeviceProgress, DeviceResult
from azconsole.operations.notification_board import NotificationBoard
from azconsole.operations.toolbox import Toolbox
from tests import site as sites
from tests.practice.control import Control
from tests.store.device_samples import device

JOB = "device-discovery"


@pytest.fixture
def tools(real_names: Control, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Toolbox]:
    monkeypatch.setenv("AZCONSOLE_KEYSTORE", "session")
    with sites.opened(tmp_path / "site") as site:
        yield site.toolbox


def read(tools: Toolbox, **options: Any) -> DeviceResult:
    (service,) = tools.services.all()
    return tools.collection_tools.read_devices.run(service.id, CancelToken(), **options)


def known(tools: Toolbox) -> int:
    return tools.collection_tools.devices.count(DeviceQuery())


def test_a_full_round_then_what_has_changed(tools: Toolbox, real_names: Control) -> None:
    service = sites.imported(tools, real_names)
    rule = QueryRule((Condition(Property.OPERATING_SYSTEM, Operator.IS, "windows"),))
    collection = tools.collection_tools.manage.create(CollectionForm("Windows", "", Membership(queries=(rule,))))
    told: list[DeviceProgress] = []
    full = tools.collection_tools.read_devices.run(service.id, CancelToken(), told.append)
    assert full.full
    assert full.counts.added == full.devices == known(tools) > 100
    assert (full.counts.removed, full.collections_changed, full.pages) == (0, 1, len(told))
    (windows,) = [found for found in tools.collections.all() if found.id == collection.id]
    assert 0 < windows.members < known(tools)
    members = tools.collection_tools.devices.page(DeviceQuery(collection=windows.id), 5)
    assert {device.source for device in members} == {DeviceSource.AZURE_AD}
    assert all(device.os_version and device.device_id for device in members)
    real_names.control("POST", "/devices", {"add": 3, "change": 2, "remove": 1})
    delta = read(tools)
    assert not delta.full
    assert (delta.counts.added, delta.counts.changed, delta.counts.removed) == (3, 2, 1)
    assert known(tools) == full.devices + 2
    assert read(tools).counts == DeviceResult(False, delta.counts).counts.__class__()
    assert str(delta.sentence).endswith("devices read: 3 added, 2 changed, 1 removed.")


def test_a_full_round_each_week_and_when_asked(
    tools: Toolbox, real_names: Control, monkeypatch: pytest.MonkeyPatch
) -> None:
    sites.imported(tools, real_names)
    assert read(tools).full
    assert not read(tools).full
    assert read(tools, full=True).full
    later = datetime.now(UTC) + timedelta(days=8)
    discover = tools.collection_tools.read_devices._discover
    monkeypatch.setattr(discover, "_clock", lambda: later)
    assert read(tools).full


def test_a_link_that_is_no_longer_known_means_all_again(tools: Toolbox, real_names: Control) -> None:
    sites.imported(tools, real_names)
    read(tools)
    real_names.named_fault("delta-reset", count=1)
    again = read(tools)
    assert (again.fell_back, again.full, again.counts.added, again.counts.removed) == (True, True, 0, 0)


def test_an_interrupted_full_round_goes_on(tools: Toolbox, real_names: Control) -> None:
    service = sites.imported(tools, real_names)
    cancel = CancelToken()
    with pytest.raises(Cancelled):
        tools.collection_tools.read_devices.run(service.id, cancel, lambda _: cancel.cancel())
    kept = known(tools)
    assert kept > 0
    assert tools.recurring.states()[JobId(JOB, service.id)].ending.outcome is JobOutcome.CANCELLED
    rest = read(tools)
    assert rest.full
    assert rest.counts.added == rest.devices == known(tools) - kept


def test_many_removals_wait_for_a_word(tools: Toolbox, real_names: Control) -> None:
    service = sites.imported(tools, real_names)
    read(tools)
    before = known(tools)
    real_names.control("POST", "/devices", {"remove": before // 2})
    full = read(tools, full=True)
    assert (full.waiting_removals, full.known, known(tools)) == (before // 2, before, before)
    state = tools.recurring.states()[JobId(JOB, service.id)]
    assert state.ending.outcome is JobOutcome.REMOVALS_WAITING
    assert read(tools).waiting_removals == before // 2, "it waits on"
    (told,) = (n for n in NotificationBoard(tools).look().shown if n.key.startswith("device-removals:"))
    assert told.action is not None
    assert told.action.service_id == service.id
    assert tools.delete_service.preview(service.id).devices_removed == before
    allowed = read(tools, allow_removals=True)
    assert (allowed.waiting_removals, allowed.counts.removed) == (0, before // 2)
    assert known(tools) == before - before // 2
    assert not [n for n in NotificationBoard(tools).look().shown if n.key.startswith("device-removals:")]


def test_a_missing_permission_is_told_with_who_grants_it(tools: Toolbox, real_names: Control) -> None:
    service = sites.imported(tools, real_names, roles=[])
    with pytest.raises(AccessDeniedError, match=r"Device\.Read\.All") as caught:
        read(tools)
    assert "Global Administrator" in caught.value.hint
    assert "adminconsent" in caught.value.hint
    ending = tools.recurring_runs.run(JobId(JOB, service.id), CancelToken(), by_itself=False)
    assert ending is not None
    assert ending.outcome is JobOutcome.WARNING
    assert "Device.Read.All" in ending.message
    plan = tools.recurring.plan(JobId(JOB, service.id))
    assert plan is not None
    assert plan.moment is not None
    assert plan.moment > datetime.now(UTC) + timedelta(seconds=55), "no storm"


def test_what_another_service_reads_is_no_warning(tools: Toolbox, real_names: Control) -> None:
    service = sites.imported(tools, real_names, roles=[])
    tools.collection_tools.devices.begin_full(service.tenant.tenant_id)
    tools.collection_tools.devices.finish_full(service.tenant.tenant_id)  # as the other's run does
    ending = tools.recurring_runs.run(JobId(JOB, service.id), CancelToken(), by_itself=False)
    assert ending is not None
    assert ending.outcome is JobOutcome.COMPLETED


def test_the_job_reads_and_writes_down_what_it_did(tools: Toolbox, real_names: Control) -> None:
    service = sites.imported(tools, real_names)
    ending = tools.recurring_runs.run(JobId(JOB, service.id), CancelToken(), by_itself=False)
    assert ending is not None
    assert (ending.outcome, '"full": true' in ending.detail) == (JobOutcome.COMPLETED, True)
    assert known(tools) > 100
    tools.delete_service.run(service.id)
    assert known(tools) == 0


def test_a_form_with_problems_is_refused(tools: Toolbox) -> None:
    manage = tools.collection_tools.manage
    with pytest.raises(UserInputError) as caught:
        manage.create(CollectionForm(" "))
    assert caught.value.field == "name"
    made = manage.create(CollectionForm("One", " comment "))
    assert (made.comment, manage.show(made.id).membership) == ("comment", Membership())
    edited = manage.edit(made.id, CollectionForm("ONE", "", Membership(queries=(QueryRule(),))))
    assert (edited.name, edited.code) == ("ONE", made.code)
    wrong = QueryRule((Condition(Property.MANAGED, Operator.CONTAINS, "x"),))
    with pytest.raises(UserInputError, match="operator"):
        manage.preview(Membership(queries=(wrong,)), CancelToken())
    assert manage.preview(Membership(queries=(QueryRule(),)), CancelToken()).count == 0
    second = manage.create(CollectionForm("Two", "", Membership(include=(made.id,))))
    assert manage.show(second.id).named[made.id].name == "ONE"
    assert manage.evaluate(CancelToken()) == 0
    manage.delete(second.id)
    assert [found.name for found in manage.all()] == ["ONE"]


def test_devices_are_added_to_the_direct_members(tools: Toolbox) -> None:
    manage = tools.collection_tools.manage
    _, numbers = tools.collection_tools.devices.import_devices([device(f"PC{n}") for n in range(3)], lambda: False)
    first, second, third = numbers.values()
    made = manage.create(CollectionForm("One", "", Membership((first,))))
    assert manage.add_direct(made.id, (first, second, third)) == 2
    assert manage.show(made.id).membership.direct == (first, second, third)
    assert manage.add_direct(made.id, (second,)) == 0
    assert manage.rules()[made.id].direct == 3
