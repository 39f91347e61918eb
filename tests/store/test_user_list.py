"""The list of users: order, search, chunks."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from azconsole.domain.users import UserQuery, UserRow
from azconsole.store.database import Database
from azconsole.store.user_list import UserList
from azconsole.store.users import UserRepository
from tests.store.samples import TENANT, discover, object_id, user

NAMES = ["bob", "Anna", "100%", "a_b", "axb", "back\\slash", "Zoë"]
OTHER = UUID(int=6)


@pytest.fixture
def listed(users: UserRepository, database: Database) -> UserList:
    discover(users, [user(n, name) for n, name in enumerate(NAMES)])
    discover(users, [user(50, "elsewhere")], OTHER)
    return UserList(database)


def _names(listed: UserList, query: UserQuery) -> list[str]:
    ids = [user_id for chunk in listed.ids(query, lambda: False) for user_id in chunk]
    names = [record.display_name for record in listed.rows(ids)]
    assert names == [record.display_name for record in listed.page(query)]
    assert len(names) == listed.count(query)
    return names


def test_all_users_by_name_without_case(listed: UserList) -> None:
    names = ["100%", "a_b", "Anna", "axb", "back\\slash", "bob", "elsewhere", "Zoë"]
    assert _names(listed, UserQuery()) == names
    assert _names(listed, UserQuery(descending=True)) == names[::-1]
    assert _names(listed, UserQuery(tenant_id=OTHER)) == ["elsewhere"]
    assert _names(listed, UserQuery(tenant_id=UUID(int=99))) == []


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("%", ["100%"]),
        ("_", ["a_b"]),
        ("\\", ["back\\slash"]),
        ("ANN", ["Anna"]),
        ("user2@", ["100%"]),
        ("x" * 10_000, []),
    ],
)
def test_b22_search_takes_signs_literally(listed: UserList, search: str, found: list[str]) -> None:
    assert _names(listed, UserQuery(search=search)) == found


def test_b22_only_blanks_find_everyone(listed: UserList) -> None:
    assert len(_names(listed, UserQuery(search="  \t"))) == 8


@pytest.mark.parametrize("order", ["mail", "user_principal_name", "sam_account_name", "distinguished_name"])
def test_every_text_column_sorts(listed: UserList, order: str) -> None:
    up, down = _names(listed, UserQuery(order=order)), _names(listed, UserQuery(order=order, descending=True))
    assert up == down[::-1]
    assert up[:2] == ["bob", "Anna"]


def test_s13_an_order_from_outside_is_refused(listed: UserList) -> None:
    with pytest.raises(KeyError):
        listed.page(UserQuery(order="id; DROP TABLE users"))


def test_a_record_has_all_values(listed: UserList) -> None:
    record = listed.page(UserQuery(search="anna"), limit=1)[0]
    assert (record.tenant_id, record.object_id) == (TENANT, UUID(object_id(1)))
    assert (record.mail, record.mail_nickname, record.security_identifier) == ("user1@contoso.com", "user1", "S-1-5-1")
    assert (record.domain_name, record.sam_account_name, record.distinguished_name) == ("contoso", "user1", "CN=user1")
    assert listed.rows([record.id, 9999]) == [record]


def test_ids_come_in_chunks_and_stop_when_told(users: UserRepository, database: Database) -> None:
    discover(users, [user(n) for n in range(1200)])
    listed = UserList(database)
    assert [len(chunk) for chunk in listed.ids(UserQuery(), lambda: False)] == [500, 500, 200]
    seen: list[int] = []
    for chunk in listed.ids(UserQuery(), lambda: bool(seen)):
        seen.extend(chunk)
    assert len(seen) == 500


def test_display_names_sort_by_index(database: Database) -> None:
    plan = database.tables.execute(
        "EXPLAIN QUERY PLAN SELECT id FROM users ORDER BY display_name DESC, id DESC"
    ).fetchall()
    assert "USING COVERING INDEX" in str(plan)
    assert "TEMP B-TREE" not in str(plan)


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("beginning", ["a", "AN", "ax", "b", "z", "1"])
def test_a_beginning_is_found_in_both_directions(listed: UserList, beginning: str, descending: bool) -> None:
    query = UserQuery(descending=descending)
    names = [name.casefold() for name in _names(listed, query)]
    expected = next(at for at, name in enumerate(names) if name.startswith(beginning.casefold()))
    assert listed.place_of(query, beginning) == expected


def test_a_beginning_that_nobody_has_has_no_place(listed: UserList) -> None:
    assert listed.place_of(UserQuery(), "nobody") is None
    assert listed.place_of(UserQuery(search="anna"), "b") is None


def _in_domain(number: int, name: str, domain: str | None) -> UserRow:
    return (*user(number, name)[:6], domain, *user(number, name)[7:])


@pytest.mark.parametrize("search", ["", "user"])
def test_groups_stand_upwards_and_the_order_holds_within_them(
    users: UserRepository, database: Database, search: str
) -> None:
    rows = [("bob", "B.com"), ("Anna", "b.COM"), ("Cleo", None), ("dora", "a.com"), ("eve", "B.com")]
    discover(users, [_in_domain(n, name, domain) for n, (name, domain) in enumerate(rows)])
    listed = UserList(database)
    query = UserQuery(search, "domain_name,display_name")
    # "b.COM" and "B.com" are one domain to the store, and Anna comes before bob in it.
    assert _names(listed, query) == ["Cleo", "dora", "Anna", "bob", "eve"]
    assert _names(listed, replace(query, descending=True)) == ["Cleo", "dora", "eve", "bob", "Anna"]
    listed.prepare(lambda: False)
    assert _names(listed, query) == ["Cleo", "dora", "Anna", "bob", "eve"]
    with pytest.raises(KeyError):
        listed.page(UserQuery(order="mail,display_name"))
