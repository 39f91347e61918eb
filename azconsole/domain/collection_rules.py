"""The rules for collections: what may be typed, which must be evaluated before which, and no circles."""

from __future__ import annotations

import re
from collections.abc import Collection as Some
from collections.abc import Iterable, Mapping

from azconsole.domain.collections import (
    OPERATORS,
    CollectionForm,
    Condition,
    Membership,
    Operator,
    Property,
    QueryRule,
)
from azconsole.domain.devices import DeviceSource
from azconsole.domain.texts import Said, say
from azconsole.domain.typed_text import Refusal, check_description, check_name, folded, refuse_hidden, trimmed
from azconsole.domain.validation import Checked

LONGEST_VALUE = 256
MOST_DAYS = 3650
YES, NO = "yes", "no"
FLAG_PROPERTIES = frozenset({Property.MANAGED, Property.COMPLIANT, Property.ENABLED})
_VERSION = re.compile(r"[0-9]{1,18}(\.[0-9]{1,18}){0,7}")
_NUMBER = re.compile(r"[0-9]+")


def version_key(version: str) -> tuple[int, ...]:
    """The numbers of a version, compared one by one: "10.0.9" stands before "10.0.19045", "10.0" is "10.0.0". Whatever is
    no digit parts them; a text without any has none, and is neither before nor after a version."""
    numbers = [int(part[:18]) for part in _NUMBER.findall(version)]
    while len(numbers) > 1 and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def check_collection(form: CollectionForm, taken: Some[str]) -> Checked[CollectionForm]:
    """Name (unique among `taken`), comment, and every condition. A problem of a condition has the field
    `condition_field(rule, line)`; those of a membership as a whole stand at "membership"."""
    problems: dict[str, str] = {}
    name, comment = form.name, form.comment
    try:
        name = check_name(form.name, say("name"))
        if folded(name) in {folded(other) for other in taken}:
            problems["name"] = say("Another collection has this name.")
    except Refusal as refusal:
        problems["name"] = refusal.sentence
    try:
        comment = check_description(form.comment)
    except Refusal as refusal:
        problems["comment"] = refusal.sentence
    queries = tuple(_checked_rule(number, rule, problems) for number, rule in enumerate(form.membership.queries))
    both = set(form.membership.include) & set(form.membership.exclude)
    if both:
        problems["membership"] = say("A collection cannot be included and excluded at the same time.")
    membership = Membership(form.membership.direct, queries, form.membership.include, form.membership.exclude)
    return Checked(None if problems else CollectionForm(name, comment, membership), problems)


def condition_field(rule: int, line: int) -> str:
    """The field of a condition's problem."""
    return f"query {rule} condition {line}"


def _checked_rule(number: int, rule: QueryRule, problems: dict[str, str]) -> QueryRule:
    conditions = []
    for line, condition in enumerate(rule.conditions):
        try:
            conditions.append(check_condition(condition))
        except Refusal as refusal:
            problems[condition_field(number, line)] = refusal.sentence
    return QueryRule(tuple(conditions), rule.every)


def check_condition(condition: Condition) -> Condition:
    """A condition with its value as it is compared. Raises Refusal."""
    if condition.operator not in OPERATORS[condition.property]:
        raise Refusal(say("This operator cannot be used with this property."))
    if condition.operator is Operator.EMPTY:
        return Condition(condition.property, condition.operator)
    return Condition(condition.property, condition.operator, _checked_value(condition))


def _checked_value(condition: Condition) -> str:
    value = trimmed(condition.value)
    if not value:
        raise Refusal(say("Enter a value."))
    if len(value) > LONGEST_VALUE:
        raise Refusal(say("The value may have at most {limit} characters.", limit=LONGEST_VALUE))
    refuse_hidden(value, say("value"))
    if condition.property in FLAG_PROPERTIES and value.casefold() not in (YES, NO):
        raise Refusal(say("Choose yes or no."))
    if condition.property is Property.SOURCE and value not in set(DeviceSource):
        raise Refusal(say("Choose where the devices come from."))
    if condition.operator in (Operator.WITHIN_DAYS, Operator.NOT_WITHIN_DAYS) and not _days(value):
        raise Refusal(say("Enter a number of days from 1 to {most:n}.", most=MOST_DAYS))
    if condition.operator in (Operator.AT_LEAST, Operator.LESS_THAN) and not _VERSION.fullmatch(value):
        raise Refusal(say("Enter a version such as 10.0.19045."))
    return value.casefold() if condition.property in FLAG_PROPERTIES else value


def _days(value: str) -> bool:
    return value.isascii() and value.isdigit() and len(value) <= 4 and 1 <= int(value) <= MOST_DAYS


Links = Mapping[int, Some[int]]


def find_circle(links: Links, start: int) -> list[int]:
    """The way from a collection back to itself by the collections that it includes or excludes, the first one at both ends;
    empty when there is none."""
    came_from: dict[int, int] = {}
    waiting = [start]
    while waiting:
        at = waiting.pop(0)
        for other in sorted(links.get(at, ())):
            if other == start:
                return _way(came_from, start, at)
            if other not in came_from:
                came_from[other] = at
                waiting.append(other)
    return []


def _way(came_from: Mapping[int, int], start: int, at: int) -> list[int]:
    way = [start]
    while at != start:
        way.append(at)
        at = came_from[at]
    return [start, *way[::-1]]


def evaluation_order(links: Links, numbers: Iterable[int]) -> list[int]:
    """The collections, each after those that it includes or excludes. Members of a circle, which the store refuses, come
    last and once."""
    order: dict[int, None] = {}
    for number in sorted(numbers):
        stack = [(number, iter(sorted(links.get(number, ()))))]
        under_way = {number}
        while stack and stack[0][0] not in order:
            at, others = stack[-1]
            other = next((o for o in others if o not in order and o not in under_way), None)
            if other is None:
                order[at] = None
                stack.pop()
            else:
                under_way.add(other)
                stack.append((other, iter(sorted(links.get(other, ())))))
    return list(order)


def dependents(links: Links, changed: Iterable[int]) -> set[int]:
    """Those of `changed`, and all collections that include or exclude one of them, also by way of others."""
    found = set(changed)
    grown = True
    while grown:
        more = {number for number, others in links.items() if number not in found and not found.isdisjoint(others)}
        found |= more
        grown = bool(more)
    return found


def circle_sentence(names: list[str], excluded: list[bool]) -> Said:
    """The circle in words (A includes B includes A): the names on the way, and whether each step excludes."""
    rest = say("“{name}”", name=names[-1])
    for name, out in zip(names[-2::-1], excluded[::-1], strict=True):
        rest = (
            say("“{name}” excludes {rest}", name=name, rest=rest)
            if out
            else say("“{name}” includes {rest}", name=name, rest=rest)
        )
    return rest
