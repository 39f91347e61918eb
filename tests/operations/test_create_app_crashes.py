"""A crash before and after every single call of creating an app: never an unknown app, never a lost secret key (F25, F30)."""

from __future__ import annotations

import pytest

from azconsole.domain.apps import AppKind
from azconsole.domain.changes import ChangeState
from azconsole.operations.results import CreatedApp
from tests.operations.conftest import Site
from tests.operations.memory import Crash

SIDES = pytest.mark.parametrize("side", ["before", "after"])


def calls_of(kind: AppKind) -> int:
    """How many calls creating such an app takes when nothing fails."""
    site = Site()
    server = site.make_server()
    before = len(site.faults.calls)
    if kind is AppKind.SERVER:
        return before
    site.make_client(server)
    return len(site.faults.calls) - before


def points(kind: AppKind, side: str) -> range:
    """Every call; after the last one, which closes the change, nothing is unfinished any more."""
    return range(1, calls_of(kind) + (1 if side == "before" else 0))


def crashed_site(kind: AppKind, call: int, side: str) -> tuple[Site, CreatedApp | None]:
    """A site whose creation of an app crashed at that call; for a client app with its finished server app."""
    site = Site()
    server = site.make_server() if kind is AppKind.CLIENT else None
    site.faults.at = (len(site.faults.calls) + call, side)
    with pytest.raises(Crash):
        site.make_client(server) if server else site.make_server()
    site.faults.at = None
    return site, server


def assert_server_is_right(site: Site, created: CreatedApp) -> None:
    (application,) = site.world.applications.values()
    (key,) = site.world.live_keys()
    (stored,) = site.apps.all()
    assert created.app == stored
    assert stored.client_id == application.app_id
    assert stored.secret
    assert stored.secret.key_id == key.key_id
    kept = site.secrets.kept[stored.secret.reference]
    assert kept.reveal() == site.world.secrets[key.key_id][0]
    assert list(site.secrets.kept) == [stored.secret.reference]
    assert len(site.world.assignments) == 1
    assert site.create.unfinished() == []


@SIDES
def test_server_app_crashed_anywhere_is_finished_by_pressing_ok_again(side: str) -> None:
    for call in points(AppKind.SERVER, side):
        site, _ = crashed_site(AppKind.SERVER, call, side)
        assert_server_is_right(site, site.make_server())


@SIDES
def test_server_app_crashed_anywhere_is_finished_by_resume(side: str) -> None:
    for call in points(AppKind.SERVER, side):
        site, _ = crashed_site(AppKind.SERVER, call, side)
        for change in site.create.unfinished():
            assert_server_is_right(site, site.create.resume(change, site.session, site.cancel))


@SIDES
def test_server_app_crashed_anywhere_is_removed_by_undo(side: str) -> None:
    for call in points(AppKind.SERVER, side):
        site, _ = crashed_site(AppKind.SERVER, call, side)
        for change in site.create.unfinished():
            site.create.undo(change, site.session, site.cancel)
            assert site.journal.get(change.id).state is ChangeState.UNDONE
        assert site.world.applications == {}
        assert site.secrets.kept == {}
        assert site.apps.rows == {}


@SIDES
def test_an_undo_that_crashed_anywhere_is_finished_by_the_next_one(side: str) -> None:
    for call in range(1, 7):
        site, _ = crashed_site(AppKind.SERVER, calls_of(AppKind.SERVER) - 2, side)
        (change,) = site.create.unfinished()
        site.faults.at = (len(site.faults.calls) + call, side)
        try:
            site.create.undo(change, site.session, site.cancel)
        except Crash:
            site.faults.at = None
        for left in site.create.unfinished():
            site.create.undo(left, site.session, site.cancel)
        assert (site.world.applications, site.secrets.kept, site.apps.rows) == ({}, {}, {})


@SIDES
def test_two_crashes_in_a_row_change_nothing(side: str) -> None:
    total = calls_of(AppKind.SERVER)
    for call in range(2, total, 3):
        site, _ = crashed_site(AppKind.SERVER, call, side)
        site.faults.at = (len(site.faults.calls) + 5, side)
        try:
            created = site.make_server()
        except Crash:
            site.faults.at = None
            created = site.make_server()
        assert_server_is_right(site, created)


@SIDES
def test_client_app_crashed_anywhere_is_finished_or_removed(side: str) -> None:
    for call in points(AppKind.CLIENT, side):
        site, server = crashed_site(AppKind.CLIENT, call, side)
        assert server
        created = site.make_client(server)
        assert len(site.world.applications) == 2
        assert site.apps.get(created.app.id) == created.app
        assert len(site.world.grants) == 1
        assert site.create.unfinished() == []

        site, _ = crashed_site(AppKind.CLIENT, call, side)
        for change in site.create.unfinished():
            site.create.undo(change, site.session, site.cancel)
        assert len(site.world.applications) == len(site.apps.rows) == 1
