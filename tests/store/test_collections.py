"""Collections: what is stored, who is a member, and what is refused."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from azconsole.domain.collections import Collection, Condition, Membership, Operator, Property, QueryRule
from azconsole.domain.devices import DeviceCounts, DeviceLine, DeviceQuery, LoadCounts
from azconsole.domain.errors import Cancelled, ConflictError, NotFoundError
from azconsole.domain.texts import Said, say
from azconsole.store.apps import AppRepository
from azconsole.store.collections import CollectionRepository
from azconsole.store.database import Database
from azconsole.store.devices import DeviceRepository
from azconsole.store.services import ServiceRepository
from tests.store import samples
from tests.store.device_samples import device, page, row
from tests.store.samples import NOW, TENANT

WINDOWS = QueryRule((Condition(Property.OPERATING_SYSTEM, Operator.IS, "windows"),))
SEEN = QueryRule((Condition(Property.LAST_SIGN_IN, Operator.WITHIN_DAYS, "30"),))


@pytest.fixture
def devices(database: Database) -> DeviceRepository:
    found = DeviceRepository(database, lambda: NOW)
    systems = ("Windows", "macOS", "Windows", "iOS")
    found.import_devices([device(f"PC{n}", operating_system=system) for n, system in enumerate(systems)])
    return found


@pytest.fixture
def collections(devices: DeviceRepository, database: Database) -> CollectionRepository:
    return CollectionRepository(database, lambda: NOW)


def members(collections: CollectionRepository, collection: Collection) -> list[str]:
    found = [name for _, name in collections.rows(collection.id)]
    assert collections.get(collection.id).members == len(found)
    return sorted(found)


def numbers(devices: DeviceRepository, *names: str) -> tuple[int, ...]:
    found = devices.named(names)
    return tuple(found[name.casefold()].id for name in names)


def made(collections: CollectionRepository, name: str, membership: Membership | None = None) -> Collection:
    return collections.add(Collection(0, "", name), membership or Membership())


def test_codes_are_given_as_configuration_manager_does(database: Database, collections: CollectionRepository) -> None:
    assert [made(collections, name).code for name in "abc"] == ["AZC00014", "AZC00015", "AZC00016"]
    collections.delete(3)
    assert made(collections, "d").code == "AZC00017"
    own = collections.add(Collection(0, "azc00018", "of another site"), Membership())
    assert own.code == "azc00018"
    assert made(collections, "e").code == "AZC00019"
    other = CollectionRepository(database, lambda: NOW, lambda: "LAB")
    assert made(other, "f").code == "LAB0001A"


def test_it_is_stored_and_read(collections: CollectionRepository, devices: DeviceRepository) -> None:
    origin = say("Configuration Manager site {site}", site="sms01")
    base = made(collections, "Base")
    other = made(collections, "Other")
    membership = Membership(numbers(devices, "PC0", "PC3"), (WINDOWS, SEEN), (base.id,), (other.id,))
    kept = collections.add(Collection(0, "PS100014", " All  of them ", "comment", origin), membership)
    assert kept == Collection(kept.id, "PS100014", "All  of them", "comment", origin, 3, NOW)
    assert isinstance(kept.origin, Said)
    assert collections.membership(kept.id) == membership
    assert collections.by_name("ALL  OF THEM") == collections.by_name("ps100014") == kept
    assert collections.by_name("unknown") is None
    assert [found.name for found in collections.all()] == ["All  of them", "Base", "Other"]


def test_the_members_of_all_kinds_of_rules(collections: CollectionRepository, devices: DeviceRepository) -> None:
    windows = made(collections, "Windows", Membership(queries=(WINDOWS,)))
    assert members(collections, windows) == ["PC0", "PC2"]
    mac = made(collections, "Mac", Membership(direct=numbers(devices, "PC1")))
    both = made(collections, "Both", Membership(include=(windows.id, mac.id)))
    assert members(collections, both) == ["PC0", "PC1", "PC2"]
    rest = made(collections, "Rest", Membership(queries=(QueryRule(),), exclude=(both.id,)))
    assert members(collections, rest) == ["PC3"]
    less = made(collections, "Less", Membership(numbers(devices, "PC0", "PC1"), exclude=(mac.id,)))
    assert members(collections, less) == ["PC0"]
    assert collections.membership(less.id).direct == numbers(devices, "PC0", "PC1")
    # What a change of one means for those that need it, whatever their order.
    collections.update(collections.get(mac.id), Membership(direct=numbers(devices, "PC3")))
    assert members(collections, both) == ["PC0", "PC2", "PC3"]
    assert members(collections, rest) == ["PC1"]
    assert members(collections, less) == ["PC0", "PC1"]


def test_evaluating_finds_what_has_changed(collections: CollectionRepository, devices: DeviceRepository) -> None:
    windows = made(collections, "Windows", Membership(queries=(WINDOWS,)))
    made(collections, "Named", Membership(direct=numbers(devices, "PC0")))
    assert collections.evaluate(NOW) == 0
    devices.import_devices([device("PC1", operating_system="Windows"), device("PC0", operating_system="iOS")])
    later = NOW + timedelta(hours=1)
    assert collections.evaluate(later) == 1
    assert members(collections, windows) == ["PC1", "PC2"]
    assert collections.get(windows.id).evaluated == later


def test_moments_are_relative_to_the_evaluation(collections: CollectionRepository, devices: DeviceRepository) -> None:
    devices.import_devices([device("PC0", last_sign_in=NOW - timedelta(days=29))])
    seen = made(collections, "Seen", Membership(queries=(SEEN,)))
    assert members(collections, seen) == ["PC0"]
    assert collections.evaluate(NOW + timedelta(days=2)) == 1
    assert members(collections, seen) == []


def test_a_cancelled_evaluation_changes_nothing(collections: CollectionRepository, devices: DeviceRepository) -> None:
    windows = made(collections, "Windows", Membership(queries=(WINDOWS,)))
    devices.import_devices([device("PC1", operating_system="Windows")])
    with pytest.raises(Cancelled):
        collections.evaluate(NOW, lambda: True)
    assert members(collections, windows) == ["PC0", "PC2"]


def test_circles_are_refused_by_name(collections: CollectionRepository) -> None:
    first = made(collections, "A")
    second = made(collections, "B", Membership(include=(first.id,)))
    third = made(collections, "C", Membership(exclude=(second.id,)))
    with pytest.raises(ConflictError, match="“A” includes “B” includes “A”"):
        collections.update(first, Membership(include=(second.id,)))
    with pytest.raises(ConflictError, match="“A” excludes “C” excludes “B” includes “A”") as caught:
        collections.update(replace(first, name="A"), Membership(exclude=(third.id,)))
    assert (caught.value.field, caught.value.code) == ("membership", "collection-circle")
    with pytest.raises(ConflictError, match="“A” includes “A”"):
        collections.update(first, Membership(include=(first.id,)))
    assert collections.membership(first.id) == Membership()


def test_a_collection_that_is_gone_is_told(collections: CollectionRepository) -> None:
    gone = made(collections, "A")
    collections.delete(gone.id)
    for work in (
        lambda: collections.get(gone.id),
        lambda: collections.membership(gone.id),
        lambda: collections.delete(gone.id),
        lambda: collections.update(gone, Membership()),
        lambda: collections.set_direct(gone.id, [1]),
        lambda: made(collections, "B", Membership(include=(gone.id,))),
    ):
        with pytest.raises(NotFoundError):
            work()
    assert collections.all() == []


def test_names_and_codes_are_unique(collections: CollectionRepository) -> None:
    first = made(collections, "Büro")
    with pytest.raises(ConflictError) as caught:
        made(collections, " BU\u0308RO ")
    assert caught.value.field == "name"
    with pytest.raises(ConflictError) as caught:
        collections.add(Collection(0, first.code.lower(), "other"), Membership())
    assert caught.value.code == "collection-code-taken"
    second = made(collections, "Second")
    with pytest.raises(ConflictError):
        collections.update(replace(second, name="büro"), Membership())


def test_one_that_is_used_is_not_deleted(collections: CollectionRepository, database: Database) -> None:
    used = made(collections, "Used")
    made(collections, "User", Membership(include=(used.id,)))
    kept = ServiceRepository(database).add(samples.service(AppRepository(database).save(samples.app()), "Upload"))
    with database.write() as tables:
        tables.conn.execute(
            "UPDATE services SET connector = json_object('collections', json_array(?)) WHERE id = ?", (used.id, kept.id)
        )
    with pytest.raises(ConflictError) as caught:
        collections.delete(used.id)
    assert "“User”" in str(caught.value)
    assert "“Upload”" in str(caught.value)
    with database.write() as tables:
        tables.conn.execute("UPDATE services SET connector = NULL")
        tables.conn.execute("DELETE FROM collection_links")
    collections.delete(used.id)
    assert [found.name for found in collections.all()] == ["User"]


def test_direct_members_are_replaced(collections: CollectionRepository, devices: DeviceRepository) -> None:
    mixed = made(collections, "Mixed", Membership(numbers(devices, "PC0", "PC1"), (WINDOWS,)))
    collections.set_direct(mixed.id, [*numbers(devices, "PC3", "PC2"), 4711])
    assert members(collections, mixed) == ["PC0", "PC2", "PC3"]
    assert collections.membership(mixed.id).direct == numbers(devices, "PC2", "PC3")
    collections.set_direct(mixed.id, [])
    assert members(collections, mixed) == ["PC0", "PC2"]


def test_a_preview_stores_nothing(collections: CollectionRepository, devices: DeviceRepository) -> None:
    mac = made(collections, "Mac", Membership(direct=numbers(devices, "PC1")))
    wish = Membership((*numbers(devices, "PC3"), 4711), (QueryRule(),), exclude=(mac.id,))
    count, first = collections.preview(wish, 2)
    assert (count, [found.name for found in first]) == (3, ["PC0", "PC2"])
    assert collections.count_rule(WINDOWS) == 2
    assert len(collections.all()) == 1


def test_the_fingerprint_changes_with_members_and_names_only(
    collections: CollectionRepository, devices: DeviceRepository
) -> None:
    windows = made(collections, "Windows", Membership(queries=(WINDOWS,)))
    count, before = collections.fingerprint(windows.id)
    assert count == 2
    devices.import_devices([device("PC0", operating_system="Windows", model="other")])
    collections.update(replace(collections.get(windows.id), name="Other"), Membership(queries=(WINDOWS,)))
    assert collections.fingerprint(windows.id) == (2, before)
    devices.import_devices([replace(device("pc 0"), key="pc0", operating_system="Windows")])
    renamed = collections.fingerprint(windows.id)
    assert renamed[1] != before
    devices.import_devices([replace(device("PC0"), operating_system="Windows")])
    assert collections.fingerprint(windows.id) == (2, before)
    devices.import_devices([device("PC1", operating_system="Windows")])
    collections.evaluate(NOW)
    assert collections.fingerprint(windows.id)[0] == 3


def test_its_reader_may_write_between_the_rows(collections: CollectionRepository, database: Database) -> None:
    everything = made(collections, "All", Membership(queries=(QueryRule(),)))
    reading: Iterator[tuple[int, str]] = collections.rows(everything.id)
    first = next(reading)
    with sqlite3.connect(database.path) as other:  # another process
        other.execute("INSERT INTO settings VALUES ('a', 'b')")
    with database.write() as tables:
        tables.conn.execute("DELETE FROM collection_devices")
    assert len([first, *reading]) == 4


def test_loading_pairs(collections: CollectionRepository, devices: DeviceRepository) -> None:
    pairs = [("One", "pc0"), ("One", "New"), ("ONE", "PC0"), ("Two", " NEW "), ("Empty", "")]
    counts = collections.load_memberships(pairs, origin="file.csv")
    assert counts == LoadCounts(devices_added=1, collections_added=3, members_added=3, pairs=3)
    one = collections.by_name("one")
    assert one is not None
    assert (one.name, one.origin, members(collections, one)) == ("One", "file.csv", ["New", "PC0"])
    assert collections.load_memberships(pairs) == LoadCounts(pairs=3)
    # What a file names is replaced, the rest stays.
    counts = collections.load_memberships([("one", "PC1")])
    assert counts == LoadCounts(collections_changed=1, members_added=1, members_removed=2, pairs=1)
    assert members(collections, one) == ["PC1"]
    counts = collections.load_memberships([("one", "PC2")], keep=True)
    assert counts == LoadCounts(collections_changed=1, members_added=1, pairs=1)
    assert members(collections, one) == ["PC1", "PC2"]
    two = collections.by_name("Two")
    assert two is not None
    assert members(collections, two) == ["New"]


def test_loading_into_rules_evaluates_them_and_those_that_need_them(
    collections: CollectionRepository, devices: DeviceRepository
) -> None:
    mac = made(collections, "Mac", Membership(direct=numbers(devices, "PC1")))
    mixed = made(collections, "Mixed", Membership((), (WINDOWS,), exclude=(mac.id,)))
    outer = made(collections, "Outer", Membership(include=(mixed.id,)))
    collections.load_memberships([("mixed", "PC1"), ("mixed", "PC3"), ("mixed", "PC0")])
    assert members(collections, mixed) == members(collections, outer) == ["PC0", "PC2", "PC3"]
    collections.load_memberships([("mixed", "PC3")])
    assert members(collections, mixed) == ["PC0", "PC2", "PC3"]


def test_loading_lines_tells_more_of_the_devices_of_files(
    collections: CollectionRepository, devices: DeviceRepository
) -> None:
    devices.begin_full(TENANT)
    devices.apply_page(TENANT, page([row(1, "Cloud PC", "macOS")]))
    lines = [
        DeviceLine(device("PC0", model="M1"), "One"),
        DeviceLine(device("pc0", model="M2", enabled=False), "One"),
        DeviceLine(device("cloud pc", operating_system="wrong"), "One"),
        DeviceLine(device("New", manufacturer="Contoso")),
    ]
    counts = collections.load_memberships(lines=lines)
    assert counts == LoadCounts(1, 1, 1, 0, 2, 0, 2)
    found = devices.named(["PC0", "Cloud PC", "new"])
    assert (found["pc0"].operating_system, found["pc0"].model, found["pc0"].enabled) == ("Windows", "M2", False)
    assert found["cloud pc"].operating_system == "macOS"
    assert found["new"].manufacturer == "Contoso"
    assert collections.load_memberships(lines=lines) == LoadCounts(pairs=2)


def test_a_dry_run_and_a_cancel_keep_nothing(collections: CollectionRepository, devices: DeviceRepository) -> None:
    pairs = [("One", "a"), ("One", "b")]
    counts = collections.load_memberships(pairs, dry_run=True)
    assert counts == LoadCounts(devices_added=2, collections_added=1, members_added=2, pairs=2)
    asked = iter([False] * 2)
    with pytest.raises(Cancelled):
        collections.load_memberships(pairs, stop=lambda: next(asked, True))
    assert collections.all() == []
    assert devices.count(DeviceQuery()) == 4
    assert collections.load_memberships(pairs) == counts


def test_many_names_are_numbered_in_slices(
    collections: CollectionRepository, devices: DeviceRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("azconsole.store.collection_load._MOST_NAMES", 10)
    monkeypatch.setattr("azconsole.store.collection_load._AT_ONCE", 7)
    pairs = [(f"C{n % 3}", f"D{n % 40}") for n in range(240)]
    assert collections.load_memberships(pairs).pairs == 120
    assert {found.members for found in collections.all()} == {40}
    assert devices.count(DeviceQuery("d")) == 40


def test_a_rule_without_conditions_takes_every_device(
    collections: CollectionRepository, devices: DeviceRepository
) -> None:
    counts, _ = devices.import_devices([device(f"N{n:05}") for n in range(2_000)])
    assert counts == DeviceCounts(added=2_000)
    everything = made(collections, "All", Membership(queries=(QueryRule(),)))
    assert collections.fingerprint(everything.id)[0] == 2_004
