"""Which users a discovery round added, changed (in which fields) and removed: against a model, interrupted and resumed."""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from azconsole.domain.runs import CHANGED_FIELDS, Change, ChangeQuery, Difference, UserChange
from azconsole.domain.users import USER_FIELDS, RoundCounts, RoundKind, UserRow
from azconsole.store.database import Database
from azconsole.store.users import UserRepository
from tests.store.run_samples import Site
from tests.store.samples import TENANT, discover, object_id, page, user

FULL, DELTA = RoundKind.FULL, RoundKind.DELTA
ALL = ChangeQuery()


@pytest.fixture
def site(database: Database, users: UserRepository) -> Site:
    return Site(database, users)


def added(number: int) -> UserChange:
    return UserChange(UUID(object_id(number)), f"User {number}", Change.ADDED)


def changed(number: int, *fields: str) -> UserChange:
    return UserChange(UUID(object_id(number)), f"User {number}", Change.CHANGED, fields)


def removed(number: int) -> UserChange:
    return UserChange(UUID(object_id(number)), f"User {number}", Change.REMOVED)


def in_order(changes: list[UserChange]) -> list[UserChange]:
    return sorted(changes, key=lambda c: (c.change, str(c.object_id)))


def with_field(number: int, field: str, value: str | None) -> UserRow:
    row = list(user(number))
    row[CHANGED_FIELDS.index(field) + 1] = value
    return tuple(row)  # type: ignore[return-value]


def test_the_bits_follow_the_order_of_the_fields() -> None:
    wire = [name.removeprefix("onPremises") for name in USER_FIELDS[1:]]
    words = ["".join(part.title() for part in name.split("_")) for name in CHANGED_FIELDS]
    assert [name[:1].upper() + name[1:] for name in wire] == words


@pytest.mark.parametrize("kind", [FULL, DELTA])
@pytest.mark.parametrize("field", CHANGED_FIELDS)
def test_each_field_is_told(site: Site, kind: RoundKind, field: str) -> None:
    site.full([user(1), user(2)])
    other = with_field(1, field, None)
    run = site.full([other, user(2)]) if kind is FULL else site.delta([other, user(2)])
    assert site.told(run) == [changed(1, field)]
    back = site.full([user(1), user(2)]) if kind is FULL else site.delta([user(1)])
    (found,) = site.told(back)
    assert (found.change, found.fields) == (Change.CHANGED, (field,))


@pytest.mark.parametrize("kind", [FULL, DELTA])
def test_a_run_tells_who_came_who_changed_and_who_went(site: Site, kind: RoundKind) -> None:
    known = [user(n) for n in range(10)]
    site.full(known)
    two = with_field(5, "mail", "new@contoso.com")
    two = (*two[:8], "CN=moved")
    if kind is FULL:
        run = site.full([*(row for row in known if row[0] not in (object_id(3), object_id(5))), two, user(20)])
    else:
        run = site.delta([two, user(20), user(1)], [object_id(3), object_id(77)])
    assert site.told(run) == [added(20), changed(5, "mail", "distinguished_name"), removed(3)]


def test_the_name_is_the_one_from_before_and_a_change_of_case_is_a_change(site: Site) -> None:
    site.full([user(1, "anna"), user(2, None), (object_id(3), *[None] * 8)])
    run = site.delta([user(1, "Anna"), user(2, "Bo")], [object_id(3)])
    names = {(change.name, change.change, change.fields) for change in site.told(run)}
    assert names == {
        ("anna", Change.CHANGED, ("display_name",)),
        ("User 2", Change.CHANGED, ("display_name",)),
        ("", Change.REMOVED, ()),
    }


def test_a_first_load_keeps_the_fact_and_no_rows(site: Site, database: Database) -> None:
    run = site.full([user(n) for n in range(100)])
    assert site.told(run) == []
    with database.read() as connection:
        assert connection.execute("SELECT first_load, added FROM change_sets").fetchall() == [(100, 100)]
    again = site.full([user(n) for n in range(100)])
    with database.read() as connection:
        assert connection.execute("SELECT count(*) FROM change_sets").fetchone() == (1,), "nothing changed"
    assert site.told(again) == []


def test_a_first_load_beside_a_larger_tenant_lists_nothing_either(site: Site, database: Database) -> None:
    discover(site.users, [user(n, "other") for n in range(50)], UUID(int=9))
    assert site.told(site.full([user(1), user(2)])) == []


def test_a_delta_round_interrupted_and_resumed_tells_each_once(site: Site) -> None:
    site.full([user(n) for n in range(6)])
    site.users.begin(TENANT, DELTA)
    site.users.append(TENANT, page([user(20), with_field(1, "mail", "x")], [object_id(2)]))
    site.users.release(TENANT)
    assert site.users.begin(TENANT, DELTA).resumed
    site.users.append(TENANT, page([user(21), with_field(1, "domain_name", "y")], last=True))
    run = site.recorded(site.users.finish_delta(TENANT), DELTA)
    expected = [added(20), added(21), changed(1, "mail", "domain_name"), removed(2)]
    assert site.told(run) == in_order(expected)


def test_a_delta_round_read_to_its_end_and_killed_is_told_by_the_next(site: Site) -> None:
    """Killed between the last page and the end of the round: the next run goes on with it, and counts it."""
    site.full([user(n) for n in range(3)])
    site.users.begin(TENANT, DELTA)
    site.users.append(TENANT, page([user(20)], [object_id(1)], last=True))
    site.users.release(TENANT)
    state = site.users.begin(TENANT, DELTA)
    assert (state.resumed, state.link) == (True, "delta")
    site.users.append(TENANT, page([user(21)], last=True))
    counts = site.users.finish_delta(TENANT)
    assert counts == RoundCounts(added=2, removed=1)
    assert site.told(site.recorded(counts, DELTA)) == in_order([added(20), added(21), removed(1)])
    assert site.users.begin(TENANT, DELTA).resumed is False


def test_a_full_round_takes_along_what_an_interrupted_delta_round_changed(site: Site) -> None:
    known = [user(n) for n in range(5)]
    site.full(known)
    site.users.begin(TENANT, DELTA)
    site.users.append(TENANT, page([user(20), user(21)], [object_id(0), object_id(1)]))
    site.users.restart_full(TENANT)
    site.users.append(TENANT, page([*known[1:4], user(20)], last=True))
    counts = site.users.merge(TENANT)
    assert counts == RoundCounts(added=3, removed=4)
    expected = [added(20), added(21), added(1), removed(0), removed(1), removed(4), removed(21)]
    assert site.told(site.recorded(counts, FULL)) == in_order(expected)


def test_users_are_found_by_kind_and_text(site: Site) -> None:
    site.full([user(1, "Anna 100%"), user(2, "Bert"), user(3)])
    run = site.delta([user(1, "Anna"), user(2, "Bo"), user(9, "Annabell")], [object_id(3)])
    assert site.changes.count(run, ALL) == 4
    assert site.changes.count(run, ChangeQuery(Change.CHANGED)) == 2
    assert [c.name for c in site.changes.page(run, ChangeQuery(search=" anna "), 9)] == ["Annabell", "Anna 100%"]
    assert [c.name for c in site.changes.page(run, ChangeQuery(search="0%"), 9)] == ["Anna 100%"]
    assert site.changes.count(run, ChangeQuery(search=object_id(2))) == 1
    assert site.changes.page(run, ALL, 1, 3)[0].change is Change.REMOVED


def test_two_runs_differ_in_the_users_that_they_did_not_change_alike(site: Site) -> None:
    site.full([user(n) for n in range(5)])
    one = site.delta([with_field(1, "mail", "a"), with_field(2, "mail", "a"), user(9)])
    two = site.delta([with_field(1, "mail", "b"), user(2)], [object_id(9), object_id(4)])
    found = site.changes.differences(one, two, 10)
    assert site.changes.count_differences(one, two) == len(found) == 2
    nine = Difference(UUID(object_id(9)), "User 9", Change.ADDED, (), Change.REMOVED, ())
    four = Difference(UUID(object_id(4)), "User 4", Change(0), (), Change.REMOVED, ())
    assert found == sorted((nine, four), key=lambda d: str(d.object_id))
    assert site.changes.differences(one, two, 1, 1) == found[1:]
    assert site.changes.count_differences(one, one) == 0


def test_a_hundred_thousand_changed_users_are_read_a_page_at_a_time(site: Site) -> None:
    site.full([user(n) for n in range(50_000)])
    run = site.full([user(n, "x") for n in range(100_000)])
    assert site.changes.count(run, ALL) == 100_000
    for query, offset in ((ALL, 0), (ChangeQuery(Change.CHANGED), 0), (ALL, 99_000)):
        took = []
        for _ in range(3):  # the machine may do something else meanwhile
            begun = time.perf_counter()
            assert len(site.changes.page(run, query, 100, offset)) == 100
            took.append(time.perf_counter() - begun)
        assert min(took) < 0.05


STATES = st.dictionaries(st.integers(0, 12), st.sampled_from(["a", "A", "b"]), max_size=10)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rounds=st.lists(st.tuples(st.sampled_from([FULL, DELTA]), STATES), min_size=1, max_size=5))
def test_the_changes_are_the_difference_between_before_and_after(
    rounds: list[tuple[RoundKind, dict[int, str]]],
) -> None:
    folder = Path(tempfile.mkdtemp())
    database = Database.open(folder / "data")
    users = UserRepository(database)
    try:
        site, known = Site(database, users), {99: "x"}
        site.full([user(n, name) for n, name in known.items()])
        for kind, wanted in rounds:
            rows = [user(n, name) for n, name in wanted.items()]
            gone = [n for n in known if n not in wanted]
            run = site.full(rows) if kind is FULL else site.delta(rows, [object_id(n) for n in gone])
            came = {n for n in wanted if n not in known}
            other = {n for n in wanted if n in known and wanted[n] != known[n]}
            expected = [
                *((Change.ADDED, object_id(n)) for n in came),
                *((Change.CHANGED, object_id(n)) for n in other),
                *((Change.REMOVED, object_id(n)) for n in gone),
            ]
            if known or kind is DELTA:  # else a first load
                assert [(c.change, str(c.object_id)) for c in site.told(run)] == sorted(expected)
            known = dict(wanted)
    finally:
        users.close()
        database.close()
        shutil.rmtree(folder)
