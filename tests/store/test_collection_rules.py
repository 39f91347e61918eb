"""A rule in SQL finds the devices that it finds in plain Python."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from azconsole.domain.collection_rules import FLAG_PROPERTIES
from azconsole.domain.collections import (
    OPERATORS,
    Collection,
    Condition,
    Membership,
    Operator,
    Property,
    QueryRule,
)
from azconsole.domain.devices import Device, DeviceSource
from azconsole.store.collection_rules import rules_as_json, rules_of_json
from azconsole.store.collections import CollectionRepository
from azconsole.store.database import Database
from azconsole.store.devices import DeviceRepository
from tests.store.device_samples import device, meets
from tests.store.samples import NOW

WORDS = [
    "",
    "a",
    "A",
    "ab",
    "Äb",
    "äB",
    "%",
    "_",
    "a%",
    "a_b",
    "\\",
    "a\\b",
    "'",
    "a'b",
    "ß",
    "ss",
    "a*b",
    "a?b",
    "x y",
]
VERSIONS = ["", "10.0.9", "10.0.19045", "10.0", "10", "9.99", "x", "10.0.19045.4046", "10.0.0"]
AGES = [None, 0, 1, 2, 29, 30, 31, 400]
STEP = timedelta(minutes=1)

names = st.sampled_from([word for word in WORDS if word])
texts = st.sampled_from(WORDS)
flags = st.sampled_from([None, True, False])


@st.composite
def devices(draw: st.DrawFn, number: int) -> Device:
    age = draw(st.sampled_from(AGES))
    return device(
        f"{draw(names)}{number if draw(st.booleans()) else ''}",
        operating_system=draw(texts),
        os_version=draw(st.sampled_from(VERSIONS)),
        manufacturer=draw(texts),
        model=draw(texts),
        trust_type=draw(texts),
        profile_type=draw(texts),
        managed=draw(flags),
        compliant=draw(flags),
        enabled=draw(flags),
        last_sign_in=None if age is None else NOW - timedelta(days=age) + STEP,
    )


@st.composite
def conditions(draw: st.DrawFn) -> Condition:
    field = draw(st.sampled_from(Property))
    test = draw(st.sampled_from(OPERATORS[field]))
    if test is Operator.EMPTY:
        return Condition(field, test)
    if field in FLAG_PROPERTIES:
        return Condition(field, test, draw(st.sampled_from(["yes", "no"])))
    if field is Property.SOURCE:
        return Condition(field, test, draw(st.sampled_from(DeviceSource)).value)
    if field is Property.LAST_SIGN_IN:
        return Condition(field, test, draw(st.sampled_from(["1", "30", "365"])))
    if test in (Operator.AT_LEAST, Operator.LESS_THAN):
        return Condition(field, test, draw(st.sampled_from(["10.0.9", "10.0.19045", "10", "11"])))
    return Condition(field, test, draw(names))


rules = st.builds(QueryRule, st.lists(conditions(), max_size=3).map(tuple), st.booleans())


@pytest.fixture(scope="module")
def site() -> Iterator[tuple[DeviceRepository, CollectionRepository]]:
    with tempfile.TemporaryDirectory() as folder:
        database = Database.open(Path(folder) / "data")
        yield DeviceRepository(database, lambda: NOW), CollectionRepository(database, lambda: NOW)
        database.close()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 5).flatmap(devices), max_size=12), st.lists(rules, min_size=1, max_size=4))
def test_sql_and_python_agree(
    site: tuple[DeviceRepository, CollectionRepository], found: list[Device], asked: list[QueryRule]
) -> None:
    stored, collections = site
    known = {each.key: each for each in found}
    _, numbers = stored.import_devices(known.values())
    try:
        for rule in asked:
            count, first = collections.preview(Membership((), (rule,)), 100)
            wanted = sorted(key for key, each in known.items() if meets(rule, each))
            assert sorted(each.key for each in first) == wanted
            assert count == collections.count_rule(rule) == len(wanted)
    finally:
        stored.remove(list(numbers.values()))


@given(st.lists(rules, max_size=4))
def test_rules_are_stored_as_they_are(asked: list[QueryRule]) -> None:
    assert rules_of_json(rules_as_json(asked)) == tuple(asked)


Recipe = tuple[set[int], str | None, set[int], set[int]]
members = st.sets(st.integers(0, 9), max_size=6)
others = st.sets(st.integers(0, 4), max_size=3)
recipes = st.tuples(members, st.none() | st.integers(0, 9).map(str), others, others)


class Plain:
    """Collections in plain Python: of each the devices named, the digit in which names end, who is included and excluded."""

    def __init__(self, numbers: list[int]) -> None:
        self.numbers = numbers
        self.ids: list[int] = []
        self.known: list[Recipe] = []

    def membership(self, at: int, wish: Recipe) -> Membership:
        """Only earlier ones are included or excluded, so that no circle comes about."""
        direct, digit, include, exclude = wish
        include, exclude = {o for o in include if o < at}, {o for o in exclude - include if o < at}
        self.known[at : at + 1] = [(direct, digit, include, exclude)]
        rules = () if digit is None else (QueryRule((Condition(Property.NAME, Operator.ENDS_WITH, digit),)),)
        linked = (tuple(self.ids[other] for other in some) for some in (include, exclude))
        return Membership(tuple(self.numbers[n] for n in sorted(direct)), rules, *linked)

    def members(self, at: int) -> set[int]:
        direct, digit, include, exclude = self.known[at]
        taken = direct | (set() if digit is None else {int(digit)})
        return taken.union(*map(self.members, include)).difference(*map(self.members, exclude))


@settings(max_examples=60, deadline=None)
@given(st.lists(recipes, min_size=1, max_size=5), st.lists(st.tuples(st.integers(0, 4), recipes), max_size=4))
def test_members_are_as_plain_python_has_them(
    site: tuple[DeviceRepository, CollectionRepository], first: list[Recipe], later: list[tuple[int, Recipe]]
) -> None:
    stored, collections = site
    _, found = stored.import_devices([device(f"d{number}") for number in range(10)])
    plain = Plain([found[f"d{number}"] for number in range(10)])
    try:
        for at, wish in enumerate(first):
            plain.ids.append(collections.add(Collection(0, "", f"C{at}"), plain.membership(at, wish)).id)
        for at, wish in later:
            if at < len(first):
                collections.update(collections.get(plain.ids[at]), plain.membership(at, wish))
        for at, number in enumerate(plain.ids):
            wanted = {plain.numbers[n] for n in plain.members(at)}
            assert {device_id for device_id, _ in collections.rows(number)} == wanted
            assert collections.get(number).members == len(wanted)
        assert collections.evaluate(NOW) == 0
    finally:
        for number in reversed(plain.ids):
            collections.delete(number)
        stored.remove(plain.numbers)
