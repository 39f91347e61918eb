"""Criteria over devices, type-ahead, and the rules of collections in short."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from azconsole.domain.collections import Collection, Condition, Membership, Operator, Property, QueryRule, RuleSummary
from azconsole.domain.devices import DeviceQuery
from azconsole.domain.search import DEVICE_FIELDS, Criterion
from azconsole.domain.search import Operator as Sought
from azconsole.store.collections import CollectionRepository
from azconsole.store.database import Database
from azconsole.store.device_criteria import criteria_clause
from azconsole.store.devices import DeviceRepository
from tests.store.device_samples import device
from tests.store.samples import NOW


@pytest.fixture
def devices(database: Database) -> DeviceRepository:
    made = DeviceRepository(database, lambda: NOW)
    made.import_devices(
        [
            device(
                "PC1", operating_system="Windows", managed=True, trust_type="AzureAd", last_sign_in=NOW, model="50%_a"
            ),
            device("pc2", operating_system="windows", managed=False, trust_type="azuread"),
            device("PAD", operating_system="iPadOS", last_sign_in=NOW - timedelta(days=40)),
            device("Straße", managed=True),
        ]
    )
    return made


def found(devices: DeviceRepository, *criteria: Criterion) -> set[str]:
    query = DeviceQuery(criteria=criteria)
    names = {one.name for one in devices.page(query, 100)}
    assert len(names) == devices.count(query) == sum(map(len, devices.ids(query)))
    return names


def wanted(*stored: object) -> str:
    return json.dumps(stored)


def test_texts_flags_sources_and_days(devices: DeviceRepository) -> None:
    day = NOW.astimezone().date().isoformat()
    for criterion, names in (
        (Criterion("operating_system", Sought.IS, "WINDOWS"), {"PC1", "pc2"}),
        (Criterion("operating_system", Sought.IS_NOT, "windows"), {"PAD", "Straße"}),
        (Criterion("name", Sought.STARTS_WITH, "PC"), {"PC1", "pc2"}),
        (Criterion("name", Sought.IS, "STRASSE"), {"Straße"}),
        (Criterion("model", Sought.CONTAINS, "%_"), {"PC1"}),
        (Criterion("managed", Sought.IS, wanted(True)), {"PC1", "Straße"}),
        (Criterion("managed", Sought.IS, wanted(False, None)), {"pc2", "PAD"}),
        (Criterion("trust_type", Sought.IS, wanted("AzureAd")), {"PC1", "pc2"}),
        (Criterion("trust_type", Sought.IS, wanted(None)), {"PAD", "Straße"}),
        (Criterion("source", Sought.IS, wanted("file")), {"PC1", "pc2", "PAD", "Straße"}),
        (Criterion("source", Sought.IS, wanted("site", "azure ad")), set()),
        (Criterion("last_sign_in", Sought.IS, day), {"PC1"}),
        (Criterion("last_sign_in", Sought.BEFORE, day), {"PAD"}),
        (Criterion("last_sign_in", Sought.AFTER, "2026-01-15"), {"PC1", "PAD"}),
        (Criterion("last_sign_in", Sought.IS, "no day"), set()),
        (Criterion("last_sign_in", Sought.AFTER, "9999-12-31"), set()),
    ):
        assert found(devices, criterion) == names, criterion


def test_and_binds_more_tightly_than_or(devices: DeviceRepository) -> None:
    windows, managed = (
        Criterion("operating_system", Sought.IS, "windows"),
        Criterion("managed", Sought.IS, wanted(True)),
    )
    pad = Criterion("name", Sought.IS, "pad", either=True)
    assert found(devices, windows, managed, pad) == {"PC1", "PAD"}


def test_every_field_of_the_search_is_known() -> None:
    for field in DEVICE_FIELDS:
        choice = field.key in ("trust_type", "managed", "compliant", "enabled", "source")
        for operator in (Sought.IS,) if choice else field.operators:
            assert criteria_clause((Criterion(field.key, operator, "[]" if choice else "2026-01-01"),))[0]
    with pytest.raises(KeyError):
        criteria_clause((Criterion("name; DROP TABLE devices", Sought.IS, "x"),))


def test_criteria_narrow_the_members_of_a_collection(devices: DeviceRepository, database: Database) -> None:
    collections = CollectionRepository(database, lambda: NOW)
    rule = QueryRule((Condition(Property.OPERATING_SYSTEM, Operator.IS, "windows"),))
    made = collections.add(Collection(0, "", "Windows"), Membership(queries=(rule,)))
    query = DeviceQuery(collection=made.id, criteria=(Criterion("managed", Sought.IS, wanted(True)),))
    assert [one.name for one in devices.page(query, 10)] == ["PC1"]
    assert devices.count(query) == 1


def test_type_ahead_finds_the_place_in_the_order(devices: DeviceRepository) -> None:
    for query, beginning, place in (
        (DeviceQuery(), "pc", 1),
        (DeviceQuery(), "PC2", 2),
        (DeviceQuery(descending=True), "pa", 3),
        (DeviceQuery(order="operating_system"), "win", 2),
        (DeviceQuery(order="operating_system", descending=True), "ipad", 2),
        (DeviceQuery(), "zzz", None),
        (DeviceQuery(order="managed"), "y", None),
        (DeviceQuery(search="pc"), "pc2", 1),
    ):
        assert devices.place_of(query, beginning) == place, (query, beginning)
    devices.prepare(lambda: False)


def test_the_rules_of_collections_in_short(devices: DeviceRepository, database: Database) -> None:
    collections = CollectionRepository(database, lambda: NOW)
    numbers = [one.id for one in devices.page(DeviceQuery(), 2)]
    one = collections.add(Collection(0, "", "one"), Membership(tuple(numbers)))
    two = collections.add(Collection(0, "", "Two"), Membership(queries=(QueryRule(),)))
    three = collections.add(Collection(0, "", "Three"), Membership((), (), (two.id, one.id), ()))
    four = collections.add(Collection(0, "", "Four"), Membership((), (QueryRule(),), (), (three.id,)))
    assert collections.rules() == {
        one.id: RuleSummary(direct=2),
        two.id: RuleSummary(queries=(QueryRule(),)),
        three.id: RuleSummary(include=("one", "Two")),
        four.id: RuleSummary(queries=(QueryRule(),), exclude=("Three",)),
    }
