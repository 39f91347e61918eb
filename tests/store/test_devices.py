"""Devices: Azure AD's rounds, imports, lists, and what deleting a service takes along."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest

from azconsole.domain.collections import Collection, Condition, Membership, Operator, Property, QueryRule
from azconsole.domain.devices import Device, DeviceCounts, DeviceQuery, DeviceSource
from azconsole.domain.errors import Cancelled, NotFoundError, StoreError
from azconsole.domain.search import Criterion
from azconsole.domain.search import Operator as Listed
from azconsole.store import device_removal
from azconsole.store.apps import AppRepository
from azconsole.store.collections import CollectionRepository
from azconsole.store.database import Database
from azconsole.store.device_rows import as_time, seconds, seconds_of
from azconsole.store.devices import DeviceRepository
from azconsole.store.services import ServiceRepository
from tests.store import samples
from tests.store.device_samples import device, page, row
from tests.store.samples import NOW, TENANT, object_id

OTHER = UUID("99999999-2222-3333-4444-555555555555")


@pytest.fixture
def devices(database: Database) -> DeviceRepository:
    return DeviceRepository(database, lambda: NOW)


@pytest.fixture
def collections(database: Database) -> CollectionRepository:
    return CollectionRepository(database, lambda: NOW)


def names(devices: DeviceRepository, query: DeviceQuery | None = None) -> list[str]:
    return [found.name for found in devices.page(query or DeviceQuery(), 1000)]


def full(devices: DeviceRepository, *numbers: int) -> DeviceCounts:
    """A full round in one page."""
    devices.begin_full(TENANT)
    devices.apply_page(TENANT, page([row(number) for number in numbers]))
    return devices.finish_full(TENANT)


def test_a_full_round_page_by_page(devices: DeviceRepository) -> None:
    assert devices.link(TENANT) == ""
    devices.begin_full(TENANT)
    assert devices.apply_page(TENANT, page([row(2), row(1)], link="second")) == DeviceCounts(added=2)
    assert devices.link(TENANT) == "second"
    assert devices.round(TENANT).full
    assert devices.apply_page(TENANT, page([row(3), row(1, "renamed")])) == DeviceCounts(added=1, changed=1)
    assert devices.finish_full(TENANT) == DeviceCounts()
    stands = devices.round(TENANT)
    assert (stands.link, stands.full, stands.last_full, stands.last_read) == ("delta", False, NOW, NOW)
    assert names(devices) == ["PC 2", "PC 3", "renamed"]
    (kept,) = devices.page(DeviceQuery(search="c 2"), 10)
    assert kept == Device(
        kept.id, DeviceSource.AZURE_AD, object_id(2), "PC 2", object_id(1002), "Windows", "10.0.19045", "Contoso",
        "Model", "AzureAd", "RegisteredDevice", True, None, True, datetime(2026, 2, 28, 10, tzinfo=UTC),
    )  # fmt: skip


def test_the_next_full_round_removes_what_it_did_not_see(devices: DeviceRepository) -> None:
    full(devices, 1, 2, 3)
    devices.begin_full(TENANT)
    assert devices.apply_page(TENANT, page([row(1), row(4)])) == DeviceCounts(added=1)
    assert devices.unseen(TENANT) == (2, 4)
    assert devices.finish_full(TENANT) == DeviceCounts(removed=2)
    assert names(devices) == ["PC 1", "PC 4"]
    assert devices.finish_full(TENANT) == DeviceCounts()


def test_a_delta_round_removes_only_what_it_is_told(devices: DeviceRepository) -> None:
    full(devices, 1, 2, 3)
    counts = devices.apply_page(TENANT, page([row(2, "other")], [object_id(3), object_id(77)], delta="next"))
    assert counts == DeviceCounts(changed=1, removed=1)
    assert devices.unseen(TENANT) == (0, 2)
    assert devices.finish_full(TENANT) == DeviceCounts()
    assert names(devices) == ["other", "PC 1"]


def test_tenants_files_and_sites_are_apart(devices: DeviceRepository) -> None:
    full(devices, 1)
    devices.import_devices([device("PC 1"), replace(device("PC 1"), source=DeviceSource.SITE, key="s/1")])
    devices.begin_full(OTHER)
    devices.apply_page(OTHER, page([row(1)]))
    devices.finish_full(OTHER)
    assert devices.count(DeviceQuery()) == 4
    devices.begin_full(TENANT)
    devices.apply_page(TENANT, page([]))
    assert devices.finish_full(TENANT).removed == 1
    assert devices.count(DeviceQuery()) == 3


def test_a_page_that_fails_leaves_nothing_and_keeps_the_link(
    devices: DeviceRepository, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    full(devices, 1)

    def broken(connection: sqlite3.Connection, ids: object) -> None:
        raise sqlite3.OperationalError("broken")

    monkeypatch.setattr("azconsole.store.devices.remove_devices", broken)
    with pytest.raises(StoreError):
        devices.apply_page(TENANT, page([row(2)], [object_id(1)], delta="newer"))
    assert (devices.link(TENANT), names(devices)) == ("delta", ["PC 1"])


def test_a_page_may_hold_strange_values(devices: DeviceRepository) -> None:
    devices.begin_full(TENANT)
    strange = (object_id(1), None, None, None, None, None, None, None, None, None, None, None, "0001-01-01T00:00:00Z")
    devices.apply_page(TENANT, page([strange, row(2, "Ünïcode 🖥"), (*row(3)[:12], "no moment")]))
    found = devices.page(DeviceQuery(order="id"), 10)
    assert {(d.name, d.managed, d.last_sign_in) for d in found} == {
        ("", None, None), ("Ünïcode 🖥", True, datetime(2026, 2, 28, 10, tzinfo=UTC)), ("PC 3", True, None),
    }  # fmt: skip
    assert names(devices, DeviceQuery("ÜNÏCODE")) == ["Ünïcode 🖥"]


def test_moments_are_seconds() -> None:
    assert seconds_of("2026-02-28T10:00:00.1234567Z") == seconds(datetime(2026, 2, 28, 10, tzinfo=UTC))
    assert as_time(seconds(NOW)) == NOW
    assert as_time(-62_000_000_000) is not None


def test_import_adds_and_changes_and_tells_the_numbers(devices: DeviceRepository) -> None:
    counts, numbers = devices.import_devices([device("B"), device("a", model="M")])
    assert (counts, set(numbers)) == (DeviceCounts(added=2), {"a", "b"})
    assert names(devices) == ["a", "B"]
    again, same = devices.import_devices([device("B"), device("A", model="N"), device("c")])
    assert (again, same["b"], same["a"]) == (DeviceCounts(added=1, changed=1), numbers["b"], numbers["a"])
    assert devices.get(numbers["a"]).model == "N"


def test_an_import_that_is_cancelled_leaves_nothing(devices: DeviceRepository) -> None:
    with pytest.raises(Cancelled):
        devices.import_devices([device("a")], lambda: True)
    assert devices.count(DeviceQuery()) == 0


def test_numbers_are_never_given_twice(devices: DeviceRepository) -> None:
    first = devices.import_devices([device("a"), device("b")])[1]
    assert devices.remove(list(first.values())) == 2
    second = devices.import_devices([device("c")])[1]
    assert second["c"] > max(first.values())


def test_azure_ads_devices_are_not_removed_by_hand(devices: DeviceRepository) -> None:
    full(devices, 1)
    (found,) = devices.page(DeviceQuery(), 1)
    assert devices.remove([found.id]) == 0


@pytest.mark.parametrize("order", ["name", "id", "source", "key", "model", "os_version", "last_sign_in", "managed"])
@pytest.mark.parametrize("descending", [False, True])
def test_lists_page_by_page_in_every_order(devices: DeviceRepository, order: str, descending: bool) -> None:
    full(devices, *range(7))
    devices.import_devices([device(f"F{n}", model=f"M{n % 2}") for n in range(6)])
    query = DeviceQuery(order=order, descending=descending)
    whole = [number for chunk in devices.ids(query) for number in chunk]
    assert len(whole) == len(set(whole)) == 13
    paged = [found.id for start in range(0, 13, 4) for found in devices.page(query, 4, start)]
    assert paged == whole == [found.id for found in devices.rows(whole)]
    backwards = DeviceQuery(order=order, descending=not descending)
    assert [number for chunk in devices.ids(backwards) for number in chunk] == whole[::-1]


def test_an_unknown_order_never_reaches_the_database(devices: DeviceRepository) -> None:
    with pytest.raises(KeyError):
        devices.page(DeviceQuery(order="name; DROP TABLE devices"), 1)


def test_the_search_takes_its_signs_as_they_are(devices: DeviceRepository) -> None:
    devices.import_devices([device("100%"), device("1000"), device("a_b"), device("axb"), device("c\\d")])
    assert names(devices, DeviceQuery("%")) == ["100%"]
    assert names(devices, DeviceQuery("_")) == ["a_b"]
    assert names(devices, DeviceQuery("\\")) == ["c\\d"]
    assert devices.count(DeviceQuery(" 100 ")) == 2


def test_the_members_of_a_collection_small_or_large(
    devices: DeviceRepository, collections: CollectionRepository
) -> None:
    devices.import_devices([device(f"PC{n:03}") for n in range(100)])
    for name, numbers in (("Small", range(3)), ("Large", range(0, 100, 2))):
        collections.load_memberships([(name, f"pc{n:03}") for n in numbers])
        made = collections.by_name(name)
        assert made is not None
        query = DeviceQuery(collection=made.id)
        wanted = [f"PC{n:03}" for n in numbers]
        assert names(devices, query) == wanted
        assert devices.count(query) == len(wanted)
        assert names(devices, replace(query, order="model", descending=True)) == wanted[::-1]
        assert devices.count(replace(query, search="00")) == sum("00" in each for each in wanted)
        assert [number for chunk in devices.ids(query) for number in chunk] == [
            found.id for found in devices.page(query, 100)
        ]
    assert devices.count(DeviceQuery(collection=999)) == 0
    assert names(devices, DeviceQuery(collection=999)) == []


def test_the_collections_of_a_device(devices: DeviceRepository, collections: CollectionRepository) -> None:
    collections.load_memberships([("B", "pc"), ("a", "pc"), ("c", "other")])
    (found,) = devices.page(DeviceQuery("pc"), 1)
    assert [collection.name for collection in devices.collections_of(found.id)] == ["a", "B"]


def test_a_device_that_is_gone(devices: DeviceRepository) -> None:
    with pytest.raises(NotFoundError):
        devices.get(1)
    assert devices.rows([1, 2]) == []


@pytest.mark.parametrize("probes", [0, 1_000_000])
def test_removed_devices_leave_their_collections(
    devices: DeviceRepository,
    collections: CollectionRepository,
    monkeypatch: pytest.MonkeyPatch,
    probes: int,
) -> None:
    monkeypatch.setattr(device_removal, "_MOST_PROBES", probes)
    full(devices, 1, 2, 3)
    collections.load_memberships([("All", "PC 1"), ("All", "PC 2"), ("One", "PC 3")])
    devices.apply_page(TENANT, page([], [object_id(2), object_id(3)]))
    assert [(found.name, found.members) for found in collections.all()] == [("All", 1), ("One", 0)]


def test_of_several_of_a_name_the_one_that_signed_in_last_is_taken(devices: DeviceRepository) -> None:
    devices.begin_full(TENANT)
    rows = [row(1, "PC"), (*row(2, "pc")[:12], "2026-03-01T00:00:00Z"), (*row(3, "PC")[:12], None)]
    devices.apply_page(TENANT, page(rows))
    assert devices.named(["Pc", "unknown"])["pc"].key == object_id(2)


def test_the_last_service_of_a_tenant_takes_its_devices_along(devices: DeviceRepository, database: Database) -> None:
    services, apps = ServiceRepository(database), AppRepository(database)
    server = apps.save(samples.app())
    first = services.add(samples.service(server, "First"))
    second = services.add(replace(samples.service(server, "Second", "log-analytics"), discovery=None))
    full(devices, 1, 2)
    devices.import_devices([device("of a file")])
    services.delete(first.id)
    assert devices.count(DeviceQuery()) == 3
    services.delete(second.id)
    assert names(devices) == ["of a file"]
    assert devices.link(TENANT) == ""


@pytest.mark.parametrize(
    ("value", "stored"),
    [
        ("bär", "BÄR"),
        ("BÄR", "bär"),
        ("ba\u0308r", "BÄR"),
        ("straße", "STRASSE"),
        ("100 %_ä\\", "x 100 %_Ä\\"),
        ("ΣΑΣ", "σας"),
    ],
)
@pytest.mark.parametrize("field", ["name", "model"])
def test_a_rule_its_preview_and_the_list_agree_on_letters(
    devices: DeviceRepository, collections: CollectionRepository, field: str, value: str, stored: str
) -> None:
    devices.import_devices([device("other"), device(stored if field == "name" else "PC1", model=stored)])
    tests = [(Listed.CONTAINS, Operator.CONTAINS)]
    if not stored.startswith("x"):
        tests += [(Listed.IS, Operator.IS), (Listed.STARTS_WITH, Operator.STARTS_WITH)]
    for listed, ruled in tests:
        rule = Membership(queries=(QueryRule((Condition(Property(field), ruled, value),)),))
        assert devices.count(DeviceQuery(criteria=(Criterion(field, listed, value),))) == 1
        assert collections.preview(rule, 9)[0] == collections.count_rule(rule.queries[0]) == 1
        made = collections.add(Collection(0, "", f"{listed}"), rule)
        assert made.members == 1
    if field == "name":
        assert devices.count(DeviceQuery(search=value)) == 1


def test_a_page_that_comes_after_the_last_service_was_deleted_is_refused(
    devices: DeviceRepository, database: Database
) -> None:
    """Nobody would read that tenant again, and so nobody would ever remove its devices."""
    services = ServiceRepository(database)
    added = services.add(samples.service(AppRepository(database).save(samples.app())))
    tenant = added.tenant.tenant_id
    devices.begin_full(tenant)
    devices.apply_page(tenant, page([row(1)], link="second"))
    services.delete(added.id)
    with pytest.raises(NotFoundError):
        devices.apply_page(tenant, page([row(2)]))
    assert devices.count(DeviceQuery()) == 0
