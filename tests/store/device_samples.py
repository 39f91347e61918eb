"""Devices and pages for the store's tests, and what a rule means in plain Python."""

from __future__ import annotations

from datetime import datetime, timedelta

from azconsole.domain.collection_rules import version_key
from azconsole.domain.collections import Condition, Operator, Property, QueryRule
from azconsole.domain.devices import Device, DevicePage, DeviceRow, DeviceSource
from azconsole.domain.typed_text import folded
from tests.store.samples import NOW, object_id


def device(name: str, **values: object) -> Device:
    """A device of a file."""
    return Device(0, DeviceSource.FILE, folded(name), name, **values)  # type: ignore[arg-type]


def row(number: int, name: str | None = None, system: str = "Windows") -> DeviceRow:
    """A device of Azure AD."""
    return (
        object_id(number), f"PC {number}" if name is None else name, object_id(number + 1000), system, "10.0.19045",
        "Contoso", "Model", "AzureAd", "RegisteredDevice", True, None, True, "2026-02-28T10:00:00Z",
    )  # fmt: skip


def page(
    rows: list[DeviceRow], removed: list[str] | None = None, *, link: str = "", delta: str = "delta"
) -> DevicePage:
    return DevicePage(rows, removed or [], link, "" if link else delta)


def meets(rule: QueryRule, found: Device, now: datetime = NOW) -> bool:
    """Whether a device meets a rule."""
    if not rule.conditions:
        return True
    each = [_meets(condition, found, now) for condition in rule.conditions]
    return all(each) if rule.every else any(each)


def _meets(condition: Condition, found: Device, now: datetime) -> bool:
    test, field = condition.operator, condition.property
    value = getattr(found, field.value)
    if test is Operator.EMPTY:
        return value is None or value == ""
    if test in (Operator.WITHIN_DAYS, Operator.NOT_WITHIN_DAYS):
        within = value is not None and value >= now - timedelta(days=int(condition.value))
        return within is (test is Operator.WITHIN_DAYS)
    if isinstance(value, bool | None):
        return value is (condition.value == "yes")
    if test in (Operator.AT_LEAST, Operator.LESS_THAN):
        mine, wanted = version_key(value), version_key(condition.value)
        return bool(mine) and (mine >= wanted) is (test is Operator.AT_LEAST)
    return _alike(test, field, str(value), condition.value)


def _alike(test: Operator, field: Property, value: str, wanted: str) -> bool:
    if field is Property.NAME or not wanted.isascii():
        value, wanted = folded(value), folded(wanted)
    else:
        value, wanted = _ascii_lower(value), _ascii_lower(wanted)
    answers = {
        Operator.IS: value == wanted,
        Operator.IS_NOT: value != wanted,
        Operator.CONTAINS: wanted in value,
        Operator.STARTS_WITH: value.startswith(wanted),
        Operator.ENDS_WITH: value.endswith(wanted),
    }
    return answers[test]


def _ascii_lower(text: str) -> str:
    return "".join(sign.lower() if sign.isascii() else sign for sign in text)
