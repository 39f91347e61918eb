"""Rules for collections: circles, order, versions, and what may be typed."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from azconsole.domain.collection_rules import (
    check_collection,
    check_condition,
    circle_sentence,
    condition_field,
    dependents,
    evaluation_order,
    find_circle,
    version_key,
)
from azconsole.domain.collections import (
    OPERATORS,
    CollectionForm,
    Condition,
    Membership,
    Operator,
    Property,
    QueryRule,
)
from azconsole.domain.typed_text import Refusal

numbers = st.integers(1, 8)
graphs = st.dictionaries(numbers, st.sets(numbers, max_size=4), max_size=8)


def reached(links: dict[int, set[int]], start: int) -> set[int]:
    """Everything that a collection needs, directly or not, the slow way."""
    found: set[int] = set()
    waiting = list(links.get(start, ()))
    while waiting:
        at = waiting.pop()
        if at not in found:
            found.add(at)
            waiting += links.get(at, ())
    return found


@given(graphs, numbers)
def test_a_circle_is_found_when_there_is_one_and_is_a_way_along_the_links(
    links: dict[int, set[int]], start: int
) -> None:
    circle = find_circle(links, start)
    assert bool(circle) == (start in reached(links, start))
    if circle:
        assert circle[0] == circle[-1] == start
        assert all(after in links[before] for before, after in pairwise(circle))
        assert len(set(circle)) == len(circle) - 1


@given(graphs)
def test_each_collection_is_evaluated_after_those_that_it_needs(links: dict[int, set[int]]) -> None:
    free = {number: {o for o in others if o < number} for number, others in links.items()}  # no circle is left
    everything = set(free) | {other for others in free.values() for other in others}
    order = evaluation_order(free, everything)
    assert sorted(order) == sorted(everything)
    place = {number: at for at, number in enumerate(order)}
    assert all(place[other] < place[number] for number, others in free.items() for other in others)


@given(graphs)
def test_a_circle_does_not_hang_the_order(links: dict[int, set[int]]) -> None:
    everything = set(links) | {other for others in links.values() for other in others}
    assert sorted(evaluation_order(links, everything)) == sorted(everything)


@given(graphs, st.sets(numbers))
def test_all_that_need_a_changed_one_are_evaluated(links: dict[int, set[int]], changed: set[int]) -> None:
    found = dependents(links, changed)
    assert found == changed | {number for number in links if reached(links, number) & changed}


def test_the_circle_in_words() -> None:
    assert circle_sentence(["A", "B", "A"], [False, True]) == "“A” includes “B” excludes “A”"


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=4), st.lists(st.integers(0, 10**6), min_size=1, max_size=4))
def test_versions_compare_number_by_number(one: list[int], two: list[int]) -> None:
    longest = max(len(one), len(two))
    first, second = (parts + [0] * (longest - len(parts)) for parts in (one, two))
    keys = [version_key(".".join(map(str, parts))) for parts in (one, two)]
    assert (keys[0] < keys[1], keys[0] == keys[1]) == (first < second, first == second)


def test_versions_of_all_kinds() -> None:
    assert version_key("10.0.9") < version_key("10.0.19045") < version_key("10.0.19045.1")
    assert version_key("10.0") == version_key("10.0.0")
    assert version_key("10.0 (19045)") == version_key("10.0.19045")
    assert version_key("unknown") == version_key("") == ()
    assert version_key("٣") == ()
    assert version_key("9" * 5000)


@pytest.mark.parametrize("field", Property)
def test_every_property_has_its_operators_and_no_others(field: Property) -> None:
    for operator in Operator:
        if operator not in OPERATORS[field]:
            with pytest.raises(Refusal):
                check_condition(Condition(field, operator, "1"))


@pytest.mark.parametrize(
    ("condition", "value"),
    [
        (Condition(Property.NAME, Operator.IS, " PC "), "PC"),
        (Condition(Property.NAME, Operator.EMPTY, "forgotten"), ""),
        (Condition(Property.MANAGED, Operator.IS, "Yes"), "yes"),
        (Condition(Property.LAST_SIGN_IN, Operator.WITHIN_DAYS, "30"), "30"),
        (Condition(Property.OS_VERSION, Operator.AT_LEAST, "10.0.19045"), "10.0.19045"),
        (Condition(Property.SOURCE, Operator.IS, "file"), "file"),
    ],
)
def test_values_that_are_taken(condition: Condition, value: str) -> None:
    assert check_condition(condition).value == value


@pytest.mark.parametrize(
    "condition",
    [
        Condition(Property.NAME, Operator.IS, "  "),
        Condition(Property.NAME, Operator.IS, "a\nb"),
        Condition(Property.NAME, Operator.IS, "a\u202eb"),
        Condition(Property.NAME, Operator.IS, "x" * 257),
        Condition(Property.MANAGED, Operator.IS, "perhaps"),
        Condition(Property.LAST_SIGN_IN, Operator.WITHIN_DAYS, "0"),
        Condition(Property.LAST_SIGN_IN, Operator.WITHIN_DAYS, "-1"),
        Condition(Property.LAST_SIGN_IN, Operator.WITHIN_DAYS, "99999"),
        Condition(Property.LAST_SIGN_IN, Operator.WITHIN_DAYS, "²"),
        Condition(Property.OS_VERSION, Operator.AT_LEAST, "ten"),
        Condition(Property.OS_VERSION, Operator.AT_LEAST, "10..1"),
        Condition(Property.SOURCE, Operator.IS, "heaven"),
    ],
)
def test_values_that_are_refused(condition: Condition) -> None:
    with pytest.raises(Refusal):
        check_condition(condition)


def test_a_form_is_checked_field_by_field() -> None:
    bad = QueryRule((Condition(Property.NAME, Operator.IS, "x"), Condition(Property.MANAGED, Operator.IS, "x")))
    form = CollectionForm(" ALL desktops", "a\0b", Membership((), (QueryRule(), bad), (1, 2), (2,)))
    checked = check_collection(form, ["All Desktops"])
    assert checked.value is None
    assert set(checked.problems) == {"name", "comment", "membership", condition_field(1, 1)}
    good = check_collection(CollectionForm(" Laptops ", " all of them "), ["All Desktops"])
    assert good.value == CollectionForm("Laptops", "all of them")
    assert check_collection(CollectionForm(""), []).problems["name"] == "Enter the name."
    assert "name" in check_collection(CollectionForm("x" * 257), []).problems
    assert "name" in check_collection(CollectionForm("a\u200bb"), []).problems
