"""Collections for the Log Analytics Connector: preparing a million rows for upload, and loading 600,000 memberships.

`prepare_over_encode`: rows to gzip parts of at most 1 MB, over encoding the same rows once, as one JSON array of objects, with
orjson. `load_over_floor`: loading (collection, device) pairs as an import does, on a site that knows the devices, over one
executemany of the same pairs, sorted, into a table of their own with the same settings of SQLite; both on disk at the end.
`rss_growth_mb` is how far a process's memory rises while it prepares from the database, or loads, whichever is more. Each
side is a process of its own, started as `python -m tests.benchmarks.upload SIDE ROWS`.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from azconsole.operations.upload_parts import LIMIT, Sync, parts
from azconsole.store.collections import CollectionRepository
from azconsole.store.database import Database, transaction
from tests.benchmarks.harness import PeakMemory, Report, Sample, in_turn, run_child

GOALS = {"prepare_over_encode": ("<=", 3.0), "load_over_floor": ("<=", 1.5), "rss_growth_mb": ("<=", 60.0)}
_COLLECTIONS = 100
_NAME = "All desktops of Contoso"


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of this benchmark."""
    parser.add_argument("--rows", type=int, default=1_000_000, help="rows to prepare (default 1000000)")
    parser.add_argument("--pairs", type=int, default=600_000, help="memberships to load (default 600000)")
    parser.add_argument("--rounds", type=int, default=5, help="runs of each side; medians count (default 5)")


def measure(options: argparse.Namespace) -> Report:
    """Run the sides in turn."""
    sizes = {"encode": options.rows, "prepare": options.rows, "floor": options.pairs, "load": options.pairs}
    sides = {side: partial(run_child, "tests.benchmarks.upload", side, str(size)) for side, size in sizes.items()}
    median = in_turn(sides, options.rounds)
    memory = run_child("tests.benchmarks.upload", "stream", str(options.rows))
    ratios = {
        "prepare_over_encode": median["prepare"]["seconds"] / median["encode"]["seconds"],
        "load_over_floor": median["load"]["seconds"] / median["floor"]["seconds"],
    }
    figures = {
        "rss_growth_mb": max(memory["growth"], median["load"]["growth"]),
        "prepare_rss_growth_mb": memory["growth"],
        "load_rss_growth_mb": median["load"]["growth"],
        "parts": median["prepare"]["parts"],
        "packed_mb": median["prepare"]["bytes"] / 1e6,
        **{f"{side}_seconds": median[side]["seconds"] for side in sides},
        "stream_seconds": memory["seconds"],
        "rounds": float(options.rounds),
    }
    return Report(ratios, figures, GOALS)


def encode(count: int) -> Sample:
    """The floor of preparing: the same objects, encoded in one go."""
    import orjson

    sync = _sync(count)
    fixed = {"TimeGenerated": "2027-01-04T12:00:00.000Z", "SiteCode": sync.site_code}
    fixed |= {"CollectionId": sync.collection_id, "CollectionName": sync.collection_name}
    rows = [
        {**fixed, "Computer": name, "ResourceId": number, "SyncId": sync.sync_id, "Members": count}
        for number, name in _rows(count)
    ]
    return _timed(lambda: len(orjson.dumps(rows)))


def prepare(count: int) -> Sample:
    """The product's parts, from rows in memory as the other side has them."""
    rows = list(_rows(count))
    begun = time.perf_counter()
    found = [(len(part.data), part.rows) for part in parts(_sync(count), rows)]
    seconds = time.perf_counter() - begun
    assert sum(rows for _, rows in found) == count
    assert max(size for size, _ in found) <= LIMIT
    return {"seconds": seconds, "parts": float(len(found)), "bytes": float(sum(size for size, _ in found))}


def stream(count: int) -> Sample:
    """The same from the database, as a sync does it: what it takes of memory."""
    with tempfile.TemporaryDirectory(prefix="azconsole-bench-") as folder:
        _filled(Path(folder), [(_NAME, name) for _, name in _rows(count)])
        return run_child("tests.benchmarks.upload", "stream-child", str(count), folder)


def _stream_child(count: int, folder: str) -> Sample:
    database = Database.open(Path(folder))
    store = CollectionRepository(database, _now)
    (collection,) = store.all()
    memory, begun = PeakMemory(), time.perf_counter()
    sent = sum(part.rows for part in parts(_sync(count), store.rows(collection.id)))
    sample = {"seconds": time.perf_counter() - begun, "growth": memory.growth()}
    assert sent == count
    database.close()
    return sample


def floor(count: int) -> Sample:
    """One sorted executemany."""
    with tempfile.TemporaryDirectory(prefix="azconsole-bench-") as folder:
        database = Database.open(Path(folder))
        with closing(database.bulk()) as connection:
            connection.execute(
                "CREATE TABLE pairs (collection TEXT, device TEXT, PRIMARY KEY (collection, device)) WITHOUT ROWID"
            )
            pairs = list(_pairs(count))
            begun = time.perf_counter()
            with transaction(connection):
                connection.executemany("INSERT INTO pairs VALUES (?, ?)", sorted(pairs))
            seconds = time.perf_counter() - begun
        database.close()
    return {"seconds": seconds}


def load(count: int) -> Sample:
    """The product's loader, on a site that knows the devices by an earlier file."""
    with tempfile.TemporaryDirectory(prefix="azconsole-bench-") as folder:
        _filled(Path(folder), [("Everybody", name) for name in sorted({name for _, name in _pairs(count)})])
        return run_child("tests.benchmarks.upload", "load-child", str(count), folder)


def _load_child(count: int, folder: str) -> Sample:
    database = Database.open(Path(folder))
    store = CollectionRepository(database, _now)
    pairs = list(_pairs(count))
    memory, begun = PeakMemory(), time.perf_counter()
    store.load_memberships(pairs)
    sample = {"seconds": time.perf_counter() - begun, "growth": memory.growth()}
    assert sum(one.members for one in store.all() if one.name != "Everybody") == count
    database.close()
    return sample


def _filled(folder: Path, pairs: list[tuple[str, str]]) -> None:
    database = Database.open(folder)
    CollectionRepository(database, _now).load_memberships(pairs)
    database.close()


def _rows(count: int) -> Iterator[tuple[int, str]]:
    return ((number + 1, f"PC{number * 7919 % 1_000_003:07}") for number in range(count))


def _pairs(count: int) -> Iterator[tuple[str, str]]:
    """As a file has them: device by device, each in ten collections or so."""
    devices = max(1, count // 10)
    for number in range(count):
        device = number // 10
        yield f"Collection {(device * 37 + number % 10 * 7) % _COLLECTIONS:03}", f"PC{device * 7919 % devices:07}"


def _sync(count: int) -> Sync:
    return Sync("019aa0a0-1111-7222-8333-444455556666", _now(), "AZC", "AZC00014", _NAME, count)


def _now() -> datetime:
    return datetime(2027, 1, 4, 12, tzinfo=UTC)


def _timed(work: Callable[[], object]) -> Sample:
    begun = time.perf_counter()
    work()
    return {"seconds": time.perf_counter() - begun}


_SIDES = {"encode": encode, "prepare": prepare, "stream": stream, "floor": floor, "load": load}
_CHILDREN = {"stream-child": _stream_child, "load-child": _load_child}

if __name__ == "__main__":
    side, size, *rest = sys.argv[1:]
    print(json.dumps(_CHILDREN[side](int(size), *rest) if rest else _SIDES[side](int(size))))
