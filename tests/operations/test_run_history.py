"""What a run changed, told exactly: real discovery with the product's wiring; the practice cloud says whom it changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from azconsole.domain.apps import AzureService
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import AccessDeniedError, NotFoundError
from azconsole.domain.runs import Change, ChangeQuery, ChangesKept, PastRun, RunQuery, UserChange
from azconsole.domain.users import DiscoveryOutcome, RoundKind, UserQuery
from azconsole.operations.toolbox import Toolbox
from tests import site as sites
from tests.practice.control import Control

FULL, DELTA = RoundKind.FULL, RoundKind.DELTA


@dataclass
class Desk:
    """A site with a service whose tenant was discovered, and its practice cloud."""

    tools: Toolbox
    service: AzureService
    cloud: Control

    def run(self, kind: RoundKind, **more: Any) -> PastRun:
        """Discover; the run as the history has it."""
        self.tools.discover_users.run(self.service.id, kind, CancelToken(), **more)
        return self.newest()

    def newest(self) -> PastRun:
        return self.tools.run_history.runs(limit=1).runs[0]

    def change(self, **wish: Any) -> dict[str, list[str]]:
        """Let people come, change and go: the object ids under each key."""
        return self.cloud.control("POST", "/users", wish)

    def told(self, run: PastRun) -> list[UserChange]:
        return self.tools.run_history.changes(run.id, limit=10_000).changes

    def some(self, number: int) -> list[Any]:
        return self.tools.user_view.page(UserQuery(), number)


@pytest.fixture
def desk(real_names: Control, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setenv("AZCONSOLE_KEYSTORE", "session")
    with sites.opened(tmp_path / "site") as site:
        yield Desk(site.toolbox, sites.imported(site.toolbox, real_names), real_names)


def ids(changes: list[UserChange], change: Change) -> set[str]:
    return {str(told.object_id) for told in changes if told.change is change}


@pytest.mark.parametrize("kind", [FULL, DELTA])
def test_a_run_tells_exactly_which_users_and_which_fields(desk: Desk, kind: RoundKind) -> None:
    first = desk.run(FULL)
    assert (first.kept, first.result.added) == (ChangesKept.FIRST_LOAD, 1000)
    assert desk.told(first) == []
    one, two, three = desk.some(3)
    wishes = [
        {"id": str(one.object_id), "mail": "new@contoso.com"},
        {"id": str(two.object_id), "displayName": "Renamed", "onPremisesDomainName": None, "surname": "X"},
        {"id": str(three.object_id), "surname": "Not among what is discovered"},
    ]
    done = desk.change(add=4, change=wishes, remove=2)
    run = desk.run(kind)
    assert (run.result.kind, run.result.added, run.result.changed, run.result.removed) == (kind, 4, 2, 2)
    changes = desk.told(run)
    assert run.kept is ChangesKept.LISTED
    assert ids(changes, Change.ADDED) == set(done["add"])
    assert ids(changes, Change.REMOVED) == set(done["remove"])
    fields = {told.name: told.fields for told in changes if told.change is Change.CHANGED}
    expected = ("display_name", "domain_name") if two.domain_name else ("display_name",)
    assert fields == {one.display_name: ("mail",), two.display_name: expected}
    assert len(changes) == 8
    page = desk.tools.run_history.changes(run.id, ChangeQuery(Change.ADDED), 3, 1)
    assert (page.total, page.changes) == (4, [told for told in changes if told.change is Change.ADDED][1:])
    nothing = desk.run(kind)
    assert (nothing.kept, desk.told(nothing)) == (ChangesKept.NONE, [])


def test_two_runs_are_compared(desk: Desk) -> None:
    first = desk.run(FULL)
    one, two, three = desk.some(3)
    gone = desk.change(
        change=[
            {"id": str(one.object_id), "mail": "a@contoso.com"},
            {"id": str(two.object_id), "mail": "b@contoso.com"},
        ]
    )
    assert len(gone["change"]) == 2
    second = desk.run(DELTA)
    desk.change(
        change=[{"id": str(one.object_id), "mail": "c@contoso.com"}, {"id": str(two.object_id), "displayName": "D"}],
        remove=[str(three.object_id)],
    )
    third = desk.run(FULL)
    history = desk.tools.run_history
    compared = history.compare(third.id, second.id)
    assert (compared.first, compared.second, compared.different) == (second, third, 2)
    found = {told.object_id: told for told in history.differences(compared)}
    assert found[two.object_id].first_fields == ("mail",)
    assert found[two.object_id].second_fields == ("display_name",)
    assert (found[three.object_id].first, found[three.object_id].second) == (Change(0), Change.REMOVED)
    assert history.differences(history.compare(second.id, second.id)) == []
    unknown = history.compare(first.id, second.id)
    assert (unknown.different, history.differences(unknown)) == (None, [])
    with pytest.raises(NotFoundError):
        history.compare(second.id, 99)


def test_a_failed_run_keeps_error_hint_and_request_id(desk: Desk) -> None:
    desk.cloud.fault(path="/users/delta", status=403, count=-1, headers={"request-id": "a-b-c"})
    with pytest.raises(AccessDeniedError) as refused:
        desk.tools.discover_users.run(desk.service.id, FULL, CancelToken())
    run = desk.newest()
    assert run.result.outcome is DiscoveryOutcome.FAILED
    assert run.error is not None
    assert (run.error.title, run.error.hint) == ("Permission missing", refused.value.hint)
    assert run.request_ids == ("a-b-c",)
    assert (run.ran_in, run.service) == ("command", "Contoso")
    found = desk.tools.run_history.runs(RunQuery(outcome=DiscoveryOutcome.FAILED))
    assert (found.runs, found.total) == ([run], 1)


def test_f44_a_delta_that_became_a_full_run_tells_what_changed(desk: Desk) -> None:
    desk.run(FULL)
    done = desk.change(add=2, remove=1)
    desk.cloud.named_fault("delta-reset")
    run = desk.run(DELTA)
    assert (run.result.kind, run.result.fell_back) == (FULL, True)
    assert ids(desk.told(run), Change.ADDED) == set(done["add"])
    assert ids(desk.told(run), Change.REMOVED) == set(done["remove"])


def test_f48_removals_that_waited_are_told_by_the_run_that_makes_them(desk: Desk) -> None:
    desk.run(FULL)
    done = desk.change(remove=300)
    waiting = desk.run(FULL)
    assert waiting.result.outcome is DiscoveryOutcome.REMOVALS_WAITING
    assert (waiting.kept, desk.told(waiting)) == (ChangesKept.NONE, [])
    run = desk.run(FULL, allow_removals=True)
    assert ids(desk.told(run), Change.REMOVED) == set(done["remove"])


def test_a_cancelled_delta_is_told_once_by_the_run_that_ends_it(desk: Desk) -> None:
    desk.run(FULL)
    done = desk.change(add=300, change=200, remove=100)
    cancel = CancelToken()
    desk.tools.discover_users.run(desk.service.id, DELTA, cancel, lambda _: cancel.cancel())
    cancelled = desk.newest()
    assert cancelled.result.outcome is DiscoveryOutcome.CANCELLED
    assert (cancelled.result.pages, desk.told(cancelled)) == (1, [])
    run = desk.run(DELTA)
    assert run.result.resumed
    changes = desk.told(run)
    assert len(changes) == len({told.object_id for told in changes})
    gone = set(done["remove"])
    assert ids(changes, Change.ADDED) == set(done["add"])
    assert ids(changes, Change.REMOVED) == gone
    assert ids(changes, Change.CHANGED) == set(done["change"]) - gone, "one of them is removed at once"
    assert {told.fields for told in changes if told.change is Change.CHANGED} == {("display_name",)}
    assert all(isinstance(told.object_id, UUID) for told in changes)
