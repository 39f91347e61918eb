"""Devices and membership rules in words, and the criteria over what is shown as a word."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from azconsole.controllers.texts import local_time, number, shown, tr
from azconsole.domain.collections import Condition, Operator, Property, QueryRule, RuleSummary
from azconsole.domain.devices import Device, DeviceSource
from azconsole.domain.search import Criterion, fits
from azconsole.domain.search import Operator as SearchOperator
from azconsole.domain.texts import Said, plural, say

JOIN_TYPES = {
    "AzureAd": say("Azure AD joined"),
    "Workplace": say("Azure AD registered"),
    "ServerAd": say("Hybrid Azure AD joined"),
}
"""Graph's trustType in words; any other is shown as it is."""
SOURCES = {DeviceSource.AZURE_AD: say("Azure AD"), DeviceSource.FILE: say("File"), DeviceSource.SITE: say("Site")}
FLAGS = {True: say("Yes"), False: say("No")}
PROPERTIES = {
    Property.NAME: say("Name"),
    Property.OPERATING_SYSTEM: say("Operating System"),
    Property.OS_VERSION: say("OS Version"),
    Property.MANUFACTURER: say("Manufacturer"),
    Property.MODEL: say("Model"),
    Property.TRUST_TYPE: say("Join Type"),
    Property.PROFILE_TYPE: say("Profile Type"),
    Property.MANAGED: say("Managed"),
    Property.COMPLIANT: say("Compliant"),
    Property.ENABLED: say("Enabled"),
    Property.LAST_SIGN_IN: say("Last Sign-In"),
    Property.SOURCE: say("Source"),
}
OPERATORS = {
    Operator.IS: say("is"),
    Operator.IS_NOT: say("is not"),
    Operator.CONTAINS: say("contains"),
    Operator.STARTS_WITH: say("starts with"),
    Operator.ENDS_WITH: say("ends with"),
    Operator.AT_LEAST: say("is at least"),
    Operator.LESS_THAN: say("is less than"),
    Operator.WITHIN_DAYS: say("was within the last (days)"),
    Operator.NOT_WITHIN_DAYS: say("was not within the last (days)"),
    Operator.EMPTY: say("is empty"),
}
_JOIN_KEYS = {key.casefold(): word for key, word in JOIN_TYPES.items()}
_FLAG_WORDS = {"yes": FLAGS[True], "no": FLAGS[False]}
_CHOICES: dict[str, dict[Any, str]] = {
    "trust_type": {**JOIN_TYPES, None: ""},
    "managed": {**FLAGS, None: ""},
    "compliant": {**FLAGS, None: ""},
    "enabled": {**FLAGS, None: ""},
    "source": {source.value: word for source, word in SOURCES.items()},
}
"""What is stored in these fields, and the words that stand for it; None: not known."""
_SENTENCES: dict[Operator, Callable[[str, str], Said]] = {
    Operator.IS: lambda field, value: say("{field} is “{value}”", field=field, value=value),
    Operator.IS_NOT: lambda field, value: say("{field} is not “{value}”", field=field, value=value),
    Operator.CONTAINS: lambda field, value: say("{field} contains “{value}”", field=field, value=value),
    Operator.STARTS_WITH: lambda field, value: say("{field} starts with “{value}”", field=field, value=value),
    Operator.ENDS_WITH: lambda field, value: say("{field} ends with “{value}”", field=field, value=value),
    Operator.AT_LEAST: lambda field, value: say("{field} is at least {value}", field=field, value=value),
    Operator.LESS_THAN: lambda field, value: say("{field} is less than {value}", field=field, value=value),
    Operator.WITHIN_DAYS: lambda field, value: say(
        "{field} was within the last {value} days", field=field, value=value
    ),
    Operator.NOT_WITHIN_DAYS: lambda field, value: say(
        "{field} was not within the last {value} days", field=field, value=value
    ),
    Operator.EMPTY: lambda field, _: say("{field} is empty", field=field),
}
_MOST_CONDITIONS = 3


def cell(device: Device, attribute: str) -> str:
    """What a list shows of a device."""
    value = getattr(device, attribute)
    if attribute == "trust_type":
        return join_type(value)
    if attribute == "source":
        return shown(SOURCES[value])
    if isinstance(value, bool):
        return shown(FLAGS[value])
    if isinstance(value, datetime):
        return local_time(value)
    return "" if value is None else str(value)


def join_type(stored: str) -> str:
    """How a device joined the directory, in words."""
    return shown(_JOIN_KEYS.get(stored.casefold(), stored))


def as_stored(criterion: Criterion) -> Criterion:
    """A criterion over a field that is shown as a word, as the store takes it: with the stored values whose words fit, in the
    person's language. Others stay as they are."""
    choices = _CHOICES.get(criterion.field)
    if choices is None:
        return criterion
    wanted = [stored for stored, word in choices.items() if fits((criterion,), lambda _, word=word: shown(word))]  # type: ignore[misc]  # the default is the word
    return replace(criterion, operator=SearchOperator.IS, value=json.dumps(wanted))


def rule_kinds(rules: RuleSummary) -> str:
    """Which kinds of rules a collection has: "Direct, Query"."""
    kinds = (
        tr("Direct") if rules.direct else "",
        tr("Query") if rules.queries else "",
        tr("Include") if rules.include else "",
        tr("Exclude") if rules.exclude else "",
    )
    return ", ".join(filter(None, kinds)) or tr("None")


def rule_lines(rules: RuleSummary) -> tuple[tuple[str, str], ...]:
    """The rules in words: their kind, and what each says."""
    lines = []
    if rules.direct:
        lines.append((tr("Direct:"), shown(plural(rules.direct, "{count:n} device", "{count:n} devices"))))
    lines += [(tr("Query:"), rule_words(rule)) for rule in rules.queries]
    lines += [(tr("Include:"), name) for name in rules.include]
    lines += [(tr("Exclude:"), name) for name in rules.exclude]
    return tuple(lines) or ((tr("Rules:"), tr("None: the collection stays empty.")),)


def rule_words(rule: QueryRule, most: int = _MOST_CONDITIONS) -> str:
    """A query rule in words; of many conditions the first."""
    if not rule.conditions:
        return tr("All devices")
    words = [condition_words(condition) for condition in rule.conditions[:most]]
    rest = len(rule.conditions) - len(words)
    if rest:
        words.append(tr("{count:n} more", count=rest))
    return (tr(" and ") if rule.every else tr(" or ")).join(words)


def condition_words(condition: Condition) -> str:
    """A condition in words: `Operating System contains “Windows”`."""
    field, value = PROPERTIES[condition.property], value_words(condition)
    return shown(_SENTENCES[condition.operator](field, value))


def value_words(condition: Condition) -> str:
    """The value of a condition as it is shown: a join type, a source, yes and no by their words."""
    value = condition.value
    match condition.property:
        case Property.TRUST_TYPE:
            return join_type(value)
        case Property.SOURCE:
            return shown(SOURCES[DeviceSource(value)]) if value in set(DeviceSource) else value
        case Property.MANAGED | Property.COMPLIANT | Property.ENABLED:
            return shown(_FLAG_WORDS.get(value.casefold(), value))
    return value


def value_choices(about: Property) -> tuple[tuple[str, str], ...]:
    """What the value of a condition on this property is chosen from: as stored, and in words; none: it is typed. Others may be
    typed for a join type."""
    match about:
        case Property.TRUST_TYPE:
            return tuple(JOIN_TYPES.items())
        case Property.SOURCE:
            return tuple((source.value, word) for source, word in SOURCES.items())
        case Property.MANAGED | Property.COMPLIANT | Property.ENABLED:
            return tuple(_FLAG_WORDS.items())
    return ()


def device_count(count: int) -> str:
    """How many devices."""
    return shown(plural(count, "{count:n} device", "{count:n} devices"))


def numbered(values: Sequence[str], most: int) -> str:
    """The first of some names, and how many more there are."""
    named = ", ".join(values[:most])
    rest = len(values) - most
    return tr("{names} and {count} more", names=named, count=number(rest)) if rest > 0 else named
