"""Criteria over users: every field and operator, and/or, signs taken literally, nothing but the fixed list (S13)."""

from __future__ import annotations

import pytest

from azconsole.domain.search import TEXT_OPERATORS, USER_FIELDS, Criterion, Operator
from azconsole.domain.users import UserQuery
from azconsole.store.database import Database
from azconsole.store.user_list import UserList
from azconsole.store.users import UserRepository
from tests.store.samples import discover, user

NAMES = ["Adele", "Alex", "100%", "a_b", "axb", "it's; DROP users--"]


@pytest.fixture
def listed(users: UserRepository, database: Database) -> UserList:
    discover(users, [user(n, name) for n, name in enumerate(NAMES)])
    return UserList(database)


def _names(listed: UserList, *criteria: Criterion, search: str = "") -> list[str]:
    query = UserQuery(search=search, criteria=criteria)
    ids = [user_id for chunk in listed.ids(query, lambda: False) for user_id in chunk]
    names = [record.display_name for record in listed.rows(ids)]
    assert names == [record.display_name for record in listed.page(query)]
    assert len(names) == listed.count(query)
    return names


def _name(operator: Operator, value: str, *, either: bool = False) -> Criterion:
    return Criterion("display_name", operator, value, either)


def test_the_four_operators(listed: UserList) -> None:
    assert _names(listed, _name(Operator.CONTAINS, "LE")) == ["Adele", "Alex"]
    assert _names(listed, _name(Operator.STARTS_WITH, "al")) == ["Alex"]
    assert _names(listed, _name(Operator.IS, " alex ")) == ["Alex"]
    assert "Alex" not in _names(listed, _name(Operator.IS_NOT, "alex"))


@pytest.mark.parametrize(("value", "found"), [("%", "100%"), ("_", "a_b"), ("'s; DROP", "it's; DROP users--")])
def test_b22_signs_are_taken_literally(listed: UserList, value: str, found: str) -> None:
    assert _names(listed, _name(Operator.CONTAINS, value)) == [found]


def test_and_binds_more_tightly_than_or(listed: UserList) -> None:
    one = _name(Operator.IS, "axb")
    two = _name(Operator.STARTS_WITH, "A", either=True)
    assert _names(listed, one, two, Criterion("mail", Operator.STARTS_WITH, "user1@")) == ["Alex", "axb"]
    assert _names(listed, one, two, search="user0@") == ["Adele"]


def test_every_field_takes_every_operator(listed: UserList) -> None:
    for item in USER_FIELDS:
        for operator in TEXT_OPERATORS:
            expected = len(NAMES) if operator is Operator.IS_NOT else 0
            assert len(_names(listed, Criterion(item.key, operator, "no such value"))) == expected


def test_type_ahead_counts_only_what_is_shown(listed: UserList) -> None:
    criteria = (_name(Operator.IS_NOT, "Adele"),)
    assert listed.place_of(UserQuery(), "ax") == 4
    assert listed.place_of(UserQuery(criteria=criteria), "ax") == 3
    assert listed.place_of(UserQuery(criteria=criteria), "adele") is None


def test_a_user_without_a_value_is_nothing(listed: UserList) -> None:
    assert len(_names(listed, Criterion("domain_name", Operator.IS, ""))) == 0
    assert len(_names(listed, Criterion("domain_name", Operator.IS_NOT, ""))) == len(NAMES)


@pytest.mark.parametrize(
    "criterion",
    [
        Criterion("1=1) OR (1", Operator.IS, "x"),
        Criterion("tenant_id", Operator.IS, "x"),
        Criterion("display_name", Operator.BEFORE, "2026-01-01"),
    ],
)
def test_s13_a_field_or_operator_from_outside_is_refused(listed: UserList, criterion: Criterion) -> None:
    with pytest.raises(KeyError):
        listed.count(UserQuery(criteria=(criterion,)))
