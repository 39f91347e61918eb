"""The groups of users: found by looking at a few, folded, and their places."""

from __future__ import annotations

from array import array

import pytest

from azconsole.controllers.list_groups import GroupedIds, find_groups
from azconsole.controllers.list_rows import Group


def _groups(values: list[str], gone: frozenset[int] = frozenset()) -> tuple[list[tuple[int, str, int]], int]:
    looked: list[int] = []

    def read(ids: list[int]) -> dict[int, str]:
        looked.extend(ids)
        return {key: values[key] for key in ids if key not in gone}

    found = find_groups(range(len(values)), read, lambda: False)
    return [(group.row, group.text, group.count) for group in found], len(looked)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], []),
        (["a"], [(0, "a", 1)]),
        (["a", "b"], [(0, "a", 1), (1, "b", 1)]),
        (["", "a", "A", "a", "b"], [(0, "", 1), (1, "a", 3), (4, "b", 1)]),
        (["a", "b", "c", "d"], [(0, "a", 1), (1, "b", 1), (2, "c", 1), (3, "d", 1)]),
        (["Z", "Ä", "ä"], [(0, "Z", 1), (1, "Ä", 1), (2, "ä", 1)]),
    ],
)
def test_groups_begin_where_the_value_changes(values: list[str], expected: list[tuple[int, str, int]]) -> None:
    assert _groups(values)[0] == expected


def test_few_of_many_are_looked_at() -> None:
    values = ["a"] * 70_000 + ["b"] * 2 + ["c"] * 29_998
    found, looked = _groups(values)
    assert found == [(0, "a", 70_000), (70_000, "b", 2), (70_002, "c", 29_998)]
    assert looked < 100


def test_one_who_is_gone_counts_as_the_one_before() -> None:
    assert _groups(["a"] * 5 + ["b"] * 4, frozenset({4}))[0] == [(0, "a", 5), (5, "b", 4)]


def test_it_ends_when_told() -> None:
    assert len(find_groups(range(9), lambda ids: {key: str(key) for key in ids}, lambda: True)) == 1


def test_of_a_folded_group_the_first_stays() -> None:
    ids = GroupedIds()
    ids.column = 5
    every = array("q", range(10, 16))
    assert ids.show(every, [Group(0, "a", 1), Group(1, "b", 3), Group(4, "c", 2)]) is every
    assert ids.fold(["B"], True).tolist() == [10, 11, 14, 15]
    assert list(ids.groups()) == [Group(0, "a", 1), Group(1, "b", 3, True), Group(2, "c", 2)]
    assert [ids.row_of(place) for place in range(7)] == [0, 1, 1, 1, 2, 3, -1]
    assert ids.group_at(3) == Group(1, "b", 3, True)
    assert ids.group_at(6) is None
    ids.column = 3
    assert ids.in_sight() is every, "folded by another column"
    ids.column = 5
    assert ids.fold(["a", "b", "c"], False) is every
