"""The search index beside the database: it finds what the rows hold, and is not used when it is old, damaged or not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from azconsole.domain.users import UserQuery
from azconsole.store.database import Database
from azconsole.store.user_index import FILE_NAME, UserIndex
from azconsole.store.user_list import UserList
from azconsole.store.users import UserRepository
from tests.store.samples import discover, user

NAMES = ["Anna Quexley", 'with "quotes"', "100%", "Zoë Öhlund", "QUEX"]


@pytest.fixture
def listed(users: UserRepository, database: Database) -> UserList:
    discover(users, [user(n, name) for n, name in enumerate(NAMES)])
    found = UserList(database)
    found.index.smallest = 0
    found.prepare(lambda: False)
    return found


def _file(database: Database) -> Path:
    return database.folder / FILE_NAME


def _names(listed: UserList, search: str, order: str = "display_name") -> list[str]:
    return [record.display_name for record in listed.page(UserQuery(search, order))]


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("quex", ["Anna Quexley", "QUEX"]),
        ("QUEXLEY", ["Anna Quexley"]),
        ('"quo', ['with "quotes"']),
        ("00%", ["100%"]),
        ("Zoë Ö", ["Zoë Öhlund"]),
        ("zz", []),
        ("leyquex", []),
        ("user4@con", ["QUEX"]),
        ("a\0bcd", []),
    ],
)
def test_searches_find_the_same_with_and_without_it(
    listed: UserList, database: Database, search: str, found: list[str]
) -> None:
    assert _file(database).stat().st_mode & 0o077 == 0
    assert _names(listed, search) == found
    assert [i for chunk in listed.ids(UserQuery(search), bool) for i in chunk] == [
        record.id for record in listed.page(UserQuery(search))
    ]
    _file(database).unlink()
    assert _names(listed, search) == found


def test_candidates_are_few_and_only_when_the_index_can_tell(listed: UserList) -> None:
    assert listed.index.candidates("quexley", 10) == [1]
    assert listed.index.candidates("qu", 10) is None
    assert len(listed.index.candidates("contoso", 3) or ()) == 3


def test_an_index_of_another_state_is_not_used(listed: UserList, users: UserRepository) -> None:
    discover(users, [user(n, name) for n, name in enumerate([*NAMES, "New Quexley"])])
    assert listed.index.candidates("quexley", 10) is None
    assert _names(listed, "quexley") == ["Anna Quexley", "New Quexley"]
    listed.prepare(lambda: False)
    assert len(listed.index.candidates("quexley", 10) or ()) == 2


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"\0" * 2000])
def test_a_damaged_index_is_made_again(listed: UserList, database: Database, content: bytes) -> None:
    _file(database).write_bytes(content)
    assert _names(listed, "quexley") == ["Anna Quexley"]
    listed.prepare(lambda: False)
    assert listed.index.candidates("quexley", 10) == [1]


def test_a_stopped_build_leaves_nothing(users: UserRepository, database: Database) -> None:
    discover(users, [user(n) for n in range(3000)])
    index = UserIndex(database)
    index.smallest = 0
    index.build(lambda: True)
    assert not list(database.folder.glob(f"{FILE_NAME}*"))


def test_few_users_get_no_index(users: UserRepository, database: Database) -> None:
    discover(users, [user(1)])
    _file(database).write_bytes(b"of many users who are gone")
    UserList(database).prepare(lambda: False)
    assert not _file(database).exists()


def test_sorting_after_preparing_shows_what_is_there_now(users: UserRepository, database: Database) -> None:
    discover(users, [user(n, f"User {n:04}") for n in range(300)])
    listed = UserList(database)
    listed.prepare(lambda: False)
    query = UserQuery(order="mail", descending=True)
    before = [record.id for record in listed.page(query)]
    assert before == [i for chunk in listed.ids(query, bool) for i in chunk][:128]
